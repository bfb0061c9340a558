/** GetObject and HeadObject: the record, and the bytes behind it. */
import type { Bucket, Found, Versioning } from "../../metadata/index.ts";
import type { Lookup, ObjectLocator } from "../object-service.ts";
import { bucketGone, type ServiceContext } from "./context.ts";

export function findObject(context: ServiceContext, locator: ObjectLocator): Promise<Lookup> {
  const { metadata } = context.components;
  return context.inBucket(locator.bucket, async (bucket) => {
    const found = await metadata.find(bucket.id, locator.key, locator.version);
    if (found.kind === "missing" && found.isBucketMissing) return bucketGone;
    return lookup(context, bucket, locator.key, found);
  });
}

async function lookup(context: ServiceContext, bucket: Bucket, key: string, found: Found): Promise<Lookup> {
  switch (found.kind) {
    case "missing":
      return { kind: "missing", versioning: bucket.versioning };
    case "deleteMarker": {
      // Only a bucket that was versioned has markers.
      const versioning = await context.versioningBeside(bucket, false);
      return { kind: "deleteMarker", marker: found.marker, versioning };
    }
    case "object": {
      const { object } = found;
      const versioning: Versioning = await context.versioningBeside(bucket, object.isNull);
      const owner = { bucket: bucket.id, key };
      return {
        kind: "object",
        object,
        versioning,
        read: (range, signal) => context.components.blobs.read(object.content, range, { owner, signal }),
      };
    }
  }
}
