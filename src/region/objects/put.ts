/** PutObject: body to the drives, then the record, which is the commit point. */
import type { Bucket, WritePrecondition } from "../../metadata/index.ts";
import type { PutRequest, WriteOutcome } from "../object-service.ts";
import { writeAndCommit } from "./commit.ts";
import { bucketGone, type ServiceContext } from "./context.ts";
import { committedWrite, fenceOf, writeInBucket } from "./home.ts";
import { refusalError } from "./refusals.ts";
import { echoedVersion } from "./version-echo.ts";

export async function putObject(context: ServiceContext, request: PutRequest): Promise<WriteOutcome> {
  const { metadata } = context.components;
  const { key, headers, userMetadata, tags, storageClass, precondition, signal } = request;
  const known = await checkBeforeBody(context, request);
  const { result, bucket, written, digest } = await writeAndCommit(
    context,
    { bucket: known, key, storageClass, signal },
    request.body,
    (target, { content, bytes, missing }, { etag, checksums }) =>
      metadata.put({
        bucket: target.id,
        key,
        ...fenceOf(context, target),
        precondition,
        missing,
        object: { bytes, etag, checksums, headers, userMetadata, tags, storageClass, parts: [], content },
      }),
  );
  return {
    versionId: echoedVersion(result, await context.versioningBeside(bucket, result.isNull)),
    etag: digest.etag,
    bytes: written.bytes,
    checksums: digest.checksums,
    committed: committedWrite(bucket, key, { ...result, kind: "write" }),
  };
}

/**
 * Spares a body that is going to be refused. What is found here may change until the commit: the shard decides.
 * @returns the bucket @throws bucket.notFound, object.notFound, object.preconditionFailed
 */
export async function checkBeforeBody(
  context: ServiceContext,
  locator: { readonly bucket: string; readonly key: string; readonly precondition: WritePrecondition },
): Promise<Bucket> {
  const { ifMatch, ifNoneMatch } = locator.precondition;
  if (ifMatch === undefined && ifNoneMatch === undefined) return context.bucket(locator.bucket);
  return writeInBucket(context, locator.bucket, async (bucket) => {
    const found = await context.components.metadata.find(bucket.id, locator.key, undefined);
    if (found.kind === "missing" && found.isBucketMissing) return bucketGone;
    const etag = found.kind === "object" ? found.object.etag : undefined;
    if (ifNoneMatch !== undefined && etag !== undefined) throw refusalError("preconditionFailed", locator);
    if (ifMatch === undefined) return bucket;
    if (etag === undefined) throw refusalError("noSuchKey", locator);
    if (ifMatch !== "*" && ifMatch !== etag) throw refusalError("preconditionFailed", locator);
    return bucket;
  });
}
