/**
 * A request's headers and target as they came: names in lower case, values trimmed, several of a name joined with a
 * comma (RFC 9110, 5.3), one character a byte. Node's own `headers` drops some duplicates, which a signature covers.
 */
import { S3Error } from "../errors.ts";

export type RequestHeaders = ReadonlyMap<string, string>;

/** S3 takes 8 KiB of headers; presigned requests and long tags come near it, so there is some room above. */
const MAX_HEADER_SECTION_BYTES = 16 * 1024;

/**
 * @param rawHeaders names and values in turn, as `IncomingMessage.rawHeaders` has them.
 * @throws S3Error `RequestHeaderSectionTooLarge` above 16 KiB of names and values.
 */
export function requestHeadersOf(rawHeaders: readonly string[]): RequestHeaders {
  const headers = new Map<string, string>();
  let bytes = 0;
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? "").toLowerCase();
    const value = (rawHeaders[index + 1] ?? "").trim();
    bytes += name.length + value.length;
    const previous = headers.get(name);
    headers.set(name, previous === undefined ? value : `${previous},${value}`);
  }
  if (bytes > MAX_HEADER_SECTION_BYTES) {
    throw new S3Error("RequestHeaderSectionTooLarge", {
      fields: { MaxSizeAllowed: String(MAX_HEADER_SECTION_BYTES) },
    });
  }
  return headers;
}

export interface RequestTarget {
  /** From the first slash, percent-encoded as it came. */
  readonly rawPath: string;
  /** Without the question mark; empty where there is none. */
  readonly rawQuery: string;
}

/** Splits `req.url`, in origin form (`/path?query`) or absolute form (`http://host/path?query`: RFC 9112, 3.2.2). */
export function requestTargetOf(url: string): RequestTarget {
  const hash = url.indexOf("#");
  let rest = hash < 0 ? url : url.slice(0, hash);
  const scheme = /^https?:\/\/[^/?]*/i.exec(rest);
  if (scheme !== null) rest = rest.slice(scheme[0].length);
  const question = rest.indexOf("?");
  const path = question < 0 ? rest : rest.slice(0, question);
  return {
    rawPath: path === "" ? "/" : path,
    rawQuery: question < 0 ? "" : rest.slice(question + 1),
  };
}
