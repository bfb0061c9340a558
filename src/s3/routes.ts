/**
 * The operations of S3 that we answer, a row each, and those of S3 that we know by name only.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */

export type Level = "service" | "bucket" | "object";

interface Route {
  readonly operation: string;
  readonly method: string;
  /** Query parameters that must be there; a row that needs more stands before one that needs less. */
  readonly query?: readonly string[];
  /** A header that must be there. */
  readonly header?: string;
}

export const serviceRoutes = [{ operation: "ListBuckets", method: "GET" }] as const satisfies Route[];

export const bucketRoutes = [
  { operation: "GetBucketLocation", method: "GET", query: ["location"] },
  { operation: "GetBucketVersioning", method: "GET", query: ["versioning"] },
  { operation: "PutBucketVersioning", method: "PUT", query: ["versioning"] },
  { operation: "GetBucketTagging", method: "GET", query: ["tagging"] },
  { operation: "PutBucketTagging", method: "PUT", query: ["tagging"] },
  { operation: "DeleteBucketTagging", method: "DELETE", query: ["tagging"] },
  { operation: "ListObjectVersions", method: "GET", query: ["versions"] },
  { operation: "ListMultipartUploads", method: "GET", query: ["uploads"] },
  { operation: "DeleteObjects", method: "POST", query: ["delete"] },
  { operation: "GetBucketAcl", method: "GET", query: ["acl"] },
  { operation: "GetBucketPolicy", method: "GET", query: ["policy"] },
  { operation: "GetBucketPolicyStatus", method: "GET", query: ["policyStatus"] },
  { operation: "GetBucketCors", method: "GET", query: ["cors"] },
  { operation: "GetBucketLifecycle", method: "GET", query: ["lifecycle"] },
  { operation: "GetBucketEncryption", method: "GET", query: ["encryption"] },
  { operation: "GetObjectLockConfiguration", method: "GET", query: ["object-lock"] },
  { operation: "GetBucketReplication", method: "GET", query: ["replication"] },
  { operation: "PutBucketReplication", method: "PUT", query: ["replication"] },
  { operation: "DeleteBucketReplication", method: "DELETE", query: ["replication"] },
  { operation: "GetBucketWebsite", method: "GET", query: ["website"] },
  { operation: "GetPublicAccessBlock", method: "GET", query: ["publicAccessBlock"] },
  { operation: "GetBucketOwnershipControls", method: "GET", query: ["ownershipControls"] },
  { operation: "GetBucketRequestPayment", method: "GET", query: ["requestPayment"] },
  { operation: "GetBucketLogging", method: "GET", query: ["logging"] },
  { operation: "GetBucketNotification", method: "GET", query: ["notification"] },
  { operation: "GetBucketAccelerate", method: "GET", query: ["accelerate"] },
  { operation: "ListObjectsV2", method: "GET", query: ["list-type"] },
  { operation: "ListObjects", method: "GET" },
  { operation: "HeadBucket", method: "HEAD" },
  { operation: "CreateBucket", method: "PUT" },
  { operation: "DeleteBucket", method: "DELETE" },
] as const satisfies Route[];

export const objectRoutes = [
  { operation: "GetObjectAttributes", method: "GET", query: ["attributes"] },
  { operation: "GetObjectTagging", method: "GET", query: ["tagging"] },
  { operation: "PutObjectTagging", method: "PUT", query: ["tagging"] },
  { operation: "DeleteObjectTagging", method: "DELETE", query: ["tagging"] },
  { operation: "GetObjectAcl", method: "GET", query: ["acl"] },
  { operation: "CreateMultipartUpload", method: "POST", query: ["uploads"] },
  {
    operation: "UploadPartCopy",
    method: "PUT",
    query: ["uploadId", "partNumber"],
    header: "x-amz-copy-source",
  },
  { operation: "UploadPart", method: "PUT", query: ["uploadId", "partNumber"] },
  { operation: "CompleteMultipartUpload", method: "POST", query: ["uploadId"] },
  { operation: "AbortMultipartUpload", method: "DELETE", query: ["uploadId"] },
  { operation: "ListParts", method: "GET", query: ["uploadId"] },
  { operation: "CopyObject", method: "PUT", header: "x-amz-copy-source" },
  { operation: "PutObject", method: "PUT" },
  { operation: "GetObject", method: "GET" },
  { operation: "HeadObject", method: "HEAD" },
  { operation: "DeleteObject", method: "DELETE" },
] as const satisfies Route[];

