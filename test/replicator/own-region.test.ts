import { expect, test } from "vitest";
import { bucketId, nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { type FederationLinks, LinksWithOwnRegion } from "../../src/federation/index.ts";
import { Replicator } from "../../src/replicator/index.ts";
import { isBytes, pattern, readWhole } from "../region/region-world.ts";
import { put, type ReplicatingRegion, replicatingWorld, SHARED, SHARED_ID } from "./replicating-world.ts";

const archive = { name: "archive", id: bucketId("00000000000000a2") };
const nobody: FederationLinks = { regions: [], link: () => undefined };

/** One region, whose bucket's rule leads to another bucket of it. */
async function oneRegion() {
  const world = await replicatingWorld({ regions: 1, otherBuckets: [archive] });
  const [us] = world.regions as [ReplicatingRegion];
  const { clock, plan, replicas } = us;
  const { metadata } = us.world;
  const replication = {
    targets: [{ id: 7, region: us.number, bucket: archive.id }],
    rules: [
      {
        ...{ id: "archive", target: 7, priority: 1, prefix: "", tags: [], storageClass: "STANDARD_IA" },
        ...{
          shipsDeletes: true,
          shipsVersionDeletes: false,
          shipsReplicaChanges: false,
          deadlineMs: undefined,
        },
      },
    ],
  };
  plan.buckets.set(SHARED_ID, replication);
  const followed = { id: SHARED_ID, name: SHARED, createdMs: 1, tags: [], federationGeneration: 2 };
  await world.run(metadata.followBucket({ ...followed, versioning: "enabled", replication }));
  const random = world.random.fork();
  const identity = { nodeId: nodeId(65_537), nodeName: "us/node-1", region: "federation" };
  const links = new LinksWithOwnRegion(
    { links: nobody, clock, random, logger: silentLogger },
    { region: us.number, name: "us", identity },
  );
  await world.run(links.start(us.receiver.handlers()));
  const components = { metadata, replicas, links, plan, clock, random, logger: silentLogger };
  const replicator = new Replicator({ ...components, leads: () => true });
  for (const sender of us.senders) sender.leads = false;
  replicator.start();
  return { world, us };
}

test("a rule leads from a bucket to another one of its region: small objects, large ones, deletions", async () => {
  const { world, us } = await oneRegion();
  const find = (bucket: string, key: string) => us.region.find({ bucket, key, version: undefined });
  const sizes = [50, 30_000, 300_000];
  for (const bytes of sizes) await world.run(put(us, `${bytes}`, pattern(bytes)));
  await world.until("the outbox is empty", () => world.isDrained());
  for (const bytes of sizes) {
    const source = await world.run(find(SHARED, `${bytes}`));
    const copy = await world.run(find(archive.name, `${bytes}`));
    if (source.kind !== "object" || copy.kind !== "object") throw new Error(`${bytes} is missing`);
    expect(await world.run(readWhole(copy))).toSatisfy(isBytes(pattern(bytes)));
    expect(copy.object).toMatchObject({ version: source.object.version, storageClass: "STANDARD_IA" });
    expect([source.object.replicationStatus, copy.object.replicationStatus]).toEqual([
      "completed",
      "replica",
    ]);
  }
  await world.run(us.region.delete({ bucket: SHARED, key: "50", version: undefined }, {}));
  await world.until("the outbox is empty", () => world.isDrained());
  expect((await world.run(find(archive.name, "50"))).kind).toBe("deleteMarker");
  // What is written in the archive itself stays there.
  await world.run(put(us, "own", pattern(100), archive.name));
  await world.until("the outbox is empty", () => world.isDrained());
  expect((await world.run(find(SHARED, "own"))).kind).toBe("missing");
});
