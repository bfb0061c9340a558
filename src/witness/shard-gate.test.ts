/** The leader's side, on simulated time; what it guarantees as a whole is tested in test/simulation. */
import { describe, expect, it } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../test/simulation/seeded-random.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import { type GroupId, groupId, logIndex, nodeId, term } from "../base/ids.ts";
import { WitnessClient } from "./client.ts";
import { WitnessLeaders } from "./leaders.ts";
import { CHECK_METHOD, type RemoteWitness, type WitnessPlace } from "./link.ts";
import type { ShardGate } from "./shard-gate.ts";
import { Witness } from "./witness.ts";

const leaseMs = 500;
const options = { leaseMs, clockDriftBound: 0.1, electionTimeoutMs: 400 };
/** With two witnesses in the order 1, 2. */
const shard = groupId(2);
const inheritedMs = leaseMs * 1.1 - 400 / 1.1;

/** A witness behind a link of a millisecond each way, which may be cut. */
class FarWitness implements RemoteWitness {
  readonly #world: World;
  witness: Witness;
  /** `refused`: it knows at once that nobody is there. */
  link: "up" | "silent" | "refused" = "up";
  delayMs = 1;
  calls = 0;

  constructor(world: World) {
    this.#world = world;
    this.witness = world.newWitness();
  }

  restart(): void {
    this.witness = this.#world.newWitness();
  }

  get isConnected(): boolean {
    return this.link !== "refused";
  }

  call(
    method: string,
    request: Uint8Array,
    { deadlineMs }: { readonly deadlineMs: number },
  ): Promise<Uint8Array> {
    this.calls++;
    const { clock } = this.#world;
    return new Promise((resolve, reject) => {
      clock.after(deadlineMs, () => reject(new Error("too late")));
      clock.after(this.delayMs, () => {
        if (this.link !== "up") return;
        const { witness } = this;
        const answer = method === CHECK_METHOD ? witness.onChecks(request) : witness.onMarks(request);
        clock.after(this.delayMs, () => {
          if (this.link === "up") resolve(answer);
        });
      });
    });
  }
}

class World {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly random = new SeededRandom(3);
  readonly far = [new FarWitness(this), new FarWitness(this)] as const;
  readonly places = new Map<ReturnType<typeof nodeId>, WitnessPlace>(
    this.far.map((remote, i) => [nodeId(i + 1), { kind: "remote", remote }]),
  );
  readonly leaders = new WitnessLeaders(
    {
      clock: this.clock,
      places: this.places,
      slotsOf: ({ data }) => (data[0] === 255 ? "all" : data[0] === 0 ? "none" : [...data]),
    },
    options,
  );
  readonly gate: ShardGate = this.leaders.gate(shard);
  /** Of the group. */
  holdsLease = true;
  /** When the last heartbeat round was sent that a quorum confirmed; undefined: just now. */
  roundSentMs: number | undefined;
  moved = 0;
  lastIndex = 10;

  constructor() {
    this.gate.started({
      limitMoved: () => this.moved++,
      leaseSentMs: () => (this.holdsLease ? (this.roundSentMs ?? this.clock.monotonicMs() - 1) : undefined),
    });
    this.leaders.start();
  }

  newWitness(): Witness {
    return new Witness({ clock: this.clock, random: this.random }, { leaseMs });
  }

  async pass(ms: number): Promise<void> {
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + ms, isDone: () => false });
  }

  async led(leaderTerm = 3, isTransfer = false): Promise<void> {
    this.gate.led(term(leaderTerm), logIndex(this.lastIndex), isTransfer);
    await Promise.resolve();
  }

  append(...slots: readonly number[]): number {
    const index = logIndex(++this.lastIndex);
    this.gate.appended([{ index, kind: 0, data: new Uint8Array(slots) }]);
    return index;
  }

  check(slot: number, of: GroupId = shard): (number | undefined)[] {
    return this.far.map(({ witness }) => witness.check(of, slot));
  }
}

const everything = Number.POSITIVE_INFINITY;

