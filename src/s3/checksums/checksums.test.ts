import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc64nvme } from "../../base/crc64nvme.ts";
import { isMultipartChecksum, multipartChecksum, multipartEtag } from "./multipart.ts";
import { runningDigest } from "./running.ts";
import { checksumAlgorithms, checksumBytes, isChecksumValue } from "./types.ts";

const check = Buffer.from("123456789");
const base64 = (algorithm: (typeof checksumAlgorithms)[number], bytes: Uint8Array): string => {
  const digest = runningDigest(algorithm);
  digest.update(bytes);
  return digest.digest().toString("base64");
};

describe("checksums", () => {
  it.each([
    ["CRC32", "cbf43926"],
    ["CRC32C", "e3069283"],
    ["CRC64NVME", "ae8b14860a799888"],
    ["SHA1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441"],
    ["MD5", "25f9e794323b453885f5181f1b624d0b"],
  ] as const)("%s of 123456789", (algorithm, hex) => {
    const digest = runningDigest(algorithm);
    digest.update(check);
    expect(digest.digest().toString("hex")).toBe(hex);
  });

  it("CRC64NVME is that of the slow definition, wherever the bytes are cut", () => {
    const slow = (bytes: Uint8Array): bigint => {
      let register = 0xffff_ffff_ffff_ffffn;
      for (const byte of bytes) {
        register ^= BigInt(byte);
        for (let bit = 0; bit < 8; bit++) {
          register = (register & 1n) === 1n ? (register >> 1n) ^ 0x9a6c9329ac4bc9b5n : register >> 1n;
        }
      }
      return register ^ 0xffff_ffff_ffff_ffffn;
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
        const whole = slow(bytes);
        expect(crc64nvme(bytes)).toBe(whole);
        expect(crc64nvme(bytes.subarray(cut), crc64nvme(bytes.subarray(0, cut)))).toBe(whole);
      }),
    );
    const large = Buffer.alloc(200_001, "large");
    const halves = crc64nvme(large.subarray(77_777), crc64nvme(large.subarray(0, 77_777)));
    expect(crc64nvme(large)).toBe(halves);
  });

  it.each(["CRC32", "CRC32C", "CRC64NVME"] as const)("%s of parts is that of the whole", (algorithm) => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 6 }), (parts) => {
        const whole = multipartChecksum(
          algorithm,
          "FULL_OBJECT",
          parts.map((part) => ({ value: base64(algorithm, part), bytes: part.length })),
        );
        expect(whole.value).toBe(base64(algorithm, Buffer.concat(parts)));
      }),
    );
  });

  it("is a checksum of checksums where it is composite", () => {
    for (const algorithm of ["CRC32", "CRC32C", "SHA1", "SHA256"] as const) {
      const parts = ["a", "b"].map((text) => base64(algorithm, Buffer.from(text)));
      const all = Buffer.concat(parts.map((value) => Buffer.from(value, "base64")));
      const composite = multipartChecksum(
        algorithm,
        "COMPOSITE",
        parts.map((value) => ({ value, bytes: 1 })),
      );
      expect(composite.value).toBe(`${base64(algorithm, all)}-2`);
    }
    expect(isMultipartChecksum("SHA256", "FULL_OBJECT")).toBe(false);
    expect(isMultipartChecksum("CRC64NVME", "COMPOSITE")).toBe(false);
  });

  it("makes the ETag of a multipart upload", () => {
    const md5 = (bytes: string | Buffer): string => createHash("md5").update(bytes).digest("hex");
    const parts = [md5("a"), md5("b")];
    expect(multipartEtag(parts)).toBe(`${md5(Buffer.from(parts.join(""), "hex"))}-2`);
  });

  it("knows a value that can be one", () => {
    for (const algorithm of checksumAlgorithms) {
      expect(isChecksumValue(algorithm, base64(algorithm, check))).toBe(true);
      expect(isChecksumValue(algorithm, Buffer.alloc(checksumBytes[algorithm] - 1).toString("base64"))).toBe(
        false,
      );
    }
    expect(isChecksumValue("CRC32", "AAAAAA")).toBe(false);
    expect(isChecksumValue("CRC32", "AAAAAB==")).toBe(false);
  });
});
