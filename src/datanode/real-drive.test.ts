import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { blobId, driveId, nodeId } from "../base/ids.ts";
import { silentLogger } from "../base/logger.ts";
import { openLmdbStore } from "../platform/lmdb-store.ts";
import { realClock } from "../platform/real-clock.ts";
import { RealDisk } from "../platform/real-disk.ts";
import { RealRandom } from "../platform/real-random.ts";
import { Drive, type DriveComponents, type DriveOptions, initializeDrive } from "./index.ts";

const MIB = 1024 * 1024;
const random = new RealRandom();
const disk = new RealDisk();
const identity = { region: "us-east-1", nodeId: nodeId(1), driveId: driveId(7) };
const options: Partial<DriveOptions> = { segmentBytes: 4 * MIB, reserveBytes: 0, checkIntervalMs: 0 };
const newBlob = () => blobId(Buffer.from(random.bytes(16)).toString("hex"));
const owner = Uint8Array.of(1, 2, 3);

let parent: string;
let components: DriveComponents;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "atoll-drive-"));
  const directory = join(parent, "drive");
  components = {
    directory,
    identity,
    disk,
    openStore: openLmdbStore,
    clock: realClock,
    logger: silentLogger,
    random,
  };
  await initializeDrive(components, components);
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

async function writeFragment(
  drive: Drive,
  blob: ReturnType<typeof newBlob>,
  fragment: number,
  bytes: Uint8Array,
) {
  const unitBytes = 65_536;
  const writer = drive.beginFragment({ blob, fragment, unitBytes, owner });
  for (let at = 0; at < bytes.length; at += unitBytes)
    await writer.append([bytes.subarray(at, at + unitBytes)]);
  return writer.commit();
}

async function readFragment(
  drive: Drive,
  blob: ReturnType<typeof newBlob>,
  fragment: number,
): Promise<Buffer> {
  const units: Uint8Array[] = [];
  for await (const window of drive.streamUnits({ blob, fragment }, 0, 10_000)) units.push(...window);
  return Buffer.concat(units);
}

test("fragments written side by side, over several segments, are read back, also after a restart", async () => {
  let drive = await Drive.open(components, options);
  const fragments = Array.from({ length: 6 }, (_, i) => ({
    blob: newBlob(),
    bytes: random.bytes(3 * MIB + i * 7),
  }));
  await Promise.all(fragments.map(({ blob, bytes }, i) => writeFragment(drive, blob, i, bytes)));
  for (let round = 0; round < 2; round++) {
    for (const [i, { blob, bytes }] of fragments.entries()) {
      expect((await readFragment(drive, blob, i)).equals(bytes)).toBe(true);
      expect(drive.stat({ blob, fragment: i })).toMatchObject({
        bytes: bytes.length,
        units: Math.ceil(bytes.length / 65_536),
        owner,
      });
    }
    expect(drive.status()).toMatchObject({ state: "online", fragments: 6 });
    await drive.close();
    drive = await Drive.open(components, options);
  }
  await drive.close();
});

test("an index that is gone is made again from the segments", async () => {
  let drive = await Drive.open(components, options);
  const [kept, deleted] = [newBlob(), newBlob()];
  const bytes = random.bytes(2 * MIB);
  await writeFragment(drive, kept, 0, bytes);
  await writeFragment(drive, deleted, 0, bytes);
  await drive.delete(deleted);
  await drive.close();
  await rm(join(components.directory, "index"), { recursive: true });
  drive = await Drive.open(components, options);
  expect((await readFragment(drive, kept, 0)).equals(bytes)).toBe(true);
  expect(drive.list(undefined, 10).map(({ blob }) => blob)).toEqual([kept]);
  await drive.close();
});

test("compaction gives the space of deleted fragments back and keeps the others readable", async () => {
  const drive = await Drive.open(components, options);
  const blobs = Array.from({ length: 12 }, newBlob);
  const bytes = random.bytes(MIB);
  for (const blob of blobs) await writeFragment(drive, blob, 1, bytes);
  const kept = blobs.filter((_, i) => i % 4 === 0);
  await Promise.all(blobs.filter((blob) => !kept.includes(blob)).map((blob) => drive.delete(blob)));
  const before = drive.status();
  while (await drive.maintenance.work(new AbortController().signal));
  const after = drive.status();
  expect(after.usedBytes).toBeLessThan(before.usedBytes / 1.5);
  expect((await readdir(join(components.directory, "segments"))).length).toBe(after.segments);
  for (const blob of kept) expect((await readFragment(drive, blob, 1)).equals(bytes)).toBe(true);
  await drive.close();
});

test("a drive whose mount goes away fails, and is not made anew", async () => {
  const drive = await Drive.open(components, options);
  await rename(components.directory, join(parent, "elsewhere"));
  expect(await drive.maintenance.work(new AbortController().signal)).toBe(false);
  expect(drive.status().state).toBe("failed");
  expect(await readdir(parent)).toEqual(["elsewhere"]);
  await drive.close();
  await expect(Drive.open(components, options)).rejects.toMatchObject({ code: "drive.missing" });
  expect(await readdir(parent)).toEqual(["elsewhere"]);
});
