/** Where a version is and isn't, as one node can tell: its region's part of the answer, and what the others say. */
import { AtollError } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import { millisOf, type VersionId, versionParts } from "../../base/version-id.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { Found, OutboxEvent, ReplicationTrace, VersionSelector } from "../../metadata/index.ts";
import { compileRules, type Place } from "../placement/index.ts";
import type { AttemptTrace, EventReport } from "../sender/report.ts";
import { decodeFindAnswer, encodeFind } from "../transfer/messages.ts";
import { FIND_METHOD } from "../transfer/methods.ts";
import type { StatusComponents } from "./components.ts";
import { bucketName, regionName, targetNames } from "./names.ts";
import { ruleVerdicts } from "./rule-verdicts.ts";
import { problemOf, within } from "./time-limit.ts";
import {
  type ExplanationView,
  type PlaceView,
  REPLICATION_FORMAT,
  type RuleVerdictView,
  type WaitingView,
} from "./views.ts";

/** Of each place that is asked, milliseconds. */
const ASK_LIMIT_MS = 3_000;

export interface ExplainQuery {
  readonly bucket: FederatedBucket;
  readonly key: string;
  readonly version: VersionSelector;
}

/** @throws region.unavailable, rpc.deadlineExceeded when this region's shard cannot be asked */
export async function explain(components: StatusComponents, query: ExplainQuery): Promise<ExplanationView> {
  const { region, node, clock, control } = components;
  const { bucket, key, version } = query;
  const stands = bucket.regions.includes(region.number);
  const [places, own] = await Promise.all([
    Promise.all(placesOf(components, bucket).map((place) => placeView(components, query, place))),
    stands ? within(clock, ASK_LIMIT_MS, ownPart(components, query)) : undefined,
  ]);
  const found = own?.trace.version ?? (version === "null" ? undefined : version);
  return {
    format: REPLICATION_FORMAT,
    region: region.name,
    node,
    atMs: Math.trunc(clock.wallMs()),
    bucket: bucketName(control.view, bucket.id),
    key,
    ...(found !== undefined && {
      version: found,
      origin: regionName(control.view, versionParts(found).region),
    }),
    places,
    ...(own?.trace.status !== undefined && { status: own.trace.status }),
    waiting: own === undefined ? [] : waitingViews(components, bucket, own),
    rules: own === undefined ? [] : verdicts(components, query, own),
  };
}

interface OwnPart {
  readonly trace: ReplicationTrace;
  readonly found: Found;
  readonly attempts: readonly AttemptTrace[];
}

async function ownPart(
  { metadata, replicator }: StatusComponents,
  { bucket, key, version }: ExplainQuery,
): Promise<OwnPart> {
  const [trace, found] = await Promise.all([
    metadata.replicationTrace(bucket.id, key, version),
    metadata.find(bucket.id, key, version),
  ]);
  // Without a version: a deletion that left none has events too, which only their sender knows by key.
  const asked = version === undefined || version === "null" ? undefined : version;
  return { trace, found, attempts: replicator.traceAttempts(bucket.id, key, asked) };
}

/** This region's own first. */
function placesOf({ region }: StatusComponents, bucket: FederatedBucket): Place[] {
  const all: Place[] = [
    ...bucket.regions.map((number) => ({ region: number, bucket: bucket.id })),
    ...bucket.targets.map(({ region: number, bucket: id }) => ({
      region: number as RegionNumber,
      bucket: id,
    })),
  ];
  const places = all.filter(
    (place, i) =>
      all.findIndex((other) => other.region === place.region && other.bucket === place.bucket) === i,
  );
  return places.sort((a, b) => Number(b.region === region.number) - Number(a.region === region.number));
}

