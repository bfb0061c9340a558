/**
 * The rules' part of the admin port, as a function from request to answer:
 *
 *     GET    /replication/rules                  what each bucket with rules has
 *     GET    /replication/buckets/BUCKET/rules   `RulesView`
 *     PUT    /replication/buckets/BUCKET/rules   a rule set (rule-file.ts) takes the place of the bucket's: `RulesPlan`
 *     PUT    /replication/buckets/BUCKET/rules?dry-run   what that would do
 *     POST   /replication/pause, /replication/resume     `PauseRequest`: the targets that wait, or run
 *
 * What is wrong with a rule set is answered with 400 and each problem's place in it.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type {
  BucketHome,
  ControlPlane,
  ControlView,
  FailoverPolicy,
  FederatedBucket,
  ReplicationConfiguration,
  TargetRecord,
} from "../../federation/index.ts";
import type { BucketSettings, FederatedBuckets } from "../federated-buckets.ts";
import { newRegionsOf } from "../placement/compile-rules.ts";
import { diffRules, type RuleChange } from "./diff.ts";
import { checkDestinations } from "./directory.ts";
import { jobsBegunWith, startMissingJobs } from "./existing.ts";
import { collapseRules, type Expanded, expandRules, pathOf } from "./expand.ts";
import { checkHomeRules, checkSettings } from "./home.ts";
import { MAX_LISTED_BUCKETS } from "./limits.ts";
import { parsePause, pausedTargets } from "./pausing.ts";
import type { PlacedProblem } from "./problems.ts";
import { type RuleSet, ruleSetSchema } from "./rule-file.ts";
import { diffSettings, fileSettingsOf, settingProblems, settingsOf } from "./settings.ts";
import { checkRules } from "./validate.ts";

const BUCKETS_PAGE = 1000;

/** Moves when a reader of the old one would misread the new one. */
export const RULES_FORMAT = 1;

export interface RuleAdminRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
}

export interface RuleAdminAnswer {
  readonly status: number;
  readonly json: unknown;
}

export interface RuleAdminComponents {
  readonly buckets: FederatedBuckets;
  readonly control: ControlPlane;
  readonly clock: Clock;
}

export interface RulesView {
  readonly format: typeof RULES_FORMAT;
  readonly bucket: string;
  /** Where its home is now; null: each of its regions writes it. */
  readonly home: HomeView | null;
  readonly regions: readonly string[];
  readonly versioning: FederatedBucket["versioning"];
  readonly set: RuleSet;
  /** As S3 clients see it. */
  readonly configuration: ReplicationConfiguration | null;
  readonly targets: readonly TargetView[];
}

export interface HomeView {
  readonly region: string;
  readonly epoch: number;
  readonly failover: FailoverPolicy;
  /** Nobody writes it for the moment: it is moving there, or only beginning. */
  readonly movingTo: string | null;
  readonly isBeginning: boolean;
}

export interface TargetView {
  readonly id: number;
  readonly region: string;
  readonly bucket: string;
  readonly isPaused: boolean;
  /** null: until it is resumed, or it is not paused. */
  readonly pausedUntilMs: number | null;
}

export interface RulesPlan {
  readonly format: typeof RULES_FORMAT;
  readonly bucket: string;
  /** Empty: the bucket has these rules. */
  readonly changes: readonly RuleChange[];
  /** Jobs that ship existing objects, begun by this request. */
  readonly jobs: readonly string[];
}

/** @returns undefined for what is none of its paths. */
export async function answerRuleAdmin(
  components: RuleAdminComponents,
  request: RuleAdminRequest,
): Promise<RuleAdminAnswer | undefined> {
  const page = pageOf(components, request);
  if (page === undefined) return undefined;
  try {
    // Before it has heard of the federation a node would deny what is there.
    if (components.control.view.isReady) return await page();
    return refusal("control.unavailable", "this node has not heard yet what the federation has", 503);
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    return refusal(error.code, error.message, statusOf(error));
  }
}

function pageOf(
  components: RuleAdminComponents,
  request: RuleAdminRequest,
): (() => Promise<RuleAdminAnswer>) | undefined {
  const { method, path } = request;
  const isRead = method === "GET" || method === "HEAD";
  if (path === "/replication/rules") return () => (isRead ? list(components) : notAllowed("GET"));
  if (path === "/replication/pause" || path === "/replication/resume") {
    return () => (method === "POST" ? pause(components, request) : notAllowed("POST"));
  }
  const bucket = /^\/replication\/buckets\/([a-z0-9.-]{1,63})\/rules$/.exec(path)?.[1];
  if (bucket === undefined) return undefined;
  if (isRead) return () => show(components, bucket);
  return () => (method === "PUT" ? put(components, bucket, request) : notAllowed("GET, PUT"));
}

