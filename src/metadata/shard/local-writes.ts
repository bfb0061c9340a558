/**
 * Writes of this region's own clients. In a bucket that is shipped or received each says what it had seen, and puts an
 * event into the outbox for every target that a rule chooses; in any other bucket it does neither and costs no more.
 */
import { millisOf, type VersionId } from "../../base/version-id.ts";
import { decodeReplication } from "../codec/replication.ts";
import type { ShardBucket } from "../codec/rows.ts";
import { type RowBody, type RowSummary, unreplicated, type VersionRow } from "../codec/version-row.ts";
import { decodeDetails, encodeDetails } from "../codec/words.ts";
import type { DeleteObject } from "../commands.ts";
import type { KeyOf } from "../keyspace.ts";
import type { Tag } from "../records.ts";
import type { CompiledRule } from "../replication.ts";
import { isSameRegion, mergeSeen, nothingSeen, withoutRegion } from "./causality.ts";
import type { ShardEdit } from "./edit.ts";
import { floorOf } from "./home.ts";
import { hasTombstone, putTombstone, readHistory, writeHistory } from "./key-history.ts";
import { matchRules, mergeMatches } from "./match-rules.ts";
import { enqueue, enqueueAnew, voidEvents } from "./outbox.ts";
import { putMarker, putVersion, removeLocated, removeNull, rewrite } from "./versions.ts";
import { bodyOfRow, type Located, locate, readNewestSummary } from "./view.ts";

/** How far another region's clock may be ahead of ours. */
const MAX_CLOCK_DIFFERENCE_MS = 5 * 60_000;

interface Write {
  readonly proposed: VersionId;
  readonly object: Pick<RowSummary, "bytes" | "etag" | "storageClass" | "checksums" | "hasBlobs">;
  readonly body: RowBody;
}

interface Written {
  readonly version: VersionId;
  readonly isNull: boolean;
}

/** A new current version. */
export function writeObject(
  edit: ShardEdit,
  bucket: ShardBucket,
  at: KeyOf,
  { proposed, object, body }: Write,
): Written {
  const version = edit.nextVersion(proposed, floorOf(bucket));
  const isNull = bucket.versioning !== "enabled";
  if (!bucket.isReplicated) {
    putVersion(edit, at, { ...object, version, isNull, ...unreplicated }, body);
    return { version, isNull };
  }
  const tags = (): readonly Tag[] => decodeDetails(body.details).tags;
  const rules = matchRules(decodeReplication(bucket.replication), { key: at.key, tags });
  const event = {
    kind: "put",
    version,
    stamp: version,
    isNull,
    seen: nothingSeen,
    bytes: object.bytes,
  } as const;
  asNewest(edit, at, { version, isNull }, rules, (seen) => {
    const targets = rules.map(({ target }) => target);
    putVersion(edit, at, { ...object, ...unreplicated, version, isNull, seen, targets }, body);
    enqueue(edit, at, rules, event);
  });
  return { version, isNull };
}

/** A delete marker, in a bucket that keeps versions. */
export function writeMarker(edit: ShardEdit, bucket: ShardBucket, at: KeyOf, proposed: VersionId): Written {
  const version = edit.nextVersion(proposed, floorOf(bucket));
  const isNull = bucket.versioning === "suspended";
  if (!bucket.isReplicated) {
    putMarker(edit, at, { version, isNull, ...unreplicated });
    return { version, isNull };
  }
  const rules = rulesOfDeletes(bucket, at);
  asNewest(edit, at, { version, isNull }, rules, (seen) => {
    const targets = rules.map(({ target }) => target);
    putMarker(edit, at, { version, isNull, isReplica: false, seen, targets });
    enqueue(edit, at, rules, { kind: "deleteMarker", version, stamp: version, isNull, seen, bytes: 0 });
  });
  return { version, isNull };
}

/** Runs `write` with what it has seen, and leaves the key's history as it is behind a newest version. */
function asNewest(
  edit: ShardEdit,
  at: KeyOf,
  { version, isNull }: Written,
  rules: readonly CompiledRule[],
  write: (seen: readonly VersionId[]) => void,
): void {
  const history = readHistory(edit.transaction, at);
  const { nullDeletion } = history;
  write(withoutRegion(history.seen, version));
  // Who gets the new null version need not hear of the deletion before it.
  if (isNull && nullDeletion !== undefined) voidEvents(edit, at, nullDeletion.version, rules);
  // Most keys have no row: the newest version says all.
  if (!history.hasRow) return;
  // It knows of all that was: nothing is left to say beside it.
  const newest = { version, seen: history.seen };
  const after = isNull ? undefined : nullDeletion;
  writeHistory(edit, at, history, { seen: nothingSeen, nullDeletion: after, newest });
}

/**
 * Removes the null version. Where replicas may come, the deletion stays: whatever null version is older is gone, here
 * and wherever it is shipped to, also one that is still on its way here.
 * @returns what was removed
 */
export function deleteNull(
  edit: ShardEdit,
  bucket: ShardBucket,
  at: KeyOf,
  { proposed, isByName }: { readonly proposed: VersionId; readonly isByName: boolean },
): VersionRow | undefined {
  const version = edit.nextVersion(proposed, floorOf(bucket));
  if (!bucket.isReplicated) return removeNull(edit, at);
  const history = readHistory(edit.transaction, at);
  // Its tags are read while its body is there.
  const row = isByName ? locate(edit.transaction, at.bucket, at.key, "null")?.row : undefined;
  const rules = isByName ? rulesOfVersionDeletes(edit, bucket, at, row) : rulesOfDeletes(bucket, at);
  const removed = removeNull(edit, at);
  const seen = withoutRegion(history.seen, version);
  if (history.nullDeletion !== undefined) voidEvents(edit, at, history.nullDeletion.version, rules);
  const nullDeletion = { version, seen };
  const newest = readNewestSummary(edit.transaction, at.bucket, at.key);
  writeHistory(edit, at, history, { seen: mergeSeen(history.seen, [version]), nullDeletion, newest });
  enqueue(edit, at, rules, { kind: "deleteNull", version, stamp: version, isNull: true, seen, bytes: 0 });
  return removed;
}

