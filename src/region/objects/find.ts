/** GetObject and HeadObject: the record, and the bytes behind it. */
import type { Bucket, Found, ObjectVersion, Versioning } from "../../metadata/index.ts";
import type { Lookup, ObjectLocator, OpenObject } from "../object-service.ts";
import { bucketGone, type ServiceContext } from "./context.ts";

export function findObject(context: ServiceContext, locator: ObjectLocator): Promise<Lookup> {
  return context.inBucket(locator.bucket, async (bucket) => {
    const found = await find(context, bucket, locator);
    if (found.kind === "missing" && found.isBucketMissing) return bucketGone;
    return lookup(context, bucket, locator, found);
  });
}

function find(context: ServiceContext, { id }: Bucket, { key, version }: ObjectLocator): Promise<Found> {
  const { cache, metadata } = context.components;
  // Versions that are named are seldom asked for again.
  if (cache === undefined || version !== undefined) return metadata.find(id, key, version);
  return cache.find(id, key);
}

async function lookup(
  context: ServiceContext,
  bucket: Bucket,
  { key, version }: ObjectLocator,
  found: Found,
): Promise<Lookup> {
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
      const isShared = context.components.cache !== undefined && version === undefined;
      return { kind: "object", object, versioning, isShared, ...bytesOf(context, bucket, key, object) };
    }
  }
}

/** From memory, or from the drives; what is read whole may be kept. */
function bytesOf(
  { components: { blobs, cache } }: ServiceContext,
  { id }: Bucket,
  key: string,
  object: ObjectVersion,
): Pick<OpenObject, "read" | "body"> {
  const owner = { bucket: id, key };
  const body = (): Uint8Array | undefined => {
    const { content } = object;
    return content.kind === "inline" ? content.bytes : cache?.bodyOf(object);
  };
  return {
    body,
    read(range, signal) {
      const { content, bytes } = object;
      const inMemory = body();
      if (inMemory !== undefined) return chunkOf(inMemory.subarray(range.from, range.to));
      const chunks = blobs.read(content, range, { owner, signal });
      const isWhole = range.from === 0 && range.to === bytes;
      return isWhole && cache !== undefined ? cache.passing(owner, object, chunks) : chunks;
    },
  };
}

async function* chunkOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes.length > 0) yield bytes;
}
