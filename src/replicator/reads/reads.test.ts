import { afterEach, describe, expect, it } from "vitest";
import { putRequest } from "../../../test/region/region-world.ts";
import { ReadsWorld, type Side } from "../../../test/replicator/reads-world.ts";
import { SHARED, SHARED_ID } from "../../../test/replicator/replicating-world.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { defined } from "../../base/assert.ts";
import type { ReadMode } from "../../federation/index.ts";
import type { Lookup } from "../../region/index.ts";
import { holdingOf } from "./messages.ts";
import { emptySession, type Session, sawAllUpTo, sawOfRegion, sawVersion } from "./session.ts";

const strong: ReadMode = { mode: "strong" };
const local: ReadMode = { mode: "local" };
const bounded = (maxAgeMs: number): ReadMode => ({ mode: "bounded", maxAgeMs });

const { signal } = new AbortController();
const running: ReadsWorld[] = [];

afterEach(() => {
  for (const world of running.splice(0)) world.stop();
});

async function started(options: { readonly seed?: number } = {}) {
  const world = await ReadsWorld.start(options);
  running.push(world);
  const [us, eu, ap] = world.sides as [Side, Side, Side];
  return { world, us, eu, ap };
}

describe("a strong read", () => {
  it("is answered at home under its lease, and elsewhere when what is there is what the home has", async () => {
    const { world, us, eu } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    await world.drained();
    expect(await world.read(us, "a", { mode: strong })).toMatchObject({ kind: "strong", home: 1, epoch: 1 });
    const there = await world.read(eu, "a", { mode: strong });
    expect(there).toMatchObject({ kind: "strong", home: 1, epoch: 1, found: { kind: "object" } });
    world.hold(us, eu, true);
    await world.put(us, "a", "newer");
    expect(await world.read(eu, "a", { mode: strong })).toEqual({ go: 1 });
    expect(eu.reads.counters).toMatchObject({ proved: 1, different: 1 });
  });

  it("says at home what the last version behind it is, so that nobody asks the shards again", async () => {
    const { world, us } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    for (const target of [{ key: "b", version: undefined }, undefined]) {
      const read = { bucket: SHARED_ID, mode: strong, session: undefined, of: target, signal };
      const served = await world.run(us.reads.serve(read, { look: async () => undefined }));
      const last = await world.run(us.reads.lastVersion(SHARED_ID, target));
      expect(last).toBeDefined();
      expect(served).toMatchObject({ kind: "here", last });
    }
  });

  it("tells what is missing, deleted or tagged otherwise from what is not", async () => {
    const { world, us, eu } = await started();
    await world.beHome(us);
    const missing = await world.read(eu, "a", { mode: strong });
    expect(missing).toMatchObject({ kind: "strong", found: { kind: "missing" } });
    world.hold(us, eu, true);
    await world.put(us, "a");
    expect(await world.read(eu, "a", { mode: strong })).toEqual({ go: 1 });
    world.hold(us, eu, false);
    await world.drained();
    expect(await world.read(eu, "a", { mode: strong })).toMatchObject({ kind: "strong" });
    world.hold(us, eu, true);
    const locator = { bucket: SHARED, key: "a", version: undefined };
    await world.run(us.region.region.setTags(locator, [{ key: "x", value: "y" }]));
    expect(await world.read(eu, "a", { mode: strong })).toEqual({ go: 1 });
    world.hold(us, eu, false);
    await world.drained();
    expect(await world.read(eu, "a", { mode: strong })).toMatchObject({ kind: "strong" });
    world.hold(us, eu, true);
    await world.run(us.region.region.delete(locator, {}));
    expect(await world.read(eu, "a", { mode: strong })).toEqual({ go: 1 });
    world.hold(us, eu, false);
    await world.drained();
    const deleted = await world.read(eu, "a", { mode: strong });
    expect(deleted).toMatchObject({ kind: "strong", found: { kind: "deleteMarker" } });
  });

  it("is not answered by a home without a lease, or whose shards are frozen", async () => {
    const { world, us, eu } = await started();
    await world.beHome(us);
    us.lease.isHeld = false;
    await expect(world.read(us, "a", { mode: strong })).rejects.toMatchObject({ code: "reads.notCurrent" });
    await expect(world.read(eu, "a", { mode: strong })).rejects.toMatchObject({ code: "reads.notCurrent" });
    us.lease.isHeld = true;
    // The directory's copy here is old: the home has moved, after the shards were frozen.
    const row = await world.run(us.region.world.metadata.bucketById(SHARED_ID));
    if (row?.home === undefined) throw new Error("no home");
    const frozen = { ...row, federationGeneration: 1e6, home: { ...row.home, isFrozen: true } };
    await world.run(us.region.world.metadata.followBucket(frozen));
    for (const side of [us, eu]) {
      await expect(world.read(side, "a", { mode: strong })).rejects.toMatchObject({
        code: "reads.notCurrent",
      });
    }
  });

  it("is not answered by a home that has lost its lease while it was read", async () => {
    const { world, us } = await started();
    await world.beHome(us);
    const read = { bucket: SHARED_ID, mode: strong, session: undefined, of: undefined, signal };
    const look = async () => {
      us.lease.isHeld = false;
    };
    await expect(world.run(us.reads.serve(read, { look }))).rejects.toMatchObject({ code: "home.lost" });
  });

  it("waits for a home that moves, and goes to the new one", async () => {
    const { world, us, eu, ap } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    await world.drained();
    await world.change({ moving: { to: eu.region.number, sinceMs: 1 } });
    const read = world.read(ap, "a", { mode: strong });
    const moved = (async () => {
      await world.told.world.pass(500);
      await world.change({ moving: null });
    })();
    expect(await read).toMatchObject({ kind: "strong", home: 1 });
    await moved;
    await world.moveHome(us, eu);
    await world.follow();
    expect(await world.read(ap, "a", { mode: strong })).toMatchObject({ kind: "strong", home: 2, epoch: 2 });
  });

  it("needs a home", async () => {
    const { world, us } = await started();
    await expect(world.read(us, "a", { mode: strong })).rejects.toMatchObject({ code: "reads.needsHome" });
  });

  it("is an error that names the home when that can't be asked", async () => {
    const { world, us, eu } = await started();
    await world.beHome(us);
    world.told.world.cut(us.region, eu.region);
    await expect(world.read(eu, "a", { mode: strong })).rejects.toMatchObject({
      code: "federation.unreachable",
      message: expect.stringContaining("region-1, the bucket's home"),
    });
  });
});

