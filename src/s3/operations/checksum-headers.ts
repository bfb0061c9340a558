/** Checksum headers that are about an object as a whole, not about the body of the request that brings them. */
import type { Checksum, ChecksumAlgorithm } from "../../region/index.ts";
import { defaultMultipartType, isMultipartChecksum } from "../checksums/multipart.ts";
import {
  checksumAlgorithms,
  checksumHeader,
  isChecksumAlgorithm,
  isChecksumValue,
} from "../checksums/types.ts";
import { S3Error } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";

/** `x-amz-checksum-algorithm` @throws S3Error `InvalidRequest` */
export function checksumAlgorithmHeader(headers: RequestHeaders): ChecksumAlgorithm | undefined {
  const text = headers.get("x-amz-checksum-algorithm")?.toUpperCase();
  if (text === undefined) return undefined;
  if (isChecksumAlgorithm(text)) return text;
  throw invalidRequest(
    `Checksum algorithm provided is unsupported. Please try again with any of the valid types: [${checksumAlgorithms.join(", ")}]`,
  );
}

export interface UploadChecksum {
  readonly checksumAlgorithm: ChecksumAlgorithm;
  readonly checksumType: Checksum["type"];
}

/**
 * What a multipart upload's whole is to have.
 *
 * @throws S3Error `InvalidRequest` for a type without an algorithm, and for pairs that S3 has not
 */
export function uploadChecksum(headers: RequestHeaders): UploadChecksum | undefined {
  const checksumAlgorithm = checksumAlgorithmHeader(headers);
  const type = checksumTypeHeader(headers);
  if (checksumAlgorithm === undefined) {
    if (type === undefined) return undefined;
    throw invalidRequest(
      "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
    );
  }
  const checksumType = type ?? defaultMultipartType(checksumAlgorithm);
  if (isMultipartChecksum(checksumAlgorithm, checksumType)) return { checksumAlgorithm, checksumType };
  throw invalidRequest(
    `The ${checksumType} checksum type cannot be used with the ${checksumAlgorithm.toLowerCase()} checksum algorithm.`,
  );
}

/** `x-amz-checksum-type` @throws S3Error `InvalidRequest` */
export function checksumTypeHeader(headers: RequestHeaders): Checksum["type"] | undefined {
  const text = headers.get("x-amz-checksum-type")?.toUpperCase();
  if (text === undefined || text === "FULL_OBJECT" || text === "COMPOSITE") return text;
  throw invalidRequest("Value for x-amz-checksum-type header is invalid.");
}

/** `x-amz-checksum-crc32` and its like, of a completed upload. @throws S3Error `InvalidRequest` */
export function wholeChecksumHeader(headers: RequestHeaders): Checksum | undefined {
  for (const algorithm of checksumAlgorithms) {
    const name = checksumHeader(algorithm);
    const value = headers.get(name);
    if (value === undefined) continue;
    const [digest = "", count] = value.split("-");
    const isCount = count === undefined || /^\d{1,5}$/.test(count);
    if (!isCount || !isChecksumValue(algorithm, digest)) {
      throw invalidRequest(`Value for ${name} header is invalid.`);
    }
    return { algorithm, value, type: count === undefined ? "FULL_OBJECT" : "COMPOSITE" };
  }
  return undefined;
}

/** The headers without those that speak of the whole, so that the body is not measured by them. */
export function withoutWholeChecksum(headers: RequestHeaders): RequestHeaders {
  return new Map([...headers].filter(([name]) => !name.startsWith("x-amz-checksum-")));
}

function invalidRequest(message: string): S3Error {
  return new S3Error("InvalidRequest", { message });
}
