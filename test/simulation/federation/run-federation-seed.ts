/**
 * One run: a federation, its clients and its misfortunes, all from one seed. When the faults end, everything that was
 * acknowledged anywhere must come to be everywhere, and at no moment may anybody have said so too early.
 */
import { AtollError } from "../../../src/base/errors.ts";
import { Coverage } from "../coverage.ts";
import type { RunOptions, RunResult } from "../run-seed.ts";
import { Scheduler } from "../scheduler.ts";
import { SeededRandom } from "../seeded-random.ts";
import { Trace } from "../trace.ts";
import { checkEnd, checkPlacement, checkStatements } from "./checks.ts";
import { Client } from "./clients.ts";
import { FederationFaults } from "./faults.ts";
import { FederationWorld } from "./federation-world.ts";
import { HomeClient } from "./home-clients.ts";
import { drawFederationProfile } from "./profile.ts";
import { Reader } from "./readers.ts";

/** Virtual milliseconds. */
const SETTLE_MS = 240_000;
const SAMPLE_MS = 150;
/** Longer than anything is under way that nobody waits for. */
const QUIET_MS = 500;
const QUIET_LOOK_MS = 100;
/** Many times what the longest run needs. */
const MAX_EVENTS = 1_000_000;
/** For clients that wait for an answer that does not come. */
const LAST_ANSWERS_MS = 6_000;

export async function runFederationSeed(seed: number, options: RunOptions = {}): Promise<RunResult> {
  const run = new FederationRun(seed, options);
  const onRejection = (error: unknown): void => run.fail(error as Error);
  process.on("unhandledRejection", onRejection);
  // Of refusals there are many, and nobody reads where they were made, but in the replay of a seed that failed.
  const { stackTraceLimit } = Error;
  if (options.trace !== true) Error.stackTraceLimit = 0;
  try {
    await run.execute();
  } catch (error) {
    run.fail(error as Error);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    process.off("unhandledRejection", onRejection);
  }
  return run.result();
}

class FederationRun {
  readonly #seed: number;
  readonly #random: SeededRandom;
  readonly #scheduler = new Scheduler();
  readonly #coverage = new Coverage();
  readonly #trace: Trace;
  readonly #world: FederationWorld;
  readonly #bodies = new Map<string, Buffer>();
  #clients: readonly (Client | HomeClient)[] = [];
  #failure: Error | undefined;

