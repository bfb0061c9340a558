import { assert } from "../base/assert.ts";
import type { LogIndex } from "../base/ids.ts";
import { KEY_SLOT_COUNT } from "../base/key-slot.ts";
import { PAGE_SLOTS } from "./options.ts";

/** What all the shards of a witness may take together. */
export class PageBudget {
  #left: number;

  constructor(pages: number) {
    this.#left = pages;
  }

  get left(): number {
    return this.#left;
  }

  take(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    return true;
  }

  giveBack(pages: number): void {
    this.#left += pages;
  }
}

/**
 * The stamps of a shard: for each slot the greatest index that was marked, and never less than the floor. Merging marks
 * is a maximum, so their order and their repetition mean nothing. Pages are made when a slot in them is first marked.
 */
export class Stamps {
  readonly #budget: PageBudget;
  #pages: (Float64Array | undefined)[] = [];
  #pageCount = 0;
  #floor = 0;
  #greatest = 0;

  constructor(budget: PageBudget) {
    this.#budget = budget;
  }

  get floor(): LogIndex {
    return this.#floor as LogIndex;
  }

  get pageCount(): number {
    return this.#pageCount;
  }

  of(slot: number): LogIndex {
    const page = this.#pages[Math.floor(slot / PAGE_SLOTS)];
    const stamp = page === undefined ? 0 : (page[slot % PAGE_SLOTS] as number);
    return Math.max(stamp, this.#floor) as LogIndex;
  }

  raiseFloor(index: LogIndex): void {
    if (index > this.#floor) this.#floor = index;
  }

  /** @returns false when there was no room: then all stamps so far, this one among them, have become the floor */
  mark(slot: number, index: LogIndex): boolean {
    assert(slot >= 0 && slot < KEY_SLOT_COUNT, "a slot that no key has");
    if (index > this.#greatest) this.#greatest = index;
    if (index <= this.#floor) return true;
    const at = Math.floor(slot / PAGE_SLOTS);
    let page = this.#pages[at];
    if (page === undefined) {
      if (!this.#budget.take()) {
        const floor = this.#greatest as LogIndex;
        this.forget();
        this.raiseFloor(floor);
        return false;
      }
      page = new Float64Array(PAGE_SLOTS);
      this.#pages[at] = page;
      this.#pageCount++;
    }
    const place = slot % PAGE_SLOTS;
    if (index > (page[place] as number)) page[place] = index;
    return true;
  }

  /** All of it, the floor too. */
  forget(): void {
    this.#budget.giveBack(this.#pageCount);
    this.#pages = [];
    this.#pageCount = 0;
    this.#floor = 0;
    this.#greatest = 0;
  }
}
