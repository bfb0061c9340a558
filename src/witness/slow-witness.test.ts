/** Witnesses that live and answer late: no write waits for them for long, and nothing unmarked is ever exposed. */
import { describe, expect, it } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../test/simulation/seeded-random.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import { WatchedGate } from "../../test/simulation/watched-gate.ts";
import { groupId, logIndex, nodeId, term } from "../base/ids.ts";
import { randomBetween } from "../base/random.ts";
import { WitnessLeaders } from "./leaders.ts";
import { CHECK_METHOD, type RemoteWitness, type WitnessPlace } from "./link.ts";
import { Witness } from "./witness.ts";

const options = { leaseMs: 500, clockDriftBound: 0.1, electionTimeoutMs: 400 };
const shard = groupId(2);
const SLOTS = 4;

interface Far {
  readonly witness: Witness;
  /** Of one way, drawn for each message. */
  delayMs: () => number;
}

/** Two witnesses, and a leader that appends an entry every few milliseconds, with its expectations at each. */
class World {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly random: SeededRandom;
  readonly far: readonly Far[];
  readonly leaders: WitnessLeaders;
  readonly gate: WatchedGate;
  readonly told: string[] = [];
  /** Appended, by slot, with its index. */
  readonly #entries: { readonly index: number; readonly slot: number; readonly atMs: number }[] = [];
  #lastIndex = 10;
  #through = 0;
  /** Of each slot: the last entry that may be seen. */
  readonly #seen = new Map<number, number>();
  #longestMs = 0;

