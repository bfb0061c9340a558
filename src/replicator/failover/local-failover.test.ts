import { expect, it } from "vitest";
import { FailoverWorld, PHOTOS_ID } from "../../../test/federation/failover-world.ts";
import type { AnnouncedRisk } from "./components.ts";
import { LocalFailover } from "./local-failover.ts";
import { encodeNodeRisk } from "./messages.ts";

it("what is at risk is as of when the books say that it was taken from, and no later", async () => {
  const world = await FailoverWorld.start();
  await world.makeBucket();
  const { control } = world.control.node(2);
  const { clock } = world.control.node(2).process;
  const { metadata } = world.region(2);
  const merged = { epoch: 0, objects: 0, bytes: 0 };
  const riskOf = async (here: Omit<AnnouncedRisk, "entries">, there: Omit<AnnouncedRisk, "entries">) => {
    const local = new LocalFailover({
      ...{ region: 2, control, metadata, clock },
      announced: { of: () => ({ entries: [], ...here }), mergedOf: () => merged },
      nodes: { count: 1, askAll: async () => [encodeNodeRisk({ entries: [], merged, ...there })] },
    } as unknown as ConstructorParameters<typeof LocalFailover>[0]);
    const { isExact, asOfMs } = await world.run(local.risk(PHOTOS_ID));
    return { isExact, asOfMs };
  };
  const whole = { isExact: true, asOfMs: 1_000 };
  const torn = { isExact: false, asOfMs: 6_000 };
  // Of what the home acknowledged since, the whole book has nothing, and the other one is not all.
  expect(await riskOf(whole, torn)).toEqual(whole);
  expect(await riskOf(torn, whole)).toEqual(whole);
  expect(await riskOf(whole, { isExact: true, asOfMs: 6_000 })).toEqual({ isExact: true, asOfMs: 6_000 });
  expect(await riskOf(torn, { isExact: false, asOfMs: 2_000 })).toEqual(torn);
});
