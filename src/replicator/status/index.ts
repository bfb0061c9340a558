/**
 * status: what waits, what failed and why, derived from the outboxes. A node answers for its region's shards, which it
 * asks behind a barrier, and for its own senders; the federation's picture is put together from the nodes' answers, and
 * says what is missing in it.
 *
 *     const answer = await answerReplicationAdmin(components, request);     // the admin port's pages
 *     const view = await nodeReplication(components, { bucket: "photos" });
 *     federationReplication([{ region: "us-east-1", node: "node-1", view, problem: "" }, ...]).rows;
 */
export { answerReplicationAdmin, type ReplicationAdminComponents } from "./admin.ts";
export type { StatusComponents } from "./components.ts";
export {
  type AskedForExplanation,
  type ExplainedPlace,
  type Explanation,
  explainAcross,
  newestVersion,
} from "./federation-explanation.ts";
export {
  type AskedForReplication,
  type FederationReplication,
  federationReplication,
  type ReplicationRow,
  type RowSender,
  type RowState,
} from "./federation-status.ts";
export { nodeReplication } from "./node-status.ts";
export * from "./views.ts";
