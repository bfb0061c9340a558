/**
 * Rules as people write them: config/replication/*.yaml, and what the admin port takes. One of these rules leads to
 * several places, and becomes a rule of S3's for each (`expand.ts`). docs/replication.md has the table of the options,
 * held to this schema by test/operator-documents.test.ts.
 */
import { z } from "zod";
import type { ReadMode } from "../../federation/index.ts";
import { isBucketName, isRegionName } from "./destination.ts";
import {
  DEFAULT_FAILOVER_AFTER_MS,
  MAX_ACCOUNT_CHARACTERS,
  MAX_ACK_REGIONS,
  MAX_DEADLINE_MINUTES,
  MAX_DESTINATIONS,
  MAX_FAILOVER_AFTER_MS,
  MAX_ID_CHARACTERS,
  MAX_PREFIX_BYTES,
  MAX_PRIORITY,
  MAX_READ_AGE_MS,
  MAX_ROLE_CHARACTERS,
  MAX_RULES,
  MIN_FAILOVER_AFTER_MS,
  MIN_READ_AGE_MS,
} from "./limits.ts";

const minutesIn: Readonly<Record<string, number>> = { m: 1, min: 1, h: 60, d: 24 * 60 };

const regionName = z
  .string()
  .refine(isRegionName, "1 to 63 lower-case letters and digits, with - and . between them")
  .meta({ meaning: "Where it leads. Default: the region that `bucket` was created in." });

const bucketName = z
  .string()
  .refine(isBucketName, "3 to 63 lower-case letters and digits, with - and . between them");

/** Whole minutes, as S3 counts: a number of minutes, or a text such as "15 min". */
const deadline = z
  .unknown()
  .transform((value, context): number => {
    const [, amount, unit = ""] = typeof value === "string" ? (/^(\d+) ?([a-z]+)$/.exec(value) ?? []) : [];
    const factor = Object.hasOwn(minutesIn, unit) ? minutesIn[unit] : undefined;
    const minutes = amount === undefined || factor === undefined ? value : Number(amount) * factor;
    if (
      typeof minutes === "number" &&
      Number.isInteger(minutes) &&
      minutes >= 1 &&
      minutes <= MAX_DEADLINE_MINUTES
    ) {
      return minutes;
    }
    context.addIssue(`expected 1 to ${MAX_DEADLINE_MINUTES} whole minutes, or a text such as "15 min"`);
    return z.NEVER;
  })
  .meta({
    unit: "minutes",
    meaning:
      "An object that takes longer is an event worth reporting. S3's ReplicationTime; in S3 always 15.",
  });

const destinationSchema = z.strictObject({
  region: regionName.optional(),
  bucket: bucketName
    .meta({ meaning: "Another bucket. Default: this one, which stands in that region as well from then on." })
    .optional(),
  storageClass: z
    .string()
    .max(64)
    .meta({ meaning: "Of the replicas. Default: each object's own." })
    .optional(),
  account: z
    .string()
    .max(MAX_ACCOUNT_CHARACTERS)
    .meta({ meaning: "Kept and given back to S3 clients; Atoll has one account." })
    .optional(),
  owner: z
    .literal("destination")
    .meta({ meaning: "S3's AccessControlTranslation: kept and given back. Needs `account`." })
    .optional(),
});

/** A text is the name of a region. */
const destination = z.preprocess(
  (value) => (typeof value === "string" ? { region: value } : value),
  destinationSchema.refine(({ region, bucket }) => region !== undefined || bucket !== undefined, {
    message: "name a region, a bucket, or both",
  }),
);

const filter = z.strictObject({
  prefix: z
    .string()
    .max(MAX_PREFIX_BYTES)
    .default("")
    .meta({ meaning: "Of the keys. Default: all of them." }),
  tags: z
    .record(z.string(), z.string())
    .default({})
    .meta({ meaning: "All of them must be on the object when it is written." }),
});

const rule = z.strictObject({
  id: z.string().min(1).max(MAX_ID_CHARACTERS).meta({
    meaning: "Unique in the bucket. With several destinations each is a rule `ID:PLACE` to S3 clients.",
  }),
  destinations: z
    .array(destination)
    .min(1)
    .max(MAX_DESTINATIONS)
    .meta({ meaning: "Names of regions, or the options below: `{ region: eu-west-1, bucket: backup }`." }),
  filter: filter.prefault({}),
  priority: z.int().min(0).max(MAX_PRIORITY).default(1).meta({
    meaning:
      "Of several rules with one destination that an object matches, the one with the greatest counts.",
  }),
  enabled: z.boolean().default(true).meta({ meaning: "A rule that is not is kept, and ships nothing." }),
  deleteMarkers: z
    .boolean()
    .meta({
      meaning:
        "Whether deletions are shipped (delete markers; in unversioned buckets, deletions). Default: yes, and no with tags in the filter, where S3 allows none.",
    })
    .optional(),
  versionDeletes: z
    .boolean()
    .meta({
      meaning:
        "Whether deletions of one version by its id are shipped, which S3 never does. Default: as `deleteMarkers` within one bucket, no between two.",
    })
    .optional(),
  existingObjects: z
    .boolean()
    .default(false)
    .meta({ meaning: "Whether what is there already is shipped too: a job for each destination." }),
  replicaModifications: z
    .boolean()
    .meta({
      meaning:
        "Whether changes of tags, made here on objects that came from elsewhere, are shipped. Within one bucket always.",
    })
    .optional(),
  replicationTime: deadline.optional(),
  metrics: z
    .boolean()
    .meta({
      meaning: "S3's Metrics: kept and given back; Atoll counts every rule. Always with `replicationTime`.",
    })
    .optional(),
});

