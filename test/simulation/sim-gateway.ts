/** A gateway that keeps what it reads and serves it again when a witness says that it is current. */
import type { GroupId, LogIndex } from "../../src/base/ids.ts";
import { isCurrent, WitnessClient, type WitnessPlace } from "../../src/witness/index.ts";
import type { KeyValueOutput } from "./checkers/key-value-model.ts";
import type { SimClock } from "./sim-clock.ts";
import { slotOf } from "./sim-witness.ts";

export interface ReadAnswer {
  readonly output: KeyValueOutput;
  /** The applied index of the replica that answered. */
  readonly asOf: LogIndex;
}

export interface GatewayWorld {
  readonly clock: SimClock;
  readonly places: readonly WitnessPlace[];
  mark(what: string, count?: number): void;
}

export class SimGateway {
  readonly #world: GatewayWorld;
  readonly #checks: WitnessClient;
  readonly #kept = new Map<string, ReadAnswer>();

  constructor(world: GatewayWorld) {
    this.#world = world;
    this.#checks = new WitnessClient(world);
  }

  /** @param read of the persistence tier */
  async get(group: GroupId, key: string, read: () => Promise<ReadAnswer>): Promise<KeyValueOutput> {
    const kept = this.#kept.get(`${group}/${key}`);
    if (kept !== undefined) {
      const stamp = await this.#checks.check(group, slotOf(key));
      if (stamp !== undefined && isCurrent(stamp, kept.asOf)) {
        this.#world.mark("cache: served");
        return kept.output;
      }
      this.#world.mark(stamp === undefined ? "cache: nobody could say" : "cache: stale");
    }
    const answer = await read();
    const newest = this.#kept.get(`${group}/${key}`);
    if (newest === undefined || newest.asOf < answer.asOf) this.#kept.set(`${group}/${key}`, answer);
    return answer.output;
  }
}
