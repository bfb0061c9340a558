import { describe, expect, it } from "vitest";
import { ap, eu, HomeWorld, homeBucket, us } from "../../../test/federation/home-world.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { bucketId, type RegionNumber } from "../../base/ids.ts";
import { LEASE_DRIFT_BOUND } from "./timing.ts";

const wan = { latencyMinMs: 35, latencyMaxMs: 45 };

async function started(options: ConstructorParameters<typeof HomeWorld>[0] = {}): Promise<HomeWorld> {
  const homes = new HomeWorld(options);
  await homes.start();
  return homes;
}

const turnAt = (homes: HomeWorld, region: RegionNumber) => {
  const { node, guard } = homes.of(region);
  const bucket = node.control.view.bucket(homeBucket);
  if (bucket === undefined) throw new Error("the bucket is gone");
  return guard.turnOf(bucket);
};

describe("a region that is home", () => {
  it("says so while it renews, and the others that it is", async () => {
    const homes = await started({ links: wan });
    for (let i = 0; i < 100; i++) {
      await homes.world.pass(100);
      expect(turnAt(homes, us)).toMatchObject({ kind: "here", epoch: 1 });
      expect(homes.of(us).lease.validForMs()).toBeGreaterThan(500);
      expect(turnAt(homes, eu)).toEqual({ kind: "elsewhere", region: us, epoch: 1 });
    }
    expect(homes.of(us).lease.status()).toMatchObject({ isNeeded: true, failed: 0, lost: 0 });
    // Regions that are nobody's home do not renew.
    expect(homes.of(eu).lease.status()).toMatchObject({ isNeeded: false, renewed: 0 });
  });

  it("wakes nobody by its renewals", async () => {
    const homes = await started({ links: wan });
    await homes.world.pass(1_000);
    let changes = 0;
    for (const { node } of homes.all()) node.control.onChange(() => changes++);
    const before = homes.of(eu).node.control.view.regionByNumber(us)?.lease?.sequence ?? 0;
    await homes.world.pass(10_000);
    expect(homes.of(eu).node.control.view.regionByNumber(us)?.lease?.sequence).toBeGreaterThan(before + 10);
    expect(changes).toBe(0);
  });

  it("stays so when links hold what they carry for a second now and then", async () => {
    const homes = await started({ links: { ...wan, spike: 0.003, spikeMs: 900 }, seed: 3 });
    for (let i = 0; i < 300; i++) {
      await homes.world.pass(100);
      // A loss is no harm, only a pause; the lease comes back by itself.
      if (homes.of(us).lease.status().lost > 0) await homes.world.until(() => homes.isHere(us), 10_000);
    }
    expect(homes.of(us).lease.status().renewed).toBeGreaterThan(30);
  });

  it("is silent within its lease when it is cut off, before another may begin", async () => {
    const homes = await started({ links: wan });
    homes.world.isolate(us);
    const cutMs = homes.world.scheduler.nowMs;
    await homes.world.until(() => !homes.isHere(us));
    expect(homes.world.scheduler.nowMs - cutMs).toBeLessThanOrEqual(homes.leaseMs * (1 - LEASE_DRIFT_BOUND));
    expect(turnAt(homes, us)).toEqual({ kind: "noLease" });
    expect(() => homes.of(us).guard.confirm(homeBucket, 1)).toThrow(/has no lease/);
    const silentMs = homes.world.scheduler.nowMs;
    let result: string | undefined;
    while (result !== "bucket") {
      result = await homes.world.run(homes.tryToTake(eu));
      await homes.world.pass(20);
    }
    expect(homes.world.scheduler.nowMs).toBeGreaterThan(silentMs);
    expect(homes.world.scheduler.nowMs - cutMs).toBeLessThan(homes.leaseMs * 2.5);
    await homes.world.until(() => homes.isHere(eu), 2_000);
    expect(homes.of(us).lease.status().lost).toBe(1);
    // It is back: its copy has the new epoch, so its lease says nothing of this bucket.
    homes.world.heal();
    await homes.world.until(() => turnAt(homes, us).kind === "elsewhere");
    expect(() => homes.of(us).guard.confirm(homeBucket, 1)).toThrow(/epoch 1 is over/);
  });

  it("is waited for as long as the longest of its nodes' leases lasts", async () => {
    const longMs = 6_000;
    const homes = await started({
      links: wan,
      nodesPerRegion: 2,
      leaseMsOf: (node) => (node.region === us && node.id % 2 === 1 ? longMs : 1_000),
    });
    const [longer] = homes.all().filter(({ node }) => node.region === us && node.id % 2 === 1);
    await homes.world.until(() => longer?.lease.isValid() === true);
    await homes.world.pass(3_000);
    homes.world.isolate(us);
    let takenMs: number | undefined;
    for (let i = 0; i < 500 && takenMs === undefined; i++) {
      void homes.tryToTake(eu);
      await homes.world.pass(20);
      expect(new Set(homes.acknowledging().map(({ region }) => region)).size).toBeLessThanOrEqual(1);
      if (homes.isHere(eu)) takenMs = homes.world.scheduler.nowMs;
    }
    expect(takenMs).toBeDefined();
  });

  it("is not taken too soon by a clock that is fast, from one that is slow", async () => {
    const rateOf = new Map([
      [us, 1 - LEASE_DRIFT_BOUND],
      [eu, 1 + LEASE_DRIFT_BOUND],
    ]);
    const homes = await started({ clockOf: (region) => ({ rate: rateOf.get(region) ?? 1 }) });
    homes.world.isolate(us);
    for (let i = 0; i < 1_000 && !homes.isHere(eu); i++) {
      void homes.tryToTake(eu);
      await homes.world.pass(5);
      expect(homes.acknowledging().length).toBeLessThanOrEqual(1);
    }
    expect(homes.isHere(eu)).toBe(true);
  });

  it("is silent when it wakes from a stop that was longer than its lease", async () => {
    const homes = await started({ links: wan });
    const { clock } = homes.of(us).node.process;
    clock.pause();
    await homes.world.pass(10_000);
    expect(turnAt(homes, us)).toEqual({ kind: "noLease" });
    clock.resume(false);
    expect(turnAt(homes, us)).toEqual({ kind: "noLease" });
    await homes.world.until(() => homes.isHere(us));
  });

  it("is not taken while it renews, however long somebody waits", async () => {
    const homes = await started({ links: wan });
    for (let i = 0; i < 200; i++) {
      expect(await homes.world.run(homes.tryToTake(eu))).not.toBe("bucket");
      await homes.world.pass(50);
    }
    expect(homes.homeAt(eu)).toMatchObject({ region: us, epoch: 1 });
  });

  it("is not taken by a region without a majority", async () => {
    const homes = await started({ links: wan });
    homes.world.isolate(eu);
    for (let i = 0; i < 20; i++) {
      await homes.world.run(homes.tryToTake(eu));
      await homes.world.pass(300);
    }
    // An election may have cost it its lease for a moment.
    await homes.world.until(() => homes.isHere(us));
    expect(homes.homeAt(eu)).toMatchObject({ region: us, epoch: 1 });
  });

  it("is not taken by who is heard but does not hear, and so knows of no renewal", async () => {
    const homes = await started({ links: wan, seed: 2 });
    const taker = homes.world.leader()?.region === eu ? ap : eu;
    for (const { host } of homes.world.nodes) homes.world.links.cut(host, homes.of(taker).node.host);
    for (let i = 0; i < 100; i++) {
      void homes.tryToTake(taker);
      await homes.world.pass(100);
      expect(homes.homeAt(us)).toMatchObject({ region: us, epoch: 1 });
    }
  });

  it.each([0, 250, 500, 750, 1_000, 1_250])(
    "counts its lease from when it asked for it, and not from the answer (%i ms)",
    async (laterMs) => {
      const homes = await started({ links: { latencyMinMs: 5, latencyMaxMs: 6 }, seed: 2, leaseMs: 4_000 });
      const leader = homes.world.leader();
      expect(leader?.region).not.toBe(us);
      // What the leader says comes late here, and in time elsewhere.
      const slow = { latencyMinMs: 800, latencyMaxMs: 801 };
      homes.world.links.set(leader?.host ?? "", homes.of(us).node.host, slow);
      await homes.world.pass(10_000 + laterMs);
      expect(homes.isHere(us)).toBe(true);
      homes.world.isolate(us);
      const mover = leader?.region === eu ? ap : eu;
      for (let i = 0; i < 250; i++) {
        void homes.tryToTake(mover);
        await homes.world.pass(20);
        expect(homes.acknowledging().length).toBeLessThanOrEqual(1);
      }
      expect(homes.isHere(mover)).toBe(true);
    },
  );

  it("is silent while there is no majority anywhere, and the home again when there is", async () => {
    const homes = await started({ links: wan });
    homes.crash(eu);
    homes.crash(ap);
    await homes.world.until(() => !homes.isHere(us), 2_000);
    await homes.world.pass(30_000);
    expect(turnAt(homes, us)).toEqual({ kind: "noLease" });
    expect(homes.of(us).lease.status()).toMatchObject({ isNeeded: true, validForMs: 0, lost: 1 });
    await homes.restart(eu);
    await homes.world.until(() => homes.isHere(us), 10_000);
    expect(homes.homeAt(us)).toMatchObject({ region: us, epoch: 1 });
  });

  it("has no lease after a restart until it has renewed it", async () => {
    const homes = await started({ links: wan });
    homes.crash(us);
    await homes.restart(us);
    expect(turnAt(homes, us)).toEqual({ kind: "noLease" });
    await homes.world.until(() => homes.isHere(us));
  });

  it("loses nothing by a wall clock that jumps, but for a moment", async () => {
    const homes = await started({ links: wan });
    const { clock } = homes.of(us).node.process;
    clock.jumpWall(-3_600_000);
    expect(homes.isHere(us)).toBe(true);
    await homes.world.pass(5_000);
    expect(homes.isHere(us)).toBe(true);
    expect(homes.of(us).lease.ceilingMs).toBeGreaterThan(clock.wallMs() + 3_500_000);
    // As a machine that was suspended finds its clock.
    clock.jumpWall(3_600_000);
    expect(homes.isHere(us)).toBe(false);
    await homes.world.until(() => homes.isHere(us), 1_000);
  });
});

