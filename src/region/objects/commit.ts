/** The step from bytes on drives to a record that names them, and what becomes of the bytes when it fails. */
import { AtollError } from "../../base/errors.ts";
import type { Bucket, ShardResult } from "../../metadata/index.ts";
import type { BlobOwner, WrittenContent } from "../blob-store.ts";
import { hadNoEffect } from "../groups/local-group.ts";
import type { Body, BodyDigest } from "../object-service.ts";
import { type Accepted, accepted, bucketGone, checkWriteTime, type ServiceContext } from "./context.ts";
import { checkTakesWrites, writableBucket } from "./home.ts";
import { bucketNotFound } from "./refusals.ts";

interface WriteTarget {
  /** As we know it; the fragments name its id as their owner's. */
  readonly bucket: Bucket;
  readonly key: string;
  readonly uploadId?: string;
  readonly storageClass: string;
  readonly signal: AbortSignal;
}

interface Committed<Result> {
  readonly result: Accepted<Result>;
  readonly bucket: Bucket;
  readonly written: WrittenContent;
  readonly digest: BodyDigest;
}

type Propose<Result> = (bucket: Bucket, written: WrittenContent, digest: BodyDigest) => Promise<Result>;

/**
 * Takes a body to the drives, then proposes its record. Where the record certainly is not there, the blobs are deleted
 * again. Where nobody knows (the leader went away with the proposal) they stay: the record may name them yet, and
 * the orphan collector takes them if it does not. A crash in between leaves orphans, never a record without bytes.
 * @throws home.moved, before the body is read or when the home moves meanwhile
 */
export async function writeAndCommit<Result extends ShardResult>(
  context: ServiceContext,
  given: WriteTarget,
  body: Body,
  propose: Propose<Result>,
): Promise<Committed<Result>> {
  const begunMs = context.components.clock.monotonicMs();
  const { storageClass, signal } = given;
  const target = { ...given, bucket: await writableBucket(context, given.bucket) };
  const written = await context.components.blobs.write(body.chunks, {
    owner: ownerOf(target),
    expectedBytes: body.expectedBytes,
    storageClass,
    signal,
  });
  let digest: BodyDigest;
  try {
    digest = await body.digest();
    signal.throwIfAborted();
    checkWriteTime(context, begunMs);
  } catch (error) {
    drop(context, written);
    throw error;
  }
  return commit(context, target, written, (bucket) => propose(bucket, written, digest)).then(
    ({ result, bucket }) => ({ result, bucket, written, digest }),
  );
}

async function commit<Result extends ShardResult>(
  context: ServiceContext,
  { bucket, key }: WriteTarget,
  written: WrittenContent,
  propose: (bucket: Bucket) => Promise<Result>,
): Promise<{ result: Accepted<Result>; bucket: Bucket }> {
  const locator = { bucket: bucket.name, key };
  try {
    const result = await proposed(locator, propose(bucket));
    if (result !== bucketGone) return { result, bucket };
    const renewed = await renewedFor(context, bucket, written);
    const second = accepted(await propose(renewed), locator);
    if (second !== bucketGone) return { result: second, bucket: renewed };
    throw bucketNotFound(bucket.name);
  } catch (error) {
    if (isRefusal(error) || hadNoEffect(error)) drop(context, written);
    else context.counters.writesUnknown++;
    throw error;
  }
}

/** Where the bucket's home is not as we thought, our copy of the bucket is old: that is met as a bucket that is gone. */
async function proposed<Result extends ShardResult>(
  locator: { readonly bucket: string; readonly key: string },
  answer: Promise<Result>,
): Promise<Accepted<Result> | typeof bucketGone> {
  const result = await answer;
  if (result.kind === "refused" && result.refusal === "notHome") return bucketGone;
  return accepted(result, locator);
}

/** What `accepted`, `renewedFor` and the above throw: the shard has answered that it wrote nothing. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof AtollError)) return false;
  const family = error.code.slice(0, error.code.indexOf("."));
  return family === "bucket" || family === "object" || family === "upload" || family === "home";
}

/**
 * The bucket under which the same content may be proposed again: the very one (somebody tried in vain to delete it
 * meanwhile), or for inline content whichever has its name now. Fragments name their bucket's id, and a collector
 * that asks for them under it must find them: so they do not move to another bucket.
 */
async function renewedFor(context: ServiceContext, bucket: Bucket, written: WrittenContent): Promise<Bucket> {
  const renewed = await context.bucket(bucket.name, { renew: true });
  checkTakesWrites(renewed);
  if (renewed.id === bucket.id || written.content.kind === "inline") return renewed;
  throw new AtollError("object.conflict", `bucket "${bucket.name}" was made anew during the write`);
}

function drop(context: ServiceContext, written: WrittenContent): void {
  context.counters.writesDropped++;
  context.drops.drop(written.content);
}

function ownerOf({ bucket, key, uploadId }: WriteTarget): BlobOwner {
  return uploadId === undefined ? { bucket: bucket.id, key } : { bucket: bucket.id, key, uploadId };
}
