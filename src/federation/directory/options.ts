import { assert } from "../../base/assert.ts";
import type { RpcOptions } from "../../rpc/index.ts";
import { defaultPhiOptions, type PhiOptions } from "./phi-accrual.ts";

/** Heartbeats to one member that wait for an answer. */
export const MAX_HEARTBEATS_UNDER_WAY = 8;

/** After a failed call a member is asked only when no other is there, for this long. */
export const AVOID_MS = 1_000;

/** Members whose round trip is this much above the quickest one's are as good. */
export const SIMILAR_RTT_FACTOR = 1.5;
export const SIMILAR_RTT_MS = 5;

export interface FederationOptions {
  /** Default 1 s. */
  readonly heartbeatIntervalMs: number;
  /** Default 10 s. */
  readonly heartbeatDeadlineMs: number;
  /** Suspicion from which on a member is asked only when no other is there. Default 8. */
  readonly suspectPhi: number;
  readonly phi: PhiOptions;
  /** Between two exchanges of statements with one member. Default 1 s. */
  readonly gossipIntervalMs: number;
  /** A voucher that ends sooner is warned of. Default 30 days. */
  readonly expiryWarningMs: number;
  /** Of the lane for small messages. */
  readonly control: Partial<RpcOptions>;
  /** Of the lane for bulk, and of what is taken from others. */
  readonly bulk: Partial<RpcOptions>;
}

const DAY_MS = 86_400_000;

/** A region that comes back after days is heard of soon; an attempt a second costs next to nothing. */
const reconnect = { reconnectMinMs: 100, reconnectMaxMs: 1_000 };

export const defaultFederationOptions: FederationOptions = {
  heartbeatIntervalMs: 1_000,
  heartbeatDeadlineMs: 10_000,
  suspectPhi: 8,
  phi: defaultPhiOptions,
  gossipIntervalMs: 1_000,
  expiryWarningMs: 30 * DAY_MS,
  control: reconnect,
  // 37.5 MB are under way at 1 Gbit/s over 300 ms. Longer frames than the default save a tenth of the CPU, and are no
  // longer than what is written at once.
  bulk: {
    ...reconnect,
    streamWindowBytes: 36 * 1024 * 1024,
    framePayloadBytes: 256 * 1024,
  },
};

export function completeFederationOptions(options: Partial<FederationOptions>): FederationOptions {
  const complete = { ...defaultFederationOptions, ...options };
  assert(complete.heartbeatIntervalMs >= 1, "heartbeats have an interval");
  return complete;
}
