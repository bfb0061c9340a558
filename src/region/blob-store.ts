/**
 * The contract between the object service and the drives: bytes become blobs on placement groups, and come back.
 * `blobs/` implements it.
 */
import type { BucketId } from "../base/ids.ts";
import type { BlobReference, Content, MissingFragments } from "../metadata/index.ts";

/** Written into every fragment, so that a collector can ask the metadata whether the blob is still held. */
export interface BlobOwner {
  readonly bucket: BucketId;
  readonly key: string;
  /** Set for a part of a multipart upload. */
  readonly uploadId?: string;
}

export interface WrittenContent {
  readonly content: Content;
  readonly bytes: number;
  readonly missing: readonly MissingFragments[];
}

export interface BlobStore {
  /** How often a drive that had failed came back, since the process began: what waits for drives may try again. */
  readonly returnedDrives: number;

  /**
   * Takes a body to stable storage: inline up to INLINE_BYTES, copies below COPIES_BELOW_BYTES, erasure-coded above,
   * in blobs of at most MAX_BLOB_BYTES. Holds a few stripes in memory, whatever the body's length, and reads no
   * faster than the drives take. Resolves when at least k + ⌈m/2⌉ fragments of every blob are durable. When drives are
   * away so that no placement group of the code can do that, blobs become copies; when they go in the middle of a blob
   * and k fragments are left, it is read back and written elsewhere.
   * When the body throws, or the signal fires, what was written is dropped and the error goes on.
   * @param expectedBytes of the body where the client said so: chooses the scheme without buffering.
   * @throws region.tooFewDrives
   */
  write(
    body: AsyncIterable<Uint8Array>,
    options: {
      readonly owner: BlobOwner;
      readonly expectedBytes: number | undefined;
      readonly storageClass: string;
      readonly signal: AbortSignal;
    },
  ): Promise<WrittenContent>;

  /**
   * The bytes `from` (inclusive) to `to` (exclusive) of a content. Reads only the units that cover them, verifies
   * each, and goes to parity where a fragment is missing, damaged or late. What it finds missing it reports.
   * The bytes of a chunk are there until the next one is asked for.
   * Stops reading when the consumer stops (`return`). @throws region.unreadable when fewer than k fragments are left
   */
  read(
    content: Content,
    range: { readonly from: number; readonly to: number },
    options: { readonly owner: BlobOwner; readonly signal: AbortSignal },
  ): AsyncIterable<Uint8Array>;

  /** Deletes every fragment it can reach; a drive that is away keeps its own for the orphan collector. */
  delete(blobs: readonly BlobReference[]): Promise<void>;

  /**
   * Makes missing fragments again from the others. @returns the fragments that are there now.
   * @throws region.unreadable
   */
  repair(missing: MissingFragments, signal: AbortSignal): Promise<MissingFragments>;
}
