/** Writers of one bucket in several regions, each key once: what was acknowledged, by whom, and when. */
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import { codeOf, header, type LeanS3, messageOf, NoAnswer } from "../lib/lean-s3.ts";
import { rest } from "../lib/register-clients.ts";

/** Small ones more often; a large one takes a while to cross a link. */
const BODY_BYTES = [1_000, 1_000, 1_000, 1_000, 20_000, 200_000] as const;
const FAILURE_REST_MS = 50;

export interface VersionedWrite {
  readonly key: string;
  readonly version: string;
  /** Of the writers, from 0. */
  readonly writer: number;
  readonly calledMs: number;
  readonly returnedMs: number;
}

export class VersionedWriters {
  readonly acknowledged: VersionedWrite[] = [];
  /** How often a write failed so. */
  readonly failures = new Map<string, number>();
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #stopping = new AbortController();
  readonly #loops: Promise<void>[] = [];

  constructor(bucket: string, prefix: string) {
    this.#bucket = bucket;
    this.#prefix = prefix;
  }

  get failed(): number {
    return [...this.failures.values()].reduce((sum, count) => sum + count, 0);
  }

  start(s3: LeanS3, random: SeededRandom): void {
    this.#loops.push(this.#write(this.#loops.length, s3, random));
  }

  /** Resolves when the last answers are there. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
  }

  /** The first acknowledgement after a moment of a write that is so; polls. @throws when there is none in time */
  async first(isSo: (write: VersionedWrite) => boolean, limitMs: number): Promise<VersionedWrite> {
    const untilMs = performance.now() + limitMs;
    for (let checked = 0; ; ) {
      for (; checked < this.acknowledged.length; checked++) {
        const write = this.acknowledged[checked];
        if (write !== undefined && isSo(write)) return write;
      }
      if (performance.now() > untilMs) throw new Error(`no write was accepted within ${limitMs} ms`);
      await rest(2);
    }
  }

  /** The longest time between two acknowledgements of one writer that has to do with a span of time. */
  longestGapMs(fromMs: number, toMs: number): number {
    let longest = 0;
    for (const writes of Map.groupBy(this.acknowledged, ({ writer }) => writer).values()) {
      for (let i = 1; i < writes.length; i++) {
        const [before, after] = [writes[i - 1], writes[i]];
        if (before === undefined || after === undefined) continue;
        const touches = after.returnedMs >= fromMs && before.returnedMs <= toMs;
        if (touches) longest = Math.max(longest, after.returnedMs - before.returnedMs);
      }
    }
    return longest;
  }

  async #write(writer: number, s3: LeanS3, random: SeededRandom): Promise<void> {
    for (let n = 0; !this.#stopping.signal.aborted; n++) {
      const key = `${this.#prefix}${writer}/${String(n).padStart(6, "0")}`;
      const body = Buffer.alloc(random.pick(BODY_BYTES), `${key} `);
      const calledMs = performance.now();
      let failure: string;
      try {
        const answer = await s3.ask({ method: "PUT", bucket: this.#bucket, key, body });
        const version = header(answer, "x-amz-version-id");
        if (answer.status === 200 && version !== undefined) {
          this.acknowledged.push({ key, version, writer, calledMs, returnedMs: performance.now() });
          continue;
        }
        failure = `${s3.region}: ${answer.status} ${codeOf(answer)}: ${messageOf(answer)}`;
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        failure = `${s3.region}: ${error.message}`;
      }
      this.failures.set(failure, (this.failures.get(failure) ?? 0) + 1);
      await rest(FAILURE_REST_MS);
    }
  }
}
