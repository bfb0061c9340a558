/** What waits for a target that is no more is forgotten, and nothing says of it that it had arrived. */
import { decodeOutboxRow, type OutboxRow } from "../codec/replication.ts";
import type { DropOutbox, ShardResult } from "../commands.ts";
import { endOfPrefix, outboxIdOfKey, Table, targetPrefix } from "../keyspace.ts";
import type { ShardEdit } from "./edit.ts";
import { remove } from "./outbox.ts";
import { retarget } from "./versions.ts";
import { locate } from "./view.ts";

/** Events that one command drops, whatever it asks for. */
const MAX_EVENTS_PER_DROP = 1000;

export function dropOutbox(edit: ShardEdit, { target, limit }: DropOutbox): ShardResult {
  const from = targetPrefix(Table.outbox, target);
  const range = { from, to: endOfPrefix(from), limit: Math.min(Math.max(limit, 1), MAX_EVENTS_PER_DROP) };
  // Collected first: what is iterated must not change.
  for (const { key, value } of [...edit.transaction.range(range)]) {
    remove(edit, target, outboxIdOfKey(key));
    forgetTarget(edit, decodeOutboxRow(value), target);
  }
  return { kind: "done" };
}

/** A version without an event counts as arrived at all targets that were chosen for it: at this one it has not. */
function forgetTarget(edit: ShardEdit, { kind, bucket, key, version }: OutboxRow, target: number): void {
  if (kind !== "put" && kind !== "deleteMarker") return;
  const located = locate(edit.transaction, bucket, key, version);
  if (located === undefined) return;
  const { targets } = located.row.summary;
  const left = targets.filter((each) => each !== target);
  if (left.length < targets.length) retarget(edit, { bucket, key }, located, left);
}
