/** What a node says of itself: whether it can serve, its status, and what its metrics are read from. */
import packageFile from "../../package.json" with { type: "json" };
import {
  type AdminAnswer,
  type AdminApi,
  type ContentsView,
  type MetricsSources,
  type NodeStatus,
  noContents,
  type PeerSample,
  type PeerView,
  type PlacementView,
  type ProcessSource,
  type ReplicationSample,
  STATUS_FORMAT,
  type WorkerView,
} from "../admin/index.ts";
import type { Clock } from "../base/clock.ts";
import type { DriveId } from "../base/ids.ts";
import { formatAddress, type NodeConfig, type RegionConfig } from "../config/index.ts";
import { resilienceOf } from "../region/index.ts";
import type { DataPath } from "./data-path.ts";
import type { DataPlane } from "./data-plane.ts";
import { driveView } from "./drive-view.ts";
import { FederationAdmin } from "./federation-admin.ts";
import type { FederationParts } from "./federation-parts.ts";
import type { Gateway } from "./gateway.ts";
import type { HostedGroups } from "./hosted-groups.ts";
import type { RaftNode } from "./raft/index.ts";
import type { RegionParts } from "./region-parts.ts";

/** Older facts about the shards are asked for again. */
const CONTENTS_AGE_MS = 1000;

export class NodeView {
  phase: "starting" | "started" | "stopping" = "starting";
  /** Each is set when it is there. */
  raft: RaftNode | undefined;
  dataPath: DataPath | undefined;
  groups: HostedGroups | undefined;
  region: RegionParts | undefined;
  dataPlane: DataPlane | undefined;
  gateway: Gateway | undefined;
  federation: FederationParts | undefined;
  federationAdmin: FederationAdmin | undefined;

  readonly #config: RegionConfig;
  readonly #node: NodeConfig;
  readonly #clock: Clock;
  readonly #startedMs: number;
  readonly #startedWallMs: number;
  #contents: ContentsView = noContents;
  #contentsAtMs = Number.NEGATIVE_INFINITY;
  #replication: ReplicationSample | undefined;

  constructor({ region, node }: { readonly region: RegionConfig; readonly node: NodeConfig }, clock: Clock) {
    this.#config = region;
    this.#node = node;
    this.#clock = clock;
    this.#startedMs = clock.monotonicMs();
    this.#startedWallMs = clock.wallMs();
  }

  reasons(): string[] {
    if (this.phase === "stopping") return ["the node is stopping"];
    if (this.phase === "starting")
      return [this.raft === undefined ? "opening log, state and drives" : "opening ports"];
    const reasons = this.groups?.unserved() ?? [];
    const problem = this.region?.topologyProblem;
    // Without leaders there can be none.
    if (reasons.length === 0 && problem !== undefined) reasons.push(problem);
    const drives = this.dataPath?.slots ?? [];
    if (drives.length > 0 && drives.every(({ drive }) => drive === undefined)) {
      reasons.push("none of its drives can be used");
    }
    // What this node sees of its own groups is said already. A region on its own serves what can be read: there is no
    // better place to send its clients to.
    const isAlone = this.federation === undefined;
    if (reasons.length === 0 && !isAlone) reasons.push(...(this.dataPlane?.reasons() ?? []));
    reasons.push(...(this.federation?.reasons() ?? []));
    return reasons;
  }

