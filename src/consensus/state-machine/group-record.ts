/**
 * What the state store knows about a group beside its data (message GroupRecord in proto/state.proto). Its bytes:
 *
 *     version:u8  crc32c:u32 (little-endian, of the version and the message)  message
 */
import { crc32c } from "@node-rs/crc32";
import { AtollError } from "../../base/errors.ts";
import { type GroupId, logIndex, term } from "../../base/ids.ts";
import type { SnapshotMark } from "../core/types.ts";
import { decodeMembership, emptyMembership, encodeMembership } from "../wire/membership.ts";
import { atoll } from "./state.gen.js";

const VERSION = 1;
const HEADER_BYTES = 5;

export interface GroupRecord {
  readonly applied: SnapshotMark;
  /** Where the data lives. */
  readonly generation: number;
  /** The greatest generation ever given out; a number is not used twice, so leftovers never mix with data. */
  readonly lastGeneration: number;
  readonly staging: Staging | undefined;
  /** The data is being deleted, and what is left of it means nothing. */
  readonly destroyed: boolean;
}

/** A snapshot on its way in. */
export interface Staging {
  readonly snapshotId: string;
  readonly mark: SnapshotMark;
  readonly generation: number;
  readonly lastKey: Uint8Array | undefined;
  readonly complete: boolean;
}

/** A group that has applied nothing. */
export const freshRecord: GroupRecord = {
  applied: { index: logIndex(0), term: term(0), membership: emptyMembership },
  generation: 1,
  lastGeneration: 1,
  staging: undefined,
  destroyed: false,
};

export function encodeGroupRecord(record: GroupRecord): Uint8Array {
  const { staging } = record;
  const message = atoll.state.GroupRecord.encode({
    applied: markToMessage(record.applied),
    generation: record.generation,
    lastGeneration: record.lastGeneration,
    destroyed: record.destroyed,
    ...(staging === undefined
      ? {}
      : {
          staging: {
            ...staging,
            mark: markToMessage(staging.mark),
            lastKey: staging.lastKey ?? new Uint8Array(0),
          },
        }),
  }).finish();
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + message.length);
  bytes[0] = VERSION;
  bytes.set(message, HEADER_BYTES);
  bytes.writeUInt32LE(checksum(bytes), 1);
  return bytes;
}

/** @throws store.damaged when the bytes are not what was written, or from a newer release. */
export function decodeGroupRecord(group: GroupId, value: Uint8Array): GroupRecord {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (bytes.length < HEADER_BYTES || bytes.readUInt32LE(1) !== checksum(bytes)) {
    throw new AtollError("store.damaged", `the record of group ${group} in the state store is damaged`);
  }
  if (bytes[0] !== VERSION) {
    throw new AtollError(
      "store.damaged",
      `the record of group ${group} in the state store has version ${bytes[0]}; this release reads ${VERSION}`,
    );
  }
  try {
    const message = atoll.state.GroupRecord.decode(bytes.subarray(HEADER_BYTES));
    const staging = message.staging ?? undefined;
    return {
      applied: markFromMessage(message.applied),
      generation: message.generation,
      lastGeneration: message.lastGeneration,
      destroyed: message.destroyed,
      staging: staging === undefined ? undefined : stagingFromMessage(staging),
    };
  } catch (cause) {
    throw new AtollError("store.damaged", `the record of group ${group} cannot be decoded`, { cause });
  }
}

const checksum = (bytes: Buffer): number =>
  crc32c(bytes.subarray(HEADER_BYTES), crc32c(bytes.subarray(0, 1)));

function stagingFromMessage(message: atoll.state.Staging.$Properties): Staging {
  const lastKey = message.lastKey ?? new Uint8Array(0);
  return {
    snapshotId: message.snapshotId ?? "",
    mark: markFromMessage(message.mark),
    generation: message.generation ?? 0,
    lastKey: lastKey.length === 0 ? undefined : lastKey,
    complete: message.complete ?? false,
  };
}

function markToMessage(mark: SnapshotMark): atoll.state.Mark.$Properties {
  return { index: mark.index, term: mark.term, membership: encodeMembership(mark.membership) };
}

function markFromMessage(message: atoll.state.Mark.$Properties | null | undefined): SnapshotMark {
  return {
    index: logIndex(message?.index ?? 0),
    term: term(message?.term ?? 0),
    membership: decodeMembership(message?.membership ?? new Uint8Array(0)),
  };
}
