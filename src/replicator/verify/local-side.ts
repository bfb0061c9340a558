import { defined } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type {
  BucketReplication,
  Checksum,
  CompiledRule,
  Element,
  Enqueued,
  HeldVersion,
  MetadataClient,
  Placed,
  PlaceRange,
  VersionStanding,
} from "../../metadata/index.ts";
import type { ReplicaStore } from "../../region/index.ts";
import { malformed } from "../transfer/methods.ts";
import { ContentDigests } from "./content-digests.ts";
import type { SetSum } from "./element-set.ts";
import type { VerifyOptions } from "./options.ts";
import { type Comparison, RegionSet } from "./region-set.ts";
import {
  type DeepSums,
  type HeldThere,
  MAX_DEEP_ELEMENTS,
  MAX_PLACES,
  type RegionStanding,
  type SideProgress,
  type VerifySide,
} from "./side.ts";

export interface LocalSideComponents {
  readonly metadata: Pick<
    MetadataClient,
    "bucketById" | "shards" | "fingerprints" | "elements" | "standings" | "enqueueVersions"
  >;
  readonly replicas: Pick<ReplicaStore, "shippable" | "read">;
  readonly clock: Clock;
  readonly region: RegionNumber;
}

/** Of a rule that is no more: what was enqueued by name is counted under it. */
const NO_RULE = "verify";

/** This region's part. */
export class LocalSide implements VerifySide {
  readonly region: RegionNumber;
  readonly #metadata: LocalSideComponents["metadata"];
  readonly #comparison: Comparison;
  readonly #set: RegionSet;
  readonly #contents: ContentDigests;
  readonly #stop: AbortController;
  #deepElements: readonly Element[] = [];

  private constructor(
    components: LocalSideComponents,
    comparison: Comparison,
    options: VerifyOptions,
    stop: AbortController,
  ) {
    this.region = components.region;
    this.#metadata = components.metadata;
    this.#comparison = comparison;
    this.#stop = stop;
    this.#set = new RegionSet(components, comparison, options, stop.signal);
    this.#contents = new ContentDigests(components, comparison, {
      bytesPerSecond: options.deepBytesPerSecond,
      signal: stop.signal,
    });
  }

  /** @param signal ends its work, as `close` does. @throws bucket.notFound */
  static async open(
    components: LocalSideComponents,
    comparison: Comparison,
    options: VerifyOptions,
    signal: AbortSignal,
  ): Promise<LocalSide> {
    const stop = new AbortController();
    const side = new LocalSide(components, comparison, options, stop);
    if (signal.aborted) stop.abort(signal.reason);
    else signal.addEventListener("abort", () => stop.abort(signal.reason), { signal: stop.signal });
    await side.#replication();
    return side;
  }

  close(): void {
    this.#stop.abort(new AtollError("rpc.cancelled", "the verification has ended"));
  }

  prepare(onProgress: (progress: SideProgress) => void): Promise<SetSum> {
    return this.#set.prepare((rows) => onProgress({ rows, bytes: 0 }));
  }

  sums(ranges: readonly PlaceRange[]): Promise<readonly SetSum[]> {
    return this.#set.sums(ranges);
  }

  split(ranges: readonly PlaceRange[], parts: number): Promise<readonly (readonly Uint8Array[])[]> {
    return this.#set.split(ranges, parts);
  }

  list(ranges: readonly PlaceRange[]): Promise<readonly (readonly Element[])[]> {
    return this.#set.list(ranges);
  }

  async standings(other: RegionNumber, of: readonly Placed[]): Promise<readonly RegionStanding[]> {
    if (of.length > MAX_PLACES) throw malformed(`a question about ${of.length} versions`);
    const { bucket } = this.#comparison;
    const replication = await this.#replication();
    const rules = this.#rulesTo(replication, other);
    const targets = this.#targetsTo(replication, other);
    const standings = await this.#metadata.standings(of.map((placed) => ({ ...placed, bucket })));
    return of.map(({ key }, at) => {
      const standing = defined(standings[at], "a standing");
      const waiting = standing.waiting.find(({ target }) => targets.includes(target));
      const { deletedAt, newerNull } = standing;
      return {
        held: standing.held === undefined ? undefined : heldThere(standing.held),
        deletedAt,
        newerNull,
        waiting:
          waiting === undefined
            ? undefined
            : { attempts: waiting.failure?.attempts ?? 0, reason: waiting.failure?.reason ?? "" },
        isChosen: isChosen(standing, key, rules, targets),
      };
    });
  }

  async repair(other: RegionNumber, of: readonly Enqueued[]): Promise<boolean> {
    if (of.length > MAX_PLACES) throw malformed(`a repair of ${of.length} versions`);
    const replication = await this.#replication();
    const [target] = this.#targetsTo(replication, other);
    if (target === undefined) return false;
    const rule = this.#rulesTo(replication, other)[0]?.id ?? NO_RULE;
    return this.#metadata.enqueueVersions({ bucket: this.#comparison.bucket, target, rule, of });
  }

  /** Where the other region's copy of this very bucket is shipped to. */
  #targetsTo({ targets }: BucketReplication, other: RegionNumber): readonly number[] {
    const { bucket } = this.#comparison;
    return targets.filter((each) => each.region === other && each.bucket === bucket).map(({ id }) => id);
  }

  #rulesTo(replication: BucketReplication, other: RegionNumber): readonly CompiledRule[] {
    const targets = this.#targetsTo(replication, other);
    return replication.rules.filter(({ target }) => targets.includes(target));
  }

  async #replication(): Promise<BucketReplication> {
    const { bucket } = this.#comparison;
    const found = await this.#metadata.bucketById(bucket);
    if (found !== undefined) return found.replication;
    throw new AtollError("bucket.notFound", `bucket ${bucket} is not in region ${this.region}`);
  }

  async deep(range: PlaceRange, onProgress: (progress: SideProgress) => void): Promise<DeepSums> {
    const [elements = []] = await this.#set.list([range]);
    if (elements.length > MAX_DEEP_ELEMENTS)
      throw malformed(`contents of ${elements.length} versions at once`);
    const { sums, elements: digested } = await this.#contents.digest(elements, () =>
      onProgress({ rows: this.#set.rows, bytes: this.#contents.readBytes }),
    );
    this.#deepElements = digested;
    return sums;
  }

  async deepList(): Promise<readonly Element[]> {
    return this.#deepElements;
  }
}

function heldThere({ checksums, ...held }: HeldVersion): HeldThere {
  return { ...held, checksums: checksums.map(textOfChecksum).sort().join(" ") };
}

const textOfChecksum = ({ algorithm, value, type }: Checksum): string => `${algorithm}:${value}:${type}`;

function isChosen(
  standing: VersionStanding,
  key: string,
  rules: readonly CompiledRule[],
  targets: readonly number[],
): boolean {
  if (standing.held !== undefined) return standing.targets.some(({ target }) => targets.includes(target));
  // Of what is gone nobody knows the tags any more.
  const matching = rules.filter(({ prefix }) => key.startsWith(prefix));
  if (standing.deletedAt !== undefined) return matching.some((rule) => rule.shipsVersionDeletes);
  const isDeletion = standing.newerNull?.isDeletion === true;
  return matching.some((rule) => !isDeletion || rule.shipsDeletes || rule.shipsVersionDeletes);
}
