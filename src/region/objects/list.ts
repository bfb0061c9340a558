/** Lists: the metadata's pages. */
import type { Bucket, ListedVersion, ObjectSummary, Page, Upload } from "../../metadata/index.ts";
import type { ListRequest, ListUploadsRequest, ListVersionsRequest } from "../object-service.ts";
import { bucketGone, type ServiceContext } from "./context.ts";

export function listObjects(context: ServiceContext, request: ListRequest): Promise<Page<ObjectSummary>> {
  const { bucket: name, ...query } = request;
  return pageOf(context, name, (bucket) => context.components.metadata.list({ ...query, bucket: bucket.id }));
}

export function listVersions(
  context: ServiceContext,
  request: ListVersionsRequest,
): Promise<Page<ListedVersion>> {
  const { bucket: name, ...query } = request;
  return pageOf(context, name, (bucket) =>
    context.components.metadata.listVersions({ ...query, bucket: bucket.id }),
  );
}

export function listUploads(context: ServiceContext, request: ListUploadsRequest): Promise<Page<Upload>> {
  const { bucket: name, ...query } = request;
  return pageOf(context, name, (bucket) =>
    context.components.metadata.listUploads({ ...query, bucket: bucket.id }),
  );
}

function pageOf<T>(
  context: ServiceContext,
  name: string,
  list: (bucket: Bucket) => Promise<Page<T>>,
): Promise<Page<T>> {
  return context.inBucket(name, async (bucket) => {
    const page = await list(bucket);
    return page.isBucketMissing === true ? bucketGone : page;
  });
}
