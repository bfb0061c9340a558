/** What a node answers on its admin port about replication, in regions that can be cut. */
import { describe, expect, it } from "vitest";
import { AtollError } from "../../src/base/errors.ts";
import type { GroupId } from "../../src/base/ids.ts";
import {
  type AskedForReplication,
  answerReplicationAdmin,
  type ExplanationView,
  explainAcross,
  type FailedView,
  federationReplication,
  type NodeReplicationView,
  newestVersion,
} from "../../src/replicator/index.ts";
import { put, type ReplicatingRegion, SHARED } from "./replicating-world.ts";
import { metadataWith, rule, type Told, toldWorld } from "./told-world.ts";

async function three() {
  const told = await toldWorld({ regions: 3 });
  const [us, eu, ap] = told.world.regions as [ReplicatingRegion, ReplicatingRegion, ReplicatingRegion];
  await told.setRules(rule("all:eu", "eu"), rule("all:ap", "ap", { priority: 2 }));
  return { told, us, eu, ap };
}

const drained = ({ world }: Told): Promise<void> => world.until("all is shipped", () => world.isDrained());

async function statusOf(told: Told, path = "/replication/status"): Promise<AskedForReplication[]> {
  const asked: AskedForReplication[] = [];
  for (const region of told.world.regions) {
    const { json } = await told.get(region, path);
    const view = json as unknown as NodeReplicationView;
    asked.push({ region: view.region, node: view.node, view, problem: "" });
  }
  return asked;
}

const ways = (asked: readonly AskedForReplication[]) =>
  federationReplication(asked)
    .rows.filter(({ rule: id, to }) => id === `all:${to}`)
    .map(({ from, to, state, pendingEvents }) => `${from} -> ${to}: ${state} ${pendingEvents}`);

describe("the status", () => {
  it("is in sync when everything has arrived, and tells what waits when a region is away", async () => {
    const { told, us, eu, ap } = await three();
    await told.world.run(put(us, "a", Buffer.from("a")));
    await drained(told);
    expect(ways(await statusOf(told))).toEqual([
      "ap -> eu: inSync 0",
      "eu -> ap: inSync 0",
      "us -> ap: inSync 0",
      "us -> eu: inSync 0",
    ]);
    told.world.cut(us, ap);
    await told.world.run(put(us, "b", Buffer.from("bb")));
    await told.world.run(put(us, "c", Buffer.from("cc")));
    await told.world.run(put(eu, "d", Buffer.from("d")));
    await told.world.pass(60_000);
    const asked = await statusOf(told);
    expect(ways(asked)).toEqual([
      "ap -> eu: inSync 0",
      "eu -> ap: inSync 0",
      "us -> ap: blocked 2",
      "us -> eu: inSync 0",
    ]);
    const away = federationReplication(asked).rows.find(({ pendingEvents }) => pendingEvents > 0);
    expect(away).toMatchObject({ pendingBytes: 4, sender: { blocked: { reason: "target.unreachable" } } });
    expect(away?.oldestAgeMs).toBeGreaterThanOrEqual(60_000);
    told.world.mend(us, ap);
    await drained(told);
    expect(ways(await statusOf(told))).toContain("us -> ap: inSync 0");
  });

  it("names a shard that does not answer, within seconds, and its region's numbers are unknown", async () => {
    const { told, us } = await three();
    const components = told.components(us);
    const [silent] = (await told.world.run(us.world.metadata.shards())) as [GroupId];
    const metadata = metadataWith(us, {
      outboxSummary: (shard) =>
        shard === silent ? new Promise(() => {}) : us.world.metadata.outboxSummary(shard),
    });
    const request = {
      method: "GET",
      path: "/replication/status",
      query: new URLSearchParams(),
      body: new Uint8Array(),
    };
    const begunMs = us.clock.monotonicMs();
    const answer = await told.world.run(answerReplicationAdmin({ ...components, metadata }, request));
    expect(us.clock.monotonicMs() - begunMs).toBeLessThan(5_000);
    const view = answer?.json as NodeReplicationView;
    const { rows, gaps } = federationReplication([{ region: "us", node: "node-1", view, problem: "" }]);
    expect(rows.filter(({ from }) => from === "us").every(({ state }) => state === "unknown")).toBe(true);
    expect(gaps[0]).toContain(`us, shard ${silent}: rpc.deadlineExceeded`);
  });

  it("says up to which log index everything has arrived", async () => {
    const { told, us, eu } = await three();
    told.world.cut(us, eu);
    await told.world.run(put(us, "a", Buffer.from("a")));
    await told.world.pass(5_000);
    await told.world.run(put(us, "a", Buffer.from("b")));
    await told.world.pass(5_000);
    const { json } = await told.get(us, "/replication/status?watermarks");
    const outboxes = (json as unknown as NodeReplicationView).shards.flatMap(({ outbox }) => outbox ?? []);
    const waiting = outboxes.flatMap(({ backlogs, appliedIndex }) =>
      backlogs.map(({ watermark, events }) => ({ watermark, events, appliedIndex })),
    );
    expect(waiting).toHaveLength(1);
    const [{ watermark = Number.NaN, events, appliedIndex }] = waiting as [(typeof waiting)[number]];
    expect(events).toBe(2);
    expect(watermark).toBeGreaterThan(0);
    expect(watermark).toBeLessThan(appliedIndex);
  });

  it("is that of one bucket, when one is named", async () => {
    const { told, us } = await three();
    expect((await told.get(us, `/replication/status?bucket=${SHARED}`)).status).toBe(200);
    expect(await told.get(us, "/replication/status?bucket=nobody")).toMatchObject({ status: 404 });
    expect(await told.get(us, "/replication/status?colour=red")).toMatchObject({
      status: 400,
      json: { message: "colour: there is no such parameter; there are: bucket, watermarks" },
    });
  });
});

