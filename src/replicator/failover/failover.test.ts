import { describe, expect, it } from "vitest";
import { FailoverWorld } from "../../../test/federation/failover-world.ts";
import { AtollError } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import { versionId, versionParts } from "../../base/version-id.ts";
import { behind } from "./settle.ts";

const auto = { auto: true, afterMs: 1_000 };

/** Writes at a region until told otherwise, one after another; each that was acknowledged with its time. */
function writing(world: FailoverWorld, at: () => readonly number[]) {
  const acknowledged: { key: string; version: string; atMs: number; region: number }[] = [];
  let isStopped = false;
  const { scheduler } = world.control;
  const loop = async (): Promise<void> => {
    for (let n = 0; !isStopped; n++) {
      for (const region of at()) {
        const key = `w${n}`;
        try {
          const version = await world.write(region, key);
          acknowledged.push({ key, version, atMs: scheduler.nowMs, region });
          break;
        } catch {
          // It is not its turn.
        }
      }
      await new Promise<void>((resolve) => scheduler.schedule(20, resolve));
    }
  };
  const done = loop();
  return {
    acknowledged,
    stop: async (): Promise<void> => {
      isStopped = true;
      await world.run(done);
    },
  };
}

const longestGapMs = (acknowledged: readonly { readonly atMs: number }[]): number =>
  acknowledged.reduce((longest, { atMs }, i) => {
    const before = acknowledged[i - 1];
    return before === undefined ? longest : Math.max(longest, atMs - before.atMs);
  }, 0);

