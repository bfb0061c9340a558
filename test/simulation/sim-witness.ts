/**
 * The witnesses of a simulated cluster and the ways to them. Each stands beside a node, in its process, or apart, with a
 * clock and misfortunes of its own. The witness, its leaders and its clients are production code.
 */
import { bucketId, type GroupId, groupId, type LogIndex, nodeId } from "../../src/base/ids.ts";
import { keySlot } from "../../src/base/key-slot.ts";
import { randomBetween } from "../../src/base/random.ts";
import type { RaftOptions } from "../../src/consensus/index.ts";
import { decodeChecks, decodeChecksAnswer } from "../../src/witness/codec.ts";
import {
  CHECK_METHOD,
  type JointGate,
  type LeaderOptions,
  type LeadersComponents,
  type RemoteWitness,
  type SlotsOfEntry,
  Witness,
  type WitnessedEntry,
  WitnessLeaders,
  type WitnessPlace,
} from "../../src/witness/index.ts";
import type { KeyValueInput } from "./checkers/key-value-model.ts";
import type { Links, NodeName } from "./links.ts";
import type { Scheduler } from "./scheduler.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import { WatchedGate } from "./watched-gate.ts";

const bucket = bucketId("00000000000000aa");
const decoder = new TextDecoder();
/** For how long a witness that stutters runs between two stops. */
const STUTTER_RUN_MS = 20;

export function slotOf(key: string): number {
  return keySlot(bucket, key);
}

/** A deletion stands for the commands that may change anything. */
export const slotsOfKeyValueEntry: SlotsOfEntry = ({ kind, data }) => {
  if (kind !== 0) return "none";
  const input = JSON.parse(decoder.decode(data)) as KeyValueInput;
  if (input.kind === "get") return "none";
  return input.kind === "delete" ? "all" : [slotOf(input.key)];
};

export interface WitnessLife {
  readonly clock: SimClock;
  readonly witness: Witness;
}

export interface WitnessHost {
  readonly name: NodeName;
  /** Undefined while it is down. */
  life(): WitnessLife | undefined;
}

/** Held to at each entry that is applied, and at each answer of a witness. */
class Exposure {
  readonly #simulation: WitnessSimulation;
  /** Of each slot of a group: the last entry that any replica has applied. */
  readonly #exposed = new Map<string, number>();
  readonly #applied = new Map<GroupId, number>();

  constructor(simulation: WitnessSimulation) {
    this.#simulation = simulation;
  }

