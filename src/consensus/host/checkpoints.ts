import type { LogIndex } from "../../base/ids.ts";
import type { Raft } from "../core/raft.ts";
import type { SnapshotMark } from "../core/types.ts";
import type { StateMachine } from "../state-machine/types.ts";
import type { HostOptions } from "./options.ts";

/** A checkpoint that cut nothing is tried again after so small a part of another one's worth of log. */
const RETRIES_PER_CHECKPOINT = 8;

export interface CheckpointComponents {
  readonly raft: Pick<Raft, "appliedIndex" | "compact" | "log" | "matchIndexes">;
  readonly stateMachine: Pick<StateMachine, "flush" | "flushed">;
  /** Of the oldest snapshot on its way to a follower. */
  oldestSnapshot(): LogIndex | undefined;
  /** The node's log may forget this group's entries up to the mark. */
  compact(mark: SnapshotMark): void;
}

/** When a group's log has grown large, its state is flushed and the log cut behind it, as far as nobody needs it. */
export class Checkpoints {
  readonly #options: HostOptions;
  readonly #components: CheckpointComponents;
  #isRunning = false;
  #isStopped = false;
  /** One that could cut nothing is not tried again before the log has grown to this. */
  #retryBytes = 0;
  #retryEntries = 0;

  constructor(options: HostOptions, components: CheckpointComponents) {
    this.#options = options;
    this.#components = components;
  }

  get isDue(): boolean {
    const { log } = this.#components.raft;
    const bytes = Math.max(this.#options.checkpointBytes, this.#retryBytes);
    const entries = Math.max(this.#options.checkpointEntries, this.#retryEntries);
    return log.bytes >= bytes || log.lastIndex - log.mark.index >= entries;
  }

  /**
   * `force`: forgets also those entries that a lagging follower would need. A call while one runs does nothing.
   * @throws store.failed
   */
  async take(options: { force: boolean }): Promise<void> {
    if (this.#isRunning || this.#isStopped) return;
    this.#isRunning = true;
    await this.#components.stateMachine.flush();
    this.#isRunning = false;
    if (this.#isStopped) return;
    const { log } = this.#components.raft;
    const { checkpointBytes, checkpointEntries } = this.#options;
    const hasCut = this.#cut(options.force);
    this.#retryBytes = hasCut ? 0 : log.bytes + checkpointBytes / RETRIES_PER_CHECKPOINT;
    const kept = log.lastIndex - log.mark.index;
    this.#retryEntries = hasCut ? 0 : kept + checkpointEntries / RETRIES_PER_CHECKPOINT;
    // What was applied meanwhile may be as much again, and a group that falls silent applies nothing more.
    if (hasCut && this.isDue) await this.take(options);
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** True when something was forgotten. */
  #cut(force: boolean): boolean {
    const { raft, stateMachine, compact } = this.#components;
    const before = raft.log.mark.index;
    let index = Math.min(stateMachine.flushed, raft.appliedIndex);
    if (!force) index = Math.min(index, this.#neededFrom(index as LogIndex));
    if (index <= before) return false;
    compact(raft.compact(index as LogIndex));
    return raft.log.mark.index > before;
  }

  /** The last index that nobody needs any more: followers that lag a little, and snapshots on their way. */
  #neededFrom(index: LogIndex): LogIndex {
    const { raft, oldestSnapshot } = this.#components;
    const { retainBytes, retainEntries, snapshotRetainBytes } = this.#options;
    const { log } = raft;
    if (log.bytes > snapshotRetainBytes) return index;
    // Who takes a snapshot needs all that came after it, or it starts over and, under load, never ends.
    const sending = Math.min(index, oldestSnapshot() ?? index);
    const isTooMuch = log.bytes > retainBytes || log.lastIndex - log.mark.index > retainEntries;
    if (isTooMuch) return sending as LogIndex;
    let needed = sending;
    for (const match of raft.matchIndexes().values()) needed = Math.min(needed, match);
    return needed as LogIndex;
  }
}
