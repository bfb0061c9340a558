import { describe, expect, it } from "vitest";
import { type BlobWorld, blobWorld, collected, owner } from "../../../test/region/blob-world.ts";
import { AtollError } from "../../base/errors.ts";
import type { Content, Scheme } from "../../metadata/index.ts";

const scheme: Scheme = { dataFragments: 4, parityFragments: 2, unitBytes: 4_096 };
const options = { inlineBytes: 100, copiesBelowBytes: 1_000, blobBytes: 100_000 };
const unfinished = new AbortController().signal;
const reading = { owner, signal: unfinished };
const body = Buffer.from(Array.from({ length: 250_000 }, (_, at) => (at * 31 + (at >> 8) * 7) & 0xff));

type At = Readonly<Record<number, () => void>>;

/** The body in pieces of 10,000 bytes; what is to happen at an offset happens before the piece that begins there. */
async function* pieces(at: At): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < body.length; from += 10_000) {
    at[from]?.();
    yield body.subarray(from, from + 10_000);
  }
}

const write = (world: BlobWorld, at: At, signal = unfinished): ReturnType<BlobWorld["blobs"]["write"]> =>
  world.run(
    world.blobs.write(pieces(at), { owner, expectedBytes: body.length, storageClass: "STANDARD", signal }),
  );

function take(world: BlobWorld, away: readonly number[], how: "isAway" | "isHung" = "isAway"): void {
  for (const [index, { fault }] of world.drives.entries()) fault[how] = away.includes(index);
}

const codeOf = (error: unknown): string => (error instanceof AtollError ? error.code : String(error));

async function expectBytes(world: BlobWorld, content: Content): Promise<void> {
  const read = world.blobs.read(content, { from: 0, to: body.length }, reading);
  expect((await world.run(collected(read))).equals(body)).toBe(true);
}

/** The bytes are there, and of what was written nothing else is on any drive. */
async function expectWhole(world: BlobWorld, content: Content): Promise<void> {
  await expectBytes(world, content);
  expect(world.blobs.bufferedBytes).toBe(0);
  expect(world.openWriters()).toBe(0);
  const named = content.kind === "blobs" ? content.blobs.map(({ blob }) => blob) : [];
  for (const { drive } of world.drives) {
    for (const { blob } of drive.list(undefined, 1_000)) expect(named).toContain(blob);
  }
}

const schemesOf = (world: BlobWorld, content: Content): string[] =>
  content.kind === "inline"
    ? []
    : content.blobs.map(({ placementGroup, bytes }) => {
        const group = world.topology.placementGroups.find(({ id }) => id === placementGroup);
        return `${group?.scheme.dataFragments === 1 ? "copies" : "coded"} ${bytes}`;
      });

