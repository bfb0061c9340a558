/** An ordered set in memory, as plain as can be, for tests of what works over any. */
import { addSums } from "../../src/base/keyed-sums.ts";
import { boundBetween, type Element, type PlaceRange } from "../../src/metadata/index.ts";
import type { ElementSet, SetSum } from "../../src/replicator/verify/element-set.ts";

export class SortedElements implements ElementSet {
  readonly #elements: readonly Element[];
  /** Of all before each. */
  readonly #sums: readonly bigint[];

  constructor(elements: readonly Element[]) {
    this.#elements = [...elements].sort((a, b) => Buffer.compare(a.place, b.place));
    const sums = [0n];
    for (const [at, { hash }] of this.#elements.entries()) sums.push(addSums(sums[at] ?? 0n, hash));
    this.#sums = sums;
  }

  async sums(ranges: readonly PlaceRange[]): Promise<readonly SetSum[]> {
    return ranges.map((range) => {
      const [from, to] = this.#span(range);
      const sum = (this.#sums[to] ?? 0n) - (this.#sums[from] ?? 0n);
      return { count: to - from, sum: BigInt.asUintN(128, sum) };
    });
  }

  async split(ranges: readonly PlaceRange[], parts: number): Promise<readonly (readonly Uint8Array[])[]> {
    return ranges.map((range) => {
      const [from, to] = this.#span(range);
      const bounds: Uint8Array[] = [];
      let last = from;
      for (let part = 1; part < parts; part++) {
        const at = from + Math.round(((to - from) * part) / parts);
        if (at <= last || at >= to) continue;
        bounds.push(boundBetween(this.#place(at - 1), this.#place(at)));
        last = at;
      }
      return bounds;
    });
  }

  async list(ranges: readonly PlaceRange[]): Promise<readonly (readonly Element[])[]> {
    return ranges.map((range) => this.#elements.slice(...this.#span(range)));
  }

  #place(at: number): Uint8Array {
    return (this.#elements[at] as Element).place;
  }

  #span({ from, to }: PlaceRange): [number, number] {
    return [this.#firstFrom(from), to.length === 0 ? this.#elements.length : this.#firstFrom(to)];
  }

  #firstFrom(bound: Uint8Array): number {
    let low = 0;
    let high = this.#elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Buffer.compare(this.#place(middle), bound) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
