/** What a turn has to say to each peer, packed into as few packets as the size limit allows. */
import type { GroupId, NodeId } from "../../base/ids.ts";
import type { Message } from "../core/messages.ts";
import { encodePacket, type GroupMessage, type SnapshotPiece, type SnapshotPull } from "../wire/packet.ts";
import type { Transport } from "./transport.ts";

interface PeerOutbox {
  messages: GroupMessage[];
  pulls: SnapshotPull[];
  pieces: SnapshotPiece[];
  /** Raw bytes gathered so far. */
  bytes: number;
}

const emptyOutbox = (): PeerOutbox => ({ messages: [], pulls: [], pieces: [], bytes: 0 });

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
    peer.messages.push({ group, message });
    if (message.kind !== "append") return;
    for (const entry of message.entries) peer.bytes += entry.data.length;
    this.#sendIfFull(to, peer);
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
    if (peer.messages.length === 0 && peer.pulls.length === 0 && peer.pieces.length === 0) return;
    this.#transport.send(to, encodePacket(peer));
    Object.assign(peer, emptyOutbox());
  }
}
