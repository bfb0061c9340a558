/**
 * What a Raft group applies into: the contract between the consensus driver, which feeds it committed entries, and
 * the application, which says what a command means. `ReplicatedStore` implements it over the Store port.
 */
import type { LogIndex, Term } from "../../base/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../base/store.ts";
import type { Entry, SnapshotMark } from "../core/types.ts";

/**
 * What a user of consensus supplies. `apply` is pure and deterministic: its outcome is a function of the command,
 * the context and what the transaction reads, so that every replica ends up with the same bytes. A command it
 * refuses is a result too; when it throws, that is our bug and stops the replica.
 */
export interface Application {
  /** @returns the result for the proposer. `command` must not be kept or changed. */
  apply(command: Uint8Array, transaction: WriteTransaction, context: ApplyContext): Uint8Array;
}

export interface ApplyContext {
  readonly index: LogIndex;
  readonly term: Term;
}

export interface StateMachine {
  /** The last entry whose effect is in the data, and the membership as of it. Committed together with the data. */
  readonly applied: SnapshotMark;

  /** The effect of every entry up to here survives a crash: the log must keep those after it. */
  readonly flushed: LogIndex;

  /**
   * Applies committed entries, contiguous from `applied.index + 1`, in one transaction. Noop and membership
   * entries only move `applied`.
   * @returns one result per entry; empty for noop and membership entries.
   * @throws store.full, store.failed, store.overloaded (until a flush), message.malformed (a membership entry that
   *   cannot be read); then nothing has changed.
   */
  apply(entries: readonly Entry[]): readonly Uint8Array[];

  /** Makes what is applied now durable. @returns the new `flushed`. @throws store.failed */
  flush(): Promise<LogIndex>;

  /** Runs `body` on one consistent view of the application's data. */
  read<T>(body: (transaction: ReadTransaction) => T): T;

  /** A consistent view of the data at `applied`, to be sent to another replica. Release it. */
  openSnapshot(): SnapshotSource;

  /**
   * Starts to take over another replica's data, or goes on with what an earlier sink for the same `snapshotId`
   * had staged, also before a restart. Staged progress of any other snapshot is dropped. Until `finish` nothing
   * of it is visible, and the group may go on applying.
   * Requires `mark.index > applied.index`, and no other open sink.
   */
  beginInstall(mark: SnapshotMark, snapshotId: string): SnapshotSink;
}

/** The sending side of a snapshot. */
export interface SnapshotSource {
  /** Names the contents: two snapshots with the same id hold the same pairs. */
  readonly id: string;
  readonly mark: SnapshotMark;

  /**
   * The chunk that follows `afterKey`; undefined means the first one. Any key that an earlier chunk ended with
   * will do, so a transfer can be resumed anywhere. A chunk has at least one pair, unless there is none left, and
   * exceeds `maxBytes` only when a single pair does.
   */
  read(afterKey: Uint8Array | undefined, maxBytes: number): SnapshotChunk;

  /** Idempotent. A source that is not released pins old pages of the store. */
  release(): void;
}

export interface SnapshotChunk {
  /** Self-contained bytes with a checksum, for `SnapshotSink.add`. */
  readonly chunk: Uint8Array;
  /** Where to go on; undefined when the snapshot holds no pair at all. */
  readonly lastKey: Uint8Array | undefined;
  /** No chunk follows. */
  readonly done: boolean;
}

/** The receiving side of a snapshot. Dies with `finish` or `abort`. */
export interface SnapshotSink {
  /** The last key that is staged: where the sender has to go on. */
  readonly lastKey: Uint8Array | undefined;

  /** The last chunk is staged: `finish` may be called. */
  readonly complete: boolean;

  /**
   * Stages a chunk, which must follow `lastKey`.
   * @throws raft.snapshotMalformed when it is damaged or does not follow, store.full, store.failed; then nothing
   *   has changed and the sender may go on from `lastKey`.
   */
  add(chunk: Uint8Array): void;

  /**
   * Switches to the staged data in one transaction and makes it durable: then `applied` and `flushed` are at the
   * snapshot's mark. Requires `complete`. @throws store.full, store.failed
   */
  finish(): Promise<void>;

  /** Stops and drops what is staged. */
  abort(): void;

  /** Stops, and keeps what is staged so that a later `beginInstall` with the same id goes on from there. */
  close(): void;
}
