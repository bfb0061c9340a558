/** How much there may be of rules. S3's own limits where it has them. */

/** Of a configuration. */
export const MAX_RULES = 1000;
/** That one change of a bucket begins: for each region that ships, each target and each filter. */
export const MAX_EXISTING_JOBS = 10_000;
/** Of those jobs, beside the configuration in the control plane's one command (4 MiB). */
export const MAX_EXISTING_JOBS_BYTES = 1536 * 1024;
/** Of one rule of a file. */
export const MAX_DESTINATIONS = 64;
/** UTF-16 code units, as S3 counts. */
export const MAX_ID_CHARACTERS = 255;
export const MAX_ROLE_CHARACTERS = 2048;
export const MAX_ACCOUNT_CHARACTERS = 64;
/** Of its UTF-8: no key is longer. */
export const MAX_PREFIX_BYTES = 1024;
export const MAX_PRIORITY = 2 ** 31 - 1;
/** An object has no more. */
export const MAX_FILTER_TAGS = 10;
export const MAX_TAG_KEY_CHARACTERS = 128;
export const MAX_TAG_VALUE_CHARACTERS = 256;
/** S3 takes 15 alone; a federation of one's own may promise more, or less. */
export const MAX_DEADLINE_MINUTES = 1440;
/** `failover.after` of a bucket with a home. */
export const DEFAULT_FAILOVER_AFTER_MS = 10_000;
export const MIN_FAILOVER_AFTER_MS = 500;
export const MAX_FAILOVER_AFTER_MS = 24 * 60 * 60 * 1000;
/** Of `consistency: bounded`, as of x-atoll-consistency. */
export const MIN_READ_AGE_MS = 10;
export const MAX_READ_AGE_MS = 24 * 60 * 60 * 1000;
export const MAX_ACK_REGIONS = 64;
/** A thousand rules with ten tags each have less. */
export const MAX_RULES_BODY_BYTES = 4 * 1024 * 1024;
/** In one answer about all of them. */
export const MAX_LISTED_BUCKETS = 10_000;
/** Ten years. */
export const MAX_PAUSE_MS = 3650 * 24 * 60 * 60 * 1000;
