/**
 * Reads a few stripes of a blob: the units that are wanted, and parity in their place where one is missing, damaged
 * or late. One request to each drive covers all stripes of the batch.
 *
 *   ask ──► units arrive ──► all wanted are there                       done, nothing was copied
 *       └─► error, or late ──► ask further drives ──► k of each stripe    reconstruct, done
 *                                              └──► no drive is left     region.unreadable
 */
import { assert } from "../../base/assert.ts";
import type { Timer } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { DriveId } from "../../base/ids.ts";
import { unitBytesAt } from "../../erasure/index.ts";
import type { BlobReference, PlacementGroup } from "../../metadata/index.ts";
import type { BatchMemory } from "./batch-memory.ts";
import type { BlobContext } from "./context.ts";
import { isOfFragment } from "./drive-health.ts";
import type { Hedging } from "./hedging.ts";
import { codeOf } from "./scheme.ts";
import { unreadable } from "./unreadable.ts";

export interface BatchRequest {
  readonly blob: BlobReference;
  readonly group: PlacementGroup;
  readonly firstStripe: number;
  /** For each stripe of the batch, the fragments whose units are wanted. */
  readonly wanted: readonly (readonly number[])[];
  /** Not to be asked. */
  readonly excluded: ReadonlySet<number>;
  readonly signal: AbortSignal;
  /** Where drives of this node read to. */
  readonly memory?: BatchMemory | undefined;
  /** A fragment is missing or damaged where it should be. */
  readonly onMissing: (fragment: number) => void;
}

/** Stripes of the batch, from inclusive, to exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Ask extends Span {
  readonly fragment: number;
  readonly drive: DriveId;
  readonly sentMs: number;
  /** It may read into the batch's memory until it has answered. */
  readonly isPlaced: boolean;
  /** When it is looked at again, if it is still under way. */
  dueMs: number;
  isLate: boolean;
}

/** By stripe of the batch, then by fragment. */
export type Units = readonly (readonly (Uint8Array | undefined)[])[];

export class BatchRead {
  /** The wanted units are there in it. @throws region.unreadable, the signal's reason */
  readonly done: Promise<Units>;
  readonly #context: BlobContext;
  readonly #hedging: Hedging;
  readonly #request: BatchRequest;
  readonly #units: (Uint8Array | undefined)[][];
  /** Under way. */
  readonly #asks = new Set<Ask>();
  /** Fragments that are not to be had. */
  readonly #failed = new Set<number>();
  /** Of these, those whose drive answered. */
  readonly #damaged = new Set<number>();
  readonly #abort = new AbortController();
  #timer: Timer | undefined;
  #lastError: unknown;
  #isOver = false;
  #isDegraded = false;
  #isMemoryHeldOn = false;
  #resolve: (units: Units) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  readonly #onAbort = (): void => this.#end(() => this.#reject(this.#request.signal.reason));

  constructor(context: BlobContext, hedging: Hedging, request: BatchRequest) {
    this.#context = context;
    this.#hedging = hedging;
    this.#request = request;
    this.#units = request.wanted.map(() => new Array<undefined>(request.group.drives.length).fill(undefined));
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Who reads ahead and stops does not hear of it.
    this.done.catch(() => {});
    request.signal.addEventListener("abort", this.#onAbort);
    if (request.signal.aborted) this.#onAbort();
    else this.#start();
  }

  /** Once it is done: drives that were not waited for may still read into the batch's memory. */
  get isMemoryHeldOn(): boolean {
    return this.#isMemoryHeldOn;
  }

  #start(): void {
    const { health, counters } = this.#context;
    const { group, wanted } = this.#request;
    counters.reads++;
    // Of copies the best is asked: see `#candidates`.
    if (group.scheme.dataFragments > 1) {
      const fragments = new Set(wanted.flat());
      for (const fragment of fragments) {
        const drive = group.drives[fragment] as DriveId;
        if (this.#mayAsk(fragment) && health.isReadable(drive))
          this.#ask(fragment, this.#wantedSpan(fragment), this.#request.memory);
      }
    }
    this.#advance();
  }

  /** Asks until the units that are there or under way suffice; ends when those that are there do. */
  #advance(): void {
    if (this.#isOver) return;
    let span = this.#unresolved();
    if (span === undefined) {
      this.#finish();
      return;
    }
    while (span !== undefined && !this.#isHopeful(span)) {
      const fragment = this.#nextCandidate(span);
      if (fragment === undefined) {
        if (this.#asks.size === 0) this.#giveUp();
        break;
      }
      this.#ask(fragment, span);
      span = this.#unresolved();
    }
    this.#arm();
  }

  /** The stripes whose wanted units neither are there nor can be made. */
  #unresolved(): Span | undefined {
    const { wanted, group } = this.#request;
    let from = -1;
    let to = -1;
    for (let stripe = 0; stripe < wanted.length; stripe++) {
      const units = this.#units[stripe] as (Uint8Array | undefined)[];
      if (hasAll(units, wanted[stripe] as readonly number[])) continue;
      if (countOf(units) >= group.scheme.dataFragments) continue;
      if (from === -1) from = stripe;
      to = stripe + 1;
    }
    return from === -1 ? undefined : { from, to };
  }

  /** Whether what is under way in time will resolve each stripe. */
  #isHopeful({ from, to }: Span): boolean {
    const { wanted, group } = this.#request;
    for (let stripe = from; stripe < to; stripe++) {
      const coming = (this.#units[stripe] as (Uint8Array | undefined)[]).map((unit) => unit !== undefined);
      for (const ask of this.#asks) {
        if (!ask.isLate && ask.from <= stripe && stripe < ask.to) coming[ask.fragment] = true;
      }
      const isDirect = (wanted[stripe] as readonly number[]).every((fragment) => coming[fragment]);
      if (!isDirect && coming.filter(Boolean).length < group.scheme.dataFragments) return false;
    }
    return true;
  }

  /** The best fragment that would add to the span; those of failing drives come last. */
  #nextCandidate(span: Span): number | undefined {
    const { drives, health } = this.#context;
    const { group } = this.#request;
    let best: number | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let fragment = 0; fragment < group.drives.length; fragment++) {
      if (!this.#mayAsk(fragment) || this.#isCovered(fragment, span)) continue;
      const drive = group.drives[fragment] as DriveId;
      let cost = health.latencyMs(drive);
      if (drives(drive)?.isLocal !== true) cost += REMOTE_COST_MS;
      if (fragment >= group.scheme.dataFragments && group.scheme.dataFragments > 1) cost += PARITY_COST_MS;
      if (!health.isReadable(drive)) cost += FAILING_COST_MS;
      if (cost >= bestCost) continue;
      best = fragment;
      bestCost = cost;
    }
    return best;
  }

