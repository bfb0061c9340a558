/**
 * `FederatedBuckets` of one node: the directory is changed first, then the regions are brought to follow. Whoever dies
 * in between leaves a state of the directory that the regions' reconcilers bring to its end.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import { type BucketId, bucketId, type RegionNumber } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type {
  ControlCommand,
  ControlPlane,
  ControlResult,
  FederatedBucket,
  FederationLinks,
  ReplicationConfiguration,
  Tag,
} from "../../federation/index.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { BucketSettings, FederatedBuckets } from "../federated-buckets.ts";
import { checkSettings, InvalidRules } from "../rules/index.ts";
import { retryDelayMs } from "../sender/back-off.ts";
import { finishDeletion, ignoreFailure } from "./deletion.ts";
import { changeSettings } from "./home-change.ts";
import type { LocalPlacement } from "./local-placement.ts";
import { type RegionPlacement, RemotePlacement } from "./region-placement.ts";
import { changeReplication } from "./replication-change.ts";

const BUCKET_ID_BYTES = 8;
/** Of one operation, while others change the same bucket. */
const MAX_TRIES = 16;
/** Of a bucket's making, with all its tries. */
const CREATE_DEADLINE_MS = 10_000;
/** Between its tries: the control plane may refuse at once, while too much waits for it already. */
const CREATE_REST_MIN_MS = 50;
const CREATE_REST_MAX_MS = 1_000;
const createRest = { minMs: CREATE_REST_MIN_MS, maxMs: CREATE_REST_MAX_MS };
/** What a lookup of an unknown name waits for the control plane. */
const LOOKUP_DEADLINE_MS = 2_000;
/** After a lookup that found no majority, names are looked up in the copy alone for so long. */
const LOOKUP_PAUSE_MS = 2_000;

/** How long a configuration waits for another one that is being proved. */
const JOIN_WAIT_MS = 20_000;
const JOIN_POLL_MS = 100;

type BucketChange = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

export interface DirectoryBucketsComponents {
  readonly region: RegionNumber;
  readonly control: ControlPlane;
  readonly links: FederationLinks;
  readonly local: LocalPlacement;
  readonly metadata: Pick<MetadataClient, "listVersions">;
  readonly clock: Clock;
  readonly random: Random;
}

export class DirectoryBuckets implements FederatedBuckets {
  readonly #components: DirectoryBucketsComponents;
  #noLookupBeforeMs = Number.NEGATIVE_INFINITY;

  constructor(components: DirectoryBucketsComponents) {
    this.#components = components;
  }

