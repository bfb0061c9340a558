/** The set at risk that is shown when a home is taken is what is really missing in the new one. */
export interface RiskWrite {
  readonly key: string;
  readonly version: string;
  /** Of tags: which change of them. */
  readonly stamp?: string;
  /** A client was told that it is done. */
  readonly isAcknowledged: boolean;
  /** Since when the new home has it; Infinity: not yet. True time. */
  readonly heldSinceMs: number;
}

export interface ShownRisk {
  /** Of all that is shown: `riskName`. */
  readonly shown: ReadonlySet<string>;
  /** What is shown is all. */
  readonly isExact: boolean;
  /** The set was made at some moment from one to the other. */
  readonly madeFromMs: number;
  readonly movedMs: number;
}

/** @param writes of the old home @throws when something is missing that is not shown, or shown and not missing */
export function checkRisk(
  writes: readonly RiskWrite[],
  { shown, isExact, madeFromMs, movedMs }: ShownRisk,
): void {
  const known = new Map(writes.map((write) => [riskName(write), write]));
  for (const name of shown) {
    const write = known.get(name);
    if (write === undefined) throw new Error(`${name} is shown to be at risk, and nobody wrote it`);
    if (write.heldSinceMs < madeFromMs) {
      throw new Error(
        `${name} is shown to be at risk, and the new home has it since ${write.heldSinceMs.toFixed(1)} ms`,
      );
    }
  }
  if (!isExact) return;
  for (const write of writes) {
    if (!write.isAcknowledged || write.heldSinceMs <= movedMs || shown.has(riskName(write))) continue;
    throw new Error(
      `${riskName(write)} was acknowledged, is missing in the new home, and is not shown to be`,
    );
  }
}

export const riskName = ({ key, version, stamp }: Pick<RiskWrite, "key" | "version" | "stamp">): string =>
  stamp === undefined ? `${key} ${version}` : `${key} ${version} tags ${stamp}`;