describe("a planned switch", () => {
  it("loses nothing while clients write, and pauses them for less than two seconds at 80 ms of round trip", async () => {
    const world = await FailoverWorld.start({ latencyMs: 40 });
    await world.makeBucket();
    const clients = writing(world, () => [1, 2]);
    await world.control.pass(1_000);
    const { done, lines } = world.switch(2);
    const told = await world.run(done);
    await world.control.pass(2_000);
    await clients.stop();
    expect(told).toMatchObject({ from: "region-1", to: "region-2", epoch: 2, kind: "planned" });
    expect(told.atRisk).toMatchObject({ objects: 0, isExact: true });
    expect(lines.map((line) => (line.kind === "progress" ? line.phase : line.kind))).toEqual([
      ...["begin", "draining", "stopping", "moving", "resuming", "end"],
    ]);
    expect(clients.acknowledged.some(({ region }) => region === 2)).toBe(true);
    for (const { key, version } of clients.acknowledged) {
      expect(await world.holds(2, key, version), key).toBe(true);
    }
    expect(longestGapMs(clients.acknowledged)).toBeLessThan(1_500);
    expect(told.pauseMs).toBeLessThan(1_500);
    const epochs = clients.acknowledged.map(({ region }) => region);
    expect(epochs.lastIndexOf(1)).toBeLessThan(epochs.indexOf(2));
  });

  it("counts nothing as drained that its home's shards may yet take", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    // Nobody makes the home's shards follow, but the drain itself.
    await world.run(world.at(1).runner.stop());
    expect(await world.run(world.switch(2).done)).toMatchObject({ epoch: 2 });
    await expect(world.run(world.putPastGuard(1, "late"))).rejects.toMatchObject({ code: "home.moved" });
  });

  it("is asked of any region, and told line by line", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const { done, lines } = world.switch(2, { at: 3 });
    expect(await world.run(done)).toMatchObject({ to: "region-2", epoch: 2 });
    expect(lines[0]).toMatchObject({ kind: "begin", from: "region-1", to: "region-2" });
    expect(lines.at(-1)).toMatchObject({ kind: "end", failover: { epoch: 2 } });
  });

  it("is refused to a region that does not answer its home, and says what to do", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    world.control.isolate(1);
    await world.control.pass(1_000);
    await expect(world.run(world.switch(2).done)).rejects.toMatchObject({ code: "failover.homeAway" });
    expect(world.bucket(2).home?.moving).toBeUndefined();
  });

  it("is refused at once while nothing is shipped there on purpose", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const target = world.bucket().targets.find(({ region }) => region === 2)?.id ?? 0;
    const { control } = world.control.node(1);
    const untilMs = Number.POSITIVE_INFINITY;
    await world.run(control.propose({ kind: "pauseTarget", target, untilMs }));
    await expect(world.run(world.switch(2).done)).rejects.toMatchObject({
      code: "failover.notDrained",
      message: expect.stringContaining("atoll replication resume photos --to region-2"),
    });
    expect(await world.canWrite(1)).toBe(true);
  });

  it("waits for what was there before the rules, and is refused while that has been put off", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.backFill(1, 2, "running");
    const { done } = world.switch(2);
    await world.control.pass(2_000);
    expect(world.bucket(1).home).toMatchObject({ region: 1, epoch: 1 });
    expect(await world.canWrite(1)).toBe(true);
    await world.backFill(1, 2, "done");
    expect(await world.run(done)).toMatchObject({ to: "region-2", epoch: 2 });
    await world.backFill(3, 1, "paused");
    await expect(world.run(world.switch(1).done)).rejects.toMatchObject({
      code: "failover.notDrained",
      message: expect.stringContaining("region-3 has yet to put older objects of photos on their way here"),
    });
    // Another driver got ahead of the job: the home itself says that it is not drained.
    await world.beginMove(3, 1);
    await world.control.pass(2_000);
    expect(world.bucket(2).home).toMatchObject({ region: 2, epoch: 2 });
  });

  it("waits for what an earlier home has yet to ship, since the home may show it already", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.holdShipping(1);
    const version = await world.run(world.write(1, "suffix"));
    world.control.isolate(1);
    await world.run(world.switch(2, { isForced: true }).done);
    world.control.heal();
    await world.until("the old home is heard again", () => world.at(3).heard.of(regionNumber(1)).isReachable);
    const { done } = world.switch(3);
    await world.control.pass(3_000);
    expect(world.bucket(2).home).toMatchObject({ region: 2, epoch: 2 });
    expect(await world.canWrite(2)).toBe(true);
    world.resumeShipping(1);
    expect(await world.run(done)).toMatchObject({ to: "region-3", epoch: 3 });
    expect(await world.holds(3, "suffix", version)).toBe(true);
  });

  it("that finds no end is given up, and the home takes writes again", async () => {
    const world = await FailoverWorld.start({ failover: { drainMs: 2_000 } });
    await world.makeBucket();
    await world.holdShipping(1);
    await world.run(world.write(1, "stuck"));
    await expect(world.run(world.switch(2).done)).rejects.toMatchObject({ code: "failover.notDrained" });
    await world.until("the home takes writes", () => world.canWrite(1), 3_000);
    await world.run(world.write(1, "again"));
    expect(world.bucket(1).home).toMatchObject({ region: 1, epoch: 1 });
  });

  it("goes on when whoever drove it is dead", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const version = await world.run(world.write(1, "a"));
    // The driver got as far as this line.
    await world.beginMove(3, 2);
    await world.until("the home has moved", () => world.canWrite(2), 15_000);
    expect(world.bucket(2).home).toMatchObject({ region: 2, epoch: 2 });
    expect(await world.holds(2, "a", version)).toBe(true);
  });

  it("that leads to a dead region is given up by the home itself", async () => {
    const world = await FailoverWorld.start({ failover: { drainMs: 1_000, takeOverMs: 500 } });
    await world.makeBucket();
    world.crash(2);
    await world.beginMove(3, 2);
    await world.until("the home is frozen", async () => !(await world.canWrite(1)), 3_000);
    await world.until("the home takes writes again", () => world.canWrite(1), 10_000);
    expect(world.bucket(1).home).toMatchObject({ region: 1, epoch: 1 });
  });
});

