/**
 * Gateways with caches over one region's metadata, on virtual time: commands and lookups take their time on the way, a
 * shard marks at its witness what it takes before it lets anybody see it, and the witness is late, silent or born anew.
 */
import type { GroupId, LogIndex } from "../../src/base/ids.ts";
import {
  type GroupAccess,
  type LinearizableQuery,
  Metadata,
  slotsOfCommand,
} from "../../src/metadata/index.ts";
import { ObjectCache, type ObjectCacheOptions } from "../../src/region/index.ts";
import type { WitnessChecks } from "../../src/witness/index.ts";
import { LocalGroups, systemGroup, topologyOf } from "../metadata/local-groups.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";

export interface CachedReadsFaults {
  /** Of checks that nobody answers. */
  readonly silence: number;
  /** Of writes before which the witness forgets all. */
  readonly rebirth: number;
  /** A mistake that must be found out: the witness says one less than it should, or is told after the write is seen. */
  readonly mutation?: "oneLess" | "markedLate";
}

const SHARDS = 2;
/** Most waits are short; some are so long that much happens meanwhile. */
const SHORT_MS = 2;
const LONG_MS = 40;
const LONG_SHARE = 0.1;

export class CachedReadsWorld implements GroupAccess, WitnessChecks {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly random: SeededRandom;
  readonly metadata: Metadata;
  readonly #groups = new LocalGroups(SHARDS);
  readonly #faults: CachedReadsFaults;
  readonly #stamps = new Map<string, number>();
  readonly #floors = new Map<GroupId, number>();
  /** Of each group: the index of what it took last, and the end of its work. */
  readonly #taken = new Map<GroupId, { index: number; done: Promise<unknown> }>();

  constructor(seed: number, faults: CachedReadsFaults) {
    this.random = new SeededRandom(seed);
    this.#faults = faults;
    this.metadata = this.#client();
  }

  async start(): Promise<void> {
    await this.run(this.metadata.setTopology(topologyOf(this.#groups.shards)));
  }

  gateway(options: Partial<ObjectCacheOptions> = {}): ObjectCache {
    return new ObjectCache({ metadata: this.#client(), checks: this, clock: this.clock }, options);
  }

  async run<T>(promise: Promise<T>): Promise<T> {
    let isDone = false;
    const ended = (): void => {
      isDone = true;
    };
    promise.then(ended, ended);
    // Promises alone may do: the scheduler asks after events only.
    this.scheduler.schedule(0, () => {});
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + 3_600_000, isDone: () => isDone });
    return promise;
  }

  wait(): Promise<void> {
    const isLong = this.random.chance(LONG_SHARE);
    const fraction = this.random.uint32() / 0x1_0000_0000;
    return new Promise((resolve) => {
      this.scheduler.schedule(fraction * (isLong ? LONG_MS : SHORT_MS), resolve);
    });
  }

  async check(shard: GroupId, slot: number): Promise<LogIndex | undefined> {
    await this.wait();
    if (this.random.chance(this.#faults.silence)) return undefined;
    const stamp = Math.max(this.#stamps.get(`${shard} ${slot}`) ?? 0, this.#floors.get(shard) ?? 0);
    await this.wait();
    return (this.#faults.mutation === "oneLess" ? stamp - 1 : stamp) as LogIndex;
  }

  async propose(group: GroupId, command: Uint8Array): Promise<{ index: LogIndex; result: Uint8Array }> {
    await this.wait();
    const taken = this.#taken.get(group) ?? { index: 0, done: Promise.resolve() };
    const index = taken.index + 1;
    const applied = taken.done.then(() => this.#apply(group, index, command));
    this.#taken.set(group, { index, done: applied });
    const result = await applied;
    await this.wait();
    return result;
  }

  async query<T>(group: GroupId, query: LinearizableQuery<T>): Promise<T> {
    await this.wait();
    const answer = await this.#groups.query(group, query);
    await this.wait();
    return answer;
  }

  async #apply(group: GroupId, index: number, command: Uint8Array) {
    if (this.random.chance(this.#faults.rebirth)) {
      this.#stamps.clear();
      // What a leader says when it gives a shard to a witness: all up to its last entry is stale.
      for (const shard of this.#groups.shards) this.#floors.set(shard, this.#taken.get(shard)?.index ?? 0);
    }
    const isLate = this.#faults.mutation === "markedLate";
    if (!isLate) this.#mark(group, index, command);
    await this.wait();
    const applied = this.#groups.apply(group, command);
    if (isLate) this.scheduler.schedule(SHORT_MS, () => this.#mark(group, index, command));
    return applied;
  }

  #mark(group: GroupId, index: number, command: Uint8Array): void {
    if (group === systemGroup) return;
    const slots = slotsOfCommand(command);
    if (slots === "none") return;
    if (slots === "all") this.#floors.set(group, index);
    else for (const slot of slots) this.#stamps.set(`${group} ${slot}`, index);
  }

  #client(): Metadata {
    const { clock } = this;
    return new Metadata({ groups: this, clock, random: this.random.fork(), region: 1 }, { systemGroup });
  }
}
