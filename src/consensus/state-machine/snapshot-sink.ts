import { assert, defined } from "../../base/assert.ts";
import { compareBytes, copyBytes } from "../../base/bytes.ts";
import type { GroupId } from "../../base/ids.ts";
import type { WriteTransaction } from "../../base/store.ts";
import { decodeChunk, malformed } from "./chunk.ts";
import type { GroupRecord, Staging } from "./group-record.ts";
import { dataPrefix } from "./keys.ts";
import { PrefixedWrite } from "./prefixed.ts";
import type { SnapshotSink } from "./types.ts";

/** What a sink needs of its group. */
export interface InstallTarget {
  readonly group: GroupId;
  record(): GroupRecord;
  /** One transaction that ends with the group's record as `body` returns it. */
  update(body: (transaction: WriteTransaction) => GroupRecord): void;
  /** The data lives elsewhere since the last update. Durable when it resolves. */
  switched(): Promise<void>;
  /** The sink is dead. */
  ended(): void;
}

/**
 * Writes a snapshot into a generation of its own. How far it is commits together with the pairs, in the group's
 * record, so it goes on there after a crash; nobody reads the generation before `finish` switches to it.
 */
export class GroupSnapshotSink implements SnapshotSink {
  readonly #target: InstallTarget;
  readonly #prefix: Uint8Array;
  #open = true;

  /** The target's record has a staging, which is this sink's. */
  constructor(target: InstallTarget) {
    this.#target = target;
    this.#prefix = dataPrefix(target.group, this.#staging().generation);
  }

  get lastKey(): Uint8Array | undefined {
    const { lastKey } = this.#staging();
    return lastKey === undefined ? undefined : copyBytes(lastKey);
  }

  get complete(): boolean {
    return this.#staging().complete;
  }

  add(chunk: Uint8Array): void {
    const staging = this.#staging();
    assert(!staging.complete, "a chunk after the last one");
    const { afterKey, pairs, last } = decodeChunk(chunk);
    const follows =
      afterKey === undefined || staging.lastKey === undefined
        ? afterKey === staging.lastKey
        : compareBytes(afterKey, staging.lastKey) === 0;
    if (!follows) throw malformed("a chunk does not follow the one before it");
    const lastKey = pairs.at(-1)?.key ?? staging.lastKey;
    this.#target.update((transaction) => {
      const data = new PrefixedWrite(transaction, this.#prefix);
      for (const { key, value } of pairs) data.put(key, value);
      return {
        ...this.#target.record(),
        staging: {
          ...staging,
          lastKey: lastKey === undefined ? undefined : copyBytes(lastKey),
          complete: last,
        },
      };
    });
  }

  async finish(): Promise<void> {
    const { mark, generation, complete } = this.#staging();
    const record = this.#target.record();
    assert(complete, "a snapshot is finished before its last chunk");
    assert(mark.index > record.applied.index, "a snapshot from before what is applied");
    this.#target.update(() => ({ ...record, applied: mark, generation, staging: undefined }));
    // A crash from here on finds either generation in use and deletes the other one.
    this.#end();
    await this.#target.switched();
  }

  abort(): void {
    if (!this.#open) return;
    this.#target.update(() => ({ ...this.#target.record(), staging: undefined }));
    this.#end();
  }

  close(): void {
    if (this.#open) this.#end();
  }

  #end(): void {
    this.#open = false;
    this.#target.ended();
  }

  #staging(): Staging {
    assert(this.#open, "the sink is dead");
    return defined(this.#target.record().staging, "the staging of an open sink");
  }
}
