import { assert } from "../../base/assert.ts";
import { type GroupId, type LogIndex, logIndex } from "../../base/ids.ts";
import type { HardState, SnapshotMark } from "../core/types.ts";
import { initialHardState, noMark } from "./record.ts";
import type { LogWrite } from "./types.ts";

/** How many groups have live entries in a segment: at 0 nobody needs its entries any more. */
export interface SegmentUse {
  readonly number: number;
  bytes: number;
  groups: number;
}

/** What an append did to a group, once its batch is durable. */
export interface Effect {
  readonly track: GroupTrack;
  /** All that the log held of the group before is not needed any more. */
  readonly isFresh?: boolean;
  /** The log was cut here before entries were added. */
  readonly truncatedFrom?: LogIndex;
  readonly lastIndex?: LogIndex;
  readonly mark?: SnapshotMark;
  readonly removed?: GroupId;
}

/** Which entries may be forgotten, of the log as the group's first `behind` actions leave it, and those that add to it. */
export interface DueMark {
  readonly mark: SnapshotMark;
  readonly behind: number;
}

/** What the log remembers of a group while it runs: no entries, only where they are and where they end. */
export class GroupTrack {
  hardState: HardState;
  mark: SnapshotMark;
  /** The last index, mark and hard state are those after the last batch that was laid out. */
  last: LogIndex;
  /** After all that is queued. */
  queuedLast: LogIndex;
  isLost: boolean;
  /** Actions so far, queued ones included. */
  actions = 0;
  /** How many of these were laid out. */
  laidOutActions = 0;
  /** The last of them that did more than add entries behind the others. */
  lastRewrite = 0;
  /** Something of it is in the log: it belongs in checkpoints. */
  isLive: boolean;
  /** Last index of the group's live entries in each segment, as far as durable. */
  readonly #extents = new Map<SegmentUse, LogIndex>();

  constructor(state?: { hardState: HardState; mark: SnapshotMark; last: LogIndex; isLost: boolean }) {
    this.hardState = state?.hardState ?? initialHardState;
    this.mark = state?.mark ?? noMark;
    this.last = state?.last ?? noMark.index;
    this.queuedLast = this.last;
    this.isLost = state?.isLost ?? false;
    this.isLive = state !== undefined;
  }

  /** Crashes on a write that our own consensus code must never make: one that would leave a hole. */
  enqueue({ entries, restart }: LogWrite): void {
    this.actions++;
    if (restart !== undefined) {
      this.lastRewrite = this.actions;
      this.queuedLast = restart.index;
    }
    const first = entries?.[0];
    const last = entries?.at(-1);
    if (entries === undefined || first === undefined || last === undefined) return;
    assert(
      first.index >= 1 && first.index <= this.queuedLast + 1,
      `entries from ${first.index} after ${this.queuedLast}`,
    );
    assert(last.index === first.index + entries.length - 1, "entries are not contiguous");
    if (first.index <= this.queuedLast) this.lastRewrite = this.actions;
    this.queuedLast = last.index;
  }

  /** All of the log is written anew, or removed. */
  enqueueRewrite(): void {
    this.lastRewrite = ++this.actions;
  }

  /** Whether what is laid out has the entries that the mark covers, and nothing queued before it takes their place. */
  isReadyFor({ mark, behind }: DueMark): boolean {
    return this.laidOutActions >= behind && mark.index <= this.last;
  }

  settle({ isFresh, truncatedFrom, lastIndex, mark }: Effect, segment: SegmentUse): void {
    if (isFresh === true) this.#release(() => true);
    if (truncatedFrom !== undefined) {
      for (const [use, last] of this.#extents) {
        if (last >= truncatedFrom) this.#extents.set(use, logIndex(truncatedFrom - 1));
      }
    }
    if (lastIndex !== undefined) this.hold(segment, lastIndex);
    if (mark !== undefined) this.#release((last) => last <= mark.index);
  }

  hold(segment: SegmentUse, last: LogIndex): void {
    if (!this.#extents.has(segment)) segment.groups++;
    this.#extents.set(segment, last);
  }

  holds(segment: SegmentUse): boolean {
    return this.#extents.has(segment);
  }

  #release(isDone: (last: LogIndex) => boolean): void {
    for (const [use, last] of this.#extents) {
      if (!isDone(last)) continue;
      this.#extents.delete(use);
      use.groups--;
    }
  }
}
