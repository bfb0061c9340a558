/**
 * What other regions wrote, as it is applied here. In whatever order replicas come, and however often, the key's
 * versions end up the same, because each of these only ever grows or moves to the greater:
 *
 *   - versions that are not null: put once, gone for good when their deletion is known (its tombstone);
 *   - the null version: of the null puts, null markers and deletions of it, the one with the greatest stamp;
 *   - tags of a version: those with the greatest stamp.
 *
 * What is received goes into the outbox only in place of what it replaces there (`relay.ts`): whoever wrote it ships it
 * to every target itself.
 */
import { unreachable } from "../../base/assert.ts";
import type { BucketId } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { NullDeletion } from "../codec/replication.ts";
import type { EncodedPutReplica, EncodedReceive, EncodedReplica } from "../codec/replication-commands.ts";
import { encodeShardBucket, type ShardBucket } from "../codec/rows.ts";
import type { RowBody } from "../codec/version-row.ts";
import { decodeDetails, encodeDetails } from "../codec/words.ts";
import type { ShardResult } from "../commands.ts";
import { bucketKey, type KeyOf, replicaUploadId } from "../keyspace.ts";
import type { Tag } from "../records.ts";
import type { Replica, ReplicaEpoch, ReplicaOutcome, ReplicaState } from "../replication.ts";
import { historyOf, isSeen, mergeSeen } from "./causality.ts";
import { compare, compareWithNeighbours, type Rival, rivalOf } from "./conflicts.ts";
import type { ShardEdit } from "./edit.ts";
import { deposedBy, isStale } from "./home.ts";
import { hasTombstone, type KeyHistory, putTombstone, readHistory, writeHistory } from "./key-history.ts";
import { refused } from "./refused.ts";
import { awaitingNull, nobody, relayNull, relayNullDeletion } from "./relay.ts";
import { removeUpload } from "./uploads.ts";
import {
  blobsOf,
  insertMarker,
  insertVersion,
  type NewMarker,
  type NewObject,
  putMarker,
  putVersion,
  removeLocated,
  rewrite,
} from "./versions.ts";
import { bodyOfRow, type Located, locate, readBucket, readNewestSummary, readUpload } from "./view.ts";

type ReplicaOf<Kind extends Replica["kind"]> = Extract<EncodedReplica, { kind: Kind }>;

export function receiveReplicas(edit: ShardEdit, command: EncodedReceive): ShardResult {
  const { bucket, replicas, epoch } = command;
  const settings = readBucket(edit.transaction, bucket);
  if (settings === undefined || settings.isSealed) return refused("noSuchBucket");
  if (isStale(settings, epoch)) return refused("staleEpoch");
  const puts = replicas.filter((replica) => replica.kind === "put");
  if (puts.some((put) => !canHold(edit, bucket, put))) return refused("sourceChanged");
  rememberReceiving(edit, bucket, settings, epoch);
  return { kind: "received", outcomes: replicas.map((replica) => receive(edit, bucket, replica)) };
}

/** Whether a put's blobs may be named: those of one that came before and was replaced may be half deleted. */
function canHold(edit: ShardEdit, bucket: BucketId, put: EncodedPutReplica): boolean {
  if (edit.mayHold(blobsOf(put.object.hasBlobs, put.body))) return true;
  return replicaState(edit.transaction, { bucket, key: put.key }, put).kind !== "wanted";
}

/**
 * From now on deletions here are remembered: what they delete may arrive once more. And who hears of a later epoch is
 * home no more, before its own region has heard of it.
 */
export function rememberReceiving(
  edit: ShardEdit,
  bucket: BucketId,
  settings: ShardBucket,
  epoch: ReplicaEpoch | undefined,
): void {
  const deposed = deposedBy(settings, epoch);
  if (settings.isReplicated && deposed === undefined) return;
  const row = { ...settings, isReplicated: true, ...(deposed === undefined ? {} : { home: deposed }) };
  edit.transaction.put(bucketKey(bucket), encodeShardBucket(row));
}

function receive(edit: ShardEdit, bucket: BucketId, replica: EncodedReplica): ReplicaOutcome {
  const at = { bucket, key: replica.key };
  switch (replica.kind) {
    case "put":
      return receivePut(edit, at, replica);
    case "deleteMarker":
      return receiveMarker(edit, at, replica);
    case "deleteVersion":
      return receiveDeletion(edit, at, replica);
    case "deleteNull":
      return receiveNullDeletion(edit, at, replica);
    case "tags":
      return receiveTags(edit, at, replica);
    default:
      return unreachable(replica);
  }
}

