import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeDisk } from "../../test/contract/disk.ts";
import { RealDisk } from "./real-disk.ts";

describeDisk("real disk", async () => {
  const directory = await mkdtemp(join(tmpdir(), "atoll-disk-"));
  return {
    disk: new RealDisk(),
    directory,
    wait: (operation) => operation,
    dispose: () => rm(directory, { recursive: true, force: true }),
  };
});

it("reports a drive without room as full, with the system's error as cause", async () => {
  // /dev/full answers every write with ENOSPC (full(4)).
  const file = await new RealDisk().open("/dev/full", { create: false });
  const error: unknown = await file.write(0, [new Uint8Array(8)]).catch((e: unknown) => e);
  await file.close();
  expect(error).toMatchObject({ code: "disk.full", cause: { code: "ENOSPC" } });
});

it("refuses to use a file that was closed", async () => {
  const directory = await mkdtemp(join(tmpdir(), "atoll-disk-"));
  const file = await new RealDisk().open(join(directory, "a"), { create: true });
  await file.close();
  await file.close();
  expect(() => file.write(0, [new Uint8Array(1)])).toThrow(/after it was closed/);
  await rm(directory, { recursive: true });
});