  constructor(seed: number, options: RunOptions) {
    this.#seed = seed;
    this.#random = new SeededRandom(seed);
    this.#trace = new Trace({
      nowMs: () => this.#scheduler.nowMs,
      isEnabled: options.trace ?? false,
      ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
    });
    const profile = drawFederationProfile(this.#random.fork(), seed);
    this.#world = new FederationWorld({
      ...{ scheduler: this.#scheduler, random: this.#random.fork(), profile },
      ...{ coverage: this.#coverage, trace: this.#trace },
      fail: (error) => this.fail(error),
      hasFailed: () => this.#failure !== undefined,
    });
    this.#trace.eventOf("", "profile", () => JSON.stringify(profile));
  }

  /** The first is what counts: others follow from it. */
  fail(error: Error): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.#trace.event("", "FAILED", error.message);
  }

  async execute(): Promise<void> {
    const world = this.#world;
    const { durationMs } = world.profile;
    if (!(await this.#drive(world.setUp()))) return;
    this.#trace.event("", "begins");
    const endMs = this.#scheduler.nowMs + durationMs;
    this.#startClients(endMs);
    if (world.profile.witnesses !== undefined) this.#startReaders(endMs);
    const faults = new FederationFaults(world, this.#random.fork());
    faults.start();
    for (const { witnesses } of world.caches) witnesses.startFaults();
    this.#sample(this.#random.fork());
    await this.#until(endMs, () => this.#clients.every(({ isDone }) => isDone));
    this.#trace.event("", "faults end");
    faults.end();
    for (const { witnesses } of world.caches) witnesses.end();
    await this.#until(this.#scheduler.nowMs + LAST_ANSWERS_MS, () =>
      this.#clients.every(({ isDone }) => isDone),
    );
    const resumeTargets = (): void => faults.resumeTargets();
    await this.#settle(resumeTargets);
    // A leader that has just been elected may not have committed what its log has of before: copies lack that till then.
    if (!(await this.#drive(this.#barriers()))) return;
    await this.#settle(resumeTargets);
    if (this.#failure !== undefined) return;
    checkEnd(world, this.#bodies);
    world.homes.checkEnd();
    await this.#drive(checkPlacement(world));
  }

  #startClients(untilMs: number): void {
    const { profile } = this.#world;
    const clients: (Client | HomeClient)[] = [];
    const isHomed = profile.buckets.some(({ kind }) => kind === "homed");
    const perClient = Math.ceil(profile.operations / (profile.regions * profile.clientsPerRegion));
    for (const region of this.#world.regions) {
      for (let i = 1; i <= profile.clientsPerRegion; i++) {
        const parts = { world: this.#world, random: this.#random.fork(), bodies: this.#bodies };
        const name = `c${region}.${i}`;
        const client = isHomed ? new HomeClient(name, region, parts) : new Client(name, region, parts);
        clients.push(client);
        client.run(perClient, untilMs).catch((error: Error) => this.fail(error));
      }
    }
    this.#clients = clients;
    this.#world.provoke = (region) => {
      for (const client of clients) if (client instanceof HomeClient) client.provoked(region);
    };
  }

  #startReaders(untilMs: number): void {
    for (const region of this.#world.regions) {
      const reader = new Reader(region, this.#world, this.#random.fork());
      reader.run(untilMs).catch((error: Error) => this.fail(error));
    }
  }

  /** Again and again, to the end of the run. */
  #sample(random: SeededRandom): void {
    this.#scheduler.schedule(random.uint32() % (2 * SAMPLE_MS), () => {
      try {
        checkStatements(this.#world, random);
      } catch (error) {
        this.fail(error as Error);
      }
      this.#sample(random);
    });
  }

  /** Resolves when each copy of the directory has all that was committed before the call. */
  async #barriers(): Promise<void> {
    await Promise.all(
      this.#world.nodes.map(({ process }) => process.control.barrier({ deadlineMs: SETTLE_MS })),
    );
  }

  /** Until nothing waits in any outbox, and stays so. */
  async #settle(resumeTargets: () => void): Promise<void> {
    const endMs = this.#scheduler.nowMs + SETTLE_MS;
    let quietSinceMs = Number.POSITIVE_INFINITY;
    while (this.#scheduler.nowMs < endMs && this.#failure === undefined) {
      await this.#until(this.#scheduler.nowMs + QUIET_LOOK_MS, () => false);
      resumeTargets();
      if (!this.#isQuiet()) quietSinceMs = Number.POSITIVE_INFINITY;
      else if (quietSinceMs === Number.POSITIVE_INFINITY) quietSinceMs = this.#scheduler.nowMs;
      if (this.#scheduler.nowMs - quietSinceMs >= QUIET_MS) return;
    }
    if (this.#failure === undefined)
      this.fail(new Error(`it does not settle: ${[...this.#unsettled()].join("; ")}`));
  }

  #isQuiet(): boolean {
    return this.#unsettled().next().done === true;
  }

  /** Why it is not quiet; lazily, for the first reason is enough to know that it is not. */
  *#unsettled(): Generator<string, void> {
    const world = this.#world;
    for (const node of world.nodes) if (!node.isUp) yield `${node.host} is not up`;
    // Until then the copies of regions that have all lost their power lack what is only in their logs.
    const leads = world.nodes.some(({ isUp, process }) => isUp && process.control.status().role === "leader");
    if (!leads) yield "nobody leads the control plane";
    for (const region of world.regions) {
      const waiting = world.waiting(region);
      if (waiting !== 0) yield `r${region} has ${waiting ?? "no leader and so nobody knows what"} waiting`;
    }
    const everything = Number.POSITIVE_INFINITY;
    const copies = world.nodes.map((node) =>
      node.isUp ? JSON.stringify(node.process.control.view.buckets("", everything)) : "",
    );
    if (new Set(copies).size > 1) yield "copies of the directory differ";
    for (const { state, name, joining, home } of world.directory()?.buckets("", everything) ?? []) {
      if (state !== "active") yield `${name} is ${state}`;
      if (joining !== undefined) yield `regions are joining ${name}`;
      if (home?.moving !== undefined) yield `the home of ${name} moves`;
      if (home?.isBeginning === true) yield `the home of ${name} is beginning`;
    }
    for (const { id, kind, settled } of world.directory()?.failovers() ?? []) {
      const isDone = settled !== undefined || kind === "planned" || kind === "rehearsal";
      if (!isDone) yield `what was at risk in ${id} is not settled`;
    }
  }

  /** @returns whether it ended, and ended well */
  async #drive(promise: Promise<void>): Promise<boolean> {
    let isDone = false;
    promise.then(
      () => {
        isDone = true;
      },
      (error: Error) => this.fail(error),
    );
    await this.#until(this.#scheduler.nowMs + 600_000, () => isDone);
    if (!isDone) this.fail(new Error("what the run waits for does not come"));
    return this.#failure === undefined;
  }

  #until(untilMs: number, isDone: () => boolean): Promise<void> {
    const isOver = (): boolean => {
      if (this.#scheduler.eventsRun > MAX_EVENTS) this.fail(new Error(`${MAX_EVENTS} events, and no end`));
      return this.#failure !== undefined || isDone();
    };
    return this.#scheduler.run({ untilMs, isDone: isOver });
  }

  result(): RunResult {
    const { profile, nodes, links, oracle } = this.#world;
    this.#coverage.mark(`run of ${profile.regions} regions`);
    if (profile.nodes > 1) this.#coverage.mark("run of regions of several nodes");
    for (const node of nodes) {
      this.#coverage.mark("large replica resumed", node.resumedTransfers);
      for (const name of ["lostWrites", "tornWrites"] as const) {
        this.#coverage.mark(`disk: ${name}`, node.disk.counters[name]);
      }
    }
    for (const [name, count] of Object.entries(links.counters))
      this.#coverage.mark(`network: ${name}`, count);
    this.#coverage.mark("writes", oracle.writes.length);
    this.#world.countCaches();
    return {
      seed: this.#seed,
      failure: this.#failure === undefined ? undefined : describeFailure(this.#failure),
      coverage: this.#coverage.toJSON(),
      operations: this.#clients.reduce((sum, { operations }) => sum + operations, 0),
      events: this.#scheduler.eventsRun,
      virtualMs: this.#scheduler.nowMs,
      trace: this.#trace.render(),
    };
  }
}

function describeFailure(error: Error): string {
  if (error instanceof AtollError) return `${error.code}: ${error.stack}`;
  return error.name === "Error" ? error.message : (error.stack ?? String(error));
}
