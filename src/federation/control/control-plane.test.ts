import { describe, expect, it } from "vitest";
import { ControlWorld } from "../../../test/federation/control-world.ts";
import { type BucketId, bucketId, regionNumber } from "../../base/ids.ts";
import { federationNodeId } from "../identity/index.ts";
import type { ControlCommand, ControlResult } from "./plane.ts";

const id = (number: number): BucketId => bucketId(number.toString(16).padStart(16, "0"));

const create = (name: string, number: number, region = 1): ControlCommand => ({
  kind: "createBucket",
  name,
  id: id(number),
  region: regionNumber(region),
  tags: [],
  createdMs: 1,
});

const tag = (number: number, generation: number, value: string): ControlCommand => ({
  kind: "updateBucket",
  at: { id: id(number), generation },
  change: { tags: [{ key: "t", value }] },
});

async function threeRegions(options: ConstructorParameters<typeof ControlWorld>[0] = {}) {
  const world = new ControlWorld(options);
  await world.start();
  return world;
}

/** WAN links: 150 ms each way. */
const wan = { latencyMinMs: 145, latencyMaxMs: 155 };

describe("the control plane of three regions", () => {
  it("is founded within two seconds on short links, and knows its regions everywhere", async () => {
    const world = new ControlWorld();
    await world.run(Promise.all(world.nodes.map((node) => node.start())));
    await world.until(() => world.leader() !== undefined);
    expect(world.scheduler.nowMs).toBeLessThan(2_500);
    await world.until(() => world.nodes.every(({ control }) => control.view.isReady));
    await world.until(() => world.nodes.every(({ control }) => control.view.regions.length === 3));
    expect(world.node(3).control.view.regionByName("region-2")?.number).toBe(2);
  });

  it("waits for all its first regions before it begins", async () => {
    const world = new ControlWorld();
    await world.run(Promise.all([world.node(1).start(), world.node(2).start()]));
    await world.pass(30_000);
    expect(world.leader()).toBeUndefined();
    expect(world.node(1).control.status()).toMatchObject({ role: "founding", awaited: [world.node(3).id] });
    const refused = world.node(1).control.propose(create("photos", 1), { deadlineMs: 1_000 });
    await expect(world.run(refused)).rejects.toMatchObject({ code: "control.unavailable" });
    // What a start leaves that came to nothing is no log that has been lost.
    world.node(1).crash("power");
    await world.run(world.node(1).start());
    await world.run(world.node(3).start());
    await world.until(() => world.nodes.every(({ control }) => control.view.regions.length === 3));
  });

  it("is founded once: new regions that cannot reach the old ones found nothing, though they are more", async () => {
    const world = new ControlWorld({ regions: 5 });
    const old = { regions: world.regions.slice(0, 2) };
    await world.run(Promise.all([world.node(1).start(old), world.node(2).start(old)]));
    await world.until(() => world.node(1).control.view.regions.length === 2);
    const [a, b, c, d, e] = world.nodes.map(({ host }) => host) as [string, string, string, string, string];
    world.links.partition([a, b], [c, d, e]);
    await world.run(Promise.all([3, 4, 5].map((region) => world.node(region).start())));
    await world.pass(60_000);
    expect([3, 4, 5].map((region) => world.node(region).control.status().role)).toEqual([
      "founding",
      "founding",
      "founding",
    ]);
    world.heal();
    for (const { control } of world.nodes) control.setKnown({ regions: world.regions, revoked: [] });
    await world.until(() => world.nodes.every(({ control }) => control.view.regions.length === 5));
    await world.until(() => world.node(1).control.status().voters.length === 5);
  });

  it("takes commands at any node, over links of 300 ms", async () => {
    const world = await threeRegions({ links: wan });
    for (const region of [1, 2, 3]) {
      const { control } = world.node(region);
      const beganMs = world.scheduler.nowMs;
      const result = await world.run(control.propose(create(`bucket-${region}`, region, region)));
      expect(result.kind).toBe("bucket");
      expect(control.view.bucketByName(`bucket-${region}`)?.regions).toEqual([region]);
      expect(world.scheduler.nowMs - beganMs).toBeLessThan(1_000);
    }
    const { control } = world.node(1);
    await world.run(control.barrier());
    expect(control.view.buckets("", 10).map(({ name }) => name)).toEqual([
      "bucket-1",
      "bucket-2",
      "bucket-3",
    ]);
    expect(control.view.buckets("bucket-1", 1).map(({ name }) => name)).toEqual(["bucket-2"]);
  });

  it("has a command's effect in the caller's copy without waiting for a heartbeat", async () => {
    const world = await threeRegions();
    const follower = world.nodes.find((node) => node !== world.leader());
    const beganMs = world.scheduler.nowMs;
    for (let i = 1; i <= 20; i++)
      await world.run(follower?.control.propose(create(`b${i}`, i)) ?? Promise.reject());
    expect(world.scheduler.nowMs - beganMs).toBeLessThan(200);
    expect(follower?.control.view.bucketByName("b20")).toBeDefined();
  });

  it("gives a name to one of those who ask for it at once", async () => {
    const world = await threeRegions();
    const results = await world.run(
      Promise.all(
        [1, 2, 3].map((region) => world.node(region).control.propose(create("photos", region, region))),
      ),
    );
    expect(results.filter(({ kind }) => kind === "bucket")).toHaveLength(1);
    const winners = results.map((result) => ("bucket" in result ? result.bucket.id : ""));
    expect(new Set(winners).size).toBe(1);
  });

  it("lets a removed region go for good, with its voter, though the files of nodes still name it", async () => {
    const world = await threeRegions();
    const { control } = world.node(1);
    const leaver = regionNumber(3);
    expect((await world.run(control.propose({ kind: "removeRegion", region: leaver }))).kind).toBe("done");
    await world.until(() => control.status().voters.length === 2 && control.status().outgoing.length === 0);
    await world.pass(5_000);
    expect(control.status().voters).toEqual([world.node(1).id, world.node(2).id]);
    expect(control.status().learners).toEqual([]);
    expect(control.view.regions.map(({ number }) => number)).toEqual([1, 2]);
    expect(control.view.removedRegions).toEqual([3]);
    const late = control.propose({ kind: "joinRegion", region: { number: leaver, name: "region-3" } });
    expect((await world.run(late)).kind).toBe("refused");
    // The two that are left need nobody else.
    world.isolate(3);
    expect((await world.run(control.propose(create("photos", 1)))).kind).toBe("bucket");
  });

  it("refuses a change of what somebody else has changed", async () => {
    const world = await threeRegions();
    await world.run(world.node(1).control.propose(create("photos", 1)));
    const race = [1, 2, 3].map((region) => world.node(region).control.propose(tag(1, 1, `${region}`)));
    const results: ControlResult[] = await world.run(Promise.all(race));
    expect(results.map(({ kind }) => kind).sort()).toEqual(["bucket", "outdated", "outdated"]);
  });

  it("a region that is cut off reads on, fails commands in time, and catches up", async () => {
    const world = await threeRegions();
    await world.run(world.node(1).control.propose(create("photos", 1)));
    await world.run(world.node(3).control.barrier());
    world.isolate(3);
    const { control } = world.node(3);
    const beganMs = world.scheduler.nowMs;
    const proposed = control.propose(create("lost", 9), { deadlineMs: 4_000 });
    await expect(world.run(proposed)).rejects.toMatchObject({ code: "control.unavailable" });
    expect(world.scheduler.nowMs - beganMs).toBeLessThan(4_100);
    await expect(world.run(control.barrier({ deadlineMs: 500 }))).rejects.toMatchObject({
      code: "control.unavailable",
    });
    expect(control.view.bucketByName("photos")?.id).toBe(id(1));
    expect((await world.run(world.node(1).control.propose(create("more", 2)))).kind).toBe("bucket");
    world.heal();
    await world.until(() => control.view.bucketByName("more") !== undefined);
  });

  it("goes on when the leader's region dies, and takes it back from its disk", async () => {
    const world = await threeRegions();
    await world.run(world.node(1).control.propose(create("photos", 1)));
    const leader = world.leader();
    if (leader === undefined) throw new Error("no leader");
    const other = world.nodes.find((node) => node !== leader);
    leader.crash("power");
    // Nobody knows what came of it, and what was made may be removed by the time of another try.
    const lost = other?.control.propose(create("lost", 2)) ?? Promise.reject();
    await expect(world.run(lost)).rejects.toThrow(/may or may not take effect/);
    const result = await world.run(other?.control.propose(create("later", 3)) ?? Promise.reject());
    expect(result.kind).toBe("bucket");
    await world.run(leader.start());
    expect(leader.control.view.bucketByName("photos")?.id ?? id(1)).toBe(id(1));
    await world.until(() => leader.control.view.bucketByName("later") !== undefined);
    expect(leader.control.view.bucketByName("photos")?.id).toBe(id(1));
    expect(world.nodes.flatMap((node) => node.process.failures)).toEqual([]);
  });

  it("comes back whole after all regions lost power at once", async () => {
    const world = await threeRegions();
    await world.run(world.node(2).control.propose(create("photos", 1)));
    for (const node of world.nodes) node.crash("power");
    await world.run(Promise.all(world.nodes.map((node) => node.start())));
    const { control } = world.node(3);
    await world.run(control.barrier());
    expect(control.view.bucketByName("photos")?.id).toBe(id(1));
  });

  it("hands leadership over when its leader stops", async () => {
    const world = await threeRegions();
    const leader = world.leader();
    const others = world.nodes.filter((node) => node !== leader);
    await world.run(leader?.control.stop() ?? Promise.reject());
    expect(others.some(({ control }) => control.status().role === "leader")).toBe(true);
    await expect(leader?.control.propose(create("x", 1))).rejects.toMatchObject({
      code: "control.unavailable",
    });
  });

  it("tells its listeners once for each batch, when the view has it", async () => {
    const world = await threeRegions();
    const { control } = world.node(2);
    const seen: number[] = [];
    const end = control.onChange(() => seen.push(control.view.buckets("", 100).length));
    await world.run(Promise.all([1, 2, 3].map((n) => world.node(1).control.propose(create(`b${n}`, n)))));
    await world.run(control.barrier());
    expect(seen.at(-1)).toBe(3);
    expect(seen.length).toBeLessThanOrEqual(3);
    end();
    const { length } = seen;
    await world.run(control.propose(create("b4", 4)));
    expect(seen).toHaveLength(length);
  });
});

