/** What crosses the door of a node (proto/node.proto). Every decoder throws message.malformed. */
import { AtollError } from "../../base/errors.ts";
import { type GroupId, groupId, type LogIndex, logIndex, type NodeId, nodeId } from "../../base/ids.ts";
import { atoll } from "./node.gen.js";

const { node: wire } = atoll;

export interface ProposeRequest {
  readonly group: GroupId;
  readonly command: Uint8Array;
}

export type ProposeAnswer =
  | { readonly kind: "applied"; readonly index: LogIndex; readonly result: Uint8Array }
  /** The command was not taken. `leader`: whom the node takes for the leader; 0: nobody. */
  | { readonly kind: "notLeader"; readonly leader: NodeId | 0 };

export interface ReadRequest {
  readonly group: GroupId;
  readonly key: Uint8Array;
}

export interface ReadAnswer {
  readonly index: LogIndex;
  readonly value: Uint8Array | undefined;
}

export function encodeProposeRequest(request: ProposeRequest): Uint8Array {
  return wire.ProposeRequest.encode(request).finish();
}

export function decodeProposeRequest(bytes: Uint8Array): ProposeRequest {
  const { group, command } = decoded("a proposal", () => wire.ProposeRequest.decode(bytes));
  return { group: groupId(group), command };
}

export function encodeProposeAnswer(answer: ProposeAnswer): Uint8Array {
  const properties =
    answer.kind === "applied"
      ? { applied: { index: answer.index, result: answer.result } }
      : { notLeader: { leader: answer.leader } };
  return wire.ProposeAnswer.encode(properties).finish();
}

export function decodeProposeAnswer(bytes: Uint8Array): ProposeAnswer {
  const { applied, notLeader } = decoded("an answer to a proposal", () => wire.ProposeAnswer.decode(bytes));
  if (applied != null) {
    const { index, result } = applied as atoll.node.Applied;
    return { kind: "applied", index: logIndex(index), result };
  }
  if (notLeader != null) {
    const { leader } = notLeader as atoll.node.NotLeader;
    return { kind: "notLeader", leader: leader === 0 ? 0 : nodeId(leader) };
  }
  throw new AtollError("message.malformed", "an answer to a proposal has no outcome");
}

export function encodeReadRequest(request: ReadRequest): Uint8Array {
  return wire.ReadRequest.encode(request).finish();
}

export function decodeReadRequest(bytes: Uint8Array): ReadRequest {
  const { group, key } = decoded("a read", () => wire.ReadRequest.decode(bytes));
  return { group: groupId(group), key };
}

export function encodeReadAnswer({ index, value }: ReadAnswer): Uint8Array {
  return wire.ReadAnswer.encode(value === undefined ? { index } : { index, value }).finish();
}

export function decodeReadAnswer(bytes: Uint8Array): ReadAnswer {
  const { index, value } = decoded("an answer to a read", () => wire.ReadAnswer.decode(bytes));
  return { index: logIndex(index), value: value ?? undefined };
}

function decoded<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new AtollError("message.malformed", `${what} cannot be decoded`, { cause });
  }
}
