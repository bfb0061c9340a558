/**
 * A bucket with a home in three regions at 80 ms from each other: clients everywhere write it, on conditions too, and read
 * it with every proof; others use a bucket that every region writes, each its own keys. Meanwhile homes, regions, nodes and
 * links fail, and homes move. In rounds with keys of their own, so that a run may be as long as one likes: when a round
 * is over and all is whole again, its history is checked, and forgotten.
 */
import type { FailoverView } from "../../../src/admin/index.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { LeanS3 } from "../lib/lean-s3.ts";
import {
  type BoundedSight,
  checkBoundedReads,
  checkKept,
  checkRegisters,
  leftBehind,
  toldOf,
} from "../lib/register-checks.ts";
import { mostlyReads, operate, Registers, rest } from "../lib/register-clients.ts";
import { RoamingSession } from "../lib/roaming-session.ts";
import { Values } from "../lib/values.ts";
import { type ListedVersion, sameVersions } from "../lib/versions.ts";
import { type FederationLayout, type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { makeBucket } from "./home-bucket.ts";
import { HomeTroubles } from "./home-troubles.ts";
import { isTaking, takingOf, untilSettled } from "./homes-moved.ts";

const HOMED = "homed";
const SHARED = "shared";
const HOMED_KEYS = 20;
const OWN_KEYS = 10;
/** Of each region. */
const CLIENTS = { register: 8, bounded: 1, own: 5 } as const;
const SESSIONS = 5;
const ONE_WAY_MS = 40;
const FAILOVER_AFTER_MS = 1_000;
const BOUNDS_MS = [500, 2_000, 5_000] as const;
const BEFORE_TROUBLE_MS = 2_000;
const AFTER_TROUBLE_MS = 3_000;
const SETTLE_LIMIT_MS = 180_000;
const LIST_POLL_MS = 250;
const SHOWN_PROBLEMS = 10;

export interface HomesOptions {
  readonly seed: number;
  /** Requests with an answer, after which no further round begins. */
  readonly operations: number;
  readonly nodesPerRegion?: number;
  readonly hosts?: FederationLayout["hosts"];
}

export interface HomesReport {
  readonly rounds: number;
  readonly requests: number;
  readonly failedRequests: number;
  /** With an answer, a second of all the time that the run took. */
  readonly operationsPerSecond: number;
  /** With an answer, and checked for linearizability: in the bucket with a home, and by each region for itself. */
  readonly checkedHomed: number;
  readonly checkedInRegion: Readonly<Record<string, number>>;
  /** In the round in which they were fewest. */
  readonly fewestCheckedInRegion: number;
  /** Asked of a region alone, and answered by another one: not checked but as writes that come whenever. */
  readonly answeredElsewhere: number;
  readonly unknown: number;
  readonly boundedReads: number;
  readonly sessionReads: number;
  readonly acknowledged: number;
  readonly leftBehind: number;
  readonly takings: number;
  /** Of which it was not known exactly what was at risk. */
  readonly inexactTakings: number;
  readonly plannedMoves: number;
  readonly troubles: HomeTroubles["counts"];
  readonly peakHeapMiB: number;
  readonly tookMs: number;
  readonly problems: readonly string[];
}

export async function homes(
  { seed, operations, nodesPerRegion = 1, hosts = "loopback" }: HomesOptions,
  tell: (text: string) => void = () => {},
): Promise<HomesReport> {
  const drivesPerNode = nodesPerRegion === 1 ? smallFederation.drivesPerNode : 2;
  const federation = await TestFederation.start({ ...smallFederation, nodesPerRegion, drivesPerNode, hosts });
  const run = new HomesRun(federation, new SeededRandom(seed), tell);
  let report: HomesReport | undefined;
  try {
    report = await run.run(operations);
    return report;
  } finally {
    run.close();
    await federation.close({ keepData: report === undefined || report.problems.length > 0 });
  }
}

class HomesRun {
  readonly #federation: TestFederation;
  readonly #random: SeededRandom;
  readonly #tell: (text: string) => void;
  /** Of every node of a region. */
  readonly #gateways: ReadonlyMap<RegionName, readonly LeanS3[]>;
  readonly #sessions = Array.from({ length: SESSIONS }, (_, i) => new RoamingSession(`s${i}`));
  readonly #troubles: HomeTroubles;
  readonly #problems: string[] = [];
  /** By epoch: one home of each, in the whole run. */
  readonly #homes = new Map<string, string>();
  readonly #seenMoves = new Set<string>();
  #round = 0;
  #nextValue = 0;
  #peakHeapBytes = 0;
  readonly #checkedInRegion: Record<string, number> = {};
  #fewestCheckedInRegion = Number.POSITIVE_INFINITY;
  readonly #sums = {
    ...{ requests: 0, failedRequests: 0, checkedHomed: 0, unknown: 0, answeredElsewhere: 0, boundedReads: 0 },
    ...{ sessionReads: 0, acknowledged: 0, leftBehind: 0, takings: 0, inexactTakings: 0, plannedMoves: 0 },
  };

  constructor(federation: TestFederation, random: SeededRandom, tell: (text: string) => void) {
    this.#federation = federation;
    this.#random = random;
    this.#tell = tell;
    this.#gateways = new Map(
      federation.names.map((name) => [
        name,
        federation.nodeIds.map((id) => new LeanS3(federation.s3Endpoint(name, id), name)),
      ]),
    );
    this.#troubles = new HomeTroubles(federation, { random: this.#fork(), tell, bucket: HOMED });
  }

  close(): void {
    for (const gateway of [...this.#gateways.values()].flat()) gateway.close();
  }

  async run(operations: number): Promise<HomesReport> {
    const begunMs = performance.now();
    await this.#setUp();
    while (this.#answered < operations && this.#problems.length === 0) {
      const before = this.#answered;
      const roundMs = performance.now();
      const took = await this.#runRound();
      this.#tellProgress(operations, { begunMs, roundMs, before, took });
    }
    const tookMs = Math.round(performance.now() - begunMs);
    return {
      ...this.#sums,
      operationsPerSecond: Math.round((this.#answered * 1000) / tookMs),
      checkedInRegion: this.#checkedInRegion,
      fewestCheckedInRegion: this.#fewestCheckedInRegion,
      rounds: this.#round,
      troubles: this.#troubles.counts,
      peakHeapMiB: Math.round(this.#peakHeapBytes / 1024 / 1024),
      tookMs,
      problems: this.#problems.slice(0, SHOWN_PROBLEMS),
    };
  }

  #tellProgress(operations: number, { begunMs, roundMs, before, took }: Progress): void {
    const answered = this.#answered;
    const nowMs = performance.now();
    const perSecond = (answered * 1000) / (nowMs - begunMs);
    const ofRound = ((answered - before) * 1000) / (nowMs - roundMs);
    const leftMinutes = Math.max(0, operations - answered) / perSecond / 60;
    const seconds = (ms: number): string => (ms / 1000).toFixed(1);
    this.#tell(
      `round ${this.#round}: ${answered} operations so far, ${this.#sums.failedRequests} besides failed, ${perSecond.toFixed(0)} a second ` +
        `(${ofRound.toFixed(0)} in this round: ${seconds(took.loadMs)} s under load, ${seconds(took.settleMs)} s until ` +
        `all is the same, ${seconds(took.checkMs)} s of checks), ${leftMinutes.toFixed(1)} minutes left`,
    );
  }

  async #setUp(): Promise<void> {
    const { names } = this.#federation;
    const firsts = new Map(names.map((name) => [name, this.#gateway(name)]));
    const home = names[0] as RegionName;
    await makeBucket(this.#federation, firsts, { bucket: HOMED, home, failoverAfterMs: FAILOVER_AFTER_MS });
    await makeBucket(this.#federation, firsts, { bucket: SHARED });
    for (const a of names) {
      for (const b of names) if (a < b) await this.#federation.shapeLink(a, b, { delayMs: ONE_WAY_MS });
    }
  }

  async #runRound(): Promise<RoundTimes> {
    const begunMs = performance.now();
    const prefix = `round-${this.#round++}/`;
    const homed = this.#registers(HOMED, prefix, HOMED_KEYS, "strong");
    const own = new Map(
      this.#federation.names.map((name) => [
        name,
        this.#registers(SHARED, `${prefix}${name}/`, OWN_KEYS, undefined),
      ]),
    );
    const bounded: BoundedSight[] = [];
    const readsBefore = this.#sessionReads;
    const stopping = new AbortController();
    const clients = this.#startClients({ homed, own, bounded }, stopping.signal);
    await rest(BEFORE_TROUBLE_MS);
    await this.#troubles.one();
    await rest(AFTER_TROUBLE_MS);
    stopping.abort();
    await Promise.all(clients);
    this.#sums.sessionReads += this.#sessionReads - readsBefore;
    this.#sums.boundedReads += bounded.length;
    const loadedMs = performance.now();
    const settled = await this.#settle(prefix, { homed, own, bounded });
    const settledMs = performance.now();
    this.#check(settled, { homed, own, bounded });
    this.#peakHeapBytes = Math.max(this.#peakHeapBytes, process.memoryUsage().heapUsed);
    const checkMs = performance.now() - settledMs;
    return { loadMs: loadedMs - begunMs, settleMs: settledMs - loadedMs, checkMs };
  }

  /** What failed is no operation, and a region that is down refuses many. */
  get #answered(): number {
    return this.#sums.requests - this.#sums.failedRequests;
  }

  get #sessionReads(): number {
    return this.#sessions.reduce((sum, { reads }) => sum + reads, 0);
  }

  #startClients({ homed, own, bounded }: Round, signal: AbortSignal): Promise<void>[] {
    const { names } = this.#federation;
    const loops: Promise<void>[] = [];
    const start = (step: (random: SeededRandom) => Promise<void>): void => {
      loops.push(untilAborted(signal, step, this.#fork()));
    };
    for (const name of names) {
      for (let i = 0; i < CLIENTS.register; i++) {
        start((random) => operate(homed, `${name}-${i}`, this.#asked(name, random)));
      }
      for (let i = 0; i < CLIENTS.own; i++) {
        const registers = own.get(name) as Registers;
        start((random) => operate(registers, `${name}-own-${i}`, this.#asked(name, random)));
      }
      for (let i = 0; i < CLIENTS.bounded; i++) {
        start((random) => this.#readBounded(homed, bounded, this.#gateway(name, random), random));
      }
    }
    for (const session of this.#sessions) {
      session.beginRound();
      start((random) => {
        const name = random.pick(names);
        const at = { s3: this.#gateway(name, random), number: this.#federation.numberOf(name) };
        return session.operate(homed, at, random);
      });
    }
    return loops;
  }

  async #readBounded(
    homed: Registers,
    bounded: BoundedSight[],
    s3: LeanS3,
    random: SeededRandom,
  ): Promise<void> {
    const maxAgeMs = random.pick(BOUNDS_MS);
    const key = random.pick(homed.options.keys);
    const sight = await homed.look(s3, key, { consistency: `bounded=${maxAgeMs}ms` });
    if (sight !== undefined) bounded.push({ ...sight, maxAgeMs });
  }

  /** Until all regions have all of the round, and each has said itself what it has: the last reads of its histories. */
  async #settle(prefix: string, { homed, own }: Round): Promise<Settled> {
    const { names } = this.#federation;
    const [asked] = names as readonly [RegionName];
    const [listed, listedShared] = await Promise.all([this.#same(HOMED, prefix), this.#same(SHARED, prefix)]);
    const moves = await untilSettled(this.#federation, asked, HOMED, SETTLE_LIMIT_MS);
    await Promise.all(
      names.flatMap((name) => [this.#listLast(homed, name), this.#listLast(own.get(name), name)]),
    );
    return { listed, listedShared, moves };
  }

  /** A region that never answers itself is one of which nothing was checked. */
  async #listLast(registers: Registers | undefined, name: RegionName): Promise<void> {
    const untilMs = performance.now() + SETTLE_LIMIT_MS;
    while (!(await registers?.list(`${name}-last`, this.#gateway(name)))) {
      if (performance.now() > untilMs) {
        const of = `${registers?.options.bucket}/${registers?.options.prefix}`;
        this.#problems.push(`${name} itself never lists ${of}: what it has was not checked`);
        return;
      }
      await rest(LIST_POLL_MS);
    }
  }

  #check({ listed, listedShared, moves }: Settled, { homed, own, bounded }: Round): void {
    const all = [homed, ...own.values()];
    const fresh = moves.filter(({ id }) => !this.#seenMoves.has(id));
    for (const { id } of fresh) this.#seenMoves.add(id);
    const takings = fresh
      .filter(isTaking)
      .map((each) => takingOf(this.#federation, each, { mayBeCutOff: true }));
    const told = toldOf(homed.acknowledged);
    const left = leftBehind(takings, listed.values(), told);
    this.#count({ homed, own, bounded }, { fresh: fresh.length, left: left.size, takings });
    const { values } = homed.options;
    this.#problems.push(
      ...all.flatMap(({ problems }) => problems),
      ...this.#sessions.flatMap(({ problems }) => problems),
      ...fresh.flatMap((each) =>
        !isTaking(each) || each.settled?.missing === 0
          ? []
          : [`what ${each.id} left behind: ${JSON.stringify(each.settled)}`],
      ),
      ...checkKept(homed.acknowledged, listed, values),
      ...checkBoundedReads(bounded, homed.acknowledged, left),
      ...checkRegisters({ operations: homed.operations(), values, takings, listed, told }),
      ...[...own.values()].flatMap((registers) => [
        ...checkKept(registers.acknowledged, listedShared, registers.options.values),
        ...checkRegisters({
          operations: registers.operations(),
          ...{ values: registers.options.values, takings: [], listed: listedShared },
        }),
      ]),
      ...this.#homesOf(homed),
    );
    this.#nextValue = Math.max(...all.map((each) => each.options.values.count));
  }

  #count(
    { homed, own }: Round,
    round: {
      readonly fresh: number;
      readonly left: number;
      readonly takings: readonly { isExact: boolean }[];
    },
  ): void {
    const sums = this.#sums;
    sums.checkedHomed += answeredOf(homed);
    for (const [name, registers] of own) {
      const checked = answeredOf(registers);
      this.#checkedInRegion[name] = (this.#checkedInRegion[name] ?? 0) + checked;
      this.#fewestCheckedInRegion = Math.min(this.#fewestCheckedInRegion, checked);
      sums.answeredElsewhere += registers.answeredElsewhere;
    }
    for (const registers of [homed, ...own.values()]) {
      sums.unknown += registers.operations().length - answeredOf(registers);
      sums.requests += registers.requests;
      sums.failedRequests += registers.failed;
      sums.acknowledged += registers.acknowledged.length;
    }
    sums.leftBehind += round.left;
    sums.takings += round.takings.length;
    sums.inexactTakings += round.takings.filter(({ isExact }) => !isExact).length;
    sums.plannedMoves += round.fresh - round.takings.length;
  }

  #homesOf(homed: Registers): string[] {
    return [...homed.homes].flatMap(([epoch, home]) => {
      const known = this.#homes.get(epoch) ?? home;
      this.#homes.set(epoch, known);
      return known === home ? [] : [`epoch ${epoch} has two homes: ${known} and ${home}`];
    });
  }

  async #same(bucket: string, prefix: string): Promise<Map<string, ListedVersion>> {
    const gateways = this.#federation.names.map((name) => this.#gateway(name));
    const listed = await sameVersions(gateways, bucket, prefix);
    if (listed === undefined) {
      this.#problems.push(`the regions do not come to hold the same of ${bucket}/${prefix}`);
    }
    return listed ?? new Map();
  }

  #registers(bucket: string, prefix: string, keys: number, consistency: "strong" | undefined): Registers {
    return new Registers({
      ...{ bucket, prefix, consistency, values: new Values(this.#nextValue) },
      keys: Array.from({ length: keys }, (_, i) => `${prefix}key-${i}`),
    });
  }

  #gateway(region: RegionName, random?: SeededRandom): LeanS3 {
    const gateways = this.#gateways.get(region) ?? [];
    return (random === undefined ? gateways[0] : random.pick(gateways)) as LeanS3;
  }

  #asked(region: RegionName, random: SeededRandom): Parameters<typeof operate>[2] {
    return { s3: this.#gateway(region, random), random, mix: mostlyReads };
  }

  #fork(): SeededRandom {
    return new SeededRandom(this.#random.uint32());
  }
}

interface Round {
  readonly homed: Registers;
  readonly own: ReadonlyMap<RegionName, Registers>;
  readonly bounded: BoundedSight[];
}

interface RoundTimes {
  readonly loadMs: number;
  readonly settleMs: number;
  readonly checkMs: number;
}

interface Progress {
  readonly begunMs: number;
  readonly roundMs: number;
  /** Operations of earlier rounds. */
  readonly before: number;
  readonly took: RoundTimes;
}

interface Settled {
  readonly listed: ReadonlyMap<string, ListedVersion>;
  readonly listedShared: ReadonlyMap<string, ListedVersion>;
  readonly moves: readonly FailoverView[];
}

const answeredOf = (registers: Registers): number =>
  registers.operations().filter(({ returned }) => returned !== undefined).length;

async function untilAborted(
  signal: AbortSignal,
  step: (random: SeededRandom) => Promise<void>,
  random: SeededRandom,
): Promise<void> {
  while (!signal.aborted) await step(random);
}
