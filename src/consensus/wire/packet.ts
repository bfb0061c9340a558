/**
 * The packet codec: what two nodes say to each other at one moment, for all their groups (message Packet in
 * proto/raft.proto). Heartbeats, nearly all of an idle node's traffic, travel in columns; entries' bytes follow the
 * header and are not copied on the way in.
 */
import { AtollError } from "../../base/errors.ts";
import type { GroupId, LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Append, Message } from "../core/messages.ts";
import type { Entry, EntryKind, SnapshotMark } from "../core/types.ts";
import { decodeMembership, encodeMembership } from "./membership.ts";
import { atoll } from "./raft.gen.js";

const { raft: wire } = atoll;

/** The version written; any other one is refused. */
const PACKET_VERSION = 1;
const LENGTH_BYTES = 4;
/** Data at least this long is handed on as a chunk of its own instead of being copied behind the header. */
const OWN_CHUNK_BYTES = 16 * 1024;

export interface GroupMessage {
  readonly group: GroupId;
  readonly message: Message;
}

export interface SnapshotPull {
  readonly group: GroupId;
  /** Empty: any snapshot will do. */
  readonly snapshotId: string;
  readonly afterKey: Uint8Array | undefined;
  readonly nextPiece: number;
  /** Exclusive. */
  readonly endPiece: number;
  readonly rewind: boolean;
}

export interface SnapshotPiece {
  readonly group: GroupId;
  readonly snapshotId: string;
  readonly mark: SnapshotMark;
  readonly piece: number;
  readonly done: boolean;
  readonly chunk: Uint8Array;
}

/** Heartbeats, or answers to them, of many groups: one place in each column for each. */
export interface HeartbeatColumns {
  readonly groups: GroupId[];
  readonly terms: Term[];
  /** Without meaning in an answer. */
  readonly commits: LogIndex[];
  readonly rounds: number[];
}

export const noHeartbeats = (): HeartbeatColumns => ({ groups: [], terms: [], commits: [], rounds: [] });

export interface Packet {
  readonly messages: readonly GroupMessage[];
  /** To and from replicas none of which is known to be rebuilt; what concerns those are messages like others. */
  readonly heartbeats: HeartbeatColumns;
  readonly heartbeatResponses: HeartbeatColumns;
  readonly pulls: readonly SnapshotPull[];
  readonly pieces: readonly SnapshotPiece[];
}

/** @returns chunks to be sent one after another; the sender must not change the entries' data meanwhile. */
export function encodePacket(packet: Packet): Uint8Array[] {
  const header: atoll.raft.Packet.$Properties = { version: PACKET_VERSION };
  const raw: Uint8Array[] = [];
  const messages = packet.messages.map(({ group, message }) => ({
    group,
    term: message.term,
    ...bodyOf(message, raw),
  }));
  if (messages.length > 0) header.messages = messages;
  const { heartbeats, heartbeatResponses } = packet;
  if (heartbeats.groups.length > 0) header.heartbeats = heartbeats;
  if (heartbeatResponses.groups.length > 0) {
    const { groups, terms, rounds } = heartbeatResponses;
    header.heartbeatResponses = { groups, terms, rounds };
  }
  if (packet.pulls.length > 0) header.snapshotPulls = packet.pulls.map(pullToWire);
  if (packet.pieces.length > 0) header.snapshotPieces = packet.pieces.map((piece) => pieceToWire(piece, raw));
  return joinSmall(wire.Packet.encode(header).finish(), raw);
}

function bodyOf(message: Message, raw: Uint8Array[]): Omit<atoll.raft.GroupMessage.$Properties, "group"> {
  switch (message.kind) {
    case "voteRequest":
      return { voteRequest: message };
    case "voteResponse":
      return { voteResponse: message };
    case "append":
      return { append: appendToWire(message, raw) };
    case "appendResponse":
      return { appendResponse: message };
    case "heartbeat":
      return { heartbeat: message };
    case "heartbeatResponse":
      return { heartbeatResponse: message };
    case "snapshotOffer":
      return { snapshotOffer: message };
    case "timeoutNow":
      return { timeoutNow: {} };
    case "readIndexRequest":
      return { readIndexRequest: message };
    case "readIndexResponse":
      return { readIndexResponse: message };
  }
}

