/** The checkers find what they are there for, and nothing in what is right. */
import { describe, expect, it } from "vitest";
import { bucketId } from "../../../../src/base/ids.ts";
import { type VersionId, versionId } from "../../../../src/base/version-id.ts";
import type { EncodedReplica } from "../../../../src/metadata/codec/replication-commands.ts";
import type { OutboxEvent } from "../../../../src/metadata/index.ts";
import { Floors } from "./floors.ts";
import { HomeEpochs } from "./home-epochs.ts";
import { checkRelays } from "./relays.ts";
import { checkRisk, type RiskWrite } from "./risk.ts";
import { Sessions } from "./sessions.ts";
import { checkBounded, checkLocal, checkStrong, Timeline } from "./timeline.ts";

const bucket = bucketId("00000000000000aa");
const v = (text: string): VersionId => text as VersionId;
const at = (version: string | undefined) => ({
  version: version === undefined ? undefined : v(version),
  etag: version,
});

describe("homes and epochs", () => {
  const epochs = (): HomeEpochs => {
    const made = new HomeEpochs();
    made.moved({ bucket, region: 1, epoch: 1, atMs: 0 });
    return made;
  };
  const answer = { bucket, region: 1, epoch: 1, atMs: 10, what: "put" };

  it("lets a home answer in its epoch", () => {
    const made = epochs();
    made.acknowledged(answer);
    made.moved({ bucket, region: 2, epoch: 2, atMs: 20 });
    made.acknowledged({ ...answer, region: 2, epoch: 2, atMs: 21 });
  });

  it("takes the same move from each copy of the directory", () => {
    const made = epochs();
    made.moved({ bucket, region: 1, epoch: 1, atMs: 5 });
    made.acknowledged(answer);
  });

  it("finds an answer in an epoch that is over", () => {
    const made = epochs();
    made.moved({ bucket, region: 2, epoch: 2, atMs: 20 });
    expect(() => made.acknowledged({ ...answer, atMs: 21 })).toThrow("epoch 2 has begun in r2");
  });

  it("finds an answer of a region that is not the home", () => {
    expect(() => epochs().acknowledged({ ...answer, region: 3 })).toThrow("whose home is r1");
  });

  it("finds an answer ahead of its epoch", () => {
    expect(() => epochs().acknowledged({ ...answer, epoch: 2 })).toThrow("has not begun");
  });

  it("finds two homes of one epoch, and epochs that go back", () => {
    expect(() => epochs().moved({ bucket, region: 2, epoch: 1, atMs: 1 })).toThrow("two homes");
    expect(() => epochs().moved({ bucket, region: 2, epoch: 0, atMs: 1 })).toThrow("goes back");
  });
});

describe("sessions", () => {
  const event = (version: string | undefined, changes = {}) => ({
    ...{ client: "c1", key: "b/k", region: 1, atMs: 1 },
    version: version === undefined ? undefined : v(version),
    ...changes,
  });

  it("lets a session go forward, other sessions and keys aside", () => {
    const sessions = new Sessions();
    sessions.read(event(undefined));
    sessions.wrote(event("05"));
    sessions.read(event("05", { region: 2 }));
    sessions.read(event("07"));
    sessions.read(event("01", { key: "b/other" }));
    sessions.read(event("01", { client: "c2" }));
  });

  it("finds a read that lacks the session's own write", () => {
    const sessions = new Sessions();
    sessions.wrote(event("05"));
    expect(() => sessions.read(event("04", { region: 2 }))).toThrow("and knew 05 of r1");
  });

  it("finds a read that goes back behind an earlier one", () => {
    const sessions = new Sessions();
    sessions.read(event("05"));
    expect(() => sessions.read(event(undefined))).toThrow("as of nothing");
  });

  it("takes nothing for a deletion where there is one that is later, and learns nothing from it", () => {
    const sessions = new Sessions();
    sessions.wrote(event("05"));
    expect(() => sessions.read(event(undefined), v("04"))).toThrow("as of nothing");
    sessions.read(event(undefined), v("08"));
    sessions.read(event("07"));
    expect(() => sessions.read(event("06"))).toThrow("and knew 07");
  });
});

