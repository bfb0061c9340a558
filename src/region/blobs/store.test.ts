import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlobWorld, blobWorld, collected, owner, partOwner } from "../../../test/region/blob-world.ts";
import { AtollError } from "../../base/errors.ts";
import type { Content, MissingFragments, Scheme } from "../../metadata/index.ts";

const scheme: Scheme = { dataFragments: 4, parityFragments: 2, unitBytes: 4_096 };
const unfinished = new AbortController().signal;
const small = { inlineBytes: 100, copiesBelowBytes: 1_000, blobBytes: 100_000 };

const pattern = (bytes: number, salt = 1): Uint8Array => {
  const body = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at++) body[at] = (at * 31 + (at >> 8) * 7 + salt) & 0xff;
  return body;
};

const readAll = (world: BlobWorld, content: Content, from: number, to: number): Promise<Buffer> =>
  world.run(collected(world.blobs.read(content, { from, to }, { owner, signal: unfinished })));

const codeOf = (error: unknown): string => (error instanceof AtollError ? error.code : String(error));

const outcome = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => "ok", codeOf);

async function expectBytes(world: BlobWorld, content: Content, body: Uint8Array): Promise<void> {
  const read = await readAll(world, content, 0, body.length);
  expect(Buffer.compare(read, body)).toBe(0);
}