interface NewReplica {
  readonly version: VersionId;
  readonly isNull: boolean;
  readonly epoch?: ReplicaEpoch;
}

/** What would become of a put or marker. */
export function replicaState(
  transaction: ReadTransaction,
  at: KeyOf,
  { version, isNull, epoch }: NewReplica,
): ReplicaState {
  const settings = readBucket(transaction, at.bucket);
  if (settings === undefined || settings.isSealed) return { kind: "bucketMissing" };
  if (isStale(settings, epoch)) return { kind: "staleEpoch" };
  const known = locate(transaction, at.bucket, at.key, version)?.row.summary;
  if (known !== undefined) return { kind: "present", tagsStamp: known.tagsStamp ?? version };
  if (hasTombstone(transaction, at, version)) return { kind: "superseded" };
  if (!isNull) return { kind: "wanted" };
  const current = locate(transaction, at.bucket, at.key, "null")?.row.summary.version;
  const floor = current ?? readHistory(transaction, at).nullDeletion?.version;
  return { kind: floor !== undefined && floor > version ? "superseded" : "wanted" };
}

export function receivePut(edit: ShardEdit, at: KeyOf, replica: EncodedPutReplica): ReplicaOutcome {
  const { version, isNull, seen, tagsStamp, object, body } = replica;
  edit.passVersion(version);
  edit.passVersion(tagsStamp);
  const history = readHistory(edit.transaction, at);
  const known = presentVersion(edit.transaction, at, history, version);
  if (known !== undefined) {
    mergeTags(edit, at, known, tagsStamp, () => decodeDetails(body.details).tags);
    return "present";
  }
  const { bytes, etag } = object;
  const rival = { version, seen, isNull, isDelete: false, etag, bytes };
  return receiveVersion(edit, at, { history, added: rival }, (isNewest) => {
    const stamps = {
      isReplica: true,
      seen,
      targets: [],
      tagsStamp: tagsStamp > version ? tagsStamp : undefined,
    };
    const added: NewObject = { ...object, version, isNull, ...stamps };
    if (isNewest) putVersion(edit, at, added, body);
    else insertVersion(edit, at, added, body);
    edit.addMissing(replica.missing);
  });
}

function receiveMarker(edit: ShardEdit, at: KeyOf, replica: ReplicaOf<"deleteMarker">): ReplicaOutcome {
  const { version, isNull, seen } = replica;
  edit.passVersion(version);
  const history = readHistory(edit.transaction, at);
  if (presentVersion(edit.transaction, at, history, version) !== undefined) return "present";
  const rival = { version, seen, isNull, isDelete: true, etag: "", bytes: 0 };
  return receiveVersion(edit, at, { history, added: rival }, (isNewest) => {
    const marker: NewMarker = { version, isNull, seen, isReplica: true, targets: [] };
    if (isNewest) putMarker(edit, at, marker);
    else insertMarker(edit, at, marker);
  });
}

/** A version that is not here: decides whether it comes in, and what it is in conflict with. */
function receiveVersion(
  edit: ShardEdit,
  at: KeyOf,
  { history, added }: { readonly history: KeyHistory; readonly added: Rival },
  insert: (isNewest: boolean) => void,
): ReplicaOutcome {
  const { transaction } = edit;
  const { version, isNull } = added;
  const { newest } = history;
  const seen = mergeSeen(history.seen, historyOf(added));
  const isDeleted = hasTombstone(transaction, at, version);
  if (isDeleted || (isNull && !winsNull(edit, at, history, added))) {
    writeHistory(edit, at, history, { seen, nullDeletion: history.nullDeletion, newest });
    return "superseded";
  }
  compareWithNeighbours(edit, at, added, newest);
  const isNewest = newest === undefined || newest.version < version;
  const awaiting = isNull ? awaitingNull(transaction, at) : nobody;
  // The newest one takes the place of an older null version itself.
  if (isNull && !isNewest) removeOldNull(edit, at);
  insert(isNewest);
  relayNull(edit, at, awaiting);
  const nullDeletion = isNull ? undefined : history.nullDeletion;
  writeHistory(edit, at, history, { seen, nullDeletion, newest: isNewest ? added : newest });
  return "applied";
}

/** Nothing is looked for where the version would be the newest. */
function presentVersion(
  transaction: ReadTransaction,
  at: KeyOf,
  { newest }: KeyHistory,
  version: VersionId,
): Located | undefined {
  if (newest === undefined || newest.version < version) return undefined;
  return locate(transaction, at.bucket, at.key, version);
}

