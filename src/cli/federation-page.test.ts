import { expect, test } from "vitest";
import {
  type FederationPage,
  type FederationReplication,
  type NodeStatus,
  noContents,
  type ReplicationRow,
} from "../admin/index.ts";
import { type AskedForFederation, describeFederation } from "./federation-page.ts";
import type { AskedNode } from "./status-page.ts";

const regions = ["us", "eu", "ap"];

function node(region: string, change: Partial<NodeStatus> = {}): AskedNode {
  const status = {
    ...{ format: 1, node: { id: 1, name: "n1", zone: "z", roles: [] }, region: { name: region, number: 1 } },
    ...{ version: "1", state: "ready", reasons: [], uptimeMs: 7_200_000, placement: undefined, peers: [] },
    addresses: { s3: "127.0.0.1:9001", admin: "127.0.0.1:9101", rpc: "" },
    groups: [{ role: "leader" }, { role: "follower" }],
    drives: [{ id: 1, state: "online", reason: "" }],
    contents: { ...noContents, objects: 12, bytes: 2_048 },
    ...{ workers: [], ...change },
  } as unknown as NodeStatus;
  return { region, name: "n1", admin: "http://127.0.0.1:9101", status, problem: "" };
}

function asked(region: string, control: Partial<FederationPage["control"]> = {}): AskedForFederation {
  const others = regions.filter((name) => name !== region);
  const page = {
    ...{ format: 1, federation: "atoll", self: { name: `${region}/n1`, region } },
    regions: others.map((name, i) => ({
      ...{ number: 1, name, isConnected: true, rttMs: 80 },
      members: [
        {
          ...{ name: `${name}/n1`, state: i === 0 ? "connected" : "suspect", isConnected: true, phi: i * 9 },
          ...{ rttMs: 80.25, offsetMs: i === 0 ? -3 : 1_200 },
        },
      ],
    })),
    control: {
      ...{ role: "follower", leader: "eu/n1", term: 4, commitIndex: 90, appliedIndex: 90, isReady: true },
      ...{ voters: ["us/n1", "eu/n1", "ap/n1"], learners: [], awaited: [], ...control },
    },
  } as unknown as FederationPage;
  return { region, node: "n1", page };
}

const row = (from: string, to: string, change: Partial<ReplicationRow> = {}): ReplicationRow => ({
  ...{ bucket: "photos", rule: "all", from, to, toBucket: "photos", target: to.charCodeAt(0) },
  ...{ state: "inSync", isPaused: false, pausedUntilMs: null, isWhole: true, unfinishedJobs: 0 },
  ...{ pendingEvents: 0, pendingBytes: 0, failedEvents: 0, oldestAgeMs: 0 },
  sender: {
    ...{
      eventsPerSecond: 0,
      bytesPerSecond: 0,
      shippedEvents: 0,
      shippedBytes: 0,
      failures: {},
      failing: {},
    },
    ...{ deadlinesMissed: 0, lateArrivals: 0 },
  },
  ...change,
});

const everyWay = (change: Partial<ReplicationRow> = {}): ReplicationRow[] =>
  regions.flatMap((from) => regions.filter((to) => to !== from).map((to) => row(from, to, change)));

const picture = (rows: readonly ReplicationRow[], gaps: readonly string[] = []): FederationReplication => ({
  ...{ isComplete: gaps.length === 0, gaps, rows, jobs: [], lags: [] },
});

test("three regions are one screen: the worst first, and rules that ship the same way on one line", () => {
  const rows = [
    ...everyWay(),
    ...everyWay({ rule: "raw" }),
    row("us", "eu", {
      rule: "late",
      state: "shipping",
      pendingEvents: 7,
      pendingBytes: 700,
      oldestAgeMs: 9_000,
    }),
  ];
  const screen = describeFederation({
    nodes: regions.map((region) => node(region)),
    federation: regions.map((region) => asked(region, region === "ap" ? { appliedIndex: 80 } : {})),
    replication: picture(rows),
  });
  expect(screen.split("\n").length).toBeLessThanOrEqual(40);
  expect(screen).toBe(
    `Federation atoll: 3 regions, 3 of 3 nodes ready

  REGION  NODE  STATE  UP   DRIVES    LEADS   OBJECTS  BYTES     S3                     ADMIN
  us      n1    ready  2 h  1 online  1 of 2  12       2.00 KiB  http://127.0.0.1:9001  http://127.0.0.1:9101
  eu      n1    ready  2 h  1 online  1 of 2  12       2.00 KiB  http://127.0.0.1:9001  http://127.0.0.1:9101
  ap      n1    ready  2 h  1 online  1 of 2  12       2.00 KiB  http://127.0.0.1:9001  http://127.0.0.1:9101

Links
  FROM  TO  STATE      RTT      PHI  CLOCK
  us    eu  connected  80.3 ms  0.0  -3 ms
  us    ap  suspect    80.3 ms  9.0  +1200 ms
  eu    us  connected  80.3 ms  0.0  -3 ms
  eu    ap  suspect    80.3 ms  9.0  +1200 ms
  ap    us  connected  80.3 ms  0.0  -3 ms
  ap    eu  suspect    80.3 ms  9.0  +1200 ms

Control plane
  led by eu/n1, term 4, entry 90, 3 voters
  ap/n1 is 10 entries behind

Replication
  BUCKET  FROM  TO  STATE     PENDING  BYTES  OLDEST  RATE  ETA
  photos  us    eu  shipping  7        700 B  9 s     -     -
  photos  us    ap  in sync   0        0 B    -       -     -
  photos  eu    us  in sync   0        0 B    -       -     -
  photos  eu    ap  in sync   0        0 B    -       -     -
  photos  ap    us  in sync   0        0 B    -       -     -
  photos  ap    eu  in sync   0        0 B    -       -     -`,
  );
});

