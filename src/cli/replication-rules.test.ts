import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
