/** Puts versions by name into the outbox again, where a verification found that a target has them differently. */

import type { VersionId } from "../../base/version-id.ts";
import { decodeTombstone } from "../codec/replication.ts";
import type { ShardResult } from "../commands.ts";
import { type KeyOf, Table, versionKey } from "../keyspace.ts";
import type { Enqueued, EnqueueVersions } from "../verification.ts";
import { nothingSeen } from "./causality.ts";
import type { ShardEdit } from "./edit.ts";
import { readHistory } from "./key-history.ts";
import { type Event, enqueue, enqueueAnew, tagsOf } from "./outbox.ts";
import { isPending } from "./outbox-view.ts";
import { refused } from "./refused.ts";
import { retarget } from "./versions.ts";
import { isOpen, type Located, locate } from "./view.ts";

export function enqueueVersions(edit: ShardEdit, command: EnqueueVersions): ShardResult {
  const { bucket, of } = command;
  if (!isOpen(edit.transaction, bucket)) return refused("noSuchBucket");
  for (const each of of) enqueueOne(edit, command, each);
  return { kind: "done" };
}

function enqueueOne(edit: ShardEdit, command: EnqueueVersions, { key, version, what }: Enqueued): void {
  const at = { bucket: command.bucket, key };
  if (what === "deletion") {
    enqueueDeletion(edit, command, at, version);
    return;
  }
  const located = locate(edit.transaction, at.bucket, key, version);
  // Gone since: there is nothing to ship.
  if (located === undefined) return;
  const { isMarker, isNull, tagsStamp } = located.row.summary;
  if (what === "tags" && isMarker) return;
  // Tags that were never changed are wherever their version is.
  if (what === "version" || tagsStamp === undefined) {
    enqueueHeld(edit, command, at, located);
    return;
  }
  addTarget(edit, command, at, located);
  const stamp = edit.nextVersion(command.proposed);
  const event = { kind: "tags", version, stamp, tagsStamp, isNull, seen: nothingSeen, bytes: 0 } as const;
  enqueueAnew(edit, at, [ruleOf(command)], event);
}

/** @param located must be as it is in the store */
function enqueueHeld(edit: ShardEdit, command: EnqueueVersions, at: KeyOf, located: Located): void {
  const { summary } = located.row;
  const { version, isMarker, isNull, seen, bytes } = summary;
  const kind = isMarker ? "deleteMarker" : "put";
  if (isPending(edit.transaction, at, { version, kind }, command.target)) return;
  addTarget(edit, command, at, located);
  const stamp = edit.nextVersion(command.proposed);
  enqueue(edit, at, [ruleOf(command)], {
    kind,
    version,
    stamp,
    ...tagsOf(summary),
    isNull,
    seen: isMarker ? seen : nothingSeen,
    bytes,
  });
}

/** Its replication status is about this target from now on. */
function addTarget(edit: ShardEdit, { target }: EnqueueVersions, at: KeyOf, located: Located): void {
  const { targets } = located.row.summary;
  if (!targets.includes(target)) retarget(edit, at, located, [...targets, target]);
}

function enqueueDeletion(edit: ShardEdit, command: EnqueueVersions, at: KeyOf, version: VersionId): void {
  const { transaction } = edit;
  const tombstone = transaction.get(versionKey(Table.tombstones, at.bucket, at.key, version));
  if (tombstone !== undefined) {
    const stamp = decodeTombstone(tombstone);
    const event = {
      kind: "deleteVersion",
      version,
      stamp,
      isNull: false,
      seen: nothingSeen,
      bytes: 0,
    } as const;
    enqueueUnlessPending(edit, command, at, event);
    return;
  }
  const held = locate(transaction, at.bucket, at.key, "null");
  if (held !== undefined) {
    if (held.row.summary.version > version) enqueueHeld(edit, command, at, held);
    return;
  }
  const { nullDeletion } = readHistory(transaction, at);
  if (nullDeletion === undefined || nullDeletion.version < version) return;
  const { version: deletion, seen } = nullDeletion;
  const event = {
    kind: "deleteNull",
    version: deletion,
    stamp: deletion,
    isNull: true,
    seen,
    bytes: 0,
  } as const;
  enqueueUnlessPending(edit, command, at, event);
}

function enqueueUnlessPending(edit: ShardEdit, command: EnqueueVersions, at: KeyOf, event: Event): void {
  if (isPending(edit.transaction, at, event, command.target)) return;
  // Its age in the outbox counts from now; a deletion is shipped with its own stamp or, by id, with a later one.
  enqueue(edit, at, [ruleOf(command)], { ...event, stamp: edit.nextVersion(command.proposed) });
}

const ruleOf = ({ target, rule }: EnqueueVersions) => ({ target, id: rule });
