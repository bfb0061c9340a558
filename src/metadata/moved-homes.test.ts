/**
 * A bucket's home that goes from region to region, also by force: what earlier homes had not shipped yet arrives at any
 * time, in any order. Clients write only by the rules of leases: no version is later than what the lease allows, and the
 * next home begins behind it.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { LocalGroups, systemGroup, topologyOf } from "../../test/metadata/local-groups.ts";
import { described } from "../../test/metadata/objects.ts";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../test/simulation/seeded-random.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import { assert } from "../base/assert.ts";
import { bucketId, type GroupId } from "../base/ids.ts";
import { millisOf, type VersionId } from "../base/version-id.ts";
import {
  type BucketHome,
  type BucketReplication,
  Metadata,
  type OutboxEvent,
  type Replica,
  type ReplicaEpoch,
  type Versioning,
} from "./index.ts";

const BUCKET = bucketId("00000000000000aa");
const KEYS = ["a", "b"];
/** Of a lease: how far the ceiling is ahead of the region's own clock. */
const LEASE_MS = 3_000;

interface Side {
  readonly number: number;
  readonly metadata: Metadata;
  readonly shards: readonly GroupId[];
  readonly clock: SimClock;
  readonly scheduler: Scheduler;
  /** As the region's shards follow it. */
  home: BucketHome;
  /** Of the last lease that it had as home. */
  ceilingMs: number;
}

interface Written {
  readonly key: string;
  readonly epoch: number;
  readonly version: VersionId;
  readonly isDelete: boolean;
}

interface Message {
  readonly from: Side;
  readonly to: Side;
  readonly shard: GroupId;
  readonly event: OutboxEvent;
  readonly replica: Replica;
  readonly epoch: ReplicaEpoch;
}

class MovedHomes {
  readonly sides: Side[] = [];
  readonly acknowledged: Written[] = [];
  /** A home that had not heard took them in vain. */
  readonly unacknowledged: Written[] = [];
  readonly messages: Message[] = [];
  refusedStale = 0;
  #epoch = 1;
  #floorMs = 0;
  #home = 0;
  #generation = 0;
  #text = 0;
  readonly #versioning: Versioning;

  constructor(versioning: Versioning) {
    this.#versioning = versioning;
  }

  static async start(versioning: Versioning, skewsMs: readonly number[], seed: number): Promise<MovedHomes> {
    const world = new MovedHomes(versioning);
    const random = new SeededRandom(seed);
    for (const [at, skewMs] of skewsMs.entries()) {
      const groups = new LocalGroups(1);
      const scheduler = new Scheduler();
      const clock = new SimClock(scheduler, { wallOffsetMs: 1_700_000_000_000 + skewMs });
      const number = at + 1;
      const parts = { groups, clock, random: random.fork(), region: number };
      const metadata = new Metadata(parts, { systemGroup });
      assert(await metadata.setTopology(topologyOf(groups.shards)), "the first topology");
      const home = { isHere: false, epoch: 1, floorMs: 0, isFrozen: false };
      world.sides.push({ number, metadata, shards: groups.shards, clock, scheduler, home, ceilingMs: 0 });
    }
    for (const side of world.sides) await world.follow(side);
    return world;
  }

  get home(): Side {
    return this.sides[this.#home] as Side;
  }

  #replication({ number }: Side): BucketReplication {
    const others = this.sides.filter((side) => side.number !== number);
    return {
      targets: others.map((side) => ({ id: side.number, region: side.number, bucket: BUCKET })),
      rules: others.map((side) => ({
        ...{ id: `to-${side.number}`, target: side.number, priority: 1, prefix: "", tags: [] },
        ...{ shipsDeletes: true, shipsVersionDeletes: true, shipsReplicaChanges: true },
        ...{ storageClass: undefined, deadlineMs: undefined },
      })),
    };
  }