describe("a planned move", () => {
  it("is nobody's turn until it is over, and begins behind what the old home may have stamped", async () => {
    const homes = await started({ links: wan });
    await homes.update(us, { moving: { to: eu, sinceMs: 5 } });
    await homes.world.until(() => homes.homeAt(eu).moving !== undefined);
    for (const region of [us, eu]) expect(turnAt(homes, region)).toEqual({ kind: "moving", to: eu });
    // What was written before may still be acknowledged: it is shipped before the home moves.
    homes.of(us).guard.confirm(homeBucket, 1);
    // The new home's lease is there before it is the home.
    await homes.world.until(() => homes.of(eu).lease.isValid());
    const { ceilingMs } = homes.of(us).lease;
    const record = homes.record(homes.homeAt(us), eu, homes.of(us).node.process.clock.wallMs());
    await homes.tell(us, {
      kind: "moveHome",
      bucket: homeBucket,
      epoch: 1,
      to: eu,
      proof: homes.drained(us),
      record,
    });
    await homes.world.until(() => homes.homeAt(eu).epoch === 2);
    // At once: neither its lease nor what it may stamp has to be waited for.
    expect(turnAt(homes, eu)).toMatchObject({ kind: "here", epoch: 2 });
    expect(homes.homeAt(eu).floorMs).toBeGreaterThanOrEqual(ceilingMs);
    expect(homes.of(eu).lease.ceilingMs).toBeGreaterThan(homes.homeAt(eu).floorMs);
    expect(turnAt(homes, us)).toEqual({ kind: "elsewhere", region: eu, epoch: 2 });
  });

  it("goes back and forth without running ahead of the clocks", async () => {
    const homes = await started({ links: wan });
    for (let i = 0; i < 20; i++) {
      const [from, to] = i % 2 === 0 ? [us, eu] : [eu, us];
      await homes.world.until(() => homes.homeAt(from).region === from);
      await homes.update(from, { moving: { to, sinceMs: 5 } });
      const { clock } = homes.of(from).node.process;
      const record = homes.record(homes.homeAt(from), to, clock.wallMs());
      const proof = homes.drained(from);
      await homes.tell(from, { kind: "moveHome", bucket: homeBucket, epoch: i + 1, to, proof, record });
      await homes.world.until(() => homes.isHere(to));
      await homes.world.pass(1_000);
      expect(homes.homeAt(to).floorMs - clock.wallMs()).toBeLessThan(3 * homes.leaseMs);
    }
  });
});

