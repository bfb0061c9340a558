/** A home, a region that it announces to and ships to, and what is told there to be at risk: that, and no more, is missing. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { LocalGroups, systemGroup, topologyOf } from "../../../test/metadata/local-groups.ts";
import { described } from "../../../test/metadata/objects.ts";
import { AnnounceWorld, HOMED, TARGET } from "../../../test/replicator/announce-world.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { assert, defined } from "../../base/assert.ts";
import type { GroupId } from "../../base/ids.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import {
  Metadata,
  noReplication,
  type OutboxEvent,
  type Replica,
  type ShippableVersion,
  type Versioning,
} from "../../metadata/index.ts";
import { missingOf } from "./held.ts";
import { distinct, linesOf } from "./risk.ts";

const KEYS = ["a", "b"];
const PAGE = 1_000;

interface Change {
  readonly key: string;
  readonly version: VersionId;
}

class RiskWorld {
  readonly home: AnnounceWorld;
  readonly there: Metadata;
  readonly #versioning: Versioning;
  /** What clients of the home wrote. */
  readonly #written: Change[] = [];
  readonly #shipped: { readonly shard: GroupId; readonly id: string }[] = [];
  /** Replicas as they were when they were read. */
  readonly #underWay: Replica[] = [];
  #jobs = 0;

  private constructor(home: AnnounceWorld, there: Metadata, versioning: Versioning) {
    this.home = home;
    this.there = there;
    this.#versioning = versioning;
  }

  static async start(seed: number, versioning: Versioning): Promise<RiskWorld> {
    const home = await AnnounceWorld.start({ seed, hasHome: false });
    const groups = new LocalGroups(1);
    const parts = { groups, clock: home.clock, random: new SeededRandom(seed + 1), region: 2 };
    const there = new Metadata(parts, { systemGroup });
    assert(await there.setTopology(topologyOf(groups.shards)), "the first topology");
    const bucket = { id: HOMED, name: "bucket", createdMs: 5, versioning, tags: [] };
    await there.followBucket({ ...bucket, replication: noReplication, federationGeneration: 1 });
    const world = new RiskWorld(home, there, versioning);
    await world.#follow(false);
    return world;
  }

  /** Rules come, and a job that ships what was there before them: from then on all that is missing waits. */
  async ship(): Promise<void> {
    await this.#follow(true);
    await this.job("existing");
    await this.home.pass(1_500);
  }

  async job(mode: "existing" | "resync"): Promise<void> {
    const { metadata, groups } = this.home;
    const rule = {
      id: "job",
      target: TARGET,
      priority: 1,
      prefix: "",
      tags: [],
      shipsDeletes: true,
    } as const;
    const ships = { shipsVersionDeletes: true, shipsReplicaChanges: true } as const;
    const more = { ...ships, storageClass: undefined, deadlineMs: undefined };
    const job = { job: `job-${++this.#jobs}`, mode, bucket: HOMED, rule: { ...rule, ...more }, limit: PAGE };
    for (const shard of groups.shards) await metadata.enqueueExisting(shard, job);
  }

  async put(key: string): Promise<void> {
    await this.home.put(key);
    const found = await this.home.metadata.find(HOMED, key, undefined);
    assert(found.kind === "object", "what was put is there");
    this.#written.push({ key, version: found.object.version });
  }

  /** The home has it of a fourth region, which ships it to the other one itself. */
  async receive(key: string): Promise<void> {
    const version = versionId({ millis: this.home.clock.wallMs(), counter: 0, region: 4, random: 1 });
    const of = { kind: "put", key, version, isNull: this.#versioning === "unversioned", seen: [] } as const;
    const put = { ...of, tagsStamp: version, object: described(key), missing: [] };
    await this.home.metadata.receiveReplicas(HOMED, [put], { epoch: 1, isMerge: true });
    this.#written.push({ key, version });
  }

  /** The other region takes what waits first, and has yet to say so. */
  async deliver(): Promise<void> {
    for (const { shard, event } of (await this.#waiting()).slice(0, 1)) {
      const replica = await this.#replicaOf(event, event.kind === "put");
      if (replica === undefined) continue;
      const [taken] = await this.there.receiveReplicas(HOMED, [replica]);
      assert(taken?.kind === "received", "a replica is taken");
      const whole = taken.outcome === "missing" ? await this.#replicaOf(event, true) : undefined;
      if (whole !== undefined) await this.there.receiveReplicas(HOMED, [whole]);
      this.#shipped.push({ shard, id: event.id });
    }
  }

  async acknowledge(): Promise<void> {
    for (const { shard, id } of this.#shipped.splice(0)) {
      await this.home.metadata.acknowledgeOutbox(shard, TARGET, [id]);
    }
  }

  /** What waits is gone, and nobody has it. */
  async lose(): Promise<void> {
    const { metadata, groups } = this.home;
    for (const shard of groups.shards) await metadata.dropOutbox(shard, TARGET);
  }

  /** A third region, which ships it on one day, has the version as it is now. */
  async copy(key: string): Promise<void> {
    const found = await this.home.metadata.find(HOMED, key, undefined);
    if (found.kind !== "object") return;
    const replica = await this.#replicaOf({ key, version: found.object.version, kind: "put" }, true);
    if (replica !== undefined) this.#underWay.push(replica);
  }

  async copyArrives(): Promise<void> {
    for (const replica of this.#underWay.splice(0)) await this.there.receiveReplicas(HOMED, [replica]);
  }

  /** As a region that takes over would tell it. */
  async told(): Promise<string[]> {
    const { entries, isExact } = this.home.book.of(HOMED);
    expect(isExact).toBe(true);
    const told = distinct(entries.flatMap(linesOf));
    const options = { bucket: HOMED, versioning: this.#versioning };
    const missing = await missingOf({ metadata: this.there }, told, options);
    expect(missing.isWhole).toBe(true);
    return missing.entries
      .map(({ kind, key, version, stamp }) => nameOf(kind, { key, version: version as VersionId }, stamp))
      .sort();
  }

  /** What the home has and the other one has not: from what both hold, whatever waits. */
  async missing(): Promise<string[]> {
    const missing: string[] = [];
    for (const change of this.#written) {
      const { key, version } = change;
      const isNull = this.#versioning === "unversioned";
      const own = await this.home.metadata.shippable(HOMED, key, version);
      const state = await this.there.replicaState(HOMED, key, { version, isNull });
      if (own === undefined || state.kind === "superseded") continue;
      if (state.kind === "wanted") missing.push(nameOf("put", change));
      const theirs = state.kind === "present" ? state.tagsStamp : version;
      if (own.tagsStamp > theirs) missing.push(nameOf("tags", change, own.tagsStamp));
    }
    return missing.sort();
  }

  async #follow(isShipped: boolean): Promise<void> {
    await this.home.follow(HOMED, this.home.home(), { versioning: this.#versioning, isShipped });
  }

  async #waiting(): Promise<{ readonly shard: GroupId; readonly event: OutboxEvent }[]> {
    const all = [];
    for (const shard of this.home.groups.shards) {
      const { events } = await this.home.metadata.outbox(shard, TARGET, undefined, PAGE);
      for (const event of events) all.push({ shard, event });
    }
    return all.filter(({ event }) => !this.#shipped.some(({ id }) => id === event.id));
  }

  async #replicaOf(
    { key, version }: Pick<OutboxEvent, "key" | "version" | "kind">,
    isWhole: boolean,
  ): Promise<Replica | undefined> {
    const found = await this.home.metadata.shippable(HOMED, key, version);
    if (found === undefined) return undefined;
    const { tagsStamp, object } = found;
    return isWhole ? putOf(key, found) : { kind: "tags", key, version, tags: object.tags, tagsStamp };
  }
}

function putOf(key: string, { object, seen, tagsStamp }: ShippableVersion): Replica {
  const { version, isNull, tags } = object;
  const of = { kind: "put", key, version, isNull, seen, tagsStamp } as const;
  return { ...of, object: { ...described(key), tags }, missing: [] };
}

const nameOf = (kind: string, { key, version }: Change, stamp?: VersionId): string =>
  kind === "tags" ? `tags ${key} ${version} ${stamp}` : `${kind} ${key} ${version}`;

const steps = {
  put: (world: RiskWorld, key: string) => world.put(key),
  tag: (world: RiskWorld, key: string) => world.home.tag(key, "v"),
  retag: (world: RiskWorld, key: string) => world.home.repair(key, "tags"),
  reput: (world: RiskWorld, key: string) => world.home.repair(key, "version"),
  resync: (world: RiskWorld) => world.job("resync"),
  copy: (world: RiskWorld, key: string) => world.copy(key),
  copyArrives: (world: RiskWorld) => world.copyArrives(),
  deliver: (world: RiskWorld) => world.deliver(),
  acknowledge: (world: RiskWorld) => world.acknowledge(),
} as const;

type Kind = keyof typeof steps;

const stepsOf = (kinds: readonly Kind[], maxLength: number) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), key: fc.constantFrom(...KEYS) }), {
    ...{ maxLength, size: "max" as const },
  });

