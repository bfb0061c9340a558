import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ThreadHashPool } from "../../platform/hash-pool.ts";
import { deriveSigningKey } from "../auth/signing-keys.ts";
import type { ChunkSigning } from "../auth/verifier.ts";
import { runningDigest } from "../checksums/running.ts";
import { S3Error, type S3ErrorCode } from "../errors.ts";
import { type BodyDigest, BodyReader, readWhole } from "./body-reader.ts";
import { type BodyToPlan, planBody } from "./plan.ts";

const scope = { date: "20130524", region: "us-east-1", service: "s3" };
const signingKey = deriveSigningKey(scope, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
const signing = (seedSignature: string): ChunkSigning => ({
  signingKey,
  seedSignature,
  amzDate: "20130524T000000Z",
  scope: "20130524/us-east-1/s3/aws4_request",
});

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts.map((cut) => cut % (bytes.length + 1))].sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
  yield bytes.subarray(from);
}

interface Sent {
  readonly wire: Uint8Array;
  readonly headers: Record<string, string>;
  readonly payload?: BodyToPlan["payload"];
  readonly chunkSigning?: ChunkSigning | undefined;
  readonly algorithm?: BodyToPlan["algorithm"];
  readonly cuts?: readonly number[];
}

async function receive(sent: Sent): Promise<{ bytes: Buffer; digest: BodyDigest }> {
  const plan = planBody({
    headers: new Map(Object.entries(sent.headers)),
    payload: sent.payload ?? { kind: "unsigned" },
    chunkSigning: sent.chunkSigning,
    algorithm: sent.algorithm,
  });
  const reader = new BodyReader(pieces(sent.wire, sent.cuts ?? []), plan);
  const chunks: Uint8Array[] = [];
  for await (const chunk of reader.chunks) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), digest: await reader.digest() };
}

async function codeOf(promise: Promise<unknown>): Promise<S3ErrorCode | "none"> {
  try {
    await promise;
    return "none";
  } catch (error) {
    if (error instanceof S3Error) return error.code;
    throw error;
  }
}

const checksum = (algorithm: "CRC32" | "CRC32C" | "SHA256" | "CRC64NVME", bytes: Uint8Array): string => {
  const digest = runningDigest(algorithm);
  digest.update(bytes);
  return digest.digest().toString("base64");
};
const md5 = (bytes: Uint8Array): Buffer => createHash("md5").update(bytes).digest();
const letters = Buffer.alloc(66_560, "a");

/** The chunked upload of the S3 documentation: 64 KiB, 1 KiB and the end. */
function documented(signatures: readonly [string, string, string], trailer = ""): Buffer {
  const chunk = (bytes: Uint8Array, signature: string): Buffer =>
    Buffer.concat([
      Buffer.from(`${bytes.length.toString(16)};chunk-signature=${signature}\r\n`),
      bytes,
      Buffer.from("\r\n"),
    ]);
  const last = Buffer.from(`0;chunk-signature=${signatures[2]}\r\n${trailer}\r\n`);
  return Buffer.concat([
    chunk(letters.subarray(0, 65_536), signatures[0]),
    chunk(letters.subarray(65_536), signatures[1]),
    last,
  ]);
}

const plainExample: Sent = {
  wire: documented([
    "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
    "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
    "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
  ]),
  headers: { "x-amz-decoded-content-length": "66560" },
  payload: { kind: "signedChunks", hasTrailer: false },
  chunkSigning: signing("4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"),
};

const trailerExample: Sent = {
  wire: documented(
    [
      "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
      "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
      "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
    ],
    "x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n",
  ),
  headers: { "x-amz-decoded-content-length": "66560", "x-amz-trailer": "x-amz-checksum-crc32c" },
  payload: { kind: "signedChunks", hasTrailer: true },
  chunkSigning: signing("106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e"),
};

describe("the chunked examples of the S3 documentation", () => {
  it.each([
    ["signed chunks", plainExample],
    ["with a signed trailer", trailerExample],
  ])("%s, cut anywhere", async (_, example) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
        const { bytes, digest } = await receive({ ...example, cuts });
        expect(bytes.equals(letters)).toBe(true);
        expect(digest.etag).toBe(md5(letters).toString("hex"));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps the trailer's checksum", async () => {
    const { digest } = await receive(trailerExample);
    expect(digest.checksums).toEqual([{ algorithm: "CRC32C", value: "sOO8/Q==", type: "FULL_OBJECT" }]);
  });

  it("notices any byte that changed", async () => {
    for (const example of [plainExample, trailerExample]) {
      for (let at = 0; at < example.wire.length; at += at % 4099 < 200 ? 17 : 3001) {
        const wire = Buffer.from(example.wire);
        wire[at] = (wire[at] ?? 0) ^ 1;
        expect([at, await codeOf(receive({ ...example, wire }))]).not.toEqual([at, "none"]);
      }
    }
  });
});

