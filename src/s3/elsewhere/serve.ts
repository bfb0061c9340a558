/**
 * Which region answers a request. A bucket that stands here is served here; requests for others are handed to a region
 * that has it: what has arrived from another region is answered here, or refused with where to go. Of a bucket in
 * several regions, what has not arrived here yet is read where it is; what must be more current than it is known to be
 * here, where that is known; and what its home alone may do is done at its home (`writes.ts`).
 */
import { hasCode } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { Answer } from "../answer.ts";
import { S3Error } from "../errors.ts";
import { homeOf, type ObjectSearch, regionName, standsHere } from "../federation.ts";
import { ackDemandOf, readModeOf, sessionOf } from "../http/consistency.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { isMissing } from "../operations/find.ts";
import { versionParameter } from "../operations/versions.ts";
import type { RoutedRequest } from "../router.ts";
import { foundElsewhere } from "./answers.ts";
import { AnsweredElsewhere, GuardedReads, refusedWith } from "./guarded-reads.ts";
import { handedTo } from "./handing-on.ts";
import { isAnsweredAnywhere, isLookup, isOfUpload, isRead, isWrite } from "./kinds.ts";
import { ignorance, type OtherRegions } from "./other-regions.ts";
import { isServedHere } from "./placement.ts";
import type { ServedRequest } from "./served-request.ts";
import { guardUnknown } from "./unknown-writes.ts";
import { serveWrite } from "./writes.ts";

export async function serve(regions: OtherRegions, request: ServedRequest): Promise<Answer> {
  const { routed, here } = request;
  if (routed.level === "service" || isAnsweredAnywhere(routed.operation)) return here();
  const place = await regions.placeOf(routed.bucket);
  if (place.kind === "unknown") return serveUnknown(place.cause, request);
  const { bucket } = place;
  if (isWrite(routed.operation))
    return serveWrite(regions, bucket, request, () => serveRest(regions, bucket, request));
  return serveRest(regions, bucket, request);
}

/** What any of the bucket's regions may do. */
function serveRest(regions: OtherRegions, bucket: FederatedBucket, request: ServedRequest): Promise<Answer> {
  if (!isServedHere(regions, bucket, request.exchange)) return serveElsewhere(regions, bucket, request);
  const isOfObjects = isRead(request.routed.operation);
  return isOfObjects ? serveRead(regions, bucket, request) : serveHere(bucket, request);
}

/**
 * A node that can't tell what the federation has serves what it has, and denies nothing. What a home alone may say it does
 * not say: it knows neither who is home nor in which epoch, and so neither takes writes of such a bucket nor proves
 * reads. What a request asks for beyond S3 it does not promise either, and so does not serve.
 */
async function serveUnknown(cause: Error | undefined, request: ServedRequest): Promise<Answer> {
  const { routed, exchange } = request;
  const asksForMore = asksBeyondS3(request);
  if (asksForMore || isSaidByHome(request)) {
    const record = await request.record();
    if (record !== undefined && (asksForMore || record.home !== undefined)) throw cause ?? ignorance();
  }
  // The bucket may get its home, or this node its record of that, while the write is under way.
  if (isWrite(routed.operation)) guardUnknown(exchange);
  try {
    return await request.here();
  } catch (error) {
    throw cause !== undefined && hasCode(error, "bucket.notFound") ? cause : error;
  }
}

/** Writes, and reads that are not known to need no proof: the bucket's own default is not known either. */
function isSaidByHome({ routed, headers }: ServedRequest): boolean {
  if (isWrite(routed.operation)) return true;
  return isRead(routed.operation) && readModeOf(headers)?.mode !== "local";
}

/** @throws S3Error `InvalidArgument` */
function asksBeyondS3({ routed, headers }: ServedRequest): boolean {
  if (isWrite(routed.operation)) {
    return ackDemandOf(headers, undefined) !== undefined || sessionOf(headers) !== undefined;
  }
  if (!isRead(routed.operation)) return false;
  return (readModeOf(headers)?.mode ?? "local") !== "local" || sessionOf(headers) !== undefined;
}

async function serveHere(bucket: FederatedBucket, { here }: ServedRequest): Promise<Answer> {
  try {
    return await here();
  } catch (error) {
    throw hasCode(error, "bucket.notFound") && bucket.state === "active"
      ? notFollowedYet(bucket, error)
      : error;
  }
}

async function serveRead(
  regions: OtherRegions,
  bucket: FederatedBucket,
  request: ServedRequest,
): Promise<Answer> {
  const { exchange, headers } = request;
  const guard = new GuardedReads({
    ...{ federation: regions.federation, bucket, mode: modeOf(bucket, headers) },
    ...{ session: sessionOf(headers), signal: () => exchange.signal },
  });
  exchange.reads = guard;
  try {
    const answer = await serveHere(bucket, request);
    answer.headers.push(...guard.headers());
    return answer;
  } catch (error) {
    if (error instanceof AnsweredElsewhere) return goTo(regions, bucket, { request, region: error.region });
    if (!(error instanceof S3Error)) throw error;
    const region = guard.isMissingProved ? undefined : await searched(regions, bucket, { request, error });
    if (region === undefined) throw refusedWith(error, guard.headers());
    // Whoever asked goes there itself: what has arrived is not handed on.
    if (exchange.arrived !== undefined) throw foundElsewhere(error, region);
    return handedTo(regions, exchange, { bucket, to: [region] });
  }
}

/** The read mode of a request: its own, else the bucket's. @throws S3Error `InvalidArgument` */
function modeOf({ reads }: FederatedBucket, headers: RequestHeaders) {
  return readModeOf(headers) ?? reads ?? ({ mode: "local" } as const);
}

function goTo(
  regions: OtherRegions,
  bucket: FederatedBucket,
  { request, region }: { readonly request: ServedRequest; readonly region: RegionNumber },
): Promise<Answer> {
  const { exchange } = request;
  if (exchange.arrived === undefined) return handedTo(regions, exchange, { bucket, to: [region] });
  const name = regionName(regions.federation, region);
  throw foundElsewhere(
    new S3Error("ServiceUnavailable", {
      message: `Service is unable to handle request: what is here is not as current as ${name} has it.`,
    }),
    region,
  );
}

/** A region that has what is missing here. */
async function searched(
  regions: OtherRegions,
  bucket: FederatedBucket,
  { request, error }: { readonly request: ServedRequest; readonly error: S3Error },
): Promise<RegionNumber | undefined> {
  const { routed, exchange } = request;
  if (!isLookup(routed.operation) || !isMissing(error)) return undefined;
  return regions.search(searchOf(routed, bucket), exchange.signal);
}

async function serveElsewhere(
  regions: OtherRegions,
  bucket: FederatedBucket,
  request: ServedRequest,
): Promise<Answer> {
  const { federation } = regions;
  const { exchange, routed, headers } = request;
  // Who handed it on knows something else of the bucket than we do, and more or less.
  if (exchange.arrived !== undefined) return serveUnknown(undefined, request);
  if (federation.crossRegion === "redirect" && !standsHere(federation, bucket))
    throw redirect(regions, bucket);
  const others = bucket.regions.filter((region) => region !== federation.region.number);
  const home = bucket.home?.region;
  const isOfHome = isRead(routed.operation) && modeOf(bucket, headers).mode === "strong";
  const to = isOfHome && home !== undefined && others.includes(home) ? [home] : others;
  const answer = await handedTo(regions, exchange, { bucket, to });
  if (exchange.code === "NoSuchUpload" && isOfUpload(routed.operation)) checkUploadIsNowhere(regions, bucket);
  return answer;
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
