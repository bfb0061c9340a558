/**
 * A federation's control plane on virtual time: each node with a disk and a store that outlive its processes, and
 * production rpc between all of them over the simulated network.
 */
import { defined } from "../../src/base/assert.ts";
import { AtollError } from "../../src/base/errors.ts";
import { type NodeId, nodeId, type RegionNumber, regionNumber } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import {
  type ControlPlaneOptions,
  federationNodeId,
  type KnownRegion,
  type NodeLinks,
  RaftControlPlane,
} from "../../src/federation/index.ts";
import { type RpcHandlers, RpcPeer, RpcServer } from "../../src/rpc/index.ts";
import { type LinkOptions, Links } from "../simulation/links.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimDisk } from "../simulation/sim-disk.ts";
import { SimNetwork } from "../simulation/sim-network.ts";
import { emptyImage, SimStore, type SimStoreImage } from "../simulation/sim-store.ts";

const PORT = 9_300;
const plaintext = { kind: "plaintext" } as const;

export interface ControlWorldOptions {
  readonly seed?: number;
  readonly regions?: number;
  readonly nodesPerRegion?: number;
  readonly links?: Partial<LinkOptions>;
  readonly control?: Partial<ControlPlaneOptions>;
  /** Of a region's nodes. Default: they tell the true time. */
  readonly clockOf?: (region: RegionNumber) => ConstructorParameters<typeof SimClock>[1];
}

/** One life of a node's process. */
export interface ControlProcess {
  readonly clock: SimClock;
  readonly random: SeededRandom;
  readonly control: RaftControlPlane;
  readonly links: NodeLinks;
  readonly failures: Error[];
}

export type MoreHandlers = (node: ControlNode, process: ControlProcess) => RpcHandlers;

export class ControlWorld {
  readonly scheduler = new Scheduler();
  readonly random: SeededRandom;
  readonly links: Links;
  readonly network: SimNetwork;
  readonly options: ControlWorldOptions;
  readonly regions: readonly KnownRegion[];
  readonly nodes: readonly ControlNode[];
  /** What else nodes answer; to be set before they start. */
  moreHandlers: MoreHandlers = () => ({});

  constructor(options: ControlWorldOptions = {}) {
    this.options = options;
    this.random = new SeededRandom(options.seed ?? 1);
    this.links = new Links(this.scheduler, this.random.fork(), options.links);
    this.network = new SimNetwork(this.scheduler, this.random.fork(), this.links);
    this.regions = Array.from({ length: options.regions ?? 3 }, (_, i) => regionOf(i + 1, options));
    this.nodes = this.regions.flatMap(({ number, nodes }) =>
      nodes.map((id) => new ControlNode(this, number, id)),
    );
  }

  /** The first node of a region, from 1. */
  node(region: number): ControlNode {
    return defined(
      this.nodes.find((node) => node.region === region),
      `a node of region ${region}`,
    );
  }

  async start(): Promise<void> {
    await this.run(Promise.all(this.nodes.map((node) => node.start())));
    await this.until(() =>
      this.nodes.every(({ control }) => control.view.regions.length === this.regions.length),
    );
  }

  /** Runs virtual time until the promise has settled. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let isDone = false;
    const settled = promise.finally(() => {
      isDone = true;
    });
    settled.catch(() => {});
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + 600_000, isDone: () => isDone });
    if (!isDone) throw new Error("the promise has not settled within 10 virtual minutes");
    return settled;
  }

  pass(durationMs: number): Promise<void> {
    return this.scheduler.run({ untilMs: this.scheduler.nowMs + durationMs });
  }

  async until(condition: () => boolean, withinMs = 60_000): Promise<void> {
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + withinMs, isDone: condition });
    if (!condition()) throw new Error(`not so within ${withinMs} virtual milliseconds: ${String(condition)}`);
  }

  /** Cuts a region off from all others. */
  isolate(region: number): void {
    const own = this.nodes.filter((node) => node.region === region).map(({ host }) => host);
    const others = this.nodes.filter((node) => node.region !== region).map(({ host }) => host);
    this.links.partition(own, others);
  }

  heal(): void {
    this.links.heal();
  }

  leader(): ControlNode | undefined {
    const leaders = this.nodes.filter((node) => node.isUp && node.control.status().role === "leader");
    return leaders.sort((a, b) => b.control.status().term - a.control.status().term)[0];
  }
}

export class ControlNode {
  readonly region: RegionNumber;
  readonly id: NodeId;
  readonly host: string;
  readonly disk: SimDisk;
  readonly #world: ControlWorld;
  #image: SimStoreImage = emptyImage;
  #life: { readonly process: ControlProcess; readonly store: () => SimStore } | undefined;

