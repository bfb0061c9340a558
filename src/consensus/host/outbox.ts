/** What a turn has to say to each peer, packed into as few packets as the size limit allows. */
import type { GroupId, LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Message } from "../core/messages.ts";
import {
  encodePacket,
  type GroupMessage,
  type HeartbeatColumns,
  noHeartbeats,
  type SnapshotPiece,
  type SnapshotPull,
} from "../wire/packet.ts";
import type { Transport } from "./transport.ts";

interface PeerOutbox {
  messages: GroupMessage[];
  heartbeats: HeartbeatColumns;
  heartbeatResponses: HeartbeatColumns;
  pulls: SnapshotPull[];
  pieces: SnapshotPiece[];
  /** Raw bytes gathered so far. */
  bytes: number;
}

const emptyOutbox = (): PeerOutbox => ({
  messages: [],
  heartbeats: noHeartbeats(),
  heartbeatResponses: noHeartbeats(),
  pulls: [],
  pieces: [],
  bytes: 0,
});

const isEmpty = ({ messages, heartbeats, heartbeatResponses, pulls, pieces }: PeerOutbox): boolean =>
  messages.length === 0 &&
  heartbeats.groups.length === 0 &&
  heartbeatResponses.groups.length === 0 &&
  pulls.length === 0 &&
  pieces.length === 0;

export class Outbox {
  readonly #transport: Transport;
  readonly #maxPacketBytes: number;
  readonly #peers = new Map<NodeId, PeerOutbox>();

  constructor(transport: Transport, maxPacketBytes: number) {
    this.#transport = transport;
    this.#maxPacketBytes = maxPacketBytes;
  }

  message(to: NodeId, group: GroupId, message: Message): void {
    const peer = this.#peer(to);
    if (message.kind === "heartbeat" && message.recoveryNonce === 0) {
      addTo(peer.heartbeats, group, message.term, message.commit, message.round);
      return;
    }
    if (message.kind === "heartbeatResponse" && message.recoveryNonce === 0) {
      this.heartbeatResponse(to, group, message.term, message.round);
      return;
    }
    peer.messages.push({ group, message });
    if (message.kind !== "append") return;
    for (const entry of message.entries) peer.bytes += entry.data.length;
    this.#sendIfFull(to, peer);
  }

  heartbeatResponse(to: NodeId, group: GroupId, term: Term, round: number): void {
    addTo(this.#peer(to).heartbeatResponses, group, term, 0 as LogIndex, round);
  }

  pull(to: NodeId, pull: SnapshotPull): void {
    this.#peer(to).pulls.push(pull);
  }

  piece(to: NodeId, piece: SnapshotPiece): void {
    const peer = this.#peer(to);
    peer.pieces.push(piece);
    peer.bytes += piece.chunk.length;
    this.#sendIfFull(to, peer);
  }

  send(): void {
    for (const [to, peer] of this.#peers) this.#sendTo(to, peer);
  }

  #peer(to: NodeId): PeerOutbox {
    let peer = this.#peers.get(to);
    if (peer === undefined) {
      peer = emptyOutbox();
      this.#peers.set(to, peer);
    }
    return peer;
  }

  #sendIfFull(to: NodeId, peer: PeerOutbox): void {
    if (peer.bytes >= this.#maxPacketBytes) this.#sendTo(to, peer);
  }

  #sendTo(to: NodeId, peer: PeerOutbox): void {
    if (isEmpty(peer)) return;
    this.#transport.send(to, encodePacket(peer));
    Object.assign(peer, emptyOutbox());
  }
}

function addTo(columns: HeartbeatColumns, group: GroupId, term: Term, commit: LogIndex, round: number): void {
  columns.groups.push(group);
  columns.terms.push(term);
  columns.commits.push(commit);
  columns.rounds.push(round);
}
