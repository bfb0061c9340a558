import type { Body, ChecksumAlgorithm } from "../../region/index.ts";
import { BodyReader } from "../body/body-reader.ts";
import type { BodyPlan } from "../body/plan.ts";
import type { Checksum } from "../checksums/types.ts";
import { S3Error } from "../errors.ts";
import type { Gateway } from "../request.ts";

/**
 * Bytes that are copied, as a body of their own.
 *
 * @param expected of them, where it is known: they are compared with it
 * @throws S3Error `InvalidRequest` above the size that one request may write
 */
export function copiedBody(
  { limits, hashPool }: Gateway,
  chunks: AsyncIterable<Uint8Array>,
  copied: {
    readonly bytes: number;
    readonly algorithm: ChecksumAlgorithm;
    readonly expected?: Checksum | undefined;
  },
): Body {
  const { bytes, algorithm, expected } = copied;
  if (bytes > limits.maxObjectBytes) throw tooLargeToCopy(limits.maxObjectBytes);
  const plan: BodyPlan = {
    bytes,
    algorithm,
    framing: "plain",
    hasSignedTrailer: false,
    chunkSigning: undefined,
    sha256Hex: undefined,
    contentMd5: undefined,
    expected:
      expected?.algorithm === algorithm ? { kind: "header", value: expected.value } : { kind: "none" },
  };
  return new BodyReader(chunks, plan, { hashPool });
}

export function tooLargeToCopy(maxBytes: number): S3Error {
  return new S3Error("InvalidRequest", {
    message: `The specified copy source is larger than the maximum allowable size for a copy source: ${maxBytes}`,
  });
}
