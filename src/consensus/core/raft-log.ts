/**
 * One group's log in memory: everything after the mark, with what is known to be durable. Entries before the mark
 * live on in snapshots only. The latest membership entry is in force as soon as it is in the log, committed or not
 * (thesis, section 4.1), so the log keeps the stack of them and pops it when a suffix is cut.
 */
import { assert } from "../../base/assert.ts";
import type { LogIndex, Term } from "../../base/ids.ts";
import { type Entry, EntryKind, type Membership, type SnapshotMark } from "./types.ts";

/** The memory kept for entries that were cut off the front, before the array is copied. */
const MAX_DEAD_ENTRIES = 1024;

export interface MembershipCodec {
  encode(membership: Membership): Uint8Array;
  decode(data: Uint8Array): Membership;
}

export class RaftLog {
  readonly #codec: MembershipCodec;
  #mark: SnapshotMark;
  /** `#entries[#start + i]` has index `mark.index + 1 + i`. */
  #entries: Entry[];
  #start = 0;
  #bytes = 0;
  /** Membership entries in the log, oldest first. */
  #memberships: { index: LogIndex; membership: Membership }[] = [];
  /** Durable on this replica's own disk. */
  #stable: LogIndex;
  /** Handed to the disk; above it the next write begins. */
  #written: LogIndex;
  #generation = 0;

  /** @param entries durable, contiguous, the first one right after the mark. */
  constructor(codec: MembershipCodec, mark: SnapshotMark, entries: readonly Entry[]) {
    this.#codec = codec;
    this.#mark = mark;
    this.#entries = [];
    this.#stable = mark.index;
    this.#written = mark.index;
    this.append(entries);
    this.#stable = this.lastIndex;
    this.#written = this.lastIndex;
  }

  get mark(): SnapshotMark {
    return this.#mark;
  }

