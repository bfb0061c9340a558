/**
 * Conditional requests. Of two that speak of the same, the ETag outranks the time: `If-Match` that holds makes S3 pass
 * over `If-Unmodified-Since`, and `If-None-Match` that fails over `If-Modified-Since`.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html, RFC 9110, 13.
 */
import { S3Error } from "../errors.ts";
import type { RequestHeaders } from "./headers.ts";

/** ETags without quotes; "*" is any object there is. */
export type EtagCondition = "*" | readonly string[];

export interface Conditions {
  readonly ifMatch: EtagCondition | undefined;
  readonly ifNoneMatch: EtagCondition | undefined;
  readonly ifModifiedSinceMs: number | undefined;
  readonly ifUnmodifiedSinceMs: number | undefined;
}

export interface Subject {
  /** Without quotes. */
  readonly etag: string;
  readonly modifiedMs: number;
}

/** The conditions of a read. A time that can't be read is passed over (RFC 9110, 13.1.3). */
export function readConditions(headers: RequestHeaders): Conditions {
  return conditionsOf(headers, "");
}

/** Those on the source of a copy, which has headers of its own. */
export function copySourceConditions(headers: RequestHeaders): Conditions {
  return conditionsOf(headers, "x-amz-copy-source-");
}

function conditionsOf(headers: RequestHeaders, prefix: string): Conditions {
  return {
    ifMatch: etagCondition(headers.get(`${prefix}if-match`)),
    ifNoneMatch: etagCondition(headers.get(`${prefix}if-none-match`)),
    ifModifiedSinceMs: timeMs(headers.get(`${prefix}if-modified-since`)),
    ifUnmodifiedSinceMs: timeMs(headers.get(`${prefix}if-unmodified-since`)),
  };
}

/**
 * Whether a GET or HEAD is answered with the object, or with 304.
 *
 * @throws S3Error `PreconditionFailed`, with the name of the condition
 */
export function checkReadConditions(conditions: Conditions, subject: Subject): "proceed" | "notModified" {
  checkMustHold(conditions, subject, "");
  if (conditions.ifNoneMatch !== undefined) {
    return matches(conditions.ifNoneMatch, subject.etag) ? "notModified" : "proceed";
  }
  const { ifModifiedSinceMs } = conditions;
  return ifModifiedSinceMs !== undefined && wholeSeconds(subject.modifiedMs) <= ifModifiedSinceMs
    ? "notModified"
    : "proceed";
}

/** A copy has no 304: what would be one fails too. @throws S3Error `PreconditionFailed` */
export function checkCopyConditions(conditions: Conditions, source: Subject): void {
  const prefix = "x-amz-copy-source-";
  checkMustHold(conditions, source, prefix);
  const { ifNoneMatch, ifModifiedSinceMs } = conditions;
  if (ifNoneMatch !== undefined) {
    if (matches(ifNoneMatch, source.etag)) throw failed(`${prefix}If-None-Match`);
  } else if (ifModifiedSinceMs !== undefined && wholeSeconds(source.modifiedMs) <= ifModifiedSinceMs) {
    throw failed(`${prefix}If-Modified-Since`);
  }
}

function checkMustHold(conditions: Conditions, subject: Subject, prefix: string): void {
  const { ifMatch, ifUnmodifiedSinceMs } = conditions;
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, subject.etag)) throw failed(`${prefix}If-Match`);
  } else if (ifUnmodifiedSinceMs !== undefined && wholeSeconds(subject.modifiedMs) > ifUnmodifiedSinceMs) {
    throw failed(`${prefix}If-Unmodified-Since`);
  }
}

/** What must be true of the current version when a write commits; checked where it commits, not here. */
export interface WriteCondition {
  /** The current version's ETag, or any version at all. */
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: "*" | undefined;
}

/**
 * S3 has `If-None-Match: *` and `If-Match` with one ETag on writes, and nothing else.
 *
 * @throws S3Error `NotImplemented` for other forms, as S3 answers them; `InvalidRequest` for both at once
 */
export function writeCondition(headers: RequestHeaders): WriteCondition {
  const ifNoneMatch = headers.get("if-none-match");
  const ifMatch = etagCondition(headers.get("if-match"));
  if (ifNoneMatch !== undefined && ifNoneMatch !== "*") throw unsupported("If-None-Match");
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch.length !== 1) throw unsupported("If-Match");
  if (ifNoneMatch !== undefined && ifMatch !== undefined) {
    throw new S3Error("InvalidRequest", { message: "If-Match and If-None-Match can't both be given." });
  }
  return {
    ifMatch: ifMatch === "*" ? "*" : ifMatch?.[0],
    ifNoneMatch: ifNoneMatch === undefined ? undefined : "*",
  };
}

function unsupported(header: string): S3Error {
  return new S3Error("NotImplemented", {
    message: "A header you provided implies functionality that is not implemented",
    fields: { Header: header },
  });
}

function failed(condition: string): S3Error {
  return new S3Error("PreconditionFailed", { fields: { Condition: condition } });
}

function matches(condition: EtagCondition, etag: string): boolean {
  return condition === "*" || condition.includes(etag);
}

function etagCondition(header: string | undefined): EtagCondition | undefined {
  if (header === undefined) return undefined;
  if (header.trim() === "*") return "*";
  // Our ETags hold no commas. Weak ones name the same bytes, and clients leave the quotes out.
  return header.split(",").map((etag) =>
    etag
      .trim()
      .replace(/^W\//, "")
      .replace(/^"(.*)"$/, "$1"),
  );
}

/** `Last-Modified` says whole seconds, and clients send back what it said. */
function wholeSeconds(modifiedMs: number): number {
  return Math.floor(modifiedMs / 1000) * 1000;
}

function timeMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const parsed = Date.parse(header);
  return Number.isNaN(parsed) ? undefined : parsed;
}
