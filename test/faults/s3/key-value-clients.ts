/**
 * Clients that use a few keys of a bucket through several gateways at once, and remember what they asked for and saw,
 * for the linearizability checker. A value names a body: its id again and again, of a size that follows from the id, so
 * that every way an object is stored is met and a read that mixes two bodies shows.
 */
import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { KeyValueInput, KeyValueOutput } from "../../simulation/checkers/key-value-model.ts";
import { History } from "../../simulation/history.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";

/** Inline, three copies, erasure-coded. */
const BODY_BYTES = [200, 40_000, 1_300_000] as const;
/** After an error, so that a region without a leader is not asked in a tight loop. */
const REST_MS = 20;
const FIRST_SERVER_ERROR = 500;

export interface ClientOptions {
  readonly bucket: string;
  /** Of all the keys, and of no others. */
  readonly prefix: string;
  readonly keys: readonly string[];
  readonly clients: number;
  readonly seed: number;
}

export class KeyValueClients {
  readonly history = new History<KeyValueInput, KeyValueOutput>();
  /** What came back that no client ever wrote, or not as it was written. */
  readonly corrupt: string[] = [];
  /** What did not end as asked for, a refused condition aside. */
  readonly errors: string[] = [];
  readonly #gateways: readonly S3Client[];
  readonly #options: ClientOptions;
  readonly #valueOfEtag = new Map<string, string>();
  readonly #stopping = new AbortController();
  #next = 0;

  constructor(gateways: readonly S3Client[], options: ClientOptions) {
    this.#gateways = gateways;
    this.#options = options;
  }

  /** Resolves when `stop` was called and the last answers are there. */
  async run(): Promise<void> {
    const { clients, seed } = this.#options;
    await Promise.all(
      Array.from({ length: clients }, (_, i) => this.#client(`c${i}`, new SeededRandom(seed * 1_000 + i))),
    );
  }

  stop(): void {
    this.#stopping.abort();
  }

  async #client(name: string, random: SeededRandom): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const gateway = random.pick(this.#gateways);
      if (random.chance(0.1)) await this.#list(name, gateway);
      else await this.#operate(name, gateway, this.#draw(random));
    }
  }

  #draw(random: SeededRandom): KeyValueInput {
    const key = random.pick(this.#options.keys);
    const dice = random.uint32() % 10;
    if (dice < 4) return { kind: "get", key };
    if (dice === 4) return { kind: "delete", key };
    const value = `v${this.#next++}`;
    this.#valueOfEtag.set(etagOf(value), value);
    if (dice < 8) return { kind: "put", key, value };
    const recent = `v${Math.max(0, this.#next - 2 - (random.uint32() % 12))}`;
    return { kind: "compareAndSwap", key, expected: random.chance(0.5) ? null : recent, value };
  }

  async #operate(client: string, gateway: S3Client, input: KeyValueInput): Promise<void> {
    const id = this.history.invoke(client, input, performance.now());
    try {
      const output = await this.#send(gateway, input);
      this.history.complete(id, output, performance.now());
    } catch (error) {
      const refusal = input.kind === "compareAndSwap" && isRefusal(error);
      if (refusal) {
        this.history.complete(id, { kind: "swapped", swapped: false }, performance.now());
        return;
      }
      this.errors.push(`${input.kind} ${input.key}: ${String(error)}`);
      if (input.kind === "get" || isClientError(error)) this.history.fail(id);
      else this.history.unknown(id);
      if (isClientError(error)) this.corrupt.push(`${input.kind} ${input.key}: ${String(error)}`);
      await rest();
    }
  }

  async #send(gateway: S3Client, input: KeyValueInput): Promise<KeyValueOutput> {
    const at = { Bucket: this.#options.bucket, Key: input.key };
    switch (input.kind) {
      case "get":
        return { kind: "value", value: await this.#read(gateway, at) };
      case "delete":
        await gateway.send(new DeleteObjectCommand(at));
        return { kind: "done" };
      case "put":
        await gateway.send(new PutObjectCommand({ ...at, Body: bodyOf(input.value) }));
        return { kind: "done" };
      case "compareAndSwap": {
        const condition =
          input.expected === null ? { IfNoneMatch: "*" } : { IfMatch: `"${etagOf(input.expected)}"` };
        await gateway.send(new PutObjectCommand({ ...at, Body: bodyOf(input.value), ...condition }));
        return { kind: "swapped", swapped: true };
      }
      default:
        throw new Error(`no such operation: ${input.kind}`);
    }
  }

  async #read(gateway: S3Client, at: { Bucket: string; Key: string }): Promise<string | null> {
    let bytes: Uint8Array;
    try {
      const answer = await gateway.send(new GetObjectCommand(at));
      bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array(0);
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === "NoSuchKey") return null;
      throw error;
    }
    const value = /^v\d+/.exec(Buffer.from(bytes.subarray(0, 20)).toString("latin1"))?.[0] ?? "?";
    if (Buffer.compare(bytes, bodyOf(value)) !== 0) {
      this.corrupt.push(`${at.Key} holds ${bytes.length} bytes that begin with ${value}`);
    }
    return value;
  }

  /** A listing is a read of every key at once. */
  async #list(client: string, gateway: S3Client): Promise<void> {
    const { bucket, keys } = this.#options;
    const ids = keys.map((key) => this.history.invoke(client, { kind: "get", key }, performance.now()));
    try {
      const { Contents = [] } = await gateway.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: this.#options.prefix }),
      );
      const listed = new Map(Contents.map(({ Key, ETag }) => [Key, ETag?.replaceAll('"', "") ?? ""]));
      for (const [i, key] of keys.entries()) {
        const etag = listed.get(key);
        const value = etag === undefined ? null : (this.#valueOfEtag.get(etag) ?? `unknown ${etag}`);
        this.history.complete(ids[i] ?? 0, { kind: "value", value }, performance.now());
      }
    } catch (error) {
      this.errors.push(`list: ${String(error)}`);
      for (const id of ids) this.history.fail(id);
      await rest();
    }
  }
}

function bodyOf(value: string): Buffer {
  const bytes = BODY_BYTES[Number(value.slice(1)) % BODY_BYTES.length] ?? BODY_BYTES[0];
  return Buffer.alloc(bytes, `${value}.`);
}

const etags = new Map<string, string>();
const MAX_KNOWN_ETAGS = 10_000;

function etagOf(value: string): string {
  let etag = etags.get(value);
  if (etag === undefined) {
    etag = createHash("md5").update(bodyOf(value)).digest("hex");
    if (etags.size < MAX_KNOWN_ETAGS) etags.set(value, etag);
  }
  return etag;
}

/** A conditional write that certainly did nothing. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof S3ServiceException && (error.name === "PreconditionFailed" || error.name === "NoSuchKey")
  );
}

function isClientError(error: unknown): boolean {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  return status !== undefined && status < FIRST_SERVER_ERROR;
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
  });
}
