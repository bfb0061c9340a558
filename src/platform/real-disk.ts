/**
 * The Disk port on `node:fs`. Files with `durableWrites` are opened with O_DSYNC: a write is one trip through the
 * thread pool and comes back when the drive has it, with no fdatasync behind it. Whole pages are written with O_DIRECT
 * where the file system has it: copying into the page cache, and making room there, costs ten times the processor time.
 */
import {
  constants,
  close as fsClose,
  fdatasync as fsDataSync,
  open as fsOpen,
  read as fsRead,
  readv as fsReadv,
  fstat as fsStat,
  fsync as fsSync,
  ftruncate as fsTruncate,
  writev as fsWritev,
} from "node:fs";
import { mkdir, readdir, rename, rm, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { assert } from "../base/assert.ts";
import type { Disk, DiskFile, DiskSpace, OpenOptions } from "../base/disk.ts";
import { AtollError, type ErrorCode } from "../base/errors.ts";
import { isWholePages, PAGE_BYTES } from "../base/page-memory.ts";

const PREALLOCATE_CHUNK_BYTES = 1024 * 1024;
/** Linux takes at most this many buffers in one pwritev(2) or preadv(2) (IOV_MAX). */
const MAX_BUFFERS_PER_CALL = 1024;
const FILE_MODE = 0o640;
/** O_DSYNC is missing where the system has none; O_SYNC promises more, at a higher price. */
const DURABLE_FLAG: number = constants.O_DSYNC ?? constants.O_SYNC;
/** 0 where the system has none. */
const DIRECT_FLAG: number = constants.O_DIRECT ?? 0;

export class RealDisk implements Disk {
  async open(path: string, options: OpenOptions): Promise<DiskFile> {
    let flags = constants.O_RDWR;
    if (options.create) flags |= constants.O_CREAT;
    if (options.durableWrites === true) flags |= DURABLE_FLAG;
    return new RealFile(path, await openDescriptor(path, flags), flags & ~constants.O_CREAT);
  }

  async list(directory: string): Promise<string[]> {
    try {
      return (await readdir(directory)).sort();
    } catch (error) {
      if (systemCode(error) === "ENOENT") return [];
      throw diskError("list", directory, error);
    }
  }

  async makeDirectory(directory: string): Promise<void> {
    const wanted = resolve(directory);
    try {
      const firstMade = await mkdir(wanted, { recursive: true });
      if (firstMade === undefined) return;
      for (let made = wanted; ; made = dirname(made)) {
        await this.syncDirectory(dirname(made));
        if (made === firstMade || made === dirname(made)) return;
      }
    } catch (error) {
      throw diskError("make directory", directory, error);
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(from, to).catch((error: unknown) => {
      throw diskError("rename", from, error);
    });
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true }).catch((error: unknown) => {
      throw diskError("remove", path, error);
    });
  }

  async syncDirectory(directory: string): Promise<void> {
    const descriptor = await openDescriptor(directory, constants.O_RDONLY);
    try {
      await settle("sync directory", directory, (done) => fsSync(descriptor, done));
    } finally {
      await settle("close", directory, (done) => fsClose(descriptor, done));
    }
  }

  async space(directory: string): Promise<DiskSpace> {
    try {
      const { bsize, bavail, blocks } = await statfs(directory);
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    } catch (error) {
      throw diskError("read the free space of", directory, error);
    }
  }
}

class RealFile implements DiskFile {
  readonly #path: string;
  readonly #descriptor: number;
  readonly #flags: number;
  /** For whole pages; opened by the first of them. Resolves to undefined where the file system has no such thing. */
  #direct: Promise<number | undefined> | undefined;
  #closed = false;

