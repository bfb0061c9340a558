/** What clients look up before they work with a bucket, answered as by a bucket on which nothing of it was ever set. */
import { xmlAnswer } from "../answer.ts";
import { S3Error, type S3ErrorCode } from "../errors.ts";
import type { BucketRequest, Handler, ObjectRequest } from "../request.ts";
import {
  accessControlXml,
  bucketAccelerateXml,
  bucketLoggingXml,
  bucketNotificationXml,
  ownershipControlsXml,
  requestPaymentXml,
} from "../xml/bucket-answers.ts";
import { findObject } from "./find.ts";
import { owner } from "./owner.ts";
import { versionParameter } from "./versions.ts";

function constant(text: string): Handler<BucketRequest> {
  return async ({ service }, { bucket }) => {
    await service.bucket(bucket);
    return xmlAnswer(text);
  };
}

function absent(code: S3ErrorCode): Handler<BucketRequest> {
  return async ({ service }, { bucket }) => {
    await service.bucket(bucket);
    throw new S3Error(code, { fields: { BucketName: bucket } });
  };
}

export const getBucketAcl = constant(accessControlXml(owner));
export const getBucketRequestPayment = constant(requestPaymentXml());
export const getBucketLogging = constant(bucketLoggingXml());
export const getBucketNotification = constant(bucketNotificationXml());
export const getBucketAccelerate = constant(bucketAccelerateXml());
export const getBucketOwnershipControls = constant(ownershipControlsXml());

export const getBucketPolicy = absent("NoSuchBucketPolicy");
export const getBucketCors = absent("NoSuchCORSConfiguration");
export const getBucketLifecycle = absent("NoSuchLifecycleConfiguration");
export const getBucketEncryption = absent("ServerSideEncryptionConfigurationNotFoundError");
export const getObjectLockConfiguration = absent("ObjectLockConfigurationNotFoundError");
export const getBucketWebsite = absent("NoSuchWebsiteConfiguration");
export const getPublicAccessBlock = absent("NoSuchPublicAccessBlockConfiguration");

export const getObjectAcl: Handler<ObjectRequest> = async (gateway, request) => {
  await findObject(gateway, request, versionParameter(request.parameters));
  return xmlAnswer(accessControlXml(owner));
};
