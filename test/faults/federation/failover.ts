/**
 * Homes that die under load, and homes that move on purpose, at 80 ms between regions: how long nobody takes a write,
 * and whether what `atoll failover` says is at risk is what is missing then, version by version.
 */
import type { FailoverView, RiskView } from "../../../src/admin/index.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { LeanS3 } from "../lib/lean-s3.ts";
import { rest } from "../lib/register-clients.ts";
import { checkShownRisk, missingAtTakeover } from "../lib/shown-risk.ts";
import { type ListedVersion, listVersions, sameVersions, versionName, writerOf } from "../lib/versions.ts";
import { type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { makeBucket } from "./home-bucket.ts";
import { historyByCommand, historyOf, planOf, switchHome, untilSettled } from "./homes-moved.ts";
import { VersionedWriters } from "./versioned-writers.ts";

const BUCKET = "orders";
const ONE_WAY_MS = 40;
const WRITERS_PER_REGION = 3;
const LOAD_MS = 2_000;
/** Detection, the home's lease, and the move, beside the time that the bucket's policy waits. */
const MAX_MOVE_MS = 5_000;
/** With policies of a second and less, all in all. */
const MAX_QUICK_MS = 5_000;
const MAX_PAUSE_MS = 2_000;
const TAKEOVER_LIMIT_MS = 60_000;
const SETTLE_LIMIT_MS = 120_000;
/** Below it the home is taken before a plan can be asked for. */
const MIN_PLANNED_AFTER_MS = 5_000;
const AFTER_SWITCH_MS = 1_500;

export interface FailoverOptions {
  readonly afterMs: number;
  readonly runs: number;
  /** Planned ones. */
  readonly switches: number;
  readonly seed: number;
  /** Whether taking too long is a problem. Default: yes. */
  readonly isTimed?: boolean;
}

export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface FailoverReport {
  readonly runs: number;
  readonly afterMs: number;
  /** From the kill to the first acknowledgement of a write that another region took. */
  readonly takeoverMs: Spread;
  readonly limitMs: number;
  /** Versions, over all runs. */
  readonly shownAtRisk: number;
  readonly missing: number;
  /** Of these, versions that no client was told of. They need not be shown: nobody was promised them. */
  readonly missingUnacknowledged: number;
  readonly plansCompared: number;
  readonly acknowledged: number;
  readonly switches: number;
  /** Writes that were refused or broken off; a client tries again. */
  readonly failedInSwitches: number;
  /** Of any writer, around a planned switch. */
  readonly pauseMs: Spread;
  readonly problems: readonly string[];
}

export async function failover(
  { afterMs, runs, switches, seed, isTimed = true }: FailoverOptions,
  tell: (text: string) => void = () => {},
): Promise<FailoverReport> {
  const federation = await TestFederation.start(smallFederation);
  const drill = new FailoverDrill(federation, { afterMs, isTimed, random: new SeededRandom(seed), tell });
  let isWell = false;
  try {
    const report = await drill.run(runs, switches);
    isWell = report.problems.length === 0;
    return report;
  } finally {
    drill.close();
    await federation.close({ keepData: !isWell });
  }
}

interface DrillParts {
  readonly afterMs: number;
  readonly isTimed: boolean;
  readonly random: SeededRandom;
  tell(text: string): void;
}

class FailoverDrill {
  readonly #federation: TestFederation;
  readonly #parts: DrillParts;
  readonly #gateways: ReadonlyMap<RegionName, LeanS3>;
  readonly #problems: string[] = [];
  readonly #takeoversMs: number[] = [];
  readonly #pausesMs: number[] = [];
  #home: RegionName;
  #sums = {
    shownAtRisk: 0,
    missing: 0,
    missingUnacknowledged: 0,
    plansCompared: 0,
    acknowledged: 0,
    failedInSwitches: 0,
  };

  constructor(federation: TestFederation, parts: DrillParts) {
    this.#federation = federation;
    this.#parts = parts;
    this.#home = federation.names[0] as RegionName;
    this.#gateways = new Map(
      federation.names.map((name) => [name, new LeanS3(federation.s3Endpoint(name), name)]),
    );
  }

  close(): void {
    for (const gateway of this.#gateways.values()) gateway.close();
  }

  async run(runs: number, switches: number): Promise<FailoverReport> {
    const { afterMs, tell } = this.#parts;
    const { names } = this.#federation;
    await makeBucket(this.#federation, this.#gateways, {
      ...{ bucket: BUCKET, home: this.#home, failoverAfterMs: afterMs },
    });
    for (const a of names) {
      for (const b of names) if (a < b) await this.#federation.shapeLink(a, b, { delayMs: ONE_WAY_MS });
    }
    for (let i = 0; i < switches; i++) {
      await this.#switch(`switch-${i}/`);
      tell(`switch ${i + 1}: ${this.#home} is home, writes paused for ${this.#pausesMs.at(-1)} ms`);
    }
    for (let i = 0; i < runs; i++) {
      await this.#kill(`run-${i}/`);
      tell(`run ${i + 1}: ${this.#home} took a write after ${this.#takeoversMs.at(-1)} ms`);
    }
    const takeoverMs = spreadOf(this.#takeoversMs);
    const pauseMs = spreadOf(this.#pausesMs);
    const limitMs = afterMs <= 1_000 ? MAX_QUICK_MS : afterMs + MAX_MOVE_MS;
    if (this.#parts.isTimed) this.#judgeTimes(takeoverMs, pauseMs, limitMs);
    const problems = this.#problems;
    return { runs, afterMs, takeoverMs, limitMs, ...this.#sums, switches, pauseMs, problems };
  }

  #judgeTimes(takeoverMs: Spread, pauseMs: Spread, limitMs: number): void {
    if (takeoverMs.p99 > limitMs) this.#problems.push(`p99 of takeovers is ${takeoverMs.p99} ms`);
    if (pauseMs.max > MAX_PAUSE_MS)
      this.#problems.push(`a planned switch paused writes for ${pauseMs.max} ms`);
  }

  async #kill(prefix: string): Promise<void> {
    const { afterMs } = this.#parts;
    const old = this.#home;
    const oldNumber = this.#federation.numberOf(old);
    const survivors = this.#federation.names.filter((name) => name !== old);
    const [asked] = survivors as [RegionName];
    const writers = this.#startWriters(prefix);
    await rest(LOAD_MS);
    const killedMs = performance.now();
    const dying = this.#federation.endRegion(old);
    const planning = afterMs < MIN_PLANNED_AFTER_MS ? undefined : this.#planOf(asked);
    const isElsewhere = ({ version, returnedMs }: { version: string; returnedMs: number }): boolean =>
      returnedMs > killedMs && writerOf(version) !== oldNumber;
    const first = await writers.first(isElsewhere, TAKEOVER_LIMIT_MS);
    this.#takeoversMs.push(Math.round(first.returnedMs - killedMs));
    this.#home = this.#named(writerOf(first.version));
    const heldAtTakeover = await listVersions(this.#gateway(this.#home), BUCKET, prefix);
    await dying;
    const plan = await planning;
    await writers.stop();
    await this.#federation.startRegion(old);
    await this.#compare(prefix, { asked, oldNumber, heldAtTakeover, plan, writers });
  }

  /** What is at risk when the home is dead and nobody has taken over. */
  async #planOf(asked: RegionName): Promise<RiskView | undefined> {
    await rest(this.#parts.afterMs / 2);
    const plan = await planOf(this.#federation, asked, BUCKET).catch((error: Error) => error);
    if (!(plan instanceof Error)) return plan.buckets[0]?.atRisk;
    this.#problems.push(`no plan: ${plan.message}`);
    return undefined;
  }

  async #compare(
    prefix: string,
    {
      asked,
      oldNumber,
      heldAtTakeover,
      plan,
      writers,
    }: {
      readonly asked: RegionName;
      readonly oldNumber: number;
      readonly heldAtTakeover: ReadonlyMap<string, ListedVersion>;
      readonly plan: RiskView | undefined;
      readonly writers: VersionedWriters;
    },
  ): Promise<void> {
    await untilSettled(this.#federation, asked, BUCKET, SETTLE_LIMIT_MS);
    const listed = await this.#settled(prefix);
    const row = await this.#lastMove(asked);
    const promised = new Set(writers.acknowledged.map(versionName));
    const risk = { old: oldNumber, heldAtTakeover, listed, promised };
    const missing = missingAtTakeover(risk);
    const shown = new Set(row.atRisk.keys.map(versionName));
    this.#sums.shownAtRisk += shown.size;
    this.#sums.missing += missing.size;
    this.#sums.acknowledged += writers.acknowledged.length;
    this.#sums.missingUnacknowledged += [...missing].filter((name) => !promised.has(name)).length;
    this.#complain(prefix, checkShownRisk("the history", risk, shown));
    if (!row.atRisk.isExact)
      this.#problems.push(`${prefix}: the history does not know exactly what was at risk`);
    if (row.atRisk.objects !== shown.size) {
      this.#problems.push(`${prefix}: ${row.atRisk.objects} are at risk, and ${shown.size} are shown`);
    }
    if (plan !== undefined) {
      this.#sums.plansCompared++;
      const planned = new Set(plan.keys.map(versionName));
      this.#complain(prefix, checkShownRisk(`the plan (${plan.source})`, risk, planned));
    }
    if (row.settled?.missing !== 0) {
      this.#problems.push(`${prefix}: not everything was found: ${JSON.stringify(row.settled)}`);
    }
    for (const write of writers.acknowledged) {
      if (!listed.has(versionName(write)))
        this.#problems.push(`${versionName(write)} was acknowledged, and is gone`);
    }
  }

  #complain(prefix: string, problems: readonly string[]): void {
    this.#problems.push(...problems.map((problem) => `${prefix}: ${problem}`));
  }

  async #switch(prefix: string): Promise<void> {
    const { names } = this.#federation;
    const to = this.#parts.random.pick(names.filter((name) => name !== this.#home));
    const writers = this.#startWriters(prefix);
    await rest(LOAD_MS);
    const begunMs = performance.now();
    const row = await switchHome(this.#federation, { bucket: BUCKET, to });
    const endedMs = performance.now();
    await rest(AFTER_SWITCH_MS);
    await writers.stop();
    this.#home = to;
    this.#pausesMs.push(Math.round(writers.longestGapMs(begunMs, endedMs)));
    const held = await this.#settled(prefix);
    this.#sums.acknowledged += writers.acknowledged.length;
    if (row.kind !== "planned" || row.atRisk.objects > 0) {
      this.#problems.push(`${prefix}: ${row.kind} with ${row.atRisk.objects} at risk`);
    }
    this.#sums.failedInSwitches += writers.failed;
    for (const [failure, count] of writers.failures) this.#parts.tell(`${prefix}: ${count} times ${failure}`);
    for (const write of writers.acknowledged) {
      if (!held.has(versionName(write)))
        this.#problems.push(`${versionName(write)} was lost by a planned switch`);
    }
  }

  async #lastMove(asked: RegionName): Promise<FailoverView> {
    const rows = await historyByCommand(this.#federation, asked, BUCKET);
    const last = rows.toSorted((a, b) => a.epoch - b.epoch).at(-1);
    if (last === undefined)
      throw new Error(
        `${asked} knows of no move: ${JSON.stringify(await historyOf(this.#federation, asked, BUCKET))}`,
      );
    return last;
  }

  #startWriters(prefix: string): VersionedWriters {
    const writers = new VersionedWriters(BUCKET, prefix);
    for (const gateway of this.#gateways.values()) {
      for (let i = 0; i < WRITERS_PER_REGION; i++) {
        writers.start(gateway, new SeededRandom(this.#parts.random.uint32()));
      }
    }
    return writers;
  }

  async #settled(prefix: string): Promise<Map<string, ListedVersion>> {
    const held = await sameVersions([...this.#gateways.values()], BUCKET, prefix);
    if (held === undefined) this.#problems.push(`the regions do not come to hold the same of ${prefix}`);
    return held ?? new Map();
  }

  #gateway(region: RegionName): LeanS3 {
    return this.#gateways.get(region) as LeanS3;
  }

  #named(number: number): RegionName {
    const found = this.#federation.names.find((name) => this.#federation.numberOf(name) === number);
    if (found === undefined) throw new Error(`there is no region ${number}`);
    return found;
  }
}

/** Of rounded milliseconds; zeros of none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