describe("an explanation", () => {
  const ask = async (told: Told, key: string, version?: string) => {
    const asked = [];
    for (const region of told.world.regions) {
      const query = version === undefined ? "" : `&version=${version}`;
      const { json } = await told.get(region, `/replication/explain?bucket=${SHARED}&key=${key}${query}`);
      const view = json as unknown as ExplanationView;
      asked.push({ region: view.region, node: view.node, view, problem: "" });
    }
    return asked;
  };
  const explained = async (told: Told, key: string) => {
    const version = newestVersion(await ask(told, key));
    const { places } = explainAcross(await ask(told, key, version), { bucket: SHARED, key, version });
    return Object.fromEntries(
      places.map(({ region, presence, reasons }) => [region, [presence, ...reasons]]),
    );
  };

  it("tells where a version is, and why it is not elsewhere", async () => {
    const { told, us, eu } = await three();
    await told.world.run(put(us, "a", Buffer.from("a")));
    await drained(told);
    expect(await explained(told, "a")).toEqual({ us: ["here"], eu: ["here"], ap: ["here"] });
    told.world.cut(us, eu);
    await told.world.run(put(us, "a", Buffer.from("b")));
    await told.world.pass(10_000);
    const found = await explained(told, "a");
    expect(found).toMatchObject({ us: ["here"], ap: ["here"] });
    expect(found.eu).toEqual(["missing", "target.unreachable: no node of the region is connected"]);
  });

  it("names the rule that does not concern it", async () => {
    const { told, us } = await three();
    await told.setRules(
      rule("raw", "eu", { filter: { form: "Prefix", prefix: "raw/", tags: [] } }),
      rule("off", "ap", { isEnabled: false }),
    );
    await told.world.run(put(us, "a", Buffer.from("a")));
    await drained(told);
    expect(await explained(told, "a")).toMatchObject({
      us: ["here"],
      eu: ["missing", "rule raw: the key does not begin with raw/"],
      ap: ["missing", "no rule of us, where it was written, leads here"],
    });
  });

  it("is refused for what is no key and no version", async () => {
    const { told, us } = await three();
    for (const query of [
      "bucket=photos",
      `bucket=photos&key=${"a".repeat(1025)}`,
      "bucket=photos&key=a&version=1",
    ]) {
      expect((await told.get(us, `/replication/explain?${query}`)).status).toBe(400);
    }
    expect((await told.get(us, "/replication/explain?key=a")).status).toBe(404);
  });
});

