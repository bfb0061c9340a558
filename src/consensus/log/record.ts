/** Records and ballots between our types and proto/log.proto. */
import { type GroupId, groupId, indexAfter, type LogIndex, logIndex, nodeId, term } from "../../base/ids.ts";
import type { Entry, EntryKind, HardState, SnapshotMark } from "../core/types.ts";
import { decodeMembership, emptyMembership, encodeMembership } from "../wire/membership.ts";
import { atoll } from "./log.gen.js";

/** What a record says of its group. The numbers are on disk. */
export const RecordKind = { write: 1, state: 2, checkpoint: 3, compact: 4, remove: 5 } as const;
export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];

export interface LogRecord {
  readonly kind: RecordKind;
  readonly group: GroupId;
  /** 0 says nothing. */
  readonly commit: LogIndex;
  readonly mark: SnapshotMark | undefined;
  readonly lastIndex: LogIndex;
  readonly firstIndex: LogIndex;
  readonly entryCount: number;
  /** Undefined when their bytes are damaged. */
  readonly entries: readonly Entry[] | undefined;
}

export interface Ballot {
  readonly group: GroupId;
  readonly hardState: HardState;
  /** A vote may have been lost: this replica never votes again. */
  readonly isLost: boolean;
}

export const noMark: SnapshotMark = { index: logIndex(0), term: term(0), membership: emptyMembership };
export const initialHardState: HardState = {
  term: term(0),
  votedFor: 0,
  commit: logIndex(0),
  recovering: false,
};

export interface RecordFields {
  readonly kind: RecordKind;
  readonly group: GroupId;
  readonly commit?: LogIndex | undefined;
  readonly mark?: SnapshotMark | undefined;
  readonly lastIndex?: LogIndex;
  readonly entries?: readonly Entry[] | undefined;
}

export function encodeRecordHeader(fields: RecordFields): Uint8Array {
  const message: atoll.log.Record.$Properties = { group: fields.group, kind: fields.kind };
  if (fields.commit !== undefined) message.commit = fields.commit;
  if (fields.mark !== undefined) message.mark = encodeMark(fields.mark);
  if (fields.lastIndex !== undefined) message.lastIndex = fields.lastIndex;
  const first = fields.entries?.[0];
  if (fields.entries !== undefined && first !== undefined) {
    message.firstIndex = first.index;
    message.runs = runsOf(fields.entries);
    message.dataBytes = fields.entries.map(({ data }) => data.length);
  }
  return atoll.log.Record.encode(message).finish();
}

/**
 * @param payload the entries' bytes, copied so that a live entry does not keep a whole segment in memory; undefined
 *   when they are damaged.
 * @returns undefined when the bytes make no sense as a record.
 */
export function decodeRecord(header: Uint8Array, payload: Uint8Array | undefined): LogRecord | undefined {
  try {
    const message = atoll.log.Record.decode(header);
    const { mark } = message;
    return {
      kind: message.kind as RecordKind,
      group: groupId(message.group),
      commit: logIndex(message.commit),
      mark: mark === undefined || mark === null ? undefined : decodeMark(mark),
      lastIndex: logIndex(message.lastIndex),
      firstIndex: logIndex(message.firstIndex),
      entryCount: message.dataBytes.length,
      entries: payload === undefined ? undefined : decodeEntries(message, payload.slice()),
    };
  } catch {
    // Its checksum is right, so this is no record of this version: the caller takes it for an unreadable one.
    return undefined;
  }
}

export function encodeBallots(ballots: Iterable<Ballot>): Uint8Array {
  const messages: atoll.log.Ballot.$Properties[] = [];
  for (const { group, hardState, isLost } of ballots) {
    messages.push({
      group,
      term: hardState.term,
      votedFor: hardState.votedFor,
      commit: hardState.commit,
      recovering: hardState.recovering,
      lost: isLost,
    });
  }
  return atoll.log.Ballots.encode({ ballots: messages }).finish();
}

export function decodeBallots(payload: Uint8Array): Ballot[] {
  return atoll.log.Ballots.decode(payload).ballots.map((ballot) => ({
    group: groupId(ballot.group ?? 0),
    hardState: {
      term: term(ballot.term ?? 0),
      votedFor: ballot.votedFor ? nodeId(ballot.votedFor) : 0,
      commit: logIndex(ballot.commit ?? 0),
      recovering: ballot.recovering ?? false,
    },
    isLost: ballot.lost ?? false,
  }));
}

function runsOf(entries: readonly Entry[]): atoll.log.EntryRun.$Properties[] {
  const runs: { term: number; kind: number; count: number }[] = [];
  let last: { term: number; kind: number; count: number } | undefined;
  for (const entry of entries) {
    if (last !== undefined && last.term === entry.term && last.kind === entry.kind) {
      last.count++;
    } else {
      last = { term: entry.term, kind: entry.kind, count: 1 };
      runs.push(last);
    }
  }
  return runs;
}

/** @throws RangeError where the lengths, the runs and the bytes are not of one record */
function decodeEntries(message: atoll.log.Record, payload: Uint8Array): Entry[] {
  const { dataBytes } = message;
  const inRuns = message.runs.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const inLengths = dataBytes.reduce((sum, length) => sum + length, 0);
  if (inRuns !== dataBytes.length || inLengths !== payload.length) {
    throw new RangeError(`${inRuns} entries with ${dataBytes.length} lengths in ${payload.length} bytes`);
  }
  const entries: Entry[] = [];
  let position = 0;
  let index = logIndex(message.firstIndex);
  for (const run of message.runs) {
    for (let i = 0; i < (run.count ?? 0); i++) {
      const end = position + (dataBytes[entries.length] ?? 0);
      const data = payload.subarray(position, end);
      entries.push({ index, term: term(run.term ?? 0), kind: (run.kind ?? 0) as EntryKind, data });
      position = end;
      index = indexAfter(index);
    }
  }
  return entries;
}

function encodeMark(mark: SnapshotMark): atoll.log.Mark.$Properties {
  return { index: mark.index, term: mark.term, membership: encodeMembership(mark.membership) };
}

function decodeMark(mark: atoll.log.Mark.$Properties): SnapshotMark {
  return {
    index: logIndex(mark.index ?? 0),
    term: term(mark.term ?? 0),
    membership: mark.membership ? decodeMembership(mark.membership) : emptyMembership,
  };
}