export type ServiceOperation = (typeof serviceRoutes)[number]["operation"];
export type BucketOperation = (typeof bucketRoutes)[number]["operation"];
export type ObjectOperation = (typeof objectRoutes)[number]["operation"];
export type OperationName = ServiceOperation | BucketOperation | ObjectOperation;

export function routesOf(level: "service"): readonly (Route & { operation: ServiceOperation })[];
export function routesOf(level: "bucket"): readonly (Route & { operation: BucketOperation })[];
export function routesOf(level: "object"): readonly (Route & { operation: ObjectOperation })[];
export function routesOf(level: Level): readonly Route[];
export function routesOf(level: Level): readonly Route[] {
  switch (level) {
    case "service":
      return serviceRoutes;
    case "bucket":
      return bucketRoutes;
    case "object":
      return objectRoutes;
  }
}

/**
 * Query parameters that name another resource than the bucket or object itself. A request with one of them is never
 * taken for the plain operation: `PUT /bucket?policy` must not create a bucket. With each, the methods that S3 has.
 */
export const subresources: Readonly<Record<"bucket" | "object", ReadonlyMap<string, readonly string[]>>> = {
  bucket: new Map([
    ["abac", ["GET", "PUT"]],
    ["accelerate", ["GET", "PUT"]],
    ["acl", ["GET", "PUT"]],
    ["analytics", ["GET", "PUT", "DELETE"]],
    ["cors", ["GET", "PUT", "DELETE"]],
    ["delete", ["POST"]],
    ["encryption", ["GET", "PUT", "DELETE"]],
    ["intelligent-tiering", ["GET", "PUT", "DELETE"]],
    ["inventory", ["GET", "PUT", "DELETE"]],
    ["lifecycle", ["GET", "PUT", "DELETE"]],
    ["location", ["GET"]],
    ["logging", ["GET", "PUT"]],
    ["metadataConfiguration", ["GET", "POST", "DELETE"]],
    ["metadataInventoryTable", ["PUT"]],
    ["metadataJournalTable", ["PUT"]],
    ["metadataTable", ["GET", "POST", "DELETE"]],
    ["metrics", ["GET", "PUT", "DELETE"]],
    ["notification", ["GET", "PUT"]],
    ["object-lock", ["GET", "PUT"]],
    ["ownershipControls", ["GET", "PUT", "DELETE"]],
    ["policy", ["GET", "PUT", "DELETE"]],
    ["policyStatus", ["GET"]],
    ["publicAccessBlock", ["GET", "PUT", "DELETE"]],
    ["replication", ["GET", "PUT", "DELETE"]],
    ["requestPayment", ["GET", "PUT"]],
    ["session", ["GET"]],
    ["tagging", ["GET", "PUT", "DELETE"]],
    ["uploads", ["GET"]],
    ["versioning", ["GET", "PUT"]],
    ["versions", ["GET"]],
    ["website", ["GET", "PUT", "DELETE"]],
  ]),
  object: new Map([
    ["acl", ["GET", "PUT"]],
    ["append", ["POST"]],
    ["attributes", ["GET"]],
    ["encryption", ["PUT"]],
    ["legal-hold", ["GET", "PUT"]],
    ["renameObject", ["PUT"]],
    ["restore", ["POST"]],
    ["retention", ["GET", "PUT"]],
    ["select", ["POST"]],
    ["tagging", ["GET", "PUT", "DELETE"]],
    ["torrent", ["GET"]],
    ["uploadId", ["GET", "PUT", "POST", "DELETE"]],
    ["uploads", ["POST"]],
  ]),
};
