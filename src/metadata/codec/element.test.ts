import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCode } from "../../base/errors.ts";
import { logIndex } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import { ElementReader } from "./element.ts";
import { encodeRow, unreplicated } from "./version-row.ts";

const version = versionId({ millis: 7, counter: 1, region: 2, random: 3 });

const row = fc
  .record({ bytes: fc.nat(), etag: fc.string({ maxLength: 20 }), isMarker: fc.boolean(), index: fc.nat() })
  .map(({ index, ...different }) =>
    encodeRow({
      summary: {
        ...{
          version,
          isNull: false,
          storageClass: "STANDARD",
          checksums: [],
          isApart: false,
          hasBlobs: false,
        },
        ...unreplicated,
        logIndex: logIndex(index + 1),
        ...different,
      },
      body: { details: Uint8Array.of(1, 2, 3), content: Uint8Array.of(4) },
    }),
  );

/** What is read of a row, or `undefined` for none. */
function elementOf(bytes: Uint8Array, rowBytes: number): string | undefined {
  const reader = new ElementReader();
  const target = new Uint8Array(1000);
  try {
    reader.open(bytes, rowBytes);
    const end = reader.copyTo(target, 1);
    expect(reader.versionAt + 12).toBeLessThanOrEqual(rowBytes);
    return `${reader.versionAt} ${Buffer.from(target.subarray(1, end)).toString("hex")}`;
  } catch (error) {
    if (!hasCode(error, "message.malformed")) throw error;
    return undefined;
  }
}

describe("a row's element", () => {
  it("depends on nothing behind the row, wherever that ends", () => {
    fc.assert(
      fc.property(row, fc.nat(), (whole, at) => {
        const rowBytes = at % (whole.length + 1);
        const behindIsZero = new Uint8Array(whole.length);
        behindIsZero.set(whole.subarray(0, rowBytes));
        const found = elementOf(whole, rowBytes);
        expect(found).toBe(elementOf(behindIsZero, rowBytes));
        expect(found).toBe(elementOf(whole.slice(0, rowBytes), rowBytes));
      }),
    );
  });

  it("is refused of a row that ends within its summary, and of one that is empty", () => {
    fc.assert(
      fc.property(row, (whole) => {
        expect(elementOf(whole, whole.length)).toBeDefined();
        const summaryEnd = whole.length - 8;
        for (let end = 0; end < summaryEnd; end++) expect(elementOf(whole, end)).toBeUndefined();
        // The format, a tag, and how long the summary is.
        const tooShort = whole.slice();
        tooShort[2] = 5;
        expect(elementOf(tooShort, whole.length)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});