describe("what failed", () => {
  async function withoutBucket() {
    const { told, us, eu } = await three();
    await told.world.run(
      eu.world.metadata.sealBucket(told.federation.control.view.bucketByName(SHARED)?.id ?? ("" as never)),
    );
    for (let i = 0; i < 3; i++) await told.world.run(put(us, `k${i}`, Buffer.from("a")));
    await told.world.pass(30_000);
    return { told, us, eu };
  }

  it("holds the target back, with its reason", async () => {
    const { told } = await withoutBucket();
    expect(ways(await statusOf(told))).toContain("us -> eu: blocked 3");
    const [row] = federationReplication(await statusOf(told)).rows.filter(({ state }) => state === "blocked");
    expect(row?.sender.blocked?.reason).toBe("target.bucketMissing");
    expect(row?.sender.failures["target.bucketMissing"]).toBeGreaterThan(0);
  });

  it("is tried at once when somebody says so", async () => {
    const { told, us, eu } = await withoutBucket();
    await told.world.run(
      eu.world.metadata.openBucket(told.federation.control.view.bucketByName(SHARED)?.id ?? ("" as never)),
    );
    const { json } = await told.post(us, "/replication/retry", { bucket: SHARED });
    expect(json.targets).toHaveLength(1);
    await told.world.pass(2_000);
    expect(ways(await statusOf(told))).toContain("us -> eu: inSync 0");
    expect((await told.post(us, "/replication/retry", {})).json.targets).toEqual([]);
    expect(await told.post(us, "/replication/retry", { key: "a" })).toMatchObject({ status: 400 });
  });

  it("is listed by the events' own failures: of a write that came too early for a region's clock", async () => {
    const { told, us, eu } = await three();
    eu.clock.jumpWall(-3_600_000);
    await told.world.run(put(us, "early", Buffer.from("a")));
    await told.world.pass(60_000);
    const { json } = await told.get(us, "/replication/failed");
    const { events } = json as unknown as FailedView;
    expect(events).toMatchObject([{ key: "early", to: "eu", reason: "target.clockAhead", bucket: SHARED }]);
    expect(events[0]?.attempts).toBeGreaterThan(1);
    expect(events[0]?.nextTryMs).toBeGreaterThan(us.clock.wallMs() - 60_000);
    const [row] = federationReplication(await statusOf(told)).rows.filter(({ state }) => state === "failing");
    expect(row).toMatchObject({
      from: "us",
      to: "eu",
      failedEvents: 1,
      sender: { failing: { "target.clockAhead": 1 } },
    });
    expect((await told.get(us, "/replication/failed?reason=target.timeout")).json.events).toEqual([]);
    expect((await told.get(us, "/replication/failed?limit=0")).status).toBe(400);
    // Whoever leads later knows it from the outbox.
    const record = {
      ...told.components(us),
      replicator: {
        report: () => ({ targets: [], regions: [] }),
        traceAttempts: () => [],
        retry: () => false,
      },
    };
    const request = {
      method: "GET",
      path: "/replication/failed",
      query: new URLSearchParams(),
      body: new Uint8Array(),
    };
    const answer = await told.world.run(answerReplicationAdmin(record, request));
    expect(answer?.json).toMatchObject({ events: [{ key: "early", reason: "target.clockAhead" }] });
  });
});

