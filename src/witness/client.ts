import type { Clock } from "../base/clock.ts";
import type { GroupId, LogIndex } from "../base/ids.ts";
import type { WitnessChecks } from "./checks.ts";
import { decodeChecksAnswer, encodeChecks } from "./codec.ts";
import { CHECK_METHOD, type RemoteWitness, type WitnessPlace } from "./link.ts";
import { BLINDNESS_MS, CHECK_DEADLINE_MS, MAX_CHECKS, MAX_WAITING_CHECKS, SILENCE_MS } from "./options.ts";
import { witnessOrder } from "./order.ts";
import type { Witness } from "./witness.ts";

export interface WitnessClientComponents {
  readonly clock: Clock;
  /** As the leaders have them, in the same order. */
  readonly places: readonly WitnessPlace[];
}

export interface CheckCounters {
  /** Asked; and those among them that a witness answered. */
  checks: number;
  answered: number;
  /** A witness said that it cannot say; it was silent, or not connected; nobody was asked since nobody could say lately. */
  unknown: number;
  failed: number;
  skipped: number;
  /** Messages to other nodes. */
  messages: number;
}

/** Who is asked about a shard. */
interface ShardWitnesses {
  readonly order: readonly Asked[];
  /** The one that answered last, or the one after those that could not. */
  at: number;
  /** How many in a row could not. */
  unknownCount: number;
  blindUntilMs: number;
}

interface Waiting {
  readonly shard: GroupId;
  readonly slot: number;
  readonly resolve: (stamp: LogIndex | undefined) => void;
}

/** A witness, and what waits to be asked of it in this turn. */
interface Asked {
  readonly place: WitnessPlace;
  waiting: Waiting[];
  isDue: boolean;
  silentUntilMs: number;
}

/** Asks the witnesses for a gateway. */
export class WitnessClient implements WitnessChecks {
  readonly #clock: Clock;
  readonly #witnesses: readonly Asked[];
  readonly #shards = new Map<GroupId, ShardWitnesses>();
  readonly #counters: CheckCounters = {
    checks: 0,
    answered: 0,
    unknown: 0,
    failed: 0,
    skipped: 0,
    messages: 0,
  };
  /** In this process. */
  readonly #beside: Witness | undefined;
  #waitingCount = 0;

  constructor({ clock, places }: WitnessClientComponents) {
    this.#clock = clock;
    this.#beside = places.find((place) => place.kind === "local")?.witness;
    this.#witnesses = places.map((place) => ({
      place,
      waiting: [],
      isDue: false,
      silentUntilMs: Number.NEGATIVE_INFINITY,
    }));
  }

  check(shard: GroupId, slot: number): Promise<LogIndex | undefined> {
    this.#counters.checks++;
    // It costs next to nothing, so it is asked whoever answered last.
    const stamp = this.#beside?.check(shard, slot);
    if (stamp !== undefined) {
      this.#counters.answered++;
      return Promise.resolve(stamp);
    }
    const known = this.#shardOf(shard);
    const nowMs = this.#clock.monotonicMs();
    const asked = known.order[known.at];
    if (asked === undefined || nowMs < known.blindUntilMs || this.#waitingCount >= MAX_WAITING_CHECKS) {
      this.#counters.skipped++;
      return nobody;
    }
    if (asked.place.kind === "local") {
      this.#note(shard, asked, undefined);
      return nobody;
    }
    if (nowMs < asked.silentUntilMs || !asked.place.remote.isConnected) {
      this.#counters.failed++;
      this.#turnFrom(known, asked);
      return nobody;
    }
    return new Promise((resolve) => {
      this.#waitingCount++;
      asked.waiting.push({ shard, slot, resolve });
      if (asked.waiting.length >= MAX_CHECKS) this.#send(asked);
      else this.#schedule(asked);
    });
  }

  counters(): Readonly<CheckCounters> {
    return { ...this.#counters };
  }

  #shardOf(shard: GroupId): ShardWitnesses {
    const known = this.#shards.get(shard);
    if (known !== undefined) return known;
    const order = witnessOrder(shard, this.#witnesses);
    const fresh = { order, at: 0, unknownCount: 0, blindUntilMs: Number.NEGATIVE_INFINITY };
    this.#shards.set(shard, fresh);
    return fresh;
  }

  /** When all that has arrived in this turn has been handled, so that its checks travel together. */
  #schedule(asked: Asked): void {
    if (asked.isDue) return;
    asked.isDue = true;
    this.#clock.defer(() => {
      asked.isDue = false;
      this.#send(asked);
    });
  }

  #send(asked: Asked): void {
    const waiting = asked.waiting;
    if (waiting.length === 0 || asked.place.kind === "local") return;
    asked.waiting = [];
    this.#counters.messages++;
    this.#call(asked.place.remote, waiting).then(
      (stamps) => {
        this.#waitingCount -= waiting.length;
        for (let i = 0; i < waiting.length; i++) {
          const { shard, resolve } = waiting[i] as Waiting;
          this.#note(shard, asked, stamps[i]);
          resolve(stamps[i]);
        }
      },
      () => {
        this.#waitingCount -= waiting.length;
        this.#counters.failed += waiting.length;
        asked.silentUntilMs = this.#clock.monotonicMs() + SILENCE_MS;
        for (const { shard } of waiting) this.#turnFrom(this.#shardOf(shard), asked);
        for (const { resolve } of waiting) resolve(undefined);
      },
    );
  }

  async #call(remote: RemoteWitness, waiting: readonly Waiting[]): Promise<(LogIndex | undefined)[]> {
    const request = encodeChecks({
      shards: waiting.map(({ shard }) => shard),
      slots: waiting.map(({ slot }) => slot),
    });
    const answer = await remote.call(CHECK_METHOD, request, { deadlineMs: CHECK_DEADLINE_MS });
    return decodeChecksAnswer(answer, waiting.length);
  }

  #note(shard: GroupId, asked: Asked, stamp: LogIndex | undefined): void {
    const known = this.#shardOf(shard);
    if (stamp === undefined) {
      this.#counters.unknown++;
      this.#turnFrom(known, asked);
      return;
    }
    this.#counters.answered++;
    known.unknownCount = 0;
  }

  /** The next check asks another witness; after all of them, none for a moment. */
  #turnFrom(known: ShardWitnesses, asked: Asked): void {
    // Others of the same batch have turned already.
    if (known.order[known.at] !== asked) return;
    known.at = (known.at + 1) % known.order.length;
    known.unknownCount++;
    if (known.unknownCount < known.order.length) return;
    known.unknownCount = 0;
    known.blindUntilMs = this.#clock.monotonicMs() + BLINDNESS_MS;
  }
}

const nobody: Promise<undefined> = Promise.resolve(undefined);
