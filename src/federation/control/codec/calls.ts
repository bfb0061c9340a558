/** What nodes say to one another about the group: control.propose and control.status. */
import { type LogIndex, logIndex, type NodeId, nodeId } from "../../../base/ids.ts";
import { atoll } from "./control.gen.js";
import { decoding, malformed } from "./words.ts";

const { control: wire } = atoll;

export type ProposeAnswer =
  | { readonly kind: "applied"; readonly index: LogIndex; readonly result: Uint8Array }
  /** The command was not taken. `leader`: whom the node takes for the leader; 0: nobody. */
  | { readonly kind: "notLeader"; readonly leader: NodeId | 0 };

export interface FoundingStatus {
  /** Whether it has a log of the group. */
  readonly hasBegun: boolean;
  /** The voters that it would found the group with, ascending. */
  readonly founders: readonly NodeId[];
}

export function encodeProposeAnswer(answer: ProposeAnswer): Uint8Array {
  const properties =
    answer.kind === "applied"
      ? { applied: { index: answer.index, result: answer.result } }
      : { notLeader: { leader: answer.leader } };
  return wire.ProposeAnswer.encode(properties).finish();
}

export function decodeProposeAnswer(bytes: Uint8Array): ProposeAnswer {
  return decoding("an answer to a proposal", (): ProposeAnswer => {
    const { applied, notLeader } = wire.ProposeAnswer.decode(bytes);
    if (applied != null) {
      return { kind: "applied", index: logIndex(applied.index ?? 0), result: applied.result ?? noBytes };
    }
    if (notLeader == null) throw malformed("an answer to a proposal without an outcome");
    const leader = notLeader.leader ?? 0;
    return { kind: "notLeader", leader: leader === 0 ? 0 : nodeId(leader) };
  });
}

export function encodeStatusAnswer({ hasBegun, founders }: FoundingStatus): Uint8Array {
  return wire.StatusAnswer.encode({ begun: hasBegun, founders: [...founders] }).finish();
}

export function decodeStatusAnswer(bytes: Uint8Array): FoundingStatus {
  return decoding("a founding status", () => {
    const { begun, founders } = wire.StatusAnswer.decode(bytes);
    return { hasBegun: begun === true, founders: (founders ?? []).map(nodeId) };
  });
}

const noBytes = new Uint8Array(0);
