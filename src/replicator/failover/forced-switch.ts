/**
 * A home moves without its consent: because an operator says so, or because it is away for too long. The region that
 * takes over waits until the old home's lease has certainly run out on whatever clock, so that nothing is acknowledged
 * in the old epoch when the new one begins; what had not arrived here by then is at risk, and written into the history.
 */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FailoverRecord, FederatedBucket, RiskSet } from "../../federation/index.ts";
import { ignoreFailure } from "../placement/deletion.ts";
import { withBackFill } from "./back-fill.ts";
import type { FailoverComponents } from "./components.ts";
import { gather } from "./gather.ts";
import { type HomedBucket, homedBucket, type Moved, moveHome, recordOf, regionName } from "./homes.ts";
import type { LocalFailover, MergedRisk } from "./local-failover.ts";
import { MOVE_DEADLINE_MS } from "./options.ts";
import type { SwitchContext } from "./planned-switch.ts";
import type { RegionFailover } from "./region-failover.ts";
import { riskSetOf } from "./risk.ts";

/** Between two looks at the old home's lease. */
const LEASE_POLL_MS = 20;
/** Between two lines about it. */
const LINE_MS = 500;
/** A home whose lease is renewed for so long is one that serves. */
const SERVING_MS = 15_000;
/** Before the move: what is not known by then is found out behind it. */
const RISK_LIMIT_MS = 400;
/** Behind the move, when nothing of the old epoch is taken any more. */
const FINAL_RISK_LIMIT_MS = 5_000;

export interface ForcedSwitchParts {
  readonly components: FailoverComponents;
  readonly local: LocalFailover;
  failoverIn(region: RegionNumber): RegionFailover;
}

export class ForcedSwitch {
  readonly #components: FailoverComponents;
  readonly #local: LocalFailover;
  readonly #failoverIn: (region: RegionNumber) => RegionFailover;

  constructor({ components, local, failoverIn }: ForcedSwitchParts) {
    this.#components = components;
    this.#local = local;
    this.#failoverIn = failoverIn;
  }

  /**
   * Moves the home here.
   * @returns its row in the history
   * @throws failover.invalid, failover.homeServing (it renews its lease), failover.outdated, control.unavailable
   */
  async run(id: BucketId, context: SwitchContext): Promise<FailoverRecord> {
    const { control, clock } = this.#components;
    const begun = homedBucket(control.view, id);
    this.#check(begun);
    const untilMs = clock.monotonicMs() + SERVING_MS;
    const parts = { components: this.#components, local: this.#local, failoverIn: this.#failoverIn };
    let unheard: { readonly cause: AtollError; readonly merged: number } | undefined;
    let gathered: number | undefined;
    const hasMoved = (): boolean => homedBucket(control.view, id).home.epoch !== begun.home.epoch;
    while (clock.monotonicMs() < untilMs) {
      const sequence = await this.#leaseOut(begun, { untilMs, hasMoved }, context);
      // A home that came back for a renewal may have acknowledged more.
      if (sequence !== gathered && !hasMoved()) await gather(parts, begun);
      gathered = sequence;
      const { risk, merged } = (await this.#riskNow(begun, begun.home.region, RISK_LIMIT_MS)) ?? unknown;
      // What has merged by now may have come behind the move: what counts is what had ahead of the proposal.
      if (hasMoved()) return this.#endedBy(begun, context, unheard?.merged);
      const bucket = homedBucket(control.view, id);
      const outcome = await this.#propose(bucket, sequence, risk, context);
      if (outcome.kind === "moved") {
        await this.#resume(outcome.record, outcome.bucket, context);
        return this.#refine(outcome.record, outcome.bucket, merged);
      }
      // Renewed meanwhile, or changed, or moved unheard: it shows behind a barrier.
      unheard = outcome.kind === "unheard" ? { cause: outcome.cause, merged } : undefined;
      await control.barrier({ deadlineMs: MOVE_DEADLINE_MS }).catch(ignoreFailure);
    }
    if (unheard !== undefined) throw unheard.cause;
    const from = regionName(control.view, begun.home.region);
    throw new AtollError("failover.homeServing", `${from} renews its lease, and serves ${begun.name}`);
  }

  #check({ home, name, regions }: HomedBucket): void {
    const { region, control } = this.#components;
    const here = regionName(control.view, region);
    if (home.region === region) throw new AtollError("failover.invalid", `${name} has its home in ${here}`);
    if (!regions.includes(region)) {
      throw new AtollError("failover.invalid", `${name} does not stand in ${here}`);
    }
  }

  /** @returns the number of the renewal that was waited out, or found when the home had moved */
  async #leaseOut(
    bucket: HomedBucket,
    { untilMs, hasMoved }: { readonly untilMs: number; hasMoved(): boolean },
    { emit, signal }: SwitchContext,
  ): Promise<number> {
    const { leases, clock, control } = this.#components;
    const from = regionName(control.view, bucket.home.region);
    let nextLineMs = Number.NEGATIVE_INFINITY;
    for (;;) {
      signal.throwIfAborted();
      const { sequence, leftMs } = leases.of(bucket.home.region);
      if (leftMs <= 0 || hasMoved()) return sequence;
      const nowMs = clock.monotonicMs();
      if (nowMs >= untilMs) {
        throw new AtollError("failover.homeServing", `${from} renews its lease, and serves ${bucket.name}`);
      }
      if (nowMs >= nextLineMs) {
        nextLineMs = nowMs + LINE_MS;
        const text = `the lease of ${from} runs for ${Math.ceil(leftMs)} ms yet`;
        await emit({ kind: "progress", phase: "waiting", leftMs, text });
      }
      await new Promise<void>((resolve) => {
        clock.after(Math.min(leftMs, LEASE_POLL_MS), resolve);
      });
    }
  }

