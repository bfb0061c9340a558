/** Writes back into the outbox what became of events: in batches, and again until it is written. */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { GroupId } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { MetadataClient, OutboxFailure } from "../../metadata/index.ts";
import { type BackOff, retryDelayMs } from "./back-off.ts";
import { ACKNOWLEDGE_EVENTS, ACKNOWLEDGE_MS } from "./options.ts";
import type { PendingEvent } from "./pending-events.ts";

export interface AcknowledgerComponents {
  readonly metadata: Pick<MetadataClient, "acknowledgeOutbox" | "recordOutboxFailures">;
  readonly clock: Clock;
  readonly random: Random;
  readonly backOff: BackOff;
  /** Their acknowledgement is written: they are in the outbox no more. */
  readonly onSettled: (settled: readonly PendingEvent[]) => void;
}

export class Acknowledger {
  readonly #shard: GroupId;
  readonly #target: number;
  readonly #components: AcknowledgerComponents;
  /** Bounded by the events that are in memory. */
  readonly #done: PendingEvent[] = [];
  readonly #failures = new Map<string, OutboxFailure>();
  #timer: Timer | undefined;
  #isWriting = false;
  #isStopped = false;
  /** In a row. */
  #failedWrites = 0;

  constructor(at: { readonly shard: GroupId; readonly target: number }, components: AcknowledgerComponents) {
    this.#shard = at.shard;
    this.#target = at.target;
    this.#components = components;
  }

  get waiting(): number {
    return this.#done.length;
  }

  /** The target has it. */
  acknowledge(pending: PendingEvent): void {
    this.#done.push(pending);
    this.#failures.delete(pending.event.id);
    this.#schedule(this.#done.length >= ACKNOWLEDGE_EVENTS ? 0 : ACKNOWLEDGE_MS);
  }

  record(id: string, failure: OutboxFailure): void {
    this.#failures.set(id, failure);
    this.#schedule(ACKNOWLEDGE_MS);
  }

  /** What is not yet written is left: the next leader's sender ships it again, and the target has it already. */
  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
  }

  #schedule(delayMs: number): void {
    if (this.#isStopped || this.#isWriting || this.#failedWrites > 0) return;
    if (delayMs === 0) {
      this.#timer?.cancel();
      this.#timer = undefined;
      void this.#write();
      return;
    }
    this.#timer ??= this.#components.clock.after(delayMs, () => {
      this.#timer = undefined;
      void this.#write();
    });
  }

  async #write(): Promise<void> {
    const { metadata, clock, random, backOff, onSettled } = this.#components;
    this.#isWriting = true;
    const done = this.#done.slice(0, ACKNOWLEDGE_EVENTS);
    const failures = [...this.#failures].slice(0, ACKNOWLEDGE_EVENTS);
    let retryMs = 0;
    try {
      if (done.length > 0) {
        const ids = done.map(({ event }) => event.id);
        await metadata.acknowledgeOutbox(this.#shard, this.#target, ids);
        this.#done.splice(0, done.length);
        if (!this.#isStopped) onSettled(done);
      }
      if (failures.length > 0) {
        const records = failures.map(([id, failure]) => ({ id, failure }));
        await metadata.recordOutboxFailures(this.#shard, this.#target, records);
        // Unless another one came meanwhile.
        for (const [id, failure] of failures) {
          if (this.#failures.get(id) === failure) this.#failures.delete(id);
        }
      }
      this.#failedWrites = 0;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      // No leader now, or no quorum: it is written when there is one.
      this.#failedWrites++;
      retryMs = retryDelayMs(backOff, this.#failedWrites, random);
    }
    this.#isWriting = false;
    if (this.#isStopped) return;
    if (retryMs > 0) {
      this.#timer = clock.after(retryMs, () => {
        this.#timer = undefined;
        void this.#write();
      });
    } else if (this.#done.length > 0 || this.#failures.size > 0) {
      this.#schedule(this.#done.length >= ACKNOWLEDGE_EVENTS ? 0 : ACKNOWLEDGE_MS);
    }
  }
}
