/** A federation of simulated regions: its nodes, its buckets, and what tests ask of it. */
import { AtollError } from "../../../src/base/errors.ts";
import { type BucketId, bucketId, type GroupId, regionNumber } from "../../../src/base/ids.ts";
import type { Logger } from "../../../src/base/logger.ts";
import type {
  ControlCommand,
  ControlView,
  FederatedBucket,
  KnownRegion,
  ReplicationConfiguration,
  ReplicationRule,
} from "../../../src/federation/index.ts";
import { type BucketReplication, SLOT_COUNT, type Versioning } from "../../../src/metadata/index.ts";
import { compileRules, newRegionsOf, placesOf } from "../../../src/replicator/placement/compile-rules.ts";
import type { Coverage } from "../coverage.ts";
import { Links } from "../links.ts";
import type { Scheduler } from "../scheduler.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { SimNetwork } from "../sim-network.ts";
import type { Trace } from "../trace.ts";
import type { FrontDoorWatch } from "./front-door.ts";
import { HomeWatch } from "./home-watch.ts";
import { LocalReads } from "./local-reads.ts";
import { Oracle, waitingIn } from "./oracle.ts";
import type { BucketProfile, FederationProfile } from "./profile.ts";
import { RegionCaches } from "./region-caches.ts";
import {
  hostOptions,
  type NodeProcess,
  RegionNode,
  SYSTEM_GROUP,
  shardGroups,
  type Watch,
} from "./region-node.ts";
import { SimDrives } from "./sim-blobs.ts";
import { hostOf, numberOf, regionNameOf, type SimAddress } from "./sim-links.ts";

/** Between two tries of what a federation that begins may refuse. */
const RETRY_MS = 100;
/** To be founded, and to have its buckets. */
const SETUP_MS = 60_000;
/** Between regions, until all is set up: nothing goes wrong before that, and it need not take long. */
const setupLink = { latencyMinMs: 1, latencyMaxMs: 2 };

export interface WorldParts {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  readonly profile: FederationProfile;
  readonly coverage: Coverage;
  readonly trace: Trace;
  readonly fail: (error: Error) => void;
  readonly hasFailed: () => boolean;
}

export interface SimObject {
  readonly bucket: BucketId;
  /** Of the bucket. */
  readonly name: string;
  readonly key: string;
}

export class FederationWorld {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  readonly profile: FederationProfile;
  readonly coverage: Coverage;
  readonly trace: Trace;
  readonly links: Links;
  readonly network: SimNetwork;
  readonly addresses: readonly SimAddress[];
  readonly known: readonly KnownRegion[];
  readonly nodes: readonly RegionNode[];
  readonly drives: readonly SimDrives[];
  readonly oracle: Oracle;
  readonly homes: HomeWatch;
  readonly localReads: LocalReads;
  /** By region; empty where there are no witnesses. */
  readonly caches: readonly RegionCaches[];
  readonly fail: (error: Error) => void;
  readonly hasFailed: () => boolean;
  #objects: readonly SimObject[] = [];
  /** Has clients send something to a region now. */
  provoke: (region: number) => void = () => {};

