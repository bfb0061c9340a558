/** Contents as the drives give them back, digested: what `--deep` compares. */
import { createHash } from "node:crypto";
import type { Clock } from "../../base/clock.ts";
import { hasCode } from "../../base/errors.ts";
import type { BucketId } from "../../base/ids.ts";
import { addSums, keyedSums } from "../../base/keyed-sums.ts";
import { type Element, placedOf, type ShippableVersion } from "../../metadata/index.ts";
import type { ReplicaStore } from "../../region/index.ts";
import { TokenBucket } from "../sender/token-bucket.ts";
import { Pacer } from "./pacer.ts";
import type { Damage, DeepSums } from "./side.ts";

/** The MD5 of the whole; that of an object of several parts has a dash. */
const plainEtag = /^[0-9a-f]{32}$/;

export interface ContentDigestsComponents {
  readonly replicas: Pick<ReplicaStore, "shippable" | "read">;
  readonly clock: Clock;
}

export interface DigestedRange {
  readonly sums: DeepSums;
  /** In order, hashed with their contents. */
  readonly elements: readonly Element[];
}

export class ContentDigests {
  readonly #components: ContentDigestsComponents;
  readonly #bucket: BucketId;
  readonly #key: Uint8Array;
  readonly #limit: TokenBucket;
  readonly #pacer: Pacer;
  readonly #signal: AbortSignal;
  #readBytes = 0;

  constructor(
    components: ContentDigestsComponents,
    of: { readonly bucket: BucketId; readonly key: Uint8Array },
    options: { readonly bytesPerSecond: number; readonly signal: AbortSignal },
  ) {
    this.#components = components;
    this.#bucket = of.bucket;
    this.#key = of.key;
    this.#limit = new TokenBucket(options, components.clock.monotonicMs());
    this.#pacer = new Pacer(components.clock, 0, options.signal);
    this.#signal = options.signal;
  }

  /** Read so far. */
  get readBytes(): number {
    return this.#readBytes;
  }

  /** @throws what the region throws when nobody knows, and the signal's reason */
  async digest(elements: readonly Element[], onProgress: () => void): Promise<DigestedRange> {
    const damages: Damage[] = [];
    const digested: Element[] = [];
    let sum = 0n;
    const before = this.#readBytes;
    for (const { place } of elements) {
      const found = await this.#digestOf(place, onProgress);
      if (found === "gone") continue;
      if (found.damage !== undefined) damages.push({ place, reason: found.damage });
      const hash = this.#hash(place, found.digest);
      digested.push({ place, hash });
      sum = addSums(sum, hash);
    }
    const sums = { count: digested.length, sum, bytes: this.#readBytes - before, damages };
    return { sums, elements: digested };
  }

  #hash(place: Uint8Array, digest: Uint8Array): bigint {
    const sums = keyedSums(this.#key);
    sums.bytes.set(place);
    sums.bytes.set(digest, place.length);
    sums.add(place.length + digest.length);
    return sums.take();
  }

  async #digestOf(
    place: Uint8Array,
    onProgress: () => void,
  ): Promise<{ readonly digest: Uint8Array; readonly damage?: Damage["reason"] } | "gone"> {
    const { key, version } = placedOf(place);
    const shippable = await this.#components.replicas.shippable(this.#bucket, key, version);
    // A marker has no content, and what was deleted meanwhile is compared no more.
    if (shippable === undefined) return "gone";
    try {
      return await this.#read(shippable, key, onProgress);
    } catch (error) {
      if (!hasCode(error, "region.unreadable") && !hasCode(error, "drive.fragmentCorrupt")) throw error;
      return { digest: new Uint8Array(0), damage: "unreadable" };
    }
  }

  async #read(shippable: ShippableVersion, key: string, onProgress: () => void) {
    const { bytes, etag } = shippable.object;
    const digest = createHash("sha256");
    const md5 = plainEtag.test(etag) ? createHash("md5") : undefined;
    const at = { bucket: this.#bucket, key };
    for await (const chunk of this.#components.replicas.read(
      shippable,
      at,
      { from: 0, to: bytes },
      this.#signal,
    )) {
      digest.update(chunk);
      md5?.update(chunk);
      this.#readBytes += chunk.length;
      onProgress();
      await this.#throttle(chunk.length);
    }
    const isOwn = md5 === undefined || md5.digest("hex") === etag;
    return { digest: digest.digest(), ...(!isOwn && { damage: "digestMismatch" as const }) };
  }

  async #throttle(bytes: number): Promise<void> {
    const { clock } = this.#components;
    this.#limit.charge(bytes, clock.monotonicMs());
    await this.#pacer.rest(this.#limit.waitMs(clock.monotonicMs()));
  }
}
