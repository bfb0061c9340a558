import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { BUCKET, type RegionSide, RegionsWorld } from "../../../test/metadata/regions-world.ts";
import { SortedElements } from "../../../test/replicator/sorted-elements.ts";
import { defined } from "../../base/assert.ts";
import { compareBytes } from "../../base/bytes.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { VersionId } from "../../base/version-id.ts";
import { type Element, type PlaceRange, placedOf, wholeBucket } from "../../metadata/index.ts";
import { defaultVerifyOptions, type VerifyOptions } from "./options.ts";
import { reconcile } from "./reconcile.ts";
import { RegionSet } from "./region-set.ts";

const comparison = {
  bucket: BUCKET,
  key: Uint8Array.from({ length: 16 }, (_, at) => at + 1),
  cut: "f".repeat(24) as VersionId,
};

/** No time passes, and what is deferred comes at once. */
const stillClock: Clock = {
  wallMs: () => 0,
  monotonicMs: () => 0,
  after: (_, callback) => {
    queueMicrotask(callback);
    return { cancel: () => {} };
  },
  defer: queueMicrotask,
};

function setOf(
  side: RegionSide,
  options: Partial<VerifyOptions> = {},
  signal = new AbortController().signal,
) {
  const parts = { metadata: side.metadata, clock: stillClock };
  return new RegionSet(parts, comparison, { ...defaultVerifyOptions, ...options }, signal);
}

/** The same elements, told without an index. */
async function plainOf(
  side: RegionSide,
): Promise<{ readonly set: SortedElements; readonly all: readonly Element[] }> {
  const all: Element[] = [];
  for (const shard of side.groups.shards) {
    let range: PlaceRange | undefined = wholeBucket;
    while (range !== undefined) {
      const { ranges } = await side.metadata.elements(shard, { ...comparison, ranges: [range] });
      const { elements, next } = defined(ranges[0], "the range");
      all.push(...elements.map(({ place, hash }) => ({ place: new Uint8Array(place), hash })));
      range = next === undefined ? undefined : { from: next, to: range.to };
    }
  }
  return { set: new SortedElements(all), all: all.sort((a, b) => compareBytes(a.place, b.place)) };
}

async function put(side: RegionSide, key: string, text = "x"): Promise<void> {
  await side.metadata.put({ bucket: BUCKET, key, object: described(text), precondition: {}, missing: [] });
}

