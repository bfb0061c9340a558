/**
 * A target is down while many small objects are written: the source must not notice, in errors, latency or memory, and
 * the target catches up with all of it, deletions included, when it returns.
 */
import { readFile } from "node:fs/promises";
import { DeleteObjectsCommand, type S3Client } from "@aws-sdk/client-s3";
import { type LoadResult, S3Load } from "../../../bench/s3/load.ts";
import { keys } from "../s3/region.ts";
import { createEverywhere, until } from "./buckets.ts";
import { smallFederation, TestFederation } from "./federation.ts";
import { rest, versionsIn } from "./recorder.ts";
import { askReplication, waitingEvents } from "./said.ts";

const MIB = 1024 * 1024;
const BUCKET = "many";
const OBJECT_BYTES = 4096;
const CONNECTIONS = 8;
/** The p99 of as many with the target up and with it down, in turn. */
const ROUNDS = 3;
const ROUND_OBJECTS = 3_000;
const MAX_P99_RATIO = 1.1;
/** Written before the target is away, deleted meanwhile. */
const DELETED_OBJECTS = 2_000;
const DELETED_AT_ONCE = 1_000;
const MEMORY_SAMPLE_MS = 500;
/** Of anonymous memory in the second half, beyond the first half's maximum. */
const MAX_GROWTH_BYTES = 64 * MIB;
/** A round's length is bounded by its number of requests. */
const NO_LIMIT_MS = 3_600_000;
const CATCH_UP_LIMIT_MS = 900_000;
const SETTLED_REST_MS = 2_000;

const [source, target] = ["us-east-1", "eu-west-1"] as const;

export interface BacklogReport {
  readonly objects: number;
  /** Medians of the rounds. */
  readonly p99UpMs: number;
  readonly p99DownMs: number;
  readonly p99Ratio: number;
  readonly putsPerSecond: number;
  /** Of the 100,000, with the target down all the time. */
  readonly p99Ms: number;
  readonly memory: MemoryReport;
  readonly catchUpMs: number;
  readonly caughtUpPerSecond: number;
  readonly problems: readonly string[];
}

interface MemoryReport {
  /** RssAnon of the source's node: heap and buffers, without the store's mapped pages. MiB. */
  readonly firstHalfMaxMiB: number;
  readonly secondHalfMaxMiB: number;
  readonly endMiB: number;
  /** With mapped pages, which the kernel takes back when it likes. */
  readonly mappedEndMiB: number;
}

export async function backlog(
  { objects = 100_000 }: { readonly objects?: number },
  tell: (text: string) => void = () => {},
): Promise<BacklogReport> {
  const federation = await TestFederation.start({ ...smallFederation, regions: 2, isRelayed: false });
  const run = new BacklogRun(federation, tell);
  let report: BacklogReport | undefined;
  try {
    report = await run.run(objects);
    return report;
  } finally {
    run.close();
    await federation.close({ keepData: report === undefined || report.problems.length > 0 });
  }
}

class BacklogRun {
  readonly #federation: TestFederation;
  readonly #load = new S3Load();
  readonly #tell: (text: string) => void;
  readonly #problems: string[] = [];
  readonly #source: S3Client;
  readonly #target: S3Client;

  constructor(federation: TestFederation, tell: (text: string) => void) {
    this.#federation = federation;
    this.#tell = tell;
    this.#source = federation.client(source);
    this.#target = federation.client(target);
  }

  close(): void {
    this.#load.close();
  }

