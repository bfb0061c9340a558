/** Between our names and protobuf's numbers and bytes. What does not fit is message.malformed. */
import { AtollError } from "../../../base/errors.ts";
import { type BucketId, bucketId, type RegionNumber, regionNumber } from "../../../base/ids.ts";

export type Wire<T> = T | null | undefined;

const BUCKET_ID_BYTES = 8;
const MAX_REGION = 0xffff;

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
export class NumberedNames<Name extends string | undefined> {
  readonly #what: string;
  readonly #names: readonly Name[];

  constructor(what: string, names: readonly Name[]) {
    this.#what = what;
    this.#names = names;
  }

  number(name: Name): number {
    return Math.max(0, this.#names.indexOf(name));
  }

  name(number: Wire<number>): Name {
    const at = number ?? 0;
    if (at < 0 || at >= this.#names.length) throw malformed(`${this.#what} ${number}`);
    return this.#names[at] as Name;
  }
}

export const bytesOfId = (id: BucketId): Uint8Array => Buffer.from(id, "hex");

export function decodeBucketId(bytes: Wire<Uint8Array>): BucketId {
  if (bytes?.length !== BUCKET_ID_BYTES) throw malformed("a bucket's id");
  return bucketId(Buffer.from(bytes).toString("hex"));
}

export function decodeRegion(value: Wire<number>): RegionNumber {
  const number = value ?? 0;
  if (number < 1 || number > MAX_REGION) throw malformed(`the region number ${number}`);
  return regionNumber(number);
}

/** It becomes part of a row's key. */
export function decodeName(value: Wire<string>, what: string): string {
  const name = value ?? "";
  if (name === "" || Buffer.byteLength(name) > MAX_NAME_BYTES) throw malformed(what);
  return name;
}

/** Of buckets, peers, access keys and jobs; S3's names of buckets are far shorter. */
const MAX_NAME_BYTES = 512;

/** A field that a message of its kind always carries. */
export function required<T>(value: Wire<T>, what: string): T {
  if (value == null) throw malformed(`a message without ${what}`);
  return value;
}

/** The message's own, without the protobuf runtime's null. */
export const orUndefined = <T>(value: Wire<T>): T | undefined => value ?? undefined;
