/** Buckets made, found, listed and deleted. */
import { emptyAnswer, xmlAnswer } from "../answer.ts";
import type { BucketDirectory, ListedBucket } from "../buckets/directory.ts";
import { UNNAMED_REGION } from "../buckets/locations.ts";
import { invalidArgument, S3Error } from "../errors.ts";
import { maxKeysOf } from "../http/parameters.ts";
import type { QueryParameters } from "../http/query.ts";
import type { BucketRequest, Handler, S3Request } from "../request.ts";
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
export const createBucket: Handler<BucketRequest> = async ({ buckets, region: here }, request) => {
  checkBucketHeaders(request.headers);
  const document = await readDocument(request, xmlBounds.createBucket.maxBytes);
  const { locationConstraint, tags } = parseCreateBucketConfiguration(document);
  const region = buckets.locate(locationConstraint);
  const existingIn = await buckets.create(request.bucket, { region, tags });
  // In its oldest region S3 lets its owner make a bucket twice, and many clients count on it.
  const isMadeTwice = [here, region, existingIn].every((name) => name === UNNAMED_REGION);
  if (existingIn !== undefined && !isMadeTwice) throw new S3Error("BucketAlreadyOwnedByYou");
  return emptyAnswer(200, ["location", `/${request.bucket}`]);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket: Handler<BucketRequest> = async ({ buckets }, { bucket }) => {
  await buckets.delete(bucket);
  return emptyAnswer(204);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket: Handler<BucketRequest> = async ({ buckets }, { bucket }) => {
  const { servingRegion } = await buckets.get(bucket);
  return {
    status: 200,
    headers: [
      "x-amz-bucket-region",
      servingRegion,
      "x-amz-access-point-alias",
      "false",
      "content-type",
      "application/xml",
    ],
    body: { kind: "none" },
  };
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export const getBucketLocation: Handler<BucketRequest> = async ({ buckets }, { bucket }) => {
  const { region } = await buckets.get(bucket);
  return xmlAnswer(bucketLocationXml(region));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets: Handler<S3Request> = async ({ buckets: directory }, { parameters }) => {
  const prefix = parameters.get("prefix");
  const token = parameters.get("continuation-token");
  const limit = parameters.has("max-buckets") ? maxBucketsOf(parameters) : MAX_LISTED_BUCKETS;
  const { buckets, isTruncated } = await selectedBuckets(directory, {
    prefix: prefix ?? "",
    region: parameters.get("bucket-region") || undefined,
    after: token === undefined ? "" : parseContinuationToken(token),
    limit,
  });
  const last = buckets.at(-1);
  return xmlAnswer(
    listBucketsXml({
      owner,
      buckets,
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

interface Selection {
  readonly prefix: string;
  /** Undefined: of all. */
  readonly region: string | undefined;
  readonly after: string;
  readonly limit: number;
}

async function selectedBuckets(
  directory: BucketDirectory,
  { prefix, region, after, limit }: Selection,
): Promise<{ buckets: ListedBucket[]; isTruncated: boolean }> {
  const buckets: ListedBucket[] = [];
  // Before every name with the prefix, and not far before.
  const stem = prefix.slice(0, -1);
  let from = after > stem ? after : stem;
  for (;;) {
    const page = await directory.list({ after: from, limit: Math.min(limit + 1, BUCKETS_PAGE) });
    for (const bucket of page.buckets) {
      from = bucket.name;
      if (!bucket.name.startsWith(prefix)) {
        if (bucket.name > prefix) return { buckets, isTruncated: false };
        continue;
      }
      if (region !== undefined && bucket.region !== region) continue;
      if (buckets.length === limit) return { buckets, isTruncated: true };
      buckets.push(bucket);
    }
    if (!page.isTruncated) return { buckets, isTruncated: false };
  }
}
