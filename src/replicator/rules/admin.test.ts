import { beforeEach, describe, expect, test } from "vitest";
import { LocalFederation } from "../../../test/federation/local-control.ts";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { regionNumber } from "../../base/ids.ts";
import { expandRules } from "./expand.ts";
import {
  answerRuleAdmin,
  type RulesPlan,
  type RulesView,
  type TargetView,
  withExistingJobs,
} from "./index.ts";
import { MAX_EXISTING_JOBS } from "./limits.ts";
import { ruleSetSchema } from "./rule-file.ts";

const clock = new SimClock(new Scheduler());
let federation: LocalFederation;

beforeEach(async () => {
  federation = new LocalFederation(["us-east-1", "eu-west-1", "ap-south-1"]);
  await federation.buckets.create("photos", { region: regionNumber(1), tags: [] });
  await federation.buckets.create("backup", { region: regionNumber(2), tags: [] });
});

async function ask(method: string, url: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const { pathname: path, searchParams: query } = new URL(url, "http://node");
  const bytes = body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body));
  const answer = await answerRuleAdmin({ ...federation, clock }, { method, path, query, body: bytes });
  return answer ?? { status: 404, json: "not here" };
}

const path = "/replication/buckets/photos/rules";
const set = {
  rules: [{ id: "everywhere", destinations: ["eu-west-1", "ap-south-1"], existingObjects: true }],
};
const put = async (body: object): Promise<RulesPlan> => (await ask("PUT", path, body)).json as RulesPlan;

describe("a bucket's rules on the admin port", () => {
  test("are shown, compared, set and shown", async () => {
    expect((await ask("GET", path)).json).toMatchObject({
      set: { rules: [] },
      configuration: null,
      targets: [],
    });
    const planned = await ask("PUT", `${path}?dry-run`, set);
    expect(planned.status).toBe(200);
    expect((planned.json as RulesPlan).changes.map(({ kind, id }) => [kind, id])).toEqual([
      ["added", "everywhere:eu-west-1"],
      ["added", "everywhere:ap-south-1"],
    ]);
    expect((await ask("GET", path)).json).toMatchObject({ configuration: null });

    expect((await put(set)).changes).toHaveLength(2);
    const view = (await ask("GET", path)).json as RulesView;
    expect(view).toMatchObject({
      bucket: "photos",
      regions: ["us-east-1", "eu-west-1", "ap-south-1"],
      set: {
        rules: [{ id: "everywhere", destinations: [{ region: "eu-west-1" }, { region: "ap-south-1" }] }],
      },
    });
    expect(view.targets.map(({ region, isPaused }) => [region, isPaused]).sort()).toEqual([
      ["ap-south-1", false],
      ["eu-west-1", false],
      ["us-east-1", false],
    ]);
    expect((await put(set)).changes).toEqual([]);
    expect((await ask("GET", "/replication/rules")).json).toMatchObject({ buckets: [{ bucket: "photos" }] });
  });

  test("an empty list removes them", async () => {
    await put(set);
    const { changes } = await put({ rules: [] });
    expect(changes.map(({ kind }) => kind)).toEqual(["removed", "removed"]);
    expect((await federation.buckets.find("photos"))?.replication).toBeUndefined();
  });

  test.each<[string, object, number, string, unknown[]]>([
    [
      "photos",
      { rules: [{ id: "r", destinations: ["mars"] }] },
      400,
      "There is no region mars",
      ["rules", 0, "destinations", 0, "region"],
    ],
    [
      "photos",
      { rules: [{ id: "r", destinations: [{ bucket: "nowhere" }] }] },
      400,
      "Destination bucket must exist.",
      ["rules", 0, "destinations", 0, "bucket"],
    ],
    [
      "photos",
      { rules: [{ id: "r", destinations: ["us-east-1"] }] },
      400,
      "cannot be the same",
      ["rules", 0, "destinations", 0],
    ],
    ["photos", { rules: [{ id: "r", destinations: ["eu-west-1"], colour: 1 }] }, 400, "colour", ["rules", 0]],
  ])("%s: %j is refused with its place", async (bucket, body, status, reason, place) => {
    const answer = await ask("PUT", `/replication/buckets/${bucket}/rules`, body);
    expect(answer).toMatchObject({
      status,
      json: {
        error: "replication.invalid",
        problems: [{ path: place, reason: expect.stringContaining(reason) as string }],
      },
    });
    expect(federation.control.view.bucketByName("photos")?.generation).toBe(1);
  });

  test("a target that can't be proved is the federation's to say", async () => {
    federation.buckets.refuseTargets = "eu-west-1 has no room";
    expect(await ask("PUT", path, set)).toMatchObject({
      status: 400,
      json: { error: "replication.targetFailed" },
    });
  });

  test.each<[string, string, number]>([
    ["GET", "/replication/buckets/none/rules", 404],
    ["DELETE", path, 405],
    ["POST", "/replication/rules", 405],
    ["GET", "/replication/pause", 405],
    ["GET", "/status", 404],
    ["PUT", path, 400],
  ])("%s %s: %d", async (method, url, status) => {
    expect((await ask(method, url)).status).toBe(status);
  });

  test("a node that knows no federation yet denies nothing", async () => {
    federation = new LocalFederation([]);
    expect(await ask("GET", path)).toMatchObject({ status: 503, json: { error: "control.unavailable" } });
  });

  test("without a majority nothing is changed", async () => {
    federation.control.hasQuorum = false;
    expect(await ask("PUT", path, set)).toMatchObject({
      status: 503,
      json: { error: "control.unavailable" },
    });
  });
});

