import type { RegionNumber } from "../../base/ids.ts";
import { millisOf } from "../../base/version-id.ts";
import type { RegionLink } from "../../federation/index.ts";
import { type Enqueued, type Placed, placedOf, wholeBucket } from "../../metadata/index.ts";
import { compareContents } from "./contents.ts";
import type { SetSum } from "./element-set.ts";
import { Examiner, type ExaminerOptions, type Judged } from "./examiner.ts";
import { isFault, type Repair, type Verdict } from "./judge.ts";
import type { FindingLine, ProgressLine, VerifyLine } from "./lines.ts";
import { type Difference, reconcile } from "./reconcile.ts";
import { RemoteSide } from "./remote-side.ts";
import type { VerifyRequest } from "./request.ts";
import { MAX_PLACES, type SideProgress, type VerifySide } from "./side.ts";

/** Between two lines of progress. */
const PROGRESS_INTERVAL_MS = 500;

export interface PairOptions extends ExaminerOptions {
  readonly request: Pick<VerifyRequest, "isDeep" | "isRepair">;
  readonly emit: (line: VerifyLine) => Promise<void>;
  readonly nameOf: (region: RegionNumber) => string;
  /** What our side's `prepare` has said, where another pair had it read already. */
  readonly isPrepared: SetSum | undefined;
}

export interface PairOutcome {
  readonly ours: SetSum;
  readonly faults: number;
  readonly pending: number;
  readonly enqueued: number;
}

/** @throws as `Verifier.run` */
export async function verifyPair(
  ours: VerifySide,
  link: RegionLink,
  options: PairOptions,
): Promise<PairOutcome> {
  const theirs = await RemoteSide.open(link, options.comparison, options);
  const pair = new Pair(ours, theirs, options);
  try {
    return await pair.run();
  } finally {
    pair.close();
  }
}