async function run(world: RiskWorld, { kind, key }: { kind: Kind; key: string }): Promise<void> {
  await steps[kind](world, key);
  await world.home.pass(100);
}

it("what is told to be at risk is what is missing, whatever was repaired, shipped by jobs, or came another way", async () => {
  let atRisk = 0;
  let tagsAlone = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("enabled" as const, "unversioned" as const),
      stepsOf(["put", "tag", "copy", "copyArrives"], 8),
      stepsOf(Object.keys(steps) as Kind[], 24),
      fc.nat(1_000),
      async (versioning, before, after, seed) => {
        const world = await RiskWorld.start(seed, versioning);
        // Ahead of the rules nothing waits.
        for (const each of before) await run(world, each);
        await world.ship();
        expect(await world.told()).toEqual(await world.missing());
        for (const each of after) {
          await run(world, each);
          const told = await world.told();
          expect(told).toEqual(await world.missing());
          atRisk += told.length;
          if (told.length > 0 && told.every((name) => name.startsWith("tags"))) tagsAlone++;
        }
      },
    ),
    { numRuns: 100 },
  );
  expect([atRisk > 0, tagsAlone > 0]).toEqual([true, true]);
}, 60_000);

it("tags that a repair ships, and has shipped, are held where they are, not where the repair's stamp is", async () => {
  const world = await RiskWorld.start(1, "enabled");
  await world.ship();
  await world.put("a");
  await world.deliver();
  await world.acknowledge();
  await world.home.tag("a", "v");
  await world.home.repair("a", "tags");
  await world.home.pass(100);
  const [line] = await world.told();
  expect(defined(line, "a line")).toBe((await world.missing())[0]);
  await world.deliver();
  expect(await world.told()).toEqual([]);
});

