import type { Clock } from "../base/clock.ts";
import type { GroupId, LogIndex, Term } from "../base/ids.ts";
import { ClockReadings, type Reading } from "./clock-readings.ts";
import { decodeMarksAnswer, encodeMarks } from "./codec.ts";
import { MARK_METHOD, type RemoteWitness, type WitnessPlace } from "./link.ts";
import type { MarksAnswer, ShardMarks } from "./messages.ts";
import { MAX_LEADER_CALLS } from "./options.ts";

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

/** From the shards that a node leads to one witness: what they have to say in a turn is one message. */
export class LeaderLink {
  readonly #place: WitnessPlace;
  readonly #clock: Clock;
  readonly #deadlineMs: number;
  readonly #readings = new ClockReadings();
  /** Of which witness the readings are; 0: none was heard yet. */
  #incarnation = 0;
  #waiting = new Set<Speaker>();
  #isFlushDue = false;
  #callCount = 0;
  messages = 0;

  constructor(place: WitnessPlace, clock: Clock, options: { readonly deadlineMs: number }) {
    this.#place = place;
    this.#clock = clock;
    this.#deadlineMs = options.deadlineMs;
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
    if (this.#isFlushDue || this.#callCount >= MAX_LEADER_CALLS) return;
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
    this.messages++;
    const said = utterances.map(({ marks }) => marks);
    if (this.#place.kind === "local") {
      this.#onAnswer(this.#place.witness.mark(said), utterances);
      return;
    }
    this.#callCount++;
    this.#call(this.#place.remote, said, (answer) => {
      this.#callCount--;
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
    let isSettled = false;
    const settle = (answer: MarksAnswer | undefined): void => {
      if (isSettled) return;
      isSettled = true;
      timer.cancel();
      settled(answer);
    };
    const deadlineMs = this.#deadlineMs;
    const timer = this.#clock.after(deadlineMs, () => this.#clock.defer(() => settle(undefined)));
    this.#ask(remote, said, deadlineMs * CALL_DEADLINES_PER_WAIT).then(settle, () => settle(undefined));
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
