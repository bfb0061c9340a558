import { assert } from "../../src/base/assert.ts";
import type { Clock } from "../../src/base/clock.ts";
import type { Disk, DiskFile, DiskSpace, OpenOptions } from "../../src/base/disk.ts";
import { AtollError } from "../../src/base/errors.ts";
import { randomBelow, randomBetween } from "../../src/base/random.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { SimInode } from "./sim-inode.ts";

/** Lowest and highest duration of an operation, in milliseconds. A durable write costs a write and a sync. */
export interface SimDiskLatency {
  readonly readMs: readonly [number, number];
  readonly writeMs: readonly [number, number];
  readonly syncMs: readonly [number, number];
  /** Opening, listing, renaming, removing. */
  readonly metadataMs: readonly [number, number];
}

const DEFAULT_LATENCY: SimDiskLatency = {
  readMs: [0.05, 0.2],
  writeMs: [0.01, 0.05],
  syncMs: [0.2, 0.5],
  metadataMs: [0.01, 0.05],
};

export interface SimDiskOptions {
  readonly latency?: Partial<SimDiskLatency>;
  readonly capacityBytes?: number;
}

export type FallibleOperation = "read" | "write" | "sync";

type DirectoryOperation =
  | { readonly kind: "create"; readonly path: string; readonly inode: SimInode }
  | { readonly kind: "rename"; readonly path: string; readonly from: string; readonly inode: SimInode }
  | { readonly kind: "remove"; readonly path: string };

/** How often each fault really happened: to a byte or a name, not merely drawn. */
export interface SimDiskCounters {
  lostWrites: number;
  tornWrites: number;
  lostDirectoryOperations: number;
  readErrors: number;
  writeErrors: number;
  syncErrors: number;
  full: number;
  bitFlips: number;
  slow: number;
}

/**
 * The drive of one machine, in memory. It outlives the processes that use it: `crash` and `kill` end the present
 * one, whose operations never resolve any more, and leave what the next one finds.
 *
 * Its clock is the drive's own, not a process's: it must not stop when a process does.
 */
export class SimDisk implements Disk {
  readonly #clock: Clock;
  readonly #random: SeededRandom;
  readonly #latency: SimDiskLatency;
  #names = new Map<string, SimInode>();
  /** What `syncDirectory` made durable; with a subset of `#directoryOperations` it is what a crash leaves. */
  readonly #durableNames = new Map<string, SimInode>();
  #directoryOperations: DirectoryOperation[] = [];
  readonly #directories = new Set<string>();
  readonly #failNext: FallibleOperation[] = [];
  /** Every crash and kill begins a new process; files and operations of earlier ones are dead. */
  #process = 0;

  /** Each of these may be changed at any time. */
  capacityBytes: number;
  slowFactor = 1;
  readonly failureProbability: Record<FallibleOperation, number> = { read: 0, write: 0, sync: 0 };

  readonly counters: SimDiskCounters = {
    lostWrites: 0,
    tornWrites: 0,
    lostDirectoryOperations: 0,
    readErrors: 0,
    writeErrors: 0,
    syncErrors: 0,
    full: 0,
    bitFlips: 0,
    slow: 0,
  };

  constructor(clock: Clock, random: SeededRandom, options: SimDiskOptions = {}) {
    this.#clock = clock;
    this.#random = random;
    this.#latency = { ...DEFAULT_LATENCY, ...options.latency };
    this.capacityBytes = options.capacityBytes ?? 2 ** 40;
  }

  /** The next operation of this kind fails with disk.failed; called n times, the next n do. */
  failNext(operation: FallibleOperation): void {
    this.#failNext.push(operation);
  }

