/** All families of a node, in a registry of its own. docs/metrics.md lists them. */
import { Registry } from "prom-client";
import type { ContentsView, DriveView, WorkerView } from "../status.ts";
import { type CacheSource, registerCacheMetrics } from "./cache.ts";
import { registerContentsMetrics } from "./contents.ts";
import {
  type DataPathSource,
  type PeerSample,
  registerDataPathMetrics,
  registerPeerMetrics,
} from "./data-path.ts";
import { registerDriveMetrics } from "./drives.ts";
import { type FederationSample, registerFederationMetrics } from "./federation.ts";
import { type ProcessSource, registerProcessMetrics } from "./process.ts";
import { type RaftSource, registerRaftMetrics } from "./raft.ts";
import { type ReplicationSample, registerReplicationMetrics } from "./replication.ts";
import { type EndedRequest, RequestMetrics } from "./requests.ts";
import { registerWorkerMetrics } from "./workers.ts";

/** Everything is read when somebody asks; what is not there yet is empty or undefined. */
export interface MetricsSources {
  readonly process: ProcessSource;
  readonly raft: RaftSource;
  readonly dataPath: DataPathSource;
  readonly cache: CacheSource;
  drives(): readonly DriveView[];
  contents(): ContentsView;
  workers(): readonly WorkerView[];
  peers(): readonly PeerSample[];
  requestsInFlight(): number;
  /** Undefined in a region on its own. */
  federation(): FederationSample | undefined;
  /** As of when it was last asked for; undefined in a region on its own. */
  replication(): ReplicationSample | undefined;
}

export class NodeMetrics {
  readonly #registry = new Registry();
  readonly #requests: RequestMetrics;
  readonly #sources: MetricsSources;
  /** Of the scrape that is under way: it takes a walk over all members and homes, and has a family for each number. */
  #federation: FederationSample | undefined;

  constructor(sources: MetricsSources) {
    this.#sources = sources;
    this.#requests = new RequestMetrics(this.#registry, () => sources.requestsInFlight());
    registerProcessMetrics(this.#registry, sources.process);
    registerRaftMetrics(this.#registry, sources.raft);
    registerDriveMetrics(this.#registry, () => sources.drives());
    registerDataPathMetrics(this.#registry, sources.dataPath);
    registerCacheMetrics(this.#registry, sources.cache);
    registerContentsMetrics(this.#registry, () => sources.contents());
    registerWorkerMetrics(this.#registry, () => sources.workers());
    registerPeerMetrics(this.#registry, () => sources.peers());
    registerFederationMetrics(this.#registry, () => this.#federation);
    registerReplicationMetrics(this.#registry, () => sources.replication());
  }

  requestEnded(request: EndedRequest): void {
    this.#requests.observe(request);
  }

  /** In Prometheus' text format. */
  async text(): Promise<{ contentType: string; text: string }> {
    this.#federation = this.#sources.federation();
    return { contentType: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  /** Name, kind and meaning of each metric, for docs/metrics.md. */
  async describe(): Promise<{ name: string; type: string; help: string }[]> {
    const all = await this.#registry.getMetricsAsJSON();
    return all.map(({ name, type, help }) => ({ name, type: String(type), help }));
  }
}
