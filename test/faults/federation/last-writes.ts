/**
 * What clients of all regions did to a bucket that keeps no versions, and what may be in it in the end: of each key
 * something that was written, and nothing that another client's later write must have replaced.
 */
import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import type { RegionName } from "./federation.ts";
import { bodyOf, type ClientAt, md5, rest, type WriteOptions } from "./recorder.ts";

const BODY_BYTES = [200, 200, 4_000, 30_000, 300_000] as const;
const FAILURE_REST_MS = 50;
/** Between two nodes' clocks on this machine, and for a write that was stamped a little after its time. */
const CLOCK_SLACK_MS = 250;

interface Attempt {
  readonly region: RegionName;
  /** Undefined: a deletion. No two puts have the same. */
  readonly etag: string | undefined;
  readonly begunMs: number;
  /** Undefined: nobody said that it was done. */
  acknowledgedMs: number | undefined;
}

/** What every key is before anybody asks for anything. */
const untouched: Attempt = {
  region: "us-east-1",
  etag: undefined,
  begunMs: Number.NEGATIVE_INFINITY,
  acknowledgedMs: Number.NEGATIVE_INFINITY,
};

export class LastWrites {
  readonly bucket: string;
  readonly #attempts = new Map<string, Attempt[]>();
  acknowledged = 0;
  failures = 0;
  #nextBody = 1;

  constructor(bucket: string) {
    this.bucket = bucket;
  }

  async write(at: ClientAt, { keys, random, restMs, signal, onFailure }: WriteOptions): Promise<void> {
    while (!signal.aborted) {
      await rest(restMs());
      const key = `key-${random.uint32() % keys}`;
      const isDeletion = random.uint32() % 8 === 0;
      const begunMs = performance.now();
      try {
        if (isDeletion) await this.#delete(at, key);
        else await this.put(at, key, bodyOf(this.#nextBody++, random.pick(BODY_BYTES)));
      } catch (error) {
        this.failures++;
        onFailure?.(at.region, begunMs, error);
        await rest(FAILURE_REST_MS);
      }
    }
  }

  /** @returns its ETag */
  async put({ region, client }: ClientAt, key: string, body: Buffer): Promise<string> {
    const etag = md5(body);
    const attempt = this.#begin(key, { region, etag });
    await client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: body }));
    this.#end(attempt);
    return etag;
  }

  /** @param seen the ETag that all regions show; undefined: none of them has the key. @returns why it cannot be */
  judge(key: string, seen: string | undefined): string | undefined {
    const attempts = [untouched, ...(this.#attempts.get(key) ?? [])];
    const candidates = attempts.filter(({ etag }) => etag === seen);
    if (candidates.length === 0) return `${key} is ${seen}, which nobody wrote`;
    const isPossible = candidates.some((last) => !attempts.some((each) => mustHaveReplaced(each, last)));
    return isPossible ? undefined : `${key} is ${seen ?? "deleted"}, which a later write must have replaced`;
  }

  get keys(): string[] {
    return [...this.#attempts.keys()];
  }

  async #delete({ region, client }: ClientAt, key: string): Promise<void> {
    const attempt = this.#begin(key, { region, etag: undefined });
    await client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
    this.#end(attempt);
  }

  #begin(key: string, what: Pick<Attempt, "region" | "etag">): Attempt {
    const attempt: Attempt = { ...what, begunMs: performance.now(), acknowledgedMs: undefined };
    const attempts = this.#attempts.get(key) ?? [];
    attempts.push(attempt);
    this.#attempts.set(key, attempts);
    return attempt;
  }

  #end(attempt: Attempt): void {
    attempt.acknowledgedMs = performance.now();
    this.acknowledged++;
  }
}

/** One clock, so what began after another one's acknowledgement has the greater stamp. */
function mustHaveReplaced(later: Attempt, last: Attempt): boolean {
  if (later.acknowledgedMs === undefined || last.acknowledgedMs === undefined) return false;
  if (later.begunMs <= last.acknowledgedMs + CLOCK_SLACK_MS) return false;
  // Where the key had not arrived yet its deletion was one of nothing.
  return later.etag !== undefined || later.region === last.region;
}

/** ETags by key, as one region lists them. */
export async function objectsIn(client: S3Client, bucket: string): Promise<Map<string, string>> {
  const objects = new Map<string, string>();
  let ContinuationToken: string | undefined;
  do {
    const page: ListObjectsV2CommandOutput = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        ...(ContinuationToken !== undefined && { ContinuationToken }),
      }),
    );
    for (const { Key = "", ETag = "" } of page.Contents ?? []) objects.set(Key, ETag.replaceAll('"', ""));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return objects;
}