describe("a region's versions as a set", () => {
  it("has the sums, the elements and useful bounds of any ranges, asked in any order, whatever it keeps", async () => {
    const keys = fc.array(
      fc.nat(60).map((number) => `k${number}`),
      { maxLength: 120, size: "max" },
    );
    const question = fc.record({
      what: fc.constantFrom("sums", "split", "list"),
      bounds: fc.array(fc.tuple(fc.nat(130), fc.nat(16)), { maxLength: 8 }),
      parts: fc.integer({ min: 2, max: 8 }),
    });
    const options = fc.record({
      blockElements: fc.integer({ min: 1, max: 8 }),
      maxBlocksPerShard: fc.integer({ min: 1, max: 40 }),
      shardsAtOnce: fc.integer({ min: 1, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.array(question, { maxLength: 8 }),
        options,
        async (written, questions, given) => {
          const world = await RegionsWorld.start(1, "enabled", 1);
          const [side] = world.regions as [RegionSide];
          for (const key of written) await put(side, key);
          const { set: plain, all } = await plainOf(side);
          const set = setOf(side, given);
          expect(await set.prepare(() => {})).toEqual((await plain.sums([wholeBucket]))[0]);
          for (const { what, bounds, parts } of questions) {
            // At places, within them and behind them.
            const ends = bounds.flatMap(([at, cut]) => {
              const place = all[at % Math.max(1, all.length)]?.place;
              return place === undefined ? [] : [place.subarray(0, cut + 1), place];
            });
            const sorted = ends
              .sort(compareBytes)
              .filter((end, at) => at === 0 || compareBytes(ends[at - 1] as Uint8Array, end) < 0);
            const ranges = [...sorted, new Uint8Array(0)].map((to, at) => ({
              from: sorted[at - 1] ?? new Uint8Array(0),
              to,
            }));
            if (what === "sums") expect(await set.sums(ranges)).toEqual(await plain.sums(ranges));
            if (what === "list") {
              const lists = await set.list(ranges);
              const bare = lists.map((list) =>
                list.map(({ place, hash }) => ({ place: new Uint8Array(place), hash })),
              );
              expect(bare).toEqual(await plain.list(ranges));
            }
            if (what !== "split") continue;
            const counts = await plain.sums(ranges);
            for (const [at, inner] of (await set.split(ranges, parts)).entries()) {
              const { from, to } = ranges[at] as PlaceRange;
              const { count } = defined(counts[at], "a count");
              if (count >= 2) expect(inner.length).toBeGreaterThan(0);
              expect(inner.length).toBeLessThan(parts);
              for (const [index, bound] of inner.entries()) {
                expect(compareBytes(inner[index - 1] ?? from, bound)).toBeLessThan(0);
                if (to.length > 0) expect(compareBytes(bound, to)).toBeLessThan(0);
              }
              // No piece is left with everything, or splitting would not end.
              const pieces = [...inner, to].map((end, index) => ({
                from: inner[index - 1] ?? from,
                to: end,
              }));
              const sizes = (await plain.sums(pieces)).map((piece) => piece.count);
              if (count > 2 * parts) expect(Math.max(...sizes)).toBeLessThan(count);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("reconciles with a region that is sharded otherwise, and reads little again", async () => {
    const world = await RegionsWorld.start(2, "enabled", 3);
    const [a, b] = world.regions as [RegionSide, RegionSide];
    expect(a.groups.shards.length).not.toBe(b.groups.shards.length);
    const total = 6000;
    for (let number = 0; number < total; number++) await put(a, `photos/${String(number).padStart(6, "0")}`);
    const messages = await world.capture(a, b);
    // A page of 1000 events of each shard at a time.
    for (let page = messages; page.length > 0; page = await world.capture(a, b)) {
      for (let from = 0; from < page.length; from += 500) {
        const part = page.slice(from, from + 500);
        await b.metadata.receiveReplicas(
          BUCKET,
          part.map(({ replica }) => replica),
        );
      }
      for (const { shard, event } of page) await a.metadata.acknowledgeOutbox(shard, 2, [event.id]);
    }
    const same = [setOf(a), setOf(b)] as const;
    for (const set of same) await set.prepare(() => {});
    for await (const _ of reconcile(...same)) throw new Error("a difference that is none");

    const lost = ["photos/000000", "photos/003333", "photos/005999"];
    for (const key of lost)
      await b.metadata.delete({
        bucket: BUCKET,
        key,
        version: (await world.versionsOf(b, key))[0]?.version,
        precondition: {},
      });
    await put(b, "photos/001111", "extra");
    const sets = [setOf(a), setOf(b)] as const;
    for (const set of sets) await set.prepare(() => {});
    const found: string[] = [];
    for await (const differences of reconcile(...sets)) {
      for (const { place, isOurs, isTheirs } of differences) {
        found.push(`${placedOf(place).key} ${isOurs} ${isTheirs}`);
      }
    }
    expect(found.sort()).toEqual([
      "photos/000000 true false",
      "photos/001111 false true",
      "photos/003333 true false",
      "photos/005999 true false",
    ]);
    for (const set of sets) expect(set.rows).toBeLessThan(2 * total);
  }, 60_000);

  it("asks again while a shard elects a leader, and ends with its signal", async () => {
    const world = await RegionsWorld.start(1, "enabled", 1);
    const [side] = world.regions as [RegionSide];
    await put(side, "k");
    let failures = 2;
    const metadata = {
      shards: () => side.metadata.shards(),
      elements: side.metadata.elements.bind(side.metadata),
      fingerprints: (...given: Parameters<typeof side.metadata.fingerprints>) => {
        if (failures-- > 0) return Promise.reject(new AtollError("raft.notLeader", "none yet"));
        return side.metadata.fingerprints(...given);
      },
    };
    const stop = new AbortController();
    const set = new RegionSet({ metadata, clock: stillClock }, comparison, defaultVerifyOptions, stop.signal);
    expect((await set.prepare(() => {})).count).toBe(1);
    failures = Number.POSITIVE_INFINITY;
    await expect(set.prepare(() => {})).rejects.toMatchObject({ code: "raft.notLeader" });
    stop.abort(new Error("enough"));
    await expect(set.prepare(() => {})).rejects.toThrow("enough");
  });
});
