import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AdminApi, createAdminHandler, type VerifyLine } from "../admin/index.ts";
import { silentLogger } from "../base/logger.ts";
import { run } from "./program.ts";

const finding = {
  kind: "finding",
  finding: "missing",
  key: "photos/1.jpg",
  version: "0".repeat(24),
  region: "eu-west-1",
  other: "us-east-1",
  detail: "us-east-1 has it, and nothing waits to be shipped",
} as const;

const pair = {
  kind: "pair",
  regions: ["us-east-1", "eu-west-1"],
  isSame: false,
  versions: [1_000_000, 999_999],
  missing: 1,
  extra: 0,
  different: 0,
  damaged: 0,
  pending: 2,
  uncovered: 0,
  enqueued: 0,
  exchangedBytes: 136_308,
  exchanges: 10,
  contentBytes: 0,
} as const;

const begin = {
  kind: "begin",
  format: 1,
  bucket: "photos",
  regions: ["us-east-1", "eu-west-1"],
  cutMs: 1,
} as const;

let server: Server;
let origin: string;
let lines: readonly VerifyLine[];
let asked: unknown;
/** Of an answer that nobody ends. */
let readerGone: Promise<void>;
let stalls: boolean;
let printed: string[];
let complained: string[];

beforeEach(async () => {
  lines = [];
  stalls = false;
  let onGone = (): void => {};
  readerGone = new Promise((resolve) => {
    onGone = resolve;
  });
  const api: AdminApi = {
    paths: ["/replication/verify"],
    answer: async ({ method, path, body }) => {
      if (path !== "/replication/verify" || method !== "POST") return undefined;
      asked = JSON.parse(Buffer.from(body).toString());
      if ((asked as { bucket: string }).bucket === "none") {
        return {
          status: 400,
          json: { error: "bucket.notFound", message: "there is no bucket none", problems: [] },
        };
      }
      return {
        run: async (write, signal) => {
          for (const line of lines) await write(`${JSON.stringify(line)}\n`);
          if (!stalls) return;
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
          onGone();
        },
      };
    },
  };
  const handler = createAdminHandler({
    ...{ logger: silentLogger, reasons: () => [], api },
    status: () => Promise.reject(new Error("nobody asks")),
    metrics: () => Promise.reject(new Error("nobody asks")),
  });
  server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  printed = [];
  complained = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void complained.push(text));
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const atoll = (...words: string[]): Promise<number> =>
  run(["node", "atoll", "replication", "verify", ...words, "--admin", origin]);

test("differences are shown as they come, and the command ends with 1", async () => {
  const pending = { ...finding, finding: "pending", key: "two words", detail: "it waits" } as const;
  lines = [begin, finding, pending, pair, { kind: "end", isSame: false, faults: 1, pending: 1 }];
  expect(
    await atoll("photos", "--regions", "us-east-1, eu-west-1", "--deep", "--until", "2026-11-22T12:00:00Z"),
  ).toBe(1);
  expect(asked).toEqual({
    bucket: "photos",
    regions: ["us-east-1", "eu-west-1"],
    isDeep: true,
    isRepair: false,
    cutMs: Date.UTC(2026, 10, 22, 12),
  });
  expect(printed).toEqual([
    `missing  eu-west-1  photos/1.jpg  ${finding.version}`,
    "    us-east-1 has it, and nothing waits to be shipped",
    `pending  eu-west-1  "two words"  ${finding.version}`,
    "    it waits",
    "us-east-1 and eu-west-1: 1 missing; 2 on their way",
    "    1,000,000 and 999,999 versions; 133 KiB in 10 exchanges",
  ]);
});

test("regions that hold the same end it with 0; with --json every line is there", async () => {
  lines = [
    begin,
    { ...pair, isSame: true, missing: 0 },
    { kind: "end", isSame: true, faults: 0, pending: 2 },
  ];
  expect(await atoll("photos", "--json")).toBe(0);
  expect(printed.map((text) => JSON.parse(text) as unknown)).toEqual(lines);
});

test("what a region's work ended with is said, and so is a refusal, and a node that breaks off", async () => {
  lines = [
    begin,
    { kind: "error", error: "federation.unreachable", message: "no node of eu is connected", action: "" },
  ];
  expect(await atoll("photos")).toBe(1);
  expect(complained.join("\n")).toContain("no node of eu is connected");
  expect(await atoll("none")).toBe(1);
  expect(complained.join("\n")).toContain("there is no bucket none");
  lines = [begin];
  expect(await atoll("photos")).toBe(1);
  expect(complained.join("\n")).toContain("broke the verification off");
  expect(await atoll("photos", "--until", "yesterday")).toBe(1);
  expect(complained.join("\n")).toContain("expected a time");
});

test("a verification that nobody reads any more is told so", async () => {
  stalls = true;
  lines = [begin];
  const stop = new AbortController();
  const response = await fetch(`${origin}/replication/verify`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ bucket: "photos" }),
    signal: stop.signal,
  });
  expect(response.headers.get("content-type")).toContain("application/x-ndjson");
  const first = await response.body?.getReader().read();
  expect(JSON.parse(Buffer.from(first?.value ?? []).toString())).toEqual(begin);
  stop.abort();
  await readerGone;
});