it("tags that were changed before a rule are missing where the version came without them, until its job brings them", async () => {
  const world = await RiskWorld.start(1, "enabled");
  await world.put("a");
  await world.copy("a");
  await world.home.tag("a", "v");
  await world.copyArrives();
  await world.ship();
  expect(await world.told()).toEqual([expect.stringMatching(/^tags a/)]);
  expect(await world.told()).toEqual(await world.missing());
  await world.deliver();
  expect(await world.told()).toEqual([]);
});

it("a version that is shipped once more brings its tags: they are missing where it came without them meanwhile", async () => {
  const world = await RiskWorld.start(1, "enabled");
  await world.ship();
  await world.put("a");
  await world.copy("a");
  await world.home.tag("a", "v");
  await world.lose();
  await world.home.repair("a", "version");
  await world.home.pass(100);
  expect(await world.told()).toEqual(await world.missing());
  await world.copyArrives();
  expect(await world.told()).toEqual([expect.stringMatching(/^tags a/)]);
  expect(await world.told()).toEqual(await world.missing());
  await world.deliver();
  expect(await world.told()).toEqual([]);
});

it("tags that were given here to another region's version wait for a region that came later, also where the version is", async () => {
  for (const hasCopy of [true, false]) {
    const world = await RiskWorld.start(1, "enabled");
    await world.receive("a");
    if (hasCopy) await world.copy("a");
    await world.home.tag("a", "v");
    await world.copyArrives();
    await world.ship();
    const told = await world.told();
    expect(told).toEqual(hasCopy ? await world.missing() : [expect.stringMatching(/^tags a/)]);
    expect(told).toHaveLength(1);
    await world.deliver();
    expect([await world.told(), await world.missing()]).toEqual([[], []]);
  }
});
