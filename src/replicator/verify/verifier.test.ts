import { describe, expect, it } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import {
  put,
  type ReplicatingOptions,
  type ReplicatingRegion,
  type ReplicatingWorld,
  replicatingWorld,
  SHARED,
  SHARED_ID,
  targetId,
} from "../../../test/replicator/replicating-world.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { AtollError } from "../../base/errors.ts";
import { silentLogger } from "../../base/logger.ts";
import { randomBelow } from "../../base/random.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { FederatedBucket, RegionRecord } from "../../federation/index.ts";
import type { ReplicaStore } from "../../region/index.ts";
import type { FindingLine, PairLine, VerifyLine } from "./lines.ts";
import { encodeOpen } from "./messages.ts";
import type { VerifyOptions } from "./options.ts";
import type { VerifyRequest } from "./request.ts";
import { Verifier } from "./verifier.ts";

const nameOf = (number: number): string => `region-${number}`;

interface VerifyingWorld extends ReplicatingWorld {
  readonly verifiers: readonly Verifier[];
}

type Replicas = Pick<ReplicaStore, "shippable" | "read">;

async function verifyingWorld(
  given: ReplicatingOptions = {},
  options: Partial<VerifyOptions> = {},
  replicasOf: (replicas: Replicas, region: number) => Replicas = (replicas) => replicas,
) {
  const world = await replicatingWorld({ ...given, link: { latencyMinMs: 5, latencyMaxMs: 6 } });
  const regions = world.regions.map(({ number }): RegionRecord => ({ number, name: nameOf(number) }));
  const bucket = {
    ...{ id: SHARED_ID, name: SHARED, createdMs: 1, regions: regions.map(({ number }) => number) },
    ...{ versioning: given.versioning ?? "enabled", tags: [], replication: undefined, targets: [] },
    ...{ generation: 1, state: "active" },
  } satisfies FederatedBucket;
  const view = {
    regions,
    bucketByName: (name: string) => (name === SHARED ? bucket : undefined),
    regionByName: (name: string) => regions.find((region) => region.name === name),
  };
  const verifiers: Verifier[] = [];
  for (const { world: region, replicas, links, number, clock } of world.regions) {
    const parts = { metadata: region.metadata, links, clock, region: number };
    const rest = {
      replicas: replicasOf(replicas, number),
      control: { view },
      random: world.random.fork(),
      logger: silentLogger,
    };
    verifiers.push(new Verifier({ ...parts, ...rest }, { blockElements: 4, ...options }));
  }
  for (const [at, region] of world.regions.entries()) {
    region.moreHandlers = (verifiers[at] as Verifier).handlers();
    await world.run(region.restartReceiver());
  }
  const verifying: VerifyingWorld = { ...world, verifiers };
  return verifying;
}

async function verify(world: VerifyingWorld, request: Partial<VerifyRequest> = {}, at = 0) {
  const lines: VerifyLine[] = [];
  const whole = { bucket: SHARED, regions: [], isDeep: false, isRepair: false, ...request };
  const options = {
    signal: new AbortController().signal,
    emit: async (line: VerifyLine) => {
      lines.push(line);
    },
  };
  const isSame = await world.run((world.verifiers[at] as Verifier).run(whole, options));
  const findings = lines.filter((line): line is FindingLine => line.kind === "finding");
  const pairs = lines.filter((line): line is PairLine => line.kind === "pair");
  return { isSame, lines, findings, pairs, brief: findings.map(briefly) };
}

const briefly = ({ finding, key, region, what, repair }: FindingLine): string =>
  [finding, key, region, what, repair].filter((word) => word !== undefined).join(" ");

/** Long enough for what was written to be behind the default cut. */
const settle = (world: ReplicatingWorld): Promise<void> => world.pass(10_000);

async function drain(world: ReplicatingWorld): Promise<void> {
  await world.until("all that waits is shipped", () => world.isDrained());
}

async function write(
  world: ReplicatingWorld,
  region: ReplicatingRegion,
  key: string,
  body = key,
): Promise<void> {
  await world.run(put(region, key, Buffer.from(body)));
}

