/** Clients' writes to buckets that one region at a time writes: under the epoch of the bucket's row that was used. */
import { AtollError, hasCode } from "../../base/errors.ts";
import type { Bucket, CommittedAt, Fenced, VersionId } from "../../metadata/index.ts";
import type { CommittedWrite } from "../object-service.ts";
import { bucketGone, type ServiceContext } from "./context.ts";

/**
 * What a command on the bucket carries, so that a shard takes it in this epoch only.
 * @throws home.lost: this node knows no lease of its region, or that the epoch is over
 */
export function fenceOf({ components }: ServiceContext, { id, name, home }: Bucket): Fenced {
  if (home === undefined) return {};
  const { epoch } = home;
  if (components.homes === undefined) return { epoch };
  const ceilingMs = components.homes.ceilingMs(id, epoch);
  // Our row may be of an earlier epoch, which whoever calls this finds out by renewing it. The next home begins behind the ceiling: what was stamped under none could be greater than what it writes.
  if (ceilingMs === undefined) {
    throw new AtollError(
      "home.lost",
      `bucket "${name}" takes no writes of epoch ${epoch} here: no lease for it is known`,
    );
  }
  return { epoch, ceilingMs };
}

/**
 * As `inBucket`, for what changes the bucket: where our row of it says that its writes belong elsewhere, or a shard says
 * so, or the row's epoch is over, it is tried once more with the row as it is now.
 * @throws home.moved, home.lost, bucket.notFound
 */
export function writeInBucket<T>(
  context: ServiceContext,
  name: string,
  work: (bucket: Bucket) => Promise<T | typeof bucketGone>,
): Promise<T> {
  let isFirst = true;
  return context.inBucket(name, async (bucket) => {
    const isLast = !isFirst;
    isFirst = false;
    try {
      checkTakesWrites(bucket);
      return await work(bucket);
    } catch (error) {
      if (isLast || !(hasCode(error, "home.moved") || hasCode(error, "home.lost"))) throw error;
      return bucketGone;
    }
  });
}

/** The bucket, as it takes writes here: our copy may be old. @throws home.moved, home.lost, bucket.notFound */
export async function writableBucket(context: ServiceContext, known: Bucket): Promise<Bucket> {
  if (takesWrites(known) && hasFence(context, known)) return known;
  const bucket = await context.bucket(known.name, { renew: true });
  checkTakesWrites(bucket);
  // Before a body is read for nothing.
  fenceOf(context, bucket);
  return bucket;
}

/** Whether `fenceOf` has one. */
function hasFence({ components: { homes } }: ServiceContext, { id, home }: Bucket): boolean {
  return home === undefined || homes === undefined || homes.ceilingMs(id, home.epoch) !== undefined;
}

const takesWrites = ({ home }: Bucket): boolean => home === undefined || (home.isHere && !home.isFrozen);

/** @throws home.moved */
export function checkTakesWrites(bucket: Bucket): void {
  if (takesWrites(bucket)) return;
  const why = bucket.home?.isHere === true ? "its home is moving" : "its home is another region";
  throw new AtollError("home.moved", `bucket "${bucket.name}" takes no writes here: ${why}`);
}

/** Where a write stands in its shard's log, for whoever waits until other regions have it. */
export function committedWrite(
  bucket: Bucket,
  key: string,
  write: {
    readonly kind: CommittedWrite["kind"];
    readonly version: VersionId | undefined;
    readonly committed: CommittedAt;
  },
): CommittedWrite {
  const { kind, version, committed } = write;
  const epoch = bucket.home === undefined ? {} : { epoch: bucket.home.epoch };
  return { kind, ...committed, bucket: bucket.id, key, version, ...epoch };
}
