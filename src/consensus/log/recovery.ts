import { AtollError } from "../../base/errors.ts";
import { type GroupId, logIndex } from "../../base/ids.ts";
import { BLOCK_BYTES, FORMAT_VERSION, readLogId, readSegmentHeader, type SegmentHeader } from "./format.ts";
import { GroupTrack, type SegmentUse } from "./group-track.ts";
import { Replay, unsupportedVersion } from "./replay.ts";
import type { SegmentFiles } from "./segment-files.ts";
import type { GroupCondition, LogComponents, RecoveredGroup, RecoveryReport } from "./types.ts";

export interface RecoveredLog {
  /** Undefined for a log that is new, or never got as far as its first batch. */
  readonly logId: bigint | undefined;
  readonly replay: Replay;
  readonly segments: readonly { readonly number: number; readonly size: number }[];
}

/**
 * Reads all segments of a log, one at a time in memory.
 * @throws log.unsupportedVersion before anything is changed; disk.failed
 */
export async function recover(files: SegmentFiles): Promise<RecoveredLog> {
  const numbers = await files.list();
  const segments: { number: number; size: number; header: SegmentHeader | undefined }[] = [];
  for (const number of numbers) {
    const { bytes, size } = await files.read(number, BLOCK_BYTES);
    const header = readSegmentHeader(bytes);
    if (header !== undefined && header.version > FORMAT_VERSION) {
      throw unsupportedVersion(files.path(number), header.version);
    }
    segments.push({ number, size, header });
  }
  const logId =
    segments.find(({ header }) => header !== undefined)?.header?.logId ?? (await findLogId(files, numbers));
  const replay = new Replay(logId ?? 0n, segments[0]?.header?.firstSequence);
  if (logId === undefined) return { logId, replay, segments };
  for (const [i, { number, size }] of segments.entries()) {
    if (size <= BLOCK_BYTES) continue;
    const later = segments.slice(i + 1).flatMap(({ header }) => header?.firstSequence ?? []);
    const cutAt = Math.min(Number.POSITIVE_INFINITY, ...later.slice(0, 1));
    const { bytes } = await files.read(number);
    replay.add({ number, path: files.path(number), bytes, cutAt });
  }
  return { logId, replay, segments };
}

async function findLogId(files: SegmentFiles, numbers: readonly number[]): Promise<bigint | undefined> {
  for (const number of numbers) {
    const { bytes } = await files.read(number);
    for (let position = BLOCK_BYTES; position < bytes.length; position += BLOCK_BYTES) {
      const logId = readLogId(bytes, position);
      if (logId !== undefined) return logId;
    }
  }
  return undefined;
}

/**
 * A vote that is forgotten can be given twice, so such a log is not taken up. It must be left as it is: the checkpoint
 * of a new segment would look as if there had never been more.
 * @throws log.unreadable
 */
export function refuseForgotten({ replay }: RecoveredLog, directory: string, mustExist: boolean): void {
  const { batches, damagedBatches } = replay.counts;
  if (replay.mayHaveForgotten) {
    throw new AtollError(
      "log.unreadable",
      `${directory}: ${damagedBatches} batches are damaged, and groups and their votes may have been forgotten`,
    );
  }
  if (mustExist && batches === 0) {
    throw new AtollError(
      "log.unreadable",
      `${directory}: there was a log, and nothing of it can be read; its groups and their votes are forgotten`,
    );
  }
}

/** What a running log needs to know of what was recovered. */
export function takeUp({ replay, segments }: RecoveredLog): {
  groups: Map<GroupId, RecoveredGroup>;
  tracks: Map<GroupId, GroupTrack>;
  segments: SegmentUse[];
} {
  const uses = segments.map(({ number, size }) => ({ number, bytes: size, groups: 0 }));
  const groups = new Map<GroupId, RecoveredGroup>();
  const tracks = new Map<GroupId, GroupTrack>();
  for (const [group, replayed] of replay.groups) {
    const state = replayed.finish();
    groups.set(group, state);
    const last = logIndex(state.mark.index + state.entries.length);
    const track = new GroupTrack({ ...state, last, isLost: state.condition === "lost" });
    for (const use of uses) {
      const held = replayed.extents.get(use.number);
      if (held !== undefined) track.hold(use, held);
    }
    tracks.set(group, track);
  }
  return { groups, tracks, segments: uses };
}

export function reportOf(
  { replay, segments }: RecoveredLog,
  groups: ReadonlyMap<GroupId, RecoveredGroup>,
): RecoveryReport {
  const having = (condition: GroupCondition): GroupId[] =>
    [...groups].flatMap(([group, state]) => (state.condition === condition ? group : []));
  return {
    ...replay.counts,
    segments: segments.length,
    bytes: segments.reduce((sum, { size }) => sum + size, 0),
    damaged: having("damaged"),
    lost: having("lost"),
  };
}

export function logReport({ logger }: LogComponents, directory: string, report: RecoveryReport): void {
  const isBad = report.damagedBatches > 0 || report.lost.length > 0 || report.damaged.length > 0;
  if (isBad) logger.warn({ directory, ...report }, "the log is damaged");
  else logger.info({ directory, ...report }, "the log is recovered");
}
