import { assert } from "../../base/assert.ts";
import { MAX_BLOB_BYTES } from "../../erasure/index.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Bodies up to this long are kept in their record. */
const INLINE_BYTES = 16 * KIB;

/** Bodies below this are copied, longer ones erasure-coded. */
const COPIES_BELOW_BYTES = MIB;

/** The stripes of one upload that its drives have not taken. At least two stripes, however large. */
export const UPLOAD_BUFFER_BYTES = 4 * MIB;
export const MAX_STRIPES_PER_UPLOAD = 8;

/** All uploads together: while they hold more, each goes on with one stripe at a time. */
export const SHARED_BUFFER_BYTES = 128 * MIB;

/** A blob whose drives failed in the middle is brought to other drives so often before its write fails. */
export const MAX_RESCUE_ATTEMPTS = 4;

/** Of one body: each may split a blob in two, and a record has room for some thousand. */
export const MAX_RESCUED_BLOBS_PER_BODY = 64;

/** Memory of stripes that waits to be used again, of a scheme; of a pool, when none of its stripes is out. */
export const FREE_STRIPE_BYTES = 32 * MIB;

/** Stripes of one scheme that lie in a pool, where drives take them without copying. */
export const POOLED_STRIPE_BYTES = 128 * MIB;

/** Read together, from each drive with one request. At least one stripe, however large. */
export const READ_BATCH_BYTES = MIB;

/** Batches of one download that are being read or wait for its consumer, beside the one that it has. */
export const READ_AHEAD_BATCHES = 3;

/** All downloads together: while they hold more, each goes on with one stripe at a time. */
export const SHARED_READ_BYTES = 96 * MIB;

/** So many fragments that a read found missing wait to be reported; more are found again by later reads. */
export const MAX_UNREPORTED_BLOBS = 1_024;

/** Of one fragment, in one request: a batch has fewer, whatever its stripes. */
export const MAX_READ_UNITS = 4_096;

/** Blobs named in one request to delete. */
export const MAX_DELETED_BLOBS = 256;

/** A drive that failed is asked whether it is back; so many at once. */
export const MAX_PROBED_DRIVES = 64;
export const PROBE_DEADLINE_MS = 2_000;

/**
 * What the connections between nodes must bear beyond rpc's defaults: an upload has a stream open to every drive of
 * its placement group. What is on its way is bounded by the uploads' windows, not by the streams'.
 */
export const fragmentRpcOptions = { maxStreams: 8_192, maxInboundCalls: 4_096 } as const;

export interface BlobStoreOptions {
  /** Default INLINE_BYTES; 0 keeps nothing in records but empty bodies. */
  readonly inlineBytes: number;
  /** Default COPIES_BELOW_BYTES. */
  readonly copiesBelowBytes: number;
  /** The longest blob. Default 64 MiB, which is also the most. */
  readonly blobBytes: number;
  /** A drive that took nothing for so long, while enough others did, is left out of the blob. Default 2 s. */
  readonly slowDriveMs: number;
  /** When too few drives move for so long the write fails. Default 30 s; more than `slowDriveMs`. */
  readonly stalledMs: number;
  /** The longest a write may take: then its blobs are no orphans yet, for sure. Default 12 h. */
  readonly writeDeadlineMs: number;
  /** Parity is asked when a fragment is later than this; adapts to the drives between the two. Default 50 ms. */
  readonly hedgeMinMs: number;
  /** Default 1 s. */
  readonly hedgeMaxMs: number;
  /** A drive that has not answered a read for so long has failed it. Default 15 s. */
  readonly readDeadlineMs: number;
  /** How long deletes and clean-up wait for a drive. Default 10 s. */
  readonly deleteDeadlineMs: number;
  /** A failing drive is left alone for so long; doubles with each failure. Default 500 ms. */
  readonly retryMinMs: number;
  /** Default 30 s. */
  readonly retryMaxMs: number;
}

export const defaultBlobStoreOptions: BlobStoreOptions = {
  inlineBytes: INLINE_BYTES,
  copiesBelowBytes: COPIES_BELOW_BYTES,
  blobBytes: MAX_BLOB_BYTES,
  slowDriveMs: 2_000,
  stalledMs: 30_000,
  writeDeadlineMs: 12 * HOUR_MS,
  hedgeMinMs: 50,
  hedgeMaxMs: 1_000,
  readDeadlineMs: 15_000,
  deleteDeadlineMs: 10_000,
  retryMinMs: 500,
  retryMaxMs: 30_000,
};

export function completeOptions(options: Partial<BlobStoreOptions>): BlobStoreOptions {
  const complete = { ...defaultBlobStoreOptions, ...options };
  assert(complete.blobBytes >= 1 && complete.blobBytes <= MAX_BLOB_BYTES, "blobBytes is out of range");
  assert(complete.inlineBytes <= complete.copiesBelowBytes, "inlineBytes exceeds copiesBelowBytes");
  assert(complete.stalledMs > complete.slowDriveMs, "stalledMs must exceed slowDriveMs");
  assert(complete.hedgeMaxMs >= complete.hedgeMinMs, "hedgeMaxMs is below hedgeMinMs");
  return complete;
}
