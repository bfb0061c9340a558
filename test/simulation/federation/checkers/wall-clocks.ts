/** What wall clocks have shown: each runs evenly between two jumps, in true time. */
export interface WallClock {
  /** Milliseconds of it in one of true time. */
  readonly rate: number;
  /** In the order of time: since then it shows so much more than its rate times true time. */
  readonly spans: readonly { readonly fromMs: number; readonly offsetMs: number }[];
}

/**
 * Whether at some moment one of these clocks had yet to come to a time, or was at it, when one of them had shown, then or
 * before, what is so much later: it had gone back, or they are so far apart.
 */
export function areBehind(
  clocks: readonly WallClock[],
  stampMs: number,
  { byMs, untilMs }: { readonly byMs: number; readonly untilMs: number },
): boolean {
  return clocks.some(({ rate, spans }) =>
    spans.some(({ fromMs, offsetMs }, i) => {
      const endMs = Math.min(spans[i + 1]?.fromMs ?? untilMs, untilMs);
      // To the end of the stamp's millisecond.
      const passedMs = (stampMs + 1 - offsetMs) / rate;
      if (fromMs > endMs || passedMs <= fromMs) return false;
      return shownBy(clocks, Math.min(passedMs, endMs)) >= stampMs + byMs;
    }),
  );
}

/** The latest time that one of them had shown by then. */
export function shownBy(clocks: readonly WallClock[], untilMs: number): number {
  let latestMs = Number.NEGATIVE_INFINITY;
  for (const { rate, spans } of clocks) {
    for (const [i, { fromMs, offsetMs }] of spans.entries()) {
      if (fromMs > untilMs) break;
      const endMs = Math.min(spans[i + 1]?.fromMs ?? untilMs, untilMs);
      latestMs = Math.max(latestMs, offsetMs + endMs * rate);
    }
  }
  return latestMs;
}
