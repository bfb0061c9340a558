import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketId } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import type { OutboxEvent } from "../../metadata/index.ts";
import { DESCRIPTION_BYTES } from "./options.ts";
import { BATCH_REPLICAS, PendingEvents } from "./pending-events.ts";

const limits = { urgent: 1_000, small: 1_000, large: 1_000 };

function putOf(number: number, bytes: number): OutboxEvent {
  const version = versionId({ millis: number, counter: 0, region: 1, random: 0 });
  return {
    ...{ id: number.toString(16).padStart(24, "0"), target: 7, kind: "put", bytes, failure: undefined },
    ...{ bucket: bucketId("00000000000000b1"), key: `k-${number}`, rule: "r" },
    ...{ version, stamp: version, isNull: false, seen: [] },
  };
}

describe("the batches of small objects", () => {
  it("keep the order, have enough or all there is, and never too much", () => {
    const sizes = fc.array(fc.oneof(fc.nat(5_000), fc.nat(400_000)), { minLength: 1, maxLength: 300 });
    const bounds = fc.record({ enough: fc.integer({ min: 1, max: 600_000 }), most: fc.nat(1_000_000) });
    fc.assert(
      fc.property(sizes, bounds, (given, { enough, most }) => {
        const pending = new PendingEvents(limits);
        for (const [number, bytes] of given.entries()) pending.add(putOf(number, bytes));
        let taken = 0;
        while (taken < given.length) {
          const batch = pending.take("small", { enough, most });
          expect(batch.map(({ event }) => event.key)).toEqual(batch.map((_, at) => `k-${taken + at}`));
          const sums = [0];
          for (const { event } of batch) sums.push((sums.at(-1) ?? 0) + event.bytes + DESCRIPTION_BYTES);
          const bytes = sums.at(-1) ?? 0;
          taken += batch.length;
          expect(batch.length).toBeGreaterThanOrEqual(1);
          expect(batch.length).toBeLessThanOrEqual(BATCH_REPLICAS);
          if (batch.length > 1) {
            expect(bytes).toBeLessThanOrEqual(most);
            expect(sums.at(-2)).toBeLessThan(enough);
          }
          const next = given[taken];
          const isComplete =
            next === undefined ||
            batch.length === BATCH_REPLICAS ||
            bytes >= enough ||
            bytes + next + DESCRIPTION_BYTES > most;
          expect(isComplete).toBe(true);
        }
        expect(pending.take("small")).toEqual([]);
      }),
    );
  });
});

describe("large objects", () => {
  it("go one at a time, and what else is to be said of one goes when it is done", () => {
    const pending = new PendingEvents(limits);
    const bytes = 1024 ** 3;
    const put = putOf(1, bytes);
    pending.add(put);
    pending.add({ ...putOf(2, 0), version: put.version, key: put.key, kind: "tags" });
    pending.add(putOf(3, bytes));
    const [shipped] = pending.take("large");
    const [tags] = pending.take("urgent");
    if (shipped === undefined || tags === undefined) throw new Error("nothing was taken");
    // The target has not got the version yet, so its tags go with all of it.
    pending.moveTo(tags, "large");
    pending.putBack(pending.take("large"));
    expect(pending.take("large").map(({ event }) => event.key)).toEqual(["k-3"]);
    expect(pending.canTake("large")).toBe(false);
    pending.done(shipped);
    expect(pending.canTake("large")).toBe(true);
    expect(pending.take("large")).toEqual([tags]);
  });
});
