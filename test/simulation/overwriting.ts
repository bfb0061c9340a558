/**
 * Drives a cluster into the neighbourhood of figure 3.7 of Ongaro's thesis, again and again, with chance deciding
 * each step: a leader leaves an entry behind that few hold, another begins a term that nobody hears of, the first
 * comes back and goes on spreading its entry, and falls before anything of its new term is safe. Random faults alone
 * meet this once in many thousand seeds.
 */

import { AtollError } from "../../src/base/errors.ts";
import type { NodeId } from "../../src/base/ids.ts";
import { randomBetween } from "../../src/base/random.ts";
import type { FaultWorld } from "./faults.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { SimNode } from "./sim-node.ts";

export class Overwriting {
  readonly #world: FaultWorld;
  readonly #random: SeededRandom;
  #isOver = false;
  /** The next node that asks for votes falls silent after it. */
  #muteNext = false;
  #muted: NodeId | undefined;

  constructor(world: FaultWorld, random: SeededRandom) {
    this.#world = world;
    this.#random = random;
  }

  end(): void {
    this.#isOver = true;
  }

  async run(): Promise<void> {
    while (!this.#isOver) await (this.#random.chance(0.25) ? this.#handOver() : this.#round());
  }

  /** A leader tells another to take over, and hears nothing any more: it must not trust its lease. */
  async #handOver(): Promise<void> {
    const { links, coverage, groups, profile } = this.#world;
    const old = await this.#leader(() => true);
    const raft = groups[0] === undefined ? undefined : old?.group(groups[0]);
    if (old === undefined || raft === undefined) return;
    const before = raft.counters().transfersSent;
    try {
      raft.transferLeadership(this.#random.pick(this.#others(old.id)));
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      return;
    }
    await this.#until(() => raft.counters().transfersSent > before);
    coverage.mark("leader cut off after handing over");
    links.isolate(old.id);
    await this.#sleep(randomBetween(this.#random, 1, 3) * profile.host.raft.electionTimeoutMs);
    this.#heal();
  }

  onCampaign(id: NodeId): void {
    if (!this.#muteNext || this.#isOver) return;
    this.#muteNext = false;
    this.#muted = id;
    this.#world.scheduler.schedule(0, () => this.#cutFrom(id, this.#others(id)));
  }

  async #round(): Promise<void> {
    const { links, coverage } = this.#world;
    const first = await this.#leader(() => true);
    if (first === undefined) return;
    await this.#sleep(randomBetween(this.#random, 10, 60));
    // What it writes now reaches one other at most.
    const others = this.#others(first.id);
    const witness = this.#random.chance(0.5) ? this.#random.pick(others) : undefined;
    this.#cutFrom(
      first.id,
      others.filter((id) => id !== witness),
    );
    await this.#sleep(randomBetween(this.#random, 5, 60));
    links.isolate(first.id);
    if (witness !== undefined && this.#random.chance(0.5)) links.isolate(witness);
    // A second leader begins a term alone.
    this.#muted = undefined;
    this.#muteNext = true;
    await this.#until(() => this.#muted !== undefined);
    const second = this.#muted;
    this.#muteNext = false;
    if (second === undefined) return this.#heal();
    await this.#sleep(randomBetween(this.#random, 20, 80));
    this.#heal();
    links.isolate(second);
    if (this.#random.chance(0.7)) this.#favour(first.id);
    // Whoever leads now goes on with what is left, until it falls.
    const third = await this.#leader((node) => node.id !== second);
    this.#heal();
    if (third !== first) return;
    coverage.mark("old leader returns");
    links.isolate(second);
    await this.#sleep(randomBetween(this.#random, 0, 5 * (this.#world.profile.links.latencyMaxMs ?? 1)));
    links.rejoin(second);
    links.isolate(first.id);
    if (this.#random.chance(0.5)) this.#favour(second);
    await this.#sleep(randomBetween(this.#random, 2, 8) * this.#world.profile.host.raft.electionTimeoutMs);
    this.#heal();
  }

  /** The others do not hear each other, so that only this one can win an election. */
  #favour(id: NodeId): void {
    const others = this.#others(id);
    for (const other of others)
      this.#cutFrom(
        other,
        others.filter((third) => third !== other),
      );
  }

  #heal(): void {
    this.#world.links.heal();
  }

  #cutFrom(from: NodeId, to: readonly NodeId[]): void {
    for (const other of to) this.#world.links.cut(from, other);
  }

  #others(id: NodeId): NodeId[] {
    return this.#world.nodes.map((node) => node.id).filter((other) => other !== id);
  }

  async #leader(isWanted: (node: SimNode) => boolean): Promise<SimNode | undefined> {
    const group = this.#world.groups[0];
    let found: SimNode | undefined;
    await this.#until(() => {
      found = this.#world.nodes.find(
        (node) => group !== undefined && node.group(group)?.status().role === "leader" && isWanted(node),
      );
      return found !== undefined;
    });
    return found;
  }

  /** Waits until the condition holds, or some election timeouts have passed. */
  async #until(condition: () => boolean): Promise<void> {
    const untilMs = this.#world.scheduler.nowMs + 10 * this.#world.profile.host.raft.electionTimeoutMs;
    while (!condition() && this.#world.scheduler.nowMs < untilMs && !this.#isOver) await this.#sleep(1);
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#world.scheduler.schedule(ms, resolve);
    });
  }
}