  /** @returns the slots that changed for readers; none when another replica was first */
  onApplied(group: GroupId, entry: WitnessedEntry): readonly number[] {
    if (entry.index <= (this.#applied.get(group) ?? 0)) return [];
    this.#applied.set(group, entry.index);
    const slots = this.#simulation.slotsOf(entry);
    if (slots === "none") return [];
    const changed = slots === "all" ? this.#simulation.allSlots() : slots;
    for (const slot of changed) this.#exposed.set(`${group}/${slot}`, entry.index);
    return changed;
  }

  /** Whoever has a lease has the mark of everything that anyone may have seen. */
  onAnswer(name: NodeName, group: GroupId, slot: number, stamp: LogIndex | undefined): void {
    const exposed = this.#exposed.get(`${group}/${slot}`) ?? 0;
    if (stamp === undefined || stamp >= exposed) return;
    const what = `slot ${slot} of group ${group} to be as of ${stamp}, and ${exposed} is applied`;
    this.#simulation.fail(new Error(`witness ${name} believes ${what}`));
  }
}

export interface WitnessSettings {
  readonly leaseMs: number;
  /** Machines with nothing but a witness; 0: witnesses stand beside nodes. */
  readonly apart: number;
  /** Mean time between two misfortunes of those that stand apart. */
  readonly faultMs: number;
  readonly clockDrift: number;
  /** Of the groups. */
  readonly raft: Pick<RaftOptions, "clockDriftBound" | "electionTimeoutMs">;
}

export interface WitnessSimulation {
  readonly scheduler: Scheduler;
  readonly links: Links;
  readonly random: SeededRandom;
  readonly settings: WitnessSettings;
  /** What names of witnesses that stand apart begin with. */
  readonly prefix: string;
  /** Nodes beside which witnesses stand, if none stand apart. */
  readonly founders: readonly NodeName[];
  /** Machines that a witness may be cut off from. */
  readonly callers: readonly NodeName[];
  readonly slotsOf: SlotsOfEntry;
  /** Those of all keys that there are. */
  allSlots(): readonly number[];
  /** The witness in a node's process. */
  beside(node: NodeName): WitnessLife | undefined;
  mark(what: string, count?: number): void;
  note(what: string, details: string): void;
  fail(error: Error): void;
}

/** A machine with nothing but a witness. */
class LoneWitness implements WitnessHost {
  readonly name: string;
  readonly #simulation: WitnessSimulation;
  readonly #rate: number;
  #life: WitnessLife | undefined;
  isPaused = false;

  constructor(name: string, simulation: WitnessSimulation) {
    this.name = name;
    this.#simulation = simulation;
    const { clockDrift } = simulation.settings;
    this.#rate = 1 + (simulation.random.uint32() / 2 ** 32 - 0.5) * 2 * clockDrift;
    this.start();
  }

  life(): WitnessLife | undefined {
    return this.#life;
  }

  start(): void {
    const { scheduler, random, settings } = this.#simulation;
    const clock = new SimClock(scheduler, { rate: this.#rate });
    const { leaseMs } = settings;
    this.#life = { clock, witness: new Witness({ clock, random: random.fork() }, { leaseMs }) };
    this.isPaused = false;
  }

  kill(): void {
    this.#life?.clock.stop();
    this.#life = undefined;
  }
}

/** All of whose gates are watched. */
class WatchedLeaders extends WitnessLeaders {
  readonly #watch: (gate: JointGate) => JointGate;

  constructor(
    ...[components, options, watch]: [LeadersComponents, LeaderOptions, (gate: JointGate) => JointGate]
  ) {
    super(components, options);
    this.#watch = watch;
  }

  override jointGate(shard: GroupId, atOnce: number): JointGate {
    return this.#watch(super.jointGate(shard, atOnce));
  }
}

export class SimWitnesses {
  readonly #simulation: WitnessSimulation;
  readonly #lone: readonly LoneWitness[];
  readonly #hosts: readonly WitnessHost[];
  readonly #exposure: Exposure;
  #isOver = false;

  constructor(simulation: WitnessSimulation) {
    this.#simulation = simulation;
    this.#exposure = new Exposure(simulation);
    const { founders, prefix } = simulation;
    const { apart } = simulation.settings;
    this.#lone = Array.from({ length: apart }, (_, i) => new LoneWitness(`${prefix}${i + 1}`, simulation));
    const beside = founders.map((name): WitnessHost => ({ name, life: () => simulation.beside(name) }));
    this.#hosts = apart > 0 ? this.#lone : beside;
  }

  /** A replica has applied an entry. */
  onApplied(group: GroupId, entry: WitnessedEntry): void {
    for (const slot of this.#exposure.onApplied(group, entry)) {
      for (const host of this.#hosts) {
        this.#exposure.onAnswer(host.name, group, slot, host.life()?.witness.check(group, slot));
      }
    }
  }

  /** The gates of a node's replicas, for one life of its process. */
  leaders(
    name: NodeName,
    life: Omit<WitnessLife, "witness"> & { readonly witness: Witness | undefined },
  ): WitnessLeaders {
    const { settings, slotsOf } = this.#simulation;
    const { clockDriftBound, electionTimeoutMs } = settings.raft;
    const { leaseMs } = settings;
    const places = new Map(this.places(name, life).map((place, i) => [nodeId(i + 1), place]));
    const components = { clock: life.clock, places, slotsOf };
    const fail = (error: Error): void =>
      this.#simulation.fail(new Error(`${name}: ${error.message}`, { cause: error }));
    const options = { leaseMs, clockDriftBound, electionTimeoutMs };
    return new WatchedLeaders(
      components,
      options,
      (gate) => new WatchedGate(gate, life.clock, { leaseMs, fail }),
    );
  }

  /** As a gateway has them, or a leader. */
  places(
    name: NodeName,
    { clock, witness }: { readonly clock: SimClock; readonly witness?: Witness | undefined },
  ): WitnessPlace[] {
    return this.#hosts.map((host) =>
      host.name === name && witness !== undefined
        ? { kind: "local", witness }
        : { kind: "remote", remote: this.#remote(name, clock, host) },
    );
  }

  /** A call is a message there and one back; what arrives twice is done twice. */
  #remote(caller: NodeName, clock: SimClock, host: WitnessHost): RemoteWitness {
    const { links } = this.#simulation;
    return {
      isConnected: true,
      call: (method, request, { deadlineMs }) =>
        new Promise((resolve, reject) => {
          const timer = clock.after(deadlineMs, () => reject(new Error("no answer in time")));
          links.deliver(caller, host.name, request.length, () => {
            const life = host.life();
            if (life === undefined) return;
            life.clock.whenRunning(() => {
              const answer = this.#answer(host.name, life.witness, method, request);
              links.deliver(host.name, caller, answer.length, () => {
                timer.cancel();
                clock.whenRunning(() => resolve(answer));
              });
            });
          });
        }),
    };
  }

  #answer(name: NodeName, witness: Witness, method: string, request: Uint8Array): Uint8Array {
    if (method !== CHECK_METHOD) return witness.onMarks(request);
    const answer = witness.onChecks(request);
    const { shards, slots } = decodeChecks(request);
    decodeChecksAnswer(answer, slots.length).forEach((stamp, i) => {
      this.#exposure.onAnswer(name, groupId(shards[i] ?? 0), slots[i] ?? 0, stamp);
    });
    return answer;
  }

  /** Misfortunes of witnesses that stand apart; those beside a node have their node's. */
  startFaults(): void {
    const meanMs = this.#simulation.settings.faultMs;
    if (this.#lone.length === 0 || !Number.isFinite(meanMs)) return;
    const { random } = this.#simulation;
    const repeat = (): void => {
      const delayMs = -Math.log(1 - random.uint32() / 2 ** 32) * meanMs;
      this.#later(delayMs, () => {
        if (this.#isOver) return;
        this.#inflict(random.pick(this.#lone));
        repeat();
      });
    };
    repeat();
  }

  #inflict(witness: LoneWitness): void {
    const { random } = this.#simulation;
    const untilMs = randomBetween(random, 20, 1200);
    const misfortunes = [
      () => this.#kill(witness, untilMs),
      () => this.#kill(witness, 0),
      () => this.#pause(witness, untilMs),
      () => this.#cutOff(witness, untilMs),
      () => this.#slow(witness, untilMs),
      () => this.#stutter(witness, 2 * untilMs),
    ];
    random.pick(misfortunes)();
  }

  #kill(witness: LoneWitness, downMs: number): void {
    if (witness.life() === undefined) return;
    this.#met(downMs === 0 ? "restarted empty" : "killed", witness);
    witness.kill();
    this.#later(downMs, () => {
      if (witness.life() === undefined) witness.start();
    });
  }

  #pause(witness: LoneWitness, pausedMs: number): void {
    const life = witness.life();
    if (life === undefined || witness.isPaused) return;
    this.#met("paused", witness);
    this.#stop(witness, life, { stoppedMs: pausedMs, runs: 0 });
  }

  /** A machine that pages, or has one processor for many: it runs now and then. */
  #stutter(witness: LoneWitness, forMs: number): void {
    const life = witness.life();
    if (life === undefined || witness.isPaused) return;
    this.#met("stutters", witness);
    const stoppedMs = randomBetween(this.#simulation.random, 40, 250);
    this.#stop(witness, life, { stoppedMs, runs: Math.ceil(forMs / stoppedMs) });
  }

  /** Now, and again after each time that it ran for a moment. */
  #stop(
    witness: LoneWitness,
    life: WitnessLife,
    { stoppedMs, runs }: { readonly stoppedMs: number; readonly runs: number },
  ): void {
    witness.isPaused = true;
    life.clock.pause();
    this.#later(stoppedMs, () => {
      if (witness.life() !== life || !witness.isPaused) return;
      witness.isPaused = false;
      life.clock.resume(this.#simulation.random.chance(0.5));
      if (runs === 0 || this.#isOver) return;
      this.#later(STUTTER_RUN_MS, () => {
        if (witness.life() === life && !witness.isPaused && !this.#isOver)
          this.#stop(witness, life, { stoppedMs, runs: runs - 1 });
      });
    });
  }

  #cutOff(witness: LoneWitness, cutMs: number): void {
    const { links, random, callers } = this.#simulation;
    this.#met("cut off", witness);
    // From some, either way or one way only.
    for (const caller of callers) {
      if (random.chance(0.6)) links.cut(caller, witness.name);
      if (random.chance(0.6)) links.cut(witness.name, caller);
    }
    this.#later(cutMs, () => {
      for (const caller of callers) {
        links.mend(caller, witness.name);
        links.mend(witness.name, caller);
      }
    });
  }

  #slow(witness: LoneWitness, slowMs: number): void {
    const { links, random, callers } = this.#simulation;
    this.#met("slow", witness);
    const latencyMaxMs = randomBetween(random, 10, 400);
    const before = callers.map((caller) => links.options(caller, witness.name));
    for (const caller of callers) {
      if (random.chance(0.7)) links.set(caller, witness.name, { latencyMaxMs });
    }
    this.#later(slowMs, () => {
      callers.forEach((caller, i) => {
        links.set(caller, witness.name, before[i] ?? {});
      });
    });
  }

  #met(what: string, witness: LoneWitness): void {
    this.#simulation.mark(`witness ${what}`);
    this.#simulation.note(`witness ${what}`, witness.name);
  }

  #later(delayMs: number, callback: () => void): void {
    this.#simulation.scheduler.schedule(delayMs, callback);
  }

  /** No fault begins any more, and what is down comes up. */
  end(): void {
    this.#isOver = true;
    for (const witness of this.#lone) {
      if (witness.life() === undefined) witness.start();
      const life = witness.life();
      if (witness.isPaused) life?.clock.resume(false);
      witness.isPaused = false;
    }
  }
}
