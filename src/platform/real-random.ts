import { randomBytes, randomFillSync } from "node:crypto";
import type { Random } from "../base/random.ts";

/** One trip to the generator for this many draws. */
const POOL_WORDS = 256;

/** The operating system's generator. */
export class RealRandom implements Random {
  readonly #pool = new Uint32Array(POOL_WORDS);
  #next = POOL_WORDS;

  uint32(): number {
    if (this.#next === POOL_WORDS) {
      randomFillSync(this.#pool);
      this.#next = 0;
    }
    return this.#pool[this.#next++] as number;
  }

  bytes(length: number): Uint8Array {
    return randomBytes(length);
  }
}
