/** Puts, copies, deletions and tags. */
import type { ReadTransaction } from "../../base/store.ts";
import type { EncodedPut } from "../codec/commands.ts";
import type { VersionRow } from "../codec/version-row.ts";
import { decodeDetails, encodeDetails } from "../codec/words.ts";
import type {
  CopyWithin,
  DeleteObject,
  Refusal,
  SetTags,
  ShardResult,
  WritePrecondition,
} from "../commands.ts";
import type { ShardEdit } from "./edit.ts";
import {
  blobsOf,
  type KeyOf,
  putMarker,
  putVersion,
  removeLocated,
  removeNull,
  rewrite,
} from "./versions.ts";
import { bodyOfRow, isOpen, locate, readBucket, readCurrent } from "./view.ts";

export const refused = (refusal: Refusal): ShardResult => ({ kind: "refused", refusal });

export function putObject(edit: ShardEdit, command: EncodedPut): ShardResult {
  const bucket = readBucket(edit.transaction, command.bucket);
  if (bucket === undefined || bucket.isSealed) return refused("noSuchBucket");
  const failed = checkPrecondition(edit.transaction, command, command.precondition);
  if (failed !== undefined) return refused(failed);
  // A put that is told twice, and was replaced in between.
  if (!edit.mayHold(blobsOf(command.object.hasBlobs, command.body))) return refused("sourceChanged");
  const version = edit.nextVersion(command.proposed);
  const { isNull } = putVersion(
    edit,
    command,
    bucket.versioning,
    { ...command.object, version },
    command.body,
  );
  edit.addMissing(command.missing);
  edit.changed({ kind: "put", bucket: command.bucket, key: command.key, version });
  return { kind: "written", version, isNull };
}

export function copyWithin(edit: ShardEdit, command: CopyWithin): ShardResult {
  const { transaction } = edit;
  const bucket = readBucket(transaction, command.bucket);
  if (bucket === undefined || bucket.isSealed) return refused("noSuchBucket");
  const { source } = command;
  const located = locate(transaction, source.bucket, source.key, source.version);
  if (located === undefined || located.row.summary.isMarker || !isOpen(transaction, source.bucket)) {
    return refused("sourceChanged");
  }
  const failed = checkPrecondition(transaction, command, command.precondition);
  if (failed !== undefined) return refused(failed);
  const { summary } = located.row;
  const body = bodyOfRow(transaction, source.bucket, source.key, located.row);
  // The boundaries belong to the ETag that counts them.
  const parts = command.etag === summary.etag ? decodeDetails(body.details).parts : [];
  const { headers, userMetadata, tags, storageClass } = command.changes;
  const version = edit.nextVersion(command.proposed);
  const { etag, checksums } = command;
  const object = { version, bytes: summary.bytes, etag, storageClass, checksums, hasBlobs: summary.hasBlobs };
  const details = encodeDetails({ headers, userMetadata, tags, parts });
  const { isNull } = putVersion(edit, command, bucket.versioning, object, { details, content: body.content });
  edit.changed({ kind: "put", bucket: command.bucket, key: command.key, version });
  return { kind: "written", version, isNull };
}

export function deleteObject(edit: ShardEdit, command: DeleteObject): ShardResult {
  const bucket = readBucket(edit.transaction, command.bucket);
  if (bucket === undefined || bucket.isSealed) return refused("noSuchBucket");
  if (command.version !== undefined) return deleteVersion(edit, command);
  const failed = checkPrecondition(edit.transaction, command, command.precondition);
  if (failed !== undefined) return refused(failed);
  if (bucket.versioning === "unversioned") {
    edit.nextVersion(command.proposed);
    const removed = removeNull(edit, command);
    if (removed === undefined) return { kind: "deleted", version: undefined, isNull: false, isMarker: false };
    const { version } = removed.summary;
    edit.changed({ kind: "deleteVersion", bucket: command.bucket, key: command.key, version });
    return { kind: "deleted", version, isNull: true, isMarker: false };
  }
  const isNull = bucket.versioning === "suspended";
  const version = edit.nextVersion(command.proposed);
  putMarker(edit, command, version, isNull);
  edit.changed({ kind: "deleteMarker", bucket: command.bucket, key: command.key, version });
  return { kind: "deleted", version, isNull, isMarker: true };
}

/** Exactly that version; S3 calls it a success when there is none. */
function deleteVersion(edit: ShardEdit, command: DeleteObject): ShardResult {
  const { bucket, key } = command;
  const located = locate(edit.transaction, bucket, key, command.version);
  const { ifMatch } = command.precondition;
  if (ifMatch !== undefined) {
    if (located === undefined) return refused("noSuchKey");
    if (!matches(located.row, ifMatch)) return refused("preconditionFailed");
  }
  if (located === undefined) return { kind: "deleted", version: undefined, isNull: false, isMarker: false };
  edit.nextVersion(command.proposed);
  removeLocated(edit, command, located);
  const { version, isNull, isMarker } = located.row.summary;
  edit.changed({ kind: "deleteVersion", bucket, key, version });
  return { kind: "deleted", version, isNull, isMarker };
}

export function setTags(edit: ShardEdit, command: SetTags): ShardResult {
  const { transaction } = edit;
  const { bucket, key } = command;
  if (!isOpen(transaction, bucket)) return refused("noSuchBucket");
  const located = locate(transaction, bucket, key, command.version);
  if (located === undefined) return refused(command.version === undefined ? "noSuchKey" : "noSuchVersion");
  const { version, isNull, isMarker } = located.row.summary;
  if (isMarker) return refused(command.version === undefined ? "noSuchKey" : "methodNotAllowed");
  const { details, content } = bodyOfRow(transaction, bucket, key, located.row);
  const tagged = encodeDetails({ ...decodeDetails(details), tags: command.tags });
  rewrite(edit, command, located, { details: tagged, content });
  edit.changed({ kind: "tags", bucket, key, version });
  return { kind: "written", version, isNull };
}

/** Against the current object; a delete marker counts as none. */
export function checkPrecondition(
  transaction: ReadTransaction,
  { bucket, key }: KeyOf,
  { ifMatch, ifNoneMatch }: WritePrecondition,
): Refusal | undefined {
  if (ifMatch === undefined && ifNoneMatch === undefined) return undefined;
  const current = readCurrent(transaction, bucket, key);
  if (ifNoneMatch !== undefined && current !== undefined) return "preconditionFailed";
  if (ifMatch === undefined) return undefined;
  if (current === undefined) return "noSuchKey";
  return matches(current, ifMatch) ? undefined : "preconditionFailed";
}

/** A delete marker has no ETag, not even an empty one. */
const matches = ({ summary }: VersionRow, etag: string): boolean =>
  !summary.isMarker && (etag === "*" || summary.etag === etag);
