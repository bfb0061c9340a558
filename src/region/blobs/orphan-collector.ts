import { assert } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { hasCode } from "../../base/errors.ts";
import type { BlobId, BucketId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { BlobOwner } from "../blob-store.ts";
import type { Worker } from "../worker.ts";
import type { DriveAccess, FragmentDescription, FragmentName } from "./drive-access.ts";
import { defaultBlobStoreOptions } from "./options.ts";
import { decodeOwner } from "./owner-codec.ts";

/** Looked at in one step. */
const FRAGMENTS_PER_STEP = 256;

const HOUR_MS = 3_600_000;

export interface OrphanCollectorOptions {
  /**
   * A younger fragment may belong to a write whose record is still to come. Default 24 h; at least twice the longest
   * that a write may take.
   */
  readonly orphanAgeMs: number;
  /** The `writeDeadlineMs` of the region's blob stores. */
  readonly writeDeadlineMs: number;
  /** From the end of one pass over the drive to the beginning of the next. Default 6 h. */
  readonly passIntervalMs: number;
}

export const defaultOrphanCollectorOptions: OrphanCollectorOptions = {
  orphanAgeMs: 24 * HOUR_MS,
  writeDeadlineMs: defaultBlobStoreOptions.writeDeadlineMs,
  passIntervalMs: 6 * HOUR_MS,
};

export interface OrphanCollectorComponents {
  /** A drive of this node. */
  readonly drive: DriveAccess;
  readonly driveName: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Which of these blobs, all owned by this key, are held still (`MetadataClient.held`). */
  readonly held: (bucket: BucketId, key: string, blobs: readonly BlobId[]) => Promise<readonly BlobId[]>;
}

/**
 * Goes over a drive and deletes the fragments that nobody holds: of writes that died before their record, and of
 * deletes that did not reach the drive. It asks the metadata by the owner that every fragment names.
 */
export class OrphanCollector implements Worker {
  readonly name: string;
  readonly #components: OrphanCollectorComponents;
  readonly #options: OrphanCollectorOptions;
  #after: FragmentName | undefined;
  #nextPassMs = 0;
  #passes = 0;
  #examined = 0;
  #deleted = 0;
  #undecodable = 0;

  constructor(components: OrphanCollectorComponents, options: Partial<OrphanCollectorOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultOrphanCollectorOptions, ...options };
    assert(
      this.#options.orphanAgeMs >= 2 * this.#options.writeDeadlineMs,
      "orphanAgeMs must be twice the longest write at least",
    );
    this.name = `orphan collector, ${components.driveName}`;
  }

  status(): Readonly<Record<string, number>> {
    return {
      passes: this.#passes,
      examined: this.#examined,
      deleted: this.#deleted,
      undecodable: this.#undecodable,
    };
  }

  async work(signal: AbortSignal): Promise<boolean> {
    const { clock, drive } = this.#components;
    if (clock.monotonicMs() < this.#nextPassMs) return false;
    const fragments = await drive.list(this.#after, FRAGMENTS_PER_STEP, signal);
    const last = fragments.at(-1);
    if (last === undefined) {
      this.#after = undefined;
      this.#passes++;
      this.#nextPassMs = clock.monotonicMs() + this.#options.passIntervalMs;
      return false;
    }
    const oldMs = clock.wallMs() - this.#options.orphanAgeMs;
    await this.#collect(
      fragments.filter(({ writtenMs }) => writtenMs < oldMs),
      signal,
    );
    // A step that failed is made again.
    this.#examined += fragments.length;
    this.#after = { blob: last.blob, fragment: last.fragment };
    return true;
  }

  async #collect(fragments: readonly FragmentDescription[], signal: AbortSignal): Promise<void> {
    const { held, drive, logger } = this.#components;
    for (const { owner, blobs } of this.#byOwner(fragments)) {
      signal.throwIfAborted();
      const keeping = new Set(await held(owner.bucket, owner.key, blobs));
      const orphans = blobs.filter((blob) => !keeping.has(blob));
      if (orphans.length === 0) continue;
      await drive.deleteBlobs(orphans, signal);
      this.#deleted += orphans.length;
      logger.info({ worker: this.name, ...owner, blobs: orphans.length }, "deleted blobs that nobody holds");
    }
  }

  #byOwner(
    fragments: readonly FragmentDescription[],
  ): Iterable<{ readonly owner: BlobOwner; readonly blobs: BlobId[] }> {
    const owners = new Map<string, { readonly owner: BlobOwner; readonly blobs: BlobId[] }>();
    for (const { blob, owner } of fragments) {
      const decoded = this.#decoded(owner);
      if (decoded === undefined) continue;
      const name = `${decoded.bucket}/${decoded.key}`;
      const group = owners.get(name);
      if (group === undefined) owners.set(name, { owner: decoded, blobs: [blob] });
      else if (!group.blobs.includes(blob)) group.blobs.push(blob);
    }
    return owners.values();
  }

  /** A fragment of which we cannot tell whose it is stays. */
  #decoded(owner: Uint8Array): BlobOwner | undefined {
    try {
      return decodeOwner(owner);
    } catch (error) {
      if (!hasCode(error, "message.malformed")) throw error;
      this.#undecodable++;
      return undefined;
    }
  }
}
