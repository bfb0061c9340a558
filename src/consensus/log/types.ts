import type { Clock } from "../../base/clock.ts";
import type { GroupId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type { Entry, HardState, SnapshotMark } from "../core/types.ts";

/** What one group adds to the log: all of it or nothing is there after a crash. */
export interface LogWrite {
  readonly group: GroupId;
  readonly hardState?: HardState;
  /** Contiguous. The first replaces the group's log from its index on, so it is at most the last index + 1. */
  readonly entries?: readonly Entry[];
  /** The group's log begins anew after this mark, before `entries` is added. */
  readonly restart?: SnapshotMark;
}

/** All that the log holds of a group. */
export interface GroupState {
  readonly hardState: HardState;
  /** What precedes the entries; index 0 and nobody's membership when nothing does. */
  readonly mark: SnapshotMark;
  /** Contiguous from `mark.index + 1`. */
  readonly entries: readonly Entry[];
}

/**
 * - intact: all that was acknowledged is there.
 * - damaged: entries were lost. What is here is a right beginning, `hardState` is right and says `recovering`.
 * - lost: besides, a vote may have been lost, so this replica must never vote again (log.unreadable).
 */
export type GroupCondition = "intact" | "damaged" | "lost";

export interface RecoveredGroup extends GroupState {
  readonly condition: GroupCondition;
  readonly entries: Entry[];
}

export interface RecoveryReport {
  readonly segments: number;
  readonly bytes: number;
  readonly batches: number;
  /** A batch that was being written when the process ended was cut off: nobody had been told that it was there. */
  readonly tornTail: boolean;
  /** Batches that had been acknowledged and cannot be read in full. */
  readonly damagedBatches: number;
  readonly damaged: readonly GroupId[];
  readonly lost: readonly GroupId[];
}

export interface LogOptions {
  /**
   * Size of a segment. Default 64 MiB, minimum 16 KiB. A larger batch gets a segment of its size; the first segment
   * after a start has at most 4 MiB.
   */
  readonly segmentBytes?: number;
  /** Above so many bytes of segments, `pinned` names who keeps the oldest alive. Default 1 GiB. */
  readonly retainBytes?: number;
  /** After so long without a write an empty batch follows the last one. Default 200 ms. */
  readonly sealAfterMs?: number;
  /** `isBusy` from here on: callers must stop adding. Default 64 MiB of entries' data. */
  readonly maxQueuedBytes?: number;
  /** What one batch gathers at most, unless a single append is larger. Default 8 MiB of entries' data. */
  readonly maxBatchBytes?: number;
}

export interface LogOpenOptions extends LogOptions {
  /** The directory has had a log: one without a single readable batch is no new log, it is a lost one. Default false. */
  readonly mustExist?: boolean;
}

export interface LogComponents {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Draws the log's id, which no client's bytes can forge. */
  readonly random: Random;
}

export interface LogStats {
  readonly segments: number;
  readonly bytes: number;
  readonly batches: number;
  readonly entries: number;
  readonly queuedBytes: number;
  /** Duration of the durable writes since open, in milliseconds. */
  readonly writeCount: number;
  readonly writeSumMs: number;
  readonly writeMaxMs: number;
}