describe("the gate of a shard's leader", () => {
  it("lets nothing commit before every witness has its session, and then what is under the floor", async () => {
    const world = new World();
    await world.led();
    world.far[1].delayMs = 20;
    expect(world.gate.limit).toBe(0);
    await world.pass(3);
    expect(world.gate).toMatchObject({ limit: 0, state: "held" });
    await world.pass(40);
    expect(world.gate).toMatchObject({ limit: 10, state: "witnessed" });
    await world.pass(100);
    expect(world.check(7)).toEqual([10, undefined]);
  });

  it("lets an entry commit when its mark is acknowledged, and not before", async () => {
    const world = new World();
    await world.led();
    await world.pass(200);
    const index = world.append(7);
    await world.pass(1);
    expect(world.gate.limit).toBe(10);
    await world.pass(1);
    expect(world.gate.limit).toBe(index);
    expect(world.check(7)[0]).toBe(index);
    expect(world.check(8)[0]).toBe(10);
  });

  it("sends the marks of a turn in one message, and nothing for what changes no record", async () => {
    const world = new World();
    await world.led();
    await world.pass(200);
    const { calls } = world.far[0];
    world.append(7, 8);
    world.append(0);
    const last = world.append(9);
    await world.pass(2.5);
    expect(world.far[0].calls).toBe(calls + 1);
    expect(world.gate.limit).toBe(last);
    expect([7, 8, 9].map((slot) => world.check(slot)[0])).toEqual([11, 11, 13]);
    world.append(0);
    await Promise.resolve();
    expect(world.gate.limit).toBe(14);
    expect(world.far[0].calls).toBe(calls + 1);
  });

  it("makes every slot stale for a command that may change any", async () => {
    const world = new World();
    await world.led();
    await world.pass(200);
    const index = world.append(255);
    await world.pass(3);
    expect(world.gate.limit).toBe(index);
    expect([1, 7].map((slot) => world.check(slot)[0])).toEqual([index, index]);
  });

  it("waits in order: an entry without a mark commits not before the one ahead of it", async () => {
    const world = new World();
    await world.led();
    await world.pass(200);
    world.append(7);
    await Promise.resolve();
    world.append(0);
    await Promise.resolve();
    expect(world.gate.limit).toBe(10);
    await world.pass(3);
    expect(world.gate.limit).toBe(12);
  });

  it("waits out what an earlier leader may have given when a witness does not answer, then takes the other", async () => {
    const world = new World();
    world.far[0].link = "refused";
    await world.led();
    await world.pass(inheritedMs - 1);
    expect(world.gate.limit).toBe(0);
    await world.pass(2);
    expect(world.gate).toMatchObject({ limit: 10, state: "witnessed" });
    await world.pass(150);
    expect(world.check(7)).toEqual([undefined, 10]);
  });

  it("tells nobody that the limit has moved before it has heard all of an election, wait or no wait", async () => {
    const world = new World();
    for (const far of world.far) far.link = "silent";
    const impatient = new WitnessLeaders(
      { clock: world.clock, places: world.places, slotsOf: ({ data }) => [...data] },
      { ...options, leaseMs: 200 },
    ).gate(shard);
    let moved = 0;
    impatient.started({ limitMoved: () => moved++, leaseSentMs: () => undefined });
    impatient.led(term(3), logIndex(10), false);
    expect({ moved, limit: impatient.limit }).toEqual({ moved: 0, limit: 0 });
    await world.pass(1);
    expect({ moved, limit: impatient.limit }).toEqual({ moved: 1, limit: everything });
    impatient.followed();
    expect(impatient.limit).toBe(0);
  });

  it("waits for the whole lease when the leader before asked for the election", async () => {
    const world = new World();
    world.far[0].link = "silent";
    await world.led(3, true);
    await world.pass(leaseMs * 1.1 - 1);
    expect(world.gate.limit).toBe(0);
    await world.pass(2);
    expect(world.gate.state).toBe("witnessed");
  });

  it("goes on without witnesses once no lease can be out, and with one as soon as it is back", async () => {
    const world = new World();
    for (const far of world.far) far.link = "refused";
    await world.led();
    await world.pass(inheritedMs + 1);
    expect(world.gate).toMatchObject({ limit: everything, state: "free" });
    const index = world.append(7);
    world.far[1].link = "up";
    await world.pass(200);
    expect(world.gate).toMatchObject({ limit: index, state: "witnessed" });
    await world.pass(200);
    expect(world.check(7)).toEqual([undefined, index]);
  });

  it("holds what is not marked when its witness falls silent, for a lease and a call at most", async () => {
    const world = new World();
    await world.led();
    await world.pass(300);
    world.far[0].link = "silent";
    const index = world.append(7);
    let waitedMs = 0;
    let saidMs = 0;
    while (world.gate.limit < index) {
      if (world.check(8)[0] !== undefined) saidMs = waitedMs;
      await world.pass(1);
      waitedMs++;
    }
    expect(waitedMs).toBeGreaterThan(saidMs);
    expect(waitedMs).toBeLessThanOrEqual(leaseMs / 2 + leaseMs * 1.1 + 1);
    expect(world.gate.state).toBe("witnessed");
    await world.pass(200);
    expect(world.check(7)).toEqual([undefined, index]);
  });

  it("begins a new session at once when its witness came back empty", async () => {
    const world = new World();
    await world.led();
    await world.pass(300);
    world.far[0].restart();
    const index = world.append(7);
    await world.pass(8);
    expect(world.gate).toMatchObject({ limit: index, state: "witnessed" });
    await world.pass(200);
    expect(world.check(7)).toEqual([index, undefined]);
  });

  it("renews while it holds its leader lease, and lets the lease run out otherwise", async () => {
    const world = new World();
    await world.led();
    for (let i = 0; i < 20; i++) {
      await world.pass(100);
      if (i > 2) expect(world.check(7)[0]).toBe(10);
    }
    world.holdsLease = false;
    await world.pass(leaseMs + 10);
    expect(world.check(7)[0]).toBeUndefined();
  });

  it("renews from what it knew before the round by which it leads, so that the next leader may count on that", async () => {
    const world = new World();
    await world.led();
    await world.pass(300);
    const sentMs = world.clock.monotonicMs();
    world.roundSentMs = sentMs;
    let saidMs = 0;
    for (let i = 0; i < leaseMs + 300; i++) {
      await world.pass(1);
      if (world.check(7)[0] !== undefined) saidMs = world.clock.monotonicMs();
    }
    expect(saidMs).toBeLessThan(sentMs + leaseMs);
    expect(saidMs).toBeGreaterThan(sentMs + leaseMs - 150);
  });

  it("takes no lease of a renewal that was long on its way", async () => {
    const world = new World();
    await world.led();
    await world.pass(300);
    world.far[0].delayMs = leaseMs + 50;
    await world.pass(2000);
    world.gate.followed();
    world.far[0].delayMs = 1;
    await world.pass(50);
    expect(world.check(7)[0]).toBeUndefined();
  });

  it("does not go back and forth between a witness that fails and its standby", async () => {
    const world = new World();
    await world.led();
    await world.pass(300);
    world.far[0].link = "silent";
    world.append(7);
    await world.pass(1000);
    expect(world.gate.state).toBe("witnessed");
    world.far[0].link = "up";
    const { sessionsLost } = world.leaders.counters();
    for (let i = 0; i < 50; i++) {
      world.append(7);
      await world.pass(20);
    }
    expect(world.leaders.counters().sessionsLost).toBe(sessionsLost);
    expect(world.check(7)).toEqual([undefined, world.lastIndex]);
  });

  it("forgets all of a leadership that is over, also answers that come later", async () => {
    const world = new World();
    await world.led(3);
    await world.pass(300);
    world.append(7);
    world.gate.followed();
    world.lastIndex = 20;
    await world.led(5);
    expect(world.gate.limit).toBe(0);
    await world.pass(10);
    expect(world.gate).toMatchObject({ limit: 20, state: "witnessed" });
    world.gate.followed();
    expect(world.gate.state).toBe("following");
    await world.pass(1000);
    expect(world.check(7)).toEqual([undefined, undefined]);
  });
});

