/**
 * One replica of one Raft group, as a function of its inputs. It owns no timer, socket or file; the host (see
 * `../host/`) is the only loop:
 *
 *     raft.step(message, nowMs) / tick / propose / read / ...     inputs
 *     const ready = raft.ready(nowMs)                             what to do now
 *       send      ready.messages                                  at once
 *       write     ready.write, then raft.persisted(write.sequence)
 *       apply     ready.committed, then raft.applied(index)
 *
 * Messages that promise durability (votes, acknowledgements) are handed out only after `persisted`, so sending one
 * too early cannot be written by accident. Writes complete in the order in which they were handed out; any number
 * may be on their way.
 *
 * Sources: Ongaro, "Consensus: Bridging Theory and Practice" (2014); etcd-io/raft for pre-vote, progress tracking
 * and asynchronous writes. Membership takes effect when it enters the log, as in the thesis, not when applied.
 */
import { assert } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import type { LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import { canCampaign, startPreVote } from "./election.ts";
import { type MembershipTarget, refusalOf } from "./membership.ts";
import type { Message } from "./messages.ts";
import type { RaftOptions } from "./options.ts";
import { quorumValue } from "./quorum.ts";
import { type MembershipCodec, RaftLog } from "./raft-log.ts";
import { isLeaseValid, requestRead } from "./reads.ts";
import {
  canChangeMembership,
  changeMembership,
  continueTransfer,
  heirOf,
  startTransfer,
} from "./reconfiguration.ts";
import { advanceCommit, beginRound, mayBeginRound, renewContact, sendAppends } from "./replication.ts";
import {
  appendOwn,
  becomeFollower,
  emptyOutput,
  hasOutput,
  type Leadership,
  noCounts,
  type Output,
  type RaftCounters,
  type RaftState,
  type Role,
} from "./state.ts";
import { step } from "./step.ts";
import { type Entry, EntryKind, type HardState, type Membership, type SnapshotMark } from "./types.ts";
import { WritesInFlight } from "./writes-in-flight.ts";

/** What survived a restart; for a new replica all zero, with the first members as the mark's membership. */
export interface RaftStart {
  readonly hardState: HardState;
  readonly mark: SnapshotMark;
  /** Durable entries right after the mark. */
  readonly entries: readonly Entry[];
  /** What the state machine holds: not before the mark, not after the last entry. */
  readonly applied: LogIndex;
}

export interface RaftComponents {
  readonly id: NodeId;
  readonly options: RaftOptions;
  readonly random: Random;
  readonly membershipCodec: MembershipCodec;
  /** As a leader it commits nothing before `limitCommit` allows it. Default: what a quorum holds is committed. */
  readonly isGated?: boolean;
}

/** One write to the log; all of it must be durable before `persisted(sequence)`. */
export interface RaftWrite {
  readonly sequence: number;
  readonly hardState?: HardState;
  /** The log begins anew after this mark, before `entries` are added. */
  readonly restart?: SnapshotMark;
  readonly entries: readonly Entry[];
}

export interface Ready {
  readonly write: RaftWrite | undefined;
  readonly messages: readonly Message[];
  /** To be applied in order. Each is committed, and durable here. */
  readonly committed: readonly Entry[];
  /** Reads that may be served as soon as `index` is applied. */
  readonly reads: readonly { readonly context: number; readonly index: LogIndex }[];
  /** Reads whose leader was deposed; ask again. */
  readonly failedReads: readonly number[];
  /** This replica is too far behind: fetch a snapshot there, then call `restore`. 0: nothing to do. */
  readonly fetchSnapshotFrom: NodeId | 0;
}

/** A view for hosts, operators and tests. */
export interface RaftStatus {
  readonly id: NodeId;
  readonly role: Role;
  readonly term: Term;
  readonly leader: NodeId | 0;
  readonly commit: LogIndex;
  readonly applied: LogIndex;
  readonly lastIndex: LogIndex;
  readonly mark: SnapshotMark;
  readonly membership: Membership;
  readonly recovering: boolean;
}

export class Raft {
  readonly #state: RaftState;
  readonly #inFlight = new WritesInFlight();
  /** The last entry handed out in `ready.committed`. */
  #handedOut: LogIndex;

  constructor(start: RaftStart, components: RaftComponents, nowMs: number) {
    const log = new RaftLog(components.membershipCodec, start.mark, start.entries);
    assert(start.applied >= start.mark.index && start.applied <= log.lastIndex, "applied is outside the log");
    const { hardState } = start;
    const knownCommit = Math.max(Math.min(hardState.commit, log.lastIndex), start.applied);
    this.#handedOut = start.applied;
    this.#state = {
      id: components.id,
      options: components.options,
      random: components.random,
      log,
      nowMs,
      role: "follower",
      term: hardState.term,
      votedFor: hardState.votedFor,
      commit: knownCommit as LogIndex,
      applied: start.applied,
      isGated: components.isGated ?? false,
      leader: 0,
      electionDeadlineMs: 0,
      // A promise made to a leader before the restart still binds us.
      leaderContactMs: nowMs,
      votes: new Map(),
      isTransferElection: false,
      matchedIndex: 0 as LogIndex,
      recoveryNonce: hardState.recovering ? components.random.uint32() || 1 : 0,
      leadership: undefined,
      counters: noCounts(),
      output: emptyOutput(),
    };
    const { electionTimeoutMs } = components.options;
    const spread = components.random.uint32() / 0x1_0000_0000;
    this.#state.electionDeadlineMs = nowMs + electionTimeoutMs * (1 + spread);
  }

  /**
   * Advances elections, heartbeats and leases. Call it several times per heartbeat interval.
   * @returns whether anything happened, so that `ready` has something to say.
   */
  tick(nowMs: number): boolean {
    const state = this.#state;
    state.nowMs = nowMs;
    if (state.leadership !== undefined) return this.#tickLeader(state.leadership);
    if (nowMs < state.electionDeadlineMs || !canCampaign(state)) return false;
    startPreVote(state);
    return true;
  }

  #tickLeader(leadership: Leadership): boolean {
    const state = this.#state;
    const { nowMs, options } = state;
    if (nowMs >= leadership.quorumCheckDueMs) {
      leadership.quorumCheckDueMs = nowMs + options.electionTimeoutMs;
      const heardMs = quorumValue(state.log.membership, (node) =>
        node === state.id ? nowMs : (leadership.progress.get(node)?.heardMs ?? 0),
      );
      // Check-quorum (section 6.2): clients must not wait on a leader that cannot commit.
      if (heardMs < nowMs - options.electionTimeoutMs) {
        state.counters.quorumsLost++;
        becomeFollower(state, state.term, 0);
        return true;
      }
    }
    continueTransfer(state, leadership);
    if (nowMs < leadership.heartbeatDueMs) return false;
    beginRound(state, leadership);
    return true;
  }

  /** Handles a message from a peer. Messages may be lost, doubled, late and in any order. */
  step(message: Message, nowMs: number): void {
    const state = this.#state;
    state.nowMs = nowMs;
    step(state, message);
  }

  /**
   * A heartbeat that only renews what this replica knows, without a message and without a turn: it is to be answered at
   * once with the same term and round. False, and nothing has happened, when `step` must see it.
   */
  renewContact(from: NodeId, term: Term, commit: LogIndex, nowMs: number): boolean {
    const state = this.#state;
    state.nowMs = nowMs;
    return renewContact(state, from, term, commit);
  }

  /**
   * Appends a command to the log and returns its place. It has taken effect once an entry of this very term is
   * applied at this index; if another term's is, it never will.
   * @throws raft.notLeader, raft.overloaded
   */
  propose(command: Uint8Array): { index: LogIndex; term: Term } {
    const leadership = this.#requireLeadership();
    const { uncommittedBytes } = leadership;
    if (uncommittedBytes > 0 && uncommittedBytes + command.length > this.#state.options.maxUncommittedBytes) {
      throw new AtollError("raft.overloaded", `${uncommittedBytes} bytes already wait to be committed`);
    }
    const index = appendOwn(this.#state, leadership, EntryKind.command, command);
    return { index, term: this.#state.term };
  }

  /**
   * Starts a change to the target, through joint consensus when the voters change. It is complete once the
   * membership in force is committed and no longer joint.
   * @throws raft.notLeader, raft.membershipInvalid, raft.membershipBusy
   */
  changeMembership(target: MembershipTarget): { index: LogIndex; term: Term } {
    const leadership = this.#requireLeadership();
    const refusal = refusalOf(target);
    if (refusal !== undefined) throw new AtollError("raft.membershipInvalid", refusal);
    if (!canChangeMembership(this.#state, leadership)) {
      throw new AtollError("raft.membershipBusy", "another membership change is not complete");
    }
    return { index: changeMembership(this.#state, leadership, target), term: this.#state.term };
  }

  /** @throws raft.notLeader, raft.transferFailed when the target is no other voter. */
  transferLeadership(target: NodeId, nowMs: number): void {
    this.#state.nowMs = nowMs;
    const leadership = this.#requireLeadership();
    if (!startTransfer(this.#state, leadership, target)) {
      throw new AtollError("raft.transferFailed", `node ${target} is no other voter of this group`);
    }
  }

  /** The voter to hand leadership to; undefined when none is known to be alive, and unless leading. */
  heir(nowMs: number): NodeId | undefined {
    const { leadership } = this.#state;
    this.#state.nowMs = nowMs;
    return leadership === undefined ? undefined : heirOf(this.#state, leadership);
  }

  #requireLeadership(): Leadership {
    const { leadership, leader } = this.#state;
    if (leadership?.transfer !== undefined) {
      throw new AtollError(
        "raft.notLeader",
        `leadership is being handed to node ${leadership.transfer.target}`,
      );
    }
    if (leadership === undefined) {
      const where = leader === 0 ? "unknown" : `node ${leader}`;
      throw new AtollError("raft.notLeader", `node ${this.#state.id} does not lead; the leader is ${where}`);
    }
    return leadership;
  }

  /**
   * Asks for an index at which a linearizable read may be served; the answer comes in `ready.reads` or
   * `ready.failedReads`, and on a follower perhaps never: set a deadline. `context` names the request.
   * @throws raft.notLeader when no leader is known, raft.overloaded
   */
  read(context: number, nowMs: number): void {
    this.#state.nowMs = nowMs;
    if (requestRead(this.#state, context)) return;
    if (this.#state.leader === 0) throw new AtollError("raft.notLeader", "no leader is known");
    throw new AtollError("raft.overloaded", "too many reads wait for confirmation");
  }

  /**
   * Whether `ready` has anything to say. Most of what an idle group hears changes nothing, and costs no turn.
   */
  get isReady(): boolean {
    const { output, leadership, log, commit } = this.#state;
    if (leadership !== undefined) {
      const { roundWanted, appendsWanted, transfer } = leadership;
      if (roundWanted || appendsWanted || transfer !== undefined) return true;
    }
    return hasOutput(output) || log.hasUnwritten || Math.min(commit, log.stableIndex) > this.#handedOut;
  }

  /** When `tick` next has something to do; earlier only after other inputs, never later than this. */
  get dueMs(): number {
    const { leadership, electionDeadlineMs } = this.#state;
    if (leadership === undefined) return electionDeadlineMs;
    const { heartbeatDueMs, quorumCheckDueMs, transfer } = leadership;
    return Math.min(heartbeatDueMs, quorumCheckDueMs, transfer?.deadlineMs ?? Number.POSITIVE_INFINITY);
  }

  /** What the inputs since the last call ask the host to do. */
  ready(nowMs: number): Ready {
    const state = this.#state;
    state.nowMs = nowMs;
    const { leadership } = state;
    if (leadership !== undefined) {
      if (leadership.roundWanted && mayBeginRound(leadership)) beginRound(state, leadership);
      if (leadership.appendsWanted) sendAppends(state, leadership);
      continueTransfer(state, leadership);
    }
    const { output } = state;
    state.output = emptyOutput();
    const write = this.#takeWrite(output);
    if (write === undefined) this.#inFlight.hold(output.promises, output.messages);
    return {
      write,
      messages: output.messages,
      committed: this.#takeCommitted(),
      reads: output.reads,
      failedReads: output.failedReads,
      fetchSnapshotFrom: output.fetchSnapshotFrom,
    };
  }

  #takeWrite({ hardStateChanged, logRestarted, promises }: Output): RaftWrite | undefined {
    const { log } = this.#state;
    const entries = log.takeUnwritten();
    if (!hardStateChanged && !logRestarted && entries.length === 0) return undefined;
    return {
      sequence: this.#inFlight.begin(log, promises),
      ...(hardStateChanged || logRestarted ? { hardState: this.hardState } : {}),
      ...(logRestarted ? { restart: log.mark } : {}),
      entries,
    };
  }

  #takeCommitted(): readonly Entry[] {
    const { log, commit } = this.#state;
    const to = Math.min(commit, log.stableIndex) as LogIndex;
    if (to <= this.#handedOut) return [];
    const entries = log.slice((this.#handedOut + 1) as LogIndex, to, Number.POSITIVE_INFINITY);
    this.#handedOut = to;
    return entries;
  }

  /** Everything up to and including this write is on stable storage. */
  persisted(sequence: number, nowMs: number): void {
    const state = this.#state;
    state.nowMs = nowMs;
    for (;;) {
      const write = this.#inFlight.takeDurable(sequence);
      if (write === undefined) break;
      state.log.markStable(write.lastIndex, write.generation);
      for (const promise of write.promises) {
        if (promise.to === state.id) step(state, promise);
        else state.output.messages.push(promise);
      }
    }
    if (state.leadership !== undefined) advanceCommit(state, state.leadership);
  }

  /**
   * Entries of this leadership may commit up to here, and those before it with them; the next leadership begins with
   * none. Where it was further before, what is committed stays so. Without meaning on a replica that does not lead.
   * @returns whether something committed
   */
  limitCommit(limit: LogIndex | number, nowMs: number): boolean {
    const state = this.#state;
    const { leadership } = state;
    assert(state.isGated, "a limit for a group without a gate");
    if (leadership === undefined || leadership.commitLimit === limit) return false;
    const before = state.commit;
    state.nowMs = nowMs;
    leadership.commitLimit = limit;
    advanceCommit(state, leadership);
    return state.commit > before;
  }

  /** The term in which this replica leads; 0 while it does not. */
  get leadingTerm(): Term | 0 {
    return this.#state.leadership === undefined ? 0 : this.#state.term;
  }

  /** Of a leader: whether the one before it asked for its election. */
  get isByTransfer(): boolean {
    return this.#state.leadership?.isByTransfer ?? false;
  }

  /**
   * When the round was sent that the leader's lease rests on: nobody else is elected before an election timeout after
   * it. Undefined without a lease, and while leadership is being handed over.
   */
  leaseSentMs(nowMs: number): number | undefined {
    const state = this.#state;
    const { leadership } = state;
    if (leadership === undefined || leadership.transfer !== undefined) return undefined;
    state.nowMs = nowMs;
    return isLeaseValid(state, leadership) ? leadership.leaseSentMs : undefined;
  }

  /** The state machine has applied everything up to here. */
  applied(index: LogIndex): void {
    assert(index <= this.#handedOut, "applied more than was handed out");
    if (index > this.#state.applied) this.#state.applied = index;
  }

  /**
   * A snapshot was installed: the state machine stands durably at `mark`. False when the log had overtaken it
   * meanwhile.
   */
  restore(mark: SnapshotMark, nowMs: number): boolean {
    const state = this.#state;
    state.nowMs = nowMs;
    const { log, output } = state;
    if (mark.index <= state.applied) return false;
    if (!log.matches(mark.index, mark.term)) {
      log.restart(mark);
      output.logRestarted = true;
      this.#dropAcknowledgementsAfter(mark.index);
    }
    state.commit = Math.max(state.commit, mark.index) as LogIndex;
    state.applied = mark.index;
    state.matchedIndex = Math.max(state.matchedIndex, mark.index) as LogIndex;
    this.#handedOut = mark.index;
    // Of an offer that came while it was switched in; the leader repeats what is still needed.
    output.fetchSnapshotFrom = 0;
    state.counters.snapshotsRestored++;
    if (state.leader !== 0 && state.leader !== state.id) {
      output.promises.push({
        kind: "appendResponse",
        from: state.id,
        to: state.leader,
        term: state.term,
        index: mark.index,
        rejected: false,
        hintIndex: 0 as LogIndex,
        hintTerm: 0 as Term,
        round: 0,
        recoveryNonce: state.recoveryNonce,
      });
    }
    return true;
  }

  /** What a write on its way acknowledged is gone again before anyone was told. */
  #dropAcknowledgementsAfter(index: LogIndex): void {
    const isKept = (promise: Message): boolean => promise.kind !== "appendResponse" || promise.index <= index;
    this.#state.output.promises = this.#state.output.promises.filter(isKept);
    this.#inFlight.keepOnly(isKept);
  }

  /**
   * Forgets entries that are applied and flushed, up to `index`, or less far where the log is not durable yet.
   * @returns the new mark.
   */
  compact(index: LogIndex): SnapshotMark {
    const { applied, log } = this.#state;
    assert(index <= applied, "only applied entries may be forgotten");
    log.compact(Math.min(index, log.stableIndex) as LogIndex);
    return log.mark;
  }

  get counters(): Readonly<RaftCounters> {
    return this.#state.counters;
  }

  get appliedIndex(): LogIndex {
    return this.#state.applied;
  }

  get hardState(): HardState {
    const { term, votedFor, commit, recoveryNonce } = this.#state;
    return { term, votedFor, commit, recovering: recoveryNonce !== 0 };
  }

  get log(): Pick<RaftLog, "mark" | "lastIndex" | "bytes" | "slice" | "termAt" | "membershipAt"> {
    return this.#state.log;
  }

  /** How far each follower's log is known to reach; empty unless leading. */
  matchIndexes(): ReadonlyMap<NodeId, LogIndex> {
    const matches = new Map<NodeId, LogIndex>();
    for (const [peer, progress] of this.#state.leadership?.progress ?? []) matches.set(peer, progress.match);
    return matches;
  }

  status(): RaftStatus {
    const { id, role, term, leader, commit, applied, log, recoveryNonce } = this.#state;
    const { lastIndex, mark, membership } = log;
    const recovering = recoveryNonce !== 0;
    return { id, role, term, leader, commit, applied, lastIndex, mark, membership, recovering };
  }
}
