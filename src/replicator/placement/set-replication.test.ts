import { describe, expect, it } from "vitest";
import { ABANDONED_MS, PlacementWorld } from "../../../test/federation/placement-world.ts";
import { putRequest } from "../../../test/region/region-world.ts";
import { AtollError } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import type { FederatedBucket, ReplicationConfiguration, ReplicationRule } from "../../federation/index.ts";

const region = regionNumber;

const rule = (arn: string, changes: Partial<ReplicationRule> = {}): ReplicationRule => ({
  id: arn.slice(-40),
  priority: 1,
  isEnabled: true,
  filter: { form: "Prefix", prefix: "", tags: [] },
  deleteMarkerReplication: "Enabled",
  existingObjectReplication: undefined,
  replicaModifications: undefined,
  sseKmsEncryptedObjects: undefined,
  destination: {
    arn,
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

const into = (number: number, bucket = "photos"): string => `arn:aws:s3:region-${number}::${bucket}`;

const rules = (...given: readonly ReplicationRule[]): ReplicationConfiguration => ({
  role: "",
  rules: given,
});

const row = (world: PlacementWorld, number: number, name = "photos") =>
  world.run(world.region(number).metadata.bucket(name, { renew: true }));

const seen = (world: PlacementWorld, number: number, name = "photos"): FederatedBucket | undefined =>
  world.control.node(number).control.view.bucketByName(name);

const put = (world: PlacementWorld, number: number, key = "a") =>
  world.run(world.region(number).region.put(putRequest(key, new Uint8Array(10))));

/** A bucket of region 1, whose gateways write here. */
async function withBucket(): Promise<PlacementWorld> {
  const world = await PlacementWorld.start();
  await world.run(world.buckets(1).create("photos", { region: region(1), tags: [] }));
  await world.run(world.buckets(1).setVersioning("photos", "enabled"));
  return world;
}

describe("rules within one bucket", () => {
  it("place it in the other regions, whose shards ship to all of its regions when the call returns", async () => {
    const world = await withBucket();
    const bucket = await world.run(
      world.buckets(1).setReplication("photos", rules(rule(into(2)), rule(into(3)))),
    );
    expect(bucket).toMatchObject({ regions: [1, 2, 3], replication: rules(rule(into(2)), rule(into(3))) });
    expect(bucket.joining).toBeUndefined();
    for (const number of [1, 2, 3]) {
      const followed = await row(world, number);
      expect(followed).toMatchObject({ id: bucket.id, versioning: "enabled", state: "active" });
      expect(followed?.federationGeneration).toBe(bucket.generation);
      const targets = followed?.replication.targets ?? [];
      const reached = followed?.replication.rules.map(
        ({ target }) => targets.find(({ id }) => id === target)?.region,
      );
      expect([...new Set(reached)].sort()).toEqual([1, 2, 3].filter((other) => other !== number));
      await put(world, number, `from-${number}`);
    }
    const listed = await world.run(
      world.region(2).region.list({ bucket: "photos", prefix: "", delimiter: "", after: "", limit: 10 }),
    );
    // The probes are gone.
    expect(listed.items).toHaveLength(1);
  });

  it("can be set from a region that the bucket is not in, and taken away", async () => {
    const world = await withBucket();
    await world.run(world.buckets(3).setReplication("photos", rules(rule(into(2)))));
    expect(seen(world, 3)?.regions).toEqual([1, 2]);
    const bare = await world.run(world.buckets(2).setReplication("photos", undefined));
    expect(bare).toMatchObject({ regions: [1, 2], replication: undefined, targets: [] });
    expect((await row(world, 1))?.replication).toEqual({ targets: [], rules: [] });
  });

  it("leave everything as it was when a region cannot be reached", async () => {
    const world = await withBucket();
    await put(world, 1);
    world.control.isolate(3);
    const set = world.buckets(1).setReplication("photos", rules(rule(into(2)), rule(into(3))));
    await expect(world.run(set)).rejects.toMatchObject({
      code: "replication.targetFailed",
      message: expect.stringContaining("region-3"),
    });
    world.control.heal();
    await world.control.pass(10_000);
    expect(seen(world, 3)).toMatchObject({ regions: [1], replication: undefined, targets: [] });
    expect(seen(world, 3)?.joining).toBeUndefined();
    expect(await row(world, 2)).toMatchObject({ state: "sealed" });
    expect(await row(world, 3)).toBeUndefined();
    await put(world, 1, "b");
    await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2)), rule(into(3)))));
    expect(seen(world, 1)?.regions).toEqual([1, 2, 3]);
  });

  it("change while a region is away that they led to before", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2)))));
    world.control.isolate(2);
    const narrowed = rule(into(2), { filter: { form: "Prefix", prefix: "docs/", tags: [] } });
    const bucket = await world.run(world.buckets(1).setReplication("photos", rules(narrowed)));
    expect((await row(world, 1))?.replication.rules[0]?.prefix).toBe("docs/");
    world.control.heal();
    await world.control.pass(10_000);
    expect((await row(world, 2))?.federationGeneration).toBe(bucket.generation);
  });

  it("are not said to hold while a shard of the region that is asked does not know them", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2)))));
    const [, shard] = world.region(1).groups.values();
    const wanted = rules(rule(into(2), { filter: { form: "Prefix", prefix: "docs/", tags: [] } }));
    const leader = shard?.leader;
    if (shard === undefined || leader === undefined) throw new Error("there is a shard");
    shard.leader = 0;
    const set = world.buckets(1).setReplication("photos", wanted);
    await expect(world.run(set)).rejects.toMatchObject({ code: "raft.notLeader" });
    shard.leader = leader;
    const bucket = await world.run(world.buckets(1).setReplication("photos", wanted));
    const followed = await row(world, 1);
    expect(followed).toMatchObject({ state: "active", federationGeneration: bucket.generation });
  });

  it("are proved again when the bucket was changed during a proof that failed", async () => {
    const world = await withBucket();
    let hasFailed = false;
    world.gate = async ({ from, method }) => {
      if (hasFailed || from !== 1 || method !== "bucket.probe") return;
      hasFailed = true;
      await world.buckets(3).setTags("photos", [{ key: "a", value: "b" }]);
      throw new AtollError("federation.unreachable", "as the test wants it");
    };
    const bucket = await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2)))));
    expect(hasFailed).toBe(true);
    expect(bucket).toMatchObject({ regions: [1, 2], tags: [{ key: "a", value: "b" }] });
  });

  it.each(["at once", "when they hear"])(
    "a deletion that meets objects in one region opens the bucket again in the others, %s",
    async (when) => {
      const world = await withBucket();
      await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2)))));
      await put(world, 2);
      world.gate = async ({ to, method }) => {
        const isLost = when !== "at once" && to === 1 && method === "bucket.follow";
        if (isLost) throw new AtollError("federation.unreachable", "as the test wants it");
      };
      await expect(world.run(world.buckets(3).delete("photos"))).rejects.toMatchObject({
        code: "bucket.notEmpty",
      });
      if (when !== "at once") await world.control.pass(3_000);
      expect(await row(world, 1)).toMatchObject({ state: "active" });
      await put(world, 1);
    },
  );

  it("set by two at once end as one of them wanted", async () => {
    const world = await withBucket();
    const wanted = [rules(rule(into(2))), rules(rule(into(3)))];
    await world.run(Promise.all(wanted.map((each) => world.buckets(1).setReplication("photos", each))));
    await world.control.pass(5_000);
    expect(wanted).toContainEqual(seen(world, 2)?.replication);
    expect(seen(world, 2)?.joining).toBeUndefined();
    for (const number of seen(world, 2)?.regions ?? []) {
      expect((await row(world, number))?.federationGeneration).toBe(seen(world, 2)?.generation);
    }
  });
});