describe("members", () => {
  it("are one voter a region, and learners that have a copy", async () => {
    const world = await threeRegions({ nodesPerRegion: 3 });
    const { voters, learners } = world.node(1).control.status();
    expect(voters).toEqual([1, 2, 3].map((region) => federationNodeId(regionNumber(region), 1)));
    expect(learners).toHaveLength(6);
    const learner = world.nodes.find((node) => node.id === federationNodeId(regionNumber(2), 3));
    const result = await world.run(learner?.control.propose(create("photos", 1)) ?? Promise.reject());
    expect(result.kind).toBe("bucket");
    expect(learner?.control.view.bucketByName("photos")).toBeDefined();
  });

  it("a learner that was away for long takes a snapshot", async () => {
    const host = { checkpointEntries: 20, retainEntries: 20, checkpointBytes: 1 << 20, retainBytes: 1 << 20 };
    const { controlHostOptions } = await import("./options.ts");
    const world = await threeRegions({
      nodesPerRegion: 2,
      control: { host: { ...controlHostOptions, ...host } },
    });
    const learner = world.nodes.find((node) => node.id === federationNodeId(regionNumber(2), 2));
    if (learner === undefined) throw new Error("no learner");
    await world.run(learner.control.barrier());
    learner.crash("kill");
    for (let i = 0; i < 120; i++)
      await world.run(world.node(1).control.propose(create(`bucket-${i}`, i + 1)));
    await world.run(learner.start());
    let changes = 0;
    learner.control.onChange(() => changes++);
    await world.until(() => learner.control.view.buckets("", 1_000).length === 120);
    expect(changes).toBeGreaterThan(0);
    expect(changes).toBeLessThan(60);
    expect(learner.control.view.regions).toHaveLength(3);
  });

  it("a region that joins later becomes a voter, and its nodes learn all there is", async () => {
    const world = new ControlWorld({ regions: 4 });
    const first = world.regions.slice(0, 3);
    const founders = world.nodes.slice(0, 3);
    await world.run(Promise.all(founders.map((node) => node.start({ regions: first }))));
    await world.until(() => founders.every(({ control }) => control.view.regions.length === 3));
    await world.run(world.node(1).control.propose(create("photos", 1)));
    // The fourth one's files name all four; it finds that the federation has begun, and waits to be taken in.
    await world.run(world.node(4).start());
    await world.pass(5_000);
    expect(world.node(4).control.view.isReady).toBe(false);
    for (const { control } of founders) control.setKnown({ regions: world.regions, revoked: [] });
    await world.until(() => world.node(1).control.status().voters.length === 4);
    await world.until(() => world.node(4).control.view.bucketByName("photos") !== undefined);
    expect(world.node(4).control.view.regionByName("region-4")?.number).toBe(4);
    expect((await world.run(world.node(4).control.propose(create("new", 2, 4)))).kind).toBe("bucket");
  });

  it("an arbiter votes where there are two regions, and is no region itself", async () => {
    const arbiter = federationNodeId(3, 1);
    const world = new ControlWorld({ control: { arbiters: [arbiter] } });
    const regions = world.regions.slice(0, 2);
    await world.run(Promise.all(world.nodes.map((node) => node.start({ regions }))));
    await world.until(() => world.nodes.every(({ control }) => control.view.regions.length === 2));
    // As vouchers that come by gossip have it.
    for (const { control } of world.nodes) control.setKnown({ regions: world.regions, revoked: [] });
    await world.pass(3_000);
    expect(world.node(1).control.view.regions.map(({ name }) => name)).toEqual(["region-1", "region-2"]);
    world.node(2).crash("kill");
    const result = await world.run(world.node(1).control.propose(create("photos", 1)));
    expect(result.kind).toBe("bucket");
  });

  it("whose key was taken back are members no more, and the others go on", async () => {
    const world = await threeRegions({ nodesPerRegion: 2 });
    const gone = world.node(3).id;
    for (const { control } of world.nodes) control.setKnown({ regions: world.regions, revoked: [gone] });
    const heir = federationNodeId(3, 2);
    await world.until(() => world.node(1).control.status().voters.includes(heir));
    await world.until(() => !world.node(1).control.status().voters.includes(gone));
    await world.until(() => world.node(1).control.status().outgoing.length === 0);
    const { voters, learners } = world.node(1).control.status();
    expect([...voters, ...learners]).not.toContain(gone);
    world.node(3).crash("kill");
    world.node(2).crash("kill");
    const result = await world.run(world.node(1).control.propose(create("photos", 1)));
    expect(result.kind).toBe("bucket");
  });

  it("a directory of another node is refused", async () => {
    const world = new ControlWorld();
    await world.run(world.node(1).start());
    world.node(1).crash("kill");
    const started = world.node(1).start({ self: federationNodeId(regionNumber(1), 7) });
    await expect(world.run(started)).rejects.toMatchObject({ code: "node.directoryForeign" });
  });
});
