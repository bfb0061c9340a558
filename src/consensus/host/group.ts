/**
 * One replica of one group, alive: the core, the state machine it feeds, the callers that wait for it, and its
 * snapshots. `RaftHost` gives it messages, ticks and turns.
 */
import { assert } from "../../base/assert.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { GroupId, LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { MembershipTarget } from "../core/membership.ts";
import type { Message } from "../core/messages.ts";
import type { Raft, RaftStatus, RaftWrite } from "../core/raft.ts";
import type { Entry, SnapshotMark } from "../core/types.ts";
import type { SnapshotSink, StateMachine } from "../state-machine/types.ts";
import type { SnapshotPiece, SnapshotPull } from "../wire/packet.ts";
import { Checkpoints } from "./checkpoints.ts";
import type { CommitGate } from "./commit-gate.ts";
import type { Deadlines } from "./deadlines.ts";
import { GatedLeadership } from "./gated-leadership.ts";
import type { HostOptions } from "./options.ts";
import { SnapshotReceiver } from "./snapshot-receiver.ts";
import { SnapshotSender, type SnapshotSlots } from "./snapshot-sender.ts";
import { type Applied, ProposalWaiters, ReadWaiters } from "./waiters.ts";

/** What a group asks of its host. */
export interface GroupContext {
  readonly logger: Logger;
  readonly random: Random;
  readonly options: HostOptions;
  readonly snapshotSlots: SnapshotSlots;
  nowMs(): number;
  /** There is something to do: give this group a turn soon. */
  wake(group: RaftGroup): void;
  send(to: NodeId, group: GroupId, message: Message): void;
  sendPull(to: NodeId, pull: SnapshotPull): void;
  sendPiece(to: NodeId, piece: SnapshotPiece): void;
  write(group: RaftGroup, write: RaftWrite): void;
  /** The disk does not keep up: nothing more must be proposed for now. */
  isLogBusy(): boolean;
  /** The log may forget this group's entries up to the mark. */
  compact(group: GroupId, mark: SnapshotMark): void;
  /** When each group wants a tick. */
  readonly deadlines: Deadlines<RaftGroup>;
  /** Something waits here: `slowTick` until it says that nothing does. */
  attend(group: RaftGroup): void;
  /** Stops the node: the state machine or its store failed. */
  fail(error: unknown): void;
}

export interface GroupStats {
  readonly snapshotsSent: number;
  readonly snapshotsInstalled: number;
  readonly proposalsWaiting: number;
  readonly readsWaiting: number;
  readonly logBytes: number;
}

export class RaftGroup {
  readonly id: GroupId;
  readonly #raft: Raft;
  readonly #stateMachine: StateMachine;
  readonly #context: GroupContext;
  readonly #proposals = new ProposalWaiters();
  readonly #reads: ReadWaiters;
  readonly #sender: SnapshotSender;
  readonly #receiver: SnapshotReceiver;
  readonly #gate: GatedLeadership | undefined;
  readonly #checkpoints: Checkpoints;
  /** Committed and not yet applied. */
  #toApply: readonly Entry[] = [];
  #isInstalling = false;
  /** Entries wait until the state store has written some of what it holds. */
  #isStoreBusy = false;
  #snapshotsInstalled = 0;
  #stopped: AtollError | undefined;
  /** Its place among the deadlines. */
  readonly #slot: number;
  /** The host calls `slowTick`. */
  #isAttended = false;

