/**
 * What a difference means: a function of how the version stands in both regions. A version that is on its way is no
 * fault, nor is one that no rule ships, nor one that both sides agree about by the time they are asked.
 *
 * What waits was read before it was looked whether the version had arrived, so what is neither waiting nor there was
 * lost: an event leaves an outbox only when the other side is durable.
 */
import { assert } from "../../base/assert.ts";
import { type RegionNumber, regionNumber } from "../../base/ids.ts";
import { type VersionId, versionParts } from "../../base/version-id.ts";
import type { Enqueued, Placed } from "../../metadata/index.ts";
import type { HeldThere, RegionStanding } from "./side.ts";

/** A side's view, with what its outbox had earlier. */
export interface Seen {
  readonly region: RegionNumber;
  readonly standing: RegionStanding;
}

export type Verdict =
  /** They agree by now. */
  | { readonly kind: "settled" }
  /** On its way. `attempts`: that failed. */
  | {
      readonly kind: "pending";
      readonly from: RegionNumber;
      readonly to: RegionNumber;
      readonly attempts: number;
      readonly reason: string;
    }
  /** No rule says that it should be there, or should be gone there. */
  | { readonly kind: "uncovered" }
  | Fault;

export type Fault =
  /** `region` lacks it, and `other` has it. */
  | {
      readonly kind: "missing";
      readonly region: RegionNumber;
      readonly other: RegionNumber;
      readonly repair: Repair;
    }
  /** `region` has it still, and `other` has deleted or replaced it. */
  | {
      readonly kind: "extra";
      readonly region: RegionNumber;
      readonly other: RegionNumber;
      readonly goneSince: VersionId;
      readonly repair: Repair;
    }
  /** Both have it. `region` has the older tags, where these differ. */
  | {
      readonly kind: "different";
      readonly what: "tags" | "content" | "null";
      /** Of the newer tags, where these differ. */
      readonly changedAt: VersionId | undefined;
      readonly region: RegionNumber;
      readonly other: RegionNumber;
      /** Undefined: which one is right is nobody's to say. */
      readonly repair: Repair | undefined;
    };

export const isFault = (verdict: Verdict): verdict is Fault =>
  verdict.kind === "missing" || verdict.kind === "extra" || verdict.kind === "different";

/** Who is to tell whom what. */
export interface Repair {
  readonly from: RegionNumber;
  readonly to: RegionNumber;
  readonly what: Enqueued["what"];
}

/** @param origin how the version stands where it was written, when that is neither of the two and could be asked */
export function judge(placed: Placed, ours: Seen, theirs: Seen, origin: Seen | undefined): Verdict {
  const own = ours.standing.held;
  const other = theirs.standing.held;
  if (own === undefined && other === undefined) return { kind: "settled" };
  if (own !== undefined && other !== undefined) return judgeBoth(ours, own, theirs, other);
  return own === undefined ? judgeOne(placed, theirs, ours, origin) : judgeOne(placed, ours, theirs, origin);
}

/**
 * Where a deletion or new tags come from, and whom they have not reached. When that is a third region, it may have them
 * on their way still, though the other one of the two has them already.
 */
export function sourceOf(
  verdict: Verdict,
): { readonly region: RegionNumber; readonly to: RegionNumber } | undefined {
  const stamp =
    verdict.kind === "extra"
      ? verdict.goneSince
      : verdict.kind === "different"
        ? verdict.changedAt
        : undefined;
  if (stamp === undefined || (verdict.kind !== "extra" && verdict.kind !== "different")) return undefined;
  const region = regionNumber(versionParts(stamp).region);
  const isThird = region !== verdict.region && region !== verdict.other;
  return isThird ? { region, to: verdict.region } : undefined;
}

/** Of a version that one side has. */
function judgeOne(placed: Placed, holder: Seen, lacker: Seen, origin: Seen | undefined): Verdict {
  const { held } = holder.standing;
  assert(held !== undefined, "the holder has it");
  for (const seen of [holder, origin]) {
    if (seen?.standing.waiting !== undefined) return pending(seen, lacker.region);
  }
  const goneSince = goneFrom(lacker.standing, held);
  if (goneSince !== undefined) {
    if (lacker.standing.waiting !== undefined) return pending(lacker, holder.region);
    if (!lacker.standing.isChosen) return { kind: "uncovered" };
    const repair = { from: lacker.region, to: holder.region, what: "deletion" } as const;
    return { kind: "extra", region: holder.region, other: lacker.region, goneSince, repair };
  }
  if (!isCovered(placed.version, holder, lacker.region, origin)) return { kind: "uncovered" };
  const repair = { from: holder.region, to: lacker.region, what: "version" } as const;
  return { kind: "missing", region: lacker.region, other: holder.region, repair };
}

function goneFrom({ deletedAt, newerNull }: RegionStanding, held: HeldThere): VersionId | undefined {
  return deletedAt ?? (held.isNull ? newerNull?.version : undefined);
}

/** Each region ships what its own clients wrote, by its own rules. */
function isCovered(
  version: VersionId,
  holder: Seen,
  lacker: RegionNumber,
  origin: Seen | undefined,
): boolean {
  const writtenIn = versionParts(version).region;
  // Who wrote it had it.
  if (writtenIn === lacker) return true;
  if (writtenIn === holder.region || holder.standing.held?.isReplica === false)
    return holder.standing.isChosen;
  // Of a region that cannot be asked, or has deleted it, it is not known: better a fault too many.
  return origin?.standing.held === undefined || origin.standing.isChosen;
}

function judgeBoth(ours: Seen, own: HeldThere, theirs: Seen, other: HeldThere): Verdict {
  const what = differenceOf(own, other);
  if (what === undefined) return { kind: "settled" };
  if (what !== "tags")
    return {
      kind: "different",
      what,
      changedAt: undefined,
      region: theirs.region,
      other: ours.region,
      repair: undefined,
    };
  if (ours.standing.waiting !== undefined) return pending(ours, theirs.region);
  if (theirs.standing.waiting !== undefined) return pending(theirs, ours.region);
  const [newer, older, changedAt] =
    own.tagsStamp > other.tagsStamp ? [ours, theirs, own.tagsStamp] : [theirs, ours, other.tagsStamp];
  const repair = { from: newer.region, to: older.region, what } as const;
  return { kind: "different", what, changedAt, region: older.region, other: newer.region, repair };
}

function differenceOf(a: HeldThere, b: HeldThere): "tags" | "content" | "null" | undefined {
  const isSameContent =
    a.isMarker === b.isMarker && a.bytes === b.bytes && a.etag === b.etag && a.checksums === b.checksums;
  if (!isSameContent) return "content";
  if (a.isNull !== b.isNull) return "null";
  return a.tagsStamp === b.tagsStamp ? undefined : "tags";
}

export function pending({ region, standing }: Seen, to: RegionNumber): Verdict {
  const { attempts = 0, reason = "" } = standing.waiting ?? {};
  return { kind: "pending", from: region, to, attempts, reason };
}
