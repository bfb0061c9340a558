import { describe, expect, it } from "vitest";
import { regionNumber } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import type { ReadMode } from "../../federation/index.ts";
import { type Decision, judge, type ReadFacts } from "./judge.ts";
import type { Known } from "./knowledge.ts";
import { emptySession, type Session, sawAllUpTo, sawVersion, stampOf } from "./session.ts";

const us = regionNumber(1);
const eu = regionNumber(2);
const ap = regionNumber(3);
const NOW = 10_000;
const written = (millis: number, region: number = us) => versionId({ millis, counter: 0, region, random: 0 });
const strong: ReadMode = { mode: "strong" };
const local: ReadMode = { mode: "local" };
const bounded: ReadMode = { mode: "bounded", maxAgeMs: 1_000 };

/** Complete as of a moment, holding stamps up to a number of milliseconds, settled up to an epoch. */
const known = (asOfMs: number | undefined, heldMs = 0, settled = 0): Known => ({
  askedMs: asOfMs,
  isSettled: (epoch) => settled >= epoch,
  homeAsOfMs: () => undefined,
  completeAsOfMs: () => asOfMs,
  holds: (stamp) => Number.parseInt(stamp.slice(0, 12), 16) <= heldMs,
});

/** Said by a region that was home in that epoch for certain. */
const atHome = (asOfMs: number, epoch = 4): Known => ({
  ...known(asOfMs),
  homeAsOfMs: (of) => (of === epoch ? asOfMs : undefined),
});

/** In eu, of a bucket in three regions whose home is us. */
function judged(
  facts: Partial<ReadFacts> & { readonly knows?: Readonly<Record<number, Known>> } = {},
): Decision {
  const { knows = {}, ...given } = facts;
  return judge({
    ...{ region: eu, regions: [us, eu, ap], home: { region: us, epoch: 4 }, laterFloorMs: 400 },
    ...{
      turn: { kind: "elsewhere", region: us, epoch: 4 },
      mode: local,
      session: undefined,
      found: undefined,
    },
    ...{ startedMs: NOW - 5, nowMs: NOW, hasAsked: false, isConnected: () => true },
    knownOf: (region) => knows[region],
    ...given,
  });
}
const without = { home: undefined, turn: { kind: "anyone" } } as const;

describe("a local read", () => {
  it("is served as it is", () => {
    expect(judged()).toEqual({ kind: "serve", proof: { kind: "local" } });
    expect(judged(without)).toEqual({ kind: "serve", proof: { kind: "local" } });
  });
});

describe("a strong read", () => {
  it.each<readonly [string, Partial<ReadFacts>, Decision]>([
    ["elsewhere is proved", {}, { kind: "prove", home: us }],
    ["at home is confirmed", { turn: { kind: "here", epoch: 4 } }, { kind: "confirm", epoch: 4 }],
    ["waits for a home that moves", { turn: { kind: "moving", to: ap } }, { kind: "hold" }],
    ["needs the lease", { turn: { kind: "noLease" } }, { kind: "refuse", why: "noLease" }],
    ["needs a home", without, { kind: "refuse", why: "needsHome" }],
    [
      "of a bucket in one region is any read",
      { ...without, regions: [eu] },
      { kind: "serve", proof: { kind: "strong", home: eu, epoch: 0 } },
    ],
  ])("%s", (_, facts, decision) => {
    expect(judged({ ...facts, mode: strong })).toEqual(decision);
  });
});

