import { BLOCK_BYTES, FORMAT_VERSION, readLogId, readSegmentHeader, type SegmentHeader } from "./format.ts";
import { Replay, unsupportedVersion } from "./replay.ts";
import type { SegmentFiles } from "./segment-files.ts";

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
