/**
 * Rules as people write them: config/replication/*.yaml, and what the admin port takes. One of these rules leads to
 * several places, and becomes a rule of S3's for each (`expand.ts`). docs/replication.md has the table of the options,
 * held to this schema by test/operator-documents.test.ts.
 */
import { z } from "zod";
import { isBucketName, isRegionName } from "./destination.ts";
import {
  MAX_ACCOUNT_CHARACTERS,
  MAX_DEADLINE_MINUTES,
  MAX_DESTINATIONS,
  MAX_ID_CHARACTERS,
  MAX_PREFIX_BYTES,
  MAX_PRIORITY,
  MAX_ROLE_CHARACTERS,
  MAX_RULES,
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

export const ruleFileSchema = z.strictObject({
  bucket: bucketName.meta({ meaning: "The source. It must be there." }),
  role,
  rules,
});

/** Without the bucket, which the admin port has in its path. */
export const ruleSetSchema = z.strictObject({ role, rules });

export type RuleFile = z.output<typeof ruleFileSchema>;
export type RuleSet = z.output<typeof ruleSetSchema>;
export type FileRule = RuleSet["rules"][number];
export type FileDestination = FileRule["destinations"][number];

export const deadlineText = (minutes: number): string => `${minutes} min`;
