/**
 * Looks at what sums differ in, one version at a time, while everything goes on changing. In each look what waits is read
 * before what is there, since an event leaves an outbox only when the other side is durable. A change that is made in the
 * middle of a look may still seem lost in it; so a fault is one that two looks in a row have found, with the same cause:
 * then the cause was there before the second look began, and waits nowhere.
 */
import { defined } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { type RegionNumber, regionNumber } from "../../base/ids.ts";
import { versionParts } from "../../base/version-id.ts";
import type { RegionLink } from "../../federation/index.ts";
import { type Placed, placedOf } from "../../metadata/index.ts";
import { isFault, judge, pending, type Seen, sourceOf, type Verdict } from "./judge.ts";
import type { Difference } from "./reconcile.ts";
import type { Comparison } from "./region-set.ts";
import { RemoteSide } from "./remote-side.ts";
import type { RegionStanding, VerifySide } from "./side.ts";

/** At a version that looks different each time. */
const MAX_LOOKS = 6;

export interface ExaminerOptions {
  readonly comparison: Comparison;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Of another region of the bucket. */
  readonly linkOf: (region: RegionNumber) => RegionLink | undefined;
}

export interface Judged {
  readonly placed: Placed;
  readonly verdict: Verdict;
}

/** A version, and the regions beside the two that have something to say about it. */
interface Suspect {
  readonly placed: Placed;
  /** Which of the two lacks it, as the sums had it; undefined: neither. */
  readonly lacker: RegionNumber | undefined;
  /** Of the last look. */
  readonly fault: Verdict | undefined;
}

export class Examiner {
  readonly #ours: VerifySide;
  readonly #theirs: VerifySide;
  readonly #options: ExaminerOptions;
  /** Regions that versions or changes come from, for what only they can say. */
  readonly #thirds = new Map<RegionNumber, RemoteSide | "unreachable">();

  constructor(ours: VerifySide, theirs: VerifySide, options: ExaminerOptions) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#options = options;
  }

  close(): void {
    for (const third of this.#thirds.values()) if (third !== "unreachable") third.close();
  }

  /** In their order. At most `MAX_PLACES`. @throws what a side's work ended with */
  async examine(differences: readonly Difference[]): Promise<readonly Judged[]> {
    const order = differences.map(({ place }) => placedOf(place));
    const verdicts = new Map<Placed, Verdict>();
    let suspects = differences.map(({ isOurs, isTheirs }, at): Suspect => {
      const lacker = isOurs && isTheirs ? undefined : isOurs ? this.#theirs.region : this.#ours.region;
      return { placed: defined(order[at], "a place"), lacker, fault: undefined };
    });
    for (let looks = 1; suspects.length > 0; looks++) {
      const seen = await this.#look(suspects);
      const doubtful: Suspect[] = [];
      for (const [at, suspect] of suspects.entries()) {
        const verdict = defined(seen[at], "a verdict");
        const isCertain = !isFault(verdict) || isSameFault(verdict, suspect.fault);
        if (isCertain) verdicts.set(suspect.placed, verdict);
        else if (looks < MAX_LOOKS) doubtful.push({ ...suspect, fault: verdict });
        else verdicts.set(suspect.placed, changing(verdict));
      }
      suspects = doubtful;
    }
    return order.map((placed) => ({ placed, verdict: defined(verdicts.get(placed), "a verdict") }));
  }

  async #look(suspects: readonly Suspect[]): Promise<readonly Verdict[]> {
    const places = suspects.map(({ placed }) => placed);
    const [ours, theirs] = [this.#ours.region, this.#theirs.region];
    const before = await this.#ours.standings(theirs, places);
    const origins = await this.#askThirds(suspects, (suspect) => this.#originOf(suspect));
    const sources = await this.#askThirds(suspects, ({ fault }) => fault && sourceOf(fault));
    const other = await this.#theirs.standings(ours, places);
    const after = await this.#ours.standings(theirs, places);
    return suspects.map((suspect, at) => {
      const own = { ...defined(after[at], "a standing"), waiting: before[at]?.waiting };
      const verdict = judge(
        suspect.placed,
        { region: ours, standing: own },
        { region: theirs, standing: defined(other[at], "a standing") },
        origins.get(suspect),
      );
      return onItsWay(verdict, sources.get(suspect)) ?? verdict;
    });
  }

  /** Who wrote what one of the two lacks, when that is a third region. */
  #originOf({ placed, lacker }: Suspect): Asked | undefined {
    const region = regionNumber(versionParts(placed.version).region);
    const isThird = region !== this.#ours.region && region !== this.#theirs.region;
    return isThird && lacker !== undefined ? { region, to: lacker } : undefined;
  }

  /** What cannot be asked is left out. */
  async #askThirds(
    suspects: readonly Suspect[],
    askedOf: (suspect: Suspect) => Asked | undefined,
  ): Promise<ReadonlyMap<Suspect, Seen>> {
    const groups = new Map<string, { readonly asked: Asked; readonly of: Suspect[] }>();
    for (const suspect of suspects) {
      const asked = askedOf(suspect);
      if (asked === undefined) continue;
      const name = `${asked.region} ${asked.to}`;
      const group = groups.get(name) ?? { asked, of: [] };
      group.of.push(suspect);
      groups.set(name, group);
    }
    const seen = new Map<Suspect, Seen>();
    for (const { asked, of } of groups.values()) {
      const standings = await this.#askThird(
        asked,
        of.map(({ placed }) => placed),
      );
      for (const [at, standing] of standings.entries()) {
        seen.set(defined(of[at], "a version"), { region: asked.region, standing });
      }
    }
    return seen;
  }

  /** Nothing when it cannot be asked. */
  async #askThird({ region, to }: Asked, of: readonly Placed[]): Promise<readonly RegionStanding[]> {
    const known = this.#thirds.get(region);
    if (known === "unreachable") return [];
    try {
      const third = known ?? (await this.#openThird(region));
      return third === undefined ? [] : await third.standings(to, of);
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
}

/** Whom to ask what waits for whom. */
interface Asked {
  readonly region: RegionNumber;
  readonly to: RegionNumber;
}

/** Of a deletion or tags that a third region has told one of the two only, so far. */
function onItsWay(verdict: Verdict, third: Seen | undefined): Verdict | undefined {
  if (third?.standing.waiting === undefined) return undefined;
  const source = sourceOf(verdict);
  return source?.region === third.region ? pending(third, source.to) : undefined;
}

function isSameFault(a: Verdict, b: Verdict | undefined): boolean {
  if (!isFault(a) || b === undefined || !isFault(b)) return false;
  return a.kind === b.kind && a.region === b.region && causeOf(a) === causeOf(b);
}

function causeOf(verdict: Verdict): string {
  if (verdict.kind === "extra") return verdict.goneSince;
  return verdict.kind === "different" ? `${verdict.what} ${verdict.changedAt ?? ""}` : "";
}

/** Whoever changes it all the time ships it all the time. */
function changing(fault: Verdict): Verdict {
  if (!isFault(fault)) return fault;
  return { kind: "pending", from: fault.other, to: fault.region, attempts: 0, reason: "" };
}
