/**
 * A region that is a bucket's home, and a node of another one that it announces to: metadata without consensus, and a
 * link on virtual time that takes its time, breaks, loses what is on its way, or takes nothing more.
 */
import { assert } from "../../src/base/assert.ts";
import { AtollError } from "../../src/base/errors.ts";
import { bucketId, type GroupId, type NodeId, nodeId, regionNumber } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { federationNodeId, type NodeLinks } from "../../src/federation/index.ts";
import {
  type BucketHome,
  type BucketReplication,
  Metadata,
  noReplication,
  type OutboxChanges,
  type OutboxEvent,
  shardApplicationWith,
  type Versioning,
} from "../../src/metadata/index.ts";
import { ANNOUNCE_METHOD, type AnnouncedEvent } from "../../src/replicator/announce/messages.ts";
import { Announcer, RiskBook } from "../../src/replicator/index.ts";
import { LocalGroups, systemGroup, topologyOf } from "../metadata/local-groups.ts";
import { described } from "../metadata/objects.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";

export const HOMED = bucketId("00000000000000aa");
export const PLAIN = bucketId("00000000000000bb");
const HERE = regionNumber(1);
const THERE = regionNumber(2);
/** In the outboxes: to the other region, and to a third. */
export const TARGET = 7;
const THIRD_TARGET = 8;
const LATENCY_MS = 40;

const replicationOf = (bucket: typeof HOMED, base: number): BucketReplication => ({
  targets: [
    { id: base, region: THERE, bucket },
    { id: base + 1, region: 3, bucket },
  ],
  rules: [base, base + 1].map((target) => ({
    ...{ id: `to-${target}`, target, priority: 1, prefix: "", tags: [], shipsDeletes: true },
    ...{ shipsVersionDeletes: true, shipsReplicaChanges: true },
    ...{ storageClass: undefined, deadlineMs: undefined },
  })),
});

/** One way there and back. What is on its way may be lost without anybody hearing of it. */
export class FakeLink implements NodeLinks {
  readonly nodes: readonly NodeId[];
  readonly #scheduler: Scheduler;
  readonly #deliver: (method: string, payload: Uint8Array) => Uint8Array | undefined;
  isUp = true;
  /** The connection's buffer is full. */
  isFull = false;
  /** Messages of an earlier connection never arrive. */
  #connection = 0;
  sentBytes = 0;
  announcements = 0;

  constructor(
    node: NodeId,
    scheduler: Scheduler,
    deliver: (method: string, payload: Uint8Array) => Uint8Array | undefined,
  ) {
    this.nodes = [node];
    this.#scheduler = scheduler;
    this.#deliver = deliver;
  }

  isConnected(): boolean {
    return this.isUp;
  }

  /** What is on its way is lost. */
  cut(): void {
    this.isUp = false;
    this.#connection++;
  }

  mend(): void {
    this.isUp = true;
  }

  /** Another connection takes the place of this one, so fast that nobody sees it. */
  replace(): void {
    this.#connection++;
  }

  notify(_: NodeId, method: string, payload: Uint8Array | readonly Uint8Array[]): boolean {
    if (!this.isUp || this.isFull) return false;
    const bytes = joined(payload);
    this.sentBytes += bytes.length;
    if (method === ANNOUNCE_METHOD) this.announcements++;
    this.#send(() => void this.#deliver(method, bytes));
    return true;
  }

  call(_: NodeId, method: string, payload: Uint8Array | readonly Uint8Array[]): Promise<Uint8Array> {
    const bytes = joined(payload);
    this.sentBytes += bytes.length;
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    if (this.isUp) {
      this.#send(() => {
        const answer = this.#deliver(method, bytes);
        if (answer !== undefined) this.#send(() => resolve(answer));
      });
    }
    this.#scheduler.schedule(2_000, () => reject(new AtollError("rpc.deadlineExceeded", "no answer")));
    return promise;
  }

  open(): never {
    throw new Error("nothing here opens streams");
  }

  #send(arrive: () => void): void {
    const connection = this.#connection;
    this.#scheduler.schedule(LATENCY_MS, () => {
      if (connection === this.#connection) arrive();
    });
  }
}

function joined(payload: Uint8Array | readonly Uint8Array[]): Uint8Array {
  return payload instanceof Uint8Array ? payload : Buffer.concat([...payload]);
}

const nameOf = (event: OutboxEvent | AnnouncedEvent): string => {
  const { kind, key, version, stamp, tagsStamp, bytes, isNull } = event;
  // Tags are told by their own stamp, and so are those that a put brings.
  const stamps = kind === "tags" ? (tagsStamp ?? stamp) : `${stamp} ${tagsStamp ?? ""}`;
  return `${kind} ${key} ${version} ${stamps} ${bytes} ${isNull}`;
};

export class AnnounceWorld {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly groups: LocalGroups;
  readonly metadata: Metadata;
  readonly book: RiskBook;
  readonly link: FakeLink;
  announcer: Announcer;
  leads = true;
  /** Whether the home's node knows the rules that its shards follow. */
  isPlanKnown = true;
  readonly #source = federationNodeId(HERE, nodeId(1));
  readonly #random: SeededRandom;
  #generation = 0;
  #isDead = false;