  #propose(
    bucket: HomedBucket,
    sequence: number,
    risk: RiskSet,
    { emit, kind = "forced" }: SwitchContext,
  ): Promise<Moved> {
    const { control, region, clock } = this.#components;
    const { objects, bytes } = risk;
    const text = `${objects} versions had not arrived`;
    const proof = { kind: "leaseExpired", sequence } as const;
    const move = { bucket, to: region, proof, kind, atMs: clock.wallMs(), atRisk: risk };
    return emit({ kind: "progress", phase: "moving", objects, bytes, text }).then(() =>
      moveHome(control, move),
    );
  }

  async #resume(record: FailoverRecord, bucket: FederatedBucket, { emit }: SwitchContext): Promise<void> {
    const { local, logger } = this.#components;
    await emit({ kind: "progress", phase: "resuming", text: "the home is here" });
    await local.follow(bucket);
    const { from, epoch, kind, atRisk, beyondMs = 0 } = record;
    if (beyondMs > 0) {
      const facts = { bucket: bucket.name, from, epoch, beyondMs };
      logger.warn(facts, "an earlier home's clock was too far ahead: what it left behind may count as newer");
    }
    logger.warn({ bucket: bucket.name, from, epoch, kind, atRisk: atRisk.objects }, "a home was taken over");
  }

  /**
   * What had not arrived when the old epoch's replicas were refused here: it is known exactly only now. Later it is not any
   * more: what the old home has brought since is here, and a home that has moved on is told of what waits in another one.
   * @param merged how much old homes had brought ahead of the move
   */
  async #refine(record: FailoverRecord, bucket: FederatedBucket, merged: number): Promise<FailoverRecord> {
    const { control, logger } = this.#components;
    const isStillHere = (): boolean => control.view.bucket(bucket.id)?.home?.epoch === record.epoch;
    if (!isStillHere()) return record;
    const now = await this.#riskNow(bucket, record.from, FINAL_RISK_LIMIT_MS);
    if (now === undefined || now.merged !== merged || !isStillHere()) return record;
    // As it is by now: a row that has been settled meanwhile stands.
    const row = recordOf(control.view, record.bucket, record.epoch) ?? record;
    if (row.settled !== undefined) return row;
    const refined: FailoverRecord = { ...row, atRisk: now.risk };
    try {
      await control.propose({ kind: "putFailover", record: refined });
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      // The row stands, with what was known ahead of the move.
      logger.debug({ bucket: record.bucketName, code: error.code }, "what is at risk was not told again");
      return record;
    }
    return refined;
  }

  /**
   * By a proposal of ours that was not answered, by another node of this region or an earlier life of this one, or by
   * somebody else.
   * @param merged how much old homes had brought ahead of our proposal; undefined: there was none
   */
  async #endedBy(
    begun: HomedBucket,
    context: SwitchContext,
    merged: number | undefined,
  ): Promise<FailoverRecord> {
    const { control, region } = this.#components;
    const record = recordOf(control.view, begun.id, begun.home.epoch + 1);
    const bucket = control.view.bucket(begun.id);
    if (record?.to === region && bucket?.home?.epoch === record.epoch) {
      await this.#resume(record, bucket, context);
      return merged === undefined ? record : this.#refine(record, bucket, merged);
    }
    throw new AtollError("failover.outdated", `the home of ${begun.name} was moved by somebody else`);
  }

  /**
   * Never throws: what cannot be asked about counts as missing.
   * @returns what is not here, and how much old homes have ever brought; undefined when nothing can be told
   */
  async #riskNow(
    bucket: FederatedBucket,
    from: RegionNumber,
    limitMs: number,
  ): Promise<{ readonly risk: RiskSet; readonly merged: number } | undefined> {
    const { clock, logger, control, region } = this.#components;
    const limit = new AbortController();
    const timer = clock.after(limitMs, () => limit.abort());
    try {
      const missing = await this.#local.missing(bucket.id, limit.signal);
      const risk = withBackFill(riskOf(missing), control.view, { bucket, from, to: region });
      return { risk, merged: missing.merged.ever };
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      logger.warn({ bucket: bucket.name, code: error.code, error }, "what is at risk cannot be told");
      return undefined;
    } finally {
      timer.cancel();
    }
  }
}

const unknown = { risk: riskSetOf([], { isExact: false, asOfMs: 0 }), merged: 0 };

export function riskOf({ entries, isExact, asOfMs, objects, bytes, oldestMs }: MergedRisk): RiskSet {
  return riskSetOf(entries, { isExact, asOfMs: Math.trunc(asOfMs), counted: { objects, bytes, oldestMs } });
}