/** Takes what waits for a region out of an outbox: as if it had been lost. */
async function lose(world: ReplicatingWorld, from: ReplicatingRegion, to: number): Promise<void> {
  for (const shard of await world.run(from.world.metadata.shards())) {
    await world.run(from.world.metadata.dropOutbox(shard, targetId(SHARED_ID, to)));
  }
}

/** Nothing is shipped to a region. */
function hold(world: ReplicatingWorld, to: number): void {
  for (const { plan } of world.regions) plan.pausedTargets.add(targetId(SHARED_ID, to));
}

function resume(world: ReplicatingWorld, to: number): void {
  for (const { plan } of world.regions) plan.pausedTargets.delete(targetId(SHARED_ID, to));
}

async function losing(world: ReplicatingWorld, to: number, work: () => Promise<void>): Promise<void> {
  hold(world, to);
  await work();
  for (const from of world.regions) if (from.number !== to) await lose(world, from, to);
  resume(world, to);
}

const deleteObject = (region: ReplicatingRegion, key: string, version?: string) =>
  region.world.metadata.delete({
    ...{ bucket: SHARED_ID, key, version: version as undefined, precondition: {} },
  });

async function versionOf(world: ReplicatingWorld, { world: region }: ReplicatingRegion, key: string) {
  const found = await world.run(region.metadata.find(SHARED_ID, key, undefined));
  if (found.kind !== "object") throw new Error(`${key} is not there`);
  return found.object.version;
}

