/**
 * The worker that keeps every bucket with a home in one, in each region at the node that leads the region's system
 * group. It asks nobody whose answer it needs but a majority of the control plane:
 *
 *     a home elsewhere, away for longer than its policy says     taken over, when it is this region's turn
 *     a move that leads here and that nobody drives              driven on
 *     a move that goes on for too long                           given up, so that the home takes writes again
 *     a row of the history of a home that was taken over here    settled, once the old home has shipped what it had
 */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FailoverRecord } from "../../federation/index.ts";
import type { Worker } from "../../region/index.ts";
import { candidatesOf, verdictOn } from "./candidates.ts";
import type { FailoverComponents } from "./components.ts";
import type { ForcedSwitch } from "./forced-switch.ts";
import { type HomedBucket, hasHome } from "./homes.ts";
import { defaultFailoverOptions, type FailoverOptions } from "./options.ts";
import { reachable } from "./plan.ts";
import type { PlannedSwitch, SwitchContext } from "./planned-switch.ts";
import { behind, isUnsettled } from "./settle.ts";

/** Homes that are moved at the same time. */
const MAX_MOVES = 16;
/** Between two questions whether a majority is there, while a home that is heard has no lease. */
const MAJORITY_MS = 1_000;
/** What was answered longer ago says nothing of the time since. */
const MAJORITY_BREAK_MS = 3 * MAJORITY_MS;
/** Rows of the history that are settled at the same time. */
const MAX_SETTLES = 8;

export interface FailoverKeeperParts {
  readonly components: FailoverComponents;
  readonly planned: PlannedSwitch;
  readonly forced: ForcedSwitch;
  /** Whether this node leads the region's system group. */
  readonly leads: () => boolean;
  /** Whether this region could serve what it takes over. */
  readonly canServe: () => boolean;
  settle(record: FailoverRecord): Promise<boolean>;
}

interface Seen {
  /** What tells it from the one before: an epoch, or when a move began. */
  readonly mark: number;
  readonly sinceMs: number;
}

export class FailoverKeeper implements Worker {
  readonly name = "failover";
  readonly #parts: FailoverKeeperParts;
  readonly #options: FailoverOptions;
  /** Moves since this node saw them, monotonic. */
  readonly #moving = new Map<BucketId, Seen>();
  /** The epochs that this node knows of, and since when: a home is away only since it is one. */
  readonly #epochs = new Map<BucketId, Seen>();
  /** What this node does now. */
  readonly #busy = new Set<BucketId>();
  /** Since when each answer of the majority came without one that failed, monotonic; undefined: the last one failed. */
  #majoritySinceMs: number | undefined;
  #majorityAskedMs = Number.NEGATIVE_INFINITY;
  #isAsking = false;
  #nextSettleMs = Number.NEGATIVE_INFINITY;
  #isSettling = false;
  /** The row that was looked at last: the others have their turn before it has another one. */
  #lastSettled: string | undefined;
  readonly #counts = { takenOver: 0, drivenOn: 0, givenUp: 0, settled: 0, failed: 0 };

  constructor(parts: FailoverKeeperParts) {
    this.#parts = parts;
    this.#options = { ...defaultFailoverOptions, ...parts.components.options };
  }

