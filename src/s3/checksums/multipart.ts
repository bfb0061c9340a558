/**
 * What a multipart upload's ETag and checksums are.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
import { createHash } from "node:crypto";
import { CrcCombiner } from "./crc-combine.ts";
import { runningDigest } from "./running.ts";
import type { Checksum, ChecksumAlgorithm, ChecksumType } from "./types.ts";

export interface PartChecksum {
  /** Base64. */
  readonly value: string;
  /** Of the part. */
  readonly bytes: number;
}

/** MD5 of the parts' MD5s, with their count: `"d41d8cd98f00b204e9800998ecf8427e-2"` without the quotes. */
export function multipartEtag(partMd5Hex: readonly string[]): string {
  const hash = createHash("md5");
  for (const hex of partMd5Hex) hash.update(hex, "hex");
  return `${hash.digest("hex")}-${partMd5Hex.length}`;
}

/** Whether S3 has this kind of checksum of a whole that came in parts: SHA can't be combined, CRC64NVME only is. */
export function isMultipartChecksum(algorithm: ChecksumAlgorithm, type: ChecksumType): boolean {
  return type === "FULL_OBJECT" ? isCrc(algorithm) : algorithm !== "CRC64NVME";
}

/** What `CreateMultipartUpload` means when it names an algorithm and no type. */
export function defaultMultipartType(algorithm: ChecksumAlgorithm): ChecksumType {
  return algorithm === "CRC64NVME" ? "FULL_OBJECT" : "COMPOSITE";
}

/** The whole's checksum from those of its parts, in their order; the pair must be one that S3 has. */
export function multipartChecksum(
  algorithm: ChecksumAlgorithm,
  type: ChecksumType,
  parts: readonly PartChecksum[],
): Checksum {
  if (type === "FULL_OBJECT" && isCrc(algorithm)) {
    const combiner = new CrcCombiner(algorithm);
    for (const { value, bytes } of parts) combiner.append(Buffer.from(value, "base64"), bytes);
    return { algorithm, type, value: combiner.digest().toString("base64") };
  }
  const digest = runningDigest(algorithm);
  for (const { value } of parts) digest.update(Buffer.from(value, "base64"));
  return { algorithm, type, value: `${digest.digest().toString("base64")}-${parts.length}` };
}

function isCrc(algorithm: ChecksumAlgorithm): algorithm is "CRC32" | "CRC32C" | "CRC64NVME" {
  return algorithm.startsWith("CRC");
}
