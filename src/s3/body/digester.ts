/** Where a body's digests are computed: here, as it passes, and the slow ones on other threads where it is large. */
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

/** CRCs run faster than bytes come; these are what a pool is for. */
const hashNames: ReadonlyMap<DigestAlgorithm, HashName> = new Map([
  ["MD5", "md5"],
  ["SHA1", "sha1"],
  ["SHA256", "sha256"],
]);

/** @param pool undefined: everything is computed here. */
export function openDigester(algorithms: readonly DigestAlgorithm[], pool: HashPool | undefined): Digester {
  const pooled = algorithms.filter((algorithm) => hashNames.has(algorithm));
  const stream = pool?.open(pooled.map((algorithm) => defined(hashNames.get(algorithm), algorithm)));
  if (stream === undefined) return new LocalDigester(algorithms);
  const local = new LocalDigester(algorithms.filter((algorithm) => !hashNames.has(algorithm)));
  return new PooledDigester(stream, pooled, local);
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
  readonly #pooled: readonly DigestAlgorithm[];
  readonly #local: LocalDigester;

  constructor(stream: HashStream, pooled: readonly DigestAlgorithm[], local: LocalDigester) {
    this.#stream = stream;
    this.#pooled = pooled;
    this.#local = local;
  }

  update(bytes: Uint8Array): Promise<void> | undefined {
    this.#local.update(bytes);
    return this.#stream.update(bytes);
  }

  async finish(): Promise<Digests> {
    const digests = new Map(await this.#local.finish());
    const hashed = await this.#stream.digest();
    for (const [index, algorithm] of this.#pooled.entries()) {
      digests.set(algorithm, Buffer.from(defined(hashed[index], algorithm)));
    }
    return digests;
  }

  discard(): void {
    this.#stream.discard();
  }
}
