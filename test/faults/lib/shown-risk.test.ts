import { expect, test } from "vitest";
import { versionId } from "../../../src/base/version-id.ts";
import { checkShownRisk, missingAtTakeover } from "./shown-risk.ts";
import { type ListedVersion, versionName } from "./versions.ts";

const at = (millis: number, region: number) => {
  const version = versionId({ millis, counter: 0, region, random: 0 });
  return { key: "k", version, etag: "e" };
};
const [held, lost, untold, ofNew] = [at(1, 1), at(2, 1), at(3, 1), at(9, 2)];
const named = (...all: ListedVersion[]) => new Map(all.map((each) => [versionName(each), each]));
const names = (...all: ListedVersion[]) => new Set(all.map(versionName));
const risk = {
  old: 1,
  heldAtTakeover: named(held),
  listed: named(ofNew, untold, lost, held),
  promised: names(held, lost, ofNew),
};

test("what the old home had, and the new one had not, is missing", () => {
  expect(missingAtTakeover(risk)).toEqual(names(lost, untold));
});

test("what was promised must be shown, and what is there must not; what nobody was told of may be", () => {
  expect(checkShownRisk("it", risk, names(lost))).toEqual([]);
  expect(checkShownRisk("it", risk, names(lost, untold))).toEqual([]);
  expect(checkShownRisk("it", risk, names())).toHaveLength(1);
  expect(checkShownRisk("it", risk, names(lost, held))).toHaveLength(1);
});
