/**
 * A home moves with its consent, and nothing is lost. It is driven in the region that it moves to; what has been done
 * stands in the directory, so that another node of that region can go on at any step.
 *
 *     prepare   home takes writes    until so little is on its way that the stop will be short
 *     stop      moving: {to}         the home's shards take no more writes; clients wait at their gateways
 *     drain     home asks its shards until nothing waits for us
 *     move      epoch + 1            refused when anything about the bucket changed since it was drained
 *     resume    our shards take writes
 *
 * At 80 ms of round trip and with the control plane's leader in a third region: the stop is known here after two round
 * trips (160 ms), at the home about when it is here; the drain is one call, sent at once, that waits at the home until
 * the last event is acknowledged (one round trip of the event beside half of the call's own); the move takes two round
 * trips again, and our shards follow in a few milliseconds. From stop to resume: about 5 round trips, 0.4 s.
 */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FailoverRecord } from "../../federation/index.ts";
import { ignoreFailure } from "../placement/deletion.ts";
import { backFillsTo } from "./back-fill.ts";
import type { FailoverComponents } from "./components.ts";
import { changeBucket, type HomedBucket, homedBucket, moveHome, recordOf, regionName } from "./homes.ts";
import { DRAIN_CALL_MS, defaultFailoverOptions, type FailoverOptions, MOVE_DEADLINE_MS } from "./options.ts";
import type { RegionFailover } from "./region-failover.ts";
import { noRisk } from "./risk.ts";
import type { FailoverLine } from "./views.ts";

/** Between two looks at what is on its way while the home still takes writes. */
const PREPARE_POLL_MS = 100;
/** Between two tries while the home, or a majority, does not answer. */
const RETRY_MS = 100;
/** Others may change the bucket meanwhile: its tags, its rules. */
const MAX_TRIES = 8;

export interface SwitchContext {
  readonly emit: (line: FailoverLine) => Promise<void>;
  readonly signal: AbortSignal;
  readonly kind?: FailoverRecord["kind"];
}

export interface PlannedSwitchParts {
  readonly components: FailoverComponents;
  failoverIn(region: RegionNumber): RegionFailover;
}

export class PlannedSwitch {
  readonly #components: FailoverComponents;
  readonly #options: FailoverOptions;
  readonly #failoverIn: (region: RegionNumber) => RegionFailover;

  constructor({ components, failoverIn }: PlannedSwitchParts) {
    this.#components = components;
    this.#options = { ...defaultFailoverOptions, ...components.options };
    this.#failoverIn = failoverIn;
  }

  /**
   * Moves the home here, or goes on with a move that leads here.
   * @returns its row in the history
   * @throws failover.invalid, failover.homeAway, failover.notDrained, failover.outdated, control.unavailable; the home
   *   is where it was then, but for control.unavailable
   */
  async run(id: BucketId, context: SwitchContext): Promise<FailoverRecord> {
    const { control, region } = this.#components;
    const bucket = homedBucket(control.view, id);
    this.#check(bucket);
    if (bucket.home.moving === undefined) await this.#prepare(bucket, context);
    const moving = await this.stopWrites(id);
    const { epoch } = moving.home;
    try {
      return await this.#drainAndMove(moving, context);
    } catch (error) {
      // Somebody else may have brought it to its end.
      const home = control.view.bucket(id)?.home;
      const record = recordOf(control.view, id, epoch + 1);
      if (home?.region === region && home.epoch === epoch + 1 && record !== undefined) return record;
      await this.giveUp(id, epoch);
      throw error;
    }
  }

