/** What GET /status answers: one node's view of itself and of its region. Plain JSON. */

/** Moves when a reader of the old one would misread the new one. */
export const STATUS_FORMAT = 1;

export interface NodeStatus {
  readonly format: typeof STATUS_FORMAT;
  readonly region: { readonly name: string; readonly number: number };
  readonly node: {
    readonly id: number;
    readonly name: string;
    readonly zone: string;
    readonly roles: readonly string[];
  };
  readonly version: string;
  readonly state: "starting" | "ready" | "unready" | "stopping";
  /** Why it cannot serve; empty when it can. */
  readonly reasons: readonly string[];
  readonly uptimeMs: number;
  readonly addresses: { readonly s3: string | undefined; readonly admin: string; readonly rpc: string };
  readonly groups: readonly GroupView[];
  readonly drives: readonly DriveView[];
  /** Undefined until the region has its topology, and while this node cannot see it. */
  readonly placement: PlacementView | undefined;
  /** Of the metadata groups that this node leads. */
  readonly contents: ContentsView;
  readonly workers: readonly WorkerView[];
  readonly peers: readonly PeerView[];
}

export interface GroupView {
  readonly id: number;
  /** "system", "shard 1", … */
  readonly name: string;
  readonly role: string;
  /** 0: unknown. */
  readonly leader: number;
  readonly term: number;
  readonly commitIndex: number;
  readonly appliedIndex: number;
  readonly logBytes: number;
  readonly voters: readonly number[];
  /** The replica lost part of its log and does not vote until it has it again. */
  readonly isRecovering: boolean;
}

export interface DriveView {
  readonly id: number;
  readonly directory: string;
  readonly state: "online" | "readOnly" | "failed" | "missing" | "closed";
  /** Why it is not online; empty when it is. */
  readonly reason: string;
  readonly totalBytes: number;
  readonly freeBytes: number;
  readonly usedBytes: number;
  readonly deadBytes: number;
  readonly fragments: number;
  readonly corruptFragments: number;
  readonly counters: Readonly<Record<string, number>>;
}

export interface PlacementView {
  readonly driveCount: number;
  readonly shardCount: number;
  readonly schemes: readonly SchemeView[];
  /** Sentences on what may be lost before data is unreadable. */
  readonly resilience: readonly string[];
}

export interface SchemeView {
  readonly dataFragments: number;
  readonly parityFragments: number;
  readonly placementGroups: number;
}

export interface ContentsView {
  readonly objects: number;
  readonly versions: number;
  readonly bytes: number;
  readonly uploads: number;
  readonly garbageBlobs: number;
  readonly garbageBytes: number;
  readonly missingFragments: number;
  /** Concurrent writes in the ledger. */
  readonly conflicts: number;
}

export interface WorkerView {
  readonly name: string;
  readonly state: string;
  readonly lastError: string;
  readonly steps: number;
  readonly failedSteps: number;
  readonly status: Readonly<Record<string, number | string | boolean>>;
}

export interface PeerView {
  readonly id: number;
  readonly name: string;
  readonly isConnected: boolean;
  readonly roundTripMs: number | undefined;
}

export const noContents: ContentsView = {
  objects: 0,
  versions: 0,
  bytes: 0,
  uploads: 0,
  garbageBlobs: 0,
  garbageBytes: 0,
  missingFragments: 0,
  conflicts: 0,
};

/** Another node's answer, checked as far as its readers rely on it; undefined when it is none that we can read. */
export function parseStatus(value: unknown): NodeStatus | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const status = value as Partial<NodeStatus>;
  const isWhole =
    status.format === STATUS_FORMAT &&
    typeof status.node === "object" &&
    Array.isArray(status.groups) &&
    Array.isArray(status.drives) &&
    Array.isArray(status.workers) &&
    Array.isArray(status.reasons);
  return isWhole ? (value as NodeStatus) : undefined;
}
