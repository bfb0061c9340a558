/** Who would take a bucket over, and what would be missing there. Nothing is changed by asking. */
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { ControlView } from "../../federation/index.ts";
import { withBackFill } from "./back-fill.ts";
import { candidatesOf } from "./candidates.ts";
import type { FailoverComponents } from "./components.ts";
import { heldByOthers } from "./gather.ts";
import { type HomedBucket, hasHome, regionName } from "./homes.ts";
import { byVersion, versionsIn } from "./lines.ts";
import type { CountedRisk } from "./messages.ts";
import { MAX_PLANNED_BUCKETS } from "./options.ts";
import type { RegionFailover } from "./region-failover.ts";
import { bytesOf, oldestMsOf, shown } from "./risk.ts";
import type { BucketPlanView, CandidateView, RiskView } from "./views.ts";

export interface PlanParts {
  readonly components: FailoverComponents;
  failoverIn(region: RegionNumber): RegionFailover;
}

/** @param to who is to take over; without it the first candidate is */
export async function planOf(
  { components, failoverIn }: PlanParts,
  bucket: HomedBucket,
  to?: RegionNumber,
): Promise<BucketPlanView> {
  const { control, region, leases } = components;
  const { view } = control;
  const { home } = bucket;
  const isReachable = (number: RegionNumber): boolean => reachable(components, number);
  const candidates = candidatesOf(bucket, isReachable);
  const successor = to ?? candidates[0];
  const atRisk =
    successor === undefined
      ? unknownRisk(components)
      : await riskFor(components, { bucket, to: successor, failoverIn });
  const { sequence, leftMs } = leases.of(home.region);
  return {
    bucket: bucket.name,
    home: regionName(view, home.region),
    epoch: home.epoch,
    ...(home.moving !== undefined && { movingTo: regionName(view, home.moving.to) }),
    isHomeReachable: isReachable(home.region),
    silentMs: home.region === region ? 0 : Math.round(components.health.of(home.region).silentMs),
    lease: { isOut: leftMs <= 0, leftMs: Math.ceil(leftMs), sequence },
    failover: home.failover,
    ...(successor !== undefined && { successor: regionName(view, successor) }),
    candidates: candidates.map((each) => candidateView(view, bucket, each, isReachable(each))),
    atRisk,
  };
}

/** Buckets whose home is there, in the order of names. */
export function homedIn(
  view: ControlView,
  region: RegionNumber,
): { buckets: HomedBucket[]; isTruncated: boolean } {
  const all = view.homes
    .filter(hasHome)
    .filter(({ home }) => home.region === region)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { buckets: all.slice(0, MAX_PLANNED_BUCKETS), isTruncated: all.length > MAX_PLANNED_BUCKETS };
}

/** From the home's own outboxes while it answers, else from what it announced to the region that would take over. */
async function riskFor(
  components: FailoverComponents,
  {
    bucket,
    to,
    failoverIn,
  }: { readonly bucket: HomedBucket; readonly to: RegionNumber; failoverIn: PlanParts["failoverIn"] },
): Promise<RiskView> {
  const nowMs = components.clock.wallMs();
  const told = (risk: CountedRisk, source: RiskView["source"]): RiskView =>
    withBackFill(riskView(risk, source, nowMs), components.control.view, {
      ...{ bucket, from: bucket.home.region, to },
    });
  const fromHome = await answered(failoverIn(bucket.home.region).backlog(bucket.id, to));
  if (fromHome !== undefined) return told(fromHome, "home");
  const announced = await answered(failoverIn(to).risk(bucket.id));
  if (announced === undefined) return unknownRisk(components);
  return told(await afterGathering({ components, failoverIn }, bucket, { to, risk: announced }), "announced");
}

/** A takeover gathers first what other regions have got: that is not lost. Of more than is listed that is not known. */
async function afterGathering(
  parts: PlanParts,
  bucket: HomedBucket,
  { to, risk }: { readonly to: RegionNumber; readonly risk: CountedRisk },
): Promise<CountedRisk> {
  const { entries } = risk;
  if (entries.length === 0) return risk;
  const { held, isWhole } = await heldByOthers(parts, bucket, { to, entries, onlyAsks: true });
  const gathered = new Set(held);
  const left = entries.filter((entry) => !gathered.has(entry));
  const unlisted = risk.objects - versionsIn(entries);
  // What is not listed is no older than what is.
  const noOlder = unlisted > 0 ? (byVersion(entries).at(-1) ?? []) : [];
  return {
    objects: unlisted + versionsIn(left),
    bytes: risk.bytes - bytesOf(held),
    oldestMs: oldestMsOf([...left, ...noOlder]),
    isExact: risk.isExact && isWhole && unlisted === 0,
    asOfMs: risk.asOfMs,
    entries: left,
  };
}

async function answered<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    return undefined;
  }
}

function riskView(risk: CountedRisk, source: RiskView["source"], nowMs: number): RiskView {
  const { objects, bytes, oldestMs, isExact, asOfMs, entries } = risk;
  return {
    ...{ objects, bytes, isExact, asOfMs: Math.trunc(asOfMs), source },
    oldestAgeMs: oldestMs === 0 ? 0 : Math.max(0, Math.round(nowMs - oldestMs)),
    keys: shown(entries),
  };
}

const unknownRisk = ({ clock }: FailoverComponents): RiskView => ({
  ...{ objects: 0, bytes: 0, oldestAgeMs: 0, keys: [], isExact: false },
  ...{ asOfMs: Math.trunc(clock.wallMs()), source: "unknown" },
});

function candidateView(
  view: ControlView,
  { regions }: HomedBucket,
  region: RegionNumber,
  isReachable: boolean,
): CandidateView {
  const place = regions.indexOf(region) + 1;
  const reason = isReachable
    ? `answers; number ${place} of the bucket's regions`
    : `does not answer; number ${place} of the bucket's regions`;
  return { region: regionName(view, region), isReachable, reason };
}

export const reachable = ({ region, health }: FailoverComponents, number: RegionNumber): boolean =>
  number === region || health.of(number).isReachable;
