import { describe, expect, it } from "vitest";
import { type BlobWorld, blobWorld, collected, owner } from "../../../test/region/blob-world.ts";
import type { Scheme } from "../../metadata/index.ts";
import { PROBE_DEADLINE_MS } from "./options.ts";

const scheme: Scheme = { dataFragments: 4, parityFragments: 2, unitBytes: 4_096 };
const options = { inlineBytes: 100, copiesBelowBytes: 1_000 };
const signal = new AbortController().signal;

function failing(world: BlobWorld): number[] {
  return world.blobs
    .driveHealth()
    .filter(({ isFailing }) => isFailing)
    .map(({ drive }) => drive);
}

function faultOf(world: BlobWorld, drive: number): BlobWorld["drives"][number]["fault"] {
  const found = world.drives.find(({ id }) => id === drive);
  if (found === undefined) throw new Error(`no drive ${drive}`);
  return found.fault;
}

describe("drives of other nodes that failed", () => {
  it("are counted on again when they answer, however often they failed", async () => {
    const world = await blobWorld({ scheme, options, nodeCount: 3 });
    faultOf(world, 2).isAway = true;
    for (let round = 0; round < 8; round++) {
      await world.run(world.write(new Uint8Array(20_000)));
      await world.run(world.blobs.prober.work(signal));
    }
    expect(failing(world)).toEqual([2]);
    const { returnedDrives } = world.blobs;

    faultOf(world, 2).isAway = false;
    await world.run(world.blobs.prober.work(signal));
    expect(failing(world)).toEqual([]);
    expect(world.blobs.returnedDrives).toBe(returnedDrives + 1);
    const { missing } = await world.run(world.write(new Uint8Array(20_000)));
    expect(missing).toEqual([]);
    expect(world.blobs.prober.status()).toEqual({ asked: 9, returned: 1 });
  });

  it("do not hold up the others when they do not answer", async () => {
    const world = await blobWorld({ scheme, options, nodeCount: 3 });
    for (const drive of [2, 3]) faultOf(world, drive).isAway = true;
    await world.run(world.write(new Uint8Array(20_000)));
    expect(failing(world)).toEqual([2, 3]);
    for (const drive of [2, 3]) faultOf(world, drive).isAway = false;
    faultOf(world, 2).isHung = true;
    const begunMs = world.clock.monotonicMs();
    await world.run(world.blobs.prober.work(signal));
    expect(world.clock.monotonicMs() - begunMs).toBeLessThanOrEqual(PROBE_DEADLINE_MS + 1);
    expect(failing(world)).toEqual([2]);
  });

  it("are not asked when they are only slow, or on this node", async () => {
    const slow = await blobWorld({ scheme, options: { ...options, hedgeMaxMs: 100 }, nodeCount: 3 });
    const { content } = await slow.run(slow.write(new Uint8Array(20_000)));
    const first = slow.topology.placementGroups.find(
      ({ id }) => content.kind === "blobs" && id === content.blobs[0]?.placementGroup,
    )?.drives[0];
    faultOf(slow, first ?? 0).isHung = true;

    for (let read = 0; read < 20; read++) {
      const chunks = slow.blobs.read(content, { from: 0, to: 20_000 }, { owner, signal });
      await slow.run(collected(chunks));
    }
    expect(failing(slow)).toEqual([first]);
    await slow.run(slow.blobs.prober.work(signal));
    expect(slow.blobs.prober.status()).toMatchObject({ asked: 0 });

    const local = await blobWorld({ scheme, options });
    faultOf(local, 1).isAway = true;
    await local.run(local.write(new Uint8Array(20_000)));
    expect(failing(local)).toEqual([1]);
    await local.run(local.blobs.prober.work(signal));
    expect(local.blobs.prober.status()).toMatchObject({ asked: 0 });
  });
});