describe("a bounded read", () => {
  const read = (facts: Parameters<typeof judged>[0]) => judged({ mode: bounded, ...facts });

  it("is as old as the region that is known least of", () => {
    const knows = { [us]: known(NOW - 200), [ap]: known(NOW - 900) };
    expect(read({ knows })).toEqual({ kind: "serve", proof: { kind: "bounded", ageMs: 900 } });
  });

  it("asks those that are too old or unknown, once, and then the home", () => {
    const knows = { [us]: known(NOW - 200), [ap]: known(NOW - 1_001) };
    expect(read({ knows })).toEqual({ kind: "ask", regions: [ap] });
    expect(read({})).toEqual({ kind: "ask", regions: [us, ap] });
    expect(read({ knows, hasAsked: true })).toEqual({ kind: "prove", home: us });
    expect(read({ knows, isConnected: (region) => region === us })).toEqual({ kind: "prove", home: us });
    expect(read({ ...without, knows, hasAsked: true })).toEqual({
      kind: "refuse",
      why: "tooOld",
      regions: [ap],
    });
  });

  it("does not ask again what was answered within the bound: that something waits", () => {
    const knows = { [us]: { ...known(NOW - 5_000), askedMs: NOW - 900 }, [ap]: known(NOW) };
    expect(read({ knows })).toEqual({ kind: "prove", home: us });
    expect(read({ knows: { ...knows, [us]: { ...known(NOW - 5_000), askedMs: NOW - 1_001 } } })).toEqual({
      kind: "ask",
      regions: [us],
    });
  });

  it("takes a region that is not home at its word for the epoch, and the home never", () => {
    const knows = { [us]: atHome(NOW - 10), [ap]: known(undefined, 0, 4) };
    expect(read({ knows })).toMatchObject({ kind: "serve" });
    expect(read({ knows: { ...knows, [us]: known(undefined, 0, 9) } })).toEqual({
      kind: "ask",
      regions: [us, ap],
    });
    expect(read({ knows: { ...knows, [ap]: known(undefined, 0, 3) } })).toEqual({
      kind: "ask",
      regions: [ap],
    });
    expect(read({ ...without, knows })).toEqual({ kind: "ask", regions: [ap] });
  });

  it("takes that word for as long as the epoch is known to be the last: of a home that says so", () => {
    const settled = known(undefined, 0, 4);
    const old = { [us]: atHome(NOW - 1_001), [ap]: settled };
    const recent = { [us]: atHome(NOW - 300), [ap]: settled };
    expect(read({ knows: recent })).toEqual({ kind: "serve", proof: { kind: "bounded", ageMs: 300 } });
    expect(read({ knows: old })).toEqual({ kind: "ask", regions: [us, ap] });
    // It has answered, and was not sure that it is home.
    expect(read({ knows: { [us]: known(NOW), [ap]: settled } })).toEqual({ kind: "ask", regions: [ap] });
    expect(read({ knows: { [us]: atHome(NOW, 3), [ap]: settled } })).toEqual({ kind: "ask", regions: [ap] });
    // What the region itself said counts as well.
    const both = { [us]: atHome(NOW - 900), [ap]: known(NOW - 100, 0, 4) };
    expect(read({ knows: both })).toMatchObject({ proof: { ageMs: 900 } });
  });

  it("at a home that is cut off is not served by what others said while it was heard", () => {
    const cutOff = { region: us, turn: { kind: "noLease" }, isConnected: () => false } as const;
    const knows = { [eu]: known(NOW - 5_000, 0, 4), [ap]: known(undefined, 0, 4) };
    expect(read({ ...cutOff, knows })).toEqual({ kind: "refuse", why: "tooOld", regions: [eu, ap] });
  });

  it("at home goes by the lease, and without one by what is known of the others", () => {
    expect(read({ turn: { kind: "here", epoch: 4 } })).toEqual({ kind: "confirm", epoch: 4 });
    const unsure = { region: us, turn: { kind: "noLease" } } as const;
    const knows = { [eu]: known(NOW), [ap]: known(NOW) };
    expect(read({ ...unsure, knows })).toMatchObject({ kind: "serve" });
    expect(read({ ...unsure, hasAsked: true })).toEqual({ kind: "refuse", why: "tooOld", regions: [eu, ap] });
  });
});

describe("a session", () => {
  const session: Session = sawVersion(emptySession, written(500));
  const read = (facts: Parameters<typeof judged>[0]) => judged({ session, ...facts });

  it("is served by what is known, or by what was found", () => {
    const proof = { kind: "session" };
    expect(read({ knows: { [us]: known(undefined, 500) } })).toEqual({ kind: "serve", proof });
    expect(read({ found: stampOf(written(500, ap)) })).toEqual({ kind: "serve", proof });
    expect(read({ found: stampOf(written(499, ap)) })).toEqual({ kind: "ask", regions: [us] });
    expect(read({ session: sawVersion(emptySession, written(500, eu)) })).toEqual({ kind: "serve", proof });
  });

  it("asks the region that it saw, once, and then goes there", () => {
    expect(read({ knows: { [us]: known(NOW, 499) } })).toEqual({ kind: "ask", regions: [us] });
    expect(read({ hasAsked: true })).toEqual({ kind: "go", region: us });
    expect(read({ isConnected: () => false })).toEqual({ kind: "refuse", why: "unseen", regions: [us] });
  });

  it("has all that a settled region wrote, but for what a later epoch may have", () => {
    const seen = (millis: number) => sawVersion(emptySession, written(millis, ap));
    const knows = { [ap]: known(undefined, 0, 4) };
    expect(read({ knows, session: seen(400) })).toMatchObject({ kind: "serve" });
    // Our copy of the directory is old: ap has been home since.
    expect(read({ knows, session: seen(401) })).toEqual({ kind: "ask", regions: [ap] });
    const cutOff = { isConnected: () => false };
    expect(read({ ...cutOff, knows, session: seen(401) })).toMatchObject({ kind: "refuse", why: "unseen" });
  });

  it("that saw everybody asks everybody, and goes home first", () => {
    const all = sawAllUpTo(emptySession, written(500));
    expect(read({ session: all })).toEqual({ kind: "ask", regions: [us, ap] });
    expect(read({ session: all, hasAsked: true, region: us })).toEqual({ kind: "go", region: eu });
    const home = { region: ap, epoch: 4 };
    expect(read({ session: all, hasAsked: true, home })).toEqual({ kind: "go", region: ap });
  });

  it("and a bound must both hold; a home's word is enough for a strong read", () => {
    const knows = { [us]: known(NOW, 499), [ap]: known(NOW) };
    expect(read({ mode: bounded, knows, hasAsked: true })).toEqual({ kind: "go", region: us });
    expect(read({ mode: strong })).toEqual({ kind: "prove", home: us });
    const turn = { kind: "here", epoch: 4 } as const;
    expect(read({ mode: bounded, region: us, turn })).toEqual({ kind: "confirm", epoch: 4 });
  });
});
