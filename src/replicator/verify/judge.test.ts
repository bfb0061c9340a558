import { describe, expect, it } from "vitest";
import { regionNumber } from "../../base/ids.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import { judge, type Seen, sourceOf } from "./judge.ts";
import type { HeldThere, RegionStanding } from "./side.ts";

const stampOf = (millis: number, region: number): VersionId =>
  versionId({ millis, counter: 0, region, random: 0 });

const ours = regionNumber(1);
const theirs = regionNumber(2);
const third = regionNumber(3);
const version = stampOf(1000, 1);
const placed = { key: "k", version };

const held: HeldThere = {
  isMarker: false,
  isNull: false,
  isReplica: false,
  bytes: 3,
  etag: "e",
  checksums: "CRC32:AAAAAA==:FULL_OBJECT",
  tagsStamp: version,
};
const absent: RegionStanding = {
  held: undefined,
  deletedAt: undefined,
  newerNull: undefined,
  waiting: undefined,
  isChosen: false,
};
const present: RegionStanding = { ...absent, held, isChosen: true };
const replica: RegionStanding = { ...present, held: { ...held, isReplica: true } };
const waiting = { attempts: 0, reason: "" };
const failed = { attempts: 3, reason: "target.unreachable" };

const at = (region: number, standing: RegionStanding): Seen => ({ region: regionNumber(region), standing });
const verdictOf = (
  own: RegionStanding,
  other: RegionStanding,
  origin?: RegionStanding,
  of: VersionId = version,
) => judge({ ...placed, version: of }, at(1, own), at(2, other), origin && at(3, origin));

describe("a difference is judged", () => {
  it("with doubts, where a third region's deletion or tags may be on their way still", () => {
    const deletedIn = (region: number) =>
      verdictOf(present, { ...absent, deletedAt: stampOf(2000, region), isChosen: true });
    expect(sourceOf(deletedIn(3))).toEqual({ region: third, to: ours });
    expect(sourceOf(deletedIn(2))).toBeUndefined();
    const tagged = (region: number) =>
      verdictOf({ ...present, held: { ...held, tagsStamp: stampOf(3000, region) } }, replica);
    expect(sourceOf(tagged(3))).toEqual({ region: third, to: theirs });
    expect(sourceOf(tagged(1))).toBeUndefined();
    expect(sourceOf(verdictOf(present, absent))).toBeUndefined();
  });

  it("settled, when both have it alike, or neither has it any more", () => {
    expect(verdictOf(present, replica)).toEqual({ kind: "settled" });
    expect(verdictOf(absent, absent)).toEqual({ kind: "settled" });
  });

  it("on its way, while somebody's outbox has it", () => {
    const way = { kind: "pending", from: ours, to: theirs };
    expect(verdictOf({ ...present, waiting }, absent)).toEqual({ ...way, ...waiting });
    expect(verdictOf({ ...present, waiting: failed }, absent)).toEqual({ ...way, ...failed });
    expect(verdictOf(absent, { ...present, waiting })).toMatchObject({
      kind: "pending",
      from: theirs,
      to: ours,
    });
    // Of a third region's, that one.
    const foreign = stampOf(1000, 3);
    expect(verdictOf(replica, absent, { ...present, waiting }, foreign)).toMatchObject({
      from: third,
      to: theirs,
    });
    // So is the deletion that the other side has yet to tell us.
    const deleted = { ...absent, deletedAt: stampOf(2000, 2), waiting, isChosen: true };
    expect(verdictOf(present, deleted)).toMatchObject({ kind: "pending", from: theirs, to: ours });
  });

  it("missing, when nothing waits and the other side never heard of it", () => {
    const repair = { from: ours, to: theirs, what: "version" };
    expect(verdictOf(present, absent)).toEqual({ kind: "missing", region: theirs, other: ours, repair });
    // A newer null version says nothing of a version that is not null.
    const newerNull = { version: stampOf(2000, 2), isDeletion: false };
    expect(verdictOf(present, { ...absent, newerNull })).toMatchObject({ kind: "missing", region: theirs });
  });

  it("missing where it was written, whatever the rules say", () => {
    const own = stampOf(1000, 2);
    const verdict = verdictOf({ ...replica, isChosen: false }, absent, undefined, own);
    expect(verdict).toMatchObject({ kind: "missing", region: theirs, repair: { from: ours, to: theirs } });
  });

  it("extra, when the other side has deleted it, or replaced the null version", () => {
    const deletedAt = stampOf(2000, 2);
    const repair = { from: theirs, to: ours, what: "deletion" };
    const extra = { kind: "extra", region: ours, other: theirs, goneSince: deletedAt, repair };
    expect(verdictOf(present, { ...absent, deletedAt, isChosen: true })).toEqual(extra);
    const nullHeld = { ...present, held: { ...held, isNull: true } };
    const newerNull = { version: deletedAt, isDeletion: true };
    expect(verdictOf(nullHeld, { ...absent, newerNull, isChosen: true })).toEqual(extra);
    // Whose rules ship no deletions leaves it there.
    expect(verdictOf(present, { ...absent, deletedAt })).toEqual({ kind: "uncovered" });
  });

  it("uncovered, when no rule of whoever wrote it leads there", () => {
    expect(verdictOf({ ...present, isChosen: false }, absent)).toEqual({ kind: "uncovered" });
    const foreign = stampOf(1000, 3);
    expect(verdictOf(replica, absent, { ...present, isChosen: false }, foreign)).toEqual({
      kind: "uncovered",
    });
    expect(verdictOf(replica, absent, present, foreign)).toMatchObject({ kind: "missing" });
    // Nobody to ask: better a fault too many.
    expect(verdictOf(replica, absent, undefined, foreign)).toMatchObject({ kind: "missing" });
    // Another bucket's rules may have brought it under its own number; here it is no replica.
    expect(verdictOf({ ...present, isChosen: false }, absent, undefined, foreign)).toEqual({
      kind: "uncovered",
    });
  });

  it("different, by what of it differs; older tags are told, and the rest is nobody's to say", () => {
    const otherTags = { ...replica, held: { ...held, isReplica: true, tagsStamp: stampOf(3000, 2) } };
    const repair = { from: theirs, to: ours, what: "tags" };
    const tags = {
      kind: "different",
      what: "tags",
      changedAt: stampOf(3000, 2),
      region: ours,
      other: theirs,
      repair,
    };
    expect(verdictOf(present, otherTags)).toEqual(tags);
    expect(verdictOf(present, { ...otherTags, waiting })).toMatchObject({ kind: "pending", from: theirs });
    for (const [what, change] of [
      ["content", { etag: "other" }],
      ["content", { bytes: 4 }],
      ["content", { checksums: "" }],
      ["content", { isMarker: true }],
      ["null", { isNull: true }],
    ] as const) {
      // What waits would not change it.
      const other = { ...replica, waiting, held: { ...held, ...change, tagsStamp: stampOf(3000, 2) } };
      expect(verdictOf(present, other)).toMatchObject({ kind: "different", what, repair: undefined });
    }
  });
});