describe("a home that is away", () => {
  it("is taken over by itself, soon after its time, and acknowledges nothing from then on", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket(auto);
    const clients = writing(world, () => [1, 2, 3]);
    await world.control.pass(1_000);
    const cutMs = world.control.scheduler.nowMs;
    world.control.isolate(1);
    await world.until("another takes writes", () => world.canWrite(2), 10_000);
    expect(world.control.scheduler.nowMs - cutMs).toBeLessThan(5_000);
    await world.control.pass(1_000);
    await clients.stop();
    const { acknowledged } = clients;
    const began = acknowledged.findIndex(({ region }) => region === 2);
    expect(began).toBeGreaterThan(0);
    expect(acknowledged.slice(began).every(({ region }) => region === 2)).toBe(true);
    expect(world.bucket(2).home).toMatchObject({ region: 2, epoch: 2 });
    expect(world.at(2).failover.history("photos")).toMatchObject([{ kind: "automatic", epoch: 2 }]);
  });

  it("takes the control plane's leader along, and is taken over all the same within five seconds", async () => {
    const world = await FailoverWorld.start({ latencyMs: 40 });
    await world.makeBucket();
    await world.leadControl(1);
    await world.setPolicy(auto);
    await world.until("the home takes writes", () => world.canWrite(1));
    await world.control.pass(1_000);
    const cutMs = world.control.scheduler.nowMs;
    world.control.isolate(1);
    await world.until("another takes writes", () => world.canWrite(2), 10_000);
    expect(world.control.scheduler.nowMs - cutMs).toBeLessThan(5_000);
  });

  it("is given up with exactly what had not arrived, which arrives when it is back", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket(auto);
    await world.run(world.write(1, "arrived"));
    await world.control.pass(1_000);
    await world.holdShipping(1);
    const left = [await world.run(world.write(1, "a")), await world.run(world.write(1, "b", 300))];
    world.control.isolate(1);
    await world.until("another takes writes", () => world.canWrite(2), 10_000);
    await world.control.pass(1_000);
    const [told] = world.at(2).failover.history("photos");
    expect(told?.atRisk).toMatchObject({ objects: 2, bytes: 500, isExact: true });
    expect(told?.atRisk.keys.map(({ version }) => version).sort()).toEqual(left.toSorted());
    expect(told?.settled).toBeUndefined();
    world.control.heal();
    await world.control.pass(8_000);
    // It is back, follows, and has yet to ship what it kept.
    expect(world.at(2).failover.history("photos")[0]?.settled).toBeUndefined();
    world.resumeShipping(1);
    await world.until(
      "the row is settled",
      () => world.at(2).failover.history("photos")[0]?.settled !== undefined,
      30_000,
    );
    expect(world.at(2).failover.history("photos")[0]?.settled).toMatchObject({ missing: 0 });
    for (const [key, version] of [["a", left[0]] as const, ["b", left[1]] as const]) {
      expect(await world.holds(2, key, version ?? ""), key).toBe(true);
    }
    expect(await world.canWrite(1)).toBe(false);
  });

  it("has tags at risk by their own stamp: those that come when it is back have arrived, and others are lost", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket(auto);
    const keys = ["arrived", "a", "b"];
    const [arrived = "", a = "", b = ""] = await Promise.all(
      keys.map((key) => world.run(world.write(1, key))),
    );
    await world.control.pass(1_000);
    await world.run(world.tag(1, "arrived", arrived));
    await world.control.pass(1_000);
    await world.holdShipping(1);
    const changed = await world.run(world.tag(1, "a", a));
    // The home's own millisecond has another change of it, which nobody will ever ship.
    const { counter, ...rest } = versionParts(await world.run(world.tag(1, "b", b)));
    const lost = versionId({ ...rest, counter: counter + 1 });
    world.announce(1, { key: "b", version: b, bytes: 0, kind: "tags", stamp: lost, isNull: false });
    // Of one version the content comes later, and a change of its tags does not.
    const c = await world.run(world.write(1, "c", 300));
    world.announce(1, { key: "c", version: c, bytes: 0, kind: "tags", stamp: lost, isNull: false });
    world.control.isolate(1);
    await world.until("another takes writes", () => world.canWrite(2), 10_000);
    await world.control.pass(1_000);
    const told = () => world.at(2).failover.history("photos")[0];
    expect(told()?.atRisk).toMatchObject({ objects: 3, bytes: 300, isExact: true });
    expect(told()?.atRisk.keys).toEqual(
      expect.arrayContaining([
        { key: "a", version: a, bytes: 0, kind: "tags", stamp: changed, isNull: false },
        { key: "b", version: b, bytes: 0, kind: "tags", stamp: lost, isNull: false },
        { key: "c", version: c, bytes: 300, kind: "put", isNull: false },
        { key: "c", version: c, bytes: 0, kind: "tags", stamp: lost, isNull: false },
      ]),
    );
    world.control.heal();
    world.resumeShipping(1);
    await world.until("the row is settled", () => told()?.settled !== undefined, 30_000);
    // Found of a, b and c: of b a change of its tags that was not the last one announced.
    expect(told()?.settled).toMatchObject({ objects: 3, bytes: 300, missing: 2 });
  });

  it("has versions at risk beside a newer null version, in a bucket that keeps no versions any more", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket(auto);
    await world.control.pass(1_000);
    await world.holdShipping(1);
    const version = await world.run(world.write(1, "a", 300));
    const stamp = await world.run(world.tag(1, "a", version));
    // As an older release tells of it.
    const b = await world.run(world.write(1, "b", 200, {}));
    await world.run(world.change({ versioning: "suspended" }));
    await world.control.until(() => [2, 3].every((at) => world.bucket(at).versioning === "suspended"));
    for (const key of ["a", "b"]) {
      for (const region of [2, 3]) await world.run(world.receiveNull(region, key, stamp));
    }
    world.control.isolate(1);
    await world.until("another takes writes", () => world.canWrite(2), 10_000);
    await world.control.pass(1_000);
    const told = () => world.at(2).failover.history("photos")[0];
    expect(told()?.atRisk).toMatchObject({ objects: 2, bytes: 500, isExact: true });
    expect(told()?.atRisk.keys).toEqual(
      expect.arrayContaining([
        { key: "a", version, bytes: 300, kind: "put", isNull: false },
        { key: "a", version, bytes: 0, kind: "tags", stamp, isNull: false },
        { key: "b", version: b, bytes: 200, kind: "put" },
      ]),
    );
    world.control.heal();
    world.resumeShipping(1);
    await world.until("the row is settled", () => told()?.settled !== undefined, 30_000);
    expect(told()?.settled).toMatchObject({ objects: 2, bytes: 500, missing: 0 });
    for (const [key, each] of [["a", version] as const, ["b", b] as const]) {
      expect(await world.holds(2, key, each), key).toBe(true);
    }
  });

  it("is replaced in its time also while another that is back does not say what it has", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket(auto);
    await world.holdShipping(1);
    await world.run(world.write(1, "left"));
    world.control.isolate(1);
    await world.until("another takes writes", () => world.canWrite(2), 10_000);
    const { links, clock } = world.control.node(2).process;
    const call = links.call.bind(links);
    let unanswered = 0;
    links.call = (node, method, payload, options) => {
      if (method !== "failover.backlog") return call(node, method, payload, options);
      unanswered++;
      return new Promise((_, reject) => {
        clock.after(options?.deadlineMs ?? 5_000, () =>
          reject(new AtollError("rpc.deadlineExceeded", "it hangs")),
        );
      });
    };
    world.control.heal();
    const keeper = world.at(2).failover.keeper({ leads: () => true, canServe: () => true });
    await world.until("it is heard", () => world.at(2).heard.of(regionNumber(1)).isReachable);
    const { scheduler } = world.control;
    const beganMs = scheduler.nowMs;
    await world.run(keeper.work(new AbortController().signal));
    expect(unanswered).toBeGreaterThan(0);
    expect(scheduler.nowMs - beganMs).toBeLessThan(100);
    links.call = call;
    world.resumeShipping(1);
    const isSettled = () => world.at(2).failover.history("photos")[0]?.settled !== undefined;
    await world.until("the row is settled", isSettled, 30_000);
  });

  it("stays the home without a policy, and while it only pauses", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket({ auto: false, afterMs: 1_000 });
    world.control.isolate(1);
    await world.control.pass(15_000);
    expect(world.bucket(2).home).toMatchObject({ region: 1, epoch: 1 });
    world.control.heal();
    const patient = await FailoverWorld.start({ seed: 2 });
    await patient.makeBucket({ auto: true, afterMs: 10_000 });
    patient.control.isolate(1);
    await patient.control.pass(4_000);
    patient.control.heal();
    await patient.control.pass(15_000);
    expect(patient.bucket(2).home).toMatchObject({ region: 1, epoch: 1 });
  });

  it("is taken over by the next region when the first one is away as well, by a majority", async () => {
    const world = await FailoverWorld.start({ failover: { turnMs: 2_000 } });
    await world.makeBucket(auto);
    await world.control.pass(500);
    world.crash(1);
    world.crash(2);
    await world.control.pass(15_000);
    // One of three regions is no majority: nothing moves.
    expect(world.bucket(3).home).toMatchObject({ region: 1, epoch: 1 });
    await world.restart(2);
    await world.until(
      "another takes writes",
      async () => (await world.canWrite(2)) || (await world.canWrite(3)),
      20_000,
    );
    expect(world.bucket(3).home?.epoch).toBe(2);
  });

  it("is heard and renews nothing, since it cannot serve: it is replaced, and not within an election", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket(auto);
    await world.control.pass(1_000);
    world.at(1).lease.stop();
    const stoppedMs = world.control.scheduler.nowMs;
    await world.until("another takes writes", () => world.canWrite(2), 20_000);
    const tookMs = world.control.scheduler.nowMs - stoppedMs;
    expect(tookMs).toBeGreaterThan(6_000);
    expect(tookMs).toBeLessThan(12_000);
    expect(await world.canWrite(1)).toBe(false);
  });

  it("is left alone by a region that alone does not hear it", async () => {
    const world = await FailoverWorld.start();
    // Who is cut off from the leader as well can renew nothing, and is no home any more.
    await world.leadControl(3);
    await world.makeBucket(auto);
    const [one, two] = [world.control.node(1).host, world.control.node(2).host];
    world.control.links.partition([one], [two]);
    await world.control.pass(15_000);
    expect(world.bucket(3).home).toMatchObject({ region: 1, epoch: 1 });
    world.control.heal();
  });
});

