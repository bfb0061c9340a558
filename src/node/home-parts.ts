/** A node's part in the homes of buckets: its hold on the region's lease, what it sees of others', and moves of homes. */
import { type HomePage, type HomesPage, MAX_SHOWN_HOMES } from "../admin/index.ts";
import type { Clock } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { BucketId, RegionNumber } from "../base/ids.ts";
import type { Logger } from "../base/logger.ts";
import type { Random } from "../base/random.ts";
import {
  type BucketHome,
  type ControlPlane,
  type FederatedBucket,
  type Federation,
  type HomeGuard,
  HomeLease,
  LeasedHomes,
  LeaseObserver,
} from "../federation/index.ts";
import type { MetadataClient } from "../metadata/index.ts";
import type { Leads } from "../region/index.ts";
import {
  Announcer,
  announcingHome,
  Failover,
  type FailoverKeeper,
  greatestStampMs,
  LinkHealth,
  ObservedLeases,
  OwnNodes,
  type Receiver,
  type RegionPlacement,
  type ReplicationPlan,
  RiskBook,
} from "../replicator/index.ts";
import type { RpcHandlers } from "../rpc/index.ts";
import type { OutboxWatch } from "./outbox-watch.ts";

export interface HomePartsComponents {
  readonly region: RegionNumber;
  readonly control: ControlPlane;
  readonly links: Federation;
  readonly metadata: MetadataClient;
  readonly local: Pick<RegionPlacement, "follow">;
  readonly plan: ReplicationPlan;
  readonly receiver: Receiver;
  readonly outboxes: OutboxWatch;
  readonly leadsShard: Leads;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** `federation.homeLease`, milliseconds. */
  readonly leaseMs: number;
  /** Whether this node leads the region's system group. */
  readonly leads: () => boolean;
  /** Whether the region can serve objects. */
  readonly dataPlane: { readonly isHealthy: boolean };
}

export class HomeParts {
  readonly failover: Failover;
  readonly keeper: FailoverKeeper;
  readonly guard: HomeGuard;
  readonly #components: HomePartsComponents;
  readonly #lease: HomeLease;
  readonly #homes: LeasedHomes;
  readonly #observer: LeaseObserver;
  readonly #leases: ObservedLeases;
  readonly #book: RiskBook;
  readonly #announcer: Announcer;

  constructor(components: HomePartsComponents) {
    const { region, control, links, clock, logger, leaseMs, leads, dataPlane } = components;
    this.#components = components;
    const { view } = control;
    this.#lease = new HomeLease(
      {
        ...{ control: renewingWhileHealthy(control, dataPlane), clock, logger },
        greatestStampMs: () => greatestStampMs(components.metadata),
      },
      { region, node: links.nodeId, durationMs: leaseMs },
    );
    this.#homes = new LeasedHomes({ region, view, lease: this.#lease });
    this.guard = this.#homes;
    this.#observer = new LeaseObserver({ view, clock });
    this.#leases = new ObservedLeases({ view, observer: this.#observer, clock });
    this.#book = new RiskBook({ homeOf: announcingHome(view, region), region });
    this.#announcer = new Announcer({
      ...{ region, links, clock, logger, metadata: components.metadata, plan: components.plan },
      random: components.random,
      announcedTo: () => announcedTo(view, region),
      leads: components.leadsShard,
    });
    this.failover = new Failover({
      ...{ region, control, clock, logger, links },
      metadata: components.metadata,
      local: components.local,
      announced: {
        of: (bucket) => this.#book.of(bucket),
        mergedOf: (bucket) => components.receiver.mergedOf(bucket),
        mergeMarkOf: (bucket) => components.receiver.mergeMarkOf(bucket),
      },
      nodes: new OwnNodes({ region, links }),
      leases: this.#leases,
      health: new LinkHealth({ view: () => links.view(), clock }),
    });
    this.keeper = this.failover.keeper({ leads, canServe: () => dataPlane.isHealthy });
  }

  handlers(): RpcHandlers {
    return { ...this.failover.handlers(), ...this.#book.handlers() };
  }

  start(): void {
    this.#lease.start();
    this.#observer.start();
    this.#announcer.start();
    this.#components.outboxes.listen(
      (shard, changes) => this.#announcer.changed(shard, changes),
      () => this.#announcer.handedOver(),
    );
  }

  stop(): void {
    this.#components.outboxes.stop();
    this.#announcer.stop();
    this.#observer.stop();
    this.#lease.stop();
  }

  /** No version that is written here in that epoch may be stamped beyond it (`LeasedHomes.ceilingOf`). */
  ceilingMs(bucket: BucketId, epoch: number): number | undefined {
    return this.#homes.ceilingOf(bucket, epoch);
  }

  page(): HomesPage {
    const { view } = this.#components.control;
    const homed = view.homes.flatMap(({ id, name, home, regions }) =>
      home === undefined ? [] : [{ id, name, home, regions }],
    );
    const { underWay: _, ...outcomes } = this.keeper.status();
    const { counters, mergedEvents } = this.#components.receiver;
    return {
      lease: this.#lease.status(),
      homes: homed.slice(0, MAX_SHOWN_HOMES).map((bucket) => this.#homePage(bucket)),
      isTruncated: homed.length > MAX_SHOWN_HOMES,
      keeper: outcomes,
      received: { staleEpochs: counters.staleEpochs, mergedEvents },
      isDataPlaneHealthy: this.#components.dataPlane.isHealthy,
    };
  }

  #homePage({
    id,
    name,
    home,
    regions,
  }: Pick<FederatedBucket, "id" | "name" | "regions"> & { readonly home: BucketHome }): HomePage {
    const { control, region } = this.#components;
    const nameOf = (number: RegionNumber): string =>
      control.view.regionByNumber(number)?.name ?? `region ${number}`;
    const isAnnouncedTo = home.region !== region && regions.includes(region);
    return {
      bucket: name,
      region: nameOf(home.region),
      epoch: home.epoch,
      isHere: home.region === region,
      movingTo: home.moving === undefined ? null : nameOf(home.moving.to),
      isBeginning: home.isBeginning === true,
      failover: home.failover,
      leaseLeftMs: Math.ceil(this.#leases.of(home.region).leftMs),
      announcedVersions: isAnnouncedTo ? this.#book.countOf(id) : 0,
    };
  }
}

/** The other regions of the buckets whose home is here. */
function announcedTo(view: ControlPlane["view"], region: RegionNumber): ReadonlySet<RegionNumber> {
  const regions = new Set<RegionNumber>();
  for (const { home, regions: of } of view.homes) {
    if (home?.region !== region) continue;
    for (const each of of) if (each !== region) regions.add(each);
  }
  return regions;
}

/** A node that could serve no object holds no lease: the region's homes go to another one when all of them are so. */
function renewingWhileHealthy(
  control: ControlPlane,
  dataPlane: HomePartsComponents["dataPlane"],
): Pick<ControlPlane, "view" | "propose" | "onChange"> {
  return {
    view: control.view,
    onChange: (listener) => control.onChange(listener),
    propose: async (command, options) => {
      if (dataPlane.isHealthy) return control.propose(command, options);
      throw new AtollError("region.unavailable", "this region cannot serve objects now: it takes no lease");
    },
  };
}