  constructor(id: GroupId, raft: Raft, stateMachine: StateMachine, context: GroupContext, gate?: CommitGate) {
    this.id = id;
    this.#raft = raft;
    this.#stateMachine = stateMachine;
    this.#context = context;
    this.#slot = context.deadlines.add(this);
    const { nowMs } = context;
    if (gate !== undefined) {
      this.#gate = new GatedLeadership(gate, { raft, nowMs, wake: () => context.wake(this) });
    }
    this.#reads = new ReadWaiters(context.random);
    const { snapshot } = context.options;
    this.#sender = new SnapshotSender(snapshot, {
      group: id,
      slots: context.snapshotSlots,
      open: () => stateMachine.openSnapshot(),
      isUseful: (mark) => mark.index >= raft.log.mark.index,
    });
    this.#checkpoints = new Checkpoints(context.options, {
      raft,
      stateMachine,
      oldestSnapshot: () => this.#sender.oldestIndex,
      compact: (mark) => context.compact(id, mark),
    });
    this.#receiver = new SnapshotReceiver(snapshot, {
      group: id,
      logger: context.logger,
      beginInstall: (mark, snapshotId) => stateMachine.beginInstall(mark, snapshotId),
      isNews: (mark) => mark.index > this.#lastHandedOut(),
      send: (to, pull) => context.sendPull(to, pull),
      onComplete: (mark, sink) => this.#finishInstall(mark, sink),
    });
  }

  /**
   * Replicates a command and applies it. Resolves when it is committed, durable on a quorum, and applied here.
   * @throws raft.notLeader, raft.overloaded, raft.commandTooLarge, raft.superseded: it has no effect, now or later.
   *   raft.timeout, raft.dropped, raft.stopped: it may or may not take effect.
   */
  propose(command: Uint8Array): Promise<Applied> {
    return new Promise((resolve, reject) => {
      if (this.#stopped !== undefined) throw this.#stopped;
      const { maxCommandBytes, requestTimeoutMs } = this.#context.options;
      if (command.length > maxCommandBytes) {
        throw new AtollError(
          "raft.commandTooLarge",
          `${command.length} bytes; the limit is ${maxCommandBytes}`,
        );
      }
      if (this.#isStoreBusy) {
        throw new AtollError("raft.overloaded", "the state store of this node waits for its disk");
      }
      if (this.#context.isLogBusy()) {
        throw new AtollError("raft.overloaded", "the log of this node waits for its disk");
      }
      const { index, term } = this.#raft.propose(command);
      const deadlineMs = this.#context.nowMs() + requestTimeoutMs;
      this.#proposals.add(index, { term, deadlineMs, resolve, reject });
      this.#attend();
      this.#context.wake(this);
    });
  }

  /**
   * Resolves at a moment when `read` sees every write acknowledged before the call, whoever acknowledged it: under
   * the leader's lease, after a round of heartbeats, or with an index asked of the leader.
   * @returns the applied index. @throws raft.timeout, raft.stopped
   */
  readBarrier(): Promise<LogIndex> {
    return new Promise((resolve, reject) => {
      if (this.#stopped !== undefined) throw this.#stopped;
      const deadlineMs = this.#context.nowMs() + this.#context.options.requestTimeoutMs;
      this.#reads.add({ deadlineMs, resolve, reject });
      this.#attend();
      this.#context.wake(this);
    });
  }

  /**
   * What this replica has applied: linearizable right after `readBarrier`, else possibly stale.
   * @throws raft.stopped, also where the node stopped right behind the barrier
   */
  read<T>(body: (transaction: ReadTransaction) => T): T {
    if (this.#stopped !== undefined) throw this.#stopped;
    return this.#stateMachine.read(body);
  }

  /**
   * Starts a change of members; it goes on by itself, whoever leads. Resolves when the first step is applied.
   * New voters should be learners until they have caught up.
   * @throws raft.membershipInvalid, raft.membershipBusy, and as `propose`
   */
  changeMembership(target: MembershipTarget): Promise<Applied> {
    return new Promise((resolve, reject) => {
      if (this.#stopped !== undefined) throw this.#stopped;
      const { index, term } = this.#raft.changeMembership(target);
      const deadlineMs = this.#context.nowMs() + this.#context.options.requestTimeoutMs;
      this.#proposals.add(index, { term, deadlineMs, resolve, reject });
      this.#attend();
      this.#context.wake(this);
    });
  }

  /** Hands leadership over; see `status` for how it went. @throws raft.notLeader, raft.transferFailed */
  transferLeadership(target: NodeId): void {
    this.#raft.transferLeadership(target, this.#context.nowMs());
    this.#context.wake(this);
  }

  /** To whom to hand it; undefined when no other voter is known to be alive, and unless leading. */
  heir(): NodeId | undefined {
    return this.#raft.heir(this.#context.nowMs());
  }

  status(): RaftStatus {
    return this.#raft.status();
  }

  /** How far each follower's durable log reaches; empty unless leading. */
  matchIndexes(): ReadonlyMap<NodeId, LogIndex> {
    return this.#raft.matchIndexes();
  }

  stats(): GroupStats {
    return {
      snapshotsSent: this.#sender.opened,
      snapshotsInstalled: this.#snapshotsInstalled,
      proposalsWaiting: this.#proposals.count,
      readsWaiting: this.#reads.count,
      logBytes: this.#raft.log.bytes,
    };
  }

  /** How often each path of the protocol was taken. */
  counters(): Raft["counters"] {
    return this.#raft.counters;
  }

  /** True when the group now wants a turn. */
  step(message: Message): boolean {
    this.#raft.step(message, this.#context.nowMs());
    return this.#raft.isReady;
  }

  /** A heartbeat that is answered with its own term and round, and asks for no turn; false: `step` must see it. */
  renewContact(from: NodeId, term: Term, commit: LogIndex): boolean {
    const isRenewal = this.#raft.renewContact(from, term, commit, this.#context.nowMs());
    if (isRenewal) this.#context.deadlines.postpone(this.#slot, this.#raft.dueMs);
    return isRenewal;
  }

  onPull(from: NodeId, pull: SnapshotPull): void {
    this.#attend();
    this.#sender.onPull(from, pull, this.#context.nowMs(), (piece) => this.#context.sendPiece(from, piece));
  }

  onPiece(from: NodeId, piece: SnapshotPiece): void {
    if (!this.#isInstalling) this.#receiver.onPiece(from, piece, this.#context.nowMs());
  }

  /** True when the group now wants a turn: a leader whose followers are slower than its own drive has nothing to do. */
  persisted(sequence: number): boolean {
    this.#raft.persisted(sequence, this.#context.nowMs());
    return this.#raft.isReady;
  }

  /** True when the group now wants a turn. */
  tick(nowMs: number): boolean {
    const acted = this.#raft.tick(nowMs);
    this.#scheduleTick();
    if (this.#reads.isEmpty) return acted;
    this.#reads.unaskOlderThan(nowMs - this.#context.options.raft.electionTimeoutMs);
    return acted || this.#reads.hasUnasked;
  }

  #attend(): void {
    if (this.#isAttended) return;
    this.#isAttended = true;
    this.#context.attend(this);
  }

  /** Work that need not be done at every tick. False when none is left. */
  slowTick(nowMs: number): boolean {
    this.#proposals.expire(nowMs);
    this.#reads.expire(nowMs);
    if (this.#sender.isBusy) this.#sender.tick(nowMs, this.#raft.matchIndexes());
    this.#receiver.tick(nowMs);
    this.#isAttended =
      this.#proposals.count > 0 || !this.#reads.isEmpty || this.#sender.isBusy || this.#receiver.isActive;
    return this.#isAttended;
  }

  /**
   * One turn: asks the core what to do, and does it, but for what is committed: `apply` comes after it, when the turn's
   * packets and its write are on their way.
   */
  turn(): void {
    // While a snapshot is switched in, the state machine must not move. Inputs wait in the core.
    if (this.#isInstalling || this.#stopped !== undefined) return;
    const context = this.#context;
    this.#askReads();
    this.#gate?.tellWhoLeads();
    const ready = this.#raft.ready(context.nowMs());
    for (const message of ready.messages) context.send(message.to, this.id, message);
    if (ready.write !== undefined) context.write(this, ready.write);
    this.#gate?.pass(ready.write?.entries ?? []);
    for (const failed of ready.failedReads) this.#reads.unask(failed);
    if (ready.committed.length > 0) {
      this.#toApply = this.#toApply.length === 0 ? ready.committed : [...this.#toApply, ...ready.committed];
    }
    const applied = this.#raft.appliedIndex;
    for (const { context: read, index } of ready.reads) this.#reads.confirm(read, index, applied);
    if (ready.fetchSnapshotFrom !== 0) {
      this.#receiver.start(ready.fetchSnapshotFrom, context.nowMs());
      this.#attend();
    }
    this.#scheduleTick();
  }

  /** Applies what turns have brought, or as much of it as fits one turn, and answers who waited for it. */
  apply(): void {
    if (this.#isInstalling || this.#stopped !== undefined) return;
    this.#applySome();
    if (this.#toApply.length > 0 && !this.#isStoreBusy) this.#context.wake(this);
    if (this.#checkpoints.isDue) {
      this.checkpoint({ force: false }).catch((error: unknown) => this.#context.fail(error));
    }
  }

  /** Deadlines that move back are noticed when they come. */
  #scheduleTick(): void {
    if (this.#stopped !== undefined) return;
    const dueMs = this.#reads.isEmpty ? this.#raft.dueMs : Number.NEGATIVE_INFINITY;
    this.#context.deadlines.set(this.#slot, dueMs);
  }

  #askReads(): void {
    if (!this.#reads.hasUnasked) return;
    const nowMs = this.#context.nowMs();
    const read = this.#reads.ask(nowMs);
    try {
      this.#raft.read(read, nowMs);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      // No leader yet, or too many reads: a later tick asks again, until the caller's deadline.
      this.#reads.unask(read);
    }
  }

  #applySome(): void {
    if (this.#toApply.length === 0 || this.#isStoreBusy) return;
    const { maxApplyEntries } = this.#context.options;
    const isAll = this.#toApply.length <= maxApplyEntries;
    const entries = isAll ? this.#toApply : this.#toApply.slice(0, maxApplyEntries);
    this.#toApply = isAll ? [] : this.#toApply.slice(maxApplyEntries);
    let results: readonly Uint8Array[];
    try {
      results = this.#stateMachine.apply(entries);
    } catch (error) {
      if (hasCode(error, "store.overloaded")) this.#waitForStore(entries);
      else this.#context.fail(error);
      return;
    }
    const last = entries[entries.length - 1] as Entry;
    this.#raft.applied(last.index);
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as Entry;
      this.#proposals.settle(entry.index, entry.term, results[i] as Uint8Array);
    }
    this.#reads.onApplied(last.index);
  }

  /** More is applied than the drive takes: nothing has changed, and the entries come first when it has caught up. */
  #waitForStore(entries: readonly Entry[]): void {
    this.#toApply = [...entries, ...this.#toApply];
    this.#isStoreBusy = true;
    this.#stateMachine.flush().then(
      () => {
        this.#isStoreBusy = false;
        this.#context.wake(this);
      },
      (error: unknown) => this.#context.fail(error),
    );
  }

  #lastHandedOut(): LogIndex {
    return this.#toApply[this.#toApply.length - 1]?.index ?? this.#raft.appliedIndex;
  }

  #finishInstall(mark: SnapshotMark, sink: SnapshotSink): void {
    if (mark.index <= this.#lastHandedOut()) {
      sink.abort();
      return;
    }
    this.#isInstalling = true;
    sink.finish().then(
      () => this.#installed(mark),
      (error: unknown) => this.#context.fail(error),
    );
  }

  /** The state machine stands at the mark, durably; the log follows. A crash in between is mended at the start. */
  #installed(mark: SnapshotMark): void {
    this.#isInstalling = false;
    if (this.#stopped !== undefined) return;
    this.#toApply = [];
    this.#snapshotsInstalled++;
    const taken = this.#raft.restore(mark, this.#context.nowMs());
    assert(taken, "the log overtook a snapshot while it was switched in");
    this.#proposals.dropThrough(mark.index);
    this.#reads.onApplied(mark.index);
    this.#context.logger.info({ group: this.id, index: mark.index }, "snapshot installed");
    this.#context.wake(this);
  }

  /**
   * Flushes the state and forgets the entries before it. `force`: also those that a lagging follower would need.
   * A call while one runs does nothing. @throws store.failed
   */
  async checkpoint(options: { force: boolean }): Promise<void> {
    if (!this.#isInstalling) await this.#checkpoints.take(options);
  }

  get isInstalling(): boolean {
    return this.#isInstalling;
  }

  /** What the node's log must keep for this group, for `NodeLog.relocate`. */
  retained(): { hardState: Raft["hardState"]; mark: SnapshotMark; entries: readonly Entry[] } {
    const { log } = this.#raft;
    const from = (log.mark.index + 1) as LogIndex;
    const entries = log.slice(from, log.lastIndex, Number.POSITIVE_INFINITY);
    return { hardState: this.#raft.hardState, mark: log.mark, entries };
  }

  stop(error: AtollError): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = error;
    this.#gate?.stop();
    this.#checkpoints.stop();
    this.#proposals.rejectAll(error);
    this.#reads.rejectAll(error);
    this.#sender.stop();
    this.#receiver.close();
    this.#context.deadlines.remove(this.#slot);
  }
}
