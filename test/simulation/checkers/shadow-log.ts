import { assert } from "../../../src/base/assert.ts";
import type { LogIndex, Term } from "../../../src/base/ids.ts";

/** Stands for an entry's bytes. Any function of them will do, the same one throughout a run. */
export type Fingerprint = number | string;

export interface ObservedEntry {
  readonly index: LogIndex;
  readonly term: Term;
  readonly checksum: Fingerprint;
}

/** What one replica's log looks like from outside: the entries behind its snapshot mark. */
export class ShadowLog {
  #markIndex = 0;
  #markTerm = 0;
  /** The entry of index i is at i - #markIndex - 1. */
  #entries: ObservedEntry[] = [];

  get markIndex(): number {
    return this.#markIndex;
  }

  get lastIndex(): number {
    return this.#markIndex + this.#entries.length;
  }

  /** Undefined at the mark, before it and after the end. */
  at(index: number): ObservedEntry | undefined {
    return this.#entries[index - this.#markIndex - 1];
  }

  /** The term at the mark is known too, and 0 before the first entry. */
  termAt(index: number): number | undefined {
    return index === this.#markIndex ? this.#markTerm : this.at(index)?.term;
  }

  /** Replaces all from `firstIndex` on. Entries at and before the mark, which no longer count, are skipped. */
  replaceFrom(firstIndex: number, entries: readonly ObservedEntry[]): void {
    const from = Math.max(firstIndex, this.#markIndex + 1);
    assert(from <= this.lastIndex + 1, `a shadow log that ends at ${this.lastIndex} gets entry ${from}`);
    this.#entries.length = from - this.#markIndex - 1;
    for (const entry of entries) {
      if (entry.index < from) continue;
      assert(entry.index === this.lastIndex + 1, `entry ${entry.index} is reported after ${this.lastIndex}`);
      this.#entries.push(entry);
    }
  }

  /** Forgets the entries up to `index`, which the log holds. */
  compact(index: number): void {
    if (index <= this.#markIndex) return;
    const term = this.termAt(index);
    assert(term !== undefined, `a shadow log that ends at ${this.lastIndex} is compacted to ${index}`);
    this.#entries.splice(0, index - this.#markIndex);
    this.#markIndex = index;
    this.#markTerm = term;
  }

  /** As a log takes a snapshot: it keeps what follows only if it holds that very entry (thesis, figure 5.3). */
  restore(index: number, term: number): void {
    if (this.termAt(index) === term) {
      this.compact(index);
      return;
    }
    this.#entries = [];
    this.#markIndex = index;
    this.#markTerm = term;
  }
}