describe("a strong list", () => {
  it("is answered where nothing waits for the region, also of what earlier homes wrote", async () => {
    const { world, us, eu, ap } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    await world.drained();
    expect(await world.list(us, strong)).toMatchObject({ kind: "strong", names: ["a"] });
    expect(await world.list(eu, strong)).toMatchObject({ kind: "strong", names: ["a"] });
    world.hold(us, ap, true);
    await world.put(us, "b");
    expect(await world.list(ap, strong)).toEqual({ go: 1 });
    // What the old home has yet to ship to the third region is not in the new one's outbox.
    await world.told.world.pass(2_000);
    await world.moveHome(us, eu);
    await world.follow();
    expect(await world.list(ap, strong)).toEqual({ go: 2 });
    world.hold(us, ap, false);
    await world.drained();
    expect(await world.list(ap, strong)).toMatchObject({ kind: "strong", home: 2, names: ["a", "b"] });
    // Settled: the old home is asked no more.
    const asked = ap.reads.poller.counters.questions;
    await world.told.world.pass(500);
    expect(await world.list(ap, strong)).toMatchObject({ kind: "strong", home: 2 });
    expect(ap.reads.poller.counters.questions).toBe(asked);
  });
});

describe("a bounded read", () => {
  it("asks nobody while what is known is fresh, and nobody is asked when nobody reads", async () => {
    const { world, us, eu } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    await world.drained();
    expect(await world.read(eu, "a", { mode: bounded(5_000) })).toMatchObject({ kind: "bounded" });
    await world.told.world.pass(1_000);
    const { questions } = eu.reads.poller.counters;
    const read = await world.read(eu, "a", { mode: bounded(1_000) });
    expect(read).toMatchObject({ kind: "bounded", found: { kind: "object" } });
    expect((read as { ageMs: number }).ageMs).toBeLessThan(400);
    expect(await world.list(eu, bounded(1_000))).toMatchObject({ kind: "bounded", names: ["a"] });
    expect(eu.reads.poller.counters.questions).toBe(questions);
    expect([eu.reads.counters.proved, eu.reads.counters.different]).toEqual([0, 0]);
    await world.told.world.pass(15_000);
    const { polls } = eu.reads.poller.counters;
    await world.told.world.pass(15_000);
    expect([eu.reads.poller.counters.polls, eu.reads.poller.bucketsInUse]).toEqual([polls, 0]);
  });

  it("counts a region that is away as settled for as long as the home says under its lease that it is the home", async () => {
    const { world, us, eu, ap } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    await world.drained();
    const mode = bounded(1_000);
    expect(await world.read(eu, "a", { mode })).toMatchObject({ kind: "bounded" });
    world.told.world.cut(eu.region, ap.region);
    await world.told.world.pass(3_000);
    expect(await world.read(eu, "a", { mode })).toMatchObject({ kind: "bounded" });
    us.lease.isHeld = false;
    await world.told.world.pass(1_500);
    await expect(world.read(eu, "a", { mode })).rejects.toMatchObject({ code: "reads.notCurrent" });
  });

  it("is answered by the home when too much may be missing, also where an event was voided by a newer one", async () => {
    const { world, us, eu } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    await world.put(us, "b");
    await world.drained();
    world.hold(us, eu, true);
    expect(await world.read(eu, "a", { mode: bounded(1_000) })).toMatchObject({ kind: "bounded" });
    for (let times = 0; times < 30; times++) {
      await world.put(us, "a", `${times}`);
      await world.told.world.pass(100);
    }
    // The event that waits is young, and what is here is old.
    expect(await world.read(eu, "a", { mode: bounded(1_000) })).toEqual({ go: 1 });
    expect(await world.read(eu, "b", { mode: bounded(1_000) })).toMatchObject({ kind: "bounded" });
    expect(await world.list(eu, bounded(1_000))).toEqual({ go: 1 });
  });

  it("is not too old where another region's write has taken the place of one that waits", async () => {
    const { world, us, eu, ap } = await started();
    await world.put(us, "a");
    await world.drained();
    const mode = bounded(5_000);
    expect(await world.read(eu, "a", { mode })).toMatchObject({ kind: "bounded" });
    world.hold(us, eu, true);
    world.hold(ap, eu, true);
    await world.put(us, "a", "one");
    await world.told.world.pass(7_000);
    world.told.world.cut(ap.region, eu.region);
    await world.put(ap, "a", "two");
    await world.told.world.pass(1_500);
    // Of the third region what was known is young enough still.
    await expect(world.read(eu, "a", { mode })).rejects.toMatchObject({
      code: "reads.notCurrent",
      message: expect.stringContaining("region-1"),
    });
    world.hold(us, eu, false);
    const two = holdingOf(((await world.read(us, "a")) as { found: Lookup }).found).version;
    await world.told.world.pass(1_000);
    expect(await world.read(eu, "a", { mode })).toMatchObject({ found: { object: { version: two } } });
  });

  it("of a bucket without a home is refused when a region can't be asked for longer than the bound", async () => {
    const { world, us, eu, ap } = await started();
    await world.put(us, "a");
    await world.drained();
    expect(await world.read(eu, "a", { mode: bounded(2_000) })).toMatchObject({ kind: "bounded" });
    world.told.world.cut(ap.region, eu.region);
    await world.told.world.pass(1_000);
    expect(await world.read(eu, "a", { mode: bounded(2_000) })).toMatchObject({ kind: "bounded" });
    await world.told.world.pass(5_000);
    await expect(world.read(eu, "a", { mode: bounded(2_000) })).rejects.toMatchObject({
      code: "reads.notCurrent",
      message: expect.stringContaining("region-3"),
    });
  });
});

