/** Two regions compared: read, reconcile, judge, repair, and, if asked for, compare contents. */
import { defined } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { type RegionNumber, regionNumber } from "../../base/ids.ts";
import { millisOf, versionParts } from "../../base/version-id.ts";
import type { RegionLink } from "../../federation/index.ts";
import { type Enqueued, type Placed, placedOf, wholeBucket } from "../../metadata/index.ts";
import { compareContents } from "./contents.ts";
import type { SetSum } from "./element-set.ts";
import { judge, pending, type Repair, type Seen, sourceOf, type Verdict } from "./judge.ts";
import type { FindingLine, ProgressLine, VerifyLine } from "./lines.ts";
import { type Difference, reconcile } from "./reconcile.ts";
import type { Comparison } from "./region-set.ts";
import { RemoteSide } from "./remote-side.ts";
import type { VerifyRequest } from "./request.ts";
import { MAX_PLACES, type RegionStanding, type SideProgress, type VerifySide } from "./side.ts";

/** Between two lines of progress. */
const PROGRESS_INTERVAL_MS = 500;

export interface PairOptions {
  readonly comparison: Comparison;
  readonly request: Pick<VerifyRequest, "isDeep" | "isRepair">;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly emit: (line: VerifyLine) => Promise<void>;
  readonly nameOf: (region: RegionNumber) => string;
  /** Of another region of the bucket. */
  readonly linkOf: (region: RegionNumber) => RegionLink | undefined;
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
  /** Regions that versions were written in, for what only they can say. */
  readonly #thirds = new Map<RegionNumber, RemoteSide | "unreachable">();
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
    this.#progressMs = options.clock.monotonicMs();
  }

  close(): void {
    this.#theirs.close();
    for (const third of this.#thirds.values()) if (third !== "unreachable") third.close();
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
    const places = differences.map(({ place }) => placedOf(place));
    const [ours, theirs] = [this.#ours.region, this.#theirs.region];
    // What waits is read before what is there: an event leaves when the other side is durable.
    const before = await this.#ours.standings(theirs, places);
    const origins = await this.#askOrigins(differences, places);
    const other = await this.#theirs.standings(ours, places);
    const after = await this.#ours.standings(theirs, places);
    const judged = places.map((placed, at) => {
      const own = { ...defined(after[at], "a standing"), waiting: before[at]?.waiting };
      return this.#judge(placed, own, defined(other[at], "a standing"), origins.get(placed));
    });
    const found = await this.#askSources(judged);
    const impossible = await this.#repair(found);
    for (const { placed, verdict } of found) await this.#tell(placed, verdict, impossible);
    await this.#report("comparing", this.#ours, { rows: 0, bytes: 0 });
  }

  #judge(placed: Placed, own: RegionStanding, other: RegionStanding, origin: Seen | undefined): Judged {
    const ours = { region: this.#ours.region, standing: own };
    const theirs = { region: this.#theirs.region, standing: other };
    return { placed, origin, verdict: judge(placed, ours, theirs, origin) };
  }

  /** Of deletions and tags of a third region, which may have told one of the two only, so far. */
  async #askSources(judged: readonly Judged[]): Promise<readonly Judged[]> {
    const asked = new Grouped();
    for (const { placed, verdict } of judged) {
      const source = sourceOf(verdict);
      if (source !== undefined) asked.add(source.region, source.to, placed);
    }
    if (asked.isEmpty) return judged;
    const waiting = await this.#askThirds(asked);
    const again = judged.filter(
      ({ placed, verdict }) => sourceOf(verdict) !== undefined && waiting.has(placed),
    );
    const places = again.map(({ placed }) => placed);
    // What it had no more has arrived, or is lost: the two are asked once more.
    const other = await this.#theirs.standings(this.#ours.region, places);
    const own = await this.#ours.standings(this.#theirs.region, places);
    const settled = new Map(
      again.map(({ placed, origin }, at) => [
        placed,
        this.#judge(placed, defined(own[at], "a standing"), defined(other[at], "a standing"), origin),
      ]),
    );
    return judged.map((each) => {
      const third = waiting.get(each.placed);
      const later = settled.get(each.placed);
      if (third === undefined || later === undefined) return each;
      const source = sourceOf(later.verdict);
      const isOnItsWay = source !== undefined && third.standing.waiting !== undefined;
      return isOnItsWay ? { ...later, verdict: pending(third, source.to) } : later;
    });
  }

  /** Of versions that a third region wrote, and one of the two lacks. */
  async #askOrigins(
    differences: readonly Difference[],
    places: readonly Placed[],
  ): Promise<ReadonlyMap<Placed, Seen>> {
    const asked = new Grouped();
    for (const [at, placed] of places.entries()) {
      const { isOurs, isTheirs } = defined(differences[at], "a difference");
      const region = regionNumber(versionParts(placed.version).region);
      if ((isOurs && isTheirs) || region === this.#ours.region || region === this.#theirs.region) continue;
      asked.add(region, isOurs ? this.#theirs.region : this.#ours.region, placed);
    }
    return this.#askThirds(asked);
  }

  /** What cannot be asked is left out. */
  async #askThirds(asked: Grouped): Promise<ReadonlyMap<Placed, Seen>> {
    const seen = new Map<Placed, Seen>();
    for (const { region, to, of } of asked.groups) {
      const standings = await this.#askThird(region, to, of);
      for (const [at, standing] of standings.entries()) {
        seen.set(defined(of[at], "a version"), { region, standing });
      }
    }
    return seen;
  }

  /** Nothing when it cannot be asked. */
  async #askThird(
    region: RegionNumber,
    lacker: RegionNumber,
    of: readonly Placed[],
  ): Promise<readonly RegionStanding[]> {
    const known = this.#thirds.get(region);
    if (known === "unreachable") return [];
    try {
      const third = known ?? (await this.#openThird(region));
      return third === undefined ? [] : await third.standings(lacker, of);
    } catch {
      this.#options.signal.throwIfAborted();
      this.#thirds.set(region, "unreachable");
      return [];
    }
  }

  async #openThird(region: RegionNumber): Promise<RemoteSide | undefined> {
    const link = this.#options.linkOf(region);
    if (link === undefined) return undefined;
    const third = await RemoteSide.open(link, this.#options.comparison, this.#options);
    this.#thirds.set(region, third);
    return third;
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

interface Judged {
  readonly placed: Placed;
  readonly origin: Seen | undefined;
  readonly verdict: Verdict;
}

function repairOf(verdict: Verdict): Repair | undefined {
  return verdict.kind === "missing" || verdict.kind === "extra" || verdict.kind === "different"
    ? verdict.repair
    : undefined;
}

/** Versions by who is asked about them, and who waits for them. */
class Grouped {
  readonly #groups = new Map<string, { region: RegionNumber; to: RegionNumber; of: Placed[] }>();

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  get groups() {
    return this.#groups.values();
  }

  add(region: RegionNumber, to: RegionNumber, placed: Placed): void {
    const name = `${region} ${to}`;
    const group = this.#groups.get(name) ?? { region, to, of: [] };
    group.of.push(placed);
    this.#groups.set(name, group);
  }
}
