/** What a thousand groups cost a node while nobody uses them. */
import { Cluster } from "../../test/faults/cluster/cluster.ts";
import { type Figure, figure } from "../lib/report.ts";

const GROUPS = 1_000;
const SETTLE_MS = 8_000;
const MEASURE_MS = 12_000;
const TARGET_PERCENT = 5;

export async function measureIdle(): Promise<Figure[]> {
  const cluster = await Cluster.start({ nodeCount: 3, groupCount: GROUPS });
  const cpuMs = async (): Promise<number[]> => {
    const statuses = await Promise.all(cluster.ids.map((id) => cluster.node(id).status()));
    return statuses.map((status) => status.cpuMs);
  };
  try {
    await passed(SETTLE_MS);
    const before = await cpuMs();
    const begunMs = performance.now();
    await passed(MEASURE_MS);
    const after = await cpuMs();
    const tookMs = performance.now() - begunMs;
    const percents = after.map((used, i) => ((used - (before[i] ?? 0)) / tookMs) * 100);
    return [
      figure(`${GROUPS} idle groups, busiest node`, "% of a core", Math.max(...percents), TARGET_PERCENT),
      figure(`${GROUPS} idle groups, calmest node`, "% of a core", Math.min(...percents), TARGET_PERCENT),
    ];
  } finally {
    await cluster.close();
  }
}

const passed = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
