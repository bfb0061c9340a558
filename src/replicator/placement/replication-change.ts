/**
 * How a bucket gets another replication configuration, so that none is accepted that cannot work, and no region shows
 * a bucket to its clients before it ships what they write:
 *
 *     regions to join   row joining g+1 ──► they make the bucket, and follow the rules it would have
 *     proof             each place that a new rule leads to: a replica written, read, deleted
 *     commit            row: configuration, regions, targets; joining no more ──► every region follows;
 *                       with it the rows of the jobs that ship what is there already
 *     on failure        row as it was ──► those that were to join remove what they made
 *
 * Who dies before the commit leaves a row with `joining`, which a reconciler takes back when it is old.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type {
  ControlCommand,
  ControlPlane,
  FederatedBucket,
  ReplicationConfiguration,
} from "../../federation/index.ts";
import {
  checkDestinations,
  checkHomeRules,
  checkRules,
  InvalidRules,
  withExistingJobs,
  withJobsThatFit,
} from "../rules/index.ts";
import type { ProbeOutcome } from "./calls.ts";
import { newRegionsOf, type Place, placesOf } from "./compile-rules.ts";
import { asAtollError, ignoreFailure } from "./deletion.ts";
import type { RegionPlacement } from "./region-placement.ts";

type BucketChange = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

export interface ReplicationChangeParts {
  readonly control: ControlPlane;
  readonly clock: Pick<Clock, "wallMs">;
  find(name: string): Promise<FederatedBucket | undefined>;
  placementIn(region: RegionNumber): RegionPlacement;
}

/**
 * @returns undefined when somebody else changed the bucket meanwhile
 * @throws replication.invalid, replication.targetFailed, control.unavailable; the bucket is as it was then, or will be
 */
export async function changeReplication(
  parts: ReplicationChangeParts,
  bucket: FederatedBucket,
  configuration: ReplicationConfiguration | undefined,
): Promise<FederatedBucket | undefined> {
  const { control } = parts;
  if (configuration === undefined) {
    checkHome(parts, bucket, undefined, []);
    if (bucket.replication === undefined && bucket.joining === undefined) return bucket;
    const removal = { replication: null, targets: [], joining: null } as const;
    return followed(parts, await update(control, bucket, removal));
  }
  await check(parts, bucket, configuration);
  const { view } = control;
  const places = placesOf(bucket, configuration, view);
  const joining = newRegionsOf(bucket, configuration, view);
  checkHome(parts, bucket, configuration, joining);
  const wanted = { replication: configuration, addRegions: joining, targets: places, joining: null };
  const nowMs = parts.clock.wallMs();
  // What would be refused then is refused before anything has begun.
  withExistingJobs(wanted, { bucket, view, nowMs });
  const begun =
    joining.length === 0 ? bucket : await join(control, bucket, { configuration, joining, places });
  if (begun === undefined) return undefined;
  const toProve = newPlaces(begun, configuration, view);
  const failure = await prove(parts, begun, { joining, toProve });
  if (failure !== undefined) {
    // Dead here, or no majority: a reconciler finds it old and does the same.
    const isOurs = joining.length === 0 || (await takeBack(parts, begun, toldOtherwise).catch(wasNotHeard));
    if (!isOurs) return undefined;
    throw failure;
  }
  const change = withExistingJobs(wanted, { bucket: begun, view, nowMs });
  return followed(parts, await update(control, begun, change));
}

async function check(
  { control, find }: ReplicationChangeParts,
  bucket: FederatedBucket,
  configuration: ReplicationConfiguration,
): Promise<void> {
  const problems = checkRules(configuration, bucket.name);
  if (problems.length > 0) throw new InvalidRules(problems);
  const directory = { regions: control.view.regions, find };
  const found = await checkDestinations(configuration, bucket, directory);
  if (found.length > 0) throw new InvalidRules(found);
}

/** Of a bucket that has a home: its regions still hold all of it. @throws replication.invalid */
function checkHome(
  { control }: ReplicationChangeParts,
  bucket: FederatedBucket,
  configuration: ReplicationConfiguration | undefined,
  joining: readonly RegionNumber[],
): void {
  if (bucket.home === undefined) return;
  const standing = { ...bucket, regions: [...bucket.regions, ...joining] };
  const problems = checkHomeRules(configuration, standing, control.view);
  if (problems.length > 0) throw new InvalidRules(problems);
}

/** Beside the targets there are: those keep their numbers, and what waits for them. */
function join(
  control: ControlPlane,
  bucket: FederatedBucket,
  to: {
    readonly configuration: ReplicationConfiguration;
    readonly joining: readonly RegionNumber[];
    readonly places: readonly Place[];
  },
): Promise<FederatedBucket | undefined> {
  return update(control, bucket, {
    joining: { regions: to.joining, replication: to.configuration },
    targets: [...bucket.targets, ...to.places],
  });
}

