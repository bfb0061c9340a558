/**
 * Mutations of a protobuf message that leave it decodable: fields are dropped, repeated, moved and given other values,
 * and the lengths around them are made right. What a decoder lets through reaches the code behind it.
 *
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
import { randomBelow } from "../../src/base/random.ts";
import type { SeededRandom } from "../simulation/seeded-random.ts";
import { edgeNumbers } from "./mutate.ts";

const MAX_DEPTH = 6;
const MAX_REPEATS = 300;
const WireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

interface Field {
  readonly number: bigint;
  readonly type: number;
  /** A varint's value, a message's fields, or bytes. */
  readonly value: bigint | readonly Field[] | Uint8Array;
}

/** The message with some of its fields changed; the bytes as they are where they are no message. */
export function mutatedMessage(bytes: Uint8Array, random: SeededRandom): Buffer {
  let fields = parsed(bytes, 0);
  if (fields === undefined) return Buffer.from(bytes);
  for (let count = 1 + randomBelow(random, 3); count > 0; count--) fields = changed(fields, random);
  return encoded(fields);
}

function changed(fields: readonly Field[], random: SeededRandom): Field[] {
  const copy = [...fields];
  const at = randomBelow(random, Math.max(1, copy.length));
  const field = copy[at];
  if (field === undefined) return [{ number: BigInt(1 + randomBelow(random, 20)), type: 0, value: 1n }];
  // The deeper fields are the greater part: most changes go there.
  if (Array.isArray(field.value) && random.chance(0.8)) {
    copy[at] = { ...field, value: changed(field.value, random) };
    return copy;
  }
  switch (randomBelow(random, 6)) {
    case 0:
      copy.splice(at, 1);
      break;
    case 1: {
      const count = random.chance(0.9) ? 1 : MAX_REPEATS;
      copy.splice(at, 0, ...Array.from({ length: count }, () => field));
      break;
    }
    case 2:
      copy[at] = { ...field, number: BigInt(1 + randomBelow(random, 20)) };
      break;
    case 3:
      copy.push(...copy.splice(at, 1));
      break;
    default:
      copy[at] = { ...field, value: changedValue(field.value, random) };
  }
  return copy;
}

function changedValue(value: Field["value"], random: SeededRandom): Field["value"] {
  if (typeof value === "bigint") {
    const edge = BigInt.asUintN(64, BigInt(random.pick(edgeNumbers)));
    return random.pick([edge, edge, value + 1n, BigInt.asUintN(64, -edge), BigInt(randomBelow(random, 20))]);
  }
  if (!(value instanceof Uint8Array)) return [];
  switch (randomBelow(random, 6)) {
    case 5:
      return Buffer.alloc(value.length, 0xff);
    case 0:
      return new Uint8Array(0);
    case 1:
      return value.subarray(0, randomBelow(random, value.length + 1));
    case 2:
      return Buffer.concat([value, random.bytes(1 + randomBelow(random, 4))]);
    case 3: {
      const copy = Uint8Array.from(value);
      if (copy.length > 0) copy[randomBelow(random, copy.length)] = random.uint32() & 0xff;
      return copy;
    }
    default:
      return Buffer.alloc(random.pick([1, 16, 1_025, 5_000]), random.pick(["a", "\0", "/", "\u00ff"]));
  }
}

/** Undefined when the bytes are no message. Text may pass for one, and then is changed as if it were. */
function parsed(bytes: Uint8Array, depth: number): Field[] | undefined {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = varintAt(bytes, at);
    if (tag === undefined || tag.value >> 3n === 0n) return undefined;
    const type = Number(tag.value & 7n);
    const read = valueAt(bytes, tag.end, type, depth);
    if (read === undefined || read.end > bytes.length) return undefined;
    fields.push({ number: tag.value >> 3n, type, value: read.value });
    at = read.end;
  }
  return fields;
}

function valueAt(
  bytes: Uint8Array,
  at: number,
  type: number,
  depth: number,
): { value: Field["value"]; end: number } | undefined {
  switch (type) {
    case WireType.varint:
      return varintAt(bytes, at);
    case WireType.fixed64:
      return { value: bytes.subarray(at, at + 8), end: at + 8 };
    case WireType.fixed32:
      return { value: bytes.subarray(at, at + 4), end: at + 4 };
    case WireType.bytes: {
      const length = varintAt(bytes, at);
      if (length === undefined) return undefined;
      const end = length.end + Number(length.value);
      const content = bytes.subarray(length.end, end);
      const nested = depth < MAX_DEPTH && content.length > 1 ? parsed(content, depth + 1) : undefined;
      return { value: nested ?? content, end };
    }
    default:
      return undefined;
  }
}

function varintAt(bytes: Uint8Array, from: number): { value: bigint; end: number } | undefined {
  let value = 0n;
  for (let at = from; at < bytes.length && at < from + 10; at++) {
    const byte = bytes[at] ?? 0;
    value |= BigInt(byte & 0x7f) << BigInt(7 * (at - from));
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return undefined;
}

function encoded(fields: readonly Field[]): Buffer {
  const chunks: Uint8Array[] = [];
  for (const { number, type, value } of fields) {
    chunks.push(varint((number << 3n) | BigInt(type)));
    if (typeof value === "bigint") {
      chunks.push(varint(value));
      continue;
    }
    const content = value instanceof Uint8Array ? value : encoded(value);
    if (type === WireType.bytes) chunks.push(varint(BigInt(content.length)));
    chunks.push(content);
  }
  return Buffer.concat(chunks);
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, value);
  do {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    bytes.push(left > 0n ? low | 0x80 : low);
  } while (left > 0n);
  return Uint8Array.from(bytes);
}