  /** @param flags that the descriptor was opened with, without O_CREAT */
  constructor(path: string, descriptor: number, flags: number) {
    this.#path = path;
    this.#descriptor = descriptor;
    this.#flags = flags;
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    this.#assertOpen();
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const count = await this.#readOnce(bytes, filled, position + filled);
      if (count === 0) return bytes.subarray(0, filled);
      filled += count;
    }
    return bytes;
  }

  readInto(position: number, buffers: readonly Uint8Array[]): Promise<number> {
    this.#assertOpen();
    return new Promise((resolve, reject) => {
      const readFrom = (rest: readonly Uint8Array[], filled: number): void => {
        fsReadv(this.#descriptor, atMostPerCall(rest), position + filled, (error, count) => {
          if (error !== null) {
            reject(diskError("read", this.#path, error));
            return;
          }
          const left = withoutFirst(rest, count);
          if (left.length === 0 || count === 0) resolve(filled + count);
          else readFrom(left, filled + count);
        });
      };
      const empty = buffers.filter((buffer) => buffer.length > 0);
      if (empty.length === 0) resolve(0);
      else readFrom(empty, 0);
    });
  }

  write(position: number, chunks: readonly Uint8Array[]): Promise<void> {
    this.#assertOpen();
    const filled = chunks.filter((chunk) => chunk.length > 0);
    if (filled.length === 0) return Promise.resolve();
    if (areWholePages(position, filled)) return this.#writePages(position, filled);
    return this.#writeTo(this.#descriptor, position, filled);
  }

  async sync(): Promise<void> {
    this.#assertOpen();
    await settle("sync", this.#path, (done) => fsDataSync(this.#descriptor, done));
  }

  size(): Promise<number> {
    this.#assertOpen();
    return new Promise((resolve, reject) => {
      fsStat(this.#descriptor, (error, stats) => {
        if (error === null) resolve(stats.size);
        else reject(diskError("read the size of", this.#path, error));
      });
    });
  }

  async preallocate(bytes: number): Promise<void> {
    const zeros = new Uint8Array(PREALLOCATE_CHUNK_BYTES);
    let position = await this.size();
    while (position < bytes) {
      const chunk = zeros.subarray(0, Math.min(zeros.length, bytes - position));
      await this.write(position, [chunk]);
      position += chunk.length;
    }
    // The whole fsync: the new size and the block map must be there too.
    await settle("sync", this.#path, (done) => fsSync(this.#descriptor, done));
  }

  async truncate(bytes: number): Promise<void> {
    this.#assertOpen();
    await settle("truncate", this.#path, (done) => fsTruncate(this.#descriptor, bytes, done));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const direct = await this.#direct;
    if (direct !== undefined) await settle("close", this.#path, (done) => fsClose(direct, done));
    await settle("close", this.#path, (done) => fsClose(this.#descriptor, done));
  }

  #writeTo(descriptor: number, position: number, chunks: readonly Uint8Array[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const writeFrom = (rest: readonly Uint8Array[], at: number): void => {
        const now = atMostPerCall(rest);
        fsWritev(descriptor, now, at, (error, written) => {
          if (error !== null) {
            reject(diskError("write", this.#path, error));
            return;
          }
          const left = withoutFirst(rest, written);
          if (left.length === 0) resolve();
          else if (written === 0) reject(new AtollError("disk.failed", `write ${this.#path}: nothing taken`));
          else writeFrom(left, at + written);
        });
      };
      writeFrom(chunks, position);
    });
  }

  async #writePages(position: number, chunks: readonly Uint8Array[]): Promise<void> {
    const direct = await this.#openDirect();
    try {
      await this.#writeTo(direct ?? this.#descriptor, position, chunks);
    } catch (error) {
      // A drive may want more than pages, or what is left of a short write is none: all of it is written again.
      if (!(error instanceof AtollError) || systemCode(error.cause) !== "EINVAL") throw error;
      await this.#writeTo(this.#descriptor, position, chunks);
    }
  }

  #openDirect(): Promise<number | undefined> {
    // By the descriptor: the name may be another file's by now.
    const path = `/proc/self/fd/${this.#descriptor}`;
    this.#direct ??= openDescriptor(path, this.#flags | DIRECT_FLAG).catch(() => undefined);
    return this.#direct;
  }

  #readOnce(into: Uint8Array, offset: number, position: number): Promise<number> {
    return new Promise((resolve, reject) => {
      fsRead(this.#descriptor, into, offset, into.length - offset, position, (error, count) => {
        if (error === null) resolve(count);
        else reject(diskError("read", this.#path, error));
      });
    });
  }

  /** The system hands out descriptors again: a late call would reach another file. */
  #assertOpen(): void {
    assert(!this.#closed, `${this.#path} is used after it was closed`);
  }
}

function openDescriptor(path: string, flags: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fsOpen(path, flags, FILE_MODE, (error, descriptor) => {
      if (error === null) resolve(descriptor);
      else reject(diskError("open", path, error));
    });
  });
}

function settle(
  what: string,
  path: string,
  start: (done: (error: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error === null) resolve();
      else reject(diskError(what, path, error));
    });
  });
}

/** Without O_DIRECT there is nothing to gain from it. */
const areWholePages = (position: number, chunks: readonly Uint8Array[]): boolean =>
  DIRECT_FLAG !== 0 && position % PAGE_BYTES === 0 && chunks.every(isWholePages);

const atMostPerCall = (buffers: readonly Uint8Array[]): readonly Uint8Array[] =>
  buffers.length > MAX_BUFFERS_PER_CALL ? buffers.slice(0, MAX_BUFFERS_PER_CALL) : buffers;

function withoutFirst(chunks: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let skip = 0;
  let left = bytes;
  for (const chunk of chunks) {
    if (left < chunk.length) break;
    left -= chunk.length;
    skip++;
  }
  if (skip === chunks.length) return [];
  const rest = chunks.slice(skip);
  if (left > 0) rest[0] = (rest[0] as Uint8Array).subarray(left);
  return rest;
}

function systemCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

const codes: Record<string, ErrorCode> = {
  ENOENT: "disk.notFound",
  ENOSPC: "disk.full",
  EDQUOT: "disk.full",
};

function diskError(what: string, path: string, cause: unknown): AtollError {
  if (cause instanceof AtollError) return cause;
  const code = systemCode(cause);
  return new AtollError(
    codes[code ?? ""] ?? "disk.failed",
    `cannot ${what} ${path}: ${code ?? String(cause)}`,
    {
      cause,
    },
  );
}
