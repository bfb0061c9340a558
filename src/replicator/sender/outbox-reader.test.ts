import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketId, groupId, logIndex } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import type { OutboxEvent, OutboxFailure, OutboxPage } from "../../metadata/index.ts";
import { SMALL_BYTES } from "../transfer/methods.ts";
import { MAX_RESTING, PAGE_EVENTS } from "./options.ts";
import { OutboxReader } from "./outbox-reader.ts";
import { type Lane, lanes, PendingEvents } from "./pending-events.ts";

const place = { shard: groupId(2), target: 7 };
const limits = { urgent: 40, small: 40, large: 4 };

function eventOf(number: number, lane: Lane, failure?: OutboxFailure): OutboxEvent {
  const version = versionId({ millis: number, counter: 0, region: 1, random: 0 });
  return {
    id: number.toString(16).padStart(24, "0"),
    target: place.target,
    kind: lane === "urgent" ? "deleteMarker" : "put",
    bucket: bucketId("00000000000000b1"),
    key: `k-${number}`,
    ...{ version, stamp: version, isNull: false, seen: [], rule: "r" },
    bytes: lane === "large" ? SMALL_BYTES + 1 : 10,
    failure,
  };
}

/** An outbox as a shard has it, and a reader over it. */
function outboxOf(given: readonly OutboxEvent[], startMs = 0) {
  const rows = new Map(given.map((event) => [event.id, event]));
  const state = { nowMs: startMs, pagesRead: 0 };
  const pending = new PendingEvents(limits);
  const reader = new OutboxReader(place, {
    pending,
    nowMs: () => state.nowMs,
    nextTryMs: ({ failure }) => failure?.atMs ?? 0,
    metadata: {
      outbox: async (_, __, after, limit): Promise<OutboxPage> => {
        state.pagesRead++;
        expect(limit).toBe(PAGE_EVENTS);
        const behind = [...rows.values()].filter(({ id }) => after === undefined || id > after);
        behind.sort((a, b) => (a.id < b.id ? -1 : 1));
        return { events: behind.slice(0, limit), appliedIndex: logIndex(1) };
      },
    },
  });
  return { rows, state, pending, reader };
}

