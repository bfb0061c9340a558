/**
 * Replication's part of the admin port, as a function from request to answer:
 *
 *     GET    /replication/status?bucket=B&watermarks    `NodeReplicationView`
 *     GET    /replication/explain?bucket=B&key=K&version=V    `ExplanationView`
 *     GET    /replication/failed?bucket=B&reason=R&limit=N    `FailedView`
 *     POST   /replication/retry          {bucket?, key?, target?}: what waits between two tries is tried now
 *     GET    /replication/conflicts?bucket=B&after=A&limit=N    `ConflictsView`
 *     POST   /replication/conflicts/drop {conflicts: [{shard, id}]}
 *     GET    /replication/jobs           `JobView`s
 *     POST   /replication/jobs           {kind, bucket, to, from?}
 *     POST   /replication/jobs/ID/pause, /resume, /cancel
 *     POST   /replication/targets/ID/pause {forMs?}, /resume
 *
 * A node answers for itself and for its region; who wants the federation's answer asks all of them.
 */
import { z } from "zod";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import { parseVersionId } from "../../base/version-id.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { VersionSelector } from "../../metadata/index.ts";
import type { FederatedBuckets } from "../federated-buckets.ts";
import { changeJob, type JobAction, startJobs } from "../jobs/job-commands.ts";
import { jobView, jobViews } from "../jobs/job-views.ts";
import type { RuleAdminAnswer, RuleAdminRequest } from "../rules/index.ts";
import { MAX_PAUSE_MS } from "../rules/limits.ts";
import type { StatusComponents } from "./components.ts";
import { conflictsPage, dropConflicts, MAX_CONFLICTS } from "./conflicts.ts";
import { explain } from "./explain.ts";
import { failedEvents, MAX_FAILED } from "./failed.ts";
import { pauseOf } from "./names.ts";
import { nodeReplication } from "./node-status.ts";
import { retryShipping } from "./retry.ts";
import { REPLICATION_FORMAT } from "./views.ts";

const DEFAULT_LIMIT = 100;
const MAX_KEY_BYTES = 1024;

export interface ReplicationAdminComponents extends StatusComponents {
  readonly buckets: FederatedBuckets;
}

type Page = (
  components: ReplicationAdminComponents,
  request: RuleAdminRequest,
  /** What stands between slashes: an id, and what to do with it. */
  parts: readonly string[],
) => Promise<object>;

interface Route {
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  readonly page: Page;
}

const bucketField = z.string().min(1).max(63);
const regionField = z.string().min(1).max(63);

const retrySchema = z
  .strictObject({
    bucket: bucketField.optional(),
    key: z.string().min(1).max(MAX_KEY_BYTES).optional(),
    target: z.int().min(1).optional(),
  })
  .refine(({ bucket, key }) => key === undefined || bucket !== undefined, "a key needs its bucket");
const dropSchema = z.strictObject({
  conflicts: z
    .array(z.strictObject({ shard: z.int().min(1), id: z.string().regex(/^[0-9a-f]{24}$/) }))
    .max(MAX_CONFLICTS),
});
const jobSchema = z.strictObject({
  kind: z.enum(["existing", "resync"]),
  bucket: bucketField,
  to: regionField,
  from: regionField.optional(),
});
const targetPauseSchema = z.strictObject({ forMs: z.int().min(1).max(MAX_PAUSE_MS).optional() });
const nothingSchema = z.strictObject({});

const routes: readonly Route[] = [
  { method: "GET", path: /^\/replication\/status$/, page: status },
  { method: "GET", path: /^\/replication\/explain$/, page: explanation },
  { method: "GET", path: /^\/replication\/failed$/, page: failed },
  { method: "POST", path: /^\/replication\/retry$/, page: retry },
  { method: "GET", path: /^\/replication\/conflicts$/, page: conflicts },
  { method: "POST", path: /^\/replication\/conflicts\/drop$/, page: drop },
  { method: "GET", path: /^\/replication\/jobs$/, page: jobs },
  { method: "POST", path: /^\/replication\/jobs$/, page: begin },
  { method: "POST", path: /^\/replication\/jobs\/([\w-]{1,128})\/(pause|resume|cancel)$/, page: change },
  { method: "POST", path: /^\/replication\/targets\/(\d{1,10})\/(pause|resume)$/, page: hold },
];

