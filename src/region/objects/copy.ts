/**
 * CopyObject. Within one shard the copy shares the source's blobs and moves no bytes. Otherwise the bytes are read and
 * written again; inline bytes go from record to record.
 *
 * Where blobs are shared the copy keeps the source's ETag, part boundaries and checksums, also those of a multipart
 * upload, for which S3 would compute an MD5 anew: that would cost a read of every byte, and clients take an ETag for
 * an opaque name. A copy that was streamed is one part with the MD5 of its bytes as its ETag, as in S3.
 */
import { AtollError } from "../../base/errors.ts";
import { millisOf } from "../../base/version-id.ts";
import type { Bucket, CommittedAt, ObjectDescription, ShardResult } from "../../metadata/index.ts";
import type { Body, CopyRequest, WriteOutcome } from "../object-service.ts";
import { writeAndCommit } from "./commit.ts";
import { accepted, bucketGone, type ServiceContext } from "./context.ts";
import { digested } from "./digested.ts";
import { committedWrite, fenceOf, writeInBucket } from "./home.ts";
import { checkBeforeBody } from "./put.ts";
import { echoedVersion } from "./version-echo.ts";

type CopyOutcome = WriteOutcome & { readonly modifiedMs: number };
type Changes = Pick<ObjectDescription, "headers" | "userMetadata" | "tags" | "storageClass">;

/** @throws object.conflict when the source went away meanwhile, and the errors of a put */
export async function copyObject(context: ServiceContext, request: CopyRequest): Promise<CopyOutcome> {
  const { source, sourceVersion } = request;
  const target = await checkBeforeBody(context, request);
  const sourceBucket = await context.bucket(source.bucket);
  if (sourceVersion.content.kind === "blobs" && isShareable(request)) {
    const from = { bucket: sourceBucket.id, key: source.key };
    const to = { bucket: target.id, key: request.key };
    if (await context.components.metadata.sharesShard(from, to)) {
      const shared = await shareBlobs(context, request, sourceBucket);
      if (shared !== "sourceChanged") return shared;
      // The version is gone from the shard, but its blobs outlive it by the collector's delay: copy what was looked up.
    }
  }
  return streamCopy(context, request, { target, sourceBucket });
}

/** No byte needs to be looked at: the source has the checksum that is asked for, or none is. */
function isShareable({ sourceVersion, checksumAlgorithm }: CopyRequest): boolean {
  if (checksumAlgorithm === undefined) return true;
  return sourceVersion.checksums.some(({ algorithm }) => algorithm === checksumAlgorithm);
}

function changesOf({ replaced, tags, storageClass, sourceVersion }: CopyRequest): Changes {
  return {
    headers: replaced?.headers ?? sourceVersion.headers,
    userMetadata: replaced?.userMetadata ?? sourceVersion.userMetadata,
    tags: tags ?? sourceVersion.tags,
    storageClass,
  };
}

async function shareBlobs(
  context: ServiceContext,
  request: CopyRequest,
  sourceBucket: Bucket,
): Promise<CopyOutcome | "sourceChanged"> {
  const { key, precondition, source, sourceVersion } = request;
  const { etag, checksums, bytes } = sourceVersion;
  return writeInBucket(context, request.bucket, async (bucket) => {
    const result = await context.components.metadata.copyWithin({
      bucket: bucket.id,
      key,
      ...fenceOf(context, bucket),
      precondition,
      source: { bucket: sourceBucket.id, key: source.key, version: sourceVersion.version },
      changes: changesOf(request),
      etag,
      checksums,
    });
    if (result.kind === "refused" && result.refusal === "sourceChanged") return "sourceChanged";
    const written = accepted(result, request);
    if (written === bucketGone) return bucketGone;
    context.counters.copiesShared++;
    return outcomeOf(context, bucket, written, { key, etag, checksums, bytes });
  });
}

async function streamCopy(
  context: ServiceContext,
  request: CopyRequest,
  { target, sourceBucket }: { readonly target: Bucket; readonly sourceBucket: Bucket },
): Promise<CopyOutcome> {
  const { key, precondition, storageClass, signal } = request;
  const { result, bucket, digest, written } = await writeAndCommit(
    context,
    { bucket: target, key, storageClass, signal },
    copyBody(context, request, sourceBucket),
    (known, { content, bytes, missing }, { etag, checksums }) =>
      context.components.metadata.put({
        bucket: known.id,
        key,
        ...fenceOf(context, known),
        precondition,
        missing,
        object: { ...changesOf(request), bytes, etag, checksums, parts: [], content },
      }),
  );
  context.counters.copiesStreamed++;
  return outcomeOf(context, bucket, result, { key, ...digest, bytes: written.bytes });
}

/** The source's bytes as a body to be put. */
function copyBody(context: ServiceContext, request: CopyRequest, sourceBucket: Bucket): Body {
  const { source, sourceVersion, checksumAlgorithm, signal } = request;
  const { blobs, digests } = context.components;
  const algorithms =
    checksumAlgorithm === undefined
      ? sourceVersion.checksums.map(({ algorithm }) => algorithm)
      : [checksumAlgorithm];
  const digest = digests.begin(algorithms);
  const owner = { bucket: sourceBucket.id, key: source.key };
  const range = { from: 0, to: sourceVersion.bytes };
  return {
    chunks: digested(blobs.read(sourceVersion.content, range, { owner, signal }), digest),
    expectedBytes: sourceVersion.bytes,
    async digest() {
      const computed = await digest.finish();
      // The ETag of a single part is its MD5: a check from end to end, before the copy is there.
      if (isMd5(sourceVersion.etag) && computed.etag !== sourceVersion.etag) {
        throw new AtollError(
          "region.unreadable",
          `${source.bucket}/${source.key}: its bytes have another MD5`,
        );
      }
      return computed;
    },
  };
}

function isMd5(etag: string): boolean {
  return /^[0-9a-f]{32}$/.test(etag);
}

async function outcomeOf(
  context: ServiceContext,
  bucket: Bucket,
  written: Extract<ShardResult, { kind: "written" }> & { readonly committed: CommittedAt },
  { key, ...described }: Pick<WriteOutcome, "etag" | "checksums" | "bytes"> & { readonly key: string },
): Promise<CopyOutcome> {
  return {
    ...described,
    committed: committedWrite(bucket, key, { ...written, kind: "write" }),
    versionId: echoedVersion(written, await context.versioningBeside(bucket, written.isNull)),
    modifiedMs: millisOf(written.version),
  };
}