  /**
   * The machine loses power. Of every write that no sync covers, also of those under way, nothing, all, a part
   * cut at any byte, or some sectors survive; each name operation that no `syncDirectory` covers did or did not
   * happen. A write that resolved in a file with `durableWrites` is whole.
   */
  crash(): void {
    this.#process++;
    const names = new Map(this.#durableNames);
    for (const operation of this.#directoryOperations) {
      if (this.#random.chance(0.5)) applyTo(names, operation);
      else this.counters.lostDirectoryOperations++;
    }
    this.#directoryOperations = [];
    this.#setNames(names);
    for (const inode of new Set(names.values())) inode.crash(this.#random, this.counters);
    this.#durableNames.clear();
    for (const [path, inode] of names) this.#durableNames.set(path, inode);
  }

  /**
   * The process dies and the machine lives on: what was written is there, though perhaps not yet durable; a write
   * under way may be done in part.
   */
  kill(): void {
    this.#process++;
    for (const inode of new Set(this.#names.values())) inode.kill(this.#random, this.counters);
  }

  /**
   * Flips one bit of what a file holds, but not in the range of its last durable write: rot of that one cannot be
   * told from a torn write until something later is written.
   * @param options.file only in this file, else in any.
   * @param options.recentBytes only so far before the last durable write of the last file.
   */
  flipBits(
    random: SeededRandom,
    options: { file?: string; recentBytes?: number } = {},
  ): { file: string; position: number } | undefined {
    const files = [...this.#names].filter(
      ([path, inode]) => inode.writtenBytes > 0 && (options.file === undefined || path === options.file),
    );
    if (files.length === 0) return undefined;
    const newest = files.reduce((a, b) => (a[0] > b[0] ? a : b));
    const [file, inode] = options.recentBytes === undefined ? random.pick(files) : newest;
    const position = inode.flipBit(random, options.recentBytes);
    if (position === undefined) return undefined;
    this.counters.bitFlips++;
    return { file, position };
  }

  open(path: string, options: OpenOptions): Promise<DiskFile> {
    return this.#operate("metadata", () => {
      const existing = this.#names.get(path);
      const durableWrites = options.durableWrites ?? false;
      if (existing !== undefined) return new SimFile(this.#world(), path, existing, durableWrites);
      if (!options.create || !this.#directories.has(directoryOf(path))) {
        throw new AtollError("disk.notFound", `cannot open ${path}: there is no such file or directory`);
      }
      const inode = new SimInode();
      this.#changeNames({ kind: "create", path, inode });
      return new SimFile(this.#world(), path, inode, durableWrites);
    });
  }

  list(directory: string): Promise<string[]> {
    return this.#operate("metadata", () => {
      const prefix = `${trimmed(directory)}/`;
      const inside = [...this.#names.keys(), ...this.#directories].filter((path) => path.startsWith(prefix));
      return [...new Set(inside.map((path) => path.slice(prefix.length).split("/")[0] as string))].sort();
    });
  }

  makeDirectory(directory: string): Promise<void> {
    return this.#operate("metadata", () => {
      for (let path = trimmed(directory); path !== ""; path = directoryOf(path)) this.#directories.add(path);
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#operate("metadata", () => {
      const inode = this.#names.get(from);
      if (inode === undefined)
        throw new AtollError("disk.notFound", `cannot rename ${from}: there is no such file`);
      this.#changeNames({ kind: "rename", path: to, from, inode });
    });
  }

  remove(path: string): Promise<void> {
    return this.#operate("metadata", () => {
      if (this.#names.has(path)) this.#changeNames({ kind: "remove", path });
    });
  }

  syncDirectory(directory: string): Promise<void> {
    const wanted = trimmed(directory);
    const covered = new Set(this.#directoryOperations.filter(({ path }) => directoryOf(path) === wanted));
    return this.#operate("sync", () => {
      this.#throwIfDrawn("sync", directory);
      for (const operation of covered) applyTo(this.#durableNames, operation);
      this.#directoryOperations = this.#directoryOperations.filter((operation) => !covered.has(operation));
    });
  }

  space(_directory: string): Promise<DiskSpace> {
    return this.#operate("metadata", () => ({
      freeBytes: Math.max(0, this.capacityBytes - this.#usedBytes()),
      totalBytes: this.capacityBytes,
    }));
  }

  #usedBytes(): number {
    let bytes = 0;
    for (const inode of this.#names.values()) bytes += inode.size;
    return bytes;
  }

  #changeNames(operation: DirectoryOperation): void {
    applyTo(this.#names, operation);
    this.#directoryOperations.push(operation);
  }

  #setNames(names: Map<string, SimInode>): void {
    this.#names = names;
  }

  /** Runs `effect` when its time has come, unless the process has died before. */
  #operate<T>(kind: "read" | "write" | "durableWrite" | "sync" | "metadata", effect: () => T): Promise<T> {
    const process = this.#process;
    return new Promise((resolve, reject) => {
      this.#clock.after(this.#delayMs(kind), () => {
        if (process !== this.#process) return;
        try {
          resolve(effect());
        } catch (error) {
          reject(error as Error);
        }
      });
    });
  }

  #delayMs(kind: "read" | "write" | "durableWrite" | "sync" | "metadata"): number {
    if (this.slowFactor > 1) this.counters.slow++;
    if (kind === "durableWrite") return (this.#drawMs("sync") + this.#drawMs("write")) * this.slowFactor;
    return this.#drawMs(kind) * this.slowFactor;
  }

  #drawMs(kind: "read" | "write" | "sync" | "metadata"): number {
    const [low, high] = this.#latency[`${kind}Ms`];
    return randomBetween(this.#random, low, high);
  }

  #throwIfDrawn(operation: FallibleOperation, path: string): void {
    if (this.#isDrawn(operation)) throw injectedFailure(operation, path, this.counters);
  }

  #isDrawn(operation: FallibleOperation): boolean {
    const forced = this.#failNext.indexOf(operation);
    if (forced >= 0) {
      this.#failNext.splice(forced, 1);
      return true;
    }
    const probability = this.failureProbability[operation];
    return probability > 0 && this.#random.chance(probability);
  }

  #world(): SimFileWorld {
    const process = this.#process;
    return {
      random: this.#random,
      operate: (kind, effect) =>
        process === this.#process ? this.#operate(kind, effect) : new Promise<never>(() => {}),
      isDrawn: (operation) => this.#isDrawn(operation),
      counters: this.counters,
      freeBytes: () => this.capacityBytes - this.#usedBytes(),
    };
  }
}

