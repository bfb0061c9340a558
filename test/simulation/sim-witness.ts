/**
 * The witnesses of a simulated cluster and the ways to them. Each stands beside a node, in its process, or apart, with a
 * clock and misfortunes of its own. The witness, its leaders and its clients are production code.
 */
import { bucketId, type GroupId, groupId, type LogIndex, type NodeId, nodeId } from "../../src/base/ids.ts";
import { keySlot } from "../../src/base/key-slot.ts";
import { randomBetween } from "../../src/base/random.ts";
import { decodeChecks, decodeChecksAnswer } from "../../src/witness/codec.ts";
import {
  CHECK_METHOD,
  type RemoteWitness,
  type SlotsOfEntry,
  Witness,
  type WitnessedEntry,
  WitnessLeaders,
  type WitnessPlace,
} from "../../src/witness/index.ts";
import type { KeyValueInput } from "./checkers/key-value-model.ts";
import type { Links, NodeName } from "./links.ts";
import type { Profile } from "./profile.ts";
import type { Scheduler } from "./scheduler.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";

const bucket = bucketId("00000000000000aa");
const decoder = new TextDecoder();

export function slotOf(key: string): number {
  return keySlot(bucket, key);
}

/** A deletion stands for the commands that may change anything. */
const slotsOfEntry: SlotsOfEntry = ({ kind, data }) => {
  if (kind !== 0) return "none";
  const input = JSON.parse(decoder.decode(data)) as KeyValueInput;
  if (input.kind === "get") return "none";
  return input.kind === "delete" ? "all" : [slotOf(input.key)];
};

interface Life {
  readonly clock: SimClock;
  readonly witness: Witness;
}

export interface WitnessHost {
  readonly name: NodeName;
  /** Undefined while it is down. */
  life(): Life | undefined;
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
    const slots = slotsOfEntry(entry);
    if (slots === "none") return [];
    const { keys } = this.#simulation.profile;
    const changed = slots === "all" ? Array.from({ length: keys }, (_, i) => slotOf(`k${i}`)) : slots;
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

export interface WitnessSimulation {
  readonly scheduler: Scheduler;
  readonly links: Links;
  readonly profile: Profile;
  readonly random: SeededRandom;
  /** The witness in a node's process. */
  beside(node: NodeId): Life | undefined;
  mark(what: string, count?: number): void;
  note(what: string, details: string): void;
  fail(error: Error): void;
}

/** A machine with nothing but a witness. */
class LoneWitness implements WitnessHost {
  readonly name: string;
  readonly #simulation: WitnessSimulation;
  readonly #rate: number;
  #life: Life | undefined;
  isPaused = false;

  constructor(name: string, simulation: WitnessSimulation) {
    this.name = name;
    this.#simulation = simulation;
    const { clockDrift } = simulation.profile;
    this.#rate = 1 + (simulation.random.uint32() / 2 ** 32 - 0.5) * 2 * clockDrift;
    this.start();
  }

  life(): Life | undefined {
    return this.#life;
  }

  start(): void {
    const { scheduler, random, profile } = this.#simulation;
    const clock = new SimClock(scheduler, { rate: this.#rate });
    const leaseMs = profile.witnesses?.leaseMs ?? 0;
    this.#life = { clock, witness: new Witness({ clock, random: random.fork() }, { leaseMs }) };
    this.isPaused = false;
  }

  kill(): void {
    this.#life?.clock.stop();
    this.#life = undefined;
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
    const { witnesses, voters } = simulation.profile;
    const apart = witnesses?.apart ?? 0;
    this.#lone = Array.from({ length: apart }, (_, i) => new LoneWitness(`w${i + 1}`, simulation));
    const founders = Array.from({ length: voters }, (_, i) => nodeId(i + 1));
    const beside = founders.map((id): WitnessHost => ({ name: id, life: () => simulation.beside(id) }));
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
    id: NodeId,
    life: Omit<Life, "witness"> & { readonly witness: Witness | undefined },
  ): WitnessLeaders {
    const { profile } = this.#simulation;
    const places = new Map<NodeId, WitnessPlace>(
      this.#hosts.map((host, i) => [
        nodeId(i + 1),
        host.name === id && life.witness !== undefined
          ? { kind: "local", witness: life.witness }
          : { kind: "remote", remote: this.#remote(id, life.clock, host) },
      ]),
    );
    const { clockDriftBound, electionTimeoutMs } = profile.host.raft;
    const leaseMs = profile.witnesses?.leaseMs ?? 0;
    const components = { clock: life.clock, places, slotsOf: slotsOfEntry };
    return new WitnessLeaders(components, { leaseMs, clockDriftBound, electionTimeoutMs });
  }

  /** As a gateway has them. */
  places(gateway: NodeName, clock: SimClock): WitnessPlace[] {
    return this.#hosts.map((host) => ({ kind: "remote", remote: this.#remote(gateway, clock, host) }));
  }

  /** A call is a message there and one back; what arrives twice is done twice. */
  #remote(caller: NodeName, clock: SimClock, host: WitnessHost): RemoteWitness {
    const { links } = this.#simulation;
    return {
      isConnected: true,
      call: (method, request, { deadlineMs }) =>
        new Promise((resolve, reject) => {
          clock.after(deadlineMs, () => reject(new Error("no answer in time")));
          links.deliver(caller, host.name, request.length, () => {
            const life = host.life();
            if (life === undefined) return;
            life.clock.whenRunning(() => {
              const answer = this.#answer(host.name, life.witness, method, request);
              links.deliver(host.name, caller, answer.length, () => {
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
    const meanMs = this.#simulation.profile.witnesses?.faultMs ?? Number.POSITIVE_INFINITY;
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
    witness.isPaused = true;
    life.clock.pause();
    this.#later(pausedMs, () => {
      if (witness.life() !== life) return;
      witness.isPaused = false;
      life.clock.resume(this.#simulation.random.chance(0.5));
    });
  }

  #cutOff(witness: LoneWitness, cutMs: number): void {
    const { links, random, profile } = this.#simulation;
    this.#met("cut off", witness);
    // From some, either way or one way only.
    for (let id = 1; id <= profile.voters + profile.spares; id++) {
      if (random.chance(0.6)) links.cut(id, witness.name);
      if (random.chance(0.6)) links.cut(witness.name, id);
    }
    this.#later(cutMs, () => {
      for (let id = 1; id <= profile.voters + profile.spares; id++) {
        links.mend(id, witness.name);
        links.mend(witness.name, id);
      }
    });
  }

  #slow(witness: LoneWitness, slowMs: number): void {
    const { links, random, profile } = this.#simulation;
    this.#met("slow", witness);
    const latencyMaxMs = randomBetween(random, 10, 400);
    const ids = Array.from({ length: profile.voters + profile.spares }, (_, i) => i + 1);
    const before = ids.map((id) => links.options(id, witness.name));
    for (const id of ids) if (random.chance(0.7)) links.set(id, witness.name, { latencyMaxMs });
    this.#later(slowMs, () => {
      ids.forEach((id, i) => {
        links.set(id, witness.name, before[i] ?? {});
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
