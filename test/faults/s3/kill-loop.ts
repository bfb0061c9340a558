/**
 * The kill loop of the store: a node with six drives under a mixed load of many writers is killed with SIGKILL at a
 * moment of its own choosing, started again, and everything that was acknowledged is read back.
 */
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { MixedLoad } from "./mixed-load.ts";
import { TestRegion } from "./region.ts";

const bucket = "load";
const WRITERS = 64;
const MIN_LOAD_MS = 300;
const MAX_LOAD_MS = 2_000;
/** Keys of earlier rounds that are read again after each kill; all of them after the last. */
const SAMPLE_KEYS = 200;

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly checked: number;
  readonly slowestStartMs: number;
  readonly problems: readonly string[];
}

/** @param onRound is told after each kill */
export async function killLoop(
  rounds: number,
  seed: number,
  onRound: (round: number) => void = () => {},
): Promise<KillReport> {
  const region = await TestRegion.start({
    nodes: 1,
    drivesPerNode: 6,
    dataFragments: 4,
    parityFragments: 2,
  });
  const random = new SeededRandom(seed);
  const load = new MixedLoad(bucket);
  const problems: string[] = [];
  let [checked, slowestStartMs] = [0, 0];
  try {
    await region.client(1).send(new CreateBucketCommand({ Bucket: bucket }));
    for (let round = 0; round < rounds; round++) {
      const before = new Set(load.keys);
      await loadUntilKilled(region, load, random);
      slowestStartMs = Math.max(slowestStartMs, await region.startNode(1));
      const fresh = load.keys.filter((key) => !before.has(key));
      const isLast = round === rounds - 1;
      const older = isLast ? [...before] : sample([...before], random);
      const findings = await load.check(region.client(1), [...fresh, ...older]);
      checked += findings.checked;
      problems.push(...findings.problems, ...load.unexpected.splice(0));
      onRound(round + 1);
      if (problems.length > 0) break;
    }
  } finally {
    await region.close({ keepData: problems.length > 0 });
  }
  return { kills: rounds, acknowledged: load.acknowledgedWrites, checked, slowestStartMs, problems };
}

async function loadUntilKilled(region: TestRegion, load: MixedLoad, random: SeededRandom): Promise<void> {
  const stopping = new AbortController();
  const client = region.client(1);
  const writers = Array.from({ length: WRITERS }, () =>
    load.write(client, new SeededRandom(random.uint32()), stopping.signal),
  );
  const loadMs = MIN_LOAD_MS + (random.uint32() % (MAX_LOAD_MS - MIN_LOAD_MS));
  await new Promise((resolve) => {
    setTimeout(resolve, loadMs);
  });
  await region.end(1, "SIGKILL");
  stopping.abort();
  await Promise.all(writers);
}

function sample(keys: readonly string[], random: SeededRandom): string[] {
  if (keys.length <= SAMPLE_KEYS) return [...keys];
  return Array.from({ length: SAMPLE_KEYS }, () => random.pick(keys));
}
