/**
 * Regions whose buckets have homes, on virtual time: the control plane over simulated links, and in each region real
 * metadata, drives, placement, senders and receiver, leases and failover. Only what a home announces, and how regions
 * hear one another, is told by this world itself.
 */
import { assert, defined } from "../../src/base/assert.ts";
import { AtollError } from "../../src/base/errors.ts";
import { bucketId, type RegionNumber, regionNumber } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { parseVersionId, type VersionId, versionId, versionParts } from "../../src/base/version-id.ts";
import {
  type ControlResult,
  type FederatedBucket,
  type FederationLinks,
  HomeLease,
  LeasedHomes,
  LeaseObserver,
  type RegionLink,
} from "../../src/federation/index.ts";
import type { Metadata, Replica, ReplicaState } from "../../src/metadata/index.ts";
import { RegionReplicas, WorkerRunner } from "../../src/region/index.ts";
import {
  ControlPlan,
  DirectoryBuckets,
  Failover,
  type FailoverLine,
  type FailoverOptions,
  type LeaveLine,
  LocalPlacement,
  ObservedLeases,
  placementHandlers,
  Receiver,
  Reconciler,
  type RegionHealth,
  RegionLeave,
  Replicator,
  type RiskEntry,
  type RiskSource,
  Verifier,
} from "../../src/replicator/index.ts";
import { unary } from "../../src/rpc/index.ts";
import { objectDigests } from "../../src/s3/object-digests.ts";
import { described } from "../metadata/objects.ts";
import { putRequest, type RegionWorld, regionWorld } from "../region/region-world.ts";
import { type ControlNode, type ControlProcess, ControlWorld } from "./control-world.ts";

const PHOTOS = "photos";
export const PHOTOS_ID = bucketId("00000000000000f1");
const LEASE_MS = 2_000;
const PING_MS = 250;
/** Silence beyond it is suspicious. */
const SUSPECT_MS = 1_500;
const PING_METHOD = "test.ping";

export interface FailoverProcess {
  readonly local: LocalPlacement;
  readonly replicator: Replicator;
  readonly runner: WorkerRunner;
  readonly failover: Failover;
  readonly lease: HomeLease;
  readonly guard: LeasedHomes;
  readonly heard: HeardRegions;
  readonly plan: ControlPlan;
  readonly leave: RegionLeave;
  /** Of failover and receiver alike. */
  readonly metadata: Metadata;
  stop(): void;
}

export interface FailoverWorldOptions {
  readonly seed?: number;
  readonly latencyMs?: number;
  readonly failover?: Partial<FailoverOptions>;
}

export class FailoverWorld {
  readonly control: ControlWorld;
  readonly regions: readonly RegionWorld[];
  /** What each region has been told of, by number. */
  readonly announced = new Map<number, RiskEntry[]>();
  readonly #processes = new Map<ControlProcess, FailoverProcess>();
  readonly #options: FailoverWorldOptions;

  private constructor(control: ControlWorld, regions: readonly RegionWorld[], options: FailoverWorldOptions) {
    this.control = control;
    this.regions = regions;
    this.#options = options;
    control.moreHandlers = (node, process) => this.#compose(node, process);
  }

  /** Three regions, and a bucket of all of them whose home is the first. */
  static async start(options: FailoverWorldOptions = {}): Promise<FailoverWorld> {
    const latencyMs = options.latencyMs ?? 10;
    const control = new ControlWorld({
      seed: options.seed ?? 1,
      links: { latencyMinMs: latencyMs, latencyMaxMs: latencyMs * 1.1 },
    });
    const regions: RegionWorld[] = [];
    for (const { number } of control.regions) {
      const given = { seed: number, scheduler: control.scheduler, regionNumber: number, bucket: undefined };
      regions.push(await regionWorld({}, given));
    }
    const world = new FailoverWorld(control, regions, options);
    await control.start();
    for (const node of control.nodes) world.at(node.region);
    return world;
  }

  run<T>(promise: Promise<T>): Promise<T> {
    return this.control.run(promise);
  }

