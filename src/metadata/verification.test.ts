import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { described } from "../../test/metadata/objects.ts";
import { BUCKET, type RegionSide, RegionsWorld } from "../../test/metadata/regions-world.ts";
import { defined } from "../base/assert.ts";
import { compareBytes } from "../base/bytes.ts";
import { addSums } from "../base/keyed-sums.ts";
import { type VersionId, versionId } from "../base/version-id.ts";
import {
  boundBetween,
  type Element,
  type PlaceRange,
  placedOf,
  placeOf,
  type VersionStanding,
  wholeBucket,
} from "./index.ts";

const KEYS = ["a", "a/b", "ab", "b", "ü", "𝄞"];
const sumKey = Uint8Array.from({ length: 16 }, (_, at) => 3 * at);
const lastVersion = "f".repeat(24) as VersionId;

type Query = { readonly cut?: VersionId; readonly ranges?: readonly PlaceRange[] };

/** Of all shards of a region, in the order of places. */
async function elementsOf(side: RegionSide, { cut = lastVersion, ranges = [wholeBucket] }: Query = {}) {
  const found: Element[] = [];
  for (const shard of side.groups.shards) {
    const query = { bucket: BUCKET, key: sumKey, cut, ranges };
    const answer = await side.metadata.elements(shard, query);
    for (const { elements, next } of answer.ranges) {
      expect(next).toBeUndefined();
      found.push(...elements.map(({ place, hash }) => ({ place: new Uint8Array(place), hash })));
    }
  }
  return found.sort((a, b) => compareBytes(a.place, b.place));
}

async function sumsOf(
  side: RegionSide,
  ranges: readonly PlaceRange[],
  blockElements: number,
  cut = lastVersion,
) {
  const sums = ranges.map(() => ({ count: 0, sum: 0n }));
  for (const shard of side.groups.shards) {
    const query = { bucket: BUCKET, key: sumKey, cut, ranges, blockElements };
    const answer = await side.metadata.fingerprints(shard, query);
    for (const [at, { blocks }] of answer.ranges.entries()) {
      const into = defined(sums[at], "a range");
      for (const { count, sum } of blocks) {
        into.count += count;
        into.sum = addSums(into.sum, sum);
      }
    }
  }
  return sums;
}

async function listed(side: RegionSide): Promise<string[]> {
  const query = {
    bucket: BUCKET,
    prefix: "",
    delimiter: "",
    afterKey: "",
    afterVersion: undefined,
    limit: 1000,
  };
  const { items } = await side.metadata.listVersions(query);
  return items.map((item) => {
    if (item.kind !== "entry") throw new Error("a prefix without a delimiter");
    return `${item.key} ${item.value.version.version}`;
  });
}

const named = (elements: readonly Element[]): string[] =>
  elements.map(({ place }) => {
    const { key, version } = placedOf(place);
    return `${key} ${version}`;
  });

async function deliverAll(world: RegionsWorld): Promise<void> {
  for (const from of world.regions) {
    for (const to of world.regions) {
      if (from !== to) for (const message of await world.capture(from, to)) await world.deliver(message);
    }
  }
}

