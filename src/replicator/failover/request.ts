import { z } from "zod";
import { AtollError } from "../../base/errors.ts";

const schema = z.strictObject({
  bucket: z.string().min(1).max(63),
  /** The name of the region that is to be the home. */
  to: z.string().min(1).max(63),
  /** Without the home's consent, once its lease has run out. */
  isForced: z.boolean().default(false),
  /** Of a bucket that is there for the purpose: the history says so, and a forced move needs no home that is away. */
  isRehearsal: z.boolean().default(false),
});

export type SwitchRequest = z.infer<typeof schema>;

/** @throws failover.invalid, with what is wrong */
export function parseSwitchRequest(value: unknown): SwitchRequest {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join(".") || "request"}: ${message}`,
  );
  throw new AtollError("failover.invalid", problems.join("; "));
}
