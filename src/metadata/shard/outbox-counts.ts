import type { BucketId } from "../../base/ids.ts";
import type { WriteTransaction } from "../../base/store.ts";
import { decodeOutboxCount, encodeOutboxCount } from "../codec/replication.ts";
import { outboxCountKey } from "../keyspace.ts";

interface CountOf {
  readonly target: number;
  readonly rule: string;
  readonly bucket: BucketId;
}

interface Change extends CountOf {
  events: number;
  bytes: number;
  failed: number;
}

/** How one command changes what waits for each target by each rule; written once, when the command is done. */
export class OutboxCounts {
  readonly #changes = new Map<string, Change>();

  add(
    of: CountOf,
    change: { readonly events: number; readonly bytes: number; readonly failed: number },
  ): void {
    const name = `${of.target} ${of.rule}`;
    let known = this.#changes.get(name);
    if (known === undefined) {
      known = { ...of, events: 0, bytes: 0, failed: 0 };
      this.#changes.set(name, known);
    }
    known.events += change.events;
    known.bytes += change.bytes;
    known.failed += change.failed;
  }

  write(transaction: WriteTransaction): void {
    for (const { target, rule, bucket, events, bytes, failed } of this.#changes.values()) {
      const key = outboxCountKey(target, rule);
      const value = transaction.get(key);
      const before = value === undefined ? { events: 0, bytes: 0, failed: 0 } : decodeOutboxCount(value);
      const after = {
        bucket,
        events: before.events + events,
        bytes: before.bytes + bytes,
        failed: before.failed + failed,
      };
      if (after.events === 0) transaction.delete(key);
      else transaction.put(key, encodeOutboxCount(after));
    }
  }
}
