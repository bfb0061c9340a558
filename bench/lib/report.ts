/** What every benchmark prints: a figure beside what it is measured against, in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The baseline's value in the same unit. */
  readonly baseline: number;
  /** value / baseline. */
  readonly ratio: number;
}

export function figure(name: string, unit: string, value: number, baseline: number): Figure {
  return { name, value, unit, baseline, ratio: value / baseline };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Runs the contestants in turn, `rounds` times, so that a busy moment of the machine meets all of them, and returns
 * each one's median.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const values = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) values.get(name)?.push(await contestants[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(values.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** One JSON object a line with `json`, else a table for people. */
export function printFigures(figures: readonly Figure[], options: { json: boolean }): void {
  if (options.json) {
    for (const each of figures) console.log(JSON.stringify(each));
    return;
  }
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log(`${"figure".padEnd(width)}  ${"value".padStart(12)}  ${"baseline".padStart(12)}  ratio  unit`);
  for (const { name, value, baseline, ratio, unit } of figures) {
    const [shown, base] = [value, baseline].map((number) => rounded(number).padStart(12));
    console.log(`${name.padEnd(width)}  ${shown}  ${base}  ${ratio.toFixed(2).padStart(5)}  ${unit}`);
  }
}

const rounded = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 1 });
