/**
 * witness: the read barrier of a region. A gateway may keep what it has read, and serve it again without asking a replica,
 * as long as a witness says that nothing newer can have been seen:
 *
 *     const slot = witnessSlot(bucket, key);
 *     const stamp = await checks.check(shard, slot);          // the witness looked after this call began
 *     if (stamp !== undefined && stamp <= entry.asOf) return entry.value;
 *     // stale, or nobody can say: read the persistence tier, and remember the applied index of the answer as `asOf`
 */
export { keySlot as witnessSlot } from "../base/key-slot.ts";
export type { WitnessChecks } from "./checks.ts";
