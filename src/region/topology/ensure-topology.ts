import { AtollError, hasCode } from "../../base/errors.ts";
import type { MetadataClient, Topology } from "../../metadata/index.ts";
import { planTopology, type RegionPlan } from "./plan.ts";

/** Each try that fails means that another node set a topology meanwhile, planned from the same files. */
const MAX_TRIES = 8;

/**
 * Gives the region the topology that its files ask for: the first one, or the next one when its drives have changed.
 * Every node may run it at its start; the system group takes one of equal proposals.
 * @throws region.unavailable when others go on changing it, the errors of `planTopology` and of the metadata
 */
export async function ensureTopology(
  metadata: Pick<MetadataClient, "topology" | "setTopology">,
  plan: RegionPlan,
): Promise<Topology> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const current = await currentTopology(metadata);
    const next = planTopology(plan, current);
    if (next === current) return next;
    await metadata.setTopology(next);
  }
  throw new AtollError(
    "region.unavailable",
    "the region's topology keeps changing: do its nodes' files agree?",
  );
}

async function currentTopology(metadata: Pick<MetadataClient, "topology">): Promise<Topology | undefined> {
  try {
    return await metadata.topology({ renew: true });
  } catch (error) {
    if (hasCode(error, "topology.missing")) return undefined;
    throw error;
  }
}
