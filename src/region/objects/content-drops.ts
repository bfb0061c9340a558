import type { Logger } from "../../base/logger.ts";
import type { Content } from "../../metadata/index.ts";
import type { BlobStore } from "../blob-store.ts";
import type { ObjectServiceCounters } from "./components.ts";

/** Deletions under way at once; what comes on top is left to the orphan collector. */
const MAX_DROPS = 256;

type DropCounters = Pick<ObjectServiceCounters, "dropsPending" | "dropsLeft">;

/** Deletes blobs that no record will name, beside the request that wrote them: its answer does not wait. */
export class ContentDrops {
  readonly #blobs: Pick<BlobStore, "delete">;
  readonly #logger: Logger;
  readonly #counters: DropCounters;
  readonly #pending = new Set<Promise<void>>();

  constructor(blobs: Pick<BlobStore, "delete">, logger: Logger, counters: DropCounters) {
    this.#blobs = blobs;
    this.#logger = logger;
    this.#counters = counters;
  }

  /** A failure is only recorded: the orphan collector finds what is left. */
  drop(content: Content): void {
    if (content.kind === "inline" || content.blobs.length === 0) return;
    if (this.#pending.size >= MAX_DROPS) {
      this.#counters.dropsLeft++;
      return;
    }
    const deletion = this.#blobs
      .delete(content.blobs)
      .catch((error: unknown) => {
        this.#counters.dropsLeft++;
        this.#logger.warn({ error, blobs: content.blobs.length }, "blobs of a refused write stay for now");
      })
      .finally(() => {
        this.#pending.delete(deletion);
        this.#counters.dropsPending = this.#pending.size;
      });
    this.#pending.add(deletion);
    this.#counters.dropsPending = this.#pending.size;
  }

  /** Resolves when none is under way. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }
}
