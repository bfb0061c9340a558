/** What the shards of a node change in their outboxes, for whoever comes to listen once the groups have begun. */
import type { GroupId } from "../base/ids.ts";
import type { Application } from "../consensus/index.ts";
import { type OutboxChanges, shardApplicationWith } from "../metadata/index.ts";
import type { LocalGroup } from "../region/index.ts";

export class OutboxWatch {
  #onChanges: (shard: GroupId, changes: OutboxChanges) => void = () => {};
  #told: (() => Promise<void>) | undefined;

  /** Of a shard that this node hosts. */
  application(shard: GroupId): Application {
    return shardApplicationWith(
      () => {},
      (changes) => this.#onChanges(shard, changes),
    );
  }

  /** A shard's replica whose proposers hear of a result when the listener has told of it. */
  telling(group: LocalGroup): LocalGroup {
    return {
      propose: async (command) => {
        const applied = await group.propose(command);
        await this.#told?.();
        return applied;
      },
      readBarrier: () => group.readBarrier(),
      read: (body) => group.read(body),
      status: () => group.status(),
    };
  }

  /**
   * From now on, of entries that are being applied.
   * @param onChanges must not throw
   * @param told resolves when what it heard so far has been told; absent: at once
   */
  listen(onChanges: (shard: GroupId, changes: OutboxChanges) => void, told?: () => Promise<void>): void {
    this.#onChanges = onChanges;
    this.#told = told;
  }

  stop(): void {
    this.#onChanges = () => {};
    this.#told = undefined;
  }
}
