import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/simulation/drive-clients.ts";
import { DRIVE_DIRECTORY, DriveWorld, driveIdentity, simBlob } from "../../test/simulation/drive-world.ts";
import { over } from "../../test/simulation/over.ts";
import { crc32cInPlace } from "../base/crc32c.ts";
import type { Disk, DiskFile } from "../base/disk.ts";
import { AtollError } from "../base/errors.ts";
import { driveId } from "../base/ids.ts";
import { silentLogger } from "../base/logger.ts";
import { newPageMemory, PAGE_BYTES } from "../base/page-memory.ts";
import { Drive, type FragmentId, initializeDrive, MAX_FRAGMENT_UNITS } from "./index.ts";

const owner = Uint8Array.of(7);

async function openWorld(seed = 1, options = {}): Promise<{ world: DriveWorld; drive: Drive }> {
  const world = new DriveWorld(seed, options);
  await world.format();
  return { world, drive: await world.open() };
}

async function write(drive: Drive, id: FragmentId, version: number): Promise<void> {
  const { unitBytes, bytes } = contentOf(version);
  const writer = drive.beginFragment({ ...id, unitBytes, owner });
  for (let at = 0; at < bytes.length; at += unitBytes)
    await writer.append([bytes.subarray(at, at + unitBytes)]);
  await writer.commit();
}

async function readAll(drive: Drive, id: FragmentId): Promise<Buffer> {
  return Buffer.concat(await drive.readUnits(id, 0, MAX_FRAGMENT_UNITS));
}

/**
 * Tells of files that are closed while they are being read: a real one's descriptor may be another's by then.
 * @param failure of every read of a segment, late
 */
function watched(disk: Disk, onClosedUnderRead: (path: string) => void, failure?: AtollError): Disk {
  const open: Disk["open"] = async (path, options) => {
    const file = await disk.open(path, options);
    let reads = 0;
    const changed: Partial<DiskFile> = {
      async readInto(position, buffers) {
        reads++;
        try {
          const bytes = await file.readInto(position, buffers);
          if (failure !== undefined) throw failure;
          return bytes;
        } finally {
          reads--;
        }
      },
      async close() {
        if (reads > 0) onClosedUnderRead(path);
        await file.close();
      },
    };
    return over(file, changed);
  };
  return over(disk, { open });
}

const id = (number: number): FragmentId => ({ blob: simBlob(number), fragment: 0 });
const never = new AbortController().signal;

describe("identity", () => {
  test("a directory that is missing, empty, or another drive is refused and not touched", async () => {
    const world = new DriveWorld(1);
    await expect(world.open()).rejects.toMatchObject({ code: "drive.missing" });
    expect(await world.run(world.disk.list("/drives"))).toEqual([]);
    await world.format();
    const other = { ...world.components, identity: { ...driveIdentity, driveId: driveId(8) } };
    await expect(world.run(Drive.open(other, world.options))).rejects.toMatchObject({
      code: "drive.foreign",
    });
    const abroad = { ...world.components, identity: { ...driveIdentity, region: "elsewhere" } };
    await expect(world.run(Drive.open(abroad, world.options))).rejects.toMatchObject({
      code: "drive.foreign",
    });
  });

  test("a drive that lost its identity and holds data is refused, also for formatting", async () => {
    const { world, drive } = await openWorld();
    await world.run(write(drive, id(1), 1));
    await world.run(drive.close());
    world.closed();
    await world.run(world.disk.remove(`${DRIVE_DIRECTORY}/drive.json`));
    await expect(world.open()).rejects.toMatchObject({
      code: expect.stringMatching(/^drive\.(foreign|missing)$/),
    });
    await expect(world.run(initializeDrive(world.components, world.components))).rejects.toMatchObject({
      code: "drive.notEmpty",
    });
  });
});

