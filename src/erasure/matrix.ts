/**
 * The matrices of the code: the one that makes parity, and those that bring missing units back. A row says how one
 * unit is the sum of others, each times a constant of the field (field.ts).
 */
import { assert } from "../base/assert.ts";
import { divide, multiply } from "./field.ts";

/** Units of a stripe, data and parity together: the code needs as many distinct elements of the field. */
export const MAX_UNITS = 256;

export interface Matrix {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row by row: rowCount × columnCount. */
  readonly elements: Uint8Array;
}

/**
 * The parity rows of (k, m): element (i, j) = (k ⊕ j)·(k + i) / (((k + i) ⊕ j)·k), where ⊕, · and / are the field's
 * and + is that of integers. It is the Cauchy matrix 1 / ((k + i) ⊕ j) with its columns and then its rows scaled so
 * that row 0 and column 0 are all ones; scaling by nonzero constants leaves every square submatrix invertible, so any
 * k of the k + m units determine the rest (Blömer et al., An XOR-Based Erasure-Resilient Coding Scheme, 1995).
 * Row 0 is then the plain sum, and for k = 1 each parity unit is a copy.
 */
export function parityMatrix(dataCount: number, parityCount: number): Matrix {
  const elements = new Uint8Array(parityCount * dataCount);
  for (let row = 0; row < parityCount; row++) {
    const x = dataCount + row;
    for (let column = 0; column < dataCount; column++) {
      const numerator = multiply(dataCount ^ column, x);
      elements[row * dataCount + column] = divide(numerator, multiply(x ^ column, dataCount));
    }
  }
  return { rowCount: parityCount, columnCount: dataCount, elements };
}

/** How to make units that are missing: each wanted one, in order, is a row over the units in `sources`. */
export interface Recovery {
  /** k units: the data that are there in order, then as many parity units as data units are missing. */
  readonly sources: readonly number[];
  readonly matrix: Matrix;
}

/**
 * @param parity the code's parity matrix
 * @param isPresent by unit number, data first; at least k hold
 * @param wanted units that are not present
 *
 * With E the missing data, D the data that are there and P as many parity units: P = C_PE·E + C_PD·D, so
 * E = C_PE⁻¹·(P + C_PD·D), and a missing parity unit is its own row of C over D and E.
 */
export function recoveryOf(
  parity: Matrix,
  isPresent: (unit: number) => boolean,
  wanted: readonly number[],
): Recovery {
  const dataCount = parity.columnCount;
  const present: number[] = [];
  const missing: number[] = [];
  for (let unit = 0; unit < dataCount; unit++) (isPresent(unit) ? present : missing).push(unit);
  const rows: number[] = [];
  for (let row = 0; row < parity.rowCount && rows.length < missing.length; row++) {
    if (isPresent(dataCount + row)) rows.push(row);
  }
  assert(rows.length === missing.length, "fewer units are present than a stripe has data units");

  const sources = [...present, ...rows.map((row) => dataCount + row)];
  const ofMissing = missingData(parity, { present, missing, rows });
  const elements = new Uint8Array(wanted.length * dataCount);
  for (const [index, unit] of wanted.entries()) {
    assert(!isPresent(unit), `unit ${unit} is wanted and present`);
    const target = elements.subarray(index * dataCount, (index + 1) * dataCount);
    if (unit < dataCount) {
      const row = missing.indexOf(unit);
      target.set(ofMissing.subarray(row * dataCount, (row + 1) * dataCount));
    } else {
      addParityRow(target, parity, unit - dataCount, { present, missing, ofMissing });
    }
  }
  return { sources, matrix: { rowCount: wanted.length, columnCount: dataCount, elements } };
}

/** The missing data as rows over [present…, rows…]. */
function missingData(
  parity: Matrix,
  units: { present: readonly number[]; missing: readonly number[]; rows: readonly number[] },
): Uint8Array {
  const { present, missing, rows } = units;
  const width = parity.columnCount;
  const inverse = invert(rows.map((row) => missing.map((column) => elementOf(parity, row, column))));
  const result = new Uint8Array(missing.length * width);
  for (const [index, inverseRow] of inverse.entries()) {
    const target = result.subarray(index * width, (index + 1) * width);
    for (const [position, factor] of inverseRow.entries()) {
      const row = rows[position] ?? 0;
      for (const [at, column] of present.entries()) {
        target[at] = (target[at] ?? 0) ^ multiply(factor, elementOf(parity, row, column));
      }
      target[present.length + position] = factor;
    }
  }
  return result;
}

function addParityRow(
  target: Uint8Array,
  parity: Matrix,
  row: number,
  units: { present: readonly number[]; missing: readonly number[]; ofMissing: Uint8Array },
): void {
  const width = parity.columnCount;
  for (const [at, column] of units.present.entries()) target[at] = elementOf(parity, row, column);
  for (const [index, column] of units.missing.entries()) {
    const factor = elementOf(parity, row, column);
    for (let at = 0; at < width; at++) {
      const element = units.ofMissing[index * width + at] ?? 0;
      target[at] = (target[at] ?? 0) ^ multiply(factor, element);
    }
  }
}

const elementOf = (matrix: Matrix, row: number, column: number): number =>
  matrix.elements[row * matrix.columnCount + column] ?? 0;

/**
 * Gauss and Jordan, on a square matrix that is a submatrix of a Cauchy matrix: all its leading minors are invertible
 * too, so a pivot is never 0 and no rows are exchanged.
 */
function invert(matrix: readonly (readonly number[])[]): Uint8Array[] {
  const size = matrix.length;
  const work = matrix.map((row, index) => {
    const wide = new Uint8Array(2 * size);
    wide.set(row);
    wide[size + index] = 1;
    return wide;
  });
  for (const [pivot, pivotRow] of work.entries()) {
    const scale = pivotRow[pivot] ?? 0;
    for (let at = 0; at < 2 * size; at++) pivotRow[at] = divide(pivotRow[at] ?? 0, scale);
    for (const [index, row] of work.entries()) {
      const factor = row[pivot] ?? 0;
      if (index === pivot || factor === 0) continue;
      for (let at = pivot; at < 2 * size; at++)
        row[at] = (row[at] ?? 0) ^ multiply(factor, pivotRow[at] ?? 0);
    }
  }
  return work.map((row) => row.subarray(size));
}
