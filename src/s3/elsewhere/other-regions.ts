/** The other regions of a federation, as the front door reaches them. */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { TunnelledAnswer } from "../../replicator/index.ts";
import { type ObjectSearch, type S3Federation, standsHere } from "../federation.ts";

/** A search for what is not here ends after this, and with it the wait of whoever asked. */
const SEARCH_TIMEOUT_MS = 2_000;

export interface OtherRegionsComponents {
  readonly federation: S3Federation;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Of this region: the other one reads the `Host` header with them. */
  readonly domains: readonly string[];
}

/** Where a bucket is, as far as this node knows. */
export type Place =
  | { readonly kind: "here" | "elsewhere"; readonly bucket: FederatedBucket }
  /** No bucket of the federation, or `cause` says why that can't be said. */
  | { readonly kind: "unknown"; readonly cause: Error | undefined };

export interface RequestElsewhere {
  readonly method: string;
  /** Path and query as on the wire. */
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly body?: AsyncIterator<Uint8Array, unknown> | undefined;
  readonly awaitsContinue?: boolean;
  readonly isBoundToFirst?: boolean;
  readonly windowBytes?: number;
}

/** The client's request that needs an answer from elsewhere. */
export interface Asking {
  readonly requestId: string;
  readonly clientAddress: string | undefined;
  readonly signal: AbortSignal;
}

/** The directory has not come to this node. */
export function ignorance(): AtollError {
  return new AtollError(
    "control.unavailable",
    "this node has not heard yet which buckets the federation has",
  );
}

export class OtherRegions {
  readonly federation: S3Federation;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #domains: readonly string[];

  constructor({ federation, clock, logger, domains }: OtherRegionsComponents) {
    this.federation = federation;
    this.#clock = clock;
    this.#logger = logger;
    this.#domains = domains;
  }

  async placeOf(bucketName: string): Promise<Place> {
    try {
      const bucket = await this.federation.buckets.find(bucketName);
      if (bucket === undefined) return { kind: "unknown", cause: this.#ignorance() };
      return { kind: standsHere(this.federation, bucket) ? "here" : "elsewhere", bucket };
    } catch (error) {
      // What stands here is served without the control plane.
      if (hasCode(error, "control.unavailable")) return { kind: "unknown", cause: error };
      throw error;
    }
  }

  /** Why not knowing a bucket says nothing. */
  #ignorance(): AtollError | undefined {
    return this.federation.view.isReady ? undefined : ignorance();
  }

  /**
   * Of several regions in the bucket's order the nearest one answers.
   *
   * @throws as `RequestTunnel.send`
   */
  send(
    regions: readonly RegionNumber[],
    request: RequestElsewhere,
    { requestId, clientAddress, signal }: Asking,
  ): Promise<TunnelledAnswer> {
    return this.federation.tunnel.send(regions, {
      body: undefined,
      awaitsContinue: false,
      isBoundToFirst: false,
      ...request,
      opening: { requestId, clientAddress, domains: this.#domains },
      signal,
    });
  }

  /** On our monotonic clock. */
  nowMs(): number {
    return this.#clock.monotonicMs();
  }

  /** @throws the signal's reason */
  async pause(delayMs: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#clock.after(delayMs, resolve);
    });
    signal.throwIfAborted();
  }

  /** Calls it from time to time. @returns what ends that */
  every(intervalMs: number, look: () => void): () => void {
    let isOver = false;
    let timer: Timer;
    const wait = (): void => {
      timer = this.#clock.after(intervalMs, () => {
        look();
        if (!isOver) wait();
      });
    };
    wait();
    return () => {
      isOver = true;
      timer.cancel();
    };
  }

  /** A region that has what has yet to arrive here; undefined when none says so in time. */
  async search(search: ObjectSearch, clientSignal: AbortSignal): Promise<RegionNumber | undefined> {
    if (search.bucket.regions.length < 2) return undefined;
    const timeout = new AbortController();
    const timer = this.#clock.after(SEARCH_TIMEOUT_MS, () => timeout.abort());
    const signal = AbortSignal.any([clientSignal, timeout.signal]);
    try {
      return await this.federation.whoHas(search, signal);
    } catch (error) {
      clientSignal.throwIfAborted();
      this.#logger.debug({ bucket: search.bucket.name, key: search.key, error }, "a search failed");
      return undefined;
    } finally {
      timer.cancel();
    }
  }
}