  constructor(parts: WorldParts) {
    const { scheduler, random, profile, coverage, trace, fail } = parts;
    this.scheduler = scheduler;
    this.random = random;
    this.profile = profile;
    this.coverage = coverage;
    this.trace = trace;
    this.fail = fail;
    this.hasFailed = parts.hasFailed;
    this.oracle = new Oracle({ coverage, trace, fail });
    const { oracle } = this;
    const nowMs = (): number => scheduler.nowMs;
    this.homes = new HomeWatch({ oracle, coverage, trace, fail, nowMs });
    this.localReads = new LocalReads({ oracle, coverage, fail, nowMs });
    this.links = new Links(scheduler, random.fork(), { latencyMinMs: 0.1, latencyMaxMs: 0.5 });
    this.network = new SimNetwork(scheduler, random.fork(), this.links, {
      connectTimeoutMs: 2_000,
      breakAfterMs: 4_000,
      splitting: random.chance(0.2),
    });
    this.addresses = range(profile.regions).flatMap((region) =>
      range(profile.nodes).map((id) => ({ region, id })),
    );
    this.known = range(profile.regions).map((region) => ({
      number: regionNumber(region),
      name: regionNameOf(region),
      nodes: range(profile.nodes).map((id) => numberOf({ region, id })),
    }));
    this.drives = range(profile.regions).map(() => new SimDrives());
    this.nodes = this.addresses.map(
      (address) => new RegionNode(address, this, random.fork(), this.drives[address.region - 1] as SimDrives),
    );
    this.caches =
      profile.witnesses === undefined ? [] : this.regions.map((region) => this.#cachesFor(region));
    if (this.caches.length > 0) {
      oracle.onEntry = (region, shard, entry) => this.cachesOf(region)?.witnesses.onApplied(shard, entry);
    }
    this.oracle.isTarget = (id) => this.#isTarget(id);
    for (const a of this.addresses) {
      for (const b of this.addresses) {
        if (a.region !== b.region) this.links.set(hostOf(a), hostOf(b), setupLink);
      }
    }
  }

  get regions(): readonly number[] {
    return range(this.profile.regions);
  }

  get shards(): readonly GroupId[] {
    return shardGroups(this.profile.shards);
  }

  cachesOf(region: number): RegionCaches | undefined {
    return this.caches[region - 1];
  }

  /** Each that clients write, or that comes to be in another bucket. */
  objects(): readonly SimObject[] {
    if (this.#objects.length > 0) return this.#objects;
    const names = this.profile.buckets.flatMap(({ name, destination }) =>
      [name, destination?.name ?? []].flat().map((bucket) => ({ bucket, prefix: name })),
    );
    const view = this.directory();
    const objects = names.flatMap(({ bucket: name, prefix }) => {
      const bucket = view?.bucketByName(name)?.id;
      if (bucket === undefined) return [];
      const keys = range(this.profile.keys).map((i) => `${prefix}/${i - 1}`);
      return keys.map((key) => ({ bucket, name, key }));
    });
    // All there are: while the buckets are being made there are fewer.
    if (objects.length === names.length * this.profile.keys) this.#objects = objects;
    return objects;
  }

  /** Of the processes that are there. */
  countCaches(): void {
    if (this.caches.length === 0) return;
    const up = this.nodes.filter(({ isUp }) => isUp).map(({ process }) => process);
    const caches = [
      ...this.caches.map(({ gateway }) => gateway.cache),
      ...up.flatMap(({ cache }) => cache ?? []),
    ];
    for (const cache of caches) {
      for (const [name, count] of Object.entries(cache.stats().finds))
        this.coverage.mark(`cache: ${name}`, count);
    }
    for (const { leaders } of up) {
      for (const [name, count] of Object.entries(leaders?.counters() ?? {})) {
        this.coverage.mark(`witness: ${name}`, count);
      }
    }
  }

  nodesOf(region: number): readonly RegionNode[] {
    return this.nodes.filter((node) => node.address.region === region);
  }

  /** One of the region's that is up, if any is. */
  anyUp(region: number, random: SeededRandom): RegionNode | undefined {
    const up = this.nodesOf(region).filter((node) => node.isUp && !node.isPaused);
    return up.length === 0 ? undefined : random.pick(up);
  }

  /** The node that leads a group and has applied all that the oracle has seen of it. */
  leader(region: number, group: GroupId): RegionNode | undefined {
    const { lastIndex } = this.oracle.account(region, group);
    return this.nodesOf(region).find(
      (node) => node.leads(group) && (node.group(group)?.status().applied ?? 0) >= lastIndex,
    );
  }

  node({ region, id }: SimAddress): RegionNode {
    return this.nodes.find(({ address }) => address.region === region && address.id === id) as RegionNode;
  }

  watch(region: number): Watch {
    return (group, application) =>
      group === SYSTEM_GROUP ? application : this.oracle.watch(region, group, application);
  }

  watchAnswers(region: number): FrontDoorWatch {
    return {
      acknowledged: (write, what) => {
        // Whose announcement is as of when by which clock, nobody here knows: a shard's leader need not be the gateway,
        // and a clock that has gone back since says less than what it was heard of then.
        const wallMs = Math.max(...this.nodesOf(region).map((node) => node.latestWallMs));
        this.homes.acknowledged(region, write, { what, wallMs });
      },
    };
  }

  onDirectory(view: ControlView): void {
    this.homes.look(view);
  }

  logger(node: string): Logger {
    return this.trace.logger(node);
  }

  startNode(node: RegionNode): void {
    node.start().catch((error: Error) => this.fail(error));
  }

  /** Founds the federation, gives every region its topology, and makes the buckets with their rules. */
  async setUp(): Promise<void> {
    for (const node of this.nodes) this.startNode(node);
    await this.#until("all nodes are up", () => this.nodes.every(({ isUp }) => isUp));
    await Promise.all([...this.regions.map((region) => this.#giveTopology(region))]);
    await this.#until("the federation is founded", () =>
      this.nodes.every(
        (node) => node.isUp && node.process.control.view.regions.length === this.regions.length,
      ),
    );
    await Promise.all(this.profile.buckets.map((bucket) => this.#makeBucket(bucket)));
    for (const a of this.addresses) {
      for (const b of this.addresses) {
        if (a.region !== b.region) this.links.set(hostOf(a), hostOf(b), this.profile.links);
      }
    }
  }

  /** Waits on virtual time; at once when the run has failed. */
  pause(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.scheduler.schedule(durationMs, resolve);
    });
  }

  /** Of all outboxes of a region's shards; undefined while nobody leads one. */
  waiting(region: number): number | undefined {
    let events = 0;
    for (const shard of this.shards) {
      const group = this.leader(region, shard)?.group(shard);
      if (group === undefined) return undefined;
      events += group.read(waitingIn);
    }
    return events;
  }

  #cachesFor(region: number): RegionCaches {
    const { scheduler, random, links, profile, coverage, trace, fail } = this;
    const hosts = this.nodesOf(region).map(({ host }) => host);
    return new RegionCaches(
      {
        ...{ region, scheduler, links, random, profile, hosts, fail },
        ...{ keys: () => this.objects(), nodes: () => this.nodesOf(region) },
        mark: (what, count) => coverage.mark(what, count),
        note: (what, details) => trace.event("", what, details),
      },
      hostOptions.raft,
    );
  }

  async #giveTopology(region: number): Promise<void> {
    const [first] = this.nodesOf(region) as [RegionNode];
    const { shards } = this;
    const slots = Array.from({ length: SLOT_COUNT }, (_, slot) => shards[slot % shards.length] as GroupId);
    const topology = { generation: 0, drives: [], placementGroups: [], slots, shards };
    await this.#insist(() => first.process.metadata.setTopology(topology));
  }

  /** Straight into the directory: regions follow it in one step. How clients make buckets is met during the run. */
  async #makeBucket({ name, home, versioning, destination, failover }: BucketProfile): Promise<void> {
    if (destination !== undefined) await this.#putBucket(destination.name, destination.home, versioning);
    const bucket = await this.#putBucket(name, home, versioning);
    const configuration = rulesOf(this.profile, name);
    await this.#insist(async () => {
      const { control } = this.#founder;
      const change = {
        replication: configuration,
        addRegions: newRegionsOf(bucket, configuration, control.view),
        targets: placesOf(bucket, configuration, control.view),
        ...(failover !== undefined && {
          home: { region: regionNumber(home), failover },
          begun: { floorMs: 0 },
        }),
      };
      return control.propose({ kind: "updateBucket", at: { id: bucket.id, generation: 1 }, change });
    });
    await this.#until(`${name} is followed`, () => this.isFollowed(name));
  }

  async #putBucket(name: string, home: number, versioning: Versioning): Promise<FederatedBucket> {
    const id = bucketId(Buffer.from(this.random.bytes(8)).toString("hex"));
    const place = { id, region: regionNumber(home), tags: [], createdMs: this.nodes[0]?.wallMs ?? 0 };
    const command: ControlCommand = { kind: "createBucket", name, ...place, versioning };
    await this.#insist(() => this.#founder.control.propose(command));
    await this.#until(`${name} is known`, () => this.#founder.control.view.bucket(id) !== undefined);
    return this.#founder.control.view.bucket(id) as FederatedBucket;
  }

  get #founder(): NodeProcess {
    return (this.nodes[0] as RegionNode).process;
  }

  /** Whether every shard of a bucket's regions ships by the directory's rules. */
  isFollowed(name: string): boolean {
    const view = this.directory();
    const bucket = view?.bucketByName(name);
    if (view === undefined || bucket === undefined || bucket.joining !== undefined) return false;
    return bucket.regions.every((region) => {
      const due = rulesText(compileRules(bucket, region, view));
      return this.shards.every((shard) => {
        const settings = this.oracle.account(region, shard).settings.get(bucket.id);
        return settings !== undefined && rulesText(settings.replication) === due;
      });
    });
  }

  /** As the node sees it that has heard most. */
  directory() {
    let best: NodeProcess["control"] | undefined;
    let bestIndex = -1;
    for (const node of this.nodes) {
      if (!node.isUp) continue;
      const { control } = node.process;
      const { appliedIndex } = control.status();
      if (appliedIndex <= bestIndex) continue;
      best = control;
      bestIndex = appliedIndex;
    }
    return best?.view;
  }

  #isTarget(id: number): boolean {
    const buckets = this.directory()?.buckets("", Number.POSITIVE_INFINITY) ?? [];
    return buckets.some(({ targets }) => targets.some((target) => target.id === id));
  }

  async #insist(what: () => Promise<unknown>): Promise<void> {
    const untilMs = this.scheduler.nowMs + SETUP_MS;
    for (;;) {
      try {
        await what();
        return;
      } catch (error) {
        const mayPass = error instanceof AtollError && error.code !== "replication.invalid";
        if (!mayPass || this.scheduler.nowMs > untilMs) throw error;
      }
      await this.pause(RETRY_MS);
    }
  }

  async #until(what: string, condition: () => boolean): Promise<void> {
    const untilMs = this.scheduler.nowMs + SETUP_MS;
    while (!condition()) {
      if (this.scheduler.nowMs > untilMs)
        throw new Error(`the federation does not begin: not so that ${what}`);
      await this.pause(RETRY_MS);
    }
  }
}

