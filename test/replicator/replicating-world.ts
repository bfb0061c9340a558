/**
 * Regions that replicate, in one process on virtual time: each a region of its own (test/region), joined by rpc over a
 * simulated network that can be cut, slow, or killed at one end.
 */
import {
  type BucketId,
  bucketId,
  type GroupId,
  type LogIndex,
  logIndex,
  nodeId,
  type RegionNumber,
  regionNumber,
} from "../../src/base/ids.ts";
import { type Logger, silentLogger } from "../../src/base/logger.ts";
import type { FederationLinks, Lane, RegionLink } from "../../src/federation/index.ts";
import type { BucketReplication, CompiledRule, Versioning } from "../../src/metadata/index.ts";
import { type Region, RegionReplicas, type RegionReplicasOptions } from "../../src/region/index.ts";
import {
  Receiver,
  type ReplicationPlan,
  Replicator,
  type ReplicatorOptions,
} from "../../src/replicator/index.ts";
import { type RpcHandlers, type RpcOptions, RpcPeer, RpcServer } from "../../src/rpc/index.ts";
import { objectDigests } from "../../src/s3/object-digests.ts";
import { putRequest, type RegionWorld, regionWorld } from "../region/region-world.ts";
import { type LinkOptions, Links } from "../simulation/links.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimNetwork } from "../simulation/sim-network.ts";

export const SHARED = "photos";
export const SHARED_ID = bucketId("00000000000000f1");

const security = { kind: "plaintext" } as const;
const rpcOptions: Partial<RpcOptions> = { streamWindowBytes: 4 * 1024 * 1024 };
const laneNames: readonly Lane[] = ["control", "bulk"];

export interface Logged {
  readonly message: string;
  readonly fields: { readonly key?: string };
}

export interface ReplicatingRegion {
  readonly number: RegionNumber;
  readonly world: RegionWorld;
  readonly region: Region;
  readonly replicas: RegionReplicas;
  readonly plan: SwitchedPlan;
  readonly clock: SimClock;
  receiver: Receiver;
  /** What its server answers beside the receiver, from the next restart on. */
  moreHandlers: RpcHandlers;
  /** Of the node that its first sender runs on. */
  links: FederationLinks;
  /** Each with its switch: whether it leads the shards. */
  readonly senders: { readonly replicator: Replicator; leads: boolean }[];
  /** What was logged, as `message` and its fields. */
  readonly logged: Logged[];
  /** The receiving process dies; `restart` begins a new one. */
  crashReceiver(): void;
  restartReceiver(): Promise<void>;
}

export interface ReplicatingWorld {
  readonly scheduler: Scheduler;
  readonly links: Links;
  readonly network: SimNetwork;
  readonly random: SeededRandom;
  readonly regions: readonly ReplicatingRegion[];
  run<T>(promise: Promise<T>): Promise<T>;
  pass(durationMs: number): Promise<void>;
  /** Runs until the condition holds. */
  until(what: string, condition: () => boolean | Promise<boolean>, limitMs?: number): Promise<void>;
  /** Cuts what is between two regions, both ways. */
  cut(a: ReplicatingRegion, b: ReplicatingRegion): void;
  mend(a: ReplicatingRegion, b: ReplicatingRegion): void;
  /** Whether no outbox of any region has anything. */
  isDrained(): Promise<boolean>;
}

export interface ReplicatingOptions {
  readonly seed?: number;
  readonly regions?: number;
  readonly versioning?: Versioning;
  readonly link?: Partial<LinkOptions>;
  readonly replicator?: Partial<ReplicatorOptions>;
  readonly replicas?: Partial<RegionReplicasOptions>;
  /** Of the rules that lead everywhere. */
  readonly rule?: Partial<CompiledRule>;
  /** Beside the shared one: of the same rules. */
  readonly otherBuckets?: readonly { readonly name: string; readonly id: BucketId }[];
}

/** The plan as the test has set it. */
export class SwitchedPlan implements ReplicationPlan {
  readonly buckets = new Map<BucketId, BucketReplication>();
  readonly pausedTargets = new Set<number>();
  /** Whether the control plane answers. */
  isReachable = true;

  replicationOf(bucket: BucketId): BucketReplication | undefined {
    return this.buckets.get(bucket);
  }

  caughtUp(): Promise<void> {
    return this.isReachable ? Promise.resolve() : new Promise(() => {});
  }

  isPaused(_: BucketId, target: number): boolean {
    return this.pausedTargets.has(target);
  }
}

