import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { Worker } from "node:worker_threads";
import { crc32, crc32c } from "@node-rs/crc32";
import { afterEach, describe, expect, it, vi } from "vitest";
import { defined } from "../base/assert.ts";
import { crc64nvme } from "../base/crc64nvme.ts";
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
    const body = bytesOf(8 * 1024 * 1024, 4);
    const waiting = stream.update(body);
    expect(waiting).toBeInstanceOf(Promise);
    await waiting;
    expect(Buffer.from((await stream.digest())[0] ?? []).toString("hex")).toBe(hex("md5", body));
  });

  it("lets no stream wait for the bytes of another", async () => {
    await pool.close();
    pool = new ThreadHashPool({ threads: 1, maxStreams: 4 });
    const body = bytesOf(4 * 1024 * 1024, 5);
    const idle = [open("md5"), open("md5")];
    // As much as makes the thread begin with them.
    for (const stream of idle) await stream.update(body.subarray(0, 1_500_000));
    expect(await feed(open("md5"), body, 262_144)).toEqual([hex("md5", body)]);
    for (const stream of idle) stream.discard();
  });

  it("computes every checksum that S3 has", async () => {
    const body = bytesOf(1_000_003, 9);
    const hashed = await feed(open("crc64nvme", "sha1", "crc32", "crc32c"), body, 100_000);
    expect(hashed).toEqual([
      crc64nvme(body).toString(16).padStart(16, "0"),
      hex("sha1", body),
      crc32(body).toString(16).padStart(8, "0"),
      crc32c(body).toString(16).padStart(8, "0"),
    ]);
  });

  it("has a bound, and a place again after each end", async () => {
    const streams = [open("md5"), open("md5"), open("md5")];
    expect(pool.open(["md5"])).toBeUndefined();
    await streams[0]?.digest();
    const next = open("md5");
    expect(pool.open(["md5"])).toBeUndefined();
    next.discard();
    next.discard();
    await Promise.all([streams[1]?.digest(), streams[2]?.digest()]);
    await feed(open("md5"), bytesOf(10, 1), 10);
    expect(pool.open(["md5"])).toBeDefined();
  });

  it("shares its slots: a stream that has none gets one of those that have many", async () => {
    const slotBytes = 4096;
    const small = new ThreadHashPool({ threads: 1, maxStreams: 8, slotBytes, memoryBytes: 96 * 1024 });
    const bodies = Array.from({ length: 8 }, (_, index) => bytesOf(300_000 + index, index));
    const hashed = await Promise.all(
      bodies.map((body) => feed(defined(small.open(["md5"]), "a stream"), body, 30_000)),
    );
    expect(hashed).toEqual(bodies.map((body) => [hex("md5", body)]));
    // Those that stop with a slot begun, or with few queued, leave the others enough.
    const idle = Array.from({ length: 7 }, () => defined(small.open(["md5"]), "a stream"));
    for (const stream of idle) await stream.update(bytesOf(2 * slotBytes + 1, 1));
    const [body = Buffer.alloc(0)] = bodies;
    expect(await feed(defined(small.open(["md5"]), "a stream"), body, 30_000)).toEqual([hex("md5", body)]);
    await small.close();
  });

  it("has the slots back of those that gave up", async () => {
    const small = new ThreadHashPool({ threads: 1, maxStreams: 8, slotBytes: 4096, memoryBytes: 96 * 1024 });
    const body = bytesOf(10_000, 1);
    for (let given = 0; given < 1000; given++) {
      const stream = await vi.waitUntil(() => small.open(["md5"]), { interval: 1 });
      await stream.update(body);
      stream.discard();
    }
    const last = await vi.waitUntil(() => small.open(["md5"]), { interval: 1 });
    expect(await feed(last, body, 1000)).toEqual([hex("md5", body)]);
    await small.close();
  });

  it("fails its streams when it is closed, and opens no more", async () => {
    const stream = open("md5");
    const waiting = defined(stream.update(bytesOf(8 * 1024 * 1024, 1)), "a wait");
    const failed = expect(waiting).rejects.toMatchObject({ code: "hash.lost" });
    await pool.close();
    await failed;
    await expect(stream.digest()).rejects.toThrow("ended");
    expect(pool.open(["md5"])).toBeUndefined();
  });

  it("replaces a thread that ended, and fails the streams that it had", async () => {
    const [first] = await workersOf(() => feed(open("md5"), bytesOf(10, 1), 10));
    const streams = [open("md5"), open("md5")];
    await streams[0]?.update(bytesOf(100_000, 1));
    await defined(first, "a thread").terminate();
    const outcomes = await Promise.allSettled(
      streams.map((stream) => feed(stream, bytesOf(200_000, 1), 1000)),
    );
    // Each had a thread of its own, one of which goes on.
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    const body = bytesOf(3_000_000, 2);
    const hashed = [open("md5"), open("md5"), open("md5")].map((stream) => feed(stream, body, 65_536));
    expect(await Promise.all(hashed)).toEqual([[hex("md5", body)], [hex("md5", body)], [hex("md5", body)]]);
  });

  it("does without a thread that ended before it began", async () => {
    const alone = new ThreadHashPool({ threads: 1 });
    let stream: HashStream | undefined;
    const [worker] = await workersOf(async () => {
      stream = alone.open(["md5"]);
    });
    await defined(worker, "a thread").terminate();
    await expect(stream?.digest()).rejects.toMatchObject({ code: "hash.lost" });
    expect(alone.open(["md5"])).toBeUndefined();
    await alone.close();
  });

  it("keeps the process alive while a stream waits, and no longer", () => {
    const url = new URL("./hash-pool.ts", import.meta.url).href;
    const script = `(async () => {
      const { ThreadHashPool } = await import(${JSON.stringify(url)});
      const stream = new ThreadHashPool().open(["md5"]);
      await stream.update(new Uint8Array(5_000_000));
      console.log(Buffer.from((await stream.digest())[0]).toString("hex"));
    })()`;
    const output = execFileSync(process.execPath, ["--eval", script], { encoding: "utf8" });
    expect(output.trim()).toBe(hex("md5", new Uint8Array(5_000_000)));
  });
});

/** The threads that something starts. */
async function workersOf(work: () => Promise<unknown>): Promise<readonly Worker[]> {
  const workers: Worker[] = [];
  const onWorker = (worker: Worker): void => void workers.push(worker);
  process.on("worker", onWorker);
  await work();
  // The process tells of a new thread in its next turn.
  await vi.waitUntil(() => workers.length > 0, { interval: 1 });
  process.off("worker", onWorker);
  return workers;
}
