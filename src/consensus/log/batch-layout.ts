import { assert } from "../../base/assert.ts";
import type { GroupId } from "../../base/ids.ts";
import type { HardState, SnapshotMark } from "../core/types.ts";
import type { BatchBuilder } from "./batch-builder.ts";
import { alignedToBlock, BALLOTS_HEADER_BYTES, BATCH_HEADER_BYTES, RECORD_FRAME_BYTES } from "./format.ts";
import type { DueMark, Effect, GroupTrack } from "./group-track.ts";
import { type Ballot, initialHardState, noMark, type RecordFields, RecordKind } from "./record.ts";
import type { GroupState, LogWrite } from "./types.ts";

/** One thing that a caller asked of the log. */
export type Action =
  | { readonly kind: "write"; readonly track: GroupTrack; readonly write: LogWrite }
  | {
      readonly kind: "state";
      readonly track: GroupTrack;
      readonly group: GroupId;
      readonly state: GroupState;
    }
  | { readonly kind: "remove"; readonly track: GroupTrack; readonly group: GroupId };

// Upper bounds of what protobuf makes of our fields, with its tags: ten bytes for any number.
const RECORD_BYTES = RECORD_FRAME_BYTES + 64;
const BALLOT_BYTES = 48;
const ENTRY_BYTES = 32;
const MARK_BYTES = 64;
const MEMBER_BYTES = 6;

/** What a batch says, in the order of the calls that asked for it. */
export interface Layout {
  readonly records: readonly RecordFields[];
  readonly ballots: readonly Ballot[];
  readonly effects: readonly Effect[];
}

/** Never less than the bytes that the actions take in a batch, so that they can be given a place beforehand. */
export function boundBytes(actions: readonly Action[], marks: ReadonlyMap<GroupId, DueMark>): number {
  let records = 0;
  let ballots = 0;
  for (const action of actions) {
    records += RECORD_BYTES;
    ballots += BALLOT_BYTES;
    if (action.kind === "remove") continue;
    const isState = action.kind === "state";
    const mark = isState ? action.state.mark : action.write.restart;
    if (mark !== undefined) records += markBytes(mark);
    for (const { data } of (isState ? action.state.entries : action.write.entries) ?? []) {
      records += ENTRY_BYTES + data.length;
    }
  }
  for (const { mark } of marks.values()) records += RECORD_BYTES + markBytes(mark);
  return batchBound(records, ballots);
}

/** As `boundBytes`, of a checkpoint of these groups. */
export function checkpointBoundBytes(tracks: ReadonlyMap<GroupId, GroupTrack>): number {
  let records = 0;
  for (const { mark } of tracks.values()) records += RECORD_BYTES + markBytes(mark);
  return batchBound(records, tracks.size * BALLOT_BYTES);
}

function batchBound(records: number, ballots: number): number {
  const copyBytes = ballots === 0 ? 0 : BALLOTS_HEADER_BYTES + ballots;
  return alignedToBlock(BATCH_HEADER_BYTES + copyBytes + records) + alignedToBlock(copyBytes);
}

function markBytes({ membership }: SnapshotMark): number {
  const members = membership.voters.length + membership.outgoing.length + membership.learners.length;
  return MARK_BYTES + MEMBER_BYTES * members;
}

/**
 * Decides what the batch says, takes from `marks` those that it records, and moves the tracks to where they are
 * after it. A commit index that moves alone goes into the record: only a term, a vote or the state of recovery is
 * worth two more copies.
 */