/** Removes a version that is not null. */
export function deleteById(
  edit: ShardEdit,
  bucket: ShardBucket,
  at: KeyOf,
  { located, proposed }: { readonly located: Located; readonly proposed: VersionId },
): void {
  const stamp = edit.nextVersion(proposed, floorOf(bucket));
  if (!bucket.isReplicated) {
    removeLocated(edit, at, located);
    return;
  }
  const { version } = located.row.summary;
  // Its tags are read while its body is there.
  const rules = rulesOfVersionDeletes(edit, bucket, at, located.row);
  const history = readHistory(edit.transaction, at);
  removeLocated(edit, at, located);
  const newest = readNewestSummary(edit.transaction, at.bucket, at.key);
  writeHistory(edit, at, history, { ...history, newest });
  putTombstone(edit, at, version, stamp);
  enqueueDeletion(edit, at, rules, version, stamp);
}

/**
 * A version that is not here. One of another region may be on its way, and whoever names it has seen it there: then it
 * is deleted before it arrives.
 */
export function deleteUnknown(edit: ShardEdit, bucket: ShardBucket, command: DeleteObject): void {
  const { version, proposed } = command;
  if (!bucket.isReplicated || version === undefined || version === "null") return;
  if (isSameRegion(version, proposed) || hasTombstone(edit.transaction, command, version)) return;
  // What no region's clock can have made yet is no version, and would be remembered for nothing.
  if (millisOf(version) > millisOf(proposed) + MAX_CLOCK_DIFFERENCE_MS) return;
  // Who hears of the deletion has heard of the version: what is written after it must be greater. One that a client has
  // made up moves the shard's stamps no further than a region with such a clock may, and no further when it is repeated:
  // the bound above goes by the proposer's clock. A home's lease follows with its next renewal.
  edit.passVersion(version);
  const stamp = edit.nextVersion(proposed, floorOf(bucket));
  putTombstone(edit, command, version, stamp);
  enqueueDeletion(edit, command, rulesOfVersionDeletes(edit, bucket, command, undefined), version, stamp);
}

function enqueueDeletion(
  edit: ShardEdit,
  at: KeyOf,
  rules: readonly CompiledRule[],
  version: VersionId,
  stamp: VersionId,
): void {
  const event = {
    kind: "deleteVersion",
    version,
    stamp,
    isNull: false,
    seen: nothingSeen,
    bytes: 0,
  } as const;
  enqueue(edit, at, rules, event);
}

/** New tags of an object, wherever it stands. */
export function writeTags(
  edit: ShardEdit,
  bucket: ShardBucket,
  at: KeyOf,
  {
    located,
    tags,
    proposed,
  }: { readonly located: Located; readonly tags: readonly Tag[]; readonly proposed: VersionId },
): void {
  const stamp = edit.nextVersion(proposed, floorOf(bucket));
  const { summary } = located.row;
  const { details, content } = bodyOfRow(edit.transaction, at.bucket, at.key, located.row);
  const before = decodeDetails(details);
  const body = { details: encodeDetails({ ...before, tags }), content };
  const rules = bucket.isReplicated ? rulesOfTags(bucket, at, summary, before.tags, tags) : [];
  const added = rules.map(({ target }) => target).filter((target) => !summary.targets.includes(target));
  const targets = added.length === 0 ? summary.targets : [...summary.targets, ...added];
  rewrite(edit, at, located, body, { tagsStamp: stamp, targets });
  const { version, isNull } = summary;
  enqueueAnew(edit, at, rules, { kind: "tags", version, stamp, isNull, seen: nothingSeen, bytes: 0 });
}

/** Whoever has the object by its old tags hears of the new ones, and whoever shall have it by these. */
function rulesOfTags(
  bucket: ShardBucket,
  { key }: KeyOf,
  { isReplica }: RowSummary,
  before: readonly Tag[],
  after: readonly Tag[],
): readonly CompiledRule[] {
  const replication = decodeReplication(bucket.replication);
  const isConcerned = (rule: CompiledRule): boolean => !isReplica || rule.shipsReplicaChanges;
  const matched = (tags: readonly Tag[]): readonly CompiledRule[] =>
    matchRules(replication, { key, tags: () => tags }, isConcerned);
  return mergeMatches(matched(after), matched(before));
}

const rulesOfDeletes = (bucket: ShardBucket, { key }: KeyOf): readonly CompiledRule[] =>
  matchRules(
    decodeReplication(bucket.replication),
    { key, tags: undefined },
    ({ shipsDeletes }) => shipsDeletes,
  );

function rulesOfVersionDeletes(
  edit: ShardEdit,
  bucket: ShardBucket,
  { bucket: id, key }: KeyOf,
  row: VersionRow | undefined,
): readonly CompiledRule[] {
  const isObject = row !== undefined && !row.summary.isMarker;
  const tags = isObject
    ? (): readonly Tag[] => decodeDetails(bodyOfRow(edit.transaction, id, key, row).details).tags
    : undefined;
  const replication = decodeReplication(bucket.replication);
  return matchRules(replication, { key, tags }, ({ shipsVersionDeletes }) => shipsVersionDeletes);
}
