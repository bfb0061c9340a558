import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSums, bytesOfSum, keyedSums, MAX_ELEMENT_BYTES, subtractSums, sumOfBytes } from "./keyed-sums.ts";

const key = Uint8Array.from({ length: 16 }, (_, at) => at);

/** SipHash-2-4-128 as its paper and reference code have it, with no thought of speed. */
function slowHash(keyBytes: Uint8Array, input: Uint8Array): bigint {
  const mask = (1n << 64n) - 1n;
  const rotate = (x: bigint, bits: bigint): bigint => ((x << bits) | (x >> (64n - bits))) & mask;
  const wordAt = (bytes: Uint8Array, at: number): bigint => Buffer.from(bytes).readBigUInt64LE(at);
  const [k0, k1] = [wordAt(keyBytes, 0), wordAt(keyBytes, 8)];
  let v0 = k0 ^ 0x736f6d6570736575n;
  let v1 = k1 ^ 0x646f72616e646f6dn ^ 0xeen;
  let v2 = k0 ^ 0x6c7967656e657261n;
  let v3 = k1 ^ 0x7465646279746573n;
  const rounds = (count: number): void => {
    for (let done = 0; done < count; done++) {
      v0 = (v0 + v1) & mask;
      v1 = rotate(v1, 13n) ^ v0;
      v0 = rotate(v0, 32n);
      v2 = (v2 + v3) & mask;
      v3 = rotate(v3, 16n) ^ v2;
      v0 = (v0 + v3) & mask;
      v3 = rotate(v3, 21n) ^ v0;
      v2 = (v2 + v1) & mask;
      v1 = rotate(v1, 17n) ^ v2;
      v2 = rotate(v2, 32n);
    }
  };
  const padded = Buffer.alloc(Math.floor(input.length / 8) * 8 + 8);
  padded.set(input);
  padded[padded.length - 1] = input.length & 0xff;
  for (let at = 0; at < padded.length; at += 8) {
    const word = wordAt(padded, at);
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }
  v2 ^= 0xeen;
  rounds(4);
  const low = v0 ^ v1 ^ v2 ^ v3;
  v1 ^= 0xddn;
  rounds(4);
  return ((v0 ^ v1 ^ v2 ^ v3) << 64n) | low;
}

function hash(keyBytes: Uint8Array, input: Uint8Array): bigint {
  const sums = keyedSums(keyBytes);
  sums.bytes.set(input);
  sums.add(input.length);
  return sums.take();
}

describe("sums of keyed hashes", () => {
  it("hashes as the reference code does (its vectors_sip128)", () => {
    const vectors = [
      "a3817f04ba25a8e66df67214c7550293",
      "da87c1d86b99af44347659119b22fc45",
      "8177228da4a45dc7fca38bdef60affe4",
    ];
    for (const [length, expected] of vectors.entries()) {
      expect(Buffer.from(bytesOfSum(hash(key, key.subarray(0, length)))).toString("hex")).toBe(expected);
    }
  });

  it("hashes as its slow twin does, whatever the length", () => {
    const keys = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(keys, fc.uint8Array({ maxLength: 300 }), (any, input) => {
        expect(hash(any, input)).toBe(slowHash(any, input));
      }),
    );
  });

  it("adds up: in any order, in parts, with nothing left of what was taken", () => {
    const inputs = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(inputs, fc.nat(20), (elements, split) => {
        const expected = elements.reduce((sum, each) => addSums(sum, slowHash(key, each)), 0n);
        const sums = keyedSums(key);
        const parts = [elements.slice(split).reverse(), elements.slice(0, split)].map((part) => {
          for (const each of part) {
            sums.bytes.set(each);
            sums.add(each.length);
          }
          return sums.take();
        });
        const [a = 0n, b = 0n] = parts;
        expect(addSums(a, b)).toBe(expected);
        expect(subtractSums(expected, b)).toBe(a);
        expect(sums.take()).toBe(0n);
      }),
    );
  });

  it("begins anew under another key", () => {
    const sums = keyedSums(key);
    sums.add(3);
    expect(keyedSums(Uint8Array.from(key).reverse()).take()).toBe(0n);
  });

  it("takes elements up to its limit and none that is longer", () => {
    const sums = keyedSums(key);
    sums.bytes.fill(7);
    sums.add(MAX_ELEMENT_BYTES);
    expect(sums.take()).toBe(slowHash(key, new Uint8Array(MAX_ELEMENT_BYTES).fill(7)));
    expect(() => sums.add(MAX_ELEMENT_BYTES + 1)).toThrow("an element");
  });

  it("crosses the wire", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (sum) => {
        expect(sumOfBytes(bytesOfSum(sum))).toBe(sum);
      }),
    );
  });
});
