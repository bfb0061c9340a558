/**
 * What a request asks for beyond S3: how current a read must be, what its client has seen, in how many regions a write
 * must be before it is acknowledged. And what an answer says of itself. docs/s3.md has them.
 */
import { AtollError } from "../../base/errors.ts";
import type { ReadMode } from "../../federation/index.ts";
import { decodeSession, type Proof, type Session } from "../../replicator/index.ts";
import { invalidArgument } from "../errors.ts";
import type { RequestHeaders } from "./headers.ts";

const CONSISTENCY_HEADER = "x-atoll-consistency";
export const SESSION_HEADER = "x-atoll-session";
export const ACK_REGIONS_HEADER = "x-atoll-ack-regions";
export const ACK_TIMEOUT_HEADER = "x-atoll-ack-timeout";
export const READ_PROOF_HEADER = "x-atoll-read-proof";

/** Region numbers are below 2^16; no federation has so many. */
const MAX_ACK_REGIONS = 1_000;
/** Below it a poll of another region is too old before it has come. */
const MIN_BOUND_MS = 10;
const MAX_BOUND_MS = 24 * 3_600_000;
const DEFAULT_ACK_TIMEOUT_MS = 10_000;
const MAX_ACK_TIMEOUT_MS = 300_000;

const units: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
]);

/** How a read is to be answered. Undefined: as the bucket says. @throws S3Error `InvalidArgument` */
export function readModeOf(headers: RequestHeaders): ReadMode | undefined {
  const text = headers.get(CONSISTENCY_HEADER);
  if (text === undefined) return undefined;
  if (text === "local" || text === "strong") return { mode: text };
  const bound = /^bounded=(.*)$/.exec(text)?.[1];
  if (bound === undefined) {
    throw invalidArgument(
      `${CONSISTENCY_HEADER} must be "local", "strong", or "bounded=" with a duration such as 5s`,
      CONSISTENCY_HEADER,
      text,
    );
  }
  const maxAgeMs = durationOf(bound);
  if (maxAgeMs === undefined) {
    throw invalidArgument(
      `The bound of ${CONSISTENCY_HEADER} must be a whole number with a unit: ms, s, m or h`,
      CONSISTENCY_HEADER,
      text,
    );
  }
  if (maxAgeMs < MIN_BOUND_MS || maxAgeMs > MAX_BOUND_MS) {
    throw invalidArgument(
      `The bound of ${CONSISTENCY_HEADER} must be between 10ms and 24h`,
      CONSISTENCY_HEADER,
      text,
    );
  }
  return { mode: "bounded", maxAgeMs };
}

/** What the client has seen; undefined: it does not say. @throws S3Error `InvalidArgument` */
export function sessionOf(headers: RequestHeaders): Session | undefined {
  const text = headers.get(SESSION_HEADER);
  if (text === undefined) return undefined;
  try {
    return decodeSession(text);
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    throw invalidArgument(
      `${SESSION_HEADER} is no session of this store: ${error.message}`,
      SESSION_HEADER,
      text,
    );
  }
}

export interface AckDemand {
  /** Regions, ours among them. */
  readonly regions: number;
  readonly timeoutMs: number;
}

/** @param byDefault of the bucket @throws S3Error `InvalidArgument` */
export function ackDemandOf(headers: RequestHeaders, byDefault: number | undefined): AckDemand | undefined {
  const timeoutMs = ackTimeoutOf(headers);
  const text = headers.get(ACK_REGIONS_HEADER);
  if (text === undefined) {
    return byDefault === undefined || byDefault <= 1 ? undefined : { regions: byDefault, timeoutMs };
  }
  const regions = Number(text);
  if (!/^\d{1,4}$/.test(text) || regions < 1 || regions > MAX_ACK_REGIONS) {
    throw invalidArgument(
      `${ACK_REGIONS_HEADER} must be a whole number of regions, from 1 to ${MAX_ACK_REGIONS}`,
      ACK_REGIONS_HEADER,
      text,
    );
  }
  return regions === 1 ? undefined : { regions, timeoutMs };
}

function ackTimeoutOf(headers: RequestHeaders): number {
  const text = headers.get(ACK_TIMEOUT_HEADER);
  if (text === undefined) return DEFAULT_ACK_TIMEOUT_MS;
  const timeoutMs = durationOf(text);
  if (timeoutMs !== undefined && timeoutMs >= 1 && timeoutMs <= MAX_ACK_TIMEOUT_MS) return timeoutMs;
  throw invalidArgument(
    `${ACK_TIMEOUT_HEADER} must be a whole number with a unit (ms, s or m), at most 5m`,
    ACK_TIMEOUT_HEADER,
    text,
  );
}

function durationOf(text: string): number | undefined {
  const [, digits = "", unit = ""] = /^(\d{1,9})([a-z]{1,2})$/.exec(text) ?? [];
  const factor = units.get(unit);
  return factor === undefined ? undefined : Number(digits) * factor;
}

/**
 * `strong; region=eu-west-1; home=us-east-1; epoch=3; shard=4; index=812; stamp=0199…`
 *
 * @param region that answers @param nameOf regions
 */
export function readProofText(
  proof: Proof,
  region: string,
  nameOf: (region: Extract<Proof, { kind: "strong" }>["home"]) => string,
): string {
  switch (proof.kind) {
    case "local":
    case "session":
      return `${proof.kind}; region=${region}`;
    case "bounded":
      return `bounded; region=${region}; age=${Math.ceil(proof.ageMs)}ms`;
    case "strong": {
      const { home, epoch, shard, index, stamp } = proof;
      let text = `strong; region=${region}; home=${nameOf(home)}`;
      if (epoch > 0) text += `; epoch=${epoch}`;
      if (shard !== undefined) text += `; shard=${shard}; index=${index ?? 0}`;
      return stamp === undefined ? text : `${text}; stamp=${stamp}`;
    }
  }
}
