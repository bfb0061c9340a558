import { describe, expect, it } from "vitest";
import { ABANDONED_MS, PlacementWorld } from "../../../test/federation/placement-world.ts";
import { putRequest } from "../../../test/region/region-world.ts";
import { AtollError } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import { millisOf, zeroVersion } from "../../base/version-id.ts";
import type { FederatedBucket, ReplicationConfiguration, ReplicationRule } from "../../federation/index.ts";

const region = regionNumber;
const failover = { auto: true, afterMs: 10_000 };
const inFirst = { home: { region: region(1), failover } };

const rule = (to: number, changes: Partial<ReplicationRule> = {}): ReplicationRule => ({
  id: `to-${to}`,
  priority: 1,
  isEnabled: true,
  filter: { form: "Prefix", prefix: "", tags: [] },
  deleteMarkerReplication: "Enabled",
  existingObjectReplication: undefined,
  replicaModifications: undefined,
  sseKmsEncryptedObjects: undefined,
  destination: {
    arn: `arn:aws:s3:region-${to}::photos`,
    account: undefined,
    storageClass: undefined,
    metrics: undefined,
    replicationTime: undefined,
    ownerOverride: undefined,
    kmsKeyId: undefined,
  },
  versionDeletes: undefined,
  ...changes,
});

const rules = (...given: readonly ReplicationRule[]): ReplicationConfiguration => ({
  role: "",
  rules: given,
});

/** A bucket of three regions, each of which writes it. */
async function withBucket(): Promise<PlacementWorld> {
  const world = await PlacementWorld.start();
  await world.run(world.buckets(1).create("photos", { region: region(1), tags: [] }));
  await world.run(world.buckets(1).setReplication("photos", rules(rule(2), rule(3))));
  return world;
}

const seen = (world: PlacementWorld, number = 1): FederatedBucket => {
  const bucket = world.control.node(number).control.view.bucketByName("photos");
  if (bucket === undefined) throw new Error("the bucket is gone");
  return bucket;
};

const row = (world: PlacementWorld, number: number) =>
  world.run(world.region(number).metadata.bucket("photos", { renew: true }));

const put = (world: PlacementWorld, number: number, key = "a") =>
  world.run(world.region(number).region.put(putRequest(key, new Uint8Array(10))));

const stampOf = async (written: ReturnType<typeof put>): Promise<number> => {
  const { committed } = await written;
  return millisOf(committed?.version ?? zeroVersion);
};

const nextOf = async (world: PlacementWorld, number: number): Promise<string> => {
  try {
    await put(world, number);
    return "taken";
  } catch (error) {
    if (error instanceof AtollError) return error.code;
    throw error;
  }
};

