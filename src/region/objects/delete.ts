/** DeleteObject and the tags of one version. */
import type { Tag } from "../../metadata/index.ts";
import type { DeleteOutcome, ObjectLocator } from "../object-service.ts";
import { accepted, bucketGone, type ServiceContext } from "./context.ts";
import { type EchoedVersion, echoedDeletion, echoedVersion } from "./version-echo.ts";

/** The blobs of what is removed become garbage in the same log entry; the collector deletes them later. */
export function deleteObject(
  context: ServiceContext,
  locator: ObjectLocator,
  precondition: { readonly ifMatch?: string },
): Promise<DeleteOutcome> {
  const { key, version } = locator;
  return context.inBucket(locator.bucket, async (bucket) => {
    const command = { bucket: bucket.id, key, version, precondition };
    const deleted = accepted(await context.components.metadata.delete(command), locator);
    if (deleted === bucketGone) return bucketGone;
    const wasVersioned = deleted.isMarker || (deleted.version !== undefined && !deleted.isNull);
    const versioning = await context.versioningBeside(bucket, !wasVersioned);
    return { versionId: echoedDeletion(version, deleted, versioning), isMarker: deleted.isMarker };
  });
}

/** An empty list removes them. */
export function setObjectTags(
  context: ServiceContext,
  locator: ObjectLocator,
  tags: readonly Tag[],
): Promise<{ versionId: EchoedVersion }> {
  const { key, version } = locator;
  return context.inBucket(locator.bucket, async (bucket) => {
    const command = { bucket: bucket.id, key, version, tags };
    const written = accepted(await context.components.metadata.setTags(command), locator);
    if (written === bucketGone) return bucketGone;
    return { versionId: echoedVersion(written, await context.versioningBeside(bucket, written.isNull)) };
  });
}
