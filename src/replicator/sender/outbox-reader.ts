/**
 * Reads one target's part of a shard's outbox into memory, in order, as far as there is room. What it passes over (large
 * objects beyond their lane, events that rest for long) it finds again by going back: the outbox alone says what waits.
 */
import type { GroupId } from "../../base/ids.ts";
import type { MetadataClient, OutboxEvent } from "../../metadata/index.ts";
import { PAGE_EVENTS } from "./options.ts";
import { laneOf, type PendingEvents } from "./pending-events.ts";

export interface OutboxReaderComponents {
  readonly metadata: Pick<MetadataClient, "outbox">;
  readonly pending: PendingEvents;
  /** Of an event that failed before, by its record; in the past when it is due. Monotonic. */
  readonly nextTryMs: (event: OutboxEvent) => number;
  readonly nowMs: () => number;
}

export class OutboxReader {
  readonly #shard: GroupId;
  readonly #target: number;
  readonly #components: OutboxReaderComponents;
  /** The last event that was looked at. */
  #cursor: string | undefined;
  #isReading = false;
  /** Nothing is behind the cursor, as far as we know. */
  #isAtEnd = false;
  /** Behind which event the first one was passed over for want of room. */
  #passedOverFrom: { readonly cursor: string | undefined } | undefined;
  /** When the first of those that were left at rest is due. */
  #restedUntilMs = Number.POSITIVE_INFINITY;
  /** Settled while a page was on its way, which may still have them. */
  #settled: Set<string> | undefined;

  constructor(at: { readonly shard: GroupId; readonly target: number }, components: OutboxReaderComponents) {
    this.#shard = at.shard;
    this.#target = at.target;
    this.#components = components;
  }

  /** There may be something new. */
  notice(): void {
    this.#isAtEnd = false;
  }

  /** Those that were left at rest are looked at now. */
  retryRested(): void {
    if (this.#restedUntilMs !== Number.POSITIVE_INFINITY) this.#restedUntilMs = 0;
  }

  /** An event is no longer in the outbox. */
  settled(id: string): void {
    this.#settled?.add(id);
  }

  /** An event leaves memory and stays in the outbox. @param nextTryMs monotonic */
  left(nextTryMs: number): void {
    this.#restedUntilMs = Math.min(this.#restedUntilMs, nextTryMs);
  }

  /** Reads a page. @returns whether anything new is ready, or may be on the next one. @throws as the metadata does */
  async fill(): Promise<boolean> {
    if (this.#isReading || !this.#shouldRead()) return false;
    this.#isReading = true;
    this.#settled = new Set();
    try {
      const { metadata } = this.#components;
      const page = await metadata.outbox(this.#shard, this.#target, this.#cursor, PAGE_EVENTS);
      const taken = this.#take(page.events);
      this.#isAtEnd = taken.hasTakenAll && page.events.length < PAGE_EVENTS;
      return taken.count > 0 || !this.#isAtEnd;
    } finally {
      this.#isReading = false;
      this.#settled = undefined;
    }
  }

  #shouldRead(): boolean {
    const { pending, nowMs } = this.#components;
    if (!pending.isHalfEmpty("small") || !pending.isHalfEmpty("urgent")) return false;
    if (this.#restedUntilMs <= nowMs()) {
      this.#goBackTo(undefined);
      this.#restedUntilMs = Number.POSITIVE_INFINITY;
    } else if (this.#passedOverFrom !== undefined && pending.isHalfEmpty("large")) {
      this.#goBackTo(this.#passedOverFrom.cursor);
    }
    return !this.#isAtEnd;
  }

  #goBackTo(cursor: string | undefined): void {
    this.#cursor = cursor;
    this.#passedOverFrom = undefined;
    this.#isAtEnd = false;
  }

  #take(events: readonly OutboxEvent[]): { readonly hasTakenAll: boolean; readonly count: number } {
    const { pending } = this.#components;
    let count = 0;
    for (const event of events) {
      if (!pending.has(event.id) && this.#settled?.has(event.id) !== true) {
        const lane = laneOf(event);
        if (this.#isLeftAtRest(event)) {
          // Found again when it is due.
        } else if (pending.hasRoom(lane)) {
          pending.add(event);
          count++;
        } else if (lane === "large") {
          this.#passedOverFrom ??= { cursor: this.#cursor };
        } else {
          return { hasTakenAll: false, count };
        }
      }
      this.#cursor = event.id;
    }
    return { hasTakenAll: true, count };
  }

  /** Whether it failed before and is not due: then it rests, in memory or, where many do, in the outbox. */
  #isLeftAtRest(event: OutboxEvent): boolean {
    const { pending, nextTryMs, nowMs } = this.#components;
    if (event.failure === undefined) return false;
    const untilMs = nextTryMs(event);
    if (untilMs <= nowMs()) return false;
    if (pending.canRestMore) pending.addResting(event, untilMs);
    else this.left(untilMs);
    return true;
  }
}
