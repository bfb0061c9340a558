/** A large replica: its content came in parts of an upload that no client sees. */
import { createHash } from "node:crypto";
import type { ReadTransaction } from "../../base/store.ts";
import { bytesOfHex } from "../codec/names.ts";
import type { EncodedComplete } from "../codec/replication-commands.ts";
import { decodePartRow } from "../codec/rows.ts";
import { encodeContent } from "../codec/words.ts";
import type { ShardResult } from "../commands.ts";
import { endOfPrefix, type KeyOf, partKey } from "../keyspace.ts";
import type { Part } from "../records.ts";
import type { ShardEdit } from "./edit.ts";
import { isStale } from "./home.ts";
import { refused } from "./refused.ts";
import { receivePut, rememberReceiving, replicaState } from "./replicas.ts";
import { removeUpload, stitched } from "./uploads.ts";
import { readBucket, readUpload } from "./view.ts";

/**
 * What the parts of a replica hold, in their order: SHA-256 of their blobs' ids, in hex. Two senders may write the same
 * replica at once, and who completes it has verified these blobs, not whatever took their place.
 */
export function partsFingerprint(parts: readonly Pick<Part, "content">[]): string {
  const hash = createHash("sha256");
  for (const { content } of parts) {
    if (content.kind === "blobs") for (const { blob } of content.blobs) hash.update(bytesOfHex(blob));
  }
  return hash.digest("hex");
}

export function completeReplica(edit: ShardEdit, command: EncodedComplete): ShardResult {
  const { transaction } = edit;
  const { bucket, uploadId, replica, epoch } = command;
  const settings = readBucket(transaction, bucket);
  if (settings === undefined || settings.isSealed) return refused("noSuchBucket");
  if (isStale(settings, epoch)) return refused("staleEpoch");
  const at = { bucket, key: replica.key };
  const upload = readUpload(transaction, bucket, replica.key, uploadId);
  if (replicaState(transaction, at, replica).kind !== "wanted") {
    const outcome = receivePut(edit, at, replica);
    if (upload !== undefined) removeUpload(edit, bucket, upload, 0);
    return { kind: "received", outcomes: [outcome] };
  }
  if (upload === undefined) return refused("noSuchUpload");
  const parts = readParts(transaction, at, uploadId);
  const content = wholeContent(command, parts);
  if (content === undefined) return refused("invalidPart");
  rememberReceiving(edit, bucket, settings, epoch);
  const object = { ...replica.object, hasBlobs: content.kind === "blobs" };
  const body = { details: replica.body.details, content: encodeContent(content) };
  const outcome = receivePut(edit, at, { ...replica, object, body });
  // The version holds the parts' blobs by now.
  removeUpload(edit, bucket, upload, 0);
  return { kind: "received", outcomes: [outcome] };
}

/** Undefined when they are not all there, or others than those that were verified. */
function wholeContent({ fingerprint, replica }: EncodedComplete, parts: readonly Part[]) {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const areInOrder = parts.every(({ partNumber }, at) => partNumber === at + 1);
  if (parts.length === 0 || !areInOrder || bytes !== replica.object.bytes) return undefined;
  return partsFingerprint(parts) === fingerprint ? stitched(parts) : undefined;
}

function readParts(transaction: ReadTransaction, { bucket, key }: KeyOf, uploadId: string): readonly Part[] {
  const from = partKey(bucket, key, uploadId, 0);
  const to = endOfPrefix(partKey(bucket, key, uploadId, 0xffff));
  return Array.from(transaction.range({ from, to }), ({ value }) => decodePartRow(value));
}