  at(number: number): FailoverProcess {
    return defined(this.#processes.get(this.control.node(number).process), "a process");
  }

  region(number: number): RegionWorld {
    return defined(this.regions[number - 1], `region ${number}`);
  }

  bucket(at = 1): FederatedBucket {
    return defined(this.control.node(at).control.view.bucket(PHOTOS_ID), "the bucket");
  }

  /** Its home takes writes when this resolves. */
  async makeBucket(failover = { auto: false, afterMs: 1_000 }): Promise<void> {
    const { control } = this.control.node(1);
    const regions = [1, 2, 3].map(regionNumber);
    const [home] = regions as [RegionNumber];
    const create = {
      kind: "createBucket",
      name: PHOTOS,
      id: PHOTOS_ID,
      region: home,
      tags: [],
      createdMs: 1,
    } as const;
    await this.run(control.propose({ ...create, versioning: "enabled" }));
    const change = (changes: object) => this.run(this.change(changes));
    const targets = regions.map((region) => ({ region, bucket: PHOTOS_ID }));
    await change({ addRegions: regions.slice(1), targets, replication: everywhere });
    await change({ home: { region: home, failover } });
    await change({ begun: { floorMs: 0 } });
    await this.control.until(() =>
      [1, 2, 3].every((at) => this.control.node(at).control.view.homes.length === 1),
    );
    await this.until("its home takes writes", () => this.canWrite(1));
  }

  /** As the bucket is now, by the first region. */
  change(changes: object): Promise<ControlResult> {
    const { id, generation } = this.bucket();
    const { control } = this.control.node(1);
    return control.propose({ kind: "updateBucket", at: { id, generation }, change: changes });
  }

  /** A rule that ships the bucket to another one, which stands in the third region. @returns its target */
  async shipToArchive(by: number): Promise<number> {
    const { control } = this.control.node(by);
    const archive = bucketId("00000000000000f2");
    const of = { name: "archive", id: archive, region: regionNumber(3), tags: [], createdMs: 1 };
    await this.run(control.propose({ kind: "createBucket", ...of, versioning: "enabled" }));
    const { id, generation, targets } = this.bucket(by);
    const { destination, ...rest } = rule(9);
    const toArchive = { ...destination, arn: "arn:aws:s3:region-3::archive" };
    const replication = {
      ...everywhere,
      rules: [...everywhere.rules, { ...rest, destination: toArchive }],
    };
    const change = { targets: [...targets, { region: regionNumber(3), bucket: archive }], replication };
    await this.run(control.propose({ kind: "updateBucket", at: { id, generation }, change }));
    const isFollowed = async (): Promise<boolean> => {
      const row = await this.region(by).metadata.bucketById(PHOTOS_ID);
      const there = await this.region(3).metadata.bucketById(archive);
      return row?.replication.targets.length === 3 && there !== undefined;
    };
    await this.until("the rule is followed", isFollowed);
    return defined(
      this.bucket(by).targets.find((target) => target.bucket === archive),
      "a target",
    ).id;
  }

  /** All rules alike; when this resolves, the home's shards follow them. */
  async setRules({ isEnabled }: { readonly isEnabled: boolean }): Promise<void> {
    const { id, generation, home } = this.bucket();
    const rules = everywhere.rules.map((each) => ({ ...each, isEnabled }));
    const change = { replication: { ...everywhere, rules } };
    const { control } = this.control.node(1);
    await this.run(control.propose({ kind: "updateBucket", at: { id, generation }, change }));
    const { metadata } = this.region(home?.region ?? 1);
    await this.until("the rules are followed", async () => {
      const row = await metadata.bucketById(id);
      return row?.state === "active" && row.replication.rules.length > 0 === isEnabled;
    });
  }

  async setPolicy(failover: { readonly auto: boolean; readonly afterMs: number }): Promise<void> {
    const { id, generation } = this.bucket();
    const change = { home: { region: regionNumber(1), failover } };
    await this.run(
      this.control.node(1).control.propose({ kind: "updateBucket", at: { id, generation }, change }),
    );
  }

  async canWrite(number: number): Promise<boolean> {
    const row = await this.region(number).metadata.bucketById(PHOTOS_ID);
    const turn = this.at(number).guard.turnOf(this.bucket(number));
    return row?.home?.isHere === true && !row.home.isFrozen && turn.kind === "here";
  }

  /** As a gateway of the region does: announced, and confirmed, before it is acknowledged. @throws as the region, home.lost */
  async write(
    number: number,
    key: string,
    bytes = 200,
    told: Pick<RiskEntry, "isNull"> = { isNull: false },
  ): Promise<string> {
    const { guard } = this.at(number);
    const turn = guard.turnOf(this.bucket(number));
    if (turn.kind !== "here") throw new AtollError("home.lost", `it is ${turn.kind}`);
    const { region } = this.region(number);
    const { versionId } = await region.put({ ...putRequest(key, new Uint8Array(bytes)), bucket: PHOTOS });
    const version = defined(versionId, "a version");
    this.announce(number, { key, version, bytes, kind: "put", stamp: versionOf(version), ...told });
    guard.confirm(PHOTOS_ID, turn.epoch);
    return version;
  }

  /** New tags of a version that the region has, announced as a write is. @returns their stamp */
  async tag(number: number, key: string, version: string): Promise<VersionId> {
    const { region } = this.region(number);
    const id = versionOf(version);
    await region.setTags({ bucket: PHOTOS, key, version: id }, [{ key: "a", value: version }]);
    const state = await this.stateOf(number, key, version);
    assert(state.kind === "present", "what has tags is there");
    const { tagsStamp: stamp } = state;
    this.announce(number, { key, version, bytes: 0, kind: "tags", stamp, isNull: false });
    return state.tagsStamp;
  }

  /** A null version just behind a version comes to the region. */
  async receiveNull(number: number, key: string, after: VersionId): Promise<void> {
    const parts = versionParts(after);
    const version = versionId({ ...parts, counter: parts.counter + 1 });
    const put = { kind: "put", key, version, isNull: true, seen: [], tagsStamp: version } as const;
    const { metadata } = this.region(number);
    await metadata.receiveReplicas(PHOTOS_ID, [{ ...put, object: described(key), missing: [] }]);
  }

  /** As a region ships it. */
  replicaOf(key: string, version: string, bytes: number): Replica {
    const object = { ...described(key), bytes };
    const id = versionOf(version);
    return { kind: "put", key, version: id, isNull: false, seen: [], tagsStamp: id, object, missing: [] };
  }

  /** Each region that hears the home is told. */
  announce(number: number, entry: RiskEntry): void {
    for (const other of this.control.nodes) {
      const { links } = this.control.node(number).process;
      if (other.region === number || !other.isUp || !links.isConnected(other.id)) continue;
      this.announced.set(other.region, [...(this.announced.get(other.region) ?? []), entry]);
    }
  }

  /** As a gateway would that has heard of nothing. */
  putPastGuard(number: number, key: string): ReturnType<RegionWorld["region"]["put"]> {
    return this.region(number).region.put({ ...putRequest(key, new Uint8Array(10)), bucket: PHOTOS });
  }

  /** Whether the region has the version. */
  async holds(number: number, key: string, version: string): Promise<boolean> {
    return (await this.run(this.stateOf(number, key, version))).kind === "present";
  }

  stateOf(number: number, key: string, version: string): Promise<ReplicaState> {
    const { metadata } = this.region(number);
    return metadata.replicaState(PHOTOS_ID, key, { version: versionOf(version), isNull: false });
  }

  switch(
    to: number,
    more: { readonly isForced?: boolean; readonly isRehearsal?: boolean; readonly at?: number } = {},
  ) {
    const lines: FailoverLine[] = [];
    const { isForced = false, isRehearsal = false, at = to } = more;
    const request = { bucket: PHOTOS, to: `region-${to}`, isForced, isRehearsal };
    const emit = async (line: FailoverLine): Promise<void> => {
      lines.push(line);
    };
    const done = this.at(at).failover.run(request, { emit, signal: new AbortController().signal });
    return { lines, done };
  }

  /** As far as a driver comes that dies at once. */
  async beginMove(at: number, to: number): Promise<void> {
    const moving = { to: regionNumber(to), sinceMs: 5 };
    for (;;) {
      const command = {
        kind: "updateBucket",
        at: { id: PHOTOS_ID, generation: this.bucket(at).generation },
        change: { moving },
      } as const;
      const result = await this.run(
        this.control
          .node(at)
          .control.propose(command)
          .catch(() => undefined),
      );
      if (result?.kind === "bucket") return;
      await this.control.pass(100);
    }
  }

  /** The control plane's leader is there. */
  async leadControl(number: number): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      const leader = this.control.leader();
      if (leader?.region === number) return;
      // Whoever is cut off for a while is deposed.
      if (leader !== undefined) this.control.isolate(leader.region);
      await this.control.pass(3_000);
      this.control.heal();
      await this.control.pass(2_000);
    }
    throw new Error(`region ${number} does not come to lead`);
  }

  /** A region leaves, as a node of another one is asked to see to. */
  leave(
    number: number,
    more: { readonly isLost?: boolean; readonly at?: number; onPhase?(phase: string): Promise<unknown> } = {},
  ) {
    const lines: LeaveLine[] = [];
    const { isLost = false, at = number === 1 ? 2 : 1, onPhase } = more;
    const emit = async (line: LeaveLine): Promise<void> => {
      lines.push(line);
      if (line.kind === "progress") await onPhase?.(line.phase);
    };
    const request = { region: `region-${number}`, isLost };
    const done = this.at(at).leave.run(request, { emit, signal: new AbortController().signal });
    return { lines, done };
  }

  async until(what: string, condition: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
    const { scheduler } = this.control;
    const endMs = scheduler.nowMs + limitMs;
    while (!(await this.run(Promise.resolve(condition())))) {
      if (scheduler.nowMs >= endMs) throw new Error(`it did not come to it within ${limitMs} ms: ${what}`);
      await scheduler.run({ untilMs: scheduler.nowMs + 20 });
    }
  }

  /** A job of a region that ships another what was there before the rules. Nobody works on it here. */
  async backFill(from: number, to: number, state: "running" | "paused" | "done"): Promise<void> {
    const target = defined(
      this.bucket().targets.find(({ region }) => region === to),
      "a target",
    ).id;
    const of = { bucket: PHOTOS_ID, target, rule: `to-${to}`, region: regionNumber(from) };
    const job = { id: `existing-${from}-${to}`, ...of, kind: "existing", state, createdMs: 1 } as const;
    await this.run(this.control.node(3).control.propose({ kind: "putJob", job }));
    const isSeen = (at: number): boolean =>
      this.control.node(at).control.view.jobs.some((each) => each.id === job.id && each.state === state);
    await this.control.until(() => [1, 2, 3].every(isSeen));
  }

  /** What the region's senders have for others stays where it is. */
  async holdShipping(number: number): Promise<void> {
    this.at(number).replicator.stop();
  }

  resumeShipping(number: number): void {
    this.at(number).replicator.start();
  }

  /** It is heard again, and ships what it has. */
  comeBack(number: number): void {
    this.control.heal();
    this.resumeShipping(number);
  }

  crash(number: number): void {
    this.at(number).stop();
    this.control.node(number).crash("kill");
  }

  async restart(number: number): Promise<void> {
    await this.run(this.control.node(number).start());
  }

  #compose(node: ControlNode, process: ControlProcess): ReturnType<Failover["handlers"]> {
    const { control, clock, random } = process;
    const { region } = node;
    const world = this.region(region);
    const { metadata, blobs } = world.gateway();
    const logger = silentLogger;
    const replicas = new RegionReplicas({ metadata, blobs, digests: objectDigests, clock, logger });
    const links = new WorldLinks(this.control, node, process);
    const parts = { region, control, metadata, clock, random, links, logger };
    const local = new LocalPlacement({ ...parts, replicas });
    const leads = (): boolean => true;
    const reconciler = new Reconciler({ ...parts, local, leads });
    const plan = new ControlPlan({ control, region, clock });
    const replicator = new Replicator({ ...parts, replicas, leads, plan }, { pollMs: 50 });
    const receiver = new Receiver({ replicas, metadata, clock });
    const lease = new HomeLease({ control, clock, logger }, { region, node: node.id, durationMs: LEASE_MS });
    const guard = new LeasedHomes({ region, view: control.view, lease });
    const observer = new LeaseObserver({ view: control.view, clock });
    const heard = new HeardRegions(links, process);
    const announced: RiskSource = {
      of: () => ({ entries: this.announced.get(region) ?? [], isExact: true, asOfMs: clock.wallMs() }),
      mergedOf: (bucket) => receiver.mergedOf(bucket),
      mergeMarkOf: (bucket) => receiver.mergeMarkOf(bucket),
    };
    const failover = new Failover({
      ...parts,
      ...{ local, announced, health: heard },
      nodes: { count: 0, askAll: async () => [] },
      leases: new ObservedLeases({ view: control.view, observer, clock }),
      ...(this.#options.failover !== undefined && { options: this.#options.failover }),
    });
    const verifier = new Verifier({ ...parts, replicas });
    const leave = new RegionLeave({
      ...{ control, verifier, clock, logger },
      buckets: new DirectoryBuckets({ ...parts, local }),
      backlogAt: (from, bucket) => failover.backlogAt(from, bucket),
      controlStatus: () => control.status(),
    });
    const runner = new WorkerRunner({ clock, random, logger });
    runner.add(reconciler, { idleMinMs: 50, idleMaxMs: 500 });
    runner.add(failover.keeper({ leads, canServe: () => true }), { idleMinMs: 100, idleMaxMs: 100 });
    control.onChange(() => {
      runner.wake(reconciler.name);
      replicator.wake();
    });
    lease.start();
    observer.start();
    replicator.start();
    heard.start();
    const stop = (): void => {
      void runner.stop();
      replicator.stop();
      lease.stop();
      observer.stop();
    };
    this.#processes.set(process, {
      local,
      replicator,
      runner,
      failover,
      lease,
      guard,
      heard,
      plan,
      leave,
      metadata,
      stop,
    });
    return {
      ...placementHandlers(local),
      ...receiver.handlers(),
      ...failover.handlers(),
      ...verifier.handlers(),
      [PING_METHOD]: unary(() => new Uint8Array(0)),
    };
  }
}

