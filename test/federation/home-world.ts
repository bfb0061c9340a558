/**
 * Regions with leases, and one bucket whose home goes from one to another, on virtual time: the control plane's own
 * group over simulated links, each region's clock as wrong as it is told to be.
 */
import { defined } from "../../src/base/assert.ts";
import { AtollError } from "../../src/base/errors.ts";
import { bucketId, type RegionNumber, regionNumber } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import {
  type BucketHome,
  type ControlCommand,
  type ControlResult,
  type FailoverRecord,
  HomeLease,
  LeasedHomes,
  LeaseObserver,
  type MoveProof,
} from "../../src/federation/index.ts";
import { type ControlNode, ControlWorld, type ControlWorldOptions } from "./control-world.ts";

export const homeBucket = bucketId("00000000000000a1");

export interface HomeNode {
  readonly node: ControlNode;
  readonly lease: HomeLease;
  readonly guard: LeasedHomes;
  readonly observer: LeaseObserver;
}

export interface HomeWorldOptions extends ControlWorldOptions {
  readonly leaseMs?: number;
  /** Where nodes differ, as while a new duration is rolled out. */
  readonly leaseMsOf?: (node: ControlNode) => number;
  readonly greatestStampMs?: () => Promise<number>;
}

export class HomeWorld {
  readonly world: ControlWorld;
  readonly leaseMs: number;
  readonly #leaseMsOf: (node: ControlNode) => number;
  readonly #greatestStampMs: (() => Promise<number>) | undefined;
  readonly #nodes = new Map<ControlNode, HomeNode>();
  #nextFailover = 1;

  constructor(options: HomeWorldOptions = {}) {
    this.world = new ControlWorld(options);
    this.leaseMs = options.leaseMs ?? 2_000;
    this.#greatestStampMs = options.greatestStampMs;
    this.#leaseMsOf = options.leaseMsOf ?? (() => this.leaseMs);
  }

  /** All regions have the bucket, and the first is its home. */
  async start(): Promise<void> {
    await this.world.start();
    for (const node of this.world.nodes) this.#startLease(node);
    const [first, ...others] = this.world.regions.map(({ number }) => number);
    const region = defined(first, "a region");
    await this.tell(region, {
      kind: "createBucket",
      name: "photos",
      id: homeBucket,
      region,
      tags: [],
      createdMs: 1,
    });
    const failover = { auto: true, afterMs: 1_000 };
    await this.update(region, { addRegions: others, home: { region, failover } });
    await this.update(region, { begun: { floorMs: 1_000 } });
    await this.world.until(() => this.isHere(region));
  }

  /** The first node of a region. */
  of(region: RegionNumber): HomeNode {
    const node = this.world.node(region);
    return defined(this.#nodes.get(node), `the lease of ${node.host}`);
  }

  all(): readonly HomeNode[] {
    return [...this.#nodes.values()];
  }

  crash(region: RegionNumber): void {
    const node = this.world.node(region);
    this.#nodes.delete(node);
    node.crash("kill");
  }

  async restart(region: RegionNumber): Promise<void> {
    const node = this.world.node(region);
    await this.world.run(node.start());
    this.#startLease(node);
  }

  /** As the copy at this region has it. */
  homeAt(region: RegionNumber): BucketHome {
    const bucket = this.of(region).node.control.view.bucket(homeBucket);
    return defined(bucket?.home, `the home as region ${region} knows it`);
  }

  /** Whether a node of the region would take a write, and acknowledge it. */
  isHere(region: RegionNumber): boolean {
    return this.all().some((each) => each.node.region === region && mayAcknowledge(each));
  }

  update(region: RegionNumber, change: Extract<ControlCommand, { kind: "updateBucket" }>["change"]) {
    const generation = this.of(region).node.control.view.bucket(homeBucket)?.generation ?? 0;
    return this.tell(region, { kind: "updateBucket", at: { id: homeBucket, generation }, change });
  }

  tell(region: RegionNumber, command: ControlCommand): Promise<ControlResult> {
    return this.world.run(this.of(region).node.control.propose(command));
  }

  /** What a region does that would take the home over, once. @returns what became of it; undefined: it must wait */
  async tryToTake(region: RegionNumber): Promise<ControlResult["kind"] | undefined> {
    const { node, observer } = this.of(region);
    const { control, clock } = node.process;
    const home = control.view.bucket(homeBucket)?.home;
    if (home === undefined || home.region === region) return undefined;
    const seen = observer.leaseOf(home.region);
    if (seen.kind === "running") return undefined;
    const record = this.record(home, region, clock.wallMs());
    const proof = { kind: "leaseExpired", sequence: seen.sequence } as const;
    const command = {
      kind: "moveHome",
      bucket: homeBucket,
      epoch: home.epoch,
      to: region,
      proof,
      record,
    } as const;
    try {
      return (await control.propose(command, { deadlineMs: 2_000 })).kind;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      return undefined;
    }
  }

  /** Of the state that a region has now, which is taken for drained. */
  drained(region: RegionNumber): MoveProof {
    const bucket = this.of(region).node.control.view.bucket(homeBucket);
    return { kind: "drained", generation: defined(bucket, "the bucket").generation };
  }

  record(home: BucketHome, to: RegionNumber, atMs: number): FailoverRecord {
    return {
      id: `failover-${this.#nextFailover++}`,
      bucket: homeBucket,
      bucketName: "photos",
      from: home.region,
      to,
      epoch: home.epoch + 1,
      atMs,
      kind: "automatic",
      atRisk: { objects: 0, bytes: 0, oldestMs: 0, keys: [], isExact: true, asOfMs: atMs },
    };
  }

  /** The nodes that would acknowledge a write now, each under the epoch that it knows. */
  acknowledging(): readonly { readonly region: RegionNumber; readonly epoch: number }[] {
    return this.all()
      .filter(mayAcknowledge)
      .map(({ node }) => ({ region: node.region, epoch: this.homeAt(node.region).epoch }));
  }

  #startLease(node: ControlNode): void {
    const { control, clock } = node.process;
    const region = node.region;
    const stamps = this.#greatestStampMs;
    const components = {
      ...{ control, clock, logger: silentLogger },
      ...(stamps !== undefined && { greatestStampMs: stamps }),
    };
    const lease = new HomeLease(components, { region, node: node.id, durationMs: this.#leaseMsOf(node) });
    const guard = new LeasedHomes({ region, view: control.view, lease });
    const observer = new LeaseObserver({ view: control.view, clock });
    lease.start();
    observer.start();
    this.#nodes.set(node, { node, lease, guard, observer });
  }
}

function mayAcknowledge({ node, guard }: HomeNode): boolean {
  const bucket = node.control.view.bucket(homeBucket);
  if (bucket === undefined) return false;
  const turn = guard.turnOf(bucket);
  if (turn.kind !== "here") return false;
  try {
    guard.confirm(homeBucket, turn.epoch, guard.ceilingOf(homeBucket, turn.epoch));
    return true;
  } catch (error) {
    if (error instanceof AtollError) return false;
    throw error;
  }
}

export const [us, eu, ap] = [1, 2, 3].map(regionNumber) as [RegionNumber, RegionNumber, RegionNumber];