async function list({ buckets, control }: RuleAdminComponents): Promise<RuleAdminAnswer> {
  const found: RulesView[] = [];
  let after = "";
  for (let seen = 0; seen < MAX_LISTED_BUCKETS; seen += BUCKETS_PAGE) {
    const page = buckets.list({ after, limit: BUCKETS_PAGE });
    for (const bucket of page.buckets) if (hasRules(bucket)) found.push(viewOf(bucket, control.view));
    after = page.buckets.at(-1)?.name ?? after;
    if (!page.isTruncated)
      return { status: 200, json: { format: RULES_FORMAT, buckets: found, isTruncated: false } };
  }
  return { status: 200, json: { format: RULES_FORMAT, buckets: found, isTruncated: true } };
}

const hasRules = ({ replication, home, reads, ackRegions }: FederatedBucket): boolean =>
  [replication, home, reads, ackRegions].some((each) => each !== undefined);

async function show({ buckets, control }: RuleAdminComponents, name: string): Promise<RuleAdminAnswer> {
  return { status: 200, json: viewOf(await find(buckets, name), control.view) };
}

async function find(buckets: FederatedBuckets, name: string): Promise<FederatedBucket> {
  const bucket = await buckets.find(name);
  if (bucket !== undefined && bucket.state === "active") return bucket;
  throw new AtollError("bucket.notFound", `there is no bucket ${name}`);
}

function viewOf(bucket: FederatedBucket, view: ControlView): RulesView {
  const { name, regions, versioning, replication, targets, home } = bucket;
  const nameOf = (region: RegionNumber): string => regionName(view, region);
  const rules = replication === undefined ? { role: "", rules: [] } : collapseRules(replication, name);
  return {
    format: RULES_FORMAT,
    bucket: name,
    home: home === undefined ? null : homeView(home, nameOf),
    regions: regions.map((number) => regionName(view, number)),
    versioning,
    set: { ...fileSettingsOf(bucket, nameOf), ...rules },
    configuration: replication ?? null,
    targets: targets.map((target) => targetView(target, view)),
  };
}

function homeView(
  { region, epoch, failover, moving, isBeginning }: BucketHome,
  nameOf: (region: RegionNumber) => string,
): HomeView {
  return {
    region: nameOf(region),
    epoch,
    failover,
    movingTo: moving === undefined ? null : nameOf(moving.to),
    isBeginning: isBeginning === true,
  };
}

const regionName = (view: ControlView, wanted: number): string =>
  view.regions.find(({ number }) => number === wanted)?.name ?? `region ${wanted}`;

function targetView({ id, region, bucket, pausedUntilMs }: TargetRecord, view: ControlView): TargetView {
  return {
    id,
    region: regionName(view, region),
    bucket: view.bucket(bucket)?.name ?? bucket,
    isPaused: pausedUntilMs !== undefined,
    pausedUntilMs:
      pausedUntilMs === undefined || pausedUntilMs === Number.POSITIVE_INFINITY ? null : pausedUntilMs,
  };
}

async function put(
  { buckets, control, clock }: RuleAdminComponents,
  name: string,
  { body, query }: RuleAdminRequest,
): Promise<RuleAdminAnswer> {
  const parsed = ruleSetSchema.safeParse(jsonOf(body));
  if (!parsed.success) {
    return invalid(
      parsed.error.issues.map(({ path, message }) => ({ path: path.map(step), reason: message })),
    );
  }
  const bucket = await find(buckets, name);
  const expanded = expandRules(parsed.data, name);
  const { settings, problems: unfit } = settingsOf(parsed.data, bucket, control.view);
  const problems = [
    ...settingProblems(parsed.data),
    ...unfit,
    ...(await problemsOf(expanded, bucket, { buckets, control })),
  ];
  if (problems.length === 0) problems.push(...togetherProblems(expanded, settings, bucket, control.view));
  if (problems.length > 0) return invalid(problems);
  const ofRules = diffRules(bucket.replication, expanded.configuration, name);
  const ofBucket = diffSettings(bucket, settings, (region) => regionName(control.view, region));
  const plan = { format: RULES_FORMAT, bucket: name, changes: [...ofBucket, ...ofRules] } as const;
  if (query.has("dry-run")) return { status: 200, json: { ...plan, jobs: [] } satisfies RulesPlan };
  const configuration = ofRules.length === 0 ? "same" : expanded.configuration;
  const states = await change(buckets, bucket, configuration, settings);
  const jobs = states.slice(1).flatMap((after) => jobsBegunWith(after, control.view));
  jobs.push(...(await startMissingJobs(control, states.at(-1) ?? bucket, clock.wallMs())));
  return { status: 200, json: { ...plan, jobs } satisfies RulesPlan };
}

