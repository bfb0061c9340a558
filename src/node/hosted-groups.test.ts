import { expect, it } from "vitest";
import { RaftTrio } from "../../test/simulation/raft-trio.ts";
import { nodeId } from "../base/ids.ts";

const [first, second, third] = [1, 2, 3].map(nodeId) as [
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
];

/** Until others lead in its place: a few round trips, no election timeout. Virtual milliseconds. */
const SOON_MS = 100;

it("leadership goes to nodes that are there", async () => {
  for (const dead of [second, third]) {
    const trio = await RaftTrio.start();
    const node = await trio.leadAll(first);
    trio.kill(dead);
    // It answers no heartbeat, and has as much of the log as the other.
    await trio.pass(300);
    const beganMs = trio.scheduler.nowMs;
    await trio.run(node.groups.handOver());
    expect(trio.scheduler.nowMs - beganMs).toBeLessThan(SOON_MS);
    const alive = dead === second ? third : second;
    await trio.until(() => trio.groups.every((_, i) => trio.leaderOf(i)?.id === alive));
    expect(trio.scheduler.nowMs - beganMs).toBeLessThan(2 * SOON_MS);
  }
});

it("who dies right before is passed over once it was not heard for long enough", async () => {
  for (const dead of [second, third]) {
    const trio = await RaftTrio.start();
    const node = await trio.leadAll(first);
    trio.kill(dead);
    await trio.run(node.groups.handOver());
    const alive = dead === second ? third : second;
    await trio.until(() => trio.groups.every((_, i) => trio.leaderOf(i)?.id === alive));
  }
});

it("nobody is waited for when nobody is there", async () => {
  const trio = await RaftTrio.start();
  const node = await trio.leadAll(first);
  trio.kill(second);
  trio.kill(third);
  await trio.until(() => trio.groups.every((group) => node.raft.group(group)?.heir() === undefined));
  const beganMs = trio.scheduler.nowMs;
  await trio.run(node.groups.handOver());
  expect(trio.scheduler.nowMs - beganMs).toBeLessThan(SOON_MS);
});
