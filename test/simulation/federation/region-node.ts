/**
 * One node of a simulated federation: metadata groups on a log and a store that outlive the process, its part of the
 * control plane, placement, senders and receiver. All of it is production code; below it are simulated ports.
 */
import { defined } from "../../../src/base/assert.ts";
import { hasCode } from "../../../src/base/errors.ts";
import { type GroupId, groupId, type NodeId, nodeId, regionNumber } from "../../../src/base/ids.ts";
import type { Logger } from "../../../src/base/logger.ts";
import { randomBetween } from "../../../src/base/random.ts";
import {
  type Application,
  defaultHostOptions,
  type HostOptions,
  lanOptions,
  NodeLog,
  type RaftGroup,
  RaftHost,
  ReplicatedStore,
} from "../../../src/consensus/index.ts";
import { type ControlView, type KnownRegion, RaftControlPlane } from "../../../src/federation/index.ts";
import {
  checkShardCommand,
  checkSystemCommand,
  Metadata,
  shardQueryHandler,
  systemApplication,
  systemQueryHandler,
} from "../../../src/metadata/index.ts";
import { OutboxWatch } from "../../../src/node/outbox-watch.ts";
import {
  BucketFinisher,
  createObjectService,
  GarbageCollector,
  metadataDoor,
  ObjectCache,
  type Region,
  RegionGroupAccess,
  RegionReplicas,
  WorkerRunner,
} from "../../../src/region/index.ts";
import {
  ControlPlan,
  DirectoryBuckets,
  type Failover,
  JobWorker,
  LocalPlacement,
  placementHandlers,
  Receiver,
  Reconciler,
  Replicator,
  type ReplicatorOptions,
} from "../../../src/replicator/index.ts";
import { objectDigests } from "../../../src/s3/object-digests.ts";
import { Witness, WitnessClient, type WitnessLeaders } from "../../../src/witness/index.ts";
import type { Links } from "../links.ts";
import type { Scheduler } from "../scheduler.ts";
import { SeededRandom } from "../seeded-random.ts";
import { SimClock } from "../sim-clock.ts";
import { SimDisk } from "../sim-disk.ts";
import type { SimNetwork } from "../sim-network.ts";
import { emptyImage, SimStore, type SimStoreImage } from "../sim-store.ts";
import type { WitnessLife } from "../sim-witness.ts";
import { FrontDoor, type FrontDoorWatch } from "./front-door.ts";
import type { FederationProfile } from "./profile.ts";
import type { RegionCaches } from "./region-caches.ts";
import { SimBlobs, type SimDrives } from "./sim-blobs.ts";
import { NodeHomes } from "./sim-homes.ts";
import { hostOf, numberOf, type SimAddress, SimLinks } from "./sim-links.ts";

export const SYSTEM_GROUP = groupId(1);
export const shardGroups = (count: number): readonly GroupId[] =>
  Array.from({ length: count }, (_, i) => groupId(2 + i));

/** When a reconciler ends what a dead gateway began. */
const ABANDONED_MS = 8_000;

/** More than any transfer takes here, and little enough that most of what is dropped in a run goes in it. */
const GARBAGE_DELAY_MS = 3_000;

export const hostOptions: HostOptions = {
  ...defaultHostOptions,
  raft: { ...lanOptions, heartbeatMs: 200, electionTimeoutMs: 700 },
  tickMs: 100,
  requestTimeoutMs: 3_000,
};
const replicatorOptions: Partial<ReplicatorOptions> = {
  pollMs: 100,
  callDeadlineMs: 3_000,
  stallMs: 3_000,
  backOff: { minMs: 50, maxMs: 2_000 },
};
const controlHost: Partial<HostOptions> = {
  raft: { ...lanOptions, heartbeatMs: 250, electionTimeoutMs: 1_200 },
  tickMs: 120,
  requestTimeoutMs: 5_000,
};

/** Watches what a node's groups apply: it hears of each entry in the transaction that applies it. */
export type Watch = (group: GroupId, application: Application) => Application;

