/** Names, ids and an object's description, between our types and proto/replicator.proto. */
import { type BucketId, bucketId } from "../../base/ids.ts";
import { millisOf, parseVersionId, type VersionId, versionId } from "../../base/version-id.ts";
import type {
  Checksum,
  ChecksumAlgorithm,
  ContentHeaders,
  ObjectDescription,
  PartBoundary,
  Tag,
} from "../../metadata/index.ts";
import { malformed } from "./methods.ts";
import type { atoll } from "./replicator.gen.js";

type Maybe<T> = T | null | undefined;
/** An object as its origin describes it; its content goes beside. */
export type Described = Omit<ObjectDescription, "content">;

const BUCKET_ID_BYTES = 8;
const VERSION_ID_BYTES = 12;
/** S3's limit on a key, in UTF-8. */
const MAX_KEY_BYTES = 1024;
/** Regions that one key's writes come from; a federation has tens. */
const MAX_SEEN = 1024;
const DEFAULT_STORAGE_CLASS = "STANDARD";

const algorithms: readonly (ChecksumAlgorithm | undefined)[] = [
  undefined,
  "CRC32",
  "CRC32C",
  "CRC64NVME",
  "SHA1",
  "SHA256",
];

const noBytes = new Uint8Array(0);
const nothing: readonly never[] = [];

export const encodeId = (hex: string): Uint8Array => Buffer.from(hex, "hex");

export const encodeOptionalVersion = (version: VersionId | undefined): Uint8Array =>
  version === undefined ? noBytes : encodeId(version);

export function decodeBucketId(bytes: Maybe<Uint8Array>): BucketId {
  if (bytes?.length !== BUCKET_ID_BYTES) throw malformed("a bucket id that is none");
  return bucketId(hexOf(bytes));
}

export function decodeVersion(bytes: Maybe<Uint8Array>): VersionId {
  const version = bytes?.length === VERSION_ID_BYTES ? parseVersionId(hexOf(bytes)) : undefined;
  if (version === undefined) throw malformed("a version id that is none");
  return version;
}

export const decodeOptionalVersion = (bytes: Maybe<Uint8Array>): VersionId | undefined =>
  bytes == null || bytes.length === 0 ? undefined : decodeVersion(bytes);

/** Of what is told beside a version. */
export interface ToldStamp {
  /** Empty where it is the version's own, and from releases that tell no more than its milliseconds. */
  readonly stamp: VersionId | undefined;
  readonly stampMs: number;
}

/** Milliseconds since 1970 of a stamp have 48 bits. */
const MAX_STAMP_MS = 2 ** 48 - 1;

export const toldStamp = (stamp: VersionId, version: string): ToldStamp => ({
  stamp: stamp === version ? undefined : stamp,
  stampMs: millisOf(stamp),
});

/**
 * The stamp as it was, or the least of its millisecond where no more was told: whatever happened in that millisecond or
 * later is no older than it then.
 */
export function stampOfTold({ stamp, stampMs }: ToldStamp, version: string): VersionId {
  if (stamp !== undefined) return stamp;
  if (!Number.isSafeInteger(stampMs) || stampMs < 0 || stampMs > MAX_STAMP_MS) {
    throw malformed(`the time ${stampMs}`);
  }
  const own = parseVersionId(version);
  if (own !== undefined && millisOf(own) === stampMs) return own;
  return versionId({ millis: stampMs, counter: 0, region: 0, random: 0 });
}

/** At most one version of each other region, so that a write never costs more than the federation has regions. */
export function decodeSeen(versions: Maybe<readonly Uint8Array[]>): readonly VersionId[] {
  if ((versions?.length ?? 0) > MAX_SEEN) throw malformed(`${versions?.length} versions seen`);
  return listOf(versions, decodeVersion);
}

/** A key that a shard can store; anything else would be our own bug there. */
export function decodeKey(key: Maybe<string>): string {
  if (key == null || key === "" || key.includes("\0") || Buffer.byteLength(key) > MAX_KEY_BYTES) {
    throw malformed("a key that is none");
  }
  return key;
}

export function describedMessage(object: Described): atoll.replicator.Description.$Properties {
  const { bytes, etag, checksums, headers, userMetadata, tags, storageClass, parts } = object;
  return {
    bytes,
    etag,
    checksums: checksums.map(checksumMessage),
    headers,
    userMetadata: userMetadata.map(([name, value]) => ({ name, value })),
    tags: [...tags],
    storageClass: storageClass === DEFAULT_STORAGE_CLASS ? "" : storageClass,
    parts: parts.map((part) => ({ ...part, checksums: part.checksums.map(checksumMessage) })),
  };
}

export function describedOf(message: atoll.replicator.Description.$Properties): Described {
  const { bytes, etag, checksums, headers, userMetadata, tags, storageClass, parts } = message;
  return {
    bytes: bytes ?? 0,
    etag: etag ?? "",
    checksums: listOf(checksums, checksumOf),
    headers: headersOf(headers),
    userMetadata: listOf(userMetadata, ({ name, value }) => [name ?? "", value ?? ""] as const),
    tags: tagsOf(tags),
    storageClass: storageClass == null || storageClass === "" ? DEFAULT_STORAGE_CLASS : storageClass,
    parts: listOf(parts, boundaryOf),
  };
}

export const tagsOf = (tags: Maybe<readonly atoll.replicator.Tag.$Properties[]>): readonly Tag[] =>
  listOf(tags, ({ key, value }) => ({ key: key ?? "", value: value ?? "" }));

function checksumMessage({ algorithm, value, type }: Checksum): atoll.replicator.Checksum.$Properties {
  return { algorithm: algorithms.indexOf(algorithm), value, composite: type === "COMPOSITE" };
}

function checksumOf(message: atoll.replicator.Checksum.$Properties): Checksum {
  const algorithm = algorithms[message.algorithm ?? 0];
  if (algorithm === undefined) throw malformed(`checksum algorithm ${message.algorithm}`);
  const type = message.composite === true ? "COMPOSITE" : "FULL_OBJECT";
  return { algorithm, value: message.value ?? "", type };
}

function boundaryOf({
  partNumber,
  bytes,
  checksums,
}: atoll.replicator.PartBoundary.$Properties): PartBoundary {
  return { partNumber: partNumber ?? 0, bytes: bytes ?? 0, checksums: listOf(checksums, checksumOf) };
}

function headersOf(headers: Maybe<atoll.replicator.ContentHeaders.$Properties>): ContentHeaders {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) if (value != null) given[name] = value;
  return given;
}

function listOf<From, To>(list: Maybe<readonly From[]>, decode: (from: From) => To): readonly To[] {
  return list == null || list.length === 0 ? nothing : list.map(decode);
}

function hexOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("hex");
}