it("a lease that is renewed for other homes allows no stamps in an epoch that is over", async () => {
  const homes = await started({ links: wan });
  const { guard, lease } = homes.of(us);
  expect(guard.ceilingOf(homeBucket, 1)).toBe(lease.ceilingMs);
  const other = bucketId("00000000000000b2");
  const made = { region: us, tags: [], createdMs: 1 };
  await homes.tell(us, { kind: "createBucket", name: "other", id: other, ...made });
  const failover = { auto: false, afterMs: 1_000 };
  const change = { addRegions: [eu], home: { region: us, failover } };
  await homes.tell(us, { kind: "updateBucket", at: { id: other, generation: 1 }, change });
  await homes.tell(us, {
    kind: "updateBucket",
    at: { id: other, generation: 2 },
    change: { begun: { floorMs: 1 } },
  });
  homes.world.isolate(us);
  while (!homes.isHere(eu)) {
    void homes.tryToTake(eu);
    await homes.world.pass(50);
  }
  // Cut off, it goes by what it was given: all of it is before the next epoch.
  expect(guard.ceilingOf(homeBucket, 1)).toBeLessThanOrEqual(homes.homeAt(eu).floorMs);
  homes.world.heal();
  // It is still the home of the other bucket: a body that has been on its way since before could be stamped now.
  await homes.world.until(() => lease.isValid());
  expect(lease.ceilingMs).toBeGreaterThan(homes.homeAt(us).floorMs);
  expect(guard.ceilingOf(other, 1)).toBe(lease.ceilingMs);
  expect(guard.ceilingOf(homeBucket, 1)).toBeUndefined();
  expect(guard.ceilingOf(homeBucket, 2)).toBeUndefined();
  expect(homes.of(eu).guard.ceilingOf(homeBucket, 2)).toBe(homes.of(eu).lease.ceilingMs);
});

