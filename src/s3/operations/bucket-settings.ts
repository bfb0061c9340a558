/** What a bucket's owner sets: versioning and tags. */
import { emptyAnswer, xmlAnswer } from "../answer.ts";
import { S3Error } from "../errors.ts";
import { MAX_BUCKET_TAGS } from "../http/tags.ts";
import type { BucketRequest, Handler } from "../request.ts";
import { bucketVersioningXml } from "../xml/bucket-answers.ts";
import { taggingXml } from "../xml/object-answers.ts";
import { parseTagging, parseVersioning, xmlBounds } from "../xml/requests.ts";
import { readDocument } from "./document.ts";
import { checkVersioningChange } from "./replication.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export const getBucketVersioning: Handler<BucketRequest> = async ({ buckets }, { bucket }) => {
  const { versioning } = await buckets.get(bucket);
  return xmlAnswer(bucketVersioningXml(versioning));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning: Handler<BucketRequest> = async ({ buckets, federation }, request) => {
  const document = await readDocument(request, xmlBounds.versioning.maxBytes);
  const versioning = parseVersioning(document);
  if (federation !== undefined) await checkVersioningChange(federation, request.bucket, versioning);
  await buckets.setVersioning(request.bucket, versioning);
  return emptyAnswer(200);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html */
export const getBucketTagging: Handler<BucketRequest> = async ({ buckets }, { bucket }) => {
  const { tags } = await buckets.get(bucket);
  if (tags.length === 0) throw new S3Error("NoSuchTagSet", { fields: { BucketName: bucket } });
  return xmlAnswer(taggingXml(tags));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html */
export const putBucketTagging: Handler<BucketRequest> = async ({ buckets }, request) => {
  const document = await readDocument(request, xmlBounds.tagging.maxBytes);
  await buckets.setTags(request.bucket, parseTagging(document, { maxCount: MAX_BUCKET_TAGS }));
  return emptyAnswer(204);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html */
export const deleteBucketTagging: Handler<BucketRequest> = async ({ buckets }, { bucket }) => {
  await buckets.setTags(bucket, []);
  return emptyAnswer(204);
};
