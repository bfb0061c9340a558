/**
 * A version as a row of the store: a summary, which is all that lists need, and behind it details and content, which
 * stay encoded until somebody asks. A put carries them encoded, so that `apply` writes them as they came.
 */
import { type LogIndex, logIndex } from "../../base/ids.ts";
import protobuf from "../../base/protobuf.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ObjectSummary } from "../queries.ts";
import type { Checksum, DeleteMarker, ObjectDescription, ObjectVersion } from "../records.ts";
import type { Seen } from "../replication.ts";
import { checkFormat, requireFormat, rowWriter } from "./frame.ts";
import { atoll } from "./metadata.gen.js";
import {
  bytesOfHex,
  decodeOptionalVersion,
  decodeVersionId,
  decoding,
  malformed,
  required,
} from "./names.ts";
import {
  decodeChecksum,
  decodeContent,
  decodeDetails,
  decodeList,
  decodeStorageClass,
  encodeChecksum,
  encodeContent,
  encodeDetails,
  encodeStorageClass,
} from "./words.ts";

const { metadata: wire } = atoll;

/** Field 1, length-delimited: where the summary starts. */
const SUMMARY_TAG = 10;
const noBytes = new Uint8Array(0);

export interface RowSummary {
  readonly version: VersionId;
  readonly isMarker: boolean;
  readonly isNull: boolean;
  readonly logIndex: LogIndex;
  readonly bytes: number;
  readonly etag: string;
  readonly storageClass: string;
  readonly checksums: readonly Checksum[];
  /** Details and content are in a row of their own. */
  readonly isApart: boolean;
  /** The content is blobs, which are counted. */
  readonly hasBlobs: boolean;
  /** Another region wrote it. */
  readonly isReplica: boolean;
  readonly seen: Seen;
  /** Of the last change of the tags; undefined: they are as it was written. */
  readonly tagsStamp: VersionId | undefined;
  /** That rules have chosen for it so far, each once. */
  readonly targets: readonly number[];
}

/** Of a version that nothing is shipped of and that came from nowhere. */
export const unreplicated: Pick<RowSummary, "isReplica" | "seen" | "tagsStamp" | "targets"> = {
  isReplica: false,
  seen: [],
  tagsStamp: undefined,
  targets: [],
};

/** What follows the summary, encoded. */
export interface RowBody {
  readonly details: Uint8Array;
  readonly content: Uint8Array;
}

export interface VersionRow {
  readonly summary: RowSummary;
  /** Empty when it is apart, and for markers. */
  readonly body: RowBody;
}

export const emptyBody: RowBody = { details: noBytes, content: noBytes };

export function encodeRow({ summary, body }: VersionRow): Uint8Array {
  const { details, content } = body;
  return wire.VersionRecord.encode(
    { summary: summaryMessage(summary), details, content },
    rowWriter(),
  ).finish();
}

export function decodeRow(value: Uint8Array): VersionRow {
  return decoding("a version's row", () => {
    const record = wire.VersionRecord.decode(checkFormat(value));
    return { summary: summaryOf(required(record.summary, "a summary")), body: bodyOf(record) };
  });
}

/** Reads no further than the summary. */
export function decodeRowSummary(value: Uint8Array): RowSummary {
  return decoding("a version's row", () => {
    requireFormat(value);
    const reader = protobuf.Reader.create(value);
    // Not a subarray: a page decodes a thousand rows, and each view costs as much as the rest of it.
    reader.pos = 1;
    if (reader.uint32() !== SUMMARY_TAG) throw malformed("a row that does not start with its summary");
    return summaryOf(wire.Summary.decode(reader, reader.uint32()));
  });
}

export function encodeBody({ details, content }: RowBody): Uint8Array {
  return wire.VersionRecord.encode({ details, content }, rowWriter()).finish();
}

export function decodeBody(value: Uint8Array): RowBody {
  return decoding("a version's body", () => bodyOf(wire.VersionRecord.decode(checkFormat(value))));
}

