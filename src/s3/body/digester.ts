/** Where a body's digests are computed: here, as it passes, or on other threads (`HashPool`). */
import { type DigestAlgorithm, type RunningDigest, runningDigest } from "../checksums/running.ts";

export type Digests = ReadonlyMap<DigestAlgorithm, Buffer>;

/** The digests of one body. Bytes are taken in the order of the calls. */
export interface Digester {
  /** May keep the bytes until the promise settles; where it returns one, wait for it before the next call. */
  update(bytes: Uint8Array): Promise<void> | undefined;
  /** Once, after the last `update`. */
  finish(): Promise<Digests> | Digests;
  /** Instead of `finish`, when the body is given up. Idempotent. */
  discard(): void;
}

/** Digests large bodies off the event loop. The real one is `platform/hash-pool.ts`. */
export interface HashPool {
  /** Undefined when all its workers have enough to do: the caller hashes by itself. */
  open(algorithms: readonly DigestAlgorithm[]): Digester | undefined;
}

export class LocalDigester implements Digester {
  readonly #running: (readonly [DigestAlgorithm, RunningDigest])[];

  constructor(algorithms: readonly DigestAlgorithm[]) {
    this.#running = algorithms.map((algorithm) => [algorithm, runningDigest(algorithm)]);
  }

  update(bytes: Uint8Array): undefined {
    for (const [, digest] of this.#running) digest.update(bytes);
  }

  finish(): Digests {
    return new Map(this.#running.map(([algorithm, digest]) => [algorithm, digest.digest()]));
  }

  discard(): void {}
}
