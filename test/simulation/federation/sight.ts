/** Which nodes reached which other regions, when, and what these told them of buckets: as the links between them saw it. */
import type { BucketId } from "../../../src/base/ids.ts";
import {
  decodeAskFreshness,
  decodeFreshness,
  FRESHNESS_METHOD,
} from "../../../src/replicator/reads/messages.ts";

/** Answers that are remembered of a region, by a node, of a bucket or a key: more than are asked for in a run. */
const MAX_TOLD = 10_000;

interface Told {
  readonly askedMs: number;
  readonly answeredMs: number;
}

interface Asked {
  readonly host: string;
  readonly region: number;
  readonly bucket: BucketId | undefined;
  /** Undefined: all of them. */
  readonly key?: string | undefined;
}

export class Sight {
  readonly #nowMs: () => number;
  /** By node and region: when it was last found to be away. */
  readonly #awayMs = new Map<string, number>();
  /** By node, region and bucket, or key of it: the answers that named all that waits there. */
  readonly #told = new Map<string, Told[]>();

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  get nowMs(): number {
    return this.#nowMs();
  }

  away(host: string, region: number): void {
    this.#awayMs.set(`${host} ${region}`, this.#nowMs());
  }

  /** A call was answered. Only what a region says of its own waiting writes counts. */
  answered(
    { host, region, method, askedMs }: { host: string; region: number; method: string; askedMs: number },
    request: Uint8Array,
    answer: Uint8Array,
  ): void {
    if (method !== FRESHNESS_METHOD) return;
    const { buckets, key } = decodeAskFreshness(request);
    for (const [i, told] of decodeFreshness(answer, buckets.length).entries()) {
      const isComplete =
        told?.isCovered === true && told.shards.every(({ waiting }) => waiting !== undefined);
      if (!isComplete) continue;
      const name = nameOf({ host, region, bucket: buckets[i], key });
      const known = this.#told.get(name) ?? [];
      if (known.length < MAX_TOLD) known.push({ askedMs, answeredMs: this.#nowMs() });
      this.#told.set(name, known);
    }
  }

  /**
   * Whether a node found the region away since a read of the key was called, and had not been told by then, of the bucket or
   * of that key, what the region had at `sinceMs`. What a read asks for itself counts too: it is judged again by the answer.
   */
  wasCutOff(
    { host, region, bucket, key }: Asked & { readonly key: string },
    { sinceMs, calledMs }: { readonly sinceMs: number; readonly calledMs: number },
  ): boolean {
    const awayMs = this.#awayMs.get(`${host} ${region}`) ?? Number.NEGATIVE_INFINITY;
    if (awayMs < calledMs) return false;
    const ofBucket = this.#told.get(nameOf({ host, region, bucket })) ?? [];
    const ofKey = this.#told.get(nameOf({ host, region, bucket, key })) ?? [];
    return ![...ofBucket, ...ofKey].some(
      ({ askedMs, answeredMs }) => askedMs >= sinceMs && answeredMs <= awayMs,
    );
  }
}

const nameOf = ({ host, region, bucket, key = "" }: Asked): string => `${host} ${region} ${bucket} ${key}`;
