import { describe, expect, test } from "vitest";
import { type VersionId, versionId } from "../../../src/base/version-id.ts";
import type { KeyValueOperation } from "../../simulation/checkers/key-value-model.ts";
import {
  type BoundedSight,
  checkBoundedReads,
  checkKept,
  checkRegisters,
  leftBehind,
  type Taking,
} from "./register-checks.ts";
import type { AcknowledgedWrite } from "./register-clients.ts";
import { Values } from "./values.ts";
import { type ListedVersion, versionName } from "./versions.ts";

const [us, eu] = [1, 2];
const key = "key";

/** Written so long after the run began. */
const versionAt = (ms: number, region: number): VersionId =>
  versionId({ millis: Math.trunc(performance.timeOrigin + ms), counter: 0, region, random: 0 });

const [oldest, lost, newest] = [versionAt(1_000, us), versionAt(2_000, us), versionAt(9_000, eu)];

function world() {
  const values = new Values();
  const made = { [oldest]: values.make(), [lost]: values.make(), [newest]: values.make() };
  const listed = new Map<string, ListedVersion>(
    [newest, lost, oldest].map((version) => {
      const etag = made[version]?.etag;
      return [versionName({ key, version }), { key, version, etag }];
    }),
  );
  const written = (version: string): string => made[version]?.value ?? "";
  return { values, listed, written };
}

const put = (value: string, fromMs: number, toMs: number): KeyValueOperation => ({
  ...{ client: "c", input: { kind: "put", key, value }, called: { order: fromMs, atMs: fromMs } },
  returned: { order: toMs, atMs: toMs, output: { kind: "done" } },
});

const get = (value: string, fromMs: number, toMs: number): KeyValueOperation => ({
  ...{ client: "c", input: { kind: "get", key }, called: { order: fromMs, atMs: fromMs } },
  returned: { order: toMs, atMs: toMs, output: { kind: "value", value } },
});

const taking: Taking = { atMs: 5_000, from: us, isExact: true, keys: [{ key, version: lost }] };

describe("a home that was taken", () => {
  const { values, listed, written } = world();
  const before = [
    put(written(oldest), 1_000, 1_100),
    put(written(lost), 2_000, 2_100),
    get(written(lost), 3_000, 3_100),
  ];
  const check = (takings: readonly Taking[], ...reads: KeyValueOperation[]): number =>
    checkRegisters({ operations: [...before, ...reads], values, takings, listed }).length;

  test("takes back what was at risk, and its return brings it again", () => {
    expect(check([taking], get(written(oldest), 6_000, 6_100), get(written(lost), 8_000, 8_100))).toBe(0);
  });

  test("takes nothing back before it is taken, or without being taken", () => {
    expect(check([taking], get(written(oldest), 4_000, 4_100))).toBe(1);
    expect(check([], get(written(oldest), 6_000, 6_100))).toBe(1);
  });

  test("takes nothing back that was not at risk", () => {
    expect(check([{ ...taking, keys: [] }], get(written(oldest), 6_000, 6_100))).toBe(1);
  });

  test("takes back what was at risk once, and brings it once", () => {
    const seen = [oldest, lost, oldest].map((version, i) =>
      get(written(version), 6_000 + i * 200, 6_100 + i * 200),
    );
    expect(check([taking], ...seen)).toBe(1);
  });

  test("may have left behind what it acknowledged when nobody heard it any more, and not what it did before", () => {
    const unseen = { ...taking, keys: [], heardUntilMs: 2_050 };
    const told = (toldMs: number) =>
      new Map([
        [versionName({ key, version: oldest }), 1_100],
        [versionName({ key, version: lost }), toldMs],
      ]);
    expect([...leftBehind([unseen], listed.values(), told(2_100))]).toEqual([
      versionName({ key, version: lost }),
    ]);
    expect([...leftBehind([unseen], listed.values(), told(2_040))]).not.toContain(
      versionName({ key, version: lost }),
    );
  });

  test("may have left behind all that the old home wrote before, where nobody knows", () => {
    const names = leftBehind([{ ...taking, isExact: false, keys: [] }], listed.values());
    expect([...names]).toEqual([versionName({ key, version: lost }), versionName({ key, version: oldest })]);
  });
});

describe("a bounded read", () => {
  const write = (version: VersionId, atMs: number): AcknowledgedWrite => ({
    ...{ key, version, value: "v", calledMs: atMs - 10, returnedMs: atMs },
  });
  const sight = (version: VersionId | undefined, calledMs: number): BoundedSight => ({
    ...{ key, region: "r", version, value: null, calledMs, returnedMs: calledMs + 1, maxAgeMs: 500 },
  });
  const acknowledged = [write(oldest, 1_000), write(lost, 2_000)];

  test("shows everything that was acknowledged longer ago than its bound", () => {
    expect(checkBoundedReads([sight(oldest, 2_499), sight(lost, 2_501)], acknowledged, new Set())).toEqual(
      [],
    );
    expect(checkBoundedReads([sight(oldest, 2_501)], acknowledged, new Set())).toHaveLength(1);
    expect(checkBoundedReads([sight(undefined, 1_600)], acknowledged, new Set())).toHaveLength(1);
  });

  test("need not show what a taken home left behind", () => {
    const left = new Set([versionName({ key, version: lost })]);
    expect(checkBoundedReads([sight(oldest, 2_600)], acknowledged, left)).toEqual([]);
  });
});

test("what was acknowledged is there in the end, as it was written", () => {
  const { values, listed, written } = world();
  const write = { key, version: lost, value: written(lost), calledMs: 0, returnedMs: 1 };
  expect(checkKept([write], listed, values)).toEqual([]);
  expect(checkKept([{ ...write, value: written(oldest) }], listed, values)).toHaveLength(1);
  expect(checkKept([{ ...write, version: versionAt(1, us) }], listed, values)).toHaveLength(1);
});
