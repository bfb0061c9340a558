/** Which other region has a version that has not arrived here. */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FederationLinks, RegionLink } from "../../federation/index.ts";
import type { MetadataClient, VersionSelector } from "../../metadata/index.ts";
import { decodeFindAnswer, encodeFind, type FindAnswer } from "../transfer/messages.ts";
import { FIND_METHOD } from "../transfer/methods.ts";

/** A GET waits for nothing longer. */
const DEFAULT_DEADLINE_MS = 2_000;

export interface RemoteFinderComponents {
  readonly links: FederationLinks;
  /** Ours: what was deleted here has not yet to arrive. */
  readonly metadata: Pick<MetadataClient, "replicaState">;
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
   * @returns a region that has it as an object, the first to say so; undefined when none that could be asked has it,
   * or what they have was deleted here
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
    const ask = async (link: RegionLink): Promise<RegionNumber | undefined> => {
      const options = { signal, deadlineMs: this.#deadlineMs, lane: "control" } as const;
      try {
        const answer = decodeFindAnswer(await link.call(FIND_METHOD, request, options));
        return (await this.#isYetToArrive(bucket, key, answer)) ? link.region : undefined;
      } catch (error) {
        // Whoever cannot be asked has nothing, as far as we know.
        if (!(error instanceof AtollError) && !signal.aborted) throw error;
        return undefined;
      }
    };
    return firstDefined(links.map(ask));
  }

  /** Else a client would read here what it has deleted here, until the other region hears of it. */
  async #isYetToArrive(bucket: BucketId, key: string, answer: FindAnswer): Promise<boolean> {
    const { found, version, isNull } = answer;
    if (found !== "object" || version === undefined) return false;
    const { kind } = await this.#components.metadata.replicaState(bucket, key, { version, isNull });
    // Present: it has arrived since it was looked for.
    return kind === "wanted" || kind === "present";
  }
}

/** What the first promise with a value gave; undefined when none had one. */
function firstDefined<T>(promises: readonly Promise<T | undefined>[]): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const all = promises.map((promise) =>
      promise.then((value) => {
        if (value !== undefined) resolve(value);
      }),
    );
    Promise.all(all).then(() => resolve(undefined), reject);
  });
}
