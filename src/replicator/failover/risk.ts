/** What is missing elsewhere, added up: functions of lists. */
import { millisOf, type VersionId } from "../../base/version-id.ts";
import type { RiskSet } from "../../federation/index.ts";
import type { OutboxEvent } from "../../metadata/index.ts";
import type { RiskEntry } from "./components.ts";
import { MAX_RISK_KEY_BYTES, MAX_RISK_KEYS } from "./options.ts";

export const noRisk = (asOfMs: number): RiskSet => ({
  ...{ objects: 0, bytes: 0, oldestMs: 0, keys: [], isExact: true, asOfMs },
});

export const entryOf = ({ key, version, bytes, kind, stamp }: OutboxEvent): RiskEntry => ({
  ...{ key, version, bytes, kind, stampMs: millisOf(stamp) },
});

/** One line for what several say, in the order in which it was written. */
export function distinct(entries: readonly RiskEntry[]): RiskEntry[] {
  const found = new Map<string, RiskEntry>();
  for (const entry of entries) {
    const name = `${entry.kind}\n${entry.version}\n${entry.key}`;
    if (!found.has(name)) found.set(name, entry);
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
    (oldest, { stampMs }) => Math.min(oldest, stampMs),
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
  for (const { key, version, bytes, kind } of entries.slice(0, MAX_RISK_KEYS)) {
    left -= Buffer.byteLength(key) + version.length;
    if (left < 0) break;
    keys.push({ key, version, bytes, kind });
  }
  return keys;
}

/** Of what one home ships: versions have their moment in front. */
function byTime(a: RiskEntry, b: RiskEntry): number {
  if (a.stampMs !== b.stampMs) return a.stampMs - b.stampMs;
  return a.version < b.version ? -1 : Number(a.version > b.version);
}

/** @returns undefined for what an older release may have called a version */
export const asVersion = (text: string): VersionId => text as VersionId;
