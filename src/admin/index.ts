/**
 * admin: what operators and their tools ask a node. The composition root gives it the facts and the socket.
 *
 *     const metrics = new NodeMetrics(sources);
 *     const handler = createAdminHandler({ logger, reasons, status, metrics: () => metrics.text() });
 *     createServer(handler).listen(9101, "127.0.0.1");
 *     metrics.requestEnded({ operation: "GetObject", status: 200, code: "", bytesIn: 0, bytesOut, durationMs });
 *
 *     GET /live      200 while the process answers at all
 *     GET /ready     200 when the node can serve; otherwise 503, and a line for each reason
 *     GET /metrics   Prometheus' text format (docs/metrics.md)
 *     GET /status    JSON: `NodeStatus`
 *
 * In a federation also what its `api` answers, as JSON: /federation and /replication/… (docs/operations.md).
 *
 * There is no authentication: the port belongs on loopback or on a private network. A web page that is open in a browser
 * there can change nothing: whatever changes something says that it is JSON, and comes from no page.
 */
// What the pages about rules and replication take and answer (src/replicator/{rules,status}), for those who ask.
export {
  type AskedForExplanation,
  type AskedForReplication,
  type BucketPlanView,
  type ConflictsView,
  type ConflictView,
  checkRules,
  durationText,
  type ExplainedPlace,
  type Explanation,
  type ExplanationView,
  expandRules,
  explainAcross,
  FAILOVER_FORMAT,
  type FailedEventView,
  type FailedView,
  type FailoverLine,
  type FailoverView,
  type FederationReplication,
  federationReplication,
  type HistoryView,
  type JobView,
  type LeaveLine,
  type NodeReplicationView,
  newestVersion,
  type OptionChange,
  type PlacedProblem,
  type PlanView,
  pathOf,
  REPLICATION_FORMAT,
  type ReplicationRow,
  type RiskView,
  type RuleChange,
  type RuleFile,
  type RulesPlan,
  type RulesView,
  ruleFileSchema,
  settingProblems,
  type TargetView,
  VERIFY_FORMAT,
  type VerifyLine,
} from "../replicator/index.ts";
export type { AdminAnswer, AdminApi, AdminRequest } from "./api.ts";
export {
  type ControlPage,
  FEDERATION_FORMAT,
  type FederationPage,
  federationPage,
  type MemberPage,
  parseFederationPage,
} from "./federation-page.ts";
export { type AdminSources, createAdminHandler } from "./handler.ts";
export { type HomePage, type HomesPage, MAX_SHOWN_HOMES } from "./homes.ts";
export type { DataPathSource, PeerSample } from "./metrics/data-path.ts";
export type { FederationSample } from "./metrics/federation.ts";
export { type MetricsSources, NodeMetrics } from "./metrics/node-metrics.ts";
export type { ProcessSource } from "./metrics/process.ts";
export type { LogSample, RaftSource } from "./metrics/raft.ts";
export type { ReplicationSample } from "./metrics/replication.ts";
export type { EndedRequest } from "./metrics/requests.ts";
export {
  type ContentsView,
  type DriveView,
  type GroupView,
  type NodeStatus,
  noContents,
  type PeerView,
  type PlacementView,
  parseStatus,
  type SchemeView,
  STATUS_FORMAT,
  type WorkerView,
} from "./status.ts";