/** @returns undefined for what is none of its paths */
export async function answerReplicationAdmin(
  components: ReplicationAdminComponents,
  request: RuleAdminRequest,
): Promise<RuleAdminAnswer | undefined> {
  const method = request.method === "HEAD" ? "GET" : request.method;
  const matching = routes.filter(({ path }) => path.test(request.path));
  if (matching.length === 0) return undefined;
  const route = matching.find((each) => each.method === method);
  if (route === undefined) {
    const message = `only ${matching.map((each) => each.method).join(", ")}`;
    return { status: 405, json: { error: "method not allowed", message, problems: [] } };
  }
  try {
    if (!components.control.view.isReady) {
      throw new AtollError("control.unavailable", "this node has not heard yet what the federation has");
    }
    const parts = (route.path.exec(request.path) ?? []).slice(1);
    return { status: 200, json: await route.page(components, request, parts) };
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    const { code, message } = error;
    return { status: statusOf(error), json: { error: code, message, problems: [] } };
  }
}

async function status(components: ReplicationAdminComponents, { query }: RuleAdminRequest): Promise<object> {
  checkQuery(query, ["bucket", "watermarks"]);
  const bucket = query.get("bucket");
  if (bucket !== null) await find(components, bucket);
  return nodeReplication(components, {
    ...(bucket !== null && { bucket }),
    watermarks: query.has("watermarks"),
  });
}

async function explanation(
  components: ReplicationAdminComponents,
  { query }: RuleAdminRequest,
): Promise<object> {
  checkQuery(query, ["bucket", "key", "version"]);
  const key = query.get("key") ?? "";
  if (key === "" || Buffer.byteLength(key) > MAX_KEY_BYTES) throw invalid(`key=${key}: no key`);
  const bucket = await find(components, query.get("bucket") ?? "");
  return explain(components, { bucket, key, version: selectorOf(query.get("version")) });
}

function selectorOf(text: string | null): VersionSelector {
  if (text === null || text === "null") return text ?? undefined;
  const version = parseVersionId(text);
  if (version === undefined) throw invalid(`version=${text}: no version id`);
  return version;
}

async function failed(components: ReplicationAdminComponents, { query }: RuleAdminRequest): Promise<object> {
  checkQuery(query, ["bucket", "reason", "limit"]);
  const bucket = query.get("bucket");
  const reason = query.get("reason");
  if (bucket !== null) await find(components, bucket);
  return failedEvents(components, {
    ...(bucket !== null && { bucket }),
    ...(reason !== null && { reason }),
    limit: limitOf(query, MAX_FAILED),
  });
}

async function retry(components: ReplicationAdminComponents, { body }: RuleAdminRequest): Promise<object> {
  const { bucket: name, key, target } = parsed(retrySchema, body);
  const bucket = name === undefined ? undefined : await find(components, name);
  const retried = retryShipping(components.replicator, {
    ...(bucket !== undefined && { bucket: bucket.id }),
    ...(key !== undefined && { key }),
    ...(target !== undefined && { target }),
  });
  return { format: REPLICATION_FORMAT, region: components.region.name, node: components.node, ...retried };
}

async function conflicts(
  components: ReplicationAdminComponents,
  { query }: RuleAdminRequest,
): Promise<object> {
  checkQuery(query, ["bucket", "after", "limit"]);
  const bucket = query.get("bucket");
  const after = query.get("after");
  if (bucket !== null) await find(components, bucket);
  return conflictsPage(components, {
    ...(bucket !== null && { bucket }),
    ...(after !== null && { after }),
    limit: limitOf(query, MAX_CONFLICTS),
  });
}

