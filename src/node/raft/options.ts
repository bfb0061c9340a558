import { AtollError } from "../../base/errors.ts";
import type { GroupId, NodeId } from "../../base/ids.ts";
import type { Address, Security } from "../../base/network.ts";
import {
  type Application,
  type CommitGate,
  defaultHostOptions,
  type HostOptions,
  type LogOptions,
  lanOptions,
  type Membership,
  type RaftGroup,
} from "../../consensus/index.ts";
import {
  defaultRpcOptions,
  type Identity,
  type RpcHandlers,
  type RpcOptions,
  type RpcPeer,
} from "../../rpc/index.ts";

/** Lengths, terms and frames around the entries of one packet. */
const PACKET_HEADER_ALLOWANCE_BYTES = 1024 * 1024;

export interface RaftNodeOptions {
  readonly identity: Identity;
  /** For this node alone; made when missing. */
  readonly directory: string;
  readonly listen: Address;
  readonly security: Security;
  /** The other nodes that have replicas of our groups. */
  readonly peers: readonly NodeAddress[];
  readonly groups: readonly HostedGroup[];
  /**
   * What else the node offers its peers. Built when the data directory is taken and the log recovered, before the
   * first connection; closed after the last.
   */
  readonly attach?: (parts: NodeParts) => Promise<Attachment>;
  readonly host?: HostOptions;
  readonly log?: LogOptions;
  readonly rpc?: Partial<RpcOptions>;
}

export interface NodeParts {
  /** The other nodes, connecting. */
  readonly peers: ReadonlyMap<NodeId, RpcPeer>;
  group(id: GroupId): RaftGroup | undefined;
}

export interface Attachment {
  readonly handlers: RpcHandlers;
  close(): Promise<void>;
}

export interface NodeAddress {
  readonly nodeId: NodeId;
  readonly nodeName: string;
  readonly address: Address;
}

export interface HostedGroup {
  readonly id: GroupId;
  readonly application: Application;
  /** The same on each of them; undefined on a node that joins a running group. */
  readonly firstMembers: Membership | undefined;
  /** Holds back what this replica commits when it leads. */
  readonly gate?: CommitGate;
}

export interface CompleteOptions extends RaftNodeOptions {
  readonly host: HostOptions;
  readonly rpc: RpcOptions;
}

/**
 * What differs from the host's own defaults, where a leader's death is noticed a little sooner: a thousand idle groups
 * cost a third less (docs/performance.md).
 */
export const nodeHostOptions: HostOptions = {
  ...defaultHostOptions,
  raft: { ...lanOptions, heartbeatMs: 160, electionTimeoutMs: 500 },
  tickMs: 37,
};

/**
 * For groups of one voter, which only wait for their own timer: then a region of one node is there at once. There is
 * nobody whose vote or lease a late timer could take.
 */
export const loneHostOptions: HostOptions = {
  ...nodeHostOptions,
  raft: { ...nodeHostOptions.raft, heartbeatMs: 40, electionTimeoutMs: 100 },
  tickMs: 10,
};

/**
 * What differs from rpc's own defaults: nodes of one region look for each other again soon, do not wait long for one that
 * has never answered, and what Raft may have on its way to one follower fits into the queue.
 */
const nodeRpcOptions: Partial<RpcOptions> = {
  reconnectMaxMs: 250,
  handshakeTimeoutMs: 3_000,
  maxNotifyBufferedBytes: 32 * 1024 * 1024,
};

/** @throws node.invalidOptions when the limits of Raft and rpc do not fit together */
export function completeOptions(options: RaftNodeOptions): CompleteOptions {
  const host = options.host ?? nodeHostOptions;
  const rpc = { ...defaultRpcOptions, ...nodeRpcOptions, ...options.rpc };
  const largestAppendBytes = Math.max(host.raft.maxAppendBytes, host.maxCommandBytes);
  const largestPacketBytes = host.maxPacketBytes + largestAppendBytes + PACKET_HEADER_ALLOWANCE_BYTES;
  // A packet that never fits would be dropped for ever, and its group stand still.
  expectAtMost("a packet", largestPacketBytes, "rpc.maxMessageBytes", rpc.maxMessageBytes);
  expectAtMost("a packet", largestPacketBytes, "rpc.maxNotifyBufferedBytes", rpc.maxNotifyBufferedBytes);
  expectAtMost("host.tickMs * 4", host.tickMs * 4, "host.raft.heartbeatMs", host.raft.heartbeatMs);
  if (options.peers.some(({ nodeId }) => nodeId === options.identity.nodeId)) {
    throw new AtollError("node.invalidOptions", `node ${options.identity.nodeId} is among its own peers`);
  }
  return { ...options, host, rpc };
}

function expectAtMost(what: string, value: number, limitName: string, limit: number): void {
  if (value <= limit) return;
  throw new AtollError("node.invalidOptions", `${what} may come to ${value}, above ${limitName}: ${limit}`);
}
