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
export type { AdminAnswer, AdminApi, AdminRequest } from "./api.ts";
export { federationPage } from "./federation-view.ts";
export { type AdminSources, createAdminHandler } from "./handler.ts";
export { MAX_SHOWN_HOMES } from "./homes.ts";
export type { DataPathSource, PeerSample } from "./metrics/data-path.ts";
export type { FederationSample } from "./metrics/federation.ts";
export { type MetricsSources, NodeMetrics } from "./metrics/node-metrics.ts";
export type { ProcessSource } from "./metrics/process.ts";
export type { LogSample, RaftSource } from "./metrics/raft.ts";
export type { ReplicationSample } from "./metrics/replication.ts";
export type { EndedRequest } from "./metrics/requests.ts";
export { noContents } from "./status.ts";
export * from "./views.ts";
