/** Jobs that put versions which are here already into the outbox, a piece at a time behind a cursor. */
import type { ReadTransaction } from "../../base/store.ts";
import { type VersionId, versionParts } from "../../base/version-id.ts";
import { decodeJobRow, encodeJobRow, type JobRow } from "../codec/replication.ts";
import { decodeRow, type RowSummary } from "../codec/version-row.ts";
import { decodeDetails } from "../codec/words.ts";
import type { ShardResult } from "../commands.ts";
import { jobKey, jobOfKey, Table, tableRange } from "../keyspace.ts";
import type { Tag } from "../records.ts";
import type { DropJob, EnqueueExisting, JobProgress } from "../replication.ts";
import { nothingSeen } from "./causality.ts";
import type { ShardEdit } from "./edit.ts";
import { versionsBehind } from "./list.ts";
import { isMatch } from "./match-rules.ts";
import { enqueue, tagsOf } from "./outbox.ts";
import { isPending } from "./outbox-view.ts";
import { refused } from "./refused.ts";
import { retarget } from "./versions.ts";
import { bodyOfRow, isOpen, type Located } from "./view.ts";

/** Versions that one command looks at, whatever it asks for. */
const MAX_VERSIONS_PER_STEP = 1000;

const freshJob: JobRow = {
  scannedVersions: 0,
  enqueuedEvents: 0,
  enqueuedBytes: 0,
  cursor: "",
  cursorVersion: undefined,
  isDone: false,
};

interface Found extends Located {
  readonly key: string;
}

export function enqueueExisting(edit: ShardEdit, command: EnqueueExisting): ShardResult {
  const { transaction } = edit;
  const { job, bucket } = command;
  if (!isOpen(transaction, bucket)) return refused("noSuchBucket");
  const before = readJob(transaction, job) ?? freshJob;
  if (before.isDone) return { kind: "done" };
  const limit = Math.min(Math.max(command.limit, 1), MAX_VERSIONS_PER_STEP);
  // Collected first: what is iterated must not change.
  const found = versionsOf(transaction, command, before, limit);
  let { enqueuedEvents, enqueuedBytes } = before;
  for (const each of found) {
    const kind = wantedOf(transaction, command, each);
    if (kind === undefined) continue;
    enqueuedBytes += putIntoOutbox(edit, command, each, kind);
    enqueuedEvents++;
  }
  const last = found.at(-1);
  const after: JobRow = {
    scannedVersions: before.scannedVersions + found.length,
    enqueuedEvents,
    enqueuedBytes,
    cursor: last?.key ?? before.cursor,
    cursorVersion: last?.row.summary.version ?? before.cursorVersion,
    isDone: found.length < limit,
  };
  transaction.put(jobKey(job), encodeJobRow(after));
  return { kind: "done" };
}

function versionsOf(
  transaction: ReadTransaction,
  { bucket, rule }: EnqueueExisting,
  { cursor, cursorVersion }: JobRow,
  limit: number,
): readonly Found[] {
  const place = { bucket, prefix: rule.prefix, afterKey: cursor, afterVersion: cursorVersion };
  const rows = versionsBehind(transaction, place, (keyBytes, value, { isCurrent }): Found => {
    return { key: Buffer.from(keyBytes).toString(), row: decodeRow(value), isCurrent };
  });
  const found: Found[] = [];
  try {
    while (found.length < limit) {
      const next = rows.next();
      if (next.done === true) break;
      found.push(next.value);
    }
  } finally {
    rows.return?.();
  }
  return found;
}

type Wanted = "put" | "deleteMarker" | "tags";

/** @returns as what it is to be shipped; undefined: not by this job */
function wantedOf(
  transaction: ReadTransaction,
  command: EnqueueExisting,
  { key, row }: Found,
): Wanted | undefined {
  const { bucket, rule, mode } = command;
  const { summary } = row;
  const whole = summary.isMarker ? "deleteMarker" : "put";
  const kind = mode === "resync" ? whole : unshippedOf(command, summary, whole);
  if (kind === undefined || (summary.isMarker && !rule.shipsDeletes)) return undefined;
  const tags = summary.isMarker
    ? undefined
    : (): readonly Tag[] => decodeDetails(bodyOfRow(transaction, bucket, key, row).details).tags;
  if (!isMatch(rule, { key, tags })) return undefined;
  const { version } = summary;
  return isPending(transaction, { bucket, key }, { version, kind }, rule.target) ? undefined : kind;
}

/** What no rule of this region has chosen for the target yet: what had the target at some time was shipped or waits. */
function unshippedOf(
  { rule, proposed }: EnqueueExisting,
  { isReplica, tagsStamp, targets }: RowSummary,
  whole: Wanted,
): Wanted | undefined {
  if (targets.includes(rule.target)) return undefined;
  if (!isReplica) return whole;
  // A replica's own region ships it, maybe before it hears of the tags that it was given here.
  const isTaggedHere = tagsStamp !== undefined && regionOf(tagsStamp) === regionOf(proposed);
  return isTaggedHere && rule.shipsReplicaChanges ? "tags" : undefined;
}

const regionOf = (stamp: VersionId): number => versionParts(stamp).region;

/** @returns the bytes of content that it ships */
function putIntoOutbox(
  edit: ShardEdit,
  { bucket, rule, proposed }: EnqueueExisting,
  found: Found,
  kind: Wanted,
): number {
  const at = { bucket, key: found.key };
  const { summary } = found.row;
  const { version, targets, isNull } = summary;
  if (!targets.includes(rule.target)) retarget(edit, at, found, [...targets, rule.target]);
  // Its age in the outbox counts from now.
  const stamp = edit.nextVersion(proposed);
  const seen = summary.isMarker ? summary.seen : nothingSeen;
  const bytes = kind === "tags" ? 0 : summary.bytes;
  enqueue(edit, at, [rule], { kind, version, stamp, ...tagsOf(summary), isNull, seen, bytes });
  return bytes;
}

export function jobs(transaction: ReadTransaction): readonly Omit<JobProgress, "shard">[] {
  return Array.from(transaction.range(tableRange(Table.jobs)), ({ key, value }) => {
    const { cursorVersion: _, ...progress } = decodeJobRow(value);
    return { job: jobOfKey(key), ...progress };
  });
}

export function dropJob(edit: ShardEdit, { job }: DropJob): ShardResult {
  edit.transaction.delete(jobKey(job));
  return { kind: "done" };
}

function readJob(transaction: ReadTransaction, job: string): JobRow | undefined {
  const value = transaction.get(jobKey(job));
  return value === undefined ? undefined : decodeJobRow(value);
}
