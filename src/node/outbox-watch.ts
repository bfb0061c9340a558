/** What the shards of a node change in their outboxes, for whoever comes to listen once the groups have begun. */
import type { GroupId } from "../base/ids.ts";
import type { Application } from "../consensus/index.ts";
import { type OutboxChanges, shardApplicationWith } from "../metadata/index.ts";

export class OutboxWatch {
  #onChanges: (shard: GroupId, changes: OutboxChanges) => void = () => {};

  /** Of a shard that this node hosts. */
  application(shard: GroupId): Application {
    return shardApplicationWith(
      () => {},
      (changes) => this.#onChanges(shard, changes),
    );
  }

  /** From now on, of entries that are being applied. @param onChanges must not throw */
  listen(onChanges: (shard: GroupId, changes: OutboxChanges) => void): void {
    this.#onChanges = onChanges;
  }

  stop(): void {
    this.#onChanges = () => {};
  }
}
