/** docs/configuration.md, docs/replication.md and docs/metrics.md are made from the code. `UPDATE_DOCS=1` rewrites their tables. */
import { describe, expect, test } from "vitest";
import { NodeMetrics, noContents } from "../src/admin/index.ts";
import { regionSchema } from "../src/config/index.ts";
import { ruleFileSchema } from "../src/replicator/index.ts";
import { describedOf, holdTable, optionRows } from "./option-tables.ts";

test("docs/configuration.md has every option with its default, unit and meaning", () => {
  const rows = optionRows(describedOf(regionSchema), "", false);
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.find((row) => row.startsWith("| `workers.garbageDelay`"))).toContain("| `15 min` | ms |");
  expect(rows.filter((row) => row.endsWith("|  |"))).toEqual([]);
  holdTable("configuration.md", rows);
});

test("docs/replication.md has every option of a file of rules", () => {
  const rows = optionRows(describedOf(ruleFileSchema), "", false);
  expect(rows.filter((row) => row.endsWith("|  |"))).toEqual([]);
  expect(rows.some((row) => row.startsWith("| `rules[].destinations[].region`"))).toBe(true);
  holdTable("replication.md", rows);
});

describe("docs/metrics.md", () => {
  test("has every metric with its kind and meaning", async () => {
    const metrics = new NodeMetrics({
      process: {
        eventLoopDelay: () => ({ maxMs: 0, p99Ms: 0 }),
        memory: () => ({ residentBytes: 0, heapBytes: 0, externalBytes: 0 }),
        cpuSeconds: () => 0,
        startedMs: 0,
        version: "",
        isReady: () => true,
      },
      raft: { groups: () => [], log: () => undefined, turns: () => undefined },
      dataPath: { counters: () => undefined },
      cache: { stats: () => undefined, witness: () => undefined },
      drives: () => [],
      contents: () => noContents,
      workers: () => [],
      peers: () => [],
      requestsInFlight: () => 0,
      federation: () => undefined,
      replication: () => undefined,
    });
    const rows = (await metrics.describe()).map(
      ({ name, type, help }) => `| \`${name}\` | ${type} | ${help} |`,
    );
    holdTable("metrics.md", rows.sort());
  });
});
