import { describe, expect, test } from "vitest";
import { type AskedForExplanation, explainAcross, newestVersion } from "./federation-explanation.ts";
import type { ExplanationView, PlaceView, WaitingView } from "./views.ts";

const OLD = "0".repeat(23).concat("1");
const NEW = "0".repeat(23).concat("2");

const place = (region: string, change: Partial<PlaceView> = {}): PlaceView => ({
  ...{ region, bucket: "photos", isHere: false, found: "object", version: NEW },
  ...change,
});

const view = (region: string, change: Partial<ExplanationView> = {}): ExplanationView => ({
  ...{ format: 1, region, node: "node-1", atMs: 0, bucket: "photos", key: "a", version: NEW, origin: "us" },
  ...{ places: [place(region, { isHere: true })], waiting: [], rules: [] },
  ...change,
});

const missing = (region: string): PlaceView => ({ region, bucket: "photos", isHere: true, found: "nothing" });

const event: WaitingView = {
  ...{ target: 7, to: "eu", toBucket: "photos", rule: "all", kind: "put", version: NEW, sinceMs: 0 },
  ...{ isPaused: false, pausedUntilMs: null, attempts: 0 },
};

const answered = (of: ExplanationView): AskedForExplanation => ({
  ...{ region: of.region, node: of.node, view: of, problem: "" },
});

const explained = (...views: readonly ExplanationView[]) =>
  explainAcross(views.map(answered), { bucket: "photos", key: "a", version: NEW });

const placeOf = (region: string, ...views: readonly ExplanationView[]) =>
  explained(...views).places.find((each) => each.region === region);

describe("why it is not there", () => {
  const blocked = { reason: "target.unreachable", message: "no node", attempts: 1, nextTryMs: 0 };
  const waits: readonly (readonly [reason: string, event: Partial<WaitingView>])[] = [
    ["it waits for its turn", {}],
    ["it is on its way", { place: "onItsWay" }],
    ["the target is paused until it is resumed", { isPaused: true, blocked }],
    ["the target is paused until 1970-01-01T00:00:01.000Z", { isPaused: true, pausedUntilMs: 1_000 }],
    ["target.unreachable: no node", { blocked, attempts: 3, reason: "target.timeout" }],
    [
      "target.bucketMissing: none there (3 tries, next try at 1970-01-01T00:00:02.000Z)",
      { attempts: 3, reason: "target.bucketMissing", message: "none there", nextTryMs: 2_000 },
    ],
  ];
  test.each(waits)("something waits: %s", (reason, change) => {
    const us = view("us", { waiting: [{ ...event, ...change }] });
    expect(placeOf("eu", us, view("eu", { places: [missing("eu")] }))).toMatchObject({
      presence: "missing",
      reasons: [reason],
    });
  });

  test("a rule does not concern it", () => {
    const rules = [
      { rule: "raw", target: 7, to: "eu", isMatch: false, reason: "the key does not begin with raw/" },
    ];
    const eu = view("eu", { places: [missing("eu")] });
    expect(placeOf("eu", view("us", { rules }), eu)?.reasons).toEqual([
      "rule raw: the key does not begin with raw/",
    ]);
    expect(placeOf("eu", view("us"), eu)?.reasons).toEqual([
      "no rule of us, where it was written, leads here",
    ]);
  });

  test("a rule concerns it and nothing waits: what is left is said", () => {
    const rules = [{ rule: "all", target: 7, to: "eu", isMatch: true, reason: "" }];
    const found = placeOf("eu", view("us", { rules }), view("eu", { places: [missing("eu")] }));
    expect(found?.reasons[0]).toContain("atoll replication verify");
  });

  test("the region that wrote it cannot be asked, so nobody knows", () => {
    const eu = view("eu", { places: [missing("eu")] });
    const asked = [answered(eu), { region: "us", node: "node-1", view: undefined, problem: "not running" }];
    const explanation = explainAcross(asked, { bucket: "photos", key: "a", version: NEW });
    expect(explanation.gaps).toEqual(["us/node-1: not running: what waits there is unknown"]);
    expect(explanation.places).toMatchObject([
      {
        presence: "missing",
        reasons: ["us, where it was written, was not asked: what waits there is unknown"],
      },
    ]);
  });
});

test("a region's own word counts more than what others found over a link, and that more than nothing", () => {
  const unknown = place("eu", { found: "unknown", problem: "federation.unreachable: away" });
  expect(placeOf("eu", view("us", { places: [unknown] }))).toMatchObject({
    presence: "unknown",
    reasons: ["federation.unreachable: away"],
  });
  const overLink = view("us", { places: [place("eu", { found: "nothing" })] });
  expect(placeOf("eu", overLink, view("ap", { places: [unknown] }))?.presence).toBe("missing");
  expect(placeOf("eu", overLink, view("eu"))?.presence).toBe("here");
});

test("another version there is not the one that was asked for", () => {
  const eu = view("eu", { places: [place("eu", { isHere: true, version: OLD })] });
  expect(placeOf("eu", view("us"), eu)).toMatchObject({ presence: "behind", version: OLD });
  expect(newestVersion([answered(eu), answered(view("us"))])).toBe(NEW);
  expect(newestVersion([])).toBeUndefined();
});

test("an event is told once, as the node has it that ships it", () => {
  const leader = view("us", { node: "node-2", waiting: [{ ...event, place: "onItsWay" }] });
  const follower = view("us", { waiting: [event] });
  for (const views of [
    [leader, follower],
    [follower, leader],
  ]) {
    const found = placeOf("eu", ...views, view("eu", { places: [missing("eu")] }));
    expect(found?.waiting).toMatchObject([{ from: "us", place: "onItsWay" }]);
  }
});
