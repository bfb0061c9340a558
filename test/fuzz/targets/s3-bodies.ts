/** Bodies, plain and aws-chunked, signed and not, in pieces of any size. */
import { createHash, createHmac } from "node:crypto";
import { crc32 } from "@node-rs/crc32";
import { randomBelow } from "../../../src/base/random.ts";
import { deriveSigningKey } from "../../../src/s3/auth/signing-keys.ts";
import type { ChunkSigning } from "../../../src/s3/auth/verifier.ts";
import { BodyReader } from "../../../src/s3/body/body-reader.ts";
import { planBody } from "../../../src/s3/body/plan.ts";
import { requestHeadersOf } from "../../../src/s3/http/headers.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { splitHead } from "../s3-head.ts";
import { asyncVerdictOf, type FuzzTarget } from "../target.ts";

type Kind = "plain" | "unsigned-trailer" | "signed" | "signed-trailer";

const scope = { date: "20260102", region: "us-east-1", service: "s3" };
const signing: ChunkSigning = {
  signingKey: deriveSigningKey(scope, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
  seedSignature: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
  amzDate: "20260102T030405Z",
  scope: "20260102/us-east-1/s3/aws4_request",
};

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
const sign = (text: string): string => createHmac("sha256", signing.signingKey).update(text).digest("hex");

interface Parts {
  readonly kind: Kind;
  readonly chunks: readonly Buffer[];
  /** What the head says in place of the truth. */
  readonly declaredBytes?: string;
  readonly trailers?: readonly string[];
}

/** A body with the head that announces it, signatures and checksum as they should be. */
function bodyOf({ kind, chunks, declaredBytes, trailers }: Parts): Buffer {
  const bytes = Buffer.concat(chunks);
  const length = declaredBytes ?? String(bytes.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes));
  const base64 = checksum.toString("base64");
  if (kind === "plain") {
    const head = `${kind} / HTTP/1.1\r\ncontent-length: ${length}\r\nx-amz-checksum-crc32: ${base64}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), bytes]);
  }
  const hasTrailer = kind !== "signed";
  const head = [
    `${kind} / HTTP/1.1`,
    `x-amz-decoded-content-length: ${length}`,
    ...(hasTrailer ? ["x-amz-trailer: x-amz-checksum-crc32"] : []),
  ];
  const pieces: Uint8Array[] = [Buffer.from(`${head.join("\r\n")}\r\n\r\n`)];
  let previous = signing.seedSignature;
  for (const chunk of [...chunks, Buffer.alloc(0)]) {
    const { amzDate } = signing;
    const text = ["AWS4-HMAC-SHA256-PAYLOAD", amzDate, signing.scope, previous, sha256(""), sha256(chunk)];
    previous = sign(text.join("\n"));
    const extension = kind === "unsigned-trailer" ? "" : `;chunk-signature=${previous}`;
    pieces.push(Buffer.from(`${chunk.length.toString(16)}${extension}\r\n`), chunk);
    if (chunk.length > 0) pieces.push(Buffer.from("\r\n"));
  }
  if (hasTrailer) {
    const lines = trailers ?? [`x-amz-checksum-crc32:${base64}`];
    for (const line of lines) pieces.push(Buffer.from(`${line}\r\n`));
    if (kind === "signed-trailer") {
      const hash = sha256(lines.map((line) => `${line}\n`).join(""));
      const text = ["AWS4-HMAC-SHA256-TRAILER", signing.amzDate, signing.scope, previous, hash];
      pieces.push(Buffer.from(`x-amz-trailer-signature:${sign(text.join("\n"))}\r\n`));
    }
  }
  pieces.push(Buffer.from("\r\n"));
  return Buffer.concat(pieces);
}

const kinds: readonly Kind[] = ["plain", "unsigned-trailer", "signed", "signed-trailer"];
const chunkOf = (bytes: number): Buffer => Buffer.alloc(bytes, "a");

/** Other chunks, lengths and trailers than a client would choose, signed as it would. */
function otherwise(_: Buffer, random: SeededRandom): Buffer {
  const sizes = Array.from({ length: randomBelow(random, 4) }, () =>
    random.pick([1, 5, 511, 8_191, 8_192, 8_193, 20_000]),
  );
  const trailers = random.pick([
    undefined,
    [],
    ["x-amz-checksum-crc32:AAAAAA=="],
    ["x-amz-checksum-crc32:"],
    ["x-amz-checksum-sha1:x", "x-amz-checksum-crc32:NhCmhg=="],
    ["no colon"],
    Array.from({ length: 20 }, (_value, index) => `x-${index}:y`),
    [`x-amz-checksum-crc32:${"A".repeat(2_000)}`],
  ]);
  return bodyOf({
    kind: random.pick(kinds),
    chunks: sizes.map(chunkOf),
    ...(random.chance(0.2) ? { declaredBytes: random.pick(["0", "1", "99999999999999999", "-1", ""]) } : {}),
    ...(trailers === undefined ? {} : { trailers }),
  });
}

/** Where the bytes are cut follows from the bytes. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const random = new SeededRandom(crc32(bytes));
  const longest = random.pick([1, 7, 600, 100_000]);
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + randomBelow(random, longest === 1 && bytes.length > 2_000 ? 600 : longest);
    yield bytes.subarray(at, end);
    at = end;
  }
}

function payloadOf(kind: string): Parameters<typeof planBody>[0]["payload"] {
  switch (kind) {
    case "unsigned-trailer":
      return { kind: "unsignedChunks" };
    case "signed":
      return { kind: "signedChunks", hasTrailer: false };
    case "signed-trailer":
      return { kind: "signedChunks", hasTrailer: true };
    default:
      return { kind: "unsigned" };
  }
}

export const bodyTarget: FuzzTarget = {
  name: "bodies",
  corpus: kinds.flatMap((kind) => [
    bodyOf({ kind, chunks: [Buffer.from("hello")] }),
    bodyOf({ kind, chunks: [chunkOf(8_192), chunkOf(8_192), chunkOf(3)] }),
    bodyOf({ kind, chunks: [] }),
  ]),
  tokens: [
    "0;chunk-signature=",
    "\r\n0\r\n",
    "ffffffff\r\n",
    "x-amz-trailer-signature:",
    ";",
    "x-amz-checksum-crc32:",
  ],
  mutate: (input, random) => (random.chance(0.5) ? otherwise(input, random) : input),
  run: (input) =>
    asyncVerdictOf(async () => {
      const { head, bodyAt } = splitHead(input);
      const payload = payloadOf(head.method);
      const plan = planBody({
        headers: requestHeadersOf(head.rawHeaders),
        payload,
        chunkSigning: payload.kind === "signedChunks" ? signing : undefined,
      });
      const body = new BodyReader(inPieces(input.subarray(bodyAt)), plan);
      let bytes = 0;
      for await (const chunk of body.chunks) bytes += chunk.length;
      if (bytes !== plan.bytes) throw new Error(`${bytes} bytes came out, and ${plan.bytes} were announced`);
      await body.digest();
    }),
  share: 50,
};
