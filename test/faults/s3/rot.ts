/**
 * Rot: bits flip in the files of as many drives, one after another, as the scheme tolerates. Every read must give the
 * right bytes, and what it found must be made again. A read looks at parity only when it needs it, so rot there stays
 * until then, and more drives than these would be too much.
 */
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { TestRegion } from "./region.ts";

const bucket = "rot";
const TOLERATED = 2;
const OBJECTS = 24;
/** Three copies, erasure-coded in one stripe, and in many. */
const BODY_BYTES = [60_000, 1_200_000, 5_000_000] as const;
/** In a drive's files: about one in every fragment. */
const FLIPS = 60;
/** A segment's own header is not a fragment's. */
const SEGMENT_HEADER_BYTES = 4096;
const REPAIR_LIMIT_MS = 60_000;
const POLL_MS = 200;

export interface RotReport {
  readonly drives: number;
  readonly reads: number;
  /** Fragments that were found damaged or missing, as the node counts them. */
  readonly found: number;
  readonly problems: readonly string[];
}

interface NodeStatus {
  readonly contents: { readonly missingFragments: number };
  readonly drives: readonly { readonly counters: { readonly corruptUnits: number } }[];
}

export async function flipBits(seed: number): Promise<RotReport> {
  const region = await TestRegion.start({
    nodes: 1,
    drivesPerNode: 6,
    dataFragments: 4,
    parityFragments: TOLERATED,
  });
  const random = new SeededRandom(seed);
  const problems: string[] = [];
  let [reads, found] = [0, 0];
  try {
    const client = region.client(1);
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    for (let i = 0; i < OBJECTS; i++) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: `object-${i}`, Body: bodyOf(i) }));
    }
    const first = random.uint32() % region.driveIds.length;
    const rotten = Array.from({ length: TOLERATED }, (_, i) => 1 + ((first + i) % region.driveIds.length));
    for (const drive of rotten) {
      await flipIn(region.driveDirectory(drive), random);
      // Twice: what was repaired is read again.
      for (let i = 0; i < 2 * OBJECTS; i++) {
        const problem = await read(client, i % OBJECTS);
        reads++;
        if (problem !== undefined) problems.push(`drive ${drive}: ${problem}`);
      }
      await untilRepaired(region);
      if (problems.length > 0) break;
    }
    const { drives } = (await region.status(1)) as unknown as NodeStatus;
    found = drives.reduce((sum, { counters }) => sum + counters.corruptUnits, 0);
    if (found < TOLERATED) problems.push(`only ${found} damaged units were met`);
  } finally {
    await region.close({ keepData: problems.length > 0 });
  }
  return { drives: TOLERATED, reads, found, problems };
}

async function flipIn(directory: string, random: SeededRandom): Promise<void> {
  const segments = join(directory, "segments");
  const names = (await readdir(segments)).filter((name) => name.endsWith(".seg"));
  for (const name of names) {
    const file = await open(join(segments, name), "r+");
    try {
      const { size } = await file.stat();
      if (size <= SEGMENT_HEADER_BYTES) continue;
      for (let i = 0; i < FLIPS; i++) {
        const position = SEGMENT_HEADER_BYTES + (random.uint32() % (size - SEGMENT_HEADER_BYTES));
        const byte = Buffer.alloc(1);
        await file.read(byte, 0, 1, position);
        byte[0] = (byte[0] ?? 0) ^ (1 << (random.uint32() % 8));
        await file.write(byte, 0, 1, position);
      }
    } finally {
      await file.close();
    }
  }
}

async function read(client: S3Client, object: number): Promise<string | undefined> {
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `object-${object}` }));
    const body = (await answer.Body?.transformToByteArray()) ?? new Uint8Array(0);
    return Buffer.compare(body, bodyOf(object)) === 0 ? undefined : `object ${object} has wrong bytes`;
  } catch (error) {
    return `object ${object}: ${String(error)}`;
  }
}

async function untilRepaired(region: TestRegion): Promise<void> {
  const untilMs = performance.now() + REPAIR_LIMIT_MS;
  for (;;) {
    const { contents } = (await region.status(1)) as unknown as NodeStatus;
    if (contents.missingFragments === 0) return;
    if (performance.now() > untilMs)
      throw new Error(`${contents.missingFragments} fragments are missing still`);
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS);
    });
  }
}

function bodyOf(object: number): Buffer {
  return Buffer.alloc(BODY_BYTES[object % BODY_BYTES.length] ?? 0, `object ${object}, `);
}
