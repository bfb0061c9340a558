/**
 * The other regions as a node reaches them: rpc over long-lived connections between federation members. Whoever uses
 * a link knows neither libp2p nor which node of the other region answers.
 */
import type { NodeId, RegionNumber } from "../base/ids.ts";
import type { CallOptions, Payload, RpcStream } from "../rpc/index.ts";

/**
 * What shares a connection shares its queue in the network. `control` is for what is small and urgent (heartbeats,
 * Raft, deletes, reads); `bulk` for objects' bytes.
 */
export type Lane = "control" | "bulk";

export interface LinkOptions extends CallOptions {
  /** Default: control. */
  readonly lane?: Lane;
}

/** One other region. Calls go to a member of it that is connected and healthy, chosen anew for each. */
export interface RegionLink {
  readonly region: RegionNumber;
  readonly name: string;
  /** Whether some member of it is connected now. */
  readonly isConnected: boolean;
  /** Connected, and each of those that are has missed heartbeats (phi accrual). Absent: that is not known. */
  readonly isSuspect?: boolean;
  /** Smoothed, milliseconds; undefined before the first answer. */
  readonly rttMs: number | undefined;
  /** @throws federation.unreachable when no member is connected; else as `RpcPeer.call` */
  call(method: string, payload: Payload, options?: LinkOptions): Promise<Uint8Array>;
  /** @throws as `call` */
  open(method: string, payload: Payload, options?: LinkOptions): Promise<RpcStream>;
}

export interface FederationLinks {
  /** Of every other region of the federation, connected or not. */
  readonly regions: readonly RegionLink[];
  /** Undefined for our own region and for one that is no member. */
  link(region: RegionNumber): RegionLink | undefined;
}

/** The members one by one, those of our own region too: for whoever must reach a certain node, as Raft does. */
export interface NodeLinks {
  /** All other members, connected or not. */
  readonly nodes: readonly NodeId[];
  isConnected(node: NodeId): boolean;
  /** On the control lane. False when it was dropped; true promises nothing. */
  notify(node: NodeId, method: string, payload: Payload): boolean;
  /**
   * Resolves when this machine's system has all that was notified to it before: it leaves then, though this process is
   * killed. Also when the node is not connected. Absent: the system has it at once.
   * @returns false when it was not so in time: its connection takes nothing
   */
  handedOver?(node: NodeId, deadlineMs: number): Promise<boolean>;
  /** @throws federation.unreachable when it is not connected or no member; else as `RpcPeer.call` */
  call(node: NodeId, method: string, payload: Payload, options?: LinkOptions): Promise<Uint8Array>;
  /** @throws as `call` */
  open(node: NodeId, method: string, payload: Payload, options?: LinkOptions): Promise<RpcStream>;
}
