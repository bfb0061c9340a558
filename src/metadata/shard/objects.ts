/** Puts, copies, deletions and tags. */
import type { ReadTransaction } from "../../base/store.ts";
import type { EncodedPut } from "../codec/commands.ts";
import type { ShardBucket } from "../codec/rows.ts";
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
import type { KeyOf } from "../keyspace.ts";
import type { ShardEdit } from "./edit.ts";
import { refusalOfWrite } from "./home.ts";
import {
  deleteById,
  deleteNull,
  deleteUnknown,
  writeMarker,
  writeObject,
  writeTags,
} from "./local-writes.ts";
import { refused } from "./refused.ts";
import { blobsOf } from "./versions.ts";
import { bodyOfRow, isOpen, locate, readBucket, readCurrent } from "./view.ts";

export function putObject(edit: ShardEdit, command: EncodedPut): ShardResult {
  const bucket = readBucket(edit.transaction, command.bucket);
  if (bucket === undefined || bucket.isSealed) return refused("noSuchBucket");
  const failed =
    refusalOfWrite(edit, bucket, command) ??
    checkPrecondition(edit.transaction, command, command.precondition);
  if (failed !== undefined) return refused(failed);
  // A put that is told twice, and was replaced in between.
  if (!edit.mayHold(blobsOf(command.object.hasBlobs, command.body))) return refused("sourceChanged");
  const written = writeObject(edit, bucket, command, command);
  edit.addMissing(command.missing);
  return { kind: "written", ...written };
}

export function copyWithin(edit: ShardEdit, command: CopyWithin): ShardResult {
  const { transaction } = edit;
  const bucket = readBucket(transaction, command.bucket);
  if (bucket === undefined || bucket.isSealed) return refused("noSuchBucket");
  const fenced = refusalOfWrite(edit, bucket, command);
  if (fenced !== undefined) return refused(fenced);
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
  const { etag, checksums, proposed } = command;
  const object = { bytes: summary.bytes, etag, storageClass, checksums, hasBlobs: summary.hasBlobs };
  const details = encodeDetails({ headers, userMetadata, tags, parts });
  const write = { proposed, object, body: { details, content: body.content } };
  return { kind: "written", ...writeObject(edit, bucket, command, write) };
}

export function deleteObject(edit: ShardEdit, command: DeleteObject): ShardResult {
  const bucket = readBucket(edit.transaction, command.bucket);
  if (bucket === undefined || bucket.isSealed) return refused("noSuchBucket");
  const fenced = refusalOfWrite(edit, bucket, command);
  if (fenced !== undefined) return refused(fenced);
  if (command.version !== undefined) return deleteVersion(edit, bucket, command);
  const failed = checkPrecondition(edit.transaction, command, command.precondition);
  if (failed !== undefined) return refused(failed);
  if (bucket.versioning === "unversioned") {
    const removed = deleteNull(edit, bucket, command, { proposed: command.proposed, isByName: false });
    if (removed === undefined) return nothingDeleted;
    return { kind: "deleted", version: removed.summary.version, isNull: true, isMarker: false };
  }
  return { kind: "deleted", ...writeMarker(edit, bucket, command, command.proposed), isMarker: true };
}

/** Exactly that version; S3 calls it a success when there is none. */
function deleteVersion(edit: ShardEdit, bucket: ShardBucket, command: DeleteObject): ShardResult {
  const located = locate(edit.transaction, command.bucket, command.key, command.version);
  const { ifMatch } = command.precondition;
  if (ifMatch !== undefined) {
    if (located === undefined) return refused("noSuchKey");
    if (!matches(located.row, ifMatch)) return refused("preconditionFailed");
  }
  if (located === undefined) {
    deleteUnknown(edit, bucket, command);
    return nothingDeleted;
  }
  const { version, isNull, isMarker } = located.row.summary;
  if (isNull) deleteNull(edit, bucket, command, { proposed: command.proposed, isByName: true });
  else deleteById(edit, bucket, command, { located, proposed: command.proposed });
  return { kind: "deleted", version, isNull, isMarker };
}

const nothingDeleted: ShardResult = { kind: "deleted", version: undefined, isNull: false, isMarker: false };

export function setTags(edit: ShardEdit, command: SetTags): ShardResult {
  const { transaction } = edit;
  const { bucket, key } = command;
  const settings = readBucket(transaction, bucket);
  if (settings === undefined || settings.isSealed) return refused("noSuchBucket");
  const fenced = refusalOfWrite(edit, settings, command);
  if (fenced !== undefined) return refused(fenced);
  const located = locate(transaction, bucket, key, command.version);
  if (located === undefined) return refused(command.version === undefined ? "noSuchKey" : "noSuchVersion");
  const { version, isNull, isMarker } = located.row.summary;
  if (isMarker) return refused(command.version === undefined ? "noSuchKey" : "methodNotAllowed");
  writeTags(edit, settings, command, { located, tags: command.tags, proposed: command.proposed });
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
