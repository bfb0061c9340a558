import { describe, expect, it } from "vitest";
import { FailoverWorld, PHOTOS_ID } from "../../../test/federation/failover-world.ts";
import { defined } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import { millisOf, parseVersionId, versionId } from "../../base/version-id.ts";
import type { RiskEntry } from "./components.ts";
import { lookedTwice } from "./forced-switch.ts";
import type { AtRisk } from "./local-failover.ts";
import { defaultFailoverOptions } from "./options.ts";

/** Of the first region, as the second one has heard. */
const ceilingMs = (world: FailoverWorld): number =>
  world.control.node(2).control.view.regionByNumber(regionNumber(1))?.lease?.ceilingMs ?? 0;

/** A home that is cut off with a version that nobody else has. @param settleMs until rows are settled */
async function leftBehind({ settleMs = 600_000 } = {}) {
  const world = await FailoverWorld.start({ failover: { ...defaultFailoverOptions, settleMs } });
  await world.makeBucket();
  await world.control.pass(500);
  await world.holdShipping(1);
  const version = await world.run(world.write(1, "left"));
  world.control.isolate(1);
  return { world, version };
}

/** The next move that the second region proposes is committed, and not answered before `answer`, and then as unheard. */
function unheardMove(world: FailoverWorld) {
  const { control } = world.control.node(2);
  const propose = control.propose.bind(control);
  const answered = Promise.withResolvers<void>();
  let hasMoved = false;
  control.propose = async (command, options) => {
    const result = await propose(command, options);
    if (command.kind !== "moveHome" || hasMoved) return result;
    hasMoved = true;
    await answered.promise;
    throw new AtollError("control.unavailable", "the answer is lost");
  };
  return { hasMoved: () => hasMoved, answer: () => answered.resolve() };
}

/** What the second region looks at behind the move waits for `goOn`. */
function heldUpLook(world: FailoverWorld) {
  const { metadata } = world.at(2);
  const replicaState = metadata.replicaState.bind(metadata);
  const changed = Promise.withResolvers<void>();
  let isLooking = false;
  metadata.replicaState = async (...of) => {
    if (world.bucket(2).home?.epoch === 2) {
      isLooking = true;
      await changed.promise;
    }
    return replicaState(...of);
  };
  return { isLooking: () => isLooking, goOn: () => changed.resolve() };
}

