/**
 * Where a read is answered: a function of what is asked, of who is home, and of what is known here of the other
 * regions' writes. It asks nobody; what it needs to know first it says.
 */
import type { RegionNumber } from "../../base/ids.ts";
import type { ReadMode, WriteTurn } from "../../federation/index.ts";
import type { Known } from "./knowledge.ts";
import { neededOf, type Session, type StampText, stampMsOf } from "./session.ts";

export interface ReadFacts {
  /** Ours. The bucket stands here. */
  readonly region: RegionNumber;
  readonly regions: readonly RegionNumber[];
  /** Undefined: every region of it takes writes. */
  readonly home: { readonly region: RegionNumber; readonly epoch: number } | undefined;
  /** No client's version of a later epoch than the home's is stamped at or before it, milliseconds since 1970. */
  readonly laterFloorMs: number;
  readonly turn: WriteTurn;
  readonly mode: ReadMode;
  readonly session: Session | undefined;
  /** Of the key's current version, where that is what was read here. */
  readonly found: StampText | undefined;
  /** When the request came, and now, on our monotonic clock. */
  readonly startedMs: number;
  readonly nowMs: number;
  /** Whether the regions that lacked were asked already, for this request. */
  readonly hasAsked: boolean;
  /** Before it was read here. */
  knownOf(region: RegionNumber): Known | undefined;
  isConnected(region: RegionNumber): boolean;
}

export type Decision =
  /** Where the directory's copy has no home, of what was read before the region's own record was found to have none. */
  | { readonly kind: "serve"; readonly proof: Proof }
  /** We are home: what is read here is good if the lease is still valid after it. */
  | { readonly kind: "confirm"; readonly epoch: number }
  /** Ask the home whether what we have is what it has. */
  | { readonly kind: "prove"; readonly home: RegionNumber }
  /** Ask these what of theirs waits for us, and judge again. */
  | { readonly kind: "ask"; readonly regions: readonly RegionNumber[] }
  /** Let that region answer it. */
  | { readonly kind: "go"; readonly region: RegionNumber }
  /** Nobody is home for a moment: judge again soon. */
  | { readonly kind: "hold" }
  | Refusal;

export type Refusal =
  | { readonly kind: "refuse"; readonly why: "needsHome" }
  /** For now: no lease, or a home that begins. */
  | { readonly kind: "refuse"; readonly why: "noLease" }
  | { readonly kind: "refuse"; readonly why: "tooOld" | "unseen"; readonly regions: readonly RegionNumber[] };

/** What an answer that is given here has been shown to be. */
export type Proof =
  | { readonly kind: "local" }
  /** Nothing that was written longer ago than this is missing. */
  | { readonly kind: "bounded"; readonly ageMs: number }
  /** It has all that the client has seen. */
  | { readonly kind: "session" }
  /** It is what the home has. `shard`, `index`, `stamp`: of one key there. */
  | {
      readonly kind: "strong";
      readonly home: RegionNumber;
      readonly epoch: number;
      readonly shard?: number;
      readonly index?: number;
      readonly stamp?: string;
    };

export function judge(facts: ReadFacts): Decision {
  const { mode } = facts;
  if (mode.mode === "strong") return judgeStrong(facts);
  if (mode.mode === "bounded") return judgeBounded(facts, mode.maxAgeMs);
  return judgeSession(facts, { kind: facts.session === undefined ? "local" : "session" });
}

function judgeStrong({ region, regions, home, turn }: ReadFacts): Decision {
  if (home === undefined || turn.kind === "anyone") {
    // Of a bucket in one region every read is of its last write.
    if (regions.length === 1) return { kind: "serve", proof: { kind: "strong", home: region, epoch: 0 } };
    return { kind: "refuse", why: "needsHome" };
  }
  switch (turn.kind) {
    case "here":
      return { kind: "confirm", epoch: turn.epoch };
    case "elsewhere":
      return { kind: "prove", home: turn.region };
    case "moving":
      return { kind: "hold" };
    case "noLease":
      return { kind: "refuse", why: "noLease" };
  }
}