  get lastIndex(): LogIndex {
    return (this.#mark.index + this.#entries.length - this.#start) as LogIndex;
  }

  get lastTerm(): Term {
    return this.#entries.length === this.#start ? this.#mark.term : (this.#entries.at(-1) as Entry).term;
  }

  get stableIndex(): LogIndex {
    return this.#stable;
  }

  /** Grows whenever entries were replaced: a write handed out before speaks of another log. */
  get generation(): number {
    return this.#generation;
  }

  /** Entry bytes held in memory. */
  get bytes(): number {
    return this.#bytes;
  }

  get membership(): Membership {
    return this.#memberships.at(-1)?.membership ?? this.#mark.membership;
  }

  /** Where the membership in force was written; the mark's index when it came with a snapshot. */
  get membershipIndex(): LogIndex {
    return this.#memberships.at(-1)?.index ?? this.#mark.index;
  }

  membershipAt(index: LogIndex): Membership {
    return this.#memberships.findLast((change) => change.index <= index)?.membership ?? this.#mark.membership;
  }

  /** The term at an index, or undefined when it is before the mark or beyond the end. */
  termAt(index: LogIndex): Term | undefined {
    if (index === this.#mark.index) return this.#mark.term;
    return this.#at(index)?.term;
  }

  matches(index: LogIndex, term: Term): boolean {
    return this.termAt(index) === term;
  }

  /** Whether a log ending so is at least as complete as ours (section 3.6.1). */
  isUpToDate(lastIndex: LogIndex, lastTerm: Term): boolean {
    return lastTerm > this.lastTerm || (lastTerm === this.lastTerm && lastIndex >= this.lastIndex);
  }

  /** Entries from `from` on, at least one if there is any, up to `maxBytes` of data and through `to`. */
  slice(from: LogIndex, to: LogIndex, maxBytes: number): Entry[] {
    assert(from > this.#mark.index, `entries from ${from} are no longer in the log`);
    const result: Entry[] = [];
    let bytes = 0;
    for (let index = from as number; index <= to; index++) {
      const entry = this.#at(index as LogIndex);
      if (entry === undefined) break;
      bytes += entry.data.length;
      if (bytes > maxBytes && result.length > 0) break;
      result.push(entry);
    }
    return result;
  }

  /** The bytes of the entries from `from` through `to`, all of which must be in the log. */
  dataBytes(from: LogIndex, to: LogIndex): number {
    let bytes = 0;
    for (let index = from as number; index <= to; index++) {
      bytes += (this.#at(index as LogIndex) as Entry).data.length;
    }
    return bytes;
  }

  /** Adds entries at their indexes; whatever stood there or after is cut first. */
  append(entries: readonly Entry[]): void {
    const first = entries[0];
    if (first === undefined) return;
    assert(first.index <= this.lastIndex + 1, `a gap before entry ${first.index}`);
    assert(first.index > this.#mark.index, `entry ${first.index} is before the mark`);
    if (first.index <= this.lastIndex) this.#truncateFrom(first.index);
    for (const entry of entries) {
      assert(entry.index === this.lastIndex + 1, `entry ${entry.index} is out of order`);
      this.#entries.push(entry);
      this.#bytes += entry.data.length;
      if (entry.kind === EntryKind.membership) {
        this.#memberships.push({ index: entry.index, membership: this.#codec.decode(entry.data) });
      }
    }
  }

  encodeMembership(membership: Membership): Uint8Array {
    return this.#codec.encode(membership);
  }

  /** The greatest index at or below `index` whose term is at most `term`: where to look for agreement next. */
  lastIndexWithTermAtMost(index: LogIndex, term: Term): LogIndex {
    let candidate = Math.min(index, this.lastIndex);
    while (candidate > this.#mark.index && (this.termAt(candidate as LogIndex) as Term) > term) candidate--;
    return candidate as LogIndex;
  }

  get hasUnwritten(): boolean {
    return this.#written !== this.lastIndex;
  }

  /** The entries not yet handed to the disk, marked as handed over. */
  takeUnwritten(): readonly Entry[] {
    if (this.#written === this.lastIndex) return [];
    const entries = this.#entries.slice(this.#start + this.#written - this.#mark.index);
    this.#written = this.lastIndex;
    return entries;
  }

  /** A write of this generation that ended at `index` is durable. */
  markStable(index: LogIndex, generation: number): void {
    if (generation === this.#generation && index > this.#stable) this.#stable = index;
  }

  /** Forgets entries up to `index`, which must be applied and flushed. */
  compact(index: LogIndex): void {
    if (index <= this.#mark.index) return;
    assert(index <= this.#stable, `cannot compact to ${index}: durable only to ${this.#stable}`);
    const term = this.termAt(index) as Term;
    const membership = this.membershipAt(index);
    this.#bytes -= this.dataBytes((this.#mark.index + 1) as LogIndex, index);
    this.#start += index - this.#mark.index;
    this.#mark = { index, term, membership };
    this.#memberships = this.#memberships.filter((change) => change.index > index);
    if (this.#start > MAX_DEAD_ENTRIES && this.#start > this.#entries.length / 2) {
      this.#entries = this.#entries.slice(this.#start);
      this.#start = 0;
    }
  }

  /** Starts over after a snapshot. */
  restart(mark: SnapshotMark): void {
    this.#generation++;
    this.#mark = mark;
    this.#entries = [];
    this.#start = 0;
    this.#bytes = 0;
    this.#memberships = [];
    this.#stable = mark.index;
    this.#written = mark.index;
  }

  #at(index: LogIndex): Entry | undefined {
    return index <= this.#mark.index ? undefined : this.#entries[this.#start + index - this.#mark.index - 1];
  }

  #truncateFrom(index: LogIndex): void {
    this.#generation++;
    this.#bytes -= this.dataBytes(index, this.lastIndex);
    this.#entries.length = this.#start + index - this.#mark.index - 1;
    while ((this.#memberships.at(-1)?.index ?? 0) >= index) this.#memberships.pop();
    const last = (index - 1) as LogIndex;
    if (this.#stable > last) this.#stable = last;
    if (this.#written > last) this.#written = last;
  }
}
