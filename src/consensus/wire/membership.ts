/**
 * The bytes of a `Membership` (message Membership in proto/raft.proto): the data of a membership entry, part of a
 * snapshot's mark and of a group's record in the state store.
 */
import { AtollError } from "../../base/errors.ts";
import { type NodeId, nodeId } from "../../base/ids.ts";
import type { Membership } from "../core/types.ts";
import { atoll } from "./raft.gen.js";

export const emptyMembership: Membership = { voters: [], outgoing: [], learners: [] };

export function encodeMembership(membership: Membership): Uint8Array {
  return atoll.raft.Membership.encode({
    voters: [...membership.voters],
    outgoing: [...membership.outgoing],
    learners: [...membership.learners],
  }).finish();
}

/** @throws message.malformed when the bytes are no membership, or its lists are not sorted, distinct node ids. */
export function decodeMembership(bytes: Uint8Array): Membership {
  let message: atoll.raft.Membership;
  try {
    message = atoll.raft.Membership.decode(bytes);
  } catch (cause) {
    throw new AtollError("message.malformed", `a membership of ${bytes.length} bytes cannot be decoded`, {
      cause,
    });
  }
  return {
    voters: nodeIds(message.voters, "voters"),
    outgoing: nodeIds(message.outgoing, "outgoing"),
    learners: nodeIds(message.learners, "learners"),
  };
}

function nodeIds(values: readonly number[], list: string): readonly NodeId[] {
  let previous = 0;
  for (const value of values) {
    if (value <= previous) {
      throw new AtollError(
        "message.malformed",
        `${list} of a membership are not sorted node ids: ${values.join(", ")}`,
      );
    }
    previous = value;
  }
  return values.map(nodeId);
}
