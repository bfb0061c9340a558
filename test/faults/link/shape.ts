/** What a link does to what crosses it, one way. */
export interface LinkShape {
  /** One way, from end to end. */
  readonly delayMs: number;
  /** Up to so much more for each piece, evenly drawn; order is kept, as TCP keeps it. */
  readonly jitterMs: number;
  /** Of payload. Undefined: as fast as it goes. */
  readonly bytesPerSecond: number | undefined;
  /** Of each segment of `SEGMENT_BYTES`, that it is lost; TCP sends it again, so that it comes a while later. */
  readonly lossRate: number;
}

export const perfectLink: LinkShape = { delayMs: 0, jitterMs: 0, bytesPerSecond: undefined, lossRate: 0 };

/** What TCP puts into one packet on an Ethernet. */
export const SEGMENT_BYTES = 1448;
/** A sender notices a loss one round trip later, and no sooner than this (RFC 6298's floor in Linux). */
const MIN_RETRANSMIT_MS = 200;
/** What a router's queue holds beside what is on the way, in time at the link's rate. */
const QUEUE_MS = 50;
const MIN_QUEUE_BYTES = 256 * 1024;
const UNLIMITED_BYTES = 64 * 1024 * 1024;

/** Bytes that a direction takes in before it stops reading: what is on the way, and a router's queue. */
export function capacityOf({ bytesPerSecond, delayMs, jitterMs }: LinkShape): number {
  if (bytesPerSecond === undefined) return UNLIMITED_BYTES;
  return Math.max(MIN_QUEUE_BYTES, Math.ceil((bytesPerSecond * (delayMs + jitterMs + QUEUE_MS)) / 1000));
}

/** When a piece that comes in at `nowMs` has left, and when it arrives. Pure but for the draws. */
export class LinkTiming {
  #freeMs = 0;

  /** @param draw gives numbers from 0 to below 1 */
  arrivalMs(bytes: number, nowMs: number, shape: LinkShape, draw: () => number): number {
    const beginMs = Math.max(nowMs, this.#freeMs);
    this.#freeMs = beginMs + (shape.bytesPerSecond === undefined ? 0 : (bytes / shape.bytesPerSecond) * 1000);
    const jitterMs = shape.jitterMs === 0 ? 0 : draw() * shape.jitterMs;
    return this.#freeMs + shape.delayMs + jitterMs + lossDelayMs(bytes, shape, draw);
  }
}

function lossDelayMs(bytes: number, { lossRate, delayMs }: LinkShape, draw: () => number): number {
  if (lossRate === 0) return 0;
  const segments = Math.ceil(bytes / SEGMENT_BYTES);
  const isLost = draw() < 1 - (1 - lossRate) ** segments;
  return isLost ? Math.max(MIN_RETRANSMIT_MS, 2 * delayMs) : 0;
}