describe("a forced switch", () => {
  it("waits until the old home's lease has run out", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.control.pass(500);
    world.control.isolate(1);
    const cutMs = world.control.scheduler.nowMs;
    await world.control.pass(300);
    const { done, lines } = world.switch(2, { isForced: true });
    const told = await world.run(done);
    expect(told).toMatchObject({ kind: "forced", epoch: 2 });
    expect(world.control.scheduler.nowMs - cutMs).toBeGreaterThan(1_300);
    expect(lines.some((line) => line.kind === "progress" && line.phase === "waiting")).toBe(true);
    await expect(world.run(world.write(1, "late"))).rejects.toMatchObject({ code: "home.lost" });
  });

  it("says for good by how much the dead home's stamps may be beyond its floor", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const beforeMs = ceilingMs(world);
    world.control.node(1).process.clock.jumpWall(400_000);
    await world.until("its lease goes by that clock", () => ceilingMs(world) > beforeMs + 300_000);
    await world.until("it takes writes", () => world.canWrite(1));
    await world.run(world.write(1, "ahead"));
    world.control.isolate(1);
    const told = await world.run(world.switch(2, { isForced: true }).done);
    const { home } = world.bucket(2);
    expect(home?.floorMs).toBe(told.atMs + 300_000);
    expect(told.beyondMs).toBe(ceilingMs(world) - (told.atMs + 300_000));
    expect(told.beyondMs).toBeGreaterThan(90_000);
    expect(home?.beyondMs).toBe(told.beyondMs);
    // What was at risk has been told once more since, by a row that was made before the move.
    expect(world.at(2).failover.history("photos")[0]?.beyondMs).toBe(told.beyondMs);
    const planned = await world.run(world.switch(3).done);
    expect(planned).toMatchObject({ kind: "planned", epoch: 3 });
    expect(world.bucket(3).home?.beyondMs).toBe(planned.beyondMs);
    expect(planned.beyondMs).toBeGreaterThan(0);
    expect(planned.beyondMs).toBeLessThanOrEqual(told.beyondMs ?? 0);
  });

  it("takes what the dead home had left behind for newer, up to where it said and no further", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const beforeMs = ceilingMs(world);
    world.control.node(1).process.clock.jumpWall(310_000);
    world.region(1).clock.jumpWall(310_000);
    await world.until("its lease goes by that clock", () => ceilingMs(world) > beforeMs + 200_000);
    await world.until("it takes writes", () => world.canWrite(1));
    await world.holdShipping(1);
    const left = await world.run(world.write(1, "k"));
    world.control.isolate(1);
    const { beyondMs = 0 } = await world.run(world.switch(2, { isForced: true }).done);
    const floorMs = world.bucket(2).home?.floorMs ?? 0;
    await world.until("another takes writes", () => world.canWrite(2));
    const later = await world.run(world.write(2, "k"));
    const [leftMs, laterMs] = [left, later].map((each) => millisOf(defined(parseVersionId(each), each)));
    expect(laterMs).toBeGreaterThan(floorMs);
    expect(leftMs).toBeGreaterThan(laterMs ?? 0);
    expect(leftMs).toBeLessThanOrEqual(floorMs + beyondMs);
    world.control.heal();
    world.resumeShipping(1);
    await world.until("it has arrived", () => world.holds(2, "k", left), 60_000);
    const found = await world.run(
      world.region(2).region.find({ bucket: "photos", key: "k", version: undefined }),
    );
    expect(found).toMatchObject({ kind: "object", object: { version: left } });
  });

  it("gathers first what only another region has got of the dead home", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.control.pass(500);
    // Announced in the moment of the cut, and shipped to the third region alone.
    const [one, two] = [world.control.node(1).host, world.control.node(2).host];
    world.control.links.partition([one], [two]);
    const version = await world.run(world.write(1, "elsewhere"));
    await world.until("the third region has it", () => world.holds(3, "elsewhere", version), 5_000);
    expect(await world.holds(2, "elsewhere", version)).toBe(false);
    world.control.isolate(1);
    const { atRisk } = await world.run(world.at(2).failover.planOfBucket("photos"));
    expect(atRisk).toMatchObject({ objects: 0, bytes: 0, keys: [], isExact: true, source: "announced" });
    expect(await world.holds(2, "elsewhere", version)).toBe(false);
    const told = await world.run(world.switch(2, { isForced: true }).done);
    expect(told).toMatchObject({ kind: "forced", epoch: 2, atRisk: { objects: 0, isExact: true } });
    expect(await world.holds(2, "elsewhere", version)).toBe(true);
  });

  it("gathers again what a home wrote that came back for a moment", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.control.pass(500);
    world.control.isolate(1);
    const { control } = world.control.node(2);
    const propose = control.propose.bind(control);
    const back = Promise.withResolvers<void>();
    let isProposed = false;
    control.propose = async (command, options) => {
      if (command.kind === "moveHome" && !isProposed) {
        isProposed = true;
        await back.promise;
      }
      return propose(command, options);
    };
    const { done } = world.switch(2, { isForced: true });
    await world.until("the move is proposed", () => isProposed);
    world.control.heal();
    await world.until("the home takes writes", () => world.canWrite(1), 5_000);
    const [one, two] = [world.control.node(1).host, world.control.node(2).host];
    world.control.links.partition([one], [two]);
    const version = await world.run(world.write(1, "elsewhere"));
    await world.until("the third region has it", () => world.holds(3, "elsewhere", version), 5_000);
    expect(await world.holds(2, "elsewhere", version)).toBe(false);
    world.control.isolate(1);
    back.resolve();
    expect(await world.run(done)).toMatchObject({ epoch: 2, atRisk: { objects: 0, isExact: true } });
    expect(await world.holds(2, "elsewhere", version)).toBe(true);
  });

  it("that was not answered lists what was at risk at the move, whatever has merged until it is known", async () => {
    const { world, version } = await leftBehind();
    const { hasMoved, answer } = unheardMove(world);
    const { done } = world.switch(2, { isForced: true });
    await world.until("the home has moved", hasMoved);
    world.comeBack(1);
    await world.until("it has merged", () => world.holds(2, "left", version), 60_000);
    answer();
    const told = await world.run(done);
    expect(told).toMatchObject({ kind: "forced", epoch: 2, atRisk: { objects: 1, keys: [{ version }] } });
    expect(world.at(2).failover.history("photos")[0]?.atRisk).toEqual(told.atRisk);
  });

  it("lists what was at risk at the move, also when it merges while that is looked at", async () => {
    const { world, version } = await leftBehind();
    const { isLooking, goOn } = heldUpLook(world);
    const { done } = world.switch(2, { isForced: true });
    await world.until("it looks once more", isLooking);
    world.comeBack(1);
    await world.until("it has merged", () => world.holds(2, "left", version), 60_000);
    goOn();
    expect(await world.run(done)).toMatchObject({ epoch: 2, atRisk: { objects: 1, keys: [{ version }] } });
  });

  it("lists what was at risk at the move, also when nobody hears that it has merged", async () => {
    const { world, version } = await leftBehind();
    const { metadata } = world.at(2);
    const { hasMoved, answer } = unheardMove(world);
    const receiveReplicas = metadata.receiveReplicas.bind(metadata);
    let isLost = false;
    metadata.receiveReplicas = async (bucket, replicas, epoch) => {
      const received = await receiveReplicas(bucket, replicas, epoch);
      if (epoch?.isMerge !== true || isLost) return received;
      isLost = true;
      const error = new AtollError("region.unavailable", "the answer is lost");
      return replicas.map(() => ({ kind: "failed", error }));
    };
    const { done } = world.switch(2, { isForced: true });
    await world.until("the home has moved", hasMoved);
    world.comeBack(1);
    await world.until("it has merged", () => world.holds(2, "left", version), 60_000);
    await world.until("its answer is lost", () => isLost);
    answer();
    expect(await world.run(done)).toMatchObject({ epoch: 2, atRisk: { objects: 1, keys: [{ version }] } });
  });

  it("lists what was at risk at the move, also when clients of the new home change it while that is looked at", async () => {
    const { world } = await leftBehind();
    world.control.heal();
    const version = await world.run(world.write(1, "a"));
    world.resumeShipping(1);
    await world.until("it has arrived", () => world.holds(2, "a", version), 60_000);
    await world.holdShipping(1);
    const stamp = await world.run(world.tag(1, "a", version));
    world.control.isolate(1);
    const { isLooking, goOn } = heldUpLook(world);
    const { done } = world.switch(2, { isForced: true });
    await world.until("it looks once more", isLooking);
    expect((await world.run(world.tag(2, "a", version))) > stamp).toBe(true);
    goOn();
    const keys = [{ version, kind: "tags", stamp }];
    expect(await world.run(done)).toMatchObject({ epoch: 2, atRisk: { objects: 1, isExact: true, keys } });
  });

  it("takes off the list what arrived between the look and the move", async () => {
    const { world, version } = await leftBehind();
    const { control } = world.control.node(2);
    const propose = control.propose.bind(control);
    control.propose = async (command, options) => {
      if (command.kind === "moveHome") {
        await world.region(2).metadata.receiveReplicas(PHOTOS_ID, [world.replicaOf("left", version, 200)]);
      }
      return propose(command, options);
    };
    const told = await world.run(world.switch(2, { isForced: true }).done);
    expect(told).toMatchObject({ epoch: 2, atRisk: { objects: 0, keys: [], isExact: true } });
    expect(world.at(2).failover.history("photos")[0]?.atRisk).toEqual(told.atRisk);
  });

  it("has succeeded also when it is heard of only when its time is over", async () => {
    const { world } = await leftBehind();
    const { hasMoved, answer } = unheardMove(world);
    const { done } = world.switch(2, { isForced: true });
    await world.until("the home has moved", hasMoved);
    await world.control.pass(16_000);
    answer();
    expect(await world.run(done)).toMatchObject({ kind: "forced", epoch: 2, atRisk: { objects: 1 } });
  });

  it("is settled by what came in its own epoch, and not by what came in earlier ones", async () => {
    const { world } = await leftBehind({ settleMs: 3_000 });
    const row = (epoch: number) =>
      world
        .at(2)
        .failover.history("photos")
        .find((each) => each.epoch === epoch);
    const settled = (epoch: number) =>
      world.until(`epoch ${epoch} is settled`, () => row(epoch)?.settled !== undefined, 60_000);
    await world.run(world.switch(2, { isForced: true }).done);
    world.comeBack(1);
    await settled(2);
    expect(row(2)?.settled).toMatchObject({ objects: 1, bytes: 200, missing: 0 });
    await world.until("another takes writes", () => world.canWrite(2));
    await world.run(world.switch(1).done);
    await world.until("the first one takes writes", () => world.canWrite(1));
    world.control.isolate(1);
    expect(await world.run(world.switch(2, { isForced: true }).done)).toMatchObject({ epoch: 4 });
    world.comeBack(1);
    await settled(4);
    expect(row(4)?.settled).toMatchObject({ objects: 0, bytes: 0, missing: 0, unlisted: 0 });
  });

  it("is refused while the home renews its lease", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.control.pass(500);
    const { done } = world.switch(2, { isForced: true });
    await expect(world.run(done)).rejects.toMatchObject({ code: "failover.homeServing" });
    expect(world.bucket(1).home).toMatchObject({ region: 1, epoch: 1 });
  });

  it("of a rehearsal leaves behind what had not arrived, and nothing else is disturbed", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.control.pass(500);
    await world.holdShipping(1);
    const version = await world.run(world.write(1, "left"));
    const { done } = world.switch(2, { isForced: true, isRehearsal: true });
    const told = await world.run(done);
    expect(told).toMatchObject({ kind: "rehearsal", epoch: 2, atRisk: { objects: 1, isExact: true } });
    expect(told.pauseMs).toBeGreaterThan(1_500);
    await world.until("the new home takes writes", () => world.canWrite(2), 3_000);
    world.resumeShipping(1);
    await world.until(
      "the row is settled",
      () => world.at(2).failover.history("photos")[0]?.settled !== undefined,
      30_000,
    );
    expect(await world.holds(2, "left", version)).toBe(true);
  });
});

