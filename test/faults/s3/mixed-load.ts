/**
 * Load that remembers what was acknowledged: every writer puts, uploads in parts, overwrites and deletes objects of keys
 * of its own. What a key may hold afterwards follows from its last acknowledged write and from those whose answer never
 * came.
 */
import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import type { SeededRandom } from "../../simulation/seeded-random.ts";

/** Empty, inline, three copies, erasure-coded, and several stripes; the small ones more often. */
const BODY_BYTES = [0, 300, 300, 9_000, 9_000, 70_000, 70_000, 700_000, 3_000_000] as const;
const PART_BYTES = 5 * 1024 * 1024;
const LAST_PART_BYTES = 100_000;
const PARALLEL_CHECKS = 16;
const REST_MS = 20;

/** What a key may hold: null for nothing, else the number its body is made from. */
type Value = number | null;

interface KeyState {
  acknowledged: Value;
  /** Writes after it whose outcome is unknown. */
  possible: Value[];
}

export interface Findings {
  readonly checked: number;
  readonly problems: readonly string[];
}

export class MixedLoad {
  acknowledgedWrites = 0;
  /** Errors other than those of a node that is gone. */
  readonly unexpected: string[] = [];
  readonly #states = new Map<string, KeyState>();
  readonly #bucket: string;
  #nextValue = 1;
  #nextKey = 0;

  constructor(bucket: string) {
    this.#bucket = bucket;
  }

  get keys(): readonly string[] {
    return [...this.#states.keys()];
  }

  /** One writer, until the signal; each of its keys is used by nobody else at the same time. */
  async write(client: S3Client, random: SeededRandom, signal: AbortSignal): Promise<void> {
    const own: string[] = [];
    while (!signal.aborted) {
      const isNew = own.length === 0 || random.chance(0.6);
      const key = isNew ? `key-${this.#nextKey++}` : random.pick(own);
      if (isNew) own.push(key);
      const dice = random.uint32() % 20;
      const value = dice < 3 && !isNew ? null : this.#nextValue++;
      const state = this.#states.get(key) ?? { acknowledged: null, possible: [] };
      this.#states.set(key, state);
      state.possible.push(value);
      try {
        if (value === null) await client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
        else if (dice === 19) await this.#upload(client, key, value);
        else await client.send(new PutObjectCommand({ Bucket: this.#bucket, Key: key, Body: bodyOf(value) }));
        state.acknowledged = value;
        state.possible = [];
        this.acknowledgedWrites++;
      } catch (error) {
        if (error instanceof S3ServiceException && (error.$metadata.httpStatusCode ?? 500) < 500) {
          this.unexpected.push(`${key}: ${error.name}: ${error.message}`);
        }
        await rest();
      }
    }
  }

  /** Reads the keys back, and looks into a listing for what should not be there. */
  async check(client: S3Client, keys: readonly string[] = this.keys): Promise<Findings> {
    const problems: string[] = [];
    const left = [...keys];
    const reader = async (): Promise<void> => {
      for (let key = left.pop(); key !== undefined; key = left.pop()) {
        const problem = await this.#checkKey(client, key);
        if (problem !== undefined) problems.push(`${key}: ${problem}`);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL_CHECKS }, reader));
    const listed = await this.#list(client);
    for (const key of listed)
      if (!this.#states.has(key)) problems.push(`${key} is listed and was never written`);
    for (const key of keys) {
      const state = this.#states.get(key);
      const mustBeThere = state?.possible.length === 0 && state.acknowledged !== null;
      if (mustBeThere && !listed.has(key)) problems.push(`${key} is not listed`);
    }
    return { checked: keys.length, problems };
  }

  async #checkKey(client: S3Client, key: string): Promise<string | undefined> {
    const state = this.#states.get(key);
    if (state === undefined) return "unknown key";
    const allowed = [state.acknowledged, ...state.possible];
    let body: Uint8Array;
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
      body = (await answer.Body?.transformToByteArray()) ?? new Uint8Array(0);
    } catch (error) {
      if (!(error instanceof S3ServiceException) || error.name !== "NoSuchKey") return String(error);
      // Now it is certain, and it stays so.
      if (allowed.includes(null)) {
        state.acknowledged = null;
        state.possible = [];
        return undefined;
      }
      return `acknowledged (${allowed.join(", ")}) and gone`;
    }
    const found = allowed.find((value) => value !== null && isBodyOf(value, body));
    if (found === undefined) return `${body.length} bytes that are none of ${allowed.join(", ")}`;
    state.acknowledged = found;
    state.possible = [];
    return undefined;
  }

  async #list(client: S3Client): Promise<Set<string>> {
    const keys = new Set<string>();
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, ContinuationToken: token }),
      );
      for (const { Key = "" } of page.Contents ?? []) keys.add(Key);
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return keys;
  }

  async #upload(client: S3Client, key: string, value: number): Promise<void> {
    const at = { Bucket: this.#bucket, Key: key };
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(at));
    try {
      const body = multipartBodyOf(value);
      const parts: { PartNumber: number; ETag: string | undefined }[] = [];
      for (const [i, Body] of [body.subarray(0, PART_BYTES), body.subarray(PART_BYTES)].entries()) {
        const { ETag } = await client.send(
          new UploadPartCommand({ ...at, UploadId, PartNumber: i + 1, Body }),
        );
        parts.push({ PartNumber: i + 1, ETag });
      }
      await client.send(
        new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts: parts } }),
      );
    } catch (error) {
      await client.send(new AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => {});
      throw error;
    }
  }
}

function bodyOf(value: number): Buffer {
  return bytesOf(value, BODY_BYTES[value % BODY_BYTES.length] ?? 0);
}

function multipartBodyOf(value: number): Buffer {
  return bytesOf(value, PART_BYTES + LAST_PART_BYTES);
}

/** No two values share a run of bytes, so a body that mixes two shows. */
function bytesOf(value: number, bytes: number): Buffer {
  return Buffer.alloc(bytes, createHash("sha256").update(String(value)).digest());
}

function isBodyOf(value: number, body: Uint8Array): boolean {
  const isOfParts = body.length === PART_BYTES + LAST_PART_BYTES;
  return Buffer.compare(body, isOfParts ? multipartBodyOf(value) : bodyOf(value)) === 0;
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
  });
}
