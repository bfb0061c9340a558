/** Fragment entries between our types and proto/datanode.proto, and what follows from them. */

import { copyBytes } from "../base/bytes.ts";
import { atoll } from "./datanode.gen.js";
import { extentRecordBytes, RECORD_HEADER_BYTES } from "./format.ts";
import type { Extent, FragmentEntry, Position } from "./types.ts";

export function encodeEntry(entry: FragmentEntry): Uint8Array {
  const message: atoll.datanode.FragmentEntry.$Properties = {
    writtenMs: entry.writtenMs,
    unitBytes: entry.unitBytes,
    bytes: entry.bytes,
    unitChecksums: entry.unitChecksums,
    owner: entry.owner,
    extents: entry.extents.map(({ segment, offset, unitCount }) => ({
      segment,
      position: offset,
      unitCount,
    })),
  };
  if (entry.movedFrom !== undefined) {
    message.movedFromSegment = entry.movedFrom.segment;
    message.movedFromPosition = entry.movedFrom.offset;
  }
  return atoll.datanode.FragmentEntry.encode(message).finish();
}

/** Undefined when the bytes make no sense as an entry. */
export function decodeEntry(bytes: Uint8Array): FragmentEntry | undefined {
  try {
    const message = atoll.datanode.FragmentEntry.decode(bytes);
    const { movedFromSegment, movedFromPosition } = message;
    const entry: FragmentEntry = {
      writtenMs: message.writtenMs,
      unitBytes: message.unitBytes,
      bytes: message.bytes,
      unitChecksums: message.unitChecksums,
      owner: copyBytes(message.owner),
      extents: message.extents.map(extentOf),
      movedFrom:
        movedFromSegment === 0 ? undefined : { segment: movedFromSegment, offset: movedFromPosition },
    };
    return isConsistent(entry) ? entry : undefined;
  } catch {
    // What protobuf cannot read is damage, which the caller reports.
    return undefined;
  }
}

export const unitCountOf = (entry: { unitBytes: number; bytes: number }): number =>
  entry.bytes === 0 ? 0 : Math.ceil(entry.bytes / entry.unitBytes);

/** The bytes of units `first` up to, not including, `end`. */
export const bytesOfUnits = (entry: FragmentEntry, first: number, end: number): number =>
  Math.min(entry.bytes, end * entry.unitBytes) - Math.min(entry.bytes, first * entry.unitBytes);

export interface PlacedExtent extends Extent {
  readonly firstUnit: number;
  readonly payloadBytes: number;
  /** Of the first unit's first byte in the segment. */
  readonly payloadOffset: number;
}

export function* placedExtents(entry: FragmentEntry): Generator<PlacedExtent, void> {
  let firstUnit = 0;
  for (const { segment, offset, unitCount } of entry.extents) {
    const payloadBytes = bytesOfUnits(entry, firstUnit, firstUnit + unitCount);
    const payloadOffset = offset + extentRecordBytes(unitCount, 0);
    yield { segment, offset, unitCount, firstUnit, payloadBytes, payloadOffset };
    firstUnit += unitCount;
  }
}

/** What the fragment takes up in each segment, its commit record included. */
export function liveBytesBySegment(
  entry: FragmentEntry,
  commit: Position,
  entryBytes: number,
): Map<number, number> {
  const live = new Map([[commit.segment, RECORD_HEADER_BYTES + entryBytes]]);
  for (const { segment, unitCount, payloadBytes } of placedExtents(entry)) {
    live.set(segment, (live.get(segment) ?? 0) + extentRecordBytes(unitCount, payloadBytes));
  }
  return live;
}

function extentOf(message: atoll.datanode.Extent.$Properties): Extent {
  return { segment: message.segment ?? 0, offset: message.position ?? 0, unitCount: message.unitCount ?? 0 };
}

function isConsistent(entry: FragmentEntry): boolean {
  if (entry.bytes > 0 && entry.unitBytes === 0) return false;
  const units = unitCountOf(entry);
  const inExtents = entry.extents.reduce((sum, { unitCount }) => sum + unitCount, 0);
  return inExtents === units && entry.unitChecksums.length === 4 * units;
}