async function placeView(
  components: StatusComponents,
  { key, version }: ExplainQuery,
  place: Place,
): Promise<PlaceView> {
  const { region, control, clock } = components;
  const isHere = place.region === region.number;
  const names = {
    region: regionName(control.view, place.region),
    bucket: bucketName(control.view, place.bucket),
    isHere,
  };
  const { bucket } = place;
  try {
    const answer = isHere
      ? await within(clock, ASK_LIMIT_MS, findHere(components, { bucket, key, version }))
      : await findThere(components, place.region, { bucket, key, version });
    return {
      ...names,
      found: answer.found,
      ...(answer.version !== undefined && { version: answer.version }),
    };
  } catch (error) {
    return { ...names, found: "unknown", problem: problemOf(error) };
  }
}

interface Asked {
  readonly bucket: BucketId;
  readonly key: string;
  readonly version: VersionSelector;
}

interface Answer {
  readonly found: "object" | "marker" | "nothing";
  readonly version: VersionId | undefined;
}

async function findHere({ metadata }: StatusComponents, { bucket, key, version }: Asked): Promise<Answer> {
  const found = await metadata.find(bucket, key, version);
  switch (found.kind) {
    case "object":
      return { found: "object", version: found.object.version };
    case "deleteMarker":
      return { found: "marker", version: found.marker.version };
    case "missing":
      return { found: "nothing", version: undefined };
  }
}

async function findThere({ links }: StatusComponents, region: RegionNumber, asked: Asked): Promise<Answer> {
  const link = links.link(region);
  if (link === undefined) throw new AtollError("federation.unreachable", `region ${region} is no member`);
  const bytes = await link.call(FIND_METHOD, encodeFind(asked), { deadlineMs: ASK_LIMIT_MS });
  return decodeFindAnswer(bytes);
}

function waitingViews(
  components: StatusComponents,
  bucket: FederatedBucket,
  { trace, attempts }: OwnPart,
): WaitingView[] {
  const events = new Map<string, { readonly event: OutboxEvent; readonly report: EventReport | undefined }>();
  for (const event of trace.events) events.set(`${event.target} ${event.id}`, { event, report: undefined });
  for (const report of attempts.flatMap((attempt) => attempt.events)) {
    events.set(`${report.event.target} ${report.event.id}`, { event: report.event, report });
  }
  return [...events.values()].map(({ event, report }) => {
    const attempt = attempts.find(({ target }) => target === event.target);
    return waitingView(components, bucket, { event, report, blocked: attempt?.blocked });
  });
}

function waitingView(
  { control, clock }: StatusComponents,
  bucket: FederatedBucket,
  {
    event,
    report,
    blocked,
  }: {
    readonly event: OutboxEvent;
    readonly report: EventReport | undefined;
    readonly blocked: AttemptTrace["blocked"];
  },
): WaitingView {
  const { target, rule, kind, version, stamp, failure } = event;
  const names = targetNames(control.view, { bucket: bucket.id, target }, clock.wallMs());
  const reason = report?.reason ?? failure?.reason;
  const message = report?.message ?? failure?.message;
  return {
    ...{ target, ...names, rule, kind, version, sinceMs: millisOf(stamp) },
    attempts: Math.max(report?.attempts ?? 0, failure?.attempts ?? 0),
    ...(reason !== undefined && { reason }),
    ...(message !== undefined && { message }),
    ...(failure !== undefined && { failedMs: failure.atMs }),
    ...(report !== undefined && { place: report.place }),
    ...(report?.nextTryMs !== undefined && { nextTryMs: report.nextTryMs }),
    ...(blocked !== undefined && { blocked }),
  };
}

/** Of a version that another region's client wrote, that region's rules speak. */
function verdicts(
  { region, control, clock }: StatusComponents,
  { bucket, key }: ExplainQuery,
  { found, trace }: OwnPart,
): RuleVerdictView[] {
  if (found.kind === "missing" || trace.version === undefined) return [];
  if (versionParts(trace.version).region !== region.number) return [];
  const compiled = compileRules(bucket, region.number, control.view);
  const judged = {
    key,
    isMarker: found.kind === "deleteMarker",
    tags: found.kind === "object" ? found.object.tags : [],
    wasShipped: trace.status !== undefined,
  };
  return ruleVerdicts(
    bucket,
    compiled,
    judged,
    (target) => targetNames(control.view, { bucket: bucket.id, target }, clock.wallMs()).to,
  );
}
