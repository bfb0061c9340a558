/**
 * Drives that go away while clients read and write: with as many as the scheme tolerates, no client may see an error;
 * with one more, what cannot be read must say so and everything else go on; and all must be well when they return.
 *
 * A directory that is renamed is a mount that vanished. What its node still has open it reads and writes on for some
 * seconds, so a drive counts as away only when its node says so; in every other round the nodes are killed, too, and
 * start without these drives.
 */
import { rename } from "node:fs/promises";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { DriveClients } from "./drive-clients.ts";
import { TestRegion } from "./region.ts";

const BUCKET = "drives";
const CLIENTS = 8;
const OBJECTS = 60;
const PHASE_MS = 3_000;
/** From one drive that goes to the next. */
const BETWEEN_LOSSES_MS = 700;

const layouts = {
  six: { nodes: 1, drivesPerNode: 6, dataFragments: 4, parityFragments: 2 },
  fourteen: { nodes: 1, drivesPerNode: 14, dataFragments: 10, parityFragments: 4 },
  "three-nodes": { nodes: 3, drivesPerNode: 5, dataFragments: 10, parityFragments: 4 },
} as const;

export type DriveLayout = keyof typeof layouts;
export const driveLayouts = Object.keys(layouts) as readonly DriveLayout[];

export interface DriveReport {
  readonly layout: DriveLayout;
  readonly rounds: number;
  readonly reads: number;
  readonly writes: number;
  /** Reads that were refused while one drive too many was away. */
  readonly refused: number;
  /** Objects that were refused then, and were read when the drives were back. */
  readonly restored: number;
  readonly cut: number;
  readonly slowestRefusalMs: number;
  /** From the moment when the directories were back: until their nodes had opened them, and until all nodes knew. */
  readonly slowestReturnMs: number;
  readonly slowestRecognitionMs: number;
  readonly fallbackBlobs: number;
  readonly rescuedBlobs: number;
  readonly refusal: string;
  readonly problems: readonly string[];
}

export interface DriveLossOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly layout: DriveLayout;
  /** A multiple of 8 has settled ones of every size. Default 60. */
  readonly objects?: number;
  /** Clients work on for so long when all drives that should be away, or back, are. Default 3 s. */
  readonly phaseMs?: number;
  /** Called after each round. */
  onRound?(round: number): void;
}

interface Tally {
  restored: number;
  slowestReturnMs: number;
  slowestRecognitionMs: number;
  fallbackBlobs: number;
  rescuedBlobs: number;
}

export async function loseDrives(options: DriveLossOptions): Promise<DriveReport> {
  const { rounds, seed, layout, objects = OBJECTS, phaseMs = PHASE_MS } = options;
  const region = await TestRegion.start({
    ...layouts[layout],
    options: { storage: { reserveBytes: 0, retryDelay: "200ms" } },
  });
  const random = new SeededRandom(seed);
  const connections = region.ids.map((id) => region.client(id));
  const clients = new DriveClients(connections, random, { bucket: BUCKET, objects });
  const { problems } = clients;
  const tally = {
    restored: 0,
    slowestReturnMs: 0,
    slowestRecognitionMs: 0,
    fallbackBlobs: 0,
    rescuedBlobs: 0,
  };
  try {
    await connections[0]?.send(new CreateBucketCommand({ Bucket: BUCKET }));
    await clients.fill();
    for (let round = 0; round < rounds && problems.length === 0; round++) {
      const tolerated = layouts[layout].parityFragments;
      const away = shuffled(region.driveIds, random).slice(0, tolerated + 1);
      // A run of one round is the harder one.
      await loseAndReturn({ region, clients, tally, away, phaseMs, restarts: round % 2 === 0 });
      options.onRound?.(round + 1);
    }
    if (problems.length === 0 && tally.fallbackBlobs === 0)
      problems.push("no write met a region with too few drives for its code");
  } catch (error) {
    problems.push(String(error));
  } finally {
    await region.close({ keepData: problems.length > 0 });
  }
  const { reads, writes, refused, cut, slowestRefusalMs, refusal } = clients;
  return { layout, rounds, reads, writes, refused, cut, slowestRefusalMs, ...tally, refusal, problems };
}

interface Round {
  readonly region: TestRegion;
  readonly clients: DriveClients;
  readonly tally: Tally;
  /** One more than may be. */
  readonly away: readonly number[];
  readonly phaseMs: number;
  readonly restarts: boolean;
}

