import type { Random } from "../base/random.ts";

/** Odd, so that multiplying by it modulo 2^32 is a bijection: ids differ as long as the counter does. */
const SCATTER = 0x9e37_79b1;

/** Sixteen capital hex digits: eight of this process, and eight of a counter that does not look like one. */
export class RequestIds {
  readonly #prefix: string;
  #counter: number;

  constructor(random: Random) {
    this.#prefix = hex(random.uint32());
    this.#counter = random.uint32();
  }

  next(): string {
    this.#counter = (this.#counter + 1) >>> 0;
    return this.#prefix + hex(Math.imul(this.#counter, SCATTER) >>> 0);
  }
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, "0");
}
