/** GetObject and HeadObject: the same answer, with and without its bytes. */
import { millisOf } from "../../base/version-id.ts";
import type { ObjectVersion, OpenObject, Versioning } from "../../region/index.ts";
import { type Answer, type AnswerBody, type AnswerHeaders, emptyAnswer } from "../answer.ts";
import { S3Error } from "../errors.ts";
import { checkReadConditions, readConditions } from "../http/conditions.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { contentHeadersToSend, responseOverrides, userMetadataToSend } from "../http/object-headers.ts";
import { partNumberOf } from "../http/parameters.ts";
import type { QueryParameters } from "../http/query.ts";
import { type ByteRange, contentRange, parseRange } from "../http/range.ts";
import type { Handler, ObjectRequest } from "../request.ts";
import { findObject } from "./find.ts";
import { pushChecksums, pushPartChecksums } from "./object-body.ts";
import { pushVersion, versionParameter } from "./versions.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject: Handler<ObjectRequest> = async (gateway, request) => {
  const found = await findObject(gateway, request, versionParameter(request.parameters));
  return answerOf(request, found, (range) => bytesOf(request, found, range));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export const headObject: Handler<ObjectRequest> = async (gateway, request) => {
  const found = await findObject(gateway, request, versionParameter(request.parameters));
  return answerOf(request, found, ({ from, to }) => ({ kind: "head", bytes: to - from }));
};

function answerOf(
  { headers, parameters }: ObjectRequest,
  found: OpenObject,
  body: (range: ByteRange) => AnswerBody,
): Answer {
  const { object, versioning } = found;
  if (found.isShared === true && isPlain(headers, parameters)) {
    return { status: 200, headers: [...plainHeaders(found)], body: body({ from: 0, to: object.bytes }) };
  }
  const modifiedMs = millisOf(object.version);
  const outcome = isConditional(headers)
    ? checkReadConditions(readConditions(headers), { etag: object.etag, modifiedMs })
    : "proceed";
  const answer: AnswerHeaders = [];
  pushIdentity(answer, object, versioning);
  if (outcome === "notModified") {
    pushCachingHeaders(answer, object);
    return emptyAnswer(304, answer);
  }
  const selected = selectedBytes(object, headers, parameters);
  answer.push("accept-ranges", "bytes");
  // Of a plain GET there are none to look for.
  pushContent(answer, object, parameters.size > 0 ? parameters : undefined);
  if (selected.range === undefined) {
    if (isChecksumAsked(headers)) pushChecksums(answer, object.checksums);
    return { status: 200, headers: answer, body: body({ from: 0, to: object.bytes }) };
  }
  if (selected.partsCount !== undefined) answer.push("x-amz-mp-parts-count", String(selected.partsCount));
  if (isChecksumAsked(headers)) pushPartChecksums(answer, selected.checksums);
  // A part of nothing is the whole of an empty object: there is no range to name.
  if (object.bytes === 0) return { status: 200, headers: answer, body: body(selected.range) };
  answer.push("content-range", contentRange(selected.range, object.bytes));
  return { status: 206, headers: answer, body: body(selected.range) };
}

/** Nothing is asked for but the object. */
function isPlain(headers: RequestHeaders, parameters: QueryParameters): boolean {
  return (
    parameters.size === 0 &&
    !isConditional(headers) &&
    !headers.has("range") &&
    !headers.has("x-amz-checksum-mode")
  );
}

interface PlainHeaders {
  readonly versioning: Versioning;
  readonly headers: readonly string[];
}

/** Of records that are kept for other requests, and no longer than they are. */
const knownHeaders = new WeakMap<ObjectVersion, PlainHeaders>();

function plainHeaders({ object, versioning }: OpenObject): readonly string[] {
  const known = knownHeaders.get(object);
  if (known?.versioning === versioning) return known.headers;
  const headers: AnswerHeaders = [];
  pushIdentity(headers, object, versioning);
  headers.push("accept-ranges", "bytes");
  pushContent(headers, object);
  knownHeaders.set(object, { versioning, headers });
  return headers;
}