describe("what is in memory of an outbox", () => {
  it("is bounded, and everything in the outbox is shipped in the end, whatever fails and whatever is added", async () => {
    const lane = fc.constantFrom<Lane>("urgent", "small", "small", "large");
    const step = fc.record({ add: fc.array(lane, { maxLength: 30 }), fails: fc.nat(3), pauseMs: fc.nat(50) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(lane, { maxLength: 400 }),
        fc.array(step, { maxLength: 10 }),
        async (first, steps) => {
          const { rows, state, pending, reader } = outboxOf(first.map((of, index) => eventOf(index, of)));
          let number = first.length;
          const shipped = new Set<string>();
          for (let round = 0; rows.size > 0; round++) {
            expect(round).toBeLessThan(4_000);
            const { add, fails, pauseMs } = steps[round] ?? { add: [], fails: 0, pauseMs: 20 };
            for (const of of add) {
              const event = eventOf(number++, of);
              rows.set(event.id, event);
            }
            state.nowMs += pauseMs;
            pending.wake(state.nowMs);
            reader.notice();
            while (await reader.fill());
            for (const of of lanes) {
              expect(pending.readyCount(of) + pending.onItsWayCount(of)).toBeLessThanOrEqual(limits[of] * 2);
              for (const one of pending.take(of)) {
                if (Number.parseInt(one.event.id, 16) % 4 < fails) {
                  pending.rest(one, state.nowMs + 30);
                  continue;
                }
                expect(shipped.has(one.event.id)).toBe(false);
                shipped.add(one.event.id);
                pending.done(one);
                rows.delete(one.event.id);
                pending.forget(one);
                reader.settled(one.event.id);
              }
            }
          }
          expect(shipped.size).toBe(number);
          expect(pending.size).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("finds small objects behind a long backlog of large ones, and goes back for those", async () => {
    const large = Array.from({ length: 300 }, (_, index) => eventOf(index, "large"));
    const { rows, pending, reader } = outboxOf([...large, eventOf(300, "small"), eventOf(301, "urgent")]);
    while (await reader.fill());
    expect(pending.readyCount("large")).toBe(limits.large);
    expect(pending.readyCount("small")).toBe(1);
    expect(pending.readyCount("urgent")).toBe(1);
    const order: string[] = [];
    while (rows.size > 2) {
      const [one] = pending.take("large");
      if (one === undefined) throw new Error("large ones were forgotten");
      order.push(one.event.id);
      pending.done(one);
      rows.delete(one.event.id);
      pending.forget(one);
      while (await reader.fill());
    }
    expect(order).toEqual(large.map(({ id }) => id));
  });

  it("leaves what rests in the outbox when much does, and looks again when it is due", async () => {
    const failure = { attempts: 3, reason: "target.clockAhead", message: "", atMs: 5_000 };
    const failed = Array.from({ length: MAX_RESTING + 900 }, (_, index) => eventOf(index, "small", failure));
    const { rows, state, pending, reader } = outboxOf([...failed, eventOf(99_999, "small")]);
    while (await reader.fill());
    expect(pending.size).toBeLessThanOrEqual(MAX_RESTING + 1);
    expect(pending.readyCount("small")).toBe(1);
    const before = state.pagesRead;
    for (let look = 0; look < 10; look++) await reader.fill();
    expect(state.pagesRead).toBe(before);
    state.nowMs = 5_001;
    let shipped = 0;
    for (let round = 0; rows.size > 0 && round < 2_000; round++) {
      pending.wake(state.nowMs);
      while (await reader.fill());
      for (const one of pending.take("small")) {
        shipped++;
        pending.done(one);
        rows.delete(one.event.id);
        pending.forget(one);
      }
    }
    expect(shipped).toBe(failed.length + 1);
  });

  it("does not take in again what was settled while a page was on its way", async () => {
    const { rows, pending, reader, state } = outboxOf([eventOf(1, "small"), eventOf(2, "small")]);
    await reader.fill();
    const [one, two] = pending.take("small");
    if (one === undefined || two === undefined) throw new Error("two events");
    reader.left(0);
    const reading = reader.fill();
    pending.done(one);
    rows.delete(one.event.id);
    pending.forget(one);
    reader.settled(one.event.id);
    await reading;
    expect(state.pagesRead).toBe(2);
    expect(pending.has(one.event.id)).toBe(false);
    expect(pending.size).toBe(1);
  });
});

describe("batches", () => {
  it("hold one event that failed twice, a few that failed once, and many that did not fail", () => {
    const pending = new PendingEvents({ ...limits, small: 2_000 });
    const failed = (attempts: number): OutboxFailure => ({
      attempts,
      reason: "target.timeout",
      message: "",
      atMs: 0,
    });
    for (let index = 0; index < 40; index++) pending.add(eventOf(index, "small"));
    for (let index = 40; index < 80; index++) pending.add(eventOf(index, "small", failed(1)));
    for (let index = 80; index < 82; index++) pending.add(eventOf(index, "small", failed(2)));
    const sizes: number[] = [];
    for (let batch = pending.take("small"); batch.length > 0; batch = pending.take("small"))
      sizes.push(batch.length);
    expect(sizes).toEqual([40, 16, 16, 8, 1, 1]);
  });

  it("that come back are the first again, in their order", () => {
    const pending = new PendingEvents(limits);
    for (let index = 0; index < 5; index++) pending.add(eventOf(index, index % 2 === 0 ? "small" : "urgent"));
    const batch = [...pending.take("small"), ...pending.take("urgent")];
    pending.add(eventOf(9, "small"));
    pending.putBack(batch);
    expect(pending.take("small").map(({ event }) => event.key)).toEqual(["k-0", "k-2", "k-4", "k-9"]);
    expect(pending.take("urgent").map(({ event }) => event.key)).toEqual(["k-1", "k-3"]);
  });
});