describe("existing objects", () => {
  const jobs = (): string[] =>
    federation.control.view.jobs.map(({ rule, region, target }) => {
      const targets = federation.control.view.bucketByName("photos")?.targets ?? [];
      return `${rule} ${region} to ${targets.find(({ id }) => id === target)?.region}`;
    });

  test("are shipped by a job of each region for each target of a rule", async () => {
    const { jobs: begun } = await put(set);
    expect(begun).toHaveLength(6);
    // Two rules would have 2 and 3 ship to 1: once is enough.
    expect(jobs().sort()).toEqual([
      "everywhere:ap-south-1 1 to 3",
      "everywhere:ap-south-1 2 to 3",
      "everywhere:eu-west-1 1 to 2",
      "everywhere:eu-west-1 2 to 1",
      "everywhere:eu-west-1 3 to 1",
      "everywhere:eu-west-1 3 to 2",
    ]);
  });

  test("are not shipped again by applying the same, and are for what is new", async () => {
    await put(set);
    expect((await put(set)).jobs).toEqual([]);
    const [rule] = set.rules;
    const more = {
      rules: [rule, { id: "backup", destinations: [{ bucket: "backup" }], existingObjects: true }],
    };
    expect((await put(more)).jobs).toHaveLength(3);
    const narrower = { rules: [{ ...rule, filter: { prefix: "a/" } }] };
    expect((await put(narrower)).jobs).toHaveLength(6);
  });

  test("are shipped when whoever set the rules dies as they are committed", async () => {
    await put({ rules: [{ ...set.rules[0], existingObjects: false }] });
    const replication = (await federation.buckets.find("photos"))?.replication;
    if (replication === undefined) throw new Error("there are rules");
    expect(jobs()).toEqual([]);
    await federation.buckets.setReplication("photos", {
      ...replication,
      rules: replication.rules.map((rule) => ({ ...rule, existingObjectReplication: "Enabled" })),
    });
    expect(jobs()).toHaveLength(6);
    expect((await put(set)).jobs).toEqual([]);
  });

  test("of rules that an earlier release committed and died are shipped by applying the same again", async () => {
    const { control } = federation;
    await put({ rules: [{ ...set.rules[0], existingObjects: false }] });
    const row = control.view.bucketByName("photos");
    if (row?.replication === undefined) throw new Error("there are rules");
    const rules = row.replication.rules.map((rule) => ({
      ...rule,
      existingObjectReplication: "Enabled" as const,
    }));
    await control.propose({ kind: "updateBucket", at: row, change: { replication: { role: "", rules } } });
    expect(jobs()).toEqual([]);
    expect((await put(set)).jobs).toHaveLength(6);
    expect((await put(set)).jobs).toEqual([]);
  });

  test("that would need more jobs than a change may begin are refused", async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      ...{ id: `r${i}`, destinations: ["eu-west-1"], existingObjects: true, filter: { prefix: `${i}/` } },
      priority: i,
    }));
    const view = federation.control.view.bucketByName("photos");
    if (view === undefined) throw new Error("there is a bucket");
    const { configuration } = expandRules(ruleSetSchema.parse({ rules: many }), "photos");
    // Each of its regions ships to both ends of a rule: (regions - 1) * 2 jobs.
    const bucket = { ...view, regions: [1, 2, 3, 4, 5, 6].map(regionNumber) };
    const change = {
      replication: configuration ?? null,
      targets: [1, 2].map((number) => ({ region: regionNumber(number), bucket: view.id })),
    };
    const stands = { bucket, view: federation.control.view, nowMs: 1 };
    expect(withExistingJobs(change, stands).existing?.jobs).toHaveLength(MAX_EXISTING_JOBS);
    const wider = { ...stands, bucket: { ...bucket, regions: [...bucket.regions, regionNumber(7)] } };
    expect(() => withExistingJobs(change, wider)).toThrow("12000 jobs");
  });

  test("a rule that was gone and is back ships what was written meanwhile", async () => {
    const rest = { id: "rest", destinations: [{ bucket: "backup" }], filter: { prefix: "b/" } };
    const wanted = { ...rest, id: "wanted", filter: { prefix: "a/" }, priority: 2, existingObjects: true };
    const both = { rules: [rest, wanted] };
    expect((await put(both)).jobs).toHaveLength(1);
    expect((await put(both)).jobs).toEqual([]);
    // The target stays, with its number.
    await put({ rules: [rest] });
    expect((await put(both)).jobs).toHaveLength(1);
    expect((await put(both)).jobs).toEqual([]);
  });

  test("of a disabled rule they wait", async () => {
    const off = { rules: [{ ...set.rules[0], enabled: false }] };
    expect((await put(off)).jobs).toEqual([]);
    expect((await put(set)).jobs).toHaveLength(6);
  });
});

