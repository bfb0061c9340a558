/**
 * What goes wrong, when: one independent process per kind of fault, drawn from the seed. A fault never does what
 * the design does not promise to survive: bits rot on one node at a time, and while no other is being rebuilt.
 */

import { AtollError } from "../../src/base/errors.ts";
import type { GroupId, NodeId, Term } from "../../src/base/ids.ts";
import { randomBelow, randomBetween } from "../../src/base/random.ts";
import type { Coverage } from "./coverage.ts";
import type { Links } from "./links.ts";
import type { FaultRates, Profile } from "./profile.ts";
import type { Scheduler } from "./scheduler.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { SimNode } from "./sim-node.ts";

export interface FaultWorld {
  readonly scheduler: Scheduler;
  readonly profile: Profile;
  readonly links: Links;
  readonly nodes: readonly SimNode[];
  readonly groups: readonly GroupId[];
  readonly coverage: Coverage;
  note(node: NodeId | undefined, what: string, details: string): void;
  fail(error: Error): void;
}

export class Faults {
  readonly #world: FaultWorld;
  readonly #random: SeededRandom;
  #isOver = false;
  readonly #reigns = new Set<string>();
  readonly #inflict: Readonly<Record<keyof FaultRates, () => void>> = {
    crash: () => this.#crash("power"),
    kill: () => this.#crash("kill"),
    pause: () => this.#pause(),
    partition: () => this.#partition(),
    oneWayCut: () => this.#cutOneWay(),
    isolate: () => this.#isolate(),
    transfer: () => this.#transfer(),
    membership: () => this.#changeMembership(),
    wallJump: () => this.#jumpClock(),
    slowDisk: () => this.#slowDisk(),
    diskError: () => this.#failDisk(),
    fullDisk: () => this.#fillDisk(),
    bitFlip: () => this.#flipBit(),
  };

  constructor(world: FaultWorld, random: SeededRandom) {
    this.#world = world;
    this.#random = random;
  }

  start(): void {
    const { faults } = this.#world.profile;
    for (const kind of Object.keys(faults) as (keyof FaultRates)[]) {
      if (Number.isFinite(faults[kind])) this.#repeat(kind, faults[kind]);
    }
    this.#keepNodesUp();
    if (Number.isFinite(this.#world.profile.leaderLifeMs)) this.#shortenReigns();
  }

  /**
   * No leader lasts: entries half replicated by one are finished, or overwritten, by the next but one. That is
   * where the dangers of figure 3.7 of the thesis live.
   */
  #shortenReigns(): void {
    const { scheduler, nodes, groups, profile } = this.#world;
    for (const node of this.#up()) {
      const reign = groups.map((group) => node.group(group)?.status()).find((s) => s?.role === "leader");
      const name = `${node.id} ${node.lives} ${reign?.term}`;
      if (reign === undefined || this.#reigns.has(name)) continue;
      this.#reigns.add(name);
      // Often before anyone else has heard what it wrote first.
      const lifeMs = this.#random.chance(0.5) ? 2 * (profile.links.latencyMaxMs ?? 1) : profile.leaderLifeMs;
      this.#later(randomBetween(this.#random, 0, lifeMs), () => {
        if (node.state !== "up" || `${node.id} ${node.lives} ${reign.term}` !== name) return;
        if (this.#random.chance(0.5)) this.#endReign(node);
        else this.#world.links.isolate(node.id);
        this.#later(this.#duration(), () => this.#world.links.rejoin(node.id));
      });
    }
    scheduler.schedule(2, () => {
      if (!this.#isOver && nodes.length > 0) this.#shortenReigns();
    });
  }

  /**
   * A node has just asked for votes. If it falls silent now, it becomes a leader whose first entry nobody has: the
   * other half of figure 3.7.
   */
  onCampaign(id: NodeId, term: Term): void {
    const { nodes, links, coverage, profile, scheduler } = this.#world;
    const name = `${id} campaign ${term}`;
    if (!Number.isFinite(profile.leaderLifeMs) || this.#isOver || this.#reigns.has(name)) return;
    this.#reigns.add(name);
    if (!this.#random.chance(0.4)) return;
    // What this turn sends is under way already.
    scheduler.schedule(0, () => {
      coverage.mark("candidate falls silent");
      this.#world.note(id, "muted", `in term ${term}`);
      for (const other of nodes) if (other.id !== id) links.cut(id, other.id);
    });
    this.#later(this.#duration(), () => {
      for (const other of nodes) links.mend(id, other.id);
    });
  }

  /** A transfer that its receiver's end interrupts should go on where it stood. */
  onSnapshotBegun(id: NodeId): void {
    const node = this.#world.nodes[id - 1];
    if (node === undefined || !Number.isFinite(this.#world.profile.faults.kill) || !this.#random.chance(0.3))
      return;
    const { lives } = node;
    this.#later(randomBetween(this.#random, 0, 60), () => {
      if (node.state !== "up" || node.lives !== lives) return;
      this.#world.coverage.mark("kill");
      this.#world.note(id, "killed", "while it takes a snapshot");
      node.crash("kill");
    });
  }

  #endReign(node: SimNode): void {
    this.#world.coverage.mark("crash");
    this.#world.note(node.id, "power lost", "");
    node.crash("power");
  }

  /** No fault begins any more; what is broken is mended. */
  end(): void {
    this.#isOver = true;
    const { links, nodes } = this.#world;
    links.heal();
    links.setAll({ loss: 0, duplication: 0, reordering: 0, spike: 0 });
    for (const node of nodes) {
      this.#mendDisk(node);
      this.#resume(node);
    }
  }

  #repeat(kind: keyof FaultRates, meanMs: number): void {
    const delayMs = -Math.log(1 - this.#random.uint32() / 2 ** 32) * meanMs;
    this.#world.scheduler.schedule(delayMs, () => {
      if (this.#isOver) return;
      this.#inflict[kind]();
      this.#repeat(kind, meanMs);
    });
  }

  /** A supervisor: whatever is down comes up again after a while, most of the time soon. */
  #keepNodesUp(): void {
    const { scheduler, nodes } = this.#world;
    for (const node of nodes) {
      if (node.state === "down" && (this.#isOver || this.#random.chance(0.08))) {
        if (this.#random.chance(0.5) || this.#isOver) this.#mendDisk(node);
        node.start().catch((error: Error) => this.#world.fail(error));
      }
    }
    scheduler.schedule(50, () => this.#keepNodesUp());
  }

  #crash(kind: "power" | "kill"): void {
    const victims = this.#up();
    if (victims.length === 0) return;
    // Now and then everything at once: a power cut of the whole site.
    const isAll = this.#random.chance(0.1);
    for (const node of isAll ? victims : [this.#pickLeaderOr(victims)]) {
      this.#world.coverage.mark(kind === "power" ? "crash" : "kill");
      this.#world.note(node.id, kind === "power" ? "power lost" : "killed", "");
      node.crash(kind);
    }
  }

  #pause(): void {
    const victims = this.#up().filter((node) => !node.isPaused);
    if (victims.length === 0) return;
    const node = this.#random.pick(victims);
    const life = node.lives;
    this.#world.coverage.mark("pause");
    this.#world.note(node.id, "paused", "");
    node.isPaused = true;
    node.clock.pause();
    this.#later(this.#duration(), () => {
      if (node.lives === life) this.#resume(node);
    });
  }

  #resume(node: SimNode): void {
    if (!node.isPaused || node.state !== "up") return;
    node.isPaused = false;
    this.#world.note(node.id, "resumed", "");
    node.clock.resume(this.#random.chance(0.5));
  }

  #partition(): void {
    const { links, nodes, coverage } = this.#world;
    const left = nodes.filter(() => this.#random.chance(0.5)).map((node) => node.id);
    const right = nodes.map((node) => node.id).filter((id) => !left.includes(id));
    if (left.length === 0 || right.length === 0) return;
    coverage.mark("partition");
    this.#world.note(undefined, "partition", `${left.join(",")} | ${right.join(",")}`);
    links.partition(left, right);
    this.#healLater();
  }

  #cutOneWay(): void {
    const { links, nodes, coverage } = this.#world;
    const from = this.#random.pick(nodes).id;
    const to = this.#random.pick(nodes).id;
    if (from === to) return;
    coverage.mark("one-way cut");
    this.#world.note(undefined, "one-way cut", `${from} > ${to}`);
    links.cut(from, to);
    this.#healLater();
  }

  #isolate(node = this.#pickLeaderOr(this.#world.nodes)): void {
    const { links, coverage } = this.#world;
    coverage.mark("isolation");
    this.#world.note(node.id, "isolated", "");
    links.isolate(node.id);
    this.#healLater();
  }

  /** Leaders are the interesting ones. */
  #pickLeaderOr(nodes: readonly SimNode[]): SimNode {
    const { groups } = this.#world;
    const leaders = nodes.filter((node) =>
      groups.some((group) => node.group(group)?.status().role === "leader"),
    );
    return this.#random.pick(leaders.length > 0 && this.#random.chance(0.6) ? leaders : nodes);
  }

  #healLater(): void {
    this.#later(this.#duration(), () => {
      this.#world.note(undefined, "healed", "");
      this.#world.links.heal();
    });
  }

  #transfer(): void {
    const { nodes, groups, coverage } = this.#world;
    const group = this.#random.pick(groups);
    for (const node of this.#up()) {
      const raft = node.group(group);
      if (raft?.status().role !== "leader" || node.isPaused) continue;
      const target = this.#random.pick(nodes).id;
      this.#tryTo(() => {
        raft.transferLeadership(target);
        coverage.mark("leadership transfer asked");
        this.#world.note(node.id, "transfer", `group ${group} to ${target}`);
        // What the old leader does when it is cut off right after it let go is the interesting part.
        const { latencyMaxMs } = this.#world.links.options(node.id, target);
        if (this.#random.chance(0.6)) {
          this.#later(randomBetween(this.#random, 0, 4 * latencyMaxMs), () => this.#isolate(node));
        }
      });
    }
  }

  #changeMembership(): void {
    const { nodes, groups, coverage } = this.#world;
    const group = this.#random.pick(groups);
    const usable = nodes.filter((node) => node.state !== "retired");
    for (const node of this.#up()) {
      const raft = node.group(group);
      if (raft?.status().role !== "leader" || node.isPaused) continue;
      const shuffled = usable.map((other) => ({ other, order: this.#random.uint32() }));
      shuffled.sort((a, b) => a.order - b.order);
      const count = Math.min(
        shuffled.length,
        this.#random.chance(0.7) ? 3 : 1 + randomBelow(this.#random, 5),
      );
      const voters = shuffled.slice(0, count).map(({ other }) => other.id);
      const learners = shuffled
        .slice(count, count + randomBelow(this.#random, 2))
        .map(({ other }) => other.id);
      coverage.mark("membership change asked");
      this.#world.note(node.id, "members", `group ${group}: voters ${voters} learners ${learners}`);
      raft.changeMembership({ voters, learners }).catch((error: unknown) => {
        if (!(error instanceof AtollError)) throw error;
      });
    }
  }

  #jumpClock(): void {
    const nodes = this.#up();
    if (nodes.length === 0) return;
    const node = this.#random.pick(nodes);
    const byMs = randomBetween(this.#random, -3_600_000, 3_600_000);
    this.#world.coverage.mark("wall clock jump");
    node.clock.jumpWall(byMs);
  }

  #slowDisk(): void {
    const node = this.#random.pick(this.#world.nodes);
    this.#world.note(node.id, "slow disk", "");
    node.disk.slowFactor = randomBetween(this.#random, 20, 400);
    this.#later(this.#duration(), () => {
      node.disk.slowFactor = 1;
    });
  }

  #failDisk(): void {
    const node = this.#random.pick(this.#world.nodes);
    this.#world.note(node.id, "disk error", "");
    node.disk.failNext(this.#random.pick(["write", "write", "sync"] as const));
  }

  #fillDisk(): void {
    const node = this.#random.pick(this.#world.nodes);
    this.#world.note(node.id, "disk full", "");
    node.disk.capacityBytes = randomBelow(this.#random, 400_000);
    this.#later(this.#duration(), () => this.#mendDisk(node));
  }

  #mendDisk(node: SimNode): void {
    node.disk.slowFactor = 1;
    node.disk.capacityBytes = 2 ** 40;
  }

  /** Rot: on a node that is down, so that its next start meets it, and on no two nodes at once. */
  #flipBit(): void {
    const { nodes } = this.#world;
    if (nodes.some((node) => node.wasDamaged && (node.state !== "up" || node.isRecovering))) return;
    if (nodes.some((node) => node.state === "retired")) return;
    if (nodes.some((node) => node.isRotten)) return;
    const node = this.#random.pick(nodes);
    if (node.state !== "up") return;
    node.crash("power");
    // Several, since most of a log is padding, which nobody misses.
    const where = this.#random.chance(0.7) ? { recentBytes: 12_000 } : {};
    for (let flips = 1 + randomBelow(this.#random, 30); flips > 0; flips--) {
      const hit = node.disk.flipBits(this.#random, where);
      if (hit === undefined) continue;
      node.isRotten = true;
      this.#world.note(node.id, "bit flipped", `${hit.file} at ${hit.position}`);
    }
  }

  #up(): SimNode[] {
    return this.#world.nodes.filter((node) => node.state === "up");
  }

  #duration(): number {
    const { electionTimeoutMs } = this.#world.profile.host.raft;
    return randomBetween(this.#random, 0.2, 6) * electionTimeoutMs;
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
