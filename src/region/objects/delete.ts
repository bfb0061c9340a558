/** DeleteObject and the tags of one version. */
import { logIndex } from "../../base/ids.ts";
import type { CommittedAt, Tag, VersionId } from "../../metadata/index.ts";
import type { CommittedWrite, DeleteOutcome, ObjectLocator } from "../object-service.ts";
import { accepted, bucketGone, type ServiceContext } from "./context.ts";
import { committedWrite, fenceOf, writeInBucket } from "./home.ts";
import { type EchoedVersion, echoedDeletion, echoedVersion } from "./version-echo.ts";

/** The blobs of what is removed become garbage in the same log entry; the collector deletes them later. */
export function deleteObject(
  context: ServiceContext,
  locator: ObjectLocator,
  precondition: { readonly ifMatch?: string },
): Promise<DeleteOutcome> {
  const { key, version } = locator;
  return writeInBucket(context, locator.bucket, async (bucket) => {
    const command = { bucket: bucket.id, key, version, precondition, ...fenceOf(context, bucket) };
    const deleted = accepted(await context.components.metadata.delete(command), locator);
    if (deleted === bucketGone) return bucketGone;
    const wasVersioned = deleted.isMarker || (deleted.version !== undefined && !deleted.isNull);
    const versioning = await context.versioningBeside(bucket, !wasVersioned);
    const kind = version === undefined ? "delete" : "deleteVersion";
    return {
      versionId: echoedDeletion(version, deleted, versioning),
      isMarker: deleted.isMarker,
      committed: committedWrite(bucket, key, { ...deleted, committed: deletedAt(kind, deleted), kind }),
    };
  });
}

/**
 * A version that was not there may have been deleted before, by a request whose answer was lost or said that regions
 * lack it. This one is answered for it too: so whatever waits of the key counts, from its first event on.
 */
function deletedAt(
  kind: "delete" | "deleteVersion",
  { version, committed }: { readonly version: VersionId | undefined; readonly committed: CommittedAt },
): CommittedAt {
  return kind === "deleteVersion" && version === undefined ? { ...committed, index: logIndex(0) } : committed;
}

/** An empty list removes them. */
export function setObjectTags(
  context: ServiceContext,
  locator: ObjectLocator,
  tags: readonly Tag[],
): Promise<{ versionId: EchoedVersion; committed: CommittedWrite }> {
  const { key, version } = locator;
  return writeInBucket(context, locator.bucket, async (bucket) => {
    const command = { bucket: bucket.id, key, version, tags, ...fenceOf(context, bucket) };
    const written = accepted(await context.components.metadata.setTags(command), locator);
    if (written === bucketGone) return bucketGone;
    const versioning = await context.versioningBeside(bucket, written.isNull);
    return {
      versionId: echoedVersion(written, versioning),
      committed: committedWrite(bucket, key, { ...written, kind: "tags" }),
    };
  });
}