function judgeBounded(facts: ReadFacts, maxAgeMs: number): Decision {
  const { home, turn, nowMs, hasAsked } = facts;
  if (turn.kind === "here") {
    const decision = judgeSession(facts, { kind: "bounded", ageMs: 0 });
    return decision.kind === "serve" ? { kind: "confirm", epoch: turn.epoch } : decision;
  }
  let ageMs = 0;
  const old: RegionNumber[] = [];
  for (const region of othersOf(facts)) {
    const asOfMs = completeAsOf(facts, region);
    if (asOfMs === undefined || nowMs - asOfMs > maxAgeMs) old.push(region);
    else ageMs = Math.max(ageMs, nowMs - asOfMs);
  }
  if (old.length === 0) return judgeSession(facts, { kind: "bounded", ageMs });
  // One that has answered within the bound has said what waits: it would say the same again.
  const worthAsking = old.filter((region) => {
    const askedMs = facts.knownOf(region)?.askedMs;
    return facts.isConnected(region) && (askedMs === undefined || nowMs - askedMs > maxAgeMs);
  });
  if (!hasAsked && worthAsking.length > 0) return { kind: "ask", regions: worthAsking };
  if (home !== undefined && turn.kind !== "noLease") return judgeStrong(facts);
  return { kind: "refuse", why: "tooOld", regions: old };
}

/** @param proof what is shown already */
function judgeSession(facts: ReadFacts, proof: Proof): Decision {
  const lacking = othersOf(facts).filter((region) => !hasSeen(facts, region));
  if (lacking.length === 0) return { kind: "serve", proof };
  const reached = lacking.filter((region) => facts.isConnected(region));
  if (!facts.hasAsked && reached.length > 0) return { kind: "ask", regions: reached };
  const home = facts.home?.region;
  const next = reached.find((region) => region === home) ?? reached[0];
  return next === undefined
    ? { kind: "refuse", why: "unseen", regions: lacking }
    : { kind: "go", region: next };
}

const othersOf = ({ region, regions }: ReadFacts): readonly RegionNumber[] =>
  regions.filter((other) => other !== region);

function completeAsOf({ found, ...facts }: ReadFacts, region: RegionNumber): number | undefined {
  const known = facts.knownOf(region);
  const asOfMs = known?.completeAsOfMs(found);
  if (!isSettled(facts, region, known)) return asOfMs;
  const epochAsOfMs = currentAsOf(facts);
  return asOfMs === undefined ? epochAsOfMs : Math.max(asOfMs, epochAsOfMs ?? 0);
}

/** When the epoch of our copy was certainly the bucket's last: by its home's word, under its lease. */
function currentAsOf({ home, knownOf }: Pick<ReadFacts, "home" | "knownOf">): number | undefined {
  return home === undefined ? undefined : knownOf(home.region)?.homeAsOfMs(home.epoch);
}

/** Whether all that the client has seen of a region's writes is here, as far as the key is concerned. */
function hasSeen(facts: ReadFacts, region: RegionNumber): boolean {
  const { session, found, startedMs } = facts;
  const needed = session === undefined ? undefined : neededOf(session, region);
  if (session === undefined || needed === undefined) return true;
  // A key's current version only becomes greater: what the client has seen of this region's is not greater.
  if (found !== undefined && found >= needed) return true;
  const known = facts.knownOf(region);
  const isOfEpoch = stampMsOf(needed) <= facts.laterFloorMs;
  return (
    (isOfEpoch && isSettled(facts, region, known)) ||
    known?.holds(needed, { seenBeforeMs: startedMs }) === true
  );
}

/**
 * Whether a region that is not home in the epoch of our copy wrote nothing up to its end that is not here. Our copy may be
 * behind: what the region writes as the home of a later epoch is none of it.
 */
function isSettled(
  { home }: Pick<ReadFacts, "home">,
  region: RegionNumber,
  known: Known | undefined,
): boolean {
  return home !== undefined && home.region !== region && known?.isSettled(home.epoch) === true;
}
