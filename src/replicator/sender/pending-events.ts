/**
 * The events of one shard and target that are in memory: a bounded part of the outbox, in lanes. Each is in one place:
 * ready (its lane's queue), on its way, at rest until its next try, or done and to be acknowledged.
 */
import { assert } from "../../base/assert.ts";
import type { OutboxEvent } from "../../metadata/index.ts";
import { MAX_BATCH_BYTES, SMALL_BYTES } from "../transfer/methods.ts";
import { type FailureReason, isOfWholeCall } from "./failures.ts";
import { BATCH_BYTES, DESCRIPTION_BYTES, MAX_RESTING } from "./options.ts";

export type Lane = "urgent" | "small" | "large";
export const lanes: readonly Lane[] = ["urgent", "small", "large"];
export type LaneCounts = Record<Lane, number>;

export interface PendingEvent {
  readonly event: OutboxEvent;
  lane: Lane;
  place: "ready" | "onItsWay" | "resting" | "done";
  /** Tries that failed through this event itself. */
  attempts: number;
  /** Of them, those in which the whole batch failed, perhaps through this event. */
  failedCalls: number;
  failure:
    | { readonly reason: FailureReason | string; readonly message: string; readonly atMs: number }
    | undefined;
  /** While at rest, on the monotonic clock. */
  nextTryMs: number;
  /** When its failure was last written into the outbox, monotonic; undefined: never by this node. */
  recordedAtMs: number | undefined;
  /** The target misses the version that its tags belong to: the whole of it is shipped. */
  isInFull: boolean;
}

/**
 * Events in a batch. Fewer than a receiver takes: one batch is applied in one piece, and what else its node does waits
 * so long.
 */
export const BATCH_REPLICAS = 96;
/** Events whose batch failed once are tried again a few at a time, and then alone: one that harms others is found. */
const SECOND_TRY_REPLICAS = 16;

export function laneOf(event: OutboxEvent): Lane {
  if (event.kind !== "put") return "urgent";
  return event.bytes <= SMALL_BYTES ? "small" : "large";
}

export class PendingEvents {
  readonly #limits: Readonly<LaneCounts>;
  readonly #byId = new Map<string, PendingEvent>();
  readonly #ready: Record<Lane, PendingEvent[]> = { urgent: [], small: [], large: [] };
  readonly #resting = new Set<PendingEvent>();
  /** Versions that large events on their way ship: their contents go once at a time, whatever says that they should. */
  readonly #largeOnTheirWay = new Set<string>();
  /** Ready or on their way. */
  readonly #counts: LaneCounts = { urgent: 0, small: 0, large: 0 };