  constructor(world: ControlWorld, region: RegionNumber, id: NodeId) {
    this.#world = world;
    this.region = region;
    this.id = id;
    this.host = `node-${id}`;
    this.disk = new SimDisk(new SimClock(world.scheduler), world.random.fork());
  }

  get isUp(): boolean {
    return this.#life !== undefined;
  }

  get process(): ControlProcess {
    return defined(this.#life, "a process").process;
  }

  get control(): RaftControlPlane {
    return this.process.control;
  }

  /** @param changes to the options that all nodes have */
  async start(changes: Partial<ControlPlaneOptions> = {}): Promise<void> {
    const world = this.#world;
    const clock = new SimClock(world.scheduler, world.options.clockOf?.(this.region));
    const random = world.random.fork();
    const failures: Error[] = [];
    const stores: SimStore[] = [];
    const control = await RaftControlPlane.open(
      {
        disk: this.disk,
        clock,
        random: random.fork(),
        logger: silentLogger,
        openStore: async () => {
          const store = new SimStore({ clock, random: random.fork() }, this.#image);
          stores.push(store);
          return store;
        },
        onFailure: (error) => failures.push(error),
      },
      {
        directory: "/control",
        federation: "test",
        self: this.id,
        regions: world.regions,
        ...world.options.control,
        ...changes,
      },
    );
    const links = new SimNodeLinks(world, this, clock, random.fork());
    const process: ControlProcess = { clock, random, control, links, failures };
    await links.listen({ ...control.handlers(), ...world.moreHandlers(this, process) });
    this.#life = { process, store: () => defined(stores[0], "a store") };
    await control.start(links);
  }

  /** `power`: what was not synced may be lost. `kill`: only the process is. */
  crash(kind: "power" | "kill"): void {
    const life = defined(this.#life, "a process");
    this.#life = undefined;
    life.process.clock.stop();
    this.#world.network.crash(this.host, kind === "power" ? "powerLost" : "killed");
    if (kind === "power") this.disk.crash();
    else this.disk.kill();
    this.#image = kind === "power" ? life.store().crash() : life.store().kill();
  }
}

class SimNodeLinks implements NodeLinks {
  readonly #world: ControlWorld;
  readonly #node: ControlNode;
  readonly #clock: SimClock;
  readonly #random: SeededRandom;
  readonly #peers = new Map<NodeId, RpcPeer>();

  constructor(world: ControlWorld, node: ControlNode, clock: SimClock, random: SeededRandom) {
    this.#world = world;
    this.#node = node;
    this.#clock = clock;
    this.#random = random;
  }

  async listen(handlers: RpcHandlers): Promise<void> {
    const { host, id } = this.#node;
    const parts = {
      network: this.#world.network.forNode(host),
      clock: this.#clock,
      random: this.#random,
      logger: silentLogger,
      identity: { nodeId: id, nodeName: host, region: "test" },
    };
    await new RpcServer(parts, handlers).listen({ host, port: PORT }, plaintext);
    for (const other of this.#world.nodes) {
      if (other.id === id) continue;
      const target = { address: { host: other.host, port: PORT }, security: plaintext };
      const peer = new RpcPeer(parts, target, { reconnectMaxMs: 1_000 });
      peer.start();
      this.#peers.set(other.id, peer);
    }
  }

  get nodes(): readonly NodeId[] {
    return [...this.#peers.keys()];
  }

  isConnected(node: NodeId): boolean {
    return this.#peers.get(node)?.isConnected === true;
  }

  notify: NodeLinks["notify"] = (node, method, payload) =>
    this.#peers.get(node)?.notify(method, payload) === true;

  call: NodeLinks["call"] = async (node, method, payload, options) =>
    this.#connected(node).call(method, payload, options);

  open: NodeLinks["open"] = async (node, method, payload, options) =>
    this.#connected(node).open(method, payload, options);

  #connected(node: NodeId): RpcPeer {
    const peer = this.#peers.get(node);
    if (peer?.isConnected === true) return peer;
    throw new AtollError("federation.unreachable", `node ${node} is not connected`);
  }
}

function regionOf(number: number, { nodesPerRegion = 1 }: ControlWorldOptions): KnownRegion {
  const region = regionNumber(number);
  const nodes = Array.from({ length: nodesPerRegion }, (_, i) => federationNodeId(region, i + 1));
  return { number: region, name: `region-${number}`, nodes: nodes.map((node) => nodeId(node)) };
}
