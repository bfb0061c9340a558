/** Where a body's digests are computed: here, as it passes, or on other threads where it is large. */
import { defined } from "../../base/assert.ts";
import type { HashName, HashPool, HashStream } from "../../base/hash-pool.ts";
import { type DigestAlgorithm, type RunningDigest, runningDigest } from "../checksums/running.ts";

export type Digests = ReadonlyMap<DigestAlgorithm, Buffer>;

/** The digests of one body. Bytes are taken in the order of the calls. */
export interface Digester {
  /** Where it returns a promise, wait for it before the next call, and leave the bytes as they are until then. */
  update(bytes: Uint8Array): Promise<void> | undefined;
  /** Once, after the last `update`. */
  finish(): Promise<Digests>;
  /** Instead of `finish`, when the body is given up. Idempotent. */
  discard(): void;
}

const hashNames: Readonly<Record<DigestAlgorithm, HashName>> = {
  MD5: "md5",
  SHA1: "sha1",
  SHA256: "sha256",
  CRC32: "crc32",
  CRC32C: "crc32c",
  CRC64NVME: "crc64nvme",
};

/** @param pool undefined: everything is computed here. */
export function openDigester(algorithms: readonly DigestAlgorithm[], pool: HashPool | undefined): Digester {
  const stream = pool?.open(algorithms.map((algorithm) => hashNames[algorithm]));
  return stream === undefined ? new LocalDigester(algorithms) : new PooledDigester(stream, algorithms);
}

class LocalDigester implements Digester {
  readonly #running: (readonly [DigestAlgorithm, RunningDigest])[];

  constructor(algorithms: readonly DigestAlgorithm[]) {
    this.#running = algorithms.map((algorithm) => [algorithm, runningDigest(algorithm)]);
  }

  update(bytes: Uint8Array): undefined {
    for (const [, digest] of this.#running) digest.update(bytes);
  }

  finish(): Promise<Digests> {
    return Promise.resolve(new Map(this.#running.map(([algorithm, digest]) => [algorithm, digest.digest()])));
  }

  discard(): void {}
}

class PooledDigester implements Digester {
  readonly #stream: HashStream;
  /** What the stream computes, in its order. */
  readonly #algorithms: readonly DigestAlgorithm[];

  constructor(stream: HashStream, algorithms: readonly DigestAlgorithm[]) {
    this.#stream = stream;
    this.#algorithms = algorithms;
  }

  update(bytes: Uint8Array): Promise<void> | undefined {
    return this.#stream.update(bytes);
  }

  async finish(): Promise<Digests> {
    const hashed = await this.#stream.digest();
    const digests = new Map<DigestAlgorithm, Buffer>();
    for (const [index, algorithm] of this.#algorithms.entries()) {
      digests.set(algorithm, Buffer.from(defined(hashed[index], algorithm)));
    }
    return digests;
  }

  discard(): void {
    this.#stream.discard();
  }
}