/** Whether a null version is the latest that happened to the null version here; who loses goes into the ledger. */
function winsNull(edit: ShardEdit, at: KeyOf, history: KeyHistory, added: Rival): boolean {
  const rival = nullRival(edit.transaction, at, history);
  if (rival === undefined) return true;
  // What was seen here was compared when it came, or when what its own writer replaced it with did.
  if (!isSeen(history.seen, added.version)) compare(edit, at, rival, added, false);
  return added.version > rival.version;
}

/** What the null version here is, or its deletion. */
function nullRival(transaction: ReadTransaction, at: KeyOf, history: KeyHistory): Rival | undefined {
  const located = locate(transaction, at.bucket, at.key, "null");
  if (located !== undefined) return rivalOf(located.row.summary);
  return history.nullDeletion === undefined ? undefined : rivalOfDeletion(history.nullDeletion);
}

const rivalOfDeletion = ({ version, seen }: NullDeletion): Rival => ({
  version,
  seen,
  isNull: true,
  isDelete: true,
  etag: "",
  bytes: 0,
});

function removeOldNull(edit: ShardEdit, at: KeyOf): void {
  const located = locate(edit.transaction, at.bucket, at.key, "null");
  if (located !== undefined) removeLocated(edit, at, located);
}

/** Of one version for good, whether it is here or arrives later. */
function receiveDeletion(edit: ShardEdit, at: KeyOf, replica: ReplicaOf<"deleteVersion">): ReplicaOutcome {
  const { version, stamp } = replica;
  edit.passVersion(stamp);
  if (hasTombstone(edit.transaction, at, version)) return "present";
  const history = readHistory(edit.transaction, at);
  const located = locate(edit.transaction, at.bucket, at.key, version);
  if (located !== undefined) removeLocated(edit, at, located);
  else dropTransfer(edit, at, version);
  putTombstone(edit, at, version, stamp);
  const newest = readNewestSummary(edit.transaction, at.bucket, at.key);
  const { nullDeletion } = history;
  writeHistory(edit, at, history, { seen: mergeSeen(history.seen, [version]), nullDeletion, newest });
  return "applied";
}

/** What came so far of a large replica that will not come. */
function dropTransfer(edit: ShardEdit, at: KeyOf, version: VersionId): void {
  const upload = readUpload(edit.transaction, at.bucket, at.key, replicaUploadId(version));
  if (upload !== undefined) removeUpload(edit, at.bucket, upload, 0);
}

function receiveNullDeletion(edit: ShardEdit, at: KeyOf, replica: ReplicaOf<"deleteNull">): ReplicaOutcome {
  const { version } = replica;
  edit.passVersion(version);
  const history = readHistory(edit.transaction, at);
  if (history.nullDeletion?.version === version) return "present";
  const deletion = { version, seen: replica.seen };
  const seen = mergeSeen(history.seen, historyOf(deletion));
  const wins = winsNull(edit, at, history, rivalOfDeletion(deletion));
  if (wins) {
    const awaiting = awaitingNull(edit.transaction, at);
    removeOldNull(edit, at);
    relayNullDeletion(edit, at, deletion, awaiting);
  }
  const newest = wins ? readNewestSummary(edit.transaction, at.bucket, at.key) : history.newest;
  writeHistory(edit, at, history, { seen, nullDeletion: wins ? deletion : history.nullDeletion, newest });
  return wins ? "applied" : "superseded";
}

function receiveTags(edit: ShardEdit, at: KeyOf, replica: ReplicaOf<"tags">): ReplicaOutcome {
  const { version, tagsStamp, tags } = replica;
  edit.passVersion(tagsStamp);
  const known = locate(edit.transaction, at.bucket, at.key, version);
  if (known === undefined) return hasTombstone(edit.transaction, at, version) ? "superseded" : "missing";
  return mergeTags(edit, at, known, tagsStamp, () => tags) ? "applied" : "present";
}

/** @returns whether they were newer */
function mergeTags(
  edit: ShardEdit,
  at: KeyOf,
  located: Located,
  tagsStamp: VersionId,
  tags: () => readonly Tag[],
): boolean {
  const { summary } = located.row;
  if (summary.isMarker || tagsStamp <= (summary.tagsStamp ?? summary.version)) return false;
  const { details, content } = bodyOfRow(edit.transaction, at.bucket, at.key, located.row);
  const body: RowBody = { details: encodeDetails({ ...decodeDetails(details), tags: tags() }), content };
  rewrite(edit, at, located, body, { tagsStamp });
  return true;
}
