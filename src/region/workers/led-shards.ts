import type { GroupId } from "../../base/ids.ts";
import type { MetadataClient } from "../../metadata/index.ts";

/** Whether this node's replica leads a group: its workers then run here. */
export type Leads = (group: GroupId) => boolean;

/**
 * Runs `step` for each shard that is led here, one after another. One that fails does not keep the others waiting:
 * its error is thrown when all have had their turn.
 * Two nodes may both believe for a moment that they lead a shard; every step is such that this does no harm.
 * @returns whether any step did something
 */
export async function forLedShards(
  metadata: Pick<MetadataClient, "shards">,
  leads: Leads,
  signal: AbortSignal,
  step: (shard: GroupId) => Promise<boolean>,
): Promise<boolean> {
  let didSomething = false;
  let failure: { readonly error: unknown } | undefined;
  for (const shard of await metadata.shards()) {
    signal.throwIfAborted();
    if (!leads(shard)) continue;
    try {
      didSomething = (await step(shard)) || didSomething;
    } catch (error) {
      failure ??= { error };
    }
  }
  if (failure !== undefined) throw failure.error;
  return didSomething;
}
