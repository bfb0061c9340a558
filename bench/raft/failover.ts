/** The leader is killed: how long until another one serves a write, and is everything acknowledged still there? */
import { groupId, nodeId } from "../../src/base/ids.ts";
import { Cluster } from "../../test/faults/cluster/cluster.ts";
import { Writers } from "../../test/faults/cluster/writers.ts";
import { type Figure, figure, median } from "../lib/report.ts";

const RUNS = 20;
const TARGET_MS = 1_000;
const group = groupId(1);

export async function measureFailover(): Promise<Figure[]> {
  const cluster = await Cluster.start({ nodeCount: 3, groupCount: 1 });
  try {
    const writers = new Writers(cluster.client(), { group, count: 8 });
    writers.start();
    const outagesMs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await writers.acknowledgedSince(performance.now());
      const leader = writers.leader() ?? nodeId(1);
      await cluster.kill(leader);
      const killedMs = performance.now();
      outagesMs.push((await writers.acknowledgedSince(killedMs)) - killedMs);
      await cluster.startNode(leader);
    }
    await writers.stop();
    const lost = await writers.findLost(cluster.client());
    if (lost.length > 0) throw new Error(`acknowledged and lost: ${lost.slice(0, 10).join(", ")}`);
    return [
      figure("leader killed, until a write is served, median", "ms", median(outagesMs), TARGET_MS),
      figure("leader killed, until a write is served, longest", "ms", Math.max(...outagesMs), TARGET_MS),
    ];
  } finally {
    await cluster.close();
  }
}