const rule = (region: number) => ({
  id: `to-${region}`,
  priority: region,
  isEnabled: true,
  filter: { form: "None" as const, prefix: "", tags: [] },
  deleteMarkerReplication: "Enabled" as const,
  existingObjectReplication: "Enabled" as const,
  replicaModifications: "Enabled" as const,
  sseKmsEncryptedObjects: undefined,
  destination: {
    arn: `arn:aws:s3:region-${region}::${PHOTOS}`,
    ...{ account: undefined, storageClass: undefined, metrics: undefined, replicationTime: undefined },
    ...{ ownerOverride: undefined, kmsKeyId: undefined },
  },
  versionDeletes: true,
});

const versionOf = (text: string): VersionId => defined(parseVersionId(text), "a version");

/** From whichever region is the home. */
const everywhere = { role: "", rules: [1, 2, 3].map(rule) };

/** The links of one process to the first node of each other region. */
class WorldLinks implements FederationLinks {
  readonly #control: ControlWorld;
  readonly #node: ControlNode;
  readonly #process: ControlProcess;

  constructor(control: ControlWorld, node: ControlNode, process: ControlProcess) {
    this.#control = control;
    this.#node = node;
    this.#process = process;
  }

  get regions(): readonly RegionLink[] {
    return this.#control.regions.flatMap(({ number }) => this.link(number) ?? []);
  }

