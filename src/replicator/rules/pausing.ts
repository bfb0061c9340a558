/** Which targets are meant by somebody who wants to pause or resume. */
import { z } from "zod";
import type { ControlView, FederatedBucket, TargetRecord } from "../../federation/index.ts";
import { parseDestination } from "./destination.ts";
import { MAX_PAUSE_MS } from "./limits.ts";
import type { PlacedProblem } from "./problems.ts";

export const pauseSchema = z.strictObject({
  bucket: z.string().min(1).max(63),
  /** Its id, to S3 clients or in a file: the place that it leads to. Everything that goes there waits. */
  rule: z.string().min(1).max(255).optional(),
  /** Only to this region. */
  region: z.string().min(1).max(63).optional(),
  /** Of a pause; undefined: until it is resumed. */
  forMs: z.int().min(1).max(MAX_PAUSE_MS).optional(),
});

export type PauseRequest = z.output<typeof pauseSchema>;

export type ParsedPause =
  | { readonly kind: "request"; readonly request: PauseRequest }
  | { readonly kind: "invalid"; readonly problems: readonly PlacedProblem[] };

export function parsePause(value: unknown): ParsedPause {
  const parsed = pauseSchema.safeParse(value);
  if (parsed.success) return { kind: "request", request: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String),
    reason: message,
  }));
  return { kind: "invalid", problems };
}

export function pausedTargets(
  bucket: FederatedBucket,
  { rule, region }: PauseRequest,
  view: ControlView,
): TargetRecord[] {
  const only = region === undefined ? undefined : view.regionByName(region)?.number;
  if (region !== undefined && only === undefined) return [];
  const places = rule === undefined ? undefined : placesOf(bucket, rule, view);
  return bucket.targets.filter(
    (target) =>
      (only === undefined || target.region === only) &&
      (places === undefined || places.some((place) => isPlace(target, place))),
  );
}

type Place = Pick<TargetRecord, "region" | "bucket">;

const isPlace = (target: Place, place: Place): boolean =>
  target.region === place.region && target.bucket === place.bucket;

function placesOf(bucket: FederatedBucket, wanted: string, view: ControlView): Place[] {
  const rules = (bucket.replication?.rules ?? []).filter(
    ({ id }) => id === wanted || id.startsWith(`${wanted}:`),
  );
  return rules.flatMap(({ destination }): Place[] => {
    const name = parseDestination(destination.arn);
    const other = name === undefined ? undefined : view.bucketByName(name.bucket);
    const named = name?.region === undefined ? undefined : view.regionByName(name.region)?.number;
    const region = named ?? other?.regions[0];
    return other === undefined || region === undefined ? [] : [{ region, bucket: other.id }];
  });
}
