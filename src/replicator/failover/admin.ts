/**
 * Failover's part of the admin port:
 *
 *     GET    /failover/plan?bucket=B&to=R, ?region=R    `PlanView`
 *     GET    /failover/history?bucket=B                 `HistoryView`
 *     POST   /failover/switch   {"bucket": "photos", "to": "eu-west-1", "isForced": false}: a `FailoverLine` of JSON a
 *                               line, as it goes
 *
 * What is wrong with the request is answered with 400. Later errors are the last line, since the answer has begun.
 */
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { Failover } from "./failover.ts";
import { parseSwitchRequest, type SwitchRequest } from "./request.ts";
import { FAILOVER_FORMAT, type FailoverLine, type HistoryView, type PlanView } from "./views.ts";

export interface FailoverAdminComponents {
  readonly failover: Failover;
  readonly region: { readonly name: string };
  readonly node: string;
  /** Whether this node knows what the federation has. */
  readonly isReady: () => boolean;
}

export interface FailoverAdminRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
}

export type FailoverAdminAnswer =
  | { readonly status: number; readonly json: unknown }
  | {
      /** With status 200: writes all lines, each with its end. Never rejects. */
      run(write: (text: string) => Promise<void>, signal: AbortSignal): Promise<void>;
    };

/** @returns undefined for what is none of its paths */
export async function answerFailoverAdmin(
  components: FailoverAdminComponents,
  request: FailoverAdminRequest,
): Promise<FailoverAdminAnswer | undefined> {
  const method = request.method === "HEAD" ? "GET" : request.method;
  const expected = methods.get(request.path);
  if (expected === undefined) return undefined;
  if (method !== expected) return refusal(405, "method not allowed", `only ${expected}`);
  try {
    if (!components.isReady()) {
      throw new AtollError("control.unavailable", "this node has not heard yet what the federation has");
    }
    if (request.path === "/failover/plan")
      return { status: 200, json: await plan(components, request.query) };
    if (request.path === "/failover/history")
      return { status: 200, json: history(components, request.query) };
    return run(components, switchRequest(request.body));
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    return refusal(statusOf(error), error.code, error.message);
  }
}

const methods: ReadonlyMap<string, string> = new Map([
  ["/failover/plan", "GET"],
  ["/failover/history", "GET"],
  ["/failover/switch", "POST"],
]);

async function plan(components: FailoverAdminComponents, query: URLSearchParams): Promise<PlanView> {
  checkQuery(query, ["bucket", "region", "to"]);
  const [bucket, region, to] = ["bucket", "region", "to"].map((name) => query.get(name) ?? undefined);
  const { failover } = components;
  const about = { format: FAILOVER_FORMAT, region: components.region.name, node: components.node } as const;
  if (bucket !== undefined && region === undefined) {
    return { ...about, buckets: [await failover.planOfBucket(bucket, to)], isTruncated: false };
  }
  if (region !== undefined && bucket === undefined && to === undefined) {
    return { ...about, ...(await failover.planOfRegion(region)) };
  }
  throw invalid("expected bucket=BUCKET (and to=REGION), or region=REGION");
}

function history(components: FailoverAdminComponents, query: URLSearchParams): HistoryView {
  checkQuery(query, ["bucket"]);
  const failovers = components.failover.history(query.get("bucket") ?? undefined);
  return { format: FAILOVER_FORMAT, region: components.region.name, node: components.node, failovers };
}

function switchRequest(body: Uint8Array): SwitchRequest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new AtollError("failover.invalid", "the body is no JSON", { cause });
  }
  return parseSwitchRequest(value);
}

function run({ failover }: FailoverAdminComponents, request: SwitchRequest): FailoverAdminAnswer {
  return {
    run: async (write, signal) => {
      const emit = (line: FailoverLine): Promise<void> => write(`${JSON.stringify(line)}\n`);
      try {
        await failover.run(request, { emit, signal });
      } catch (error) {
        // A reader that has gone hears nothing more.
        await emit(errorLine(error)).catch(() => {});
      }
    },
  };
}

function errorLine(error: unknown): FailoverLine {
  if (error instanceof AtollError) {
    return { kind: "error", error: error.code, message: error.message, action: error.action };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "error", error: "rpc.remoteFailed", message, action: "See the nodes' logs." };
}

function checkQuery(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (known.includes(name)) continue;
    throw invalid(`${name}: there is no such parameter; there are: ${known.join(", ")}`);
  }
}

const invalid = (reason: string): AtollError => new AtollError("failover.invalid", reason);

const badRequests: readonly ErrorCode[] = ["failover.invalid", "federation.unknownRegion"];

function statusOf({ code, retryable }: AtollError): number {
  if (code === "bucket.notFound") return 404;
  if (badRequests.includes(code)) return 400;
  return retryable ? 503 : 500;
}

const refusal = (status: number, error: string, message: string): FailoverAdminAnswer => ({
  status,
  json: { error, message, problems: [] },
});
