import { describe, expect, test } from "vitest";
import { type AskedForReplication, federationReplication } from "./federation-status.ts";
import type {
  BacklogView,
  JobView,
  NodeReplicationView,
  SenderView,
  ShardView,
  ShipmentView,
} from "./views.ts";

const NOW_MS = 1_000_000;

const shipment: ShipmentView = {
  bucket: "photos",
  rule: "all",
  from: "us",
  target: 7,
  to: "eu",
  toBucket: "photos",
  isPaused: false,
  pausedUntilMs: null,
};

const backlog = (change: Partial<BacklogView> = {}): BacklogView => ({
  ...{ target: 7, rule: "all", bucket: "photos", events: 5, bytes: 500, failedEvents: 0 },
  oldestMs: NOW_MS - 3_000,
  ...change,
});

const shard = (id: number, backlogs: readonly BacklogView[] = [], appliedIndex = 10): ShardView => ({
  ...{ shard: id, isLedHere: true, outbox: { appliedIndex, backlogs } },
});

const silentShard = (id: number): ShardView => ({
  shard: id,
  isLedHere: false,
  problem: "raft.timeout: late",
});

const sender = (change: Partial<SenderView> = {}): SenderView => ({
  ...{ target: 7, bucket: "photos", to: "eu", state: "running", shards: [2], restingEvents: 0 },
  lanes: { urgent: lane, small: lane, large: lane },
  ...{ shippedEvents: 9, shippedBytes: 90, failures: {}, failing: {}, deadlinesMissed: 0, lateArrivals: 0 },
  rates: { eventsOver10s: 10, eventsOver1min: 10, bytesOver10s: 100, bytesOver1min: 100 },
  ...change,
});
const lane = { ready: 0, onItsWay: 0 };

const view = (change: Partial<NodeReplicationView> = {}): NodeReplicationView => ({
  ...{ format: 1, region: "us", node: "node-1", atMs: NOW_MS, shards: [shard(2), shard(3)] },
  ...{ senders: [], shipments: [shipment], isTruncated: false, jobs: [], lags: [] },
  ...change,
});

const answered = (of: NodeReplicationView): AskedForReplication => ({
  ...{ region: of.region, node: of.node, view: of, problem: "" },
});
const silent = (region: string, node: string): AskedForReplication => ({
  ...{ region, node, view: undefined, problem: "not running" },
});

const job: JobView = {
  ...{ id: "j", bucket: "photos", rule: "all", kind: "existing", from: "us", target: 7 },
  ...{ to: "eu", toBucket: "photos", state: "running", createdMs: 1 },
};

describe("what nobody could be asked about is unknown, and never nothing", () => {
  const cases: readonly (readonly [what: string, asked: readonly AskedForReplication[], gap: string])[] = [
    [
      "the region's only node is silent",
      [answered(view({ region: "eu", shards: [shard(2)] })), silent("us", "node-1")],
      "us/node-1: not running: what it has pending is unknown",
    ],
    [
      "one of its shards does not answer",
      [answered(view({ shards: [shard(2), silentShard(3)] }))],
      "us, shard 3: raft.timeout: late: what it has pending is unknown",
    ],
    [
      "it does not even know its shards",
      [answered(view({ shards: [], problem: "topology.missing: none" }))],
      "us/node-1: topology.missing: none: what it has pending is unknown",
    ],
    [
      "nobody of the region was asked at all",
      [answered(view({ region: "eu" }))],
      "us: no node of it was asked: what it has pending is unknown",
    ],
  ];
  test.each(cases)("%s", (_, asked, gap) => {
    const { isComplete, gaps, rows } = federationReplication(asked);
    expect(isComplete).toBe(false);
    expect(gaps).toEqual([gap]);
    expect(rows).toMatchObject([{ from: "us", state: "unknown", isWhole: false }]);
  });

  test("what the others know of it is shown as the least there is", () => {
    const { rows } = federationReplication([
      answered(view({ shards: [shard(2, [backlog()]), silentShard(3)] })),
    ]);
    expect(rows).toMatchObject([{ state: "unknown", isWhole: false, pendingEvents: 5, pendingBytes: 500 }]);
  });

  test("a pause or a job does not make it known", () => {
    const paused = { ...shipment, isPaused: true };
    const asked = [answered(view({ shards: [silentShard(2)], shipments: [paused], jobs: [job] }))];
    expect(federationReplication(asked).rows).toMatchObject([{ state: "unknown" }]);
  });
});