  private constructor(seed: number, shardCount: number, maxEntries: number | undefined) {
    this.#random = new SeededRandom(seed);
    this.book = new RiskBook(
      { homeOf: (bucket) => (bucket === HOMED ? HERE : undefined), region: THERE },
      maxEntries === undefined ? {} : { maxEntries },
    );
    const target = federationNodeId(THERE, nodeId(1));
    this.link = new FakeLink(target, this.scheduler, (method, payload) => {
      if (method !== ANNOUNCE_METHOD) return this.book.onUpTo(this.#source, payload);
      this.book.onAnnounce(this.#source, payload);
      return undefined;
    });
    this.groups = new LocalGroups(shardCount, undefined, (shard) =>
      shardApplicationWith(
        () => {},
        (changes) => this.#changed(shard, changes),
      ),
    );
    const { clock } = this;
    const parts = { groups: this.groups, clock, random: this.#random.fork(), region: HERE };
    this.metadata = new Metadata(parts, { systemGroup });
    this.announcer = this.#newAnnouncer();
  }

  static async start(
    options: { seed?: number; shards?: number; maxEntries?: number; hasHome?: boolean } = {},
  ): Promise<AnnounceWorld> {
    const world = new AnnounceWorld(options.seed ?? 1, options.shards ?? 2, options.maxEntries);
    assert(await world.metadata.setTopology(topologyOf(world.groups.shards)), "the first topology");
    await world.follow(PLAIN, undefined);
    if (options.hasHome !== false) await world.follow(HOMED, world.home());
    world.announcer.start();
    return world;
  }

  home(change: Partial<BucketHome> = {}): BucketHome {
    return { isHere: true, epoch: 1, floorMs: 0, isFrozen: false, ...change };
  }

  async follow(
    id: typeof HOMED,
    home: BucketHome | undefined,
    settings: { readonly versioning?: Versioning; readonly isShipped?: boolean } = {},
  ): Promise<void> {
    const { versioning = "unversioned", isShipped = true } = settings;
    await this.metadata.followBucket({
      ...{ id, name: `bucket-${id}`, createdMs: 5, versioning, tags: [] },
      replication: isShipped ? replicationOf(id, id === HOMED ? TARGET : 17) : noReplication,
      federationGeneration: ++this.#generation,
      ...(home === undefined ? {} : { home }),
    });
  }

  #newAnnouncer(): Announcer {
    return new Announcer({
      ...{ region: HERE, links: this.link, metadata: this.metadata, clock: this.clock },
      plan: {
        replicationOf: (bucket) =>
          this.isPlanKnown ? replicationOf(bucket, bucket === HOMED ? TARGET : 17) : undefined,
      },
      announcedTo: () => new Set([THERE]),
      leads: () => this.leads,
      random: this.#random.fork(),
      logger: silentLogger,
    });
  }

  #changed(shard: GroupId, changes: OutboxChanges): void {
    if (!this.#isDead) this.announcer.changed(shard, changes);
  }

  /** The process of the home begins anew, with what its disk has. */
  restart(): void {
    this.announcer.stop();
    this.announcer = this.#newAnnouncer();
    this.announcer.start();
  }

  /** Nothing leaves the home any more; what is on its way arrives. */
  kill(): void {
    this.#isDead = true;
    this.announcer.stop();
  }

  async put(key: string, bucket = HOMED): Promise<void> {
    const epoch = bucket === HOMED ? { epoch: 1 } : {};
    const put = { bucket, key, object: described(key), precondition: {}, missing: [], ...epoch };
    const result = await this.metadata.put(put);
    assert(result.kind === "written", "a put is taken");
  }

  /** Of a key that may not be there. */
  async tag(key: string, value: string): Promise<void> {
    const tags = [{ key: "t", value }];
    await this.metadata.setTags({ bucket: HOMED, key, version: undefined, tags, epoch: 1 });
  }

  /** As verifications do: of the current version, if there is one. */
  async repair(key: string, what: "version" | "tags"): Promise<void> {
    const found = await this.metadata.find(HOMED, key, undefined);
    if (found.kind !== "object") return;
    const of = [{ key, version: found.object.version, what }];
    await this.metadata.enqueueVersions({ bucket: HOMED, target: TARGET, rule: "verify", of });
  }

  async delete(key: string): Promise<void> {
    await this.metadata.delete({ bucket: HOMED, key, version: undefined, precondition: {}, epoch: 1 });
  }

  /** The target has the first of what waits for it. */
  async acknowledge(target: number, count: number): Promise<void> {
    for (const shard of this.groups.shards) {
      const { events } = await this.metadata.outbox(shard, target, undefined, count);
      await this.metadata.acknowledgeOutbox(
        shard,
        target,
        events.map(({ id }) => id),
      );
    }
  }

  acknowledgeThird(): Promise<void> {
    return this.acknowledge(THIRD_TARGET, 10);
  }

  /** What waits for the other region, by the outboxes themselves. */
  async waiting(): Promise<string[]> {
    const all: string[] = [];
    for (const shard of this.groups.shards) {
      const { events } = await this.metadata.outbox(shard, TARGET, undefined, 10_000);
      all.push(...events.map(nameOf));
    }
    return all.sort();
  }

  /** What waits by the other region's book. */
  known(): string[] {
    const { entries } = this.book.of(HOMED);
    return entries.map(nameOf).sort();
  }

  pass(durationMs: number): Promise<void> {
    return this.scheduler.run({ untilMs: this.scheduler.nowMs + durationMs });
  }
}