it("rows that wait for old homes are looked at in turn, however many of them wait for one that has nothing to say", () => {
  const rows = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
  const ids = (last: string | undefined) => behind(rows, last).map(({ id }) => id);
  expect(ids(undefined)).toEqual(["a", "b", "c", "d", "e"]);
  expect(ids("b")).toEqual(["c", "d", "e", "a", "b"]);
  expect(ids("e")).toEqual(["a", "b", "c", "d", "e"]);
  expect(ids("settled meanwhile")).toEqual(["a", "b", "c", "d", "e"]);
});

describe("what is at risk", () => {
  it("is not exact while the home has yet to ship what was there before the rules, and says so", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket(auto);
    await world.backFill(1, 2, "running");
    const reason = expect.stringContaining("region-1 had not put all older objects on their way to region-2");
    const plan = await world.run(world.at(2).failover.planOfBucket("photos", "region-2"));
    expect(plan.atRisk).toMatchObject({ objects: 0, isExact: false, reason });
    const other = await world.run(world.at(2).failover.planOfBucket("photos", "region-3"));
    expect(other.atRisk).toMatchObject({ isExact: true });
    expect(other.atRisk.reason).toBeUndefined();
    world.control.isolate(1);
    await world.until("another takes writes", () => world.canWrite(2), 10_000);
    await world.control.pass(1_000);
    const [told] = world.at(2).failover.history("photos");
    expect(told?.atRisk).toMatchObject({ objects: 0, isExact: false, reason });
  });
});

