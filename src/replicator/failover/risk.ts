/** What is missing elsewhere, added up: functions of lists. */
import { millisOf, type VersionId } from "../../base/version-id.ts";
import { MAX_RISK_KEY_BYTES as MAX_ROW_KEY_BYTES, type RiskSet } from "../../federation/index.ts";
import type { RiskEntry, WaitingEntry } from "./components.ts";
import { byVersion, versionsIn } from "./lines.ts";
import { MAX_RISK_KEY_BYTES, MAX_RISK_KEYS } from "./options.ts";

export const noRisk = (asOfMs: number): RiskSet => ({
  ...{ objects: 0, bytes: 0, oldestMs: 0, keys: [], isExact: true, asOfMs },
});

/**
 * What is missing where it has not arrived. A version may have come by another way, with its tags as they were: they are
 * a line of their own. And tags are those that they are, whoever ships them once more.
 */
export function linesOf({
  key,
  version,
  bytes,
  kind,
  stamp,
  tagsStamp,
  isNull,
}: WaitingEntry): readonly RiskEntry[] {
  const of = { key, version, ...(isNull !== undefined && { isNull }) };
  if (kind === "tags") return [{ ...of, bytes, kind, stamp: tagsStamp ?? stamp }];
  const line = { ...of, bytes, kind, stamp };
  return tagsStamp === undefined ? [line] : [line, { ...of, bytes: 0, kind: "tags", stamp: tagsStamp }];
}

/** When the oldest of them was written, milliseconds since 1970; 0 of nothing. */
export function oldestMsOf(entries: readonly RiskEntry[]): number {
  if (entries.length === 0) return 0;
  return entries.reduce(
    (oldestMs, { stamp }) => Math.min(oldestMs, millisOf(stamp)),
    Number.POSITIVE_INFINITY,
  );
}

export const bytesOf = (entries: readonly RiskEntry[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

/** What a row of the history names. Rows of older releases do not say which change of tags: any that is here counts. */
export const listedIn = ({ keys }: Pick<RiskSet, "keys">): readonly RiskEntry[] =>
  keys.map(({ stamp, ...key }) => ({ ...key, stamp: asVersion(stamp ?? key.version) }));

/**
 * One line for what several say, in the order in which it was written. Of a version's tags the last change counts: it
 * takes the place of those before. Whether a version is null is known when one of them says so.
 */
export function distinct(entries: readonly RiskEntry[]): RiskEntry[] {
  const found = new Map<string, RiskEntry>();
  for (const entry of entries) {
    const name = `${entry.kind}\n${entry.version}\n${entry.key}`;
    const known = found.get(name);
    const isLaterChange = known !== undefined && entry.kind === "tags" && entry.stamp > known.stamp;
    const isNull = known?.isNull ?? entry.isNull;
    const told = known === undefined || isLaterChange ? entry : known;
    found.set(name, told.isNull === isNull || isNull === undefined ? told : { ...told, isNull });
  }
  return [...found.values()].sort(byTime);
}

/** @param counted the numbers, where more is known than is listed */
export function riskSetOf(
  entries: readonly RiskEntry[],
  {
    isExact,
    asOfMs,
    counted,
  }: {
    readonly isExact: boolean;
    readonly asOfMs: number;
    readonly counted?: Pick<RiskSet, "objects" | "bytes" | "oldestMs">;
  },
): RiskSet {
  return {
    objects: counted?.objects ?? versionsIn(entries),
    bytes: counted?.bytes ?? bytesOf(entries),
    oldestMs: counted?.oldestMs ?? oldestMsOf(entries),
    // What the row itself would cut off might be the tags of a version that it lists.
    keys: shown(entries, MAX_ROW_KEY_BYTES),
    isExact,
    asOfMs,
  };
}

/**
 * As many as an answer takes, the oldest versions in front, each with its tags beside it. It is cut between versions, so
 * that whoever counts those that are listed knows whether that is all.
 */
export function firstOf(entries: readonly RiskEntry[], maxKeyBytes = Number.POSITIVE_INFINITY): RiskEntry[] {
  const first: RiskEntry[] = [];
  let left = maxKeyBytes;
  for (const lines of byVersion([...entries].sort(byTime), MAX_RISK_KEYS)) {
    for (const line of lines) left -= Buffer.byteLength(line.key);
    if (left < 0 || first.length + lines.length > MAX_RISK_KEYS) break;
    first.push(...lines);
  }
  return first;
}

/** As they are told to people, and kept in the history. */
export const shown = (
  entries: readonly RiskEntry[],
  maxKeyBytes: number = MAX_RISK_KEY_BYTES,
): RiskSet["keys"] =>
  firstOf(entries, maxKeyBytes).map(({ key, version, bytes, kind, stamp, isNull }) => {
    const change = kind === "tags" ? { stamp } : {};
    return { key, version, bytes, kind, ...change, ...(isNull !== undefined && { isNull }) };
  });

/** Of what one home ships: versions have their moment in front. */
function byTime(a: RiskEntry, b: RiskEntry): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return a.version < b.version ? -1 : Number(a.version > b.version);
}

/** Of a list, whose versions are as a home told of them. */
export const asVersion = (text: string): VersionId => text as VersionId;