describe("what is written comes back", () => {
  it.each([
    [0, "inline"],
    [100, "inline"],
    [101, "copies"],
    [999, "copies"],
    [1_000, "coded"],
    [16_384, "coded"],
    [250_001, "coded"],
  ])("%i bytes, %s", async (bytes, kind) => {
    for (const isLengthKnown of [true, false]) {
      const world = await blobWorld({ scheme, options: small });
      const body = pattern(bytes);
      const { content, missing, ...written } = await world.run(world.write(body, { isLengthKnown }));
      expect(written.bytes).toBe(bytes);
      expect(missing).toEqual([]);
      expect(kindOf(world, content)).toBe(kind);
      await expectBytes(world, content, body);
      expect(world.openWriters()).toBe(0);
      expect(world.blobs.bufferedBytes).toBe(0);
    }
  });

  it("parts of uploads are never inline, empty ones have no blobs", async () => {
    const world = await blobWorld({ scheme });
    const empty = await world.run(world.write(pattern(0), { owner: partOwner }));
    expect(empty).toEqual({ content: { kind: "blobs", blobs: [] }, bytes: 0, missing: [] });
    expect((await readAll(world, empty.content, 0, 0)).length).toBe(0);
    const { content } = await world.run(world.write(pattern(50), { owner: partOwner, isLengthKnown: false }));
    expect(kindOf(world, content)).toBe("copies");
    await expectBytes(world, content, pattern(50));
  });

  it("any size, any chunks, any range, any scheme", async () => {
    const schemes = fc.record({
      dataFragments: fc.integer({ min: 1, max: 6 }),
      parityFragments: fc.integer({ min: 0, max: 3 }),
      unitBytes: fc.integer({ min: 1, max: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(
        schemes,
        fc.integer({ min: 0, max: 6_000 }),
        fc.integer({ min: 1, max: 1_500 }),
        fc.array(fc.tuple(fc.nat(6_000), fc.nat(6_000)), { maxLength: 4 }),
        fc.boolean(),
        async (scheme, bytes, chunkBytes, ranges, isLengthKnown) => {
          const options = { inlineBytes: 10, copiesBelowBytes: 400, blobBytes: 2_500 };
          const world = await blobWorld({ scheme, options });
          const body = pattern(bytes, chunkBytes);
          const { content } = await world.run(world.write(body, { chunkBytes, isLengthKnown }));
          await expectBytes(world, content, body);
          for (const [a, b] of ranges) {
            const from = Math.min(a, b, bytes);
            const to = Math.min(Math.max(a, b), bytes);
            expect(Buffer.compare(await readAll(world, content, from, to), body.subarray(from, to))).toBe(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("drives that are away", () => {
  it("any m of them harm no read, and m + 1 make it unreadable until they return", async () => {
    const world = await blobWorld({ scheme, options: small });
    const body = pattern(250_000);
    const { content } = await world.run(world.write(body));
    for (let a = 0; a < 6; a++) {
      for (let b = a + 1; b < 6; b++) {
        take(world, [a, b]);
        await expectBytes(world, content, body);
        take(world, []);
      }
    }
    expect(world.blobs.counters.reconstructedStripes).toBeGreaterThan(0);
    take(world, [0, 3, 5]);
    expect(await outcome(readAll(world, content, 0, body.length))).toBe("region.unreadable");
    take(world, []);
    await expectBytes(world, content, body);
    expect(world.reported).toEqual([]);
  });

  it("⌊m/2⌋ of them are missing from what is written, and repair brings it back", async () => {
    const world = await blobWorld({ scheme, options: small });
    const body = pattern(250_000);
    take(world, [2]);
    const { content, missing } = await world.run(world.write(body));
    expect(missing.length).toBe(3);
    expect(missing.every(({ fragments }) => fragments.length === 1)).toBe(true);
    await expectBytes(world, content, body);
    const still = await world.run(world.blobs.repair(missing[0] as MissingFragments, unfinished));
    expect(still.fragments).toEqual([]);
    take(world, []);
    await world.pass(60_000);
    for (const one of missing) {
      const made = await world.run(world.blobs.repair(one, unfinished));
      expect(made).toEqual(one);
    }
    take(world, [0, 1]);
    await expectBytes(world, content, body);
    expect(world.fragments()).toBe(18);
  });

  it("more than m of them fail the write, and nothing is left behind", async () => {
    const world = await blobWorld({ scheme, options: small });
    take(world, [1, 2, 3, 4]);
    expect(await outcome(world.run(world.write(pattern(250_000))))).toBe("region.tooFewDrives");
    expect(world.fragments()).toBe(0);
    expect(world.openWriters()).toBe(0);
    expect(world.blobs.bufferedBytes).toBe(0);
    take(world, []);
    await world.pass(60_000);
    await world.run(world.write(pattern(250_000)));
  });

  it("leave copies readable while one of them is left", async () => {
    const world = await blobWorld({ scheme, options: small });
    const { content } = await world.run(world.write(pattern(500)));
    const id = content.kind === "blobs" ? content.blobs[0]?.placementGroup : undefined;
    const holders = world.topology.placementGroups.find((group) => group.id === id)?.drives ?? [];
    for (const kept of holders) {
      take(
        world,
        world.drives.flatMap((drive, index) => (drive.id === kept ? [] : [index])),
      );
      await expectBytes(world, content, pattern(500));
    }
    take(world, [0, 1, 2, 3, 4, 5]);
    expect(await outcome(readAll(world, content, 0, 1))).toBe("region.unreadable");
  });

  it("that are full take no new fragments, and are read and deleted from", async () => {
    const world = await blobWorld({ scheme, options: small });
    const before = await world.run(world.write(pattern(50_000)));
    const full = world.drives[4] as BlobWorld["drives"][number];
    full.disk.capacityBytes = 1;
    const { content, missing } = await world.run(world.write(pattern(50_000, 2)));
    expect(missing.map(({ fragments }) => fragments.length)).toEqual([1]);
    await expectBytes(world, before.content, pattern(50_000));
    await expectBytes(world, content, pattern(50_000, 2));
    expect(world.blobs.driveHealth().find(({ drive }) => drive === full.id)).toMatchObject({
      isFailing: false,
      isFull: true,
    });
  });

  it("cost requests nothing once they are known to be away", async () => {
    const world = await blobWorld({ scheme, options: small });
    const { content } = await world.run(world.write(pattern(50_000)));
    take(world, [0]);
    await expectBytes(world, content, pattern(50_000));
    const hung = world.drives[0]?.fault;
    if (hung !== undefined) Object.assign(hung, { isAway: false, isHung: true });
    const beginMs = world.scheduler.nowMs;
    await expectBytes(world, content, pattern(50_000));
    expect(world.scheduler.nowMs - beginMs).toBeLessThan(20);
  });
});

describe("drives that are slow", () => {
  it("one that hangs is hedged in reads", async () => {
    const world = await blobWorld({ scheme, options: small });
    const body = pattern(90_000);
    const { content } = await world.run(world.write(body));
    await expectBytes(world, content, body);
    (world.drives[1] as BlobWorld["drives"][number]).fault.isHung = true;
    const beginMs = world.scheduler.nowMs;
    await expectBytes(world, content, body);
    expect(world.scheduler.nowMs - beginMs).toBeLessThan(200);
    expect(world.blobs.counters.hedgedReads).toBeGreaterThan(0);
  });

  it("one that hangs is left out of writes", async () => {
    const world = await blobWorld({ scheme, options: small });
    (world.drives[1] as BlobWorld["drives"][number]).fault.isHung = true;
    const body = pattern(250_000);
    const beginMs = world.scheduler.nowMs;
    const { content, missing } = await world.run(world.write(body));
    expect(world.scheduler.nowMs - beginMs).toBeLessThan(5_000);
    expect(missing.length).toBe(3);
    await expectBytes(world, content, body);
    expect(world.blobs.bufferedBytes).toBe(0);
  });

  it("too many that hang fail the write in time", async () => {
    const world = await blobWorld({ scheme, options: small });
    for (const at of [1, 2, 4]) (world.drives[at] as BlobWorld["drives"][number]).fault.isHung = true;
    const beginMs = world.scheduler.nowMs;
    expect(await outcome(world.run(world.write(pattern(250_000))))).toBe("region.tooFewDrives");
    expect(world.scheduler.nowMs - beginMs).toBeLessThan(60_000);
  });
});

describe("rot", () => {
  it("is found, never served, reported, and repaired", async () => {
    const world = await blobWorld({ scheme, options: small, seed: 7 });
    const body = pattern(90_000);
    const { content } = await world.run(world.write(body));
    // Later records, so that the rot cannot be taken for a torn tail.
    await world.run(world.write(pattern(90_000, 2)));
    let flips = 0;
    const group = content.kind === "blobs" ? content.blobs[0]?.placementGroup : undefined;
    const holders = world.topology.placementGroups.find(({ id }) => id === group)?.drives.slice(0, 2);
    for (const { disk, id } of world.drives) {
      if (holders?.includes(id) !== true) continue;
      const directory = `drive-${id}/segments`;
      for (const name of await world.run(disk.list(directory))) {
        for (let count = 0; count < 100; count++) {
          if (disk.flipBits(world.random, { file: `${directory}/${name}` }) !== undefined) flips++;
        }
      }
    }
    expect(flips).toBeGreaterThan(20);
    await expectBytes(world, content, body);
    expect(world.blobs.counters.corruptFragments).toBeGreaterThan(0);
    await world.pass(100);
    expect(world.reported.length).toBeGreaterThan(0);
    for (const missing of world.reported) {
      expect(await world.run(world.blobs.repair(missing, unfinished))).toEqual(missing);
    }
    const before = world.blobs.counters.corruptFragments;
    await expectBytes(world, content, body);
    expect(world.blobs.counters.corruptFragments).toBe(before);
  });
});

describe("giving up", () => {
  it("a body that fails, or a signal, leaves nothing behind", async () => {
    for (const how of ["body", "signal"] as const) {
      const world = await blobWorld({ scheme, options: small });
      const abort = new AbortController();
      async function* body(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < 22; at++) yield pattern(10_000);
        if (how === "body") throw new AtollError("net.failed", "the client went away");
        abort.abort(new AtollError("rpc.cancelled", "given up"));
        await new Promise(() => {});
      }
      const write = world.blobs.write(body(), {
        owner,
        expectedBytes: undefined,
        storageClass: "STANDARD",
        signal: abort.signal,
      });
      expect(await outcome(world.run(write))).toBe(how === "body" ? "net.failed" : "rpc.cancelled");
      expect(world.fragments()).toBe(0);
      expect(world.openWriters()).toBe(0);
      expect(world.blobs.bufferedBytes).toBe(0);
    }
  });

  it("a reader that stops early, or a signal, stops the reads", async () => {
    const world = await blobWorld({ scheme, options: small });
    const { content } = await world.run(world.write(pattern(250_000)));
    const abort = new AbortController();
    const chunks = world.blobs.read(content, { from: 0, to: 250_000 }, { owner, signal: abort.signal });
    const iterator = chunks[Symbol.asyncIterator]();
    await world.run(iterator.next());
    abort.abort(new AtollError("rpc.cancelled", "given up"));
    expect(await outcome(world.run(iterator.next()))).toBe("rpc.cancelled");
    const begun = world.blobs.counters.reads;
    const again = world.blobs.read(content, { from: 0, to: 250_000 }, { owner, signal: unfinished });
    await world.run(again.next());
    await world.run(again.return());
    expect(world.blobs.bufferedBytes).toBe(0);
    expect(world.blobs.counters.reads - begun).toBeLessThan(6);
  });

  it("leaves no timer and no work behind", async () => {
    const world = await blobWorld({ scheme, options: small });
    const { content } = await world.run(world.write(pattern(250_000)));
    await expectBytes(world, content, pattern(250_000));
    (world.drives[3] as BlobWorld["drives"][number]).fault.isHung = true;
    await world.run(world.write(pattern(250_000)));
    await expectBytes(world, content, pattern(250_000));
    const abort = new AbortController();
    const write = outcome(world.write(pattern(250_000), { signal: abort.signal }));
    await world.pass(1);
    abort.abort(new AtollError("rpc.cancelled", "given up"));
    expect(await world.run(write)).toBe("rpc.cancelled");
    await world.pass(60_000);
    const { eventsRun } = world.scheduler;
    await world.pass(48 * 3_600_000);
    expect(world.scheduler.eventsRun).toBe(eventsRun);
    expect(world.blobs.bufferedBytes).toBe(0);
  });

  it("a body that takes too long is refused before a collector may take its blobs", async () => {
    const world = await blobWorld({ scheme, options: small });
    async function* body(): AsyncGenerator<Uint8Array> {
      yield pattern(150_000);
      await new Promise(() => {});
    }
    const write = outcome(
      world.blobs.write(body(), {
        owner,
        expectedBytes: undefined,
        storageClass: "STANDARD",
        signal: unfinished,
      }),
    );
    await world.pass(12 * 3_600_000 + 60_000);
    expect(await world.run(write)).toBe("region.writeExpired");
    expect(world.fragments()).toBe(0);
  });

  it("delete takes every fragment", async () => {
    const world = await blobWorld({ scheme, options: small });
    const { content } = await world.run(world.write(pattern(250_000)));
    expect(world.fragments()).toBe(18);
    if (content.kind === "blobs") await world.run(world.blobs.delete(content.blobs));
    expect(world.fragments()).toBe(0);
    expect(await outcome(readAll(world, content, 0, 1))).toBe("region.unreadable");
  });
});

function take(world: BlobWorld, away: readonly number[]): void {
  for (const [index, { fault }] of world.drives.entries()) fault.isAway = away.includes(index);
}

function kindOf({ topology }: BlobWorld, content: Content): string {
  if (content.kind === "inline") return "inline";
  const group = topology.placementGroups.find(({ id }) => id === content.blobs[0]?.placementGroup);
  return group?.scheme.dataFragments === 1 ? "copies" : "coded";
}
