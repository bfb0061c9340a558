import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlobWorld, blobWorld, collected, owner } from "../../../test/region/blob-world.ts";
import { AtollError } from "../../base/errors.ts";
import { type BlobId, blobId, driveId } from "../../base/ids.ts";
import type { Content, MissingFragments, Scheme } from "../../metadata/index.ts";
import { decodeUnits, encodeUnits } from "./fragment-codec.ts";
import { encodeOwner } from "./owner-codec.ts";
import { RemoteDrive } from "./remote-drive.ts";

const scheme: Scheme = { dataFragments: 4, parityFragments: 2, unitBytes: 4_096 };
const options = { inlineBytes: 100, copiesBelowBytes: 1_000, blobBytes: 100_000 };
const signal = new AbortController().signal;
const blob: BlobId = blobId("00112233445566778899aabbccddeeff");

const bodyOf = (bytes: number): Uint8Array =>
  Buffer.alloc(bytes, "some bytes that do not repeat with the units; ");

const codeOf = (error: unknown): string => (error instanceof AtollError ? error.code : String(error));
const outcome = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => "ok", codeOf);

async function expectBytes(world: BlobWorld, content: Content, body: Uint8Array): Promise<void> {
  const read = world.blobs.read(content, { from: 0, to: body.length }, { owner, signal });
  expect(Buffer.compare(await world.run(collected(read)), body)).toBe(0);
}

