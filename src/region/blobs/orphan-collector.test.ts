import { describe, expect, it } from "vitest";
import { type BlobWorld, blobWorld, owner } from "../../../test/region/blob-world.ts";
import { AtollError } from "../../base/errors.ts";
import { type BlobId, blobId } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import type { Content } from "../../metadata/index.ts";
import { LocalDrive } from "./local-drive.ts";
import { OrphanCollector } from "./orphan-collector.ts";

const scheme = { dataFragments: 2, parityFragments: 1, unitBytes: 1_000 };
const options = { inlineBytes: 0, copiesBelowBytes: 10 };
const hourMs = 3_600_000;
const signal = new AbortController().signal;

const blobsOf = (content: Content): BlobId[] =>
  content.kind === "blobs" ? content.blobs.map(({ blob }) => blob) : [];

function collectorOf(world: BlobWorld, at: number, held: (blobs: readonly BlobId[]) => readonly BlobId[]) {
  const place = world.drives[at];
  if (place === undefined) throw new Error("no such drive");
  const asked: string[] = [];
  const collector = new OrphanCollector({
    drive: new LocalDrive(place.drive),
    driveName: `drive ${place.id}`,
    clock: world.clock,
    logger: silentLogger,
    held: async (bucket, key, blobs) => {
      asked.push(`${bucket}/${key}`);
      return held(blobs);
    },
  });
  const pass = async (): Promise<void> => {
    while (await world.run(collector.work(signal)));
  };
  return { collector, asked, pass, fragments: () => place.drive.status().fragments };
}

describe("the orphan collector", () => {
  it("deletes what nobody holds, when it is old enough", async () => {
    const world = await blobWorld({ scheme, options });
    const kept = await world.run(world.write(Buffer.alloc(5_000), { owner }));
    await world.run(world.write(Buffer.alloc(5_000), { owner: { ...owner, uploadId: "u" } }));
    const { collector, pass, asked, fragments } = collectorOf(world, 0, () => blobsOf(kept.content));
    await pass();
    expect(fragments()).toBe(2);
    expect(asked).toEqual([]);
    await world.pass(25 * hourMs);
    await pass();
    expect(fragments()).toBe(1);
    expect(collector.status()).toMatchObject({ passes: 2, deleted: 1 });
    expect(asked).toEqual([`${owner.bucket}/${owner.key}`]);
  });

  it("deletes nothing while the metadata cannot be asked, and tries the same again", async () => {
    const world = await blobWorld({ scheme, options });
    await world.run(world.write(Buffer.alloc(5_000)));
    await world.pass(25 * hourMs);
    let isDown = true;
    const { collector, pass, fragments } = collectorOf(world, 1, () => {
      if (isDown) throw new AtollError("raft.timeout", "no quorum");
      return [];
    });
    await expect(world.run(collector.work(signal))).rejects.toThrow("no quorum");
    expect(fragments()).toBe(1);
    isDown = false;
    await pass();
    expect(fragments()).toBe(0);
  });

  it("keeps a fragment whose owner it cannot read", async () => {
    const world = await blobWorld({ scheme, options });
    const drive = new LocalDrive((world.drives[0] as BlobWorld["drives"][number]).drive);
    const blob = blobId("00112233445566778899aabbccddeeff");
    const sink = drive.beginFragment({ blob, fragment: 0, unitBytes: 10, owner: Uint8Array.of(0xff, 0xff) });
    await world.run(sink.append([Buffer.alloc(10)]));
    await world.run(sink.commit());
    await world.pass(25 * hourMs);
    const { collector, pass, fragments } = collectorOf(world, 0, () => []);
    await pass();
    expect(fragments()).toBe(1);
    expect(collector.status().undecodable).toBe(1);
  });
});
