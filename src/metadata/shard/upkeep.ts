/** What the workers beside a shard have done. */
import { decodeGarbage } from "../codec/rows.ts";
import type { DropGarbage, ShardResult } from "../commands.ts";
import { blobKey, garbageKey, Table } from "../keyspace.ts";
import type { ShardEdit } from "./edit.ts";

/** Entries that are gone already are passed over: a collector may tell it twice. */
export function dropGarbage(edit: ShardEdit, { ids }: DropGarbage): ShardResult {
  const { transaction, state } = edit;
  for (const id of ids) {
    const value = transaction.get(garbageKey(id));
    if (value === undefined) continue;
    const { blob } = decodeGarbage(value);
    transaction.delete(garbageKey(id));
    transaction.delete(blobKey(Table.blobs, blob.blob));
    state.garbageBlobs--;
    state.garbageBytes -= blob.bytes;
  }
  return { kind: "done" };
}