describe("drives on other nodes", () => {
  it("take what is written, and give it back", async () => {
    const world = await blobWorld({ scheme, options, nodeCount: 3 });
    for (const bytes of [0, 100, 101, 5_000, 250_001]) {
      const body = bodyOf(bytes);
      const { content, missing } = await world.run(world.write(body));
      expect(missing).toEqual([]);
      await expectBytes(world, content, body);
      if (content.kind === "blobs") await world.run(world.blobs.delete(content.blobs));
    }
    expect(world.fragments()).toBe(0);
    expect(world.openWriters()).toBe(0);
  });

  it("lose a node between and during reads, and no byte", async () => {
    const world = await blobWorld({ scheme, options, nodeCount: 3 });
    const body = bodyOf(3_000_000);
    const { content } = await world.run(world.write(body));
    const chunks = world.blobs.read(content, { from: 0, to: body.length }, { owner, signal });
    const first = await world.run(chunks.next());
    world.nodes[1]?.crash();
    const rest = await world.run(collected(chunks));
    expect(Buffer.compare(Buffer.concat([first.value as Uint8Array, rest]), body)).toBe(0);
    await expectBytes(world, content, body);
    expect(world.blobs.counters.reconstructedStripes).toBeGreaterThan(0);
  });

  it("lose one drive's node during a write, which repair makes good", async () => {
    const world = await blobWorld({ scheme, options, nodeCount: 6 });
    const body = bodyOf(450_000);
    async function* bodyWithCrash(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < body.length; at += 10_000) {
        if (at === 250_000) world.nodes[2]?.resetConnections();
        yield body.subarray(at, at + 10_000);
      }
    }
    const isBroken = await outcome(
      world.run(
        world.blobs.write(bodyWithCrash(), {
          owner,
          expectedBytes: body.length,
          storageClass: "STANDARD",
          signal,
        }),
      ),
    );
    // Every connection broke: too few drives are left, and what was written goes.
    expect(isBroken).toBe("region.tooFewDrives");
    await world.pass(60_000);
    expect(world.openWriters()).toBe(0);
    world.nodes[2]?.crash();
    const { content, missing } = await world.run(world.write(body));
    expect(missing.length).toBeGreaterThan(0);
    await expectBytes(world, content, body);
    const repaired = await world.run(world.blobs.repair(missing[0] as MissingFragments, signal));
    expect(repaired.fragments).toEqual([]);
  });

  it("are not asked to take a blob while their node is away, however long their rest", async () => {
    const world = await blobWorld({ scheme, options, nodeCount: 3 });
    const { blobs, nodes } = world;
    nodes[1]?.crash();
    // Longer than any rest of a drive that failed, but for the connection's end nobody has heard of it.
    await world.pass(60_000);
    expect(nodes[1]?.peer.isConnected).toBe(false);
    const body = bodyOf(300_000);
    for (let at = 0; at < 20; at++) {
      const begunMs = world.scheduler.nowMs;
      const { content } = await world.run(world.write(body));
      expect(world.scheduler.nowMs - begunMs).toBeLessThan(1_000);
      await expectBytes(world, content, body);
      await world.pass(5_000);
    }
    expect(blobs.counters.droppedDrives).toBe(0);
    expect(blobs.counters.fallbackBlobs).toBeGreaterThan(0);
  });

  it("write, describe, verify, list and delete as a local drive does", async () => {
    const world = await blobWorld({ scheme, nodeCount: 1 });
    const peer = world.nodes[0]?.peer;
    if (peer === undefined) throw new Error("no node");
    const drive = new RemoteDrive(peer, driveId(1));
    const sink = drive.beginFragment({ blob, fragment: 3, unitBytes: 100, owner: encodeOwner(owner) });
    await world.run(sink.append([Buffer.alloc(100, 1), Buffer.alloc(100, 2)]));
    await world.run(sink.append([Buffer.alloc(7, 3)]));
    expect(await world.run(drive.stat({ blob, fragment: 3 }, signal))).toBeUndefined();
    await world.run(sink.commit());
    const description = { blob, fragment: 3, unitBytes: 100, units: 3, bytes: 207 };
    expect(await world.run(drive.stat({ blob, fragment: 3 }, signal))).toMatchObject(description);
    expect(await world.run(drive.list(undefined, 10, signal))).toMatchObject([description]);
    expect(await world.run(drive.list({ blob, fragment: 3 }, 10, signal))).toEqual([]);
    await world.run(drive.verify({ blob, fragment: 3 }, signal));
    const units = await world.run(drive.readUnits({ blob, fragment: 3, firstUnit: 1, unitCount: 9 }, signal));
    expect(units.map((unit) => Buffer.from(unit))).toEqual([Buffer.alloc(100, 2), Buffer.alloc(7, 3)]);
    await world.run(sink.abort());
    expect(await outcome(world.run(drive.verify({ blob, fragment: 3 }, signal)))).toBe(
      "drive.fragmentMissing",
    );
    expect(
      await outcome(world.run(new RemoteDrive(peer, driveId(99)).stat({ blob, fragment: 3 }, signal))),
    ).toBe("drive.missing");
  });

  it("keep nothing of a fragment that was not committed", async () => {
    const world = await blobWorld({ scheme, nodeCount: 1 });
    const peer = world.nodes[0]?.peer;
    if (peer === undefined) throw new Error("no node");
    const header = { blob, fragment: 0, unitBytes: 100, owner: encodeOwner(owner) };
    const sink = new RemoteDrive(peer, driveId(1)).beginFragment(header);
    await world.run(sink.append([Buffer.alloc(100, 1)]));
    expect(world.openWriters()).toBe(1);
    await world.run(sink.abort());
    await world.pass(100);
    expect(world.openWriters()).toBe(0);
    expect(await outcome(world.run(sink.append([Buffer.alloc(1)])))).toBe("rpc.cancelled");
  });

  it("refuse what no gateway sends", async () => {
    const world = await blobWorld({ scheme, nodeCount: 1 });
    const peer = world.nodes[0]?.peer;
    if (peer === undefined) throw new Error("no node");
    const header = { blob, fragment: 0, unitBytes: 100, owner: encodeOwner(owner) };
    const sequences = [[101], [50, 50], [100, 7, 1]];
    for (const lengths of sequences) {
      const sink = new RemoteDrive(peer, driveId(1)).beginFragment(header);
      const appended = Promise.allSettled(lengths.map((length) => sink.append([Buffer.alloc(length, 1)])));
      const results = await world.run(appended);
      expect(results.at(-1)).toMatchObject({ reason: { code: "message.malformed" } });
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("read", "delete", "stat", "verify", "list"),
        fc.uint8Array({ maxLength: 60 }),
        async (method, bytes) => {
          const code = await outcome(world.run(peer.call(`fragment.${method}`, bytes)));
          expect(["ok", "message.malformed", "drive.missing", "drive.fragmentMissing"]).toContain(code);
        },
      ),
      { numRuns: 200 },
    );
    expect(world.openWriters()).toBe(0);
  });
});

describe("units on the wire", () => {
  it("arrive as they were, or not at all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 5 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (units, at, bit) => {
          const bytes = Buffer.concat(encodeUnits(units));
          expect(decodeUnits(bytes).map((unit) => [...unit])).toEqual(units.map((unit) => [...unit]));
          const payloadFrom = bytes.length - units.reduce((sum, { length }) => sum + length, 0);
          if (payloadFrom === bytes.length) return;
          const position = payloadFrom + (at % (bytes.length - payloadFrom));
          bytes[position] = (bytes[position] as number) ^ (1 << bit);
          expect(() => decodeUnits(bytes)).toThrow(AtollError);
        },
      ),
    );
  });
});