const bodyOf = (record: atoll.metadata.VersionRecord.$Properties): RowBody => ({
  details: record.details ?? noBytes,
  content: record.content ?? noBytes,
});

export function summaryMessage(summary: RowSummary): atoll.metadata.Summary.$Properties {
  return {
    version: bytesOfHex(summary.version),
    marker: summary.isMarker,
    null: summary.isNull,
    logIndex: summary.logIndex,
    bytes: summary.bytes,
    etag: summary.etag,
    storageClass: encodeStorageClass(summary.storageClass),
    checksums: summary.checksums.map(encodeChecksum),
    apart: summary.isApart,
    hasBlobs: summary.hasBlobs,
    ...(summary.isReplica ? { replica: true } : {}),
    ...(summary.seen.length === 0 ? {} : { seen: summary.seen.map(bytesOfHex) }),
    ...(summary.tagsStamp === undefined ? {} : { tagsStamp: bytesOfHex(summary.tagsStamp) }),
    ...(summary.targets.length === 0 ? {} : { targets: [...summary.targets] }),
  };
}

export function summaryOf(message: atoll.metadata.Summary.$Properties): RowSummary {
  return {
    version: decodeVersionId(message.version),
    isMarker: message.marker === true,
    isNull: message.null === true,
    logIndex: logIndex(message.logIndex ?? 0),
    bytes: message.bytes ?? 0,
    etag: message.etag ?? "",
    storageClass: decodeStorageClass(message.storageClass),
    checksums: decodeList(message.checksums, decodeChecksum),
    isApart: message.apart === true,
    hasBlobs: message.hasBlobs === true,
    isReplica: message.replica === true,
    seen: decodeList(message.seen, decodeVersionId),
    tagsStamp: decodeOptionalVersion(message.tagsStamp),
    targets: decodeList(message.targets, sameNumber),
  };
}

const sameNumber = (value: number): number => value;

export function markerSummary(version: VersionId, isNull: boolean, index: LogIndex): RowSummary {
  return {
    version,
    isMarker: true,
    isNull,
    logIndex: index,
    bytes: 0,
    etag: "",
    storageClass: "STANDARD",
    checksums: [],
    isApart: false,
    hasBlobs: false,
    ...unreplicated,
  };
}

export function markerOf({ version, isNull, logIndex }: RowSummary): DeleteMarker {
  return { kind: "deleteMarker", version, isNull, logIndex };
}

/** As a message carries it, from `objectOf`'s or another's values. */
export function summaryOfMarker({ version, isNull, logIndex }: DeleteMarker): RowSummary {
  return markerSummary(version, isNull, logIndex);
}

export function objectSummaryOf(summary: RowSummary): ObjectSummary {
  const { version, isNull, logIndex, bytes, etag, storageClass, checksums } = summary;
  return { kind: "object", version, isNull, logIndex, bytes, etag, storageClass, checksums };
}

export function summaryOfObject(object: ObjectSummary): RowSummary {
  const { version, isNull, logIndex, bytes, etag, storageClass, checksums } = object;
  return {
    version,
    isMarker: false,
    isNull,
    logIndex,
    bytes,
    etag,
    storageClass,
    checksums,
    isApart: false,
    hasBlobs: false,
    ...unreplicated,
  };
}

/** @param body the row's own or the one that was apart */
export function objectOf(summary: RowSummary, body: RowBody): ObjectVersion {
  const { headers, userMetadata, tags, parts } = decodeDetails(body.details);
  return {
    kind: "object",
    version: summary.version,
    isNull: summary.isNull,
    logIndex: summary.logIndex,
    bytes: summary.bytes,
    etag: summary.etag,
    storageClass: summary.storageClass,
    checksums: summary.checksums,
    headers,
    userMetadata,
    tags,
    parts,
    content: decodeContent(body.content),
  };
}

export function bodyOfObject(object: ObjectDescription): RowBody {
  return { details: encodeDetails(object), content: encodeContent(object.content) };
}
