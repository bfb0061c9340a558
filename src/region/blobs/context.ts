import type { Clock } from "../../base/clock.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type { BlobCounters } from "./counters.ts";
import type { DriveLookup } from "./drive-access.ts";
import type { DriveHealth } from "./drive-health.ts";
import type { BlobStoreOptions } from "./options.ts";
import type { Codecs, SharedBudget, StripeMemory, Stripes } from "./stripes.ts";

/** What the parts of a blob store share. */
export interface BlobContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly drives: DriveLookup;
  readonly health: DriveHealth;
  readonly codecs: Codecs;
  readonly budget: SharedBudget;
  readonly readBudget: SharedBudget;
  readonly stripes: Stripes;
  readonly memory: StripeMemory;
  readonly counters: BlobCounters;
  readonly options: BlobStoreOptions;
}
