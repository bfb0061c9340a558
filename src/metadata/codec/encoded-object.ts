/** An object as commands carry it: what `apply` only stores stays encoded. */
import type { MissingFragments, ObjectDescription } from "../records.ts";
import type { atoll } from "./metadata.gen.js";
import { malformed, required } from "./names.ts";
import { bodyOfObject, type RowBody, type RowSummary } from "./version-row.ts";
import {
  decodeChecksum,
  decodeContent,
  decodeDetails,
  decodeList,
  decodeMissing,
  decodeStorageClass,
  encodeChecksum,
  encodeMissing,
  encodeStorageClass,
} from "./words.ts";

export interface EncodedObject {
  readonly object: Pick<RowSummary, "bytes" | "etag" | "storageClass" | "checksums" | "hasBlobs">;
  readonly body: RowBody;
  readonly missing: readonly MissingFragments[];
}

export function encodedObjectMessage(object: ObjectDescription, missing: readonly MissingFragments[]) {
  return {
    summary: {
      bytes: object.bytes,
      etag: object.etag,
      storageClass: encodeStorageClass(object.storageClass),
      checksums: object.checksums.map(encodeChecksum),
      hasBlobs: object.content.kind === "blobs",
    },
    ...bodyOfObject(object),
    missing: missing.map(encodeMissing),
  };
}

type Message = Pick<atoll.metadata.PutObject.$Properties, "summary" | "details" | "content" | "missing">;

export function encodedObjectOf(message: Message): EncodedObject {
  const summary = required(message.summary, "a summary");
  const body = {
    details: required(message.details, "details"),
    content: required(message.content, "content"),
  };
  // They are kept as they came: what does not decode now would fail every later command on the object.
  decodeDetails(body.details);
  const { kind } = decodeContent(body.content);
  const hasBlobs = summary.hasBlobs === true;
  if (hasBlobs !== (kind === "blobs")) throw malformed("a summary of another content");
  return {
    object: {
      bytes: summary.bytes ?? 0,
      etag: summary.etag ?? "",
      storageClass: decodeStorageClass(summary.storageClass),
      checksums: decodeList(summary.checksums, decodeChecksum),
      hasBlobs,
    },
    body,
    missing: decodeList(message.missing, decodeMissing),
  };
}
