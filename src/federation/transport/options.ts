import { assert } from "../../base/assert.ts";

/** What a member speaks, the best first: multistream-select takes the first that the other knows too. */
const RPC_PROTOCOLS: readonly string[] = ["/atoll/rpc/1"];

/** What a new yamux stream may send before it is granted more: fixed by its specification. */
export const INITIAL_WINDOW_BYTES = 256 * 1024;

/** Open libp2p connections; a pair of members has four. */
export const MAX_CONNECTIONS = 4_096;

/** Connections whose handshake is not done. */
export const MAX_PENDING_CONNECTIONS = 128;

/** New connections from one address in a second; more are dropped. All nodes of a region may share one. */
export const MAX_CONNECTIONS_PER_SECOND = 64;

/** Streams of one connection: ours is the only one, and the others are refused as unknown protocols. */
export const MAX_STREAMS = 4;

/** A yamux frame of a member is its writes joined; a longer one ends the connection. */
export const MAX_FRAME_BYTES = 4 * 1024 * 1024;

export interface LibP2pOptions {
  /** The first that both know is spoken. Default: `RPC_PROTOCOLS`. */
  readonly protocols: readonly string[];
  /**
   * How much may be under way on one connection, which is what its receiver holds at most while its reader is
   * paused. Bandwidth times round trip: 37.5 MB fill 1 Gbit/s over 300 ms. Default 40 MiB, at least 256 KiB.
   */
  readonly windowBytes: number;
  /**
   * TCP, TLS and the choice of the protocol together: six round trips. Default 5 s: where nothing answers, TCP itself
   * waits longer and longer between its tries, and a new attempt hears sooner of a path that is back.
   */
  readonly connectTimeoutMs: number;
  /** How often the right of those who are connected is looked at again, since vouchers expire. Default 30 s. */
  readonly admittanceCheckMs: number;
}

export const defaultLibP2pOptions: LibP2pOptions = {
  protocols: RPC_PROTOCOLS,
  windowBytes: 40 * 1024 * 1024,
  connectTimeoutMs: 5_000,
  admittanceCheckMs: 30_000,
};

export function completeLibP2pOptions(options: Partial<LibP2pOptions>): LibP2pOptions {
  const complete = { ...defaultLibP2pOptions, ...options };
  assert(complete.protocols.length > 0, "a member speaks some protocol");
  assert(complete.windowBytes >= INITIAL_WINDOW_BYTES, "windowBytes is below yamux's own");
  return complete;
}
