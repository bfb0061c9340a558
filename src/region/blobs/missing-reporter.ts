import type { Clock } from "../../base/clock.ts";
import type { BlobId } from "../../base/ids.ts";
import type { BlobReference, MissingFragments } from "../../metadata/index.ts";
import type { BlobOwner } from "../blob-store.ts";
import { MAX_UNREPORTED_BLOBS } from "./options.ts";

export type OnMissing = (owner: BlobOwner, missing: MissingFragments) => void;

/** What was told is not told again for so long, unless it is forgotten for others. */
const REPEAT_AFTER_MS = 60_000;
/** Blobs together, so that what one read finds is one report. */
const GATHER_MS = 50;
const MAX_REMEMBERED = 16_384;

interface Gathered {
  readonly owner: BlobOwner;
  readonly blob: BlobReference;
  readonly fragments: Set<number>;
}

/** Tells the metadata what reads find missing, each fragment once in a while. */
export class MissingReporter {
  readonly #clock: Clock;
  readonly #onMissing: OnMissing;
  readonly #gathered = new Map<BlobId, Gathered>();
  /** When what was told, the oldest first. */
  readonly #toldMs = new Map<string, number>();
  #isDue = false;

  constructor(clock: Clock, onMissing: OnMissing) {
    this.#clock = clock;
    this.#onMissing = onMissing;
  }

  found(owner: BlobOwner, blob: BlobReference, fragment: number): void {
    const name = `${blob.blob}/${fragment}`;
    const nowMs = this.#clock.monotonicMs();
    const toldMs = this.#toldMs.get(name);
    if (toldMs !== undefined && nowMs - toldMs < REPEAT_AFTER_MS) return;
    let gathered = this.#gathered.get(blob.blob);
    if (gathered === undefined) {
      if (this.#gathered.size >= MAX_UNREPORTED_BLOBS) return;
      gathered = { owner, blob, fragments: new Set() };
      this.#gathered.set(blob.blob, gathered);
    }
    gathered.fragments.add(fragment);
    this.#remember(name, nowMs);
    if (this.#isDue) return;
    this.#isDue = true;
    this.#clock.after(GATHER_MS, () => this.#tell());
  }

  /** Made again: if it goes missing once more, that is news. */
  repaired(blob: BlobId, fragment: number): void {
    this.#toldMs.delete(`${blob}/${fragment}`);
  }

  #remember(name: string, nowMs: number): void {
    this.#toldMs.delete(name);
    this.#toldMs.set(name, nowMs);
    if (this.#toldMs.size <= MAX_REMEMBERED) return;
    for (const oldest of this.#toldMs.keys()) {
      this.#toldMs.delete(oldest);
      break;
    }
  }

  #tell(): void {
    this.#isDue = false;
    const all = [...this.#gathered.values()];
    this.#gathered.clear();
    for (const { owner, blob, fragments } of all) {
      this.#onMissing(owner, { blob, fragments: [...fragments].sort((a, b) => a - b) });
    }
  }
}