/**
 * In an order in which each step fits: a home needs its rules before it, and while it is there.
 * @returns the bucket as it was, and after each step
 */
async function change(
  buckets: FederatedBuckets,
  bucket: FederatedBucket,
  configuration: ReplicationConfiguration | undefined | "same",
  { home, ...rest }: BucketSettings,
): Promise<FederatedBucket[]> {
  const { name } = bucket;
  const states = [bucket];
  const { reads } = rest;
  if (home === null) {
    // Strong reads end with the home that they need.
    states.push(await buckets.configure(name, { home, ...(reads !== undefined && { reads }) }));
  }
  if (configuration !== "same") states.push(await buckets.setReplication(name, configuration));
  const last: BucketSettings = { ...rest, ...(home != null && { home }) };
  if (Object.keys(last).length > 0) states.push(await buckets.configure(name, last));
  return states;
}

/** What the rules and the settings of one file are to each other. */
function togetherProblems(
  expanded: Expanded,
  settings: BucketSettings,
  bucket: FederatedBucket,
  view: ControlView,
): PlacedProblem[] {
  const { configuration } = expanded;
  const joining = configuration === undefined ? [] : newRegionsOf(bucket, configuration, view);
  const standing = { ...bucket, regions: [...bucket.regions, ...joining] };
  const found = checkSettings(settings, configuration, standing, view);
  const keepsHome = bucket.home !== undefined && settings.home === undefined;
  if (keepsHome) found.push(...checkHomeRules(configuration, standing, view));
  return found.map((problem) => ({ path: pathOf(problem, expanded), reason: problem.reason }));
}

async function problemsOf(
  expanded: Expanded,
  bucket: FederatedBucket,
  { buckets, control }: Pick<RuleAdminComponents, "buckets" | "control">,
): Promise<PlacedProblem[]> {
  const { configuration } = expanded;
  if (configuration === undefined) return [];
  const directory = { regions: control.view.regions, find: (name: string) => buckets.find(name) };
  let found = checkRules(configuration, bucket.name);
  if (found.length === 0) found = await checkDestinations(configuration, bucket, directory);
  return found.map((problem) => ({ path: pathOf(problem, expanded), reason: problem.reason }));
}

async function pause(
  { buckets, control, clock }: RuleAdminComponents,
  { path, body }: RuleAdminRequest,
): Promise<RuleAdminAnswer> {
  const wanted = parsePause(jsonOf(body));
  if (wanted.kind === "invalid") return invalid(wanted.problems);
  const { bucket: name, forMs } = wanted.request;
  const bucket = await find(buckets, name);
  const targets = pausedTargets(bucket, wanted.request, control.view);
  if (targets.length === 0) {
    return invalid([
      { path: [], reason: `no target of ${name} is meant: see atoll replication rules ${name}` },
    ]);
  }
  const isPause = path === "/replication/pause";
  const untilMs = !isPause ? 0 : forMs === undefined ? Number.POSITIVE_INFINITY : clock.wallMs() + forMs;
  for (const { id } of targets) await control.propose({ kind: "pauseTarget", target: id, untilMs });
  const ids = new Set(targets.map(({ id }) => id));
  const now = (control.view.bucketByName(name)?.targets ?? []).filter(({ id }) => ids.has(id));
  return {
    status: 200,
    json: { format: RULES_FORMAT, targets: now.map((each) => targetView(each, control.view)) },
  };
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new AtollError("replication.invalid", "the body is no JSON", { cause });
  }
}

const step = (key: PropertyKey): string | number => (typeof key === "number" ? key : String(key));

function invalid(problems: readonly PlacedProblem[]): RuleAdminAnswer {
  const message = problems.map(({ reason }) => reason).join("\n");
  return { status: 400, json: { error: "replication.invalid" satisfies ErrorCode, message, problems } };
}

const refusal = (error: ErrorCode, message: string, status: number): RuleAdminAnswer => ({
  status,
  json: { error, message, problems: [] },
});

async function notAllowed(methods: string): Promise<RuleAdminAnswer> {
  return { status: 405, json: { error: "method not allowed", message: `only ${methods}`, problems: [] } };
}

function statusOf({ code, retryable }: AtollError): number {
  if (code === "bucket.notFound") return 404;
  if (code === "replication.invalid" || code === "replication.targetFailed") return 400;
  // The bucket's home is moving, or is elsewhere by now.
  if (code === "control.refused") return 409;
  return retryable ? 503 : 500;
}
