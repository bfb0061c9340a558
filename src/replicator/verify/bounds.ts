/**
 * Bounds, places and sums as they cross the wire: what a bound shares with the one before it is not sent again, nor is
 * the start of a range that begins where the last one ended. Decoders throw message.malformed.
 */

import { bytesOfSum, SUM_BYTES, sumOfBytes } from "../../base/keyed-sums.ts";
import protobuf from "../../base/protobuf.ts";
import { type Element, isRange, MAX_BOUND_BYTES, noBound, type PlaceRange } from "../../metadata/index.ts";
import { decoding, malformed } from "../transfer/methods.ts";
import type { SetSum } from "./element-set.ts";

/** What one message lists at most, whatever it lists. */
export const MAX_LISTED = 16_384;

/** Each behind what it shares with the one before. */
class BoundWriter {
  readonly #writer: protobuf.Writer;
  #last: Uint8Array = noBound;

  constructor(writer: protobuf.Writer) {
    this.#writer = writer;
  }

  write(bound: Uint8Array): void {
    const last = this.#last;
    let shared = 0;
    while (shared < last.length && shared < bound.length && last[shared] === bound[shared]) shared++;
    this.#writer.uint32(shared).bytes(bound.subarray(shared));
    this.#last = bound;
  }
}

class BoundReader {
  readonly #reader: protobuf.Reader;
  #last: Uint8Array = noBound;

  constructor(reader: protobuf.Reader) {
    this.#reader = reader;
  }

  read(): Uint8Array {
    const shared = this.#reader.uint32();
    const rest = this.#reader.bytes();
    if (shared > this.#last.length || shared + rest.length > MAX_BOUND_BYTES) throw malformed("a bound");
    const bound = new Uint8Array(shared + rest.length);
    bound.set(this.#last.subarray(0, shared));
    bound.set(rest, shared);
    this.#last = bound;
    return bound;
  }
}

function packed(write: (writer: protobuf.Writer) => void): Uint8Array {
  const writer = protobuf.Writer.create();
  write(writer);
  return writer.finish();
}

function unpacked<T>(what: string, bytes: Uint8Array, read: (reader: protobuf.Reader) => T): T {
  return decoding(what, () => {
    const reader = protobuf.Reader.create(bytes);
    const value = read(reader);
    if (reader.pos !== reader.len) throw malformed(`${what} with more behind it`);
    return value;
  });
}

function readCount(reader: protobuf.Reader): number {
  const count = reader.uint32();
  if (count > MAX_LISTED) throw malformed(`a list of ${count}`);
  return count;
}

function readList<T>(reader: protobuf.Reader, read: () => T): T[] {
  return Array.from({ length: readCount(reader) }, read);
}

export function packRanges(ranges: readonly PlaceRange[]): Uint8Array {
  return packed((writer) => {
    const bounds = new BoundWriter(writer);
    let last: Uint8Array | undefined;
    writer.uint32(ranges.length);
    for (const { from, to } of ranges) {
      const isNext = last !== undefined && Buffer.compare(last, from) === 0;
      writer.bool(isNext);
      if (!isNext) bounds.write(from);
      bounds.write(to);
      last = to;
    }
  });
}

export function unpackRanges(bytes: Uint8Array): readonly PlaceRange[] {
  return unpacked("ranges", bytes, (reader) => {
    const bounds = new BoundReader(reader);
    let last: Uint8Array | undefined;
    return readList(reader, () => {
      const isNext = reader.bool();
      if (isNext && last === undefined) throw malformed("a range behind none");
      const from = isNext && last !== undefined ? last : bounds.read();
      const range = { from, to: bounds.read() };
      const isBehind = last === undefined || (last.length > 0 && Buffer.compare(last, from) <= 0);
      if (!isRange(range) || !isBehind) throw malformed("ranges out of order");
      last = range.to;
      return range;
    });
  });
}

export function packBounds(lists: readonly (readonly Uint8Array[])[]): Uint8Array {
  return packed((writer) => {
    const bounds = new BoundWriter(writer);
    writer.uint32(lists.length);
    for (const list of lists) {
      writer.uint32(list.length);
      for (const bound of list) bounds.write(bound);
    }
  });
}

export function unpackBounds(bytes: Uint8Array): readonly (readonly Uint8Array[])[] {
  return unpacked("bounds", bytes, (reader) => {
    const bounds = new BoundReader(reader);
    return readList(reader, () => readList(reader, () => bounds.read()));
  });
}

export function packSums(sums: readonly SetSum[]): Uint8Array {
  return packed((writer) => {
    writer.uint32(sums.length);
    for (const { count, sum } of sums) {
      writer.uint64(count);
      // Of nothing there is one sum.
      if (count > 0) writer.bytes(bytesOfSum(sum));
    }
  });
}

export function unpackSums(bytes: Uint8Array): readonly SetSum[] {
  return unpacked("sums", bytes, (reader) =>
    readList(reader, () => {
      const count = Number(reader.uint64());
      return { count, sum: count > 0 ? readSum(reader) : 0n };
    }),
  );
}

function readSum(reader: protobuf.Reader): bigint {
  const bytes = reader.bytes();
  if (bytes.length !== SUM_BYTES) throw malformed("a sum");
  return sumOfBytes(bytes);
}

export function packElements(lists: readonly (readonly Element[])[]): Uint8Array {
  return packed((writer) => {
    const places = new BoundWriter(writer);
    writer.uint32(lists.length);
    for (const list of lists) {
      writer.uint32(list.length);
      for (const { place, hash } of list) {
        places.write(place);
        writer.bytes(bytesOfSum(hash));
      }
    }
  });
}

export function unpackElements(bytes: Uint8Array): readonly (readonly Element[])[] {
  return unpacked("elements", bytes, (reader) => {
    const places = new BoundReader(reader);
    return readList(reader, () => readList(reader, () => ({ place: places.read(), hash: readSum(reader) })));
  });
}

export function packPlaces(places: readonly Uint8Array[]): Uint8Array {
  return packBounds([places]);
}

export function unpackPlaces(bytes: Uint8Array): readonly Uint8Array[] {
  const lists = unpackBounds(bytes);
  const [places] = lists;
  if (places === undefined || lists.length !== 1) throw malformed("a list of places");
  return places;
}
