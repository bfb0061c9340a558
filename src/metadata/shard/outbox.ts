/**
 * The outbox: an event for each target that a write is to be shipped to, put there by the entry of the write itself.
 * Each stands in two tables, by target in the order of time and by version, and is counted.
 */
import type { VersionId } from "../../base/version-id.ts";
import { bytesOfHex } from "../codec/names.ts";
import { encodeOutboxRow, type OutboxRow } from "../codec/replication.ts";
import type { RowSummary } from "../codec/version-row.ts";
import type { ShardResult } from "../commands.ts";
import { type KeyOf, outboxKey } from "../keyspace.ts";
import type { AcknowledgeOutbox, CompiledRule, RecordOutboxFailures } from "../replication.ts";
import type { ShardEdit } from "./edit.ts";
import { eventsOfVersion, indexKeyOf, pendingId, readEvent } from "./outbox-view.ts";

const done: ShardResult = { kind: "done" };

/** What all targets are told alike. */
export type Event = Pick<OutboxRow, "kind" | "version" | "stamp" | "tagsStamp" | "isNull" | "seen" | "bytes">;

/** Of an event for a version that has been here for a while: the tags that come with it. */
export const tagsOf = ({ tagsStamp }: Pick<RowSummary, "tagsStamp">): Pick<Event, "tagsStamp"> =>
  tagsStamp === undefined ? {} : { tagsStamp };

/** One event for each rule's target. */
export function enqueue(
  edit: ShardEdit,
  { bucket, key }: KeyOf,
  rules: readonly Pick<CompiledRule, "target" | "id">[],
  event: Event,
): void {
  for (const { target, id: rule } of rules) {
    const id = edit.nextEventId();
    const row: OutboxRow = { ...event, bucket, key, rule, failure: undefined };
    edit.transaction.put(outboxKey(target, id), encodeOutboxRow(row));
    edit.transaction.put(indexKeyOf(row, target), bytesOfHex(id));
    edit.outboxCounts.add({ target, rule, bucket }, { events: 1, bytes: event.bytes, failed: 0 });
    if (edit.isWatched) edit.noteMade({ ...row, id, target });
  }
}

/** As `enqueue`; what waits for a target of the same kind and version is covered by the new event. */
export function enqueueAnew(
  edit: ShardEdit,
  at: KeyOf,
  rules: readonly Pick<CompiledRule, "target" | "id">[],
  event: Event,
): void {
  for (const { target } of rules) {
    const id = pendingId(edit.transaction, at, event, target);
    if (id !== undefined) remove(edit, target, id);
  }
  enqueue(edit, at, rules, event);
}

/** Of a version that is gone: nothing of it can be shipped any more. @param only to these targets */
export function voidEvents(
  edit: ShardEdit,
  at: KeyOf,
  version: VersionId,
  only?: readonly CompiledRule[],
): void {
  for (const { target, id } of eventsOfVersion(edit.transaction, at, version)) {
    if (only === undefined || only.some((rule) => rule.target === target)) remove(edit, target, id);
  }
}

export function acknowledgeOutbox(edit: ShardEdit, { target, ids }: AcknowledgeOutbox): ShardResult {
  for (const id of ids) remove(edit, target, id);
  return done;
}

export function recordOutboxFailures(
  edit: ShardEdit,
  { target, failures }: RecordOutboxFailures,
): ShardResult {
  for (const { id, failure } of failures) {
    const event = readEvent(edit.transaction, target, id);
    if (event === undefined) continue;
    const { id: _, target: __, ...row } = event;
    edit.transaction.put(outboxKey(target, id), encodeOutboxRow({ ...row, failure }));
    const failed = Number(failure !== undefined) - Number(row.failure !== undefined);
    edit.outboxCounts.add({ target, rule: row.rule, bucket: row.bucket }, { events: 0, bytes: 0, failed });
  }
  return done;
}

/** Takes an event out of both tables and the counts; one that is gone is passed over. */
export function remove(edit: ShardEdit, target: number, id: string): void {
  const { transaction } = edit;
  const event = readEvent(transaction, target, id);
  if (event === undefined) return;
  const { rule, bucket, bytes, failure } = event;
  transaction.delete(outboxKey(target, id));
  transaction.delete(indexKeyOf(event, target));
  edit.noteGone(event);
  edit.outboxCounts.add(
    { target, rule, bucket },
    { events: -1, bytes: -bytes, failed: failure === undefined ? 0 : -1 },
  );
}