  #mayAsk(fragment: number): boolean {
    return !this.#failed.has(fragment) && !this.#request.excluded.has(fragment);
  }

  /** Its units are there already, or under way. */
  #isCovered(fragment: number, { from, to }: Span): boolean {
    for (const ask of this.#asks) {
      if (ask.fragment === fragment && ask.from <= from && to <= ask.to) return true;
    }
    for (let stripe = from; stripe < to; stripe++)
      if (this.#units[stripe]?.[fragment] === undefined) return false;
    return true;
  }

  #wantedSpan(fragment: number): Span {
    const { wanted } = this.#request;
    const from = wanted.findIndex((fragments) => fragments.includes(fragment));
    const to = wanted.findLastIndex((fragments) => fragments.includes(fragment)) + 1;
    return { from, to };
  }

  /** @param memory for the first ask of a fragment: two of them must not read into one place */
  #ask(fragment: number, { from, to }: Span, memory?: BatchMemory): void {
    const { clock, drives, health } = this.#context;
    const { group, blob, firstStripe } = this.#request;
    const drive = group.drives[fragment] as DriveId;
    const access = drives(drive);
    if (access === undefined) {
      this.#failed.add(fragment);
      this.#isDegraded = true;
      return;
    }
    const sentMs = clock.monotonicMs();
    const places = memory?.places(fragment, from, to);
    const ask: Ask = {
      fragment,
      isPlaced: places !== undefined,
      drive,
      from,
      to,
      sentMs,
      dueMs: sentMs + this.#hedging.delayMs,
      isLate: false,
    };
    this.#asks.add(ask);
    health.trying(drive);
    const run = { blob: blob.blob, fragment, firstUnit: firstStripe + from, unitCount: to - from };
    const placed = places === undefined ? run : { ...run, places };
    access.readUnits(placed, this.#abort.signal).then(
      (units) => this.#onUnits(ask, units),
      (error: unknown) => this.#onError(ask, error),
    );
  }

  #onUnits(ask: Ask, units: readonly Uint8Array[]): void {
    const { clock, health } = this.#context;
    if (!this.#asks.delete(ask)) return;
    const latencyMs = clock.monotonicMs() - ask.sentMs;
    health.succeeded(ask.drive, latencyMs);
    this.#hedging.answered(latencyMs);
    if (this.#isOver) return;
    if (!this.#fits(ask, units)) {
      const { fragment, drive } = ask;
      const message = `drive ${drive} holds fragment ${fragment} of ${this.#request.blob.blob} in another shape`;
      this.#noteFailed(ask, new AtollError("drive.fragmentCorrupt", message));
    } else {
      units.forEach((unit, index) => {
        (this.#units[ask.from + index] as (Uint8Array | undefined)[])[ask.fragment] = unit;
      });
    }
    this.#advance();
  }

  #onError(ask: Ask, error: unknown): void {
    if (!(error instanceof AtollError)) throw error;
    if (!this.#asks.delete(ask) || this.#isOver) return;
    this.#context.health.failed(ask.drive, error);
    this.#noteFailed(ask, error);
    this.#advance();
  }

  #noteFailed(ask: Ask, error: AtollError): void {
    const { counters } = this.#context;
    this.#lastError = error;
    this.#isDegraded = true;
    this.#failed.add(ask.fragment);
    if (!isOfFragment(error)) return;
    this.#damaged.add(ask.fragment);
    if (hasCode(error, "drive.fragmentCorrupt")) counters.corruptFragments++;
    else counters.missingFragments++;
    this.#request.onMissing(ask.fragment);
  }

  /** Units of a fragment that was written under the same name with another length are no part of this blob. */
  #fits(ask: Ask, units: readonly Uint8Array[]): boolean {
    const { blob, group, firstStripe } = this.#request;
    const code = codeOf(group.scheme);
    return (
      units.length === ask.to - ask.from &&
      units.every(
        (unit, index) => unit.length === unitBytesAt(code, blob.bytes, firstStripe + ask.from + index),
      )
    );
  }

  /** One timer for what is under way: late first, then failed. */
  #arm(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#isOver) return;
    const { clock } = this.#context;
    let dueMs = Number.POSITIVE_INFINITY;
    for (const ask of this.#asks) dueMs = Math.min(dueMs, ask.dueMs);
    if (dueMs === Number.POSITIVE_INFINITY) return;
    this.#timer = clock.after(Math.max(0, dueMs - clock.monotonicMs()), () => {
      // What arrived while this process was busy is not late: it is handled first.
      clock.defer(() => this.#onTimer());
    });
  }

  #onTimer(): void {
    if (this.#isOver) return;
    const { clock, options, counters, health } = this.#context;
    const nowMs = clock.monotonicMs();
    for (const ask of [...this.#asks]) {
      if (nowMs < ask.dueMs) continue;
      const waitedMs = nowMs - ask.sentMs;
      if (waitedMs >= options.readDeadlineMs) {
        this.#asks.delete(ask);
        if (ask.isPlaced) this.#isMemoryHeldOn = true;
        const message = `drive ${ask.drive} did not answer a read in ${options.readDeadlineMs} ms`;
        const error = new AtollError("drive.slow", message);
        health.failed(ask.drive, error);
        this.#noteFailed(ask, error);
      } else if (waitedMs >= options.hedgeMaxMs || this.#hedging.take()) {
        ask.isLate = true;
        ask.dueMs = ask.sentMs + options.readDeadlineMs;
        this.#isDegraded = true;
        counters.hedgedReads++;
      } else {
        ask.dueMs = nowMs + this.#hedging.delayMs;
      }
    }
    this.#advance();
  }

  #finish(): void {
    const { codecs, counters, health } = this.#context;
    const { wanted, group } = this.#request;
    for (const ask of this.#asks) if (ask.isLate) health.late(ask.drive);
    wanted.forEach((fragments, stripe) => {
      const units = this.#units[stripe] as (Uint8Array | undefined)[];
      const absent = fragments.filter((fragment) => units[fragment] === undefined);
      if (absent.length === 0) return;
      const made = madeOf(units, absent, () => codecs.of(group.scheme).reconstruct(units, absent), group);
      absent.forEach((fragment, index) => {
        units[fragment] = made[index] as Uint8Array;
      });
      if (group.scheme.dataFragments === 1) return;
      this.#isDegraded = true;
      counters.reconstructedStripes++;
    });
    if (this.#isDegraded) counters.degradedReads++;
    this.#end(() => this.#resolve(this.#units));
  }

  #giveUp(): void {
    this.#context.counters.unreadable++;
    const { blob, group, excluded } = this.#request;
    const damaged = new Set([...this.#damaged, ...excluded]);
    const away = new Set([...this.#failed].filter((fragment) => !damaged.has(fragment)));
    const error = unreadable(blob, group, { away, damaged, cause: this.#lastError });
    this.#end(() => this.#reject(error));
  }

  #end(settle: () => void): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const ask of this.#asks) if (ask.isPlaced) this.#isMemoryHeldOn = true;
    this.#timer?.cancel();
    this.#request.signal.removeEventListener("abort", this.#onAbort);
    settle();
    // Whoever is late need not go on.
    this.#abort.abort(new AtollError("rpc.cancelled", "the read is over"));
  }
}

/** What makes a drive a worse choice, in milliseconds of latency. */
const REMOTE_COST_MS = 1;
const PARITY_COST_MS = 2;
const FAILING_COST_MS = 1_000_000;

const countOf = (units: readonly (Uint8Array | undefined)[]): number => {
  let count = 0;
  for (const unit of units) if (unit !== undefined) count++;
  return count;
};

const hasAll = (units: readonly (Uint8Array | undefined)[], wanted: readonly number[]): boolean =>
  wanted.every((fragment) => units[fragment] !== undefined);

/** Copies need no code. */
function madeOf(
  units: readonly (Uint8Array | undefined)[],
  absent: readonly number[],
  reconstruct: () => Uint8Array[],
  { scheme }: PlacementGroup,
): readonly Uint8Array[] {
  if (scheme.dataFragments > 1) return reconstruct();
  const copy = units.find((unit) => unit !== undefined);
  assert(copy !== undefined, "a stripe without a copy is resolved");
  return absent.map(() => copy);
}
