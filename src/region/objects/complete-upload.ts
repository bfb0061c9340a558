/** CompleteMultipartUpload: the parts' records become one version's. No byte is read or written. */
import { createHash } from "node:crypto";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { Bucket, Checksum, ChecksumAlgorithm, Part, Upload } from "../../metadata/index.ts";
import type { CompleteUploadRequest, WriteOutcome } from "../object-service.ts";
import type { ObjectDigests } from "./components.ts";
import { accepted, bucketGone, type ServiceContext } from "./context.ts";
import { committedWrite, fenceOf, writeInBucket } from "./home.ts";
import { refusalError, uploadNotFound } from "./refusals.ts";
import { uploadIn } from "./uploads.ts";
import { echoedVersion } from "./version-echo.ts";

const PARTS_PER_PAGE = 1_000;

type NamedPart = CompleteUploadRequest["parts"][number];

/**
 * @throws upload.notFound, upload.invalidPart, upload.partTooSmall, upload.sizeMismatch, upload.checksumMismatch,
 *   object.preconditionFailed
 */
export async function completeUpload(
  context: ServiceContext,
  request: CompleteUploadRequest,
): Promise<WriteOutcome> {
  let found: { bucket: Bucket; upload: Upload };
  try {
    found = await uploadIn(context, request);
  } catch (error) {
    if (!hasCode(error, "upload.notFound")) throw error;
    return completedBefore(context, request);
  }
  const { bucket, upload } = found;
  const parts = await namedParts(context, bucket, request);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const checksums = wholeChecksums(context.components.digests, upload, parts);
  checkWhole(context, request, parts, { bytes, checksums });
  const etag = multipartEtag(request.parts);
  const { key } = request;
  const written = await complete(context, request, { id: bucket.id, etag, checksums });
  const versionId = echoedVersion(written, await context.versioningBeside(bucket, written.isNull));
  const committed = committedWrite(written.bucket, key, { ...written, kind: "write" });
  return { versionId, etag, bytes, checksums, committed };
}

/**
 * A client that lost our answer asks again. The shard remembers for a while what became of an upload, and the ETag
 * follows from the request alone; the rest is the version's own record.
 */
async function completedBefore(
  context: ServiceContext,
  request: CompleteUploadRequest,
): Promise<WriteOutcome> {
  const { key, uploadId, parts } = request;
  const { metadata } = context.components;
  const etag = multipartEtag(parts);
  const bucket = await context.bucket(request.bucket);
  const written = await complete(context, request, { id: bucket.id, etag, checksums: [] });
  const version = await metadata.find(bucket.id, key, written.version);
  // Replaced or deleted since: what the first answer said can't be told any more.
  if (version.kind !== "object" || version.object.etag !== etag) throw uploadNotFound(uploadId);
  const { bytes, checksums, logIndex: index } = version.object;
  const versionId = echoedVersion(written, await context.versioningBeside(bucket, written.isNull));
  const { shard } = written.committed;
  const committed = { ...written, kind: "write", committed: { shard, index } } as const;
  return { versionId, etag, bytes, checksums, committed: committedWrite(written.bucket, key, committed) };
}

/** @throws home.moved, bucket.notFound when another bucket has its name now */
function complete(
  context: ServiceContext,
  request: CompleteUploadRequest,
  { id, etag, checksums }: Pick<WriteOutcome, "etag" | "checksums"> & { readonly id: Bucket["id"] },
) {
  const { key, uploadId, precondition, parts } = request;
  return writeInBucket(context, request.bucket, async (bucket) => {
    if (bucket.id !== id) throw refusalError("noSuchBucket", request);
    const described = { precondition, parts, etag, checksums };
    const command = { bucket: id, key, uploadId, ...described, ...fenceOf(context, bucket) };
    const written = accepted(await context.components.metadata.completeUpload(command), request);
    if (written === bucketGone) throw refusalError("noSuchBucket", request);
    return { ...written, bucket };
  });
}