export function layOut(actions: readonly Action[], marks: Map<GroupId, DueMark>, tracks: TrackTable): Layout {
  const records: RecordFields[] = [];
  const effects: Effect[] = [];
  const ballots = new Map<GroupId, Ballot>();
  for (const action of actions) {
    action.track.laidOutActions++;
    switch (action.kind) {
      case "write":
        layOutWrite(action.track, action.write, { records, effects, ballots });
        break;
      case "state":
        layOutState(action.track, action.group, action.state, { records, effects, ballots });
        break;
      case "remove":
        ballots.delete(action.group);
        if (action.track.isLive) records.push({ kind: RecordKind.remove, group: action.group });
        forget(action.track);
        effects.push({ track: action.track, isFresh: true, removed: action.group });
        break;
    }
  }
  for (const [group, due] of marks) {
    const { mark } = due;
    const track = tracks.get(group);
    // What is queued still may be the entries that the mark covers: new ones, others in the place of those that are in
    // the log, or those of the group's next life. What only adds to them need not be waited for, as it never ends.
    if (track !== undefined && !track.isReadyFor(due)) continue;
    marks.delete(group);
    if (track === undefined || !track.isLive || mark.index <= track.mark.index) continue;
    records.push({ kind: RecordKind.compact, group, mark });
    track.mark = mark;
    effects.push({ track, mark });
  }
  return { records, ballots: [...ballots.values()], effects };
}

type TrackTable = ReadonlyMap<GroupId, GroupTrack>;

interface Out {
  readonly records: RecordFields[];
  readonly effects: Effect[];
  readonly ballots: Map<GroupId, Ballot>;
}

function forget(track: GroupTrack): void {
  track.isLive = false;
  track.isLost = false;
  track.hardState = initialHardState;
  track.mark = noMark;
  track.last = noMark.index;
}

function layOutWrite(track: GroupTrack, write: LogWrite, out: Out): void {
  const { group, hardState, entries, restart } = write;
  // A group's first write has a ballot in any case: what names the group is in two blocks then.
  const isTold = hardState !== undefined || !track.isLive;
  const commit = isTold ? layOutHardState(track, group, hardState ?? track.hardState, out) : undefined;
  track.isLive = true;
  const previousLast = restart?.index ?? track.last;
  if (restart !== undefined) {
    track.mark = restart;
    track.last = restart.index;
  }
  const first = entries?.[0];
  const last = entries?.at(-1);
  if (last !== undefined) track.last = last.index;
  if (commit === undefined && restart === undefined && last === undefined) return;
  out.records.push({ kind: RecordKind.write, group, commit, mark: restart, entries });
  if (restart === undefined && last === undefined) return;
  out.effects.push({
    track,
    ...(restart !== undefined && { isFresh: true }),
    ...(first !== undefined && first.index <= previousLast && { truncatedFrom: first.index }),
    ...(last !== undefined && { lastIndex: last.index }),
  });
}

function layOutState(track: GroupTrack, group: GroupId, state: GroupState, out: Out): void {
  const { hardState, mark, entries } = state;
  assert(mark.index + entries.length === track.last, "a relocated state does not end where its log ends");
  // Always as a ballot: it must not depend on anything before it.
  track.hardState = hardState;
  track.isLive = true;
  out.ballots.set(group, { group, hardState, isLost: track.isLost });
  track.mark = mark;
  out.records.push({ kind: RecordKind.state, group, mark, lastIndex: track.last, entries });
  out.effects.push({ track, isFresh: true, ...(entries.length > 0 && { lastIndex: track.last }) });
}

/** @returns the commit index, if that is all that changed and no ballot tells it. */
function layOutHardState(
  track: GroupTrack,
  group: GroupId,
  hardState: HardState,
  out: Out,
): HardState["commit"] | undefined {
  const { term, votedFor, commit, recovering } = track.hardState;
  const isSame =
    hardState.term === term && hardState.votedFor === votedFor && hardState.recovering === recovering;
  track.hardState = hardState;
  if (isSame && track.isLive && !out.ballots.has(group))
    return hardState.commit > commit ? hardState.commit : undefined;
  out.ballots.set(group, { group, hardState, isLost: track.isLost });
  return undefined;
}

/** The hard state, mark and end of every group: what makes earlier segments unnecessary, but for entries. */
export function layOutCheckpoint(tracks: TrackTable): Layout {
  const records: RecordFields[] = [];
  const ballots: Ballot[] = [];
  for (const [group, { isLive, hardState, isLost, mark, last }] of tracks) {
    if (!isLive) continue;
    records.push({ kind: RecordKind.checkpoint, group, mark, lastIndex: last });
    ballots.push({ group, hardState, isLost });
  }
  return { records, ballots, effects: [] };
}

export function addRecords(builder: BatchBuilder, records: readonly RecordFields[]): void {
  for (const record of records) builder.add(record);
}
