/** What replicas say to one another: packets, memberships, and chunks of snapshots. */
import { groupId, logIndex, nodeId, term } from "../../../src/base/ids.ts";
import { EntryKind } from "../../../src/consensus/core/types.ts";
import { decodeChunk, encodeChunk } from "../../../src/consensus/state-machine/chunk.ts";
import {
  decodeGroupRecord,
  encodeGroupRecord,
  freshRecord,
} from "../../../src/consensus/state-machine/group-record.ts";
import { decodeMembership, encodeMembership } from "../../../src/consensus/wire/membership.ts";
import { decodePacket, encodePacket, noHeartbeats, type Packet } from "../../../src/consensus/wire/packet.ts";
import { mutatedMessage } from "../mutate-message.ts";
import { anyOf, type FuzzTarget, verdictOf } from "../target.ts";

const from = nodeId(1);
const to = nodeId(2);
const head = { from, to, term: term(3) };
const group = groupId(7);
const membership = { voters: [from, to], outgoing: [], learners: [nodeId(9)] };
const mark = { index: logIndex(2 ** 40), term: term(5), membership };
const entry = (index: number, text: string) => ({
  index: logIndex(index),
  term: term(3),
  kind: EntryKind.command,
  data: Buffer.from(text),
});

const packets: readonly Packet[] = [
  {
    messages: [
      {
        group,
        message: {
          kind: "append",
          ...head,
          prevIndex: logIndex(4),
          prevTerm: term(3),
          commit: logIndex(4),
          round: 9,
          entries: [entry(5, "first"), entry(6, ""), entry(7, "a".repeat(5_000))],
        },
      },
      { group, message: { kind: "timeoutNow", ...head } },
      {
        group,
        message: {
          kind: "voteRequest",
          ...head,
          lastIndex: logIndex(1),
          lastTerm: term(1),
          preVote: true,
          transfer: false,
        },
      },
      { group, message: { kind: "snapshotOffer", ...head, markIndex: logIndex(3) } },
    ],
    heartbeats: noHeartbeats(),
    heartbeatResponses: noHeartbeats(),
    pulls: [{ group, snapshotId: "s", afterKey: Buffer.from("k"), nextPiece: 0, endPiece: 4, rewind: false }],
    pieces: [{ group, snapshotId: "s", mark, piece: 1, done: true, chunk: Buffer.from("chunk") }],
  },
  {
    messages: [],
    heartbeats: { groups: [group], terms: [term(3)], commits: [logIndex(1)], rounds: [2] },
    heartbeatResponses: { groups: [group], terms: [term(3)], commits: [], rounds: [2] },
    pulls: [],
    pieces: [],
  },
];

const LENGTH_BYTES = 4;

export const packetTarget: FuzzTarget = {
  name: "raft-packets",
  corpus: packets.map((packet) => Buffer.concat(encodePacket(packet))),
  mutate: (input, random) => {
    if (random.chance(0.4)) return input;
    const end = LENGTH_BYTES + input.readUInt32LE(0);
    const header = mutatedMessage(input.subarray(LENGTH_BYTES, end), random);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(header.length);
    return Buffer.concat([length, header, input.subarray(end)]);
  },
  run: (input) => verdictOf(() => decodePacket(input, from, to)),
  share: 80,
};

export const snapshotTarget: FuzzTarget = {
  name: "snapshots",
  corpus: [
    Buffer.from(encodeMembership(membership)),
    Buffer.from(encodeGroupRecord({ ...freshRecord, applied: mark })),
    Buffer.from(
      encodeChunk({
        afterKey: Buffer.from("a"),
        pairs: [{ key: Buffer.from("b"), value: Buffer.from("v") }],
        last: true,
      }),
    ),
  ],
  mutate: (input, random) => (random.chance(0.5) ? mutatedMessage(input, random) : input),
  run: (input) =>
    anyOf(
      [decodeMembership, decodeChunk, (bytes: Uint8Array) => decodeGroupRecord(group, bytes)].map((decode) =>
        verdictOf(() => decode(input)),
      ),
    ),
  share: 40,
};