  constructor(limits: Readonly<LaneCounts>) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#byId.size;
  }

  get restingCount(): number {
    return this.#resting.size;
  }

  get canRestMore(): boolean {
    return this.#resting.size < MAX_RESTING;
  }

  values(): IterableIterator<PendingEvent> {
    return this.#byId.values();
  }

  get(id: string): PendingEvent | undefined {
    return this.#byId.get(id);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  hasRoom(lane: Lane): boolean {
    return this.#counts[lane] < this.#limits[lane];
  }

  /** Whether so much has left the lane that it is worth looking for more. */
  isHalfEmpty(lane: Lane): boolean {
    return this.#counts[lane] * 2 <= this.#limits[lane];
  }

  readyCount(lane: Lane): number {
    return this.#ready[lane].length;
  }

  /** Whether `take` has something. */
  canTake(lane: Lane): boolean {
    return lane === "large" ? this.#nextLarge() >= 0 : this.#ready[lane].length > 0;
  }

  onItsWayCount(lane: Lane): number {
    return this.#counts[lane] - this.#ready[lane].length;
  }

  /** Ready at once. */
  add(event: OutboxEvent): void {
    const pending = newPending(event);
    this.#byId.set(event.id, pending);
    this.#counts[pending.lane]++;
    this.#ready[pending.lane].push(pending);
  }

  /** One that failed before. @param nextTryMs monotonic */
  addResting(event: OutboxEvent, nextTryMs: number): void {
    const pending = newPending(event);
    pending.place = "resting";
    pending.nextTryMs = nextTryMs;
    this.#byId.set(event.id, pending);
    this.#resting.add(pending);
  }

  /**
   * The next batch of a lane, now on its way; of the large lane one event, whose version no other one ships.
   * @param bytes.enough with so many, about, a batch is complete; default `BATCH_BYTES`
   * @param bytes.most only a lone event has more; default `MAX_BATCH_BYTES`
   */
  take(lane: Lane, bytes: { readonly enough?: number; readonly most?: number } = {}): PendingEvent[] {
    if (lane === "large") return this.#takeLarge();
    const { enough = BATCH_BYTES, most = MAX_BATCH_BYTES } = bytes;
    const ready = this.#ready[lane];
    const first = ready[0];
    if (first === undefined) return [];
    const limit = batchLimit(first.failedCalls);
    let taken = 0;
    let count = 0;
    for (const pending of ready) {
      const next = taken + pending.event.bytes + DESCRIPTION_BYTES;
      const isOther = pending.failedCalls !== first.failedCalls || pending.isInFull !== first.isInFull;
      if (count > 0 && (count >= limit || isOther || taken >= enough || next > most)) break;
      taken = next;
      count++;
      // How long a whole version is, its tags' event does not say.
      if (pending.isInFull) break;
    }
    const batch = ready.splice(0, count);
    for (const pending of batch) pending.place = "onItsWay";
    return batch;
  }

  #takeLarge(): PendingEvent[] {
    const at = this.#nextLarge();
    if (at < 0) return [];
    const taken = this.#ready.large.splice(at, 1);
    for (const pending of taken) {
      pending.place = "onItsWay";
      this.#largeOnTheirWay.add(contentOf(pending));
    }
    return taken;
  }

  /** -1: none. There are seldom several events of one large version. */
  #nextLarge(): number {
    return this.#ready.large.findIndex((pending) => !this.#largeOnTheirWay.has(contentOf(pending)));
  }

  #stops(pending: PendingEvent): void {
    if (pending.lane === "large") this.#largeOnTheirWay.delete(contentOf(pending));
  }

  /** Back to the front: nothing is known against them. */
  putBack(batch: readonly PendingEvent[]): void {
    for (const lane of lanes) {
      const own = batch.filter((pending) => pending.lane === lane);
      for (const pending of own) {
        pending.place = "ready";
        this.#stops(pending);
      }
      this.#ready[lane].unshift(...own);
    }
  }

  /** On its way, and now in another lane. */
  moveTo(pending: PendingEvent, lane: Lane): void {
    assert(pending.place === "onItsWay", "an event changes its lane while it waits");
    this.#stops(pending);
    this.#counts[pending.lane]--;
    this.#counts[lane]++;
    pending.lane = lane;
    pending.place = "ready";
    this.#ready[lane].push(pending);
  }

  /** @param nextTryMs monotonic */
  rest(pending: PendingEvent, nextTryMs: number): void {
    assert(pending.place === "onItsWay", "an event rests that was not on its way");
    this.#stops(pending);
    this.#counts[pending.lane]--;
    pending.place = "resting";
    pending.nextTryMs = nextTryMs;
    this.#resting.add(pending);
  }

  /** Those whose time has come are ready. @returns whether any is */
  wake(nowMs: number): boolean {
    let hasWoken = false;
    for (const pending of this.#resting) {
      if (pending.nextTryMs > nowMs) continue;
      this.#resting.delete(pending);
      pending.place = "ready";
      this.#counts[pending.lane]++;
      this.#ready[pending.lane].push(pending);
      hasWoken = true;
    }
    return hasWoken;
  }

  /** Shipped; it stays known until its acknowledgement is written. */
  done(pending: PendingEvent): void {
    assert(pending.place === "onItsWay", "an event is done that was not on its way");
    this.#stops(pending);
    this.#counts[pending.lane]--;
    pending.place = "done";
  }

  /** It is no longer in the outbox, or is left to be found there again. */
  forget(pending: PendingEvent): void {
    assert(pending.place === "done" || pending.place === "resting", "an event is forgotten at work");
    this.#resting.delete(pending);
    this.#byId.delete(pending.event.id);
  }

  /** The one that rests longest. */
  lastToWake(): PendingEvent | undefined {
    let last: PendingEvent | undefined;
    for (const pending of this.#resting) {
      if (last === undefined || pending.nextTryMs > last.nextTryMs) last = pending;
    }
    return last;
  }
}

const contentOf = ({ event }: PendingEvent): string => `${event.version}/${event.key}`;

function batchLimit(failedCalls: number): number {
  if (failedCalls === 0) return BATCH_REPLICAS;
  return failedCalls === 1 ? SECOND_TRY_REPLICAS : 1;
}

function newPending(event: OutboxEvent): PendingEvent {
  const { failure } = event;
  return {
    event,
    lane: laneOf(event),
    place: "ready",
    attempts: failure?.attempts ?? 0,
    failedCalls: failure !== undefined && isOfWholeCall(failure.reason) ? failure.attempts : 0,
    failure,
    nextTryMs: 0,
    recordedAtMs: undefined,
    isInFull: false,
  };
}
