import { describe, expect, it } from "vitest";
import { ABANDONED_MS, PlacementWorld } from "../../../test/federation/placement-world.ts";
import { putRequest } from "../../../test/region/region-world.ts";
import { AtollError } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import type { ControlPlane } from "../../federation/index.ts";
import { DirectoryBuckets } from "../index.ts";

const region = regionNumber;
const tags = [{ key: "team", value: "red" }];

/** Puts an object into the bucket "photos" of a region. */
const put = (world: PlacementWorld, number: number, key = "a") =>
  world.run(world.region(number).region.put(putRequest(key, new Uint8Array(10))));

const row = (world: PlacementWorld, number: number, name = "photos") =>
  world.run(world.region(number).metadata.bucket(name, { renew: true }));

describe("buckets of three regions", () => {
  it("are made at any endpoint, in the region that is asked for", async () => {
    const world = await PlacementWorld.start();
    const made = await world.run(world.buckets(1).create("photos", { region: region(2), tags }));
    expect(made).toMatchObject({ isNew: true, bucket: { name: "photos", regions: [2] } });
    expect(await row(world, 2)).toMatchObject({
      id: made.bucket.id,
      state: "active",
      tags,
      federationGeneration: 1,
    });
    expect(await row(world, 1)).toBeUndefined();
    await put(world, 2);
    expect((await world.run(world.buckets(3).find("photos")))?.id).toBe(made.bucket.id);
    expect(
      world
        .buckets(3)
        .list({ after: "", limit: 10 })
        .buckets.map(({ name }) => name),
    ).toEqual(["photos"]);
    const again = await world.run(world.buckets(3).create("photos", { region: region(2), tags: [] }));
    expect(again).toMatchObject({ isNew: false, bucket: { id: made.bucket.id } });
  });

  it("are refused a region that is none", async () => {
    const world = await PlacementWorld.start();
    const made = world.buckets(1).create("photos", { region: region(9), tags: [] });
    await expect(world.run(made)).rejects.toMatchObject({ code: "federation.unknownRegion" });
  });

  it("have one owner of a name, whoever asks at once", async () => {
    const world = await PlacementWorld.start();
    const races = [1, 2, 3].map((at) => world.buckets(at).create("photos", { region: region(at), tags: [] }));
    const made = await world.run(Promise.all(races));
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(made.map(({ bucket }) => bucket.id)).size).toBe(1);
  });

  it("get another id when nobody knows whether they were made, and they were, and are deleted already", async () => {
    const world = await PlacementWorld.start();
    const { control, clock, random } = world.control.node(1).process;
    const { links, local } = world.at(1);
    const ids: string[] = [];
    const losesOneAnswer: ControlPlane = {
      view: control.view,
      barrier: (options) => control.barrier(options),
      onChange: (listener) => control.onChange(listener),
      propose: async (command, options) => {
        const result = await control.propose(command, options);
        if (command.kind !== "createBucket") return result;
        ids.push(command.id);
        if (ids.length > 1) return result;
        await world.buckets(2).delete("photos");
        throw new AtollError("control.unavailable", "createBucket may or may not take effect");
      },
    };
    const { metadata } = world.region(1).gateway();
    const parts = { region: region(1), control: losesOneAnswer, links, metadata, clock, random };
    const buckets = new DirectoryBuckets({ ...parts, local });
    const made = await world.run(buckets.create("photos", { region: region(1), tags }));
    expect(new Set(ids).size).toBe(2);
    expect(made).toMatchObject({ isNew: true, bucket: { id: ids[1] } });
    expect(await row(world, 1)).toMatchObject({ id: ids[1], state: "active", tags });
    await put(world, 1);
  });

  it("are made though the control plane refuses at first, as too much waits for it already", async () => {
    const world = await PlacementWorld.start();
    const { control } = world.control.node(1);
    world.control.isolate(1);
    const ignore = (): void => {};
    for (let i = 0; i < 1_024; i++) control.barrier().catch(ignore);
    await expect(world.run(control.barrier())).rejects.toThrow(/1024 commands and reads wait already/);
    const made = world.buckets(1).create("photos", { region: region(1), tags });
    made.catch(ignore);
    await world.control.pass(500);
    world.control.heal();
    expect(await world.run(made)).toMatchObject({ isNew: true, bucket: { name: "photos" } });
  });

  it("are given up in time when it goes on refusing, after a few tries with rests between them", async () => {
    const world = await PlacementWorld.start();
    const { control, clock, random } = world.control.node(1).process;
    const { links, local } = world.at(1);
    const triedMs: number[] = [];
    const refusesAtOnce: ControlPlane = {
      view: control.view,
      barrier: (options) => control.barrier(options),
      onChange: (listener) => control.onChange(listener),
      propose: async () => {
        triedMs.push(clock.monotonicMs());
        throw new AtollError("control.unavailable", "too much waits already");
      },
    };
    const { metadata } = world.region(1).gateway();
    const parts = { region: region(1), control: refusesAtOnce, links, metadata, clock, random, local };
    const made = new DirectoryBuckets(parts).create("photos", { region: region(1), tags });
    await expect(world.run(made)).rejects.toMatchObject({ code: "control.unavailable" });
    const rests = triedMs.slice(1).map((ms, i) => ms - (triedMs[i] ?? 0));
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(25);
    expect(Math.max(...rests)).toBeLessThanOrEqual(1_000);
    expect(triedMs.length).toBeLessThanOrEqual(16);
    expect(clock.monotonicMs() - (triedMs[0] ?? 0)).toBeLessThan(10_000);
  });

  it("have their settings in their region, whoever changes them", async () => {
    const world = await PlacementWorld.start();
    await world.run(world.buckets(1).create("photos", { region: region(2), tags: [] }));
    await world.run(world.buckets(3).setVersioning("photos", "enabled"));
    await world.run(world.buckets(2).setTags("photos", tags));
    expect(await row(world, 2)).toMatchObject({ versioning: "enabled", tags });
    await world.run(world.buckets(1).setVersioning("photos", "suspended"));
    await world.control.pass(2_000);
    expect(await row(world, 2)).toMatchObject({ versioning: "suspended", tags });
    await expect(world.run(world.buckets(1).setTags("none", tags))).rejects.toMatchObject({
      code: "bucket.notFound",
    });
  });

  it("are found from the copy while a region is cut off, and changed afterwards", async () => {
    const world = await PlacementWorld.start();
    await world.run(world.buckets(3).create("photos", { region: region(3), tags: [] }));
    world.control.isolate(3);
    expect((await world.run(world.buckets(3).find("photos")))?.name).toBe("photos");
    await put(world, 3);
    const beganMs = world.control.scheduler.nowMs;
    expect(await world.run(world.buckets(3).find("none"))).toBeUndefined();
    expect(await world.run(world.buckets(3).find("none"))).toBeUndefined();
    expect(world.control.scheduler.nowMs - beganMs).toBeLessThan(3_000);
    const changed = world.buckets(3).setTags("photos", tags);
    await expect(world.run(changed)).rejects.toMatchObject({ code: "control.unavailable" });
    await world.run(world.buckets(1).setVersioning("photos", "enabled"));
    world.control.heal();
    await world.control.pass(10_000);
    expect(await row(world, 3)).toMatchObject({ versioning: "enabled" });
  });

  it("reach a region that was away when they were made", async () => {
    const world = await PlacementWorld.start();
    world.control.isolate(3);
    const made = world.buckets(1).create("photos", { region: region(3), tags: [] });
    await expect(world.run(made)).rejects.toMatchObject({ code: "federation.unreachable" });
    expect(await row(world, 3)).toBeUndefined();
    world.control.heal();
    await world.control.pass(15_000);
    expect(await row(world, 3)).toMatchObject({ state: "active" });
  });
});

