/** Which other region has a version that has not arrived here. */
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FederationLinks, RegionLink } from "../../federation/index.ts";
import type { VersionSelector } from "../../metadata/index.ts";
import { decodeFindAnswer, encodeFind } from "../transfer/messages.ts";
import { FIND_METHOD } from "../transfer/methods.ts";

/** A GET waits for nothing longer. */
const DEFAULT_DEADLINE_MS = 2_000;

export interface RemoteFinderComponents {
  readonly links: FederationLinks;
  /** The other regions that a bucket stands in. */
  readonly regionsOf: (bucket: BucketId) => readonly RegionNumber[];
}

export class RemoteFinder {
  readonly #components: RemoteFinderComponents;
  readonly #deadlineMs: number;

  /** @param options.deadlineMs of one search, default 2 s */
  constructor(components: RemoteFinderComponents, options: { readonly deadlineMs?: number } = {}) {
    this.#components = components;
    this.#deadlineMs = options.deadlineMs ?? DEFAULT_DEADLINE_MS;
  }

  /**
   * Asks all connected regions of the bucket at once, so that a true 404 costs one round trip.
   * @returns a region that has it as an object, the first to say so; undefined when none that could be asked has it
   */
  async whoHas(
    bucket: BucketId,
    key: string,
    version: VersionSelector,
    signal: AbortSignal,
  ): Promise<RegionNumber | undefined> {
    const links = this.#components
      .regionsOf(bucket)
      .map((region) => this.#components.links.link(region))
      .filter((link): link is RegionLink => link?.isConnected === true);
    if (links.length === 0) return undefined;
    const request = encodeFind({ bucket, key, version });
    const found = links.map(async (link) => {
      const options = { signal, deadlineMs: this.#deadlineMs, lane: "control" } as const;
      const answer = decodeFindAnswer(await link.call(FIND_METHOD, request, options));
      if (answer.found !== "object") throw nothing;
      return link.region;
    });
    return Promise.any(found).catch(() => undefined);
  }
}

const nothing = new Error("the region has no such object");
