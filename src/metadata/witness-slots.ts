/**
 * Which records a command may change for a reader who finds them by key: what the shard's leader tells the witness
 * when it appends the command. Read off the bytes, without decoding what an object holds.
 */
import { keySlotOfBytes } from "../base/key-slot.ts";
import protobuf from "../base/protobuf.ts";
import type { ShardCommand } from "./commands.ts";

/** Slots of the keys; all there are; or nothing that a `find` answers differently. */
export type CommandSlots = readonly number[] | "all" | "none";

type Effect =
  /** Of the command of this kind: the path to its keys, field by field. The bucket is field 1. */
  | { readonly field: number; readonly keys: readonly number[] }
  | { readonly field: number; readonly keys: "all" | "none" };

/**
 * By the kind, so that a new one does not compile before it stands here. Fields are those of proto/metadata.proto.
 * What is only queued, counted or acknowledged changes no record: a record whose replication is not complete is not
 * cached, so that its completion needs no mark. What makes a complete one incomplete does.
 */
export const commandEffects: Readonly<Record<ShardCommand["kind"], Effect>> = {
  configureBucket: { field: 1, keys: "all" },
  sealBucket: { field: 2, keys: "all" },
  putObject: { field: 3, keys: [2] },
  copyWithin: { field: 4, keys: [2] },
  deleteObject: { field: 5, keys: [2] },
  setTags: { field: 6, keys: [2] },
  createUpload: { field: 7, keys: "none" },
  putPart: { field: 8, keys: "none" },
  completeUpload: { field: 9, keys: [2] },
  abortUpload: { field: 10, keys: "none" },
  dropGarbage: { field: 11, keys: "none" },
  reportMissing: { field: 12, keys: "none" },
  settleMissing: { field: 13, keys: "none" },
  receiveReplicas: { field: 14, keys: [2, 2] },
  completeReplica: { field: 15, keys: [4, 2] },
  acknowledgeOutbox: { field: 16, keys: "none" },
  recordOutboxFailures: { field: 17, keys: "none" },
  enqueueExisting: { field: 18, keys: "all" },
  dropJob: { field: 19, keys: "none" },
  dropConflicts: { field: 20, keys: "none" },
  dropTombstones: { field: 21, keys: "none" },
  dropOutbox: { field: 22, keys: "none" },
  enqueueVersions: { field: 23, keys: [4, 1] },
  passVersion: { field: 24, keys: "none" },
};

const BUCKET_FIELD = 1;
/** A wire type of protobuf: a length and so many bytes. */
const LENGTH_DELIMITED = 2;

const effectOfField: readonly (Effect | undefined)[] = Object.values(commandEffects).reduce<
  (Effect | undefined)[]
>((table, effect) => {
  table[effect.field] = effect;
  return table;
}, []);

/** Never throws: of bytes that are no command that we know, everything may change. */
export function slotsOfCommand(command: Uint8Array): CommandSlots {
  try {
    const reader = new protobuf.Reader(command);
    const tag = reader.uint32();
    const effect = effectOfField[tag >>> 3];
    if (effect === undefined || (tag & 7) !== LENGTH_DELIMITED) return "all";
    const body = reader.bytes();
    // A oneof may be given twice, and the last one counts.
    if (reader.pos !== command.length) return "all";
    return typeof effect.keys === "string" ? effect.keys : slotsIn(body, effect.keys);
  } catch {
    return "all";
  }
}

function slotsIn(body: Uint8Array, path: readonly number[]): CommandSlots {
  let bucket: Uint8Array | undefined;
  const keys: Uint8Array[] = [];
  eachField(body, (field, bytes) => {
    if (field === BUCKET_FIELD) bucket = bytes;
    else if (field === path[0]) collect(bytes, path, 1, keys);
  });
  if (bucket === undefined || keys.length === 0) return "all";
  const of = bucket;
  return keys.map((key) => keySlotOfBytes(of, key));
}

function collect(bytes: Uint8Array, path: readonly number[], depth: number, keys: Uint8Array[]): void {
  if (depth === path.length) {
    keys.push(bytes);
    return;
  }
  const before = keys.length;
  eachField(bytes, (field, inner) => {
    if (field === path[depth]) collect(inner, path, depth + 1, keys);
  });
  if (keys.length === before) throw new Error("a part of the command without its key");
}

function eachField(bytes: Uint8Array, onBytes: (field: number, bytes: Uint8Array) => void): void {
  const reader = new protobuf.Reader(bytes);
  while (reader.pos < bytes.length) {
    const tag = reader.uint32();
    if ((tag & 7) === LENGTH_DELIMITED) onBytes(tag >>> 3, reader.bytes());
    else reader.skipType(tag & 7);
  }
}