  constructor(seed: number, atOnce = 1) {
    this.random = new SeededRandom(seed);
    this.far = [0, 1].map(() => ({
      witness: new Witness({ clock: this.clock, random: this.random }, options),
      delayMs: () => 1,
    }));
    const places = new Map<ReturnType<typeof nodeId>, WitnessPlace>(
      this.far.map((far, i) => [nodeId(i + 1), { kind: "remote", remote: this.#remote(far) }]),
    );
    this.leaders = new WitnessLeaders(
      {
        clock: this.clock,
        places,
        slotsOf: ({ data }) => [...data],
        onPace: (witness, isSlow) => this.told.push(`${witness} ${isSlow ? "slow" : "quick"}`),
      },
      options,
    );
    this.gate = new WatchedGate(this.leaders.jointGate(shard, atOnce), this.clock, {
      leaseMs: options.leaseMs,
      fail: (error) => {
        throw error;
      },
    });
    this.gate.started({ limitMoved: () => {}, leaseSentMs: () => this.clock.monotonicMs() - 1 });
    this.leaders.start();
    this.gate.led(term(3), logIndex(this.#lastIndex), false);
  }

  #remote(far: Far): RemoteWitness {
    return {
      isConnected: true,
      call: (method, request, { deadlineMs }) =>
        new Promise((resolve, reject) => {
          this.clock.after(deadlineMs, () => reject(new Error("too late")));
          this.clock.after(far.delayMs(), () => {
            const { witness } = far;
            const answer = method === CHECK_METHOD ? witness.onChecks(request) : witness.onMarks(request);
            this.clock.after(far.delayMs(), () => resolve(answer));
          });
        }),
    };
  }

  /** Writes all the time. */
  async work(ms: number): Promise<void> {
    const untilMs = this.clock.monotonicMs() + ms;
    while (this.clock.monotonicMs() < untilMs) {
      const slot = Math.floor(randomBetween(this.random, 0, SLOTS));
      const index = ++this.#lastIndex;
      this.#entries.push({ index, slot, atMs: this.clock.monotonicMs() });
      this.gate.appended([{ index: logIndex(index), kind: 0, data: new Uint8Array([slot]) }]);
      await this.scheduler.run({ untilMs: this.scheduler.nowMs + 4 });
      this.#expectMarked();
    }
  }

  /** What may be seen is marked at whoever may serve. */
  #expectMarked(): void {
    const nowMs = this.clock.monotonicMs();
    const { limit } = this.gate;
    let next = this.#entries[this.#through];
    while (next !== undefined && next.index <= limit) {
      this.#longestMs = Math.max(this.#longestMs, nowMs - next.atMs);
      this.#seen.set(next.slot, next.index);
      next = this.#entries[++this.#through];
    }
    for (const [slot, index] of this.#seen) {
      for (const { witness } of this.far) {
        const stamp = witness.check(shard, slot);
        if (stamp !== undefined && stamp < index)
          throw new Error(`${slot} is seen at ${index}, marked at ${stamp}`);
      }
    }
  }

  takeLongestMs(): number {
    const longestMs = this.#longestMs;
    this.#longestMs = 0;
    return longestMs;
  }
}

describe("a witness that answers late", () => {
  it.each([60, 100, 200, 400, 900])(
    "of %i ms is left for its standby, once, and writes are quick",
    async (ms) => {
      const world = new World(1);
      await world.work(1_000);
      const [, preferred] = [world.far[1], world.far[0]];
      if (preferred !== undefined) preferred.delayMs = () => ms / 2;
      await world.work(1_500);
      world.takeLongestMs();
      await world.work(60_000);
      expect(world.takeLongestMs()).toBeLessThan(10);
      expect(world.gate.state).toBe("witnessed");
      expect(world.leaders.counters()).toMatchObject({ slowBegun: 1, slowEnded: 0, slow: 1 });
    },
  );

  it("leaves nobody in use when all are late, and is used again when it is quick", async () => {
    const world = new World(2, 2);
    await world.work(1_000);
    for (const far of world.far) far.delayMs = () => 40;
    await world.work(2_000);
    expect(world.gate.state).toBe("free");
    world.takeLongestMs();
    await world.work(30_000);
    expect(world.takeLongestMs()).toBeLessThan(10);
    for (const far of world.far) far.delayMs = () => 1;
    await world.work(1_000);
    expect(world.gate.state).toBe("witnessed");
    await world.work(1_000);
    expect(world.far.map(({ witness }) => witness.check(shard, 1) !== undefined)).toEqual([true, true]);
    expect(world.told).toEqual(["1 slow", "2 slow", "1 quick", "2 quick"]);
    expect(world.leaders.counters()).toMatchObject({ slowBegun: 2, slowEnded: 2, slow: 0 });
  });

  it("does not flap when it is slow for two seconds and quick for two, again and again", async () => {
    const world = new World(3);
    for (const far of world.far) far.delayMs = () => (world.clock.monotonicMs() % 4_000 < 2_000 ? 60 : 1);
    await world.work(200_000);
    // Each fifty times it would be without the back-off; more than two seconds it cannot prove itself.
    expect(world.leaders.counters().slowBegun).toBeLessThanOrEqual(2 * 4);
  });

  it("that runs for 20 ms of each 220 is not taken for a quick one", async () => {
    const world = new World(4);
    await world.work(500);
    const [stuttering] = world.far;
    if (stuttering !== undefined)
      stuttering.delayMs = () => {
        const phaseMs = world.clock.monotonicMs() % 220;
        return phaseMs < 200 ? 200 - phaseMs : 1;
      };
    await world.work(1_500);
    world.takeLongestMs();
    await world.work(30_000);
    expect(world.takeLongestMs()).toBeLessThan(10);
    expect(world.leaders.counters()).toMatchObject({ slowBegun: 1, slowEnded: 0 });
  });

  it("of whatever delays keeps no write for longer than it takes to leave it, and what is seen is marked", async () => {
    for (let seed = 10; seed < 16; seed++) {
      const world = new World(seed, 1 + (seed % 2));
      const { random } = world;
      for (let i = 0; i < 40; i++) {
        for (const far of world.far) {
          const mostMs = random.chance(0.4) ? randomBetween(random, 2, 500) : 2;
          far.delayMs = () => randomBetween(random, 0, mostMs);
        }
        await world.work(randomBetween(random, 50, 2_000));
      }
      expect(world.leaders.counters().slowBegun, `seed ${seed}`).toBeGreaterThan(0);
    }
  });
});
