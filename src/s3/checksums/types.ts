/** The words of S3's additional checksums. */

export type ChecksumAlgorithm = "CRC32" | "CRC32C" | "CRC64NVME" | "SHA1" | "SHA256";

export type ChecksumType = "FULL_OBJECT" | "COMPOSITE";

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64, with "-N" behind it when it is a checksum of N parts' checksums. */
  readonly value: string;
  readonly type: ChecksumType;
}

export const checksumAlgorithms: readonly ChecksumAlgorithm[] = [
  "CRC32",
  "CRC32C",
  "CRC64NVME",
  "SHA1",
  "SHA256",
];

/** Bytes of a checksum, before base64. */
export const checksumBytes: Readonly<Record<ChecksumAlgorithm, number>> = {
  CRC32: 4,
  CRC32C: 4,
  CRC64NVME: 8,
  SHA1: 20,
  SHA256: 32,
};

export function isChecksumAlgorithm(text: string): text is ChecksumAlgorithm {
  return Object.hasOwn(checksumBytes, text);
}

/** `x-amz-checksum-crc32c` and so on. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/** Whether the text is base64, in its one canonical form, of a checksum's length. */
export function isChecksumValue(algorithm: ChecksumAlgorithm, text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === checksumBytes[algorithm] && bytes.toString("base64") === text;
}
