/**
 * One simulated machine and the process on it. The drive and the state store outlive the process; everything else
 * is production code: log, store, host, packets.
 */
import { defined } from "../../src/base/assert.ts";
import { hasCode } from "../../src/base/errors.ts";
import { type GroupId, type NodeId, nodeId } from "../../src/base/ids.ts";
import { type Logger, silentLogger } from "../../src/base/logger.ts";
import type { Membership } from "../../src/consensus/core/types.ts";
import type { RaftGroup } from "../../src/consensus/host/group.ts";
import { RaftHost } from "../../src/consensus/host/host.ts";
import type { Transport } from "../../src/consensus/host/transport.ts";
import { NodeLog } from "../../src/consensus/log/node-log.ts";
import { ReplicatedStore } from "../../src/consensus/state-machine/replicated-store.ts";
import { Witness, type WitnessLeaders } from "../../src/witness/index.ts";
import { kvApplication } from "./kv-application.ts";
import type { Observer } from "./observer.ts";
import type { Profile } from "./profile.ts";
import { connectByRpc } from "./rpc-transport.ts";
import type { Scheduler } from "./scheduler.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import { SimDisk } from "./sim-disk.ts";
import type { SimNetwork } from "./sim-network.ts";
import { emptyImage, SimStore, type SimStoreImage } from "./sim-store.ts";
import type { SimWitnesses } from "./sim-witness.ts";

export interface World {
  readonly scheduler: Scheduler;
  readonly profile: Profile;
  readonly observer: Observer;
  readonly groups: readonly GroupId[];
  readonly firstMembers: Membership;
  /** The connections, where packets travel by rpc. */
  readonly network: SimNetwork | undefined;
  readonly nodeIds: readonly NodeId[];
  /** Where the groups have gates. */
  readonly witnesses: SimWitnesses | undefined;
  /** A packet is about to leave. */
  onPacket(from: NodeId, to: NodeId, packet: Uint8Array): void;
  /** Carries a packet to another node, or loses it. */
  send(from: NodeId, to: NodeId, packet: Uint8Array): void;
}

/** One life of the process. */
interface Process {
  readonly clock: SimClock;
  readonly store: SimStore;
  log: NodeLog | undefined;
  host: RaftHost | undefined;
  /** Where witnesses stand beside the nodes. */
  readonly witness: Witness | undefined;
  readonly leaders: WitnessLeaders | undefined;
}

export type NodeState = "up" | "starting" | "down" | "retired";

const logDirectory = "/log";

export class SimNode {
  readonly id: NodeId;
  readonly disk: SimDisk;
  readonly #world: World;
  readonly #random: SeededRandom;
  readonly #clockRate: number;
  /** A first member of the groups; others join by a membership change. */
  readonly isFounder: boolean;
  #image: SimStoreImage = emptyImage;
  #process: Process | undefined;
  #state: NodeState = "down";
  #lives = 0;
  isPaused = false;
  /** A bit of its log flipped, and no start has met it yet. */
  isRotten = false;
  /** A start got as far as a log, which is there from then on. */
  #hasLog = false;
  /** The last start found damage in the log. */
  #wasDamaged = false;

  constructor(id: number, isFounder: boolean, world: World, random: SeededRandom) {
    this.id = nodeId(id);
    this.isFounder = isFounder;
    this.#world = world;
    this.#random = random;
    const { clockDrift } = world.profile;
    this.#clockRate = 1 + (random.uint32() / 2 ** 32 - 0.5) * 2 * clockDrift;
    const latency = { syncMs: world.profile.diskSyncMs };
    this.disk = new SimDisk(new SimClock(world.scheduler), random.fork(), { latency });
  }

  get state(): NodeState {
    return this.#state;
  }

  get lives(): number {
    return this.#lives;
  }

  get isRecovering(): boolean {
    return this.groups().some((group) => group.status().recovering);
  }

  get wasDamaged(): boolean {
    return this.#wasDamaged;
  }

