import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "./program.ts";

type Answer = { readonly status: number; readonly json: unknown };
type Node = (method: string, path: string, body: string) => Answer | undefined;

const servers: Server[] = [];

/** A node that answers so; undefined: 404. */
async function node(answer: Node): Promise<string> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      const found = answer(request.method ?? "", request.url ?? "", body);
      response.writeHead(found?.status ?? 404);
      response.end(found === undefined ? "there is no such page" : JSON.stringify(found.json));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** In this process: a start of another takes longer than all that is tested here. */
async function atoll(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdout = vi.spyOn(console, "log").mockImplementation(() => {});
  const stderr = vi.spyOn(console, "error").mockImplementation(() => {});
  try {
    const code = await run(["node", "atoll", "replication", ...args]);
    const textOf = ({ mock }: typeof stdout): string =>
      mock.calls.map(([line]) => `${String(line)}\n`).join("");
    return { code, stdout: textOf(stdout), stderr: textOf(stderr) };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const ok = (json: unknown): Answer => ({ status: 200, json });

const NOW_MS = Date.UTC(2026, 10, 22, 12);

const shipment = (from: string, to: string, target: number, change: object = {}) => ({
  ...{
    bucket: "photos",
    rule: "all",
    from,
    to,
    target,
    toBucket: "photos",
    isPaused: false,
    pausedUntilMs: null,
  },
  ...change,
});

const backlog = (target: number, change: object = {}) => ({
  ...{ target, rule: "all", bucket: "photos", events: 1_200, bytes: 3_000_000, failedEvents: 0 },
  oldestMs: NOW_MS - 90_000,
  ...change,
});

const sender = (target: number, change: object = {}) => ({
  ...{ target, bucket: "photos", to: "eu", state: "running", shards: [2], restingEvents: 0, lanes: {} },
  ...{ shippedEvents: 1, shippedBytes: 1, failures: {}, failing: {}, deadlinesMissed: 0, lateArrivals: 0 },
  rates: { eventsOver10s: 400, eventsOver1min: 400, bytesOver10s: 1_000_000, bytesOver1min: 1_000_000 },
  ...change,
});

const view = (region: string, change: object = {}) => ({
  ...{
    format: 1,
    region,
    node: `${region}-1`,
    atMs: NOW_MS,
    senders: [],
    isTruncated: false,
    jobs: [],
    lags: [],
  },
  shards: [{ shard: 2, isLedHere: true, outbox: { appliedIndex: 40, backlogs: [] } }],
  shipments: [shipment("us", "eu", 7), shipment("eu", "us", 8)],
  ...change,
});

const shards = (...backlogs: object[]) => ({
  shards: [{ shard: 2, isLedHere: true, outbox: { appliedIndex: 40, backlogs } }],
});

const statusOf = (answer: object) =>
  node((_, path) => (path.startsWith("/replication/status") ? ok(answer) : undefined));

describe("status", () => {
  test("ends with 0 when nothing waits anywhere", async () => {
    const [us, eu] = [await statusOf(view("us")), await statusOf(view("eu"))];
    const { code, stdout } = await atoll("status", "--admin", us, eu);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        "  BUCKET  RULE  FROM  TO  STATE    PENDING  BYTES  OLDEST  RATE  ETA",
        "  photos  all   eu    us  in sync  0        0 B    -       -     -",
        "  photos  all   us    eu  in sync  0        0 B    -       -     -",
        "",
      ].join("\n"),
    );
  });

  test("ends with 2 when something waits, and says how much, since when, and until when", async () => {
    const us = await statusOf(view("us", { ...shards(backlog(7)), senders: [sender(7)] }));
    const { code, stdout } = await atoll("status", "--admin", us, await statusOf(view("eu")));
    expect(code).toBe(2);
    expect(stdout).toContain(
      "  photos  all   us    eu  shipping  1,200    2.86 MiB  90 s    400/s, 977 KiB/s  3 s\n",
    );
  });

  test("ends with 1 when somebody could not be asked, and shows no zero for what it has", async () => {
    const us = await statusOf(view("us"));
    const away = await node(() => undefined);
    const { code, stdout } = await atoll("status", "--admin", us, away);
    expect(code).toBe(1);
    expect(stdout).toContain("Incomplete:\n");
    expect(stdout).toContain(`${away}: it does not know about replication: what it has pending is unknown`);
    expect(stdout).toContain("eu: no node of it was asked: what it has pending is unknown");
    expect(stdout).toMatch(/photos {2}all {3}eu {4}us {2}unknown {2}unknown {2}unknown {2}unknown/);
  });

  test("says why nothing moves, what failed, and what is late", async () => {
    const blocked = {
      reason: "target.unreachable",
      message: "no node of eu is connected",
      attempts: 1,
      nextTryMs: 0,
    };
    const us = await statusOf(
      view("us", {
        ...shards(backlog(7, { failedEvents: 3 })),
        senders: [
          sender(7, { state: "blocked", blocked, failing: { "target.clockAhead": 3 }, deadlinesMissed: 2 }),
        ],
        lags: [{ bucket: "music", reason: "x", message: "the region has another music", tries: 4 }],
      }),
    );
    const eu = await statusOf(
      view("eu", { shipments: [shipment("eu", "us", 8, { isPaused: true, pausedUntilMs: NOW_MS })] }),
    );
    const { stdout } = await atoll("status", "--admin", us, eu);
    for (const line of [
      "photos, us to eu: target.unreachable: no node of eu is connected",
      "photos, us to eu: 3 failed and are tried again (3 target.clockAhead): atoll replication failed photos",
      "photos, us to eu: 2 are later than their rule allows",
      "photos, eu to us: paused until 2026-11-22T12:00:00Z",
      "us does not follow music yet: the region has another music (4 tries)",
    ]) {
      expect(stdout.split("\n")).toContain(line);
    }
  });

  test("has a table of shards, with the index up to which everything has arrived", async () => {
    const us = await statusOf(view("us", shards(backlog(7, { watermark: 31 }))));
    const { stdout } = await atoll("status", "photos", "--shards", "--admin", us, await statusOf(view("eu")));
    expect(stdout).toContain("  REGION  SHARD  LEADER  TARGET  PENDING  ARRIVED UP TO  APPLIED\n");
    expect(stdout).toContain("  us      2      us-1    7       1200     31             40\n");
    expect(stdout).toContain("  eu      2      eu-1    -       0        40             40\n");
  });

  test("is one JSON object when asked for", async () => {
    const { stdout } = await atoll(
      "status",
      "--json",
      "--admin",
      await statusOf(view("us")),
      await statusOf(view("eu")),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      format: 1,
      isComplete: true,
      rows: [{ state: "inSync" }, { state: "inSync" }],
    });
  });

  test("is refused for a bucket that no node knows", async () => {
    const refusing = await node(() => ({
      status: 404,
      json: { error: "bucket.notFound", message: "there is no bucket x" },
    }));
    const { code, stderr } = await atoll("status", "x", "--admin", refusing);
    expect(code).toBe(1);
    expect(stderr).toContain("there is no bucket x");
  });
});

