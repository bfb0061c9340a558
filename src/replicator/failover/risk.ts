/** What is missing elsewhere, added up: functions of lists. */
import { millisOf, type VersionId } from "../../base/version-id.ts";
import type { RiskSet } from "../../federation/index.ts";
import type { RiskEntry, WaitingEntry } from "./components.ts";
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

/** When it was written, milliseconds since 1970; 0 of nothing. */
export const writtenMs = (entry: RiskEntry | undefined): number =>
  entry === undefined ? 0 : millisOf(entry.stamp);

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
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const oldestMs = entries.reduce(
    (oldest, { stamp }) => Math.min(oldest, millisOf(stamp)),
    Number.POSITIVE_INFINITY,
  );
  return {
    objects: counted?.objects ?? entries.length,
    bytes: counted?.bytes ?? bytes,
    oldestMs: counted?.oldestMs ?? (entries.length === 0 ? 0 : oldestMs),
    keys: shown(entries),
    isExact,
    asOfMs,
  };
}

/** As many as an answer and a row of the history take. */
export function shown(entries: readonly RiskEntry[]): RiskSet["keys"] {
  const keys: RiskSet["keys"][number][] = [];
  let left = MAX_RISK_KEY_BYTES;
  for (const { key, version, bytes, kind, stamp, isNull } of entries.slice(0, MAX_RISK_KEYS)) {
    const change = kind === "tags" ? { stamp } : {};
    left -= Buffer.byteLength(key) + version.length + (change.stamp?.length ?? 0);
    if (left < 0) break;
    keys.push({ key, version, bytes, kind, ...change, ...(isNull !== undefined && { isNull }) });
  }
  return keys;
}

/** Of what one home ships: versions have their moment in front. */
function byTime(a: RiskEntry, b: RiskEntry): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return a.version < b.version ? -1 : Number(a.version > b.version);
}

/** @returns undefined for what an older release may have called a version */
export const asVersion = (text: string): VersionId => text as VersionId;
