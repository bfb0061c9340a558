/** Reads across regions: how they were answered, and what was asked of other regions for them. */
import type { Registry } from "prom-client";
import type { FreshnessCounters, PassingCounters, ReadCounters } from "../../replicator/index.ts";
import { sampledCounter } from "./family.ts";

export interface ReadsSample {
  readonly reads: Readonly<ReadCounters>;
  readonly freshness: Readonly<FreshnessCounters>;
  readonly passing: Readonly<PassingCounters>;
}

export function registerReadMetrics(registry: Registry, sample: () => ReadsSample | undefined): void {
  sampledCounter(
    registry,
    {
      name: "atoll_consistent_reads_total",
      help: "Reads that asked for more than this region's own word: proved (what the home has), different (the home answered), bounded, session (answered here), handedOn, refused.",
      labelNames: ["outcome"],
    },
    () => counted(sample()?.reads),
  );
  sampledCounter(
    registry,
    {
      name: "atoll_freshness_questions_total",
      help: "Asked of other regions, how much of their writes is here: polls in turn, questions of requests, and failures among both.",
      labelNames: ["kind"],
    },
    () => counted(sample()?.freshness, "kind"),
  );
  sampledCounter(
    registry,
    {
      name: "atoll_stamp_passes_total",
      help: "Entries by which shards were taken along to what their region has written, for sessions of clients in other regions: passes, and failures among them.",
      labelNames: ["kind"],
    },
    () => counted(sample()?.passing, "kind"),
  );
}

function counted<Label extends string = "outcome">(
  counters: object | undefined,
  label: Label = "outcome" as Label,
): { readonly labels: Readonly<Record<Label, string>>; readonly value: number }[] {
  return Object.entries(counters ?? {}).map(([name, value]) => ({
    labels: { [label]: name } as Record<Label, string>,
    value: Number(value),
  }));
}