describe("a gateway's checks", () => {
  const clientOf = (world: World): WitnessClient =>
    new WitnessClient({ clock: world.clock, places: [...world.places.values()] });

  async function ask(
    world: World,
    client: WitnessClient,
    ...slots: number[]
  ): Promise<(number | undefined)[]> {
    const asked = Promise.all(slots.map((slot) => client.check(shard, slot)));
    await world.pass(60);
    return asked;
  }

  it("are answered by the witness in use, those of a turn in one message", async () => {
    const world = new World();
    const client = clientOf(world);
    await world.led();
    await world.pass(300);
    world.append(7);
    await world.pass(5);
    expect(await ask(world, client, 7, 8, 9)).toEqual([11, 10, 10]);
    expect(client.counters()).toMatchObject({ checks: 3, answered: 3, messages: 1 });
  });

  it("find the standby when the first witness has nothing to say", async () => {
    const world = new World();
    const client = clientOf(world);
    world.far[0].link = "silent";
    await world.led();
    await world.pass(700);
    world.far[0].link = "up";
    expect(await ask(world, client, 7)).toEqual([undefined]);
    expect(await ask(world, client, 7)).toEqual([10]);
    expect(await ask(world, client, 7)).toEqual([10]);
  });

  it("say in time that nobody can say, and leave a silent witness alone for a while", async () => {
    const world = new World();
    const client = clientOf(world);
    for (const far of world.far) far.link = "silent";
    const begunMs = world.clock.monotonicMs();
    let doneMs = 0;
    void client.check(shard, 7).then(() => {
      doneMs = world.clock.monotonicMs();
    });
    await world.pass(100);
    expect(doneMs - begunMs).toBeLessThanOrEqual(51);
    await ask(world, client, 7);
    const calls = world.far[0].calls + world.far[1].calls;
    expect(await ask(world, client, 7)).toEqual([undefined]);
    expect(world.far[0].calls + world.far[1].calls).toBe(calls);
    expect(client.counters()).toMatchObject({ checks: 3, failed: 2, skipped: 1 });
  });

  it("take a witness in the same process without a message", async () => {
    const world = new World();
    const witness = world.newWitness();
    const place = { kind: "local", witness } as const;
    const client = new WitnessClient({ clock: world.clock, places: [place] });
    const leaders = new WitnessLeaders(
      { clock: world.clock, places: new Map([[nodeId(1), place]]), slotsOf: ({ data }) => [...data] },
      options,
    );
    const gate = leaders.gate(shard);
    gate.started({ limitMoved: () => {}, leaseSentMs: () => world.clock.monotonicMs() });
    leaders.start();
    gate.led(term(1), logIndex(5), false);
    await Promise.resolve();
    await Promise.resolve();
    expect(gate).toMatchObject({ limit: 5, state: "witnessed" });
    await world.pass(70);
    gate.appended([{ index: logIndex(6), kind: 0, data: new Uint8Array([7]) }]);
    await Promise.resolve();
    expect(gate.limit).toBe(6);
    expect(await client.check(shard, 7)).toBe(6);
    expect(await client.check(shard, 8)).toBe(5);
    expect(client.counters().messages).toBe(0);
    leaders.stop();
  });
});
