/**
 * What the leader of a shard waits for before it lets an entry commit: its `CommitGate` (src/consensus). In one of these
 * states while it leads:
 *
 *     held       leases may be out that it knows nothing of, or has lost control of: nothing more commits
 *     free       none can be: everything commits
 *     witnessed  its own session is in use at one witness: what is marked there commits
 *
 * From `held` it comes when every witness has taken its session, which ends the leases before, or when the last lease
 * that may be out has run out by any clock. From `witnessed` it falls back to `held` at the first message that fails, and
 * when the witness has become too slow to be waited for (pace.ts).
 */
import { assert } from "../base/assert.ts";
import type { Clock, Timer } from "../base/clock.ts";
import type { GroupId, LogIndex, Term } from "../base/ids.ts";
import { attaching, type LeaderLink, type Speaker, type Utterance } from "./leader-link.ts";
import type { Session } from "./messages.ts";
import { type LeaderOptions, MAX_MARKS, PENALTY_MAX_MS, PENALTY_MIN_MS } from "./options.ts";

/** Which slots an entry changes for a reader. Must not throw. */
export type SlotsOfEntry = (entry: WitnessedEntry) => readonly number[] | "all" | "none";

export interface WitnessedEntry {
  readonly index: LogIndex;
  /** As consensus numbers them: a command is 0. */
  readonly kind: number;
  readonly data: Uint8Array;
}

/** The group as its gate sees it: `GatedGroup` of consensus. */
export interface WitnessedGroup {
  limitMoved(): void;
  leaseSentMs(): number | undefined;
}

export interface LeaderCounters {
  /** Sessions that came into use, and those given up since a message failed or was refused. */
  sessionsBegun: number;
  sessionsLost: number;
  /** Times that nothing could commit until leases had run out. */
  holds: number;
  marks: number;
  marksOfAll: number;
}

export interface GateComponents {
  readonly clock: Clock;
  readonly slotsOf: SlotsOfEntry;
  readonly counters: LeaderCounters;
}

/** What this leader knows of one witness. */
interface Standing {
  readonly link: LeaderLink;
  /** On our clock: a lease that it may have given of this shard, not of the present session, has run out by then. */
  leaseOutMs: number;
  /** The witness that took the present session; 0: none has, as far as we know. */
  incarnation: number;
  isAsking: boolean;
  /** It is not chosen before. */
  shunnedUntilMs: number;
  penaltyMs: number;
  /** When it came into use the last time. */
  usedMs: number;
}

/** Marks of one message. */
interface Batch {
  /** All entries up to this one are in it or before it. */
  through: LogIndex;
  isAcknowledged: boolean;
}

interface OpenBatch {
  readonly base: LogIndex;
  slots: number[];
  offsets: number[];
  isOfAll: boolean;
}

export class ShardGate implements Speaker {
  readonly #shard: GroupId;
  readonly #components: GateComponents;
  readonly #options: LeaderOptions;
  /** In the order in which they are chosen. */
  readonly #standings: readonly Standing[];
  #group: WitnessedGroup | undefined;

  #isLeading = false;
  #session: Session = { term: 0 as Term, sequence: 0 };
  /** Of the log, as far as we were told. */
  #lastIndex = 0 as LogIndex;
  #inUse: Standing | undefined;
  #isFree = false;
  /** While witnessed or held: what may commit. */
  #marked = 0 as LogIndex;
  /** Of the session in use: nothing at or before this needs a mark. In every message, since the first may be lost. */
  #floor = 0 as LogIndex;
  #isRenewalDue = false;
  /** What is on its way, in the order of the log. */
  #batches: Batch[] = [];
  #open: OpenBatch | undefined;
  #timer: Timer | undefined;

