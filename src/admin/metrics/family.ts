/** How a family adds what is read when somebody asks, beside what is counted as it happens. */
import { Counter, Gauge, type Registry } from "prom-client";

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

/** The one sample of a metric without labels; none while the value is not known. */
export const only = (value: number | undefined): Sample<never>[] =>
  value === undefined ? [] : [{ labels: {} as Labels<never>, value }];
