import { randomBelow } from "../../src/base/random.ts";
import { cutBytes } from "./byte-slab.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** What a drive writes whole, or tears. */
const SECTOR_BYTES = 512;
const NO_BYTES = new Uint8Array(0);

/** A write that was started and has not come back. */
interface UnderWay {
  readonly position: number;
  readonly chunks: readonly Uint8Array[];
  readonly length: number;
}

/** A change that no sync has covered, with what it takes to undo it. */
interface Change {
  readonly position: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly sizeBefore: number;
  readonly sizeAfter: number;
  /** open: a sync will cover it. orphaned: a sync failed, and no later one covers it. durable: a sync covered it. */
  state: "open" | "orphaned" | "durable";
}

interface LossCounters {
  lostWrites: number;
  tornWrites: number;
}

/** The contents of a simulated file: as they look now, and how to get back to what was durable. */
export class SimInode {
  /** As long as what was ever written; what lies behind, up to `#size`, is zeros that cost no memory. */
  #image = NO_BYTES;
  #imageBytes = 0;
  #size = 0;
  readonly #underWay = new Set<UnderWay>();
  /** Oldest first. The first is never durable: a durable one stays only while an older one may be undone. */
  #changes: Change[] = [];
  #dropped = 0;
  #lastDurable = { from: 0, to: 0 };

  get size(): number {
    return this.#size;
  }

  get writtenBytes(): number {
    return this.#imageBytes;
  }

  /** How many changes there have been: a sync covers those before it. */
  get operationCount(): number {
    return this.#dropped + this.#changes.length;
  }

  read(position: number, length: number): Uint8Array {
    const bytes = cutBytes(Math.max(0, Math.min(length, this.#size - position)));
    if (position < this.#imageBytes) {
      bytes.set(this.#image.subarray(position, Math.min(this.#imageBytes, position + bytes.length)));
    }
    return bytes;
  }

  begin(position: number, chunks: readonly Uint8Array[]): UnderWay {
    let length = 0;
    for (const chunk of chunks) length += chunk.length;
    const write = { position, chunks, length };
    this.#underWay.add(write);
    return write;
  }

  /** @param outcome.bytes how many of its first bytes came through. */
  complete(write: UnderWay, outcome: { bytes: number; durable: boolean }): void {
    this.#underWay.delete(write);
    if (outcome.durable && this.#changes.length === 0) {
      let position = write.position;
      for (const chunk of write.chunks) {
        this.#put(position, chunk);
        position += chunk.length;
      }
    } else {
      this.#change(
        write.position,
        joined(write).subarray(0, outcome.bytes),
        outcome.durable ? "durable" : "open",
      );
    }
    if (outcome.durable) this.#lastDurable = { from: write.position, to: write.position + write.length };
  }

  /** Makes the file `bytes` long with durable zeros. */
  extend(bytes: number): void {
    this.#size = Math.max(this.#size, bytes);
  }

  truncate(bytes: number): void {
    const before = this.#image.slice(Math.min(bytes, this.#imageBytes), this.#imageBytes);
    this.#changes.push({
      position: Math.min(bytes, this.#imageBytes),
      before,
      after: NO_BYTES,
      sizeBefore: this.#size,
      sizeAfter: bytes,
      state: "open",
    });
    this.#cut(bytes);
  }

  sync(coveredCount: number): void {
    const covered = this.#changes.slice(0, Math.max(0, coveredCount - this.#dropped));
    for (const change of covered) {
      if (change.state !== "open") continue;
      change.state = "durable";
      this.#lastDurable = { from: change.position, to: change.position + change.after.length };
    }
    this.#forgetDurable();
  }

  /** After it nobody knows what of those changes is on the drive, and no later sync says (fsyncgate). */
  failSync(coveredCount: number): void {
    for (const change of this.#changes.slice(0, Math.max(0, coveredCount - this.#dropped))) {
      if (change.state === "open") change.state = "orphaned";
    }
  }

  kill(random: SeededRandom, counters: LossCounters): void {
    for (const write of this.#underWay) {
      const bytes = randomBelow(random, write.length + 1);
      if (bytes > 0 && bytes < write.length) counters.tornWrites++;
      this.#change(write.position, joined(write).subarray(0, bytes), "open");
    }
    this.#underWay.clear();
  }

  crash(random: SeededRandom, counters: LossCounters): void {
    const underWay = [...this.#underWay];
    this.#underWay.clear();
    for (const write of underWay) this.#change(write.position, joined(write), "open");
    const changes = this.#changes;
    this.#changes = [];
    this.#dropped += changes.length;
    for (const change of changes.toReversed()) this.#undo(change);
    for (const change of changes) {
      if (change.state === "durable") this.#redo(change, [{ from: 0, to: change.after.length }]);
      else this.#redo(change, survivors(change, random, counters));
    }
  }

  flipBit(random: SeededRandom, recentBytes = Number.POSITIVE_INFINITY): number | undefined {
    const { from, to } = this.#lastDurable;
    const end = Number.isFinite(recentBytes) ? from : this.#imageBytes;
    const start = Math.max(0, end - recentBytes);
    if (end <= start) return undefined;
    const position = start + randomBelow(random, end - start);
    if (position >= from && position < to) return undefined;
    if (
      this.#changes.some(
        (change) => position >= change.position && position < change.position + change.after.length,
      )
    )
      return undefined;
    this.#image[position] = (this.#image[position] as number) ^ (1 << randomBelow(random, 8));
    return position;
  }

  #change(position: number, after: Uint8Array, state: Change["state"]): void {
    if (after.length === 0) return;
    const before = cutBytes(after.length);
    before.set(this.#image.subarray(position, Math.min(this.#imageBytes, position + after.length)));
    const sizeBefore = this.#size;
    this.#put(position, after);
    this.#changes.push({ position, before, after, sizeBefore, sizeAfter: this.#size, state });
    this.#forgetDurable();
  }

  #forgetDurable(): void {
    const first = this.#changes.findIndex(({ state }) => state !== "durable");
    const count = first < 0 ? this.#changes.length : first;
    if (count === 0) return;
    this.#dropped += count;
    this.#changes = this.#changes.slice(count);
  }

  #undo(change: Change): void {
    if (change.before.length > 0) this.#put(change.position, change.before);
    this.#cut(change.sizeBefore);
  }

