/**
 * What clients of all regions did to a versioned bucket, and what must be true of it: every acknowledged version is
 * somewhere, and nothing was ever called COMPLETED that another region did not have.
 */
import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import type { RegionName } from "./federation.ts";

/** Inline, three copies, erasure-coded, several pieces; small ones more often. */
const BODY_BYTES = [200, 200, 4_000, 30_000, 30_000, 300_000, 2_500_000] as const;
const PAGE_KEYS = 1000;
const FAILURE_REST_MS = 50;

export interface WrittenVersion {
  readonly key: string;
  readonly version: string;
  readonly region: RegionName;
  readonly isMarker: boolean;
  /** MD5 in hex; empty for a marker. */
  readonly etag: string;
  readonly atMs: number;
}

export interface WriteOptions {
  readonly keys: number;
  readonly random: SeededRandom;
  /** Between two requests. */
  readonly restMs: number;
  readonly signal: AbortSignal;
}

export class Recorder {
  readonly written: WrittenVersion[] = [];
  readonly bucket: string;
  failures = 0;
  #nextBody = 1;

  constructor(bucket: string) {
    this.bucket = bucket;
  }

  /** One client of a region, until the signal; all share the keys. */
  async write(
    at: { readonly region: RegionName; readonly client: S3Client },
    { keys, random, restMs, signal }: WriteOptions,
  ): Promise<void> {
    while (!signal.aborted) {
      await rest(restMs);
      const key = `key-${random.uint32() % keys}`;
      const dice = random.uint32() % 10;
      try {
        if (dice === 0) await this.#delete(at, key);
        else if (dice === 1) await this.#tag(at, key, random);
        else await this.#put(at, key, random);
      } catch (error) {
        const isExpected = error instanceof S3ServiceException && error.name === "NoSuchKey";
        if (isExpected) continue;
        this.failures++;
        await rest(FAILURE_REST_MS);
      }
    }
  }

  async #put(
    { region, client }: { region: RegionName; client: S3Client },
    key: string,
    random: SeededRandom,
  ): Promise<void> {
    const body = bodyOf(this.#nextBody++, random.pick(BODY_BYTES));
    const answer = await client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: body }));
    const etag = createHash("md5").update(body).digest("hex");
    this.#note({ key, version: answer.VersionId, region, isMarker: false, etag });
  }

  async #delete({ region, client }: { region: RegionName; client: S3Client }, key: string): Promise<void> {
    const answer = await client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
    this.#note({ key, version: answer.VersionId, region, isMarker: true, etag: "" });
  }

  async #tag({ client }: { client: S3Client }, key: string, random: SeededRandom): Promise<void> {
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

export interface SeenVersion {
  readonly etag: string;
  readonly isLatest: boolean;
  readonly isMarker: boolean;
}

/** All versions of a bucket in one region, by "key version". */
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
  { key, version }: WrittenVersion,
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
    return { presence: status === 404 ? "missing" : "unknown", status: undefined };
  }
}

function bodyOf(number: number, bytes: number): Buffer {
  const body = Buffer.alloc(bytes, `${number} `);
  body.write(`${number}|`);
  return body;
}

export const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
