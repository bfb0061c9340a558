import { type NodeId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import { defaultHostOptions, type HostOptions, type LogOptions, wanOptions } from "../../consensus/index.ts";
import { federationNodeId } from "../identity/index.ts";

/** A region as the files of this node have it. */
export interface KnownRegion {
  readonly number: RegionNumber;
  readonly name: string;
  /** Its federation nodes, by `federationNodeId`. */
  readonly nodes: readonly NodeId[];
}

export interface ControlPlaneOptions {
  /** Of its log and state: a directory of its own, which is made when it is missing. */
  readonly directory: string;
  readonly federation: string;
  /** This node, by `federationNodeId`. */
  readonly self: NodeId;
  /** Those that the federation begins with; later ones come with `setKnown`, or as members. */
  readonly regions: readonly KnownRegion[];
  /** Voters without a region's data. Default: none. */
  readonly arbiters?: readonly NodeId[];
  readonly host?: Partial<HostOptions>;
  readonly log?: LogOptions;
}

/** Of a command or a barrier that names none; milliseconds. */
export const DEFAULT_DEADLINE_MS = 10_000;

/** Between two tries while no leader is known. */
export const RETRY_MS = 50;

/** Commands and barriers of this node under way; more are refused. */
export const MAX_PENDING = 1_024;

/** The number of its region stands in front of its own. */
export const regionOfNode = (node: NodeId): RegionNumber =>
  regionNumber(Math.floor(node / federationNodeId(1, 0)));

/**
 * For round trips of up to 300 ms. The timeout is short beside what a WAN may need in an hour of trouble, since a
 * needless election costs commands a second and reads nothing; at the first start everybody waits for one.
 */
export const controlHostOptions: HostOptions = {
  ...defaultHostOptions,
  raft: {
    ...wanOptions,
    heartbeatMs: 250,
    electionTimeoutMs: 1_200,
    maxUncommittedBytes: 64 << 20,
  },
  tickMs: 25,
  requestTimeoutMs: DEFAULT_DEADLINE_MS,
  // Configurations change seldom: a small log, and a snapshot soon for who was long away.
  checkpointBytes: 4 << 20,
  checkpointEntries: 10_000,
  retainBytes: 8 << 20,
  retainEntries: 20_000,
  snapshotRetainBytes: 64 << 20,
};

export const controlLogOptions: LogOptions = { segmentBytes: 8 << 20, retainBytes: 64 << 20 };
