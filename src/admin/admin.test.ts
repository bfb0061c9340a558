import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { silentLogger } from "../base/logger.ts";
import {
  type AdminSources,
  createAdminHandler,
  type DriveView,
  type GroupView,
  type MetricsSources,
  NodeMetrics,
  type NodeStatus,
  noContents,
  parseStatus,
  STATUS_FORMAT,
} from "./index.ts";

const group: GroupView = {
  id: 2,
  name: "shard 1",
  role: "leader",
  leader: 1,
  term: 3,
  commitIndex: 100,
  appliedIndex: 98,
  logBytes: 5000,
  voters: [1],
  isRecovering: false,
};

const drive: DriveView = {
  id: 7,
  directory: "/d7",
  state: "readOnly",
  reason: "full",
  totalBytes: 1000,
  freeBytes: 10,
  usedBytes: 900,
  deadBytes: 90,
  fragments: 12,
  corruptFragments: 1,
  counters: { corruptUnits: 4 },
};

const sources: MetricsSources = {
  process: {
    eventLoopDelay: () => ({ maxMs: 20, p99Ms: 2 }),
    memory: () => ({ residentBytes: 3, heapBytes: 2, externalBytes: 1 }),
    cpuSeconds: () => 1.5,
    startedMs: 1_700_000_000_000,
    version: "1.2.3",
    isReady: () => true,
  },
  raft: { groups: () => [group], log: () => undefined, turns: () => 42 },
  dataPath: { counters: () => ({ degradedReads: 5 }) },
  cache: {
    stats: () => ({
      finds: { hits: 8, stale: 1, fallbacks: 2, bypassed: 3, misses: 4 },
      bodies: { hits: 6, fills: 7 },
      entries: 10,
      bytes: 1_000,
      checks: {
        buckets: [
          { upToMs: 0.1, count: 2 },
          { upToMs: 1, count: 9 },
        ],
        count: 11,
        sumMs: 500,
      },
    }),
    witness: () => ({
      checks: { checks: 11, answered: 9, messages: 5 },
      leaders: undefined,
      witness: undefined,
    }),
  },
  drives: () => [drive],
  contents: () => ({ ...noContents, garbageBlobs: 9 }),
  workers: () => [
    { name: "repairer", state: "resting", lastError: "", steps: 3, failedSteps: 1, status: {} },
  ],
  peers: () => [],
  requestsInFlight: () => 2,
  federation: () => undefined,
  replication: () => undefined,
};

describe("metrics", () => {
  test("ask once a scrape what the federation is like, and anew at the next", async () => {
    let asked = 0;
    const federation = (): undefined => {
      asked++;
    };
    const metrics = new NodeMetrics({ ...sources, federation });
    await metrics.text();
    expect(asked).toBe(1);
    await metrics.text();
    expect(asked).toBe(2);
  });

  test("are what the sources say at the moment of the scrape", async () => {
    const { contentType, text } = await new NodeMetrics(sources).text();
    expect(contentType).toContain("text/plain");
    for (const line of [
      'atoll_raft_apply_lag_entries{group="shard 1"} 2',
      "atoll_raft_turns_total 42",
      'atoll_drive_state{drive="7",state="readOnly"} 1',
      'atoll_drive_state{drive="7",state="online"} 0',
      'atoll_drive_corrupt_units_total{drive="7"} 4',
      "atoll_degraded_reads_total 5",
      "atoll_garbage_blobs 9",
      'atoll_cache_lookups_total{outcome="hit"} 8',
      "atoll_cache_bytes 1000",
      'atoll_witness_check_seconds_bucket{le="0.001"} 9',
      'atoll_witness_check_seconds_bucket{le="+Inf"} 11',
      "atoll_witness_check_seconds_sum 0.5",
      "atoll_witness_check_seconds_count 11",
      "atoll_witness_answered_total 9",
      'atoll_worker_failed_steps_total{worker="repairer"} 1',
      "atoll_s3_requests_in_flight 2",
      'atoll_event_loop_delay_seconds{quantile="1"} 0.02',
      'atoll_build_info{version="1.2.3"} 1',
    ]) {
      expect(text.split("\n")).toContain(line);
    }
  });

  test("requests are counted by operation, status and code, with their latency and bytes", async () => {
    const metrics = new NodeMetrics(sources);
    const request = {
      operation: "GetObject",
      status: 200,
      code: "",
      bytesIn: 0,
      bytesOut: 10,
      durationMs: 3,
    };
    metrics.requestEnded(request);
    metrics.requestEnded(request);
    metrics.requestEnded({ ...request, status: 404, code: "NoSuchKey", durationMs: 300 });
    const lines = (await metrics.text()).text.split("\n");
    expect(lines).toContain('atoll_s3_requests_total{operation="GetObject",status="200",code=""} 2');
    expect(lines).toContain('atoll_s3_requests_total{operation="GetObject",status="404",code="NoSuchKey"} 1');
    expect(lines).toContain('atoll_s3_request_seconds_bucket{le="0.005",operation="GetObject"} 2');
    expect(lines).toContain('atoll_s3_request_seconds_count{operation="GetObject"} 3');
    expect(lines).toContain('atoll_s3_body_bytes_total{operation="GetObject",direction="out"} 30');
  });

  test("a counter that is read twice is not added up", async () => {
    const metrics = new NodeMetrics(sources);
    await metrics.text();
    expect((await metrics.text()).text.split("\n")).toContain("atoll_raft_turns_total 42");
  });
});

describe("the admin port", () => {
  let server: Server;
  let origin: string;
  let reasons: string[];
  let status: () => Promise<NodeStatus>;

  beforeEach(async () => {
    reasons = [];
    status = () => Promise.resolve({ format: STATUS_FORMAT } as NodeStatus);
    const admin: AdminSources = {
      logger: silentLogger,
      reasons: () => reasons,
      status: () => status(),
      metrics: () => new NodeMetrics(sources).text(),
    };
    server = createServer(createAdminHandler(admin));
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test("is ready when there is no reason not to be, and says the reasons otherwise", async () => {
    expect((await fetch(`${origin}/ready`)).status).toBe(200);
    reasons = ["shard 1 has no leader yet", "the region has no topology yet"];
    const response = await fetch(`${origin}/ready`);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe("shard 1 has no leader yet\nthe region has no topology yet\n");
    expect((await fetch(`${origin}/live`)).status).toBe(200);
  });

  test("answers what there is, and says what there is otherwise", async () => {
    expect(await (await fetch(`${origin}/status?x=1`)).json()).toEqual({ format: STATUS_FORMAT });
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain("# TYPE atoll_drive_state gauge");
    const missing = await fetch(`${origin}/constructor`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("/metrics");
    expect((await fetch(`${origin}/status`, { method: "DELETE" })).status).toBe(405);
    const head = await fetch(`${origin}/live`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("a page that fails is an error, and the next one is served", async () => {
    status = () => Promise.reject(new Error("broken"));
    const response = await fetch(`${origin}/status`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("broken");
    expect((await fetch(`${origin}/live`)).status).toBe(200);
  });
});

test("only a status of this format is read", () => {
  const good = { format: STATUS_FORMAT, node: {}, groups: [], drives: [], workers: [], reasons: [] };
  expect(parseStatus(good)).toBe(good);
  for (const bad of [undefined, null, 1, {}, { ...good, format: 2 }, { ...good, drives: undefined }]) {
    expect(parseStatus(bad)).toBeUndefined();
  }
});
