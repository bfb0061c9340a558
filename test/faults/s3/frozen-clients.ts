/** Clients that write, read, list and delete keys of their own one after another, and measure each operation. */
import { createHash } from "node:crypto";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import type { LeanS3 } from "../lib/lean-s3.ts";

const KEYS = 4;
/** Between two operations of a client, so that what is measured is the waiting and not a full machine. */
const REST_MS = 25;
const LARGE_REST_MS = 250;
const LARGE_BYTES = 1024 * 1024;

export const operationKinds = ["put small", "put large", "get small", "get large", "list", "delete"] as const;
export type OperationKind = (typeof operationKinds)[number];

export interface Measured {
  readonly kind: OperationKind;
  /** On the scale of performance.now. */
  readonly begunMs: number;
  readonly tookMs: number;
  readonly error: string | undefined;
  /** The answer was a 503, after which a client tries again; an error too. */
  readonly isUnavailable: boolean;
}

/** What a key may hold: null for nothing, else the number its body is made from. */
type Value = number | null;

export interface FrozenClientOptions {
  readonly bucket: string;
  /** Of its keys, which nobody else writes. */
  readonly prefix: string;
  readonly bodyBytes: number;
}

export class FrozenClient {
  readonly measured: Measured[] = [];
  readonly #s3: LeanS3;
  readonly #options: FrozenClientOptions;
  readonly #random: SeededRandom;
  /** More than one when the answer to a write was no answer. */
  readonly #possible = new Map<string, Value[]>();
  readonly #wrong: string[] = [];
  #nextValue = 1;

  constructor(s3: LeanS3, options: FrozenClientOptions, random: SeededRandom) {
    this.#s3 = s3;
    this.#options = options;
    this.#random = random;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { prefix, bodyBytes } = this.#options;
    const isLarge = bodyBytes >= LARGE_BYTES;
    while (!signal.aborted) {
      const key = `${prefix}${this.#random.uint32() % KEYS}`;
      const dice = this.#random.uint32() % 20;
      if (dice < 9) await this.#write(key, this.#nextValue++, isLarge ? "put large" : "put small");
      else if (dice < 17)
        await this.#measure(isLarge ? "get large" : "get small", () => this.#read(this.#s3, key));
      else if (dice < 19) await this.#measure("list", () => this.#list());
      else await this.#write(key, null, "delete");
      await pause(isLarge ? LARGE_REST_MS : REST_MS);
    }
  }

  /** Everything that was acknowledged, as another gateway shows it. @returns what is wrong */
  async check(s3: LeanS3): Promise<readonly string[]> {
    for (const key of this.#possible.keys()) {
      try {
        await this.#read(s3, key);
      } catch (error) {
        this.#wrong.push(`${key}: ${String(error)}`);
      }
    }
    return this.#wrong;
  }

  async #write(key: string, value: Value, kind: OperationKind): Promise<void> {
    const { bucket } = this.#options;
    this.#possible.set(key, [...(this.#possible.get(key) ?? [null]), value]);
    await this.#measure(kind, async () => {
      if (value === null) await this.#s3.done({ method: "DELETE", bucket, key });
      else await this.#s3.done({ method: "PUT", bucket, key, body: this.#body(key, value) });
      this.#possible.set(key, [value]);
    });
  }

  async #read(s3: LeanS3, key: string): Promise<void> {
    const allowed = this.#possible.get(key) ?? [null];
    const { status, body } = await s3.ask({ method: "GET", bucket: this.#options.bucket, key });
    if (status !== 200 && status !== 404) throw new Error(`${status} ${body.toString()}`);
    const isAllowed = allowed.some((value) =>
      value === null ? status === 404 : status === 200 && this.#body(key, value).equals(body),
    );
    if (!isAllowed) this.#wrong.push(`${key} is not what was acknowledged: ${status}, ${body.length} bytes`);
  }

  async #list(): Promise<void> {
    const { bucket, prefix } = this.#options;
    const query = { "list-type": "2", prefix };
    const { body } = await this.#s3.done({ method: "GET", bucket, query });
    const listed = new Set([...body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key));
    for (const [key, values] of this.#possible) {
      if (!values.includes(null) && !listed.has(key)) this.#wrong.push(`${key} is not listed`);
      if (values.every((value) => value === null) && listed.has(key)) this.#wrong.push(`${key} is listed`);
    }
  }

  async #measure(kind: OperationKind, work: () => Promise<void>): Promise<void> {
    const begunMs = performance.now();
    let error: string | undefined;
    let isUnavailable = false;
    try {
      await work();
    } catch (caught) {
      error = String(caught);
      isUnavailable = / 503 /.test(error);
    }
    this.measured.push({ kind, begunMs, tookMs: performance.now() - begunMs, error, isUnavailable });
  }

  #body(key: string, value: number): Buffer {
    return Buffer.alloc(this.#options.bodyBytes, createHash("sha256").update(`${key} ${value}`).digest());
  }
}

function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });
}