describe("pauses", () => {
  const held = async (verb: string, body: object): Promise<(string | number | boolean | null)[][]> => {
    const { status, json } = await ask("POST", `/replication/${verb}`, body);
    if (status !== 200) return [[status]];
    const { targets } = json as { targets: TargetView[] };
    return targets.map(({ region, isPaused, pausedUntilMs }) => [region, isPaused, pausedUntilMs]).sort();
  };

  test("hold a bucket, a rule's destination, or a region, for a while or until they are ended", async () => {
    await put(set);
    const untilMs = clock.wallMs() + 3_600_000;
    expect(await held("pause", { bucket: "photos", forMs: 3_600_000 })).toEqual([
      ["ap-south-1", true, untilMs],
      ["eu-west-1", true, untilMs],
      ["us-east-1", true, untilMs],
    ]);
    expect(await held("resume", { bucket: "photos", region: "us-east-1" })).toEqual([
      ["us-east-1", false, null],
    ]);
    expect(await held("pause", { bucket: "photos", rule: "everywhere" })).toEqual([
      ["ap-south-1", true, null],
      ["eu-west-1", true, null],
    ]);
    expect(await held("resume", { bucket: "photos", rule: "everywhere:eu-west-1" })).toEqual([
      ["eu-west-1", false, null],
    ]);
    const view = (await ask("GET", path)).json as RulesView;
    expect(view.targets.filter(({ isPaused }) => isPaused).map(({ region }) => region)).toEqual([
      "ap-south-1",
    ]);
  });

  test.each([
    { bucket: "photos" },
    { bucket: "photos", rule: "none" },
    { bucket: "photos", region: "mars" },
    { bucket: "photos", forMs: -1 },
    { bucket: "photos", colour: "red" },
    {},
  ])("of %j are refused", async (body) => {
    expect(await held("pause", body)).toEqual([[400]]);
  });

  test("of no bucket", async () => {
    expect(await held("pause", { bucket: "none" })).toEqual([[404]]);
  });
});
