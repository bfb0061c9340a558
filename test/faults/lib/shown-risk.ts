/** Whether what was shown to be at risk, when a home was taken, is what was missing in the new one. */
import { type ListedVersion, versionName, writerOf } from "./versions.ts";

const SHOWN = 5;

export interface ShownRisk {
  /** Number of the region that was home. */
  readonly old: number;
  /** What the new home itself had when it had begun, and the old one had not returned. */
  readonly heldAtTakeover: ReadonlyMap<string, ListedVersion>;
  /** What every region has in the end: all that the old home had. */
  readonly listed: ReadonlyMap<string, ListedVersion>;
  /** Acknowledged, by `versionName`. */
  readonly promised: ReadonlySet<string>;
}

/** By `versionName`. */
export function missingAtTakeover({ old, heldAtTakeover, listed }: ShownRisk): Set<string> {
  const ofOld = [...listed.values()].filter((each) => writerOf(each.version) === old).map(versionName);
  return new Set(ofOld.filter((name) => !heldAtTakeover.has(name)));
}

/**
 * What nobody was told of may be missing without being shown: nobody was promised it.
 * @param who shows it @returns what is wrong
 */
export function checkShownRisk(who: string, risk: ShownRisk, shown: ReadonlySet<string>): string[] {
  const missing = missingAtTakeover(risk);
  const unshown = [...missing].filter((name) => risk.promised.has(name) && !shown.has(name));
  const unmissed = [...shown].filter((name) => !missing.has(name) && risk.listed.has(name));
  const some = (names: readonly string[]): string => names.slice(0, SHOWN).join(", ");
  const problems: string[] = [];
  if (unshown.length > 0) {
    problems.push(`${unshown.length} missing that ${who} did not show: ${some(unshown)}`);
  }
  if (unmissed.length > 0) {
    problems.push(`${unmissed.length} there that ${who} showed: ${some(unmissed)}`);
  }
  return problems;
}