/** The parts that the request names, in its order. @throws upload.invalidPart */
async function namedParts(
  context: ServiceContext,
  bucket: Bucket,
  request: CompleteUploadRequest,
): Promise<readonly Part[]> {
  const { key, uploadId } = request;
  if (request.parts.length === 0) throw refusalError("invalidPart", request);
  const uploaded = new Map<number, Part>();
  let after = 0;
  for (let isTruncated = true; isTruncated; ) {
    const options = { uploadId, after, limit: PARTS_PER_PAGE };
    const page = await context.components.metadata.listParts(bucket.id, key, options);
    if (page.upload === undefined) throw uploadNotFound(uploadId);
    for (const part of page.parts) uploaded.set(part.partNumber, part);
    const last = page.parts.at(-1);
    isTruncated = page.isTruncated && last !== undefined;
    after = last?.partNumber ?? after;
  }
  return request.parts.map((named) => {
    const part = uploaded.get(named.partNumber);
    if (part === undefined || !isSamePart(named, part)) {
      throw new AtollError("upload.invalidPart", `part ${named.partNumber} is missing or another one`);
    }
    return part;
  });
}

function isSamePart(named: NamedPart, part: Part): boolean {
  return named.etag === part.etag && named.checksums.every((checksum) => hasChecksum(part, checksum));
}

function hasChecksum(part: Part, { algorithm, value }: Checksum): boolean {
  return part.checksums.some((checksum) => checksum.algorithm === algorithm && checksum.value === value);
}

function checkWhole(
  context: ServiceContext,
  { expectedBytes, expectedChecksum }: CompleteUploadRequest,
  parts: readonly Part[],
  whole: { readonly bytes: number; readonly checksums: readonly Checksum[] },
): void {
  const { minPartBytes } = context.options;
  for (const part of parts.slice(0, -1)) {
    if (part.bytes >= minPartBytes) continue;
    const text = `part ${part.partNumber} has ${part.bytes} bytes; only the last may have less than ${minPartBytes}`;
    throw new AtollError("upload.partTooSmall", text);
  }
  if (expectedBytes !== undefined && expectedBytes !== whole.bytes) {
    throw new AtollError("upload.sizeMismatch", `the parts have ${whole.bytes} bytes, not ${expectedBytes}`);
  }
  if (expectedChecksum === undefined) return;
  const computed = whole.checksums.find(({ algorithm }) => algorithm === expectedChecksum.algorithm);
  if (computed?.value === expectedChecksum.value) return;
  throw new AtollError(
    "upload.checksumMismatch",
    `the ${expectedChecksum.algorithm} of the parts is ${computed?.value ?? "not known"}`,
  );
}

/** Where the client named none, the one that S3 chooses, if every part has it. */
const DEFAULT_ALGORITHM: ChecksumAlgorithm = "CRC64NVME";

function wholeChecksums(digests: ObjectDigests, upload: Upload, parts: readonly Part[]): readonly Checksum[] {
  const algorithm = upload.checksumAlgorithm ?? DEFAULT_ALGORITHM;
  const type = upload.checksumType ?? (algorithm === "CRC64NVME" ? "FULL_OBJECT" : "COMPOSITE");
  const known: { bytes: number; value: string }[] = [];
  for (const { partNumber, bytes, checksums } of parts) {
    const checksum = checksums.find((candidate) => candidate.algorithm === algorithm);
    if (checksum !== undefined) known.push({ bytes, value: checksum.value });
    else if (upload.checksumAlgorithm === undefined) return [];
    else throw new AtollError("upload.invalidPart", `part ${partNumber} has no ${algorithm}`);
  }
  return [digests.combine(algorithm, type, known)];
}

/** "The MD5 of the MD5s", as S3 and its clients compute it. @throws upload.invalidPart */
function multipartEtag(parts: readonly NamedPart[]): string {
  const hash = createHash("md5");
  for (const { partNumber, etag } of parts) {
    if (!/^[0-9a-f]{32}$/.test(etag)) {
      throw new AtollError("upload.invalidPart", `part ${partNumber}: "${etag}" is not the ETag of a part`);
    }
    hash.update(etag, "hex");
  }
  return `${hash.digest("hex")}-${parts.length}`;
}