  /** What the admin port answers beyond its own pages. A region on its own has nothing of it. */
  get api(): AdminApi | undefined {
    if (this.#config.federation === undefined || this.#node.federation === undefined) return undefined;
    return {
      paths: FederationAdmin.paths,
      answer: async (request) =>
        this.federationAdmin === undefined ? notYet : this.federationAdmin.answer(request),
    };
  }

  async status(): Promise<NodeStatus> {
    await this.refresh();
    const { id, name, zone, roles, s3, admin, rpc } = this.#node;
    const reasons = this.reasons();
    return {
      format: STATUS_FORMAT,
      region: { name: this.#config.name, number: this.#config.number },
      node: { id, name, zone, roles },
      version: packageFile.version,
      state: this.phase === "started" ? (reasons.length === 0 ? "ready" : "unready") : this.phase,
      reasons,
      uptimeMs: this.#clock.monotonicMs() - this.#startedMs,
      addresses: {
        s3: s3 === undefined ? undefined : formatAddress(s3),
        admin: formatAddress(admin),
        rpc: formatAddress(rpc),
      },
      groups: this.groups?.views() ?? [],
      drives: this.dataPath?.slots.map(driveView) ?? [],
      placement: this.#placement(),
      contents: this.#contents,
      workers: this.#workers(),
      peers: this.#peers(),
    };
  }

  /** Asks the shards that this node leads what they hold, unless that was just done. Never rejects. */
  async refresh(): Promise<void> {
    const nowMs = this.#clock.monotonicMs();
    if (this.region === undefined || nowMs - this.#contentsAtMs < CONTENTS_AGE_MS) return;
    this.#contentsAtMs = nowMs;
    this.#contents = await this.region.contents();
  }

  /** For metrics: asks what they are made of. Never rejects. */
  async sample(): Promise<void> {
    await Promise.all([
      this.refresh(),
      this.federationAdmin?.replication().then((sample) => {
        this.#replication = sample;
      }),
    ]);
  }

  metricsSources(process: Pick<ProcessSource, "eventLoopDelay" | "memory" | "cpuSeconds">): MetricsSources {
    return {
      process: {
        eventLoopDelay: () => process.eventLoopDelay(),
        memory: () => process.memory(),
        cpuSeconds: () => process.cpuSeconds(),
        startedMs: this.#startedWallMs,
        version: packageFile.version,
        isReady: () => this.reasons().length === 0,
      },
      raft: {
        groups: () => this.groups?.views() ?? [],
        log: () => this.raft?.stats()?.log,
        turns: () => this.raft?.stats()?.host.turns,
      },
      dataPath: { counters: () => this.dataPath?.counters() },
      cache: { stats: () => this.region?.cache(), witness: () => this.region?.witness() },
      drives: () => this.dataPath?.slots.map(driveView) ?? [],
      contents: () => this.#contents,
      workers: () => this.#workers(),
      peers: () => this.#peerSamples(),
      requestsInFlight: () => this.gateway?.inFlightRequests ?? 0,
      federation: () => this.federationAdmin?.federation(),
      replication: () => this.#replication,
    };
  }

  #placement(): PlacementView | undefined {
    const topology = this.region?.topology;
    if (topology === undefined) return undefined;
    const isPresent = (drive: DriveId): boolean => this.dataPath?.isUsable(drive) !== false;
    const { schemes, sentences } = resilienceOf(topology, isPresent);
    return {
      driveCount: topology.drives.length,
      shardCount: topology.shards.length,
      schemes: schemes.map(({ scheme, groups }) => ({
        dataFragments: scheme.dataFragments,
        parityFragments: scheme.parityFragments,
        placementGroups: groups,
      })),
      resilience: sentences,
    };
  }

  #workers(): WorkerView[] {
    const reports = [...(this.region?.workers() ?? []), ...(this.federation?.workers() ?? [])];
    return reports.map(({ name, state, lastError, counters, status }) => ({
      name,
      state,
      lastError,
      steps: counters.steps,
      failedSteps: counters.failedSteps,
      status,
    }));
  }

  #peers(): PeerView[] {
    return this.#named((peer, id, name) => ({
      id,
      name,
      isConnected: peer.isConnected,
      roundTripMs: peer.counters.rttMs,
    }));
  }

  #peerSamples(): PeerSample[] {
    return this.#named((peer, _, name) => ({
      name,
      isConnected: peer.isConnected,
      bytesSent: peer.counters.bytesSent,
      bytesReceived: peer.counters.bytesReceived,
      callsFailed: peer.counters.callsFailed,
    }));
  }

  #named<T>(view: (peer: Peer, id: number, name: string) => T): T[] {
    const names = new Map<number, string>(this.#config.nodes.map(({ id, name }) => [id, name]));
    return [...(this.raft?.peers ?? [])].map(([id, peer]) => view(peer, id, names.get(id) ?? String(id)));
  }
}

const notYet: AdminAnswer = {
  status: 503,
  json: { error: "control.unavailable", message: "the node is starting", problems: [] },
};

type Peer = RaftNode["peers"] extends ReadonlyMap<unknown, infer P> ? P : never;
