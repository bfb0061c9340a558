/** The answers of the operations on objects and uploads. */
import type { Checksum } from "../checksums/types.ts";
import type { Tag } from "../http/tags.ts";
import { checksumLeaves, checksumsWithType } from "./common.ts";
import { branch, document, etagLeaf, leaf, timestamp } from "./writer.ts";

interface Copied {
  readonly modifiedMs: number;
  /** Without quotes. */
  readonly etag: string;
  readonly checksums: readonly Checksum[];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export function copyObjectXml(copied: Copied): string {
  return document(
    "CopyObjectResult",
    timestamp("LastModified", copied.modifiedMs),
    etagLeaf(copied.etag),
    leaf("ChecksumType", copied.checksums[0]?.type),
    checksumLeaves(copied.checksums),
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html */
export function copyPartXml(copied: Copied): string {
  return document(
    "CopyPartResult",
    timestamp("LastModified", copied.modifiedMs),
    etagLeaf(copied.etag),
    checksumLeaves(copied.checksums),
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export function createMultipartUploadXml(upload: {
  readonly bucket: string;
  readonly key: string;
  readonly uploadId: string;
}): string {
  return document(
    "InitiateMultipartUploadResult",
    leaf("Bucket", upload.bucket),
    leaf("Key", upload.key),
    leaf("UploadId", upload.uploadId),
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export function completeMultipartUploadXml(completed: {
  /** The object's URL. */
  readonly location: string;
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  readonly checksums: readonly Checksum[];
}): string {
  return document(
    "CompleteMultipartUploadResult",
    leaf("Location", completed.location),
    leaf("Bucket", completed.bucket),
    leaf("Key", completed.key),
    etagLeaf(completed.etag),
    checksumsWithType(completed.checksums),
  );
}

export type DeletedObject = { readonly key: string; readonly versionId: string | undefined } & (
  | {
      readonly kind: "deleted";
      /** A marker was made, or removed; with its version. */
      readonly markerVersionId: string | undefined;
    }
  | { readonly kind: "failed"; readonly code: string; readonly message: string }
);

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export function deleteObjectsXml(outcomes: readonly DeletedObject[], options: { isQuiet: boolean }): string {
  let xml = "";
  for (const outcome of outcomes) {
    const named = leaf("Key", outcome.key) + leaf("VersionId", outcome.versionId);
    if (outcome.kind === "failed") {
      xml += branch("Error", named, leaf("Code", outcome.code), leaf("Message", outcome.message));
    } else if (!options.isQuiet) {
      const marker = outcome.markerVersionId;
      const marked =
        marker === undefined ? "" : leaf("DeleteMarker", true) + leaf("DeleteMarkerVersionId", marker);
      xml += branch("Deleted", named, marked);
    }
  }
  return document("DeleteResult", xml);
}

export interface AttributedPart {
  readonly partNumber: number;
  readonly bytes: number;
  readonly checksums: readonly Checksum[];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html: what was not asked for is undefined. */
export function objectAttributesXml(attributes: {
  /** Without quotes, in the answer too. */
  readonly etag: string | undefined;
  readonly checksums: readonly Checksum[] | undefined;
  readonly parts:
    | {
        readonly totalCount: number;
        readonly partNumberMarker: number;
        readonly nextPartNumberMarker: number;
        readonly maxParts: number;
        readonly isTruncated: boolean;
        /** S3 names the parts only where they have checksums. */
        readonly parts: readonly AttributedPart[];
      }
    | undefined;
  readonly storageClass: string | undefined;
  readonly bytes: number | undefined;
}): string {
  const { checksums, parts } = attributes;
  return document(
    "GetObjectAttributesResponse",
    leaf("ETag", attributes.etag),
    checksums === undefined || checksums.length === 0 ? "" : branch("Checksum", checksumsWithType(checksums)),
    parts === undefined
      ? ""
      : branch(
          "ObjectParts",
          leaf("PartsCount", parts.totalCount),
          leaf("PartNumberMarker", parts.partNumberMarker),
          leaf("NextPartNumberMarker", parts.nextPartNumberMarker),
          leaf("MaxParts", parts.maxParts),
          leaf("IsTruncated", parts.isTruncated),
          ...parts.parts.map((part) =>
            branch(
              "Part",
              leaf("PartNumber", part.partNumber),
              leaf("Size", part.bytes),
              checksumLeaves(part.checksums),
            ),
          ),
        ),
    leaf("StorageClass", attributes.storageClass),
    leaf("ObjectSize", attributes.bytes),
  );
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html, and a bucket's. */
export function taggingXml(tags: readonly Tag[]): string {
  const set = tags.map(({ key, value }) => branch("Tag", leaf("Key", key), leaf("Value", value)));
  return document("Tagging", branch("TagSet", ...set));
}