function appendToWire(append: Append, raw: Uint8Array[]): atoll.raft.Append.$Properties {
  const { prevIndex, prevTerm, commit, round, entries, term } = append;
  const entryBytes: number[] = [];
  let sameTerm = true;
  let onlyCommands = true;
  for (const entry of entries) {
    entryBytes.push(entry.data.length);
    raw.push(entry.data);
    if (entry.term !== term) sameTerm = false;
    if (entry.kind !== 0) onlyCommands = false;
  }
  return {
    prevIndex,
    prevTerm,
    commit,
    round,
    entryBytes,
    ...(sameTerm ? {} : { entryTerms: entries.map((entry) => entry.term) }),
    ...(onlyCommands ? {} : { entryKinds: entries.map((entry) => entry.kind) }),
  };
}

function pullToWire(pull: SnapshotPull): atoll.raft.SnapshotPull.$Properties {
  const { afterKey, ...rest } = pull;
  return afterKey === undefined ? rest : { ...rest, afterKey };
}

function pieceToWire(piece: SnapshotPiece, raw: Uint8Array[]): atoll.raft.SnapshotPiece.$Properties {
  raw.push(piece.chunk);
  return {
    group: piece.group,
    snapshotId: piece.snapshotId,
    markIndex: piece.mark.index,
    markTerm: piece.mark.term,
    markMembership: wire.Membership.decode(encodeMembership(piece.mark.membership)),
    piece: piece.piece,
    done: piece.done,
    chunkBytes: piece.chunk.length,
  };
}

/** Length, header and runs of small data in one buffer each; large data as it is. */
function joinSmall(header: Uint8Array, raw: readonly Uint8Array[]): Uint8Array[] {
  const length = Buffer.allocUnsafe(LENGTH_BYTES);
  length.writeUInt32LE(header.length);
  const chunks: Uint8Array[] = [];
  let run: Uint8Array[] = [length, header];
  for (const data of raw) {
    if (data.length < OWN_CHUNK_BYTES) {
      run.push(data);
      continue;
    }
    if (run.length > 0) chunks.push(Buffer.concat(run));
    run = [];
    chunks.push(data);
  }
  if (run.length > 0) chunks.push(Buffer.concat(run));
  return chunks;
}

/**
 * @param from who sent it, as the transport knows; `to` is this node. The entries' data are views into `payload`.
 * @throws message.malformed
 */
export function decodePacket(payload: Uint8Array, from: NodeId, to: NodeId): Packet {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  try {
    const headerBytes = bytes.readUInt32LE(0);
    const end = LENGTH_BYTES + headerBytes;
    if (end > bytes.length) throw malformed(`a header of ${headerBytes} bytes in ${bytes.length}`);
    const header = wire.Packet.decode(bytes.subarray(LENGTH_BYTES, end));
    if (header.version !== PACKET_VERSION) {
      throw malformed(`version ${header.version}; this release speaks ${PACKET_VERSION}`);
    }
    const raw = new RawReader(bytes, end);
    const messages = header.messages.map((message) =>
      messageFromWire(message as atoll.raft.GroupMessage, from, to, raw),
    );
    const pieces = header.snapshotPieces.map((piece) => pieceFromWire(piece, raw));
    raw.expectEnd();
    return {
      messages,
      heartbeats: heartbeatsFromWire(header),
      heartbeatResponses: responsesFromWire(header),
      pulls: header.snapshotPulls.map(pullFromWire),
      pieces,
    };
  } catch (cause) {
    if (cause instanceof AtollError) throw cause;
    throw new AtollError("message.malformed", `a packet from node ${from} cannot be decoded`, { cause });
  }
}

const malformed = (what: string): AtollError =>
  new AtollError("message.malformed", `a packet is malformed: ${what}`);