async function loseAndReturn({ region, clients, tally, away, phaseMs, restarts }: Round): Promise<void> {
  const [last = 0, ...tolerated] = away;
  const whole = await outlooks(region);

  const lose = async (): Promise<void> => {
    await takeAway(region, tolerated, BETWEEN_LOSSES_MS);
    await untilAway(region, tolerated);
    await passed(phaseMs);
  };
  await clients.work(CLIENTS, lose(), { allowed: "nothing" });

  const loseOneMore = async (): Promise<void> => {
    await takeAway(region, [last]);
    await (restarts ? passed(phaseMs) : untilAway(region, away));
  };
  await clients.work(CLIENTS, loseOneMore(), { allowed: "losses" });
  if (restarts) {
    await noteCounters(region, tally);
    await Promise.all(region.ids.map((id) => region.end(id, "SIGKILL")));
    await Promise.all(region.ids.map((id) => region.startNode(id)));
    await untilAway(region, away);
  }
  const refused = await clients.sweep("refusals");
  if (refused === 0) clients.problems.push(`drives ${away.join(", ")} were away, and nothing was refused`);
  await clients.useRest();
  await clients.work(CLIENTS, passed(phaseMs), { allowed: "refusals" });

  const returnedMs = performance.now();
  await bringBack(region, away);
  await untilOnline(region);
  tally.slowestReturnMs = Math.max(tally.slowestReturnMs, sinceMs(returnedMs));
  // The first reads are served whether the other nodes have noticed or not.
  const recognised = untilSaid(region, whole).then(() => sinceMs(returnedMs));
  await Promise.all([clients.sweep("nothing"), recognised]);
  tally.restored += refused;
  tally.slowestRecognitionMs = Math.max(tally.slowestRecognitionMs, await recognised);
  await clients.work(CLIENTS, passed(phaseMs), { allowed: "nothing" });
  await untilWhole(region);
  await clients.sweep("nothing");
  await noteCounters(region, tally);
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

/** A node looks at its drives every five seconds, and rests up to two in between. */
const AWAY_LIMIT_MS = 20_000;
const ONLINE_LIMIT_MS = 20_000;
/** What other nodes think of a drive that failed them: they ask it every two seconds. */
const RECOGNITION_LIMIT_MS = 10_000;
/** Repair looks again some five seconds after a drive is back. */
const WHOLE_LIMIT_MS = 60_000;
const POLL_MS = 100;

interface StatusPart {
  readonly drives: readonly { readonly id: number; readonly state: string }[];
  readonly contents: { readonly missingFragments: number };
  readonly placement?: { readonly resilience: readonly string[] };
}

async function statusOf(region: TestRegion): Promise<readonly StatusPart[]> {
  return (await Promise.all(region.ids.map((id) => region.status(id)))) as unknown as StatusPart[];
}

function untilAway(region: TestRegion, away: readonly number[]): Promise<void> {
  return until("drives are not missed", AWAY_LIMIT_MS, async () => {
    const drives = (await statusOf(region)).flatMap((status) => status.drives);
    return drives.filter(({ id, state }) => away.includes(id) && state !== "missing");
  });
}

function untilOnline(region: TestRegion): Promise<void> {
  return until("drives are not back", ONLINE_LIMIT_MS, async () => {
    const drives = (await statusOf(region)).flatMap((status) => status.drives);
    return drives.filter(({ state }) => state !== "online");
  });
}

/** What each node says may fail. */
async function outlooks(region: TestRegion): Promise<readonly string[]> {
  return (await statusOf(region)).map(({ placement }) => placement?.resilience.join("; ") ?? "");
}

/** Every node counts on every drive again. */
function untilSaid(region: TestRegion, expected: readonly string[]): Promise<void> {
  return until("nodes still miss drives", RECOGNITION_LIMIT_MS, async () =>
    (await outlooks(region)).filter((outlook, index) => outlook !== expected[index]),
  );
}

/** What was written while drives were away has all its fragments, and may lose as many drives as before. */
function untilWhole(region: TestRegion): Promise<void> {
  return until("fragments are still missing", WHOLE_LIMIT_MS, async () =>
    (await statusOf(region))
      .map(({ contents }) => contents.missingFragments)
      .filter((missing) => missing > 0),
  );
}

async function until(
  otherwise: string,
  limitMs: number,
  lacking: () => Promise<readonly unknown[]>,
): Promise<void> {
  const untilMs = performance.now() + limitMs;
  for (;;) {
    const left = await lacking();
    if (left.length === 0) return;
    if (performance.now() > untilMs) throw new Error(`${otherwise}: ${JSON.stringify(left)}`);
    await passed(POLL_MS);
  }
}

/** They begin anew with each process. */
async function noteCounters(region: TestRegion, tally: Tally): Promise<void> {
  for (const id of region.ids) {
    const metrics = await region.metrics(id);
    tally.fallbackBlobs += metrics.get("atoll_fallback_blobs_total") ?? 0;
    tally.rescuedBlobs += metrics.get("atoll_rescued_blobs_total") ?? 0;
  }
}

const sinceMs = (begunMs: number): number => Math.round(performance.now() - begunMs);

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