describe("floors", () => {
  const row = { bucket, epoch: 2, floorMs: 340_000, atMs: 40_000, ceilingMs: 400_000, beyondMs: 60_000 };

  it("excuse what the row of the epoch's own move names, and nothing in another epoch", () => {
    const floors = new Floors();
    floors.moved(row);
    floors.moved(row);
    const isBeyond = (stampMs: number, epoch = 2): boolean => floors.isBeyond(bucket, epoch, stampMs);
    expect([isBeyond(340_000), isBeyond(340_001)]).toEqual([false, true]);
    expect([isBeyond(400_000), isBeyond(400_001)]).toEqual([true, false]);
    expect([isBeyond(350_000, 1), isBeyond(350_000, 3)]).toEqual([false, false]);
    expect(floors.isBeyond(bucketId("00000000000000ab"), 2, 350_000)).toBe(false);
  });

  it("excuse in a later epoch what its row says is left, and not that the floor is still the old one", () => {
    const floors = new Floors();
    floors.moved(row);
    floors.moved({ ...row, epoch: 3, atMs: 50_000, beyondMs: 0 });
    expect(floors.isBeyond(bucket, 3, 340_001)).toBe(false);
    const others = new Floors();
    others.moved(row);
    others.moved({ ...row, epoch: 3, atMs: 50_000, floorMs: 345_000, beyondMs: 55_000 });
    expect([others.isBeyond(bucket, 3, 345_000), others.isBeyond(bucket, 3, 400_000)]).toEqual([false, true]);
  });

  it("find a row that says so where no clock had bounded the floor", () => {
    expect(() => new Floors().moved({ ...row, floorMs: 339_999 })).toThrow("where 0 ms may be");
    const floors = new Floors();
    floors.moved(row);
    const later = { ...row, epoch: 3, atMs: 50_000, floorMs: 345_000, beyondMs: 55_001 };
    expect(() => floors.moved(later)).toThrow("where 55000 ms may be");
  });

  it("find a row that says more than anybody stamped, also where a clock had bounded the floor", () => {
    expect(() => new Floors().moved({ ...row, beyondMs: 60_001 })).toThrow("where 60000 ms may be");
    expect(() => new Floors().moved({ ...row, beyondMs: 1e12 })).toThrow("where 60000 ms may be");
    // The floor is carried, and as far ahead as one that was bounded.
    const floors = new Floors();
    floors.moved({ ...row, beyondMs: 0 });
    expect(() => floors.moved({ ...row, epoch: 3, beyondMs: 1e9 })).toThrow("where 60000 ms may be");
    const left = new Floors();
    left.moved(row);
    left.moved({ ...row, epoch: 3, ceilingMs: 0 });
    expect(left.isBeyond(bucket, 3, 400_000)).toBe(true);
  });

  it("find a row that says nothing, or something else than before", () => {
    expect(() => new Floors().moved({ ...row, beyondMs: undefined })).toThrow("does not say");
    const floors = new Floors();
    floors.moved(row);
    expect(() => floors.moved({ ...row, beyondMs: 0 })).toThrow("was told as 60000 ms");
  });
});

describe("a key's timeline", () => {
  const timeline = new Timeline();
  timeline.became(100, at("10"));
  timeline.became(200, at("20"));
  timeline.became(300, at("15"));

  it("knows each state between two moments", () => {
    const versions = (from: number, to: number) => timeline.between(from, to).map(({ version }) => version);
    expect(versions(0, 50)).toEqual([undefined]);
    expect(versions(0, 150)).toEqual([undefined, "10"]);
    expect(versions(100, 150)).toEqual(["10"]);
    expect(versions(150, 1_000)).toEqual(["10", "20", "15"]);
    expect(timeline.now.version).toBe("15");
  });

  it("lets a strong read show what was there meanwhile, and nothing else", () => {
    checkStrong(timeline, { state: at("20"), calledMs: 150, returnedMs: 210 });
    checkStrong(timeline, { state: at("15"), calledMs: 250, returnedMs: 310 });
    const stale = { state: at("10"), calledMs: 210, returnedMs: 290 };
    expect(() => checkStrong(timeline, stale)).toThrow("the home had 20");
    const early = { state: at("20"), calledMs: 110, returnedMs: 190 };
    expect(() => checkStrong(timeline, early)).toThrow("the home had 10");
    const lost = { state: at("20"), calledMs: 310, returnedMs: 320 };
    expect(() => checkStrong(timeline, lost)).toThrow("the home had 15");
  });

  it("lets a read of a region show what was there since the call, and nothing else", () => {
    const grown = new Timeline();
    grown.became(100, at("10"));
    const called = grown.count;
    grown.became(200, at("20"));
    // At the very moment of the call, and after a change at that moment.
    for (const version of ["10", "20"]) checkLocal(grown, { name: "k", state: at(version), called });
    checkLocal(grown, { name: "k", state: at(undefined), called: 0 });
    const stale = { name: "k", state: at("10"), called: grown.count };
    expect(() => checkLocal(grown, stale)).toThrow("a read of k shows 10: the region had 20");
    const otherBytes = { name: "k", state: { ...at("20"), etag: "x" }, called };
    expect(() => checkLocal(grown, otherBytes)).toThrow("the region had 10, 20");
  });

  it("lets a bounded read be as old as its bound", () => {
    const read = { calledMs: 240, returnedMs: 250 };
    checkBounded(timeline, { ...read, state: at("10"), maxAgeMs: 50 });
    checkBounded(timeline, { ...read, state: at("99"), maxAgeMs: 0 });
    expect(() => checkBounded(timeline, { ...read, state: at("10"), maxAgeMs: 30 })).toThrow("is 20");
    expect(() => checkBounded(timeline, { ...read, state: at(undefined), maxAgeMs: 100 })).toThrow("is 10");
  });
});

