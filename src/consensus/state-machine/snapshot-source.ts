import { assert } from "../../base/assert.ts";
import { copyBytes, successorOf } from "../../base/bytes.ts";
import type { Snapshot, StoreEntry } from "../../base/store.ts";
import type { SnapshotMark } from "../core/types.ts";
import { encodeChunk, PAIR_OVERHEAD_BYTES } from "./chunk.ts";
import { PrefixedRead } from "./prefixed.ts";
import type { SnapshotChunk, SnapshotSource } from "./types.ts";

/** Reads one generation of a group from a snapshot of the store. */
export class GroupSnapshotSource implements SnapshotSource {
  readonly mark: SnapshotMark;
  readonly #snapshot: Snapshot;
  readonly #pairs: PrefixedRead;
  #released = false;

  constructor(snapshot: Snapshot, prefix: Uint8Array, mark: SnapshotMark) {
    this.#snapshot = snapshot;
    this.#pairs = new PrefixedRead(snapshot, prefix);
    this.mark = mark;
  }

  /**
   * The place in the log says it all: applying is deterministic, so every replica holds the same pairs there, and
   * a transfer may go on from another replica's snapshot.
   */
  get id(): string {
    return `${this.mark.index}.${this.mark.term}`;
  }

  read(afterKey: Uint8Array | undefined, maxBytes: number): SnapshotChunk {
    assert(!this.#released, "read from a released snapshot");
    const pairs: StoreEntry[] = [];
    let bytes = 0;
    let last = true;
    for (const pair of this.#pairs.range(afterKey === undefined ? {} : { from: successorOf(afterKey) })) {
      bytes += pair.key.length + pair.value.length + PAIR_OVERHEAD_BYTES;
      if (bytes > maxBytes && pairs.length > 0) {
        last = false;
        break;
      }
      pairs.push(pair);
    }
    const lastKey = pairs.at(-1)?.key ?? afterKey;
    return {
      chunk: encodeChunk({ afterKey, pairs, last }),
      lastKey: lastKey === undefined ? undefined : copyBytes(lastKey),
      done: last,
    };
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#snapshot.release();
  }
}
