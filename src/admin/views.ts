/**
 * What the admin port answers, for those who ask it: the types of its answers, and what is made of several nodes' answers.
 * Whoever imports this instead of index.ts loads nothing that a node is made of.
 */
export * from "../replicator/views.ts";
export {
  type ControlPage,
  FEDERATION_FORMAT,
  type FederationPage,
  type MemberPage,
  parseFederationPage,
} from "./federation-page.ts";
export type { HomePage, HomesPage } from "./homes.ts";
export {
  type ContentsView,
  type DriveView,
  type GroupView,
  type NodeStatus,
  type PeerView,
  type PlacementView,
  parseStatus,
  type SchemeView,
  STATUS_FORMAT,
  type WorkerView,
} from "./status.ts";
