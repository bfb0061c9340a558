/** How a family adds what is read when somebody asks, beside what is counted as it happens. */
import { Counter, Gauge, type Metric, type Registry } from "prom-client";

export type Labels<Name extends string> = Readonly<Record<Name, string | number>>;

export interface Sample<Name extends string> {
  readonly labels: Labels<Name>;
  readonly value: number;
}

interface Definition<Name extends string> {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly Name[];
}

/** A value that goes up and down. */
export function sampledGauge<Name extends string = never>(
  registry: Registry,
  definition: Definition<Name>,
  sample: () => Iterable<Sample<Name>>,
): void {
  new Gauge<Name>({
    ...definition,
    labelNames: definition.labelNames ?? [],
    registers: [registry],
    collect() {
      this.reset();
      // Without labels a reset leaves a 0 behind, which is not the same as no value.
      if (definition.labelNames === undefined) this.remove();
      for (const { labels, value } of sample()) this.set(labels as Labels<Name>, value);
    },
  });
}

/** A value that somebody else counts up, and that starts at 0 with the process. */
export function sampledCounter<Name extends string = never>(
  registry: Registry,
  definition: Definition<Name>,
  sample: () => Iterable<Sample<Name>>,
): void {
  new Counter<Name>({
    ...definition,
    labelNames: definition.labelNames ?? [],
    registers: [registry],
    collect() {
      this.reset();
      // Without labels a reset leaves a 0 behind, which is not the same as no value.
      if (definition.labelNames === undefined) this.remove();
      for (const { labels, value } of sample()) this.inc(labels as Labels<Name>, value);
    },
  });
}

/** Durations that somebody else counted. */
export interface HistogramSample {
  /** Cumulative: how many took at most so many seconds. */
  readonly buckets: readonly { readonly upTo: number; readonly count: number }[];
  readonly count: number;
  readonly sum: number;
}

/**
 * A histogram that is counted elsewhere, where an observation must cost next to nothing.
 * @param samples one for each set of labels
 */
export function sampledHistogram<Name extends string = never>(
  registry: Registry,
  definition: { readonly name: string; readonly help: string },
  samples: () => Iterable<HistogramSample & { readonly labels: Labels<Name> }>,
): void {
  const { name } = definition;
  const values = ({ labels, buckets, count, sum }: HistogramSample & { readonly labels: Labels<Name> }) => {
    const bucket = (le: number | string, value: number) => {
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value };
    };
    return [
      ...buckets.map(({ upTo, count: atMost }) => bucket(upTo, atMost)),
      bucket("+Inf", count),
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  };
  const metric = {
    ...definition,
    type: "histogram",
    aggregator: "sum",
    get: () => Promise.resolve({ ...metric, values: [...samples()].flatMap(values) }),
    reset: () => {},
  };
  // All that a registry asks of a metric; prom-client's own histograms can only be counted up.
  registry.registerMetric(metric as unknown as Metric);
}

/** The one sample of a metric without labels; none while the value is not known. */
export const only = (value: number | undefined): Sample<never>[] =>
  value === undefined ? [] : [{ labels: {} as Labels<never>, value }];
