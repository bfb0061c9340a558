import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketId } from "./ids.ts";
import { KEY_SLOT_COUNT, keySlot, keySlotOfBytes } from "./key-slot.ts";

describe("a key's slot", () => {
  it("is the same from text and from the bytes of a command", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 8, maxLength: 8 }),
        fc.string({ unit: "binary", minLength: 1 }),
        (bucket, key) => {
          const slot = keySlot(bucketId(Buffer.from(bucket).toString("hex")), key);
          expect(keySlotOfBytes(bucket, new TextEncoder().encode(key))).toBe(slot);
          expect(slot).toBeGreaterThanOrEqual(0);
          expect(slot).toBeLessThan(KEY_SLOT_COUNT);
        },
      ),
    );
  });

  it("spreads keys that differ little over all slots", () => {
    const bucket = bucketId("00000000000000aa");
    const quarters = new Array<number>(4).fill(0);
    for (let i = 0; i < 4000; i++) {
      const quarter = Math.floor(keySlot(bucket, `key-${i}`) / (KEY_SLOT_COUNT / 4));
      quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }
    for (const count of quarters) expect(count).toBeGreaterThan(800);
  });
});
