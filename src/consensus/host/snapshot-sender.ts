/**
 * The sending side of snapshots. Each transfer has its own view of the state and its own window, paced by the
 * receiver's pulls, so a slow follower delays neither the group nor another transfer.
 */
import type { GroupId, LogIndex, NodeId } from "../../base/ids.ts";
import type { SnapshotSource } from "../state-machine/types.ts";
import type { SnapshotPiece, SnapshotPull } from "../wire/packet.ts";
import type { SnapshotOptions } from "./options.ts";

interface Transfer {
  readonly source: SnapshotSource;
  cursor: Uint8Array | undefined;
  nextPiece: number;
  done: boolean;
  usedMs: number;
}

export class SnapshotSender {
  readonly #group: GroupId;
  readonly #options: SnapshotOptions;
  readonly #open: () => SnapshotSource;
  readonly #transfers = new Map<NodeId, Transfer>();
  #opened = 0;

  constructor(group: GroupId, options: SnapshotOptions, open: () => SnapshotSource) {
    this.#group = group;
    this.#options = options;
    this.#open = open;
  }

  /** Snapshots opened since the start. */
  get opened(): number {
    return this.#opened;
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
    let transfer = this.#transfers.get(from);
    if (transfer === undefined || (pull.snapshotId !== "" && transfer.source.id !== pull.snapshotId)) {
      this.#release(from);
      transfer = { source: this.#open(), cursor: undefined, nextPiece: 0, done: false, usedMs: nowMs };
      this.#opened++;
      this.#transfers.set(from, transfer);
    }
    const isResumed = pull.snapshotId === transfer.source.id;
    if (pull.rewind) {
      transfer.cursor = isResumed ? pull.afterKey : undefined;
      transfer.nextPiece = pull.nextPiece;
      transfer.done = false;
    }
    transfer.usedMs = nowMs;
    this.#pump(transfer, pull.endPiece, send);
  }

  #pump(transfer: Transfer, endPiece: number, send: (piece: SnapshotPiece) => void): void {
    const { source } = transfer;
    while (!transfer.done && transfer.nextPiece < endPiece) {
      const { chunk, lastKey, done } = source.read(transfer.cursor, this.#options.pieceBytes);
      send({
        group: this.#group,
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

  tick(nowMs: number): void {
    for (const [to, transfer] of this.#transfers) {
      if (nowMs - transfer.usedMs > this.#options.idleMs) this.#release(to);
    }
  }

  stop(): void {
    for (const to of [...this.#transfers.keys()]) this.#release(to);
  }

  /** The follower has it all. */
  finished(to: NodeId): void {
    this.#release(to);
  }

  #release(to: NodeId): void {
    this.#transfers.get(to)?.source.release();
    this.#transfers.delete(to);
  }
}
