/** GetObject and HeadObject: the record, and the bytes behind it. */
import type { BucketId } from "../../base/ids.ts";
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

function lookup(
  context: ServiceContext,
  bucket: Bucket,
  { key, version }: ObjectLocator,
  found: Found,
): Lookup | Promise<Lookup> {
  if (found.kind === "missing") return { kind: "missing", versioning: bucket.versioning };
  // Only a bucket that was versioned has markers.
  const isNull = found.kind === "object" && found.object.isNull;
  const lookupBeside = (versioning: Versioning): Lookup => {
    if (found.kind === "deleteMarker") return { kind: "deleteMarker", marker: found.marker, versioning };
    return new FoundObject(context, { bucket: bucket.id, key, version }, found.object, versioning);
  };
  // What is known needs not be waited for: most lookups of a busy gateway come by here.
  if (isNull || bucket.versioning !== "unversioned") return lookupBeside(bucket.versioning);
  return context.versioningBeside(bucket, isNull).then(lookupBeside);
}

/** Its bytes come from memory, or from the drives; what is read whole may be kept. */
class FoundObject implements OpenObject {
  readonly kind = "object";
  readonly object: ObjectVersion;
  readonly versioning: Versioning;
  readonly isShared: boolean;
  readonly #context: ServiceContext;
  readonly #owner: { readonly bucket: BucketId; readonly key: string };

  constructor(
    context: ServiceContext,
    { bucket, key, version }: Omit<ObjectLocator, "bucket"> & { readonly bucket: BucketId },
    object: ObjectVersion,
    versioning: Versioning,
  ) {
    this.#context = context;
    this.#owner = { bucket, key };
    this.object = object;
    this.versioning = versioning;
    this.isShared = version === undefined && context.components.cache !== undefined;
  }

  /** Bound, both: whoever has them may have nothing else of it. */
  readonly body = (): Uint8Array | undefined => {
    const { content } = this.object;
    return content.kind === "inline" ? content.bytes : this.#context.components.cache?.bodyOf(this.object);
  };

  readonly read: OpenObject["read"] = (range, signal) => {
    const { blobs, cache } = this.#context.components;
    const { content, bytes } = this.object;
    const inMemory = this.body();
    if (inMemory !== undefined) return chunkOf(inMemory.subarray(range.from, range.to));
    const chunks = blobs.read(content, range, { owner: this.#owner, signal });
    const isWhole = range.from === 0 && range.to === bytes;
    return isWhole && cache !== undefined ? cache.passing(this.#owner, this.object, chunks) : chunks;
  };
}

async function* chunkOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes.length > 0) yield bytes;
}
