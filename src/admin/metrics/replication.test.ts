import { Registry } from "prom-client";
import { describe, expect, test } from "vitest";
import type { NodeReplicationView } from "../../replicator/index.ts";
import {
  MAX_SERIES,
  type ReplicationSample,
  registerReplicationMetrics,
  waitingSamples,
} from "./replication.ts";

const backlog = (change: Partial<BacklogView> = {}): BacklogView => ({
  ...{ target: 7, rule: "all", bucket: "photos", events: 5, bytes: 500, failedEvents: 1, oldestMs: 40_000 },
  ...change,
});
type BacklogView = NonNullable<NodeReplicationView["shards"][number]["outbox"]>["backlogs"][number];

const view: NodeReplicationView = {
  ...{ format: 1, region: "us", node: "node-1", atMs: 100_000 },
  shards: [
    { shard: 2, isLedHere: true, outbox: { appliedIndex: 9, backlogs: [backlog()] } },
    { shard: 3, isLedHere: true, outbox: { appliedIndex: 9, backlogs: [backlog({ oldestMs: 90_000 })] } },
    { shard: 4, isLedHere: false, outbox: { appliedIndex: 9, backlogs: [backlog({ events: 1_000 })] } },
    { shard: 5, isLedHere: false, problem: "raft.timeout: late" },
  ],
  ...{ senders: [], isTruncated: false, jobs: [], lags: [] },
  shipments: ["us", "eu"].map((from) => ({
    ...{ bucket: "photos", rule: "all", from, target: 7, to: "eu", toBucket: "photos" },
    ...{ isPaused: false, pausedUntilMs: null },
  })),
};

const received = {
  ...{ replicas: 3, largeReplicas: 1, resumedLargeReplicas: 0, receivedBytes: 99, refusedAsOverloaded: 0 },
};

async function linesOf(sample: ReplicationSample | undefined): Promise<string[]> {
  const registry = new Registry();
  registerReplicationMetrics(registry, () => sample);
  return (await registry.metrics()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

describe("what waits", () => {
  test("is that of the shards that this node leads, so that a sum over nodes counts it once", () => {
    expect(waitingSamples(view)).toEqual([
      {
        labels: { bucket: "photos", rule: "all", target_region: "eu" },
        ...{ events: 10, bytes: 1_000, failedEvents: 2, oldestSeconds: 60 },
      },
    ]);
  });

  test("is nothing for a rule of this region for which nothing waits, and not said by who leads nothing", () => {
    const idle = view.shards.map((shard) => ({ ...shard, outbox: { appliedIndex: 9, backlogs: [] } }));
    expect(waitingSamples({ ...view, shards: idle })).toMatchObject([{ events: 0, oldestSeconds: 0 }]);
    const follower = idle.map((shard) => ({ ...shard, isLedHere: false }));
    expect(waitingSamples({ ...view, shards: follower })).toEqual([]);
  });

  test("has no more series than its bound: those that wait longest by name, the others as one", () => {
    const backlogs = Array.from({ length: MAX_SERIES + 50 }, (_, i) =>
      backlog({ rule: `rule-${i}`, oldestMs: 100_000 - i * 10, events: 1 }),
    );
    const shards = [{ shard: 2, isLedHere: true, outbox: { appliedIndex: 9, backlogs } }];
    const samples = waitingSamples({ ...view, shards, shipments: view.shipments.slice(0, 1) });
    expect(samples).toHaveLength(MAX_SERIES + 1);
    expect(samples[0]?.labels.rule).toBe(`rule-${MAX_SERIES + 49}`);
    // One of them is the rule for which nothing waits.
    expect(samples.at(-1)).toMatchObject({ labels: { rule: "(others)", target_region: "eu" }, events: 50 });
  });
});

test("shards that cannot be asked are counted, so that a low number is not taken for a good one", async () => {
  const lines = await linesOf({ view, senders: [], received });
  expect(lines).toContain("atoll_replication_unknown_shards 1");
  const blind = { ...view, shards: [], problem: "topology.missing: none" };
  expect(await linesOf({ view: blind, senders: [], received })).toContain(
    "atoll_replication_unknown_shards 1",
  );
});

test("what came is counted, small and large", async () => {
  const lines = await linesOf({ view, senders: [], received });
  expect(lines).toContain("atoll_replication_received_operations_total 4");
  expect(lines).toContain("atoll_replication_received_bytes_total 99");
});

test("a region on its own says nothing of it", async () => {
  expect(await linesOf(undefined)).toEqual([]);
});
