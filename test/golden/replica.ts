import { assert } from "../../src/base/assert.ts";
import type { LogIndex, NodeId } from "../../src/base/ids.ts";
import type { Random } from "../../src/base/random.ts";
import type { Message } from "../../src/consensus/core/messages.ts";
import type { RaftOptions } from "../../src/consensus/core/options.ts";
import { Raft, type RaftWrite } from "../../src/consensus/core/raft.ts";
import type { Entry, HardState, SnapshotMark } from "../../src/consensus/core/types.ts";
import { decodeMembership, encodeMembership } from "../../src/consensus/wire/membership.ts";
import { describeChanges, describeEntries, describeWrite } from "./describe.ts";

/** Turns of one input after which a core that still wants something is taken to run in a circle. */
const MAX_TURNS = 100;

/** Where replicas leave their messages and say what happened to them. */
export interface Surroundings {
  readonly nowMs: number;
  send(message: Message): void;
  note(line: string): void;
  /** Called for each entry applied; throws when another replica applied something else there. */
  witness(entry: Entry): void;
}

/** One core with its disk and its state machine, which keeps what it applied through a crash. */
export class Replica {
  readonly id: NodeId;
  readonly #options: RaftOptions;
  readonly #random: Random;
  readonly #surroundings: Surroundings;
  /** Undefined while crashed. */
  #raft: Raft | undefined;
  #hardState: HardState;
  #mark: SnapshotMark;
  #entries: Entry[] = [];
  #applied: LogIndex;
  /** The last snapshot that the state machine was set to. */
  #installed: SnapshotMark;
  #writes: RaftWrite[] = [];
  isDiskHeld = false;

  constructor(
    id: NodeId,
    mark: SnapshotMark,
    parts: { options: RaftOptions; random: Random; surroundings: Surroundings },
  ) {
    this.id = id;
    this.#options = parts.options;
    this.#random = parts.random;
    this.#surroundings = parts.surroundings;
    this.#hardState = { term: 0 as HardState["term"], votedFor: 0, commit: 0 as LogIndex, recovering: false };
    this.#mark = mark;
    this.#installed = mark;
    this.#applied = mark.index;
    this.start();
  }

  get raft(): Raft | undefined {
    return this.#raft;
  }

  get log(): readonly Entry[] {
    return this.#entries;
  }

