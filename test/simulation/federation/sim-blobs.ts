/**
 * A region's drives, as far as replication sees them: bytes that are durable once a write has resolved, and gone when
 * they were deleted. What a process had begun when it died is not there. Small bodies stay inline.
 */
import { assert } from "../../../src/base/assert.ts";
import type { Clock } from "../../../src/base/clock.ts";
import { AtollError } from "../../../src/base/errors.ts";
import { type BlobId, blobId, placementGroupId } from "../../../src/base/ids.ts";
import { randomBetween } from "../../../src/base/random.ts";
import type { BlobReference, Content } from "../../../src/metadata/index.ts";
import type { BlobStore } from "../../../src/region/index.ts";
import type { SeededRandom } from "../seeded-random.ts";

const INLINE_BYTES = 64;
/** A body that is longer than this has several. */
const BLOB_BYTES = 4_096;
const PLACEMENT_GROUP = placementGroupId(1);

/** What outlives every process of the region. */
export class SimDrives {
  readonly blobs = new Map<BlobId, Buffer>();
  #last = 0;

  keep(bytes: Buffer): BlobReference {
    const blob = blobId((++this.#last).toString(16).padStart(32, "0"));
    this.blobs.set(blob, bytes);
    return { blob, placementGroup: PLACEMENT_GROUP, bytes: bytes.length };
  }
}

export class SimBlobs implements BlobStore {
  readonly returnedDrives = 0;
  readonly #drives: SimDrives;
  readonly #clock: Clock;
  readonly #random: SeededRandom;

  constructor(
    drives: SimDrives,
    { clock, random }: { readonly clock: Clock; readonly random: SeededRandom },
  ) {
    this.#drives = drives;
    this.#clock = clock;
    this.#random = random;
  }

  async write(body: AsyncIterable<Uint8Array>, options: Parameters<BlobStore["write"]>[1]) {
    const chunks: Uint8Array[] = [];
    // The bytes of a chunk are there until the next one is asked for.
    for await (const chunk of body) {
      options.signal.throwIfAborted();
      chunks.push(Uint8Array.from(chunk));
    }
    const bytes = Buffer.concat(chunks);
    if (bytes.length <= INLINE_BYTES && options.owner.uploadId === undefined) {
      return { content: { kind: "inline", bytes } satisfies Content, bytes: bytes.length, missing: [] };
    }
    await this.#takeTime();
    const blobs: BlobReference[] = [];
    for (let at = 0; at < bytes.length; at += BLOB_BYTES) {
      blobs.push(this.#drives.keep(bytes.subarray(at, at + BLOB_BYTES)));
    }
    return { content: { kind: "blobs", blobs } satisfies Content, bytes: bytes.length, missing: [] };
  }

  async *read(
    content: Content,
    { from, to }: { readonly from: number; readonly to: number },
  ): AsyncGenerator<Uint8Array, void, undefined> {
    await this.#takeTime();
    yield contentOf(this.#drives, content).subarray(from, to);
  }

  async delete(blobs: readonly BlobReference[]): Promise<void> {
    await this.#takeTime();
    for (const { blob } of blobs) this.#drives.blobs.delete(blob);
  }

  repair(): Promise<never> {
    assert(false, "nothing is ever missing here");
  }

  #takeTime(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(randomBetween(this.#random, 0, 20) / 4, resolve);
    });
  }
}

/** @throws region.unreadable */
export function contentOf(drives: SimDrives, content: Content): Buffer {
  if (content.kind === "inline") return Buffer.from(content.bytes);
  return Buffer.concat(
    content.blobs.map(({ blob }) => {
      const bytes = drives.blobs.get(blob);
      if (bytes === undefined) throw new AtollError("region.unreadable", `blob ${blob} is gone`);
      return bytes;
    }),
  );
}
