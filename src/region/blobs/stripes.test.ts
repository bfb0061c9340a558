import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWholePages } from "../../base/page-memory.ts";
import type { Scheme } from "../../metadata/index.ts";
import { POOLED_STRIPE_BYTES } from "./options.ts";
import { Codecs, StripeMemory, Stripes, stripeMemoryBytes } from "./stripes.ts";

describe("a stripe", () => {
  it("is its bytes, padded with zeros whatever its memory held, and parity that makes up for any of them", () => {
    const codecs = new Codecs();
    const stripes = new Stripes(codecs, new StripeMemory(1_000_000));
    const schemes = fc.record({
      dataFragments: fc.integer({ min: 1, max: 6 }),
      parityFragments: fc.integer({ min: 0, max: 3 }),
      unitBytes: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(schemes, fc.nat(), fc.nat(), (scheme, filling, lost) => {
        const stripe = stripes.take(scheme);
        stripe.data.fill(0xee);
        const filledBytes = 1 + (filling % stripe.data.length);
        for (let at = 0; at < filledBytes; at++) stripe.data[at] = (at * 7 + 1) & 0xff;
        const body = Buffer.from(stripe.data.subarray(0, filledBytes));
        const units = stripe.encode(filledBytes);
        const { dataFragments, parityFragments } = scheme;
        expect(units.length).toBe(dataFragments + parityFragments);
        const data = Buffer.concat(units.slice(0, dataFragments));
        expect(data.subarray(0, filledBytes).equals(body)).toBe(true);
        expect(data.subarray(filledBytes).every((byte) => byte === 0)).toBe(true);
        if (parityFragments > 0) {
          const missing = lost % units.length;
          const left = units.map((unit, index) => (index === missing ? undefined : unit));
          const [made] = codecs.of(scheme).reconstruct(left, [missing]);
          expect(Buffer.compare(made as Uint8Array, units[missing] as Uint8Array)).toBe(0);
        }
        stripe.release();
      }),
    );
  });

  it("lies in pages, as many as the pool has; others elsewhere, and both are encoded alike", () => {
    const scheme: Scheme = { dataFragments: 2, parityFragments: 1, unitBytes: 1024 * 1024 };
    const stripes = new Stripes(new Codecs(), new StripeMemory(0));
    const taken = Array.from({ length: POOLED_STRIPE_BYTES / stripeMemoryBytes(scheme) + 1 }, () =>
      stripes.take(scheme),
    );
    for (const stripe of taken) expect(stripe.bytes).toBe(stripeMemoryBytes(scheme));
    const units = [taken.at(0), taken.at(-1)].map((stripe) => {
      stripe?.data.fill(5);
      return stripe?.encode(2 * scheme.unitBytes) ?? [];
    });
    expect(units[0]?.every(isWholePages)).toBe(true);
    expect(units[1]?.some(isWholePages)).toBe(false);
    expect(Buffer.compare(units[0]?.[2] as Uint8Array, units[1]?.[2] as Uint8Array)).toBe(0);
  });

  it("is never used again when it was left with a drive, and the pool is replaced in time", () => {
    const scheme: Scheme = { dataFragments: 2, parityFragments: 1, unitBytes: 4 * 1024 * 1024 };
    const stripes = new Stripes(new Codecs(), new StripeMemory(0));
    const abandoned = new Set<string>();
    const buffers = new Set<ArrayBufferLike>();
    for (let round = 0; round < 30; round++) {
      const stripe = stripes.take(scheme);
      const { buffer, byteOffset } = stripe.data;
      buffers.add(buffer);
      const place = `${[...buffers].indexOf(buffer)}:${byteOffset}`;
      expect(abandoned.has(place)).toBe(false);
      abandoned.add(place);
      stripe.abandon();
    }
    expect(buffers.size).toBeGreaterThan(1);
  });

  it("takes memory that was given back, of its size and within the bound", () => {
    const scheme: Scheme = { dataFragments: 2, parityFragments: 1, unitBytes: 100 };
    expect(stripeMemoryBytes(scheme)).toBe(300);
    const memory = new StripeMemory(500);
    const [a, b] = [memory.take(300), memory.take(300)];
    memory.giveBack(a);
    memory.giveBack(b);
    expect(memory.take(200)).not.toBe(a);
    expect(memory.take(300)).toBe(a);
    expect(memory.take(300)).not.toBe(b);
  });
});
