/** What a gateway keeps in memory, and the witnesses that say whether it is current. */
import type { Registry } from "prom-client";
import type { ObjectCacheStats } from "../../region/index.ts";
import { only, type Sample, sampledCounter, sampledGauge, sampledHistogram } from "./family.ts";

/** Counters by their names; each is undefined on a node that has no such part. */
export interface WitnessSample {
  readonly checks: Readonly<Record<"checks" | "answered" | "messages", number>> | undefined;
  readonly leaders:
    | Readonly<
        Record<
          | "sessionsBegun"
          | "sessionsLost"
          | "holds"
          | "marks"
          | "marksOfAll"
          | "messages"
          | "slow"
          | "slowBegun"
          | "slowEnded",
          number
        >
      >
    | undefined;
  readonly witness:
    | Readonly<
        Record<"leases" | "pages" | "marks" | "renewals" | "checks" | "unanswered" | "forgotten", number>
      >
    | undefined;
}

export interface CacheSource {
  /** Undefined where nothing is kept. */
  stats(): ObjectCacheStats | undefined;
  witness(): WitnessSample | undefined;
}

export function registerCacheMetrics(registry: Registry, source: CacheSource): void {
  sampledCounter(
    registry,
    {
      name: "atoll_cache_lookups_total",
      help: "Lookups of current versions: hit (served, a witness said that it is current), stale, fallback (no witness could say), bypassed (a replica was the quicker one to ask), miss.",
      labelNames: ["outcome"],
    },
    () => outcomesOf(source.stats()),
  );
  const counter = (name: string, help: string, value: (stats: ObjectCacheStats) => number): void =>
    sampledCounter(registry, { name, help }, () => only(read(source.stats(), value)));
  const gauge = (name: string, help: string, value: (stats: ObjectCacheStats) => number): void =>
    sampledGauge(registry, { name, help }, () => only(read(source.stats(), value)));
  counter("atoll_cache_body_hits_total", "Bodies beside records, served from memory.", (each) => {
    return each.bodies.hits;
  });
  counter("atoll_cache_body_fills_total", "Bodies read from drives that came to be kept.", (each) => {
    return each.bodies.fills;
  });
  gauge("atoll_cache_entries", "Records and bodies that are kept.", ({ entries }) => entries);
  gauge("atoll_cache_bytes", "Memory that they take, with what is on its way in.", ({ bytes }) => bytes);
  sampledHistogram(
    registry,
    {
      name: "atoll_witness_check_seconds",
      help: "Time from asking whether what is kept is current to the answer.",
    },
    () => {
      const checks = source.stats()?.checks;
      if (checks === undefined) return [];
      const buckets = checks.buckets.map(({ upToMs, count }) => ({ upTo: upToMs / 1000, count }));
      return [{ labels: {}, buckets, count: checks.count, sum: checks.sumMs / 1000 }];
    },
  );
  registerWitness(registry, source);
}

function registerWitness(registry: Registry, source: CacheSource): void {
  const counter = (name: string, help: string, value: (sample: WitnessSample) => number | undefined): void =>
    sampledCounter(registry, { name, help }, () => only(read(source.witness(), value)));
  const gauge = (name: string, help: string, value: (sample: WitnessSample) => number | undefined): void =>
    sampledGauge(registry, { name, help }, () => only(read(source.witness(), value)));
  counter("atoll_witness_asked_total", "Checks that this gateway asked for.", ({ checks }) => checks?.checks);
  counter("atoll_witness_answered_total", "Of them: a witness could say.", ({ checks }) => checks?.answered);
  counter(
    "atoll_witness_check_messages_total",
    "Messages that carried them to other nodes.",
    ({ checks }) => checks?.messages,
  );
  counter(
    "atoll_witness_sessions_begun_total",
    "Times that a shard led here was given to a witness.",
    ({ leaders }) => leaders?.sessionsBegun,
  );
  counter(
    "atoll_witness_sessions_lost_total",
    "Times that one was lost to it again.",
    ({ leaders }) => leaders?.sessionsLost,
  );
  counter(
    "atoll_witness_holds_total",
    "Times that a shard led here let nobody see a write until a lease was out.",
    ({ leaders }) => leaders?.holds,
  );
  counter("atoll_witness_marks_total", "Slots marked by shards led here.", ({ leaders }) => leaders?.marks);
  counter(
    "atoll_witness_marks_of_all_total",
    "Entries of theirs that marked all slots.",
    ({ leaders }) => leaders?.marksOfAll,
  );
  gauge(
    "atoll_witness_slow",
    "Witnesses that shards led here go without, since they answer too late.",
    ({ leaders }) => leaders?.slow,
  );
  counter(
    "atoll_witness_slow_begun_total",
    "Times that a witness was left since it answered too late.",
    ({ leaders }) => leaders?.slowBegun,
  );
  counter(
    "atoll_witness_slow_ended_total",
    "Times that such a witness had been quick for long enough to be used again.",
    ({ leaders }) => leaders?.slowEnded,
  );
  gauge(
    "atoll_witness_leases",
    "Shards that the witness on this node speaks for.",
    ({ witness }) => witness?.leases,
  );
  gauge(
    "atoll_witness_pages",
    "Pages of stamps that it holds, 32 KiB each.",
    ({ witness }) => witness?.pages,
  );
  counter("atoll_witness_checks_total", "Checks that it was asked for.", ({ witness }) => witness?.checks);
  counter(
    "atoll_witness_unanswered_total",
    "Of them: of shards that it does not speak for.",
    ({ witness }) => witness?.unanswered,
  );
  counter(
    "atoll_witness_forgotten_total",
    "Times that it gave up a shard's stamps for want of room.",
    ({ witness }) => witness?.forgotten,
  );
}

function outcomesOf(stats: ObjectCacheStats | undefined): Sample<"outcome">[] {
  if (stats === undefined) return [];
  const { hits, stale, fallbacks, bypassed, misses } = stats.finds;
  const counts = { hit: hits, stale, fallback: fallbacks, bypassed, miss: misses };
  return Object.entries(counts).map(([outcome, value]) => ({ labels: { outcome }, value }));
}

const read = <T, Value>(sample: T | undefined, value: (sample: T) => Value): Value | undefined =>
  sample === undefined ? undefined : value(sample);
