/** What crosses the wire between a gateway and a group's replica (proto/region.proto). Decoders throw message.malformed. */
import { AtollError } from "../../base/errors.ts";
import { type GroupId, groupId, type LogIndex, logIndex, type NodeId, nodeId } from "../../base/ids.ts";
import { atoll } from "./region.gen.js";

const { region: wire } = atoll;

export type ProposeAnswer =
  | { readonly kind: "applied"; readonly index: LogIndex; readonly result: Uint8Array }
  /** The command was not taken. `leader`: whom the node takes for the leader; 0: nobody. */
  | { readonly kind: "notLeader"; readonly leader: NodeId | 0 };

export interface QueryAnswer {
  readonly answer: Uint8Array;
  readonly leader: NodeId | 0;
}

export function encodeProposeRequest(group: GroupId, command: Uint8Array): Uint8Array {
  return wire.ProposeRequest.encode({ group, command }).finish();
}

export function decodeProposeRequest(bytes: Uint8Array): { group: GroupId; command: Uint8Array } {
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
    const { index, result } = applied as atoll.region.Applied;
    return { kind: "applied", index: logIndex(index), result };
  }
  if (notLeader != null) return { kind: "notLeader", leader: nodeOrNone(notLeader.leader ?? 0) };
  throw new AtollError("message.malformed", "an answer to a proposal has no outcome");
}

export function encodeQueryRequest(group: GroupId, query: Uint8Array): Uint8Array {
  return wire.QueryRequest.encode({ group, query }).finish();
}

export function decodeQueryRequest(bytes: Uint8Array): { group: GroupId; query: Uint8Array } {
  const { group, query } = decoded("a query", () => wire.QueryRequest.decode(bytes));
  return { group: groupId(group), query };
}

export function encodeQueryAnswer(answer: QueryAnswer): Uint8Array {
  return wire.QueryAnswer.encode(answer).finish();
}

export function decodeQueryAnswer(bytes: Uint8Array): QueryAnswer {
  const { answer, leader } = decoded("an answer to a query", () => wire.QueryAnswer.decode(bytes));
  return { answer, leader: nodeOrNone(leader) };
}

function nodeOrNone(value: number): NodeId | 0 {
  return value === 0 ? 0 : nodeId(value);
}

function decoded<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new AtollError("message.malformed", `${what} cannot be decoded`, { cause });
  }
}