export interface NodeWorld {
  readonly scheduler: Scheduler;
  readonly profile: FederationProfile;
  readonly links: Links;
  readonly network: SimNetwork;
  readonly addresses: readonly SimAddress[];
  readonly known: readonly KnownRegion[];
  /** Another node of the same region. */
  node(address: SimAddress): RegionNode;
  watch(region: number): Watch;
  /** Its witnesses, where it has any. */
  cachesOf(region: number): RegionCaches | undefined;
  /** Hears of what this region answers as a home. */
  watchAnswers(region: number): FrontDoorWatch;
  /** A node's copy of the directory has changed, and nobody has acted on it yet. */
  onDirectory(view: ControlView): void;
  logger(node: string): Logger;
  fail(error: Error): void;
}

/** One life of the process. */
export interface NodeProcess {
  readonly clock: SimClock;
  readonly store: SimStore;
  readonly host: RaftHost;
  readonly metadata: Metadata;
  readonly service: Region;
  readonly control: RaftControlPlane;
  readonly controlStore: () => SimStore;
  readonly buckets: DirectoryBuckets;
  readonly reconciler: Reconciler;
  readonly replicator: Replicator;
  readonly receiver: Receiver;
  readonly failover: Failover;
  readonly frontDoor: FrontDoor;
  /** Where the region has witnesses. */
  readonly cache: ObjectCache | undefined;
  readonly leaders: WitnessLeaders | undefined;
}

/** Of a process, where the region has witnesses: the one in it, and the gates of its replicas. */
interface NodeWitnesses {
  readonly witness: Witness | undefined;
  readonly leaders: WitnessLeaders;
}

export class RegionNode {
  readonly address: SimAddress;
  readonly host: string;
  readonly disk: SimDisk;
  readonly #world: NodeWorld;
  readonly #random: SeededRandom;
  readonly #drives: SimDrives;
  readonly #clockRate: number;
  /** Of its wall clock, which goes on while it is down. */
  #wallOffsetMs: number;
  /** What it showed before a jump, at most. */
  #wallBeforeMs = 0;
  #image: SimStoreImage = emptyImage;
  #controlImage: SimStoreImage = emptyImage;
  #hasLog = false;
  #process: NodeProcess | undefined;
  /** Of the process that is there or starting. */
  #clock: SimClock | undefined;
  #stores: SimStore[] = [];
  #controlStores: SimStore[] = [];
  #witness: Witness | undefined;
  isPaused = false;
  /** Sent large objects' transfers that went on in the middle, of all lives. */
  #resumed = 0;

  constructor(address: SimAddress, world: NodeWorld, random: SeededRandom, drives: SimDrives) {
    const { profile, scheduler } = world;
    this.address = address;
    this.host = hostOf(address);
    this.#world = world;
    this.#random = random;
    this.#drives = drives;
    this.#clockRate = 1 + (random.uint32() / 2 ** 32 - 0.5) * 2 * profile.clockDrift;
    this.#wallOffsetMs = 1_700_000_000_000 + randomBetween(random, 0, profile.clockOffsetMs);
    const latency = { syncMs: profile.diskSyncMs };
    this.disk = new SimDisk(new SimClock(scheduler), random.fork(), { latency });
  }

  get isUp(): boolean {
    return this.#process !== undefined;
  }

  get isDown(): boolean {
    return this.#clock === undefined;
  }

