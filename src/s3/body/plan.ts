/** What a request's headers say of its body, read and checked before the first byte is taken. */
import type { PayloadSigning } from "../auth/payload.ts";
import type { ChunkSigning } from "../auth/verifier.ts";
import {
  type ChecksumAlgorithm,
  checksumAlgorithms,
  checksumHeader,
  isChecksumAlgorithm,
  isChecksumValue,
} from "../checksums/types.ts";
import { invalidArgument, S3Error } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { MAX_OBJECT_BYTES } from "./limits.ts";

export interface BodyToPlan {
  /** With those of a presigned request's query (`VerifiedRequest.headers`). */
  readonly headers: RequestHeaders;
  readonly payload: PayloadSigning;
  readonly chunkSigning: ChunkSigning | undefined;
  /** Of the object, without its encoding. */
  readonly maxBytes?: number;
  /** What is computed where the client brings no checksum: the upload's, or the store's default. */
  readonly algorithm?: ChecksumAlgorithm | undefined;
}

export interface BodyPlan {
  /** Of the object, without the encoding. */
  readonly bytes: number;
  readonly framing: "plain" | "chunked";
  readonly hasSignedTrailer: boolean;
  readonly chunkSigning: ChunkSigning | undefined;
  readonly sha256Hex: string | undefined;
  /** Base64. */
  readonly contentMd5: string | undefined;
  /** What is computed and kept. */
  readonly algorithm: ChecksumAlgorithm | undefined;
  /** Where the client's value of it comes from. */
  readonly expected:
    | { readonly kind: "none" | "trailer" }
    | { readonly kind: "header"; readonly value: string };
}

/**
 * @throws S3Error `MissingContentLength`, `EntityTooLarge`, `InvalidDigest`, `InvalidRequest` for checksum headers
 * that don't fit, `InvalidArgument`
 */
export function planBody(body: BodyToPlan): BodyPlan {
  const { headers, payload } = body;
  const isChunked = payload.kind === "signedChunks" || payload.kind === "unsignedChunks";
  const { algorithm, expected } = plannedChecksum(headers, isChunked);
  return {
    bytes: plannedBytes(headers, isChunked, body.maxBytes ?? MAX_OBJECT_BYTES),
    framing: isChunked ? "chunked" : "plain",
    hasSignedTrailer: payload.kind === "signedChunks" && payload.hasTrailer,
    chunkSigning: body.chunkSigning,
    sha256Hex: payload.kind === "sha256" ? payload.sha256Hex : undefined,
    contentMd5: plannedMd5(headers),
    algorithm: algorithm ?? body.algorithm,
    expected,
  };
}

function plannedBytes(headers: RequestHeaders, isChunked: boolean, maxBytes: number): number {
  const name = isChunked ? "x-amz-decoded-content-length" : "content-length";
  const value = headers.get(name);
  if (value === undefined) throw new S3Error("MissingContentLength");
  const bytes = Number(value);
  if (!/^\d{1,16}$/.test(value)) throw invalidArgument(`The ${name} header is not a number`, name, value);
  if (bytes > maxBytes) {
    throw new S3Error("EntityTooLarge", {
      fields: { ProposedSize: String(bytes), MaxSizeAllowed: String(maxBytes) },
    });
  }
  return bytes;
}

function plannedMd5(headers: RequestHeaders): string | undefined {
  const value = headers.get("content-md5");
  if (value === undefined) return undefined;
  const bytes = Buffer.from(value, "base64");
  if (bytes.length !== 16 || bytes.toString("base64") !== value) {
    throw new S3Error("InvalidDigest", { fields: { "Content-MD5": value } });
  }
  return value;
}

function plannedChecksum(
  headers: RequestHeaders,
  isChunked: boolean,
): Pick<BodyPlan, "algorithm" | "expected"> {
  const inHeaders = checksumAlgorithms.filter((algorithm) => headers.has(checksumHeader(algorithm)));
  const inTrailer = isChunked ? trailerAlgorithm(headers.get("x-amz-trailer")) : undefined;
  if (inHeaders.length + (inTrailer === undefined ? 0 : 1) > 1) {
    throw invalidRequest(
      "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
    );
  }
  const algorithm = inHeaders[0] ?? inTrailer;
  checkNamedAlgorithm(headers.get("x-amz-sdk-checksum-algorithm"), algorithm);
  if (inTrailer !== undefined) return { algorithm, expected: { kind: "trailer" } };
  if (algorithm === undefined) return { algorithm, expected: { kind: "none" } };
  const name = checksumHeader(algorithm);
  const value = headers.get(name) ?? "";
  if (!isChecksumValue(algorithm, value)) throw invalidRequest(`Value for ${name} header is invalid.`);
  return { algorithm, expected: { kind: "header", value } };
}

function trailerAlgorithm(header: string | undefined): ChecksumAlgorithm | undefined {
  if (header === undefined || header === "") return undefined;
  const name = header.trim().toLowerCase();
  const algorithm = checksumAlgorithms.find((candidate) => checksumHeader(candidate) === name);
  if (algorithm === undefined) {
    throw invalidRequest("The value specified in the x-amz-trailer header is not supported");
  }
  return algorithm;
}

/** `x-amz-sdk-checksum-algorithm` says no more than the checksum's own header, and must not say anything else. */
function checkNamedAlgorithm(header: string | undefined, algorithm: ChecksumAlgorithm | undefined): void {
  if (header === undefined) return;
  const named = header.toUpperCase();
  if (!isChecksumAlgorithm(named) || (algorithm !== undefined && algorithm !== named)) {
    throw invalidRequest("Value for x-amz-sdk-checksum-algorithm header is invalid.");
  }
  if (algorithm === undefined) {
    throw invalidRequest(
      "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.",
    );
  }
}

function invalidRequest(message: string): S3Error {
  return new S3Error("InvalidRequest", { message });
}
