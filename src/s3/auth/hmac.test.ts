import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hmacSha256Hex } from "./hmac.ts";

it("is the HMAC that node:crypto computes, for any key and any text of bytes", () => {
  const latin1 = fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), latin1, (key, text) => {
      const expected = createHmac("sha256", key).update(text, "latin1").digest("hex");
      expect(hmacSha256Hex(key, text)).toBe(expected);
    }),
  );
});
