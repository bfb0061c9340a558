/**
 * One run: a cluster, its clients and its misfortunes, all from one seed. When the faults end, the cluster must
 * recover by itself, agree, and hold everything that was ever acknowledged.
 */
import { AtollError } from "../../src/base/errors.ts";
import { type GroupId, groupId, type LogIndex, type NodeId, nodeId, type Term } from "../../src/base/ids.ts";
import type { Membership } from "../../src/consensus/core/types.ts";
import { keyValueModel } from "./checkers/key-value-model.ts";
import { checkLinearizability, describeVerdict } from "./checkers/linearizability.ts";
import { Client, type KeyValueHistory } from "./clients.ts";
import { Coverage, type CoverageCounts } from "./coverage.ts";
import { Faults } from "./faults.ts";
import { History } from "./history.ts";
import { Links } from "./links.ts";
import { Observer } from "./observer.ts";
import { Overwriting } from "./overwriting.ts";
import { drawProfile, type Profile } from "./profile.ts";
import { Scheduler } from "./scheduler.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import { SimGateway } from "./sim-gateway.ts";
import { SimNetwork } from "./sim-network.ts";
import { SimNode, type World } from "./sim-node.ts";
import { SimWitnesses, slotOf, slotsOfKeyValueEntry } from "./sim-witness.ts";
import { Trace } from "./trace.ts";

/** Election timeouts that a cluster without faults may take to settle. */
const SETTLE_TIMEOUTS = 60;
/** A write that a slow disk took before the faults ended takes its time all the same. */
const SLOWEST_WRITE_MS = 20_000;

export interface RunResult {
  readonly seed: number;
  /** What went wrong, for people; undefined when nothing did. */
  readonly failure: string | undefined;
  readonly coverage: CoverageCounts;
  readonly operations: number;
  readonly events: number;
  readonly virtualMs: number;
  readonly trace: string;
}

export interface RunOptions {
  readonly trace?: boolean;
  readonly onLine?: (line: string) => void;
}

export async function runSeed(seed: number, options: RunOptions = {}): Promise<RunResult> {
  const run = new Run(seed, options);
  const onRejection = (error: unknown): void => run.observer.fail(error as Error);
  process.on("unhandledRejection", onRejection);
  try {
    await run.execute();
  } catch (error) {
    run.observer.fail(error as Error);
  } finally {
    process.off("unhandledRejection", onRejection);
  }
  return run.result();
}

class Run {
  readonly observer: Observer;
  readonly #seed: number;
  readonly #random: SeededRandom;
  readonly #scheduler = new Scheduler();
  readonly #profile: Profile;
  readonly #coverage = new Coverage();
  readonly #trace: Trace;
  readonly #links: Links;
  readonly #nodes: SimNode[] = [];
  readonly #witnesses: SimWitnesses | undefined;
  readonly #gateways: readonly SimGateway[];
  readonly #groups: readonly GroupId[];
  readonly #histories = new Map<GroupId, KeyValueHistory>();

