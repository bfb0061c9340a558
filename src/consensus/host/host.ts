/**
 * All the groups of one node. One loop drives them:
 *
 *     messages, ticks, proposals            wake a group
 *     a turn, for every awake group         ask the core what to do
 *     at the end of the turn                one packet to each peer, one write to the log for all groups; then apply
 *                                           what is committed, while the drive and the peers are at work
 *     the write is durable                  tell the cores, which release what promised it; another turn
 *
 * So the proposals of a turn share one append to each follower and one fsync, and a thousand idle groups cost a few
 * packets per heartbeat interval.
 */
import { assert } from "../../base/assert.ts";
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { GroupId, LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import { Raft, type RaftWrite } from "../core/raft.ts";
import type { NodeLog } from "../log/node-log.ts";
import type { GroupState, LogWrite } from "../log/types.ts";
import type { StateMachine } from "../state-machine/types.ts";
import { decodeMembership, encodeMembership } from "../wire/membership.ts";
import { decodePacket, type HeartbeatColumns } from "../wire/packet.ts";
import type { CommitGate } from "./commit-gate.ts";
import { Deadlines } from "./deadlines.ts";
import { type GroupContext, RaftGroup } from "./group.ts";
import type { HostOptions } from "./options.ts";
import { Outbox } from "./outbox.ts";
import { type ReplicaStart, reconcile } from "./replica-start.ts";
import { SnapshotSlots } from "./snapshot-sender.ts";
import type { Transport } from "./transport.ts";

/** Slow ticks: expiring callers, idle transfers, pinned segments. */
const TICKS_PER_SLOW_TICK = 10;

/** What the host needs of the node's log. */
export type HostLog = Pick<NodeLog, "append" | "compact" | "isBusy" | "onStop" | "pinned" | "relocate">;

export interface HostComponents {
  readonly nodeId: NodeId;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly log: HostLog;
  readonly transport: Transport;
  /** The node cannot go on: its log, its store or our own code failed. Nothing more is acknowledged. */
  onFailure(error: Error): void;
}

export interface GroupStart extends ReplicaStart {
  readonly stateMachine: StateMachine;
  /** Holds back what this replica commits when it leads. The group's own, new with it. */
  readonly gate?: CommitGate;
}

interface WriteInFlight {
  readonly group: RaftGroup;
  readonly sequence: number;
}

export interface HostStats {
  readonly turns: number;
  readonly packetsReceived: number;
  readonly malformedPackets: number;
}

export class RaftHost {
  readonly #components: HostComponents;
  readonly #options: HostOptions;
  readonly #groups = new Map<GroupId, RaftGroup>();
  readonly #outbox: Outbox;
  readonly #relieving = new Set<GroupId>();
  readonly #kept = new Map<GroupId, GroupState>();
  readonly #context: GroupContext;
  readonly #deadlines = new Deadlines<RaftGroup>();
  /** Those where something waits that may have to be given up. */
  readonly #attended = new Set<RaftGroup>();
  #awake = new Set<RaftGroup>();
  #isTurnDue = false;
  #writes: LogWrite[] = [];
  #writers: WriteInFlight[] = [];
  /** Those whose turn has not been brought to its end. */
  #turned: RaftGroup[] = [];
  #isEndDue = false;
  #timer: Timer | undefined;
  #ticks = 0;
  #turns = 0;
  #packetsReceived = 0;
  #malformedPackets = 0;
  #stopped: AtollError | undefined;

  constructor(components: HostComponents, options: HostOptions) {
    this.#components = components;
    this.#options = options;
    this.#outbox = new Outbox(components.transport, options.maxPacketBytes);
    this.#context = {
      logger: components.logger,
      options,
      random: components.random,
      snapshotSlots: new SnapshotSlots(options.snapshot.maxTransfers),
      nowMs: () => components.clock.monotonicMs(),
      deadlines: this.#deadlines,
      attend: (group) => this.#attended.add(group),
      wake: (group) => this.#wake(group),
      send: (to, group, message) => this.#outbox.message(to, group, message),
      sendPull: (to, pull) => {
        this.#outbox.pull(to, pull);
        this.#scheduleTurn();
      },
      sendPiece: (to, piece) => {
        this.#outbox.piece(to, piece);
        this.#scheduleTurn();
      },
      write: (group, write) => this.#queueWrite(group, write),
      compact: (group, mark) => components.log.compact(group, mark),
      isLogBusy: () => components.log.isBusy,
      fail: (error) => this.#fail(error),
    };
    // It may stop by itself, while nobody writes.
    components.log.onStop((cause) => this.#fail(cause));
  }

  /** Begins to tick. Groups may be added before and after. */
  start(): void {
    const tick = (): void => {
      if (this.#stopped !== undefined) return;
      this.#timer = this.#components.clock.after(this.#options.tickMs, tick);
      this.#guard(() => this.#tick());
    };
    this.#timer = this.#components.clock.after(this.#options.tickMs, tick);
  }

  /**
   * Brings a group to life as its log and its state machine remember it.
   * @throws log.unreadable when its vote is lost: this replica must never vote again under this node id
   */
  async addGroup(id: GroupId, start: GroupStart): Promise<RaftGroup> {
    assert(!this.#groups.has(id), `group ${id} runs already`);
    const { nodeId, clock, random, log, logger } = this.#components;
    const { recovered, stateMachine } = start;
    if (recovered?.condition === "lost") {
      throw new AtollError(
        "log.unreadable",
        `the vote of group ${id} on node ${nodeId} is lost to a damaged disk`,
      );
    }
    const { raftStart, rewrite } = reconcile(start);
    if (rewrite) {
      const { hardState, mark, entries } = raftStart;
      await log.append([{ group: id, hardState, restart: mark, entries }]);
    }
    if (raftStart.hardState.recovering) {
      logger.warn(
        { group: id, node: nodeId },
        "part of the log is lost; this replica is rebuilt from its peers",
      );
    }
    if (this.#stopped !== undefined) throw this.#stopped;
    this.#kept.delete(id);
    const { raft: options } = this.#options;
    const { gate } = start;
    const components = { id: nodeId, options, random, membershipCodec, isGated: gate !== undefined };
    const raft = new Raft(raftStart, components, clock.monotonicMs());
    const group = new RaftGroup(id, raft, stateMachine, this.#context, gate);
    this.#groups.set(id, group);
    this.#wake(group);
    return group;
  }

  /** Stops a group on this node. Its log and data stay until `NodeLog.removeGroup` and the state machine's own. */
  removeGroup(id: GroupId): void {
    const group = this.#groups.get(id);
    if (group === undefined) return;
    this.#guard(() => {
      this.#turn();
      this.#endTurn();
    });
    this.keepInLog(id, group.retained());
    this.#groups.delete(id);
    this.#awake.delete(group);
    this.#attended.delete(group);
    group.stop(new AtollError("raft.stopped", `group ${id} was removed from this node`));
  }

  /**
   * A group that the log holds and this node does not run: a replica that lost its vote, or one that was taken out.
   * It is carried along when the log gives up old segments, instead of keeping them all alive.
   */
  keepInLog(id: GroupId, state: GroupState): void {
    this.#kept.set(id, state);
  }

  group(id: GroupId): RaftGroup | undefined {
    return this.#groups.get(id);
  }

  groups(): IterableIterator<RaftGroup> {
    return this.#groups.values();
  }

  stats(): HostStats {
    return {
      turns: this.#turns,
      packetsReceived: this.#packetsReceived,
      malformedPackets: this.#malformedPackets,
    };
  }

  /** A packet arrived. One that cannot be read is logged and dropped; it harms nothing else. */
  receive(from: NodeId, payload: Uint8Array): void {
    if (this.#stopped !== undefined) return;
    this.#packetsReceived++;
    this.#guard(() => this.#receive(from, payload));
  }

  #receive(from: NodeId, payload: Uint8Array): void {
    let packet: ReturnType<typeof decodePacket>;
    try {
      packet = decodePacket(payload, from, this.#components.nodeId);
    } catch (error) {
      this.#malformedPackets++;
      this.#components.logger.warn({ from, error }, "a malformed packet was dropped");
      return;
    }
    for (const { group: id, message } of packet.messages) {
      const group = this.#groups.get(id);
      if (group === undefined) continue;
      if (group.step(message)) this.#wake(group);
    }
    this.#receiveHeartbeats(from, packet.heartbeats);
    this.#receiveResponses(from, packet.heartbeatResponses);
    for (const pull of packet.pulls) this.#groups.get(pull.group)?.onPull(from, pull);
    for (const piece of packet.pieces) this.#groups.get(piece.group)?.onPiece(from, piece);
  }

  #receiveHeartbeats(from: NodeId, { groups, terms, commits, rounds }: HeartbeatColumns): void {
    const to = this.#components.nodeId;
    for (let i = 0; i < groups.length; i++) {
      const id = groups[i] as GroupId;
      const group = this.#groups.get(id);
      if (group === undefined) continue;
      const term = terms[i] as Term;
      const commit = commits[i] as LogIndex;
      const round = rounds[i] as number;
      if (group.renewContact(from, term, commit)) {
        this.#outbox.heartbeatResponse(from, id, term, round);
        continue;
      }
      const recoveryTarget = 0 as LogIndex;
      const beat = {
        kind: "heartbeat",
        from,
        to,
        term,
        commit,
        round,
        recoveryNonce: 0,
        recoveryTarget,
      } as const;
      if (group.step(beat)) this.#wake(group);
    }
    if (groups.length > 0) this.#scheduleTurn();
  }

  #receiveResponses(from: NodeId, { groups, terms, rounds }: HeartbeatColumns): void {
    const to = this.#components.nodeId;
    for (let i = 0; i < groups.length; i++) {
      const group = this.#groups.get(groups[i] as GroupId);
      if (group === undefined) continue;
      const term = terms[i] as Term;
      const round = rounds[i] as number;
      const response = { kind: "heartbeatResponse", from, to, term, round, recoveryNonce: 0 } as const;
      if (group.step(response)) this.#wake(group);
    }
  }

  #wake(group: RaftGroup): void {
    this.#awake.add(group);
    this.#scheduleTurn();
  }

  #scheduleTurn(): void {
    if (this.#isTurnDue || this.#stopped !== undefined) return;
    this.#isTurnDue = true;
    this.#components.clock.defer(() => {
      this.#isTurnDue = false;
      if (this.#stopped === undefined) this.#guard(() => this.#turn());
    });
  }

  #turn(): void {
    this.#turns++;
    const awake = this.#awake;
    this.#awake = new Set();
    for (const group of awake) {
      group.turn();
      this.#turned.push(group);
    }
    if (this.#stopped !== undefined) return;
    this.#outbox.send();
    this.#planEnd();
  }

  #queueWrite(group: RaftGroup, write: RaftWrite): void {
    const { sequence, hardState, restart, entries } = write;
    this.#writes.push({
      group: group.id,
      ...(hardState === undefined ? {} : { hardState }),
      ...(restart === undefined ? {} : { restart }),
      ...(entries.length === 0 ? {} : { entries }),
    });
    this.#writers.push({ group, sequence });
  }

  /**
   * In a microtask behind the one in which rpc hands the turn's packets to the system: the followers get to work
   * before this node lays out its batch. What promises durability is not among those packets.
   */
  #planEnd(): void {
    if (this.#turned.length === 0 || this.#isEndDue) return;
    this.#isEndDue = true;
    queueMicrotask(() => {
      this.#isEndDue = false;
      if (this.#stopped === undefined) this.#guard(() => this.#endTurn());
    });
  }

  /** First what others wait for. A follower's answer to the leader does not wait for its state machine. */
  #endTurn(): void {
    this.#append();
    const turned = this.#turned;
    this.#turned = [];
    for (const group of turned) group.apply();
  }

  #append(): void {
    if (this.#writes.length === 0) return;
    const writers = this.#writers;
    const write = this.#components.log.append(this.#writes);
    this.#writes = [];
    this.#writers = [];
    write.then(
      () => {
        if (this.#stopped === undefined) this.#guard(() => this.#onDurable(writers));
      },
      (error: unknown) => this.#fail(error),
    );
  }

  #onDurable(writers: readonly WriteInFlight[]): void {
    for (const { group, sequence } of writers) {
      if (group.persisted(sequence)) this.#awake.add(group);
    }
    // Not deferred: the acknowledgements that waited for this write leave now.
    if (this.#awake.size > 0) this.#turn();
  }

  #tick(): void {
    const nowMs = this.#components.clock.monotonicMs();
    this.#ticks++;
    const isSlow = this.#ticks % TICKS_PER_SLOW_TICK === 0;
    this.#deadlines.visitDue(nowMs, (group) => {
      if (group.tick(nowMs)) this.#awake.add(group);
    });
    if (isSlow) {
      for (const group of this.#attended) if (!group.slowTick(nowMs)) this.#attended.delete(group);
      this.#relievePinnedSegments();
    }
    if (this.#awake.size > 0 || isSlow) this.#turn();
  }

  /** Old segments that a quiet group keeps alive: flush its state, and move what is left to the log's end. */
  #relievePinnedSegments(): void {
    const { log } = this.#components;
    for (const id of log.pinned) {
      if (this.#relieving.has(id)) continue;
      this.#relieving.add(id);
      this.#relieve(id)
        .catch((error: unknown) => this.#fail(error))
        .finally(() => this.#relieving.delete(id));
    }
  }

  async #relieve(id: GroupId): Promise<void> {
    const { log } = this.#components;
    await this.#groups.get(id)?.checkpoint({ force: true });
    if (this.#stopped !== undefined) return;
    const group = this.#groups.get(id);
    const kept = this.#kept.get(id);
    if (group === undefined) {
      if (kept !== undefined && log.pinned.includes(id)) await log.relocate(id, kept);
      return;
    }
    // What was proposed or received since the last turn is in the core and not yet in the log.
    this.#turn();
    this.#endTurn();
    // In the middle of a switch its turns wait; the next slow tick comes back to it.
    if (log.pinned.includes(group.id) && !group.isInstalling) await log.relocate(group.id, group.retained());
  }

  /** A broken belief of ours stops the node before it can harm data. */
  #guard(body: () => void): void {
    try {
      body();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#stopped !== undefined) return;
    const cause = error instanceof Error ? error : new Error(String(error));
    this.#components.logger.error(
      { error: cause },
      "the node stops: its log, its store or its own code failed",
    );
    this.#stop(new AtollError("raft.stopped", `the node stopped at an error: ${cause.message}`, { cause }));
    this.#components.onFailure(cause);
  }

  /** Rejects all callers. The log and the stores are their owner's to close. */
  stop(): void {
    this.#stop(new AtollError("raft.stopped", "the node is shutting down"));
  }

  #stop(error: AtollError): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = error;
    this.#timer?.cancel();
    for (const group of this.#groups.values()) group.stop(error);
  }
}

const membershipCodec = { encode: encodeMembership, decode: decodeMembership };