/** Of a bucket that ships everything from a region to all others. Targets are numbered by bucket and region. */
function allToAll(
  bucket: BucketId,
  own: number,
  regions: number,
  rule: Partial<CompiledRule> = {},
): BucketReplication {
  const others = Array.from({ length: regions }, (_, index) => index + 1).filter((number) => number !== own);
  return {
    targets: others.map((region) => ({ id: targetId(bucket, region), region, bucket })),
    rules: others.map((region) => ({
      id: `to-${region}`,
      target: targetId(bucket, region),
      ...{ priority: 1, prefix: "", tags: [], storageClass: undefined, deadlineMs: undefined },
      ...{ shipsDeletes: true, shipsVersionDeletes: true, shipsReplicaChanges: true },
      ...rule,
    })),
  };
}

export const targetId = (bucket: BucketId, region: number): number =>
  (Number.parseInt(bucket.slice(-3), 16) % 1000) * 100 + region;

export async function replicatingWorld(given: ReplicatingOptions = {}): Promise<ReplicatingWorld> {
  const scheduler = new Scheduler();
  const random = new SeededRandom(given.seed ?? 1);
  const links = new Links(scheduler, random.fork(), given.link ?? { latencyMinMs: 20, latencyMaxMs: 22 });
  const network = new SimNetwork(scheduler, random.fork(), links);
  const count = given.regions ?? 2;
  const regions: ReplicatingRegion[] = [];
  for (let number = 1; number <= count; number++) {
    regions.push(await replicatingRegion(number, { given, scheduler, random, network, count }));
  }
  const { run } = (regions[0] as ReplicatingRegion).world;
  for (const region of regions) await run(region.restartReceiver());
  for (const region of regions) {
    region.links = new RpcLinks(region, regions, { network, random });
    region.senders.push(newSender(region, region.links, { given, random }));
  }
  const world: ReplicatingWorld = {
    ...{ scheduler, links, network, random, regions, run },
    pass: (durationMs) => scheduler.run({ untilMs: scheduler.nowMs + durationMs }),
    until: async (what, condition, limitMs = 600_000) => {
      const endMs = scheduler.nowMs + limitMs;
      while (!(await run(Promise.resolve(condition())))) {
        if (scheduler.nowMs >= endMs) throw new Error(`it did not come to it within ${limitMs} ms: ${what}`);
        await scheduler.run({ untilMs: scheduler.nowMs + 100 });
      }
    },
    cut: (a, b) => {
      for (const [from, to] of hostPairs(a, b)) links.cutBoth(from, to);
    },
    mend: (a, b) => {
      for (const [from, to] of hostPairs(a, b)) {
        links.mend(from, to);
        links.mend(to, from);
      }
    },
    isDrained: async () => {
      for (const region of regions) if ((await backlogOf(region)) > 0) return false;
      return true;
    },
  };
  return world;
}

/** Another node of the region, which leads nothing yet. */
export function addSender(
  world: ReplicatingWorld,
  region: ReplicatingRegion,
  given: ReplicatingOptions = {},
) {
  const links = new RpcLinks(region, world.regions, { network: world.network, random: world.random });
  const sender = newSender(region, links, { given, random: world.random });
  sender.leads = false;
  region.senders.push(sender);
  return sender;
}

/** What waits in a region's outboxes. */
export async function backlogOf({ world }: ReplicatingRegion): Promise<number> {
  let events = 0;
  for (const shard of await world.metadata.shards()) {
    const { backlogs } = await world.metadata.outboxSummary(shard);
    for (const backlog of backlogs) events += backlog.events;
  }
  return events;
}

function newSender(
  region: ReplicatingRegion,
  links: FederationLinks,
  { given, random }: { readonly given: ReplicatingOptions; readonly random: SeededRandom },
): { readonly replicator: Replicator; leads: boolean } {
  const logger = recordingLogger(region.logged);
  const sender = { leads: true, replicator: undefined as unknown as Replicator };
  sender.replicator = new Replicator(
    {
      ...{ metadata: region.world.metadata, replicas: region.replicas, links, plan: region.plan, logger },
      // The first one is told how far its replica is, as a real node is; the others ask each time.
      ...(region.senders.length === 0 && { appliedIndex: (shard) => appliedOf(region, shard) }),
      ...{ leads: () => sender.leads, clock: region.clock, random: random.fork() },
    },
    given.replicator,
  );
  sender.replicator.start();
  return sender;
}

function appliedOf(region: ReplicatingRegion, shard: GroupId): LogIndex | undefined {
  const group = region.world.groups.get(shard);
  return group === undefined ? undefined : logIndex(group.appliedCount);
}

interface RegionParts {
  readonly given: ReplicatingOptions;
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  readonly network: SimNetwork;
  readonly count: number;
}

