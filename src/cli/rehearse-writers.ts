/** Clients that write to the scratch bucket, and what they saw. */
import { askS3, type S3Endpoint, sendS3 } from "./s3-requests.ts";

const OBJECT_BYTES = 1024;
/** After a write that failed. */
const PAUSE_MS = 20;
/** Writes that are remembered. */
const MAX_WRITES = 200_000;

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
  readonly #loops: Promise<void>[] = [];
  #isStopped = false;

  constructor(bucket: string, endpoints: readonly S3Endpoint[]) {
    this.#bucket = bucket;
    this.#endpoints = endpoints;
  }

  /** Each to one of the endpoints, in turn. */
  start(count: number): void {
    for (let i = 0; i < count; i++) this.#loops.push(this.#write(i));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#loops);
  }

  /** The longest time without an acknowledgement that began at this time or later, and the one that was open then. */
  longestGapMs(fromMs: number): number {
    const times = this.acknowledged.map(({ atMs }) => atMs).sort((a, b) => a - b);
    let longest = 0;
    for (let i = 1; i < times.length; i++) {
      const [before = 0, at = 0] = [times[i - 1], times[i]];
      if (at >= fromMs) longest = Math.max(longest, at - before);
    }
    return longest;
  }

  async #write(writer: number): Promise<void> {
    const endpoint = this.#endpoints[writer % this.#endpoints.length] as S3Endpoint;
    const body = new Uint8Array(OBJECT_BYTES).fill(writer);
    for (let n = 0; !this.#isStopped && this.acknowledged.length < MAX_WRITES; n++) {
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
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
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
