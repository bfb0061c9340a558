import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../test/simulation/seeded-random.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import { groupId, logIndex, nodeId, term } from "../base/ids.ts";
import { WitnessClient } from "./client.ts";
import { dealt } from "./joint-gate.ts";
import { WitnessLeaders } from "./leaders.ts";
import { CHECK_METHOD, type RemoteWitness, type WitnessPlace } from "./link.ts";
import { Witness } from "./witness.ts";

const options = { leaseMs: 500, clockDriftBound: 0.1, electionTimeoutMs: 400 };
/** As long as a lease and a call may take, with what clocks may differ by. */
const HOLD_MS = 500 * 1.1 + 250 + 70;
const shard = groupId(2);

/** Three witnesses a millisecond away from the leader, all of which its shard has at once. */
async function world(atOnce = 3) {
  const scheduler = new Scheduler();
  const clock = new SimClock(scheduler);
  const random = new SeededRandom(1);
  const witnesses = Array.from({ length: 3 }, () => new Witness({ clock, random }, options));
  const silent = new Set<Witness>();
  const remoteOf = (witness: Witness): RemoteWitness => ({
    isConnected: true,
    call: (method, request, { deadlineMs }) =>
      new Promise((resolve, reject) => {
        clock.after(deadlineMs, () => reject(new Error("too late")));
        clock.after(1, () => {
          if (silent.has(witness)) return;
          const answer = method === CHECK_METHOD ? witness.onChecks(request) : witness.onMarks(request);
          clock.after(1, () => resolve(answer));
        });
      }),
  });
  const places = new Map<ReturnType<typeof nodeId>, WitnessPlace>(
    witnesses.map((witness, i) => [nodeId(i + 1), { kind: "remote", remote: remoteOf(witness) }]),
  );
  let lastIndex = 10;
  let slotsAsked = 0;
  const leaders = new WitnessLeaders(
    {
      clock,
      places,
      slotsOf: ({ data }) => {
        slotsAsked++;
        return [...data];
      },
    },
    options,
  );
  const gate = leaders.jointGate(shard, atOnce);
  gate.started({ limitMoved: () => {}, leaseSentMs: () => clock.monotonicMs() - 1 });
  leaders.start();
  gate.led(term(3), logIndex(lastIndex), false);
  const pass = (ms: number): Promise<void> => scheduler.run({ untilMs: scheduler.nowMs + ms });
  await pass(200);
  return {
    clock,
    gate,
    places,
    witnesses,
    silent,
    pass,
    append: (slot: number) => {
      gate.appended([{ index: logIndex(++lastIndex), kind: 0, data: new Uint8Array([slot]) }]);
      return lastIndex;
    },
    stamps: (slot: number) => witnesses.map((witness) => witness.check(shard, slot)),
    slotsAsked: () => slotsAsked,
  };
}

describe("several witnesses at once", () => {
  test("each can say, and an entry commits when all of them have its mark", async () => {
    const { gate, append, pass, stamps, slotsAsked } = await world();
    expect(gate).toMatchObject({ state: "witnessed", limit: 10 });
    expect(stamps(7)).toEqual([10, 10, 10]);
    const index = append(7);
    await pass(1);
    expect(gate.limit).toBe(10);
    await pass(2);
    expect(gate.limit).toBe(index);
    expect(stamps(7)).toEqual([index, index, index]);
    expect(stamps(8)).toEqual([10, 10, 10]);
    // What an entry changes is looked at once, for all of them.
    expect(slotsAsked()).toBe(1);
  });

  test("one that falls silent holds writes for its lease, while the others go on to answer", async () => {
    const { gate, append, pass, stamps, silent, witnesses } = await world();
    const lost = witnesses[1] as Witness;
    silent.add(lost);
    const index = append(7);
    let heldMs = 0;
    while (gate.limit < index && heldMs < 5_000) {
      await pass(5);
      heldMs += 5;
      // As long as the lost one speaks it says that nothing has changed: so nobody may see that something has.
      if (stamps(7)[1] !== undefined) expect(gate.limit).toBeLessThan(index);
    }
    expect(heldMs).toBeGreaterThan(250);
    expect(heldMs).toBeLessThan(HOLD_MS);
    expect(stamps(7)).toEqual([index, undefined, index]);
    const next = append(9);
    await pass(3);
    expect(gate.limit).toBe(next);
    silent.clear();
    await pass(3_000);
    expect(gate.state).toBe("witnessed");
    expect(stamps(9)[1]).toBeGreaterThanOrEqual(next);
  });

  test("as many as there are, or as are wanted", async () => {
    expect((await world(2)).stamps(7).filter((stamp) => stamp !== undefined)).toHaveLength(2);
    expect((await world(9)).stamps(7)).toEqual([10, 10, 10]);
  });

  test("forgets all of a leadership that is over", async () => {
    const { gate, append, pass } = await world();
    append(7);
    gate.followed();
    await pass(10);
    expect(gate.state).toBe("following");
  });

  test("a gateway asks the witness beside it without a message, and another one while that can't say", async () => {
    const { clock, gate, places, witnesses, pass, append } = await world();
    const beside = witnesses[2] as Witness;
    const all: WitnessPlace[] = [...places.values()].slice(0, 2);
    const client = new WitnessClient({ clock, places: [...all, { kind: "local", witness: beside }] });
    append(7);
    await pass(5);
    expect(await client.check(shard, 7)).toBe(11);
    expect(client.counters().messages).toBe(0);
    gate.followed();
    await pass(600);
    expect(beside.check(shard, 7)).toBeUndefined();
  });
});

test("witnesses are dealt to sets: each to one, and no set is empty", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 12 }),
      (all, n) => {
        const sets = dealt(all, n);
        expect(sets).toHaveLength(Math.min(n, all.length));
        expect(sets.every((set) => set.length > 0)).toBe(true);
        expect(sets.flat().toSorted()).toEqual(all.toSorted());
        expect(sets.map(([first]) => first)).toEqual(all.slice(0, sets.length));
      },
    ),
  );
});
