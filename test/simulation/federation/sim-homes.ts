/** A node's part in the homes of buckets, composed as `node/` does it: lease, guard, moves, and reads across regions. */
import type { Clock } from "../../../src/base/clock.ts";
import type { NodeId, RegionNumber } from "../../../src/base/ids.ts";
import type { Logger } from "../../../src/base/logger.ts";
import {
  type ControlPlane,
  HomeLease,
  LeasedHomes,
  LeaseObserver,
  type RegionLink,
} from "../../../src/federation/index.ts";
import type { Metadata } from "../../../src/metadata/index.ts";
import {
  Failover,
  type FailoverKeeper,
  type FailoverOptions,
  type LocalPlacement,
  ObservedLeases,
  OwnNodes,
  type RegionHealth,
  RegionReads,
  type RiskSource,
  RuleDeliveries,
} from "../../../src/replicator/index.ts";
import type { RpcHandlers } from "../../../src/rpc/index.ts";
import type { SimLinks } from "./sim-links.ts";

/** Long enough that WAN links renew it in time, and short beside the faults. */
export const HOME_LEASE_MS = 900;
const POLL_MS = 150;

const failoverOptions: Partial<FailoverOptions> = {
  prepareMs: 4_000,
  drainMs: 3_000,
  takeOverMs: 1_000,
  turnMs: 700,
  isolatedMs: 2_500,
  settleMs: 500,
};

export interface NodeHomesComponents {
  readonly region: RegionNumber;
  readonly self: NodeId;
  readonly control: ControlPlane;
  readonly metadata: Metadata;
  readonly local: LocalPlacement;
  readonly links: SimLinks;
  readonly announced: RiskSource;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether this node leads the region's system group. */
  readonly leads: () => boolean;
}

export class NodeHomes {
  readonly guard: LeasedHomes;
  readonly failover: Failover;
  readonly keeper: FailoverKeeper;
  readonly reads: RegionReads;
  readonly deliveries: RuleDeliveries;
  readonly #lease: HomeLease;
  readonly #observer: LeaseObserver;
  readonly #health: SimHealth;

  constructor(components: NodeHomesComponents) {
    const { region, self, control, metadata, links, clock, logger } = components;
    const { view } = control;
    this.#lease = new HomeLease(
      { control, clock, logger },
      { region, node: self, durationMs: HOME_LEASE_MS },
    );
    this.guard = new LeasedHomes({ region, view, lease: this.#lease });
    this.#observer = new LeaseObserver({ view, clock });
    this.#health = new SimHealth(links.regions, clock);
    this.failover = new Failover({
      ...{ region, control, metadata, links, clock, logger, local: components.local },
      ...{ announced: components.announced, nodes: new OwnNodes({ region, links }), health: this.#health },
      leases: new ObservedLeases({ view, observer: this.#observer, clock }),
      options: failoverOptions,
    });
    this.keeper = this.failover.keeper({ leads: components.leads, canServe: () => true });
    this.reads = new RegionReads(
      { region, view, homes: this.guard, links, metadata, clock, logger },
      { pollMs: POLL_MS, deadlineMs: 1_500, proveDeadlineMs: 2_000 },
    );
    this.deliveries = new RuleDeliveries({ region, clock, metadata });
  }

  handlers(): RpcHandlers {
    return { ...this.failover.handlers(), ...this.reads.handlers() };
  }

  start(): void {
    this.#health.start();
    this.#lease.start();
    this.#observer.start();
  }

  ceilingMs(): number | undefined {
    const { ceilingMs } = this.#lease;
    return ceilingMs === 0 ? undefined : ceilingMs;
  }
}

/** Reachable is what is connected: the simulated links find out themselves what is away. */
class SimHealth implements RegionHealth {
  readonly #links: readonly RegionLink[];
  readonly #clock: Clock;
  readonly #heardMs = new Map<RegionNumber, number>();

  constructor(links: readonly RegionLink[], clock: Clock) {
    this.#links = links;
    this.#clock = clock;
    for (const { region } of links) this.#heardMs.set(region, clock.monotonicMs());
  }

  start(): void {
    for (const link of this.#links) this.of(link.region);
    this.#clock.after(200, () => this.start());
  }

  of(region: RegionNumber): { readonly isReachable: boolean; readonly silentMs: number } {
    const nowMs = this.#clock.monotonicMs();
    const isReachable = this.#links.some((link) => link.region === region && link.isConnected);
    if (isReachable) this.#heardMs.set(region, nowMs);
    return { isReachable, silentMs: nowMs - (this.#heardMs.get(region) ?? 0) };
  }
}
