import type { Clock, Timer } from "../base/clock.ts";
import type { GroupId, NodeId } from "../base/ids.ts";
import { dealt, JointGate, remembering } from "./joint-gate.ts";
import { LeaderLink, type LinkCounters } from "./leader-link.ts";
import type { WitnessPlace } from "./link.ts";
import { CALLS_PER_LEASE, type LeaderOptions, RENEWALS_PER_LEASE, SLOW_MS } from "./options.ts";
import { witnessOrder } from "./order.ts";
import { type LeaderCounters, ShardGate, type SlotsOfEntry } from "./shard-gate.ts";

export interface LeadersComponents {
  readonly clock: Clock;
  readonly slotsOf: SlotsOfEntry;
  /** The witnesses of the region in the order of the region's file, the same on every node. At least one. */
  readonly places: ReadonlyMap<NodeId, WitnessPlace>;
  /** Told when the leaders here go on without a witness since it is slow, and when they may use it again. Must not throw. */
  readonly onPace?: (witness: NodeId, isSlow: boolean) => void;
}

/** Of all links together. */
export interface LeadersCounters extends LeaderCounters, LinkCounters {
  /** Witnesses that are too slow now. */
  slow: number;
}

/** The leaders' side of a node: a gate for each shard that it hosts, and one link to each witness for them all. */
export class WitnessLeaders {
  readonly #components: LeadersComponents;
  readonly #options: LeaderOptions;
  readonly #links: readonly LeaderLink[];
  readonly #gates = new Map<GroupId, ShardGate | JointGate>();
  readonly #counters: LeaderCounters = {
    sessionsBegun: 0,
    sessionsLost: 0,
    holds: 0,
    marks: 0,
    marksOfAll: 0,
  };
  #timer: Timer | undefined;
  #isStopped = false;

  constructor(components: LeadersComponents, options: LeaderOptions) {
    const { clock, places, onPace } = components;
    this.#components = components;
    this.#options = options;
    const deadlineMs = options.leaseMs / CALLS_PER_LEASE;
    const slowMs = options.slowMs ?? SLOW_MS;
    this.#links = [...places].map(
      ([id, place]) =>
        new LeaderLink(place, clock, { deadlineMs, slowMs }, ({ isSlow }) => {
          onPace?.(id, isSlow);
          for (const gate of this.#gates.values()) gate.paced();
        }),
    );
  }

  /** The gate of a shard's replica on this node; a new one for each life of the replica. */
  gate(shard: GroupId): ShardGate {
    const { clock, slotsOf } = this.#components;
    const links = witnessOrder(shard, this.#links);
    const gate = new ShardGate(shard, links, { clock, slotsOf, counters: this.#counters }, this.#options);
    this.#gates.set(shard, gate);
    return gate;
  }

  /**
   * As `gate`, with so many witnesses in use at once, if the region has them: a gateway beside any of them need ask
   * nobody else. Each of them must have a write's mark before anybody sees the write.
   */
  jointGate(shard: GroupId, atOnce: number): JointGate {
    const { clock, slotsOf } = this.#components;
    const parts = { clock, slotsOf: remembering(slotsOf), counters: this.#counters };
    const sets = dealt(witnessOrder(shard, this.#links), atOnce);
    const gate = new JointGate(sets.map((links) => new ShardGate(shard, links, parts, this.#options)));
    this.#gates.set(shard, gate);
    return gate;
  }

  /** Begins to renew leases. */
  start(): void {
    const periodMs = this.#options.leaseMs / RENEWALS_PER_LEASE;
    const tick = (): void => {
      if (this.#isStopped) return;
      this.#timer = this.#components.clock.after(periodMs, tick);
      for (const gate of this.#gates.values()) gate.tick();
    };
    this.#timer = this.#components.clock.after(periodMs, tick);
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
    for (const link of this.#links) link.stop();
  }

  /** Of the shards that this node leads. */
  states(): ReadonlyMap<GroupId, ShardGate["state"]> {
    return new Map([...this.#gates].map(([shard, gate]) => [shard, gate.state]));
  }

  counters(): LeadersCounters {
    let [messages, slowBegun, slowEnded, slow] = [0, 0, 0, 0];
    for (const { counters, isSlow } of this.#links) {
      messages += counters.messages;
      slowBegun += counters.slowBegun;
      slowEnded += counters.slowEnded;
      if (isSlow) slow++;
    }
    return { ...this.#counters, messages, slowBegun, slowEnded, slow };
  }
}
