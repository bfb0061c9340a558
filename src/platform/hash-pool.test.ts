import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { defined } from "../base/assert.ts";
import type { HashName, HashStream } from "../base/hash-pool.ts";
import { ThreadHashPool } from "./hash-pool.ts";

let pool = new ThreadHashPool({ threads: 2, maxStreams: 3 });
afterEach(async () => {
  await pool.close();
  pool = new ThreadHashPool({ threads: 2, maxStreams: 3 });
});

const open = (...names: HashName[]): HashStream => defined(pool.open(names), "a stream");
const hex = (name: HashName, bytes: Uint8Array): string => createHash(name).update(bytes).digest("hex");

function bytesOf(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at++) bytes[at] = (at * 31 + seed * 7 + (at >> 8)) & 0xff;
  return bytes;
}

async function feed(stream: HashStream, bytes: Uint8Array, pieceBytes: number): Promise<readonly string[]> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = Buffer.from(bytes.subarray(from, from + pieceBytes));
    await stream.update(piece);
    // What was taken is the caller's again.
    piece.fill(0);
  }
  return (await stream.digest()).map((digest) => Buffer.from(digest).toString("hex"));
}

describe("the hash pool", () => {
  it("hashes streams beside one another, each in its order", async () => {
    const sizes = [0, 1, 262_144, 3_000_001];
    for (const size of sizes) {
      const bodies = [1, 2, 3].map((seed) => bytesOf(size, seed));
      const hashed = await Promise.all(
        bodies.map((body, index) =>
          feed(open("md5", "sha256"), body, [65_536, 1_500_000, 262_144][index] ?? 1),
        ),
      );
      expect(hashed).toEqual(bodies.map((body) => [hex("md5", body), hex("sha256", body)]));
    }
  });

  it("makes a stream that is faster than its thread wait", async () => {
    const stream = open("md5");
    const body = bytesOf(4 * 1024 * 1024, 4);
    const waiting = stream.update(body);
    expect(waiting).toBeInstanceOf(Promise);
    await waiting;
    expect(Buffer.from((await stream.digest())[0] ?? []).toString("hex")).toBe(hex("md5", body));
  });

  it("has a bound, and a place again after each end", async () => {
    const streams = [open("md5"), open("md5"), open("md5")];
    expect(pool.open(["md5"])).toBeUndefined();
    await streams[0]?.digest();
    const next = open("md5");
    expect(pool.open(["md5"])).toBeUndefined();
    next.discard();
    next.discard();
    // The thread answers in order, so the discard has come back when the others' digests have.
    await Promise.all([streams[1]?.digest(), streams[2]?.digest()]);
    await feed(open("md5"), bytesOf(10, 1), 10);
    expect(pool.open(["md5"])).toBeDefined();
  });

  it("fails its streams when it is closed, and opens no more", async () => {
    const stream = open("md5");
    const waiting = defined(stream.update(bytesOf(8 * 1024 * 1024, 1)), "a wait");
    const failed = expect(waiting).rejects.toThrow("ended");
    await pool.close();
    await failed;
    await expect(stream.digest()).rejects.toThrow("ended");
    expect(pool.open(["md5"])).toBeUndefined();
  });
});