  async find(name: string): Promise<FederatedBucket | undefined> {
    const { control, clock } = this.#components;
    const known = control.view.bucketByName(name);
    if (known !== undefined || clock.monotonicMs() < this.#noLookupBeforeMs) return known;
    try {
      await control.barrier({ deadlineMs: LOOKUP_DEADLINE_MS });
    } catch (error) {
      ignoreFailure(error);
      this.#noLookupBeforeMs = clock.monotonicMs() + LOOKUP_PAUSE_MS;
    }
    return control.view.bucketByName(name);
  }

  list({ after, limit }: { readonly after: string; readonly limit: number }): {
    readonly buckets: readonly FederatedBucket[];
    readonly isTruncated: boolean;
  } {
    const buckets = this.#components.control.view.buckets(after, limit + 1);
    return { buckets: buckets.slice(0, limit), isTruncated: limit > 0 && buckets.length > limit };
  }

  async create(
    name: string,
    options: { readonly region: RegionNumber; readonly tags: readonly Tag[] },
  ): Promise<{ readonly bucket: FederatedBucket; readonly isNew: boolean }> {
    await this.#checkRegion(options.region);
    const { result, ids } = await this.#proposeNew(name, options);
    if (result.kind !== "bucket" && result.kind !== "exists") throw refusal(name, result);
    const { bucket } = result;
    // Also of one that is there: whoever made it may have died before its region heard.
    if (bucket.state === "active") await this.#placementIn(homeOf(bucket)).follow(bucket);
    return { bucket, isNew: ids.has(bucket.id) };
  }

  async delete(name: string): Promise<void> {
    const { control, local } = this.#components;
    const parts = { control, local, placementIn: (region: RegionNumber) => this.#placementIn(region) };
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.#existing(name);
      // Sealing refuses writes for a moment, so what certainly cannot be deleted is not sealed.
      if (bucket.state === "active" && (await this.#holdsAnything(bucket))) throw notEmpty(name);
      const deleting =
        bucket.state === "deleting" ? bucket : await this.#update(bucket, { state: "deleting" });
      if (deleting === undefined) continue;
      // Dead here: it is `deleting`, and a region's reconciler goes on with it.
      const deleted = await finishDeletion(parts, deleting);
      if (deleted.kind === "removed") return;
      if (deleted.kind === "notEmpty") throw notEmpty(name);
      if (deleted.kind === "failed") throw deleted.error;
    }
    throw contended(name);
  }

  /**
   * A try of which nobody knows what came of it is followed by one with another id: the first bucket may have been made,
   * and deleted by somebody, and its regions take none of that id again.
   * @returns the ids of all tries besides
   */
  async #proposeNew(
    name: string,
    { region, tags }: { readonly region: RegionNumber; readonly tags: readonly Tag[] },
  ): Promise<{ readonly result: ControlResult; readonly ids: ReadonlySet<BucketId> }> {
    const { control, random, clock } = this.#components;
    const untilMs = clock.monotonicMs() + CREATE_DEADLINE_MS;
    const ids = new Set<BucketId>();
    for (;;) {
      const id = bucketId(Buffer.from(random.bytes(BUCKET_ID_BYTES)).toString("hex"));
      ids.add(id);
      const command = { kind: "createBucket", name, id, region, tags, createdMs: clock.wallMs() } as const;
      try {
        const deadlineMs = Math.max(1, untilMs - clock.monotonicMs());
        return { result: await control.propose(command, { deadlineMs }), ids };
      } catch (error) {
        const isUnknown = error instanceof AtollError && error.code === "control.unavailable";
        const restMs = retryDelayMs(createRest, ids.size, random);
        if (!isUnknown || ids.size >= MAX_TRIES || clock.monotonicMs() + restMs >= untilMs) throw error;
        await new Promise<void>((resolve) => {
          clock.after(restMs, resolve);
        });
      }
    }
  }

  setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void> {
    return this.#change(name, (bucket) => (bucket.versioning === versioning ? undefined : { versioning }));
  }

  setTags(name: string, tags: readonly Tag[]): Promise<void> {
    return this.#change(name, () => ({ tags }));
  }

  setReplication(
    name: string,
    configuration: ReplicationConfiguration | undefined,
  ): Promise<FederatedBucket> {
    const { control, clock } = this.#components;
    const find = (other: string): Promise<FederatedBucket | undefined> => this.find(other);
    const parts = { control, clock, find, placementIn: (region: RegionNumber) => this.#placementIn(region) };
    return this.#changeWhole(name, (bucket) => changeReplication(parts, bucket, configuration));
  }

  configure(name: string, settings: BucketSettings): Promise<FederatedBucket> {
    const { control, clock } = this.#components;
    const parts = { control, clock, placementIn: (region: RegionNumber) => this.#placementIn(region) };
    return this.#changeWhole(name, async (bucket) => {
      const problems = checkSettings(settings, bucket.replication, bucket, control.view);
      if (problems.length > 0) throw new InvalidRules(problems);
      return changeSettings(parts, bucket, settings);
    });
  }

  /** What takes several steps: one at a time. @param change undefined when somebody else changed the bucket meanwhile */
  async #changeWhole(
    name: string,
    change: (bucket: FederatedBucket) => Promise<FederatedBucket | undefined>,
  ): Promise<FederatedBucket> {
    const { control, region, local } = this.#components;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.#existing(name);
      if (bucket.state === "deleting") throw notFound(name);
      if (isBetween(bucket)) await this.#untilSettled(bucket);
      const newest = control.view.bucket(bucket.id);
      const changed = newest && (await change(newest));
      if (changed === undefined) continue;
      // What is written here behind our answer goes by the new state, or the caller hears that it may not.
      if (changed.regions.includes(region)) await local.follow(changed);
      return changed;
    }
    throw contended(name);
  }

