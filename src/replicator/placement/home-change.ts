/**
 * How a bucket that each of its regions writes gets a home, so that the home's first version is greater than every one
 * that was written elsewhere, and nobody writes beside it:
 *
 *     beginning   row home g+1, nobody's turn ──► every region's shards refuse their clients, and say their greatest stamp
 *     begun       row home, floor above all stamps ──► the home's shards take writes; the others go on refusing;
 *                 with it the rows of the jobs by which each region comes to hold all of it
 *     on failure  row without a home ──► every region takes writes again
 *
 * What clients wrote elsewhere is still on its way by then, and is merged by its stamp: older than all that the home
 * writes. Who dies in between leaves a row that is beginning, which a reconciler takes back when it is old.
 *
 * The way back takes one step: each region takes writes as soon as it has heard.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { BucketHome, ControlCommand, ControlPlane, FederatedBucket } from "../../federation/index.ts";
import type { BucketSettings } from "../federated-buckets.ts";
import { withExistingJobs } from "../rules/index.ts";
import { asAtollError, ignoreFailure } from "./deletion.ts";
import type { RegionPlacement } from "./region-placement.ts";

/** While others change the bucket for reasons of their own. */
const MAX_TRIES = 16;

type BucketChange = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

export interface HomeChangeParts {
  readonly control: ControlPlane;
  readonly clock: Pick<Clock, "wallMs">;
  placementIn(region: RegionNumber): RegionPlacement;
}

/**
 * @param settings fit the bucket's rules (`checkHome`)
 * @returns undefined when somebody else changed the bucket meanwhile
 * @throws control.unavailable, control.refused (it has another home, or moves), replication.targetFailed (a region of it
 *   cannot be reached: it is what it was), replication.invalid (more jobs than a change may begin)
 */
export async function changeSettings(
  parts: HomeChangeParts,
  bucket: FederatedBucket,
  settings: BucketSettings,
): Promise<FederatedBucket | undefined> {
  const { home, reads, ackRegions } = settings;
  const change: BucketChange = {
    ...(home !== undefined && { home }),
    ...(reads !== undefined && { reads }),
    ...(ackRegions !== undefined && { ackRegions }),
  };
  const at = { bucket, view: parts.control.view, nowMs: parts.clock.wallMs() };
  const isForGood = home != null && home.leaving === undefined;
  if (isForGood && bucket.home === undefined) {
    // What would be refused once every region has stopped is refused before.
    const beginning: BucketHome = { ...home, epoch: 1, floorMs: 0, isBeginning: true };
    withExistingJobs({ begun: { floorMs: 0 } }, { ...at, bucket: { ...bucket, home: beginning } });
  }
  const changed = await update(parts.control, bucket, isForGood ? withExistingJobs(change, at) : change);
  if (changed === undefined) return undefined;
  const isBeginning = changed.home?.isBeginning === true;
  const settled = isBeginning ? await begin(parts, changed) : changed;
  // Those that cannot be reached follow as soon as they hear: until then they hand writes on, or ask again.
  await Promise.all(
    settled.regions.map((region) => parts.placementIn(region).follow(settled).catch(ignoreFailure)),
  );
  return settled;
}

/** Of a bucket whose home is beginning. @throws replication.targetFailed, control.* */
async function begin(parts: HomeChangeParts, bucket: FederatedBucket): Promise<FederatedBucket> {
  const stamps = await Promise.all(
    bucket.regions.map((region) => parts.placementIn(region).stop(bucket).catch(asAtollError)),
  );
  const at = stamps.findIndex((stamp) => typeof stamp !== "number");
  const failure = stamps[at];
  if (failure instanceof AtollError) {
    await endBeginning(parts, bucket, { home: null });
    const region = bucket.regions[at];
    const silent =
      parts.control.view.regions.find(({ number }) => number === region)?.name ?? `region ${region}`;
    const message = `${bucket.name} gets no home while ${silent} does not say that it has stopped`;
    throw new AtollError("replication.targetFailed", `${message}: ${failure.message}`, { cause: failure });
  }
  const floorMs = Math.max(...stamps.filter((stamp) => typeof stamp === "number"));
  // Dead here: nobody writes until a reconciler has given it up.
  return endBeginning(parts, bucket, { begun: { floorMs } });
}

/** Gives up a home that has been beginning for long. @returns false when it is no more. @throws control.* */
export async function takeBackHome(control: ControlPlane, bucket: FederatedBucket): Promise<boolean> {
  return (await update(control, bucket, { home: null })) !== undefined;
}

/**
 * The change of a bucket whose home is beginning, whatever else others change: shards refuse clients in every state in
 * which it is. @throws control.refused when it is no more
 */
async function endBeginning(
  { control, clock }: HomeChangeParts,
  bucket: FederatedBucket,
  change: BucketChange,
): Promise<FederatedBucket> {
  let newest: FederatedBucket | undefined = bucket;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const { home } = newest;
    if (home?.isBeginning !== true || home.epoch !== bucket.home?.epoch) break;
    // A region that joined meanwhile has not said that it stopped.
    if (change.begun !== undefined && newest.regions.length > bucket.regions.length) break;
    const at = { bucket: newest, view: control.view, nowMs: clock.wallMs() };
    const isForGood = change.begun !== undefined && home.leaving === undefined;
    const changed = await update(control, newest, isForGood ? withExistingJobs(change, at) : change);
    if (changed !== undefined) return changed;
    newest = control.view.bucket(bucket.id);
    if (newest === undefined) break;
  }
  throw new AtollError("control.refused", `${bucket.name}: others changed it while its home was beginning`);
}

/** @returns undefined when somebody else changed it since it was read. @throws control.unavailable, control.refused */
async function update(
  control: ControlPlane,
  { id, generation, name }: FederatedBucket,
  change: BucketChange,
): Promise<FederatedBucket | undefined> {
  const result = await control.propose({ kind: "updateBucket", at: { id, generation }, change });
  if (result.kind === "outdated" || result.kind === "missing") return undefined;
  if (result.kind === "bucket") return result.bucket;
  const reason = result.kind === "refused" ? result.reason : `${name}: the directory says ${result.kind}`;
  throw new AtollError("control.refused", reason);
}
