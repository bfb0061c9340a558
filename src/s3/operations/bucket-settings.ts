/** What a bucket's owner sets: versioning and tags. */
import { emptyAnswer, xmlAnswer } from "../answer.ts";
import { S3Error } from "../errors.ts";
import { MAX_BUCKET_TAGS } from "../http/tags.ts";
import type { BucketRequest, Handler } from "../request.ts";
import { bucketVersioningXml } from "../xml/bucket-answers.ts";
import { taggingXml } from "../xml/object-answers.ts";
import { parseTagging, parseVersioning, xmlBounds } from "../xml/requests.ts";
import { readDocument } from "./document.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export const getBucketVersioning: Handler<BucketRequest> = async ({ service }, { bucket }) => {
  const { versioning } = await service.bucket(bucket);
  return xmlAnswer(bucketVersioningXml(versioning));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning: Handler<BucketRequest> = async ({ service }, request) => {
  const document = await readDocument(request, xmlBounds.versioning.maxBytes);
  await service.setVersioning(request.bucket, parseVersioning(document));
  return emptyAnswer(200);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html */
export const getBucketTagging: Handler<BucketRequest> = async ({ service }, { bucket }) => {
  const { tags } = await service.bucket(bucket);
  if (tags.length === 0) throw new S3Error("NoSuchTagSet", { fields: { BucketName: bucket } });
  return xmlAnswer(taggingXml(tags));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html */
export const putBucketTagging: Handler<BucketRequest> = async ({ service }, request) => {
  const document = await readDocument(request, xmlBounds.tagging.maxBytes);
  await service.setBucketTags(request.bucket, parseTagging(document, { maxCount: MAX_BUCKET_TAGS }));
  return emptyAnswer(204);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html */
export const deleteBucketTagging: Handler<BucketRequest> = async ({ service }, { bucket }) => {
  await service.setBucketTags(bucket, []);
  return emptyAnswer(204);
};
