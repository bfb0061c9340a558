/** Which function answers which operation. */
import type { Answer } from "../answer.ts";
import type { BucketRequest, Gateway, Handler, ObjectRequest, S3Request } from "../request.ts";
import type { RoutedRequest } from "../router.ts";
import type { BucketOperation, ObjectOperation, ServiceOperation } from "../routes.ts";
import { getObjectAttributes } from "./attributes.ts";
import {
  deleteBucketTagging,
  getBucketTagging,
  getBucketVersioning,
  putBucketTagging,
  putBucketVersioning,
} from "./bucket-settings.ts";
import { createBucket, deleteBucket, getBucketLocation, headBucket, listBuckets } from "./buckets.ts";
import { copyObject } from "./copy.ts";
import { deleteObject, deleteObjects } from "./delete.ts";
import { listMultipartUploads, listObjects, listObjectsV2, listObjectVersions } from "./list.ts";
import {
  abortMultipartUpload,
  completeMultipartUpload,
  createMultipartUpload,
  listParts,
  uploadPart,
  uploadPartCopy,
} from "./multipart.ts";
import { getObject, headObject } from "./objects-read.ts";
import { putObject } from "./objects-write.ts";
import * as probes from "./probes.ts";
import { deleteBucketReplication, getBucketReplication, putBucketReplication } from "./replication.ts";
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from "./tagging.ts";

const serviceHandlers: Readonly<Record<ServiceOperation, Handler<S3Request>>> = { ListBuckets: listBuckets };

const bucketHandlers: Readonly<Record<BucketOperation, Handler<BucketRequest>>> = {
  CreateBucket: createBucket,
  DeleteBucket: deleteBucket,
  DeleteBucketReplication: deleteBucketReplication,
  DeleteBucketTagging: deleteBucketTagging,
  DeleteObjects: deleteObjects,
  GetBucketAccelerate: probes.getBucketAccelerate,
  GetBucketAcl: probes.getBucketAcl,
  GetBucketCors: probes.getBucketCors,
  GetBucketEncryption: probes.getBucketEncryption,
  GetBucketLifecycle: probes.getBucketLifecycle,
  GetBucketLocation: getBucketLocation,
  GetBucketLogging: probes.getBucketLogging,
  GetBucketNotification: probes.getBucketNotification,
  GetBucketOwnershipControls: probes.getBucketOwnershipControls,
  GetBucketPolicy: probes.getBucketPolicy,
  GetBucketPolicyStatus: probes.getBucketPolicy,
  GetBucketReplication: getBucketReplication,
  GetBucketRequestPayment: probes.getBucketRequestPayment,
  GetBucketTagging: getBucketTagging,
  GetBucketVersioning: getBucketVersioning,
  GetBucketWebsite: probes.getBucketWebsite,
  GetObjectLockConfiguration: probes.getObjectLockConfiguration,
  GetPublicAccessBlock: probes.getPublicAccessBlock,
  HeadBucket: headBucket,
  ListMultipartUploads: listMultipartUploads,
  ListObjects: listObjects,
  ListObjectsV2: listObjectsV2,
  ListObjectVersions: listObjectVersions,
  PutBucketReplication: putBucketReplication,
  PutBucketTagging: putBucketTagging,
  PutBucketVersioning: putBucketVersioning,
};

const objectHandlers: Readonly<Record<ObjectOperation, Handler<ObjectRequest>>> = {
  AbortMultipartUpload: abortMultipartUpload,
  CompleteMultipartUpload: completeMultipartUpload,
  CopyObject: copyObject,
  CreateMultipartUpload: createMultipartUpload,
  DeleteObject: deleteObject,
  DeleteObjectTagging: deleteObjectTagging,
  GetObject: getObject,
  GetObjectAcl: probes.getObjectAcl,
  GetObjectAttributes: getObjectAttributes,
  GetObjectTagging: getObjectTagging,
  HeadObject: headObject,
  ListParts: listParts,
  PutObject: putObject,
  PutObjectTagging: putObjectTagging,
  UploadPart: uploadPart,
  UploadPartCopy: uploadPartCopy,
};

/** @param request has the names that the operation's level has. */
export function handle(
  gateway: Gateway,
  routed: RoutedRequest,
  request: ObjectRequest,
): Promise<Answer> | Answer {
  switch (routed.level) {
    case "object":
      return objectHandlers[routed.operation](gateway, request);
    case "bucket":
      return bucketHandlers[routed.operation](gateway, request);
    case "service":
      return serviceHandlers[routed.operation](gateway, request);
  }
}