  start(): void {
    assert(this.#raft === undefined, `replica ${this.id} already runs`);
    this.#forgetOvertakenLog();
    const start = {
      hardState: this.#hardState,
      mark: this.#mark,
      entries: this.#entries,
      applied: this.#applied,
    };
    const membershipCodec = { encode: encodeMembership, decode: decodeMembership };
    const components = { id: this.id, options: this.#options, random: this.#random, membershipCodec };
    this.#raft = new Raft(start, components, this.#surroundings.nowMs);
  }

  /** A crash between a snapshot's installation and the log's restart after it leaves a log that is of no use. */
  #forgetOvertakenLog(): void {
    const { index, term } = this.#installed;
    if (index <= this.#mark.index || this.#entries[index - this.#mark.index - 1]?.term === term) return;
    this.#mark = this.#installed;
    this.#entries = [];
  }

  /** What was not durable is gone. */
  crash(): void {
    this.#raft = undefined;
    this.#writes = [];
  }

  /** A durable past, as if it had happened: the log and the hard state of a replica that is not running. */
  preset(entries: readonly Entry[], hardState: HardState): void {
    assert(this.#raft === undefined, `replica ${this.id} is running`);
    this.#entries = [...entries];
    this.#hardState = hardState;
  }

  /** The disk lost what comes after `keep`, and the host has noticed. Snapshots survive. */
  damage(keep: LogIndex): void {
    const kept = this.#entries.filter((entry) => entry.index <= keep);
    this.preset(kept, { ...this.#hardState, recovering: true });
    this.#forgetOvertakenLog();
    const lastIndex = this.#entries.at(-1)?.index ?? this.#mark.index;
    this.#applied = Math.min(this.#applied, lastIndex) as LogIndex;
  }

  /** Gives the core one input, then does all that it asks for. */
  input(give: (raft: Raft) => void): void {
    const raft = this.#raft;
    if (raft === undefined) throw new Error(`replica ${this.id} is down`);
    let before = raft.status();
    const noteChanges = () => {
      const after = raft.status();
      for (const line of describeChanges(before, after)) this.#surroundings.note(line);
      before = after;
    };
    give(raft);
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      noteChanges();
      const isAtRest = !this.#turn(raft);
      noteChanges();
      if (isAtRest) return;
    }
    throw new Error(`replica ${this.id} does not come to rest`);
  }

  #turn(raft: Raft): boolean {
    const surroundings = this.#surroundings;
    const ready = raft.ready(surroundings.nowMs);
    for (const message of ready.messages) surroundings.send(message);
    for (const { context, index } of ready.reads) {
      surroundings.note(`${this.id} may serve read ${context} at ${index}`);
    }
    for (const context of ready.failedReads) surroundings.note(`${this.id} fails read ${context}`);
    if (ready.fetchSnapshotFrom !== 0) {
      surroundings.note(`${this.id} is to fetch a snapshot from ${ready.fetchSnapshotFrom}`);
    }
    for (const entry of ready.committed) {
      assert(entry.index === this.#applied + 1, `replica ${this.id} applies ${entry.index} out of order`);
      surroundings.witness(entry);
      this.#applied = entry.index;
    }
    if (ready.committed.length > 0) {
      surroundings.note(`${this.id} applies ${describeEntries(ready.committed)}`);
    }
    raft.applied(this.#applied);
    if (ready.write !== undefined) {
      this.#writes.push(ready.write);
      if (this.isDiskHeld) surroundings.note(`${this.id} waits to write ${describeWrite(ready.write)}`);
      else this.#persistOne(raft);
    }
    return ready.write !== undefined || ready.committed.length > 0;
  }

  /** The disk completes its oldest write. */
  persist(): void {
    assert(this.#writes.length > 0, `replica ${this.id} has nothing to write`);
    this.input((raft) => this.#persistOne(raft));
  }

  get pendingWrites(): number {
    return this.#writes.length;
  }

  #persistOne(raft: Raft): void {
    const write = this.#writes.shift();
    if (write === undefined) return;
    if (write.hardState !== undefined) this.#hardState = write.hardState;
    if (write.restart !== undefined) {
      this.#mark = write.restart;
      this.#entries = [];
    }
    const first = write.entries[0];
    if (first !== undefined) {
      const kept = this.#entries.filter((entry) => entry.index < first.index);
      this.#entries = [...kept, ...write.entries].filter((entry) => entry.index > this.#mark.index);
    }
    raft.persisted(write.sequence, this.#surroundings.nowMs);
  }

  compact(index: LogIndex): void {
    this.input((raft) => {
      this.#mark = raft.compact(index);
      this.#entries = this.#entries.filter((entry) => entry.index > this.#mark.index);
    });
  }

  /** A snapshot of what the state machine holds now. */
  snapshot(): SnapshotMark {
    const log = this.#raft?.log;
    const term = log?.termAt(this.#applied);
    if (log === undefined || term === undefined) throw new Error(`replica ${this.id} has no snapshot`);
    return { index: this.#applied, term, membership: log.membershipAt(this.#applied) };
  }

  /** Installs a snapshot; false when it came too late to be of use. */
  restore(mark: SnapshotMark): boolean {
    let isOfUse = false;
    this.input((raft) => {
      isOfUse = raft.restore(mark, this.#surroundings.nowMs);
      if (!isOfUse) return;
      this.#applied = mark.index;
      this.#installed = mark;
    });
    return isOfUse;
  }
}
