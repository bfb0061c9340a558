/**
 * A request's body as the object's bytes, verified on their way:
 *
 *   const body = new BodyReader(source, planBody({ headers, payload, chunkSigning }));
 *   for await (const chunk of body.chunks) await sink.write(chunk);
 *   const { etag, checksums } = await body.digest(); // throws where a digest differs; commit after it
 *
 * Chunks are views of what the source gave, whose bytes are there until the next is asked for; nothing is copied or held.
 */
import { assert, defined } from "../../base/assert.ts";
import type { HashPool } from "../../base/hash-pool.ts";
import type { DigestAlgorithm } from "../checksums/running.ts";
import { type Checksum, checksumHeader, isChecksumValue } from "../checksums/types.ts";
import { S3Error } from "../errors.ts";
import { ChunkSignatures } from "./chunk-signatures.ts";
import { ChunkedDecoder } from "./chunked-decoder.ts";
import { DigestedChunks } from "./digested-chunks.ts";
import { type Digests, openDigester } from "./digester.ts";
import type { BodyPlan } from "./plan.ts";

/** From here on hashing elsewhere is worth the way there. */
const MIN_POOLED_BYTES = 1024 * 1024;

export interface BodyDigest {
  /** MD5 in hex. */
  readonly etag: string;
  readonly checksums: readonly Checksum[];
}

export interface BodyReaderOptions {
  readonly hashPool?: HashPool | undefined;
}

export class BodyReader {
  readonly expectedBytes: number;
  /** To be read once, to its end. Fails with an S3Error where the body is not what was declared. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly #plan: BodyPlan;
  readonly #decoder: ChunkedDecoder | undefined;
  readonly #digested: DigestedChunks;

  constructor(source: AsyncIterable<Uint8Array>, plan: BodyPlan, options: BodyReaderOptions = {}) {
    this.#plan = plan;
    this.expectedBytes = plan.bytes;
    this.#decoder = plan.framing === "chunked" ? decoderOf(plan) : undefined;
    const hashPool = plan.bytes >= MIN_POOLED_BYTES ? options.hashPool : undefined;
    this.#digested = new DigestedChunks({
      source,
      decoder: this.#decoder,
      openDigester: () => openDigester(digestsOf(plan), hashPool),
      expectedBytes: plan.bytes,
    });
    this.chunks = this.#digested;
  }

  /**
   * After the last chunk.
   *
   * @throws S3Error `XAmzContentSHA256Mismatch`, `BadDigest`, `MalformedTrailerError`
   */
  async digest(): Promise<BodyDigest> {
    const { digests: begun } = this.#digested;
    assert(begun !== undefined, "a body's digest is asked for before its end");
    const digests = await begun;
    this.#checkSha256(digests);
    this.#checkMd5(digests);
    return { etag: digestOf(digests, "MD5").toString("hex"), checksums: this.#checkedChecksums(digests) };
  }

  #checkSha256(digests: Digests): void {
    const expected = this.#plan.sha256Hex;
    if (expected === undefined) return;
    const computed = digestOf(digests, "SHA256").toString("hex");
    if (computed === expected) return;
    throw new S3Error("XAmzContentSHA256Mismatch", {
      fields: { ClientComputedContentSHA256: expected, S3ComputedContentSHA256: computed },
    });
  }

  #checkMd5(digests: Digests): void {
    const expected = this.#plan.contentMd5;
    if (expected === undefined) return;
    const computed = digestOf(digests, "MD5").toString("base64");
    if (computed === expected) return;
    throw new S3Error("BadDigest", { fields: { ExpectedDigest: expected, CalculatedDigest: computed } });
  }

  #checkedChecksums(digests: Digests): Checksum[] {
    const { algorithm } = this.#plan;
    if (algorithm === undefined) return [];
    const value = digestOf(digests, algorithm).toString("base64");
    const expected = this.#expectedChecksum();
    if (expected !== undefined && expected !== value) {
      throw new S3Error("BadDigest", {
        message: `The ${algorithm} you specified did not match the calculated checksum.`,
        fields: { ExpectedDigest: expected, CalculatedDigest: value },
      });
    }
    return [{ algorithm, value, type: "FULL_OBJECT" }];
  }

  #expectedChecksum(): string | undefined {
    const { algorithm, expected } = this.#plan;
    if (expected.kind === "header") return expected.value;
    if (expected.kind === "none" || algorithm === undefined) return undefined;
    const name = checksumHeader(algorithm);
    const value = this.#decoder?.trailers.get(name);
    if (value === undefined) throw new S3Error("MalformedTrailerError");
    if (!isChecksumValue(algorithm, value)) {
      throw new S3Error("InvalidRequest", { message: `Value for ${name} trailing header is invalid.` });
    }
    return value;
  }
}

/**
 * A small body, such as an XML document, whole in memory.
 *
 * @throws S3Error what the reader throws, `MaxMessageLengthExceeded` above `maxBytes`
 */
export async function readWhole(body: BodyReader, maxBytes: number): Promise<Buffer> {
  if (body.expectedBytes > maxBytes) throw new S3Error("MaxMessageLengthExceeded");
  const chunks: Uint8Array[] = [];
  for await (const chunk of body.chunks) chunks.push(Buffer.from(chunk));
  await body.digest();
  return Buffer.concat(chunks);
}

function decoderOf(plan: BodyPlan): ChunkedDecoder {
  return new ChunkedDecoder({
    signatures: plan.chunkSigning === undefined ? undefined : new ChunkSignatures(plan.chunkSigning),
    hasSignedTrailer: plan.hasSignedTrailer,
    decodedBytes: plan.bytes,
  });
}

function digestsOf(plan: BodyPlan): DigestAlgorithm[] {
  const algorithms = new Set<DigestAlgorithm>(["MD5"]);
  if (plan.sha256Hex !== undefined) algorithms.add("SHA256");
  if (plan.algorithm !== undefined) algorithms.add(plan.algorithm);
  return [...algorithms];
}

function digestOf(digests: Digests, algorithm: DigestAlgorithm): Buffer {
  return defined(digests.get(algorithm), algorithm);
}
