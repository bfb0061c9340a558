import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupId, groupId, logIndex, nodeId, term } from "../../base/ids.ts";
import { EntryKind } from "../core/types.ts";
import { BatchBuilder } from "./batch-builder.ts";
import { BLOCK_BYTES, FORMAT_VERSION, readSegmentHeader, writeSegmentHeader } from "./format.ts";
import { atoll } from "./log.gen.js";
import {
  type Ballot,
  decodeBallots,
  decodeRecord,
  encodeBallots,
  type RecordFields,
  RecordKind,
} from "./record.ts";
import { scanSegment } from "./segment-scan.ts";

const logId = 0x1122_3344_5566_7788n;
const one = groupId(1);

const ballot = (group: GroupId): Ballot => ({
  group,
  hardState: { term: term(5), votedFor: nodeId(2), commit: logIndex(7), recovering: false },
  isLost: false,
});

const records: RecordFields[] = [
  {
    kind: RecordKind.write,
    group: one,
    commit: logIndex(7),
    entries: [
      { index: logIndex(8), term: term(4), kind: EntryKind.command, data: Buffer.from("first") },
      { index: logIndex(9), term: term(5), kind: EntryKind.noop, data: Buffer.alloc(0) },
    ],
  },
  {
    kind: RecordKind.compact,
    group: groupId(300),
    mark: {
      index: logIndex(2 ** 40),
      term: term(5),
      membership: { voters: [nodeId(1), nodeId(2)], outgoing: [], learners: [nodeId(9)] },
    },
  },
];

function segmentOf(ballots: readonly Ballot[], contents: readonly RecordFields[]): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES);
  writeSegmentHeader(header, { version: FORMAT_VERSION, logId, segment: 3, firstSequence: 41 });
  const builder = new BatchBuilder();
  builder.begin({ logId, sequence: 41, previousBallots: 17, isCheckpoint: false }, ballots);
  for (const fields of contents) builder.add(fields);
  return Buffer.concat([header, ...builder.finish().chunks]);
}

/** Rows of 32 bytes behind their offset; rows of zeros are left out. */
function dump(bytes: Buffer): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 32) {
    const row = bytes.subarray(at, at + 32);
    if (row.some((byte) => byte !== 0))
      rows.push(`${at.toString(16).padStart(4, "0")} ${row.toString("hex")}`);
  }
  return rows.join("\n");
}

function fromDump(text: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (const row of text.split("\n")) {
    const [offset, hex] = row.split(" ");
    bytes.write(hex ?? "", Number.parseInt(offset ?? "", 16), "hex");
  }
  return bytes;
}

/** Format version 1: it must never change. A segment header, a batch with a ballot, and the ballot's second copy. */
const GOLDEN_VERSION_1 = `
0000 41544f4c4c4c4f47010000000000000088776655443322110300000000000000
0020 2900000000000000000000000000000000000000000000000000000032224e89
1000 414c544201000000887766554433221129000000000000000020000058000000
1020 02000000320000001100000000000000000000000000000000000000efd96065
1040 414c54560a000000887766554433221129000000000000001100000000000000
1060 000000001a6d3c9a0a0808011005180220071a0000000500000050a13e8a87ea
1080 ac5c08011001180720082a04080418012a060805100118013202050066697273
10a0 74190000000000000000000000d58c1aa108ac0210043a120880808080802010
10c0 051a070a0201021a010900000000000000000000000000000000000000000000
2000 414c54560a000000887766554433221129000000000000001100000000000000
2020 000000001a6d3c9a0a0808011005180220070000000000000000000000000000
`.trim();