class Pair {
  readonly #ours: VerifySide;
  readonly #theirs: RemoteSide;
  readonly #options: PairOptions;
  readonly #examiner: Examiner;
  readonly #counts = {
    missing: 0,
    extra: 0,
    different: 0,
    damaged: 0,
    pending: 0,
    uncovered: 0,
    enqueued: 0,
  };
  readonly #progress = new Map<RegionNumber, SideProgress>();
  #progressMs = 0;
  #contentBytes = 0;

  constructor(ours: VerifySide, theirs: RemoteSide, options: PairOptions) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#options = options;
    this.#examiner = new Examiner(ours, theirs, options);
    this.#progressMs = options.clock.monotonicMs();
  }

  close(): void {
    this.#theirs.close();
    this.#examiner.close();
  }

  async run(): Promise<PairOutcome> {
    const { isPrepared, request } = this.#options;
    const [own, other] = await Promise.all([
      isPrepared ?? this.#ours.prepare((progress) => this.#report("reading", this.#ours, progress)),
      this.#theirs.prepare((progress) => this.#report("reading", this.#theirs, progress)),
    ]);
    const whole = { range: wholeBucket, ours: own, theirs: other };
    for await (const differences of reconcile(this.#ours, this.#theirs, whole)) {
      for (let from = 0; from < differences.length; from += MAX_PLACES) {
        await this.#settle(differences.slice(from, from + MAX_PLACES));
      }
    }
    if (request.isDeep) await this.#compareContents(own);
    return this.#end(own, other);
  }

  async #end(own: SetSum, other: SetSum): Promise<PairOutcome> {
    const { nameOf, emit } = this.#options;
    const counts = this.#counts;
    const faults = counts.missing + counts.extra + counts.different + counts.damaged;
    await emit({
      kind: "pair",
      regions: [nameOf(this.#ours.region), nameOf(this.#theirs.region)],
      isSame: faults === 0,
      versions: [own.count, other.count],
      ...counts,
      exchangedBytes: this.#theirs.exchangedBytes,
      exchanges: this.#theirs.exchanges,
      contentBytes: this.#contentBytes,
    });
    return { ours: own, faults, pending: counts.pending, enqueued: counts.enqueued };
  }

  /** Asks how versions stand, says what it means, and has it repaired. At most `MAX_PLACES`. */
  async #settle(differences: readonly Difference[]): Promise<void> {
    const found = await this.#examiner.examine(differences);
    const impossible = await this.#repair(found);
    for (const { placed, verdict } of found) await this.#tell(placed, verdict, impossible);
    this.#report("comparing", this.#ours, { rows: 0, bytes: 0 });
  }

  /** @returns repairs that no rule here leads to */
  async #repair(found: readonly Judged[]): Promise<ReadonlySet<Repair>> {
    const impossible = new Set<Repair>();
    if (!this.#options.request.isRepair) return impossible;
    const sides = [
      { from: this.#ours, to: this.#theirs },
      { from: this.#theirs, to: this.#ours },
    ];
    for (const { from, to } of sides) {
      const repairs = found.flatMap(({ placed, verdict }) => {
        const repair = repairOf(verdict);
        return repair?.from === from.region ? [{ placed, repair }] : [];
      });
      if (repairs.length === 0) continue;
      const of = repairs.map(({ placed, repair }): Enqueued => ({ ...placed, what: repair.what }));
      if (await from.repair(to.region, of)) this.#counts.enqueued += of.length;
      else for (const { repair } of repairs) impossible.add(repair);
    }
    return impossible;
  }

  async #tell(placed: Placed, verdict: Verdict, impossible: ReadonlySet<Repair>): Promise<void> {
    if (verdict.kind === "settled") return;
    this.#counts[verdict.kind]++;
    if (verdict.kind === "uncovered") return;
    await this.#options.emit(this.#findingOf(placed, verdict, impossible));
  }

  #findingOf(
    { key, version }: Placed,
    verdict: Exclude<Verdict, { kind: "settled" | "uncovered" }>,
    impossible: ReadonlySet<Repair>,
  ): FindingLine {
    const { nameOf } = this.#options;
    if (verdict.kind === "pending") {
      const { from, to, attempts, reason } = verdict;
      const tries = attempts === 0 ? "it waits to be shipped" : `${attempts} tries have failed: ${reason}`;
      return {
        ...{ kind: "finding", finding: "pending", key, version },
        ...{ region: nameOf(to), other: nameOf(from), detail: `${tries}, from ${nameOf(from)}` },
      };
    }
    const { kind, region, other, repair } = verdict;
    return {
      ...{ kind: "finding", finding: kind, key, version, region: nameOf(region), other: nameOf(other) },
      ...(verdict.kind === "different" && { what: verdict.what }),
      detail: this.#detailOf(verdict),
      ...(this.#options.request.isRepair && {
        repair: repair === undefined || impossible.has(repair) ? "impossible" : "enqueued",
      }),
    };
  }

  #detailOf(verdict: Extract<Verdict, { kind: "missing" | "extra" | "different" }>): string {
    const { nameOf } = this.#options;
    const [region, other] = [nameOf(verdict.region), nameOf(verdict.other)];
    switch (verdict.kind) {
      case "missing":
        return `${other} has it, and nothing waits to be shipped`;
      case "extra":
        return `gone in ${other} since ${new Date(millisOf(verdict.goneSince)).toISOString()}`;
      case "different":
        if (verdict.what === "tags") return `${region} has older tags than ${other}`;
        if (verdict.what === "null") return `it is the null version in one of ${other} and ${region}`;
        return `size, ETag or checksums differ between ${other} and ${region}`;
    }
  }

  async #compareContents(own: SetSum): Promise<void> {
    const { nameOf, request, emit } = this.#options;
    const found = compareContents(this.#ours, this.#theirs, own, (side, progress) =>
      this.#report("contents", side, progress),
    );
    for await (const { damages, bytes } of found) {
      this.#contentBytes += bytes;
      for (const { place, region, other, what, detail } of damages) {
        this.#counts[what === undefined ? "damaged" : "different"]++;
        await emit({
          ...{ kind: "finding", finding: what === undefined ? "damaged" : "different", ...placedOf(place) },
          ...{ region: nameOf(region), other: nameOf(other), ...(what !== undefined && { what }), detail },
          ...(request.isRepair && { repair: "impossible" }),
        });
      }
    }
  }

  /** Now and then, and never more than one at a time. */
  #report(phase: ProgressLine["phase"], side: VerifySide, progress: SideProgress): void {
    const { clock, emit, nameOf } = this.#options;
    if (phase !== "comparing") this.#progress.set(side.region, progress);
    const nowMs = clock.monotonicMs();
    if (nowMs - this.#progressMs < PROGRESS_INTERVAL_MS) return;
    this.#progressMs = nowMs;
    const regions = Array.from(this.#progress, ([region, each]) => ({ region: nameOf(region), ...each }));
    // Who does not take it says so to the next finding.
    emit({ kind: "progress", phase, regions }).catch(() => {});
  }
}

function repairOf(verdict: Verdict): Repair | undefined {
  return isFault(verdict) ? verdict.repair : undefined;
}
