/**
 * nanoraft: replicated state machines on a durable log.
 *
 *     const { log, groups } = await NodeLog.open(disk, directory, { clock, random, logger }, logOptions);
 *     const host = new RaftHost({ nodeId, clock, random, logger, log, transport, onFailure }, defaultHostOptions);
 *     const stateMachine = await ReplicatedStore.open({ store, group, application, ... });
 *     const group = await host.addGroup(id, { stateMachine, recovered: groups.get(id), firstMembers });
 *     host.start();
 *     const { result } = await group.propose(command);      // on the leader
 *     await group.readBarrier();                            // anywhere
 *     group.read((transaction) => transaction.get(key));
 *
 * The core (`core/`) decides and touches nothing; the host (`host/`) is its only loop; `log/` makes it durable;
 * `state-machine/` is what it applies into; `wire/` is what it says to its peers. It knows nothing of objects.
 */
export type { MembershipTarget } from "./core/membership.ts";
export { lanOptions, type RaftOptions, wanOptions } from "./core/options.ts";
export type { RaftStatus } from "./core/raft.ts";
export { type Entry, EntryKind, type HardState, type Membership, type SnapshotMark } from "./core/types.ts";
export type { CommitGate, GatedGroup } from "./host/commit-gate.ts";
export type { RaftGroup } from "./host/group.ts";
export { type GroupStart, type HostComponents, RaftHost } from "./host/host.ts";
export { defaultHostOptions, type HostOptions } from "./host/options.ts";
export type { Transport } from "./host/transport.ts";
export type { Applied } from "./host/waiters.ts";
export { NodeLog } from "./log/node-log.ts";
export type { LogOpenOptions, LogOptions, LogStats, RecoveredGroup, RecoveryReport } from "./log/types.ts";
export { MAX_APPLICATION_KEY_BYTES } from "./state-machine/keys.ts";
export { ReplicatedStore, type ReplicatedStoreComponents } from "./state-machine/replicated-store.ts";
export type {
  Application,
  ApplyContext,
  SnapshotSink,
  SnapshotSource,
  StateMachine,
} from "./state-machine/types.ts";
