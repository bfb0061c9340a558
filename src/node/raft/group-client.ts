import type { Clock } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { GroupId, NodeId } from "../../base/ids.ts";
import type { RpcPeer } from "../../rpc/index.ts";
import {
  decodeProposeAnswer,
  decodeReadAnswer,
  encodeProposeRequest,
  encodeReadRequest,
  type ProposeAnswer,
  type ReadAnswer,
} from "./door-codec.ts";
import { PROPOSE_METHOD, READ_METHOD } from "./group-door.ts";

/** Between two tries while no leader is known. */
const RETRY_MS = 10;

export interface GroupClientOptions {
  /** For one command or read, with all its tries. */
  readonly deadlineMs: number;
}

type Applied = Extract<ProposeAnswer, { kind: "applied" }>;

/**
 * The other side of the door: finds the leader and stays with it. A command is sent again only when it certainly had
 * no effect; whether one that failed otherwise (rpc.closed, rpc.deadlineExceeded, raft.dropped, raft.timeout,
 * raft.stopped) took effect is unknown, and for the caller to judge.
 */
export class GroupClient {
  readonly #peers: ReadonlyMap<NodeId, RpcPeer>;
  readonly #clock: Clock;
  readonly #deadlineMs: number;
  readonly #order: readonly NodeId[];
  readonly #leaders = new Map<GroupId, NodeId>();

  /** @param peers the nodes with a replica, connected or connecting */
  constructor(peers: ReadonlyMap<NodeId, RpcPeer>, clock: Clock, options: GroupClientOptions) {
    this.#peers = peers;
    this.#clock = clock;
    this.#deadlineMs = options.deadlineMs;
    this.#order = [...peers.keys()];
  }

  /** Whom the client takes for the leader. */
  leaderOf(group: GroupId): NodeId | undefined {
    return this.#leaders.get(group);
  }

  async propose(group: GroupId, command: Uint8Array): Promise<Applied> {
    const request = encodeProposeRequest({ group, command });
    const untilMs = this.#clock.monotonicMs() + this.#deadlineMs;
    for (;;) {
      const node = this.#target(group);
      const peer = this.#peer(node);
      const leftMs = untilMs - this.#clock.monotonicMs();
      if (leftMs <= 0)
        throw new AtollError("raft.notLeader", `no leader of group ${group} was found in time`);
      // Known not to have left: it may be sent elsewhere.
      const isSent = peer.isConnected;
      if (!isSent) {
        this.#turnTo(group, this.#after(node));
        await this.#rest();
        continue;
      }
      try {
        const bytes = await peer.call(PROPOSE_METHOD, request, { deadlineMs: leftMs });
        const answer = decodeProposeAnswer(bytes);
        if (answer.kind === "applied") return answer;
        const isHint = answer.leader !== 0 && answer.leader !== node && this.#peers.has(answer.leader);
        this.#turnTo(group, isHint ? (answer.leader as NodeId) : this.#after(node));
        if (!isHint) await this.#rest();
      } catch (error) {
        this.#turnTo(group, this.#after(node));
        if (!hasCode(error, "raft.superseded") && !hasCode(error, "rpc.overloaded")) throw error;
        await this.#rest();
      }
    }
  }

  /** Linearizable. @throws raft.timeout, rpc.deadlineExceeded when no replica could tell in time */
  async read(group: GroupId, key: Uint8Array): Promise<ReadAnswer> {
    const request = encodeReadRequest({ group, key });
    const untilMs = this.#clock.monotonicMs() + this.#deadlineMs;
    for (;;) {
      const node = this.#target(group);
      try {
        const leftMs = Math.max(1, untilMs - this.#clock.monotonicMs());
        return decodeReadAnswer(await this.#peer(node).call(READ_METHOD, request, { deadlineMs: leftMs }));
      } catch (error) {
        const isOver = this.#clock.monotonicMs() >= untilMs;
        if (isOver || !(error instanceof AtollError) || !error.retryable) {
          if (isOver || !hasCode(error, "raft.stopped")) throw error;
        }
        this.#turnTo(group, this.#after(node));
        await this.#rest();
      }
    }
  }

  #target(group: GroupId): NodeId {
    return this.#leaders.get(group) ?? (this.#order[0] as NodeId);
  }

  #turnTo(group: GroupId, node: NodeId): void {
    this.#leaders.set(group, node);
  }

  #after(node: NodeId): NodeId {
    return this.#order[(this.#order.indexOf(node) + 1) % this.#order.length] as NodeId;
  }

  #peer(node: NodeId): RpcPeer {
    return this.#peers.get(node) as RpcPeer;
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(RETRY_MS, resolve);
    });
  }
}