  #redo(change: Change, ranges: readonly { from: number; to: number }[]): void {
    for (const { from, to } of ranges) {
      if (to > from) this.#put(change.position + from, change.after.subarray(from, to));
    }
    if (change.sizeAfter < change.sizeBefore && ranges.length > 0) this.#cut(change.sizeAfter);
    if (change.after.length === 0 && ranges.length > 0) this.#size = change.sizeAfter;
  }

  #put(position: number, bytes: Uint8Array): void {
    const end = position + bytes.length;
    if (end > this.#image.length) {
      const grown = new Uint8Array(Math.max(end, 2 * this.#image.length, 4096));
      grown.set(this.#image.subarray(0, this.#imageBytes));
      this.#image = grown;
    }
    this.#image.set(bytes, position);
    this.#imageBytes = Math.max(this.#imageBytes, end);
    this.#size = Math.max(this.#size, end);
  }

  /** Sets the size, down or up; what is cut off reads as zeros if the file grows again. */
  #cut(bytes: number): void {
    if (bytes < this.#imageBytes) {
      this.#image.fill(0, bytes, this.#imageBytes);
      this.#imageBytes = bytes;
    }
    this.#size = bytes;
  }
}

/** Which parts of a change that no sync covered the drive has. A truncation happened (one empty part) or did not. */
function survivors(
  change: Change,
  random: SeededRandom,
  counters: LossCounters,
): readonly { from: number; to: number }[] {
  const length = change.after.length;
  const fate = randomBelow(random, length === 0 ? 2 : 4);
  if (fate === 0) {
    counters.lostWrites++;
    return [];
  }
  if (fate === 1) return [{ from: 0, to: length }];
  counters.tornWrites++;
  const cut = randomBelow(random, length);
  if (fate === 2) return random.chance(0.7) ? [{ from: 0, to: cut }] : [{ from: cut, to: length }];
  const ranges: { from: number; to: number }[] = [];
  for (let from = 0; from < length; from += SECTOR_BYTES) {
    if (random.chance(0.5)) ranges.push({ from, to: Math.min(length, from + SECTOR_BYTES) });
  }
  return ranges;
}

function joined(write: UnderWay): Uint8Array {
  const bytes = cutBytes(write.length);
  let position = 0;
  for (const chunk of write.chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}
