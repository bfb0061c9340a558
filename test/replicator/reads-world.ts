/**
 * Three regions that replicate one bucket to each other, with what answers reads across them: the real thing, on
 * simulated time, links and drives.
 */
import type { BucketId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { type HomeGuard, LeasedHomes, type ReadMode } from "../../src/federation/index.ts";
import type { Lookup, VersionSelector } from "../../src/region/index.ts";
import { holdingOf } from "../../src/replicator/reads/messages.ts";
import { RegionReads } from "../../src/replicator/reads/region-reads.ts";
import { emptySession, type Session, sawVersion } from "../../src/replicator/reads/session.ts";
import type { RpcHandlers } from "../../src/rpc/index.ts";
import { putRequest } from "../region/region-world.ts";
import { type ReplicatingRegion, SHARED, SHARED_ID } from "./replicating-world.ts";
import { rule, type Told, toldWorld } from "./told-world.ts";

const never = new AbortController().signal;
const local: ReadMode = { mode: "local" };

export interface Side {
  readonly region: ReplicatingRegion;
  readonly reads: RegionReads;
  readonly homes: HomeGuard;
  readonly lease: { isHeld: boolean };
}

/** A bucket in us, eu and ap, where each ships to the others. */
export class ReadsWorld {
  readonly told: Told;
  readonly sides: readonly Side[];

  private constructor(told: Told, sides: readonly Side[]) {
    this.told = told;
    this.sides = sides;
  }

  /** @param options.moreHandlers of each region's node, beside those of its reads */
  static async start(
    options: {
      readonly seed?: number;
      readonly moreHandlers?: (region: ReplicatingRegion) => RpcHandlers;
    } = {},
  ): Promise<ReadsWorld> {
    const { seed = 1 } = options;
    const told = await toldWorld({ regions: 3, seed });
    const { federation, world } = told;
    const more = { existingObjectReplication: "Enabled", versionDeletes: true } as const;
    await told.decideRules(rule("to-eu", "eu", more), rule("to-ap", "ap", { ...more, priority: 2 }));
    await federation.control.endJobs();
    await federation.buckets.setVersioning(SHARED, "suspended");
    const sides: Side[] = [];
    for (const region of world.regions) {
      const lease = { isHeld: true };
      const { view } = federation.control;
      const homes = new LeasedHomes({
        ...{ region: region.number, view },
        lease: { isValid: () => lease.isHeld, ceilingMs: Number.MAX_SAFE_INTEGER },
      });
      const reads = new RegionReads({
        ...{ region: region.number, view, homes, links: region.links, metadata: region.world.metadata },
        ...{ clock: region.clock, logger: silentLogger },
      });
      region.moreHandlers = { ...reads.handlers(), ...options.moreHandlers?.(region) };
      await world.run(region.restartReceiver());
      sides.push({ region, reads, homes, lease });
    }
    const made = new ReadsWorld(told, sides);
    await made.follow();
    await world.until("links", () =>
      world.regions.every(({ links }) => links.regions.every((link) => link.isConnected)),
    );
    return made;
  }

  get bucket() {
    const bucket = this.told.federation.control.view.bucket(SHARED_ID);
    if (bucket === undefined) throw new Error("the bucket is gone");
    return bucket;
  }

  /** A node of it that has the directory as it was when these regions had the bucket, and none was its home. */
  behind(
    { region, lease }: Side,
    regions: readonly Side[],
  ): Side & { readonly copy: { isCurrent: boolean } } {
    const { view } = this.told.federation.control;
    const copy = { isCurrent: false };
    const { home: _, ...rest } = this.bucket;
    const before = { ...rest, regions: regions.map((side) => side.region.number) };
    const bucket = (id: BucketId) => (copy.isCurrent || id !== before.id ? view.bucket(id) : before);
    const old = new Proxy(view, {
      get: (target, name) => {
        if (name === "bucket") return bucket;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const homes = new LeasedHomes({
      ...{ region: region.number, view: old },
      lease: { isValid: () => lease.isHeld, ceilingMs: Number.MAX_SAFE_INTEGER },
    });
    const reads = new RegionReads({
      ...{ region: region.number, view: old, homes, links: region.links, metadata: region.world.metadata },
      ...{ clock: region.clock, logger: silentLogger },
    });
    return { region, reads, homes, lease, copy };
  }

  stop(): void {
    for (const { reads } of this.sides) reads.stop();
  }

  run<T>(promise: Promise<T>): Promise<T> {
    return this.told.world.run(promise);
  }

  async change(change: Record<string, unknown>): Promise<void> {
    const { id, generation } = this.bucket;
    const { control } = this.told.federation;
    const done = await control.propose({ kind: "updateBucket", at: { id, generation }, change });
    if (done.kind !== "bucket") throw new Error(JSON.stringify(done));
  }

  async beHome({ region }: Side): Promise<void> {
    await this.change({ home: { region: region.number, failover: { auto: false, afterMs: 1 } } });
    await this.follow();
    await this.change({ begun: { floorMs: 0 } });
    await this.follow();
  }

  /** The home is somewhere else, all of a sudden. */
  async moveHome(from: Side, to: Side): Promise<void> {
    const { home } = this.bucket;
    await this.told.federation.control.propose({
      ...{ kind: "moveHome", bucket: SHARED_ID, epoch: home?.epoch ?? 0, to: to.region.number },
      proof: { kind: "leaseExpired", sequence: 0 },
      record: {
        ...{ id: "1", bucket: SHARED_ID, bucketName: SHARED, from: from.region.number, to: to.region.number },
        ...{ epoch: (home?.epoch ?? 0) + 1, atMs: 1, kind: "forced" },
        atRisk: { objects: 0, bytes: 0, oldestMs: 0, keys: [], isExact: true, asOfMs: 1 },
      },
    });
  }

  /** The shards of regions follow the directory. */
  async follow(sides: readonly Side[] = this.sides): Promise<void> {
    for (const { region } of sides) {
      await this.told.follow(region);
      const { home } = this.bucket;
      const row = await this.run(region.world.metadata.bucketById(SHARED_ID));
      if (row === undefined || home === undefined) continue;
      const isFrozen = home.moving !== undefined || home.isBeginning === true;
      const { epoch, floorMs } = home;
      await this.run(
        region.world.metadata.followBucket({
          ...row,
          federationGeneration: this.bucket.generation + 1_000 * epoch + (isFrozen ? 1 : 2),
          home: { isHere: home.region === region.number, epoch, floorMs, isFrozen },
        }),
      );
    }
  }

  async put({ region }: Side, key: string, text = key): Promise<Session> {
    const request = { ...putRequest(key, Buffer.from(text)), bucket: SHARED, tags: [] };
    const { committed } = await this.run(region.region.put(request));
    return committed?.version === undefined ? emptySession : sawVersion(emptySession, committed.version);
  }

  /** What of the first region's writes waits for another one stays there, or not. */
  hold(from: Side, to: Side, isHeld: boolean): void {
    const target = this.bucket.targets.find(({ region }) => region === to.region.number)?.id ?? 0;
    if (isHeld) from.region.plan.pausedTargets.add(target);
    else from.region.plan.pausedTargets.delete(target);
    for (const { replicator } of from.region.senders) replicator.wake();
  }

  drained(): Promise<void> {
    return this.told.world.until("drained", () => this.told.world.isDrained());
  }

  async read(
    { region, reads }: Side,
    key: string,
    options: {
      readonly mode?: ReadMode;
      readonly session?: Session;
      readonly version?: VersionSelector;
    } = {},
  ) {
    const { mode = local, session, version } = options;
    const look = (): Promise<Lookup> => region.region.find({ bucket: SHARED, key, version });
    const of = { key, version };
    const read = { bucket: SHARED_ID, mode, session, of, signal: never };
    const served = await this.run(reads.serve(read, { look, holdingOf }));
    if (served.kind === "go") return { go: served.region };
    return { ...served.proof, found: served.value };
  }

  async list({ region, reads }: Side, mode: ReadMode, session?: Session) {
    const query = { bucket: SHARED, prefix: "", delimiter: "", after: "", limit: 100 };
    const look = () => region.region.list(query);
    const read = { bucket: SHARED_ID, mode, session, of: undefined, signal: never };
    const served = await this.run(reads.serve(read, { look }));
    if (served.kind === "go") return { go: served.region };
    return {
      ...served.proof,
      names: served.value.items.map((item) => (item.kind === "entry" ? item.key : "")),
    };
  }
}
