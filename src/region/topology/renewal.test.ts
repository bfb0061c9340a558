import { expect, it } from "vitest";
import {
  BUCKET,
  isBytes,
  pattern,
  putRequest,
  readWhole,
  regionWorld,
} from "../../../test/region/region-world.ts";
import { placementGroupId } from "../../base/ids.ts";
import { resilienceOf } from "./resilience.ts";

it("a gateway reads what was written to placement groups that are newer than its copy of the topology", async () => {
  const world = await regionWorld();
  const { run } = world;
  const known = await run(world.metadata.topology());
  const old = world.gateway();
  await run(old.metadata.topology());
  // Twice as many groups: of ten writes some go to one that the old copy does not know.
  const placementGroups = known.placementGroups.map((group) => ({
    ...group,
    id: placementGroupId(group.id + 100),
    drives: [...group.drives].reverse(),
  }));
  const next = { ...known, placementGroups: [...known.placementGroups, ...placementGroups] };
  expect(await run(world.metadata.setTopology(next))).toBe(true);
  expect(await run(world.metadata.setTopology(next))).toBe(false);
  for (let i = 0; i < 10; i++) await run(world.region.put(putRequest(`k-${i}`, pattern(20_000, i))));
  for (let i = 0; i < 10; i++) {
    const found = await run(old.region.find({ bucket: BUCKET, key: `k-${i}`, version: undefined }));
    if (found.kind !== "object") throw new Error(found.kind);
    expect(await run(readWhole(found))).toSatisfy(isBytes(pattern(20_000, i)));
  }
  expect(resilienceOf(await run(old.metadata.topology())).schemes).toHaveLength(2);
});
