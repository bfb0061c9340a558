/** The calls by which the nodes of a federation reach one another's replica of the control plane. */
import { hasCode } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { RaftGroup } from "../../consensus/index.ts";
import { notification, type RpcHandlers, unary } from "../../rpc/index.ts";
import {
  encodeProposeAnswer,
  encodeStatusAnswer,
  type FoundingStatus,
  type ProposeAnswer,
} from "./codec/calls.ts";
import { decodeCommand } from "./codec/commands.ts";
import { STATUS_METHOD } from "./founding.ts";

export const PACKET_METHOD = "control.packet";
export const PROPOSE_METHOD = "control.propose";

export interface ControlDoorParts {
  /** Undefined until it has begun here. */
  group(): RaftGroup | undefined;
  receive(from: NodeId, packet: Uint8Array): void;
  founding(): FoundingStatus;
  readonly logger: Logger;
}

export function controlDoor(parts: ControlDoorParts): RpcHandlers {
  return {
    [PACKET_METHOD]: notification((packet, peer) => parts.receive(peer.nodeId, packet)),
    [PROPOSE_METHOD]: unary(async (command) => {
      // Once it is in the log every replica must apply it, and one that can't is no replica any more.
      decodeCommand(command);
      return encodeProposeAnswer(await propose(parts.group(), command));
    }),
    [STATUS_METHOD]: unary(() => encodeStatusAnswer(parts.founding())),
  };
}

/** An rpc error carries no fields, and the caller needs to know where to go: so this one is an answer. */
async function propose(group: RaftGroup | undefined, command: Uint8Array): Promise<ProposeAnswer> {
  if (group === undefined) return { kind: "notLeader", leader: 0 };
  try {
    // A view of what the connection received; the log keeps the command.
    const { index, result } = await group.propose(Uint8Array.from(command));
    return { kind: "applied", index, result };
  } catch (error) {
    if (!hasCode(error, "raft.notLeader")) throw error;
    const { id, leader } = group.status();
    // While it hands leadership over it names itself, and takes nothing.
    return { kind: "notLeader", leader: leader === id ? 0 : leader };
  }
}