describe("a bucket that gets a home", () => {
  it("is written there alone from then on, and behind all that was written elsewhere", async () => {
    const world = await withBucket();
    // A region whose clock is ahead.
    world.region(3).clock.jumpWall(60_000);
    const stamps = await Promise.all([1, 2, 3].map((number) => stampOf(put(world, number))));
    const bucket = await world.run(world.buckets(2).configure("photos", inFirst));
    expect(bucket.home).toMatchObject({ region: 1, epoch: 1, failover });
    expect(bucket.home?.isBeginning).toBeUndefined();
    expect(await row(world, 1)).toMatchObject({ home: { isHere: true, epoch: 1, isFrozen: false } });
    for (const number of [2, 3]) {
      expect(await row(world, number)).toMatchObject({ home: { isHere: false, epoch: 1 } });
      expect(await nextOf(world, number)).toBe("home.moved");
    }
    const first = await stampOf(put(world, 1));
    expect(first).toBeGreaterThanOrEqual(Math.max(...stamps));
    expect(bucket.home?.floorMs).toBeGreaterThanOrEqual(Math.max(...stamps));
  });

  it("begins when every region has stopped, and not before", async () => {
    const world = await withBucket();
    const order: string[] = [];
    world.gate = async ({ to, method }) => {
      if (method !== "bucket.stop") return;
      // Whatever else is true: in no region is a write taken while one of them has yet to stop.
      order.push(`${to}: ${seen(world).home?.isBeginning}`);
      const { metadata } = world.region(1);
      const home = (await metadata.bucket("photos", { renew: true }))?.home;
      if (home !== undefined) expect(home.isFrozen).toBe(true);
    };
    const bucket = await world.run(world.buckets(1).configure("photos", inFirst));
    expect(order.sort()).toEqual(["2: true", "3: true"]);
    expect(bucket.home?.isBeginning).toBeUndefined();
  });

  it("takes in what was proposed elsewhere before the region stopped, and refuses what came behind", async () => {
    const world = await withBucket();
    let count = 0;
    let isOver = false;
    const writers = [1, 2, 3].map(async (number) => {
      const taken: number[] = [];
      while (!isOver) {
        try {
          const request = putRequest(`k${count++}`, new Uint8Array(1));
          const { committed } = await world.region(number).region.put(request);
          taken.push(millisOf(committed?.version ?? zeroVersion));
        } catch (error) {
          if (!(error instanceof AtollError)) throw error;
        }
        await new Promise<void>((resolve) => {
          world.control.node(number).process.clock.after(5, resolve);
        });
      }
      return taken;
    });
    await world.control.pass(200);
    const bucket = await world.run(world.buckets(1).configure("photos", inFirst));
    await world.control.pass(200);
    isOver = true;
    const [atHome = [], ...elsewhere] = await world.run(Promise.all(writers));
    const floorMs = bucket.home?.floorMs ?? 0;
    for (const taken of elsewhere) {
      expect(taken.length).toBeGreaterThan(5);
      expect(Math.max(...taken)).toBeLessThanOrEqual(floorMs);
    }
    expect(atHome.some((stamp) => stamp > floorMs)).toBe(true);
  });

  it("gets none while a region does not answer, and is written everywhere again", async () => {
    const world = await withBucket();
    world.control.isolate(3);
    await expect(world.run(world.buckets(1).configure("photos", inFirst))).rejects.toMatchObject({
      code: "replication.targetFailed",
      message: expect.stringMatching(/region-3/) as string,
    });
    expect(seen(world).home).toBeUndefined();
    expect(seen(world).pastHome).toMatchObject({ epoch: 1 });
    for (const number of [1, 2]) await world.control.until(() => seen(world, number).home === undefined);
    await world.control.pass(3_000);
    for (const number of [1, 2]) expect(await nextOf(world, number)).toBe("taken");
    world.control.heal();
    await world.control.until(() => seen(world, 3).home === undefined);
    await world.control.pass(5_000);
    await world.run(world.buckets(1).configure("photos", inFirst));
    expect(seen(world).home?.epoch).toBe(2);
  });

  it("begins though somebody changes its tags meanwhile", async () => {
    const world = await withBucket();
    let changed: Promise<void> | undefined;
    world.gate = async ({ method }) => {
      if (method !== "bucket.stop") return;
      changed ??= world.buckets(3).setTags("photos", [{ key: "team", value: "red" }]);
      await changed;
    };
    const bucket = await world.run(world.buckets(1).configure("photos", inFirst));
    expect(bucket.home).toMatchObject({ region: 1, epoch: 1 });
    expect(bucket.home?.isBeginning).toBeUndefined();
    expect(seen(world)).toMatchObject({ tags: [{ key: "team", value: "red" }] });
    expect(await nextOf(world, 1)).toBe("taken");
  });

  it("does not begin when it was given up meanwhile, and begun by somebody else", async () => {
    const world = await withBucket();
    const { control } = world.control.node(3);
    const update = async (change: object): Promise<void> => {
      await control.barrier();
      const { id, generation } = seen(world, 3);
      await control.propose({ kind: "updateBucket", at: { id, generation }, change });
    };
    let isBegun = false;
    world.gate = async ({ method }) => {
      if (method !== "bucket.stop" || isBegun) return;
      isBegun = true;
      await update({ home: null });
      await update({ home: { region: region(2), failover } });
    };
    const configured = world.run(world.buckets(1).configure("photos", inFirst));
    await expect(configured).rejects.toMatchObject({ code: "control.refused" });
    expect(seen(world).home).toMatchObject({ region: 2, epoch: 2, isBeginning: true });
    expect(await nextOf(world, 1)).toBe("home.moved");
  });

  it("is given up when who began it died in the middle", async () => {
    const world = await withBucket();
    world.gate = ({ method }) => (method === "bucket.stop" ? new Promise(() => {}) : Promise.resolve());
    void world.buckets(2).configure("photos", inFirst);
    await world.control.until(() => seen(world).home?.isBeginning === true);
    world.crash(2);
    world.gate = () => Promise.resolve();
    await world.control.until(() => seen(world).home === undefined, 5 * ABANDONED_MS);
    await world.control.pass(3_000);
    for (const number of [1, 3]) expect(await nextOf(world, number)).toBe("taken");
  });

  it("may be told again, with another policy, and by whom it did not begin", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).configure("photos", inFirst));
    const later = { auto: false, afterMs: 1_000 };
    const changed = await world.run(
      world.buckets(2).configure("photos", { home: { region: region(1), failover: later } }),
    );
    expect(changed.home).toMatchObject({ epoch: 1, failover: later });
    const elsewhere = world.buckets(2).configure("photos", { home: { region: region(2), failover } });
    await expect(world.run(elsewhere)).rejects.toThrow(/atoll failover switch/);
  });

  it("keeps rules that it can be moved by, and is written everywhere when it has a home no more", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).configure("photos", inFirst));
    const refusals: [ReplicationConfiguration | undefined, RegExp][] = [
      [rules(rule(2)), /region-3 has no rule that leads there/],
      [rules(rule(2), rule(3, { isEnabled: false })), /region-3 has no rule that is enabled/],
      [rules(rule(2), rule(3, { deleteMarkerReplication: "Disabled" })), /ship deletions/],
      [undefined, /region-2 has no rule/],
    ];
    for (const [configuration, reason] of refusals) {
      const change = world.buckets(1).setReplication("photos", configuration);
      await expect(world.run(change)).rejects.toMatchObject({
        code: "replication.invalid",
        message: expect.stringMatching(reason) as string,
      });
    }
    await world.run(world.buckets(3).configure("photos", { home: null }));
    for (const number of [1, 2, 3]) {
      await world.control.until(() => seen(world, number).home === undefined);
      expect(await nextOf(world, number)).toBe("taken");
    }
    await world.run(world.buckets(1).setReplication("photos", undefined));
  });
});

