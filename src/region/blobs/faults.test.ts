import fc from "fast-check";
import { expect, it } from "vitest";
import { blobWorld, collected, owner } from "../../../test/region/blob-world.ts";
import { AtollError } from "../../base/errors.ts";
import { randomBelow } from "../../base/random.ts";
import type { Content, MissingFragments, Scheme } from "../../metadata/index.ts";

const scheme: Scheme = { dataFragments: 3, parityFragments: 2, unitBytes: 1_024 };
const options = {
  inlineBytes: 100,
  copiesBelowBytes: 2_000,
  blobBytes: 20_000,
  slowDriveMs: 200,
  stalledMs: 1_000,
  readDeadlineMs: 1_000,
  deleteDeadlineMs: 500,
  retryMaxMs: 1_000,
};
const signal = new AbortController().signal;

interface Written {
  readonly content: Content;
  readonly body: Buffer;
}

it("whatever happens to drives: what was acknowledged reads as it was or not at all, and is whole after repair", async () => {
  const met = { unreadable: 0, tooFew: 0, missing: 0, reconstructed: 0, hedged: 0, corrupt: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.constantFrom(0, 2, 5),
      async (seed, nodeCount) => {
        const world = await blobWorld({ seed, scheme, options, driveCount: 7, groupCount: 7, nodeCount });
        const { random } = world;
        // One drive's rot and one fragment that was never written: as much as the code bears.
        const rotting = random.pick(world.drives);
        const written: Written[] = [];
        const missing: MissingFragments[] = [];
        const heal = (): void => {
          for (const { fault } of world.drives) Object.assign(fault, { isAway: false, isHung: false });
        };
        const harm = (): void => {
          heal();
          const count = randomBelow(random, 4);
          for (let at = 0; at < count; at++)
            random.pick(world.drives).fault[random.chance(0.6) ? "isAway" : "isHung"] = true;
          if (random.chance(0.3)) rotting.disk.flipBits(random);
        };
        const write = async (): Promise<void> => {
          const body = Buffer.from(random.bytes(randomBelow(random, random.chance(0.5) ? 3_000 : 60_000)));
          try {
            const result = await world.write(body, { isLengthKnown: random.chance(0.5) });
            written.push({ content: result.content, body });
            missing.push(...result.missing);
          } catch (error) {
            expect(error).toMatchObject({ code: "region.tooFewDrives" });
            met.tooFew++;
          }
        };
        const read = async ({ content, body }: Written): Promise<void> => {
          const from = randomBelow(random, body.length + 1);
          const to = from + randomBelow(random, body.length - from + 1);
          try {
            const bytes = await collected(world.blobs.read(content, { from, to }, { owner, signal }));
            expect(bytes.equals(body.subarray(from, to))).toBe(true);
          } catch (error) {
            if (!(error instanceof AtollError)) throw error;
            expect(error.code).toBe("region.unreadable");
            met.unreadable++;
          }
        };
        for (let round = 0; round < 6; round++) {
          harm();
          const work = [write(), write(), write(), ...written.slice(-4).map(read)];
          const change = world.scheduler.schedule(randomBelow(random, 8), harm);
          await world.run(Promise.all(work));
          change.cancel();
        }
        heal();
        await world.pass(2_000);
        for (const { content, body } of written) {
          const all = world.blobs.read(content, { from: 0, to: body.length }, { owner, signal });
          expect((await world.run(collected(all))).equals(body)).toBe(true);
        }
        await world.pass(1_000);
        missing.push(...world.reported);
        for (const one of missing) expect(await world.run(world.blobs.repair(one, signal))).toEqual(one);
        for (const { content } of written) {
          if (content.kind === "inline") continue;
          for (const { blob, placementGroup } of content.blobs) {
            const group = world.topology.placementGroups.find(({ id }) => id === placementGroup);
            for (const [fragment, drive] of (group?.drives ?? []).entries()) {
              const place = world.drives.find(({ id }) => id === drive);
              expect(place?.drive.stat({ blob, fragment }), `fragment ${fragment} of ${blob}`).toBeDefined();
            }
          }
        }
        expect(world.blobs.bufferedBytes).toBe(0);
        met.missing += missing.length;
        met.reconstructed += world.blobs.counters.reconstructedStripes;
        met.hedged += world.blobs.counters.hedgedReads;
        met.corrupt += world.blobs.counters.corruptFragments;
      },
    ),
    { numRuns: 25 },
  );
  // A run that never met the rare proves nothing.
  for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(0);
}, 60_000);

const losses = [
  { code: [4, 2], driveCount: 6 },
  { code: [3, 2], driveCount: 7 },
  { code: [6, 3], driveCount: 9 },
] as const;

it("up to m drives away, going and coming at any moment: no write and no read fails, every byte verifies", async () => {
  const met = { rescued: 0, fallback: 0, degraded: 0, reconstructed: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.constantFrom(...losses),
      fc.constantFrom(0, 3),
      async (seed, { code, driveCount }, nodeCount) => {
        const [dataFragments, parityFragments] = code;
        const coded: Scheme = { dataFragments, parityFragments, unitBytes: 1_024 };
        const copies: Scheme = { dataFragments: 1, parityFragments, unitBytes: 1_024 };
        const world = await blobWorld({
          seed,
          scheme: coded,
          copies,
          options,
          driveCount,
          groupCount: driveCount,
          nodeCount,
        });
        const { random, blobs } = world;
        const written: Written[] = [];
        const write = async (): Promise<void> => {
          const body = Buffer.from(random.bytes(randomBelow(random, random.chance(0.3) ? 3_000 : 60_000)));
          const result = await world.write(body, { chunkBytes: 2_000, isLengthKnown: random.chance(0.5) });
          written.push({ content: result.content, body });
          missing.push(...result.missing);
        };
        const missing: MissingFragments[] = [];
        const read = async ({ content, body }: Written): Promise<void> => {
          const bytes = await collected(blobs.read(content, { from: 0, to: body.length }, { owner, signal }));
          expect(bytes.equals(body)).toBe(true);
        };
        for (let round = 0; round < 5; round++) {
          // One after the other, each at a moment of its own.
          const going = Array.from({ length: parityFragments }, () => random.pick(world.drives).fault);
          for (const fault of going) {
            world.scheduler.schedule(randomBelow(random, 12), () => {
              fault.isAway = true;
            });
          }
          const work = [write(), write(), write(), ...written.slice(-6).map(read)];
          await world.run(Promise.all(work));
          await world.pass(20);
          await world.run(Promise.all([write(), ...written.slice(-6).map(read)]));
          for (const fault of going) fault.isAway = false;
          // Back, and whole again before the next go.
          for (const [index, { fault }] of world.drives.entries())
            if (going.includes(fault)) world.reopen(index);
          for (const one of missing.splice(0))
            expect(await world.run(blobs.repair(one, signal))).toEqual(one);
        }
        expect(blobs.counters.failedWrites).toBe(0);
        expect(blobs.bufferedBytes).toBe(0);
        expect(world.openWriters()).toBe(0);
        met.rescued += blobs.counters.rescuedBlobs;
        met.fallback += blobs.counters.fallbackBlobs;
        met.degraded += blobs.counters.degradedWrites;
        met.reconstructed += blobs.counters.reconstructedStripes;
      },
    ),
    { numRuns: 30 },
  );
  for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(0);
}, 60_000);