describe("fragments", () => {
  test("an aborted or unfinished fragment is not seen, a replaced one is the new one", async () => {
    const { world, drive } = await openWorld();
    const writer = drive.beginFragment({ ...id(1), unitBytes: 4, owner });
    await world.run(writer.append([Uint8Array.of(1, 2, 3, 4)]));
    expect(drive.stat(id(1))).toBeUndefined();
    await world.run(writer.abort());
    await world.run(write(drive, id(1), 5));
    await world.run(write(drive, id(1), 6));
    expect((await world.run(readAll(drive, id(1)))).equals(contentOf(6).bytes)).toBe(true);
    expect(drive.status()).toMatchObject({ fragments: 1, openWriters: 0 });
    await expect(world.run(readAll(drive, id(2)))).rejects.toMatchObject({ code: "drive.fragmentMissing" });
  });

  test("what exceeds the limits of a fragment is refused with a typed error", async () => {
    const { drive } = await openWorld();
    const refused = { code: "drive.invalidFragment" };
    const target = { ...id(1), unitBytes: 100, owner };
    for (const wrong of [
      { unitBytes: 0 },
      { unitBytes: 1 << 21 },
      { fragment: 0xffff },
      { owner: new Uint8Array(2049) },
    ]) {
      expect(() => drive.beginFragment({ ...target, ...wrong })).toThrow(expect.objectContaining(refused));
    }
  });

  test("closing ends what was committed well, and fails what was not", async () => {
    const { world, drive } = await openWorld();
    const open = drive.beginFragment({ ...id(2), unitBytes: 4, owner });
    await world.run(open.append([Uint8Array.of(1, 2, 3, 4)]));
    const late = drive.beginFragment({ ...id(3), unitBytes: 4, owner });
    await world.run(late.append([Uint8Array.of(1)]));
    const committed = late.commit();
    const aborted = late.abort();
    await world.run(Promise.all([drive.close(), committed, aborted]));
    await expect(open.commit()).rejects.toMatchObject({ code: "drive.closed" });
    expect(() => drive.stat(id(3))).toThrow(expect.objectContaining({ code: "drive.closed" }));
    world.closed();
    const again = await world.open();
    expect(again.list(undefined, 10).map(({ blob }) => blob)).toEqual([simBlob(3)]);
    expect(again.status()).toMatchObject({ segments: 1, counters: { cutBytes: 0, recoveredRecords: 0 } });
  });

  test("closing, as a drive whose mount vanished is closed, closes no file under a read", async () => {
    const world = new DriveWorld(1);
    await world.format();
    const closedUnderRead: string[] = [];
    const disk = watched(world.disk, (path) => closedUnderRead.push(path));
    const drive = await world.run(Drive.open({ ...world.components, disk }, world.options));
    await world.run(write(drive, id(1), 3));
    const whole = await world.run(readAll(drive, id(1)));
    const readings = Array.from({ length: 20 }, () => readAll(drive, id(1)));
    const [, ...read] = await world.run(Promise.all([drive.close(), ...readings]));
    for (const bytes of read) expect(bytes.equals(whole)).toBe(true);
    expect(closedUnderRead).toEqual([]);
    await expect(readAll(drive, id(1))).rejects.toMatchObject({ code: "drive.closed" });
  });

  test("a read that fails when its drive has been closed is told so, and nothing is noted", async () => {
    const world = new DriveWorld(1);
    await world.format();
    const disk = watched(world.disk, () => {}, new AtollError("disk.failed", "the mount has gone"));
    const warnings: unknown[] = [];
    const logger = { ...silentLogger, warn: (...fields: unknown[]) => warnings.push(fields) };
    const drive = await world.run(Drive.open({ ...world.components, disk, logger }, world.options));
    await world.run(write(drive, id(1), 3));
    const reading = expect(readAll(drive, id(1))).rejects.toMatchObject({ code: "drive.fragmentCorrupt" });
    await world.run(Promise.all([drive.close(), reading]));
    expect(warnings).toEqual([]);
  });

  test("many commits share few syncs", async () => {
    const { world, drive } = await openWorld(1, { segmentBytes: 1 << 24 });
    await world.run(
      Promise.all(Array.from({ length: 200 }, (_, i) => write(drive, id(i + 1), 1 + (i % 50)))),
    );
    const { counters, fragments } = drive.status();
    expect(fragments).toBe(200);
    expect(counters.syncs).toBeLessThan(20);
  });

  test("a writer waits while the drive is behind", async () => {
    const { world, drive } = await openWorld(1, { segmentBytes: 1 << 27 });
    world.disk.slowFactor = 1e6;
    const unit = new Uint8Array(1 << 20);
    const writer = drive.beginFragment({ ...id(1), unitBytes: unit.length, owner });
    let appended = 0;
    const pump = (async () => {
      for (; appended < 40; appended++) await writer.append([unit]);
    })();
    await world.runEvents(1);
    expect(appended).toBeGreaterThan(10);
    expect(appended).toBeLessThan(30);
    expect(drive.status().queuedBytes).toBeLessThan(18 << 20);
    world.disk.slowFactor = 1;
    await world.run(pump);
    await world.run(writer.commit());
    expect(drive.stat(id(1))?.units).toBe(40);
  });
});

