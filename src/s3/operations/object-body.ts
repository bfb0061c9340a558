/** The bytes of an object or a part on their way in, and what is said of them on the way out. */
import type { Checksum, ChecksumAlgorithm } from "../../region/index.ts";
import type { AnswerHeaders } from "../answer.ts";
import { type BodyPlan, planBody } from "../body/plan.ts";
import { checksumHeader } from "../checksums/types.ts";
import type { RequestHeaders } from "../http/headers.ts";
import type { Gateway, S3Request } from "../request.ts";

/** What S3 computes of its own accord where the client brings no checksum. */
export const defaultAlgorithm: ChecksumAlgorithm = "CRC64NVME";

/**
 * What a request's headers say of its body, checked before a byte is read: `100 Continue` is said to good ones only.
 *
 * @param algorithm computed where the client brings no checksum.
 * @throws S3Error as `planBody`
 */
export function planObjectBody(
  { limits }: Gateway,
  { headers, payload, chunkSigning }: S3Request,
  algorithm: ChecksumAlgorithm,
): BodyPlan {
  return planBody({ headers, payload, chunkSigning, maxBytes: limits.maxObjectBytes, algorithm });
}

export function hasChecksumHeader(headers: RequestHeaders): boolean {
  if (headers.has("x-amz-trailer")) return true;
  for (const name of headers.keys()) {
    if (name.startsWith("x-amz-checksum-") && name !== "x-amz-checksum-mode") return true;
  }
  return false;
}

/** Of a whole object, with its type. */
export function pushChecksums(headers: AnswerHeaders, checksums: readonly Checksum[]): void {
  for (const { algorithm, value, type } of checksums) {
    headers.push(checksumHeader(algorithm), value, "x-amz-checksum-type", type);
  }
}

/** Of a part: without a type. */
export function pushPartChecksums(headers: AnswerHeaders, checksums: readonly Checksum[]): void {
  for (const { algorithm, value } of checksums) headers.push(checksumHeader(algorithm), value);
}
