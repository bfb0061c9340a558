/** Every process is killed again and again while clients write. */
import { groupId } from "../../src/base/ids.ts";
import { Cluster } from "./cluster/cluster.ts";
import { Writers } from "./cluster/writers.ts";

const group = groupId(1);
const WRITERS = 16;
/** Every so many rounds all nodes die at once; else one, each in its turn. */
const ROUNDS_PER_OUTAGE = 4;

export interface KillReport {
  readonly rounds: number;
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** The longest time from starting a process to its node being ready. */
  readonly slowestStartMs: number;
  /** The longest time from a kill to an acknowledged write that was begun after it. */
  readonly longestOutageMs: number;
}

export async function killLoop(rounds: number, onRound?: (round: number) => void): Promise<KillReport> {
  // Small segments, so that the log moves on and reclaims while it is killed.
  const cluster = await Cluster.start({ nodeCount: 3, groupCount: 1, segmentBytes: 1024 * 1024 });
  try {
    const writers = new Writers(cluster.client(), { group, count: WRITERS });
    writers.start();
    const startsMs: number[] = [];
    const outagesMs: number[] = [];
    let kills = 0;
    for (let round = 0; round < rounds; round++) {
      await writers.acknowledgedSince(performance.now());
      const isOutage = round % ROUNDS_PER_OUTAGE === ROUNDS_PER_OUTAGE - 1;
      const victims = isOutage ? cluster.ids : [(round % cluster.ids.length) + 1];
      await Promise.all(victims.map((id) => cluster.kill(id)));
      kills += victims.length;
      const killedMs = performance.now();
      const served = writers.acknowledgedSince(killedMs).then((atMs) => outagesMs.push(atMs - killedMs));
      // Two of three must serve while the third is away; without any nobody can.
      if (!isOutage) await served;
      for (const startMs of await Promise.all(victims.map((id) => cluster.startNode(id))))
        startsMs.push(startMs);
      await served;
      onRound?.(round + 1);
    }
    await writers.stop();
    const lost = await writers.findLost(cluster.client());
    return {
      rounds,
      kills,
      acknowledged: writers.acknowledged.length,
      lost,
      slowestStartMs: Math.max(...startsMs),
      longestOutageMs: Math.max(...outagesMs),
    };
  } finally {
    await cluster.close();
  }
}
