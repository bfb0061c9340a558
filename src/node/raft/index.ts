/**
 * The Raft part of a node, which stands alone as well. A `RaftNode` has its data directory, its log, its state store, its
 * Raft groups and their door, and what else is attached:
 *
 *     const logger = createPinoLogger({ level: "info" });
 *     const node = await runNode({
 *       identity: { region: "eu-west-1", nodeId: nodeId(1), nodeName: "a" },
 *       directory: "/var/lib/atoll",
 *       listen: { host: "10.0.0.1", port: 7400 }, security,
 *       peers: [{ nodeId: nodeId(2), nodeName: "b", address: { host: "10.0.0.2", port: 7400 } }, ...],
 *       groups: [{ id: groupId(1), application, firstMembers }],
 *     }, logger);
 *
 * Its door, over rpc (proto/node.proto), for whoever is not in the process:
 *
 *     group.propose {group, command} -> applied {index, result} | notLeader {leader}
 *     group.read    {group, key}     -> {index, value}       linearizable, from any replica
 *
 * with errors by their codes: raft.unknownGroup, raft.commandTooLarge, raft.overloaded and raft.superseded (without
 * effect); raft.dropped, raft.timeout and raft.stopped (perhaps with); `GroupClient` is the other side.
 *
 * When the log, the store or our own code fails, the host stops at once, its callers get raft.stopped, and the
 * process ends with code 1: what is not certain is not acknowledged.
 *
 * It loads consensus, rpc, platform and base, nothing of the store above: a process that runs only this is there at once.
 */
export type { ProposeAnswer, ReadAnswer } from "./door-codec.ts";
export { GroupClient, type GroupClientOptions } from "./group-client.ts";
export {
  type HostedGroup,
  loneHostOptions,
  type NodeAddress,
  type NodeParts,
  nodeHostOptions,
  type RaftNodeOptions,
} from "./options.ts";
export { RaftNode, type RaftNodeComponents, type RaftNodeStats } from "./raft-node.ts";
export { realComponents } from "./real-components.ts";
export { runNode } from "./run-node.ts";