describe("what two looks say of a move between them", () => {
  const entryOf = (key: string): RiskEntry => {
    const version = versionId({ millis: key.charCodeAt(0), counter: 0, region: 1, random: 0 });
    return { key, version, stamp: version, bytes: 1, kind: "put", isNull: true };
  };
  const look = (missing: string, covered = "", isExact = true): AtRisk => {
    const [entries, over] = [missing, covered].map((keys) => [...keys].map(entryOf)) as [
      RiskEntry[],
      RiskEntry[],
    ];
    return { entries, covered: over, isExact, asOfMs: 1 };
  };
  const both = (ahead: AtRisk, behind: AtRisk) => {
    const { entries, isExact } = lookedTwice(ahead, behind);
    return [entries.map(({ key }) => key).join(""), isExact];
  };

  it("is what is missing behind it, and of what is covered by then what was missing ahead of it", () => {
    expect(both(look("abc"), look("ab"))).toEqual(["ab", true]);
    expect(both(look("ab"), look("b", "a"))).toEqual(["ab", true]);
    expect(both(look("b"), look("b", "a"))).toEqual(["b", true]);
    expect(both(look("a"), look("ab"))).toEqual(["ab", true]);
  });

  it("is exact where the second is, and the first was too or nothing is in doubt", () => {
    expect(both(look("ab", "", false), look("a"))).toEqual(["a", true]);
    expect(both(look("ab", "", false), look("b", "a"))).toEqual(["ab", false]);
    expect(both(look("a"), look("a", "", false))).toEqual(["a", false]);
  });
});
