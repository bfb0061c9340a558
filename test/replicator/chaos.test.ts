/**
 * Three regions write at once while links are cut, connections break, receivers die and leaders change. At every sampled
 * moment what is said of a version must be true of the others; in the end all hold the same.
 */
import { expect, test } from "vitest";
import { randomBelow } from "../../src/base/random.ts";
import type { VersionId } from "../../src/base/version-id.ts";
import { pattern } from "../region/region-world.ts";
import type { SeededRandom } from "../simulation/seeded-random.ts";
import {
  addSender,
  put,
  type ReplicatingRegion,
  type ReplicatingWorld,
  replicatingWorld,
  SHARED,
  SHARED_ID,
} from "./replicating-world.ts";

const SEEDS = Number(process.env.ATOLL_CHAOS_SEEDS ?? 6);
const FIRST_SEED = Number(process.env.ATOLL_CHAOS_SEED ?? 1);
const ROUNDS = 120;
const KEYS = 12;
const SIZES = [0, 60, 800, 5_000, 40_000];
/** Goes on a stream of its own. */
const LARGE_BYTES = 1_200_000;

interface WrittenVersion {
  readonly origin: ReplicatingRegion;
  readonly key: string;
  /** Of a bucket that keeps no versions: whatever the key's object is. */
  readonly version: VersionId | "null";
}

/** What happened at least once in all runs together: a fault that never came has tested nothing. */
const met = { completed: 0, pending: 0, replicas: 0, cuts: 0, resets: 0, crashes: 0, leaders: 0, resumed: 0 };

for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
  test(`whatever breaks, what is said to be complete is complete, and all agree in the end (seed ${seed})`, async () => {
    const versioning = seed % 3 === 0 ? "unversioned" : "enabled";
    const world = await replicatingWorld({
      seed,
      versioning,
      regions: 3,
      link: { latencyMinMs: 5, latencyMaxMs: 60, spike: 0.01, spikeMs: 800, bandwidthBytesPerMs: 1_500 },
      replicas: { pieceBytes: 128 * 1024 },
    });
    for (const region of world.regions) addSender(world, region);
    const random = world.random.fork();
    const written: WrittenVersion[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await write(world, random, written);
      await breakSomething(world, random);
      await world.pass(randomBelow(random, 400));
      await checkStatus(world, random, written);
    }
    await heal(world);
    await world.until("all has arrived", () => world.isDrained(), 1_800_000);
    for (const { receiver } of world.regions) met.resumed += receiver.counters.resumedLargeReplicas;
    const [first, ...others] = await Promise.all(
      world.regions.map((region) => world.run(contentsOf(region))),
    );
    for (const other of others) expect(other).toEqual(first);
  }, 120_000);
}

test("the runs met what they were made for", () => {
  for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(0);
});

const pick = <T>(random: SeededRandom, of: readonly T[]): T => of[randomBelow(random, of.length)] as T;

async function write(
  world: ReplicatingWorld,
  random: SeededRandom,
  written: WrittenVersion[],
): Promise<void> {
  const origin = pick(random, world.regions);
  const key = `k-${randomBelow(random, KEYS)}`;
  const what = randomBelow(random, 10);
  const bytes = randomBelow(random, 60) === 0 ? LARGE_BYTES : pick(random, SIZES);
  const tags = [{ key: "n", value: `${random.uint32()}` }];
  if (what < 6 || written.length === 0) {
    const body = pattern(bytes, random.uint32());
    const { versionId } = await world.run(put(origin, key, body));
    written.push({ origin, key, version: (versionId ?? "null") as VersionId | "null" });
  } else if (what < 7) {
    await world.run(origin.region.delete({ bucket: SHARED, key, version: undefined }, {}));
  } else if (what < 8) {
    const at = randomBelow(random, written.length);
    const [gone] = written.splice(at, 1) as [WrittenVersion];
    // Anywhere: also where it has not arrived yet.
    await world.run(origin.region.delete({ bucket: SHARED, key: gone.key, version: gone.version }, {}));
  } else {
    const tagged = pick(random, written);
    await world
      .run(tagged.origin.region.setTags({ bucket: SHARED, key: tagged.key, version: tagged.version }, tags))
      .catch((error: { code?: string }) => expect(error.code).toMatch(/NotFound$/));
  }
}

async function breakSomething(world: ReplicatingWorld, random: SeededRandom): Promise<void> {
  const [a, b] = [pick(random, world.regions), pick(random, world.regions)];
  switch (randomBelow(random, 16)) {
    case 0:
      world.cut(a, b);
      met.cuts++;
      break;
    case 1:
    case 2:
      world.mend(a, b);
      break;
    case 3:
      met.resets += world.network.resetSome(0.4);
      break;
    case 4:
      a.crashReceiver();
      met.crashes++;
      await world.pass(randomBelow(random, 300));
      await world.run(a.restartReceiver());
      break;
    case 5: {
      const leader = randomBelow(random, 3);
      // Sometimes both believe to lead, or neither does.
      for (const [index, sender] of a.senders.entries()) sender.leads = leader === 2 || leader === index;
      met.leaders++;
      break;
    }
    default:
  }
}

async function heal(world: ReplicatingWorld): Promise<void> {
  world.links.heal();
  for (const region of world.regions) {
    for (const sender of region.senders) sender.leads = sender === region.senders[0];
  }
}

/** A version that its origin calls complete is in every other region; so is all of a shard that has nothing left. */
async function checkStatus(
  world: ReplicatingWorld,
  random: SeededRandom,
  written: readonly WrittenVersion[],
): Promise<void> {
  for (let sample = 0; sample < 4 && written.length > 0; sample++) {
    const { origin, key, version } = pick(random, written);
    const found = await world.run(origin.region.find({ bucket: SHARED, key, version }));
    // Another region deleted it meanwhile.
    if (found.kind !== "object") continue;
    const status = found.object.replicationStatus;
    if (status === "pending") met.pending++;
    if (status !== "completed") continue;
    met.completed++;
    for (const region of world.regions) {
      if (region === origin) continue;
      const there = await world.run(region.region.find({ bucket: SHARED, key, version }));
      if (version === "null") {
        // Something later may be there, or a deletion.
        if (there.kind === "object") expect(there.object.version >= found.object.version).toBe(true);
        continue;
      }
      if (there.kind !== "object") throw new Error(`${key} ${version} is not in region ${region.number}`);
      expect(there.object.etag).toBe(found.object.etag);
      met.replicas++;
    }
  }
}

async function contentsOf({ world }: ReplicatingRegion): Promise<unknown> {
  const page = await world.metadata.listVersions({
    ...{ bucket: SHARED_ID, prefix: "", delimiter: "", afterKey: "", afterVersion: undefined, limit: 10_000 },
  });
  const contents: unknown[] = [];
  for (const item of page.items) {
    if (item.kind !== "entry") continue;
    const { version, isLatest } = item.value;
    const { key } = item;
    const found = await world.metadata.find(SHARED_ID, key, version.version);
    const tags = found.kind === "object" ? found.object.tags : [];
    contents.push({ key, isLatest, version: version.version, kind: version.kind, tags });
  }
  return contents;
}
