/** Buckets made, found, listed and deleted. */

import { hasCode } from "../../base/errors.ts";
import type { Bucket } from "../../region/index.ts";
import { emptyAnswer, xmlAnswer } from "../answer.ts";
import { invalidArgument, S3Error } from "../errors.ts";
import { maxKeysOf } from "../http/parameters.ts";
import type { QueryParameters } from "../http/query.ts";
import type { BucketRequest, Gateway, Handler, S3Request } from "../request.ts";
import { bucketLocationXml } from "../xml/bucket-answers.ts";
import { listBucketsXml } from "../xml/list-answers.ts";
import { parseCreateBucketConfiguration, xmlBounds } from "../xml/requests.ts";
import { readDocument } from "./document.ts";
import { owner } from "./owner.ts";
import { continuationToken, parseContinuationToken } from "./paging.ts";
import { checkBucketHeaders } from "./unsupported.ts";

/** In one answer: S3's own limit, and as many as it lists where the client sets none. */
const MAX_LISTED_BUCKETS = 10_000;
/** Asked of the service at once. */
const BUCKETS_PAGE = 1_000;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket: Handler<BucketRequest> = async (gateway, request) => {
  checkBucketHeaders(request.headers);
  const document = await readDocument(request, xmlBounds.createBucket.maxBytes);
  const { locationConstraint, tags } = parseCreateBucketConfiguration(document);
  checkLocation(locationConstraint, gateway.region);
  const answer = emptyAnswer(200, ["location", `/${request.bucket}`]);
  try {
    await gateway.service.createBucket(request.bucket, { tags });
  } catch (error) {
    // In its oldest region S3 lets its owner make a bucket twice, and many clients count on it.
    if (!hasCode(error, "bucket.exists") || gateway.region !== "us-east-1") throw error;
  }
  return answer;
};

/** Only us-east-1 goes without a constraint, and it takes none by its own name. */
function checkLocation(constraint: string | undefined, region: string): void {
  if (constraint === undefined) {
    if (region === "us-east-1") return;
    throw illegalLocation("unspecified");
  }
  if (constraint === region && region !== "us-east-1") return;
  const isRegion = constraint !== "us-east-1" && /^(EU|[a-z]{2}(-[a-z]+)+-\d+)$/.test(constraint);
  if (isRegion) throw illegalLocation(constraint);
  throw new S3Error("InvalidLocationConstraint", { fields: { LocationConstraint: constraint } });
}

function illegalLocation(constraint: string): S3Error {
  return new S3Error("IllegalLocationConstraintException", {
    message: `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket: Handler<BucketRequest> = async ({ service }, { bucket }) => {
  await service.deleteBucket(bucket);
  return emptyAnswer(204);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket: Handler<BucketRequest> = async ({ service, region }, { bucket }) => {
  await service.bucket(bucket);
  return {
    status: 200,
    headers: [
      "x-amz-bucket-region",
      region,
      "x-amz-access-point-alias",
      "false",
      "content-type",
      "application/xml",
    ],
    body: { kind: "none" },
  };
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export const getBucketLocation: Handler<BucketRequest> = async ({ service, region }, { bucket }) => {
  await service.bucket(bucket);
  return xmlAnswer(bucketLocationXml(region));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets: Handler<S3Request> = async (gateway, { parameters }) => {
  const prefix = parameters.get("prefix");
  const token = parameters.get("continuation-token");
  const region = parameters.get("bucket-region");
  const limit = parameters.has("max-buckets") ? maxBucketsOf(parameters) : MAX_LISTED_BUCKETS;
  const after = token === undefined ? "" : parseContinuationToken(token);
  const isElsewhere = region !== undefined && region !== "" && region !== gateway.region;
  const { buckets, isTruncated } = isElsewhere
    ? { buckets: [], isTruncated: false }
    : await bucketsWithPrefix(gateway, prefix ?? "", { after, limit });
  const last = buckets.at(-1);
  return xmlAnswer(
    listBucketsXml({
      owner,
      buckets: buckets.map(({ name, createdMs }) => ({ name, createdMs, region: gateway.region })),
      prefix,
      continuationToken: isTruncated && last !== undefined ? continuationToken(last.name) : undefined,
    }),
  );
};

function maxBucketsOf(parameters: QueryParameters): number {
  const limit = maxKeysOf(parameters, "max-buckets");
  if (limit > 0) return limit;
  throw invalidArgument("Argument max-buckets must be an integer between 1 and 10000", "max-buckets", "0");
}

async function bucketsWithPrefix(
  { service }: Gateway,
  prefix: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<{ buckets: Bucket[]; isTruncated: boolean }> {
  const buckets: Bucket[] = [];
  // Before every name with the prefix, and not far before.
  const stem = prefix.slice(0, -1);
  let from = after > stem ? after : stem;
  for (;;) {
    const page = await service.listBuckets({ after: from, limit: Math.min(limit + 1, BUCKETS_PAGE) });
    for (const bucket of page.buckets) {
      from = bucket.name;
      if (!bucket.name.startsWith(prefix)) {
        if (bucket.name > prefix) return { buckets, isTruncated: false };
        continue;
      }
      if (buckets.length === limit) return { buckets, isTruncated: true };
      buckets.push(bucket);
    }
    if (!page.isTruncated) return { buckets, isTruncated: false };
  }
}