/** Where rules lead that are enabled, and were not so before: the others have been proved. */
function newPlaces(
  bucket: FederatedBucket,
  configuration: ReplicationConfiguration,
  view: ControlPlane["view"],
): Place[] {
  const before = new Set(
    (bucket.replication?.rules ?? [])
      .filter(({ isEnabled }) => isEnabled)
      .map((rule) => rule.destination.arn),
  );
  const rules = configuration.rules.filter((rule) => rule.isEnabled && !before.has(rule.destination.arn));
  return placesOf(bucket, { ...configuration, rules }, view);
}

/** @returns why the configuration cannot work now; undefined when it can */
async function prove(
  parts: ReplicationChangeParts,
  bucket: FederatedBucket,
  { joining, toProve }: { readonly joining: readonly RegionNumber[]; readonly toProve: readonly Place[] },
): Promise<AtollError | undefined> {
  const { control } = parts;
  const nameOf = (region: RegionNumber): string =>
    control.view.regions.find(({ number }) => number === region)?.name ?? `region ${region}`;
  const follows = await Promise.all(
    joining.map(async (region) => {
      const error = await parts.placementIn(region).follow(bucket).then(nothing, asAtollError);
      return error === undefined ? undefined : failed(bucket, nameOf(region), error.code, error);
    }),
  );
  const unplaced = follows.find((error) => error !== undefined);
  if (unplaced !== undefined) return unplaced;
  const probes = await Promise.all(
    toProve.map(async (place) => {
      const destination = control.view.bucket(place.bucket);
      const generation = destination?.generation ?? 0;
      const outcome: ProbeOutcome = await parts
        .placementIn(place.region)
        .probe({ id: place.bucket, generation });
      if (outcome.kind === "good") return undefined;
      const error = new AtollError("region.unavailable", outcome.message);
      return failed(destination ?? bucket, nameOf(place.region), outcome.reason, error);
    }),
  );
  return probes.find((error) => error !== undefined);
}

/**
 * Gives a placement up that was not committed, with the targets that only it needed. One that a rule of before leads to
 * may have got its number by it, as a destination that was made anew: its jobs begin here.
 * @returns false when somebody else changed the bucket meanwhile. @throws control.unavailable
 */
export async function takeBack(
  { control, clock }: Pick<ReplicationChangeParts, "control" | "clock">,
  bucket: FederatedBucket,
  onTooMany: (error: unknown) => void,
): Promise<boolean> {
  const targets = bucket.targets.filter(isUsed(bucket, control));
  const state = { bucket, view: control.view, nowMs: clock.wallMs() };
  return (
    (await update(control, bucket, withJobsThatFit({ joining: null, targets }, state, onTooMany))) !==
    undefined
  );
}

/** A target of the configuration that stays. */
function isUsed(bucket: FederatedBucket, { view }: ControlPlane): (place: Place) => boolean {
  const places = bucket.replication === undefined ? [] : placesOf(bucket, bucket.replication, view);
  return (target) =>
    places.some(({ region, bucket: id }) => target.region === region && target.bucket === id);
}

/** Resolves when every region that can be reached follows; the others do as soon as they hear. */
async function followed(
  parts: ReplicationChangeParts,
  bucket: FederatedBucket | undefined,
): Promise<FederatedBucket | undefined> {
  if (bucket === undefined) return undefined;
  await Promise.all(
    bucket.regions.map((region) => parts.placementIn(region).follow(bucket).catch(ignoreFailure)),
  );
  return bucket;
}

/** @returns undefined when somebody else changed it since it was read. @throws control.unavailable, control.refused */
async function update(
  control: ControlPlane,
  bucket: FederatedBucket,
  change: BucketChange,
): Promise<FederatedBucket | undefined> {
  const at = { id: bucket.id, generation: bucket.generation };
  const result = await control.propose({ kind: "updateBucket", at, change });
  if (result.kind === "outdated" || result.kind === "missing") return undefined;
  if (result.kind === "bucket") return result.bucket;
  const reason = result.kind === "refused" ? result.reason : `the directory says ${result.kind}`;
  throw new AtollError("control.refused", `${bucket.name}: ${reason}`);
}

function failed(bucket: FederatedBucket, region: string, reason: string, cause: AtollError): AtollError {
  const message = `${bucket.name} in ${region}: ${reason}: ${cause.message}`;
  return new AtollError("replication.targetFailed", message, { cause });
}

function wasNotHeard(error: unknown): true {
  asAtollError(error);
  return true;
}

/** Who asked hears why the change failed, and sets the rules again. */
const toldOtherwise = (): void => {};

const nothing = (): undefined => undefined;
