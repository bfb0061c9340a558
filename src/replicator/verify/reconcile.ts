/**
 * Range-based set reconciliation (Meyer, "Range-Based Set Reconciliation", 2023): what two sets differ in, found with
 * traffic that follows the difference. Ranges whose sums are equal hold the same and are done with. The others are
 * split where the larger side has its elements, and compared again, until so few are left that they are listed.
 *
 *     for await (const differences of reconcile(ours, theirs)) report(differences);
 *
 * Each level of splitting is one exchange, so 10^6 elements take six. All that waits is ranges, in the order of places.
 */
import { assert, defined } from "../../base/assert.ts";
import { compareBytes } from "../../base/bytes.ts";
import { type Element, noBound, type PlaceRange, wholeBucket } from "../../metadata/index.ts";
import { malformed } from "../transfer/methods.ts";
import { type ElementSet, emptySum, isSameSum, type SetSum } from "./element-set.ts";

/** Pieces that a range is split into. */
const FAN_OUT = 16;
/** A range with no more on either side is listed. */
const LEAF_ELEMENTS = 24;
/** Elements of a piece that a split aims at, at the least. */
const PIECE_ELEMENTS = 12;
/** Ranges in one exchange. With `FAN_OUT` it bounds what waits: this many times the depth, which is a logarithm. */
const BATCH_RANGES = 256;

/** A place that one side has and the other has not, or has differently. */
export interface Difference {
  readonly place: Uint8Array;
  readonly isOurs: boolean;
  readonly isTheirs: boolean;
}

export interface Measured {
  readonly range: PlaceRange;
  readonly ours: SetSum;
  readonly theirs: SetSum;
}

/** Each batch in the order of places. @param start the whole of both, where it has been measured already */
export async function* reconcile(
  ours: ElementSet,
  theirs: ElementSet,
  start?: Measured,
): AsyncGenerator<readonly Difference[], void> {
  const first = start ?? (await measureWhole(ours, theirs));
  /** That differ; the last one is the least. */
  const waiting: Measured[] = isSameSum(first.ours, first.theirs) ? [] : [first];
  while (waiting.length > 0) {
    const batch = waiting.splice(-BATCH_RANGES).reverse();
    // Both kinds at once: an exchange costs a round trip, whatever is in it.
    const [differences, children] = await Promise.all([
      listBatch(ours, theirs, batch.filter(isLeaf)),
      splitBatch(
        ours,
        theirs,
        batch.filter((each) => !isLeaf(each)),
      ),
    ]);
    if (differences.length > 0) yield differences;
    for (const child of children.reverse()) waiting.push(child);
  }
}

async function measureWhole(ours: ElementSet, theirs: ElementSet): Promise<Measured> {
  const [[own = emptySum], [other = emptySum]] = await Promise.all([
    ours.sums([wholeBucket]),
    theirs.sums([wholeBucket]),
  ]);
  return { range: wholeBucket, ours: own, theirs: other };
}

const isLeaf = ({ ours, theirs }: Measured): boolean => Math.max(ours.count, theirs.count) <= LEAF_ELEMENTS;

/** @returns the pieces that differ, in order */
async function splitBatch(
  ours: ElementSet,
  theirs: ElementSet,
  batch: readonly Measured[],
): Promise<Measured[]> {
  // Our bounds are sent with the next question; theirs cost an exchange of their own.
  const byUs = batch.filter((each) => each.ours.count > LEAF_ELEMENTS);
  const byThem = batch.filter((each) => each.ours.count <= LEAF_ELEMENTS);
  const [ownBounds, otherBounds] = await Promise.all([
    splitAll(ours, byUs, (each) => each.ours.count),
    splitAll(theirs, byThem, (each) => each.theirs.count),
  ]);
  const children = batch.flatMap((parent) => {
    const bounds = ownBounds.get(parent) ?? defined(otherBounds.get(parent), "the bounds of a range");
    return piecesOf(parent.range, bounds).map((range) => ({ range, parent }));
  });
  const sums = await Promise.all([
    sumAll(ours, children, ({ parent }) => parent.ours.count > 0),
    sumAll(theirs, children, ({ parent }) => parent.theirs.count > 0),
  ]);
  const measured = children.map(({ range }, at): Measured => {
    const [own = emptySum, other = emptySum] = sums.map((each) => each[at]);
    return { range, ours: own, theirs: other };
  });
  return measured.filter((each) => !isSameSum(each.ours, each.theirs));
}

