import { describe, expect, it } from "vitest";
import { AtollError } from "../../src/base/errors.ts";
import { regionNumber } from "../../src/base/ids.ts";
import type { FederationLinks, RegionLink } from "../../src/federation/index.ts";
import { callFailure } from "../../src/replicator/sender/failures.ts";
import { defaultReplicatorOptions } from "../../src/replicator/sender/options.ts";
import { RegionLanes } from "../../src/replicator/sender/region-lanes.ts";
import { BATCH_METHOD } from "../../src/replicator/transfer/methods.ts";
import { unary } from "../../src/rpc/index.ts";
import { pattern } from "../region/region-world.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
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

  it("is tried every two seconds while one of its connections holds and calls break with another one", async () => {
    const scheduler = new Scheduler();
    const clock = new SimClock(scheduler);
    const link = { region: regionNumber(2), name: "eu", isConnected: true, rttMs: undefined } as RegionLink;
    const links: FederationLinks = { regions: [link], link: () => link };
    const options = defaultReplicatorOptions;
    const lanes = new RegionLanes(link.region, { links, clock, random: new SeededRandom(1), options });
    const failure = callFailure(new AtollError("federation.unreachable", "no bulk lane"));
    for (let tries = 0; tries < 50; tries++) {
      lanes.failed(failure);
      const { untilMs = 0 } = lanes.blocked ?? {};
      expect(untilMs - clock.monotonicMs()).toBeLessThanOrEqual(2_000);
      await scheduler.run({ untilMs });
    }
  });
});
