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
import type { FailoverComponents, RiskEntry } from "./components.ts";
import { gather } from "./gather.ts";
import { type HomedBucket, homedBucket, type Moved, moveHome, recordOf, regionName } from "./homes.ts";
import type { AtRisk, LocalFailover, MergedRisk } from "./local-failover.ts";
import { MOVE_DEADLINE_MS } from "./options.ts";
import type { SwitchContext } from "./planned-switch.ts";
import type { RegionFailover } from "./region-failover.ts";
import { distinct, riskSetOf } from "./risk.ts";

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
   * @throws failover.invalid, failover.homeServing (it renews its lease), failover.outdated, control.unavailable,
   *   bucket.notFound
   */
  async run(id: BucketId, context: SwitchContext): Promise<FailoverRecord> {
    const { control, clock } = this.#components;
    const begun = homedBucket(control.view, id);
    this.#check(begun);
    const untilMs = clock.monotonicMs() + SERVING_MS;
    const parts = { components: this.#components, local: this.#local, failoverIn: this.#failoverIn };
    // Of the last proposal, where it was not heard of; and what was known ahead of the first such one.
    let cause: AtollError | undefined;
    let unheard: Ahead | undefined;
    let gathered: number | undefined;
    const hasMoved = (): boolean => homedBucket(control.view, id).home.epoch !== begun.home.epoch;
    while (clock.monotonicMs() < untilMs) {
      const sequence = await this.#leaseOut(begun, { untilMs, hasMoved }, context);
      if (hasMoved()) break;
      // A home that came back for a renewal may have acknowledged more.
      if (sequence !== gathered) await gather(parts, begun);
      gathered = sequence;
      const [marks, look] = await Promise.all([
        this.#mergeMarks(id),
        this.#look(begun, { limitMs: RISK_LIMIT_MS }),
      ]);
      if (hasMoved()) break;
      const bucket = homedBucket(control.view, id);
      const ahead = { marks, look: look ?? unknown };
      const outcome = await this.#propose(
        bucket,
        sequence,
        this.#riskSet(ahead.look, begun, begun.home.region),
        context,
      );
      if (outcome.kind === "moved") {
        await this.#resume(outcome.record, outcome.bucket, context);
        return this.#refine(outcome.record, outcome.bucket, ahead);
      }
      // Renewed meanwhile, or changed, or moved unheard, by this proposal or an earlier one: it shows behind a barrier.
      cause = outcome.kind === "unheard" ? outcome.cause : undefined;
      if (outcome.kind === "unheard") unheard ??= ahead;
      await control.barrier({ deadlineMs: MOVE_DEADLINE_MS }).catch(ignoreFailure);
    }
    if (hasMoved()) return this.#endedBy(begun, context, unheard);
    if (cause !== undefined) throw cause;
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
   * What had not arrived when the old epoch's replicas were refused here: what came between the look and the move is off the
   * list, and what that look had no time for is known. Only where nothing can have come later: what old homes brought since
   * was missing at the move. The new home's clients write by now: what they have covered stays as it was.
   */
  async #refine(record: FailoverRecord, bucket: FederatedBucket, ahead: Ahead): Promise<FailoverRecord> {
    const { control, logger } = this.#components;
    const isStillHere = (): boolean => control.view.bucket(bucket.id)?.home?.epoch === record.epoch;
    if (ahead.marks === undefined || !isStillHere()) return record;
    const { look } = ahead;
    const now = await this.#look(bucket, { limitMs: FINAL_RISK_LIMIT_MS, also: look.entries });
    // Behind the look: what a merge brought while it went on is not on its list.
    if (now === undefined || (await this.#mergeMarks(bucket.id)) !== ahead.marks || !isStillHere())
      return record;
    const atRisk = this.#riskSet(lookedTwice(look, now), bucket, record.from);
    // As it is by now: a row that has been settled meanwhile stands, and what is exact is not made less so.
    const row = recordOf(control.view, record.bucket, record.epoch) ?? record;
    if (row.settled !== undefined || (row.atRisk.isExact && !atRisk.isExact)) return row;
    const refined: FailoverRecord = { ...row, atRisk };
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
   * @param ahead of our first proposal that was not answered; undefined: there was none
   */
  async #endedBy(
    begun: HomedBucket,
    context: SwitchContext,
    ahead: Ahead | undefined,
  ): Promise<FailoverRecord> {
    const { control, region } = this.#components;
    const record = recordOf(control.view, begun.id, begun.home.epoch + 1);
    const bucket = control.view.bucket(begun.id);
    if (record?.to === region && bucket?.home?.epoch === record.epoch) {
      await this.#resume(record, bucket, context);
      const isOurs = record.kind === (context.kind ?? "forced");
      return ahead === undefined || !isOurs ? record : this.#refine(record, bucket, ahead);
    }
    throw new AtollError("failover.outdated", `the home of ${begun.name} was moved by somebody else`);
  }

  /** Never throws. @returns undefined when they can't be told */
  async #mergeMarks(id: BucketId): Promise<string | undefined> {
    return this.#local.mergeMarks(id).catch((error: unknown) => {
      if (!(error instanceof AtollError)) throw error;
      return undefined;
    });
  }

  /** Never throws: what cannot be asked about counts as missing. @returns undefined when nothing can be told */
  async #look(
    { id, name }: FederatedBucket,
    { limitMs, also }: { readonly limitMs: number; readonly also?: readonly RiskEntry[] },
  ): Promise<AtRisk | undefined> {
    const { clock, logger } = this.#components;
    const limit = new AbortController();
    const timer = clock.after(limitMs, () => limit.abort());
    try {
      return await this.#local.atRisk(id, limit.signal, also);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      logger.warn({ bucket: name, code: error.code, error }, "what is at risk cannot be told");
      return undefined;
    } finally {
      timer.cancel();
    }
  }

  #riskSet({ entries, isExact, asOfMs }: AtRisk, bucket: FederatedBucket, from: RegionNumber): RiskSet {
    const { control, region } = this.#components;
    const risk = riskSetOf(entries, { isExact, asOfMs: Math.trunc(asOfMs) });
    return withBackFill(risk, control.view, { bucket, from, to: region });
  }
}

/** What is known of a move ahead of it: what was missing then, and by what one can tell whether something has merged since. */
interface Ahead {
  readonly marks: string | undefined;
  readonly look: AtRisk;
}

const unknown: AtRisk = { entries: [], covered: [], isExact: false, asOfMs: 0 };

/**
 * What was missing at a move, by a look ahead of it and one behind it, between which nothing has merged. What is covered by
 * now may be so by a write of the new epoch: it was missing at the move where it was so before.
 * @param behind about all that was missing ahead as well
 */
export function lookedTwice(ahead: AtRisk, behind: AtRisk): AtRisk {
  const wasMissing = new Set(ahead.entries.map(nameOf));
  const entries = [...behind.entries, ...behind.covered.filter((each) => wasMissing.has(nameOf(each)))];
  const isExact = behind.isExact && (ahead.isExact || behind.covered.length === 0);
  return { ...behind, entries: distinct(entries), isExact };
}

const nameOf = ({ kind, version, key, stamp }: RiskEntry): string => `${kind}\n${version}\n${stamp}\n${key}`;

export function riskOf({ entries, isExact, asOfMs, objects, bytes, oldestMs }: MergedRisk): RiskSet {
  return riskSetOf(entries, { isExact, asOfMs: Math.trunc(asOfMs), counted: { objects, bytes, oldestMs } });
}
