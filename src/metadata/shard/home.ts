/**
 * The fence around a bucket that one region at a time writes. A shard takes clients' writes only while its region is
 * home, and only of the epoch that it follows; and what it takes is greater than all that earlier homes could write. So
 * an earlier home's writes, whenever they arrive, are older versions or lines of the conflict ledger, and never what
 * clients see in place of a later home's.
 */
import type { BucketId } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";
import { millisOf, type VersionId, versionId, zeroVersion } from "../../base/version-id.ts";
import type { ShardBucket } from "../codec/rows.ts";
import type { Fenced, Refusal } from "../commands.ts";
import { isReplicaUploadId, type KeyOf } from "../keyspace.ts";
import type { BucketHome } from "../records.ts";
import type { ReplicaEpoch } from "../replication.ts";
import type { ShardEdit } from "./edit.ts";
import { readBucket } from "./view.ts";

const GREATEST_SHORT = 0xffff;

/** What a client's write has to be greater than. */
export function floorOf({ home }: ShardBucket): VersionId {
  if (home === undefined) return zeroVersion;
  const greatest = { counter: GREATEST_SHORT, region: GREATEST_SHORT, random: GREATEST_SHORT };
  return versionId({ millis: home.floorMs, ...greatest });
}

/** Of a client's write that makes a version. @returns undefined when it may be applied */
export function refusalOfWrite(
  edit: ShardEdit,
  bucket: ShardBucket,
  command: Fenced & { readonly bucket: BucketId; readonly proposed: VersionId },
): Refusal | undefined {
  edit.noteBucket(command.bucket, bucket);
  if (!isTaken(bucket, command)) return "notHome";
  const { proposed, ceilingMs } = command;
  if (ceilingMs === undefined) return undefined;
  // The next home begins behind the ceiling: what is later would be greater than what it writes.
  return millisOf(edit.versionToCome(proposed, floorOf(bucket))) > ceilingMs ? "stampAhead" : undefined;
}

/** Of an upload's beginning or a part of it. */
export function refusalOfUpload(
  transaction: ReadTransaction,
  command: KeyOf & Fenced,
  uploadId: string,
): Refusal | undefined {
  const bucket = readBucket(transaction, command.bucket);
  if (bucket === undefined || bucket.isSealed) return "noSuchBucket";
  return isReplicaUploadId(uploadId) || isTaken(bucket, command) ? undefined : "notHome";
}

/** A gateway that knows of no home, or still of one, has another state of the bucket than the shard: it asks again. */
function isTaken({ home }: ShardBucket, { epoch }: Fenced): boolean {
  if (home === undefined) return epoch === undefined;
  return home.isHere && !home.isFrozen && epoch === home.epoch;
}

/** Whether replicas come from a region that does not know that it is home no more. */
export const isStale = ({ home }: ShardBucket, epoch: ReplicaEpoch | undefined): boolean =>
  home !== undefined && epoch !== undefined && epoch.epoch < home.epoch && !epoch.isMerge;

/** The home as it is from now on: whoever ships in a later epoch proves that ours is over. */
export function deposedBy({ home }: ShardBucket, epoch: ReplicaEpoch | undefined): BucketHome | undefined {
  if (home === undefined || epoch === undefined || epoch.epoch <= home.epoch) return undefined;
  return home.isHere && !home.isFrozen ? { ...home, isFrozen: true } : undefined;
}
