/** Samples that count; those with the shortest trips among them do most. */
const WINDOW_COUNT = 16;

/** So many in a row that contradict all others are believed: somebody's clock was set. */
const JUMP_COUNT = 4;

/** Clocks and timers are not finer than this. */
const GRAIN_MS = 1;

/** One exchange, as NTP has it (RFC 5905, section 8): when it was sent, received, answered, and the answer received. */
export interface Exchange {
  readonly sentMs: number;
  readonly receivedMs: number;
  readonly answeredMs: number;
  readonly arrivedMs: number;
}

interface Sample {
  readonly offsetMs: number;
  /** There and back, without the time that the other took. The offset is wrong by half of it at most. */
  readonly delayMs: number;
}

/**
 * How far a peer's wall clock is ahead of ours. Of the latest exchanges the quicker half is taken, since what waited
 * in a queue waited one way only, and of their offsets the median.
 */
export class ClockOffset {
  #samples: Sample[] = [];

  add({ sentMs, receivedMs, answeredMs, arrivedMs }: Exchange): void {
    const delayMs = Math.max(0, arrivedMs - sentMs - (answeredMs - receivedMs));
    const offsetMs = (receivedMs - sentMs + (answeredMs - arrivedMs)) / 2;
    this.#samples.push({ offsetMs, delayMs });
    if (this.#samples.length > WINDOW_COUNT) this.#samples.shift();
    this.#forgetBeforeJump();
  }

  /** Undefined before the first exchange. */
  get offsetMs(): number | undefined {
    return estimate(this.#samples);
  }

  #forgetBeforeJump(): void {
    const older = this.#samples.slice(0, -JUMP_COUNT);
    const recent = this.#samples.slice(-JUMP_COUNT);
    const before = estimate(older);
    if (before === undefined) return;
    const hasJumped = recent.every((sample) => !allows(sample, before, older));
    if (hasJumped) this.#samples = recent;
  }
}

/** Whether both can be true: each is wrong by half its delay at most. */
function allows({ offsetMs, delayMs }: Sample, estimateMs: number, others: readonly Sample[]): boolean {
  const shortestMs = Math.min(...others.map((other) => other.delayMs));
  return Math.abs(offsetMs - estimateMs) <= (delayMs + shortestMs) / 2 + GRAIN_MS;
}

function estimate(samples: readonly Sample[]): number | undefined {
  const byDelay = samples.toSorted((a, b) => a.delayMs - b.delayMs);
  const offsets = byDelay
    .slice(0, Math.ceil(byDelay.length / 2))
    .map(({ offsetMs }) => offsetMs)
    .sort((a, b) => a - b);
  const middle = offsets.length >> 1;
  const upper = offsets[middle];
  if (upper === undefined || offsets.length % 2 === 1) return upper;
  return (upper + (offsets[middle - 1] ?? upper)) / 2;
}
