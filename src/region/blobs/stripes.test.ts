import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../../metadata/index.ts";
import { Codecs, Stripe, StripeMemory, stripeMemoryBytes } from "./stripes.ts";

describe("a stripe", () => {
  it("is its bytes, padded with zeros whatever its memory held, and parity that makes up for any of them", () => {
    const codecs = new Codecs();
    const memory = new StripeMemory(1_000_000);
    const schemes = fc.record({
      dataFragments: fc.integer({ min: 1, max: 6 }),
      parityFragments: fc.integer({ min: 0, max: 3 }),
      unitBytes: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(schemes, fc.nat(), fc.nat(), (scheme, filling, lost) => {
        const stripe = new Stripe(scheme, codecs.of(scheme), memory);
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