  constructor(seed: number, options: RunOptions) {
    this.#seed = seed;
    this.#random = new SeededRandom(seed);
    this.#profile = drawProfile(this.#random.fork(), seed);
    this.#trace = new Trace({
      nowMs: () => this.#scheduler.nowMs,
      isEnabled: options.trace ?? false,
      ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
    });
    this.observer = new Observer(this.#coverage, this.#trace);
    this.#links = new Links(this.#scheduler, this.#random.fork(), this.#profile.links);
    this.#groups = Array.from({ length: this.#profile.groups }, (_, i) => groupId(i + 1));
    for (const group of this.#groups) this.#histories.set(group, new History());
    this.#witnesses = this.#buildWitnesses();
    this.#gateways = this.#buildGateways();
    this.#buildNodes();
  }

  #buildWitnesses(): SimWitnesses | undefined {
    const { witnesses, voters, spares, clockDrift, keys, host } = this.#profile;
    if (witnesses === undefined) return undefined;
    const ids = Array.from({ length: voters + spares }, (_, i) => nodeId(i + 1));
    return new SimWitnesses({
      scheduler: this.#scheduler,
      links: this.#links,
      random: this.#random.fork(),
      settings: { ...witnesses, clockDrift, raft: host.raft },
      prefix: "w",
      founders: ids.slice(0, voters),
      callers: ids,
      slotsOf: slotsOfKeyValueEntry,
      allSlots: () => Array.from({ length: keys }, (_, i) => slotOf(`k${i}`)),
      beside: (id) => this.#nodes[Number(id) - 1]?.witness,
      mark: (what, count) => this.#coverage.mark(what, count),
      note: (what, details) => this.observer.event(undefined, what, details),
      fail: (error) => this.observer.fail(error),
    });
  }

  #buildGateways(): SimGateway[] {
    const witnesses = this.#witnesses;
    if (witnesses === undefined) return [];
    return Array.from({ length: this.#profile.witnesses?.gateways ?? 0 }, (_, i) => {
      const clock = new SimClock(this.#scheduler);
      const mark = (what: string, count?: number): void => this.#coverage.mark(what, count);
      return new SimGateway({ clock, places: witnesses.places(`gateway ${i}`, { clock }), mark });
    });
  }

  #buildNodes(): void {
    const { voters, spares } = this.#profile;
    const founders = Array.from({ length: voters }, (_, i) => nodeId(i + 1));
    const firstMembers: Membership = { voters: founders, outgoing: [], learners: [] };
    const world: World = {
      scheduler: this.#scheduler,
      profile: this.#profile,
      observer: this.observer,
      groups: this.#groups,
      firstMembers,
      witnesses: this.#witnesses,
      network: this.#profile.isRpc
        ? new SimNetwork(this.#scheduler, this.#random.fork(), this.#links)
        : undefined,
      nodeIds: Array.from({ length: voters + spares }, (_, i) => nodeId(i + 1)),
      onPacket: (from, to, packet) => {
        const sender = this.#nodes[from - 1] as SimNode;
        this.observer.onPacket(from, to, packet, sender.groups());
      },
      send: (from, to, packet) => {
        this.#links.deliver(from, to, packet.length, () => this.#nodes[to - 1]?.receive(from, packet));
      },
    };
    for (let id = 1; id <= voters + spares; id++) {
      this.#nodes.push(new SimNode(id, id <= voters, world, this.#random.fork()));
    }
  }

  async execute(): Promise<void> {
    const { profile, clients } = { profile: this.#profile, clients: this.#startClients() };
    const world = {
      scheduler: this.#scheduler,
      profile,
      links: this.#links,
      nodes: this.#nodes,
      groups: this.#groups,
      coverage: this.#coverage,
      note: (node: NodeId | undefined, what: string, details: string) =>
        this.observer.event(node, what, details),
      fail: (error: Error) => this.observer.fail(error),
    };
    const faults = new Faults(world, this.#random.fork());
    const overwriting = new Overwriting(world, this.#random.fork());
    for (const node of this.#nodes) {
      this.#scheduler.schedule(this.#random.uint32() % 50, () => {
        if (node.state === "down") this.#start(node);
      });
    }
    this.observer.onCampaign = (node, term) => {
      faults.onCampaign(node, term);
      overwriting.onCampaign(node);
    };
    this.observer.onApplied = (group, entry) => this.#witnesses?.onApplied(group, entry);
    this.observer.onSnapshotBegun = (node) => faults.onSnapshotBegun(node);
    faults.start();
    this.#witnesses?.startFaults();
    if (profile.isOverwriting) overwriting.run().catch((error: Error) => this.observer.fail(error));
    await this.#until(profile.durationMs, () => clients.every((client) => client.isDone));
    this.observer.event(undefined, "faults end");
    overwriting.end();
    faults.end();
    this.#witnesses?.end();
    await this.#settle(clients);
    if (this.observer.failure !== undefined) return;
    this.#checkEnd();
  }

  #start(node: SimNode): void {
    node.start().catch((error: Error) => this.observer.fail(error));
  }

  #startClients(): Client[] {
    const { profile } = { profile: this.#profile };
    const perClient = Math.ceil(profile.operations / profile.clients);
    return Array.from({ length: profile.clients }, (_, i) => {
      const group = this.#groups[i % this.#groups.length] as GroupId;
      const client = new Client(
        `c${i}`,
        group,
        {
          scheduler: this.#scheduler,
          profile,
          nodes: this.#nodes,
          histories: this.#histories,
          gateway: this.#gateways[i % Math.max(1, this.#gateways.length)],
          onAcknowledged: (id, node, applied, term) => {
            this.observer.event(node, "acknowledged", `g${id}`, applied.index);
            this.observer.invariants.onAcknowledged(id, applied.index as LogIndex, term as Term);
          },
          note: (what, details) => this.observer.event(undefined, what, details),
        },
        this.#random.fork(),
      );
      client.run(perClient, profile.durationMs).catch((error: Error) => this.observer.fail(error));
      return client;
    });
  }

  async #until(untilMs: number, isDone: () => boolean): Promise<void> {
    await this.#scheduler.run({ untilMs, isDone: () => this.observer.failure !== undefined || isDone() });
  }

  /** Without faults every group elects a leader, commits something new, and all its members come to hold it. */
  async #settle(clients: readonly Client[]): Promise<void> {
    const { electionTimeoutMs } = this.#profile.host.raft;
    const untilMs =
      this.#scheduler.nowMs +
      SETTLE_TIMEOUTS * electionTimeoutMs +
      4 * this.#profile.host.requestTimeoutMs +
      SLOWEST_WRITE_MS;
    await this.#until(untilMs, () => clients.every((client) => client.isDone) && this.#isSettled());
    if (this.observer.failure !== undefined || this.#isSettled()) return;
    const states = this.#nodes.map((node) => `n${node.id} ${node.state} ${this.#describe(node)}`);
    this.observer.fail(new Error(`the cluster does not settle without faults: ${states.join("; ")}`));
  }

  #describe(node: SimNode): string {
    return node
      .groups()
      .map((group) => {
        const { role, term, commit, applied, lastIndex, membership, recovering } = group.status();
        const { voters, outgoing, learners } = membership;
        const matches = [...group.matchIndexes()].map(([node, match]) => `${node}:${match}`);
        return `g${group.id} ${role} ${matches} t${term} ${applied}/${commit}/${lastIndex} v[${voters}] o[${outgoing}] l[${learners}]${recovering ? " recovering" : ""}`;
      })
      .join(", ");
  }

  #isSettled(): boolean {
    return this.#groups.every((group) => {
      const members = this.#membersOf(group);
      if (members === undefined) return false;
      const statuses = members.map((node) => node.group(group)?.status());
      const applied = statuses[0]?.applied;
      return statuses.every(
        (status) =>
          status !== undefined &&
          status.applied === applied &&
          status.lastIndex === applied &&
          !status.recovering,
      );
    });
  }

  /** The members of a group as its leader sees them, retired ones left out; undefined when there is no leader. */
  #membersOf(group: GroupId): SimNode[] | undefined {
    const leader = this.#nodes.find((node) => {
      const status = node.state === "up" ? node.group(group)?.status() : undefined;
      return status?.role === "leader" && status.membership.outgoing.length === 0;
    });
    const membership = leader?.group(group)?.status().membership;
    if (membership === undefined) return undefined;
    const ids = [...membership.voters, ...membership.learners];
    return ids.map((id) => this.#nodes[id - 1] as SimNode).filter((node) => node.state !== "retired");
  }

  #checkEnd(): void {
    for (const group of this.#groups) {
      const members = this.#membersOf(group) ?? [];
      this.observer.invariants.checkAcknowledged(
        members.map((node) => {
          const raft = node.group(group) as NonNullable<ReturnType<SimNode["group"]>>;
          return { node: node.id, group, appliedIndex: raft.status().applied, termAt: () => undefined };
        }),
      );
      this.#checkHistory(group);
    }
  }

  #checkHistory(group: GroupId): void {
    const history = this.#histories.get(group) as KeyValueHistory;
    const verdict = checkLinearizability(keyValueModel, history.operations());
    if (verdict.kind === "linearizable") return;
    if (verdict.kind === "unknown") this.#coverage.mark("history undecided");
    else this.observer.fail(new Error(`group ${group}: ${describeVerdict(keyValueModel, verdict)}`));
  }

  result(): RunResult {
    if (this.#profile.isRpc) this.#coverage.mark("run over rpc");
    for (const node of this.#nodes) {
      node.finish();
      for (const [name, count] of Object.entries(node.disk.counters))
        this.#coverage.mark(`disk: ${name}`, count);
    }
    for (const [name, count] of Object.entries(this.#links.counters))
      this.#coverage.mark(`network: ${name}`, count);
    let operations = 0;
    for (const history of this.#histories.values()) operations += history.count;
    const { failure } = this.observer;
    return {
      seed: this.#seed,
      failure: failure === undefined ? undefined : describeFailure(failure),
      coverage: this.#coverage.toJSON(),
      operations,
      events: this.#scheduler.eventsRun,
      virtualMs: this.#scheduler.nowMs,
      trace: this.#trace.render(),
    };
  }
}

function describeFailure(error: Error): string {
  if (error instanceof AtollError) return `${error.code}: ${error.message}`;
  return error.name === "Error" ? error.message : (error.stack ?? String(error));
}
