import type { Clock } from "../../base/clock.ts";
import { AtollError, type ErrorCode, hasCode } from "../../base/errors.ts";
import type { GroupId, LogIndex, NodeId } from "../../base/ids.ts";
import type { AccessOptions, GroupAccess, LinearizableQuery } from "../../metadata/index.ts";
import type { RpcPeer } from "../../rpc/index.ts";
import { Attempt } from "./attempt.ts";
import {
  decodeProposeAnswer,
  decodeQueryAnswer,
  encodeProposeRequest,
  encodeQueryRequest,
  type ProposeAnswer,
} from "./group-codec.ts";
import { PROPOSE_METHOD, QUERY_METHOD } from "./group-door.ts";
import type { LocalGroup } from "./local-group.ts";

/** Between two tries while no leader is known. */
const RETRY_MS = 10;

/** Hints that are followed without a wait. */
const MAX_HOPS = 2;

/** With these another replica, or the same one a little later, may do: the command was not taken. */
const elsewhere: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "raft.notLeader",
  "raft.superseded",
  "raft.unknownGroup",
  "rpc.unknownMethod",
]);

export interface GroupAccessComponents {
  readonly self: NodeId;
  readonly clock: Clock;
  /** The replica of a group on this node, if it has one. */
  readonly localGroup: (group: GroupId) => LocalGroup | undefined;
  /** The nodes with a replica of a group, at least one. */
  readonly replicasOf: (group: GroupId) => readonly NodeId[];
  /** The other nodes of the region, connected or connecting. */
  readonly peerOf: (node: NodeId) => Pick<RpcPeer, "call" | "isConnected" | "isSuspect"> | undefined;
}

/**
 * `GroupAccess` of one node: the replica beside it where there is one, rpc to the others. It finds each group's leader
 * and stays with it. A command is sent again only when it certainly had no effect; a query whenever it failed.
 */
export class RegionGroupAccess implements GroupAccess {
  readonly #components: GroupAccessComponents;
  /** Whom to ask next, by group: a leader as far as we know. At most one entry a group. */
  readonly #targets = new Map<GroupId, NodeId>();

  constructor(components: GroupAccessComponents) {
    this.#components = components;
  }

  async propose(
    group: GroupId,
    command: Uint8Array,
    options: AccessOptions,
  ): Promise<{ index: LogIndex; result: Uint8Array }> {
    const attempt = new Attempt(this.#components.clock, options);
    const local = this.#components.localGroup(group);
    let request: Uint8Array | undefined;
    let hint: NodeId | undefined;
    let hops = 0;
    let lastError: unknown;
    while (attempt.leftMs > 0) {
      options.signal?.throwIfAborted();
      const node = hint ?? this.#target(group, local);
      hint = undefined;
      try {
        if (local !== undefined && node === this.#components.self) {
          return await attempt.within(local.propose(command));
        }
        request ??= encodeProposeRequest(group, command);
        const answer = await this.#proposeAt(node, request, attempt);
        if (answer?.kind === "applied") return answer;
        hint = this.#leaderElsewhere(group, node, answer?.leader ?? 0);
      } catch (error) {
        if (!(error instanceof AtollError && elsewhere.has(error.code))) throw error;
        lastError = error;
      }
      this.#targets.set(group, hint ?? this.#after(group, node));
      // Two replicas of an election under way may point at one another.
      if (hint === undefined || ++hops % MAX_HOPS === 0) await attempt.rest(RETRY_MS);
    }
    throw new AtollError("raft.notLeader", `no leader of group ${group} was found in time`, {
      cause: lastError,
    });
  }

  async query<T>(group: GroupId, query: LinearizableQuery<T>, options: AccessOptions): Promise<T> {
    const attempt = new Attempt(this.#components.clock, options);
    const local = this.#components.localGroup(group);
    if (local !== undefined) {
      try {
        const index = await attempt.within(local.readBarrier());
        return local.read((transaction) => query.local(transaction, index));
      } catch (error) {
        // A replica that stopped or is cut off: another one may be well.
        const mayOthersAnswer = hasCode(error, "raft.stopped") || hasCode(error, "raft.timeout");
        if (!mayOthersAnswer || attempt.leftMs <= 0) throw error;
      }
    }
    return this.#queryElsewhere(group, query, attempt);
  }

  async #queryElsewhere<T>(group: GroupId, query: LinearizableQuery<T>, attempt: Attempt): Promise<T> {
    const request = encodeQueryRequest(group, query.encode());
    let lastError: unknown;
    while (attempt.leftMs > 0) {
      attempt.signal?.throwIfAborted();
      const node = this.#remoteTarget(group);
      try {
        const peer = this.#components.peerOf(node);
        if (peer?.isConnected === true && !peer.isSuspect) {
          const bytes = await peer.call(QUERY_METHOD, request, callOptions(attempt));
          const { answer, leader } = decodeQueryAnswer(bytes);
          if (leader !== 0) this.#targets.set(group, leader);
          return query.decode(answer);
        }
      } catch (error) {
        if (!mayAskAgain(error)) throw error;
        lastError = error;
      }
      this.#targets.set(group, this.#after(group, node));
      await attempt.rest(RETRY_MS);
    }
    throw new AtollError("raft.timeout", `no replica of group ${group} answered in time`, {
      cause: lastError,
    });
  }

  /** @returns undefined when the command certainly was not sent */
  async #proposeAt(node: NodeId, request: Uint8Array, attempt: Attempt): Promise<ProposeAnswer | undefined> {
    const peer = this.#components.peerOf(node);
    // Unconnected, the call might wait for a connection and then leave when we have gone elsewhere. A leader that stands
    // still is succeeded in less time than it takes to give its connection up, and what it was sent is then in doubt.
    if (peer?.isConnected !== true || peer.isSuspect) return undefined;
    return decodeProposeAnswer(await peer.call(PROPOSE_METHOD, request, callOptions(attempt)));
  }

  /** The replica beside us knows best; without one, whoever answered last or was hinted at. */
  #target(group: GroupId, local: LocalGroup | undefined): NodeId {
    const leader = local?.status().leader ?? 0;
    return leader === 0 ? this.#remembered(group) : leader;
  }

  #remoteTarget(group: GroupId): NodeId {
    const node = this.#remembered(group);
    return node === this.#components.self ? this.#after(group, node) : node;
  }

  #remembered(group: GroupId): NodeId {
    return this.#targets.get(group) ?? (this.#components.replicasOf(group)[0] as NodeId);
  }

  #leaderElsewhere(group: GroupId, from: NodeId, leader: NodeId | 0): NodeId | undefined {
    const isNews = leader !== 0 && leader !== from && this.#components.replicasOf(group).includes(leader);
    return isNews ? leader : undefined;
  }

  #after(group: GroupId, node: NodeId): NodeId {
    const replicas = this.#components.replicasOf(group);
    return replicas[(replicas.indexOf(node) + 1) % replicas.length] as NodeId;
  }
}

function callOptions(attempt: Attempt): { deadlineMs: number; signal?: AbortSignal } {
  const deadlineMs = Math.max(1, attempt.leftMs);
  return attempt.signal === undefined ? { deadlineMs } : { deadlineMs, signal: attempt.signal };
}

/** A query changes nothing: whatever another replica or a later moment may cure is asked again. */
function mayAskAgain(error: unknown): boolean {
  if (!(error instanceof AtollError)) return false;
  return error.retryable || elsewhere.has(error.code) || error.code === "raft.stopped";
}