describe("with m drives away", () => {
  it("before a write: what they would have coded becomes copies", async () => {
    const world = await blobWorld({ scheme, options });
    take(world, [1, 4]);
    // It learns of the drives by the first write, which is brought elsewhere; the second knows.
    await write(world, {});
    const { rescuedBlobs } = world.blobs.counters;
    const { content } = await write(world, {});
    expect(schemesOf(world, content)).toEqual(["copies 100000", "copies 100000", "copies 50000"]);
    expect(world.blobs.counters.rescuedBlobs).toBe(rescuedBlobs);
    expect(world.blobs.counters.fallbackBlobs).toBeGreaterThanOrEqual(3);
    take(world, []);
    await world.pass(60_000);
    await write(world, {});
    const again = await write(world, {});
    expect(schemesOf(world, again.content)).toEqual(["coded 100000", "coded 100000", "coded 50000"]);
  });

  it.each([
    ["at the first piece", 0],
    ["in the middle of a blob", 50_000],
    ["at the end of a blob", 100_000],
    ["in the last blob", 240_000],
  ])("in a write, %s: no byte and no write is lost", async (_, at) => {
    for (let a = 0; a < 6; a++) {
      for (let b = a + 1; b < 6; b++) {
        const world = await blobWorld({ scheme, options });
        const { content } = await write(world, { [at]: () => take(world, [a, b]) });
        expect(world.blobs.counters.rescuedBlobs).toBeGreaterThan(0);
        await world.pass(1_000);
        await expectWhole(world, content);
      }
    }
  });

  it("one after the other, also while a blob is brought elsewhere", async () => {
    const world = await blobWorld({ scheme, options, driveCount: 9, groupCount: 9 });
    const { content } = await write(world, {
      30000: () => take(world, [0]),
      60000: () => take(world, [0, 3]),
    });
    await world.pass(1_000);
    await expectWhole(world, content);
    expect(world.blobs.counters.failedWrites).toBe(0);
  });

  it("the blob ends where they went, and the next begins", async () => {
    const world = await blobWorld({ scheme, options: { ...options, blobBytes: 250_000 } });
    const { content } = await write(world, { 50000: () => take(world, [0, 1]) });
    const [first, next] = content.kind === "blobs" ? content.blobs : [];
    expect(first?.bytes).toBeGreaterThanOrEqual(50_000 - 2 * 4 * scheme.unitBytes);
    expect(first?.bytes).toBeLessThan(200_000);
    expect(next?.bytes).toBe(250_000 - (first?.bytes ?? 0));
    await world.pass(1_000);
    await expectWhole(world, content);
  });

  it("while what they have open is read from: that is no reason to write to them again", async () => {
    const wide: Scheme = { dataFragments: 10, parityFragments: 4, unitBytes: 4_096 };
    const copies: Scheme = { dataFragments: 1, parityFragments: 4, unitBytes: 4_096 };
    const world = await blobWorld({ scheme: wide, copies, options, groupCount: 14 });
    const { content } = await write(world, {});
    let isOver = false;
    const reader = async (): Promise<void> => {
      while (!isOver) await collected(world.blobs.read(content, { from: 0, to: body.length }, reading));
    };
    const readers = Promise.all([reader(), reader(), reader()]);
    const lose = (): void => {
      for (const { fault } of world.drives.slice(3, 7)) fault.isReadOnly = true;
    };
    const written = await write(world, { 150000: lose });
    const { droppedDrives } = world.blobs.counters;
    const next = await write(world, {});
    isOver = true;
    await world.run(readers);
    await expectBytes(world, written.content);
    await expectBytes(world, next.content);
    // Nobody tried them again meanwhile.
    expect(world.blobs.counters.droppedDrives).toBe(droppedDrives);
    expect(world.blobs.counters.failedWrites).toBe(0);
  });

  it("and one more that hangs at the end: it is not waited for longer than for any slow drive", async () => {
    const wide: Scheme = { dataFragments: 6, parityFragments: 3, unitBytes: 4_096 };
    const world = await blobWorld({ scheme: wide, options, groupCount: 9 });
    const beginMs = world.scheduler.nowMs;
    const { content } = await write(world, {
      240000: () => {
        take(world, [0, 1]);
        take(world, [2], "isHung");
      },
    });
    expect(world.scheduler.nowMs - beginMs).toBeLessThan(10_000);
    await world.pass(1_000);
    await expectWhole(world, content);
  });

  it("that hang: the write goes on when they have had their time", async () => {
    const world = await blobWorld({ scheme, options });
    const beginMs = world.scheduler.nowMs;
    const { content } = await write(world, { 50000: () => take(world, [2, 5], "isHung") });
    expect(world.scheduler.nowMs - beginMs).toBeLessThan(35_000);
    expect(world.blobs.counters.rescuedBlobs).toBeGreaterThan(0);
    await world.pass(1_000);
    await expectWhole(world, content);
  });

  it("at the very end: k fragments are durable, and are read back", async () => {
    const world = await blobWorld({ scheme, options });
    for (const { disk } of world.drives.slice(0, 2)) disk.failNext("sync");
    const { content } = await write(world, {});
    expect(world.blobs.counters.rescuedBlobs).toBeGreaterThan(0);
    await world.pass(1_000);
    await expectWhole(world, content);
  });
});

describe("a rescue", () => {
  it("ends with an error when its drives go too, and nothing is left behind", async () => {
    const world = await blobWorld({ scheme, options });
    const outcome = await write(world, {
      50000: () => take(world, [0, 1]),
      150000: () => take(world, [0, 1, 2, 3, 4]),
    }).then(() => "ok", codeOf);
    expect(outcome).toBe("region.tooFewDrives");
    take(world, []);
    expect(world.blobs.bufferedBytes).toBe(0);
    expect(world.openWriters()).toBe(0);
  });

  it("can be cancelled at any moment", async () => {
    let cancelledCount = 0;
    for (let afterMs = 0; afterMs < 40; afterMs++) {
      const world = await blobWorld({ scheme, options, seed: afterMs });
      const abort = new AbortController();
      const cancelLater = (): void => {
        take(world, [1, 5]);
        world.scheduler.schedule(afterMs / 4, () => abort.abort(new AtollError("rpc.cancelled", "given up")));
      };
      const outcome = await write(world, { 90000: cancelLater }, abort.signal).then(() => "ok", codeOf);
      if (outcome === "ok") continue;
      expect(world.blobs.bufferedBytes).toBe(0);
      expect(world.openWriters()).toBe(0);
      cancelledCount++;
      expect(outcome).toBe("rpc.cancelled");
      expect(world.fragments()).toBe(0);
    }
    expect(cancelledCount).toBeGreaterThan(5);
  });

  it("is not needed for a drive that was opened anew: it is written to at once", async () => {
    const world = await blobWorld({ scheme, options });
    take(world, [0]);
    await write(world, {});
    take(world, []);
    world.reopen(0);
    const { missing } = await write(world, {});
    expect(missing).toEqual([]);
  });
});
