/**
 * Regions that share buckets, on virtual time: the control plane over simulated links (control-world.ts), and in each
 * region real metadata, drives and replicas (test/region), which outlive the processes that use them.
 */
import { defined } from "../../src/base/assert.ts";
import type { RegionNumber } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import type { FederationLinks, RegionLink } from "../../src/federation/index.ts";
import { RegionReplicas, WorkerRunner } from "../../src/region/index.ts";
import {
  DirectoryBuckets,
  JobWorker,
  LocalPlacement,
  placementHandlers,
  Reconciler,
} from "../../src/replicator/index.ts";
import { objectDigests } from "../../src/s3/object-digests.ts";
import { type RegionWorld, regionWorld, SYSTEM_GROUP } from "../region/region-world.ts";
import {
  type ControlNode,
  type ControlProcess,
  ControlWorld,
  type ControlWorldOptions,
} from "./control-world.ts";

/** When a reconciler ends what a dead gateway began; virtual milliseconds. */
export const ABANDONED_MS = 15_000;

export interface PlacementProcess {
  readonly links: FederationLinks;
  readonly buckets: DirectoryBuckets;
  readonly local: LocalPlacement;
  readonly reconciler: Reconciler;
  readonly runner: WorkerRunner;
}

/** What other regions' processes call may be held up here, to let something happen in between. */
export type CallGate = (call: {
  readonly from: number;
  readonly to: number;
  readonly method: string;
}) => Promise<void>;

export class PlacementWorld {
  readonly control: ControlWorld;
  readonly regions: readonly RegionWorld[];
  gate: CallGate = () => Promise.resolve();
  readonly #processes = new Map<ControlProcess, PlacementProcess>();

  private constructor(control: ControlWorld, regions: readonly RegionWorld[]) {
    this.control = control;
    this.regions = regions;
    control.moreHandlers = (node, process) => placementHandlers(this.#compose(node, process).local);
  }

  static async make(options: ControlWorldOptions = {}): Promise<PlacementWorld> {
    const control = new ControlWorld(options);
    const regions: RegionWorld[] = [];
    for (const { number } of control.regions) {
      const given = { seed: number, scheduler: control.scheduler, regionNumber: number, bucket: undefined };
      regions.push(await regionWorld({}, given));
    }
    return new PlacementWorld(control, regions);
  }

  static async start(options: ControlWorldOptions = {}): Promise<PlacementWorld> {
    const world = await PlacementWorld.make(options);
    await world.control.start();
    return world;
  }

  /** The object service of a region, from 1. */
  region(number: number): RegionWorld {
    return defined(this.regions[number - 1], `region ${number}`);
  }

  /** What runs at the first node of a region. */
  at(number: number): PlacementProcess {
    return defined(this.#processes.get(this.control.node(number).process), "a process");
  }

  buckets(number: number): DirectoryBuckets {
    return this.at(number).buckets;
  }

  run<T>(promise: Promise<T>): Promise<T> {
    return this.control.run(promise);
  }

  crash(number: number, kind: "power" | "kill" = "kill"): void {
    const process = this.at(number);
    void process.runner.stop();
    this.control.node(number).crash(kind);
  }

  restart(number: number): Promise<void> {
    return this.run(this.control.node(number).start());
  }

  #compose(node: ControlNode, process: ControlProcess): PlacementProcess {
    const { control, clock, random } = process;
    const { region } = node;
    const { metadata, blobs } = this.region(region).gateway();
    const replicas = new RegionReplicas({
      metadata,
      blobs,
      digests: objectDigests,
      clock,
      logger: silentLogger,
    });
    const parts = { region, control, metadata, clock, random };
    const local = new LocalPlacement({ ...parts, replicas });
    const links = new GatedLinks(this, node, process);
    const buckets = new DirectoryBuckets({ ...parts, links, local });
    const isFirst = this.control.node(region) === node;
    const reconciler = new Reconciler(
      { ...parts, local, links, leads: () => isFirst, logger: silentLogger },
      { abandonedMs: ABANDONED_MS },
    );
    const runner = new WorkerRunner({ clock, random, logger: silentLogger });
    runner.add(reconciler, { idleMinMs: 200, idleMaxMs: 2_000 });
    const jobs = new JobWorker({
      ...{ region, control, metadata, systemGroup: SYSTEM_GROUP, leads: () => isFirst },
    });
    runner.add(jobs, { idleMinMs: 200, idleMaxMs: 2_000 });
    control.onChange(() => {
      runner.wake(reconciler.name);
      runner.wake(jobs.name);
    });
    const made = { links, buckets, local, reconciler, runner };
    this.#processes.set(process, made);
    return made;
  }
}

/** The links of one process to the first node of each other region. */
class GatedLinks implements FederationLinks {
  readonly #world: PlacementWorld;
  readonly #node: ControlNode;
  readonly #process: ControlProcess;

  constructor(world: PlacementWorld, node: ControlNode, process: ControlProcess) {
    this.#world = world;
    this.#node = node;
    this.#process = process;
  }

  get regions(): readonly RegionLink[] {
    const { regions } = this.#world.control;
    return regions.flatMap(({ number }) => this.link(number) ?? []);
  }

  link(region: RegionNumber): RegionLink | undefined {
    if (region === this.#node.region) return undefined;
    const other = this.#world.control.node(region);
    const { links } = this.#process;
    return {
      region,
      name: `region-${region}`,
      isConnected: links.isConnected(other.id),
      rttMs: undefined,
      call: async (method, payload, options) => {
        await this.#world.gate({ from: this.#node.region, to: region, method });
        return links.call(other.id, method, payload, options);
      },
      open: (method, payload, options) => links.open(other.id, method, payload, options),
    };
  }
}
