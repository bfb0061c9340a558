/** Operations on buckets. */
import { AtollError } from "../../base/errors.ts";
import type { Bucket, Tag } from "../../metadata/index.ts";
import { isUsable, type ServiceContext } from "./context.ts";
import { bucketNotFound, refusalError } from "./refusals.ts";

/** How many pages of buckets that are just coming or going one call skips. */
const MAX_SKIPPED_PAGES = 16;

export async function createBucket(
  context: ServiceContext,
  name: string,
  tags: readonly Tag[],
): Promise<Bucket> {
  const { bucket, isNew } = await context.components.metadata.createBucket(name);
  if (!isNew) throw new AtollError("bucket.exists", `there is a bucket "${name}" already`);
  // A crash here leaves the bucket without its tags, and its maker without an answer.
  return tags.length === 0 ? bucket : setBucketTags(context, name, tags);
}

export async function deleteBucket(context: ServiceContext, name: string): Promise<void> {
  const outcome = await context.components.metadata.deleteBucket(name);
  if (outcome === "missing") throw bucketNotFound(name);
  if (outcome === "notEmpty") throw refusalError("bucketNotEmpty", { bucket: name, key: "" });
}

/** A bucket that another gateway deleted may still be in our cache, and this answer is all that its client gets. */
export function headBucket(context: ServiceContext, name: string): Promise<Bucket> {
  return context.bucket(name, { renew: true });
}

export async function listBuckets(
  context: ServiceContext,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<{ buckets: readonly Bucket[]; isTruncated: boolean }> {
  let from = after;
  for (let skipped = 0; ; skipped++) {
    const { buckets, isTruncated } = await context.components.metadata.listBuckets(from, limit);
    const usable = buckets.filter(isUsable);
    const last = buckets.at(-1);
    // A page goes on behind its last name, so one that names nothing cannot be given while there is more.
    const isAnswer = usable.length > 0 || !isTruncated || last === undefined;
    if (isAnswer || skipped === MAX_SKIPPED_PAGES) return { buckets: usable, isTruncated };
    from = last.name;
  }
}

export async function setVersioning(
  context: ServiceContext,
  name: string,
  versioning: "enabled" | "suspended",
): Promise<void> {
  const bucket = await context.components.metadata.setVersioning(name, versioning);
  if (bucket === undefined) throw bucketNotFound(name);
}

export async function setBucketTags(
  context: ServiceContext,
  name: string,
  tags: readonly Tag[],
): Promise<Bucket> {
  const bucket = await context.components.metadata.setBucketTags(name, tags);
  if (bucket === undefined) throw bucketNotFound(name);
  return bucket;
}
