import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { LocalFederation } from "../../test/federation/local-control.ts";
import { regionNumber } from "../base/ids.ts";
import { realClock } from "../platform/real-clock.ts";
import { answerRuleAdmin } from "../replicator/index.ts";
import { run } from "./program.ts";

const shipped = fileURLToPath(new URL("../../config/replication", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "atoll-rules-"));
let federation: LocalFederation;
let server: Server;
let admin: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://node");
    const body = await buffer(request);
    const sent = { method: request.method ?? "", path, query, body };
    const answer = await answerRuleAdmin({ ...federation, clock: realClock }, sent);
    response.writeHead(answer?.status ?? 404);
    response.end(answer === undefined ? "there is no such page" : JSON.stringify(answer.json));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  admin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true });
});

beforeEach(async () => {
  federation = new LocalFederation(["us-east-1", "eu-west-1", "ap-south-1"]);
  await federation.buckets.create("photos", { region: regionNumber(1), tags: [] });
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

const asked = (...args: string[]) => atoll(...args, "--admin", admin);

function fileOf(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

test("the example is compared, applied, and the same afterwards", async () => {
  const before = await asked("diff", "-f", shipped);
  expect(before).toMatchObject({ code: 2, stderr: "" });
  expect(before.stdout).toContain(`photos
  + everywhere:eu-west-1 -> arn:aws:s3:eu-west-1::photos
      id: everywhere:eu-west-1
      enabled: true
      priority: 1
`);
  expect(before.stdout).toContain("2 to add, 0 to change, 0 to remove");
  const applied = await asked("apply", "-f", shipped);
  expect(applied).toMatchObject({ code: 0, stderr: "" });
  expect(applied.stdout).toContain("existing objects: 6 jobs");
  expect(applied.stdout).toContain("2 added, 0 changed, 0 removed");
  const after = await asked("diff", "-f", shipped, "--json");
  expect(after.code).toBe(0);
  expect(JSON.parse(after.stdout)).toMatchObject({
    isSame: true,
    buckets: [{ bucket: "photos", changes: [] }],
  });
});

test("rules are shown, and printed as a file that says the same", async () => {
  const file = fileOf(
    "one.yaml",
    "bucket: photos\nrules:\n  - id: docs\n    destinations: [eu-west-1]\n    filter: { prefix: docs/, tags: { team: a } }\n    replicationTime: 15m\n",
  );
  await asked("apply", "-f", file);
  const shown = await asked("rules", "photos");
  expect(shown.stdout).toBe(`photos (unversioned, in us-east-1, eu-west-1)
  RULE  STATE    PRIORITY  OBJECTS            TO         SHIPS TOO
  docs  enabled  1         docs/* and team=a  eu-west-1  within 15 min
  TARGET  REGION     BUCKET  STATE
  1       eu-west-1  photos  running
  2       us-east-1  photos  running
`);
  const yaml = await asked("rules", "photos", "--yaml");
  expect((await asked("diff", "-f", fileOf("again.yaml", yaml.stdout))).code).toBe(0);
  expect(JSON.parse((await asked("rules", "--json")).stdout)).toMatchObject({
    buckets: [{ bucket: "photos" }],
  });
});

describe("a home", () => {
  const file = (changes = ""): string =>
    fileOf(
      "home.yaml",
      `bucket: photos
mode: home
home: eu-west-1
failover: { auto: true, after: 5s }
consistency: bounded 5s
ackRegions: 2
${changes}rules:
  - id: everywhere
    destinations: [eu-west-1, ap-south-1]
`,
    );

  test("is compared, begun, shown, and the same afterwards", async () => {
    const before = await asked("diff", "-f", file());
    expect(before).toMatchObject({ code: 2, stderr: "" });
    expect(before.stdout).toContain(`photos
  ~ the bucket
      mode: multi-writer -> home
      consistency: local -> bounded 5 s
      ackRegions: 1 -> 2
      home: (none) -> eu-west-1
      failover.auto: (none) -> true
      failover.after: (none) -> 5 s
  + everywhere:eu-west-1`);
    const applied = await asked("apply", "-f", file());
    expect(applied).toMatchObject({ code: 0, stderr: "" });
    // What is there already goes to each region, without having been asked for.
    expect(applied.stdout).toContain("existing objects: 6 jobs");
    expect(federation.control.view.bucketByName("photos")).toMatchObject({
      home: { region: 2, epoch: 1, failover: { auto: true, afterMs: 5_000 } },
      reads: { mode: "bounded", maxAgeMs: 5_000 },
      ackRegions: 2,
    });
    expect((await asked("diff", "-f", file())).code).toBe(0);
    const shown = await asked("rules", "photos");
    expect(shown.stdout).toContain(`photos (unversioned, in us-east-1, eu-west-1, ap-south-1)
  home: eu-west-1 (epoch 1); another region takes over when it is away for 5 s
  reads: bounded 5 s
  writes: acknowledged when 2 regions hold them
`);
    const yaml = await asked("rules", "photos", "--yaml");
    expect(yaml.stdout).toContain("mode: home\nhome: eu-west-1\nfailover:\n  auto: true\n  after: 5 s\n");
    expect((await asked("diff", "-f", fileOf("again.yaml", yaml.stdout))).code).toBe(0);
    const json = JSON.parse((await asked("rules", "photos", "--json")).stdout) as object;
    expect(json).toMatchObject({
      home: { region: "eu-west-1", epoch: 1, movingTo: null, isBeginning: false },
    });
  });

  test("begins no job twice: neither with its rules, nor when something else of it changes", async () => {
    const rules = fileOf(
      "rules.yaml",
      "bucket: photos\nrules:\n  - { id: everywhere, destinations: [eu-west-1, ap-south-1], existingObjects: true }\n",
    );
    expect((await asked("apply", "-f", rules)).stdout).toContain("existing objects: 6 jobs");
    const same = file();
    writeFileSync(same, `${readFileSync(same, "utf8").trimEnd()}\n    existingObjects: true\n`);
    const begun = await asked("apply", "-f", same);
    expect(begun.stdout).toContain("mode: multi-writer -> home");
    expect(begun.stdout).not.toContain("jobs");
    writeFileSync(same, readFileSync(same, "utf8").replace("ackRegions: 2", "ackRegions: 3"));
    const changed = await asked("apply", "-f", same);
    expect(changed.stdout).toContain("ackRegions: 2 -> 3");
    expect(changed.stdout).not.toContain("jobs");
    expect(federation.control.view.jobs).toHaveLength(6);
  });

  test("that has moved stays where it is, and one of which a file says nothing is left alone", async () => {
    await asked("apply", "-f", file());
    const bucket = federation.control.view.bucketByName("photos");
    if (bucket === undefined) throw new Error("the bucket is gone");
    const record = {
      id: "f1",
      bucket: bucket.id,
      bucketName: "photos",
      from: regionNumber(2),
      to: regionNumber(3),
      epoch: 2,
      atMs: 1,
      kind: "forced" as const,
      atRisk: { objects: 0, bytes: 0, oldestMs: 0, keys: [], isExact: true, asOfMs: 1 },
    };
    const proof = { kind: "leaseExpired", sequence: 0 } as const;
    const to = regionNumber(3);
    await federation.control.propose({ kind: "moveHome", bucket: bucket.id, epoch: 1, to, proof, record });
    expect((await asked("diff", "-f", file())).code).toBe(0);
    expect((await asked("rules", "photos")).stdout).toContain("home: ap-south-1 (epoch 2)");
    const silent = fileOf(
      "silent.yaml",
      "bucket: photos\nrules:\n  - id: everywhere\n    destinations: [eu-west-1, ap-south-1]\n",
    );
    expect((await asked("diff", "-f", silent)).code).toBe(0);
  });

  test("ends when a file says that each region writes", async () => {
    await asked("apply", "-f", file());
    const back = fileOf(
      "back.yaml",
      "bucket: photos\nmode: multi-writer\nackRegions: 1\nconsistency: local\nrules:\n  - id: one\n    destinations: [eu-west-1]\n    filter: { prefix: a/ }\n",
    );
    const applied = await asked("apply", "-f", back);
    expect(applied).toMatchObject({ code: 0, stderr: "" });
    expect(applied.stdout).toContain("mode: home -> multi-writer");
    const bucket = federation.control.view.bucketByName("photos");
    expect(bucket?.home).toBeUndefined();
    expect(bucket?.ackRegions).toBeUndefined();
    expect(bucket?.replication?.rules).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    [
      "a region without a rule",
      "bucket: photos\nmode: home\nhome: us-east-1\nackRegions: 4\nrules:\n  - id: a\n    destinations: [eu-west-1, ap-south-1]\n",
      "wrong.yaml:4:13: ackRegions: 4 regions are to hold what is acknowledged, and photos stands in 3.",
    ],
    [
      "a filter",
      "bucket: photos\nmode: home\nrules:\n  - id: a\n    destinations: [eu-west-1]\n    filter: { prefix: a/ }\n",
      "wrong.yaml:6:13: rules[0].filter: A bucket with a home stands whole in each of its regions, and eu-west-1 has only what this rule's filter lets through.",
    ],
    [
      "a rule that is off",
      "bucket: photos\nmode: home\nrules:\n  - id: a\n    destinations: [eu-west-1]\n    enabled: false\n",
      "wrong.yaml:6:14: rules[0].enabled: A bucket with a home stands whole in each of its regions, and eu-west-1 has no rule that is enabled.",
    ],
    [
      "deletions that stay",
      "bucket: photos\nmode: home\nrules:\n  - id: a\n    destinations: [eu-west-1]\n    deleteMarkers: false\n",
      "wrong.yaml:6:20: rules[0].deleteMarkers: Rules within a bucket that has a home ship deletions",
    ],
    [
      "deletions of versions that stay",
      "bucket: photos\nmode: home\nrules:\n  - id: a\n    destinations: [eu-west-1]\n    versionDeletes: false\n",
      "wrong.yaml:6:21: rules[0].versionDeletes: Rules within a bucket that has a home ship deletions of versions",
    ],
    [
      "a home where the bucket does not stand",
      "bucket: photos\nmode: home\nhome: ap-south-1\nrules: [{ id: a, destinations: [eu-west-1] }]\n",
      "wrong.yaml:3:7: home: photos does not stand in ap-south-1, and no rule places it there.",
    ],
    [
      "a home nowhere",
      "bucket: photos\nmode: home\nhome: mars\nrules: []\n",
      "wrong.yaml:3:7: home: There is no region mars in the federation.",
    ],
    [
      "a home of many",
      "bucket: photos\nmode: multi-writer\nhome: us-east-1\nrules: []\n",
      "wrong.yaml:3:7: home: only a bucket with mode: home has one",
    ],
    [
      "strong reads of many writers",
      "bucket: photos\nconsistency: strong\nrules: [{ id: a, destinations: [eu-west-1] }]\n",
      "wrong.yaml:2:14: consistency: Reads across regions are strong in a bucket with a home alone",
    ],
    [
      "a bound that is none",
      "bucket: photos\nconsistency: bounded\nrules: []\n",
      "wrong.yaml:2:14: consistency: expected",
    ],
    [
      "a failover too soon",
      "bucket: photos\nmode: home\nfailover: { auto: true, after: 1 ms }\nrules: []\n",
      "wrong.yaml:3:32: failover.after: expected 500 ms to 1 d",
    ],
  ])("is refused with %s", async (_, text, place) => {
    const { code, stderr } = await asked("apply", "-f", fileOf("wrong.yaml", text));
    expect(stderr).toContain(place);
    expect(code).toBe(1);
    expect(federation.control.view.bucketByName("photos")?.generation).toBe(1);
  });

  test("keeps the rules by which it can move", async () => {
    await asked("apply", "-f", file());
    const less = fileOf("less.yaml", "bucket: photos\nrules:\n  - { id: a, destinations: [eu-west-1] }\n");
    const { code, stderr } = await asked("apply", "-f", less);
    expect(code).toBe(1);
    expect(stderr).toContain("ap-south-1 has no rule that leads there");
  });
});

describe("what is wrong with a file is said with its place, and nothing is sent", () => {
  const head = "bucket: photos\nrules:\n";
  test.each<[string, string, string[]]>([
    [
      "an unknown option",
      `${head}  - id: a\n    destinations: [eu-west-1]\n    colour: red\n`,
      ["bad.yaml:5:13: rules[0].colour: there is no such option"],
    ],
    ["no YAML", `${head}  - [`, ["bad.yaml:3:"]],
    [
      "a region that can't be one",
      `${head}  - id: a\n    destinations: [EU]\n`,
      ["bad.yaml:4:20: rules[0].destinations[0].region: 1 to 63 lower-case"],
    ],
    [
      "a priority twice",
      `${head}  - { id: a, destinations: [eu-west-1] }\n  - { id: b, destinations: [eu-west-1] }\n`,
      ["bad.yaml:4:5: rules[1].priority: Found duplicate priority 1."],
    ],
    [
      "deletes by tags",
      `${head}  - id: a\n    destinations: [eu-west-1]\n    deleteMarkers: true\n    filter: { tags: { a: b } }\n`,
      ["bad.yaml:5:20: rules[0].deleteMarkers: Delete marker replication is not supported"],
    ],
    [
      "all at once",
      `${head}  - id: a\n    destinations: []\n    enabled: 3\n`,
      ["bad.yaml:4:19: rules[0].destinations", "bad.yaml:5:14: rules[0].enabled"],
    ],
    ["a number for a bucket", "bucket: 7\nrules: []\n", ["bad.yaml:1:9: bucket"]],
  ])("%s", async (_, text, places) => {
    const { code, stderr } = await asked("apply", "-f", fileOf("bad.yaml", text));
    expect(code).toBe(1);
    for (const place of places) expect(stderr).toContain(place);
    expect(federation.control.view.bucketByName("photos")?.generation).toBe(1);
  });

  test("what only the federation knows", async () => {
    const text = `${head}  - id: a\n    destinations:\n      - eu-west-1\n      - mars\n      - { bucket: nowhere }\n`;
    const { code, stderr } = await asked("diff", "-f", fileOf("far.yaml", text));
    expect(code).toBe(1);
    expect(stderr).toContain(
      "far.yaml:6:9: rules[0].destinations[1].region: There is no region mars in the federation; there are: us-east-1, eu-west-1, ap-south-1.",
    );
    expect(stderr).toContain(
      "far.yaml:7:19: rules[0].destinations[2].bucket: Destination bucket must exist.",
    );
  });

  test("a bucket that is not there", async () => {
    const { code, stderr } = await asked("diff", "-f", fileOf("none.yaml", "bucket: nowhere\nrules: []\n"));
    expect(code).toBe(1);
    expect(stderr).toContain("none.yaml:1:9: bucket: there is no bucket nowhere");
  });

  test("two files for one bucket, and none", async () => {
    const folder = join(scratch, "two");
    mkdirSync(folder);
    expect((await asked("diff", "-f", folder)).stderr).toContain("has no file of rules");
    writeFileSync(join(folder, "a.yaml"), "bucket: photos\nrules: []\n");
    writeFileSync(join(folder, "b.yaml"), "bucket: photos\nrules: []\n");
    expect((await asked("diff", "-f", folder)).stderr).toContain(
      "b.yaml:1:9: bucket: the bucket photos has its rules in",
    );
    expect((await asked("diff", "-f", join(scratch, "nothing.yaml"))).stderr).toContain("there is no");
  });
});

test("a pause holds a rule's destination for a while, and is ended", async () => {
  await asked("apply", "-f", shipped);
  const paused = await asked("pause", "photos/everywhere:eu-west-1", "--for", "1 h", "--json");
  expect(paused.code).toBe(0);
  const { targets } = JSON.parse(paused.stdout) as { targets: { region: string; pausedUntilMs: number }[] };
  expect(targets.map(({ region }) => region)).toEqual(["eu-west-1"]);
  expect(Math.abs((targets[0]?.pausedUntilMs ?? 0) - Date.now() - 3_600_000)).toBeLessThan(60_000);
  expect((await asked("rules", "photos")).stdout).toContain("paused until 2");
  expect((await asked("resume", "photos")).stdout).not.toContain("paused");
  expect((await asked("pause", "photos", "--to", "ap-south-1")).stdout).toContain(
    "paused until it is resumed",
  );
  expect(await asked("pause", "photos", "--for", "soon")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--for soon") as string,
  });
  expect(await asked("pause", "photos/none")).toMatchObject({ code: 1 });
});

test("errors of the federation, and of asking, are said", async () => {
  expect((await asked("rules", "none")).stderr).toContain("there is no bucket none");
  expect((await asked("rules", "No")).stderr).toContain('"No" cannot be a bucket\'s name');
  federation.buckets.refuseTargets = "eu-west-1 has no room";
  expect((await asked("apply", "-f", shipped)).stderr).toContain("eu-west-1 has no room");
  const away = await atoll("rules", "--admin", "http://127.0.0.1:1", "--json");
  expect(JSON.parse(away.stderr)).toMatchObject({ error: "net.unreachable" });
  const second = await atoll("rules", "--admin", "http://127.0.0.1:1", admin);
  expect(second).toMatchObject({ code: 0, stdout: "no bucket has rules\n" });
});
