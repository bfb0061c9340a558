/** Clients that use the cluster while it suffers, one operation at a time each, and record what they saw. */

import { AtollError } from "../../src/base/errors.ts";
import type { GroupId, NodeId } from "../../src/base/ids.ts";
import { randomBelow } from "../../src/base/random.ts";
import type { RaftGroup } from "../../src/consensus/host/group.ts";
import type { KeyValueInput, KeyValueOutput } from "./checkers/key-value-model.ts";
import type { History } from "./history.ts";
import { decodeResult, encodeCommand, readKey } from "./kv-application.ts";
import type { Profile } from "./profile.ts";
import type { Scheduler } from "./scheduler.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { ReadAnswer, SimGateway } from "./sim-gateway.ts";
import type { SimNode } from "./sim-node.ts";

export type KeyValueHistory = History<KeyValueInput, KeyValueOutput>;

export interface ClientWorld {
  readonly scheduler: Scheduler;
  readonly profile: Profile;
  readonly nodes: readonly SimNode[];
  /** One per group: groups are independent objects. */
  readonly histories: ReadonlyMap<GroupId, KeyValueHistory>;
  /** Where there are witnesses: the client's own. */
  readonly gateway: SimGateway | undefined;
  onAcknowledged(group: GroupId, node: NodeId, applied: { index: number }, attemptTerm: number): void;
  note(what: string, details: string): void;
}

/** The operation certainly had no effect. */
const refusals = new Set(["raft.notLeader", "raft.overloaded", "raft.superseded", "raft.commandTooLarge"]);

export class Client {
  readonly #name: string;
  readonly #world: ClientWorld;
  readonly #random: SeededRandom;
  readonly #group: GroupId;
  #values = 0;
  #favourite: SimNode | undefined;
  /** Stays with one node whatever it answers, as behind a load balancer that does not know of leaders. */
  readonly #isFaithful: boolean;
  #isDone = false;

  constructor(name: string, group: GroupId, world: ClientWorld, random: SeededRandom) {
    this.#name = name;
    this.#group = group;
    this.#world = world;
    this.#random = random;
    this.#isFaithful = random.chance(0.25);
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  async run(operations: number, untilMs: number): Promise<void> {
    const { scheduler, profile } = this.#world;
    for (let i = 0; i < operations && scheduler.nowMs < untilMs; i++) {
      await this.#sleep(randomBelow(this.#random, Math.ceil(profile.thinkMs)));
      const node = this.#chooseNode();
      const group = node?.group(this.#group);
      if (node === undefined || group === undefined || node.state !== "up") {
        await this.#sleep(20);
        continue;
      }
      await this.#operate(node, group);
    }
    this.#isDone = true;
  }

  async #operate(node: SimNode, group: RaftGroup): Promise<void> {
    const { scheduler, histories, profile } = this.#world;
    const history = histories.get(this.#group) as KeyValueHistory;
    const input = this.#drawInput();
    const life = node.lives;
    const id = history.invoke(this.#name, input, scheduler.nowMs);
    const patienceMs = 2 * profile.host.requestTimeoutMs;
    try {
      const { gateway } = this.#world;
      const isCached = gateway !== undefined && input.kind === "get" && this.#random.chance(0.9);
      const work = isCached
        ? gateway.get(this.#group, input.key, () => this.#read(node, group, input.key))
        : this.#request(node, group, input);
      const output = await this.#withPatience(patienceMs, work);
      // What a gateway has kept it serves whoever lives.
      const isLost = output === undefined || (node.lives !== life && !isCached);
      if (isLost) history.unknown(id);
      else history.complete(id, output, scheduler.nowMs);
      if (output === undefined && !this.#isFaithful) this.#favourite = undefined;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      if (!this.#isFaithful) this.#favourite = undefined;
      if (refusals.has(error.code) || input.kind === "get") history.fail(id);
      else history.unknown(id);
      await this.#sleep(randomBelow(this.#random, 40));
    }
  }

  /** A paused process finds the request when it wakes up; a dead one never does. */
  #request(node: SimNode, group: RaftGroup, input: KeyValueInput): Promise<KeyValueOutput> {
    return new Promise((resolve, reject) => {
      node.clock.whenRunning(() => this.#perform(node, group, input).then(resolve, reject));
    });
  }

  /** For a gateway: what a replica has, and as of which entry of the log. */
  #read(node: SimNode, group: RaftGroup, key: string): Promise<ReadAnswer> {
    const life = node.lives;
    return new Promise((resolve, reject) => {
      if (node.state !== "up")
        throw new AtollError("raft.stopped", "the replica went while a witness was asked");
      node.clock.whenRunning(() => {
        const answered = group.readBarrier().then((asOf) => {
          if (node.lives !== life) return;
          resolve({ output: group.read((transaction) => readKey(transaction, key)), asOf });
        });
        answered.catch(reject);
      });
    });
  }

  async #perform(node: SimNode, group: RaftGroup, input: KeyValueInput): Promise<KeyValueOutput> {
    if (input.kind === "get" && this.#random.chance(0.8)) {
      await group.readBarrier();
      return group.read((transaction) => readKey(transaction, input.key));
    }
    const { term } = group.status();
    const applied = await group.propose(encodeCommand(input));
    this.#world.onAcknowledged(this.#group, node.id, applied, term);
    return decodeResult(applied.result);
  }

  /** The result, or undefined when the client lost patience: a crashed node never answers. */
  #withPatience<T>(patienceMs: number, work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const timer = this.#world.scheduler.schedule(patienceMs, () => resolve(undefined));
      work.then(resolve, reject).finally(() => timer.cancel());
    });
  }

  /** Mostly the leader that it knows, often a follower, sometimes one that believes wrongly that it leads. */
  #chooseNode(): SimNode | undefined {
    const up = this.#world.nodes.filter((node) => node.state === "up");
    if (up.length === 0) return undefined;
    if (this.#isFaithful && this.#favourite?.state === "up") return this.#favourite;
    const draw = randomBelow(this.#random, 100);
    if (draw < 15) return this.#random.pick(up);
    // There may be two that believe so.
    if (draw < 30) this.#favourite = undefined;
    if (this.#favourite?.state === "up" && this.#random.chance(0.9)) return this.#favourite;
    const leaders = up.filter((node) => node.group(this.#group)?.status().role === "leader");
    this.#favourite = this.#random.pick(leaders.length > 0 ? leaders : up);
    return this.#favourite;
  }

  #drawInput(): KeyValueInput {
    const key = `k${randomBelow(this.#random, this.#world.profile.keys)}`;
    const value = `${this.#name}.${++this.#values}`;
    const draw = randomBelow(this.#random, 100);
    if (draw < 45) return { kind: "get", key };
    if (draw < 75) return { kind: "put", key, value };
    if (draw < 85) return { kind: "append", key, value: `+${value}` };
    if (draw < 95) return { kind: "compareAndSwap", key, expected: this.#guess(), value };
    return { kind: "delete", key };
  }

  #guess(): string | null {
    return this.#random.chance(0.3) ? null : `${this.#name}.${this.#values - 1}`;
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#world.scheduler.schedule(ms, resolve);
    });
  }
}