describe("a session", () => {
  it("reads its writes in another region, or is sent to where they are", async () => {
    const { world, us, eu } = await started();
    world.hold(us, eu, true);
    await world.put(us, "other");
    const session = await world.put(us, "a");
    expect(await world.read(eu, "a", { session })).toEqual({ go: 1 });
    expect(await world.list(eu, local, session)).toEqual({ go: 1 });
    // Another key of which nothing waits.
    expect(await world.read(eu, "nothing", { session })).toMatchObject({ kind: "session" });
    world.hold(us, eu, false);
    await world.drained();
    expect(await world.read(eu, "a", { session })).toMatchObject({
      kind: "session",
      found: { kind: "object" },
    });
    expect(await world.list(eu, local, session)).toMatchObject({ names: ["a", "other"] });
  });

  it.each(["put", "marker", "null deletion"])(
    "does not see what was before its write where another region's %s has taken the place of that",
    async (kind) => {
      const { world, us, eu, ap } = await started();
      await world.put(us, "a");
      await world.drained();
      world.hold(us, eu, true);
      world.hold(ap, eu, true);
      const session = await world.put(us, "a", "one");
      await world.told.world.pass(2_000);
      if (kind === "put") await world.put(ap, "a", "two");
      else {
        const version = kind === "marker" ? undefined : "null";
        await world.run(ap.region.region.delete({ bucket: SHARED, key: "a", version }, {}));
      }
      await world.told.world.pass(2_000);
      const there = holdingOf(((await world.read(us, "a")) as { found: Lookup }).found);
      expect(await world.read(eu, "a", { session })).toEqual({ go: 1 });
      // What took the place comes from where it did so, whether its own region can be heard or not.
      world.hold(us, eu, false);
      await world.told.world.pass(2_000);
      const read = await world.read(eu, "a", { session });
      expect(read).toMatchObject({ kind: "session" });
      expect(holdingOf((read as { found: Lookup }).found)).toEqual(there);
      world.hold(ap, eu, false);
      await world.drained();
    },
  );

  it("does not see what was before its write where the next home has written in its place", async () => {
    const { world, us, eu, ap } = await started();
    await world.beHome(us);
    await world.put(us, "a");
    await world.drained();
    world.hold(us, ap, true);
    world.hold(eu, ap, true);
    const session = await world.put(us, "a", "one");
    await world.told.world.pass(2_000);
    await world.moveHome(us, eu);
    await world.follow();
    await world.put(eu, "a", "two");
    await world.told.world.pass(3_000);
    expect(await world.read(ap, "a", { session })).toEqual({ go: 1 });
    world.hold(us, ap, false);
    await world.told.world.pass(2_000);
    expect(await world.read(ap, "a", { session })).toMatchObject({ kind: "session" });
  });

  it("that saw nothing where something was deleted does not see it again", async () => {
    const { world, us, eu } = await started();
    await world.put(us, "a");
    await world.drained();
    world.hold(us, eu, true);
    await world.run(us.region.region.delete({ bucket: SHARED, key: "a", version: "null" }, {}));
    const last = await world.run(us.reads.lastVersion(SHARED_ID, { key: "a", version: undefined }));
    if (last === undefined) throw new Error("no version");
    const session = sawAllUpTo(emptySession, last);
    expect(await world.read(eu, "a", { session })).toEqual({ go: 1 });
    const own = sawOfRegion(emptySession, us.region.number, last);
    expect(await world.read(us, "a", { session: own })).toMatchObject({ kind: "session" });
  });

  it("is refused with the region's name when that can't be asked", async () => {
    const { world, us, eu } = await started();
    world.hold(us, eu, true);
    const session = await world.put(us, "a");
    world.told.world.cut(us.region, eu.region);
    await world.told.world.until(
      "silence",
      () => eu.region.links.link(us.region.number)?.isConnected !== true,
    );
    await expect(world.read(eu, "a", { session })).rejects.toMatchObject({
      code: "reads.notCurrent",
      message: expect.stringContaining("region-1"),
    });
  });

  it("goes on by what was known of a region that went away, of what all its shards had passed by then", async () => {
    const { world, us, eu } = await started();
    const session = await world.put(us, "a");
    await world.put(us, "b");
    await world.drained();
    expect(await world.read(eu, "nothing", { session })).toMatchObject({ kind: "session" });
    await world.told.world.pass(3_000);
    world.told.world.cut(us.region, eu.region);
    await world.told.world.until(
      "silence",
      () => eu.region.links.link(us.region.number)?.isConnected !== true,
      9_000,
    );
    expect(await world.read(eu, "nothing", { session })).toMatchObject({ kind: "session" });
    const later = await world.put(us, "b", "later");
    await expect(world.read(eu, "nothing", { session: later })).rejects.toMatchObject({
      code: "reads.notCurrent",
    });
  });

  it("goes on without a region that went away and writes nothing, of what it had passed for it", async () => {
    const { world, us, eu, ap } = await started();
    world.hold(us, ap, true);
    await world.put(us, "a");
    await world.told.world.pass(1_000);
    const last = defined(await world.run(us.reads.lastVersion(SHARED_ID, undefined)), "a version");
    const session = sawAllUpTo(emptySession, last);
    expect(await world.read(eu, "nothing", { session })).toMatchObject({ kind: "session" });
    await world.told.world.pass(3_000);
    expect(await world.read(eu, "nothing", { session })).toMatchObject({ kind: "session" });
    world.told.world.cut(ap.region, eu.region);
    const isCut = () => eu.region.links.link(ap.region.number)?.isConnected !== true;
    await world.told.world.until("silence", isCut, 9_000);
    expect(await world.read(eu, "nothing", { session })).toMatchObject({ kind: "session" });
  });

  it("of a region that went away goes by no clock of it", async () => {
    const { world, us, eu } = await started();
    const earlier = await world.put(us, "b");
    await world.drained();
    await world.read(eu, "a", { session: earlier });
    us.region.clock.jumpWall(10_000);
    await world.told.world.pass(3_000);
    expect(await world.read(eu, "a", { session: earlier })).toMatchObject({ kind: "session" });
    us.region.clock.jumpWall(-10_000);
    world.told.world.cut(us.region, eu.region);
    const isCut = () => eu.region.links.link(us.region.number)?.isConnected !== true;
    await world.told.world.until("silence", isCut, 9_000);
    expect(await world.read(eu, "a", { session: earlier })).toMatchObject({ kind: "session" });
    // Its clock had been heard of as later than this when nothing of the key waited.
    const session = await world.put(us, "a");
    await expect(world.read(eu, "a", { session })).rejects.toMatchObject({ code: "reads.notCurrent" });
  });
});