  constructor(
    shard: GroupId,
    links: readonly LeaderLink[],
    components: GateComponents,
    options: LeaderOptions,
  ) {
    assert(links.length > 0, "a gate without a witness would only ever wait");
    this.#shard = shard;
    this.#components = components;
    this.#options = options;
    this.#standings = links.map((link) => ({
      link,
      leaseOutMs: 0,
      incarnation: 0,
      isAsking: false,
      shunnedUntilMs: Number.NEGATIVE_INFINITY,
      penaltyMs: PENALTY_MIN_MS,
      usedMs: Number.NEGATIVE_INFINITY,
    }));
  }

  get limit(): LogIndex | number {
    return this.#isFree ? Number.POSITIVE_INFINITY : this.#marked;
  }

  get state(): "following" | "held" | "free" | "witnessed" {
    if (!this.#isLeading) return "following";
    if (this.#inUse !== undefined) return "witnessed";
    return this.#isFree ? "free" : "held";
  }

  started(group: WitnessedGroup): void {
    this.#group = group;
  }

  led(term: Term, lastIndex: LogIndex, isTransfer: boolean): void {
    this.#isLeading = true;
    this.#session = { term, sequence: 1 };
    this.#lastIndex = lastIndex;
    this.#isFree = false;
    this.#marked = 0 as LogIndex;
    this.#components.counters.holds++;
    const { clock } = this.#components;
    const inheritedMs = this.#inheritedMs(isTransfer);
    const outMs = clock.monotonicMs() + inheritedMs;
    for (const standing of this.#standings) {
      standing.leaseOutMs = outMs;
      standing.incarnation = 0;
      this.#ask(standing);
    }
    // Even when there is nothing to wait for: within `led` nobody may be told that the limit has moved.
    this.#timer?.cancel();
    this.#timer = clock.after(inheritedMs, () => this.#settle());
  }

  /**
   * For how long leases of earlier leaders may be out. Each counts from a reading that its leader had before it sent the
   * heartbeat round that its leadership rested on; and of the voters that answered that round, one at least took part in
   * our election, an election timeout later, unless that election was asked for. All on our clock.
   */
  #inheritedMs(isTransfer: boolean): number {
    const { leaseMs, clockDriftBound, electionTimeoutMs } = this.#options;
    const timeoutMs = isTransfer ? 0 : electionTimeoutMs / (1 + clockDriftBound);
    return Math.max(0, leaseMs * (1 + clockDriftBound) - timeoutMs);
  }

  appended(entries: readonly WitnessedEntry[]): void {
    const last = entries[entries.length - 1];
    if (last === undefined) return;
    this.#lastIndex = last.index;
    // Otherwise they are under the floor of the next session, or no lease is out.
    if (this.#inUse === undefined) return;
    for (const entry of entries) this.#collect(entry);
    this.#inUse.link.request(this);
  }

  followed(): void {
    this.#isLeading = false;
    this.#isFree = false;
    this.#marked = 0 as LogIndex;
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#forgetUse();
  }

  /** Renews the lease, or asks for a session again. Called several times a lease. */
  tick(): void {
    if (!this.#isLeading) return;
    if (this.#inUse !== undefined) {
      this.#isRenewalDue = true;
      this.#inUse.link.request(this);
      return;
    }
    for (const standing of this.#standings) if (standing.incarnation === 0) this.#ask(standing);
    this.#settle();
  }

  /** A witness has become slow, or quick again. Left as one that failed is: nothing that it may speak for is forgotten. */
  paced(): void {
    if (!this.#isLeading) return;
    if (this.#inUse === undefined) this.#settle();
    else if (this.#inUse.link.isSlow) this.#giveUp(this.#inUse, { isShunned: false });
  }

  #collect(entry: WitnessedEntry): void {
    const slots = this.#components.slotsOf(entry);
    this.#open ??= { base: entry.index, slots: [], offsets: [], isOfAll: false };
    const open = this.#open;
    if (slots === "none" || open.isOfAll) return;
    if (slots === "all" || open.slots.length + slots.length > MAX_MARKS) {
      open.isOfAll = true;
      open.slots = [];
      open.offsets = [];
      return;
    }
    for (const slot of slots) {
      open.slots.push(slot);
      open.offsets.push(entry.index - open.base);
    }
  }

  #ask(standing: Standing): void {
    if (standing.isAsking) return;
    standing.isAsking = true;
    standing.link.request(this);
  }

  speak(link: LeaderLink): Utterance | undefined {
    const standing = this.#standingOf(link);
    if (standing.isAsking) return this.#speakOfSession(standing);
    return standing === this.#inUse ? this.#speakOfMarks(standing) : undefined;
  }

  #standingOf(link: LeaderLink): Standing {
    const standing = this.#standings.find((each) => each.link === link);
    assert(standing !== undefined, "asked by a link of another shard");
    return standing;
  }

  #speakOfSession(standing: Standing): Utterance | undefined {
    if (!this.#isLeading) {
      standing.isAsking = false;
      return undefined;
    }
    const session = this.#session;
    return {
      marks: attaching(this.#shard, session.term, session.sequence),
      answered: (isTaken, incarnation) => {
        standing.isAsking = false;
        if (!this.#isLeading) return;
        if (session !== this.#session) {
          this.#ask(standing);
          return;
        }
        // Refused: a later leader was there, of which we shall hear.
        if (isTaken) this.#onSession(standing, incarnation);
      },
      failed: () => {
        // The next tick asks again.
        standing.isAsking = false;
      },
    };
  }

  /** No other session of this shard is left at this witness, and ours has no lease yet. */
  #onSession(standing: Standing, incarnation: number): void {
    if (this.#inUse !== undefined) return;
    standing.incarnation = incarnation;
    standing.leaseOutMs = Number.NEGATIVE_INFINITY;
    this.#settle();
  }

  /** Held or free: whether no lease can be out, and then whether there is a witness to go on with. */
  #settle(): void {
    if (!this.#isLeading || this.#inUse !== undefined) return;
    const nowMs = this.#components.clock.monotonicMs();
    const outMs = Math.max(...this.#standings.map(({ leaseOutMs }) => leaseOutMs));
    if (nowMs < outMs) {
      this.#timer?.cancel();
      this.#timer = this.#components.clock.after(outMs - nowMs, () => this.#settle());
      return;
    }
    this.#timer?.cancel();
    const chosen = this.#standings.find(
      ({ incarnation, shunnedUntilMs, link }) => incarnation !== 0 && nowMs >= shunnedUntilMs && !link.isSlow,
    );
    if (chosen !== undefined) this.#use(chosen);
    else if (this.#isFree) return;
    else this.#isFree = true;
    this.#group?.limitMoved();
  }

  /**
   * From its first message on the witness may have a lease: so only what is marked commits from now on. What is in the
   * log already is under the floor, which comes with the lease or before it.
   */
  #use(standing: Standing): void {
    this.#components.counters.sessionsBegun++;
    standing.usedMs = this.#components.clock.monotonicMs();
    this.#inUse = standing;
    this.#isFree = false;
    this.#floor = this.#lastIndex;
    this.#marked = this.#lastIndex;
    this.#isRenewalDue = true;
    standing.link.request(this);
  }

  #speakOfMarks(standing: Standing): Utterance | undefined {
    const batch = this.#closeBatch();
    const renewUntilMs = this.#isRenewalDue ? this.#renewal(standing) : undefined;
    const isDue = this.#isRenewalDue;
    this.#isRenewalDue = false;
    if (batch.slots.length === 0 && !batch.isOfAll && !isDue) {
      this.#acknowledge(batch.inLog);
      return undefined;
    }
    const session = this.#session;
    return {
      marks: {
        shard: this.#shard,
        ...session,
        incarnation: standing.incarnation,
        floor: this.#floor,
        renewUntilMs,
        base: batch.base,
        slots: batch.slots,
        offsets: batch.offsets,
      },
      answered: (isTaken) => {
        if (session !== this.#session || this.#inUse !== standing) return;
        if (isTaken) this.#acknowledge(batch.inLog);
        else this.#giveUp(standing, { isShunned: false });
      },
      failed: () => {
        if (session === this.#session && this.#inUse === standing)
          this.#giveUp(standing, { isShunned: true });
      },
    };
  }

  #closeBatch(): OpenBatch & { readonly inLog: Batch } {
    const inLog: Batch = { through: this.#lastIndex, isAcknowledged: false };
    this.#batches.push(inLog);
    const open = this.#open ?? { base: this.#lastIndex, slots: [], offsets: [], isOfAll: false };
    this.#open = undefined;
    const { counters } = this.#components;
    counters.marks += open.slots.length;
    if (open.isOfAll) {
      counters.marksOfAll++;
      this.#floor = inLog.through;
    }
    return { ...open, inLog };
  }

  /**
   * Until when the witness may speak, on its clock. The reading that it counts from is older than the round by which we
   * know that we lead: see `#inheritedMs`. Undefined when there is nothing to go by.
   */
  #renewal(standing: Standing): number | undefined {
    const sentMs = this.#group?.leaseSentMs();
    if (sentMs === undefined) return undefined;
    const reading = standing.link.readingBy(sentMs, standing.incarnation);
    if (reading === undefined) return undefined;
    const { leaseMs, clockDriftBound } = this.#options;
    const outMs = reading.heardMs + leaseMs * (1 + clockDriftBound);
    standing.leaseOutMs = Math.max(standing.leaseOutMs, outMs);
    return reading.clockMs + leaseMs;
  }

  /** What waits for nothing before it may commit. */
  #acknowledge(batch: Batch): void {
    batch.isAcknowledged = true;
    const before = this.#marked;
    while (this.#batches[0]?.isAcknowledged === true) {
      this.#marked = (this.#batches.shift() as Batch).through;
    }
    if (this.#marked > before) this.#group?.limitMoved();
  }

  /** The lease that it may have runs out, or a new session ends it. */
  #giveUp(standing: Standing, { isShunned }: { readonly isShunned: boolean }): void {
    const { counters, clock } = this.#components;
    counters.sessionsLost++;
    counters.holds++;
    this.#forgetUse();
    if (isShunned) {
      const nowMs = clock.monotonicMs();
      if (nowMs - standing.usedMs > PENALTY_MAX_MS) standing.penaltyMs = PENALTY_MIN_MS;
      standing.shunnedUntilMs = nowMs + standing.penaltyMs;
      standing.penaltyMs = Math.min(PENALTY_MAX_MS, 2 * standing.penaltyMs);
    }
    const { term, sequence } = this.#session;
    this.#session = { term, sequence: sequence + 1 };
    for (const each of this.#standings) {
      each.incarnation = 0;
      this.#ask(each);
    }
    this.#settle();
  }

  #forgetUse(): void {
    this.#inUse = undefined;
    this.#batches = [];
    this.#open = undefined;
    this.#isRenewalDue = false;
  }
}
