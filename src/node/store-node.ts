import { NodeMetrics, type NodeStatus } from "../admin/index.ts";
import { defined } from "../base/assert.ts";
import { bucketId, nodeId } from "../base/ids.ts";
import type { AccessKey, NodeConfig, RegionConfig } from "../config/index.ts";
import { ThreadHashPool } from "../platform/hash-pool.ts";
import { AdminPort } from "./admin-port.ts";
import { type Closer, closeNode } from "./closing.ts";
import { DataPath } from "./data-path.ts";
import { DataPlane } from "./data-plane.ts";
import { FederationAdmin } from "./federation-admin.ts";
import { FederationParts, type FederationPartsOptions } from "./federation-parts.ts";
import { Gateway } from "./gateway.ts";
import { HostedGroups } from "./hosted-groups.ts";
import { buildMetadata, hostedGroups, type MetadataParts } from "./metadata-parts.ts";
import { NodeView } from "./node-view.ts";
import { OutboxWatch } from "./outbox-watch.ts";
import { ProcessObserver } from "./process-observer.ts";
import { loneHostOptions, nodeHostOptions, RaftNode, type RaftNodeComponents } from "./raft/index.ts";
import {
  metadataNodes,
  peersOf,
  rpcOptionsOf,
  securityOf,
  shardGroups,
  systemGroup,
} from "./region-options.ts";
import { RegionParts } from "./region-parts.ts";
import { WitnessParts } from "./witness-parts.ts";

export interface StoreNodeOptions {
  readonly region: RegionConfig;
  /** It and the other regions of its federation. */
  readonly federation: readonly RegionConfig[];
  /** Of this region. */
  readonly node: NodeConfig;
  readonly keys: readonly AccessKey[];
}

/** Asked for when only an answer is wanted. */
const NO_BUCKET = bucketId("0000000000000000");

/** One node of a region, whole: see index.ts. */
export class StoreNode {
  /** Resolves when the node cannot go on: nothing is acknowledged any more. */
  readonly failed: Promise<Error>;
  readonly #options: StoreNodeOptions;
  readonly #components: RaftNodeComponents;
  readonly #view: NodeView;
  readonly #outboxes = new OutboxWatch();
  /** In the order of the start. */
  readonly #closers: Closer[] = [];
  #fail: (error: Error) => void = () => {};
  #gateway: Gateway | undefined;
  #groups: HostedGroups | undefined;
  #stopping: Promise<void> | undefined;

  private constructor(options: StoreNodeOptions, components: RaftNodeComponents) {
    this.#options = options;
    this.#components = components;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
    this.#view = new NodeView(options, components.clock);
  }

  /**
   * Builds a node in order: admin port, data directory, log, groups, drives, rpc, region, S3 port. Wrong, missing or
   * failed drives are reported and tried again; anything else that fails undoes the start.
   * @throws as `RaftNode.start`; config.missing
   */
  static async start(options: StoreNodeOptions, components: RaftNodeComponents): Promise<StoreNode> {
    const node = new StoreNode(options, components);
    try {
      await node.#start();
      return node;
    } catch (error) {
      await node.stop();
      throw error;
    }
  }

  /** Why it cannot serve yet, or any more; empty when it can. */
  reasons(): readonly string[] {
    return this.#view.reasons();
  }

  status(): Promise<NodeStatus> {
    return this.#view.status();
  }

  /** Takes no more requests of S3 clients, and resolves when those under way have ended. May be called again. */
  async drain(): Promise<void> {
    this.#view.phase = "stopping";
    await this.#gateway?.drain();
  }

