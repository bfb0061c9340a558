import type { Clock, Timer } from "../base/clock.ts";
import type { GroupId, LogIndex, Term } from "../base/ids.ts";
import { ClockReadings, type Reading } from "./clock-readings.ts";
import { decodeMarksAnswer, encodeMarks } from "./codec.ts";
import { MARK_METHOD, type RemoteWitness, type WitnessPlace } from "./link.ts";
import type { MarksAnswer, ShardMarks } from "./messages.ts";
import { LOOK_MS, MAX_LEADER_CALLS, PROBE_MS } from "./options.ts";
import { Pace } from "./pace.ts";

/** The call itself lasts longer than we wait for it, so that we are who says when it is over. */
const CALL_DEADLINES_PER_WAIT = 2;

/** What a shard has to say in this turn, and what becomes of it. */
export interface Utterance {
  readonly marks: ShardMarks;
  /** The witness has taken it, or refused it. */
  answered(isTaken: boolean, incarnation: number): void;
  /** Nobody knows whether it arrived. */
  failed(): void;
}

export interface Speaker {
  /** Called when a message is about to leave; undefined: nothing after all. */
  speak(link: LeaderLink): Utterance | undefined;
}

export interface LinkCounters {
  /** One has what all shards had to say in a turn. */
  messages: number;
  /** Times that the witness became too slow to be waited for, and that it was quick again. */
  slowBegun: number;
  slowEnded: number;
}

interface Call {
  readonly sentMs: number;
}

/**
 * From the shards that a node leads to one witness: what they have to say in a turn is one message. While the witness is
 * slow, messages without any shard's marks ask how quick it is: nobody waits for those, and they change nothing there.
 */
export class LeaderLink {
  readonly #place: WitnessPlace;
  readonly #clock: Clock;
  readonly #deadlineMs: number;
  readonly #onPace: (link: LeaderLink) => void;
  readonly #pace: Pace;
  readonly #readings = new ClockReadings();
  /** Of which witness the readings are; 0: none was heard yet. */
  #incarnation = 0;
  #waiting = new Set<Speaker>();
  #isFlushDue = false;
  /** On their way, the oldest first. */
  readonly #calls = new Set<Call>();
  #lookTimer: Timer | undefined;
  #probeTimer: Timer | undefined;
  #isStopped = false;
  readonly counters: LinkCounters = { messages: 0, slowBegun: 0, slowEnded: 0 };

  /** @param onPace called when the witness has become slow, or quick again; not within a call to this link */
  constructor(
    place: WitnessPlace,
    clock: Clock,
    options: { readonly deadlineMs: number; readonly slowMs: number },
    onPace: (link: LeaderLink) => void = () => {},
  ) {
    this.#place = place;
    this.#clock = clock;
    this.#deadlineMs = options.deadlineMs;
    this.#pace = new Pace(options);
    this.#onPace = onPace;
  }

  /** Writes are not to wait for this witness. */
  get isSlow(): boolean {
    return this.#pace.isSlow;
  }

  stop(): void {
    this.#isStopped = true;
    this.#lookTimer?.cancel();
    this.#probeTimer?.cancel();
  }

  /** Has the speaker asked, in this turn, once all shards have had theirs. */
  request(speaker: Speaker): void {
    this.#waiting.add(speaker);
    this.#scheduleFlush();
  }

  /** What the clock of this very witness said, at the latest that was heard by then. */
  readingBy(heardMs: number, incarnation: number): Reading | undefined {
    return incarnation === this.#incarnation ? this.#readings.heardBy(heardMs) : undefined;
  }

  /** In a microtask: before the turn's packets are handed to the system, and behind all that the turn has appended. */
  #scheduleFlush(): void {
    if (this.#isFlushDue || this.#calls.size >= MAX_LEADER_CALLS) return;
    this.#isFlushDue = true;
    queueMicrotask(() => {
      this.#isFlushDue = false;
      this.#flush();
    });
  }

