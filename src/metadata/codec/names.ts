/** Between our names and protobuf's numbers and bytes. What does not fit is message.malformed. */
import { AtollError } from "../../base/errors.ts";
import { type BlobId, type BucketId, blobId, bucketId, type LogIndex, logIndex } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";

export const BUCKET_ID_BYTES = 8;
const BLOB_ID_BYTES = 16;
export const VERSION_ID_BYTES = 12;
const ENTRY_ID_BYTES = 12;
const FINGERPRINT_BYTES = 32;

export function malformed(what: string, cause?: unknown): AtollError {
  return new AtollError("message.malformed", `${what} cannot be decoded`, { cause });
}

/** Runs a decoder; what protobuf throws becomes message.malformed. */
export function decoding<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof AtollError) throw cause;
    throw malformed(what, cause);
  }
}

/** An enumeration whose numbers are the positions in `names`. */
export class NumberedNames<Name extends string> {
  readonly #what: string;
  readonly #names: readonly Name[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(what: string, names: readonly Name[]) {
    this.#what = what;
    this.#names = names;
    this.#numbers = new Map(names.map((name, number) => [name, number]));
  }

  number(name: Name): number {
    return this.#numbers.get(name) ?? 0;
  }

  name(number: number | null | undefined): Name {
    const name = this.#names[number ?? 0];
    if (name === undefined) throw malformed(`${this.#what} ${number}`);
    return name;
  }
}

export const bytesOfHex = (hex: string): Uint8Array => Buffer.from(hex, "hex");

export function hexOf(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return Buffer.from(buffer, byteOffset, byteLength).toString("hex");
}

export const decodeBucketId = (bytes: Uint8Array | null | undefined): BucketId =>
  bucketId(hexOfLength(bytes, BUCKET_ID_BYTES, "a bucket id"));

export const decodeBlobId = (bytes: Uint8Array | null | undefined): BlobId =>
  blobId(hexOfLength(bytes, BLOB_ID_BYTES, "a blob id"));

export const decodeVersionId = (bytes: Uint8Array | null | undefined): VersionId =>
  hexOfLength(bytes, VERSION_ID_BYTES, "a version id") as VersionId;

/** Absent: none. */
export function decodeOptionalVersion(bytes: Uint8Array | null | undefined): VersionId | undefined {
  return bytes == null || bytes.length === 0 ? undefined : decodeVersionId(bytes);
}

/** Of garbage, an event or a conflict. */
export const decodeEntryId = (bytes: Uint8Array | null | undefined): string =>
  hexOfLength(bytes, ENTRY_ID_BYTES, "an entry's id");

export const decodeFingerprint = (bytes: Uint8Array | null | undefined): string =>
  hexOfLength(bytes, FINGERPRINT_BYTES, "a fingerprint");

function hexOfLength(bytes: Uint8Array | null | undefined, length: number, what: string): string {
  if (bytes == null || bytes.length !== length) throw malformed(what);
  return hexOf(bytes);
}

/** What keys of rows have room for: six bytes, the year 10889. */
const MAX_MILLIS = 2 ** 48 - 1;

/** Of a moment that may become part of a row's key. */
export function decodeMillis(value: number | null | undefined): number {
  const millis = value ?? 0;
  if (!(millis >= 0 && millis <= MAX_MILLIS)) throw malformed(`the time ${millis}`);
  return millis;
}

export function decodeIndex(value: number | null | undefined): LogIndex {
  const index = value ?? 0;
  if (!Number.isSafeInteger(index) || index < 0) throw malformed(`the log index ${index}`);
  return logIndex(index);
}

/** A field that a message of its kind always carries. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value == null) throw malformed(`a message without ${what}`);
  return value;
}
