/**
 * witness: the read barrier of a region. A gateway may keep what it has read, and serve it again without asking a replica,
 * as long as a witness says that nothing newer can have been seen:
 *
 *     const checks = new WitnessClient({ clock, places });
 *     const slot = witnessSlot(bucket, key);
 *     const stamp = await checks.check(shard, slot);          // the witness looked after this call began
 *     if (stamp !== undefined && isCurrent(stamp, entry.asOf)) return entry.value;
 *     // stale, or nobody can say: read the persistence tier, and remember the applied index of the answer as `asOf`
 *
 * A witness keeps, in memory, the greatest log index of each slot of a shard's keys, as the shard's leader marks them:
 *
 *     const witness = new Witness({ clock, random }, { leaseMs });
 *     // as rpc: MARK_METHOD (bytes) => witness.onMarks(bytes), CHECK_METHOD (bytes) => witness.onChecks(bytes)
 *
 * And the leader lets nobody see a write before it is marked: its group commits no further than its gate says.
 *
 *     const leaders = new WitnessLeaders({ clock, slotsOf, places }, { leaseMs, clockDriftBound, electionTimeoutMs });
 *     host.addGroup(shard, { ..., gate: leaders.gate(shard) });
 *     leaders.start();
 *
 * A witness speaks for a shard while the lease lasts that its leader renews. Whoever can't reach it waits until no lease
 * can be out, and then goes on without; and so does whoever has waited for it too long, too often. So a witness may die,
 * come back empty, be slow or cut off: reads stay correct, and writes do not wait for it for long; the argument is in
 * docs/decisions/0021-the-witness.md. `places` are the region's witnesses in one order for all nodes.
 */
export { keySlot as witnessSlot } from "../base/key-slot.ts";
export { isCurrent, type WitnessChecks } from "./checks.ts";
export { type CheckCounters, WitnessClient, type WitnessClientComponents } from "./client.ts";
export type { JointGate } from "./joint-gate.ts";
export { type LeadersComponents, type LeadersCounters, WitnessLeaders } from "./leaders.ts";
export { CHECK_METHOD, MARK_METHOD, type RemoteWitness, type WitnessPlace } from "./link.ts";
export type { LeaderOptions, WitnessOptions } from "./options.ts";
export type { ShardGate, SlotsOfEntry, WitnessedEntry } from "./shard-gate.ts";
export { Witness, type WitnessComponents, type WitnessCounters } from "./witness.ts";
