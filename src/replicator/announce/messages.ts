/** Announcements as bytes (proto/replicator.proto). Decoders throw message.malformed. */
import { type BucketId, type GroupId, groupId, type LogIndex, logIndex } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ReplicaKind } from "../../metadata/index.ts";
import { decoding, malformed } from "../transfer/methods.ts";
import { atoll } from "../transfer/replicator.gen.js";
import {
  decodeBucketId,
  decodeKey,
  decodeOptionalVersion,
  decodeVersion,
  encodeId,
  stampOfTold,
  toldStamp,
} from "../transfer/words.ts";
import { MAX_BOOK_SHARDS } from "./options.ts";

const { replicator: wire } = atoll;

/** Notification: what waits, and what waits no more. */
export const ANNOUNCE_METHOD = "replica.announce";
/** Unary: how far announcements have come. */
export const ANNOUNCED_METHOD = "replica.announced";

const EVENT_ID_BYTES = 12;
const kinds: readonly ReplicaKind[] = ["put", "deleteMarker", "deleteVersion", "deleteNull", "tags"];
const fillings = ["changes", "begins", "page", "ends", "endsShort"] as const;
export type Filling = (typeof fillings)[number];

/** An event that waits, as its target's region hears of it. */
export interface AnnouncedEvent {
  readonly id: string;
  readonly bucket: BucketId;
  readonly key: string;
  readonly version: VersionId;
  readonly kind: ReplicaKind;
  readonly bytes: number;
  /** When it happened, as its shard ordered it: of tags, which change of them. */
  readonly stamp: VersionId;
  /** Of a put: of the tags that it brings, where they are not as they were written. */
  readonly tagsStamp?: VersionId;
  /** Whether it is of a null version; older releases do not say. */
  readonly isNull?: boolean;
}

export interface AnnouncedChanges {
  readonly shard: GroupId;
  readonly index: LogIndex;
  /** After these are gone. */
  readonly made: readonly AnnouncedEvent[];
  readonly gone: readonly string[];
  readonly filling: Filling;
}

export interface AnnouncementHead {
  readonly session: number;
  readonly sequence: number;
  readonly sentMs: number;
}

export interface Announcement extends AnnouncementHead {
  readonly shards: readonly AnnouncedChanges[];
}

/** Encoded once for all nodes that hear it; a head goes before it. */
export function encodeChanges(shards: readonly AnnouncedChanges[]): Uint8Array {
  return wire.Announcement.encode({ shards: shards.map(changesMessage) }).finish();
}

/** Messages that follow one another are one message to protobuf. */
export function encodeHead(head: AnnouncementHead): Uint8Array {
  return wire.Announcement.encode({ ...head, shards: [] }).finish();
}

export function decodeAnnouncement(bytes: Uint8Array): Announcement {
  return decoding("an announcement", () => {
    const { session, sequence, sentMs, shards } = wire.Announcement.decode(bytes);
    return {
      ...{ session: whole(session), sequence: whole(sequence), sentMs: whole(sentMs) },
      shards: (shards ?? []).map(changesOf),
    };
  });
}

/** About what an event adds to an announcement. */
export const announcedBytes = ({ key }: Pick<AnnouncedEvent, "key">): number => 96 + 3 * key.length;

export interface AnnouncedUpTo extends AnnouncementHead {
  readonly shards: readonly GroupId[];
  readonly led: readonly GroupId[];
}

export const encodeUpTo = ({ shards, led, ...head }: AnnouncedUpTo): Uint8Array =>
  wire.AnnouncedUpTo.encode({ ...head, shards: [...shards], led: [...led] }).finish();

export function decodeUpTo(bytes: Uint8Array): AnnouncedUpTo {
  return decoding("how far announcements are", () => {
    const { session, sequence, sentMs, shards, led } = wire.AnnouncedUpTo.decode(bytes);
    if ((shards?.length ?? 0) > MAX_BOOK_SHARDS) throw malformed(`${shards?.length} shards of a region`);
    return {
      ...{ session: whole(session), sequence: whole(sequence), sentMs: whole(sentMs) },
      ...{ shards: (shards ?? []).map(groupId), led: (led ?? []).map(groupId) },
    };
  });
}

export const encodeHeard = (sequence: number): Uint8Array =>
  wire.AnnouncedAnswer.encode({ sequence }).finish();

export const decodeHeard = (bytes: Uint8Array): number =>
  decoding("how far announcements were heard", () => whole(wire.AnnouncedAnswer.decode(bytes).sequence));

function changesMessage(changes: AnnouncedChanges): atoll.replicator.AnnouncedChanges.$Properties {
  const { shard, index, made, gone, filling } = changes;
  return {
    ...{ shard, index, filling: fillings.indexOf(filling), gone: gone.map(encodeId) },
    made: made.map(eventMessage),
  };
}

function eventMessage(event: AnnouncedEvent): atoll.replicator.Announced.$Properties {
  const { id, bucket, key, version, kind, bytes, tagsStamp, isNull } = event;
  const { stamp, stampMs } = toldStamp(event.stamp, version);
  return {
    ...{ id: encodeId(id), bucket: encodeId(bucket), key, version: encodeId(version) },
    ...{ kind: kinds.indexOf(kind), bytes, stampMs },
    ...(stamp === undefined ? {} : { stamp: encodeId(stamp) }),
    ...(tagsStamp === undefined ? {} : { tagsStamp: encodeId(tagsStamp) }),
    ...(isNull === undefined ? {} : { null: isNull }),
  };
}

function changesOf(message: atoll.replicator.AnnouncedChanges.$Properties): AnnouncedChanges {
  const filling = fillings[message.filling ?? 0];
  if (filling === undefined) throw malformed(`announcements of kind ${message.filling}`);
  return {
    shard: groupId(whole(message.shard)),
    index: logIndex(whole(message.index)),
    made: (message.made ?? []).map(eventOf),
    gone: (message.gone ?? []).map(decodeEventId),
    filling,
  };
}

function eventOf(message: atoll.replicator.Announced.$Properties): AnnouncedEvent {
  const kind = kinds[message.kind ?? 0];
  if (kind === undefined) throw malformed(`an event of kind ${message.kind}`);
  const version = decodeVersion(message.version);
  const told = { stamp: decodeOptionalVersion(message.stamp), stampMs: whole(message.stampMs) };
  const tagsStamp = decodeOptionalVersion(message.tagsStamp);
  return {
    ...{ id: decodeEventId(message.id), bucket: decodeBucketId(message.bucket), kind, version },
    ...{ key: decodeKey(message.key), bytes: whole(message.bytes), stamp: stampOfTold(told, version) },
    ...(tagsStamp === undefined ? {} : { tagsStamp }),
    ...(message.null == null ? {} : { isNull: message.null }),
  };
}

function decodeEventId(bytes: Uint8Array | null | undefined): string {
  if (bytes?.length !== EVENT_ID_BYTES) throw malformed("an event's id that is none");
  return Buffer.from(bytes).toString("hex");
}

function whole(value: number | null | undefined): number {
  const number = value ?? 0;
  if (!Number.isSafeInteger(number) || number < 0) throw malformed(`the number ${number}`);
  return number;
}
