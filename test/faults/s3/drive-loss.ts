/**
 * Drives that go away while clients read and write: with as many as the scheme tolerates, no client may see an error;
 * with one more, what cannot be read must say so and everything else go on; and all must be well when they return.
 */
import { rename } from "node:fs/promises";
import {
  CreateBucketCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { TestRegion } from "./region.ts";

const bucket = "drives";
const TOLERATED = 2;
const OBJECTS = 60;
const CLIENTS = 8;
const PHASE_MS = 3_000;
/** A drive whose directory went away is noticed within five seconds: writes go on around that moment. */
const LOSS_PHASE_MS = 7_000;
/** From one drive that goes to the next. */
const BETWEEN_LOSSES_MS = 700;
/** Inline, three copies, erasure-coded, and more than one read-ahead of stripes. */
const BODY_BYTES = [500, 100_000, 1_500_000, 6_000_000] as const;
const FIRST_SERVER_ERROR = 500;

export interface DriveReport {
  readonly rounds: number;
  readonly reads: number;
  readonly writes: number;
  /** Reads that were refused while one drive too many was away. */
  readonly refused: number;
  readonly problems: readonly string[];
}

interface Tally {
  reads: number;
  writes: number;
  refused: number;
  readonly problems: string[];
}

export async function loseDrives(rounds: number, seed: number): Promise<DriveReport> {
  const region = await TestRegion.start({
    nodes: 1,
    drivesPerNode: 6,
    dataFragments: 4,
    parityFragments: TOLERATED,
    options: { storage: { reserveBytes: 0, retryDelay: "200ms" } },
  });
  const random = new SeededRandom(seed);
  const tally: Tally = { reads: 0, writes: 0, refused: 0, problems: [] };
  try {
    const client = region.client(1);
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    for (let i = 0; i < OBJECTS; i++) await put(client, i);
    for (let round = 0; round < rounds; round++) {
      const away = shuffled(region.driveIds, random).slice(0, TOLERATED + 1);
      const [last = 0, ...tolerated] = away;
      await Promise.all([
        work(client, random, tally, { mayRefuse: false, writes: true, phaseMs: LOSS_PHASE_MS }),
        takeAway(region, tolerated, BETWEEN_LOSSES_MS),
      ]);
      await takeAway(region, [last]);
      await work(client, random, tally, { mayRefuse: true, writes: false });
      await bringBack(region, away);
      await untilOnline(region);
      await work(client, random, tally, { mayRefuse: false, writes: true });
      await untilWhole(region);
      for (let i = 0; i < OBJECTS; i++) await read(client, i, tally, false);
      if (tally.problems.length > 0) break;
    }
  } finally {
    await region.close({ keepData: tally.problems.length > 0 });
  }
  return { rounds, ...tally };
}

async function work(
  client: S3Client,
  random: SeededRandom,
  tally: Tally,
  { mayRefuse, writes, phaseMs = PHASE_MS }: { mayRefuse: boolean; writes: boolean; phaseMs?: number },
): Promise<void> {
  const untilMs = performance.now() + phaseMs;
  const user = async (): Promise<void> => {
    while (performance.now() < untilMs) {
      const object = random.uint32() % OBJECTS;
      if (!writes || random.chance(0.7)) {
        await read(client, object, tally, mayRefuse);
        continue;
      }
      try {
        await put(client, object);
        tally.writes++;
      } catch (error) {
        tally.problems.push(`put of object ${object}: ${describe(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, user));
}

async function put(client: S3Client, object: number): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: `object-${object}`, Body: bodyOf(object) }));
}

async function read(client: S3Client, object: number, tally: Tally, mayRefuse: boolean): Promise<void> {
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `object-${object}` }));
    const body = (await answer.Body?.transformToByteArray()) ?? new Uint8Array(0);
    tally.reads++;
    if (Buffer.compare(body, bodyOf(object)) !== 0) tally.problems.push(`object ${object} has wrong bytes`);
  } catch (error) {
    const isInline = bodyOf(object).length === BODY_BYTES[0];
    if (mayRefuse && !isInline && isServerError(error)) tally.refused++;
    else tally.problems.push(`get of object ${object}: ${describe(error)}`);
  }
}

/** Refused with a status, or cut off in the middle of a body: never wrong bytes. */
function isServerError(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return true;
  return (error.$metadata.httpStatusCode ?? 0) >= FIRST_SERVER_ERROR;
}

function describe(error: unknown): string {
  if (!(error instanceof S3ServiceException)) return String(error);
  return `${error.$metadata.httpStatusCode} ${error.name}: ${error.message}`;
}

function bodyOf(object: number): Buffer {
  return Buffer.alloc(BODY_BYTES[object % BODY_BYTES.length] ?? 0, `object ${object}, `);
}

const parked = (directory: string): string => `${directory}.away`;

async function takeAway(region: TestRegion, drives: readonly number[], betweenMs = 0): Promise<void> {
  for (const drive of drives) {
    await passed(betweenMs);
    const directory = region.driveDirectory(drive);
    await rename(directory, parked(directory));
  }
}

async function bringBack(region: TestRegion, drives: readonly number[]): Promise<void> {
  for (const drive of drives) {
    const directory = region.driveDirectory(drive);
    await rename(parked(directory), directory);
  }
}

const ONLINE_LIMIT_MS = 30_000;
/** Repair looks again some five seconds after a drive is back. */
const WHOLE_LIMIT_MS = 30_000;
const POLL_MS = 100;

async function untilOnline(region: TestRegion): Promise<void> {
  const untilMs = performance.now() + ONLINE_LIMIT_MS;
  for (;;) {
    const { drives = [] } = (await region.status(1)) as { drives?: { state: string }[] };
    if (drives.length > 0 && drives.every(({ state }) => state === "online")) return;
    if (performance.now() > untilMs) throw new Error(`not all drives are back: ${JSON.stringify(drives)}`);
    await passed(POLL_MS);
  }
}

/** What was written while drives were away has all its fragments, and may lose as many drives as before. */
async function untilWhole(region: TestRegion): Promise<void> {
  const untilMs = performance.now() + WHOLE_LIMIT_MS;
  for (;;) {
    const { contents } = (await region.status(1)) as { contents?: { missingFragments: number } };
    if (contents?.missingFragments === 0) return;
    if (performance.now() > untilMs)
      throw new Error(`still missing: ${contents?.missingFragments} fragments`);
    await passed(POLL_MS);
  }
}

const passed = (durationMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });

function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const left = [...items];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(random.uint32() % left.length, 1));
  return taken;
}
