/** What a region's node says of replication on its admin port. */
import type { NodeReplicationView } from "../../../src/replicator/status/views.ts";
import type { RegionName, TestFederation } from "./federation.ts";

const ASK_TIMEOUT_MS = 5_000;

/** @returns undefined when it does not answer */
export async function askReplication(
  federation: TestFederation,
  region: RegionName,
): Promise<NodeReplicationView | undefined> {
  try {
    const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
    const answer = await fetch(federation.adminUrl(region, "/replication/status"), { signal });
    return answer.ok ? ((await answer.json()) as NodeReplicationView) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it serves requests itself. */
export async function isReady(federation: TestFederation, region: RegionName): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ASK_TIMEOUT_MS);
    return (await fetch(federation.adminUrl(region, "/ready"), { signal })).ok;
  } catch {
    return false;
  }
}

/**
 * Events of a bucket that wait in the view's region for another one.
 * @returns undefined unless every shard answered, behind a barrier, and the bucket is known to be shipped there
 */
export function waitingEvents(view: NodeReplicationView, bucket: string, to: RegionName): number | undefined {
  if (view.problem !== undefined || view.shards.length === 0) return undefined;
  const shipments = view.shipments.filter(
    (each) => each.bucket === bucket && each.from === view.region && each.to === to,
  );
  if (shipments.length === 0) return undefined;
  const targets = new Set(shipments.map(({ target }) => target));
  let sum = 0;
  for (const { outbox, problem } of view.shards) {
    if (outbox === undefined || problem !== undefined) return undefined;
    for (const backlog of outbox.backlogs) if (targets.has(backlog.target)) sum += backlog.events;
  }
  return sum;
}
