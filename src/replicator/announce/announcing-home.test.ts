import { expect, it } from "vitest";
import { FailoverWorld, PHOTOS_ID } from "../../../test/federation/failover-world.ts";
import { nodeId, regionNumber } from "../../base/ids.ts";
import { federationNodeId } from "../../federation/index.ts";
import { announcingHome } from "./announcing-home.ts";
import { encodeUpTo } from "./messages.ts";
import { RiskBook } from "./risk-book.ts";

it("is the region that a home was taken from, and what that one never told is not known exactly", async () => {
  const world = await FailoverWorld.start();
  await world.makeBucket();
  const [old, ours, third] = [1, 2, 3].map(regionNumber) as [never, never, never];
  const { view } = world.control.node(2).control;
  const homeOf = announcingHome(view, ours);
  expect(homeOf(PHOTOS_ID)).toBe(old);
  const book = new RiskBook({ homeOf, region: ours });
  // It was away when this node began; another region, that was a home before, has nothing left.
  book.onUpTo(
    federationNodeId(third, nodeId(1)),
    encodeUpTo({ session: 1, sequence: 0, sentMs: 5, shards: [], led: [] }),
  );
  expect(book.of(PHOTOS_ID)).toMatchObject({ entries: [], isExact: false });
  world.control.isolate(1);
  await world.run(world.switch(2, { isForced: true }).done);
  expect(view.bucket(PHOTOS_ID)?.home?.region).toBe(ours);
  expect(homeOf(PHOTOS_ID)).toBe(old);
  expect(book.of(PHOTOS_ID)).toMatchObject({ entries: [], isExact: false });
});
