/** The parts that commands, rows and answers are made of, between our types and proto/metadata.proto. */
import { placementGroupId } from "../../base/ids.ts";
import type { VersionSelector, WritePrecondition } from "../commands.ts";
import type {
  BlobReference,
  Checksum,
  ChecksumAlgorithm,
  Content,
  ContentHeaders,
  MissingFragments,
  ObjectDescription,
  Part,
  PartBoundary,
  Tag,
  Upload,
  Versioning,
} from "../records.ts";
import { atoll } from "./metadata.gen.js";
import {
  bytesOfHex,
  decodeBlobId,
  decodeMillis,
  decodeVersionId,
  malformed,
  NumberedNames,
} from "./names.ts";

const { metadata: wire } = atoll;

export type Wire<T> = T | null | undefined;

export const versionings = new NumberedNames<Versioning>("versioning", [
  "unversioned",
  "enabled",
  "suspended",
]);
const algorithms = new NumberedNames<ChecksumAlgorithm | "">("checksum algorithm", [
  "",
  "CRC32",
  "CRC32C",
  "CRC64NVME",
  "SHA1",
  "SHA256",
]);
const checksumTypes = new NumberedNames<Checksum["type"] | "">("checksum type", [
  "",
  "FULL_OBJECT",
  "COMPOSITE",
]);
/** S3's default storage class is not written down. */
const DEFAULT_STORAGE_CLASS = "STANDARD";

/** Shared, since most rows have nothing to list. */
const nothing: readonly never[] = [];

export function decodeList<From, To>(list: Wire<readonly From[]>, decode: (from: From) => To): readonly To[] {
  return list == null || list.length === 0 ? nothing : list.map(decode);
}

export const encodeStorageClass = (storageClass: string): string =>
  storageClass === DEFAULT_STORAGE_CLASS ? "" : storageClass;

export const decodeStorageClass = (storageClass: Wire<string>): string =>
  storageClass == null || storageClass === "" ? DEFAULT_STORAGE_CLASS : storageClass;

export function encodeChecksum({ algorithm, value, type }: Checksum): atoll.metadata.Checksum.$Properties {
  return { algorithm: algorithms.number(algorithm), value, composite: type === "COMPOSITE" };
}

export function decodeChecksum(checksum: atoll.metadata.Checksum.$Properties): Checksum {
  const algorithm = algorithms.name(checksum.algorithm);
  if (algorithm === "") throw malformed("a checksum without an algorithm");
  const type = checksum.composite === true ? "COMPOSITE" : "FULL_OBJECT";
  return { algorithm, value: checksum.value ?? "", type };
}

export function decodeTag({ key, value }: atoll.metadata.Tag.$Properties): Tag {
  return { key: key ?? "", value: value ?? "" };
}

function decodeHeaders(headers: Wire<atoll.metadata.ContentHeaders.$Properties>): ContentHeaders {
  if (headers == null) return {};
  const {
    contentType,
    cacheControl,
    contentDisposition,
    contentEncoding,
    contentLanguage,
    expires,
    websiteRedirectLocation,
  } = headers;
  return {
    ...(contentType == null ? {} : { contentType }),
    ...(cacheControl == null ? {} : { cacheControl }),
    ...(contentDisposition == null ? {} : { contentDisposition }),
    ...(contentEncoding == null ? {} : { contentEncoding }),
    ...(contentLanguage == null ? {} : { contentLanguage }),
    ...(expires == null ? {} : { expires }),
    ...(websiteRedirectLocation == null ? {} : { websiteRedirectLocation }),
  };
}

function encodeUserMetadata(
  pairs: ObjectDescription["userMetadata"],
): atoll.metadata.UserMetadata.$Properties[] {
  return pairs.map(([name, value]) => ({ name, value }));
}

function decodeUserMetadata(
  pairs: Wire<readonly atoll.metadata.UserMetadata.$Properties[]>,
): ObjectDescription["userMetadata"] {
  return decodeList(pairs, ({ name, value }) => [name ?? "", value ?? ""] as const);
}

export type Details = Pick<ObjectDescription, "headers" | "userMetadata" | "tags" | "parts">;

export function detailsMessage(details: Details): atoll.metadata.Details.$Properties {
  const { headers, userMetadata, tags, parts } = details;
  return {
    headers,
    userMetadata: encodeUserMetadata(userMetadata),
    tags: [...tags],
    parts: parts.map((part) => ({ ...part, checksums: part.checksums.map(encodeChecksum) })),
  };
}

export function encodeDetails(details: Details): Uint8Array {
  return wire.Details.encode(detailsMessage(details)).finish();
}

export function detailsOf(message: atoll.metadata.Details.$Properties): Details {
  return {
    headers: decodeHeaders(message.headers),
    userMetadata: decodeUserMetadata(message.userMetadata),
    tags: decodeList(message.tags, decodeTag),
    parts: decodeList(message.parts, decodeBoundary),
  };
}

export const decodeDetails = (bytes: Uint8Array): Details => detailsOf(wire.Details.decode(bytes));

function decodeBoundary(part: atoll.metadata.PartBoundary.$Properties): PartBoundary {
  return {
    partNumber: part.partNumber ?? 0,
    bytes: part.bytes ?? 0,
    checksums: decodeList(part.checksums, decodeChecksum),
  };
}

