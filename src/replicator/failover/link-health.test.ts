import { expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { regionNumber } from "../../base/ids.ts";
import type { FederationView } from "../../federation/index.ts";
import { LinkHealth } from "./link-health.ts";

type State = "connected" | "suspect" | "away";

function world(members: readonly { state: State; silentMs: number | undefined }[]) {
  const scheduler = new Scheduler();
  const clock = new SimClock(scheduler);
  const view = (): FederationView => ({ regions: [{ number: 2, members }] }) as unknown as FederationView;
  const health = new LinkHealth({ view, clock });
  const after = async (ms: number) => {
    await scheduler.run({ untilMs: scheduler.nowMs + ms });
    return health.of(regionNumber(2));
  };
  return { after };
}

it("a region is heard while one of its nodes is", async () => {
  const { after } = world([
    { state: "suspect", silentMs: 4_000 },
    { state: "connected", silentMs: 300 },
  ]);
  expect(await after(10_000)).toEqual({ isReachable: true, silentMs: 300 });
});

it("and is away when all of them are suspected or gone, since the last of them was heard", async () => {
  const { after } = world([
    { state: "suspect", silentMs: 4_000 },
    { state: "away", silentMs: 9_000 },
  ]);
  expect(await after(10_000)).toEqual({ isReachable: false, silentMs: 4_000 });
});

it("who has just begun, and has heard nobody, does not take silence for long", async () => {
  const { after } = world([{ state: "away", silentMs: undefined }]);
  expect(await after(700)).toEqual({ isReachable: false, silentMs: 700 });
  const none = world([]);
  expect(await none.after(700)).toEqual({ isReachable: false, silentMs: 700 });
});
