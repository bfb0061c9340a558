import { describe, expect, it } from "vitest";
import { bucketId } from "../../src/base/ids.ts";
import { type CompiledRule, noReplication } from "../../src/metadata/index.ts";
import type { Lookup } from "../../src/region/index.ts";
import { MAX_RESTING } from "../../src/replicator/sender/options.ts";
import { isBytes, pattern, readWhole } from "../region/region-world.ts";
import {
  addSender,
  backlogOf,
  put,
  type ReplicatingOptions,
  type ReplicatingRegion,
  type ReplicatingWorld,
  replicatingWorld,
  SHARED,
  SHARED_ID,
  targetId,
} from "./replicating-world.ts";

const MINUTE_MS = 60_000;
const near = { latencyMinMs: 20, latencyMaxMs: 22 };

async function twoRegions(options: ReplicatingOptions = {}) {
  const world = await replicatingWorld(options);
  const [us, eu] = world.regions as [ReplicatingRegion, ReplicatingRegion];
  return { world, us, eu };
}

const find = (
  { region }: ReplicatingRegion,
  key: string,
  version?: Parameters<typeof region.find>[0]["version"],
) => region.find({ bucket: SHARED, key, version });

async function bytesIn(world: ReplicatingWorld, region: ReplicatingRegion, key: string) {
  const found = await world.run(find(region, key));
  return found.kind === "object" ? world.run(readWhole(found)) : found.kind;
}

const statusOf = (found: Lookup): string | undefined =>
  found.kind === "object" ? found.object.replicationStatus : found.kind;

const drained = (world: ReplicatingWorld, limitMs?: number): Promise<void> =>
  world.until("every outbox is empty", () => world.isDrained(), limitMs);

const reportOf = (region: ReplicatingRegion, target: number) =>
  region.senders
    .flatMap(({ replicator }) => replicator.report().targets)
    .find((report) => report.target === target);

const toEu = targetId(SHARED_ID, 2);

