/**
 * What reads of a region promise, whoever is home: each shows what the region's shards had at some moment between call and
 * answer. A key changes when the first replica applies its write, and whoever is told of a write is told after that.
 */
import type { Coverage } from "../coverage.ts";
import { checkLocal, type KeyState, Timeline } from "./checkers/timeline.ts";
import type { Oracle, OracleWrite, SiteName } from "./oracle.ts";

export interface LocalReadsParts {
  readonly oracle: Oracle;
  readonly coverage: Coverage;
  readonly nowMs: () => number;
  readonly fail: (error: Error) => void;
}

export interface KeyPlace extends SiteName {
  readonly key: string;
}

export class LocalReads {
  readonly #parts: LocalReadsParts;
  readonly #timelines = new Map<string, Timeline>();

  constructor(parts: LocalReadsParts) {
    this.#parts = parts;
    parts.oracle.listeners.push((at, write) => this.#applied(at, write));
  }

  /** @returns what `returned` is to be given */
  called(at: KeyPlace): number {
    return this.#timeline(at).count;
  }

  returned(at: KeyPlace, called: number, state: KeyState): void {
    const { coverage, fail } = this.#parts;
    coverage.mark("local reads");
    try {
      checkLocal(this.#timeline(at), { name: `r${at.region} ${at.key}`, state, called });
    } catch (error) {
      fail(error as Error);
    }
  }

  #applied(at: SiteName, { key }: OracleWrite): void {
    const timeline = this.#timeline({ ...at, key });
    const [current] = this.#parts.oracle.keyAt(at, key).versions();
    if (timeline.now.version === current?.version) return;
    const etag = current?.kind === "put" ? current.etag : undefined;
    timeline.became(this.#parts.nowMs(), { version: current?.version, etag });
  }

  #timeline({ region, bucket, key }: KeyPlace): Timeline {
    const name = `${region} ${bucket} ${key}`;
    let timeline = this.#timelines.get(name);
    if (timeline === undefined) {
      timeline = new Timeline();
      this.#timelines.set(name, timeline);
    }
    return timeline;
  }
}
