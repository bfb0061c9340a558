/** What crosses the wire (proto/witness.proto). Decoders throw message.malformed. */
import { AtollError } from "../base/errors.ts";
import { groupId, type LogIndex, logIndex, term } from "../base/ids.ts";
import { KEY_SLOT_COUNT } from "../base/key-slot.ts";
import type { Checks, MarksAnswer, ShardMarks } from "./messages.ts";
import { MAX_CHECKS, MAX_MARKS, MAX_SHARDS } from "./options.ts";
import { atoll } from "./witness.gen.js";

const { witness: wire } = atoll;

export function encodeMarks(shards: readonly ShardMarks[]): Uint8Array {
  return wire.Marks.encode({
    shards: shards.map(({ renewUntilMs, slots, offsets, ...rest }) => ({
      ...rest,
      slots: slots as number[],
      offsets: offsets as number[],
      ...(renewUntilMs === undefined ? {} : { renewUntilMs }),
    })),
  }).finish();
}

export function decodeMarks(bytes: Uint8Array): ShardMarks[] {
  const { shards } = decoded("marks", () => wire.Marks.decode(bytes));
  if (shards.length > MAX_SHARDS) throw malformed("marks of too many shards");
  return shards.map((each) => shardMarks(each as atoll.witness.ShardMarks));
}

function shardMarks(marks: atoll.witness.ShardMarks): ShardMarks {
  const { slots, offsets } = marks;
  if (slots.length !== offsets.length || slots.length > MAX_MARKS) throw malformed("marks of slots");
  for (const slot of slots) if (slot >= KEY_SLOT_COUNT) throw malformed("the mark of a slot");
  return {
    shard: groupId(marks.shard),
    term: term(marks.term),
    sequence: marks.sequence,
    incarnation: marks.incarnation,
    floor: logIndex(marks.floor),
    renewUntilMs: marks.renewUntilMs ?? undefined,
    base: logIndex(marks.base),
    slots,
    offsets,
  };
}

export function encodeMarksAnswer({ incarnation, clockMs, taken }: MarksAnswer): Uint8Array {
  return wire.MarksAnswer.encode({ incarnation, clockMs, taken: taken as boolean[] }).finish();
}

export function decodeMarksAnswer(bytes: Uint8Array, count: number): MarksAnswer {
  const { incarnation, clockMs, taken } = decoded("an answer to marks", () => wire.MarksAnswer.decode(bytes));
  if (taken.length !== count || incarnation === 0) throw malformed("an answer to marks");
  return { incarnation, clockMs, taken };
}

export function encodeChecks({ shards, slots }: Checks): Uint8Array {
  return wire.Checks.encode({ shards: shards as number[], slots: slots as number[] }).finish();
}

export function decodeChecks(bytes: Uint8Array): Checks {
  const { shards, slots } = decoded("checks", () => wire.Checks.decode(bytes));
  if (shards.length !== slots.length || slots.length > MAX_CHECKS) throw malformed("checks");
  return { shards, slots };
}

export function encodeChecksAnswer(stamps: readonly (LogIndex | undefined)[]): Uint8Array {
  return wire.ChecksAnswer.encode({
    stamps: stamps.map((stamp) => (stamp === undefined ? 0 : stamp + 1)),
  }).finish();
}

export function decodeChecksAnswer(bytes: Uint8Array, count: number): (LogIndex | undefined)[] {
  const { stamps } = decoded("an answer to checks", () => wire.ChecksAnswer.decode(bytes));
  if (stamps.length !== count) throw malformed("an answer to checks");
  return stamps.map((stamp) => (stamp === 0 ? undefined : logIndex(stamp - 1)));
}

function decoded<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw malformed(what, cause);
  }
}

function malformed(what: string, cause?: unknown): AtollError {
  return new AtollError("message.malformed", `${what} cannot be decoded`, { cause });
}
