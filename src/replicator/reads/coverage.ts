/** Whether what one region writes to a bucket all comes to another one, by the rules that it follows. */
import type { RegionNumber } from "../../base/ids.ts";
import { type FederatedBucket, isUnfinishedJob, type JobRecord } from "../../federation/index.ts";
import { compileRules, type RuleWorld } from "../placement/compile-rules.ts";

export interface Coverage {
  /** Of the other region's copy of the bucket; undefined: no rule ever led there. */
  readonly target: number | undefined;
  /** Everything that is written, changed or deleted there is shipped. */
  readonly isCovered: boolean;
  /** And what was there before the rules. */
  readonly isWhole: boolean;
}

const none: Coverage = { target: undefined, isCovered: false, isWhole: false };

export interface CoverageWorld extends RuleWorld {
  readonly jobs: readonly JobRecord[];
}

/** Remembers what it made of a bucket's rules while the bucket is the same. */
export class Coverages {
  readonly #world: CoverageWorld;
  readonly #known = new WeakMap<FederatedBucket, Map<string, Coverage>>();

  constructor(world: CoverageWorld) {
    this.#world = world;
  }

  of(bucket: FederatedBucket, from: RegionNumber, to: RegionNumber): Coverage {
    const known = this.#known.get(bucket) ?? new Map<string, Coverage>();
    this.#known.set(bucket, known);
    const name = `${from}>${to}`;
    const coverage = known.get(name) ?? coverageOf(bucket, this.#world, { from, to });
    known.set(name, coverage);
    return coverage.isCovered && this.#isShippingExisting(bucket, from, coverage.target)
      ? { ...coverage, isCovered: false, isWhole: false }
      : coverage;
  }

  /** What a job has yet to put into the outbox is not here, and waits for nobody. */
  #isShippingExisting({ id }: FederatedBucket, from: RegionNumber, target: number | undefined): boolean {
    return this.#world.jobs.some(
      (job) =>
        job.kind === "existing" &&
        job.bucket === id &&
        job.target === target &&
        job.region === from &&
        isUnfinishedJob(job),
    );
  }
}

function coverageOf(
  bucket: FederatedBucket,
  world: RuleWorld,
  { from, to }: { readonly from: RegionNumber; readonly to: RegionNumber },
): Coverage {
  const { targets, rules } = compileRules(bucket, from, world);
  const target = targets.find(({ region, bucket: there }) => region === to && there === bucket.id)?.id;
  if (target === undefined) return none;
  const leading = rules.filter((rule) => rule.target === target);
  // Of several rules that match a write one counts: so each must let deletions through.
  const shipDeletes = leading.every(
    ({ shipsDeletes, shipsVersionDeletes }) => shipsDeletes && shipsVersionDeletes,
  );
  const unfiltered = leading.filter(({ prefix, tags }) => prefix === "" && tags.length === 0);
  const isCovered = shipDeletes && unfiltered.length > 0;
  const wanted = new Map((bucket.replication?.rules ?? []).map((rule) => [rule.id, rule]));
  const isWhole =
    isCovered && unfiltered.some(({ id }) => wanted.get(id)?.existingObjectReplication === "Enabled");
  return { target, isCovered, isWhole };
}
