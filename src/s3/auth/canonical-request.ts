/**
 * The canonical request of Signature Version 4 as S3 has it: the path is encoded once and never normalised.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
import type { RequestHeaders } from "../http/headers.ts";
import { decodePercentBytes, encodePercentBytes } from "../http/percent.ts";
import { splitQuery } from "../http/query.ts";

export interface CanonicalInput {
  readonly method: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: RequestHeaders;
  /** In lower case and sorted. */
  readonly signedHeaders: readonly string[];
  readonly payloadHash: string;
}

/**
 * As text with one character a byte, which is how the header values came: hash it as latin1.
 *
 * @throws S3Error `InvalidURI` for malformed escapes in path or query.
 */
export function canonicalRequest(input: CanonicalInput): string {
  const { method, signedHeaders, payloadHash } = input;
  const path = canonicalPath(input.rawPath);
  const query = input.rawQuery === "" ? "" : canonicalQuery(input.rawQuery);
  let headers = "";
  for (const name of signedHeaders) {
    headers += `${name}:${canonicalHeaderValue(input.headers.get(name) ?? "")}\n`;
  }
  return `${method}\n${path}\n${query}\n${headers}\n${signedHeaders.join(";")}\n${payloadHash}`;
}

/**
 * Each segment decoded and encoded anew, so that what a client left bare on the wire is signed in its one canonical
 * form; an encoded slash stays one, as it was signed.
 */
export function canonicalPath(rawPath: string): string {
  if (/^[A-Za-z0-9\-._~/]*$/.test(rawPath)) return rawPath;
  return rawPath.split("/").map(canonicalSegment).join("/");
}

function canonicalSegment(segment: string): string {
  if (/^[A-Za-z0-9\-._~]*$/.test(segment)) return segment;
  return encodePercentBytes(decodePercentBytes(segment, { plusIsSpace: false }), { keepSlash: false });
}

/** Sorted by encoded name, then value. The signature itself is what presigned requests leave out. */
export function canonicalQuery(rawQuery: string): string {
  return splitQuery(rawQuery)
    .map(({ name, value }) => ({ name: canonicalToken(name), value: canonicalToken(value) }))
    .filter(({ name }) => name !== "X-Amz-Signature")
    .sort((a, b) => compareAscii(a.name, b.name) || compareAscii(a.value, b.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join("&");
}

/** Trimmed, and each run of blanks one space. */
export function canonicalHeaderValue(value: string): string {
  const trimmed = value.trim();
  return /[ \t]/.test(trimmed) ? trimmed.replace(/[ \t]+/g, " ") : trimmed;
}

function canonicalToken(token: string): string {
  if (/^[A-Za-z0-9\-._~]*$/.test(token)) return token;
  return encodePercentBytes(decodePercentBytes(token, { plusIsSpace: true }), { keepSlash: false });
}

function compareAscii(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