const step = fc.record({
  what: fc.constantFrom("put", "put", "put", "blobs", "delete", "deleteVersion", "tags"),
  region: fc.nat(1),
  key: fc.constantFrom(...KEYS),
  place: fc.oneof(fc.nat(3), fc.constant("null" as const)),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(world: RegionsWorld, { what, region, key, place }: Step): Promise<void> {
  const side = world.regions[region] as RegionSide;
  if (what === "delete") await world.delete(side, key);
  else if (what === "deleteVersion") await world.deleteVersion(side, key, place);
  else if (what === "tags") await world.setTags(side, key, place, "new");
  else await world.put(side, key, what === "blobs");
}

const versioning = fc.constantFrom("enabled" as const, "suspended" as const, "unversioned" as const);

describe("what two regions compare", () => {
  it("is every version, in the order of places, and the same in regions that hold the same", async () => {
    await fc.assert(
      fc.asyncProperty(versioning, fc.array(step, { maxLength: 30 }), async (state, steps) => {
        const world = await RegionsWorld.start(2, state, 1);
        for (const each of steps) await take(world, each);
        await deliverAll(world);
        const [a, b] = world.regions as [RegionSide, RegionSide];
        const elements = await elementsOf(a);
        expect(named(elements)).toEqual(await listed(a));
        expect(await elementsOf(b)).toEqual(elements);
      }),
      { numRuns: 60 },
    );
  });

  it("adds up: blocks and ranges of any bounds have the sums of their elements, under any cut", async () => {
    const bound = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
      fc.record({ key: fc.constantFrom(...KEYS), cut: fc.nat(20) }).map(({ key, cut }) => {
        return placeOf(key, lastVersion).subarray(0, cut + 1);
      }),
      fc.record({ at: fc.nat(30), extra: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.array(bound, { maxLength: 5 }),
        fc.record({ blockElements: fc.integer({ min: 1, max: 5 }), cutAt: fc.nat(40) }),
        async (steps, given, { blockElements, cutAt }) => {
          const world = await RegionsWorld.start(2, "enabled", 1);
          for (const each of steps) await take(world, each);
          const side = world.regions[1] as RegionSide;
          const all = await elementsOf(side);
          // Bounds at places themselves and right behind them, beside any bytes.
          const bounds = given.flatMap((each) => {
            if (each instanceof Uint8Array) return [each];
            const place = all[each.at % Math.max(1, all.length)]?.place;
            if (place === undefined) return [];
            return [each.extra ? Buffer.concat([place, Uint8Array.of(0)]) : place];
          });
          const ends = [...new Map(bounds.map((each) => [Buffer.from(each).toString("hex"), each])).values()];
          ends.sort(compareBytes);
          const ranges = [...ends, new Uint8Array(0)].map((to, at) => ({
            from: ends[at - 1] ?? new Uint8Array(0),
            to,
          }));
          const cut = world.written[cutAt]?.version ?? lastVersion;
          const expected = ranges.map(({ from, to }) => {
            const within = all.filter(({ place }) => {
              const isBefore = to.length === 0 || compareBytes(place, to) < 0;
              return compareBytes(place, from) >= 0 && isBefore && placedOf(place).version <= cut;
            });
            return { count: within.length, sum: within.reduce((sum, { hash }) => addSums(sum, hash), 0n) };
          });
          expect(await sumsOf(side, ranges, blockElements, cut)).toEqual(expected);
          const visible = all.filter(({ place }) => placedOf(place).version <= cut);
          expect(await elementsOf(side, { cut, ranges })).toEqual(visible);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("goes on where a question's budget of rows ended", async () => {
    const world = await RegionsWorld.start(1, "enabled", 1);
    const [side] = world.regions as [RegionSide];
    const total = 9000;
    for (let number = 0; number < total; number++) {
      await side.metadata.put({
        ...{
          bucket: BUCKET,
          key: `k${number % 3000}`,
          object: described("x"),
          precondition: {},
          missing: [],
        },
      });
    }
    const sums = new Map<number, bigint>();
    for (const blockElements of [64, 1_000_000]) {
      let count = 0;
      let sum = 0n;
      let questions = 0;
      for (const shard of side.groups.shards) {
        let range: PlaceRange | undefined = wholeBucket;
        while (range !== undefined) {
          const query = { bucket: BUCKET, key: sumKey, cut: lastVersion, ranges: [range], blockElements };
          const answer = await side.metadata.fingerprints(shard, query);
          questions++;
          expect(answer.rows).toBeLessThanOrEqual(4096);
          const { blocks, next } = defined(answer.ranges[0], "the range");
          let end = range.from;
          for (const block of blocks) {
            expect(block.end.length === 0 || compareBytes(end, block.end) < 0).toBe(true);
            expect(block.count).toBeLessThanOrEqual(blockElements);
            end = block.end;
            count += block.count;
            sum = addSums(sum, block.sum);
          }
          range = next === undefined ? undefined : { from: next, to: range.to };
        }
      }
      expect(count).toBe(total);
      expect(questions).toBeGreaterThanOrEqual(3);
      sums.set(blockElements, sum);
    }
    expect(sums.get(64)).toBe(sums.get(1_000_000));
  });

  it.each([
    ["its ETag", { etag: "other" }],
    ["its size", { bytes: 2 }],
    ["a checksum", { checksums: [{ algorithm: "CRC32", value: "AAAAAQ==", type: "FULL_OBJECT" }] }],
  ] as const)("tells versions apart by %s, and not by storage class", async (_, difference) => {
    const world = await RegionsWorld.start(2, "enabled", 1);
    const [a, b] = world.regions as [RegionSide, RegionSide];
    await world.put(a, "k", false);
    const [message] = await world.capture(a, b);
    const { replica } = defined(message, "a message");
    if (replica.kind !== "put") throw new Error("a put is shipped as one");
    const change = { ...replica.object, storageClass: "GLACIER" };
    await b.metadata.receiveReplicas(BUCKET, [{ ...replica, object: change }]);
    expect(await elementsOf(b)).toEqual(await elementsOf(a));
    const other = await RegionsWorld.start(2, "enabled", 1);
    const c = other.regions[1] as RegionSide;
    await c.metadata.receiveReplicas(BUCKET, [{ ...replica, object: { ...replica.object, ...difference } }]);
    const [held] = await elementsOf(c);
    const [original] = await elementsOf(a);
    expect(held?.place).toEqual(original?.place);
    expect(held?.hash).not.toBe(original?.hash);
  });
});

describe("how a version stands", () => {
  async function standing(side: RegionSide, key: string, version: VersionId): Promise<VersionStanding> {
    const [found] = await side.metadata.standings([{ bucket: BUCKET, key, version }]);
    return defined(found, "a standing");
  }

  it("says what is held, what waits for whom, and which rules choose it", async () => {
    const world = await RegionsWorld.start(3, "enabled", 1);
    const [a, b] = world.regions as [RegionSide, RegionSide];
    await world.put(a, "k", false);
    const version = defined(world.written[0], "a write").version;
    const at = await standing(a, "k", version);
    expect(at.held).toMatchObject({ isMarker: false, isNull: false, isReplica: false, tagsStamp: version });
    expect(at.waiting.map(({ target, kind }) => [target, kind])).toEqual([
      [2, "put"],
      [3, "put"],
    ]);
    expect(at.targets.map(({ target }) => target)).toEqual([2, 3]);
    expect(await standing(b, "k", version)).toEqual({
      ...{ held: undefined, deletedAt: undefined, newerNull: undefined, waiting: [], targets: [] },
    });
    await deliverAll(world);
    expect((await standing(b, "k", version)).held).toEqual({ ...at.held, isReplica: true });
  });

  it("remembers deletions by id, and what took a null version's place", async () => {
    const world = await RegionsWorld.start(2, "enabled", 1);
    const [a, b] = world.regions as [RegionSide, RegionSide];
    await world.put(a, "k", false);
    await deliverAll(world);
    const version = defined(world.written[0], "a write").version;
    await world.deleteVersion(b, "k", 0);
    const deleted = await standing(b, "k", version);
    expect(deleted.held).toBeUndefined();
    expect(deleted.deletedAt).toBeDefined();
    expect(deleted.waiting.map(({ target, kind }) => [target, kind])).toEqual([[1, "deleteVersion"]]);

    const plain = await RegionsWorld.start(2, "unversioned", 1);
    const [c] = plain.regions as [RegionSide, RegionSide];
    await plain.put(c, "k", false);
    await plain.put(c, "k", false);
    const [first, second] = plain.written.map((write) => write.version) as [VersionId, VersionId];
    expect((await standing(c, "k", first)).newerNull).toEqual({ version: second, isDeletion: false });
    await plain.delete(c, "k");
    const gone = await standing(c, "k", second);
    expect(gone.newerNull?.isDeletion).toBe(true);
    expect(gone.waiting.map(({ kind }) => kind)).toEqual(["deleteNull"]);
  });
});

describe("telling a target again", () => {
  it("brings versions, tags and deletions that were lost on the way", async () => {
    for (const state of ["enabled", "unversioned"] as const) {
      const world = await RegionsWorld.start(2, state, 1);
      const [a, b] = world.regions as [RegionSide, RegionSide];
      for (const key of KEYS) await world.put(a, key, false);
      await world.put(a, "marker", false);
      await deliverAll(world);
      await world.put(a, "lost", true);
      await world.delete(a, "marker");
      await world.setTags(a, "b", 0, "new");
      await world.deleteVersion(a, "ab", 0);
      const [before, after] = [await elementsOf(b), await elementsOf(a)];
      // All that waits is lost.
      for (const shard of a.groups.shards) await a.metadata.dropOutbox(shard, b.number);
      const isIn = (list: readonly Element[], { place, hash }: Element): boolean =>
        list.some((each) => compareBytes(each.place, place) === 0 && each.hash === hash);
      const of = [
        ...after
          .filter((each) => !isIn(before, each))
          .map(({ place }) => ({ place, what: "version" as const })),
        ...before
          .filter((each) => !isIn(after, each))
          .map(({ place }) => ({ place, what: "deletion" as const })),
        { place: placeOf("b", defined(world.written[3], "a write").version), what: "tags" as const },
      ].map(({ place, what }) => ({ ...placedOf(place), what }));
      expect(await a.metadata.enqueueVersions({ bucket: BUCKET, target: 2, rule: "to-2", of })).toBe(true);
      const [first] = await Promise.all(a.groups.shards.map((shard) => a.metadata.outboxSummary(shard)));
      const count = defined(first?.backlogs[0], "a backlog").events;
      // Again: nothing waits twice.
      await a.metadata.enqueueVersions({ bucket: BUCKET, target: 2, rule: "to-2", of });
      const [again] = await Promise.all(a.groups.shards.map((shard) => a.metadata.outboxSummary(shard)));
      expect(again?.backlogs[0]?.events).toBe(count);
      await deliverAll(world);
      expect(await elementsOf(b)).toEqual(await elementsOf(a));
    }
  });

  it("is refused where the bucket is not", async () => {
    const world = await RegionsWorld.start(1, "enabled", 1);
    const [a] = world.regions as [RegionSide];
    const of = [{ key: "k", version: lastVersion, what: "version" as const }];
    const other = { bucket: "00000000000000ab" as typeof BUCKET, target: 2, rule: "r", of };
    expect(await a.metadata.enqueueVersions(other)).toBe(false);
    expect(await a.metadata.enqueueVersions({ ...other, bucket: BUCKET })).toBe(true);
  });
});

describe("places", () => {
  const version = fc.nat().map((millis) => versionId({ millis, counter: 1, region: 2, random: 3 }));
  const key = fc
    .oneof(fc.constantFrom(...KEYS), fc.string({ minLength: 1, maxLength: 8, unit: "binary" }))
    .filter((text) => !text.includes("\0"));

  it("are of one key and version, and ordered by key, the newest first", () => {
    fc.assert(
      fc.property(key, key, version, version, (k1, k2, v1, v2) => {
        expect(placedOf(placeOf(k1, v1))).toEqual({ key: k1, version: v1 });
        const byKey = Buffer.compare(Buffer.from(k1), Buffer.from(k2));
        const byVersion = v1 === v2 ? 0 : v1 > v2 ? -1 : 1;
        expect(compareBytes(placeOf(k1, v1), placeOf(k2, v2))).toBe(byKey === 0 ? byVersion : byKey);
      }),
    );
  });

  it("are parted by bounds as short as can be", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), fc.uint8Array({ maxLength: 6 }), (x, y) => {
        const order = compareBytes(x, y);
        if (order === 0) return;
        const [before, after] = order < 0 ? [x, y] : [y, x];
        const bound = boundBetween(before, after);
        expect(compareBytes(before, bound)).toBeLessThan(0);
        expect(compareBytes(bound, after)).toBeLessThanOrEqual(0);
        expect(compareBytes(before, bound.subarray(0, -1))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["no key", "00ffffffffffffffffffffffff"],
    ["no NUL", "616161ffffffffffffffffffffffff"],
    ["no text", "ff00ffffffffffffffffffffffff"],
    ["a NUL in the key", "61006100ffffffffffffffffffffffff"],
  ])("are refused of %s", (_, hex) => {
    expect(() => placedOf(Buffer.from(hex, "hex"))).toThrow("cannot be decoded");
  });
});
