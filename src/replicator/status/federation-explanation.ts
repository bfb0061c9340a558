/** Where a version is and isn't in the federation, and why: put together from what each region says. */
import type { ExplanationView, PlaceView, RuleVerdictView, WaitingView } from "./views.ts";

export interface ExplainedPlace {
  readonly region: string;
  readonly bucket: string;
  /** `behind`: another version is there; `unknown`: nobody could say. */
  readonly presence: "here" | "marker" | "behind" | "missing" | "unknown";
  readonly version?: string;
  /** As S3 says it there. */
  readonly status?: string;
  /** Events that wait for this place, with the region that ships them. */
  readonly waiting: readonly (WaitingView & { readonly from: string })[];
  /** Why it is not there, where nothing waits for it; and what those who wait wait for. */
  readonly reasons: readonly string[];
}

export interface Explanation {
  readonly bucket: string;
  readonly key: string;
  /** That this is about: the asked one, or the newest that any region has. Absent: nobody has any. */
  readonly version?: string;
  /** The region whose client wrote it. */
  readonly origin?: string;
  readonly places: readonly ExplainedPlace[];
  readonly rules: readonly RuleVerdictView[];
  readonly gaps: readonly string[];
}

export interface AskedForExplanation {
  readonly region: string;
  readonly node: string;
  readonly view: ExplanationView | undefined;
  readonly problem: string;
}

/** The greatest that any place has: what all of them should have. */
export function newestVersion(asked: readonly AskedForExplanation[]): string | undefined {
  const versions = asked.flatMap(({ view }) => view?.places.flatMap(({ version }) => version ?? []) ?? []);
  return versions.toSorted().at(-1);
}

/** @param at what was asked for, and the version that it is about: see `newestVersion` */
export function explainAcross(
  asked: readonly AskedForExplanation[],
  at: { readonly bucket: string; readonly key: string; readonly version: string | undefined },
): Explanation {
  const { bucket, key, version } = at;
  const views = asked.flatMap(({ view }) => view ?? []);
  const origin = views.find((view) => view.version !== undefined && view.version === version)?.origin;
  const waiting = waitingOf(views);
  const originViews = views.filter(({ region }) => region === origin);
  const rules = originViews.find((view) => view.rules.length > 0)?.rules ?? [];
  const places = placesOf(views).map((place): ExplainedPlace => {
    const presence = presenceOf(place, version);
    const here = waiting.filter(({ to, toBucket }) => to === place.region && toBucket === place.bucket);
    const own = views.find((view) => view.region === place.region && view.bucket === place.bucket);
    const isOrigin = place.region === origin && place.bucket === bucket;
    return {
      region: place.region,
      bucket: place.bucket,
      presence,
      ...(place.version !== undefined && { version: place.version }),
      ...(own?.status !== undefined && { status: own.status }),
      waiting: here,
      reasons: reasonsOf({
        place,
        presence,
        here,
        rules,
        origin,
        isOrigin,
        isOriginKnown: originViews.length > 0,
      }),
    };
  });
  return {
    ...{ bucket, key },
    ...(version !== undefined && { version }),
    ...(origin !== undefined && { origin }),
    places,
    rules,
    gaps: asked
      .filter(({ view }) => view === undefined)
      .map(({ region, node, problem }) => `${region}/${node}: ${problem}: what waits there is unknown`),
  };
}

/** What a region says of itself counts more than what others found over a link. */
function placesOf(views: readonly ExplanationView[]): PlaceView[] {
  const places = new Map<string, PlaceView>();
  for (const place of views.flatMap((view) => view.places)) {
    const name = `${place.region}\n${place.bucket}`;
    const known = places.get(name);
    if (known === undefined || rank(place) > rank(known)) places.set(name, place);
  }
  return [...places.values()].sort((a, b) =>
    `${a.bucket} ${a.region}` < `${b.bucket} ${b.region}` ? -1 : 1,
  );
}

const rank = ({ isHere, found }: PlaceView): number => (found === "unknown" ? 0 : isHere ? 2 : 1);

function presenceOf(place: PlaceView, version: string | undefined): ExplainedPlace["presence"] {
  if (place.found === "unknown") return "unknown";
  if (place.found === "nothing") return "missing";
  if (version !== undefined && place.version !== version) return "behind";
  return place.found === "marker" ? "marker" : "here";
}

/** Each once; as the node says that has it in memory. */
function waitingOf(views: readonly ExplanationView[]): (WaitingView & { readonly from: string })[] {
  const found = new Map<string, WaitingView & { readonly from: string }>();
  for (const { region, waiting } of views) {
    for (const event of waiting) {
      const name = `${region} ${event.target} ${event.kind} ${event.version}`;
      const known = found.get(name);
      if (known === undefined || (known.place === undefined && event.place !== undefined)) {
        found.set(name, { ...event, from: region });
      }
    }
  }
  return [...found.values()];
}

interface Found {
  readonly place: PlaceView;
  readonly presence: ExplainedPlace["presence"];
  readonly here: readonly (WaitingView & { readonly from: string })[];
  readonly rules: readonly RuleVerdictView[];
  readonly origin: string | undefined;
  readonly isOrigin: boolean;
  readonly isOriginKnown: boolean;
}

function reasonsOf({ place, presence, here, rules, origin, isOrigin, isOriginKnown }: Found): string[] {
  if (presence === "unknown") return [place.problem ?? "it could not be asked", ...here.map(waitReason)];
  if (here.length > 0) return here.map(waitReason);
  if (presence === "here" || presence === "marker") return [];
  if (isOrigin) return ["it was written here, and is gone: deleted, or replaced where no versions are kept"];
  if (origin === undefined) return [];
  if (!isOriginKnown) return [`${origin}, where it was written, was not asked: what waits there is unknown`];
  const verdicts = rules.filter(({ to }) => to === place.region);
  if (verdicts.length === 0) return [`no rule of ${origin}, where it was written, leads here`];
  const matching = verdicts.filter(({ isMatch }) => isMatch);
  if (matching.length === 0) return verdicts.map(({ rule, reason }) => `rule ${rule}: ${reason}`);
  return [
    "nothing waits for it: written before the rule (atoll replication backfill), or gone here since: deleted, superseded, or lost (atoll replication verify)",
  ];
}

function waitReason(event: WaitingView): string {
  if (event.isPaused) {
    const until =
      event.pausedUntilMs === null ? "until it is resumed" : `until ${timeOf(event.pausedUntilMs)}`;
    return `the target is paused ${until}`;
  }
  if (event.blocked !== undefined) return `${event.blocked.reason}: ${event.blocked.message}`;
  if (event.reason !== undefined) {
    const next = event.nextTryMs === undefined ? "" : `, next try at ${timeOf(event.nextTryMs)}`;
    return `${event.reason}: ${event.message ?? ""} (${event.attempts} tries${next})`;
  }
  return event.place === "onItsWay" ? "it is on its way" : "it waits for its turn";
}

const timeOf = (ms: number): string => new Date(ms).toISOString();
