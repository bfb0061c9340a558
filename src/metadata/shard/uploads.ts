/** Multipart uploads: parts are kept as they come, and completion stitches their blobs. */
import type { BucketId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import {
  decodeCompletedUpload,
  decodePartRow,
  encodeCompletedUpload,
  encodePartRow,
  encodeUploadRow,
} from "../codec/rows.ts";
import { encodeContent, encodeDetails } from "../codec/words.ts";
import type { AbortUpload, CompleteUpload, CreateUpload, PutPart, ShardResult } from "../commands.ts";
import { endOfPrefix, indexKey, partKey, Table, tableRange, uploadAgeKey, uploadKey } from "../keyspace.ts";
import type { BlobReference, Content, Part, Upload } from "../records.ts";
import type { ShardEdit } from "./edit.ts";
import { TRIM_COUNT } from "./edit.ts";
import { refusalOfUpload, refusalOfWrite } from "./home.ts";
import { writeObject } from "./local-writes.ts";
import { checkPrecondition } from "./objects.ts";
import { refused } from "./refused.ts";
import { noBlobs } from "./versions.ts";
import { isOpen, readBucket, readUpload } from "./view.ts";

/** Of every part but the last (S3's limits). */
const MIN_PART_BYTES = 5 * 1024 * 1024;
const MAX_PARTS = 10_000;
/** Uploads whose completion can be asked for again. */
const COMPLETED_KEPT = 10_000;

const done: ShardResult = { kind: "done" };
const noBytes = new Uint8Array(0);

export function createUpload(edit: ShardEdit, command: CreateUpload): ShardResult {
  const { transaction } = edit;
  const { bucket, key, upload } = command;
  const failed = refusalOfUpload(transaction, command, upload.uploadId);
  if (failed !== undefined) return refused(failed);
  if (readUpload(transaction, bucket, key, upload.uploadId) !== undefined) return done;
  transaction.put(uploadKey(Table.uploads, bucket, key, upload.uploadId), encodeUploadRow(upload));
  transaction.put(uploadAgeKey(upload.initiatedMs, bucket, key, upload.uploadId), noBytes);
  edit.state.uploads++;
  return done;
}

export function putPart(edit: ShardEdit, command: PutPart): ShardResult {
  const { transaction } = edit;
  const { bucket, key, uploadId, part } = command;
  const failed = refusalOfUpload(transaction, command, uploadId);
  if (failed !== undefined) return refused(failed);
  if (readUpload(transaction, bucket, key, uploadId) === undefined) return refused("noSuchUpload");
  const blobs = blobsOfPart(part);
  if (!edit.mayHold(blobs)) return refused("sourceChanged");
  const rowKey = partKey(bucket, key, uploadId, part.partNumber);
  const replaced = transaction.get(rowKey);
  edit.hold(blobs);
  if (replaced !== undefined) edit.release(blobsOfPart(decodePartRow(replaced)), part.modifiedMs);
  transaction.put(rowKey, encodePartRow(part));
  edit.addMissing(command.missing);
  return done;
}

export function completeUpload(edit: ShardEdit, command: CompleteUpload): ShardResult {
  const { transaction } = edit;
  const { bucket, key, uploadId } = command;
  const row = readBucket(transaction, bucket);
  if (row === undefined || row.isSealed) return refused("noSuchBucket");
  const fenced = refusalOfWrite(edit, row, command);
  if (fenced !== undefined) return refused(fenced);
  const upload = readUpload(transaction, bucket, key, uploadId);
  if (upload === undefined) {
    const value = transaction.get(uploadKey(Table.completed, bucket, key, uploadId));
    return value === undefined
      ? refused("noSuchUpload")
      : { kind: "written", ...decodeCompletedUpload(value) };
  }
  const parts = namedParts(edit, command);
  if (parts === undefined) return refused("invalidPart");
  if (parts.slice(0, -1).some(({ bytes }) => bytes < MIN_PART_BYTES)) return refused("entityTooSmall");
  const content = stitched(parts);
  if (content === undefined) return refused("invalidPart");
  const failed = checkPrecondition(transaction, command, command.precondition);
  if (failed !== undefined) return refused(failed);

  const object = {
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    etag: command.etag,
    storageClass: upload.storageClass,
    checksums: command.checksums,
    hasBlobs: content.kind === "blobs",
  };
  const details = encodeDetails({
    headers: upload.headers,
    userMetadata: upload.userMetadata,
    tags: upload.tags,
    parts: parts.map(({ partNumber, bytes, checksums }) => ({ partNumber, bytes, checksums })),
  });
  const body = { details, content: encodeContent(content) };
  const written = writeObject(edit, row, command, { proposed: command.proposed, object, body });
  // The version holds the named parts' blobs by now: dropping the parts makes garbage of the others only.
  removeUpload(edit, bucket, upload, 0);
  rememberCompleted(edit, command, written);
  return { kind: "written", ...written };
}

export function abortUpload(edit: ShardEdit, command: AbortUpload): ShardResult {
  const { bucket, key, uploadId, nowMs } = command;
  const upload = readUpload(edit.transaction, bucket, key, uploadId);
  if (upload === undefined)
    return refused(isOpen(edit.transaction, bucket) ? "noSuchUpload" : "noSuchBucket");
  removeUpload(edit, bucket, upload, nowMs);
  return done;
}

/** Undefined when one is not there as it is named, or when they are not in order. */
function namedParts(edit: ShardEdit, command: CompleteUpload): readonly Part[] | undefined {
  const { bucket, key, uploadId } = command;
  const parts: Part[] = [];
  let last = 0;
  for (const { partNumber, etag } of command.parts) {
    if (partNumber <= last || partNumber > MAX_PARTS) return undefined;
    last = partNumber;
    const value = edit.transaction.get(partKey(bucket, key, uploadId, partNumber));
    const part = value === undefined ? undefined : decodePartRow(value);
    if (part === undefined || part.etag !== etag) return undefined;
    parts.push(part);
  }
  return parts.length === 0 ? undefined : parts;
}

/** Parts are blobs (client.ts asserts it), so several of them are one list; undefined when one is not. */
export function stitched(parts: readonly Part[]): Content | undefined {
  const filled = parts.filter(({ bytes }) => bytes > 0);
  const [first] = filled.length === 0 ? parts : filled;
  if (filled.length <= 1) return first?.content;
  if (filled.some(({ content }) => content.kind !== "blobs")) return undefined;
  return { kind: "blobs", blobs: filled.flatMap(blobsOfPart) };
}

export function removeUpload(edit: ShardEdit, bucket: BucketId, upload: Upload, nowMs: number): void {
  const { transaction } = edit;
  const { key, uploadId, initiatedMs } = upload;
  const from = partKey(bucket, key, uploadId, 0);
  const to = endOfPrefix(partKey(bucket, key, uploadId, 0xffff));
  // Collected first: at most MAX_PARTS, and what is iterated must not change.
  for (const { key: rowKey, value } of [...transaction.range({ from, to })]) {
    edit.release(blobsOfPart(decodePartRow(value)), nowMs);
    transaction.delete(rowKey);
  }
  transaction.delete(uploadKey(Table.uploads, bucket, key, uploadId));
  transaction.delete(uploadAgeKey(initiatedMs, bucket, key, uploadId));
  edit.state.uploads--;
}

/** Clients repeat a completion whose answer they did not get; for a while it is answered again. */
function rememberCompleted(
  edit: ShardEdit,
  { bucket, key, uploadId }: CompleteUpload,
  result: { readonly version: VersionId; readonly isNull: boolean },
): void {
  const { transaction, state } = edit;
  const rowKey = uploadKey(Table.completed, bucket, key, uploadId);
  transaction.put(rowKey, encodeCompletedUpload(result));
  transaction.put(indexKey(Table.completedAges, edit.index), rowKey);
  state.completedCount++;
  if (state.completedCount < COMPLETED_KEPT + TRIM_COUNT) return;
  const oldest = [...transaction.range({ ...tableRange(Table.completedAges), limit: TRIM_COUNT })];
  for (const age of oldest) {
    transaction.delete(age.value);
    transaction.delete(age.key);
  }
  state.completedCount -= oldest.length;
}

const blobsOfPart = ({ content }: Part): readonly BlobReference[] =>
  content.kind === "blobs" ? content.blobs : noBlobs;
