/** One way of one connection through a link: pieces come in, wait out their time, and go out in order. */
import type { Socket } from "node:net";
import { capacityOf, type LinkShape, type LinkTiming } from "./shape.ts";

interface Piece {
  /** Nothing more comes: "end" closes this way alone, "close" the whole connection. */
  readonly bytes: Buffer | "end" | "close";
  readonly atMs: number;
}

/** What all connections of a link share, one way. */
export interface Way {
  readonly timing: LinkTiming;
  shape: LinkShape;
  /** Nothing crosses, and nothing is lost: TCP would send it again and again. */
  isCut: boolean;
  bytes: number;
  /** What befalls the next piece that is long enough to carry something; then it is undefined again. */
  damage: Damage | undefined;
}

/** A bit of it changes, or it comes twice. */
export type Damage = "flip" | "repeat";

/** Longer pieces are cut, so that a link's rate is even. */
const MAX_PIECE_BYTES = 64 * 1024;
/** Shorter ones are no messages. */
const MIN_DAMAGED_BYTES = 64;

export class Direction {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #way: Way;
  readonly #draw: () => number;
  readonly #pieces: Piece[] = [];
  #heldBytes = 0;
  #lastMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #isBlocked = false;
  #isClosed = false;

  constructor(from: Socket, to: Socket, way: Way, draw: () => number) {
    this.#from = from;
    this.#to = to;
    this.#way = way;
    this.#draw = draw;
    from.on("data", (bytes: Buffer) => this.#take(bytes));
    from.on("end", () => this.#push("end"));
    // As on a line: what was sent before arrives, also when who sent it is dead.
    from.on("close", () => this.#push("close"));
    to.on("drain", () => {
      this.#isBlocked = false;
      this.deliver();
    });
  }

  /** After the shape or the cut has changed, too. */
  deliver(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const nowMs = performance.now();
    while (!this.#way.isCut && !this.#isBlocked) {
      const piece = this.#pieces[0];
      if (piece === undefined) break;
      if (piece.atMs > nowMs) {
        this.#timer = setTimeout(() => this.deliver(), piece.atMs - nowMs);
        break;
      }
      this.#pieces.shift();
      if (piece.bytes === "close") {
        this.#to.destroySoon();
        break;
      }
      if (piece.bytes === "end") {
        this.#to.end();
        continue;
      }
      this.#heldBytes -= piece.bytes.length;
      this.#way.bytes += piece.bytes.length;
      this.#isBlocked = !this.#to.write(piece.bytes);
    }
    if (this.#heldBytes < capacityOf(this.#way.shape)) this.#from.resume();
  }

  /** Nobody takes what is on the way. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#pieces.length = 0;
  }

  #take(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += MAX_PIECE_BYTES)
      for (const piece of this.#damaged(bytes.subarray(at, at + MAX_PIECE_BYTES))) this.#push(piece);
    if (this.#heldBytes >= capacityOf(this.#way.shape)) this.#from.pause();
  }

  #damaged(piece: Buffer): readonly Buffer[] {
    const { damage } = this.#way;
    if (damage === undefined || piece.length < MIN_DAMAGED_BYTES) return [piece];
    this.#way.damage = undefined;
    if (damage === "repeat") return [piece, piece];
    const changed = Buffer.from(piece);
    changed.writeUInt8(changed.readUInt8(piece.length >> 1) ^ 1, piece.length >> 1);
    return [changed];
  }

  #push(bytes: Piece["bytes"]): void {
    if (this.#isClosed) return;
    const { timing, shape } = this.#way;
    const length = typeof bytes === "string" ? 0 : bytes.length;
    const atMs = timing.arrivalMs(length, performance.now(), shape, this.#draw);
    // What was sent later comes later, whatever the jitter.
    this.#lastMs = Math.max(this.#lastMs, atMs);
    this.#pieces.push({ bytes, atMs: this.#lastMs });
    this.#heldBytes += length;
    if (this.#pieces.length === 1) this.deliver();
  }
}
