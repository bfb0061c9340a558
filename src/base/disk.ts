/**
 * The Disk port: files, and what may be believed about them after a crash.
 *
 * What the contract promises (`test/contract/disk.ts` holds every implementation to it):
 * - A write is durable when `sync()` called after it resolves, or, in a file opened with `durableWrites`, when
 *   the write itself resolves. Before that a crash may leave any subset of its bytes, also of later writes.
 * - A file's name is durable when `syncDirectory()` of its directory resolves. `rename` replaces atomically.
 * - After a failed write or sync the bytes of the file since the last good sync are unknown, and a later good
 *   sync says nothing about them (fsyncgate): the caller must not go on as if they were there.
 *
 * Every failure is an `AtollError` of the `disk.*` family with the system's error as `cause`.
 */

export interface Disk {
  /** Opens a file for reading and writing. @throws disk.notFound when it is missing and `create` is false. */
  open(path: string, options: OpenOptions): Promise<DiskFile>;

  /** Names in a directory, sorted; empty when the directory is missing. */
  list(directory: string): Promise<string[]>;

  /** Makes the directory and those above it, durably. Does nothing when it exists. */
  makeDirectory(directory: string): Promise<void>;

  rename(from: string, to: string): Promise<void>;

  /** Does nothing when the file is missing. */
  remove(path: string): Promise<void>;

  /** Makes creations, renames and removals in this directory durable. */
  syncDirectory(directory: string): Promise<void>;

  space(directory: string): Promise<DiskSpace>;
}

export interface OpenOptions {
  readonly create: boolean;
  /** Each write resolves only when it is on stable storage, as with O_DSYNC: one trip instead of two. */
  readonly durableWrites?: boolean;
}

export interface DiskSpace {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export interface DiskFile {
  /** At most `length` bytes from `position`; fewer only at the end of the file. The caller owns the result. */
  read(position: number, length: number): Promise<Uint8Array>;

  /**
   * Fills the buffers one after another from `position`, and resolves with the bytes that were read; fewer than there
   * is room for only at the end of the file. What the buffers hold behind them is unknown.
   */
  readInto(position: number, buffers: readonly Uint8Array[]): Promise<number>;

  /**
   * Writes the chunks one after another from `position`; a gap before it reads as zeros. The chunks must not
   * change until the promise settles. Where the position is a multiple of PAGE_BYTES and all chunks are whole pages
   * (page-memory.ts), they may go past the system's cache: the processor does not copy them, and they are not read
   * from there soon after.
   * @throws disk.full, disk.failed
   */
  write(position: number, chunks: readonly Uint8Array[]): Promise<void>;

  /** @throws disk.failed; see above for what that means. */
  sync(): Promise<void>;

  size(): Promise<number>;

  /** Extends the file to `bytes` with zeros that are on the disk, so that later writes need no new blocks. */
  preallocate(bytes: number): Promise<void>;

  truncate(bytes: number): Promise<void>;

  close(): Promise<void>;
}