describe("an object that is written in one region", () => {
  it("is in the other a moment later, as it was: version, ETag, headers, tags, bytes; and says so", async () => {
    const { world, us, eu } = await twoRegions();
    for (const [key, bytes] of [
      ["empty", 0],
      ["inline", 50],
      ["copied", 700],
      ["coded", 30_000],
    ] as const) {
      await world.run(put(us, key, pattern(bytes)));
      expect(statusOf(await world.run(find(us, key)))).toBe("pending");
      const beganMs = world.scheduler.nowMs;
      await drained(world);
      expect(world.scheduler.nowMs - beganMs).toBeLessThan(500);
      const source = await world.run(find(us, key));
      const replica = await world.run(find(eu, key));
      if (source.kind !== "object" || replica.kind !== "object") throw new Error(`${key} is missing`);
      const { content: _, logIndex: __, replicationStatus: ___, ...described } = source.object;
      expect(replica.object).toMatchObject(described);
      expect(statusOf(source)).toBe("completed");
      expect(statusOf(replica)).toBe("replica");
      expect(await world.run(readWhole(replica))).toSatisfy(isBytes(pattern(bytes)));
    }
  });

  it("goes on to no third region twice, and never comes back", async () => {
    const world = await replicatingWorld({ regions: 3 });
    for (const [index, region] of world.regions.entries()) {
      for (let i = 0; i < 5; i++) await world.run(put(region, `from-${index}-${i}`, pattern(200, index)));
    }
    await drained(world);
    for (const region of world.regions) {
      for (let index = 0; index < 3; index++) {
        for (let i = 0; i < 5; i++) {
          expect(await bytesIn(world, region, `from-${index}-${i}`)).toSatisfy(isBytes(pattern(200, index)));
        }
      }
      expect(region.receiver.counters.replicas).toBe(10);
    }
  });

  it("takes its deletions along: markers, versions, and null versions where none are kept", async () => {
    const { world, us, eu } = await twoRegions();
    const first = await world.run(put(us, "k", pattern(300)));
    await world.run(put(us, "k", pattern(400)));
    await world.run(us.region.delete({ bucket: SHARED, key: "k", version: undefined }, {}));
    await drained(world);
    expect((await world.run(find(eu, "k"))).kind).toBe("deleteMarker");
    const versionId = first.versionId;
    await world.run(us.region.delete({ bucket: SHARED, key: "k", version: versionId }, {}));
    await drained(world);
    expect((await world.run(find(eu, "k", versionId))).kind).toBe("missing");
    for (const versioning of ["unversioned", "suspended"] as const) {
      const plain = await twoRegions({ versioning });
      await plain.world.run(put(plain.us, "k", pattern(300)));
      await drained(plain.world);
      expect(await bytesIn(plain.world, plain.eu, "k")).toSatisfy(isBytes(pattern(300)));
      await plain.world.run(plain.eu.region.delete({ bucket: SHARED, key: "k", version: undefined }, {}));
      await drained(plain.world);
      expect((await plain.world.run(find(plain.us, "k"))).kind).not.toBe("object");
    }
  });

  it("takes changes of its tags along, also those made where it is a replica", async () => {
    const { world, us, eu } = await twoRegions();
    await world.run(put(us, "k", pattern(300)));
    await drained(world);
    const tags = [{ key: "team", value: "blue" }];
    await world.run(eu.region.setTags({ bucket: SHARED, key: "k", version: undefined }, tags));
    await drained(world);
    const found = await world.run(find(us, "k"));
    expect(found.kind === "object" && found.object.tags).toEqual(tags);
  });

  it("gets the storage class that the rule names", async () => {
    const { world, us, eu } = await twoRegions({ rule: { storageClass: "STANDARD_IA" } });
    await world.run(put(us, "k", pattern(300)));
    await drained(world);
    const found = await world.run(find(eu, "k"));
    expect(found.kind === "object" && found.object.storageClass).toBe("STANDARD_IA");
  });
});

describe("a backlog", () => {
  it("is shipped whole when the region comes back, deletions included, with little of it in memory", async () => {
    const { world, us, eu } = await twoRegions({ replicator: { maxPendingEvents: 600 } });
    world.cut(us, eu);
    await world.pass(20_000);
    const count = 3_000;
    for (let i = 0; i < count; i++) await world.run(put(us, `k-${i}`, pattern(20, i)));
    for (let i = 0; i < count; i += 10) {
      await world.run(us.region.delete({ bucket: SHARED, key: `k-${i}`, version: undefined }, {}));
    }
    await world.pass(5_000);
    expect(await world.run(backlogOf(us))).toBe(count + count / 10);
    const report = reportOf(us, toEu);
    expect(report).toMatchObject({ state: "blocked", blocked: { reason: "target.unreachable" } });
    expect(report?.rules).toMatchObject([{ events: count + count / 10, failedEvents: 0 }]);
    const inMemory = Object.values(report?.lanes ?? {}).reduce((sum, lane) => sum + lane.ready, 0);
    expect(inMemory).toBeLessThan(2_000);
    world.mend(us, eu);
    await drained(world);
    for (let i = 0; i < count; i++) {
      const found = await world.run(find(eu, `k-${i}`));
      expect(found.kind).toBe(i % 10 === 0 ? "deleteMarker" : "object");
    }
  });

  it("of one bucket does not keep another's objects waiting", async () => {
    const other = { name: "albums", id: bucketId("00000000000000f2") };
    const { world, us, eu } = await twoRegions({
      otherBuckets: [other],
      replicator: { bytesPerSecond: 200_000 },
    });
    for (let i = 0; i < 60; i++) await world.run(put(us, `k-${i}`, pattern(60_000, i)));
    await world.pass(1_000);
    await world.run(put(us, "quick", pattern(100), other.name));
    const beganMs = world.scheduler.nowMs;
    await world.until("the other bucket's object is there", async () => {
      const found = await eu.region.find({ bucket: other.name, key: "quick", version: undefined });
      return found.kind === "object";
    });
    expect(world.scheduler.nowMs - beganMs).toBeLessThan(12_000);
    expect(await world.run(backlogOf(us))).toBeGreaterThan(0);
  });

  it("waits while its target is paused, and moves on afterwards", async () => {
    const { world, us, eu } = await twoRegions();
    us.plan.pausedTargets.add(toEu);
    await world.run(put(us, "k", pattern(300)));
    await world.pass(60_000);
    expect((await world.run(find(eu, "k"))).kind).toBe("missing");
    expect(reportOf(us, toEu)?.state).toBe("paused");
    us.plan.pausedTargets.clear();
    await drained(world, 1_000);
    expect((await world.run(find(eu, "k"))).kind).toBe("object");
  });

  it("of a target that is no more is dropped, but only when the control plane says so", async () => {
    const { world, us } = await twoRegions();
    us.plan.isReachable = false;
    us.plan.buckets.delete(SHARED_ID);
    await world.run(put(us, "k", pattern(300)));
    await world.pass(60_000);
    expect(await world.run(backlogOf(us))).toBe(1);
    expect(reportOf(us, toEu)?.blocked?.reason).toBe("target.unknown");
    us.plan.isReachable = true;
    await addSender(world, us).replicator.stop();
    for (const sender of us.senders) sender.leads = !sender.leads;
    us.senders[1]?.replicator.start();
    await drained(world, 60_000);
  });
});

