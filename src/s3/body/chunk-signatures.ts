/**
 * The chain of signatures of an aws-chunked body: each covers the one before it, so no chunk can be changed, moved or
 * left out.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html and sigv4-streaming-trailers.html
 */
import { createHash, createHmac, type Hash } from "node:crypto";
import { type ChunkSigning, equalInConstantTime } from "../auth/verifier.ts";
import { S3Error } from "../errors.ts";

const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

export class ChunkSignatures {
  readonly #signing: ChunkSigning;
  /** Of the chunk before, at first of the request. */
  #previous: string;
  #claimed = "";
  #hash: Hash = createHash("sha256");

  constructor(signing: ChunkSigning) {
    this.#signing = signing;
    this.#previous = signing.seedSignature;
  }

  begin(signature: string): void {
    this.#claimed = signature;
    this.#hash = createHash("sha256");
  }

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** @throws S3Error `SignatureDoesNotMatch` */
  end(): void {
    this.#check("AWS4-HMAC-SHA256-PAYLOAD", `${EMPTY_SHA256}\n${this.#hash.digest("hex")}`, this.#claimed);
  }

  /** @param trailers name and value of each, as they came. @throws S3Error `SignatureDoesNotMatch` */
  checkTrailer(trailers: readonly (readonly [string, string])[], signature: string): void {
    const hash = createHash("sha256");
    for (const [name, value] of trailers) hash.update(`${name}:${value}\n`, "latin1");
    this.#check("AWS4-HMAC-SHA256-TRAILER", hash.digest("hex"), signature);
  }

  #check(kind: string, hashes: string, claimed: string): void {
    const { amzDate, scope, signingKey } = this.#signing;
    const text = [kind, amzDate, scope, this.#previous, hashes].join("\n");
    const signature = createHmac("sha256", signingKey).update(text).digest("hex");
    if (!equalInConstantTime(signature, claimed)) throw new S3Error("SignatureDoesNotMatch");
    this.#previous = signature;
  }
}