describe("a copy of the directory from before the bucket had a home", () => {
  it.each<readonly [string, ReadMode, Session | undefined]>([
    ["strong", strong, undefined],
    ["bounded", bounded(5_000), undefined],
    ["of a session", local, emptySession],
  ])(
    "proves nothing: a %s read waits for a newer one, and is refused in the end",
    async (_, mode, session) => {
      const { world, us, eu } = await started();
      await world.beHome(us);
      await world.put(us, "a");
      await world.drained();
      const behind = world.behind(eu, [eu]);
      const options = { mode, ...(session !== undefined && { session }) };
      await expect(world.read(behind, "a", options)).rejects.toMatchObject({ code: "reads.notCurrent" });
      await expect(world.list(behind, mode, session)).rejects.toMatchObject({ code: "reads.notCurrent" });
      expect(await world.read(behind, "a")).toMatchObject({ kind: "local", found: { kind: "object" } });
      behind.copy.isCurrent = true;
      expect(await world.read(behind, "a", { mode: strong })).toMatchObject({ kind: "strong", home: 1 });
    },
  );

  it("proves what is here where it is so still", async () => {
    const { world, eu } = await started();
    await world.put(eu, "a");
    const read = await world.read(world.behind(eu, [eu]), "a", { mode: strong });
    expect(read).toMatchObject({ kind: "strong", home: 2, epoch: 0 });
  });
});