export function encodeBlob(reference: BlobReference): atoll.metadata.BlobReference.$Properties {
  const { blob, placementGroup, bytes } = reference;
  return { blob: bytesOfHex(blob), placementGroup, bytes };
}

export function decodeBlob(reference: Wire<atoll.metadata.BlobReference.$Properties>): BlobReference {
  return {
    blob: decodeBlobId(reference?.blob),
    placementGroup: placementGroupId(reference?.placementGroup ?? 0),
    bytes: reference?.bytes ?? 0,
  };
}

function contentMessage(content: Content): atoll.metadata.Content.$Properties {
  return content.kind === "inline"
    ? { inline: content.bytes }
    : { blobs: { blobs: content.blobs.map(encodeBlob) } };
}

export function encodeContent(content: Content): Uint8Array {
  return wire.Content.encode(contentMessage(content)).finish();
}

/** Inline bytes share the memory of the message. */
function contentOf(message: Wire<atoll.metadata.Content.$Properties>): Content {
  if (message?.blobs != null) return { kind: "blobs", blobs: decodeList(message.blobs.blobs, decodeBlob) };
  if (message?.inline != null) return { kind: "inline", bytes: message.inline };
  throw malformed("a content that is neither inline nor blobs");
}

export const decodeContent = (bytes: Uint8Array): Content => contentOf(wire.Content.decode(bytes));

export function encodeMissing({
  blob,
  fragments,
}: MissingFragments): atoll.metadata.MissingFragments.$Properties {
  return { blob: encodeBlob(blob), fragments: [...fragments] };
}

export function decodeMissing(missing: atoll.metadata.MissingFragments.$Properties): MissingFragments {
  return { blob: decodeBlob(missing.blob), fragments: missing.fragments ?? nothing };
}

export function uploadMessage(upload: Upload): atoll.metadata.Upload.$Properties {
  return {
    uploadId: upload.uploadId,
    key: upload.key,
    initiatedMs: upload.initiatedMs,
    headers: upload.headers,
    userMetadata: encodeUserMetadata(upload.userMetadata),
    tags: [...upload.tags],
    storageClass: encodeStorageClass(upload.storageClass),
    checksumAlgorithm: algorithms.number(upload.checksumAlgorithm ?? ""),
    checksumType: checksumTypes.number(upload.checksumType ?? ""),
  };
}

export function uploadOf(message: atoll.metadata.Upload.$Properties): Upload {
  const checksumAlgorithm = algorithms.name(message.checksumAlgorithm);
  const checksumType = checksumTypes.name(message.checksumType);
  return {
    uploadId: message.uploadId ?? "",
    key: message.key ?? "",
    initiatedMs: decodeMillis(message.initiatedMs),
    headers: decodeHeaders(message.headers),
    userMetadata: decodeUserMetadata(message.userMetadata),
    tags: decodeList(message.tags, decodeTag),
    storageClass: decodeStorageClass(message.storageClass),
    ...(checksumAlgorithm === "" ? {} : { checksumAlgorithm }),
    ...(checksumType === "" ? {} : { checksumType }),
  };
}

export function partMessage(part: Part): atoll.metadata.Part.$Properties {
  const { partNumber, bytes, etag, modifiedMs } = part;
  const checksums = part.checksums.map(encodeChecksum);
  return { partNumber, bytes, etag, modifiedMs, checksums, content: contentMessage(part.content) };
}

/** Of a key of the store; S3's limit is far below. */
const MAX_PART_NUMBER = 0xffff;

function decodePartNumber(value: Wire<number>): number {
  const partNumber = value ?? 0;
  if (partNumber > MAX_PART_NUMBER) throw malformed(`part number ${partNumber}`);
  return partNumber;
}

export function partOf(message: atoll.metadata.Part.$Properties): Part {
  return {
    partNumber: decodePartNumber(message.partNumber),
    bytes: message.bytes ?? 0,
    etag: message.etag ?? "",
    checksums: decodeList(message.checksums, decodeChecksum),
    modifiedMs: decodeMillis(message.modifiedMs),
    content: contentOf(message.content),
  };
}

export function encodeSelector(selector: VersionSelector): atoll.metadata.Selector.$Properties | null {
  if (selector === undefined) return null;
  return selector === "null" ? { null: true } : { version: bytesOfHex(selector) };
}

export function decodeSelector(selector: Wire<atoll.metadata.Selector.$Properties>): VersionSelector {
  if (selector == null) return undefined;
  return selector.null === true ? "null" : decodeVersionId(selector.version);
}

export function encodePrecondition(
  precondition: WritePrecondition,
): atoll.metadata.Precondition.$Properties | null {
  const { ifMatch, ifNoneMatch } = precondition;
  if (ifMatch === undefined && ifNoneMatch === undefined) return null;
  return { ...(ifMatch === undefined ? {} : { ifMatch }), ifNoneMatch: ifNoneMatch === "*" };
}

export function decodePrecondition(
  precondition: Wire<atoll.metadata.Precondition.$Properties>,
): WritePrecondition {
  const ifMatch = precondition?.ifMatch;
  return {
    ...(ifMatch == null ? {} : { ifMatch }),
    ...(precondition?.ifNoneMatch === true ? { ifNoneMatch: "*" as const } : {}),
  };
}
