export interface Latencies {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export function latencies(samplesMs: readonly number[], durationMs: number): Latencies {
  const sorted = Float64Array.from(samplesMs).sort();
  const at = (fraction: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
  return { perSecond: (sorted.length / durationMs) * 1000, p50Ms: at(0.5), p99Ms: at(0.99) };
}
