import { describe, expect, it } from "vitest";
import type { BucketPlanView, FailoverView } from "../admin/views.ts";
import { describeFailover, describePlan } from "./failover-page.ts";
import type { RehearsalReport } from "./rehearsal-report.ts";
import { describeRehearsal } from "./rehearse-page.ts";

const key = (name: string) => ({ key: name, version: "0".repeat(24), bytes: 1_024, kind: "put" });
const noon = Date.UTC(2026, 10, 22, 12);

const plan = (changes: Partial<BucketPlanView> = {}): BucketPlanView => ({
  ...{ bucket: "photos", home: "us-east-1", epoch: 3, isHomeReachable: true, silentMs: 200 },
  lease: { isOut: false, leftMs: 1_800, sequence: 9 },
  failover: { auto: true, afterMs: 10_000 },
  successor: "eu-west-1",
  candidates: [
    { region: "eu-west-1", isReachable: true, reason: "answers; number 2 of the bucket's regions" },
    { region: "ap-south-1", isReachable: false, reason: "does not answer; number 3 of the bucket's regions" },
  ],
  atRisk: {
    ...{ objects: 3, bytes: 3_072, oldestAgeMs: 400, isExact: true, asOfMs: noon, source: "home" },
    keys: [key("a"), key("b"), key("c")],
  },
  ...changes,
});

const failover = (changes: Partial<FailoverView> = {}): FailoverView => ({
  ...{ id: "1", bucket: "photos", from: "us-east-1", to: "eu-west-1", epoch: 4, atMs: noon },
  ...{ kind: "automatic", pauseMs: 3_200 },
  atRisk: {
    ...{ objects: 2, bytes: 2_048, oldestMs: noon - 500, keys: [key("a"), key("b")], isExact: true },
    asOfMs: noon,
  },
  ...changes,
});

describe("a plan", () => {
  it("says who would take over, when, and what is at risk, key by key", () => {
    expect(describePlan(plan(), 2)).toEqual([
      "photos: home us-east-1, epoch 3, answers, its lease runs for 1.8 s",
      "  takes over: eu-west-1, by itself, once the home is away for 10 s",
      "  then: ap-south-1 (does not answer; number 3 of the bucket's regions)",
      "  at risk: 3 versions, 3.00 KiB, the oldest 0.4 s old (from the home's outboxes, 2026-11-22 12:00:00)",
      '    "a"  000000000000000000000000  put  1.00 KiB',
      '    "b"  000000000000000000000000  put  1.00 KiB',
      "    and 1 more (--keys, or --json)",
    ]);
  });

  it("counts versions, where a version and its tags are two lines", () => {
    const tags = (name: string) => ({ ...key(name), bytes: 0, kind: "tags" });
    const keys = ["a", "b"].flatMap((name) => [key(name), tags(name)]);
    const atRisk = { ...plan().atRisk, objects: 3, keys };
    const told = (count: number): string[] => describePlan(plan({ atRisk }), count).slice(4);
    expect(told(1)).toEqual([
      '    "a"  000000000000000000000000  put   1.00 KiB',
      '    "a"  000000000000000000000000  tags  0 B',
      "    and 2 more (--keys, or --json)",
    ]);
    expect(told(1_000)).toHaveLength(5);
    expect(told(1_000).at(-1)).toBe("    and 1 more (--keys, or --json)");
  });

  it("is honest about what is not known", () => {
    const atRisk = { ...plan().atRisk, objects: 0, keys: [], source: "unknown" as const };
    const away = { isHomeReachable: false, silentMs: 61_000, lease: { isOut: true, leftMs: 0, sequence: 9 } };
    const text = describePlan(plan({ ...away, atRisk, failover: { auto: false, afterMs: 10_000 } }), 2);
    expect(text[0]).toContain("not heard for 61 s, its lease has run out");
    expect(text[1]).toContain("when somebody says so");
    expect(text.at(-1)).toContain("at risk: unknown");
    const partial = { ...plan().atRisk, isExact: false, source: "announced" as const };
    expect(describePlan(plan({ atRisk: partial }), 0).at(-1)).toContain("at least; as the home announced it");
    const early = { ...partial, reason: "older objects are not on their way" };
    expect(describePlan(plan({ atRisk: early }), 0).at(-1)).toContain(
      "; older objects are not on their way)",
    );
  });
});

describe("the history", () => {
  it("tells what was at risk, and what came of it", () => {
    expect(describeFailover(failover(), 0)).toEqual([
      "2026-11-22 12:00:00  photos: us-east-1 to eu-west-1, epoch 4, automatic, writes paused for 3.2 s",
      "  at risk: 2 versions, 2.00 KiB",
      "  the old home has not shipped what it had yet",
    ]);
    const settled = { atMs: noon + 9_000, objects: 2, bytes: 2_048, missing: 0, unlisted: 1 };
    expect(describeFailover(failover({ settled }), 0).at(-1)).toBe(
      "  2 versions arrived afterwards, 2.00 KiB; none is lost; 1 had not been announced",
    );
    expect(describeFailover(failover({ settled: { ...settled, missing: 1 } }), 0).at(-1)).toContain(
      "1 version of those at risk lost",
    );
    expect(describeFailover(failover({ kind: "planned" }), 5)).toHaveLength(1);
  });

  it("says by how much what is left behind may count as newer, where it may", () => {
    expect(describeFailover(failover({ beyondMs: 0 }), 0)).toEqual(describeFailover(failover(), 0));
    const line =
      "  clocks were too far apart: what earlier homes left behind may be stamped up to 61 s ahead, and count as newer";
    expect(describeFailover(failover({ beyondMs: 61_000 }), 0)[1]).toBe(line);
    expect(describeFailover(failover({ beyondMs: 61_000, kind: "planned" }), 0)[1]).toBe(line);
  });
});

it("a rehearsal's report names what is missing, and adds nothing up that was not measured", () => {
  const drill = { from: "us-east-1", to: "eu-west-1", pauseMs: 300, failedWrites: 0, failover: failover() };
  const report: RehearsalReport = {
    ...{ bucket: "atoll-rehearsal-1", regions: ["us-east-1", "eu-west-1"], writers: 4, acknowledged: 100 },
    planned: { ...drill, failover: failover({ kind: "planned" }) },
    forced: { ...drill, pauseMs: 2_100 },
    missing: [{ key: "writer-1/5", version: "v", region: "eu-west-1" }],
    isSettled: false,
  };
  const text = describeRehearsal(report).join("\n");
  expect(text).toContain("RTO            2.10 s");
  expect(text).toContain("2 versions, 2.00 KiB, had not arrived");
  expect(text).toContain("eu-west-1 lacks writer-1/5 v");
  expect(text).toContain("has not shipped what it had within a minute");
});
