/**
 * The sending side of snapshots. Each transfer has its own view of the state and its own window, paced by the
 * receiver's pulls, so a slow follower delays neither the group nor another transfer.
 */
import type { GroupId, LogIndex, NodeId } from "../../base/ids.ts";
import type { SnapshotMark } from "../core/types.ts";
import type { SnapshotSource } from "../state-machine/types.ts";
import type { SnapshotPiece, SnapshotPull } from "../wire/packet.ts";
import type { SnapshotOptions } from "./options.ts";

/** Pieces sent ahead for one pull, whatever the receiver asks for. */
const MAX_WINDOW_PIECES = 256;

/** Open snapshots pin the store, so a node sends a few at a time, however many of its groups are asked. */
export class SnapshotSlots {
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** False when all are taken. */
  take(): boolean {
    if (this.#free === 0) return false;
    this.#free--;
    return true;
  }

  giveBack(): void {
    this.#free++;
  }
}

interface Transfer {
  readonly source: SnapshotSource;
  cursor: Uint8Array | undefined;
  nextPiece: number;
  done: boolean;
  usedMs: number;
}

export interface SnapshotSenderComponents {
  readonly group: GroupId;
  readonly slots: SnapshotSlots;
  open(): SnapshotSource;
  /** Whether the log still holds what follows the mark: without it the receiver would need another snapshot. */
  isUseful(mark: SnapshotMark): boolean;
}

export class SnapshotSender {
  readonly #components: SnapshotSenderComponents;
  readonly #options: SnapshotOptions;
  readonly #transfers = new Map<NodeId, Transfer>();
  #opened = 0;

  constructor(options: SnapshotOptions, components: SnapshotSenderComponents) {
    this.#options = options;
    this.#components = components;
  }

  /** Snapshots opened since the start. */
  get opened(): number {
    return this.#opened;
  }

  get isBusy(): boolean {
    return this.#transfers.size > 0;
  }

  /** The oldest snapshot on its way: its receiver will need every entry after it. */
  get oldestIndex(): LogIndex | undefined {
    let oldest: LogIndex | undefined;
    for (const { source } of this.#transfers.values()) {
      if (oldest === undefined || source.mark.index < oldest) oldest = source.mark.index;
    }
    return oldest;
  }

  onPull(from: NodeId, pull: SnapshotPull, nowMs: number, send: (piece: SnapshotPiece) => void): void {
    const transfer = this.#usefulTransfer(from, pull) ?? this.#start(from, nowMs);
    // All slots are taken: the receiver asks again.
    if (transfer === undefined) return;
    const isResumed = pull.snapshotId === transfer.source.id;
    if (pull.rewind) {
      transfer.cursor = isResumed ? pull.afterKey : undefined;
      transfer.nextPiece = pull.nextPiece;
      transfer.done = false;
    }
    transfer.usedMs = nowMs;
    this.#pump(transfer, Math.min(pull.endPiece, pull.nextPiece + MAX_WINDOW_PIECES), send);
  }

  /** The running transfer, if it is the one that the receiver means, and not overtaken by the log. */
  #usefulTransfer(from: NodeId, pull: SnapshotPull): Transfer | undefined {
    const transfer = this.#transfers.get(from);
    if (transfer === undefined) return undefined;
    const isMeant = pull.snapshotId === "" || transfer.source.id === pull.snapshotId;
    return isMeant && this.#components.isUseful(transfer.source.mark) ? transfer : undefined;
  }

  #start(from: NodeId, nowMs: number): Transfer | undefined {
    this.#release(from);
    if (!this.#components.slots.take()) return undefined;
    const source = this.#components.open();
    const transfer: Transfer = { source, cursor: undefined, nextPiece: 0, done: false, usedMs: nowMs };
    this.#opened++;
    this.#transfers.set(from, transfer);
    return transfer;
  }

  #pump(transfer: Transfer, endPiece: number, send: (piece: SnapshotPiece) => void): void {
    const { source } = transfer;
    while (!transfer.done && transfer.nextPiece < endPiece) {
      const { chunk, lastKey, done } = source.read(transfer.cursor, this.#options.pieceBytes);
      send({
        group: this.#components.group,
        snapshotId: source.id,
        mark: source.mark,
        piece: transfer.nextPiece++,
        done,
        chunk,
      });
      transfer.cursor = lastKey;
      transfer.done = done;
    }
  }

  /** @param matches how far each follower's log reaches: one beyond its snapshot has installed it. */
  tick(nowMs: number, matches: ReadonlyMap<NodeId, LogIndex>): void {
    for (const [to, { source, usedMs }] of this.#transfers) {
      const isIdle = nowMs - usedMs > this.#options.idleMs;
      if (isIdle || (matches.get(to) ?? 0) >= source.mark.index) this.#release(to);
    }
  }

  stop(): void {
    for (const to of [...this.#transfers.keys()]) this.#release(to);
  }

  #release(to: NodeId): void {
    const transfer = this.#transfers.get(to);
    if (transfer === undefined) return;
    transfer.source.release();
    this.#transfers.delete(to);
    this.#components.slots.giveBack();
  }
}