  get clock(): SimClock {
    return defined(this.#process, "the process").clock;
  }

  /** The witness in its process. */
  get witness(): { readonly clock: SimClock; readonly witness: Witness } | undefined {
    const process = this.#process;
    return process?.witness === undefined ? undefined : { clock: process.clock, witness: process.witness };
  }

  group(id: GroupId): RaftGroup | undefined {
    return this.#process?.host?.group(id);
  }

  groups(): RaftGroup[] {
    return this.#state === "up" ? [...(this.#process?.host?.groups() ?? [])] : [];
  }

  stats() {
    return { log: this.#process?.log?.stats(), store: this.#process?.store.counters };
  }

  /** Starts the process. A node whose disk fails at the start goes down again. */
  async start(): Promise<void> {
    const { scheduler, profile, observer } = this.#world;
    this.#lives++;
    this.#state = "starting";
    this.isPaused = false;
    const clock = new SimClock(scheduler, { rate: this.#clockRate });
    const random = this.#random.fork();
    const store = new SimStore({ clock, random: random.fork() }, this.#image);
    const { witnesses } = this.#world;
    const witness = this.isFounder ? this.#besideWitness(clock, random) : undefined;
    const leaders = witnesses?.leaders(this.id, { clock, witness });
    const witnessesAtOnce = 1 + (this.id % (profile.witnesses?.atOnceMax ?? 1));
    const process: Process = { clock, store, log: undefined, host: undefined, witness, leaders };
    this.#process = process;
    const logger = this.#logger();
    try {
      const components = { clock, logger, random: random.fork() };
      const options = { ...profile.log, mustExist: this.#hasLog };
      const { log, groups, report } = await NodeLog.open(this.disk, logDirectory, components, options);
      process.log = log;
      this.#hasLog = true;
      this.#wasDamaged = report.damaged.length > 0 || report.lost.length > 0;
      this.isRotten = false;
      observer.onLogOpened(this.id, report);
      const transport = await this.#connect(process, clock, random, logger);
      const host = new RaftHost(
        {
          nodeId: this.id,
          clock,
          random: random.fork(),
          logger,
          log: observer.watchLog(this.id, log),
          transport,
          onFailure: (error) => this.#onFailure(process, error),
        },
        profile.host,
      );
      process.host = host;
      for (const id of this.#world.groups) {
        const recovered = groups.get(id);
        const stateMachine = await ReplicatedStore.open({ store, group: id, application: kvApplication });
        observer.onStart(this.id, id, recovered, stateMachine.applied);
        const firstMembers = this.isFounder ? this.#world.firstMembers : undefined;
        const watched = observer.watchStateMachine(this.id, id, stateMachine);
        const gate = leaders === undefined ? {} : { gate: leaders.jointGate(id, witnessesAtOnce) };
        await host.addGroup(id, { stateMachine: watched, recovered, firstMembers, ...gate });
      }
      leaders?.start();
      host.start();
      if (this.#process === process) this.#state = "up";
    } catch (error) {
      if (this.#process !== process) return;
      if (hasCode(error, "log.unreadable")) {
        observer.onRetired(this.id);
        this.#end("kill");
        this.#state = "retired";
        return;
      }
      this.#onFailure(process, error as Error);
    }
  }

  #besideWitness(clock: SimClock, random: SeededRandom): Witness | undefined {
    const { witnesses } = this.#world.profile;
    if (witnesses === undefined || witnesses.apart > 0) return undefined;
    return new Witness({ clock, random: random.fork() }, witnesses);
  }

  receive(from: NodeId, packet: Uint8Array): void {
    const process = this.#process;
    if (process?.host === undefined) return;
    process.clock.whenRunning(() => process.host?.receive(from, packet));
  }

  async #connect(
    process: Process,
    clock: SimClock,
    random: SeededRandom,
    logger: Logger,
  ): Promise<Transport> {
    const { network, nodeIds } = this.#world;
    if (network === undefined) return { send: (to, chunks) => this.#send(process, to, chunks) };
    const others = nodeIds.filter((other) => other !== this.id);
    const receive = (from: NodeId, packet: Uint8Array): void => process.host?.receive(from, packet);
    const rpc = await connectByRpc({ network, id: this.id, others, clock, random, logger, receive });
    return {
      send: (to, chunks) => {
        this.#world.onPacket(this.id, to, Buffer.concat(chunks));
        rpc.send(to, chunks);
      },
    };
  }

  #send(process: Process, to: NodeId, chunks: readonly Uint8Array[]): void {
    if (this.#process !== process) return;
    const packet = Buffer.concat(chunks);
    this.#world.onPacket(this.id, to, packet);
    this.#world.send(this.id, to, packet);
  }

  /** The node stopped itself, as it must when its disk fails. A bug of ours ends the run. */
  #onFailure(process: Process, error: Error): void {
    if (this.#process !== process) return;
    this.#world.observer.onNodeFailure(this.id, error);
    this.#end("kill");
  }

  /** The run is over. */
  finish(): void {
    for (const group of this.groups()) this.#world.observer.onCounters(group);
    this.#world.observer.onLeaderCounters(this.#process?.leaders);
  }

  /** `power`: what was not synced may be lost. `kill`: only the process is. */
  crash(kind: "power" | "kill"): void {
    this.#end(kind);
  }

  #end(kind: "power" | "kill"): void {
    const process = this.#process;
    if (process === undefined) return;
    for (const group of process.host?.groups() ?? []) this.#world.observer.onCounters(group);
    this.#world.observer.onLeaderCounters(process.leaders);
    this.#process = undefined;
    this.#state = "down";
    process.clock.stop();
    this.#world.network?.crash(String(this.id), kind === "power" ? "powerLost" : "killed");
    if (kind === "power") {
      this.disk.crash();
      this.#image = process.store.crash();
    } else {
      this.disk.kill();
      this.#image = process.store.kill();
    }
    this.#world.observer.onDown(this.id);
  }

  #logger(): Logger {
    const { observer } = this.#world;
    return { ...silentLogger, warn: (fields, message) => observer.note(this.id, "warn", message, fields) };
  }
}
