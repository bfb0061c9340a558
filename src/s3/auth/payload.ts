/** What `x-amz-content-sha256` says of the body. */
import { invalidArgument, S3Error } from "../errors.ts";

export type PayloadSigning =
  /** The body is not signed, and came as it is. */
  | { readonly kind: "unsigned" }
  /** The body's SHA-256, in lower-case hex, is signed. */
  | { readonly kind: "sha256"; readonly sha256Hex: string }
  /** aws-chunked, each chunk signed; the trailer too where there is one. */
  | { readonly kind: "signedChunks"; readonly hasTrailer: boolean }
  /** aws-chunked, nothing signed, with a trailer. */
  | { readonly kind: "unsignedChunks" };

/**
 * @throws S3Error `InvalidArgument` for what is neither a keyword nor a SHA-256, `NotImplemented` for the asymmetric
 * signatures of multi-region access points.
 */
export function parsePayloadSigning(value: string): PayloadSigning {
  switch (value) {
    case "UNSIGNED-PAYLOAD":
      return { kind: "unsigned" };
    case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD":
      return { kind: "signedChunks", hasTrailer: false };
    case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER":
      return { kind: "signedChunks", hasTrailer: true };
    case "STREAMING-UNSIGNED-PAYLOAD-TRAILER":
      return { kind: "unsignedChunks" };
    case "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD":
    case "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER":
      throw new S3Error("NotImplemented", {
        message: "Asymmetric signatures (Signature Version 4A) are not supported.",
      });
  }
  if (/^[0-9a-fA-F]{64}$/.test(value)) return { kind: "sha256", sha256Hex: value.toLowerCase() };
  throw invalidArgument(
    "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.",
    "x-amz-content-sha256",
    value,
  );
}