describe("the format", () => {
  it("is byte for byte that of version 1", () => {
    expect(dump(segmentOf([ballot(one)], records))).toBe(GOLDEN_VERSION_1);
  });

  it("reads version 1", () => {
    const bytes = fromDump(GOLDEN_VERSION_1, 3 * BLOCK_BYTES);
    expect(readSegmentHeader(bytes)).toEqual({ version: 1, logId, segment: 3, firstSequence: 41 });
    const [batch, ...rest] = [...scanSegment(bytes, logId)];
    expect(rest).toEqual([]);
    expect(batch).toMatchObject({
      kind: "batch",
      isWhole: true,
      header: { version: 1, sequence: 41, previousBallots: 17, isCheckpoint: false, recordCount: 2 },
      records: [
        {
          ...records[0],
          entries: records[0]?.entries?.map(({ index, term, kind }) => ({ index, term, kind })),
        },
        records[1],
      ],
    });
    if (batch?.kind === "batch")
      expect(decodeBallots(batch.ballots?.payload ?? Buffer.alloc(0))).toEqual([ballot(one)]);
  });

  it("notices every single bit that flips in what matters, and never reads anything else instead", () => {
    const bytes = segmentOf([ballot(one)], records);
    const meaningful = [...bytes.keys()].filter(
      (at) => at >= BLOCK_BYTES && (bytes[at] !== 0 || at < BLOCK_BYTES + 250),
    );
    const whole = [...scanSegment(bytes, logId)][0];
    if (whole?.kind !== "batch") throw new Error("the batch is not there");
    const end = 64 + whole.header.ballotBytes + whole.header.recordBytes;
    for (const at of meaningful.filter((at) => at < BLOCK_BYTES + end || at >= 2 * BLOCK_BYTES)) {
      const rotten = Buffer.from(bytes);
      rotten[at] = (rotten[at] ?? 0) ^ (1 << (at % 8));
      const [found] = [...scanSegment(rotten, logId)];
      if (found?.kind === "batch") {
        expect(found.isWhole, `byte ${at}`).toBe(false);
        expect(found.ballots, "one copy is enough").toEqual(whole.ballots);
      } else {
        expect(found?.ballots.length).toBeGreaterThan(0);
      }
    }
  });

  it("takes no other log's batch for its own", () => {
    const found = [...scanSegment(segmentOf([ballot(one)], records), logId + 1n)];
    expect(found).toMatchObject([{ kind: "gap", isZero: false, ballots: [] }]);
  });

  it("keeps the two copies of ballots in blocks of their own, however many there are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 0, max: 20_000 }),
        (count, dataBytes) => {
          const ballots = Array.from({ length: count }, (_, i) => ballot(groupId(i + 1)));
          const data = Buffer.alloc(dataBytes, 1);
          const bytes = segmentOf(ballots, [
            {
              kind: RecordKind.write,
              group: one,
              entries: [{ index: logIndex(1), term: term(1), kind: 0, data }],
            },
          ]);
          const payload = encodeBallots(ballots);
          const first = bytes.indexOf(payload);
          const second = bytes.lastIndexOf(payload);
          expect(Math.floor((first + payload.length - 1) / BLOCK_BYTES)).toBeLessThan(
            Math.floor(second / BLOCK_BYTES),
          );
          expect([...scanSegment(bytes, logId)]).toMatchObject([{ kind: "batch", isWhole: true }]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("takes no record whose runs and lengths speak of other entries than its bytes are", () => {
    const data = Buffer.from("firstsecond");
    const fields = { group: 1, kind: RecordKind.write, firstIndex: 8, dataBytes: [5, 6] };
    const decoded = (message: atoll.log.Record.$Properties) =>
      decodeRecord(atoll.log.Record.encode(message).finish(), data);
    expect(decoded({ ...fields, runs: [{ term: 4, kind: 0, count: 2 }] })?.entries).toHaveLength(2);
    // A count alone would make entries until the memory is full.
    expect(decoded({ ...fields, runs: [{ term: 4, kind: 0, count: 0xffff_ffff }] })).toBeUndefined();
    expect(decoded({ ...fields, runs: [{ term: 4, kind: 0, count: 1 }] })).toBeUndefined();
    expect(decoded({ ...fields, dataBytes: [5, 7], runs: [{ term: 4, kind: 0, count: 2 }] })).toBeUndefined();
  });
});
