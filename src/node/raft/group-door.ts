/** The calls through which applications reach the groups of a node. */
import { AtollError, hasCode } from "../../base/errors.ts";
import type { GroupId } from "../../base/ids.ts";
import { MAX_APPLICATION_KEY_BYTES, type RaftGroup } from "../../consensus/index.ts";
import { type RpcHandlers, unary } from "../../rpc/index.ts";
import {
  decodeProposeRequest,
  decodeReadRequest,
  encodeProposeAnswer,
  encodeReadAnswer,
  type ProposeAnswer,
  type ReadAnswer,
  type ReadRequest,
} from "./door-codec.ts";

export const PROPOSE_METHOD = "group.propose";
export const READ_METHOD = "group.read";

/** @param groupOf the group that this node hosts under an id, if any */
export function groupDoor(groupOf: (id: GroupId) => RaftGroup | undefined): RpcHandlers {
  const hosted = (id: GroupId): RaftGroup => {
    const group = groupOf(id);
    if (group === undefined) throw new AtollError("raft.unknownGroup", `group ${id} is not on this node`);
    return group;
  };
  return {
    [PROPOSE_METHOD]: unary((bytes) => {
      const { group, command } = decodeProposeRequest(bytes);
      return propose(hosted(group), command).then(encodeProposeAnswer);
    }),
    [READ_METHOD]: unary((bytes) => {
      const request = decodeReadRequest(bytes);
      checkKey(request.key);
      return read(hosted(request.group), request).then(encodeReadAnswer);
    }),
  };
}

/** An rpc error carries no fields, and a client needs to know where to go: so this one is an answer. */
async function propose(group: RaftGroup, command: Uint8Array): Promise<ProposeAnswer> {
  try {
    const { index, result } = await group.propose(command);
    return { kind: "applied", index, result };
  } catch (error) {
    if (!hasCode(error, "raft.notLeader")) throw error;
    const { id, leader } = group.status();
    // While it hands leadership over it names itself, and takes nothing.
    return { kind: "notLeader", leader: leader === id ? 0 : leader };
  }
}

async function read(group: RaftGroup, { key }: ReadRequest): Promise<ReadAnswer> {
  const index = await group.readBarrier();
  return { index, value: group.read((transaction) => transaction.get(key)) };
}

function checkKey(key: Uint8Array): void {
  if (key.length >= 1 && key.length <= MAX_APPLICATION_KEY_BYTES) return;
  throw new AtollError(
    "message.malformed",
    `a key of ${key.length} bytes; 1 to ${MAX_APPLICATION_KEY_BYTES} fit`,
  );
}
