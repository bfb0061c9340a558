import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCode } from "../../base/errors.ts";
import type { GroupId, LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Message } from "../core/messages.ts";
import { decodePacket, encodePacket, type HeartbeatColumns, noHeartbeats, type Packet } from "./packet.ts";

const from = 1 as NodeId;
const to = 2 as NodeId;

const term = fc.integer({ min: 0, max: 2 ** 40 }).map((value) => value as Term);
const index = fc.integer({ min: 0, max: 2 ** 50 }).map((value) => value as LogIndex);
const group = fc.integer({ min: 1, max: 2 ** 32 - 1 }).map((value) => value as GroupId);
const round = fc.integer({ min: 0, max: 2 ** 50 });
const nonce = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 ** 32 - 1 }));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 50 }),
  fc.uint8Array({ minLength: 16_000, maxLength: 17_000 }),
);

const members = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { maxLength: 5 })
  .map((ids) => ids.sort((a, b) => a - b).map((id) => id as NodeId));

const head = { from: fc.constant(from), to: fc.constant(to), term };

const append = fc
  .record({
    kind: fc.constant("append" as const),
    ...head,
    prevIndex: index,
    prevTerm: term,
    commit: index,
    round,
    parts: fc.array(
      fc.record({ term, kind: fc.constantFrom(0 as const, 1 as const, 2 as const), data: bytes }),
      {
        maxLength: 5,
      },
    ),
    isPlain: fc.boolean(),
  })
  .map(({ parts, isPlain, ...message }) => ({
    ...message,
    entries: parts.map((part, i) => ({
      ...part,
      ...(isPlain ? { term: message.term, kind: 0 as const } : {}),
      index: (message.prevIndex + 1 + i) as LogIndex,
    })),
  }));

const message: fc.Arbitrary<Message> = fc.oneof(
  append,
  fc.record({
    kind: fc.constant("voteRequest" as const),
    ...head,
    lastIndex: index,
    lastTerm: term,
    preVote: fc.boolean(),
    transfer: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("voteResponse" as const),
    ...head,
    granted: fc.boolean(),
    preVote: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("appendResponse" as const),
    ...head,
    index,
    rejected: fc.boolean(),
    hintIndex: index,
    hintTerm: term,
    round,
    recoveryNonce: nonce,
  }),
  fc.record({
    kind: fc.constant("heartbeat" as const),
    ...head,
    commit: index,
    round,
    recoveryNonce: nonce,
    recoveryTarget: index,
  }),
  fc.record({ kind: fc.constant("heartbeatResponse" as const), ...head, round, recoveryNonce: nonce }),
  fc.record({ kind: fc.constant("snapshotOffer" as const), ...head, markIndex: index }),
  fc.record({ kind: fc.constant("timeoutNow" as const), ...head }),
  fc.record({ kind: fc.constant("readIndexRequest" as const), ...head, context: round }),
  fc.record({ kind: fc.constant("readIndexResponse" as const), ...head, context: round, index }),
);

const pull = fc.record({
  group,
  snapshotId: fc.string({ maxLength: 20 }),
  afterKey: fc.option(fc.uint8Array({ maxLength: 20 }), { nil: undefined }),
  nextPiece: fc.nat(),
  endPiece: fc.nat(),
  rewind: fc.boolean(),
});

const piece = fc.record({
  group,
  snapshotId: fc.string({ minLength: 1, maxLength: 20 }),
  mark: fc.record({
    index,
    term,
    membership: fc.record({ voters: members, outgoing: members, learners: members }),
  }),
  piece: fc.nat(),
  done: fc.boolean(),
  chunk: bytes,
});

const heartbeats = fc
  .array(fc.tuple(group, term, index, round), { maxLength: 8 })
  .map((rows): HeartbeatColumns => columnsOf(rows));

const heartbeatResponses = fc.array(fc.tuple(group, term, round), { maxLength: 8 }).map((rows) => ({
  ...columnsOf(rows.map(([id, at, beat]) => [id, at, 0 as LogIndex, beat])),
  commits: [],
}));

function columnsOf(rows: readonly (readonly [GroupId, Term, LogIndex, number])[]): HeartbeatColumns {
  return {
    groups: rows.map(([id]) => id),
    terms: rows.map(([, at]) => at),
    commits: rows.map(([, , commit]) => commit),
    rounds: rows.map(([, , , beat]) => beat),
  };
}

const packet: fc.Arbitrary<Packet> = fc.record({
  messages: fc.array(fc.record({ group, message }), { maxLength: 8 }),
  heartbeats,
  heartbeatResponses,
  pulls: fc.array(pull, { maxLength: 3 }),
  pieces: fc.array(piece, { maxLength: 3 }),
});

const nothing: Packet = {
  messages: [],
  heartbeats: noHeartbeats(),
  heartbeatResponses: noHeartbeats(),
  pulls: [],
  pieces: [],
};

/** As plain data. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, plain(field)]),
  );
}

describe("the packet codec", () => {
  it("returns what was sent", () => {
    fc.assert(
      fc.property(packet, (sent) => {
        const received = decodePacket(Buffer.concat(encodePacket(sent)), from, to);
        expect(plain(received)).toEqual(plain(sent));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the order of messages", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ group, message: append }), { maxLength: 8 }), (messages) => {
        const received = decodePacket(Buffer.concat(encodePacket({ ...nothing, messages })), from, to);
        expect(received.messages.map((each) => each.group)).toEqual(messages.map((each) => each.group));
      }),
    );
  });

  it("refuses garbage, and a packet that was cut or changed in its lengths, with a typed error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
        expectMalformedOrFine(garbage);
      }),
    );
    fc.assert(
      fc.property(packet, fc.nat(), (sent, at) => {
        const whole = Buffer.concat(encodePacket(sent));
        expectMalformedOrFine(whole.subarray(0, at % whole.length));
        const changed = Buffer.from(whole);
        const position = at % whole.length;
        changed[position] = (changed[position] ?? 0) ^ 0x55;
        expectMalformedOrFine(changed);
      }),
      { numRuns: 200 },
    );
  });

  it("refuses columns of unequal length", () => {
    const beats = { ...columnsOf([]), groups: [1 as GroupId] };
    for (const name of ["heartbeats", "heartbeatResponses"]) {
      const whole = Buffer.concat(encodePacket({ ...nothing, [name]: beats }));
      expect(() => decodePacket(whole, from, to)).toThrow(/columns of unequal length/);
    }
  });

  it("refuses another version, naming both", () => {
    const bytesOfVersion9 = Buffer.from([2, 0, 0, 0, 8, 9]);
    expect(() => decodePacket(bytesOfVersion9, from, to)).toThrow(/version 9; this release speaks 1/);
  });
});

function expectMalformedOrFine(payload: Uint8Array): void {
  try {
    decodePacket(payload, from, to);
  } catch (error) {
    expect(hasCode(error, "message.malformed")).toBe(true);
  }
}