  status(): Readonly<
    Record<"takenOver" | "drivenOn" | "givenUp" | "settled" | "failed" | "underWay", number>
  > {
    return { ...this.#counts, underWay: this.#busy.size };
  }

  async work(signal: AbortSignal): Promise<boolean> {
    const { components, leads } = this.#parts;
    const { control, region, clock } = components;
    const nowMs = clock.monotonicMs();
    const homed = control.view.homes.filter(hasHome);
    // Also where another node leads: this one may from here on, and has seen as much.
    this.#note(homed, nowMs);
    if (!leads() || !control.view.isReady) return false;
    let didSomething = false;
    for (const bucket of homed) {
      if (signal.aborted) return didSomething;
      if (this.#busy.has(bucket.id) || !bucket.regions.includes(region)) continue;
      if (this.#look(bucket, nowMs, signal)) didSomething = true;
    }
    // Beside the looks: an old home that is slow to answer must not keep another one from being replaced.
    if (nowMs >= this.#nextSettleMs && !this.#isSettling) void this.#settleSome(signal);
    return didSomething;
  }

  #look(bucket: HomedBucket, nowMs: number, signal: AbortSignal): boolean {
    const { moving, region: home, failover } = bucket.home;
    const { region } = this.#parts.components;
    const movingForMs = nowMs - (this.#moving.get(bucket.id)?.sinceMs ?? nowMs);
    if (moving !== undefined && this.#isStale(bucket, movingForMs)) {
      return this.#begin(bucket, signal, "givenUp", () =>
        this.#parts.planned.giveUp(bucket.id, bucket.home.epoch),
      );
    }
    if (moving?.to === region && movingForMs >= this.#options.takeOverMs && this.#isHomeHeard(home)) {
      return this.#begin(bucket, signal, "drivenOn", (context) =>
        this.#parts.planned.run(bucket.id, context),
      );
    }
    if (home === region || !failover.auto || bucket.home.isBeginning === true) return false;
    if (!this.#isDue(bucket, nowMs) || !this.#parts.canServe()) return false;
    return this.#begin(bucket, signal, "takenOver", (context) =>
      this.#parts.forced.run(bucket.id, { ...context, kind: "automatic" }),
    );
  }

  /** Its region's driver gives up first; then the home, which wants to take writes again; then anybody. */
  #isStale({ regions, home }: HomedBucket, movingForMs: number): boolean {
    const { region } = this.#parts.components;
    const { drainMs, takeOverMs } = this.#options;
    const isDriver = home.moving?.to === region;
    const place = home.region === region ? 0 : 1 + regions.indexOf(region);
    const limitMs = (drainMs + takeOverMs) * 2 + place * takeOverMs;
    // The driver's own tries are ended by itself, unless its home is away.
    return movingForMs >= (isDriver ? drainMs + takeOverMs : limitMs);
  }

  #isHomeHeard(home: RegionNumber): boolean {
    return reachable(this.#parts.components, home);
  }

  #isDue(bucket: HomedBucket, nowMs: number): boolean {
    const { components } = this.#parts;
    const { health, leases, region } = components;
    const home = bucket.home.region;
    const isHeard = (number: RegionNumber): boolean => reachable(components, number);
    const candidates = candidatesOf(bucket, isHeard);
    const turnMs = Math.max(0, candidates.indexOf(region)) * this.#options.turnMs;
    const { isReachable, silentMs } = health.of(home);
    const { leftMs, outForMs } = leases.of(home);
    if (isReachable && leftMs <= 0) this.#askMajority(nowMs);
    const majorityMs = this.#majoritySinceMs === undefined ? 0 : nowMs - this.#majoritySinceMs;
    const epochMs = nowMs - (this.#epochs.get(bucket.id)?.sinceMs ?? nowMs);
    const lease = { leftMs, outForMs: Math.min(outForMs, epochMs) };
    const verdict = verdictOn(
      { isReachable, silentMs: Math.min(silentMs, epochMs), lease, majorityMs },
      { afterMs: bucket.home.failover.afterMs, turnMs, isolatedMs: this.#options.isolatedMs },
    );
    return verdict.kind === "takeOver";
  }

  /** Behind a barrier: whoever could renew a lease then has had somebody to renew it with. */
  #askMajority(nowMs: number): void {
    if (this.#isAsking || nowMs < this.#majorityAskedMs + MAJORITY_MS) return;
    const { control, clock } = this.#parts.components;
    if (nowMs > this.#majorityAskedMs + MAJORITY_BREAK_MS) this.#majoritySinceMs = undefined;
    this.#isAsking = true;
    this.#majorityAskedMs = nowMs;
    control.barrier({ deadlineMs: MAJORITY_MS }).then(
      () => {
        this.#isAsking = false;
        this.#majoritySinceMs ??= clock.monotonicMs();
      },
      (error: unknown) => {
        this.#isAsking = false;
        this.#majoritySinceMs = undefined;
        if (!(error instanceof AtollError)) throw error;
      },
    );
  }

  #begin(
    bucket: HomedBucket,
    signal: AbortSignal,
    count: "takenOver" | "drivenOn" | "givenUp",
    work: (context: SwitchContext) => Promise<unknown>,
  ): boolean {
    if (this.#busy.size >= MAX_MOVES) return false;
    const { logger } = this.#parts.components;
    this.#busy.add(bucket.id);
    const context: SwitchContext = { signal, emit: () => Promise.resolve() };
    const ended = work(context).then(
      () => {
        this.#counts[count]++;
      },
      (error: unknown) => {
        if (!(error instanceof AtollError) && error !== signal.reason) throw error;
        this.#counts.failed++;
        const fields = {
          bucket: bucket.name,
          ...(error instanceof AtollError && { code: error.code, error }),
        };
        logger.warn(fields, "a home could not be moved now");
      },
    );
    void ended.finally(() => this.#busy.delete(bucket.id));
    return true;
  }

  #note(homed: readonly HomedBucket[], nowMs: number): void {
    noteSeen(this.#epochs, nowMs, new Map(homed.map(({ id, home }) => [id, home.epoch])));
    const moves = homed.flatMap(({ id, home }) =>
      home.moving === undefined ? [] : [[id, home.moving.sinceMs] as const],
    );
    noteSeen(this.#moving, nowMs, new Map(moves));
  }

  async #settleSome(signal: AbortSignal): Promise<void> {
    this.#isSettling = true;
    const due = this.#dueToSettle();
    this.#lastSettled = due.at(-1)?.id;
    await Promise.all(due.map((record) => this.#settle(record, signal)));
    this.#isSettling = false;
    this.#nextSettleMs = this.#parts.components.clock.monotonicMs() + this.#options.settleMs;
  }

  /** Of a region or a bucket that is no more nothing will be heard. */
  #dueToSettle(): readonly FailoverRecord[] {
    const { components } = this.#parts;
    const { control, region } = components;
    const { view } = control;
    const waiting = view
      .failovers()
      .filter(
        (record) =>
          isUnsettled(record, region) &&
          view.regionByNumber(record.from) !== undefined &&
          view.bucket(record.bucket) !== undefined &&
          reachable(components, record.from),
      );
    return behind(waiting, this.#lastSettled).slice(0, MAX_SETTLES);
  }

  async #settle(record: FailoverRecord, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      if (await this.#parts.settle(record)) this.#counts.settled++;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      const { code } = error;
      this.#parts.components.logger.debug({ bucket: record.bucketName, code }, "a move is not settled now");
    }
  }
}

/** Since when each of them is as it is; the others are forgotten. */
function noteSeen(known: Map<BucketId, Seen>, nowMs: number, current: ReadonlyMap<BucketId, number>): void {
  for (const [id, mark] of current) {
    if (known.get(id)?.mark !== mark) known.set(id, { mark, sinceMs: nowMs });
  }
  for (const id of known.keys()) if (!current.has(id)) known.delete(id);
}
