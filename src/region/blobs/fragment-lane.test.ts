import { describe, expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { driveId } from "../../base/ids.ts";
import type { FragmentSink } from "./drive-access.ts";
import { FragmentLane, type StripeHold } from "./fragment-lane.ts";

/** A drive that takes what it has when it is told to. */
class HeldSink implements FragmentSink {
  readonly runs: number[] = [];
  readonly #taken: (() => void)[] = [];

  append(units: readonly Uint8Array[]): Promise<void> {
    this.runs.push(units.length);
    return new Promise((resolve) => this.#taken.push(resolve));
  }

  takeOne(): void {
    this.#taken.shift()?.();
  }

  async commit(): Promise<void> {}
  async abort(): Promise<void> {}
}

function newLane(): { lane: FragmentLane; sink: HeldSink; hold: () => StripeHold; taken: StripeHold[] } {
  const sink = new HeldSink();
  const clock = new SimClock(new Scheduler());
  const taken: StripeHold[] = [];
  const hold = (): StripeHold => {
    const made: StripeHold = { left: 1, isHeldOn: false, onTaken: () => void taken.push(made) };
    return made;
  };
  const lane = new FragmentLane({ fragment: 0, drive: driveId(1), sink }, clock, () => {});
  return { lane, sink, hold, taken };
}

const unit = new Uint8Array(1);

describe("a lane", () => {
  it("hands its drive what was appended since the last flush, at once; a commit hands over the rest", async () => {
    const { lane, sink, hold, taken } = newLane();
    for (let index = 0; index < 3; index++) lane.append(unit, 0, hold());
    expect(sink.runs).toEqual([]);
    lane.flush();
    lane.flush();
    lane.append(unit, 0, hold());
    expect(sink.runs).toEqual([3]);
    sink.takeOne();
    await lane.commit();
    expect(sink.runs).toEqual([3, 1]);
    expect(taken.length).toBe(3);
  });

  it("that is dropped lets go of what its drive never saw, and marks what it may still look at", () => {
    const { lane, hold, taken } = newLane();
    const [seen, unseen] = [hold(), hold()];
    lane.append(unit, 0, seen);
    lane.flush();
    lane.append(unit, 0, unseen);
    lane.drop();
    expect(taken).toEqual([seen, unseen]);
    expect([seen.isHeldOn, unseen.isHeldOn]).toEqual([true, false]);
  });
});
