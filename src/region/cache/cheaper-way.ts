/** Of the moving average: what one measurement counts for. */
const WEIGHT = 0.0625;
/** A read costs more than the time it takes: a check must be this much slower before reading is the cheaper way. */
const READ_ADVANTAGE = 2;
/** Decisions between two tries of the way that seems the worse one; twice as many after each try, up to the other. */
const MIN_DECISIONS_PER_TRY = 32;
const MAX_DECISIONS_PER_TRY = 4_096;

export type Way = "check" | "read";

/**
 * Which of two ways to a current record is the cheaper one for a shard, by how long they took of late: to check with a
 * witness what is kept, or to read. A check is, unless the shard's leader is here and its witness is not, or the
 * witness is slow, or gone and nobody has noticed yet. Never a matter of correctness.
 */
export class CheaperWay {
  /** Undefined until it was measured. */
  #checkMs: number | undefined;
  #readMs: number | undefined;
  #preferred: Way = "check";
  #decisionsPerTry = MIN_DECISIONS_PER_TRY;
  #decisionsLeft = MIN_DECISIONS_PER_TRY;

  /** For one request. */
  decide(): Way {
    if (--this.#decisionsLeft > 0) return this.#preferred;
    this.#decisionsPerTry = Math.min(2 * this.#decisionsPerTry, MAX_DECISIONS_PER_TRY);
    this.#decisionsLeft = this.#decisionsPerTry;
    return this.#preferred === "check" ? "read" : "check";
  }

  checked(tookMs: number): void {
    this.#checkMs = moved(this.#checkMs, tookMs);
    this.#compare();
  }

  read(tookMs: number): void {
    this.#readMs = moved(this.#readMs, tookMs);
    this.#compare();
  }

  #compare(): void {
    if (this.#checkMs === undefined || this.#readMs === undefined) return;
    const preferred = this.#readMs * READ_ADVANTAGE < this.#checkMs ? "read" : "check";
    if (preferred === this.#preferred) return;
    this.#preferred = preferred;
    this.#decisionsPerTry = MIN_DECISIONS_PER_TRY;
    this.#decisionsLeft = MIN_DECISIONS_PER_TRY;
  }
}

const moved = (average: number | undefined, sample: number): number =>
  average === undefined ? sample : average + (sample - average) * WEIGHT;
