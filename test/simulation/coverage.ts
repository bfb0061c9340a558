/**
 * Counts the faults and rare paths that runs met. A simulation proves nothing about what never happened in it, so
 * a batch of seeds names what it must have met and fails on what it did not.
 */
import { assert } from "../../src/base/assert.ts";

/** Different names in one coverage: they name places in code, not values. */
const maxCoverageNames = 1000;

export type CoverageCounts = Readonly<Record<string, number>>;

export class Coverage {
  readonly #counts = new Map<string, number>();

  /** A coverage from what `toJSON` gave, in this process or another. */
  static of(counts: CoverageCounts): Coverage {
    const coverage = new Coverage();
    for (const [name, count] of Object.entries(counts)) coverage.mark(name, count);
    return coverage;
  }

  mark(name: string, count = 1): void {
    assert(Number.isSafeInteger(count) && count >= 0, `${name} happens a whole number of times`);
    const before = this.#counts.get(name);
    assert(
      before !== undefined || this.#counts.size < maxCoverageNames,
      "names of coverage are few and fixed",
    );
    this.#counts.set(name, (before ?? 0) + count);
  }

  count(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** @returns those of `names` that never happened. */
  requireAll(names: Iterable<string>): string[] {
    return [...new Set(names)].filter((name) => this.count(name) === 0);
  }

  /** Adds the counts of another: commutative and associative. */
  merge(other: Coverage): void {
    for (const [name, count] of other.#counts) this.mark(name, count);
  }

  /** Sorted by name, so that equal coverages are equal text. */
  toJSON(): CoverageCounts {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** For people: a line for each name, those in `required` too when they never happened. */
  table(required: Iterable<string> = []): string {
    const missing = this.requireAll(required);
    const rows = Object.entries({
      ...Object.fromEntries(missing.map((name) => [name, 0])),
      ...this.toJSON(),
    });
    const widest = Math.max(0, ...rows.map(([name]) => name.length));
    return rows
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => {
        const remark = missing.includes(name) ? "  never happened" : "";
        return `${name.padEnd(widest)} ${String(count).padStart(10)}${remark}`;
      })
      .join("\n");
  }
}
