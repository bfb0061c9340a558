/** Operations by where they belong. */
import type { OperationName } from "../routes.ts";

const operations = (...names: readonly OperationName[]): ReadonlySet<OperationName> => new Set(names);

/** About buckets as such: every region's copy of the control plane knows. */
const answeredAnywhere = operations(
  "ListBuckets",
  "CreateBucket",
  "DeleteBucket",
  "HeadBucket",
  "GetBucketLocation",
  "GetBucketVersioning",
  "PutBucketVersioning",
  "GetBucketTagging",
  "PutBucketTagging",
  "DeleteBucketTagging",
  "GetBucketReplication",
  "PutBucketReplication",
  "DeleteBucketReplication",
);

/** They look one version up, wherever it is. */
const lookups = operations(
  "GetObject",
  "HeadObject",
  "GetObjectTagging",
  "GetObjectAttributes",
  "GetObjectAcl",
);

const lists = operations("ListObjects", "ListObjectsV2", "ListObjectVersions");

/** An upload and its parts are in one region: its bucket's home, or the one that was first connected when it was begun. */
const uploads = operations(
  "CreateMultipartUpload",
  "UploadPart",
  "UploadPartCopy",
  "CompleteMultipartUpload",
  "AbortMultipartUpload",
  "ListParts",
  "ListMultipartUploads",
);

const objectWrites = operations(
  "PutObject",
  "CopyObject",
  "DeleteObject",
  "DeleteObjects",
  "PutObjectTagging",
  "DeleteObjectTagging",
);

/** Writes whose body is read before anything is written. */
const documents = operations("DeleteObjects", "PutObjectTagging", "CompleteMultipartUpload");

export const isDocument = (operation: OperationName): boolean => documents.has(operation);
export const isAnsweredAnywhere = (operation: OperationName): boolean => answeredAnywhere.has(operation);
export const isLookup = (operation: OperationName): boolean => lookups.has(operation);
export const isRead = (operation: OperationName): boolean => lookups.has(operation) || lists.has(operation);
export const isOfUpload = (operation: OperationName): boolean => uploads.has(operation);
/** What only a bucket's home does; lists of uploads too, which are nowhere else. */
export const isWrite = (operation: OperationName): boolean =>
  objectWrites.has(operation) || uploads.has(operation);
