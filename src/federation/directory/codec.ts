import { AtollError } from "../../base/errors.ts";
import { atoll } from "../federation.gen.js";
import type { Statements } from "../identity/index.ts";

const { federation } = atoll;

export const HEARTBEAT_METHOD = "federation.heartbeat";
export const GOSSIP_METHOD = "federation.gossip";

export interface HeartbeatMessage {
  readonly sentMs: number;
  readonly digest: Uint8Array;
  readonly release: string;
}

export interface HeartbeatAnswerMessage {
  readonly receivedMs: number;
  readonly answeredMs: number;
  readonly digest: Uint8Array;
  readonly release: string;
}

const nothing = new Uint8Array(0);

export const encodeHeartbeat = (message: HeartbeatMessage): Uint8Array =>
  federation.Heartbeat.encode(message).finish();

export const encodeHeartbeatAnswer = (message: HeartbeatAnswerMessage): Uint8Array =>
  federation.HeartbeatAnswer.encode(message).finish();

/** @throws message.malformed */
export function decodeHeartbeat(bytes: Uint8Array): HeartbeatMessage {
  const { sentMs, digest, release } = decoded("heartbeat", () => federation.Heartbeat.decode(bytes));
  return { sentMs: sentMs ?? 0, digest: digest ?? nothing, release: release ?? "" };
}

/** @throws message.malformed */
export function decodeHeartbeatAnswer(bytes: Uint8Array): HeartbeatAnswerMessage {
  const answer = decoded("heartbeat's answer", () => federation.HeartbeatAnswer.decode(bytes));
  return {
    receivedMs: answer.receivedMs ?? 0,
    answeredMs: answer.answeredMs ?? 0,
    digest: answer.digest ?? nothing,
    release: answer.release ?? "",
  };
}

export const encodeGossip = ({ vouchers, revocations, addresses }: Statements): Uint8Array =>
  federation.Gossip.encode({
    vouchers: [...vouchers],
    revocations: [...revocations],
    addresses: [...addresses],
  }).finish();

/** Not yet checked. @throws message.malformed */
export function decodeGossip(bytes: Uint8Array): Statements {
  const gossip = decoded("gossip", () => federation.Gossip.decode(bytes));
  return {
    vouchers: gossip.vouchers ?? [],
    revocations: gossip.revocations ?? [],
    addresses: gossip.addresses ?? [],
  };
}

function decoded<Message>(what: string, decode: () => Message): Message {
  try {
    return decode();
  } catch (cause) {
    throw new AtollError("message.malformed", `a ${what} that does not decode`, { cause });
  }
}