describe("harm", () => {
  test("a unit that changed after its checksum was made is never served", async () => {
    const { world, drive } = await openWorld(1);
    const units = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    const checksums = units.map((unit) => crc32cInPlace(unit));
    units[1]?.fill(3);
    for (const [number, sums] of [checksums, undefined].entries()) {
      const writer = drive.beginFragment({ ...id(number + 1), unitBytes: 16, owner });
      await world.run(writer.append(units, sums).then(() => writer.commit()));
    }
    const reading = expect(readAll(drive, id(1))).rejects.toMatchObject({ code: "drive.fragmentCorrupt" });
    await world.run(reading);
    expect(await world.run(readAll(drive, id(2)))).toEqual(Buffer.concat(units));
  });

  test("a drive that goes while a commit is on its way fails that commit, and still closes", async () => {
    let failed = 0;
    for (let events = 0; events < 12; events++) {
      const { world, drive } = await openWorld(1, { checkIntervalMs: 0 });
      const outcomes = Promise.allSettled([write(drive, id(1), 3), write(drive, id(2), 4)]);
      await world.runEvents(events);
      // What is on its way now comes back long after the drive is known to be gone.
      world.disk.slowFactor = 1e6;
      await world.runEvents(1);
      world.disk.slowFactor = 1;
      await world.run(world.disk.remove(`${DRIVE_DIRECTORY}/drive.json`));
      await world.run(drive.maintenance.work(never));
      expect(drive.status().state).toBe("failed");
      for (const outcome of await world.run(outcomes)) if (outcome.status === "rejected") failed++;
      await world.run(drive.close());
    }
    expect(failed).toBeGreaterThan(5);
  });

  test("a flipped bit is found by the read, remembered, and healed by writing again", async () => {
    let found = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { world, drive } = await openWorld(seed);
      for (let number = 1; number <= 20; number++) await world.run(write(drive, id(number), number));
      for (let i = 0; i < 5; i++)
        world.disk.flipBits(world.random, { file: `${DRIVE_DIRECTORY}/segments/0000000000000001.seg` });
      const told: string[] = [];
      drive.onCorrupt = ({ blob }) => void told.push(blob);
      const outcomes: string[] = [];
      for (let number = 1; number <= 20; number++) {
        const read = await world
          .run(readAll(drive, id(number)))
          .catch((error: { code: string }) => error.code);
        if (typeof read !== "string") expect(read.equals(contentOf(number).bytes)).toBe(true);
        else outcomes.push(read);
      }
      expect(outcomes.every((code) => code === "drive.fragmentCorrupt")).toBe(true);
      expect(told.length).toBe(outcomes.length);
      const corrupt = drive.listCorrupt(undefined, 100);
      expect(corrupt.map(({ blob }) => blob)).toEqual(told);
      found += told.length;
      for (const fragment of corrupt)
        await world.run(write(drive, fragment, Number.parseInt(fragment.blob, 16)));
      expect(drive.status().corruptFragments).toBe(0);
    }
    expect(found).toBeGreaterThan(10);
  });

  test("damage in the middle of a segment that the index lost harms only what was recorded there", async () => {
    const { world, drive } = await openWorld(3);
    for (let number = 1; number <= 20; number++) await world.run(write(drive, id(number), number));
    await world.run(drive.close());
    world.closed();
    world.loseIndex();
    const file = await world.run(
      world.disk.open(`${DRIVE_DIRECTORY}/segments/0000000000000001.seg`, { create: false }),
    );
    await world.run(file.write(9000, [new Uint8Array(9000).fill(0x55)]));
    await world.run(file.sync());
    const again = await world.open();
    expect(again.status().counters.damagedRanges).toBeGreaterThan(0);
    let intact = 0;
    for (let number = 1; number <= 20; number++) {
      const read = await world.run(readAll(again, id(number))).catch((error: { code: string }) => error.code);
      if (typeof read === "string") expect(read).toMatch(/^drive\.fragment(Missing|Corrupt)$/);
      else {
        expect(read.equals(contentOf(number).bytes)).toBe(true);
        intact++;
      }
    }
    expect(intact).toBeGreaterThanOrEqual(16);
  });

  test("a full drive refuses fragments, reads and deletes, and takes fragments again after compaction", async () => {
    const { world, drive } = await openWorld(1, { reserveBytes: 100_000, checkIntervalMs: 0 });
    // None that lies in pages: there would be gaps to win back.
    const versionOf = (of: number): number => 3 * of + 1;
    world.disk.capacityBytes = 600_000;
    let refusal: { code?: string } | undefined;
    let number = 0;
    while (refusal === undefined && number < 200) {
      number++;
      await world.run(write(drive, id(number), versionOf(number))).catch((error: { code?: string }) => {
        refusal = error;
      });
      await world.run(drive.maintenance.work(never));
    }
    expect(refusal?.code).toBe("drive.full");
    expect(drive.status().state).toBe("readOnly");
    expect((await world.run(readAll(drive, id(1)))).equals(contentOf(versionOf(1)).bytes)).toBe(true);
    const deletions = Array.from({ length: number - 2 }, (_, i) => drive.delete(simBlob(i + 2)));
    await world.run(Promise.all(deletions));
    while (await world.run(drive.maintenance.work(never)));
    expect(drive.status().state).toBe("online");
    await world.run(write(drive, id(300), 300));
    expect((await world.run(readAll(drive, id(1)))).equals(contentOf(versionOf(1)).bytes)).toBe(true);
  });

  test("after a failed sync nothing is taken any more, reads go on, and a restart finds what was committed", async () => {
    const { world, drive } = await openWorld();
    await world.run(write(drive, id(1), 1));
    world.disk.failNext("sync");
    await expect(world.run(write(drive, id(2), 2))).rejects.toMatchObject({ code: "drive.failed" });
    expect(drive.status().state).toBe("failed");
    expect(() => drive.beginFragment({ ...id(3), unitBytes: 1, owner })).toThrow();
    await expect(world.run(drive.delete(simBlob(1)))).rejects.toMatchObject({ code: "drive.failed" });
    expect((await world.run(readAll(drive, id(1)))).equals(contentOf(1).bytes)).toBe(true);
    world.crash();
    const again = await world.open();
    expect((await world.run(readAll(again, id(1)))).equals(contentOf(1).bytes)).toBe(true);
  });

  test("what a start has shown stays, though a sync of the process before had failed", async () => {
    let shown = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const { world, drive } = await openWorld(seed);
      await world.run(write(drive, id(1), 1));
      world.disk.failNext("sync");
      await expect(world.run(write(drive, id(2), 2))).rejects.toMatchObject({ code: "drive.failed" });
      world.kill();
      const again = await world.open();
      const isShown = again.stat(id(2)) !== undefined;
      world.crash();
      const third = await world.open();
      if (!isShown) continue;
      shown++;
      expect((await world.run(readAll(third, id(2)))).equals(contentOf(2).bytes)).toBe(true);
    }
    expect(shown).toBeGreaterThan(0);
  });

  test("compaction copies nothing while a drive with room enough is busy with writes", async () => {
    const { world, drive } = await openWorld(1, { segmentBytes: 1024 * 1024 });
    const slow = drive.beginFragment({ ...id(1), unitBytes: 1000, owner });
    const unit = new Uint8Array(256 * 1000).fill(1);
    for (let number = 2; number < 72; number++) {
      const writer = drive.beginFragment({ ...id(number), unitBytes: unit.length, owner });
      await world.run(writer.append([unit]));
      await world.run(writer.commit());
    }
    for (let number = 2; number < 72; number++) {
      if (number % 3 > 0) await world.run(drive.delete(simBlob(number)));
    }
    expect(await world.run(drive.maintenance.work(never))).toBe(false);
    expect(drive.status().counters.compactedBytes).toBe(0);
    // Nobody has written since.
    expect(await world.run(drive.maintenance.work(never))).toBe(true);
    expect(drive.status().counters.compactedBytes).toBeGreaterThan(0);
    await world.run(slow.abort());
  });

  test("compaction copies whole pages as such, and everything byte for byte", async () => {
    const segmentBytes = 1024 * 1024;
    const { world, drive } = await openWorld(1, { segmentBytes });
    const unitBytes = 64 * 1024;
    const bytesOf = (number: number): Uint8Array =>
      new Uint8Array(2 * unitBytes + (number % 2)).map((_, at) => (at * 31 + number * 7 + (at >> 8)) & 0xff);
    for (let number = 1; number <= 30; number++) {
      const writer = drive.beginFragment({ ...id(number), unitBytes, owner });
      const bytes = bytesOf(number);
      const units = [0, 1, 2].map((unit) => bytes.subarray(unit * unitBytes, (unit + 1) * unitBytes));
      await world.run(writer.append(units.filter(({ length }) => length > 0)));
      await world.run(writer.commit());
    }
    expect(drive.status().counters.pagedWrites).toBe(0);
    for (let number = 1; number <= 30; number++) {
      if (number % 5 > 1) await world.run(drive.delete(simBlob(number)));
    }
    while (await world.run(drive.maintenance.work(never)));
    const { compactedBytes, pagedWrites } = drive.status().counters;
    expect(compactedBytes).toBeGreaterThan(0);
    expect(pagedWrites).toBeGreaterThan(0);
    const expectAll = async (opened: typeof drive): Promise<void> => {
      for (let number = 1; number <= 30; number++) {
        if (number % 5 > 1) continue;
        const read = await world.run(readAll(opened, id(number)));
        expect(read.equals(bytesOf(number)), `fragment ${number}`).toBe(true);
      }
    };
    await expectAll(drive);
    world.crash();
    await expectAll(await world.open());
  });

  test("compaction goes by the length of each unit, as writing does: a last one of a page is no large one", async () => {
    const { world, drive } = await openWorld(1, { segmentBytes: 1024 * 1024 });
    const bytesOf = (number: number): Uint8Array => newPageMemory(PAGE_BYTES).fill(number);
    for (let number = 1; number <= 300; number++) {
      const writer = drive.beginFragment({ ...id(number), unitBytes: 64 * 1024, owner });
      await world.run(writer.append([bytesOf(number)]));
      await world.run(writer.commit());
    }
    for (let number = 1; number <= 300; number++) {
      if (number % 5 > 0) await world.run(drive.delete(simBlob(number)));
    }
    while (await world.run(drive.maintenance.work(never)));
    const { compactedBytes, pagedWrites } = drive.status().counters;
    expect(compactedBytes).toBeGreaterThan(0);
    expect(pagedWrites).toBe(0);
    for (let number = 5; number <= 300; number += 5) {
      expect((await world.run(readAll(drive, id(number)))).equals(bytesOf(number))).toBe(true);
    }
  });

  test("compaction leaves a segment alone in which an unfinished fragment lies", async () => {
    const { world, drive } = await openWorld();
    const slow = drive.beginFragment({ ...id(1), unitBytes: 1000, owner });
    const first = new Uint8Array(1000).fill(1);
    await world.run(slow.append([first]));
    for (let number = 2; number < 20; number++) await world.run(write(drive, id(number), number));
    for (let number = 2; number < 20; number++) await world.run(drive.delete(simBlob(number)));
    while (await world.run(drive.maintenance.work(never)));
    expect(drive.status().counters.compactedSegments).toBeGreaterThan(0);
    await world.run(slow.commit());
    expect((await world.run(readAll(drive, id(1)))).equals(first)).toBe(true);
  });
});