describe("a failure", () => {
  it("of one object has a reason, is recorded, and blocks nothing else", async () => {
    const { world, us, eu } = await twoRegions();
    us.clock.jumpWall(20 * MINUTE_MS);
    await world.run(put(us, "tomorrow", pattern(300)));
    us.clock.jumpWall(-20 * MINUTE_MS);
    // Its shard's stamps go on from there; other shards' do not.
    for (let i = 0; i < 12; i++) await world.run(put(us, `today-${i}`, pattern(300)));
    await world.pass(10_000);
    let arrived = 0;
    for (let i = 0; i < 12; i++) if ((await world.run(find(eu, `today-${i}`))).kind === "object") arrived++;
    expect(arrived).toBeGreaterThan(3);
    expect(statusOf(await world.run(find(us, "tomorrow")))).toBe("failed");
    const [trace] = us.senders[0]?.replicator.traceAttempts(SHARED_ID, "tomorrow") ?? [];
    expect(trace).toMatchObject({ target: toEu, isPaused: false, blocked: undefined });
    expect(trace?.events).toMatchObject([{ reason: "target.clockAhead", place: "resting" }]);
    const [event] = trace?.events ?? [];
    expect(event?.attempts).toBeGreaterThan(3);
    expect(event?.nextTryMs).toBeGreaterThan(us.clock.wallMs());
    const report = reportOf(us, toEu);
    expect(report?.failures["target.clockAhead"]).toBeGreaterThan(3);
    expect(report?.failing.length).toBe(13 - arrived);
    await drained(world, 20 * MINUTE_MS);
    expect(statusOf(await world.run(find(us, "tomorrow")))).toBe("completed");
  });

  it("of very many objects keeps few of them in memory, and a retry reaches all of them", async () => {
    const { world, us, eu } = await twoRegions();
    const count = 1_700;
    us.clock.jumpWall(20 * MINUTE_MS);
    for (let i = 0; i < count; i++) await world.run(put(us, `k-${i}`, pattern(20, i)));
    us.clock.jumpWall(-20 * MINUTE_MS);
    await world.pass(60_000);
    const report = reportOf(us, toEu);
    expect(report?.restingEvents).toBeLessThanOrEqual(3 * MAX_RESTING);
    expect(report?.rules).toMatchObject([{ events: count, failedEvents: count }]);
    eu.clock.jumpWall(20 * MINUTE_MS);
    us.senders[0]?.replicator.retry({ target: toEu });
    await drained(world, 3_000);
    for (let i = 0; i < count; i += 50) {
      expect((await world.run(find(eu, `k-${i}`))).kind).toBe("object");
    }
  });

  it("of the whole target waits without counting against its events", async () => {
    const { world, us, eu } = await twoRegions();
    const other = bucketId("00000000000000fe");
    const replication = {
      targets: [{ id: 77, region: 2, bucket: other }],
      rules: [{ ...(us.plan.buckets.get(SHARED_ID)?.rules[0] as CompiledRule), id: "elsewhere", target: 77 }],
    };
    us.plan.buckets.set(SHARED_ID, replication);
    const followed = { createdMs: 1, tags: [], versioning: "enabled" } as const;
    const bucket = { ...followed, id: SHARED_ID, name: SHARED, replication, federationGeneration: 2 };
    await world.run(us.world.metadata.followBucket(bucket));
    await world.run(put(us, "k", pattern(300)));
    await world.pass(30_000);
    expect(reportOf(us, 77)).toMatchObject({
      state: "blocked",
      blocked: { reason: "target.bucketMissing" },
      rules: [{ events: 1, failedEvents: 0 }],
      failing: [],
    });
    const elsewhere = { ...followed, id: other, name: "elsewhere", federationGeneration: 1 };
    await world.run(eu.world.metadata.followBucket({ ...elsewhere, replication: noReplication }));
    us.senders[0]?.replicator.retry({ target: 77 });
    await drained(world, 1_000);
    const found = await world.run(eu.region.find({ bucket: "elsewhere", key: "k", version: undefined }));
    expect(found.kind).toBe("object");
  });

  it("is told of while an object misses its deadline, and when it arrives after all", async () => {
    const { world, us, eu } = await twoRegions({ rule: { deadlineMs: 15 * MINUTE_MS } });
    world.cut(us, eu);
    await world.pass(20_000);
    for (let i = 0; i < 5; i++) await world.run(put(us, `k-${i}`, pattern(300)));
    const missed = () => us.logged.filter(({ message }) => message === "replication.deadlineMissed");
    const arrived = () => us.logged.filter(({ message }) => message === "replication.deadlineArrived");
    await world.pass(14 * MINUTE_MS);
    expect(missed()).toEqual([]);
    await world.pass(2 * MINUTE_MS);
    expect(missed().map(({ fields }) => fields.key)).toHaveLength(5);
    await world.pass(5 * MINUTE_MS);
    expect(missed()).toHaveLength(5);
    world.mend(us, eu);
    await drained(world);
    expect(missed()).toHaveLength(5);
    expect(arrived()).toHaveLength(5);
    expect(reportOf(us, toEu)).toMatchObject({ deadlinesMissed: 5, lateArrivals: 5 });
  });
});

