/**
 * The contents of two regions compared: both read the same few versions at a time from their drives and sum digests up.
 * Only where the sums differ is it said what each has read, so that traffic is a few bytes for a hundred objects.
 */

import type { RegionNumber } from "../../base/ids.ts";
import { noBound, type PlaceRange, wholeBucket } from "../../metadata/index.ts";
import { isSameSum, type SetSum } from "./element-set.ts";
import { differencesOf } from "./reconcile.ts";
import { type Damage, MAX_DEEP_ELEMENTS, type SideProgress, type VerifySide } from "./side.ts";

/** Versions that are read at a time, about. */
const WINDOW_ELEMENTS = 128;
const FAN_OUT = 16;

export interface ContentFinding {
  readonly place: Uint8Array;
  readonly region: RegionNumber;
  readonly other: RegionNumber;
  /** Undefined: `region` cannot read it, or what it reads is not what its ETag says. */
  readonly what: "bytes" | undefined;
  readonly detail: string;
}

export interface ComparedWindow {
  readonly damages: readonly ContentFinding[];
  /** That both have read. */
  readonly bytes: number;
}

const details: Record<Damage["reason"], string> = {
  unreadable: "its content cannot be read: too few good fragments",
  digestMismatch: "its content is not what its ETag says",
};

/** @param whole of our side */
export async function* compareContents(
  ours: VerifySide,
  theirs: VerifySide,
  whole: SetSum,
  onProgress: (side: VerifySide, progress: SideProgress) => void,
): AsyncGenerator<ComparedWindow, void> {
  for await (const range of windowsOf(ours, theirs, whole)) {
    const [own, other] = await Promise.all([
      ours.deep(range, (progress) => onProgress(ours, progress)),
      theirs.deep(range, (progress) => onProgress(theirs, progress)),
    ]);
    const damages = [...damagesOf(own.damages, ours, theirs), ...damagesOf(other.damages, theirs, ours)];
    if (!isSameSum(own, other)) damages.push(...(await otherBytes(ours, theirs, damages)));
    yield { damages, bytes: own.bytes + other.bytes };
  }
}

function damagesOf(damages: readonly Damage[], side: VerifySide, other: VerifySide): ContentFinding[] {
  return damages.map(({ place, reason }) => ({
    ...{ place, region: side.region, other: other.region, what: undefined, detail: details[reason] },
  }));
}

/** Versions that both have, with other bytes. Who lacks one has been told of already. */
async function otherBytes(
  ours: VerifySide,
  theirs: VerifySide,
  known: readonly ContentFinding[],
): Promise<ContentFinding[]> {
  const [own, other] = await Promise.all([ours.deepList(), theirs.deepList()]);
  return differencesOf(own, other)
    .filter(({ place, isOurs, isTheirs }) => {
      return isOurs && isTheirs && !known.some((each) => Buffer.compare(each.place, place) === 0);
    })
    .map(({ place }) => ({
      ...{ place, region: theirs.region, other: ours.region, what: "bytes" },
      detail: "the two regions read different bytes",
    }));
}

/** Ranges that hold few versions on either side, in order, that together cover everything. */
async function* windowsOf(
  ours: VerifySide,
  theirs: VerifySide,
  whole: SetSum,
): AsyncGenerator<PlaceRange, void> {
  const waiting: { readonly range: PlaceRange; readonly count: number }[] = [
    { range: wholeBucket, count: whole.count },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { range, count } = next;
    if (count <= WINDOW_ELEMENTS) {
      // Our side decides; the other one may have more there, or all that there is.
      yield* narrowed(theirs, range);
      continue;
    }
    const parts = Math.min(FAN_OUT, Math.ceil(count / WINDOW_ELEMENTS));
    const pieces = await piecesOf(ours, range, parts);
    const sums = await ours.sums(pieces);
    for (const [at, piece] of [...pieces.entries()].reverse()) {
      waiting.push({ range: piece, count: sums[at]?.count ?? 0 });
    }
  }
}

async function* narrowed(theirs: VerifySide, range: PlaceRange): AsyncGenerator<PlaceRange, void> {
  const [sum] = await theirs.sums([range]);
  const count = sum?.count ?? 0;
  if (count <= MAX_DEEP_ELEMENTS / 2) {
    yield range;
    return;
  }
  for (const piece of await piecesOf(theirs, range, FAN_OUT)) yield* narrowed(theirs, piece);
}

async function piecesOf(side: VerifySide, range: PlaceRange, parts: number): Promise<PlaceRange[]> {
  const [bounds = []] = await side.split([range], parts);
  const ends = [...bounds, range.to];
  return ends.map((to, at) => ({ from: at === 0 ? range.from : (ends[at - 1] ?? noBound), to }));
}