  link(region: RegionNumber): RegionLink | undefined {
    if (region === this.#node.region) return undefined;
    const other = this.#control.node(region);
    const { links } = this.#process;
    return {
      region,
      name: `region-${region}`,
      get isConnected() {
        return links.isConnected(other.id);
      },
      rttMs: undefined,
      call: (method, payload, options) => links.call(other.id, method, payload, options),
      open: (method, payload, options) => links.open(other.id, method, payload, options),
    };
  }
}

/** Pings, and since when there was no answer to one. */
class HeardRegions implements RegionHealth {
  readonly #links: FederationLinks;
  readonly #process: ControlProcess;
  readonly #heardMs = new Map<RegionNumber, number>();
  readonly #startedMs: number;

  constructor(links: FederationLinks, process: ControlProcess) {
    this.#links = links;
    this.#process = process;
    this.#startedMs = process.clock.monotonicMs();
  }

  start(): void {
    const { clock } = this.#process;
    for (const link of this.#links.regions) {
      link.call(PING_METHOD, new Uint8Array(0), { deadlineMs: 1_000 }).then(
        () => this.#heardMs.set(link.region, clock.monotonicMs()),
        () => {},
      );
    }
    clock.after(PING_MS, () => this.start());
  }

  of(region: RegionNumber): { readonly isReachable: boolean; readonly silentMs: number } {
    const silentMs = this.#process.clock.monotonicMs() - (this.#heardMs.get(region) ?? this.#startedMs);
    return { isReachable: silentMs < SUSPECT_MS, silentMs };
  }
}