describe("the set at risk", () => {
  const never = Number.POSITIVE_INFINITY;
  const write = (version: string, changes: Partial<RiskWrite> = {}): RiskWrite => ({
    ...{ key: "k", version, isAcknowledged: true, heldSinceMs: never },
    ...changes,
  });
  const shown = (...names: string[]) => ({
    ...{ shown: new Set(names), isExact: true, madeFromMs: 100, movedMs: 110 },
  });

  it("lets what is missing be shown, acknowledged or not", () => {
    checkRisk([write("1"), write("2", { isAcknowledged: false })], shown("k 1", "k 2"));
    checkRisk([write("1"), write("2", { isAcknowledged: false })], shown("k 1"));
    checkRisk([write("1", { heldSinceMs: 50 })], shown());
    checkRisk([write("1", { heldSinceMs: 105 })], shown("k 1"));
    checkRisk([write("1", { heldSinceMs: 105 })], shown());
  });

  it("finds what is missing and not shown", () => {
    expect(() => checkRisk([write("1")], shown())).toThrow("is not shown to be");
    expect(() => checkRisk([write("1", { heldSinceMs: 200 })], shown())).toThrow("is not shown to be");
    checkRisk([write("1")], { ...shown(), isExact: false });
  });

  it("takes each change of a version's tags for itself", () => {
    const tags = (stamp: string, changes: Partial<RiskWrite> = {}) => write("1", { stamp, ...changes });
    const held = { heldSinceMs: 50 };
    checkRisk([write("1", held), tags("2", held), tags("3")], shown("k 1 tags 3"));
    for (const names of [[], ["k 1 tags 2"]]) {
      const due = [write("1", held), tags("2"), tags("3")];
      expect(() => checkRisk(due, shown(...names))).toThrow(/tags . was acknowledged, .* not shown/);
    }
    expect(() => checkRisk([tags("2", held)], shown("k 1 tags 2"))).toThrow("has it since");
    expect(() => checkRisk([write("1")], shown("k 1 tags 2"))).toThrow("nobody wrote it");
  });

  it("finds what is shown and not missing", () => {
    expect(() => checkRisk([write("1", { heldSinceMs: 50 })], shown("k 1"))).toThrow("has it since");
    expect(() => checkRisk([], shown("k 9"))).toThrow("nobody wrote it");
  });
});

describe("what is shipped on", () => {
  const versionOf = (region: number, millis: number): VersionId =>
    versionId({ millis, counter: 0, region, random: 0 });
  const written = versionOf(1, 1);
  const replica: EncodedReplica = {
    ...{ kind: "deleteMarker", key: "a", version: versionOf(3, 2), isNull: true, seen: [] },
  };
  const event = (target: number, version: VersionId, id = version as string): OutboxEvent => ({
    ...{ id, target, bucket, key: "a", kind: "deleteMarker", version, stamp: version, isNull: true },
    ...{ seen: [], bytes: 0, rule: "rule", failure: undefined },
  });
  const entry = (before: readonly OutboxEvent[], after: readonly OutboxEvent[]) => ({
    ...{ bucket, before, after, replicas: [replica], outcomes: ["applied" as const] },
    rules: [2, 3].map((target) => ({ target, prefix: "", shipsDeletes: true, shipsVersionDeletes: true })),
    targets: new Map([2, 3].map((id) => [id, { id, region: id, bucket }])),
  });
  const relayed = event(2, replica.version);

  it("may stand in place of what waited", () => {
    expect(checkRelays(entry([event(2, written), event(3, written)], [relayed]))).toEqual([relayed]);
    expect(checkRelays(entry([], []))).toEqual([]);
  });

  it("is nothing else", () => {
    expect(() => checkRelays(entry([], [relayed]))).toThrow("in place of nothing");
    const twice = [relayed, event(2, replica.version, "twice")];
    expect(() => checkRelays(entry([event(2, written)], twice))).toThrow("more than once");
    const back = [event(3, replica.version)];
    expect(() => checkRelays(entry([event(3, written)], back))).toThrow("shipped back");
    expect(() => checkRelays(entry([event(2, written)], [event(2, versionOf(3, 1))]))).toThrow("shipped on");
  });

  it("must be there", () => {
    expect(() => checkRelays(entry([event(2, written)], []))).toThrow("gets neither");
    const unshipped = { ...entry([event(2, written)], []), rules: [] };
    expect(checkRelays(unshipped)).toEqual([]);
  });
});