describe("explain", () => {
  test("asks about the newest version that any region has", async () => {
    const [older, newer] = ["0".repeat(23).concat("1"), "0".repeat(23).concat("2")];
    const asked: string[] = [];
    const region = (name: string, current: string) =>
      node((_, path) => {
        asked.push(path);
        const wanted = new URL(path, "http://x").searchParams.get("version") ?? current;
        const has = wanted === current || name === "us";
        return ok({
          ...{
            format: 1,
            region: name,
            node: "1",
            atMs: 0,
            bucket: "photos",
            key: "a",
            version: wanted,
            origin: "us",
          },
          places: [
            {
              region: name,
              bucket: "photos",
              isHere: true,
              found: has ? "object" : "nothing",
              ...(has && { version: wanted }),
            },
          ],
          waiting:
            name === "us"
              ? [
                  {
                    target: 7,
                    to: "eu",
                    toBucket: "photos",
                    rule: "all",
                    kind: "put",
                    version: newer,
                    sinceMs: NOW_MS,
                    isPaused: false,
                    pausedUntilMs: null,
                    attempts: 0,
                  },
                ]
              : [],
          ...{ rules: [], status: name === "us" ? "pending" : "replica" },
        });
      });
    const { code, stdout } = await atoll(
      "explain",
      "photos",
      "a",
      "--admin",
      await region("us", newer),
      await region("eu", older),
    );
    expect(code).toBe(0);
    expect(asked.filter((path) => path.includes(`version=${newer}`))).toHaveLength(2);
    expect(stdout).toContain(`version ${newer}, written in us`);
    expect(stdout).toContain("  eu      photos  not here    REPLICA  1\n");
    expect(stdout).toContain("eu: it waits for its turn");
  });
});

