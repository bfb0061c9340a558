import { assert } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { BlobId, DriveId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type { BlobReference, Content, MissingFragments, Topology } from "../../metadata/index.ts";
import type { BlobOwner, BlobStore, WrittenContent } from "../blob-store.ts";
import type { Worker } from "../worker.ts";
import { type BlobReaderComponents, readBlobs } from "./blob-reader.ts";
import { BodyWriter } from "./body-writer.ts";
import type { BlobContext } from "./context.ts";
import { type BlobCounters, noCounters } from "./counters.ts";
import type { DriveAccess, DriveLookup } from "./drive-access.ts";
import { DriveHealth, type DriveHealthReport } from "./drive-health.ts";
import { DriveProber } from "./drive-prober.ts";
import { Hedging } from "./hedging.ts";
import { MissingReporter, type OnMissing } from "./missing-reporter.ts";
import {
  type BlobStoreOptions,
  completeOptions,
  FREE_STRIPE_BYTES,
  MAX_DELETED_BLOBS,
  SHARED_BUFFER_BYTES,
  SHARED_READ_BYTES,
} from "./options.ts";
import { encodeOwner } from "./owner-codec.ts";
import { PlacementGroups } from "./placement-groups.ts";
import { repairBlob } from "./repair.ts";
import { Codecs, SharedBudget, StripeMemory, Stripes } from "./stripes.ts";
import { settledWithin } from "./time-limit.ts";

const noFragments: ReadonlySet<number> = new Set();

export interface DriveBlobStoreComponents {
  /** Cheap: it is asked for every request. `renew`: it names a placement group that the last answer did not know. */
  readonly topology: (options?: { readonly renew?: boolean }) => Promise<Topology>;
  readonly drives: DriveLookup;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** A read found fragments missing or damaged. Called seldom, and must not throw. */
  readonly onMissing: OnMissing;
}

/** The blob store on the region's drives: see index.ts. */
export class DriveBlobStore implements BlobStore {
  readonly #components: DriveBlobStoreComponents;
  readonly #context: BlobContext;
  readonly #reader: BlobReaderComponents;
  readonly #lookForReturned: () => void;
  readonly #prober: DriveProber;
  #groups: { readonly topology: Topology; readonly groups: PlacementGroups } | undefined;

  constructor(components: DriveBlobStoreComponents, options: Partial<BlobStoreOptions> = {}) {
    const { clock, random, logger, drives } = components;
    const complete = completeOptions(options);
    const health = new DriveHealth(clock, complete);
    const judged = judgedAnew(drives, health);
    this.#components = components;
    this.#lookForReturned = judged.lookForReturned;
    const codecs = new Codecs();
    const memory = new StripeMemory(FREE_STRIPE_BYTES);
    this.#context = {
      clock,
      random,
      logger,
      drives: judged.drives,
      health,
      codecs,
      stripes: new Stripes(codecs, memory),
      budget: new SharedBudget(SHARED_BUFFER_BYTES),
      readBudget: new SharedBudget(SHARED_READ_BYTES),
      memory,
      counters: noCounters(),
      options: complete,
    };
    this.#prober = new DriveProber(this.#context);
    this.#reader = {
      context: this.#context,
      hedging: new Hedging(complete),
      reporter: new MissingReporter(clock, components.onMissing),
    };
  }

  get counters(): Readonly<BlobCounters> {
    return this.#context.counters;
  }

  /** Memory that uploads hold in stripes now, and downloads in what they read ahead. */
  get bufferedBytes(): number {
    return this.#context.budget.usedBytes + this.#context.readBudget.usedBytes;
  }

  get returnedDrives(): number {
    this.#lookForReturned();
    return this.#context.health.returnedCount;
  }

  /** To be run by whoever has this store. */
  get prober(): Worker {
    return this.#prober;
  }

  driveHealth(): readonly DriveHealthReport[] {
    return this.#context.health.report();
  }

  async write(
    body: AsyncIterable<Uint8Array>,
    options: Parameters<BlobStore["write"]>[1],
  ): Promise<WrittenContent> {
    const { owner, expectedBytes, signal } = options;
    const groups = await this.#placementGroups();
    const writer = new BodyWriter(this.#reader, groups, {
      owner: encodeOwner(owner),
      expectedBytes,
      mayBeInline: owner.uploadId === undefined,
      signal,
    });
    try {
      return await writer.write(body);
    } catch (error) {
      await this.delete(writer.committed);
      throw error;
    }
  }

  async *read(
    content: Content,
    { from, to }: { readonly from: number; readonly to: number },
    { owner, signal }: { readonly owner: BlobOwner; readonly signal: AbortSignal },
  ): AsyncGenerator<Uint8Array, void, undefined> {
    assert(from >= 0 && from <= to, `a content has no range ${from} to ${to}`);
    if (content.kind === "inline") {
      assert(to <= content.bytes.length, `a content of ${content.bytes.length} bytes has no byte ${to - 1}`);
      this.#context.counters.bytesRead += to - from;
      if (from < to) yield content.bytes.subarray(from, to);
      return;
    }
    const groups = await this.#placementGroups(content.blobs);
    yield* readBlobs(this.#reader, groups, content.blobs, {
      from,
      to,
      excluded: noFragments,
      signal,
      onMissing: (blob, fragment) => this.#reader.reporter.found(owner, blob, fragment),
    });
  }

  async delete(blobs: readonly BlobReference[]): Promise<void> {
    if (blobs.length === 0) return;
    const groups = await this.#placementGroups(blobs);
    const byDrive = new Map<DriveId, BlobId[]>();
    for (const { blob, placementGroup } of blobs) {
      for (const drive of groups.find(placementGroup)?.drives ?? []) {
        const ids = byDrive.get(drive);
        if (ids === undefined) byDrive.set(drive, [blob]);
        else ids.push(blob);
      }
    }
    await Promise.all([...byDrive].map(([drive, ids]) => this.#deleteOn(drive, ids)));
    this.#context.counters.deletedBlobs += blobs.length;
  }

  async repair(missing: MissingFragments, signal: AbortSignal): Promise<MissingFragments> {
    const groups = await this.#placementGroups([missing.blob]);
    return repairBlob(this.#reader, groups.get(missing.blob.placementGroup), missing, signal);
  }

  /** A drive that is away keeps its fragments for the orphan collector. */
  async #deleteOn(drive: DriveId, ids: readonly BlobId[]): Promise<void> {
    const { drives, clock, options, counters, health } = this.#context;
    const access = drives(drive);
    for (let at = 0; at < ids.length; at += MAX_DELETED_BLOBS) {
      if (access === undefined || !health.isReadable(drive)) {
        counters.failedDeletes++;
        return;
      }
      const abort = new AbortController();
      const slow = new AtollError("drive.slow", `drive ${drive} did not delete in time`);
      const deleted = access.deleteBlobs(ids.slice(at, at + MAX_DELETED_BLOBS), abort.signal).then(
        () => health.wrote(drive),
        (error: unknown) => {
          if (!(error instanceof AtollError)) throw error;
          counters.failedDeletes++;
          health.failedToWrite(drive, error);
        },
      );
      if (await settledWithin(clock, options.deleteDeadlineMs, deleted)) continue;
      abort.abort(slow);
      counters.failedDeletes++;
      health.failedToWrite(drive, slow);
      return;
    }
  }

  /** @param named blobs whose placement groups it should know: those made by another node since are asked for */
  async #placementGroups(named: readonly BlobReference[] = []): Promise<PlacementGroups> {
    const groups = this.#groupsOf(await this.#components.topology());
    if (named.every(({ placementGroup }) => groups.find(placementGroup) !== undefined)) return groups;
    return this.#groupsOf(await this.#components.topology({ renew: true }));
  }

  #groupsOf(topology: Topology): PlacementGroups {
    if (this.#groups?.topology !== topology) {
      this.#groups = { topology, groups: new PlacementGroups(topology) };
    }
    return this.#groups.groups;
  }
}

/** A drive that is back is opened anew, and nobody waits until it would have been tried again. */
function judgedAnew(
  find: DriveLookup,
  health: DriveHealth,
): { readonly drives: DriveLookup; readonly lookForReturned: () => void } {
  /** Bounded by the region's drives. */
  const known = new Map<DriveId, DriveAccess>();
  const drives: DriveLookup = (id) => {
    const access = find(id);
    if (access === undefined || known.get(id) === access) return access;
    if (known.has(id)) health.forget(id);
    known.set(id, access);
    return access;
  };
  const lookForReturned = (): void => {
    for (const id of known.keys()) drives(id);
  };
  return { drives, lookForReturned };
}
