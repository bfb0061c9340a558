import { z } from "zod";
import { AtollError } from "../../base/errors.ts";

const MAX_REGIONS = 100;
const MAX_MILLIS = 2 ** 48 - 1;

const schema = z.strictObject({
  bucket: z.string().min(1).max(63),
  /** By name, the one that the others are compared with first. None: all that the bucket stands in. */
  regions: z.array(z.string().min(1).max(63)).max(MAX_REGIONS).default([]),
  /** Whether contents are read from the drives of all regions and compared. */
  isDeep: z.boolean().default(false),
  /** Whether what is missing, extra or older is shipped again. */
  isRepair: z.boolean().default(false),
  /** Versions up to this time are compared, milliseconds since 1970. Default: 5 s ago. */
  cutMs: z.int().min(0).max(MAX_MILLIS).optional(),
});

export interface VerifyRequest {
  readonly bucket: string;
  readonly regions: readonly string[];
  readonly isDeep: boolean;
  readonly isRepair: boolean;
  readonly cutMs?: number | undefined;
}

/** @throws replication.invalid, with what is wrong */
export function parseVerifyRequest(value: unknown): VerifyRequest {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join(".") || "request"}: ${message}`,
  );
  throw new AtollError("replication.invalid", problems.join("; "));
}
