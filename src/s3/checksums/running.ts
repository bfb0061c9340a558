/** Checksums of bytes as they pass. */
import { createHash } from "node:crypto";
import { crc32, crc32c } from "@node-rs/crc32";
import { crc64nvme } from "../../base/crc64nvme.ts";
import type { ChecksumAlgorithm } from "./types.ts";

export type DigestAlgorithm = ChecksumAlgorithm | "MD5";

export interface RunningDigest {
  update(bytes: Uint8Array): void;
  /** Once, at the end: big-endian bytes, as S3 encodes them. */
  digest(): Buffer;
}

export function runningDigest(algorithm: DigestAlgorithm): RunningDigest {
  switch (algorithm) {
    case "CRC32":
      return new RunningCrc32(crc32);
    case "CRC32C":
      return new RunningCrc32(crc32c);
    case "CRC64NVME":
      return new RunningCrc64();
    case "SHA1":
      return createHash("sha1");
    case "SHA256":
      return createHash("sha256");
    case "MD5":
      return createHash("md5");
  }
}

class RunningCrc32 implements RunningDigest {
  readonly #advance: (bytes: Uint8Array, previous: number) => number;
  #value = 0;

  constructor(advance: (bytes: Uint8Array, previous: number) => number) {
    this.#advance = advance;
  }

  update(bytes: Uint8Array): void {
    this.#value = this.#advance(bytes, this.#value);
  }

  digest(): Buffer {
    const bytes = Buffer.allocUnsafe(4);
    bytes.writeUInt32BE(this.#value);
    return bytes;
  }
}

class RunningCrc64 implements RunningDigest {
  #value = 0n;

  update(bytes: Uint8Array): void {
    this.#value = crc64nvme(bytes, this.#value);
  }

  digest(): Buffer {
    const bytes = Buffer.allocUnsafe(8);
    bytes.writeBigUInt64BE(this.#value);
    return bytes;
  }
}