describe("jobs", () => {
  const job = (change: object = {}) => ({
    ...{ id: "resync-7-1-x-0", bucket: "photos", rule: "all", kind: "resync", from: "us", target: 7 },
    ...{ to: "eu", toBucket: "photos", state: "running", createdMs: 1 },
    ...change,
  });
  const progress = {
    ...{
      shards: 4,
      doneShards: 2,
      scannedVersions: 50,
      versionsAtMost: 200,
      enqueuedEvents: 40,
      enqueuedBytes: 4_096,
    },
    unknownShards: 0,
  };
  let told: string[];

  beforeEach(() => {
    told = [];
  });

  const jobNode = (jobs: readonly object[]) =>
    node((method, path, body) => {
      if (method === "POST") told.push(`${path} ${body}`);
      return ok({ format: 1, region: "us", node: "1", jobs });
    });

  test("are shown with a bar: how far they are in the region that ships", async () => {
    const [eu, us] = [await jobNode([job()]), await jobNode([job({ progress })])];
    const { code, stdout } = await atoll("jobs", "--admin", eu, us);
    expect(code).toBe(0);
    expect(stdout).toContain("[##########..........] 50 %  40 of 50 versions, 4.00 KiB");
  });

  test("are begun at any one node", async () => {
    const url = await jobNode([job()]);
    const dead = "http://127.0.0.1:1";
    const { code, stdout } = await atoll("resync", "photos", "--to", "eu", "--admin", dead, url);
    expect(code).toBe(0);
    expect(told).toEqual(['/replication/jobs {"kind":"resync","bucket":"photos","to":"eu"}']);
    expect(stdout).toContain("resync-7-1-x-0");
    await atoll("backfill", "photos", "--to", "eu", "--from", "us", "--admin", url);
    expect(told[1]).toBe('/replication/jobs {"kind":"existing","bucket":"photos","to":"eu","from":"us"}');
  });

  test("are held and ended by their id", async () => {
    const url = await jobNode([job({ state: "paused" })]);
    await atoll("jobs", "pause", "resync-7-1-x-0", "--admin", url);
    expect(told).toEqual(["/replication/jobs/resync-7-1-x-0/pause {}"]);
    const { code, stderr } = await atoll("jobs", "dance", "x", "--admin", url);
    expect([code, stderr]).toEqual([1, expect.stringContaining("expected pause, resume or cancel")]);
  });

  test("are waited for, until they are done", async () => {
    let asked = 0;
    const url = await node(() =>
      ok({ format: 1, region: "us", node: "1", jobs: [job({ state: ++asked > 1 ? "done" : "running" })] }),
    );
    const { code, stdout } = await atoll("jobs", "--wait", "--admin", url);
    expect([code, asked]).toEqual([0, 2]);
    expect(stdout).toContain("done");
  });

  test("a refusal is the command's", async () => {
    const refusing = await node(() => ({
      status: 400,
      json: { error: "replication.invalid", message: "no enabled rule of photos leads to mars" },
    }));
    const { code, stderr } = await atoll("resync", "photos", "--to", "mars", "--admin", refusing);
    expect([code, stderr]).toEqual([1, expect.stringContaining("no enabled rule of photos leads to mars")]);
  });
});