it("a home that is taken from a region whose clock is ahead is held until it may stamp behind it", async () => {
  const homes = await started({
    links: wan,
    clockOf: (region) => ({ wallOffsetMs: 1_700_000_000_000 + (region === us ? 60_000 : 0) }),
  });
  homes.world.isolate(us);
  const seen = new Set<string>();
  for (let i = 0; i < 400 && !homes.isHere(eu); i++) {
    void homes.tryToTake(eu);
    await homes.world.pass(10);
    const turn = turnAt(homes, eu);
    seen.add(turn.kind);
    if (turn.kind !== "here") continue;
    expect(homes.of(eu).guard.ceilingOf(homeBucket, turn.epoch)).toBeGreaterThan(homes.homeAt(eu).floorMs);
  }
  expect([...seen]).toEqual(["elsewhere", "noLease", "here"]);
  expect(homes.homeAt(eu).floorMs).toBeGreaterThan(homes.of(eu).node.process.clock.wallMs() + 50_000);
});

it("the ceiling is behind the stamps of regions whose clocks are ahead, as far as these are taken", async () => {
  const stamps = { greatestMs: 0 };
  const homes = await started({ links: wan, greatestStampMs: async () => stamps.greatestMs });
  const wallMs = (): number => homes.of(us).node.process.clock.wallMs();
  for (const aheadMs of [20_000, 100_000]) {
    stamps.greatestMs = wallMs() + aheadMs;
    await homes.world.pass(1_500);
    expect(homes.of(us).lease.ceilingMs).toBeGreaterThan(stamps.greatestMs + 1_000);
    expect(homes.of(us).lease.ceilingMs).toBeLessThan(stamps.greatestMs + 4_000);
  }
  stamps.greatestMs = wallMs() + 10_000_000;
  await homes.world.pass(1_500);
  expect(homes.of(us).lease.ceilingMs).toBeLessThan(wallMs() + 305_000);
});

