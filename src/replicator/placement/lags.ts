/** Buckets that could not be made to follow, and when each is tried again. */
import type { Clock } from "../../base/clock.ts";
import type { AtollError } from "../../base/errors.ts";
import type { BucketId } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";

const FIRST_RETRY_MS = 250;
const MAX_RETRY_MS = 30_000;
/** Those that are listed for people. */
const MAX_LISTED = 100;

export interface PlacementLag {
  readonly bucket: BucketId;
  readonly name: string;
  /** The state that it should follow. */
  readonly generation: number;
  readonly tries: number;
  readonly reason: string;
  readonly message: string;
}

interface Lag extends PlacementLag {
  readonly nextTryMs: number;
}

export class Lags {
  readonly #clock: Clock;
  /** At most one a bucket of the directory. */
  readonly #lags = new Map<BucketId, Lag>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get count(): number {
    return this.#lags.size;
  }

  list(): readonly PlacementLag[] {
    return [...this.#lags.values()].slice(0, MAX_LISTED);
  }

  mayTry(bucket: BucketId): boolean {
    return this.#clock.monotonicMs() >= (this.#lags.get(bucket)?.nextTryMs ?? Number.NEGATIVE_INFINITY);
  }

  failed({ id, name, generation }: FederatedBucket, error: AtollError): void {
    const tries = (this.#lags.get(id)?.tries ?? 0) + 1;
    const delayMs = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries - 1, 20));
    const nextTryMs = this.#clock.monotonicMs() + delayMs;
    const { code: reason, message } = error;
    this.#lags.set(id, { bucket: id, name, generation, tries, reason, message, nextTryMs });
  }

  succeeded(bucket: BucketId): void {
    this.#lags.delete(bucket);
  }

  /** Forgets the others. */
  keep(isThere: (bucket: BucketId) => boolean): void {
    for (const id of this.#lags.keys()) if (!isThere(id)) this.#lags.delete(id);
  }

  clear(): void {
    this.#lags.clear();
  }
}