/** Signs as a client does, with chunks of any size. */
function signedWire(chunks: readonly Uint8Array[], seed: string): Buffer {
  let previous = seed;
  const parts: Uint8Array[] = [];
  for (const chunk of [...chunks, new Uint8Array()]) {
    const hashes = [new Uint8Array(), chunk].map((bytes) => createHash("sha256").update(bytes).digest("hex"));
    const text = [
      "AWS4-HMAC-SHA256-PAYLOAD",
      "20130524T000000Z",
      "20130524/us-east-1/s3/aws4_request",
      previous,
      ...hashes,
    ];
    previous = createHmac("sha256", signingKey).update(text.join("\n")).digest("hex");
    parts.push(
      Buffer.from(`${chunk.length.toString(16)};chunk-signature=${previous}\r\n`),
      chunk,
      Buffer.from("\r\n"),
    );
  }
  return Buffer.concat(parts);
}

const unsignedWire = (chunks: readonly Uint8Array[], trailer: string): Buffer =>
  Buffer.concat([
    ...chunks
      .filter((chunk) => chunk.length > 0)
      .flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from("\r\n")]),
    Buffer.from(`0\r\n${trailer}\r\n`),
  ]);

describe("aws-chunked", () => {
  it("gives back any chunks, however they are cut", async () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.array(fc.nat(), { maxLength: 40 }), async (sent, cuts) => {
        const whole = Buffer.concat(sent);
        const value = checksum("CRC32", whole);
        const { bytes, digest } = await receive({
          wire: unsignedWire(sent, `x-amz-checksum-crc32:${value}\r\n`),
          headers: {
            "x-amz-decoded-content-length": String(whole.length),
            "x-amz-trailer": "x-amz-checksum-crc32",
            "x-amz-sdk-checksum-algorithm": "CRC32",
          },
          payload: { kind: "unsignedChunks" },
          cuts,
        });
        expect(bytes.equals(whole)).toBe(true);
        expect(digest.checksums).toEqual([{ algorithm: "CRC32", value, type: "FULL_OBJECT" }]);
      }),
    );
  });

  const hello = Buffer.from("hello");
  const unsigned = (wire: string, headers: Record<string, string> = {}): Promise<unknown> =>
    receive({
      wire: Buffer.from(wire),
      headers: { "x-amz-decoded-content-length": "5", ...headers },
      payload: { kind: "unsignedChunks" },
    });
  const crcTrailer = { "x-amz-trailer": "x-amz-checksum-crc32" };

  it.each<[string, S3ErrorCode | "none", () => Promise<unknown>]>([
    ["no trailer", "none", () => unsigned("5\r\nhello\r\n0\r\n\r\n")],
    ["no empty line at the end", "none", () => unsigned("5\r\nhello\r\n0\r\n")],
    ["too few bytes", "IncompleteBody", () => unsigned("4\r\nhell\r\n0\r\n\r\n")],
    ["too many bytes", "IncompleteBody", () => unsigned("6\r\nhello!\r\n0\r\n\r\n")],
    ["an end inside a chunk", "IncompleteBody", () => unsigned("5\r\nhel")],
    ["an end behind a chunk", "IncompleteBody", () => unsigned("5\r\nhello\r\n")],
    ["more behind the end", "IncompleteBody", () => unsigned("5\r\nhello\r\n0\r\n\r\nx")],
    ["a chunk longer than its size", "IncompleteBody", () => unsigned("4\r\nhello\r\n0\r\n\r\n")],
    ["a size that is none", "IncompleteBody", () => unsigned("x\r\nhello\r\n0\r\n\r\n")],
    ["a size without end", "IncompleteBody", () => unsigned(`5;${"a".repeat(1000)}`)],
    ["a huge size", "IncompleteBody", () => unsigned("ffffffffffffffff\r\nhello")],
    ["a missing trailer", "MalformedTrailerError", () => unsigned("5\r\nhello\r\n0\r\n\r\n", crcTrailer)],
    [
      "a trailer of no value",
      "InvalidRequest",
      () => unsigned("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:a\r\n\r\n", crcTrailer),
    ],
    [
      "a wrong checksum",
      "BadDigest",
      () => unsigned("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", crcTrailer),
    ],
    [
      "too many trailers",
      "MalformedTrailerError",
      () => unsigned(`5\r\nhello\r\n0\r\n${"a:b\r\n".repeat(9)}\r\n`),
    ],
    ["a long trailer", "IncompleteBody", () => unsigned(`5\r\nhello\r\n0\r\na:${"b".repeat(2000)}\r\n\r\n`)],
    [
      "small signed chunks before the last",
      "InvalidChunkSizeError",
      () =>
        receive({
          wire: signedWire([hello, hello], "seed"),
          headers: { "x-amz-decoded-content-length": "10" },
          payload: { kind: "signedChunks", hasTrailer: false },
          chunkSigning: signing("seed"),
        }),
    ],
    [
      "a small signed chunk at the end",
      "none",
      () =>
        receive({
          wire: signedWire([Buffer.alloc(8192), hello], "seed"),
          headers: { "x-amz-decoded-content-length": "8197" },
          payload: { kind: "signedChunks", hasTrailer: false },
          chunkSigning: signing("seed"),
        }),
    ],
    [
      "no decoded length",
      "MissingContentLength",
      () => receive({ wire: hello, headers: { "content-length": "5" }, payload: { kind: "unsignedChunks" } }),
    ],
  ])("%s: %s", async (_, code, run) => {
    expect(await codeOf((async () => run())())).toBe(code);
  });

  it("takes any bytes", async () => {
    const piece = fc.constantFrom(
      "5\r\n",
      "hello",
      "\r\n",
      "0\r\n",
      "x-amz-checksum-crc32:",
      "AAAAAA==",
      ";chunk-signature=",
      "\n",
      "ffffffff",
    );
    const parts = fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 5 }),
        async (texts, isSigned, cuts) => {
          await codeOf(
            receive({
              wire: Buffer.from(texts.join(""), "latin1"),
              headers: { "x-amz-decoded-content-length": "5" },
              payload: isSigned ? { kind: "signedChunks", hasTrailer: true } : { kind: "unsignedChunks" },
              chunkSigning: isSigned ? signing("seed") : undefined,
              cuts,
            }),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe("a plain body", () => {
  const bytes = Buffer.from("The quick brown fox");
  const length = { "content-length": String(bytes.length) };
  const sha256Hex = createHash("sha256").update(bytes).digest("hex");
  const send = (headers: Record<string, string>, more: Partial<Sent> = {}): Promise<unknown> =>
    (async () => receive({ wire: bytes, headers: { ...length, ...headers }, ...more }))();

  it.each<[string, S3ErrorCode | "none", () => Promise<unknown>]>([
    ["its MD5", "none", () => send({ "content-md5": md5(bytes).toString("base64") })],
    ["another's MD5", "BadDigest", () => send({ "content-md5": md5(Buffer.from("x")).toString("base64") })],
    ["no MD5", "InvalidDigest", () => send({ "content-md5": "abc" })],
    ["its SHA-256", "none", () => send({}, { payload: { kind: "sha256", sha256Hex } })],
    [
      "another's SHA-256",
      "XAmzContentSHA256Mismatch",
      () => send({}, { payload: { kind: "sha256", sha256Hex: "0".repeat(64) } }),
    ],
    ["its CRC64NVME", "none", () => send({ "x-amz-checksum-crc64nvme": checksum("CRC64NVME", bytes) })],
    ["another's CRC32", "BadDigest", () => send({ "x-amz-checksum-crc32": "AAAAAA==" })],
    ["no CRC32", "InvalidRequest", () => send({ "x-amz-checksum-crc32": "AAAA" })],
    [
      "two checksums",
      "InvalidRequest",
      () => send({ "x-amz-checksum-crc32": "AAAAAA==", "x-amz-checksum-crc32c": "AAAAAA==" }),
    ],
    [
      "an algorithm without a checksum",
      "InvalidRequest",
      () => send({ "x-amz-sdk-checksum-algorithm": "CRC32" }),
    ],
    ["an algorithm that is none", "InvalidRequest", () => send({ "x-amz-sdk-checksum-algorithm": "CRC8" })],
    ["one byte too few", "IncompleteBody", () => send({ "content-length": String(bytes.length + 1) })],
    ["one byte too many", "IncompleteBody", () => send({ "content-length": String(bytes.length - 1) })],
    ["more than fits", "EntityTooLarge", () => send({ "content-length": String(2 ** 40) })],
    ["a length that is none", "InvalidArgument", () => send({ "content-length": "-1" })],
  ])("with %s: %s", async (_, code, run) => {
    expect(await codeOf(run())).toBe(code);
  });

  it("has the checksum that the store asks for, where the client brings none", async () => {
    const { digest } = await receive({ wire: bytes, headers: length, algorithm: "CRC64NVME" });
    expect(digest.checksums).toEqual([
      { algorithm: "CRC64NVME", value: checksum("CRC64NVME", bytes), type: "FULL_OBJECT" },
    ]);
  });

  it("that breaks off is incomplete, and its cause is kept", async () => {
    const reset = new Error("ECONNRESET");
    async function* source(): AsyncGenerator<Uint8Array> {
      yield bytes;
      throw reset;
    }
    const plan = planBody({
      headers: new Map(Object.entries(length)),
      payload: { kind: "unsigned" },
      chunkSigning: undefined,
    });
    await expect(readWhole(new BodyReader(source(), plan), 100)).rejects.toMatchObject({
      code: "IncompleteBody",
      cause: reset,
    });
    await expect(readWhole(new BodyReader(source(), plan), 10)).rejects.toMatchObject({
      code: "MaxMessageLengthExceeded",
    });
  });
});

describe("a large body", () => {
  const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, "a large body");
  const headers = new Map([
    ["content-length", String(bytes.length)],
    ["x-amz-checksum-crc32", checksum("CRC32", bytes)],
  ]);
  const sha256Hex = createHash("sha256").update(bytes).digest("hex");
  const plan = planBody({ headers, payload: { kind: "sha256", sha256Hex }, chunkSigning: undefined });
  const cuts = [100_000, 700_000, 700_001, 2_000_000];

  it("is hashed on other threads, with the same outcome", async () => {
    const hashPool = new ThreadHashPool({ threads: 1, maxStreams: 1 });
    const wrong = planBody({
      headers,
      payload: { kind: "sha256", sha256Hex: "0".repeat(64) },
      chunkSigning: undefined,
    });
    const whole = await readWhole(new BodyReader(pieces(bytes, cuts), plan, { hashPool }), bytes.length);
    expect(whole.equals(bytes)).toBe(true);
    const refused = readWhole(new BodyReader(pieces(bytes, cuts), wrong, { hashPool }), bytes.length);
    await expect(refused).rejects.toMatchObject({ code: "XAmzContentSHA256Mismatch" });
    await hashPool.close();
  });

  it("that is given up while it waits for more has its place back at once, and hashes nothing of what comes late", async () => {
    const hashPool = new ThreadHashPool({ threads: 1, maxStreams: 1 });
    let arrive: (result: IteratorResult<Uint8Array>) => void = () => {};
    let isLetGo = false;
    const source = {
      next: () => new Promise<IteratorResult<Uint8Array>>((resolve) => (arrive = resolve)),
      return: () => {
        isLetGo = true;
        return Promise.resolve({ done: true as const, value: undefined });
      },
    };
    const body = new BodyReader({ [Symbol.asyncIterator]: () => source }, plan, { hashPool });
    const chunks = body.chunks[Symbol.asyncIterator]();
    const first = chunks.next();
    arrive({ done: false, value: bytes.subarray(0, 1000) });
    expect((await first).value).toHaveLength(1000);
    const next = chunks.next();
    expect(hashPool.open(["md5"])).toBeUndefined();
    await chunks.return?.();
    expect(isLetGo).toBe(true);
    arrive({ done: false, value: bytes.subarray(1000, 2000) });
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
    await expect(body.digest()).rejects.toThrow();
    await hashPool.close();
  });

  it("gives its place in the pool back, however it ends", async () => {
    const hashPool = new ThreadHashPool({ threads: 1, maxStreams: 3 });
    // One that nobody reads, one that is read to its end and not asked, one that is left in the middle.
    new BodyReader(pieces(bytes, cuts), plan, { hashPool });
    for await (const _ of new BodyReader(pieces(bytes, cuts), plan, { hashPool }).chunks);
    for await (const _ of new BodyReader(pieces(bytes, cuts), plan, { hashPool }).chunks) break;
    const places = (): number => {
      const streams = [1, 2, 3].map(() => hashPool.open(["md5"]));
      for (const stream of streams) stream?.discard();
      return streams.filter((stream) => stream !== undefined).length;
    };
    // The thread sees an end some rounds later.
    await vi.waitUntil(() => places() === 3, { interval: 1, timeout: 10_000 });
    await hashPool.close();
  });
});
