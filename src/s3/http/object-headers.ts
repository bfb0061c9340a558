/** The headers that are stored with an object and come back with it. */
import { invalidArgument, S3Error } from "../errors.ts";
import { decodeHeaderText, encodeHeaderText, utf8OrLatin1 } from "./encoded-words.ts";
import type { RequestHeaders } from "./headers.ts";
import type { QueryParameters } from "./query.ts";

/** S3's limit: UTF-8 of names and values together. */
const MAX_USER_METADATA_BYTES = 2 * 1024;
const DEFAULT_CONTENT_TYPE = "binary/octet-stream";

const META_PREFIX = "x-amz-meta-";

export interface ContentHeaders {
  readonly contentType?: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  readonly expires?: string;
  readonly websiteRedirectLocation?: string;
}

/** Names in lower case, without "x-amz-meta-"; values as Unicode text. */
export type UserMetadata = readonly (readonly [name: string, value: string])[];

const headerNames: Readonly<Record<keyof ContentHeaders, string>> = {
  contentType: "content-type",
  cacheControl: "cache-control",
  contentDisposition: "content-disposition",
  contentEncoding: "content-encoding",
  contentLanguage: "content-language",
  expires: "expires",
  websiteRedirectLocation: "x-amz-website-redirect-location",
};
const properties = Object.keys(headerNames) as (keyof ContentHeaders)[];

/** What a write says. `aws-chunked` is about the way of the bytes, not about the object, and is left out. */
export function contentHeadersOf(headers: RequestHeaders): ContentHeaders {
  const content: { -readonly [Name in keyof ContentHeaders]: string } = {};
  for (const property of properties) {
    const value = headers.get(headerNames[property]);
    const kept = property === "contentEncoding" ? withoutAwsChunked(value) : value;
    if (kept !== undefined && kept !== "") content[property] = utf8OrLatin1(kept);
  }
  return content;
}

function withoutAwsChunked(value: string | undefined): string | undefined {
  return value
    ?.split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding.toLowerCase() !== "aws-chunked")
    .join(",");
}

/** @throws S3Error `MetadataTooLarge` above 2 KiB */
export function userMetadataOf(headers: RequestHeaders): UserMetadata {
  const metadata: (readonly [string, string])[] = [];
  let bytes = 0;
  for (const [header, raw] of headers) {
    if (!header.startsWith(META_PREFIX)) continue;
    const name = header.slice(META_PREFIX.length);
    const value = decodeHeaderText(raw);
    bytes += Buffer.byteLength(name) + Buffer.byteLength(value);
    metadata.push([name, value]);
  }
  if (bytes > MAX_USER_METADATA_BYTES) {
    throw new S3Error("MetadataTooLarge", {
      fields: { Size: String(bytes), MaxSizeAllowed: String(MAX_USER_METADATA_BYTES) },
    });
  }
  return metadata;
}

/** What a GET or HEAD answers: `Content-Type` always, the rest where it was given. */
export function contentHeadersToSend(content: ContentHeaders): Record<string, string> {
  const headers: Record<string, string> = { "content-type": DEFAULT_CONTENT_TYPE };
  for (const property of properties) {
    const value = content[property];
    if (value !== undefined) headers[headerNames[property]] = wireText(value);
  }
  return headers;
}

/** Values that ASCII can't say, and those with control characters, as RFC 2047 encoded words. */
export function userMetadataToSend(metadata: UserMetadata): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of metadata) headers[META_PREFIX + name] = encodeHeaderText(value);
  return headers;
}

const overrides: ReadonlyMap<string, string> = new Map([
  ["response-content-type", "content-type"],
  ["response-cache-control", "cache-control"],
  ["response-content-disposition", "content-disposition"],
  ["response-content-encoding", "content-encoding"],
  ["response-content-language", "content-language"],
  ["response-expires", "expires"],
]);

/**
 * `response-content-type` and its like, which replace a GET's headers.
 *
 * @throws S3Error `InvalidArgument` for a value that would end the header
 */
export function responseOverrides(parameters: QueryParameters): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [parameter, header] of overrides) {
    const value = parameters.get(parameter);
    if (value === undefined) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get into a header.
    if (/[\x00-\x08\x0a-\x1f\x7f]/.test(value)) {
      throw invalidArgument("Header value cannot be represented in a response", parameter, value);
    }
    headers[header] = wireText(value);
  }
  return headers;
}

/** Node writes one byte a character: UTF-8 goes out as the bytes that it is. */
function wireText(text: string): string {
  return Buffer.from(text).toString("latin1");
}

const storageClasses: ReadonlySet<string> = new Set([
  "STANDARD",
  "REDUCED_REDUNDANCY",
  "STANDARD_IA",
  "ONEZONE_IA",
  "INTELLIGENT_TIERING",
  "GLACIER",
  "GLACIER_IR",
  "DEEP_ARCHIVE",
]);

/** @throws S3Error `InvalidStorageClass` for none of S3's names that a client may ask for */
export function storageClassOf(headers: RequestHeaders): string {
  const value = headers.get("x-amz-storage-class");
  if (value === undefined || value === "") return "STANDARD";
  if (!storageClasses.has(value)) {
    throw new S3Error("InvalidStorageClass", { fields: { StorageClassRequested: value } });
  }
  return value;
}