describe("rules to another bucket", () => {
  it("are proved in its region, and lead there from each region of the source", async () => {
    const world = await withBucket();
    const made = await world.run(world.buckets(1).create("backup", { region: region(3), tags: [] }));
    const towards = rules(rule(into(2)), rule("arn:aws:s3:::backup", { priority: 2 }));
    await expect(world.run(world.buckets(1).setReplication("photos", towards))).rejects.toMatchObject({
      code: "replication.invalid",
      message: expect.stringContaining("versioning"),
    });
    await world.run(world.buckets(1).setVersioning("backup", "enabled"));
    await world.run(world.buckets(1).setReplication("photos", towards));
    for (const number of [1, 2]) {
      const { targets, rules: compiled } = (await row(world, number))?.replication ?? {
        targets: [],
        rules: [],
      };
      const there = targets.find(({ bucket }) => bucket === made.bucket.id);
      expect(there?.region).toBe(3);
      expect(compiled.some(({ target }) => target === there?.id)).toBe(true);
    }
    expect(await row(world, 3)).toBeUndefined();
  });

  it("find a bucket again that was deleted and made anew", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).create("backup", { region: region(3), tags: [] }));
    await world.run(world.buckets(1).setVersioning("backup", "enabled"));
    await world.run(world.buckets(1).setReplication("photos", rules(rule("arn:aws:s3:::backup"))));
    await world.run(world.buckets(1).delete("backup"));
    const { bucket } = await world.run(world.buckets(1).create("backup", { region: region(2), tags: [] }));
    await world.control.pass(70_000);
    const targets = seen(world, 1)?.targets ?? [];
    const there = targets.find((target) => target.bucket === bucket.id);
    expect(there).toMatchObject({ region: 2 });
    expect((await row(world, 1))?.replication.rules[0]?.target).toBe(there?.id);
  });

  it("are refused a bucket or a region that is not there", async () => {
    const world = await withBucket();
    for (const arn of ["arn:aws:s3:::none", "arn:aws:s3:mars::photos"]) {
      const set = world.buckets(1).setReplication("photos", rules(rule(arn)));
      await expect(world.run(set)).rejects.toMatchObject({ code: "replication.invalid" });
    }
    expect(seen(world, 1)?.generation).toBe(2);
  });
});

