/** docs/erasure.md is what others decode our fragments by: the code, and its slow twin, are held to its tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { divide, multiply } from "../../src/erasure/field.ts";
import {
  createCodec,
  fragmentBytes,
  paddingBytes,
  stripeCountOf,
  unitBytesAt,
} from "../../src/erasure/index.ts";
import { parityMatrix } from "../../src/erasure/matrix.ts";
import { codeIn, tablesOf } from "../markdown.ts";
import { slowElement, slowParity } from "./slow-code.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/erasure.md"), "utf8");

/** The rows of the one table under a heading, as k, m, i and bytes. */
function vectorsOf(heading: string): { dataCount: number; parityCount: number; row: number; hex: string }[] {
  const table = tablesOf(page).find((each) => each.heading === heading);
  return (table?.rows ?? []).map(([k, m, i, hex = ""]) => ({
    dataCount: Number(k),
    parityCount: Number(m),
    row: Number(i),
    hex: codeIn(hex)[0] ?? "",
  }));
}

const hexOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("hex");

describe("docs/erasure.md", () => {
  test.each(vectorsOf("The matrices"))("c($row, …) of ($dataCount, $parityCount)", (vector) => {
    const { dataCount, parityCount, row, hex } = vector;
    const { elements } = parityMatrix(dataCount, parityCount);
    expect(hexOf(elements.subarray(row * dataCount, (row + 1) * dataCount))).toBe(hex);
    expect(
      hexOf(Uint8Array.from({ length: dataCount }, (_, column) => slowElement(dataCount, row, column))),
    ).toBe(hex);
  });

  test.each(vectorsOf("Parity of known data"))("parity $row of ($dataCount, $parityCount)", (vector) => {
    const { dataCount, parityCount, row, hex } = vector;
    const data = Array.from({ length: dataCount }, (_, unit) =>
      Uint8Array.from({ length: 8 }, (_, at) => 61 * unit + 29 * at + 7),
    );
    expect(hexOf(createCodec(dataCount, parityCount).encode(data)[row])).toBe(hex);
    expect(hexOf(slowParity(data, parityCount)[row])).toBe(hex);
  });

  test("has vectors, for every default scheme", () => {
    for (const heading of ["The matrices", "Parity of known data"]) {
      const codes = new Set(vectorsOf(heading).map((vector) => `${vector.dataCount},${vector.parityCount}`));
      expect([...codes]).toEqual(["1,2", "2,1", "4,2", "6,3", "10,4", "3,5"]);
    }
  });

  test("the geometry of its examples", () => {
    const table = tablesOf(page).find(({ heading }) => heading === "From a blob to fragments");
    expect(table?.rows.length).toBe(7);
    for (const row of table?.rows ?? []) {
      const [dataCount = 0, unitBytes = 0, length = 0, ...expected] = row.map(Number);
      const scheme = { dataCount, parityCount: 2, unitBytes };
      const stripes = stripeCountOf(scheme, length);
      const lastUnitBytes = unitBytesAt(scheme, length, stripes - 1);
      expect([stripes, lastUnitBytes, fragmentBytes(scheme, length), paddingBytes(scheme, length)]).toEqual(
        expected,
      );
    }
  });

  test("the products it names", () => {
    expect(page).toContain("80 · 02 = 1d, 53 · ca = 8f and\n1 / 02 = 8e");
    expect([multiply(0x80, 0x02), multiply(0x53, 0xca), divide(1, 2)]).toEqual([0x1d, 0x8f, 0x8e]);
  });
});
