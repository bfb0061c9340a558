import { expect, it } from "vitest";
import { FailoverWorld, PHOTOS_ID } from "../../../test/federation/failover-world.ts";
import type { AnnouncedRisk, MergedCount } from "./components.ts";
import { LocalFailover } from "./local-failover.ts";
import { encodeMergeMark, encodeNodeRisk } from "./messages.ts";

it("what is at risk is as of when the books say that it was taken from, and no later", async () => {
  const world = await FailoverWorld.start();
  await world.makeBucket();
  const { control } = world.control.node(2);
  const { clock } = world.control.node(2).process;
  const { metadata } = world.region(2);
  const merged: readonly MergedCount[] = [];
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

it("marks of merges are of all nodes of the region, or there are none", async () => {
  const marksOf = (own: number, others: readonly number[], count = others.length) =>
    new LocalFailover({
      announced: { mergeMarkOf: () => own },
      nodes: { count, askAll: async () => others.map(encodeMergeMark) },
    } as unknown as ConstructorParameters<typeof LocalFailover>[0]).mergeMarks(PHOTOS_ID);
  expect(await marksOf(1, [])).toBe(await marksOf(1, []));
  expect(await marksOf(1, [2 ** 50, 7])).toBe(await marksOf(1, [7, 2 ** 50]));
  expect(await marksOf(1, [3, 7])).not.toBe(await marksOf(1, [3, 8]));
  expect(await marksOf(1, [3, 7])).not.toBe(await marksOf(2, [3, 7]));
  expect(await marksOf(1, [3], 2)).toBeUndefined();
});