  get process(): NodeProcess {
    return defined(this.#process, "a process");
  }

  get resumedTransfers(): number {
    return this.#resumed + (this.#process?.receiver.counters.resumedLargeReplicas ?? 0);
  }

  /** The one in its process. */
  get witness(): WitnessLife | undefined {
    const [clock, witness] = [this.#clock, this.#witness];
    return clock === undefined || witness === undefined ? undefined : { clock, witness };
  }

  /** Now, when it goes on, or never, when it is dead by then. */
  whenRunning(run: (process: NodeProcess) => void): void {
    this.#clock?.whenRunning(() => {
      if (this.#process !== undefined) run(this.#process);
    });
  }

  /** Its number in the groups of its region. */
  get groupNode(): NodeId {
    return nodeId(this.address.id);
  }

  /** What its wall clock shows, also while it is down. */
  get wallMs(): number {
    return Math.floor(this.#wallOffsetMs + this.#world.scheduler.nowMs * this.#clockRate);
  }

  /** The latest time that it ever showed. */
  get latestWallMs(): number {
    return Math.max(this.#wallBeforeMs, this.wallMs);
  }

  group(id: GroupId): RaftGroup | undefined {
    return this.#process?.host.group(id);
  }

  leads(id: GroupId): boolean {
    return this.group(id)?.status().role === "leader";
  }

  jumpWall(byMs: number): void {
    this.#wallBeforeMs = this.latestWallMs;
    this.#wallOffsetMs += byMs;
    this.#clock?.jumpWall(byMs);
  }

  /** Resolves when it takes part, or never, when it dies before. */
  async start(): Promise<void> {
    const clock = new SimClock(this.#world.scheduler, {
      rate: this.#clockRate,
      wallOffsetMs: this.#wallOffsetMs,
    });
    this.#clock = clock;
    this.#witness = undefined;
    this.#stores = [];
    this.#controlStores = [];
    this.isPaused = false;
    try {
      const process = await this.#build(clock);
      if (this.#clock === clock) this.#process = process;
    } catch (error) {
      if (this.#clock === clock) this.#onFailure(clock, error as Error);
    }
  }

  /** `power`: what was not synced may be lost. `kill`: only the process is. */
  crash(kind: "power" | "kill"): void {
    const clock = this.#clock;
    if (clock === undefined) return;
    this.#resumed = this.resumedTransfers;
    this.#process = undefined;
    this.#clock = undefined;
    this.#witness = undefined;
    clock.stop();
    this.#world.network.crash(this.host, kind === "power" ? "powerLost" : "killed");
    const left = (stores: readonly SimStore[], image: SimStoreImage): SimStoreImage => {
      const store = stores.at(-1);
      if (store === undefined) return image;
      return kind === "power" ? store.crash() : store.kill();
    };
    if (kind === "power") this.disk.crash();
    else this.disk.kill();
    this.#image = left(this.#stores, this.#image);
    this.#controlImage = left(this.#controlStores, this.#controlImage);
  }

  pause(): void {
    this.isPaused = true;
    this.#clock?.pause();
  }

  resume(isLastFirst: boolean): void {
    this.isPaused = false;
    this.#clock?.resume(isLastFirst);
  }

  receive(from: NodeId, packet: Uint8Array): void {
    this.#clock?.whenRunning(() => this.#process?.host.receive(from, packet));
  }

  async #build(clock: SimClock): Promise<NodeProcess> {
    const { network, addresses, profile } = this.#world;
    const { region, id } = this.address;
    const random = this.#random.fork();
    const logger = this.#world.logger(this.host);
    const store = new SimStore({ clock, random: random.fork() }, this.#image);
    this.#stores.push(store);
    const outboxes = new OutboxWatch();
    const witnesses = this.#openWitnesses(clock, random);
    const host = await this.#openGroups(clock, random, { store, outboxes, witnesses });
    const links = new SimLinks(this.address, addresses, { network, clock, random: random.fork() });
    const nodes = Array.from({ length: profile.nodes }, (_, i) => nodeId(i + 1));
    const groups = new RegionGroupAccess({
      ...{ self: nodeId(id), clock, localGroup: (group) => host.group(group), replicasOf: () => nodes },
      peerOf: (node) => links.peer(numberOf({ region, id: node })),
    });
    const metadata = new Metadata(
      { groups, clock, random: random.fork(), region },
      { systemGroup: SYSTEM_GROUP, requestTimeoutMs: 3_000 },
    );
    const blobs = new SimBlobs(this.#drives, { clock, random: random.fork() });
    const common = { clock, random: random.fork(), logger };
    const replicas = new RegionReplicas(
      { metadata, blobs, clock, logger, digests: objectDigests },
      { pieceBytes: profile.pieceBytes },
    );
    const control = await this.#openControl(clock, random, logger);
    const placed = { ...common, region: regionNumber(region), control, metadata, links };
    const local = new LocalPlacement({ ...placed, replicas });
    const receiver = new Receiver({ replicas, metadata, clock });
    const leads = (group: GroupId): boolean => host.group(group)?.status().role === "leader";
    control.onChange(() => this.#world.onDirectory(control.view));
    const homes = new NodeHomes({
      ...{ ...placed, self: numberOf(this.address), local, receiver },
      ...{ plan: new ControlPlan(placed), outboxes },
      ...{ leadsShard: leads, leads: () => leads(SYSTEM_GROUP) },
    });
    const cache = this.#cacheOf(clock, metadata, witnesses?.witness);
    const service = createObjectService(
      { ...common, metadata, blobs, digests: objectDigests, homes, cache },
      { minPartBytes: 1 },
    );
    const buckets = new DirectoryBuckets({ ...placed, local });
    const frontDoor = new FrontDoor({
      ...{ region, service, links, clock, logger, watch: this.#world.watchAnswers(region) },
      busyMs: this.#busyMs(random),
      federation: {
        ...{ view: control.view, buckets, homes: homes.guard },
        ...{ reads: homes.reads, deliveries: homes.deliveries },
      },
    });
    const reconciler = new Reconciler(
      { ...placed, local, leads: () => leads(SYSTEM_GROUP) },
      { abandonedMs: ABANDONED_MS },
    );
    const replicator = new Replicator(
      {
        ...{ ...placed, replicas, leads, plan: new ControlPlan(placed) },
        appliedIndex: (group) => host.group(group)?.status().applied,
      },
      replicatorOptions,
    );
    await links.start({
      ...metadataDoor((group) => {
        const replica = host.group(group);
        if (replica === undefined) return undefined;
        return group === SYSTEM_GROUP
          ? { group: replica, answer: systemQueryHandler, check: checkSystemCommand }
          : { group: replica, answer: shardQueryHandler, check: checkShardCommand };
      }),
      ...control.handlers(),
      ...placementHandlers(local),
      ...receiver.handlers(),
      ...homes.handlers(),
      ...frontDoor.handlers(),
    });
    await control.start(links);
    const runner = new WorkerRunner(common);
    homes.start();
    runner.add(reconciler, { idleMinMs: 200, idleMaxMs: 2_000 });
    const jobs = new JobWorker({
      ...{ region: regionNumber(region), control, metadata, systemGroup: SYSTEM_GROUP, leads },
    });
    // Jobs are few: with a runner and randomness of their own they leave the other workers' turns as they are.
    const jobRunner = new WorkerRunner({ ...common, random: new SeededRandom(numberOf(this.address)) });
    jobRunner.add(jobs, { restRatio: 1, idleMinMs: 200, idleMaxMs: 2_000 });
    runner.add(homes.keeper, { idleMinMs: 150, idleMaxMs: 300 });
    const collector = new GarbageCollector(
      { metadata, blobs, clock, leads },
      { garbageDelayMs: GARBAGE_DELAY_MS },
    );
    runner.add(collector, { idleMinMs: 500, idleMaxMs: 1_000 });
    const finisher = new BucketFinisher({ metadata, systemGroup: SYSTEM_GROUP, leads });
    runner.add(finisher, { idleMinMs: 2_000, idleMaxMs: 4_000 });
    control.onChange(() => {
      runner.wake(reconciler.name);
      jobRunner.wake(jobs.name);
      replicator.wake();
    });
    replicator.start();
    return {
      ...{ clock, store, host, metadata, service, control, reconciler, replicator, receiver },
      ...{ buckets, frontDoor, failover: homes.failover, cache, leaders: witnesses?.leaders },
      controlStore: () => defined(this.#controlStores.at(-1), "a store"),
    };
  }

  async #openGroups(
    clock: SimClock,
    random: SeededRandom,
    {
      store,
      outboxes,
      witnesses,
    }: {
      readonly store: SimStore;
      readonly outboxes: OutboxWatch;
      readonly witnesses: NodeWitnesses | undefined;
    },
  ): Promise<RaftHost> {
    const { profile, links } = this.#world;
    const { region, id } = this.address;
    const logger = this.#world.logger(this.host);
    const components = { clock, logger, random: random.fork() };
    const options = { segmentBytes: 64 << 10, retainBytes: 1 << 20, mustExist: this.#hasLog };
    const { log, groups } = await NodeLog.open(this.disk, "/region/log", components, options);
    this.#hasLog = true;
    const send = (to: NodeId, chunks: readonly Uint8Array[]): void => {
      const packet = Buffer.concat(chunks);
      const other = { region, id: to };
      const arrive = (): void => this.#world.node(other).receive(nodeId(id), packet);
      links.deliver(this.host, hostOf(other), packet.length, arrive);
    };
    const host = new RaftHost(
      {
        ...{ nodeId: nodeId(id), clock, random: random.fork(), logger, log },
        transport: { send: (to, chunks) => this.#clock === clock && send(to, chunks) },
        onFailure: (error) => this.#onFailure(clock, error),
      },
      hostOptions,
    );
    const voters = Array.from({ length: profile.nodes }, (_, i) => nodeId(i + 1));
    const firstMembers = { voters, outgoing: [], learners: [] };
    const watch = this.#world.watch(region);
    for (const group of [SYSTEM_GROUP, ...shardGroups(profile.shards)]) {
      const application = watch(
        group,
        group === SYSTEM_GROUP ? systemApplication : outboxes.application(group),
      );
      const stateMachine = await ReplicatedStore.open({ store, group, application });
      // What the system group keeps is not cached.
      const leaders = group === SYSTEM_GROUP ? undefined : witnesses?.leaders;
      const gate = leaders && { gate: leaders.jointGate(group, profile.witnesses?.atOnce ?? 1) };
      await host.addGroup(group, { stateMachine, recovered: groups.get(group), firstMembers, ...gate });
    }
    witnesses?.leaders.start();
    host.start();
    return host;
  }

  #openWitnesses(clock: SimClock, random: SeededRandom): NodeWitnesses | undefined {
    const caches = this.#world.cachesOf(this.address.region);
    const { witnesses } = this.#world.profile;
    if (caches === undefined || witnesses === undefined) return undefined;
    const { leaseMs, apart } = witnesses;
    if (apart === 0) this.#witness = new Witness({ clock, random: random.fork() }, { leaseMs });
    const witness = this.#witness;
    return { witness, leaders: caches.witnesses.leaders(this.host, { clock, witness }) };
  }

  #cacheOf(clock: SimClock, metadata: Metadata, witness: Witness | undefined): ObjectCache | undefined {
    const witnesses = this.#world.cachesOf(this.address.region)?.witnesses;
    if (witnesses === undefined) return undefined;
    const places = witnesses.places(this.host, { clock, witness });
    return new ObjectCache({ metadata, checks: new WitnessClient({ clock, places }), clock });
  }

  #busyMs(random: SeededRandom): () => number {
    const { witnesses } = this.#world.profile;
    if (witnesses === undefined || witnesses.busyMs === 0) return () => 0;
    const own = random.fork();
    return () => (own.chance(0.5) ? randomBetween(own, 0, witnesses.busyMs) : 0);
  }

  #openControl(clock: SimClock, random: SeededRandom, logger: Logger): Promise<RaftControlPlane> {
    return RaftControlPlane.open(
      {
        ...{ disk: this.disk, clock, random: random.fork(), logger },
        openStore: async () => {
          const store = new SimStore({ clock, random: random.fork() }, this.#controlImage);
          this.#controlStores.push(store);
          return store;
        },
        onFailure: (error) => this.#onFailure(clock, error),
      },
      {
        ...{ directory: "/control", federation: "simulated", self: numberOf(this.address) },
        ...{ regions: this.#world.known, host: controlHost },
      },
    );
  }

  /** No disk fails in these runs, so whatever stops a node is a bug of ours. */
  #onFailure(clock: SimClock, error: Error): void {
    if (this.#clock !== clock) return;
    const what = hasCode(error, "log.unreadable") ? "its log is unreadable" : "it stopped itself";
    this.#world.fail(new Error(`${this.host}: ${what}: ${error.stack ?? error.message}`));
  }
}
