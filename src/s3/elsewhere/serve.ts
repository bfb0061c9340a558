/**
 * Which region answers a request. A bucket that stands here is served here; requests for others are handed to a region
 * that has it, once: what has arrived from another region is answered here or not at all. Of a bucket in several
 * regions, what has not arrived here yet is read where it is.
 */
import { hasCode } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { TunnelledAnswer } from "../../replicator/index.ts";
import type { Answer } from "../answer.ts";
import { isS3ErrorCode, S3Error } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import { homeOf, type ObjectSearch, regionName } from "../federation.ts";
import { isMissing } from "../operations/find.ts";
import { versionParameter } from "../operations/versions.ts";
import type { RoutedRequest } from "../router.ts";
import type { OperationName } from "../routes.ts";
import { answerHeadersOf, CODE_HEADER, foundElsewhere, foundIn, passedOn } from "./answers.ts";
import type { OtherRegions } from "./other-regions.ts";

/** About buckets as such: every region's copy of the control plane knows. */
const answeredAnywhere: ReadonlySet<OperationName> = new Set<OperationName>([
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
]);

/** They look one version up, wherever it is. */
const lookups: ReadonlySet<OperationName> = new Set<OperationName>([
  "GetObject",
  "HeadObject",
  "GetObjectTagging",
  "GetObjectAttributes",
  "GetObjectAcl",
]);

/** An upload and its parts are in one region, the one that was first connected when it was begun. */
const uploads: ReadonlySet<OperationName> = new Set<OperationName>([
  "CreateMultipartUpload",
  "UploadPart",
  "UploadPartCopy",
  "CompleteMultipartUpload",
  "AbortMultipartUpload",
  "ListParts",
  "ListMultipartUploads",
]);

/** @param here answers it in this region */
export async function serve(
  regions: OtherRegions,
  exchange: Exchange,
  routed: RoutedRequest,
  here: () => Promise<Answer> | Answer,
): Promise<Answer> {
  if (routed.level === "service" || answeredAnywhere.has(routed.operation)) return here();
  const place = await regions.placeOf(routed.bucket);
  switch (place.kind) {
    case "here":
      return serveHere(regions, exchange, routed, place.bucket, here);
    case "elsewhere":
      if (exchange.arrived !== undefined) return here();
      if (regions.federation.crossRegion === "redirect") throw redirect(regions, place.bucket);
      return serveElsewhere(regions, exchange, place.bucket);
    case "unknown":
      return serveUnknown(place.cause, here);
  }
}

/** A node that can't tell what the federation has serves what it has, and denies nothing. */
async function serveUnknown(cause: Error | undefined, here: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await here();
  } catch (error) {
    throw cause !== undefined && hasCode(error, "bucket.notFound") ? cause : error;
  }
}

async function serveHere(
  regions: OtherRegions,
  exchange: Exchange,
  routed: RoutedRequest,
  bucket: FederatedBucket,
  here: () => Promise<Answer> | Answer,
): Promise<Answer> {
  try {
    return await here();
  } catch (error) {
    if (hasCode(error, "bucket.notFound") && bucket.state === "active") throw notFollowedYet(bucket, error);
    if (!lookups.has(routed.operation) || !isMissing(error)) throw error;
    const region = await regions.search(searchOf(routed, bucket), exchange.signal);
    if (region === undefined) throw error;
    // Whoever asked goes there itself: what has arrived is not handed on.
    if (exchange.arrived !== undefined) throw foundElsewhere(error, region);
    return passedOnTo(exchange, await send(regions, exchange, [region]));
  }
}

async function serveElsewhere(
  regions: OtherRegions,
  exchange: Exchange,
  bucket: FederatedBucket,
): Promise<Answer> {
  const answer = await send(regions, exchange, bucket.regions);
  const region = foundIn(answer, bucket);
  if (region !== undefined) {
    answer.discard();
    return passedOnTo(exchange, await send(regions, exchange, [region]));
  }
  const passed = await passedOnTo(exchange, answer);
  if (exchange.code === "NoSuchUpload") checkUploadIsNowhere(regions, bucket);
  return passed;
}

/** One that was begun in a region which can't be reached now is not lost. */
function checkUploadIsNowhere({ federation }: OtherRegions, { regions }: FederatedBucket): void {
  const unreachable = regions.filter((region) => !federation.tunnel.isConnected(region));
  if (unreachable.length === 0) return;
  const names = unreachable.map((region) => regionName(federation, region));
  throw new S3Error("ServiceUnavailable", {
    message: `Service is unable to handle request: the upload may be in ${names.join(", ")}, which can't be reached now.`,
  });
}

function searchOf(routed: RoutedRequest, bucket: FederatedBucket): ObjectSearch {
  const key = routed.level === "object" ? routed.key : "";
  return { bucket, key, version: versionParameter(routed.parameters) };
}

function send(
  regions: OtherRegions,
  exchange: Exchange,
  to: readonly RegionNumber[],
): Promise<TunnelledAnswer> {
  const { request, body } = exchange;
  return regions.send(
    to,
    {
      method: request.method ?? "",
      target: request.url ?? "/",
      rawHeaders: request.rawHeaders,
      body: exchange.hasBody ? body : undefined,
      awaitsContinue: request.headers.expect !== undefined,
      isBoundToFirst: exchange.operation !== undefined && uploads.has(exchange.operation),
    },
    exchange,
  );
}

function passedOnTo(exchange: Exchange, answer: TunnelledAnswer): Promise<Answer> {
  exchange.proxiedTo = answer.region.name;
  const code = answerHeadersOf(answer).get(CODE_HEADER);
  if (code !== undefined && isS3ErrorCode(code)) exchange.code = code;
  return passedOn(answer, exchange.request.method ?? "");
}

function notFollowedYet({ name }: FederatedBucket, cause: Error): S3Error {
  return new S3Error("ServiceUnavailable", {
    message: `Service is unable to handle request: the bucket ${name} is being made in this region.`,
    cause,
  });
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html */
function redirect({ federation }: OtherRegions, bucket: FederatedBucket): S3Error {
  const region = homeOf(federation, bucket);
  const endpoint = federation.endpointOf?.(region);
  return new S3Error("PermanentRedirect", {
    fields: {
      ...(endpoint === undefined ? {} : { Endpoint: endpoint }),
      Bucket: bucket.name,
      Region: regionName(federation, region),
    },
    headers: { "x-amz-bucket-region": regionName(federation, region) },
  });
}