test("a region that is away is unknown wherever it is spoken of", () => {
  const away: AskedNode = { ...node("ap"), status: undefined, problem: "not running" };
  const gaps = ["ap/n1: not running: what it has pending is unknown"];
  const screen = describeFederation({
    nodes: [node("us"), node("eu"), away],
    federation: [asked("us"), asked("eu"), { region: "ap", node: "n1", page: undefined }],
    replication: picture([row("us", "eu"), row("ap", "us", { state: "unknown", isWhole: false })], gaps),
  });
  expect(screen).toContain("3 regions, 2 of 3 nodes ready");
  expect(screen).toMatch(/ap {6}n1 {4}away .*not running/);
  expect(screen).toContain("  ap    all others  unknown");
  expect(screen).toContain(`Replication\n  ${gaps[0]}\n`);
  expect(screen).toMatch(/photos {2}ap {4}us {2}unknown {2}unknown {2}unknown {2}unknown/);
});

test("a control plane without a leader says what that means, and one that has not begun for whom it waits", () => {
  const lines = (control: Partial<FederationPage["control"]>): string =>
    describeFederation({
      nodes: [node("us")],
      federation: [asked("us", control)],
      replication: picture([]),
    });
  expect(lines({ leader: null })).toContain("no leader: a majority of the voters is away");
  expect(lines({ leader: null, awaited: ["eu/n1"] })).toContain("founding waits for eu/n1");
});

test("drives and workers in trouble are named, and no more rows than fit", () => {
  const buckets = Array.from({ length: 30 }, (_, i) => row("us", "eu", { bucket: `bucket-${i}`, target: i }));
  const screen = describeFederation({
    nodes: [
      node("us", {
        drives: [{ id: 3, state: "missing", reason: "not mounted" }] as unknown as NodeStatus["drives"],
        workers: [
          { name: "repairer", lastError: "region.unavailable: x" },
        ] as unknown as NodeStatus["workers"],
      }),
    ],
    federation: [asked("us")],
    replication: picture(buckets),
  });
  expect(screen).toContain("0 of 1 online");
  expect(screen).toContain(
    "To look at\n  us/n1: drive 3 is missing: not mounted\n  us/n1: repairer: region.unavailable: x",
  );
  expect(screen).toContain("and 18 more (atoll replication status)");
});

test("homes are told as those see them who are furthest", () => {
  const home = (region: string, epoch: number, change: object = {}) => ({
    ...{ bucket: "photos", region, epoch, isHere: false, movingTo: null, isBeginning: false },
    ...{ failover: { auto: true, afterMs: 10_000 }, leaseLeftMs: 1_500, announcedVersions: 0, ...change },
  });
  const withHomes = (region: string, homes: readonly object[]): AskedForFederation => {
    const { page, ...rest } = asked(region);
    return { ...rest, page: { ...page, homes: { homes } } as unknown as FederationPage };
  };
  const replication = { isComplete: true, gaps: [], rows: [], jobs: [], lags: [] };
  const screen = (federation: readonly AskedForFederation[]): string[] =>
    describeFederation({ nodes: [node("us")], federation, replication })
      .split("\n")
      .filter((line) => line.includes("photos"));
  const [moved = ""] = screen([
    withHomes("us", [home("us", 1, { isHere: true })]),
    withHomes("eu", [home("eu", 2, { isHere: true })]),
  ]);
  expect(moved).toMatch(/photos +eu +2 +serving +by itself after 10 s/);
  const [lost = ""] = screen([withHomes("eu", [home("us", 1, { leaseLeftMs: 0 })])]);
  expect(lost).toContain("no lease: takes no writes");
  const [moving = ""] = screen([withHomes("eu", [home("us", 1, { movingTo: "ap" })])]);
  expect(moving).toContain("moving to ap");
});
