import { indexAfter, type LogIndex, logIndex } from "../../base/ids.ts";
import type { Entry, HardState, SnapshotMark } from "../core/types.ts";
import { type Ballot, initialHardState, type LogRecord, noMark, RecordKind } from "./record.ts";
import type { RecoveredGroup } from "./types.ts";

/**
 * One group's log as its records unfold it. Entries may have holes, where their bytes are damaged or their segment
 * is gone; a hole matters only if it is still in the log at the end, so that what damage did is judged last.
 *
 * Whatever is in `#entries` is in the real log too: when bytes that could be anything come along, all that they may
 * have replaced is dropped, which is everything behind the commit index known by then.
 */
export class GroupReplay {
  readonly #entries = new Map<number, Entry>();
  #hardState: HardState = initialHardState;
  #mark: SnapshotMark = noMark;
  /** Where the real log ends, if `#isEndKnown`. */
  #last = 0;
  #isEndKnown: boolean;
  /** A ballot that may have been this group's is lost, and no later one has told its hard state. */
  #isBallotLost: boolean;
  #isLost = false;
  /** Records say that the group was removed and begun anew, and not with what. */
  #isRemovalLost = false;
  /** Which segments hold entries of this group that may be live, and the last index in each. */
  readonly extents = new Map<number, LogIndex>();

  /** @param world.afterDamage records of this group may have been in bytes that were lost before it was first seen. */
  constructor(world: { afterDamage: boolean; afterLostBallots: boolean }) {
    this.#isEndKnown = !world.afterDamage;
    this.#isBallotLost = world.afterLostBallots;
  }

  apply(record: LogRecord, segment: number): void {
    switch (record.kind) {
      case RecordKind.write:
        if (record.mark !== undefined) this.#restart(record.mark);
        if (record.entryCount > 0) this.#replaceFrom(record, segment);
        this.#learnCommit(record.commit);
        return;
      case RecordKind.state:
      case RecordKind.checkpoint:
        this.#compact(record.mark ?? noMark);
        this.#endAt(record.lastIndex);
        if (record.entries !== undefined && record.kind === RecordKind.state) {
          this.extents.clear();
          this.#add(record.entries, segment);
        }
        return;
      case RecordKind.compact:
        if (record.mark !== undefined) this.#compact(record.mark);
        return;
      case RecordKind.remove:
        return;
    }
  }

  applyBallot(ballot: Ballot): void {
    this.#hardState = ballot.hardState;
    this.#isBallotLost = false;
    this.#isLost = ballot.isLost;
  }

  /** Bytes are gone that may have held any record of this group. */
  hit(): void {
    this.#dropFrom(this.#hardState.commit + 1);
    this.#isEndKnown = false;
  }

  hitBallot(): void {
    this.#isBallotLost = true;
  }

  finish(): RecoveredGroup {
    const entries: Entry[] = [];
    for (let index: LogIndex = indexAfter(this.#mark.index); ; index = indexAfter(index)) {
      const entry = this.#entries.get(index);
      if (entry === undefined) break;
      entries.push(entry);
    }
    const last = this.#mark.index + entries.length;
    const isLost = this.#isLost || this.#isBallotLost;
    const isIncomplete = this.#isRemovalLost || !this.#isEndKnown || last < this.#last;
    const isDamaged = isLost || isIncomplete || this.#hardState.recovering;
    const commit = logIndex(Math.max(this.#mark.index, Math.min(this.#hardState.commit, last)));
    return {
      hardState: { ...this.#hardState, commit, recovering: isDamaged },
      mark: this.#mark,
      entries,
      condition: isLost ? "lost" : isDamaged ? "damaged" : "intact",
    };
  }

  #restart(mark: SnapshotMark): void {
    this.#entries.clear();
    this.extents.clear();
    this.#mark = mark;
    this.#last = mark.index;
    this.#isEndKnown = true;
  }

  /** A record of entries tells the end of the log, also when their bytes are damaged: these are a hole then. */
  #replaceFrom(record: LogRecord, segment: number): void {
    if (record.firstIndex <= this.#mark.index) this.#beginAnew();
    this.#dropFrom(record.firstIndex);
    this.#last = record.firstIndex + record.entryCount - 1;
    this.#isEndKnown = true;
    if (record.entries !== undefined) this.#add(record.entries, segment);
  }

  /**
   * Nobody writes an entry that the mark covers: the group was removed and is another one since, and the record of that
   * is lost. What was here is not this group's, but for its vote, which may be: too old a vote harms nothing.
   */
  #beginAnew(): void {
    this.#entries.clear();
    this.extents.clear();
    this.#mark = noMark;
    this.#last = 0;
    this.#hardState = { ...this.#hardState, commit: noMark.index };
    this.#isRemovalLost = true;
  }

  #endAt(lastIndex: LogIndex): void {
    this.#dropFrom(lastIndex + 1);
    this.#last = lastIndex;
    this.#isEndKnown = true;
  }

  #add(entries: readonly Entry[], segment: number): void {
    for (const entry of entries) if (entry.index > this.#mark.index) this.#entries.set(entry.index, entry);
    const last = entries.at(-1);
    if (last === undefined || last.index <= this.#mark.index) return;
    this.extents.set(segment, logIndex(Math.max(last.index, this.extents.get(segment) ?? 0)));
  }

  #compact(mark: SnapshotMark): void {
    if (mark.index < this.#mark.index) return;
    this.#dropBetween(this.#mark.index + 1, mark.index);
    this.#mark = mark;
    this.#last = Math.max(this.#last, mark.index);
    for (const [segment, last] of this.extents) if (last <= mark.index) this.extents.delete(segment);
  }

  #dropFrom(first: number): void {
    this.#dropBetween(first, this.#last);
    for (const [segment, last] of this.extents) {
      if (last < first) continue;
      if (first - 1 > this.#mark.index) this.extents.set(segment, logIndex(first - 1));
      else this.extents.delete(segment);
    }
  }

  #dropBetween(first: number, last: number): void {
    if (last - first < this.#entries.size) {
      for (let index = first; index <= last; index++) this.#entries.delete(index);
    } else {
      for (const index of this.#entries.keys())
        if (index >= first && index <= last) this.#entries.delete(index);
    }
  }

  #learnCommit(commit: LogIndex): void {
    if (commit > this.#hardState.commit) this.#hardState = { ...this.#hardState, commit };
  }
}
