/**
 * What clients of all regions did to a versioned bucket: every acknowledged version must be somewhere in the end, and
 * every deleted one nowhere.
 */
import { createHash } from "node:crypto";
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  S3ServiceException,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import type { RegionName } from "./federation.ts";

const MIB = 1024 * 1024;
/** Inline, three copies, erasure-coded, several pieces; small ones more often. */
const BODY_BYTES = [200, 200, 200, 4_000, 4_000, 30_000, 30_000, 30_000, 300_000, 2_500_000] as const;
/** Of a multipart upload: S3 takes no smaller ones but the last. */
const PART_BYTES = [5 * MIB, 3 * MIB + 17] as const;
const PAGE_KEYS = 1000;
const FAILURE_REST_MS = 50;
/** Of what one region wrote lately: what a deletion by version chooses from. */
const RECENT_VERSIONS = 30;

export interface WrittenVersion {
  readonly key: string;
  readonly version: string;
  readonly region: RegionName;
  readonly isMarker: boolean;
  /** Without quotes; empty for a marker. */
  readonly etag: string;
  /** When it was acknowledged. */
  readonly atMs: number;
}

/** Where a client asks. */
export interface ClientAt {
  readonly region: RegionName;
  readonly client: S3Client;
}

export interface WriteOptions {
  readonly keys: number;
  readonly random: SeededRandom;
  /** Before each request. */
  restMs(): number;
  readonly signal: AbortSignal;
  /** A request that began then failed. */
  onFailure?(region: RegionName, begunMs: number, error: unknown): void;
}

export class Recorder {
  readonly written: WrittenVersion[] = [];
  /** By `nameOf`. Whoever was asked to delete it, and whatever came of that. */
  readonly doomed = new Set<string>();
  /** Deletions by version, acknowledged: where, and when. */
  readonly deleted: WrittenVersion[] = [];
  readonly bucket: string;
  failures = 0;
  multiparts = 0;
  #nextBody = 1;

  constructor(bucket: string) {
    this.bucket = bucket;
  }

  /** One client of a region, until the signal; all share the keys. */
  async write(at: ClientAt, { keys, random, restMs, signal, onFailure }: WriteOptions): Promise<void> {
    while (!signal.aborted) {
      await rest(restMs());
      const key = `key-${random.uint32() % keys}`;
      const dice = random.uint32() % 100;
      const begunMs = performance.now();
      try {
        if (dice < 10) await this.#delete(at, key);
        else if (dice < 20) await this.#tag(at, key, random);
        else if (dice < 25) await this.#deleteVersion(at, random);
        else if (dice < 26) await this.#upload(at, key);
        else await this.#put(at, key, random);
      } catch (error) {
        const isExpected = error instanceof S3ServiceException && error.name === "NoSuchKey";
        if (isExpected) continue;
        this.failures++;
        onFailure?.(at.region, begunMs, error);
        await rest(FAILURE_REST_MS);
      }
    }
  }