  /** @param changeOf undefined when the bucket is as it should be */
  async #change(
    name: string,
    changeOf: (bucket: FederatedBucket) => BucketChange | undefined,
  ): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.#existing(name);
      if (bucket.state === "deleting") throw notFound(name);
      const change = changeOf(bucket);
      const changed = change === undefined ? bucket : await this.#update(bucket, change);
      if (changed === undefined) continue;
      if (changed.regions.includes(this.#components.region)) await this.#components.local.follow(changed);
      return;
    }
    throw contended(name);
  }

  /** As a majority knows it now. @throws bucket.notFound, control.unavailable */
  async #existing(name: string): Promise<FederatedBucket> {
    const { control } = this.#components;
    await control.barrier();
    const bucket = control.view.bucketByName(name);
    if (bucket === undefined) throw notFound(name);
    return bucket;
  }

  /** @returns undefined when somebody else changed it since it was read */
  async #update(bucket: FederatedBucket, change: BucketChange): Promise<FederatedBucket | undefined> {
    const at = { id: bucket.id, generation: bucket.generation };
    const result = await this.#components.control.propose({ kind: "updateBucket", at, change });
    if (result.kind === "outdated" || result.kind === "missing") return undefined;
    if (result.kind !== "bucket") throw refusal(bucket.name, result);
    return result.bucket;
  }

  async #checkRegion(region: RegionNumber): Promise<void> {
    const { control } = this.#components;
    const isKnown = (): boolean => control.view.regions.some(({ number }) => number === region);
    if (isKnown()) return;
    await control.barrier();
    if (!isKnown()) throw new AtollError("federation.unknownRegion", `there is no region ${region}`);
  }

  /** Somebody else is proving a configuration, or died over it: it is given some time, and then overtaken. */
  async #untilSettled(bucket: FederatedBucket): Promise<void> {
    const { control, clock } = this.#components;
    const untilMs = clock.monotonicMs() + JOIN_WAIT_MS;
    const isWaiting = (): boolean => {
      const newest = control.view.bucket(bucket.id);
      return newest !== undefined && isBetween(newest);
    };
    while (isWaiting() && clock.monotonicMs() < untilMs) {
      await new Promise<void>((resolve) => {
        clock.after(JOIN_POLL_MS, resolve);
      });
    }
  }

  /** In this region, where it costs little to see. */
  async #holdsAnything(bucket: FederatedBucket): Promise<boolean> {
    const { metadata, region } = this.#components;
    if (!bucket.regions.includes(region)) return false;
    const query = { bucket: bucket.id, prefix: "", delimiter: "", afterKey: "", limit: 1 };
    const { items } = await metadata.listVersions({ ...query, afterVersion: undefined });
    return items.length > 0;
  }

  #placementIn(region: RegionNumber): RegionPlacement {
    const { local, links } = this.#components;
    return region === this.#components.region ? local : new RemotePlacement(links, region);
  }
}

const isBetween = ({ joining, home }: FederatedBucket): boolean =>
  joining !== undefined || home?.isBeginning === true;

const homeOf = (bucket: FederatedBucket): RegionNumber => {
  const [home] = bucket.regions;
  if (home === undefined) throw new AtollError("control.refused", `${bucket.name} stands in no region`);
  return home;
};

const notFound = (name: string): AtollError =>
  new AtollError("bucket.notFound", `there is no bucket ${name} in the federation`);

const notEmpty = (name: string): AtollError => new AtollError("bucket.notEmpty", `${name} is not empty`);

const contended = (name: string): AtollError =>
  new AtollError("control.unavailable", `${name} is changed by others again and again`);

function refusal(name: string, result: ControlResult): AtollError {
  const reason = result.kind === "refused" ? result.reason : `the directory says ${result.kind}`;
  return new AtollError("control.refused", `${name}: ${reason}`);
}
