import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { driveId, nodeId } from "../base/ids.ts";
import { silentLogger } from "../base/logger.ts";
import { DriveKeeper } from "./drive-keeper.ts";
import { DriveRecord } from "./drive-record.ts";
import { realComponents } from "./raft/index.ts";

const components = realComponents(silentLogger);
const { disk } = components;
const never = new AbortController().signal;
const one = driveId(1);
let directory: string;
let drivePath: string;
let open: DriveKeeper[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "keeper-"));
  drivePath = join(directory, "drive-1");
});

afterEach(async () => {
  for (const keeper of open) await keeper.close();
  open = [];
  await rm(directory, { recursive: true, force: true });
});

async function keep(changes: { region?: string } = {}): Promise<DriveKeeper> {
  const record = await DriveRecord.open(disk, directory);
  const keeper = await DriveKeeper.open(
    { ...components, record },
    {
      region: changes.region ?? "r",
      nodeId: nodeId(1),
      drives: [{ id: one, directory: drivePath }],
      drive: { reserveBytes: 0 },
      retryDelayMs: 0,
    },
  );
  open.push(keeper);
  return keeper;
}

async function keepOnce(): Promise<void> {
  await (await keep()).close();
  open = [];
}

const reasonOf = (keeper: DriveKeeper): string | undefined => keeper.slots[0]?.reason;

test("an empty or missing directory is formatted for a drive that was never seen", async () => {
  expect((await keep()).drive(one)?.status().state).toBe("online");
  expect((await DriveRecord.open(disk, directory)).has(one)).toBe(true);
});

test("a drive that was seen is never formatted again: it is missing until it is back", async () => {
  await keepOnce();
  await rename(drivePath, `${drivePath}.away`);
  const keeper = await keep();
  expect(keeper.drive(one)).toBeUndefined();
  expect(reasonOf(keeper)).toContain("missing or empty");
  expect(existsSync(drivePath)).toBe(false);
  await mkdir(drivePath);
  expect(await keeper.slots[0]?.work(never)).toBe(false);
  expect(reasonOf(keeper)).toContain("missing or empty");
  await rm(drivePath, { recursive: true });
  await rename(`${drivePath}.away`, drivePath);
  expect(await keeper.slots[0]?.work(never)).toBe(true);
  expect(keeper.drive(one)?.status().state).toBe("online");
  expect(reasonOf(keeper)).toBe("");
});

test("a directory with other content is refused and left as it is", async () => {
  await mkdir(drivePath);
  await writeFile(join(drivePath, "photo.jpg"), "x");
  const keeper = await keep();
  expect(keeper.drive(one)).toBeUndefined();
  expect(reasonOf(keeper)).toContain("holds data and has no drive.json");
  expect((await DriveRecord.open(disk, directory)).has(one)).toBe(false);
});

test("another region's drive is refused", async () => {
  await keepOnce();
  const keeper = await keep({ region: "other" });
  expect(reasonOf(keeper)).toContain("should be drive 1 of region other");
});

test("a crash between formatting a drive and noting it is made up for", async () => {
  await keepOnce();
  await rm(join(directory, "drives.json"));
  expect((await keep()).drive(one)?.status().state).toBe("online");
  expect((await DriveRecord.open(disk, directory)).has(one)).toBe(true);
});

test("a record that cannot be read stops the node: it would format what it must not", async () => {
  for (const text of ["", "{", '{"format":2,"drives":[]}', '{"format":1,"drives":["1"]}']) {
    await writeFile(join(directory, "drives.json"), text);
    await expect(DriveRecord.open(disk, directory)).rejects.toMatchObject({ code: "node.directoryForeign" });
  }
});