describe("jobs for what is there already", () => {
  const wanted = { existingObjectReplication: "Enabled" } as const;
  const jobs = (world: PlacementWorld, number: number): string[] =>
    world.control
      .node(number)
      .control.view.jobs.map(({ id, rule: by, region: from, target }) => {
        const to = seen(world, number)?.targets.find((each) => each.id === target)?.region;
        return `${by} ${from} to ${to} at ${id.split("-").at(-1)}`;
      })
      .sort();

  it("begin with the rules, of each region for each target, and only for what is new", async () => {
    const world = await withBucket();
    const first = rule(into(2), { id: "two", ...wanted });
    const { generation } = await world.run(world.buckets(1).setReplication("photos", rules(first)));
    expect(jobs(world, 2)).toEqual([`two 1 to 2 at ${generation}`, `two 2 to 1 at ${generation}`]);
    const same = await world.run(world.buckets(1).setReplication("photos", rules(first)));
    expect(same.generation).toBeGreaterThan(generation);
    expect(jobs(world, 1)).toHaveLength(2);
    const more = rules(first, rule(into(3), { id: "three", priority: 2, ...wanted }));
    const last = await world.run(world.buckets(1).setReplication("photos", more));
    const begun = jobs(world, 1).filter((job) => job.endsWith(` at ${last.generation}`));
    expect(begun.map((job) => job.replace(/ at .*/, ""))).toEqual([
      "three 1 to 3",
      "three 2 to 3",
      "two 3 to 1",
      "two 3 to 2",
    ]);
  });

  it("begin anew by a rule that was gone for a while, and by one whose destination was made anew", async () => {
    const world = await withBucket();
    const create = (): Promise<unknown> =>
      world.run(world.buckets(1).create("backup", { region: region(3), tags: [] }));
    await create();
    await world.run(world.buckets(1).setVersioning("backup", "enabled"));
    const towards = rules(rule("arn:aws:s3:::backup", { id: "backup", ...wanted }));
    await world.run(world.buckets(1).setReplication("photos", towards));
    await world.run(world.buckets(1).setReplication("photos", undefined));
    await world.run(world.buckets(1).setReplication("photos", towards));
    expect(jobs(world, 1)).toHaveLength(2);
    await world.run(world.buckets(1).delete("backup"));
    await create();
    await world.control.pass(70_000);
    expect(jobs(world, 1)).toHaveLength(3);
  });

  it("begin when a failed change has named the target that was made anew", async () => {
    const world = await withBucket();
    const create = async (): Promise<void> => {
      await world.run(world.buckets(1).create("backup", { region: region(1), tags: [] }));
      await world.run(world.buckets(1).setVersioning("backup", "enabled"));
    };
    await create();
    const towards = rule("arn:aws:s3:::backup", { id: "backup", ...wanted });
    await world.run(world.buckets(1).setReplication("photos", rules(towards)));
    await world.run(world.buckets(1).delete("backup"));
    await create();
    world.control.isolate(3);
    const more = rules(towards, rule(into(3), { id: "three", priority: 2 }));
    const set = world.run(world.buckets(1).setReplication("photos", more));
    await expect(set).rejects.toMatchObject({ code: "replication.targetFailed" });
    world.control.heal();
    await world.control.pass(130_000);
    const [target] = seen(world, 1)?.targets ?? [];
    expect(seen(world, 1)?.targets).toHaveLength(1);
    const { view } = world.control.node(1).control;
    expect(view.jobs.filter((job) => job.target === target?.id)).toHaveLength(1);
  });

  it("are refused with their rules before anything begins when their names are too long for one command", async () => {
    const world = await withBucket();
    const many = Array.from({ length: 999 }, (_, i) => {
      const filter = { form: "Prefix", prefix: `${i}/`, tags: [] } as const;
      return rule(into(2), { id: `${"語".repeat(250)}${i}`, priority: i + 2, filter, ...wanted });
    });
    const set = world.run(world.buckets(1).setReplication("photos", rules(rule(into(3)), ...many)));
    await expect(set).rejects.toMatchObject({
      code: "replication.invalid",
      message: expect.stringContaining("shorter names") as string,
    });
    expect(seen(world, 1)).toMatchObject({ regions: [1] });
    expect(seen(world, 1)?.joining).toBeUndefined();
    expect(jobs(world, 1)).toEqual([]);
  });

  it("begin with a home: each of its regions is to hold all of it", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2), { id: "two" }))));
    expect(jobs(world, 1)).toEqual([]);
    const home = { region: region(1), failover: { auto: false, afterMs: 10_000 } };
    const { generation } = await world.run(world.buckets(1).configure("photos", { home }));
    expect(jobs(world, 2)).toEqual([`two 1 to 2 at ${generation}`, `two 2 to 1 at ${generation}`]);
  });

  it("begin with no home for the time being: the rules are those of before", async () => {
    const world = await withBucket();
    await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2), { id: "two" }))));
    const home = { region: region(1), failover: { auto: false, afterMs: 10_000 } };
    await world.run(world.buckets(1).configure("photos", { home: { ...home, leaving: region(2) } }));
    expect(jobs(world, 1)).toEqual([]);
    // Somebody has made it one for good.
    await world.run(world.buckets(1).configure("photos", { home }));
    expect(jobs(world, 1)).toHaveLength(2);
  });

  it.each([1, 2, 3, 4, 5, 6, 8, 10, 15, 20])(
    "run where the rules are committed, though the gateway dies %d ms after the call",
    async (moment) => {
      const world = await withBucket();
      await put(world, 1, "old");
      const both = [2, 3].map((to, i) => rule(into(to), { id: `to-${to}`, priority: i + 1, ...wanted }));
      void world
        .buckets(1)
        .setReplication("photos", rules(...both))
        .catch(() => {});
      await world.control.pass(moment);
      world.crash(1);
      await world.control.pass(2 * ABANDONED_MS + 30_000);
      const isNew = seen(world, 2)?.replication !== undefined;
      for (const number of [2, 3]) expect(jobs(world, number)).toHaveLength(isNew ? 6 : 0);
      await world.restart(1);
      await world.control.pass(30_000);
      const states = world.control.node(2).control.view.jobs.map(({ state }) => state);
      expect(states).toEqual(isNew ? Array(6).fill("done") : []);
      const { metadata } = world.region(1);
      const shards = await world.run(metadata.shards());
      const outboxes = await world.run(Promise.all(shards.map((shard) => metadata.outboxSummary(shard))));
      const waiting = outboxes.flatMap(({ backlogs }) => backlogs).filter(({ events }) => events > 0);
      expect(waiting.map(({ events }) => events)).toEqual(isNew ? [1, 1] : []);
    },
  );
});