describe("a plan", () => {
  it("counts versions, whoever tells of them, and lists their tags beside them", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.control.pass(1_000);
    await world.holdShipping(1);
    const versions = [await world.run(world.write(1, "a", 100)), await world.run(world.write(1, "b", 20))];
    for (const [at, key] of ["a", "b"].entries()) await world.run(world.tag(1, key, versions[at] ?? ""));
    const names = ["put a", "tags a", "put b", "tags b"];
    const plan = async () => {
      const { atRisk } = await world.run(world.at(3).failover.planOfBucket("photos"));
      expect(atRisk.keys.map(({ kind, key }) => `${kind} ${key}`)).toEqual(names);
      return atRisk;
    };
    const numbers = { objects: 2, bytes: 120, isExact: true };
    expect(await plan()).toMatchObject({ ...numbers, source: "home" });
    world.control.isolate(1);
    await world.control.pass(3_000);
    expect(await plan()).toMatchObject({ ...numbers, source: "announced" });
  });

  it("names who would take over, and what is in no other region yet, key by key", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.control.pass(1_000);
    await world.holdShipping(1);
    const version = await world.run(world.write(1, "new", 123));
    const plan = await world.run(world.at(3).failover.planOfBucket("photos"));
    expect(plan).toMatchObject({
      ...{ home: "region-1", epoch: 1, isHomeReachable: true, successor: "region-2" },
      failover: { auto: false, afterMs: 1_000 },
      atRisk: { objects: 1, bytes: 123, isExact: true, source: "home" },
    });
    expect(plan.atRisk.keys).toEqual([{ key: "new", version, bytes: 123, kind: "put", isNull: false }]);
    world.control.isolate(1);
    await world.control.pass(3_000);
    const later = await world.run(world.at(3).failover.planOfBucket("photos", "region-3"));
    expect(later).toMatchObject({ isHomeReachable: false, successor: "region-3" });
    expect(later.atRisk).toMatchObject({ objects: 1, bytes: 123, source: "announced" });
    const { buckets } = await world.run(world.at(2).failover.planOfRegion("region-1"));
    expect(buckets.map(({ bucket }) => bucket)).toEqual(["photos"]);
    await expect(world.at(2).failover.planOfRegion("nowhere")).rejects.toMatchObject({
      code: "federation.unknownRegion",
    });
  });
});