describe("a large object", () => {
  const MIB = 1024 * 1024;
  const pieces = { replicas: { pieceBytes: MIB } };

  it("goes on where it stopped when the link breaks in the middle", async () => {
    const { world, us, eu } = await twoRegions({ ...pieces, link: { ...near, bandwidthBytesPerMs: 2_000 } });
    const body = pattern(12 * MIB);
    await world.run(put(us, "large", body));
    const sent = () => us.senders[0]?.replicator.report().regions[0]?.sentLargeBytes ?? 0;
    for (let cut = 1; cut <= 2; cut++) {
      await world.until("some of it is sent", () => sent() > cut * 4 * MIB);
      world.network.resetSome(1);
    }
    await drained(world);
    expect(await bytesIn(world, eu, "large")).toSatisfy(isBytes(body));
    expect(eu.receiver.counters.resumedLargeReplicas).toBeGreaterThanOrEqual(2);
    // A piece at most, and what was on its way.
    expect(sent()).toBeLessThan(12 * MIB + 2 * (1 + 4) * MIB);
    expect(sent()).toBeGreaterThan(12 * MIB);
  });

  it("goes on when its receiver dies, and when its shard is led by another node", async () => {
    const options = { ...pieces, link: { ...near, bandwidthBytesPerMs: 2_000 } };
    const { world, us, eu } = await twoRegions(options);
    const body = pattern(8 * MIB);
    await world.run(put(us, "large", body));
    const taken = () => eu.receiver.counters.receivedBytes;
    await world.until("some of it is there", () => taken() > 3 * MIB);
    eu.crashReceiver();
    await world.pass(3_000);
    await world.run(eu.restartReceiver());
    await world.until("more of it is there", () => taken() > MIB);
    const [first] = us.senders;
    const second = addSender(world, us, options);
    await world.pass(500);
    if (first !== undefined) first.leads = false;
    second.leads = true;
    await drained(world);
    expect(await bytesIn(world, eu, "large")).toSatisfy(isBytes(body));
    expect(eu.receiver.counters.resumedLargeReplicas).toBeGreaterThanOrEqual(2);
  });

  it("is given up for a pause, and goes on after it", async () => {
    const { world, us, eu } = await twoRegions({ ...pieces, link: { ...near, bandwidthBytesPerMs: 2_000 } });
    await world.run(put(us, "large", pattern(8 * MIB)));
    await world.until("some of it is there", () => eu.receiver.counters.receivedBytes > 3 * MIB);
    us.plan.pausedTargets.add(toEu);
    await world.pass(1_000);
    const beforeBytes = eu.receiver.counters.receivedBytes;
    await world.pass(10_000);
    expect(eu.receiver.counters.receivedBytes).toBe(beforeBytes);
    expect(us.senders[0]?.replicator.report().regions[0]?.inFlightBytes).toBe(0);
    us.plan.pausedTargets.clear();
    await drained(world);
    expect(eu.receiver.counters.resumedLargeReplicas).toBe(1);
    expect((await world.run(find(eu, "large"))).kind).toBe("object");
  });

  it("does not keep small ones waiting", async () => {
    const { world, us, eu } = await twoRegions({ ...pieces, link: { ...near, bandwidthBytesPerMs: 1_000 } });
    for (let i = 0; i < 6; i++) await world.run(put(us, `large-${i}`, pattern(3 * MIB, i)));
    await world.pass(1_000);
    const beganMs = world.scheduler.nowMs;
    await world.run(put(us, "small", pattern(500)));
    await world.until("the small one is there", async () => (await find(eu, "small")).kind === "object");
    expect(world.scheduler.nowMs - beganMs).toBeLessThan(6_000);
    expect((await world.run(find(eu, "large-5"))).kind).toBe("missing");
    await drained(world);
  });
});

describe("senders", () => {
  it("ship what another one had in memory when it lost the lead", async () => {
    const { world, us, eu } = await twoRegions();
    const second = addSender(world, us);
    const [first] = us.senders;
    if (first === undefined) throw new Error("no sender");
    for (let i = 0; i < 300; i++) {
      await world.run(put(us, `k-${i}`, pattern(30, i)));
      if (i % 20 !== 0) continue;
      first.leads = !first.leads;
      second.leads = !first.leads;
    }
    await drained(world);
    for (let i = 0; i < 300; i++) {
      expect(await bytesIn(world, eu, `k-${i}`)).toSatisfy(isBytes(pattern(30, i)));
    }
  });

  it("that both believe to lead do no harm", async () => {
    const { world, us, eu } = await twoRegions();
    addSender(world, us).leads = true;
    for (let i = 0; i < 100; i++) await world.run(put(us, `k-${i}`, pattern(30, i)));
    await drained(world);
    for (let i = 0; i < 100; i++) {
      expect(await bytesIn(world, eu, `k-${i}`)).toSatisfy(isBytes(pattern(30, i)));
    }
  });
});
