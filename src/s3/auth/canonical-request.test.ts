import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalHeaderValue, canonicalPath, canonicalQuery } from "./canonical-request.ts";

describe("canonical forms", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((value) => value.isWellFormed());
  const pairs = fc.array(
    fc.tuple(
      text.filter((name) => name !== ""),
      text,
    ),
    { maxLength: 6 },
  );
  const queryOf = (from: readonly (readonly [string, string])[]): string =>
    from.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");

  it("of a path is one, however it was encoded", () => {
    fc.assert(
      fc.property(text, (value) => {
        const raw = encodeURIComponent(value);
        const canonical = canonicalPath(raw);
        expect(canonical).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
        expect(canonicalPath(canonical)).toBe(canonical);
        expect(canonicalPath(raw.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))).toBe(canonical);
        expect(decodeURIComponent(canonical)).toBe(value);
      }),
    );
  });

  it("of a path keeps what others would tidy away", () => {
    expect(canonicalPath("/a//b/./../c/")).toBe("/a//b/./../c/");
    expect(canonicalPath("/a+b(c)%2Fd%7e")).toBe("/a%2Bb%28c%29%2Fd~");
  });

  it("of a query is one, in whatever order it came", () => {
    fc.assert(
      fc.property(pairs, (sent) => {
        const canonical = canonicalQuery(queryOf(sent));
        expect(canonicalQuery(queryOf(sent.toReversed()))).toBe(canonical);
        expect(canonicalQuery(canonical)).toBe(canonical);
      }),
    );
    expect(canonicalQuery("b&a=2&a=1&c=x+y&X-Amz-Signature=s&")).toBe("a=1&a=2&b=&c=x%20y");
  });

  it("of a header has one space for each run of them", () => {
    expect(canonicalHeaderValue("  a   b\tc ")).toBe("a b c");
  });
});
