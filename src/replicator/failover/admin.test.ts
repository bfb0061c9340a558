import { describe, expect, it } from "vitest";
import { FailoverWorld } from "../../../test/federation/failover-world.ts";
import { answerFailoverAdmin } from "./admin.ts";
import { answerLeaveAdmin } from "./leave-admin.ts";

async function asked(world: FailoverWorld, method: string, url: string, body = "") {
  const { pathname: path, searchParams: query } = new URL(url, "http://node");
  const request = { method, path, query, body: Buffer.from(body) };
  const { failover, leave } = world.at(2);
  const components = { failover, region: { name: "region-2" }, node: "n1", isReady: () => true };
  const answer =
    (await world.run(answerFailoverAdmin(components, request))) ?? answerLeaveAdmin(leave, request);
  if (answer === undefined) return { status: 404, lines: [] };
  if ("json" in answer) return { status: answer.status, json: answer.json, lines: [] };
  const lines: unknown[] = [];
  const write = async (text: string): Promise<void> => {
    lines.push(JSON.parse(text));
  };
  await world.run(answer.run(write, new AbortController().signal));
  return { status: 200, lines };
}

const post = (value: object): string => JSON.stringify(value);

describe("the admin port", () => {
  it("answers plans and the history, of a bucket or of a region", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const plan = await asked(world, "GET", "/failover/plan?bucket=photos&to=region-3");
    expect(plan).toMatchObject({ status: 200, json: { format: 1, buckets: [{ successor: "region-3" }] } });
    const ofRegion = await asked(world, "GET", "/failover/plan?region=region-1");
    expect(ofRegion).toMatchObject({ status: 200, json: { buckets: [{ bucket: "photos" }] } });
    const history = await asked(world, "GET", "/failover/history");
    expect(history).toMatchObject({ status: 200, json: { failovers: [] } });
  });

  it("runs a switch, line by line, and says in the last one how it ended", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const moved = await asked(world, "POST", "/failover/switch", post({ bucket: "photos", to: "region-3" }));
    expect(moved.lines.at(-1)).toMatchObject({ kind: "end", failover: { to: "region-3", epoch: 2 } });
    const again = await asked(world, "POST", "/failover/switch", post({ bucket: "photos", to: "region-3" }));
    expect(again.lines.at(-1)).toMatchObject({ kind: "error", error: "failover.invalid" });
    const left = await asked(world, "POST", "/federation/leave", post({ region: "region-3" }));
    expect(left.lines.at(-1)).toMatchObject({ kind: "error", error: "failover.invalid" });
  });

  it("refuses what is no request of its own, and says why", async () => {
    const world = await FailoverWorld.start();
    await world.makeBucket();
    const status = async (method: string, url: string, body?: string): Promise<number> =>
      (await asked(world, method, url, body)).status;
    expect(await status("GET", "/failover/plan?bucket=none")).toBe(404);
    expect(await status("GET", "/failover/plan")).toBe(400);
    expect(await status("GET", "/failover/plan?bucket=photos&age=5")).toBe(400);
    expect(await status("GET", "/failover/plan?region=none")).toBe(400);
    expect(await status("GET", "/failover/history?bucket=none")).toBe(404);
    expect(await status("POST", "/failover/plan")).toBe(405);
    expect(await status("GET", "/failover/switch")).toBe(405);
    expect(await status("POST", "/failover/switch", "{")).toBe(400);
    expect(await status("POST", "/failover/switch", post({ bucket: "photos", to: "x", now: true }))).toBe(
      400,
    );
    expect(await status("POST", "/federation/leave", post({ region: 5 }))).toBe(400);
    expect(await status("GET", "/federation/leave")).toBe(405);
    expect(await status("GET", "/failover/none")).toBe(404);
  });
});