  /** The region hears of the directory as it is now. */
  async follow(side: Side): Promise<void> {
    const isHere = side === this.home;
    side.home = { isHere, epoch: this.#epoch, floorMs: this.#floorMs, isFrozen: false };
    await side.metadata.followBucket({
      ...{ id: BUCKET, name: "bucket", createdMs: 1, versioning: this.#versioning, tags: [] },
      ...{ replication: this.#replication(side), federationGeneration: ++this.#generation },
      home: side.home,
    });
  }

  /** Its lease has run out: another region is home, which the old one need not hear. */
  async move(to: number): Promise<void> {
    if (to % this.sides.length === this.#home) return;
    const old = this.home;
    this.#home = to % this.sides.length;
    this.#epoch++;
    this.#floorMs = Math.max(this.#floorMs, old.ceilingMs);
    await this.follow(this.home);
  }

  /** What a lease has to reach beyond: the region's clock, where the epoch begins, and what its shards have seen. */
  async #reachMs({ metadata, shards, clock, home }: Side): Promise<number> {
    const stats = await Promise.all(shards.map((shard) => metadata.shardStats(shard)));
    const seenMs = stats.map(({ lastVersion }) => millisOf(lastVersion));
    return Math.max(clock.wallMs(), home.floorMs, ...seenMs);
  }

  /** By a gateway of the region, in the epoch that it knows. It is acknowledged only under the region's lease. */
  async write(at: number, key: string, isDelete: boolean): Promise<void> {
    const side = this.sides[at % this.sides.length] as Side;
    const isLeased = side === this.home && side.home.epoch === this.#epoch;
    if (isLeased) side.ceilingMs = Math.max(side.ceilingMs, (await this.#reachMs(side)) + LEASE_MS);
    const fence = { epoch: side.home.epoch, ceilingMs: side.ceilingMs };
    const command = { bucket: BUCKET, key, precondition: {}, ...fence };
    const object = described(`${this.#text++}`);
    const result = isDelete
      ? await side.metadata.delete({ ...command, version: undefined })
      : await side.metadata.put({ ...command, object, missing: [] });
    if (result.kind === "refused") {
      if (!side.home.isHere) expect(result.refusal).toBe("notHome");
      return;
    }
    const { version } = result;
    if (version === undefined || (isDelete && this.#versioning === "unversioned")) return;
    const written = { key, epoch: side.home.epoch, version, isDelete };
    // Without a lease it is not acknowledged, wherever it ends.
    if (isLeased) this.acknowledged.push(written);
    else this.unacknowledged.push(written);
  }

  /** Takes what waits for a region on its way. */
  async capture(at: number, towards: number): Promise<void> {
    const [from, to] = [at, towards].map((each) => this.sides[each % this.sides.length] as Side);
    if (from === undefined || to === undefined || from === to) return;
    const { epoch, isHere } = from.home;
    for (const shard of from.shards) {
      const { events } = await from.metadata.outbox(shard, to.number, undefined, 100);
      for (const event of events) {
        const replica = await replicaOf(from.metadata, event);
        if (replica === undefined) continue;
        this.messages.push({ from, to, shard, event, replica, epoch: { epoch, isMerge: !isHere } });
      }
    }
  }

  /** One of those on their way comes, perhaps once more. */
  async deliver({ from, to, shard, event, replica, epoch }: Message): Promise<void> {
    const [received] = await to.metadata.receiveReplicas(BUCKET, [replica], epoch);
    assert(received?.kind !== "failed", "a replica is answered");
    if (received?.kind === "refused") {
      expect(received.refusal).toBe("staleEpoch");
      expect(epoch.epoch).toBeLessThan(to.home.epoch);
      this.refusedStale++;
      return;
    }
    await from.metadata.acknowledgeOutbox(shard, to.number, [event.id]);
  }

  /** All regions hear, and all outboxes become empty. */
  async settle(): Promise<void> {
    for (const side of this.sides) await this.follow(side);
    for (let round = 0; round < 4; round++) {
      const before = this.messages.length;
      for (const from of this.sides.keys()) for (const to of this.sides.keys()) await this.capture(from, to);
      for (const message of this.messages.slice(before)) await this.deliver(message);
    }
    for (const side of this.sides) {
      for (const shard of side.shards) {
        expect((await side.metadata.outboxSummary(shard)).backlogs).toEqual([]);
      }
    }
  }

  async versions(side: Side, key: string) {
    const query = { bucket: BUCKET, prefix: key, delimiter: "", afterKey: "", afterVersion: undefined };
    const { items } = await side.metadata.listVersions({ ...query, limit: 1000 });
    return items.flatMap((item) => (item.kind === "entry" ? [item.value.version] : []));
  }

  /** In any region's ledger, or in a version that is there: what a client was told of is found. */
  async check(): Promise<void> {
    const ledger = new Set<string>();
    for (const { metadata, shards } of this.sides) {
      for (const shard of shards) {
        for (const { winner, loser } of await metadata.conflicts(shard, undefined, 1000)) {
          ledger.add(winner.version);
          ledger.add(loser.version);
        }
      }
    }
    for (const side of this.sides) {
      for (const key of KEYS) {
        const versions = (await this.versions(side, key)).map(({ version }) => version);
        const own = this.acknowledged.filter((each) => each.key === key);
        for (const { version, epoch } of own) {
          if (versions.includes(version) || ledger.has(version)) continue;
          // Overwritten by who had seen it: in a bucket that keeps no versions.
          expect(this.#versioning).toBe("unversioned");
          const isOverwritten = own.some((other) => other.version > version && other.epoch >= epoch);
          const left = versions[0];
          expect(isOverwritten || left === undefined || left > version, version).toBe(true);
        }
      }
    }
    for (const older of [...this.acknowledged, ...this.unacknowledged]) {
      for (const newer of this.acknowledged) {
        if (newer.epoch > older.epoch) expect(newer.version > older.version).toBe(true);
      }
    }
    for (const key of KEYS) {
      const [first, ...others] = await Promise.all(this.sides.map((side) => this.versions(side, key)));
      for (const other of others) {
        expect(other.map(({ version }) => version)).toEqual(first?.map(({ version }) => version));
      }
      if (this.#versioning === "unversioned") continue;
      const all = [...this.acknowledged, ...this.unacknowledged].filter((each) => each.key === key);
      const last = newest(all);
      if (last === undefined) continue;
      expect(first?.[0]?.version).toBe(last.version);
      expect(first?.[0]?.kind).toBe(last.isDelete ? "deleteMarker" : "object");
      // What clients were told of in a later epoch is in no earlier one's shadow.
      const told = newest(this.acknowledged.filter((each) => each.key === key));
      expect(last.epoch).toBeGreaterThanOrEqual(told?.epoch ?? 0);
    }
  }
}

function newest(all: readonly Written[]): Written | undefined {
  return all.reduce<Written | undefined>((best, each) => {
    return best === undefined || each.version > best.version ? each : best;
  }, undefined);
}

async function replicaOf(metadata: Metadata, event: OutboxEvent): Promise<Replica | undefined> {
  const { kind, key, version, isNull, seen, stamp } = event;
  if (kind === "deleteMarker") return { kind, key, version, isNull, seen };
  if (kind === "deleteVersion") return { kind, key, version, stamp };
  if (kind === "deleteNull") return { kind, key, version, seen };
  const found = await metadata.shippable(BUCKET, key, version);
  if (found === undefined) return undefined;
  const { kind: _, isNull: isFoundNull, version: __, logIndex: ___, ...object } = found.object;
  const { seen: known, tagsStamp } = found;
  const put = { key, version, isNull: isFoundNull, object, missing: [], seen: known, tagsStamp };
  return { kind: "put", ...put };
}

const region = fc.nat(2);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("write" as const),
      region,
      key: fc.constantFrom(...KEYS),
      isDelete: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), region }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("follow" as const), region }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("capture" as const), region, to: region }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("deliver" as const), at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("pass" as const), region, ms: fc.nat(5_000) }) },
);

test("a home that moves: later epochs' versions are greater, nothing acknowledged vanishes, and all regions agree", async () => {
  let refusedStale = 0;
  let epochs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 60, size: "max" }),
      fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -20_000, max: 20_000 })),
      fc.constantFrom<Versioning>("enabled", "enabled", "unversioned"),
      fc.nat(1_000),
      async (steps, [second, third], versioning, seed) => {
        const world = await MovedHomes.start(versioning, [0, second, third], seed);
        for (const each of steps) {
          if (each.kind === "write") await world.write(each.region, each.key, each.isDelete);
          else if (each.kind === "move") await world.move(each.region);
          else if (each.kind === "follow") await world.follow(world.sides[each.region] as Side);
          else if (each.kind === "capture") await world.capture(each.region, each.to);
          else if (each.kind === "deliver") {
            const message = world.messages[each.at];
            if (message !== undefined) await world.deliver(message);
          } else {
            const { scheduler } = world.sides[each.region] as Side;
            await scheduler.run({ untilMs: scheduler.nowMs + each.ms });
          }
        }
        await world.settle();
        await world.check();
        refusedStale += world.refusedStale;
        epochs += Math.max(0, ...world.acknowledged.map(({ epoch }) => epoch));
      },
    ),
    { numRuns: 150 },
  );
  // What it is about was met.
  expect({ isStaleMet: refusedStale > 5, areEpochsMet: epochs > 150 }).toEqual({
    isStaleMet: true,
    areEpochsMet: true,
  });
}, 60_000);
