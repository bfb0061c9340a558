import { FrameKind } from "./frame.ts";
import { ChunkQueue } from "./message.ts";
import type { Lane, Outbox } from "./outbox.ts";

interface Notification {
  readonly id: number;
  readonly method: string;
  readonly totalBytes: number;
  readonly queue: ChunkQueue;
}

/**
 * Notifications leave in the order they were made: behind a long one, short ones wait too. Bounded by the caller,
 * which looks at the outbox's buffered bytes.
 */
export class NotifyLane implements Lane {
  readonly #outbox: Outbox;
  readonly #frameBytes: number;
  readonly #waiting: Notification[] = [];
  /** Notifications that came to wait here, and those of them that left since, of all time. */
  #queued = 0;
  #framed = 0;

  constructor(outbox: Outbox, frameBytes: number) {
    this.#outbox = outbox;
    this.#frameBytes = frameBytes;
  }

  /** @returns whether all that was sent before the call has become frames by now */
  whenFramed(): () => boolean {
    const queued = this.#queued;
    return () => this.#framed >= queued;
  }

  /** @param id for the frames after the first, if there are any. */
  send(method: string, chunks: readonly Uint8Array[], totalBytes: number, nextId: () => number): void {
    if (this.#waiting.length === 0 && totalBytes <= this.#frameBytes) {
      this.#outbox.frame(FrameKind.notify, { method }, chunks, totalBytes);
      return;
    }
    const queue = new ChunkQueue();
    for (const chunk of chunks) queue.push(chunk);
    const id = totalBytes > this.#frameBytes ? nextId() : 0;
    this.#waiting.push({ id, method, totalBytes, queue });
    this.#queued++;
    this.#outbox.holdBytes(totalBytes);
    this.#outbox.ready(this);
  }

  sendOne(outbox: Outbox): boolean {
    const first = this.#waiting[0];
    if (first === undefined) return false;
    const { id, method, totalBytes, queue } = first;
    const isBeginning = queue.bytes === totalBytes;
    const bytes = Math.min(queue.bytes, this.#frameBytes);
    const pieces = queue.take(bytes);
    if (isBeginning) {
      outbox.frame(FrameKind.notify, id === 0 ? { method } : { id, method, totalBytes }, pieces, bytes);
    } else {
      outbox.frame(FrameKind.more, { id }, pieces, bytes);
    }
    outbox.holdBytes(-bytes);
    if (queue.bytes === 0) {
      this.#waiting.shift();
      this.#framed++;
    }
    return this.#waiting.length > 0;
  }
}