function pushIdentity(answer: AnswerHeaders, object: ObjectVersion, versioning: Versioning): void {
  answer.push("etag", `"${object.etag}"`, "last-modified", httpDate(millisOf(object.version)));
  pushVersion(answer, versioning, object);
}

function isConditional(headers: RequestHeaders): boolean {
  return (
    headers.has("if-match") ||
    headers.has("if-none-match") ||
    headers.has("if-modified-since") ||
    headers.has("if-unmodified-since")
  );
}

interface Selection {
  /** Undefined: the whole. */
  readonly range: ByteRange | undefined;
  /** Where a part was asked for of an object that came in parts. */
  readonly partsCount?: number;
  readonly checksums: ObjectVersion["checksums"];
}

/** @throws S3Error `InvalidRange`, `InvalidPartNumber`, `InvalidArgument`, `InvalidRequest` for both at once. */
function selectedBytes(
  object: ObjectVersion,
  headers: RequestHeaders,
  parameters: QueryParameters,
): Selection {
  const rangeHeader = headers.get("range");
  if (!parameters.has("partNumber")) return { range: parseRange(rangeHeader, object.bytes), checksums: [] };
  if (rangeHeader !== undefined) {
    throw new S3Error("InvalidRequest", {
      message: "Cannot specify both Range header and partNumber query parameter",
    });
  }
  return selectedPart(object, partNumberOf(parameters));
}

function selectedPart(object: ObjectVersion, partNumber: number): Selection {
  // An object that was put at once is its own only part.
  if (object.parts.length === 0 && partNumber === 1) {
    return { range: { from: 0, to: object.bytes }, checksums: object.checksums };
  }
  let from = 0;
  for (const part of object.parts) {
    if (part.partNumber === partNumber) {
      const range = { from, to: from + part.bytes };
      return { range, partsCount: object.parts.length, checksums: part.checksums };
    }
    from += part.bytes;
  }
  throw new S3Error("InvalidPartNumber", {
    fields: { PartNumberRequested: String(partNumber), ActualPartCount: String(object.parts.length || 1) },
  });
}

function bytesOf(request: ObjectRequest, found: OpenObject, { from, to }: ByteRange): AnswerBody {
  // From the record, most small objects, or kept.
  const body = found.body?.();
  if (body !== undefined) return { kind: "bytes", bytes: body.subarray(from, to) };
  if (from === to) return { kind: "none" };
  return { kind: "stream", bytes: to - from, chunks: found.read({ from, to }, request.signal) };
}

function pushContent(answer: AnswerHeaders, object: ObjectVersion, parameters?: QueryParameters): void {
  const content = contentHeadersToSend(object.headers);
  if (parameters !== undefined) Object.assign(content, responseOverrides(parameters));
  pushAll(answer, content);
  if (object.userMetadata.length > 0) pushAll(answer, userMetadataToSend(object.userMetadata));
  if (object.tags.length > 0) answer.push("x-amz-tagging-count", String(object.tags.length));
  if (object.storageClass !== "STANDARD") answer.push("x-amz-storage-class", object.storageClass);
  const { replicationStatus } = object;
  if (replicationStatus !== undefined) {
    answer.push("x-amz-replication-status", replicationStatus.toUpperCase());
  }
}

/** What a cache keeps with what it has (RFC 9110, 15.4.5). */
function pushCachingHeaders(answer: AnswerHeaders, { headers }: ObjectVersion): void {
  const { cacheControl, expires } = headers;
  const kept = {
    ...(cacheControl === undefined ? {} : { cacheControl }),
    ...(expires === undefined ? {} : { expires }),
  };
  const { "content-type": _, ...content } = contentHeadersToSend(kept);
  pushAll(answer, content);
}

function pushAll(answer: AnswerHeaders, headers: Readonly<Record<string, string>>): void {
  for (const name in headers) answer.push(name, headers[name] ?? "");
}

function isChecksumAsked(headers: RequestHeaders): boolean {
  return headers.get("x-amz-checksum-mode")?.toUpperCase() === "ENABLED";
}

function httpDate(timeMs: number): string {
  return new Date(timeMs).toUTCString();
}