describe("failed, retry, conflicts", () => {
  test("failures are those of all nodes, with their reasons once", async () => {
    const event = (key: string) => ({
      ...{
        shard: 2,
        target: 7,
        id: key,
        bucket: "photos",
        key,
        version: "v",
        kind: "put",
        rule: "all",
        to: "eu",
        bytes: 1,
      },
      ...{
        happenedMs: NOW_MS,
        attempts: 3,
        reason: "target.clockAhead",
        message: "an hour ahead",
        failedMs: NOW_MS,
      },
    });
    const failing = (region: string, ...keys: string[]) =>
      node(() =>
        ok({ format: 1, region, node: "1", events: keys.map(event), isTruncated: false, problems: [] }),
      );
    const { code, stdout } = await atoll(
      "failed",
      "--admin",
      await failing("us", "a", "b"),
      await failing("eu"),
    );
    expect(code).toBe(0);
    expect(stdout).toContain(
      "  photos/a  put   us -> eu  2026-11-22T12:00:00Z  3      target.clockAhead  -\n",
    );
    expect(stdout.match(/target.clockAhead: an hour ahead/g)).toHaveLength(1);
    const silent = await node(() => undefined);
    const { code: gap, stdout: text } = await atoll("failed", "--admin", silent);
    expect([gap, text]).toEqual([1, expect.stringContaining("nothing has failed where it could be asked")]);
  });

  test("a retry is told to every node", async () => {
    const bodies: string[] = [];
    const told = (region: string, targets: readonly number[]) =>
      node((_, __, body) => {
        bodies.push(body);
        return ok({ format: 1, region, node: "1", targets, events: 1 });
      });
    const { stdout } = await atoll(
      "retry",
      "photos",
      "a",
      "--admin",
      await told("us", [7]),
      await told("us", []),
    );
    expect(bodies).toEqual(Array(2).fill('{"bucket":"photos","key":"a"}'));
    expect(stdout).toBe("tried now: 2 events of photos/a, targets 7\n");
  });

  test("conflicts that two regions noticed are one, and those that are shown are dropped", async () => {
    const side = (region: string, change: object = {}) => ({
      ...{ version: `${region}-v`, region, writtenMs: NOW_MS, isDelete: false, etag: "e", bytes: 2_048 },
      ...change,
    });
    const conflict = (id: string, shard: number) => ({
      ...{ shard, id, bucket: "photos", key: "a", winner: side("eu"), loser: side("us"), isLoserKept: true },
    });
    const dropped: string[] = [];
    const ledger = (region: string, shard: number) =>
      node((method, path, body) => {
        if (method === "POST") dropped.push(`${region} ${path} ${body}`);
        return ok({ format: 1, region, conflicts: [conflict("1", shard)], problems: [], dropped: 1 });
      });
    const { code, stdout } = await atoll(
      "conflicts",
      "--drop",
      "--admin",
      await ledger("us", 2),
      await ledger("eu", 3),
    );
    expect(code).toBe(0);
    expect(stdout).toContain(
      "  photos/a  eu 2026-11-22T12:00:00Z 2.00 KiB  us 2026-11-22T12:00:00Z 2.00 KiB  us-v     us, eu\n",
    );
    expect(stdout).toContain("dropped from the ledger: 1");
    expect(dropped.sort()).toEqual([
      'eu /replication/conflicts/drop {"conflicts":[{"shard":3,"id":"1"}]}',
      'us /replication/conflicts/drop {"conflicts":[{"shard":2,"id":"1"}]}',
    ]);
  });
});
