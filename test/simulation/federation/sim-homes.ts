/** A node's part in the homes of buckets, composed as `node/` does it: lease, guard, moves, and reads across regions. */
import type { Clock } from "../../../src/base/clock.ts";
import type { BucketId, NodeId, RegionNumber } from "../../../src/base/ids.ts";
import type { Logger } from "../../../src/base/logger.ts";
import type { Random } from "../../../src/base/random.ts";
import {
  type ControlPlane,
  type ControlView,
  HomeLease,
  LeasedHomes,
  LeaseObserver,
  type RegionLink,
} from "../../../src/federation/index.ts";
import type { Metadata } from "../../../src/metadata/index.ts";
import type { OutboxWatch } from "../../../src/node/outbox-watch.ts";
import type { Leads } from "../../../src/region/index.ts";
import {
  Announcer,
  announcingHome,
  Failover,
  type FailoverKeeper,
  type FailoverOptions,
  type LocalPlacement,
  ObservedLeases,
  OwnNodes,
  type Receiver,
  type RegionHealth,
  RegionReads,
  type ReplicationPlan,
  RiskBook,
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
  readonly receiver: Receiver;
  readonly links: SimLinks;
  readonly plan: ReplicationPlan;
  readonly outboxes: OutboxWatch;
  readonly leadsShard: Leads;
  readonly clock: Clock;
  readonly random: Random;
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
  readonly #outboxes: OutboxWatch;
  readonly #book: RiskBook;
  readonly #announcer: Announcer;

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
    this.#outboxes = components.outboxes;
    this.#book = new RiskBook({ homeOf: announcingHome(view, region), region });
    this.#announcer = new Announcer({
      ...{ region, links, clock, logger, metadata, plan: components.plan, random: components.random },
      ...{ announcedTo: () => announcedTo(view, region), leads: components.leadsShard },
    });
    const announced = {
      of: (bucket: BucketId) => this.#book.of(bucket),
      mergedOf: (bucket: BucketId) => components.receiver.mergedOf(bucket),
      mergeMarkOf: (bucket: BucketId) => components.receiver.mergeMarkOf(bucket),
    };
    this.failover = new Failover({
      ...{ region, control, metadata, links, clock, logger, local: components.local },
      ...{ announced, nodes: new OwnNodes({ region, links }), health: this.#health },
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
    return { ...this.failover.handlers(), ...this.#book.handlers(), ...this.reads.handlers() };
  }

  start(): void {
    this.#health.start();
    this.#lease.start();
    this.#observer.start();
    this.#announcer.start();
    this.#outboxes.listen((shard, changes) => this.#announcer.changed(shard, changes));
  }

  ceilingMs(bucket: BucketId, epoch: number): number | undefined {
    return this.guard.ceilingOf(bucket, epoch);
  }
}

/** The other regions of the buckets whose home is here. */
function announcedTo(view: ControlView, region: RegionNumber): ReadonlySet<RegionNumber> {
  const here = view.homes.filter(({ home }) => home?.region === region);
  return new Set(here.flatMap(({ regions }) => regions.filter((each) => each !== region)));
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
