import { describe, expect, it } from "vitest";
import { ReadsWorld, type Side } from "../../../test/replicator/reads-world.ts";

const strong = { mode: "strong" } as const;

describe("a strong list after a home was taken", () => {
  it("shows nothing of the old home's suffix before the new home has it", async () => {
    const world = await ReadsWorld.start();
    try {
      const [us, eu, ap] = world.sides as [Side, Side, Side];
      await world.beHome(us);
      await world.put(us, "everywhere");
      await world.drained();
      world.hold(us, eu, true);
      await world.put(us, "suffix");
      await world.told.world.until("ap has it", async () => {
        const found = await world.read(ap, "suffix");
        return "found" in found && found.found.kind === "object";
      });
      await world.moveHome(us, eu);
      await world.follow();
      // Both have it, and the home has not: it is not there yet.
      for (const side of [us, ap]) {
        expect(await world.list(side, strong), `region ${side.region.number}`).toEqual({
          go: eu.region.number,
        });
      }
      world.hold(us, eu, false);
      await world.drained();
      for (const side of [us, ap]) {
        expect(await world.list(side, strong)).toMatchObject({ kind: "strong", home: eu.region.number });
      }
    } finally {
      world.stop();
    }
  });
});