describe("verification", () => {
  it("says of regions that hold the same that they do, in a few hundred bytes", async () => {
    const world = await verifyingWorld({ regions: 3 });
    const [a, b] = world.regions as [ReplicatingRegion, ReplicatingRegion];
    for (let number = 0; number < 40; number++) await write(world, number % 2 === 0 ? a : b, `k${number}`);
    await world.run(deleteObject(a, "k3"));
    await drain(world);
    await settle(world);
    const { isSame, findings, pairs, lines } = await verify(world);
    expect(isSame).toBe(true);
    expect(findings).toEqual([]);
    expect(pairs.map(({ regions, versions }) => [...regions, ...versions])).toEqual([
      ["region-1", "region-2", 41, 41],
      ["region-1", "region-3", 41, 41],
    ]);
    for (const { exchangedBytes, exchanges } of pairs) {
      expect(exchangedBytes).toBeLessThan(256);
      expect(exchanges).toBe(1);
    }
    expect(lines[0]).toMatchObject({ kind: "begin", regions: ["region-1", "region-2", "region-3"] });
    expect(lines.at(-1)).toEqual({ kind: "end", isSame: true, faults: 0, pending: 0 });
    await settle(world);
    expect(world.verifiers.map(({ load }) => load)).toEqual(Array(3).fill({ sessions: 0, runs: 0 }));
  });

  it("tells what is missing, extra and different apart, and repairs it from either side", async () => {
    const world = await verifyingWorld();
    const [a, b] = world.regions as [ReplicatingRegion, ReplicatingRegion];
    for (let number = 0; number < 30; number++) await write(world, a, `k${number}`);
    await drain(world);
    await losing(world, 2, async () => {
      await write(world, a, "lost");
      await write(world, a, "lost-and-large", "x".repeat(5000));
      await world.run(deleteObject(a, "k7"));
      await world.run(deleteObject(a, "k8", await versionOf(world, a, "k8")));
      await world.run(
        a.world.metadata.setTags({
          bucket: SHARED_ID,
          key: "k9",
          version: undefined,
          tags: [{ key: "t", value: "1" }],
        }),
      );
    });
    await losing(world, 1, async () => {
      await write(world, b, "lost-there");
    });
    await drain(world);
    await settle(world);
    const expected = [
      "missing k7 region-2",
      "extra k8 region-2",
      "different k9 region-2 tags",
      "missing lost region-2",
      "missing lost-and-large region-2",
      "missing lost-there region-1",
    ];
    const first = await verify(world);
    expect(first.isSame).toBe(false);
    expect(first.brief).toEqual(expected);
    expect(first.pairs[0]).toMatchObject({
      missing: 4,
      extra: 1,
      different: 1,
      pending: 0,
      uncovered: 0,
      enqueued: 0,
    });
    // The other way round the same is wrong, and whoever is asked says so.
    const forwarded = await verify(world, { regions: ["region-2", "region-1"] }, 0);
    expect(forwarded.brief).toEqual(expected);
    expect(forwarded.pairs[0]?.regions).toEqual(["region-2", "region-1"]);

    const repaired = await verify(world, { isRepair: true });
    expect(repaired.brief).toEqual(expected.map((line) => `${line} enqueued`));
    expect(repaired.pairs[0]?.enqueued).toBe(6);
    await drain(world);
    await settle(world);
    expect((await verify(world, { isDeep: true })).brief).toEqual([]);
    expect(await world.run(b.world.get("lost-and-large"))).toEqual(Buffer.from("x".repeat(5000)));
  });

  it("takes what waits in an outbox for what it is, and counts what no rule ships", async () => {
    const world = await verifyingWorld({ regions: 3, rule: { prefix: "k" } });
    const [a, b, c] = world.regions as [ReplicatingRegion, ReplicatingRegion, ReplicatingRegion];
    await write(world, a, "other");
    await write(world, a, "k1");
    await drain(world);
    hold(world, 2);
    await write(world, a, "k2");
    await write(world, c, "k3");
    await world.run(deleteObject(a, "k1", await versionOf(world, a, "k1")));
    await settle(world);
    const { isSame, findings, pairs } = await verify(world, {
      regions: ["region-1", "region-2"],
      isRepair: true,
    });
    expect(isSame).toBe(true);
    expect(findings.map(({ finding, key, region, other }) => [finding, key, region, other])).toEqual([
      ["pending", "k1", "region-2", "region-1"],
      ["pending", "k2", "region-2", "region-1"],
      // Written in the third region, which has yet to ship it.
      ["pending", "k3", "region-2", "region-3"],
    ]);
    expect(pairs[0]).toMatchObject({ pending: 3, uncovered: 1, enqueued: 0 });
    resume(world, 2);
    await drain(world);
    await settle(world);
    const { findings: left, pairs: after } = await verify(world, { regions: ["region-1", "region-2"] });
    expect(left).toEqual([]);
    expect(after[0]).toMatchObject({ pending: 0, uncovered: 1 });
    expect(b.number).toBe(2);
  });

  it("asks a third region for what only it has on its way: versions, deletions and tags", async () => {
    const world = await verifyingWorld({ regions: 3 });
    const [a, , c] = world.regions as [ReplicatingRegion, ReplicatingRegion, ReplicatingRegion];
    for (const key of ["deleted", "tagged", "other"]) await write(world, a, key);
    await drain(world);
    const deletedVersion = await versionOf(world, c, "deleted");
    const change = async (): Promise<void> => {
      await write(world, c, "written");
      await world.run(deleteObject(c, "deleted", deletedVersion));
      const tags = [{ key: "t", value: "1" }];
      await world.run(
        c.world.metadata.setTags({ bucket: SHARED_ID, key: "tagged", version: undefined, tags }),
      );
    };
    hold(world, 1);
    await change();
    await settle(world);
    const pair = { regions: ["region-1", "region-2"], isRepair: true };
    const held = await verify(world, pair);
    const onItsWay = (key: string) => ["pending", key, "region-1", "region-3"];
    expect(held.findings.map(({ finding, key, region, other }) => [finding, key, region, other])).toEqual(
      ["deleted", "tagged", "written"].map(onItsWay),
    );
    expect(held.pairs[0]?.enqueued).toBe(0);
    // Lost on that way, it is a fault; and whoever has it can tell.
    await lose(world, c, 1);
    resume(world, 1);
    const lost = ["extra deleted region-1", "different tagged region-1 tags", "missing written region-1"];
    // With the third region out of reach nobody knows better.
    c.crashReceiver();
    await world.pass(1_000);
    expect((await verify(world, { regions: pair.regions })).brief).toEqual(lost);
    await world.run(c.restartReceiver());
    expect((await verify(world, pair)).brief).toEqual(lost.map((line) => `${line} enqueued`));
    await drain(world);
    await settle(world);
    expect((await verify(world)).brief).toEqual([]);
  });

  let totalPending = 0;

  it.each([
    [1, "enabled"],
    [2, "unversioned"],
    [3, "enabled"],
    [4, "suspended"],
  ] as const)(
    "finds no fault while all regions write, tag and delete, with no cut to speak of: seed %i, %s",
    async (seed, versioning) => {
      const world = await verifyingWorld({ regions: 3, seed, versioning });
      const random = new SeededRandom(seed);
      let isWriting = true;
      const writer = async (region: ReplicatingRegion): Promise<void> => {
        const { metadata } = region.world;
        while (isWriting) {
          await new Promise<void>((resolve) => region.clock.after(randomBelow(random, 30), resolve));
          const key = `k${randomBelow(random, 12)}`;
          const what = randomBelow(random, 10);
          if (what < 6) await put(region, key, Buffer.from(key));
          else if (what < 7) await deleteObject(region, key);
          else if (what < 9) {
            const found = await metadata.find(SHARED_ID, key, undefined);
            if (found.kind !== "object") continue;
            const { version, isNull } = found.object;
            if (what < 8) await deleteObject(region, key, isNull ? "null" : version);
            else
              await metadata.setTags({
                bucket: SHARED_ID,
                key,
                version: undefined,
                tags: [{ key: "t", value: `${what}` }],
              });
          }
        }
      };
      const writers = world.regions.map(writer);
      let pending = 0;
      for (let round = 0; round < 8; round++) {
        await world.pass(200);
        const { brief, findings, pairs } = await verify(
          world,
          { cutMs: world.regions[0]?.clock.wallMs() },
          round % 3,
        );
        expect(brief.filter((line) => !line.startsWith("pending"))).toEqual([]);
        pending += findings.length;
        for (const { uncovered } of pairs) expect(uncovered).toBe(0);
      }
      isWriting = false;
      for (const each of writers) await world.run(each);
      await drain(world);
      await settle(world);
      expect((await verify(world, { isDeep: true })).brief).toEqual([]);
      totalPending += pending;
      // Or nothing was ever under way.
      if (seed === 4) expect(totalPending).toBeGreaterThan(0);
    },
  );

  it("knows that a null version was replaced or deleted, in a bucket that keeps no versions", async () => {
    const world = await verifyingWorld({ versioning: "unversioned" });
    const [a] = world.regions as [ReplicatingRegion];
    for (const key of ["deleted", "kept", "replaced"]) await write(world, a, key);
    await drain(world);
    await losing(world, 2, async () => {
      await world.run(deleteObject(a, "deleted"));
      await write(world, a, "replaced", "newer");
    });
    await settle(world);
    const found = await verify(world, { isRepair: true });
    expect(found.brief).toEqual([
      "extra deleted region-2 enqueued",
      "missing replaced region-2 enqueued",
      "extra replaced region-2 enqueued",
    ]);
    await drain(world);
    await settle(world);
    expect((await verify(world, { isDeep: true })).brief).toEqual([]);
  });

  it("leaves out what is younger than the cut", async () => {
    const world = await verifyingWorld();
    const [a] = world.regions as [ReplicatingRegion];
    await write(world, a, "old");
    await drain(world);
    await settle(world);
    const cutMs = a.clock.wallMs();
    await world.pass(10);
    await losing(world, 2, () => write(world, a, "young"));
    expect((await verify(world, { cutMs })).brief).toEqual([]);
    await settle(world);
    expect((await verify(world)).brief).toEqual(["missing young region-2"]);
  });

  it("cannot repair where no rule leads, and says so", async () => {
    const world = await verifyingWorld();
    const [a, b] = world.regions as [ReplicatingRegion, ReplicatingRegion];
    await losing(world, 2, () => write(world, a, "lost"));
    await settle(world);
    // Its rules are gone, and its targets: from now on nothing is covered; what b wrote for a still is.
    await losing(world, 1, () => write(world, b, "lost-there"));
    await settle(world);
    const replication = { targets: [], rules: [] };
    const bucket = { id: SHARED_ID, name: SHARED, createdMs: 1, tags: [], versioning: "enabled" } as const;
    await world.run(a.world.metadata.followBucket({ ...bucket, replication, federationGeneration: 2 }));
    const found = await verify(world, { isRepair: true });
    expect(found.brief).toEqual(["missing lost-there region-1 enqueued"]);
    expect(found.pairs[0]?.uncovered).toBe(1);
  });

  it.each([
    [{ bucket: "other" }, "bucket.notFound", "no bucket other"],
    [{ regions: ["region-1"] }, "replication.invalid", "two regions"],
    [{ regions: ["region-1", "region-1"] }, "replication.invalid", "each named once"],
    [{ regions: ["region-1", "mars"] }, "replication.invalid", "there are: region-1, region-2"],
  ])("refuses %o", async (request, code, text) => {
    const world = await verifyingWorld();
    await expect(verify(world, request)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(text),
    });
    expect(world.verifiers[0]?.load.runs).toBe(0);
  });

  it("fails when the other region cannot be reached, or is lost on the way, and leaves nothing behind", async () => {
    const world = await verifyingWorld();
    const [a, b] = world.regions as [ReplicatingRegion, ReplicatingRegion];
    for (let number = 0; number < 20; number++) await write(world, a, `k${number}`);
    await settle(world);
    const running = verify(world);
    b.crashReceiver();
    await expect(running).rejects.toMatchObject({ code: "rpc.closed" });
    await world.run(b.restartReceiver());
    await settle(world);
    expect((await verify(world)).isSame).toBe(true);
    await settle(world);
    expect(world.verifiers.map(({ load }) => load)).toEqual(Array(2).fill({ sessions: 0, runs: 0 }));
  });

  it("compares contents as the drives give them back, and says who has a bad one where that can be known", async () => {
    const world = await verifyingWorld({}, { blockElements: 4 });
    const [a, b] = world.regions as [ReplicatingRegion, ReplicatingRegion];
    for (let number = 0; number < 300; number++) await write(world, a, `k${number}`);
    await write(world, a, "large", "x".repeat(20_000));
    await drain(world);
    // Other bytes under the same description: they were damaged in a way that no checksum of a drive has seen.
    for (const [key, etag] of [
      ["bad", "0123456789abcdef0123456789abcdef"],
      ["bad-parts", "0123456789abcdef0123456789abcdef-2"],
    ] as const) {
      const version =
        `${a.clock.wallMs().toString(16).padStart(12, "0")}0000${key.length.toString(16).padStart(4, "0")}0001` as VersionId;
      for (const [at, text] of ["right", "wrong"].entries()) {
        const object = { ...described("", { kind: "inline", bytes: Buffer.from(text) }), bytes: 5, etag };
        const replica = {
          kind: "put",
          key,
          version,
          isNull: false,
          seen: [],
          tagsStamp: version,
          object,
          missing: [],
        } as const;
        await world.run(
          (world.regions[at] as ReplicatingRegion).world.metadata.receiveReplicas(SHARED_ID, [replica]),
        );
      }
    }
    await settle(world);
    expect((await verify(world)).brief).toEqual([]);
    const { brief, pairs, isSame } = await verify(world, { isDeep: true, isRepair: true });
    expect(isSame).toBe(false);
    // Of a whole's MD5 each side can tell for itself; that of parts only says that they differ.
    expect(brief.sort()).toEqual([
      "damaged bad region-1 impossible",
      "damaged bad region-2 impossible",
      "different bad-parts region-2 bytes impossible",
    ]);
    const text = Array.from({ length: 300 }, (_, number) => `k${number}`).join("");
    expect(pairs[0]).toMatchObject({
      damaged: 2,
      different: 1,
      contentBytes: 2 * (text.length + 20_000 + 10),
    });
    expect(pairs[0]?.exchangedBytes).toBeLessThan(20_000);
    expect(b.number).toBe(2);
  });

  it("names what cannot be read", async () => {
    const world = await verifyingWorld({}, {}, (replicas, number) =>
      number !== 2
        ? replicas
        : {
            shippable: replicas.shippable.bind(replicas),
            read: (shippable, at, range, signal) => {
              if (at.key === "k1") throw new AtollError("region.unreadable", "too few fragments");
              return replicas.read(shippable, at, range, signal);
            },
          },
    );
    const [a] = world.regions as [ReplicatingRegion];
    for (const key of ["k1", "k2"]) await write(world, a, key, "x".repeat(5000));
    await drain(world);
    await settle(world);
    expect((await verify(world, { isDeep: true })).brief).toEqual(["damaged k1 region-2"]);
  });

  it("reads contents no faster than it may", async () => {
    const world = await verifyingWorld({}, { deepBytesPerSecond: 10_000 });
    const [a] = world.regions as [ReplicatingRegion];
    for (let number = 0; number < 10; number++) await write(world, a, `k${number}`, "x".repeat(5000));
    await drain(world);
    await settle(world);
    const startMs = world.scheduler.nowMs;
    const { lines } = await verify(world, { isDeep: true });
    expect(world.scheduler.nowMs - startMs).toBeGreaterThan(4_500);
    expect(world.scheduler.nowMs - startMs).toBeLessThan(10_000);
    const progress = lines.filter((line) => line.kind === "progress" && line.phase === "contents");
    expect(progress.length).toBeGreaterThan(5);
  });

  it("keeps the other side's session while ours is busy, and ends one that nobody asks", async () => {
    const options = { idleTimeoutMs: 90_000 };
    let isSlow = true;
    const world = await verifyingWorld({}, options, (replicas, number) => ({
      shippable: async (...of) => {
        if (isSlow && number === 1)
          await new Promise<void>((resolve) => world.regions[0]?.clock.after(600_000, resolve));
        return replicas.shippable(...of);
      },
      read: replicas.read.bind(replicas),
    }));
    const [a, b] = world.regions as [ReplicatingRegion, ReplicatingRegion];
    await write(world, a, "k");
    await drain(world);
    await settle(world);
    expect((await verify(world, { isDeep: true })).isSame).toBe(true);
    isSlow = false;
    const link = a.links.link(b.number);
    if (link === undefined) throw new Error("a link");
    const comparison = { bucket: SHARED_ID, key: new Uint8Array(16), cut: "f".repeat(24) as VersionId };
    const stream = await world.run(link.open("verify.session", encodeOpen(comparison)));
    await world.pass(80_000);
    expect(world.verifiers[1]?.load.sessions).toBe(1);
    await world.pass(20_000);
    expect(world.verifiers[1]?.load.sessions).toBe(0);
    expect(await world.run(stream.closed)).toMatchObject({ code: "rpc.deadlineExceeded" });
  });

  it("ends with its signal, at both ends", async () => {
    const world = await verifyingWorld({}, { deepBytesPerSecond: 1_000 });
    const [a] = world.regions as [ReplicatingRegion];
    for (let number = 0; number < 10; number++) await write(world, a, `k${number}`, "x".repeat(5000));
    await drain(world);
    await settle(world);
    const stop = new AbortController();
    const request = { bucket: SHARED, regions: [], isDeep: true, isRepair: false };
    const running = (world.verifiers[0] as Verifier).run(request, {
      emit: async () => {},
      signal: stop.signal,
    });
    const failed = expect(running).rejects.toThrow();
    await world.pass(3_000);
    stop.abort(new Error("enough"));
    await world.pass(3_000);
    await failed;
    expect(world.verifiers.map(({ load }) => load)).toEqual(Array(2).fill({ sessions: 0, runs: 0 }));
  });

  it("takes no more sessions than it may", async () => {
    const world = await verifyingWorld({}, { maxSessions: 0 });
    await expect(verify(world)).rejects.toMatchObject({ code: "rpc.overloaded" });
    const own = await verifyingWorld({}, { maxRuns: 0 });
    await expect(verify(own)).rejects.toMatchObject({ code: "rpc.overloaded" });
  });
});
