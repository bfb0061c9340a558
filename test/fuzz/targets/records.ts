/** What is read back from disks: segments of the log and of drives, damaged, or wrong with good checksums. */
import { crc32c } from "@node-rs/crc32";
import type { DiskFile } from "../../../src/base/disk.ts";
import { blobId, groupId, logIndex, nodeId, term } from "../../../src/base/ids.ts";
import { randomBelow } from "../../../src/base/random.ts";
import { EntryKind } from "../../../src/consensus/core/types.ts";
import * as log from "../../../src/consensus/log/format.ts";
import {
  decodeBallots,
  decodeRecord,
  encodeBallots,
  encodeRecordHeader,
  RecordKind as LogRecordKind,
} from "../../../src/consensus/log/record.ts";
import { scanSegment as scanLog } from "../../../src/consensus/log/segment-scan.ts";
import * as drive from "../../../src/datanode/format.ts";
import { decodeEntry, encodeEntry, placedExtents } from "../../../src/datanode/fragment-entry.ts";
import { scanSegment as scanDrive } from "../../../src/datanode/segment-scan.ts";
import type { SeededRandom } from "../../simulation/seeded-random.ts";
import { edgeNumbers } from "../mutate.ts";
import { mutatedMessage } from "../mutate-message.ts";
import type { FuzzTarget } from "../target.ts";

const logId = 0x1122_3344_5566_7788n;
const one = groupId(1);
const data = Buffer.from("first entry and second");
const recordHeaders: readonly Uint8Array[] = [
  encodeRecordHeader({
    kind: LogRecordKind.write,
    group: one,
    commit: logIndex(7),
    entries: [
      { index: logIndex(8), term: term(4), kind: EntryKind.command, data: data.subarray(0, 11) },
      { index: logIndex(9), term: term(5), kind: EntryKind.noop, data: data.subarray(11) },
    ],
  }),
  encodeRecordHeader({
    kind: LogRecordKind.compact,
    group: groupId(300),
    mark: {
      index: logIndex(2 ** 40),
      term: term(5),
      membership: { voters: [nodeId(1)], outgoing: [], learners: [] },
    },
  }),
];
const ballots = encodeBallots([
  {
    group: one,
    hardState: { term: term(5), votedFor: nodeId(2), commit: logIndex(7), recovering: false },
    isLost: false,
  },
]);

/** A segment of one batch, all its checksums right, whatever its records and ballots say. */
function logSegment(
  headers: readonly Uint8Array[],
  ballotBytes: Uint8Array,
  recordCount = headers.length,
): Buffer {
  const place = { sequence: 41, previousBallots: 17, isCheckpoint: false };
  const frame = log.encodeBallotsFrame(logId, { ...place, payload: ballotBytes });
  const records = headers.map((header, at) => {
    const payload = at === 0 ? data : Buffer.alloc(0);
    const bytes = Buffer.alloc(log.RECORD_FRAME_BYTES + header.length + payload.length);
    log.writeRecordFrame(bytes, 0, {
      header,
      payloadBytes: payload.length,
      payloadChecksum: crc32c(payload),
    });
    bytes.set(header, log.RECORD_FRAME_BYTES);
    bytes.set(payload, log.RECORD_FRAME_BYTES + header.length);
    return bytes;
  });
  const contents = Buffer.concat([Buffer.alloc(log.BATCH_HEADER_BYTES), frame, ...records]);
  const firstBytes = log.alignedToBlock(contents.length);
  const segment = Buffer.alloc(log.FIRST_BATCH_POSITION + firstBytes + log.alignedToBlock(frame.length));
  log.writeSegmentHeader(segment, { version: log.FORMAT_VERSION, logId, segment: 3, firstSequence: 41 });
  const batch = segment.subarray(log.FIRST_BATCH_POSITION);
  batch.set(contents);
  batch.set(frame, firstBytes);
  log.writeBatchHeader(batch, {
    ...place,
    version: log.FORMAT_VERSION,
    logId,
    batchBytes: batch.length,
    recordBytes: contents.length - log.BATCH_HEADER_BYTES - frame.length,
    recordCount,
    ballotBytes: frame.length,
  });
  return segment;
}

