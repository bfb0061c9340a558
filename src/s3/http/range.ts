/** The Range header: RFC 9110, 14.2, and what S3 makes of it. */
import { invalidArgument, S3Error } from "../errors.ts";

export interface ByteRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * @param header undefined where there is none
 * @returns undefined for the whole object: also for several ranges, and for what is no range of bytes, as S3 does
 * @throws S3Error `InvalidRange` (416) where the object has none of these bytes
 */
export function parseRange(header: string | undefined, objectBytes: number): ByteRange | undefined {
  const match = /^bytes=\s*(\d{0,19})\s*-\s*(\d{0,19})\s*$/i.exec(header?.trim() ?? "");
  if (header === undefined || match === null) return undefined;
  const [first = "", last = ""] = match.slice(1);
  if (first === "" && last === "") return undefined;
  if (first === "") return suffix(Number(last), objectBytes, header);
  const from = Number(first);
  if (last !== "" && Number(last) < from) return undefined;
  if (from >= objectBytes) throw unsatisfiable(header, objectBytes);
  return { from, to: last === "" ? objectBytes : Math.min(Number(last) + 1, objectBytes) };
}

function suffix(bytes: number, objectBytes: number, header: string): ByteRange {
  if (bytes === 0 || objectBytes === 0) throw unsatisfiable(header, objectBytes);
  return { from: Math.max(objectBytes - bytes, 0), to: objectBytes };
}

function unsatisfiable(header: string, objectBytes: number): S3Error {
  return new S3Error("InvalidRange", {
    fields: { RangeRequested: header, ActualObjectSize: String(objectBytes) },
    headers: { "content-range": `bytes */${objectBytes}` },
  });
}

/** `bytes 0-9/100` */
export function contentRange({ from, to }: ByteRange, objectBytes: number): string {
  return `bytes ${from}-${to - 1}/${objectBytes}`;
}

/**
 * `x-amz-copy-source-range` of UploadPartCopy, which must name both ends of bytes that are there.
 *
 * @throws S3Error `InvalidArgument` for any other form, `InvalidRange` beyond the source's end
 */
export function parseCopySourceRange(header: string | undefined, sourceBytes: number): ByteRange | undefined {
  if (header === undefined) return undefined;
  const match = /^bytes=(\d{1,16})-(\d{1,16})$/.exec(header);
  const [from, last] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || last < from) {
    throw invalidArgument(
      "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy",
      "x-amz-copy-source-range",
      header,
    );
  }
  if (last >= sourceBytes) {
    throw invalidArgument(
      `Range specified is not valid for source object of size: ${sourceBytes}`,
      "x-amz-copy-source-range",
      header,
    );
  }
  return { from, to: last + 1 };
}
