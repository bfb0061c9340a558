/**
 * The HashPool port: hashes and checksums of long streams of bytes, off the event loop. MD5, which S3's ETags are,
 * runs at some 600 MB/s: on the loop, one large upload would keep everyone else waiting.
 */

export type HashName = "md5" | "sha1" | "sha256" | "crc32" | "crc32c" | "crc64nvme";

/** The hashes of one stream, which takes its bytes in the order of the calls. */
export interface HashStream {
  /**
   * Where it returns a promise, the bytes must not change and `update` not be called until it settles.
   *
   * @throws AtollError (rejects) `hash.lost` when the pool has lost the stream
   */
  update(bytes: Uint8Array): Promise<void> | undefined;

  /**
   * Once, after the last `update` settled: one for each name, in their order; CRCs big-endian.
   *
   * @throws AtollError (rejects) `hash.lost`
   */
  digest(): Promise<readonly Uint8Array[]>;

  /** Instead of `digest`, when the stream is given up. Idempotent. */
  discard(): void;
}

export interface HashPool {
  /** Undefined when the pool has as many streams as it may: the caller hashes by itself. */
  open(names: readonly HashName[]): HashStream | undefined;
}