async function splitAll(
  set: ElementSet,
  ranges: readonly Measured[],
  countOf: (range: Measured) => number,
): Promise<ReadonlyMap<Measured, readonly Uint8Array[]>> {
  if (ranges.length === 0) return new Map();
  const least = Math.min(...ranges.map(countOf));
  const parts = Math.max(2, Math.min(FAN_OUT, Math.ceil(least / PIECE_ELEMENTS)));
  const bounds = await set.split(
    ranges.map(({ range }) => range),
    parts,
  );
  assert(bounds.length === ranges.length, "a split of each range");
  return new Map(ranges.map((each, at) => [each, checkedBounds(each.range, bounds[at] ?? [])]));
}

/** Bounds may come from the wire. */
function checkedBounds({ from, to }: PlaceRange, bounds: readonly Uint8Array[]): readonly Uint8Array[] {
  if (bounds.length === 0) throw malformed("a range that is not split");
  let last = from;
  for (const bound of bounds) {
    if (compareBytes(last, bound) >= 0) throw malformed("bounds out of order");
    last = bound;
  }
  if (to.length > 0 && compareBytes(last, to) >= 0) throw malformed("a bound outside of its range");
  return bounds;
}

function piecesOf({ from, to }: PlaceRange, bounds: readonly Uint8Array[]): PlaceRange[] {
  return [...bounds, to].map((end, at) => ({ from: at === 0 ? from : (bounds[at - 1] ?? noBound), to: end }));
}

/** What is known to be empty is not asked for. */
async function sumAll<T extends { readonly range: PlaceRange }>(
  set: ElementSet,
  of: readonly T[],
  mayHold: (each: T) => boolean,
): Promise<readonly SetSum[]> {
  const asked = of.filter(mayHold);
  if (asked.length === 0) return of.map(() => emptySum);
  const sums = await set.sums(asked.map(({ range }) => range));
  assert(sums.length === asked.length, "a sum of each range");
  const known = new Map(asked.map((each, at) => [each, defined(sums[at], "a sum")]));
  return of.map((each) => known.get(each) ?? emptySum);
}

async function listBatch(
  ours: ElementSet,
  theirs: ElementSet,
  batch: readonly Measured[],
): Promise<readonly Difference[]> {
  const [own, other] = await Promise.all([
    listAll(ours, batch, (each) => each.ours.count > 0),
    listAll(theirs, batch, (each) => each.theirs.count > 0),
  ]);
  return batch.flatMap((_, at) => differencesOf(own[at] ?? [], other[at] ?? []));
}

async function listAll(
  set: ElementSet,
  of: readonly Measured[],
  mayHold: (each: Measured) => boolean,
): Promise<readonly (readonly Element[])[]> {
  const asked = of.filter(mayHold);
  if (asked.length === 0) return of.map(() => []);
  const lists = await set.list(asked.map(({ range }) => range));
  assert(lists.length === asked.length, "a list of each range");
  const known = new Map(asked.map((each, at) => [each, defined(lists[at], "a list")]));
  return of.map((each) => known.get(each) ?? []);
}

/** Of two lists in order. */
export function differencesOf(ours: readonly Element[], theirs: readonly Element[]): Difference[] {
  const found: Difference[] = [];
  let at = 0;
  let other = 0;
  for (;;) {
    const own = ours[at];
    const their = theirs[other];
    if (own === undefined && their === undefined) return found;
    const order = own === undefined ? 1 : their === undefined ? -1 : compareBytes(own.place, their.place);
    const least = order <= 0 ? own : their;
    if (order <= 0) at++;
    if (order >= 0) other++;
    if (least === undefined || (order === 0 && own?.hash === their?.hash)) continue;
    found.push({ place: least.place, isOurs: order <= 0, isTheirs: order >= 0 });
  }
}
