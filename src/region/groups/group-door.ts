/** The calls by which the region's gateways reach the replicas of this node. */
import { AtollError, hasCode } from "../../base/errors.ts";
import type { GroupId, NodeId } from "../../base/ids.ts";
import type { CommandCheck, QueryHandler } from "../../metadata/index.ts";
import { type RpcHandlers, unary } from "../../rpc/index.ts";
import {
  decodeProposeRequest,
  decodeQueryRequest,
  encodeProposeAnswer,
  encodeQueryAnswer,
  type ProposeAnswer,
  type QueryAnswer,
} from "./group-codec.ts";
import type { LocalGroup } from "./local-group.ts";

export const PROPOSE_METHOD = "metadata.propose";
export const QUERY_METHOD = "metadata.query";

export interface HostedGroup {
  readonly group: LocalGroup;
  readonly answer: QueryHandler;
  readonly check: CommandCheck;
}

/** @param hostedGroup the group that this node hosts under an id, if any */
export function metadataDoor(hostedGroup: (id: GroupId) => HostedGroup | undefined): RpcHandlers {
  const hosted = (id: GroupId): HostedGroup => {
    const found = hostedGroup(id);
    if (found === undefined) throw new AtollError("raft.unknownGroup", `group ${id} is not on this node`);
    return found;
  };
  return {
    [PROPOSE_METHOD]: unary((bytes) => {
      const { group, command } = decodeProposeRequest(bytes);
      const found = hosted(group);
      // Once it is in the log every replica must apply it, and one that can't is no replica any more.
      found.check(command);
      return propose(found.group, command).then(encodeProposeAnswer);
    }),
    [QUERY_METHOD]: unary((bytes) => {
      const { group, query } = decodeQueryRequest(bytes);
      return answer(hosted(group), query).then(encodeQueryAnswer);
    }),
  };
}

/** Whom a replica takes for the leader, unless that is itself while it takes nothing (it hands leadership over). */
function leaderBeside(group: LocalGroup): NodeId | 0 {
  const { id, leader } = group.status();
  return leader === id ? 0 : leader;
}

/** An rpc error carries no fields, and a gateway needs to know where to go: so this one is an answer. */
async function propose(group: LocalGroup, command: Uint8Array): Promise<ProposeAnswer> {
  try {
    const { index, result } = await group.propose(command);
    return { kind: "applied", index, result };
  } catch (error) {
    if (!hasCode(error, "raft.notLeader")) throw error;
    return { kind: "notLeader", leader: leaderBeside(group) };
  }
}

async function answer({ group, answer: run }: HostedGroup, query: Uint8Array): Promise<QueryAnswer> {
  const index = await group.readBarrier();
  const bytes = group.read((transaction) => run(query, transaction, index));
  return { answer: bytes, leader: group.status().leader };
}