it("a stamp beyond the lease's ceiling is not acknowledged", async () => {
  const homes = await started();
  const { guard, lease } = homes.of(us);
  guard.confirm(homeBucket, 1, lease.ceilingMs);
  expect(() => guard.confirm(homeBucket, 1, lease.ceilingMs + 1)).toThrow(/beyond the lease/);
});

describe("whatever happens to links, clocks and processes", () => {
  const counts = { moves: 0, silences: 0, refused: 0, crashes: 0 };

  it.each([1, 2, 3, 4, 5, 6])("no two regions are home at once (seed %i)", async (seed) => {
    const random = new SeededRandom(seed);
    const rates = [1 - LEASE_DRIFT_BOUND, 1, 1 + LEASE_DRIFT_BOUND];
    const homes = await started({
      seed,
      links: { latencyMinMs: 10, latencyMaxMs: 80, spike: 0.01, spikeMs: 1_500 },
      clockOf: () => ({
        rate: random.pick(rates),
        wallOffsetMs: 1_700_000_000_000 + (random.uint32() % 5_000),
      }),
    });
    const regions = [us, eu, ap];
    let epoch = 0;
    for (let step = 0; step < 2_000; step++) {
      const draw = random.uint32() % 500;
      const region = random.pick(regions);
      if (draw < 3) {
        homes.world.heal();
        homes.world.isolate(region);
      } else if (draw < 5) cutOneWay(homes, region, random.pick(regions));
      else if (draw === 5) homes.world.heal();
      else if (draw < 8) homes.of(region).node.process.clock.jumpWall((random.uint32() % 8_000) - 4_000);
      else if (draw === 8) {
        counts.crashes++;
        homes.crash(region);
        await homes.world.pass(random.uint32() % 500);
        await homes.restart(region);
      }
      if (step % 5 === 0) void homes.tryToTake(region).then(count);
      await homes.world.pass(30);
      const now = homes.acknowledging();
      expect(new Set(now.map((each) => each.region)).size).toBeLessThanOrEqual(1);
      for (const each of now) {
        expect(each.epoch).toBeGreaterThanOrEqual(epoch);
        epoch = each.epoch;
      }
      if (now.length === 0) counts.silences++;
    }
    homes.world.heal();
    await homes.world.until(() => homes.acknowledging().length > 0);
  });

  it("and these things did happen", () => {
    for (const [what, times] of Object.entries(counts)) expect([what, times > 5]).toEqual([what, true]);
  });

  function count(result: string | undefined): void {
    if (result === "bucket") counts.moves++;
    if (result === "refused") counts.refused++;
  }

  function cutOneWay(homes: HomeWorld, from: RegionNumber, to: RegionNumber): void {
    if (from !== to) homes.world.links.cut(homes.of(from).node.host, homes.of(to).node.host);
  }
});