const role = z
  .string()
  .max(MAX_ROLE_CHARACTERS)
  .default("")
  .meta({ meaning: "Kept and given back to S3 clients. The federation's own trust carries the work." });

const rules = z.array(rule).max(MAX_RULES).meta({ meaning: "An empty list removes the bucket's rules." });

const millisecondsIn: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds; undefined for what is no duration such as "10 s". */
function parseDuration(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+) ?([a-z]+)$/.exec(text) ?? [];
  const factor = Object.hasOwn(millisecondsIn, unit) ? millisecondsIn[unit] : undefined;
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}

/** As a file has it: in the largest unit of which it is a whole number. */
export function durationText(milliseconds: number): string {
  const units = ["d", "h", "min", "s", "ms"];
  const unit = units.find((each) => milliseconds % (millisecondsIn[each] ?? 1) === 0) ?? "ms";
  return `${milliseconds / (millisecondsIn[unit] ?? 1)} ${unit}`;
}

/** A number of milliseconds, or a text such as "10 s". */
const failoverAfter = z
  .unknown()
  .transform((value, context): number => {
    const milliseconds = typeof value === "string" ? parseDuration(value) : value;
    if (
      typeof milliseconds === "number" &&
      Number.isInteger(milliseconds) &&
      milliseconds >= MIN_FAILOVER_AFTER_MS &&
      milliseconds <= MAX_FAILOVER_AFTER_MS
    ) {
      return milliseconds;
    }
    const range = `${durationText(MIN_FAILOVER_AFTER_MS)} to ${durationText(MAX_FAILOVER_AFTER_MS)}`;
    context.addIssue(`expected ${range}: milliseconds, or a text such as "10 s"`);
    return z.NEVER;
  })
  .default(DEFAULT_FAILOVER_AFTER_MS)
  .meta({
    unit: "ms",
    meaning:
      "How long the home must have been away. Its lease (`federation.homeLease`) is waited for as well.",
  });

const consistencyPattern = /^bounded[ =](\d+ ?[a-z]+)$/;

/** @returns undefined for what says nothing of reads */
export function parseConsistency(text: string): ReadMode | undefined {
  if (text === "local" || text === "strong") return { mode: text };
  const maxAgeMs = parseDuration(consistencyPattern.exec(text)?.[1] ?? "");
  const isFit = maxAgeMs !== undefined && maxAgeMs >= MIN_READ_AGE_MS && maxAgeMs <= MAX_READ_AGE_MS;
  return isFit ? { mode: "bounded", maxAgeMs } : undefined;
}

const settings = {
  mode: z.enum(["multi-writer", "home"]).optional().meta({
    meaning:
      "Who writes: each of the bucket's regions, or one of them, its home. With a home each region needs an enabled rule without a filter that ships deletions, and gets what is there already. Default: as it is, and multi-writer at first.",
  }),
  home: regionName
    .meta({
      meaning:
        "Where the home begins. One that has moved since stays where it is: `atoll failover switch` moves it. Default: the region that the bucket was created in.",
    })
    .optional(),
  failover: z
    .strictObject({
      auto: z.boolean().default(false).meta({
        meaning:
          "Whether another region becomes the home when it is away. What had not arrived there is then merged when it is back.",
      }),
      after: failoverAfter,
    })
    .optional(),
  consistency: z
    .string()
    .refine(
      (text) => parseConsistency(text) !== undefined,
      `expected local, strong, or bounded with ${durationText(MIN_READ_AGE_MS)} to ${durationText(MAX_READ_AGE_MS)}, such as "bounded 5 s"`,
    )
    .meta({
      meaning:
        "How it is read where a request does not say (`x-atoll-consistency`): `local`, `strong` (of a bucket with a home) or `bounded 5 s`. Default: as it is, and local at first.",
    })
    .optional(),
  ackRegions: z
    .int()
    .min(1)
    .max(MAX_ACK_REGIONS)
    .meta({
      meaning:
        "In how many of its regions a write is durable before it is acknowledged, where a request does not say (`x-atoll-ack-regions`). Default: as it is, and 1 at first.",
    })
    .optional(),
};

export const ruleFileSchema = z.strictObject({
  bucket: bucketName.meta({ meaning: "The source. It must be there." }),
  ...settings,
  role,
  rules,
});

/** Without the bucket, which the admin port has in its path. */
export const ruleSetSchema = z.strictObject({ ...settings, role, rules });

export type RuleFile = z.output<typeof ruleFileSchema>;
export type RuleSet = z.output<typeof ruleSetSchema>;
export type FileRule = RuleSet["rules"][number];
export type FileDestination = FileRule["destinations"][number];

export const deadlineText = (minutes: number): string => `${minutes} min`;
