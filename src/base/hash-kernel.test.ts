import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CRC_SCRATCH_BYTES,
  CRC64NVME_POLYNOMIAL,
  fillTables,
  loadHashKernel,
  MD5_BLOCK_BYTES,
  MD5_LANES,
  md5InitialState,
  newHashMemory,
  TABLES_BYTES,
} from "./hash-kernel.ts";

const SOURCE_BYTES = 40_000;
const STATES = TABLES_BYTES;
const SCRATCH = STATES + 128;
const SOURCES = SCRATCH + CRC_SCRATCH_BYTES;

const memory = newHashMemory(SOURCES + MD5_LANES * SOURCE_BYTES);
fillTables(memory);
const kernel = loadHashKernel(memory);
const bytes = new Uint8Array(memory.buffer);
const words = new Uint32Array(memory.buffer);

/** With what RFC 1321 puts behind them, so that the state at the end is the digest. */
function padded(message: Uint8Array): Buffer {
  const length = Math.ceil((message.length + 9) / MD5_BLOCK_BYTES) * MD5_BLOCK_BYTES;
  const whole = Buffer.alloc(length);
  whole.set(message);
  whole[message.length] = 0x80;
  whole.writeBigUInt64LE(BigInt(message.length) * 8n, length - 8);
  return whole;
}

const md5 = (message: Uint8Array): string => createHash("md5").update(message).digest("hex");

function slowCrc(message: Uint8Array, register: bigint): bigint {
  let slow = register;
  for (const byte of message) {
    slow ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) {
      slow = (slow & 1n) === 1n ? (slow >> 1n) ^ CRC64NVME_POLYNOMIAL : slow >> 1n;
    }
  }
  return slow;
}

describe("the hash kernel", () => {
  it("has MD5 of one stream", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (message) => {
        const whole = padded(message);
        bytes.set(whole, SOURCES);
        words.set(md5InitialState, STATES / 4);
        kernel.md5(SOURCES, whole.length / MD5_BLOCK_BYTES, STATES);
        expect(Buffer.from(bytes.slice(STATES, STATES + 16)).toString("hex")).toBe(md5(message));
      }),
    );
  });

  it("has MD5 of four streams, whatever is in the other lanes", () => {
    const message = fc.uint8Array({ minLength: 200, maxLength: 247 });
    fc.assert(
      fc.property(fc.tuple(message, message, message, message), (messages) => {
        const sources = messages.map((each, lane) => {
          bytes.set(padded(each), SOURCES + lane * SOURCE_BYTES);
          return SOURCES + lane * SOURCE_BYTES;
        });
        for (const [word, value] of md5InitialState.entries()) {
          words.fill(value, STATES / 4 + word * MD5_LANES, STATES / 4 + (word + 1) * MD5_LANES);
        }
        const [a = 0, b = 0, c = 0, d = 0] = sources;
        kernel.md5Lanes(a, b, c, d, 4, STATES);
        const digests = messages.map((_, lane) => {
          const state = md5InitialState.map((_, word) => words[STATES / 4 + word * MD5_LANES + lane] ?? 0);
          return Buffer.from(Uint32Array.from(state).buffer).toString("hex");
        });
        expect(digests).toEqual(messages.map(md5));
      }),
    );
  });

  // From 6,096 bytes on it folds, in blocks of 8,192 before the last 2,032.
  const lengths = [0, 1, 15, 16, 17, 2_032, 6_095, 6_096, 6_113, 10_223, 10_224, 10_240, 18_416, 39_999];
  it.each(lengths)("has CRC64NVME of %d bytes", (length) => {
    const message = Buffer.alloc(length);
    for (let at = 0; at < length; at++) message[at] = (at * at * 167 + (at >> 7)) & 0xff;
    bytes.set(message, SOURCES);
    for (const register of [0n, 0xffff_ffff_ffff_ffffn, 0x0123_4567_89ab_cdefn]) {
      const fast = BigInt.asUintN(64, kernel.crc64(SOURCES, length, register, SCRATCH));
      expect(fast).toBe(slowCrc(message, register));
    }
  });
});
