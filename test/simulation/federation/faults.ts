/** What goes wrong between and in the regions, when: one independent process per kind of fault, drawn from the seed. */
import { AtollError } from "../../../src/base/errors.ts";
import { randomBelow, randomBetween } from "../../../src/base/random.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { type FederationWorld, rulesOf } from "./federation-world.ts";
import type { FederationFaultRates } from "./profile.ts";
import type { NodeProcess, RegionNode } from "./region-node.ts";
import { HOME_LEASE_MS } from "./sim-homes.ts";
import { regionNameOf } from "./sim-links.ts";

/** How long a fault lasts, milliseconds of virtual time. */
const DURATION_MS = [100, 4_000] as const;
/** What was provoked is under way for about so long: here, and from afar. */
const PROVOKED_MS = [30, 250] as const;
/** The lease is out, another is home, and whoever waits for an answer still does. */
const SHORT_LOSS_MS = [1_600, 2_900] as const;

export class FederationFaults {
  readonly #world: FederationWorld;
  readonly #random: SeededRandom;
  #isOver = false;
  readonly #inflict: Readonly<Record<keyof FederationFaultRates, () => void>> = {
    regionCrash: () => this.#crashRegion(),
    kill: () => this.#kill(),
    pause: () => this.#pause(),
    cut: () => this.#cut(),
    oneWayCut: () => this.#cutOneWay(),
    reset: () => this.#reset(),
    wallJump: () => this.#jump(),
    transfer: () => this.#transfer(),
    pauseTarget: () => this.#pauseTarget(),
    ruleChange: () => this.#changeRules(),
    switchHome: () => this.#moveHome(false),
    forceHome: () => this.#moveHome(true),
    loseHome: () => this.#loseHome(),
  };

  constructor(world: FederationWorld, random: SeededRandom) {
    this.#world = world;
    this.#random = random;
  }

  start(): void {
    const { faults } = this.#world.profile;
    for (const kind of Object.keys(faults) as (keyof FederationFaultRates)[]) {
      if (Number.isFinite(faults[kind])) this.#repeat(kind, faults[kind]);
    }
  }

  /** Everything heals. Clocks are set forward to the latest that one has ever shown: what it stamped would be refused. */
  end(): void {
    this.#isOver = true;
    const { links, nodes } = this.#world;
    links.heal();
    const latestMs = Math.max(...nodes.map((node) => node.latestWallMs));
    for (const node of nodes) {
      node.jumpWall(latestMs - node.wallMs);
      if (node.isPaused) node.resume(false);
      if (node.isDown) this.#world.startNode(node);
    }
  }

  #repeat(kind: keyof FederationFaultRates, meanMs: number): void {
    const delayMs = -Math.log(1 - this.#random.uint32() / 2 ** 32) * meanMs;
    this.#later(delayMs, () => {
      this.#inflict[kind]();
      this.#repeat(kind, meanMs);
    });
  }

  #crashRegion(): void {
    const region = this.#random.pick(this.#world.regions);
    const kind = this.#random.chance(0.8) ? "power" : "kill";
    this.#note("region crash", `r${region} ${kind}`);
    for (const node of this.#world.nodesOf(region)) this.#crash(node, kind);
  }

  #kill(): void {
    const node = this.#random.pick(this.#world.nodes);
    this.#note("kill", node.host);
    this.#crash(node, "kill");
  }

  #crash(node: RegionNode, kind: "power" | "kill"): void {
    node.crash(kind);
    const again = (): void => {
      if (node.isDown) this.#world.startNode(node);
    };
    this.#later(this.#durationMs(), again);
  }

  #pause(): void {
    const node = this.#anyUp();
    if (node === undefined) return;
    this.#note("pause", node.host);
    node.pause();
    this.#later(this.#durationMs(), () => {
      if (node.isPaused) node.resume(this.#random.chance(0.3));
    });
  }

  #cut(): void {
    const [a, b] = this.#twoRegions();
    this.#note("cut", `r${a} r${b}`);
    const { links } = this.#world;
    for (const [from, to] of this.#between(a, b)) links.cutBoth(from, to);
    this.#later(this.#durationMs(), () => {
      for (const [from, to] of [...this.#between(a, b), ...this.#between(b, a)]) links.mend(from, to);
    });
  }

  #cutOneWay(): void {
    const [a, b] = this.#twoRegions();
    this.#note("one-way cut", `from r${a} to r${b}`);
    const { links } = this.#world;
    for (const [from, to] of this.#between(a, b)) links.cut(from, to);
    this.#later(this.#durationMs(), () => {
      for (const [from, to] of this.#between(a, b)) links.mend(from, to);
    });
  }

  #reset(): void {
    this.#note("reset", "");
    this.#world.network.resetSome(0.5);
  }

  #jump(): void {
    const { wallJumpMs } = this.#world.profile;
    const node = this.#random.pick(this.#world.nodes);
    const byMs = Math.round(randomBetween(this.#random, 0, 2 * wallJumpMs) - wallJumpMs);
    this.#note("wall clock jump", `${node.host} ${byMs}`);
    node.jumpWall(byMs);
  }

  #transfer(): void {
    const { regions, shards } = this.#world;
    const region = this.#random.pick(regions);
    const shard = this.#random.pick(shards);
    const nodes = this.#world.nodesOf(region);
    const leader = nodes.find((node) => node.isUp && node.leads(shard));
    const heir = this.#random.pick(nodes);
    if (leader === undefined || heir === leader || !heir.isUp) return;
    this.#note("leader moves", `r${region} g${shard} to ${heir.host}`);
    this.#tryTo(() => leader.group(shard)?.transferLeadership(heir.groupNode));
  }

  #pauseTarget(): void {
    const bucket = this.#random.pick(this.#world.directory()?.buckets("", 10) ?? []);
    const process = this.#anyUp()?.process;
    if (process === undefined || bucket === undefined || bucket.targets.length === 0) return;
    const { id } = this.#random.pick(bucket.targets);
    this.#note("target paused", `${id}`);
    this.#ask(process, { kind: "pauseTarget", target: id, untilMs: Number.POSITIVE_INFINITY });
    this.#later(this.#durationMs(), () => this.#resume(id));
  }

  /** To be called until none is paused: a pause that was asked for before the end may take effect after it. */
  resumeTargets(): void {
    for (const bucket of this.#world.directory()?.buckets("", 10) ?? []) {
      for (const { id, pausedUntilMs } of bucket.targets) if (pausedUntilMs !== undefined) this.#resume(id);
    }
  }

  #resume(target: number): void {
    const process = this.#anyUp()?.process;
    if (process !== undefined) this.#ask(process, { kind: "pauseTarget", target, untilMs: 0 });
  }

  /** To what leads to the same places: nothing may be missed in between. */
  #changeRules(): void {
    const process = this.#anyUp()?.process;
    const bucket = this.#random.pick(this.#world.profile.buckets);
    if (process === undefined) return;
    const { buckets } = process;
    const more = randomBelow(this.#random, 3);
    this.#note("rule change", `${bucket.name} ${more}`);
    const change =
      this.#random.chance(0.3) && bucket.versioning !== "unversioned"
        ? buckets.setVersioning(bucket.name, this.#random.pick(["enabled", "suspended"]))
        : buckets.setReplication(bucket.name, rulesOf(this.#world.profile, bucket.name, more));
    this.#ignore(change);
  }

  #moveHome(isForced: boolean): void {
    const process = this.#anyUp()?.process;
    const homed = this.#world.directory()?.homes ?? [];
    if (process === undefined || homed.length === 0) return;
    const { name, home, regions } = this.#random.pick(homed);
    const to = regionNameOf(this.#random.pick(regions.filter((region) => region !== home?.region)));
    this.#note(isForced ? "home forced" : "home switched", `${name} to ${to}`);
    const emit = (): Promise<void> => Promise.resolve();
    const options = { emit, signal: new AbortController().signal };
    this.#ignore(process.failover.run({ bucket: name, to, isForced, isRehearsal: false }, options));
  }

  /** For so long that its lease is out, and others may have taken over, when it is back. */
  #loseHome(): void {
    const home = this.#random.pick(this.#world.directory()?.homes ?? [])?.home;
    if (home === undefined) return;
    const nodes = this.#world.nodesOf(home.region);
    const isShort = this.#random.chance(0.5);
    const durationMs = isShort
      ? randomBetween(this.#random, ...SHORT_LOSS_MS)
      : randomBetween(this.#random, 2 * HOME_LEASE_MS, 7_000);
    const how = this.#random.pick(["power", "cut off", "stopped", "stopped", "cut off inwards"] as const);
    this.#note(`home lost, ${how}`, `r${home.region} ${Math.round(durationMs)} ms`);
    // What is under way when it happens is where the danger is.
    this.#world.provoke(home.region);
    this.#later(randomBetween(this.#random, 0, this.#random.pick(PROVOKED_MS)), () => {
      if (how === "power") this.#crashAll(nodes, durationMs);
      else if (how === "stopped") this.#stopAll(nodes, durationMs);
      else this.#isolate(home.region, durationMs, how === "cut off");
    });
    if (!this.#random.chance(0.6)) return;
    const askedMs = isShort ? PROVOKED_MS[0] : durationMs / 2;
    this.#later(randomBetween(this.#random, 0, askedMs), () => this.#moveHome(true));
  }

  #crashAll(nodes: readonly RegionNode[], durationMs: number): void {
    for (const node of nodes) {
      node.crash("power");
      this.#later(durationMs, () => {
        if (node.isDown) this.#world.startNode(node);
      });
    }
  }

  #stopAll(nodes: readonly RegionNode[], durationMs: number): void {
    for (const node of nodes) {
      node.pause();
      this.#later(durationMs, () => {
        if (node.isPaused) node.resume(this.#random.chance(0.3));
      });
    }
  }

  #isolate(region: number, durationMs: number, isBothWays: boolean): void {
    const { links, regions } = this.#world;
    const others = regions.filter((other) => other !== region);
    const inwards = others.flatMap((other) => this.#between(other, region));
    const outwards = others.flatMap((other) => this.#between(region, other));
    const cut = isBothWays ? [...inwards, ...outwards] : inwards;
    for (const [from, to] of cut) links.cut(from, to);
    this.#later(durationMs, () => {
      for (const [from, to] of cut) links.mend(from, to);
    });
  }

  #ask(process: NodeProcess, command: Parameters<NodeProcess["control"]["propose"]>[0]): void {
    this.#ignore(process.control.propose(command));
  }

  #ignore(promise: Promise<unknown>): void {
    promise.catch((error: unknown) => {
      if (!(error instanceof AtollError)) this.#world.fail(error as Error);
    });
  }

  #anyUp(): RegionNode | undefined {
    const up = this.#world.nodes.filter((node) => node.isUp && !node.isPaused);
    return up.length === 0 ? undefined : this.#random.pick(up);
  }

  #twoRegions(): readonly [number, number] {
    const { regions } = this.#world;
    const a = this.#random.pick(regions);
    return [a, this.#random.pick(regions.filter((region) => region !== a))];
  }

  #between(a: number, b: number): readonly (readonly [string, string])[] {
    return this.#world
      .nodesOf(a)
      .flatMap((from) => this.#world.nodesOf(b).map((to) => [from.host, to.host] as const));
  }

  #durationMs(): number {
    return randomBetween(this.#random, ...DURATION_MS);
  }

  #note(what: string, details: string): void {
    this.#world.coverage.mark(`fault: ${what}`);
    this.#world.trace.event("", what, details);
  }

  #later(delayMs: number, callback: () => void): void {
    this.#world.scheduler.schedule(delayMs, () => {
      if (!this.#isOver) callback();
    });
  }

  #tryTo(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
    }
  }
}