  async run(objects: number): Promise<BacklogReport> {
    await createEverywhere(this.#source, { bucket: BUCKET, isVersioned: true, regions: [target] });
    await this.#put(ROUND_OBJECTS);
    const rounds = await this.#compareLatency();
    await this.#federation.endRegion(target, "SIGKILL");
    const half = Math.ceil(objects / 2);
    const first = await this.#putWatched(half);
    await this.#deleteObjects();
    const second = await this.#putWatched(objects - half);
    const { mapped } = await this.#memory();
    const catchUpMs = await this.#catchUp();
    const growthBytes = second.maxBytes - first.maxBytes;
    if (growthBytes > MAX_GROWTH_BYTES) this.#problems.push(`memory grew by ${growthBytes} bytes`);
    const p99Ratio = median(rounds.down) / median(rounds.up);
    if (p99Ratio > MAX_P99_RATIO)
      this.#problems.push(`with the target down p99 is ${p99Ratio} of what it was`);
    return {
      objects,
      p99UpMs: median(rounds.up),
      p99DownMs: median(rounds.down),
      p99Ratio,
      putsPerSecond: Math.round((first.result.perSecond + second.result.perSecond) / 2),
      p99Ms: Math.max(first.result.p99Ms, second.result.p99Ms),
      memory: {
        firstHalfMaxMiB: Math.round(first.maxBytes / MIB),
        secondHalfMaxMiB: Math.round(second.maxBytes / MIB),
        endMiB: Math.round(second.endBytes / MIB),
        mappedEndMiB: Math.round(mapped / MIB),
      },
      catchUpMs,
      caughtUpPerSecond: Math.round(((objects + DELETED_OBJECTS) / catchUpMs) * 1000),
      problems: this.#problems,
    };
  }

  /** Each time with nothing waiting, and the target's start not counted. */
  async #compareLatency(): Promise<Record<"up" | "down", number[]>> {
    const p99: Record<"up" | "down", number[]> = { up: [], down: [] };
    for (let round = 0; round < ROUNDS; round++) {
      await this.#catchUp();
      p99.up.push((await this.#put(ROUND_OBJECTS)).p99Ms);
      await this.#catchUp();
      await this.#federation.endRegion(target, "SIGKILL");
      p99.down.push((await this.#put(ROUND_OBJECTS)).p99Ms);
      await this.#federation.startRegion(target);
      const shown = (times: readonly number[]): string => `${times.at(-1)?.toFixed(1)} ms`;
      this.#tell(`p99 of PUT with the target up ${shown(p99.up)}, down ${shown(p99.down)}`);
    }
    await this.#catchUp();
    return p99;
  }

  async #put(objects: number): Promise<LoadResult> {
    const result = await this.#load.run({
      port: Number(new URL(this.#federation.s3Endpoint(source)).port),
      keys: { ...keys, region: source },
      method: "PUT",
      bytes: OBJECT_BYTES,
      // Names are used again by the next round, as new versions.
      objects,
      bucket: BUCKET,
      connections: CONNECTIONS,
      durationMs: NO_LIMIT_MS,
      requests: objects,
    });
    if (result.errors > 0) this.#problems.push(`${result.errors} errors at the source: ${result.firstError}`);
    return result;
  }

  async #putWatched(objects: number): Promise<{ result: LoadResult; maxBytes: number; endBytes: number }> {
    let [maxBytes, endBytes, isDone] = [0, 0, false];
    const watching = (async (): Promise<void> => {
      while (!isDone) {
        endBytes = (await this.#memory()).anonymous;
        maxBytes = Math.max(maxBytes, endBytes);
        await rest(MEMORY_SAMPLE_MS);
      }
    })();
    const result = await this.#put(objects);
    isDone = true;
    await watching;
    this.#tell(
      `${objects} objects, p99 ${result.p99Ms.toFixed(1)} ms, memory ${Math.round(endBytes / MIB)} MiB`,
    );
    return { result, maxBytes, endBytes };
  }

  async #deleteObjects(): Promise<void> {
    for (let from = 0; from < DELETED_OBJECTS; from += DELETED_AT_ONCE) {
      const Objects = Array.from({ length: DELETED_AT_ONCE }, (_, i) => {
        return { Key: `object-${from + i}-${OBJECT_BYTES}` };
      });
      const { Errors = [] } = await this.#source.send(
        new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects } }),
      );
      if (Errors.length > 0) this.#problems.push(`${Errors.length} deletions failed: ${Errors[0]?.Message}`);
    }
  }

  /** Of the source's only node. Bytes. */
  async #memory(): Promise<{ anonymous: number; mapped: number }> {
    const text = await readFile(`/proc/${this.#federation.pid(source)}/status`, "utf8");
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]) * 1024;
    return { anonymous: field("RssAnon"), mapped: field("RssFile") };
  }

  /** Until both hold the same. @returns from the start of the target's process */
  async #catchUp(): Promise<number> {
    const begunMs = performance.now();
    if (this.#federation.isDown(target)) await this.#federation.startRegion(target);
    const caughtUp = await until(async () => (await this.#waiting()) === 0, { limitMs: CATCH_UP_LIMIT_MS });
    const tookMs = Math.round(performance.now() - begunMs);
    if (caughtUp === undefined) this.#problems.push("the target did not catch up");
    const [here, there] = await Promise.all([
      versionsIn(this.#source, BUCKET),
      versionsIn(this.#target, BUCKET),
    ]);
    const isEqual = JSON.stringify([...here]) === JSON.stringify([...there]);
    if (!isEqual) this.#problems.push("nothing waits any more, and the regions differ");
    this.#tell(`caught up in ${tookMs} ms: ${here.size} versions`);
    await rest(SETTLED_REST_MS);
    return tookMs;
  }

  async #waiting(): Promise<number | undefined> {
    const view = await askReplication(this.#federation, source);
    return view && waitingEvents(view, BUCKET, target);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
