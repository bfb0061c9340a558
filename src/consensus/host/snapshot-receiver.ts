/**
 * The receiving side of snapshots: pulls numbered pieces within a window, stages them, and asks again from the last
 * staged key when something was lost. What is staged survives a restart.
 */
import { hasCode } from "../../base/errors.ts";
import type { GroupId, NodeId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { SnapshotMark } from "../core/types.ts";
import type { SnapshotSink } from "../state-machine/types.ts";
import type { SnapshotPiece, SnapshotPull } from "../wire/packet.ts";
import type { SnapshotOptions } from "./options.ts";

/** Each rewind numbers its pieces from a new base, so that late pieces of the old numbering are recognised. */
const PIECES_PER_REWIND = 1 << 16;

export interface SnapshotReceiverComponents {
  readonly group: GroupId;
  readonly logger: Logger;
  beginInstall(mark: SnapshotMark, snapshotId: string): SnapshotSink;
  /** Whether this snapshot would still bring something new. */
  isNews(mark: SnapshotMark): boolean;
  send(to: NodeId, pull: SnapshotPull): void;
  /** All is staged; the group finishes the sink when it can. */
  onComplete(mark: SnapshotMark, sink: SnapshotSink): void;
}

export class SnapshotReceiver {
  readonly #components: SnapshotReceiverComponents;
  readonly #options: SnapshotOptions;
  #from: NodeId | 0 = 0;
  #snapshotId = "";
  #mark: SnapshotMark | undefined;
  #sink: SnapshotSink | undefined;
  #rewinds = 0;
  #nextPiece = 0;
  #progressMs = 0;
  #askedMs = 0;

  constructor(options: SnapshotOptions, components: SnapshotReceiverComponents) {
    this.#options = options;
    this.#components = components;
  }

  get isActive(): boolean {
    return this.#from !== 0;
  }

  /** A leader offered a snapshot. Offers are repeated; one for a running transfer changes nothing. */
  start(from: NodeId, nowMs: number): void {
    if (this.#from === from) return;
    this.#from = from;
    this.#progressMs = nowMs;
    this.#rewind(nowMs);
  }

  onPiece(from: NodeId, piece: SnapshotPiece, nowMs: number): void {
    if (from !== this.#from) return;
    if (piece.snapshotId !== this.#snapshotId && !this.#adopt(piece, nowMs)) return;
    const sink = this.#sink;
    if (sink === undefined || piece.piece !== this.#nextPiece) return;
    try {
      sink.add(piece.chunk);
    } catch (error) {
      // The drive does not keep up: what is staged stays, and a later tick asks again.
      if (hasCode(error, "store.overloaded")) return;
      if (!hasCode(error, "raft.snapshotMalformed")) throw error;
      this.#components.logger.warn(
        { group: this.#components.group, error },
        "a snapshot piece is damaged; asking again",
      );
      this.#rewind(nowMs);
      return;
    }
    this.#nextPiece++;
    this.#progressMs = nowMs;
    if (sink.complete) this.#complete(piece.mark, sink);
    else this.#pull(false, nowMs);
  }

  /** The sender has another snapshot than the one we were receiving, or than none. */
  #adopt(piece: SnapshotPiece, nowMs: number): boolean {
    if (piece.piece !== this.#nextPiece) return false;
    if (!this.#components.isNews(piece.mark)) {
      this.stop();
      return false;
    }
    this.#sink?.abort();
    this.#sink = this.#components.beginInstall(piece.mark, piece.snapshotId);
    this.#snapshotId = piece.snapshotId;
    this.#mark = piece.mark;
    if (this.#sink.complete) {
      this.#complete(piece.mark, this.#sink);
      return false;
    }
    if (this.#sink.lastKey === undefined) return true;
    // Staged before a restart: go on from there.
    this.#rewind(nowMs);
    return false;
  }

  #complete(mark: SnapshotMark, sink: SnapshotSink): void {
    this.#reset();
    this.#components.onComplete(mark, sink);
  }

  tick(nowMs: number): void {
    if (this.#from === 0) return;
    if (this.#mark !== undefined && !this.#components.isNews(this.#mark)) {
      this.stop();
    } else if (nowMs - this.#progressMs > this.#options.idleMs) {
      this.#sink?.close();
      this.#reset();
    } else if (nowMs - Math.max(this.#progressMs, this.#askedMs) > this.#options.retryMs) {
      this.#rewind(nowMs);
    }
  }

  /** Gives the transfer up and drops what was staged. */
  stop(): void {
    this.#sink?.abort();
    this.#reset();
  }

  /** The node stops: what is staged stays. */
  close(): void {
    this.#sink?.close();
    this.#reset();
  }

  #reset(): void {
    this.#from = 0;
    this.#sink = undefined;
    this.#mark = undefined;
    this.#snapshotId = "";
  }

  #rewind(nowMs: number): void {
    this.#rewinds++;
    this.#nextPiece = this.#rewinds * PIECES_PER_REWIND;
    this.#pull(true, nowMs);
  }

  #pull(rewind: boolean, nowMs: number): void {
    if (this.#from === 0) return;
    this.#askedMs = nowMs;
    this.#components.send(this.#from, {
      group: this.#components.group,
      snapshotId: this.#snapshotId,
      afterKey: this.#sink?.lastKey,
      nextPiece: this.#nextPiece,
      endPiece: this.#nextPiece + this.#options.windowPieces,
      rewind,
    });
  }
}
