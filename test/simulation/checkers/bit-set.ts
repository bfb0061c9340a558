/** A set of small integers below a fixed bound, made to be copied and compared. */
export class BitSet {
  readonly #words: Uint32Array;

  constructor(bound: number) {
    this.#words = new Uint32Array((bound + 31) >>> 5);
  }

  has(member: number): boolean {
    return ((this.#word(member >>> 5) >>> (member & 31)) & 1) === 1;
  }

  add(member: number): void {
    this.#words[member >>> 5] = this.#word(member >>> 5) | (1 << (member & 31));
  }

  remove(member: number): void {
    this.#words[member >>> 5] = this.#word(member >>> 5) & ~(1 << (member & 31));
  }

  copy(): BitSet {
    const copy = new BitSet(this.#words.length << 5);
    copy.#words.set(this.#words);
    return copy;
  }

  /** Both sets must have the same bound. */
  isSubsetOf(other: BitSet): boolean {
    for (let i = 0; i < this.#words.length; i++) {
      if ((this.#word(i) & ~other.#word(i)) !== 0) return false;
    }
    return true;
  }

  /** Equal for equal sets only. Short for a set that is nearly a prefix of the integers, as a search makes them. */
  key(): string {
    let first = 0;
    while (first < this.#words.length && this.#word(first) === 0xffff_ffff) first++;
    let end = this.#words.length;
    while (end > first && this.#word(end - 1) === 0) end--;
    let key = first.toString(36);
    for (let i = first; i < end; i++) key += `.${this.#word(i).toString(36)}`;
    return key;
  }

  #word(index: number): number {
    return this.#words[index] as number;
  }
}
