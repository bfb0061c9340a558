import type { Clock } from "../../base/clock.ts";
import type { BucketId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type { Checksum, ChecksumAlgorithm, MetadataClient } from "../../metadata/index.ts";
import type { BlobStore } from "../blob-store.ts";
import type { ObjectCache } from "../cache/object-cache.ts";
import type { BodyDigest } from "../object-service.ts";

/** Digests as clients know them; the front door supplies them, since they are the protocol's. */
export interface ObjectDigests {
  /** MD5 and these checksums, of bytes that the region itself reads: copies. */
  begin(algorithms: readonly ChecksumAlgorithm[]): RunningDigest;
  /**
   * The checksum of a whole from those of its parts, in order; all of this algorithm.
   * FULL_OBJECT is asked only of the CRC family, and is exact; COMPOSITE is the checksum of the checksums, "-N" behind.
   */
  combine(
    algorithm: ChecksumAlgorithm,
    type: Checksum["type"],
    parts: readonly { readonly bytes: number; readonly value: string }[],
  ): Checksum;
}

export interface RunningDigest {
  /** In order. Where it returns a promise, the next chunk waits for it. */
  update(chunk: Uint8Array): void | Promise<void>;
  /** Once, after the last chunk. The checksums are FULL_OBJECT. */
  finish(): BodyDigest | Promise<BodyDigest>;
  /** Instead of `finish`, when the bytes are given up. Does nothing after it. */
  discard(): void;
}

export interface ObjectServiceComponents {
  readonly metadata: MetadataClient;
  readonly blobs: BlobStore;
  /** Of what is read; without it every lookup asks a replica. */
  readonly cache?: ObjectCache | undefined;
  readonly digests: ObjectDigests;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Of a region in a federation. */
  readonly homes?: HomeStamps;
}

/** What this region's lease allows where it is a bucket's home. */
export interface HomeStamps {
  /**
   * No version of a client's write in that epoch may be later, milliseconds since 1970. Undefined: no lease is known, or
   * the epoch is over.
   */
  ceilingMs(bucket: BucketId, epoch: number): number | undefined;
}

export interface ObjectServiceOptions {
  /** The least size of every part but the last, in bytes. Default 5 MiB, as S3's. */
  readonly minPartBytes: number;
  /**
   * From the first byte of a body to its commit. Default 12 h. Below the age at which fragments that no record names
   * are collected as orphans: a body that took longer is refused, since its first blobs may be gone.
   */
  readonly maxWriteMs: number;
}

export const defaultObjectServiceOptions: ObjectServiceOptions = {
  minPartBytes: 5 * 1024 * 1024,
  maxWriteMs: 12 * 3_600_000,
};

/** What the service has met, for metrics. */
export interface ObjectServiceCounters {
  /** Writes whose record was refused or failed for certain: their blobs were deleted. */
  writesDropped: number;
  /** Writes that nobody knows the outcome of: the client was told to try again, and the blobs stay. */
  writesUnknown: number;
  /** Deletions of dropped blobs under way. */
  dropsPending: number;
  /** Left to the orphan collector: the deletion failed, or too many were under way. */
  dropsLeft: number;
  copiesShared: number;
  copiesStreamed: number;
}