describe("a home that moves", () => {
  it("freezes the region that it leaves, and thaws it when it stays", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).configure("photos", inFirst));
    const { control } = world.control.node(1);
    const update = async (change: object): Promise<void> => {
      const { id, generation } = seen(world);
      await world.run(control.propose({ kind: "updateBucket", at: { id, generation }, change }));
    };
    await update({ moving: { to: region(2), sinceMs: 1 } });
    await world.control.pass(1_000);
    expect(await row(world, 1)).toMatchObject({ home: { isHere: true, isFrozen: true } });
    expect(await nextOf(world, 1)).toBe("home.moved");
    await update({ moving: null });
    await world.control.pass(1_000);
    expect(await nextOf(world, 1)).toBe("taken");
    const { id, generation } = seen(world);
    const atRisk = { objects: 0, bytes: 0, oldestMs: 0, keys: [], isExact: true, asOfMs: 1 };
    await update({ moving: { to: region(2), sinceMs: 2 } });
    const moved = await world.run(
      control.propose({
        kind: "moveHome",
        bucket: id,
        epoch: 1,
        to: region(2),
        proof: { kind: "drained", generation: generation + 1 },
        record: {
          id: "f1",
          bucket: id,
          bucketName: "photos",
          from: region(1),
          to: region(2),
          epoch: 2,
          atMs: 1,
          kind: "planned",
          atRisk,
        },
      }),
    );
    expect(moved.kind).toBe("bucket");
    await world.control.pass(3_000);
    expect(await nextOf(world, 1)).toBe("home.moved");
    expect(await nextOf(world, 2)).toBe("taken");
    expect(await row(world, 2)).toMatchObject({ home: { isHere: true, epoch: 2, isFrozen: false } });
  });
});