  async #put({ region, client }: ClientAt, key: string, random: SeededRandom): Promise<void> {
    const body = bodyOf(this.#nextBody++, random.pick(BODY_BYTES));
    const answer = await client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: body }));
    this.#note({ key, version: answer.VersionId, region, isMarker: false, etag: md5(body) });
  }

  async #upload({ region, client }: ClientAt, key: string): Promise<void> {
    const object = { Bucket: this.bucket, Key: key };
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
    const Parts = [];
    const sums: Buffer[] = [];
    for (const [i, bytes] of PART_BYTES.entries()) {
      const Body = bodyOf(this.#nextBody++, bytes);
      const PartNumber = i + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...object, UploadId, PartNumber, Body }));
      Parts.push({ ETag, PartNumber });
      sums.push(Buffer.from(md5(Body), "hex"));
    }
    const MultipartUpload = { Parts };
    const done = await client.send(
      new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload }),
    );
    const etag = `${md5(Buffer.concat(sums))}-${Parts.length}`;
    this.multiparts++;
    this.#note({ key, version: done.VersionId, region, isMarker: false, etag });
  }

  async #delete({ region, client }: ClientAt, key: string): Promise<void> {
    const answer = await client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
    this.#note({ key, version: answer.VersionId, region, isMarker: true, etag: "" });
  }

  /** Where it was written: there it is known, so that the deletion cannot be one of nothing. */
  async #deleteVersion({ region, client }: ClientAt, random: SeededRandom): Promise<void> {
    const own = this.written.slice(-200).filter((each) => each.region === region);
    const chosen = own.slice(-RECENT_VERSIONS)[random.uint32() % RECENT_VERSIONS];
    if (chosen === undefined || this.doomed.has(nameOf(chosen))) return;
    this.doomed.add(nameOf(chosen));
    const { key, version } = chosen;
    await client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key, VersionId: version }));
    this.deleted.push({ ...chosen, atMs: performance.now() });
  }

  async #tag({ client }: ClientAt, key: string, random: SeededRandom): Promise<void> {
    const tags = [{ Key: "n", Value: String(random.uint32()) }];
    await client.send(
      new PutObjectTaggingCommand({ Bucket: this.bucket, Key: key, Tagging: { TagSet: tags } }),
    );
  }

  #note({
    version,
    ...rest
  }: Omit<WrittenVersion, "version" | "atMs"> & { version: string | undefined }): void {
    if (version === undefined) throw new Error(`a write of ${rest.key} names no version`);
    this.written.push({ ...rest, version, atMs: performance.now() });
  }
}

export const nameOf = ({ key, version }: { readonly key: string; readonly version: string }): string =>
  `${key} ${version}`;

export interface SeenVersion {
  readonly etag: string;
  readonly isLatest: boolean;
  readonly isMarker: boolean;
}

/** All versions of a bucket in one region, by `nameOf`. */
export async function versionsIn(client: S3Client, bucket: string): Promise<Map<string, SeenVersion>> {
  const versions = new Map<string, SeenVersion>();
  let [keyMarker, versionMarker]: (string | undefined)[] = [];
  for (;;) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({
        Bucket: bucket,
        MaxKeys: PAGE_KEYS,
        ...(keyMarker !== undefined && { KeyMarker: keyMarker }),
        ...(versionMarker !== undefined && { VersionIdMarker: versionMarker }),
      }),
    );
    for (const { Key, VersionId, ETag = "", IsLatest = false } of page.Versions ?? []) {
      versions.set(`${Key} ${VersionId}`, {
        etag: ETag.replaceAll('"', ""),
        isLatest: IsLatest,
        isMarker: false,
      });
    }
    for (const { Key, VersionId, IsLatest = false } of page.DeleteMarkers ?? []) {
      versions.set(`${Key} ${VersionId}`, { etag: "", isLatest: IsLatest, isMarker: true });
    }
    if (page.IsTruncated !== true) return versions;
    [keyMarker, versionMarker] = [page.NextKeyMarker, page.NextVersionIdMarker];
  }
}

export type Presence = "here" | "elsewhere" | "missing" | "unknown";

/** Whether a region itself has a version: what it would fetch from another does not count. */
export async function presence(
  client: S3Client,
  bucket: string,
  { key, version }: { readonly key: string; readonly version: string },
): Promise<{
  readonly presence: Presence;
  readonly status: string | undefined;
}> {
  let isFetched = false;
  const command = new HeadObjectCommand({ Bucket: bucket, Key: key, VersionId: version });
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers } = result.response as { headers: Record<string, string> };
      isFetched = headers["x-atoll-served-by"] !== undefined;
      return result;
    },
    { step: "deserialize", priority: "low" },
  );
  try {
    const answer = await client.send(command);
    return { presence: isFetched ? "elsewhere" : "here", status: answer.ReplicationStatus };
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    // A delete marker cannot be read: 405.
    if (status === 405) return { presence: "here", status: undefined };
    return { presence: status === 404 ? "missing" : "unknown", status: undefined };
  }
}

/** Different for every number. */
export function bodyOf(number: number, bytes: number): Buffer {
  const body = Buffer.alloc(bytes, `${number} `);
  body.write(`${number}|`);
  return body;
}

export const md5 = (bytes: Uint8Array): string => createHash("md5").update(bytes).digest("hex");

export const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