/** What a file sees of its drive. */
interface SimFileWorld {
  readonly random: SeededRandom;
  readonly counters: SimDiskCounters;
  operate<T>(kind: "read" | "write" | "durableWrite" | "sync" | "metadata", effect: () => T): Promise<T>;
  isDrawn(operation: FallibleOperation): boolean;
  freeBytes(): number;
}

class SimFile implements DiskFile {
  readonly #world: SimFileWorld;
  readonly #path: string;
  readonly #inode: SimInode;
  readonly #durableWrites: boolean;
  #closed = false;

  constructor(world: SimFileWorld, path: string, inode: SimInode, durableWrites: boolean) {
    this.#world = world;
    this.#path = path;
    this.#inode = inode;
    this.#durableWrites = durableWrites;
  }

  read(position: number, length: number): Promise<Uint8Array> {
    this.#assertOpen();
    return this.#world.operate("read", () => {
      if (this.#world.isDrawn("read")) throw this.#failure("read");
      return this.#inode.read(position, length);
    });
  }

  readInto(position: number, buffers: readonly Uint8Array[]): Promise<number> {
    this.#assertOpen();
    return this.#world.operate("read", () => {
      if (this.#world.isDrawn("read")) throw this.#failure("read");
      const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
      const bytes = this.#inode.read(position, length);
      let at = 0;
      for (const buffer of buffers) {
        buffer.set(bytes.subarray(at, at + buffer.length));
        at += buffer.length;
      }
      return bytes.length;
    });
  }

  write(position: number, chunks: readonly Uint8Array[]): Promise<void> {
    this.#assertOpen();
    const underWay = this.#inode.begin(position, chunks);
    return this.#world.operate(this.#durableWrites ? "durableWrite" : "write", () => {
      const growthBytes = position + underWay.length - this.#inode.size;
      const isFull = growthBytes > 0 && growthBytes > this.#world.freeBytes();
      if (isFull || this.#world.isDrawn("write")) {
        // Any part of it may have come through.
        const most = isFull ? Math.max(0, underWay.length - growthBytes) : underWay.length;
        this.#inode.complete(underWay, { bytes: randomBelow(this.#world.random, most + 1), durable: false });
        throw this.#failure(isFull ? "full" : "write");
      }
      this.#inode.complete(underWay, { bytes: underWay.length, durable: this.#durableWrites });
    });
  }

  sync(): Promise<void> {
    this.#assertOpen();
    const covered = this.#inode.operationCount;
    return this.#world.operate("sync", () => {
      if (this.#world.isDrawn("sync")) {
        this.#inode.failSync(covered);
        throw this.#failure("sync");
      }
      this.#inode.sync(covered);
    });
  }

  async size(): Promise<number> {
    this.#assertOpen();
    return this.#world.operate("metadata", () => this.#inode.size);
  }

  preallocate(bytes: number): Promise<void> {
    this.#assertOpen();
    return this.#world.operate("sync", () => {
      const growthBytes = bytes - this.#inode.size;
      if (growthBytes <= 0) return;
      if (growthBytes > this.#world.freeBytes()) throw this.#failure("full");
      if (this.#world.isDrawn("write")) throw this.#failure("write");
      this.#inode.extend(bytes);
    });
  }

  truncate(bytes: number): Promise<void> {
    this.#assertOpen();
    return this.#world.operate("metadata", () => this.#inode.truncate(bytes));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#world.operate("metadata", () => undefined);
  }

  #failure(what: FallibleOperation | "full"): AtollError {
    if (what === "full") {
      this.#world.counters.full++;
      const cause = new Error("ENOSPC");
      return new AtollError("disk.full", `cannot write ${this.#path}: injected`, { cause });
    }
    return injectedFailure(what, this.#path, this.#world.counters);
  }

  #assertOpen(): void {
    assert(!this.#closed, `${this.#path} is used after it was closed`);
  }
}

function injectedFailure(operation: FallibleOperation, path: string, counters: SimDiskCounters): AtollError {
  counters[`${operation}Errors`]++;
  return new AtollError("disk.failed", `cannot ${operation} ${path}: injected`, { cause: new Error("EIO") });
}

function applyTo(names: Map<string, SimInode>, operation: DirectoryOperation): void {
  if (operation.kind === "remove") {
    names.delete(operation.path);
    return;
  }
  if (operation.kind === "rename" && names.get(operation.from) === operation.inode)
    names.delete(operation.from);
  names.set(operation.path, operation.inode);
}

const trimmed = (path: string): string => (path.endsWith("/") ? path.slice(0, -1) : path);
const directoryOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