  #flush(): void {
    const speakers = this.#waiting;
    this.#waiting = new Set();
    const utterances: Utterance[] = [];
    for (const speaker of speakers) {
      const utterance = speaker.speak(this);
      if (utterance !== undefined) utterances.push(utterance);
    }
    if (utterances.length === 0) return;
    this.counters.messages++;
    const said = utterances.map(({ marks }) => marks);
    if (this.#place.kind === "local") {
      this.#onAnswer(this.#place.witness.mark(said), utterances);
      return;
    }
    this.#call(this.#place.remote, said, (answer) => {
      if (answer !== undefined) this.#onAnswer(answer, utterances);
      else for (const utterance of utterances) utterance.failed();
      if (this.#waiting.size > 0) this.#scheduleFlush();
    });
  }

  /**
   * Once: the answer, or undefined when it failed or did not come in time. When this process was held up, what came
   * meanwhile is looked at first: an answer that only waits to be read is no reason to give a session up.
   */
  #call(
    remote: RemoteWitness,
    said: readonly ShardMarks[],
    settled: (answer: MarksAnswer | undefined) => void,
  ): void {
    const call: Call = { sentMs: this.#clock.monotonicMs() };
    this.#calls.add(call);
    this.#watch();
    const settle = (answer: MarksAnswer | undefined): void => {
      if (!this.#calls.has(call)) return;
      timer.cancel();
      this.#noteEnd(call, answer !== undefined);
      settled(answer);
    };
    const deadlineMs = this.#deadlineMs;
    const timer = this.#clock.after(deadlineMs, () => this.#clock.defer(() => settle(undefined)));
    this.#ask(remote, said, deadlineMs * CALL_DEADLINES_PER_WAIT).then(settle, () => settle(undefined));
  }

  /** Looks again and again while calls are on their way, as the deadline does: at what has come meanwhile first. */
  #watch(): void {
    if (this.#lookTimer !== undefined || this.#isStopped) return;
    this.#lookTimer = this.#clock.after(LOOK_MS, () => this.#clock.defer(() => this.#look()));
  }

  #look(): void {
    this.#lookTimer = undefined;
    const oldest = this.#oldest();
    if (oldest === undefined || this.#isStopped) return;
    this.#watch();
    if (!this.#pace.look(this.#clock.monotonicMs(), oldest.sentMs)) return;
    this.counters.slowBegun++;
    this.#probeLater();
    this.#onPace(this);
  }

  #oldest(): Call | undefined {
    return this.#calls.values().next().value;
  }

  #noteEnd(call: Call, isAnswered: boolean): void {
    const oldest = this.#pace.isSlow ? this.#oldest() : undefined;
    this.#calls.delete(call);
    // Of a quick witness looks say enough.
    if (oldest === undefined) return;
    const nowMs = this.#clock.monotonicMs();
    if (!isAnswered) this.#pace.failed(nowMs);
    else if (this.#pace.answered(nowMs, oldest.sentMs)) {
      this.counters.slowEnded++;
      this.#probeTimer?.cancel();
      this.#onPace(this);
    }
  }

  #probeLater(): void {
    this.#probeTimer?.cancel();
    if (!this.#isStopped) this.#probeTimer = this.#clock.after(PROBE_MS, () => this.#probe());
  }

  #probe(): void {
    if (this.#place.kind === "local" || !this.#pace.isSlow) return;
    this.counters.messages++;
    this.#call(this.#place.remote, [], (answer) => {
      if (answer !== undefined) this.#onAnswer(answer, []);
      if (this.#pace.isSlow) this.#probeLater();
    });
  }

  /** Without a connection it would leave later, when all may be different. @throws when it failed or came too late */
  async #ask(remote: RemoteWitness, said: readonly ShardMarks[], deadlineMs: number): Promise<MarksAnswer> {
    if (!remote.isConnected) throw unconnected;
    const bytes = await remote.call(MARK_METHOD, encodeMarks(said), { deadlineMs });
    return decodeMarksAnswer(bytes, said.length);
  }

  #onAnswer({ incarnation, clockMs, taken }: MarksAnswer, utterances: readonly Utterance[]): void {
    if (incarnation !== this.#incarnation) {
      this.#incarnation = incarnation;
      this.#readings.clear();
    }
    this.#readings.add({ heardMs: this.#clock.monotonicMs(), clockMs });
    for (let i = 0; i < utterances.length; i++) utterances[i]?.answered(taken[i] === true, incarnation);
  }
}

const unconnected = new Error("the witness is not connected");

/** A session is asked for. */
export function attaching(shard: GroupId, term: Term, sequence: number): ShardMarks {
  const nothing = 0 as LogIndex;
  const marks = { floor: nothing, renewUntilMs: undefined, base: nothing, slots: [], offsets: [] };
  return { shard, term, sequence, incarnation: 0, ...marks };
}