describe("anything at all", () => {
  it.each([1, 2, 3])("never shows a session or a bound too little (seed %i)", async (seed) => {
    const { world, us, eu, ap } = await started({ seed });
    const random = new SeededRandom(seed);
    const sides = [us, eu, ap];
    const pick = <T>(list: readonly T[]): T => list[random.uint32() % list.length] as T;
    await world.beHome(us);
    const history: { key: string; stamp: string; atMs: number }[] = [];
    let session: Session = emptySession;
    const seen = new Map<string, string>();
    let served = 0;
    for (let step = 0; step < 150; step++) {
      const key = pick(["a", "b"]);
      const dice = random.uint32() % 10;
      if (dice < 3) {
        const { committed } = await world.run(
          us.region.region.put({ ...putRequest(key, Buffer.from(`${step}`)), bucket: SHARED }),
        );
        history.push({ key, stamp: committed?.version ?? "", atMs: us.region.clock.monotonicMs() });
      } else if (dice === 3) {
        world.hold(us, pick([eu, ap]), random.uint32() % 2 === 0);
      } else if (dice === 4) {
        await world.told.world.pass(random.uint32() % 700);
      } else {
        const side = pick(sides);
        const mode: ReadMode = pick([local, local, bounded(300), strong]);
        const startMs = us.region.clock.monotonicMs();
        const before = mode === local ? session : undefined;
        const read = await world.read(side, key, { mode, ...(before !== undefined && { session: before }) });
        if ("go" in read) continue;
        served++;
        const version = holdingOf(read.found).version ?? "";
        if (mode === local) {
          expect(version >= (seen.get(key) ?? "")).toBe(true);
          seen.set(key, version);
          if (version !== "") session = sawVersion(session, version as Parameters<typeof sawVersion>[1]);
          else {
            const last = await world.run(side.reads.lastVersion(SHARED_ID, { key, version: undefined }));
            if (last !== undefined) session = sawAllUpTo(session, last);
          }
        } else {
          const boundMs = mode === strong ? 0 : 300;
          const needed = history
            .filter((write) => write.key === key && write.atMs < startMs - boundMs)
            .at(-1);
          expect(version >= (needed?.stamp ?? "")).toBe(true);
        }
      }
    }
    expect(served).toBeGreaterThan(20);
  });
});
