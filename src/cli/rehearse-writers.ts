/** Clients that write to the scratch bucket, and what they saw. */
import { askS3, type S3Endpoint, sendS3 } from "./s3-requests.ts";
import { WritePace } from "./write-pace.ts";

const OBJECT_BYTES = 1024;
/** After a write that failed. */
const PAUSE_MS = 20;
/** Writes that are remembered. They are spaced so that there are fewer. */
export const MAX_WRITES = 200_000;
/** A writer that waits for its turn looks so often whether it is to stop. */
const LOOK_MS = 100;

export interface AcknowledgedWrite {
  readonly key: string;
  readonly version: string;
  /** By the clock of this process, milliseconds. */
  readonly atMs: number;
}

export class Writers {
  readonly acknowledged: AcknowledgedWrite[] = [];
  failed = 0;
  readonly #bucket: string;
  readonly #endpoints: readonly S3Endpoint[];
  readonly #pace: WritePace;
  readonly #loops: Promise<void>[] = [];
  #startedMs = 0;
  #isStopped = false;

  /** @param plannedMs how long they are likely to write */
  constructor(bucket: string, endpoints: readonly S3Endpoint[], plannedMs: number) {
    this.#bucket = bucket;
    this.#endpoints = endpoints;
    this.#pace = new WritePace({ maxWrites: MAX_WRITES, plannedMs });
  }

  /** Each to one of the endpoints, in turn. */
  start(count: number): void {
    this.#startedMs = performance.now();
    for (let i = 0; i < count; i++) this.#loops.push(this.#write(i));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#loops);
  }

  /** They have ended before they were stopped, which they do minutes after their plan at the earliest. */
  get isFull(): boolean {
    return this.acknowledged.length >= MAX_WRITES;
  }

  /**
   * The longest time without an acknowledgement that ended at `fromMs` or later, or has not ended at `toMs`. By the clock
   * of this process.
   */
  longestGapMs(fromMs: number, toMs: number): number {
    const times = this.acknowledged.map(({ atMs }) => atMs).sort((a, b) => a - b);
    let longest = 0;
    let before = this.#startedMs;
    for (const at of [...times, toMs]) {
      if (at >= fromMs) longest = Math.max(longest, at - before);
      before = at;
    }
    return longest;
  }

  async #write(writer: number): Promise<void> {
    const endpoint = this.#endpoints[writer % this.#endpoints.length] as S3Endpoint;
    const body = new Uint8Array(OBJECT_BYTES).fill(writer);
    for (let n = 0; await this.#turn(); n++) {
      const key = `writer-${writer}/${String(n).padStart(8, "0")}`;
      const response = await sendS3(endpoint, { method: "PUT", bucket: this.#bucket, key, body }).catch(
        () => undefined,
      );
      const version = response?.headers.get("x-amz-version-id") ?? undefined;
      if (response?.status === 200 && version !== undefined) {
        this.acknowledged.push({ key, version, atMs: performance.now() });
        continue;
      }
      this.failed++;
      this.#pace.giveBack();
      await rest(PAUSE_MS);
    }
  }

  /** @returns false when there is nothing more to write */
  async #turn(): Promise<boolean> {
    if (this.#isStopped || this.isFull) return false;
    const atMs = performance.now() + this.#pace.take(performance.now());
    for (let leftMs = atMs - performance.now(); leftMs > 0; leftMs = atMs - performance.now()) {
      if (this.#isStopped || this.isFull) return false;
      await rest(Math.min(leftMs, LOOK_MS));
    }
    return !this.#isStopped;
  }
}

/** All versions that a region lists, by "KEY VERSION". @throws net.unreachable, rpc.remoteFailed */
export async function listedVersions(endpoint: S3Endpoint, bucket: string): Promise<Set<string>> {
  const found = new Set<string>();
  let marker: Readonly<Record<string, string>> = {};
  for (;;) {
    const { text } = await askS3(endpoint, {
      method: "GET",
      bucket,
      query: { versions: "", "max-keys": "1000", ...marker },
      headers: { "x-atoll-consistency": "local" },
    });
    for (const [, key, version] of text.matchAll(/<Key>([^<]*)<\/Key>\s*<VersionId>([^<]*)<\/VersionId>/g)) {
      found.add(`${key} ${version}`);
    }
    const [, key] = /<NextKeyMarker>([^<]*)<\/NextKeyMarker>/.exec(text) ?? [];
    const [, version] = /<NextVersionIdMarker>([^<]*)<\/NextVersionIdMarker>/.exec(text) ?? [];
    if (key === undefined || version === undefined) return found;
    marker = { "key-marker": key, "version-id-marker": version };
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