const rulesText = ({ rules }: BucketReplication): string =>
  rules.map(({ id, target }) => `${id} ${target}`).join();

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** @param more rules that change nothing: of a prefix, to where others lead already */
export function rulesOf(
  { buckets, regions }: FederationProfile,
  name: string,
  more = 0,
): ReplicationConfiguration {
  const { home, destination, kind } = buckets.find((bucket) => bucket.name === name) as BucketProfile;
  const arns =
    destination === undefined
      ? range(regions)
          .filter((region) => region !== home)
          .map((region) => `arn:aws:s3:${regionNameOf(region)}::${name}`)
      : [`arn:aws:s3:${regionNameOf(destination.home)}::${destination.name}`];
  const existingObjectReplication = kind === "homed" ? "Enabled" : undefined;
  const rules = arns.map((arn, i) =>
    rule(arn, { id: `rule-${i}`, priority: i + 1, existingObjectReplication }),
  );
  for (let i = 0; i < more; i++) {
    const arn = arns[i % arns.length] as string;
    const filter = { form: "Prefix", prefix: `${name}/${i}`, tags: [] } as const;
    rules.push(rule(arn, { id: `more-${i}`, priority: 100 + i, filter }));
  }
  return { role: "", rules };
}

function rule(arn: string, changes: Partial<ReplicationRule>): ReplicationRule {
  return {
    ...{ id: "", priority: 1, isEnabled: true, filter: { form: "Prefix", prefix: "", tags: [] } },
    ...{ deleteMarkerReplication: "Enabled", existingObjectReplication: undefined },
    ...{ replicaModifications: "Enabled", sseKmsEncryptedObjects: undefined },
    destination: {
      ...{ arn, account: undefined, storageClass: undefined, metrics: undefined },
      ...{ replicationTime: undefined, ownerOverride: undefined, kmsKeyId: undefined },
    },
    versionDeletes: true,
    ...changes,
  };
}