describe("the ledger", () => {
  it("is paged over the region's shards, of one bucket or all, and dropped by id", async () => {
    const { told, us, eu } = await three();
    told.world.cut(us, eu);
    for (let i = 0; i < 7; i++) {
      await told.world.run(put(us, `k${i}`, Buffer.from("us")));
      await told.world.run(put(eu, `k${i}`, Buffer.from("eu")));
    }
    told.world.mend(us, eu);
    await drained(told);
    const found = [];
    let after: unknown;
    for (let pages = 0; pages < 10; pages++) {
      const more = after === undefined ? "" : `&after=${String(after)}`;
      const { json } = await told.get(us, `/replication/conflicts?bucket=${SHARED}&limit=2${more}`);
      found.push(...(json.conflicts as { key: string; shard: number; id: string }[]));
      after = json.next;
      if (after === undefined) break;
    }
    expect(found.map(({ key }) => key).sort()).toEqual(["k0", "k1", "k2", "k3", "k4", "k5", "k6"]);
    expect(found).toMatchObject(
      found.map(() => ({ winner: { region: "eu" }, loser: { region: "us" }, isLoserKept: true })),
    );
    const conflicts = found.slice(1).map(({ shard, id }) => ({ shard, id }));
    expect(await told.post(us, "/replication/conflicts/drop", { conflicts })).toMatchObject({ status: 200 });
    const { json } = await told.get(us, "/replication/conflicts");
    expect(json.conflicts).toEqual([found[0]]);
    expect(json).not.toHaveProperty("next");
    expect((await told.get(us, "/replication/conflicts?after=../x")).status).toBe(400);
    const stray = { conflicts: [{ shard: 99, id: "0".repeat(24) }] };
    expect((await told.post(us, "/replication/conflicts/drop", stray)).status).toBe(400);
  });
});

describe("a target", () => {
  it("is paused and resumed by its number", async () => {
    const { told, us } = await three();
    const { targets = [] } = told.federation.control.view.bucketByName(SHARED) ?? {};
    const path = `/replication/targets/${targets[0]?.id ?? 0}`;
    expect(await told.post(us, `${path}/pause`, { forMs: 5_000 })).toMatchObject({
      json: { isPaused: true, pausedUntilMs: us.clock.wallMs() + 5_000 },
    });
    expect(await told.post(us, `${path}/pause`)).toMatchObject({
      json: { isPaused: true, pausedUntilMs: null },
    });
    expect(await told.post(us, `${path}/resume`)).toMatchObject({ json: { isPaused: false } });
    expect(await told.post(us, "/replication/targets/999/pause")).toMatchObject({
      status: 404,
      json: { error: "replication.noTarget" },
    });
    expect(await told.post(us, `${path}/pause`, { forMs: 0 })).toMatchObject({ status: 400 });
  });
});

it("a node that has heard nothing of the federation yet says so, and denies nothing", async () => {
  const { told, us } = await three();
  const view = { ...told.federation.control.view, isReady: false } as typeof told.federation.control.view;
  const components = { ...told.components(us), control: { ...told.federation.control, view } };
  const request = {
    method: "GET",
    path: "/replication/status",
    query: new URLSearchParams("bucket=x"),
    body: new Uint8Array(),
  };
  const answer = await told.world.run(answerReplicationAdmin(components as never, request));
  expect(answer).toMatchObject({ status: 503, json: { error: "control.unavailable" } });
  expect(new AtollError("control.unavailable", "").retryable).toBe(true);
});

it("other paths are not its own, and other methods are refused", async () => {
  const { told, us } = await three();
  const request = { query: new URLSearchParams(), body: new Uint8Array() };
  const ask = (method: string, path: string) =>
    told.world.run(answerReplicationAdmin(told.components(us), { ...request, method, path }));
  expect(await ask("GET", "/replication/rules")).toBeUndefined();
  expect(await ask("DELETE", "/replication/status")).toMatchObject({
    status: 405,
    json: { message: "only GET" },
  });
  expect(await ask("PUT", "/replication/jobs")).toMatchObject({
    status: 405,
    json: { message: "only GET, POST" },
  });
});
