/** The source of a copy: a version that stands here, or in another region of the federation. */
import { hasCode } from "../../base/errors.ts";
import { millisOf } from "../../base/version-id.ts";
import type { ObjectLocator, OpenObject } from "../../region/index.ts";
import type { AnswerHeaders } from "../answer.ts";
import type { OtherRegions } from "../elsewhere/other-regions.ts";
import { RemoteObject } from "../elsewhere/remote-object.ts";
import { S3Error } from "../errors.ts";
import { checkCopyConditions, copySourceConditions } from "../http/conditions.ts";
import { parseCopySource } from "../http/copy-source.ts";
import type { ByteRange } from "../http/range.ts";
import type { Gateway, ObjectRequest } from "../request.ts";
import { findObject, isMissing } from "./find.ts";
import { parseVersionSelector, versionText } from "./versions.ts";

export type CopySource = {
  readonly locator: ObjectLocator;
  readonly bytes: number;
  /** As answers name it; undefined in a bucket that was never versioned. */
  readonly versionId: string | undefined;
} & (
  | { readonly kind: "here"; readonly found: OpenObject }
  | { readonly kind: "elsewhere"; readonly remote: RemoteObject }
);

/**
 * The version that `x-amz-copy-source` names, if its conditions hold.
 *
 * @throws S3Error `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion`, `PreconditionFailed`, `InvalidRequest` for a delete
 * marker by version; federation.unreachable
 */
export async function copySource(gateway: Gateway, request: ObjectRequest): Promise<CopySource> {
  const { headers } = request;
  const { bucket, key, versionId } = parseCopySource(headers.get("x-amz-copy-source") ?? "");
  const locator = { bucket, key, version: parseVersionSelector(versionId) };
  const source = await withCopyErrors(bucket, find(gateway, request, locator));
  checkCopyConditions(copySourceConditions(headers), subjectOf(source));
  return source;
}

export function sourceBytes(
  source: CopySource,
  range: ByteRange,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  return source.kind === "here" ? source.found.read(range, signal) : source.remote.read(range);
}

export function pushSourceVersion(answer: AnswerHeaders, { versionId }: CopySource): void {
  if (versionId !== undefined) answer.push("x-amz-copy-source-version-id", versionId);
}

function subjectOf(source: CopySource): { readonly etag: string; readonly modifiedMs: number } {
  if (source.kind === "elsewhere") return source.remote;
  const { etag, version } = source.found.object;
  return { etag, modifiedMs: millisOf(version) };
}

async function withCopyErrors(bucket: string, finding: Promise<CopySource>): Promise<CopySource> {
  try {
    return await finding;
  } catch (error) {
    // Else it would be said of the bucket that is copied to.
    if (hasCode(error, "bucket.notFound")) {
      throw new S3Error("NoSuchBucket", { fields: { BucketName: bucket }, cause: error });
    }
    if (!(error instanceof S3Error)) throw error;
    if (error.code === "MethodNotAllowed") {
      throw new S3Error("InvalidRequest", {
        message: "The source of a copy request may not specifically refer to a delete marker by version id.",
      });
    }
    // The headers of a source's marker would be taken for the copy's.
    throw new S3Error(error.code, { message: error.message, fields: error.fields });
  }
}

function find(gateway: Gateway, request: ObjectRequest, locator: ObjectLocator): Promise<CopySource> {
  const { otherRegions } = gateway;
  if (otherRegions === undefined) return findHere(gateway, locator);
  return findAnywhere(gateway, otherRegions, request, locator);
}

async function findHere(gateway: Gateway, locator: ObjectLocator): Promise<CopySource> {
  const found = await findObject(gateway, locator, locator.version);
  const { object, versioning } = found;
  const versionId = versioning === "unversioned" ? undefined : versionText(object);
  return { kind: "here", locator, found, bytes: object.bytes, versionId };
}

/** As a read of it would: here if its bucket is here, and where it is if it has not arrived. */
async function findAnywhere(
  gateway: Gateway,
  regions: OtherRegions,
  request: ObjectRequest,
  locator: ObjectLocator,
): Promise<CopySource> {
  const components = { regions, gateway, request };
  const place = await regions.placeOf(locator.bucket);
  if (place.kind === "unknown") {
    return findHere(gateway, locator).catch((error: unknown) => {
      throw place.cause !== undefined && hasCode(error, "bucket.notFound") ? place.cause : error;
    });
  }
  const { bucket } = place;
  if (place.kind === "elsewhere") {
    return elsewhere(locator, await RemoteObject.find(components, bucket, locator));
  }
  try {
    return await findHere(gateway, locator);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const { key, version } = locator;
    const region = await regions.search({ bucket, key, version }, request.signal);
    if (region === undefined) throw error;
    return elsewhere(locator, await RemoteObject.find(components, { regions: [region] }, locator));
  }
}

function elsewhere(locator: ObjectLocator, remote: RemoteObject): CopySource {
  return { kind: "elsewhere", locator, remote, bytes: remote.bytes, versionId: remote.versionId };
}