  /** Drains, hands leadership over, and undoes the start in reverse. Never rejects; may be called again. */
  stop(): Promise<void> {
    this.#stopping ??= closeNode({
      drain: () => this.drain(),
      groups: this.#groups,
      closers: this.#closers,
      logger: this.#components.logger,
    });
    return this.#stopping;
  }

  async #start(): Promise<void> {
    const { region, node, keys } = this.#options;
    const { clock, random, logger } = this.#components;
    const view = this.#view;
    const observer = new ProcessObserver();
    this.#closers.push({ what: "observer", close: () => observer.stop() });
    const metrics = new NodeMetrics(view.metricsSources(observer));
    await this.#startAdmin(metrics);

    const { metadata, dataPath } = await this.#startRaft();
    const groups = new HostedGroups(clock, metadata.hostedIds, metadata.group);
    this.#groups = groups;
    view.groups = groups;
    const hashPool = new ThreadHashPool();
    this.#closers.push({ what: "hash pool", close: () => hashPool.close() });
    const regionParts = RegionParts.start(this.#components, {
      region,
      metadata,
      dataPath,
      groups,
      hashPool,
      checks: metadata.witness.checks,
      homes: { ceilingMs: (bucket, epoch) => view.federation?.homes.ceilingMs(bucket, epoch) },
    });
    this.#closers.push({ what: "region", close: () => regionParts.stop() });
    view.region = regionParts;

    const dataPlane = this.#watchDataPlane({ metadata, dataPath, region: regionParts });
    const federation = await this.#startFederation({
      ...{ metadata, groups, dataPlane, outboxes: this.#outboxes },
      replicas: regionParts.replicas,
    });
    if (node.roles.includes("gateway")) {
      const gateway = await Gateway.start(
        {
          service: regionParts.service,
          federation,
          hashPool,
          clock,
          random,
          logger,
          requestEnded: (request) => metrics.requestEnded(request),
        },
        { region, node, keys, listen: defined(node.s3, "the address of a gateway") },
      );
      this.#gateway = gateway;
      this.#closers.push({ what: "S3 port", close: () => gateway.close() });
      view.gateway = gateway;
    }
    view.phase = "started";
  }

  #watchDataPlane(parts: {
    readonly metadata: MetadataParts;
    readonly dataPath: DataPath;
    readonly region: RegionParts;
  }): DataPlane {
    const { client } = parts.metadata;
    const plane = new DataPlane({
      clock: this.#components.clock,
      groups: [systemGroup, ...shardGroups(this.#options.region)],
      readGroup: (group) => (group === systemGroup ? client.bucketById(NO_BUCKET) : client.jobs(group)),
      topology: () => parts.region.topology,
      isUsable: (drive) => parts.dataPath.isUsable(drive),
    });
    plane.start();
    this.#closers.push({ what: "data plane", close: () => plane.stop() });
    this.#view.dataPlane = plane;
    return plane;
  }

  /** Undefined in a region on its own, and on a node that no other region reaches. */
  async #startFederation(
    parts: Pick<FederationPartsOptions, "metadata" | "groups" | "replicas" | "dataPlane" | "outboxes">,
  ): Promise<FederationParts | undefined> {
    const { region, node, federation, keys } = this.#options;
    if (region.federation === undefined || node.federation === undefined) return undefined;
    const started = await FederationParts.start(this.#components, {
      region: { ...region, federation: region.federation },
      node: { ...node, federation: node.federation },
      federation,
      keys,
      ...parts,
      onFailure: (error) => this.#fail(error),
    });
    this.#closers.push({ what: "federation", close: () => started.stop() });
    this.#view.federation = started;
    this.#view.federationAdmin = new FederationAdmin(started, {
      region: { number: started.region, name: region.name },
      node: node.name,
      metadata: parts.metadata.client,
      leads: (group) => parts.groups.leads(group),
      clock: this.#components.clock,
      logger: this.#components.logger,
    });
    return started;
  }

  async #startAdmin(metrics: NodeMetrics): Promise<void> {
    const view = this.#view;
    const sources = {
      logger: this.#components.logger,
      reasons: () => view.reasons(),
      status: () => view.status(),
      metrics: async () => {
        await view.sample();
        return metrics.text();
      },
      api: view.api,
    };
    const admin = await AdminPort.start(sources, this.#options.node.admin);
    this.#closers.push({ what: "admin port", close: () => admin.close() });
  }

  /** The Raft part, with the doors of metadata and drives beside those of the groups. */
  async #startRaft(): Promise<{ metadata: MetadataParts; dataPath: DataPath }> {
    const { region, node } = this.#options;
    let built: { metadata: MetadataParts; dataPath: DataPath } | undefined;
    const host = metadataNodes(region).length === 1 ? loneHostOptions : nodeHostOptions;
    const witness = new WitnessParts(this.#components, { region, node, host });
    const raft = await RaftNode.start(
      {
        identity: { region: region.name, nodeId: nodeId(node.id), nodeName: node.name },
        directory: node.directory,
        listen: node.rpc,
        security: await securityOf(region, node),
        peers: peersOf(region, node),
        groups: hostedGroups(region, node, { witness, outboxes: this.#outboxes }),
        host,
        rpc: rpcOptionsOf(region),
        attach: async (attached) => {
          const metadata = buildMetadata(this.#components, {
            ...{ region, node, attached, witness, outboxes: this.#outboxes },
          });
          const dataPath = await DataPath.open(this.#components, { region, node, attached, metadata });
          built = { metadata, dataPath };
          const handlers = { ...metadata.handlers, ...dataPath.handlers };
          witness.start(attached.peers);
          const close = (): Promise<void> => {
            witness.stop();
            return dataPath.close();
          };
          return { handlers, close };
        },
      },
      this.#components,
    );
    this.#closers.push({ what: "raft", close: () => raft.stop() });
    void raft.failed.then((error) => this.#fail(error));
    const parts = defined(built, "what is attached");
    this.#view.raft = raft;
    this.#view.dataPath = parts.dataPath;
    return parts;
  }
}