export const logTarget: FuzzTarget = {
  name: "log-segments",
  corpus: [logSegment(recordHeaders, ballots), logSegment([], ballots)],
  mutate: (input, random) => {
    if (random.chance(0.3)) return input;
    const headers = recordHeaders.map((header) =>
      random.chance(0.7) ? mutatedMessage(header, random) : header,
    );
    const changed = random.chance(0.3) ? mutatedMessage(ballots, random) : ballots;
    const count = random.chance(0.1) ? 0xffff_ffff : headers.length;
    return logSegment(headers, changed, count);
  },
  run: (input) => {
    log.readSegmentHeader(input);
    let isWhole = false;
    for (const found of scanLog(input, logId)) {
      if (found.kind === "gap") continue;
      if (found.ballots !== undefined) tryBallots(found.ballots.payload);
      isWhole ||= found.isWhole;
    }
    decodeRecord(input.subarray(0, 200), input);
    return isWhole ? "accepted" : "refused";
  },
  share: 40,
};

/** Replay takes what cannot be decoded for damage (`src/consensus/log/replay.ts`). */
function tryBallots(payload: Uint8Array): void {
  try {
    decodeBallots(payload);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof Error)) throw error;
  }
}

const salt = 0x99n;
const blob = blobId("0f".repeat(16));
const entryBody = encodeEntry({
  writtenMs: 5,
  unitBytes: 16,
  bytes: 20,
  unitChecksums: drive.packChecksums([1, 2]),
  owner: Buffer.from("owner"),
  extents: [{ segment: 1, offset: 4096, unitCount: 2 }],
  movedFrom: undefined,
});

type HeadFields = Parameters<typeof drive.encodeRecordHead>[0];
const extentHead: HeadFields = {
  kind: drive.RecordKind.extent,
  blob,
  fragment: 3,
  salt,
  durableBytes: 4096,
  firstUnit: 0,
  unitCount: 2,
  unitBytes: 16,
  payloadBytes: 20,
};
const commitHead: HeadFields = { ...extentHead, kind: drive.RecordKind.commit, payloadBytes: 0 };
const tombstoneHead: HeadFields = { ...commitHead, kind: drive.RecordKind.tombstone };

function driveSegment(records: readonly (readonly [HeadFields, Uint8Array])[]): Buffer {
  const header = drive.encodeSegmentHeader({ version: drive.FORMAT_VERSION, salt, segment: 1 });
  const parts = records.map(([fields, body]) =>
    Buffer.concat([
      drive.encodeRecordHead(fields, body),
      Buffer.alloc(Math.min(fields.payloadBytes, 20), "u"),
    ]),
  );
  return Buffer.concat([header, ...parts]);
}

function changedHead(fields: HeadFields, random: SeededRandom): HeadFields {
  const name = random.pick([
    "durableBytes",
    "firstUnit",
    "unitCount",
    "unitBytes",
    "payloadBytes",
    "fragment",
  ] as const);
  const limit = name === "fragment" ? 0x1_0000 : 0x1_0000_0000;
  return { ...fields, [name]: random.pick(edgeNumbers) % limit };
}

const driveRecords = [
  [extentHead, drive.packChecksums([1, 2])],
  [commitHead, entryBody],
  [tombstoneHead, new Uint8Array(0)],
] as const;

function fileOf(bytes: Buffer): DiskFile {
  const refuse = (): never => {
    throw new Error("a scan only reads");
  };
  return {
    read: async (position, length) => Uint8Array.from(bytes.subarray(position, position + length)),
    readInto: async (position, buffers) => {
      let at = position;
      for (const buffer of buffers) at += bytes.copy(buffer, 0, Math.min(at, bytes.length));
      return at - position;
    },
    size: async () => bytes.length,
    write: refuse,
    sync: refuse,
    preallocate: refuse,
    truncate: refuse,
    close: async () => {},
  };
}

export const driveTarget: FuzzTarget = {
  name: "drive-segments",
  corpus: [driveSegment(driveRecords), driveSegment([...driveRecords, ...driveRecords])],
  mutate: (input, random) => {
    if (random.chance(0.3)) return input;
    return driveSegment(
      driveRecords.slice(randomBelow(random, 2)).map(([head, body]) => {
        const isCommit = head.kind === drive.RecordKind.commit;
        const changedBody = isCommit && random.chance(0.6) ? mutatedMessage(body, random) : body;
        return [random.chance(0.4) ? changedHead(head, random) : head, changedBody];
      }),
    );
  },
  run: async (input) => {
    const header = drive.readSegmentHeader(input);
    let records = 0;
    const range = { from: drive.SEGMENT_HEADER_BYTES, size: input.length, salt: header?.salt };
    for await (const found of scanDrive(fileOf(input), range)) {
      if (found.kind === "gap") continue;
      records++;
      if (found.header.kind !== drive.RecordKind.commit || found.body === undefined) continue;
      const entry = decodeEntry(found.body);
      if (entry === undefined) continue;
      for (const extent of placedExtents(entry)) records += extent.unitCount > 0 ? 1 : 0;
    }
    return records > 0 ? "accepted" : "refused";
  },
  share: 60,
};
