/** Multipart uploads up to their completion. A part is a content of its own; completion copies no bytes. */
import { type Bucket, isReplicaUploadId, type Part, type Upload } from "../../metadata/index.ts";
import type { Body, CreateUploadRequest, UploadLocator } from "../object-service.ts";
import { writeAndCommit } from "./commit.ts";
import { accepted, bucketGone, type ServiceContext } from "./context.ts";
import { fenceOf, writeInBucket } from "./home.ts";
import { uploadNotFound } from "./refusals.ts";

/** Who knows an upload's id may add to it: it cannot be guessed. */
const UPLOAD_SECRET_BYTES = 16;
const MILLIS_DIGITS = 12;

/** Uploads of one key are listed by id, and so in the order in which they were begun. */
function newUploadId({ components: { random } }: ServiceContext, initiatedMs: number): string {
  const secret = Buffer.from(random.bytes(UPLOAD_SECRET_BYTES)).toString("hex");
  return initiatedMs.toString(16).padStart(MILLIS_DIGITS, "0") + secret;
}

export function createUpload(
  context: ServiceContext,
  { bucket: name, ...described }: CreateUploadRequest,
): Promise<{ readonly uploadId: string }> {
  const { key } = described;
  const initiatedMs = context.components.clock.wallMs();
  const uploadId = newUploadId(context, initiatedMs);
  return writeInBucket(context, name, async (bucket) => {
    const upload = { ...described, uploadId, initiatedMs };
    const command = { bucket: bucket.id, key, upload, ...fenceOf(context, bucket) };
    const result = await context.components.metadata.createUpload(command);
    return accepted(result, { bucket: name, key }) === bucketGone ? bucketGone : { uploadId };
  });
}

/** @throws upload.notFound, before the body is read or when the upload ends meanwhile */
export async function putPart(
  context: ServiceContext,
  locator: UploadLocator,
  {
    partNumber,
    body,
    signal,
  }: { readonly partNumber: number; readonly body: Body; readonly signal: AbortSignal },
): Promise<Part> {
  const { metadata, clock } = context.components;
  const { key, uploadId } = locator;
  const { bucket, upload } = await uploadIn(context, locator);
  let modifiedMs = 0;
  const { written, digest } = await writeAndCommit(
    context,
    { bucket, key, uploadId, storageClass: upload.storageClass, signal },
    body,
    (target, { content, bytes, missing }, { etag, checksums }) => {
      modifiedMs = clock.wallMs();
      const part = { partNumber, bytes, etag, checksums, modifiedMs, content };
      const command = { bucket: target.id, key, uploadId, part, missing, ...fenceOf(context, target) };
      return metadata.putPart(command);
    },
  );
  const { etag, checksums } = digest;
  return { partNumber, bytes: written.bytes, etag, checksums, modifiedMs, content: written.content };
}

export async function findUpload(context: ServiceContext, locator: UploadLocator): Promise<Upload> {
  return (await uploadIn(context, locator)).upload;
}

export async function abortUpload(context: ServiceContext, locator: UploadLocator): Promise<void> {
  const { key, uploadId } = locator;
  checkIsClients(uploadId);
  const nowMs = context.components.clock.wallMs();
  await context.inBucket(locator.bucket, async ({ id }) => {
    const result = await context.components.metadata.abortUpload({ bucket: id, key, uploadId, nowMs });
    return accepted(result, locator);
  });
}

export async function listParts(
  context: ServiceContext,
  locator: UploadLocator,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ upload: Upload; parts: readonly Part[]; isTruncated: boolean }> {
  const { key, uploadId } = locator;
  checkIsClients(uploadId);
  const found = await context.readInBucket(locator.bucket, async ({ id }) => {
    const options = { uploadId, after, limit };
    const { upload, parts, isTruncated } = await context.components.metadata.listParts(id, key, options);
    return upload === undefined ? undefined : { upload, parts, isTruncated };
  });
  if (found === undefined) throw uploadNotFound(uploadId);
  return found;
}

/** @throws upload.notFound, bucket.notFound */
export async function uploadIn(
  context: ServiceContext,
  { bucket: name, key, uploadId }: UploadLocator,
): Promise<{ bucket: Bucket; upload: Upload }> {
  checkIsClients(uploadId);
  const found = await context.readInBucket(name, async (bucket) => {
    const upload = await context.components.metadata.findUpload(bucket.id, key, uploadId);
    return upload === undefined ? undefined : { bucket, upload };
  });
  if (found === undefined) throw uploadNotFound(uploadId);
  return found;
}

/** Replicas on their way are uploads too, but no client's. @throws upload.notFound */
function checkIsClients(uploadId: string): void {
  if (isReplicaUploadId(uploadId)) throw uploadNotFound(uploadId);
}
