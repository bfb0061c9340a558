import { describe, expect, it } from "vitest";
import { AtollError } from "../../src/base/errors.ts";
import { BATCH_METHOD } from "../../src/replicator/transfer/methods.ts";
import { unary } from "../../src/rpc/index.ts";
import { pattern } from "../region/region-world.ts";
import { put, type ReplicatingRegion, replicatingWorld } from "./replicating-world.ts";

const MINUTE_MS = 60_000;

describe("a region that was away for long", () => {
  it("gets the first of what waits within seconds, also where its nodes answered all the time and took nothing", async () => {
    const world = await replicatingWorld();
    const [us, eu] = world.regions as [ReplicatingRegion, ReplicatingRegion];
    const noQuorum = unary(() => {
      throw new AtollError("region.unavailable", "no shard has a leader");
    });
    eu.moreHandlers = { [BATCH_METHOD]: noQuorum };
    await world.run(eu.restartReceiver());
    for (let i = 0; i < 50; i++) await world.run(put(us, `k-${i}`, pattern(100, i)));
    await world.pass(20 * MINUTE_MS);
    eu.crashReceiver();
    await world.pass(10_000);
    eu.moreHandlers = {};
    await world.run(eu.restartReceiver());
    const link = us.links.link(eu.number);
    await world.until("the region is connected", () => link?.isConnected === true);
    const backMs = world.scheduler.nowMs;
    await world.until("all is there", () => world.isDrained());
    expect(world.scheduler.nowMs - backMs).toBeLessThan(2_000);
  });
});