async function drop(components: ReplicationAdminComponents, { body }: RuleAdminRequest): Promise<object> {
  const { conflicts: dropped } = parsed(dropSchema, body);
  await dropConflicts(components, dropped);
  return { format: REPLICATION_FORMAT, region: components.region.name, dropped: dropped.length };
}

async function jobs(components: ReplicationAdminComponents): Promise<object> {
  return {
    format: REPLICATION_FORMAT,
    region: components.region.name,
    node: components.node,
    jobs: await jobViews(components),
  };
}

async function begin(components: ReplicationAdminComponents, { body }: RuleAdminRequest): Promise<object> {
  const { kind, bucket, to, from } = parsed(jobSchema, body);
  const wanted = { kind, bucket: await find(components, bucket), to, from };
  const started = await startJobs(components, wanted);
  return { format: REPLICATION_FORMAT, jobs: started.map((job) => viewOf(components, job)) };
}

async function change(
  components: ReplicationAdminComponents,
  { body }: RuleAdminRequest,
  [id = "", action]: readonly string[],
): Promise<object> {
  if (body.length > 0) parsed(nothingSchema, body);
  const job = await changeJob(components, id, action as JobAction);
  return { format: REPLICATION_FORMAT, jobs: [viewOf(components, job)] };
}

const viewOf = (
  { control, clock }: ReplicationAdminComponents,
  job: Parameters<typeof jobView>[1],
): ReturnType<typeof jobView> => jobView(control.view, job, clock.wallMs());

async function hold(
  { control, clock }: ReplicationAdminComponents,
  { body }: RuleAdminRequest,
  [id = "", action]: readonly string[],
): Promise<object> {
  const { forMs } = body.length === 0 ? {} : parsed(targetPauseSchema, body);
  const pausedUntilMs = forMs === undefined ? Number.POSITIVE_INFINITY : clock.wallMs() + forMs;
  const untilMs = action === "resume" ? 0 : pausedUntilMs;
  const result = await control.propose({ kind: "pauseTarget", target: Number(id), untilMs });
  if (result.kind === "missing") throw new AtollError("replication.noTarget", `there is no target ${id}`);
  if (result.kind === "refused") throw invalid(result.reason);
  const pause = pauseOf({ pausedUntilMs: untilMs === 0 ? undefined : untilMs }, clock.wallMs());
  return { format: REPLICATION_FORMAT, target: Number(id), ...pause };
}

async function find({ buckets }: ReplicationAdminComponents, name: string): Promise<FederatedBucket> {
  const bucket = name === "" ? undefined : await buckets.find(name);
  if (bucket === undefined) throw new AtollError("bucket.notFound", `there is no bucket ${name}`);
  return bucket;
}

function limitOf(query: URLSearchParams, max: number): number {
  const text = query.get("limit") ?? String(Math.min(DEFAULT_LIMIT, max));
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > max) throw invalid(`limit=${text}: expected 1 to ${max}`);
  return limit;
}

function checkQuery(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!known.includes(name))
      throw invalid(`${name}: there is no such parameter; there are: ${known.join(", ")}`);
  }
}

function parsed<T>(schema: z.ZodType<T>, body: Uint8Array): T {
  const result = schema.safeParse(jsonOf(body));
  if (result.success) return result.data;
  const reasons = result.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`,
  );
  throw invalid(reasons.join("\n"));
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new AtollError("replication.invalid", "the body is no JSON", { cause });
  }
}

const invalid = (reason: string): AtollError => new AtollError("replication.invalid", reason);

const notFound: readonly ErrorCode[] = ["bucket.notFound", "job.notFound", "replication.noTarget"];

function statusOf({ code, retryable }: AtollError): number {
  if (notFound.includes(code)) return 404;
  if (code === "replication.invalid" || code === "federation.unknownRegion") return 400;
  return retryable ? 503 : 500;
}