describe("deleting", () => {
  it("is refused while an object is left in another region, which goes on taking writes", async () => {
    const world = await PlacementWorld.start();
    await world.run(world.buckets(2).create("photos", { region: region(2), tags: [] }));
    await put(world, 2);
    await expect(world.run(world.buckets(1).delete("photos"))).rejects.toMatchObject({
      code: "bucket.notEmpty",
    });
    expect(world.control.node(1).control.view.bucketByName("photos")?.state).toBe("active");
    await put(world, 2, "b");
    for (const key of ["a", "b"]) {
      await world.run(world.region(2).region.delete({ bucket: "photos", key, version: undefined }, {}));
    }
    await world.run(world.buckets(3).delete("photos"));
    expect(world.control.node(3).control.view.bucketByName("photos")).toBeUndefined();
    await world.control.pass(3_000);
    expect(await row(world, 2)).toBeUndefined();
  });

  it("frees the name at once, also in the regions", async () => {
    const world = await PlacementWorld.start();
    const first = await world.run(world.buckets(2).create("photos", { region: region(2), tags: [] }));
    await world.run(world.buckets(1).delete("photos"));
    const second = await world.run(world.buckets(3).create("photos", { region: region(2), tags: [] }));
    expect(second.isNew).toBe(true);
    expect(second.bucket.id).not.toBe(first.bucket.id);
    expect((await row(world, 2))?.id).toBe(second.bucket.id);
    await put(world, 2);
  });

  it("is taken back when a region cannot say", async () => {
    const world = await PlacementWorld.start();
    await world.run(world.buckets(2).create("photos", { region: region(2), tags: [] }));
    world.control.isolate(2);
    const deleted = world.buckets(1).delete("photos");
    await expect(world.run(deleted)).rejects.toMatchObject({
      code: "federation.unreachable",
    });
    await put(world, 2);
    world.control.heal();
    await world.control.pass(10_000);
    expect(world.control.node(2).control.view.bucketByName("photos")?.state).toBe("active");
    expect(await row(world, 2)).toMatchObject({ state: "active" });
  });

  it.each(["before the seals", "after the seals"])(
    "is brought to its end when its gateway dies %s",
    async (when) => {
      const world = await PlacementWorld.start();
      await world.run(world.buckets(2).create("photos", { region: region(2), tags: [] }));
      let isDead = false;
      world.gate = async ({ from, method }) => {
        if (from !== 1 || method !== "bucket.seal" || isDead) return;
        isDead = true;
        if (when === "before the seals") world.crash(1);
        else world.control.scheduler.schedule(3, () => world.crash(1));
      };
      void world.buckets(1).delete("photos");
      await world.control.until(() => isDead && !world.control.node(1).isUp);
      await world.control.pass(ABANDONED_MS + 15_000);
      expect(world.control.node(2).control.view.bucketByName("photos")).toBeUndefined();
      expect(await row(world, 2)).toBeUndefined();
      await world.restart(1);
      await world.control.pass(5_000);
      expect(world.control.node(1).control.view.bucketByName("photos")).toBeUndefined();
    },
  );
});

describe("buckets from before the federation", () => {
  it("are adopted under their ids, as they are; of two with one name the first", async () => {
    const world = await PlacementWorld.make();
    for (const number of [1, 2]) await world.run(world.region(number).region.createBucket("photos"));
    await world.run(world.region(3).region.createBucket("other"));
    await world.run(world.region(3).metadata.setVersioning("other", "enabled"));
    const before = await row(world, 3, "other");
    await put(world, 1);
    await world.control.start();
    await world.control.pass(10_000);
    const other = world.control.node(1).control.view.bucketByName("other");
    expect(other).toMatchObject({ id: before?.id, regions: [3], versioning: "enabled" });
    expect(await row(world, 3, "other")).toMatchObject({ versioning: "enabled", federationGeneration: 1 });
    const photos = world.control.node(3).control.view.bucketByName("photos");
    const loser = photos?.regions[0] === 1 ? 2 : 1;
    expect(world.at(loser).reconciler.clashes).toEqual(["photos"]);
    expect(await row(world, loser)).toMatchObject({ state: "active", federationGeneration: undefined });
    await put(world, loser);
  });
});
