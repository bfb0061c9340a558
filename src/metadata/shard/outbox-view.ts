/** What is in the outbox; `outbox.ts` puts it there. */
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { hexOf } from "../codec/names.ts";
import { decodeOutboxRow, type OutboxRow, replicaKinds } from "../codec/replication.ts";
import {
  endOfPrefix,
  type KeyOf,
  outboxKey,
  outboxVersionKey,
  Table,
  targetOfVersionKey,
  versionKey,
} from "../keyspace.ts";
import type { OutboxEvent } from "../replication.ts";

/** Whether an event of this kind waits for the target. */
export function isPending(
  transaction: ReadTransaction,
  at: KeyOf,
  event: Pick<OutboxRow, "version" | "kind">,
  target: number,
): boolean {
  return pendingId(transaction, at, event, target) !== undefined;
}

/** @returns the id of the event of this kind that waits for the target */
export function pendingId(
  transaction: ReadTransaction,
  { bucket, key }: KeyOf,
  { version, kind }: Pick<OutboxRow, "version" | "kind">,
  target: number,
): string | undefined {
  const value = transaction.get(indexKeyOf({ bucket, key, version, kind }, target));
  return value === undefined ? undefined : hexOf(value);
}

/** Where the events of a version are. At most a few for each target. */
export function eventsOfVersion(
  transaction: ReadTransaction,
  { bucket, key }: KeyOf,
  version: VersionId,
): readonly { readonly target: number; readonly id: string }[] {
  const from = versionKey(Table.outboxByVersion, bucket, key, version);
  const found = [];
  for (const { key: rowKey, value } of transaction.range({ from, to: endOfPrefix(from) })) {
    found.push({ target: targetOfVersionKey(rowKey), id: hexOf(value) });
  }
  return found;
}

export function readEvent(transaction: ReadTransaction, target: number, id: string): OutboxEvent | undefined {
  const value = transaction.get(outboxKey(target, id));
  return value === undefined ? undefined : { id, target, ...decodeOutboxRow(value) };
}

/** Where an event stands by its version. */
export function indexKeyOf(
  { bucket, key, version, kind }: Pick<OutboxRow, "bucket" | "key" | "version" | "kind">,
  target: number,
): Buffer {
  return outboxVersionKey({ bucket, key, version }, target, replicaKinds.number(kind));
}
