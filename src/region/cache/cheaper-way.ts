/** Of the moving average: what one measurement counts for. */
const WEIGHT = 1 / 16;
/** A check costs a shard's leader nothing, so reading is the better way only where it is this much faster. */
const READ_ADVANTAGE = 2;
/** Decisions between two tries of the way that seems the worse one; twice as many after each try that shows it to be. */
const MIN_DECISIONS_PER_TRY = 32;
const MAX_DECISIONS_PER_TRY = 4_096;

/**
 * Which of two ways to a current record is the cheaper one for a shard, by how long they took of late: to check with the
 * witness what is kept, or to read. A check is, unless the shard's leader is here and the witness is not, or the
 * witness is slow, or gone and nobody has noticed yet. Never a matter of correctness.
 */
export class CheaperWay {
  /** Undefined until it was measured. */
  #checkMs: number | undefined;
  #readMs: number | undefined;
  #isReading = false;
  #decisionsPerTry = MIN_DECISIONS_PER_TRY;
  #decisionsLeft = MIN_DECISIONS_PER_TRY;

  /** Decides for one request. */
  isCheck(): boolean {
    const isReading = this.#prefersReading();
    if (isReading !== this.#isReading) {
      this.#isReading = isReading;
      this.#decisionsPerTry = MIN_DECISIONS_PER_TRY;
      this.#decisionsLeft = MIN_DECISIONS_PER_TRY;
    }
    // Stale entries are read anyway, so only the check needs to be tried.
    if (!isReading) return true;
    this.#decisionsLeft--;
    if (this.#decisionsLeft > 0) return false;
    this.#decisionsPerTry = Math.min(2 * this.#decisionsPerTry, MAX_DECISIONS_PER_TRY);
    this.#decisionsLeft = this.#decisionsPerTry;
    return true;
  }

  checked(tookMs: number): void {
    this.#checkMs = moved(this.#checkMs, tookMs);
  }

  read(tookMs: number): void {
    this.#readMs = moved(this.#readMs, tookMs);
  }

  #prefersReading(): boolean {
    if (this.#checkMs === undefined || this.#readMs === undefined) return false;
    return this.#readMs * READ_ADVANTAGE < this.#checkMs;
  }
}

const moved = (average: number | undefined, sample: number): number =>
  average === undefined ? sample : average + (sample - average) * WEIGHT;
