/**
 * Whether bytes are what their description says: ETag, checksums and, of what was uploaded in parts, these of every
 * part. It sees all bytes in their order.
 */
import { createHash } from "node:crypto";
import { assert } from "../../base/assert.ts";
import type { Checksum, ChecksumAlgorithm, ObjectDescription } from "../../metadata/index.ts";
import type { BodyDigest } from "../object-service.ts";
import type { ObjectDigests, RunningDigest } from "../objects/components.ts";

type Description = Omit<ObjectDescription, "content">;

/** The MD5 of bytes that were uploaded at once. */
const md5Pattern = /^[0-9a-f]{32}$/;
/** The MD5 of the parts' MD5s, and their number. */
const partsPattern = /^[0-9a-f]{32}-([0-9]+)$/;

/** Of a small body: its length and, where the ETag is an MD5, that; else as `DigestCheck`. */
export async function isAsDescribed(
  digests: ObjectDigests,
  object: Description,
  body: Uint8Array,
): Promise<boolean> {
  if (body.length !== object.bytes) return false;
  if (object.parts.length === 0 && md5Pattern.test(object.etag)) {
    return createHash("md5").update(body).digest("hex") === object.etag;
  }
  const check = new DigestCheck(digests, object);
  await check.update(body);
  return (await check.finish()) === undefined;
}

export class DigestCheck {
  readonly #digests: ObjectDigests;
  readonly #object: Description;
  readonly #algorithms: readonly ChecksumAlgorithm[];
  /** Bytes of each part; of an object that was uploaded at once, all of them. */
  readonly #lengths: readonly number[];
  readonly #partDigests: BodyDigest[] = [];
  #running: RunningDigest;
  /** Of the part that runs. */
  #left: number;

  constructor(digests: ObjectDigests, object: Description) {
    this.#digests = digests;
    this.#object = object;
    this.#algorithms = [...new Set(object.checksums.map(({ algorithm }) => algorithm))];
    const lengths = object.parts.map(({ bytes }) => bytes);
    // Boundaries that do not add up say nothing about the ETag: `finish` then finds no digest to compare.
    const areWhole = lengths.length > 0 && lengths.reduce((sum, bytes) => sum + bytes, 0) === object.bytes;
    this.#lengths = areWhole ? lengths : [object.bytes];
    this.#left = this.#lengths[0] ?? 0;
    this.#running = digests.begin(this.#algorithms);
  }

  /** In order, no more than the object's length in all. Where it returns a promise the chunk must stay as it is. */
  async update(chunk: Uint8Array): Promise<void> {
    let rest = chunk;
    while (rest.length > 0) {
      while (this.#left === 0) await this.#nextPart();
      const piece = rest.length <= this.#left ? rest : rest.subarray(0, this.#left);
      const turn = this.#running.update(piece);
      if (turn !== undefined) await turn;
      this.#left -= piece.length;
      rest = rest.subarray(piece.length);
    }
  }

  async #nextPart(): Promise<void> {
    this.#partDigests.push(await this.#running.finish());
    const next = this.#lengths[this.#partDigests.length];
    assert(next !== undefined, "more bytes than an object has");
    this.#running = this.#digests.begin(this.#algorithms);
    this.#left = next;
  }

  /** Once, at the end. @returns what differs, for people; undefined when nothing does */
  async finish(): Promise<string | undefined> {
    while (this.#left === 0 && this.#partDigests.length < this.#lengths.length - 1) await this.#nextPart();
    if (this.#left > 0) return `${this.#left} bytes of a part are missing`;
    this.#partDigests.push(await this.#running.finish());
    const object = this.#object;
    const etag = this.#etag();
    if (etag !== undefined && etag !== object.etag) return `the ETag is ${etag}, not ${object.etag}`;
    for (const expected of object.checksums) {
      const value = this.#checksum(expected);
      if (value === undefined || value === expected.value) continue;
      return `the ${expected.algorithm} is ${value}, not ${expected.value}`;
    }
    return undefined;
  }

  /** Instead of `finish`, when the bytes are given up. Does nothing after it. */
  discard(): void {
    this.#running.discard();
  }

  /** Undefined where the object's is of another kind: then it says nothing about these bytes. */
  #etag(): string | undefined {
    const { etag, parts } = this.#object;
    const [first] = this.#partDigests;
    if (md5Pattern.test(etag)) return this.#lengths.length === 1 ? first?.etag : undefined;
    const count = partsPattern.exec(etag)?.[1];
    if (count === undefined || parts.length !== this.#lengths.length || Number(count) !== parts.length) {
      return undefined;
    }
    const hash = createHash("md5");
    for (const part of this.#partDigests) hash.update(part.etag, "hex");
    return `${hash.digest("hex")}-${count}`;
  }

  /** Undefined where it is of another kind than can be computed from the parts. */
  #checksum({ algorithm, type }: Checksum): string | undefined {
    const values = this.#partDigests.map(({ checksums }, at) => ({
      bytes: this.#lengths[at] ?? 0,
      value: checksums.find((each) => each.algorithm === algorithm)?.value ?? "",
    }));
    if (type === "COMPOSITE") {
      if (this.#object.parts.length !== this.#lengths.length) return undefined;
      return this.#digests.combine(algorithm, type, values).value;
    }
    if (values.length === 1) return values[0]?.value;
    // Of the SHA family the whole's does not follow from the parts'.
    return algorithm.startsWith("CRC") ? this.#digests.combine(algorithm, type, values).value : undefined;
  }
}
