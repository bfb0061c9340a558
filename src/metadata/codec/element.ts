/**
 * What of a version's row is the same in all regions, as bytes: the fields of its summary that are no defaults, as
 * protobuf encodes them and in its order. Read without decoding the row, since a verification reads all of them.
 */
import { requireFormat } from "./frame.ts";
import { malformed, VERSION_ID_BYTES } from "./names.ts";

/** Field 1 of the record, and of the summary within; length-delimited both. */
const FIRST_FIELD_TAG = 10;
const MARKER_TAG = 2 << 3;
const NULL_TAG = 3 << 3;
const BYTES_TAG = 5 << 3;
const ETAG_TAG = (6 << 3) | 2;
const CHECKSUM_TAG = (8 << 3) | 2;
const TAGS_STAMP_TAG = (13 << 3) | 2;
const VARINT = 0;
const DELIMITED = 2;
const MAX_VARINT_BYTES = 10;

/** One row at a time; kept for the next one, since a row costs less than an object for it. */
export class ElementReader {
  #row: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  /** Where the row has its version's bytes. */
  versionAt = 0;

  /** @param row begins with the row, which is `rowBytes` long. @throws message.malformed */
  open(row: Uint8Array, rowBytes: number): void {
    requireFormat(row);
    this.#row = row;
    this.#at = 1;
    this.#end = rowBytes;
    if (this.#varint() !== FIRST_FIELD_TAG) throw notARow();
    const summaryBytes = this.#varint();
    this.#end = this.#at + summaryBytes;
    if (this.#end > rowBytes || this.#varint() !== FIRST_FIELD_TAG || this.#varint() !== VERSION_ID_BYTES) {
      throw notARow();
    }
    this.versionAt = this.#at;
    this.#at += VERSION_ID_BYTES;
    if (this.#at > this.#end) throw notARow();
  }

  /**
   * Copies what counts of the row, once for each `open`.
   * @returns where it ends. @throws message.malformed
   */
  copyTo(target: Uint8Array, from: number): number {
    const row = this.#row;
    let to = from;
    while (this.#at < this.#end) {
      const start = this.#at;
      const tag = this.#varint();
      const value = this.#varint();
      const wireType = tag & 7;
      if (wireType === DELIMITED) this.#at += value;
      else if (wireType !== VARINT) throw notARow();
      if (this.#at > this.#end) throw notARow();
      // A default that is written out is no different from one that is not.
      if (value === 0 || !counts(tag)) continue;
      for (let at = start; at < this.#at; at++) target[to++] = row[at] as number;
    }
    return to;
  }

  /** Exact below 2^53, which every length, tag and size is. */
  #varint(): number {
    const row = this.#row;
    let byte = row[this.#at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let unit = 0x80;
    for (let bytes = 1; bytes < MAX_VARINT_BYTES; bytes++) {
      byte = row[this.#at++] ?? 0;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 0x80;
    }
    throw notARow();
  }
}

function counts(tag: number): boolean {
  switch (tag) {
    case MARKER_TAG:
    case NULL_TAG:
    case BYTES_TAG:
    case ETAG_TAG:
    case CHECKSUM_TAG:
    case TAGS_STAMP_TAG:
      return true;
    default:
      return false;
  }
}

const notARow = () => malformed("a version's row");