describe("a gateway that dies in the middle", () => {
  /** Milliseconds after the call: between any two of its steps. */
  const moments = [0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 20];

  it.each(moments)("of new rules, after %d ms, leaves the old ones or the new ones", async (moment) => {
    const world = await withBucket();
    void world
      .buckets(1)
      .setReplication("photos", rules(rule(into(2)), rule(into(3))))
      .catch(() => {});
    await world.control.pass(moment);
    world.crash(1);
    await world.control.pass(2 * ABANDONED_MS + 30_000);
    await world.restart(1);
    await world.control.pass(ABANDONED_MS + 30_000);
    const bucket = seen(world, 2);
    expect(bucket?.joining).toBeUndefined();
    const isNew = bucket?.replication !== undefined;
    expect(bucket?.regions).toEqual(isNew ? [1, 2, 3] : [1]);
    expect(bucket?.targets).toHaveLength(isNew ? 3 : 0);
    for (const number of [1, 2, 3]) {
      const followed = await row(world, number);
      if (isNew || number === 1) {
        expect(followed).toMatchObject({ state: "active", federationGeneration: bucket?.generation });
        await put(world, number);
      } else {
        expect(["sealed", undefined]).toContain(followed?.state);
      }
    }
  });

  it.each(moments)("of a deletion, after %d ms, leaves a bucket everywhere or nowhere", async (moment) => {
    const world = await withBucket();
    await world.run(world.buckets(1).setReplication("photos", rules(rule(into(2)))));
    void world
      .buckets(3)
      .delete("photos")
      .catch(() => {});
    await world.control.pass(moment);
    world.crash(3);
    await world.control.pass(ABANDONED_MS + 30_000);
    const bucket = seen(world, 1);
    for (const number of [1, 2]) {
      const followed = await row(world, number);
      if (bucket === undefined) expect(followed).toBeUndefined();
      else expect(followed).toMatchObject({ state: "active", federationGeneration: bucket.generation });
    }
    if (bucket !== undefined) await put(world, 2);
  });
});
