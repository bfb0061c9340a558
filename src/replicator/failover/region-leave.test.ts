import { describe, expect, it } from "vitest";
import { FailoverWorld, PHOTOS_ID } from "../../../test/federation/failover-world.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import { type LeaveLine, withoutRegion } from "./region-leave.ts";

/** Whoever drives it does nothing more from then on. */
const diesAt =
  (at: string) =>
  (phase: string): Promise<unknown> =>
    phase === at ? new Promise(() => {}) : Promise.resolve();
const hasBegun = (lines: readonly LeaveLine[], at: string): boolean =>
  lines.some((line) => line.kind === "progress" && line.phase === at);

describe("a region that leaves", () => {
  it("is kept while it is a home, or stands alone: all that is in the way is said at once", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const { done } = world.leave(1);
    await expect(world.run(done)).rejects.toMatchObject({
      code: "failover.invalid",
      message: expect.stringMatching(/photos has its home in region-1: atoll failover switch photos/),
    });
    await expect(world.run(world.leave(9).done)).rejects.toMatchObject({ code: "federation.unknownRegion" });
    expect(world.bucket(2).regions).toEqual([1, 2, 3]);
  });

  it("takes nothing along: what it holds is compared, and then it is no region any more", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    for (let i = 0; i < 5; i++) await world.run(world.write(1, `k${i}`));
    const { done, lines } = world.leave(3);
    await world.run(done);
    expect(lines.map((line) => (line.kind === "progress" ? line.phase : line.kind))).toEqual(
      expect.arrayContaining(["begin", "stopping", "verifying", "removing", "end"]),
    );
    const { control } = world.control.node(1);
    expect(world.bucket(1)).toMatchObject({ regions: [1, 2], home: { region: 1 } });
    expect(world.bucket(1).targets.map(({ region }) => region)).toEqual([1, 2]);
    expect(control.view.regions.map(({ number }) => number)).toEqual([1, 2]);
    expect(control.status().voters).toHaveLength(2);
    // The two that stay are a federation still.
    await world.run(world.write(1, "later"));
    expect(await world.run(world.switch(2).done)).toMatchObject({ to: "region-2" });
  });

  it("stays in the bucket as long as something of it does not leave its outboxes", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.run(world.switch(2).done);
    await world.until("the new home takes writes", () => world.canWrite(2));
    await world.holdShipping(2);
    const version = await world.run(world.write(2, "held"));
    await world.run(world.switch(1, { isForced: true, isRehearsal: true }).done);
    await expect(world.run(world.leave(2).done)).rejects.toMatchObject({ code: "failover.notDrained" });
    expect(world.bucket(1).regions).toEqual([1, 2, 3]);
    world.resumeShipping(2);
    await world.run(world.leave(2).done);
    expect(world.bucket(1).regions).toEqual([1, 3]);
    expect(await world.holds(1, "held", version)).toBe(true);
  });

  it("stays as long as it has something alone, also with a stamp that is ahead of the clock", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.run(world.switch(3).done);
    await world.until("the new home takes writes", () => world.canWrite(3));
    // As before the bucket had its rules.
    await world.setRules({ isEnabled: false });
    const version = await world.run(world.write(3, "alone"));
    await world.setRules({ isEnabled: true });
    await world.run(world.switch(1).done);
    await expect(world.run(world.leave(3).done)).rejects.toMatchObject({
      code: "failover.notDrained",
      message: expect.stringContaining("region-3 and region-1 do not hold the same of photos"),
    });
    expect(world.bucket(1).regions).toEqual([1, 2, 3]);
    expect(await world.holds(3, "alone", version)).toBe(true);
  });

  it("stays as long as something of it is on its way to another bucket, or has yet to be put there", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const target = await world.shipToArchive(1);
    const { control } = world.control.node(2);
    const pause = (untilMs: number) => world.run(control.propose({ kind: "pauseTarget", target, untilMs }));
    await pause(Number.POSITIVE_INFINITY);
    await world.run(world.write(1, "archived"));
    await world.run(world.switch(2).done);
    await expect(world.run(world.leave(1).done)).rejects.toMatchObject({
      code: "failover.notDrained",
      message: expect.stringContaining("1 versions of photos do not leave region-1"),
    });
    await pause(0);
    await world.backFill(1, 2, "paused");
    await expect(world.run(world.leave(1).done)).rejects.toMatchObject({
      code: "failover.notDrained",
      message: expect.stringContaining("older objects (job existing-1-2, paused) of photos"),
    });
    expect(world.bucket(2).regions).toEqual([1, 2, 3]);
    await world.backFill(1, 2, "done");
    await world.run(world.leave(1).done);
    expect(world.bucket(2).regions).toEqual([2, 3]);
    const archived = { bucket: "archive", key: "archived", version: undefined };
    expect(await world.run(world.region(3).region.find(archived))).toMatchObject({ kind: "object" });
  });

  it("gives a bucket its writers back after a leave that died, when it is run again", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const home = () => world.bucket(2).home;
    await world.run(world.change({ home: null }));
    const { lines } = world.leave(3, { onPhase: diesAt("verifying") });
    await world.until("it compares", () => hasBegun(lines, "verifying"));
    await world.control.pass(200_000);
    expect(home()).toMatchObject({ region: 1, leaving: 3 });
    expect(world.bucket(2).regions).toEqual([1, 2, 3]);
    await world.run(world.leave(3, { at: 2 }).done);
    expect(world.bucket(2).regions).toEqual([1, 2]);
    expect(home()).toBeUndefined();
  });

  it("takes its home for the time being along, also if it died when the region was out of the bucket", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.run(world.change({ home: null }));
    const { lines } = world.leave(3, { onPhase: diesAt("removing") });
    await world.until("it is about to remove", () => hasBegun(lines, "removing"));
    await world.run(
      world.change({
        removeRegions: [3],
        targets: world.bucket(2).targets.filter(({ region }) => region !== 3),
        replication: withoutRegion(world.bucket(2), "region-3"),
      }),
    );
    expect(world.bucket(2).home).toMatchObject({ region: 1, leaving: 3 });
    await world.control.pass(150_000);
    expect(world.bucket(2).home).toBeUndefined();
  });

  it("leaves a home alone that somebody has made one for good meanwhile", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.run(world.change({ home: null }));
    const { done } = world.leave(3, {
      onPhase: async (phase) => {
        if (phase === "verifying")
          await world.change({ home: { region: 1, failover: { auto: true, afterMs: 5_000 } } });
      },
    });
    await world.run(done);
    expect(world.bucket(2)).toMatchObject({ regions: [1, 2], home: { region: 1, failover: { auto: true } } });
    expect(world.bucket(2).home?.leaving).toBeUndefined();
  });

  it("stays when its clients were let in again behind the proof, and takes along nothing that they wrote", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    await world.run(world.change({ home: null }));
    const { promise: changed, resolve: goOn } = Promise.withResolvers<void>();
    const { done, lines } = world.leave(3, {
      onPhase: (phase) => (phase === "removing" ? changed : Promise.resolve()),
    });
    await world.until("it is about to remove", () => hasBegun(lines, "removing"));
    await world.run(world.change({ home: null }));
    const { metadata } = world.region(3);
    await world.until(
      "it takes writes",
      async () => (await metadata.bucketById(PHOTOS_ID))?.home === undefined,
    );
    await world.holdShipping(3);
    const { versionId } = await world.run(world.putPastGuard(3, "late"));
    goOn();
    await expect(world.run(done)).rejects.toMatchObject({
      code: "failover.outdated",
      message: expect.stringContaining("the home of photos was changed while region-3 was leaving it"),
    });
    expect(world.bucket(1).regions).toEqual([1, 2, 3]);
    world.resumeShipping(3);
    await world.run(world.leave(3).done);
    expect(world.bucket(1).regions).toEqual([1, 2]);
    expect(await world.holds(1, "late", versionId ?? "")).toBe(true);
  });

  it("stays when it has become a home meanwhile", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const { promise: moved, resolve: goOn } = Promise.withResolvers<void>();
    const { done, lines } = world.leave(3, {
      onPhase: (phase) => (phase === "verifying" ? moved : Promise.resolve()),
    });
    await world.until("it compares", () => hasBegun(lines, "verifying"));
    await world.run(world.switch(3).done);
    goOn();
    await expect(world.run(done)).rejects.toMatchObject({ code: "failover.outdated" });
    expect(world.bucket(1)).toMatchObject({ regions: [1, 2, 3], home: { region: 3 } });
    await expect(world.run(world.leave(3).done)).rejects.toMatchObject({ code: "failover.invalid" });
  });

  it("that is lost is taken out unproved, when somebody says so", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    world.crash(3);
    await world.control.pass(1_000);
    await expect(world.run(world.leave(3).done)).rejects.toMatchObject({ code: "federation.unreachable" });
    expect(world.bucket(1).regions).toEqual([1, 2, 3]);
    const { done, lines } = world.leave(3, { isLost: true });
    await world.run(done);
    expect(lines.at(-1)).toMatchObject({ kind: "end", unproved: 1 });
    expect(world.bucket(1).regions).toEqual([1, 2]);
  });
});

it("rules that lead to the region go, and others stay as they were", async () => {
  const world = await FailoverWorld.start();
  await world.makeBucket();
  const bucket = world.control.node(1).control.view.bucket(PHOTOS_ID) as FederatedBucket;
  const left = withoutRegion(bucket, "region-3");
  expect(left?.rules.map(({ id }) => id)).toEqual(["to-1", "to-2"]);
  expect(withoutRegion(bucket, "region-9")).toBeUndefined();
  const only = { ...bucket, replication: { role: "", rules: (bucket.replication?.rules ?? []).slice(2) } };
  expect(withoutRegion(only, "region-3")).toBeNull();
});
