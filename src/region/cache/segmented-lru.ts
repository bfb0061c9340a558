import { assert } from "../../base/assert.ts";

/** Of what may be held: for entries that were used again. The rest is for those that have yet to be. */
const PROTECTED_SHARE = 0.8;

interface Entry<Value> {
  readonly name: string;
  value: Value;
  bytes: number;
  isProtected: boolean;
  /** In the ring of its segment: towards what was used later, and towards what was used earlier. */
  newer: Entry<Value>;
  older: Entry<Value>;
}

/**
 * A segmented LRU, bounded by bytes. What comes in is on probation; what is used again is protected, and when too much
 * is, the protected entry that was used longest ago goes back on probation. The oldest on probation makes room. So a
 * pass over many keys that nobody asks for again drives out nothing that is in use.
 * Source: R. Karedla, J. S. Love, B. G. Wherry, "Caching strategies to improve disk system performance", IEEE Computer
 * 27(3), 1994.
 */
export class SegmentedLru<Value> {
  readonly maxBytes: number;
  readonly #maxProtectedBytes: number;
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #probation = new Segment<Value>();
  readonly #protected = new Segment<Value>();

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
    this.#maxProtectedBytes = Math.floor(maxBytes * PROTECTED_SHARE);
  }

  get bytes(): number {
    return this.#probation.bytes + this.#protected.bytes;
  }

  get count(): number {
    return this.#entries.size;
  }

  /** A use of it. */
  get(name: string): Value | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    this.#segmentOf(entry).remove(entry);
    entry.isProtected = true;
    this.#protected.add(entry);
    this.#demote();
    return entry.value;
  }

  /** No use of it. */
  peek(name: string): Value | undefined {
    return this.#entries.get(name)?.value;
  }

  /** Whether it was used since it came in, and not forgotten again. */
  isProtected(name: string): boolean {
    return this.#entries.get(name)?.isProtected === true;
  }

  /**
   * In place of what had that name, in whose segment it stays; as new, but no use of it.
   * @param bytes all that is held because of it, its name included
   * @returns false for what is too large to be kept: then nothing of that name is
   */
  set(name: string, value: Value, bytes: number): boolean {
    assert(bytes > 0, "an entry of a cache that takes no bytes");
    const known = this.#entries.get(name);
    if (known !== undefined) this.#segmentOf(known).remove(known);
    // What is on probation always has this much room, so that what came last never makes room for itself.
    if (bytes > this.maxBytes - this.#maxProtectedBytes) {
      this.#entries.delete(name);
      return false;
    }
    const entry = known ?? newEntry(name, value, bytes);
    entry.value = value;
    entry.bytes = bytes;
    this.#entries.set(name, entry);
    this.#segmentOf(entry).add(entry);
    this.#demote();
    this.#evict();
    return true;
  }

  delete(name: string): void {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    this.#segmentOf(entry).remove(entry);
    this.#entries.delete(name);
  }

  #segmentOf(entry: Entry<Value>): Segment<Value> {
    return entry.isProtected ? this.#protected : this.#probation;
  }

  #demote(): void {
    while (this.#protected.bytes > this.#maxProtectedBytes) {
      const oldest = this.#protected.takeOldest();
      oldest.isProtected = false;
      this.#probation.add(oldest);
    }
  }

  #evict(): void {
    while (this.bytes > this.maxBytes) this.#entries.delete(this.#probation.takeOldest().name);
  }
}

function newEntry<Value>(name: string, value: Value, bytes: number): Entry<Value> {
  // Linked by `Segment.add` at once.
  const unlinked = undefined as unknown as Entry<Value>;
  return { name, value, bytes, isProtected: false, newer: unlinked, older: unlinked };
}

/** A list in the order of use, linked through its entries: a use allocates nothing. */
class Segment<Value> {
  bytes = 0;
  #newest: Entry<Value> | undefined;

  add(entry: Entry<Value>): void {
    const newest = this.#newest;
    if (newest === undefined) {
      entry.newer = entry;
      entry.older = entry;
    } else {
      // A ring: what is newer than the newest is the oldest.
      entry.older = newest;
      entry.newer = newest.newer;
      newest.newer.older = entry;
      newest.newer = entry;
    }
    this.#newest = entry;
    this.bytes += entry.bytes;
  }

  remove(entry: Entry<Value>): void {
    entry.newer.older = entry.older;
    entry.older.newer = entry.newer;
    if (this.#newest === entry) this.#newest = entry.older === entry ? undefined : entry.older;
    this.bytes -= entry.bytes;
  }

  takeOldest(): Entry<Value> {
    assert(this.#newest !== undefined, "a segment holds bytes and no entry");
    const oldest = this.#newest.newer;
    this.remove(oldest);
    return oldest;
  }
}
