/** When an event that failed through itself is tried again, and what of that is written into the outbox. */
import type { Clock } from "../../base/clock.ts";
import type { Logger } from "../../base/logger.ts";
import { type Random, randomBetween } from "../../base/random.ts";
import type { OutboxEvent, OutboxFailure } from "../../metadata/index.ts";
import { type BackOff, longestDelayMs, retryDelayMs } from "./back-off.ts";
import { type Failure, isOfWholeCall } from "./failures.ts";
import { RECORD_EVERY_MS } from "./options.ts";
import type { PendingEvent, PendingEvents } from "./pending-events.ts";

export interface RetriesComponents {
  readonly pending: PendingEvents;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly backOff: BackOff;
  readonly record: (id: string, failure: OutboxFailure) => void;
  /** It has left memory, and is due at `nextTryMs` (monotonic). */
  readonly onLeft: (nextTryMs: number) => void;
}

export class Retries {
  readonly #components: RetriesComponents;
  /** Failures up to then do not keep anything waiting; wall clock, as they are recorded. */
  #forgivenUpToMs = Number.NEGATIVE_INFINITY;
  /** On their way when they were forgiven: should this try still fail, the next one is soon. Bounded as they are. */
  readonly #forgivenOnTheirWay = new WeakSet<PendingEvent>();

  constructor(components: RetriesComponents) {
    this.#components = components;
  }

  /** An event that was on its way rests. Where too many do, the one that would rest longest leaves memory. */
  rest(pending: PendingEvent, { reason, message }: Failure): void {
    const { clock, random, logger, backOff, onLeft } = this.#components;
    pending.attempts++;
    if (isOfWholeCall(reason)) pending.failedCalls++;
    pending.failure = { reason, message, atMs: clock.wallMs() };
    if (pending.attempts === 2) {
      const { target, bucket, key, version } = pending.event;
      const fields = { target, bucket, key, version, reason, error: message };
      logger.warn(fields, "replication: an object cannot be shipped");
    }
    const all = this.#components.pending;
    const waits = this.#forgivenOnTheirWay.delete(pending) ? 1 : pending.attempts;
    all.rest(pending, clock.monotonicMs() + retryDelayMs(backOff, waits, random));
    if (pending.attempts > 1) this.#record(pending);
    if (all.canRestMore) return;
    const last = all.lastToWake() ?? pending;
    // Once it has left memory, it is known by its record alone.
    if (last.recordedAtMs === undefined) this.#record(last);
    all.forget(last);
    onLeft(last.nextTryMs);
  }

  /** Of an event whose failure was recorded, by an earlier leader or before it left memory. Monotonic. */
  nextTryMs({ failure }: OutboxEvent): number {
    const { clock, random, backOff } = this.#components;
    const nowMs = clock.monotonicMs();
    if (failure === undefined || failure.atMs <= this.#forgivenUpToMs) return nowMs;
    const longestMs = longestDelayMs(backOff, failure.attempts);
    // The wall clock may have jumped, or be another node's.
    const leftMs = Math.min(longestMs, failure.atMs + longestMs - clock.wallMs());
    return leftMs <= 0 ? nowMs : nowMs + randomBetween(random, leftMs / 2, leftMs);
  }

  /** The next try of what failed so far is now: of one event, or of all. */
  forgive(id?: string): void {
    const { pending, clock } = this.#components;
    const nowMs = clock.monotonicMs();
    if (id === undefined) this.#forgivenUpToMs = clock.wallMs();
    for (const one of id === undefined ? pending.values() : [pending.get(id)]) {
      if (one?.place === "resting") one.nextTryMs = nowMs;
      if (one?.place === "onItsWay") this.#forgivenOnTheirWay.add(one);
    }
    pending.wake(nowMs);
  }

  #record(pending: PendingEvent): void {
    const { clock, record } = this.#components;
    const nowMs = clock.monotonicMs();
    if (pending.recordedAtMs !== undefined && nowMs - pending.recordedAtMs < RECORD_EVERY_MS) return;
    if (pending.failure === undefined) return;
    pending.recordedAtMs = nowMs;
    record(pending.event.id, { attempts: pending.attempts, ...pending.failure });
  }
}
