/**
 * A bucket with a home in three regions at 80 ms from each other: clients everywhere write it, on conditions too, and read
 * it with every proof; others use a bucket that every region writes, each its own keys. Meanwhile homes, regions, nodes and
 * links fail, and homes move. In rounds with keys of their own, so that a run may be as long as one likes: when a round
 * is over and all is whole again, its history is checked, and forgotten.
 */
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
import { operate, Registers, rest } from "../lib/register-clients.ts";
import { RoamingSession } from "../lib/roaming-session.ts";
import { Values } from "../lib/values.ts";
import { type ListedVersion, listVersions } from "../lib/versions.ts";
import { type FederationLayout, type RegionName, smallFederation, TestFederation } from "./federation.ts";
import { makeBucket } from "./home-bucket.ts";
import { HomeTroubles } from "./home-troubles.ts";
import { isTaking, takingOf, untilSettled } from "./homes-moved.ts";

const HOMED = "homed";
const SHARED = "shared";
const HOMED_KEYS = 20;
const OWN_KEYS = 6;
/** Of each region. */
const CLIENTS = { register: 5, bounded: 1, own: 3 } as const;
const SESSIONS = 5;
const ONE_WAY_MS = 40;
const FAILOVER_AFTER_MS = 1_000;
const BOUNDS_MS = [500, 2_000, 5_000] as const;
const BEFORE_TROUBLE_MS = 2_000;
const AFTER_TROUBLE_MS = 3_000;
const SETTLE_LIMIT_MS = 180_000;
const SETTLE_POLL_MS = 250;
const SHOWN_PROBLEMS = 10;

export interface HomesOptions {
  readonly seed: number;
  /** Requests, after which no further round begins. */
  readonly operations: number;
  readonly nodesPerRegion?: number;
  readonly hosts?: FederationLayout["hosts"];
}

export interface HomesReport {
  readonly rounds: number;
  readonly requests: number;
  readonly failedRequests: number;
  /** Of histories that were checked for linearizability: in the bucket with a home, and in each region alone. */
  readonly checkedHomed: number;
  readonly checkedInRegion: number;
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
  readonly #sums = {
    ...{ requests: 0, failedRequests: 0, checkedHomed: 0, checkedInRegion: 0, unknown: 0, boundedReads: 0 },
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
    while (this.#sums.requests < operations && this.#problems.length === 0) {
      await this.#runRound();
      const { requests, failedRequests } = this.#sums;
      this.#tell(`round ${this.#round}: ${requests} requests so far, ${failedRequests} failed`);
    }
    return {
      ...this.#sums,
      rounds: this.#round,
      troubles: this.#troubles.counts,
      peakHeapMiB: Math.round(this.#peakHeapBytes / 1024 / 1024),
      tookMs: Math.round(performance.now() - begunMs),
      problems: this.#problems.slice(0, SHOWN_PROBLEMS),
    };
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

  async #runRound(): Promise<void> {
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
    await this.#check(prefix, { homed, own, bounded });
    this.#peakHeapBytes = Math.max(this.#peakHeapBytes, process.memoryUsage().heapUsed);
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
        start((random) => operate(homed, `${name}-${i}`, this.#gateway(name, random), random));
      }
      for (let i = 0; i < CLIENTS.own; i++) {
        const registers = own.get(name) as Registers;
        start((random) => operate(registers, `${name}-own-${i}`, this.#gateway(name, random), random));
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

  async #check(prefix: string, { homed, own, bounded }: Round): Promise<void> {
    const { names } = this.#federation;
    const [asked] = names as readonly [RegionName];
    const all = [homed, ...own.values()];
    const listed = await this.#settled(HOMED, prefix);
    const listedShared = await this.#settled(SHARED, prefix);
    const moves = await untilSettled(this.#federation, asked, HOMED, SETTLE_LIMIT_MS);
    const fresh = moves.filter(({ id }) => !this.#seenMoves.has(id));
    for (const { id } of fresh) this.#seenMoves.add(id);
    const takings = fresh
      .filter(isTaking)
      .map((each) => takingOf(this.#federation, each, { mayBeCutOff: true }));
    const told = toldOf(homed.acknowledged);
    const left = leftBehind(takings, listed.values(), told);
    this.#count(all, { fresh: fresh.length, left: left.size, takings });
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
      ...checkRegisters({ operations: homed.history.operations(), values, takings, listed, told }),
      ...[...own.values()].flatMap((registers) => [
        ...checkKept(registers.acknowledged, listedShared, registers.options.values),
        ...checkRegisters({
          operations: registers.history
            .operations()
            .filter(({ input }) => !registers.answeredElsewhere.has(input.key)),
          ...{ values: registers.options.values, takings: [], listed: listedShared },
        }),
      ]),
      ...this.#homesOf(homed),
    );
    this.#nextValue = Math.max(...all.map((each) => each.options.values.count));
  }

  #count(
    all: readonly Registers[],
    round: {
      readonly fresh: number;
      readonly left: number;
      readonly takings: readonly { isExact: boolean }[];
    },
  ): void {
    const sums = this.#sums;
    for (const [i, registers] of all.entries()) {
      const operations = registers.history.operations();
      sums[i === 0 ? "checkedHomed" : "checkedInRegion"] += operations.length;
      sums.unknown += operations.filter(({ returned }) => returned === undefined).length;
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

  /** Until every region itself lists the same. @returns what they list */
  async #settled(bucket: string, prefix: string): Promise<Map<string, ListedVersion>> {
    const untilMs = performance.now() + SETTLE_LIMIT_MS;
    for (;;) {
      const held = await Promise.all(
        this.#federation.names.map((name) => listVersions(this.#gateway(name), bucket, prefix)),
      ).catch(() => undefined);
      const texts = held?.map((versions) => JSON.stringify([...versions.values()])) ?? [];
      if (held?.[0] !== undefined && texts.every((text) => text === texts[0])) return held[0];
      if (performance.now() > untilMs) {
        this.#problems.push(`the regions do not come to hold the same of ${bucket}/${prefix}`);
        return held?.[0] ?? new Map();
      }
      await rest(SETTLE_POLL_MS);
    }
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

  #fork(): SeededRandom {
    return new SeededRandom(this.#random.uint32());
  }
}

interface Round {
  readonly homed: Registers;
  readonly own: ReadonlyMap<RegionName, Registers>;
  readonly bounded: BoundedSight[];
}

async function untilAborted(
  signal: AbortSignal,
  step: (random: SeededRandom) => Promise<void>,
  random: SeededRandom,
): Promise<void> {
  while (!signal.aborted) await step(random);
}