async function replicatingRegion(number: number, parts: RegionParts): Promise<ReplicatingRegion> {
  const { given, scheduler, random, network, count } = parts;
  const world = await regionWorld(
    {},
    { seed: random.uint32(), scheduler, regionNumber: number, bucket: undefined },
  );
  const { metadata, blobs, clock, run } = world;
  const plan = new SwitchedPlan();
  const buckets = [{ name: SHARED, id: SHARED_ID }, ...(given.otherBuckets ?? [])];
  for (const { name, id } of buckets) {
    const replication = allToAll(id, number, count, given.rule);
    plan.buckets.set(id, replication);
    const followed = { id, name, createdMs: 1, tags: [], replication, federationGeneration: 1 };
    await run(metadata.followBucket({ ...followed, versioning: given.versioning ?? "enabled" }));
  }
  const replicas = new RegionReplicas(
    {
      metadata,
      blobs,
      clock,
      digests: objectDigests,
      logger: silentLogger,
    },
    given.replicas,
  );
  const host = hostOf(number);
  let server: RpcServer | undefined;
  const newReceiver = (): Receiver => new Receiver({ replicas, metadata, clock });
  const region: ReplicatingRegion = {
    ...{ number: regionNumber(number), world, region: world.region, replicas, plan, clock },
    ...{ receiver: newReceiver(), senders: [], logged: [], moreHandlers: {} },
    links: { regions: [], link: () => undefined },
    crashReceiver: () => {
      server = undefined;
      network.crash(host, "killed");
    },
    restartReceiver: async () => {
      await server?.close();
      region.receiver = newReceiver();
      const components = {
        network: network.forNode(host),
        clock: new SimClock(scheduler),
        logger: silentLogger,
        identity: identityOf(number),
      };
      const handlers = { ...region.receiver.handlers(), ...region.moreHandlers };
      server = new RpcServer(components, handlers, rpcOptions);
      await server.listen({ host, port: 9_300 }, security);
    },
  };
  return region;
}

const hostOf = (number: number): string => `region-${number}`;
const senderHostOf = (number: number): string => `region-${number}-sender`;

const identityOf = (number: number) => ({
  nodeId: nodeId(number * 65_536 + 1),
  nodeName: hostOf(number),
  region: "federation",
});

function* hostPairs(a: ReplicatingRegion, b: ReplicatingRegion): Generator<readonly [string, string]> {
  yield [senderHostOf(a.number), hostOf(b.number)];
  yield [senderHostOf(b.number), hostOf(a.number)];
}

/** Links of one node to the receivers of all other regions: a connection a lane. */
class RpcLinks implements FederationLinks {
  readonly regions: readonly RegionLink[];

  constructor(
    own: ReplicatingRegion,
    all: readonly ReplicatingRegion[],
    { network, random }: { readonly network: SimNetwork; readonly random: SeededRandom },
  ) {
    const host = senderHostOf(own.number);
    const components = {
      ...{ network: network.forNode(host), clock: own.clock, random: random.fork(), logger: silentLogger },
      identity: { ...identityOf(own.number), nodeName: host },
    };
    this.regions = all
      .filter(({ number }) => number !== own.number)
      .map(({ number }) => {
        const target = { address: { host: hostOf(number), port: 9_300 }, security };
        const [control, bulk] = laneNames.map(() => new RpcPeer(components, target, rpcOptions)) as [
          RpcPeer,
          RpcPeer,
        ];
        control.start();
        bulk.start();
        const peerOf = (lane: Lane = "control"): RpcPeer => (lane === "bulk" ? bulk : control);
        return {
          ...{ region: number, name: hostOf(number), rttMs: undefined },
          get isConnected() {
            return control.isConnected && bulk.isConnected;
          },
          call: (method, payload, { lane, ...options } = {}) => peerOf(lane).call(method, payload, options),
          open: (method, payload, { lane, ...options } = {}) => peerOf(lane).open(method, payload, options),
        } satisfies RegionLink;
      });
  }

  link(region: RegionNumber): RegionLink | undefined {
    return this.regions.find((link) => link.region === region);
  }
}

function recordingLogger(logged: ReplicatingRegion["logged"]): Logger {
  const record = (fields: object, message: string): void => {
    logged.push({ message, fields: { ...fields } });
  };
  return { debug: () => {}, info: record, warn: record, error: record };
}

/** A put into the shared bucket. */
export function put(region: ReplicatingRegion, key: string, body: Uint8Array, bucket = SHARED) {
  return region.region.put({ ...putRequest(key, body), bucket });
}