  /** Lets the home take writes again, unless the move has come to its end. Never throws: the keepers try again. */
  async giveUp(id: BucketId, epoch: number): Promise<boolean> {
    const { control, logger } = this.#components;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = control.view.bucket(id);
      if (bucket?.home?.moving === undefined || bucket.home.epoch !== epoch) return false;
      try {
        if ((await changeBucket(control, bucket, { moving: null })) === undefined) continue;
        logger.warn({ bucket: bucket.name, to: bucket.home.moving.to }, "the move of a home is given up");
        return true;
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        logger.debug({ bucket: bucket.name, code: error.code }, "the move of a home cannot be given up now");
        return false;
      }
    }
    return false;
  }

  #check(bucket: HomedBucket): void {
    const { region, control } = this.#components;
    const { home, name, regions } = bucket;
    const here = regionName(control.view, region);
    if (home.region === region) throw new AtollError("failover.invalid", `${name} has its home in ${here}`);
    if (!regions.includes(region)) {
      throw new AtollError("failover.invalid", `${name} does not stand in ${here}`);
    }
    if (home.isBeginning === true) {
      throw new AtollError("failover.invalid", `${name} is being given its first home: wait a moment`);
    }
    if (home.moving !== undefined && home.moving.to !== region) {
      const to = regionName(control.view, home.moving.to);
      throw new AtollError("failover.invalid", `${name} is being moved to ${to} already`);
    }
  }

  async #prepare(bucket: HomedBucket, { emit, signal }: SwitchContext): Promise<void> {
    const { clock, region, control } = this.#components;
    const { prepareMs, prepareEvents, prepareBytes } = this.#options;
    const home = this.#failoverIn(bucket.home.region);
    const from = regionName(control.view, bucket.home.region);
    this.#checkWay(bucket);
    const untilMs = clock.monotonicMs() + prepareMs;
    for (;;) {
      signal.throwIfAborted();
      const { objects, bytes } = await home.backlog(bucket.id, region).catch((error: unknown) => {
        if (!(error instanceof AtollError) || error.code !== "federation.unreachable") throw error;
        throw new AtollError("failover.homeAway", `${from} does not answer: ${error.message}`, {
          cause: error,
        });
      });
      const text = `${from} still takes writes; ${objects} versions are on their way`;
      await emit({ kind: "progress", phase: "draining", objects, bytes, text });
      const [job] = backFillsTo(control.view, bucket, region);
      const isLittle = objects <= prepareEvents && bytes <= prepareBytes;
      const behind = isLittle && job === undefined ? await this.#unsettled(bucket) : undefined;
      if (isLittle && job === undefined && behind === undefined) return;
      if (job !== undefined && (job.state === "paused" || clock.monotonicMs() >= untilMs)) {
        const names = `${regionName(control.view, job.region)} has yet to put older objects of ${bucket.name} on their way`;
        throw new AtollError("failover.notDrained", `${names} here: job ${job.id} is ${job.state}`);
      }
      if (behind !== undefined && clock.monotonicMs() >= untilMs) {
        const name = regionName(control.view, behind);
        const message = `${name} has yet to ship here what it had of ${bucket.name} from before it has its home in ${from}`;
        throw new AtollError("failover.notDrained", message);
      }
      if (clock.monotonicMs() >= untilMs) {
        const message = `${bucket.name}: after ${prepareMs / 1000} s ${objects} versions (${bytes} bytes) are still on their way`;
        throw new AtollError(
          "failover.notDrained",
          `${message}: stopping writes for them would take too long`,
        );
      }
      await this.#rest(PREPARE_POLL_MS);
    }
  }

  /**
   * A region that has written the bucket in an earlier epoch, and not shipped all of that here: the home may have it, and
   * show it. Who has shipped it all and follows this epoch writes nothing more in it, so that once is enough. Of a region
   * that does not answer nothing is known, and what it has is at risk with it.
   */
  async #unsettled({ id, regions, home }: HomedBucket): Promise<RegionNumber | undefined> {
    const { region, health } = this.#components;
    const others = regions.filter(
      (other) => other !== region && other !== home.region && health.of(other).isReachable,
    );
    const answers = await Promise.all(
      others.map(async (other) => {
        const backlog = await this.#failoverIn(other).backlog(id, region).catch(ignoreFailure);
        return backlog === undefined || (backlog.objects === 0 && backlog.epoch >= home.epoch);
      }),
    );
    return others[answers.indexOf(false)];
  }

  /** What will never arrive needs no waiting for. */
  #checkWay({ id, name, targets }: HomedBucket): void {
    const { region, clock, control } = this.#components;
    const here = regionName(control.view, region);
    const target = targets.find((each) => each.region === region && each.bucket === id);
    if (target === undefined) throw new AtollError("failover.invalid", `no rule ships ${name} to ${here}`);
    if ((target.pausedUntilMs ?? 0) <= clock.wallMs()) return;
    const message = `${name} is not shipped to ${here} now: atoll replication resume ${name} --to ${here}`;
    throw new AtollError("failover.notDrained", message);
  }

  /** @throws failover.invalid, failover.outdated, control.unavailable */
  async stopWrites(id: BucketId): Promise<HomedBucket> {
    const { control, region, clock } = this.#components;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = homedBucket(control.view, id);
      this.#check(bucket);
      if (bucket.home.moving !== undefined) return bucket;
      const moving = { to: region, sinceMs: Math.trunc(clock.wallMs()) };
      const changed = await changeBucket(control, bucket, { moving });
      if (changed?.home !== undefined) return { ...changed, home: changed.home };
      await control.barrier();
    }
    throw new AtollError("failover.outdated", `bucket ${id} is changed by others again and again`);
  }

  async #drainAndMove(begun: HomedBucket, context: SwitchContext): Promise<FailoverRecord> {
    const { clock, control, region } = this.#components;
    const from = regionName(control.view, begun.home.region);
    const untilMs = clock.monotonicMs() + this.#options.drainMs;
    const home = this.#failoverIn(begun.home.region);
    await context.emit({ kind: "progress", phase: "stopping", text: `${from} takes no more writes` });
    let problem = "";
    for (;;) {
      const bucket = this.#stillMoving(begun);
      const waitMs = Math.min(DRAIN_CALL_MS, untilMs - clock.monotonicMs());
      if (waitMs <= 0) {
        const message = `${bucket.name}: not moved within ${this.#options.drainMs / 1000} s of the stop: ${problem}`;
        throw new AtollError("failover.notDrained", message);
      }
      const askedMs = clock.monotonicMs();
      const call = {
        bucket: bucket.id,
        generation: bucket.generation,
        to: region,
        waitMs: Math.ceil(waitMs),
      };
      try {
        const { isDrained, objects, bytes, frozenMs } = await home.drain(call);
        const answeredMs = clock.monotonicMs();
        if (isDrained) {
          const moved = await this.#move(bucket, { frozenMs, askedMs, answeredMs }, context);
          if (moved !== undefined) return moved;
          problem = "the bucket was changed by others";
        } else {
          problem = `${objects} versions (${bytes} bytes) were on their way`;
          await context.emit({ kind: "progress", phase: "draining", objects, bytes, text: problem });
        }
      } catch (error) {
        if (!(error instanceof AtollError) || !error.retryable) throw error;
        problem = error.message;
        await this.#rest(RETRY_MS);
      }
    }
  }

  /** @returns undefined when something about the bucket changed since it was drained */
  async #move(
    bucket: HomedBucket,
    drained: { readonly frozenMs: number; readonly askedMs: number; readonly answeredMs: number },
    { emit, kind = "planned" }: SwitchContext,
  ): Promise<FailoverRecord | undefined> {
    const { control, region, clock, local, logger } = this.#components;
    const atMs = clock.wallMs();
    await emit({ kind: "progress", phase: "moving", objects: 0, bytes: 0, text: "everything has arrived" });
    const proof = { kind: "drained", generation: bucket.generation } as const;
    const outcome = await moveHome(control, { bucket, to: region, proof, kind, atMs, atRisk: noRisk(atMs) });
    if (outcome.kind !== "moved") {
      const reason = outcome.kind === "refused" ? outcome.reason : outcome.cause.message;
      logger.debug({ bucket: bucket.name, reason }, "a home has not moved");
      await control.barrier({ deadlineMs: MOVE_DEADLINE_MS });
      return undefined;
    }
    await emit({ kind: "progress", phase: "resuming", text: "the home is here" });
    await local.follow(outcome.bucket);
    // The home's answer was on its way for about half of what the call took beyond its waiting.
    const travelMs = Math.min(drained.answeredMs - drained.askedMs, this.#rttMs(bucket.home.region)) / 2;
    const pauseMs = Math.round(drained.frozenMs + travelMs + clock.monotonicMs() - drained.answeredMs);
    const record = { ...outcome.record, pauseMs };
    await control.propose({ kind: "putFailover", record });
    logger.info({ bucket: bucket.name, epoch: record.epoch, pauseMs }, "a home has moved here");
    return record;
  }

  #stillMoving(begun: HomedBucket): HomedBucket {
    const { control, region } = this.#components;
    const bucket = homedBucket(control.view, begun.id);
    const isOurs = bucket.home.epoch === begun.home.epoch && bucket.home.moving?.to === region;
    if (isOurs) return bucket;
    throw new AtollError("failover.outdated", `the move of ${bucket.name} was given up`);
  }

  #rttMs(region: RegionNumber): number {
    return this.#components.links.link(region)?.rttMs ?? 0;
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#components.clock.after(ms, resolve);
    });
  }
}
