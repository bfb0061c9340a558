import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameGuard } from "./frame-guard.ts";

/** A yamux frame; other types than data (0) have no body. */
function frame(type: number, length: number): Uint8Array {
  const bytes = new Uint8Array(12 + (type === 0 ? length : 0));
  bytes[1] = type;
  new DataView(bytes.buffer).setUint32(8, length);
  return bytes;
}

const frames = fc.array(
  fc.record({ type: fc.integer({ min: 0, max: 3 }), length: fc.integer({ min: 0, max: 200 }) }),
  { maxLength: 20 },
);

describe("the guard of yamux's frames", () => {
  it("lets pass what is short, however it is cut, and finds what is too long by its header", () => {
    fc.assert(
      fc.property(frames, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (list, cuts) => {
        const tooLong = list.find(({ type, length }) => type === 0 && length > 100);
        const bytes = Buffer.concat(list.map(({ type, length }) => frame(type, length)));
        const guard = new FrameGuard(100);
        let found: number | undefined;
        let at = 0;
        for (let i = 0; at < bytes.length && found === undefined; i++) {
          const size = cuts[i % cuts.length] ?? 1;
          found = guard.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(found).toBe(tooLong?.length);
      }),
    );
  });

  it("needs no byte of the body", () => {
    const guard = new FrameGuard(1_000);
    expect(guard.push(frame(0, 0xffff_ffff - 0xffff_0000).subarray(0, 12))).toBe(0xffff);
    const header = new Uint8Array(12).fill(0xff, 8);
    expect(new FrameGuard(1_000).push(header)).toBe(0xffff_ffff);
  });
});
