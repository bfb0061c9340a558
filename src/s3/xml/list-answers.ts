/** The answers of the operations that list, in S3's order of elements. */
import type { Checksum, ChecksumAlgorithm, ChecksumType } from "../checksums/types.ts";
import {
  checksumLeaves,
  commonPrefixesXml,
  type EncodingType,
  keyText,
  type Owner,
  ownerXml,
} from "./common.ts";
import { branch, document, etagLeaf, leaf, timestamp } from "./writer.ts";

export interface ListedBucket {
  readonly name: string;
  readonly createdMs: number;
  readonly region: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export function listBucketsXml(answer: {
  readonly owner: Owner;
  readonly buckets: readonly ListedBucket[];
  readonly prefix: string | undefined;
  readonly continuationToken: string | undefined;
}): string {
  const buckets = answer.buckets.map(({ name, createdMs, region }) =>
    branch("Bucket", leaf("Name", name), timestamp("CreationDate", createdMs), leaf("BucketRegion", region)),
  );
  return document(
    "ListAllMyBucketsResult",
    ownerXml("Owner", answer.owner),
    branch("Buckets", ...buckets),
    leaf("ContinuationToken", answer.continuationToken),
    leaf("Prefix", answer.prefix),
  );
}

export interface ListedObject {
  readonly key: string;
  readonly modifiedMs: number;
  /** Without quotes. */
  readonly etag: string;
  readonly bytes: number;
  readonly storageClass: string;
  readonly checksums: readonly Checksum[];
  /** Where the client asked for it. */
  readonly owner: Owner | undefined;
}

function listedObjectXml(object: ListedObject, encoding: EncodingType): string {
  return (
    leaf("Key", keyText(object.key, encoding)) +
    timestamp("LastModified", object.modifiedMs) +
    etagLeaf(object.etag) +
    checksumKinds(object.checksums) +
    leaf("Size", object.bytes) +
    (object.owner === undefined ? "" : ownerXml("Owner", object.owner)) +
    leaf("StorageClass", object.storageClass)
  );
}

function checksumKinds(checksums: readonly Checksum[]): string {
  let xml = "";
  for (const { algorithm } of checksums) xml += leaf("ChecksumAlgorithm", algorithm);
  return xml + leaf("ChecksumType", checksums[0]?.type);
}

interface ListAnswer {
  readonly bucket: string;
  readonly prefix: string;
  /** "": none. */
  readonly delimiter: string;
  readonly encoding: EncodingType;
  readonly isTruncated: boolean;
  readonly objects: readonly ListedObject[];
  readonly commonPrefixes: readonly string[];
}

function contents(answer: ListAnswer): string {
  let xml = "";
  for (const object of answer.objects) xml += branch("Contents", listedObjectXml(object, answer.encoding));
  return xml + commonPrefixesXml(answer.commonPrefixes, answer.encoding);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export function listObjectsXml(
  answer: ListAnswer & {
    readonly marker: string;
    /** With a delimiter only, as S3: without one the last key is the next marker. */
    readonly nextMarker: string | undefined;
    readonly maxKeys: number;
  },
): string {
  const { encoding, nextMarker } = answer;
  return document(
    "ListBucketResult",
    leaf("Name", answer.bucket),
    leaf("Prefix", keyText(answer.prefix, encoding)),
    leaf("Marker", keyText(answer.marker, encoding)),
    leaf("NextMarker", nextMarker === undefined ? undefined : keyText(nextMarker, encoding)),
    leaf("MaxKeys", answer.maxKeys),
    leaf("Delimiter", answer.delimiter === "" ? undefined : keyText(answer.delimiter, encoding)),
    leaf("EncodingType", encoding),
    leaf("IsTruncated", answer.isTruncated),
    contents(answer),
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export function listObjectsV2Xml(
  answer: ListAnswer & {
    readonly startAfter: string | undefined;
    readonly continuationToken: string | undefined;
    readonly nextContinuationToken: string | undefined;
    readonly maxKeys: number;
  },
): string {
  const { encoding, startAfter } = answer;
  return document(
    "ListBucketResult",
    leaf("Name", answer.bucket),
    leaf("Prefix", keyText(answer.prefix, encoding)),
    leaf("StartAfter", startAfter === undefined ? undefined : keyText(startAfter, encoding)),
    leaf("ContinuationToken", answer.continuationToken),
    leaf("NextContinuationToken", answer.nextContinuationToken),
    leaf("KeyCount", answer.objects.length + answer.commonPrefixes.length),
    leaf("MaxKeys", answer.maxKeys),
    leaf("Delimiter", answer.delimiter === "" ? undefined : keyText(answer.delimiter, encoding)),
    leaf("EncodingType", encoding),
    leaf("IsTruncated", answer.isTruncated),
    contents(answer),
  );
}

export type ListedVersion = {
  readonly key: string;
  readonly versionId: string;
  readonly isLatest: boolean;
  readonly modifiedMs: number;
  readonly owner: Owner;
} & (
  | { readonly kind: "deleteMarker" }
  | {
      readonly kind: "object";
      readonly etag: string;
      readonly bytes: number;
      readonly storageClass: string;
      readonly checksums: readonly Checksum[];
    }
);

function listedVersionXml(version: ListedVersion, encoding: EncodingType): string {
  const isObject = version.kind === "object";
  return branch(
    isObject ? "Version" : "DeleteMarker",
    leaf("Key", keyText(version.key, encoding)),
    leaf("VersionId", version.versionId),
    leaf("IsLatest", version.isLatest),
    timestamp("LastModified", version.modifiedMs),
    isObject ? etagLeaf(version.etag) + checksumKinds(version.checksums) + leaf("Size", version.bytes) : "",
    ownerXml("Owner", version.owner),
    isObject ? leaf("StorageClass", version.storageClass) : "",
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export function listObjectVersionsXml(answer: {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly encoding: EncodingType;
  readonly keyMarker: string;
  readonly versionIdMarker: string;
  readonly nextKeyMarker: string | undefined;
  readonly nextVersionIdMarker: string | undefined;
  readonly maxKeys: number;
  readonly isTruncated: boolean;
  /** Versions and delete markers in the order of the list. */
  readonly versions: readonly ListedVersion[];
  readonly commonPrefixes: readonly string[];
}): string {
  const { encoding, nextKeyMarker } = answer;
  let versions = "";
  for (const version of answer.versions) versions += listedVersionXml(version, encoding);
  return document(
    "ListVersionsResult",
    leaf("Name", answer.bucket),
    leaf("Prefix", keyText(answer.prefix, encoding)),
    leaf("KeyMarker", keyText(answer.keyMarker, encoding)),
    leaf("VersionIdMarker", answer.versionIdMarker),
    leaf("NextKeyMarker", nextKeyMarker === undefined ? undefined : keyText(nextKeyMarker, encoding)),
    leaf("NextVersionIdMarker", answer.nextVersionIdMarker),
    leaf("MaxKeys", answer.maxKeys),
    leaf("Delimiter", answer.delimiter === "" ? undefined : keyText(answer.delimiter, encoding)),
    leaf("EncodingType", encoding),
    leaf("IsTruncated", answer.isTruncated),
    versions,
    commonPrefixesXml(answer.commonPrefixes, encoding),
  );
}

export interface ListedUpload {
  readonly key: string;
  readonly uploadId: string;
  readonly initiatedMs: number;
  readonly storageClass: string;
  readonly owner: Owner;
  readonly checksumAlgorithm: ChecksumAlgorithm | undefined;
  readonly checksumType: ChecksumType | undefined;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html */
export function listMultipartUploadsXml(answer: {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly encoding: EncodingType;
  readonly keyMarker: string;
  readonly uploadIdMarker: string;
  readonly nextKeyMarker: string | undefined;
  readonly nextUploadIdMarker: string | undefined;
  readonly maxUploads: number;
  readonly isTruncated: boolean;
  readonly uploads: readonly ListedUpload[];
  readonly commonPrefixes: readonly string[];
}): string {
  const { encoding, nextKeyMarker } = answer;
  const uploads = answer.uploads.map((upload) =>
    branch(
      "Upload",
      leaf("Key", keyText(upload.key, encoding)),
      leaf("UploadId", upload.uploadId),
      ownerXml("Initiator", upload.owner),
      ownerXml("Owner", upload.owner),
      leaf("StorageClass", upload.storageClass),
      timestamp("Initiated", upload.initiatedMs),
      leaf("ChecksumAlgorithm", upload.checksumAlgorithm),
      leaf("ChecksumType", upload.checksumType),
    ),
  );
  return document(
    "ListMultipartUploadsResult",
    leaf("Bucket", answer.bucket),
    leaf("KeyMarker", keyText(answer.keyMarker, encoding)),
    leaf("UploadIdMarker", answer.uploadIdMarker),
    leaf("NextKeyMarker", nextKeyMarker === undefined ? undefined : keyText(nextKeyMarker, encoding)),
    leaf("NextUploadIdMarker", answer.nextUploadIdMarker),
    leaf("Delimiter", answer.delimiter === "" ? undefined : keyText(answer.delimiter, encoding)),
    leaf("Prefix", keyText(answer.prefix, encoding)),
    leaf("EncodingType", encoding),
    leaf("MaxUploads", answer.maxUploads),
    leaf("IsTruncated", answer.isTruncated),
    ...uploads,
    commonPrefixesXml(answer.commonPrefixes, encoding),
  );
}

export interface ListedPart {
  readonly partNumber: number;
  readonly modifiedMs: number;
  readonly etag: string;
  readonly bytes: number;
  readonly checksums: readonly Checksum[];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html */
export function listPartsXml(answer: {
  readonly bucket: string;
  readonly key: string;
  readonly uploadId: string;
  readonly encoding: EncodingType;
  readonly owner: Owner;
  readonly storageClass: string;
  readonly checksumAlgorithm: ChecksumAlgorithm | undefined;
  readonly checksumType: ChecksumType | undefined;
  readonly partNumberMarker: number;
  readonly nextPartNumberMarker: number;
  readonly maxParts: number;
  readonly isTruncated: boolean;
  readonly parts: readonly ListedPart[];
}): string {
  let parts = "";
  for (const part of answer.parts) {
    parts += branch(
      "Part",
      leaf("PartNumber", part.partNumber),
      timestamp("LastModified", part.modifiedMs),
      etagLeaf(part.etag),
      leaf("Size", part.bytes),
      checksumLeaves(part.checksums),
    );
  }
  return document(
    "ListPartsResult",
    leaf("Bucket", answer.bucket),
    leaf("Key", keyText(answer.key, answer.encoding)),
    leaf("UploadId", answer.uploadId),
    ownerXml("Initiator", answer.owner),
    ownerXml("Owner", answer.owner),
    leaf("StorageClass", answer.storageClass),
    leaf("PartNumberMarker", answer.partNumberMarker),
    leaf("NextPartNumberMarker", answer.nextPartNumberMarker),
    leaf("MaxParts", answer.maxParts),
    leaf("EncodingType", answer.encoding),
    leaf("IsTruncated", answer.isTruncated),
    leaf("ChecksumAlgorithm", answer.checksumAlgorithm),
    leaf("ChecksumType", answer.checksumType),
    parts,
  );
}