describe("a region of several nodes", () => {
  test("is known when each shard has answered to one of them; who is silent is named all the same", () => {
    const other = view({ node: "node-2", shards: [silentShard(2), shard(3, [backlog({ events: 2 })])] });
    const first = view({ shards: [shard(2, [backlog({ events: 1 })]), silentShard(3)] });
    const { isComplete, gaps, rows } = federationReplication([
      answered(first),
      answered(other),
      silent("us", "node-3"),
    ]);
    expect(rows).toMatchObject([{ isWhole: true, pendingEvents: 3, state: "shipping" }]);
    expect(isComplete).toBe(false);
    expect(gaps).toEqual(["us/node-3: not running"]);
  });

  test("each shard counts once, as its newest answer has it", () => {
    const old = view({ shards: [shard(2, [backlog({ events: 9 })], 10), shard(3)] });
    const fresh = view({ node: "node-2", shards: [shard(2, [backlog({ events: 1 })], 11), shard(3)] });
    for (const asked of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(federationReplication(asked.map(answered)).rows).toMatchObject([{ pendingEvents: 1 }]);
    }
  });

  test("its senders' rates and counters are summed", () => {
    const asked = [
      answered(view({ senders: [sender()], shards: [shard(2, [backlog({ bytes: 1_000 })]), shard(3)] })),
      answered(view({ node: "node-2", senders: [sender({ failures: { "target.timeout": 2 } })] })),
    ];
    // The second node has asked the shards as well, and before them.
    const [row] = federationReplication(asked).rows;
    expect(row?.sender).toMatchObject({
      ...{ eventsPerSecond: 20, bytesPerSecond: 200, shippedEvents: 18, etaMs: 5_000 },
      failures: { "target.timeout": 2 },
    });
  });
});

describe("a row's state", () => {
  const blocked = { reason: "target.unreachable", message: "nobody", attempts: 0, nextTryMs: 0 };
  const cases: readonly (readonly [state: string, change: Partial<NodeReplicationView>])[] = [
    ["inSync", {}],
    ["shipping", { shards: [shard(2, [backlog()]), shard(3)], senders: [sender()] }],
    ["failing", { shards: [shard(2, [backlog({ failedEvents: 5 })]), shard(3)] }],
    ["shipping", { shards: [shard(2, [backlog({ failedEvents: 4 })]), shard(3)] }],
    [
      "blocked",
      { shards: [shard(2, [backlog()]), shard(3)], senders: [sender({ state: "blocked", blocked })] },
    ],
    ["inSync", { senders: [sender({ state: "idle", blocked })] }],
    ["paused", { shipments: [{ ...shipment, isPaused: true }] }],
    ["existing", { jobs: [job] }],
    ["existing", { jobs: [{ ...job, state: "paused" as const }] }],
    ["inSync", { jobs: [{ ...job, state: "cancelled" as const }] }],
    ["inSync", { jobs: [{ ...job, state: "done" }] }],
    ["inSync", { jobs: [{ ...job, from: "eu" }] }],
  ];
  test.each(cases)("%s", (state, change) => {
    expect(federationReplication([answered(view(change))]).rows).toMatchObject([{ state }]);
  });

  test("its age is that of the oldest of any shard, by the clock of the region that has it", () => {
    const shards = [shard(2, [backlog()]), shard(3, [backlog({ oldestMs: NOW_MS - 60_000 })])];
    expect(federationReplication([answered(view({ shards }))]).rows).toMatchObject([{ oldestAgeMs: 60_000 }]);
  });
});

test("what waits by a rule that is gone is shown beside the rules there are", () => {
  const shards = [shard(2, [backlog({ rule: "old" }), backlog({ rule: "lost", target: 9 })]), shard(3)];
  const { rows } = federationReplication([answered(view({ shards }))]);
  expect(rows.map(({ rule, to, pendingEvents }) => [rule, to, pendingEvents])).toEqual([
    ["all", "eu", 0],
    ["old", "eu", 5],
    ["lost", "target 9", 5],
  ]);
});

test("of two stories about a rule, that of the region that ships counts", () => {
  const us = view({ shipments: [{ ...shipment, isPaused: true }] });
  const eu = view({ region: "eu" });
  for (const asked of [
    [us, eu],
    [eu, us],
  ]) {
    expect(federationReplication(asked.map(answered)).rows).toMatchObject([{ state: "paused" }]);
  }
});

test("a job's progress is that of the region that knows it best", () => {
  const progress = {
    shards: 2,
    doneShards: 1,
    scannedVersions: 5,
    versionsAtMost: 9,
    enqueuedEvents: 3,
    enqueuedBytes: 30,
  };
  const partly = view({ jobs: [{ ...job, progress: { ...progress, unknownShards: 1 } }] });
  const whole = view({ node: "node-2", jobs: [{ ...job, progress: { ...progress, unknownShards: 0 } }] });
  const elsewhere = view({ region: "eu", jobs: [job] });
  const { jobs } = federationReplication([elsewhere, partly, whole].map(answered));
  expect(jobs).toMatchObject([{ id: "j", progress: { unknownShards: 0 } }]);
});
