/** Callers that wait for the group: proposals for their entry to be applied, reads for their index. */
import { AtollError } from "../../base/errors.ts";
import type { LogIndex, Term } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";

export interface Applied {
  readonly index: LogIndex;
  /** What the application returned. */
  readonly result: Uint8Array;
}

interface ProposalWaiter {
  readonly term: Term;
  readonly deadlineMs: number;
  readonly resolve: (applied: Applied) => void;
  readonly reject: (error: AtollError) => void;
}

/** Proposals by log index. An index has one waiter, since only entries of one term at a time are proposed there. */
export class ProposalWaiters {
  readonly #byIndex = new Map<LogIndex, ProposalWaiter>();

  get count(): number {
    return this.#byIndex.size;
  }

  add(index: LogIndex, waiter: ProposalWaiter): void {
    // An older proposal at this index was cut off our log, but may live on in another replica's.
    this.#byIndex
      .get(index)
      ?.reject(new AtollError("raft.dropped", `entry ${index} was replaced before it was committed`));
    this.#byIndex.set(index, waiter);
  }

  settle(index: LogIndex, term: Term, result: Uint8Array): void {
    const waiter = this.#byIndex.get(index);
    if (waiter === undefined) return;
    this.#byIndex.delete(index);
    if (waiter.term === term) waiter.resolve({ index, result });
    else waiter.reject(overwritten(index));
  }

  /** A snapshot has overtaken everything up to `index`: what became of those entries cannot be told. */
  dropThrough(index: LogIndex): void {
    for (const [waiting, waiter] of this.#byIndex) {
      if (waiting > index) continue;
      this.#byIndex.delete(waiting);
      waiter.reject(new AtollError("raft.dropped", `entry ${waiting} was overtaken by a snapshot`));
    }
  }

  expire(nowMs: number): void {
    for (const [index, waiter] of this.#byIndex) {
      if (nowMs < waiter.deadlineMs) continue;
      this.#byIndex.delete(index);
      waiter.reject(new AtollError("raft.timeout", `entry ${index} was not committed in time`));
    }
  }

  rejectAll(error: AtollError): void {
    for (const waiter of this.#byIndex.values()) waiter.reject(error);
    this.#byIndex.clear();
  }
}

/** Known: another leader's entry stands in its place, so it never takes effect. */
const overwritten = (index: LogIndex): AtollError =>
  new AtollError("raft.superseded", `another leader's entry was committed at index ${index}`);

/** How far apart the contexts of two lives of a process begin at least, unless they begin at the same place. */
const CONTEXTS_PER_LIFE = 2 ** 20;

interface AskedReads {
  readonly askedMs: number;
  readonly waiters: ReadWaiter[];
}

interface ConfirmedReads {
  readonly index: LogIndex;
  readonly waiters: ReadWaiter[];
}

interface ReadWaiter {
  readonly deadlineMs: number;
  readonly resolve: (index: LogIndex) => void;
  readonly reject: (error: AtollError) => void;
}

/**
 * Reads in three stages: new ones wait for the end of the turn, so that a turn's reads are confirmed together; then
 * a batch waits under one context for its index; then for that index to be applied.
 */
export class ReadWaiters {
  #unasked: ReadWaiter[] = [];
  readonly #asked = new Map<number, AskedReads>();
  #confirmed: ConfirmedReads[] = [];
  #lastContext: number;

  /**
   * @param random draws where the contexts begin: an answer to an earlier life of this process, which may have
   *   fewer writes in it, must not pass for an answer to this one.
   */
  constructor(random: Random) {
    this.#lastContext = random.uint32() * CONTEXTS_PER_LIFE;
  }

  get hasUnasked(): boolean {
    return this.#unasked.length > 0;
  }

  /** As `count === 0`, but asked at every tick of every group. */
  get isEmpty(): boolean {
    return this.#unasked.length === 0 && this.#asked.size === 0 && this.#confirmed.length === 0;
  }

  get count(): number {
    let count = this.#unasked.length;
    for (const { waiters } of this.#asked.values()) count += waiters.length;
    for (const { waiters } of this.#confirmed) count += waiters.length;
    return count;
  }

  add(waiter: ReadWaiter): void {
    this.#unasked.push(waiter);
  }

  /** Moves the new reads under one context and returns it. */
  ask(nowMs: number): number {
    const context = ++this.#lastContext;
    this.#asked.set(context, { askedMs: nowMs, waiters: this.#unasked });
    this.#unasked = [];
    return context;
  }

  /** The leader was deposed before it answered, or is not known yet: ask again. */
  unask(context: number): void {
    const asked = this.#asked.get(context);
    this.#asked.delete(context);
    if (asked !== undefined) this.#unasked.push(...asked.waiters);
  }

  confirm(context: number, index: LogIndex, applied: LogIndex): void {
    const waiters = this.#asked.get(context)?.waiters;
    if (waiters === undefined) return;
    this.#asked.delete(context);
    if (index <= applied) for (const waiter of waiters) waiter.resolve(applied);
    else this.#confirmed.push({ index, waiters });
  }

  onApplied(applied: LogIndex): void {
    if (this.#confirmed.length === 0) return;
    const waiting: ConfirmedReads[] = [];
    for (const batch of this.#confirmed) {
      if (batch.index > applied) waiting.push(batch);
      else for (const waiter of batch.waiters) waiter.resolve(applied);
    }
    this.#confirmed = waiting;
  }

  expire(nowMs: number): void {
    if (this.isEmpty) return;
    const keep = (waiter: ReadWaiter): boolean => {
      if (nowMs < waiter.deadlineMs) return true;
      waiter.reject(new AtollError("raft.timeout", "no leader confirmed the read in time"));
      return false;
    };
    this.#unasked = this.#unasked.filter(keep);
    for (const [context, { askedMs, waiters }] of this.#asked) {
      const left = waiters.filter(keep);
      if (left.length === 0) this.#asked.delete(context);
      else this.#asked.set(context, { askedMs, waiters: left });
    }
    this.#confirmed = this.#confirmed
      .map(({ index, waiters }) => ({ index, waiters: waiters.filter(keep) }))
      .filter(({ waiters }) => waiters.length > 0);
  }

  /** Asked before then without an answer: a message was lost, so ask again. */
  unaskOlderThan(ms: number): void {
    for (const [context, { askedMs }] of [...this.#asked]) if (askedMs < ms) this.unask(context);
  }

  rejectAll(error: AtollError): void {
    const all = [
      ...this.#unasked,
      ...[...this.#asked.values()].flatMap((asked) => asked.waiters),
      ...this.#confirmed.flatMap((batch) => batch.waiters),
    ];
    this.#unasked = [];
    this.#asked.clear();
    this.#confirmed = [];
    for (const waiter of all) waiter.reject(error);
  }
}