/** Cuts the raw bytes into the pieces whose lengths the header named. */
class RawReader {
  readonly #bytes: Uint8Array;
  #position: number;

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes;
    this.#position = position;
  }

  take(length: number): Uint8Array {
    const end = this.#position + length;
    if (end > this.#bytes.length) throw malformed("it ends inside an entry");
    const data = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return data;
  }

  expectEnd(): void {
    if (this.#position !== this.#bytes.length) throw malformed("bytes are left over");
  }
}

function messageFromWire(
  message: atoll.raft.GroupMessage,
  from: NodeId,
  to: NodeId,
  raw: RawReader,
): GroupMessage {
  const group = message.group as GroupId;
  const head = { from, to, term: message.term as Term };
  if (message.append != null) {
    return { group, message: appendFromWire(message.append as atoll.raft.Append, head, raw) };
  }
  const body = bodyFromWire(message);
  if (body === undefined) throw malformed("a message of a kind this release does not know");
  return { group, message: { ...head, ...body } as Message };
}

/** The plain fields of each kind; protobuf's own object is left behind. */
function bodyFromWire(message: atoll.raft.GroupMessage): object | undefined {
  if (message.appendResponse != null) {
    const { index, rejected, hintIndex, hintTerm, round, recoveryNonce } =
      message.appendResponse as atoll.raft.AppendResponse;
    return { kind: "appendResponse", index, rejected, hintIndex, hintTerm, round, recoveryNonce };
  }
  if (message.voteRequest != null) {
    const { lastIndex, lastTerm, preVote, transfer } = message.voteRequest as atoll.raft.VoteRequest;
    return { kind: "voteRequest", lastIndex, lastTerm, preVote, transfer };
  }
  if (message.voteResponse != null) {
    const { granted, preVote } = message.voteResponse as atoll.raft.VoteResponse;
    return { kind: "voteResponse", granted, preVote };
  }
  if (message.readIndexRequest != null) {
    return { kind: "readIndexRequest", context: message.readIndexRequest.context };
  }
  if (message.readIndexResponse != null) {
    const { context, index } = message.readIndexResponse as atoll.raft.ReadIndexResponse;
    return { kind: "readIndexResponse", context, index };
  }
  if (message.heartbeat != null) {
    const { commit, round, recoveryNonce, recoveryTarget } = message.heartbeat as atoll.raft.Heartbeat;
    return { kind: "heartbeat", commit, round, recoveryNonce, recoveryTarget };
  }
  if (message.heartbeatResponse != null) {
    const { round, recoveryNonce } = message.heartbeatResponse as atoll.raft.HeartbeatResponse;
    return { kind: "heartbeatResponse", round, recoveryNonce };
  }
  if (message.snapshotOffer != null) {
    return { kind: "snapshotOffer", markIndex: message.snapshotOffer.markIndex };
  }
  if (message.timeoutNow != null) return { kind: "timeoutNow" };
  return undefined;
}

function appendFromWire(
  append: atoll.raft.Append,
  head: { from: NodeId; to: NodeId; term: Term },
  raw: RawReader,
): Append {
  const { prevIndex, prevTerm, commit, round, entryBytes, entryTerms, entryKinds } = append;
  const count = entryBytes.length;
  if (entryTerms.length !== 0 && entryTerms.length !== count) throw malformed("an entry without a term");
  if (entryKinds.length !== 0 && entryKinds.length !== count) throw malformed("an entry without a kind");
  const entries: Entry[] = new Array(count);
  for (let i = 0; i < count; i++) {
    entries[i] = {
      term: (entryTerms[i] ?? head.term) as Term,
      index: (prevIndex + 1 + i) as LogIndex,
      kind: (entryKinds[i] ?? 0) as EntryKind,
      data: raw.take(entryBytes[i] as number),
    };
  }
  return {
    kind: "append",
    ...head,
    prevIndex: prevIndex as LogIndex,
    prevTerm: prevTerm as Term,
    commit: commit as LogIndex,
    round,
    entries,
  };
}

function heartbeatsFromWire(header: atoll.raft.Packet): HeartbeatColumns {
  if (header.heartbeats == null) return noHeartbeats();
  const { groups, terms, commits, rounds } = header.heartbeats as HeartbeatColumns;
  expectSameLength(groups, terms, commits, rounds);
  return { groups, terms, commits, rounds };
}

function responsesFromWire(header: atoll.raft.Packet): HeartbeatColumns {
  if (header.heartbeatResponses == null) return noHeartbeats();
  const { groups, terms, rounds } = header.heartbeatResponses as HeartbeatColumns;
  expectSameLength(groups, terms, rounds);
  return { groups, terms, commits: [], rounds };
}

function expectSameLength(first: readonly number[], ...others: readonly (readonly number[])[]): void {
  if (others.some((column) => column.length !== first.length)) throw malformed("columns of unequal length");
}

function pullFromWire(pull: atoll.raft.SnapshotPull.$Properties): SnapshotPull {
  const { group, snapshotId, afterKey, nextPiece, endPiece, rewind } = pull as atoll.raft.SnapshotPull;
  return {
    group: group as GroupId,
    snapshotId,
    afterKey: afterKey ?? undefined,
    nextPiece,
    endPiece,
    rewind,
  };
}

function pieceFromWire(piece: atoll.raft.SnapshotPiece.$Properties, raw: RawReader): SnapshotPiece {
  const { group, snapshotId, markIndex, markTerm, markMembership, done, chunkBytes } =
    piece as atoll.raft.SnapshotPiece;
  const membership = decodeMembership(wire.Membership.encode(markMembership ?? {}).finish());
  return {
    group: group as GroupId,
    snapshotId,
    mark: { index: markIndex as LogIndex, term: markTerm as Term, membership },
    piece: (piece as atoll.raft.SnapshotPiece).piece,
    done,
    chunk: raw.take(chunkBytes),
  };
}
