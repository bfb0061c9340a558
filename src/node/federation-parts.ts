/** A node's part in its federation: links to the other regions, the control plane, and what is carried between them. */
import { join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { type GroupId, type RegionNumber, regionNumber } from "../base/ids.ts";
import { type AccessKey, federationKeyFile, type NodeConfig, type RegionConfig } from "../config/index.ts";
import {
  Federation,
  federationNodeId,
  knownMembers,
  LibP2pNetwork,
  LinksWithOwnRegion,
  loadIdentity,
  MemberDirectory,
  RaftControlPlane,
  regionOfNode,
  StatementFiles,
} from "../federation/index.ts";
import { type ReplicaStore, WorkerRunner } from "../region/index.ts";
import {
  type ArrivedTunnel,
  ControlPlan,
  DirectoryBuckets,
  JobWorker,
  LocalPlacement,
  placementHandlers,
  Receiver,
  Reconciler,
  RegionReads,
  RemoteFinder,
  Replicator,
  RequestTunnel,
  RuleDeliveries,
  tunnelHandlers,
  Verifier,
} from "../replicator/index.ts";
import type { S3Federation } from "../s3/index.ts";
import { HomeParts } from "./home-parts.ts";
import type { HostedGroups } from "./hosted-groups.ts";
import { KeySync } from "./key-sync.ts";
import { configuredMembers, knownRegion } from "./known-regions.ts";
import type { MetadataParts } from "./metadata-parts.ts";
import type { OutboxWatch } from "./outbox-watch.ts";
import type { RaftNodeComponents } from "./raft/index.ts";
import { systemGroup } from "./region-options.ts";

/** A change of the directory is followed at once; what could not be followed is tried again this soon. */
const RECONCILER_PACE = { idleMinMs: 200, idleMaxMs: 2_000 };
/** Jobs read many records: half of the time is left to others. */
const JOBS_PACE = { restRatio: 1, idleMinMs: 200, idleMaxMs: 2_000 };
/** A home that is away is looked for this often. */
const FAILOVER_PACE = { idleMinMs: 100, idleMaxMs: 200 };

export interface FederationPartsOptions {
  readonly region: RegionConfig & { readonly federation: NonNullable<RegionConfig["federation"]> };
  /** This one, and those of the files beside it. */
  readonly federation: readonly RegionConfig[];
  readonly node: NodeConfig & { readonly federation: NonNullable<NodeConfig["federation"]> };
  readonly keys: readonly AccessKey[];
  readonly metadata: MetadataParts;
  readonly groups: HostedGroups;
  readonly replicas: ReplicaStore;
  readonly outboxes: OutboxWatch;
  /** Whether the region can serve objects. */
  readonly dataPlane: { readonly isHealthy: boolean };
  /** The control plane's log or store failed. */
  onFailure(error: Error): void;
}

/** The numbers of a region's nodes in the federation. */
const FEDERATION_NODES = 65_536;

interface Closer {
  readonly what: string;
  close(): void | Promise<void>;
}

export class FederationParts {
  readonly region: RegionNumber;
  readonly links: Federation;
  readonly control: RaftControlPlane;
  readonly buckets: DirectoryBuckets;
  readonly replicator: Replicator;
  readonly receiver: Receiver;
  readonly reconciler: Reconciler;
  readonly tunnel: RequestTunnel;
  readonly verifier: Verifier;
  readonly network: LibP2pNetwork;
  readonly homes: HomeParts;
  readonly reads: RegionReads;
  readonly #options: FederationPartsOptions;
  readonly #components: RaftNodeComponents;
  readonly #local: LocalPlacement;
  readonly #finder: RemoteFinder;
  readonly #deliveries: RuleDeliveries;
  readonly #runner: WorkerRunner;
  /** A rule may lead to another bucket of this region. */
  readonly #shippedTo: LinksWithOwnRegion;
  /** In the order of the start. */
  readonly #closers: Closer[] = [];
  #acceptTunnel: ((arrived: ArrivedTunnel) => void) | undefined;
  #isStopped = false;

  private constructor(
    components: RaftNodeComponents,
    options: FederationPartsOptions,
    parts: Pick<FederationParts, "links" | "control" | "network">,
  ) {
    const { clock, random, logger } = components;
    const { region, metadata, groups, replicas } = options;
    this.#components = components;
    this.#options = options;
    this.links = parts.links;
    this.control = parts.control;
    this.network = parts.network;
    this.region = regionNumber(region.number);
    const { links, control, region: number } = this;
    const common = { region: number, control, clock, random, links };
    this.#local = new LocalPlacement({ ...common, metadata: metadata.client, replicas });
    this.buckets = new DirectoryBuckets({ ...common, local: this.#local, metadata: metadata.client });
    this.reconciler = new Reconciler({
      ...common,
      local: this.#local,
      metadata: metadata.client,
      leads: () => groups.leads(systemGroup),
      logger,
    });
    const plan = new ControlPlan({ control, region: number, clock });
    const leads = (shard: GroupId): boolean => groups.leads(shard);
    this.#closers.push({ what: "plan", close: () => plan.stop() });
    this.#shippedTo = new LinksWithOwnRegion(
      { links, clock, random, logger },
      {
        region: number,
        name: region.name,
        identity: { nodeId: links.nodeId, nodeName: options.node.name, region: region.federation.name },
      },
    );
    this.replicator = new Replicator(
      {
        metadata: metadata.client,
        replicas,
        links: this.#shippedTo,
        plan,
        leads,
        appliedIndex: (shard) => groups.appliedIndex(shard),
        clock,
        random,
        logger,
      },
      { bytesPerSecond: region.federation.linkBytesPerSecond ?? 0 },
    );
    this.receiver = new Receiver({ replicas, metadata: metadata.client, clock });
    this.tunnel = new RequestTunnel({ links });
    this.verifier = new Verifier({ ...common, metadata: metadata.client, replicas, logger });
    this.#finder = new RemoteFinder({
      links,
      metadata: metadata.client,
      regionsOf: (id) => control.view.bucket(id)?.regions.filter((each) => each !== number) ?? [],
    });
    this.#runner = new WorkerRunner({ clock, random, logger });
    this.homes = new HomeParts({
      ...{ region: number, control, links, local: this.#local, plan, clock, random, logger },
      metadata: metadata.client,
      outboxes: options.outboxes,
      receiver: this.receiver,
      leadsShard: leads,
      leaseMs: region.federation.homeLease,
      leads: () => groups.leads(systemGroup),
      dataPlane: options.dataPlane,
    });
    this.reads = new RegionReads({
      ...{ region: number, view: control.view, homes: this.homes.guard, links, clock, logger },
      metadata: metadata.client,
    });
    this.#deliveries = new RuleDeliveries({ region: number, metadata: metadata.client, clock });
  }

  /**
   * Takes part in the federation from now on. Whether the others can be reached does not matter.
   * @throws config.missing, federation.untrusted, federation.expired, federation.revoked, node.directoryForeign,
   *   log.*, store.*, net.addressInUse
   */
  static async start(
    components: RaftNodeComponents,
    options: FederationPartsOptions,
  ): Promise<FederationParts> {
    const { disk, clock, random, logger, openStore } = components;
    const { region, node, federation, onFailure } = options;
    const place = {
      federation: region.federation.name,
      directory: region.federation.directory,
      nodeDirectory: node.directory,
      keyFile: federationKeyFile(region, node),
    };
    const { root, key } = await loadIdentity(disk, place);
    const members = new MemberDirectory(root, clock);
    const files = new StatementFiles({ disk, clock, logger }, place, members);
    await files.start();
    const network = new LibP2pNetwork({ key, members, clock, logger });
    const self = federationNodeId(region.number, node.id);
    const control = await RaftControlPlane.open(
      { disk, clock, random, logger, openStore, onFailure },
      {
        directory: join(node.directory, "control"),
        federation: region.federation.name,
        self,
        regions: federation.map(knownRegion),
      },
    );
    const links = new Federation(
      { network, clock, random, logger },
      {
        self: {
          region: regionNumber(region.number),
          regionName: region.name,
          nodeId: node.id,
          nodeName: node.name,
        },
        key,
        listenAt: node.federation,
        release: packageFile.version,
        configured: federation.flatMap(configuredMembers),
      },
      members,
    );
    const parts = new FederationParts(components, options, { links, control, network });
    parts.#closers.push(
      { what: "statements", close: () => files.stop() },
      { what: "libp2p", close: () => network.stop() },
      { what: "links", close: () => links.stop() },
      // Before the links: it hands its leadership over.
      { what: "control plane", close: () => control.stop() },
    );
    try {
      await parts.#begin();
      return parts;
    } catch (error) {
      await parts.stop();
      throw error;
    }
  }

  /** For the front door. */
  s3(): S3Federation {
    const { control, buckets, tunnel, region } = this;
    const { federation, region: config } = this.#options;
    const endpoints = new Map(
      federation.map(({ number, nodes }) => [number, nodes.find(({ s3 }) => s3 !== undefined)?.s3]),
    );
    return {
      region: { number: region, name: config.name },
      view: control.view,
      buckets,
      tunnel,
      crossRegion: config.federation.crossRegion,
      homes: this.homes.guard,
      reads: this.reads,
      deliveries: this.#deliveries,
      dataPlane: this.#options.dataPlane,
      whoHas: ({ bucket, key, version }, signal) => this.#finder.whoHas(bucket.id, key, version, signal),
      endpointOf: (number) => {
        const address = endpoints.get(number);
        return address === undefined ? undefined : `${address.host}:${address.port}`;
      },
    };
  }

  /** A key that the federation knows. */
  accessKey(accessKeyId: string): { readonly secretAccessKey: string } | undefined {
    return this.control.view.accessKeys.find((key) => key.accessKeyId === accessKeyId);
  }

  /** Why the federation's part of this node cannot serve yet; empty when it can. */
  reasons(): string[] {
    const { view } = this.control;
    if (view.removedRegions.includes(this.region)) return ["the region has left the federation"];
    if (view.isReady) return [];
    const { awaited } = this.control.status();
    const names = awaited.map((node) => `${regionOfNode(node)}/${node % FEDERATION_NODES}`);
    return [
      `the federation's control plane has not begun${names.length > 0 ? `: waiting for nodes ${names.join(", ")}` : ""}`,
    ];
  }

  /** From now on other regions' requests are handed to this node's front door. */
  acceptTunnels(accept: (arrived: ArrivedTunnel) => void): void {
    this.#acceptTunnel = accept;
  }

  workers(): ReturnType<WorkerRunner["report"]> {
    return this.#runner.report();
  }

  /** Undoes the start in reverse. */
  async stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    for (const { what, close } of this.#closers.reverse()) {
      try {
        await close();
      } catch (error) {
        this.#components.logger.error({ what, error }, "closing failed");
      }
    }
  }

  async #begin(): Promise<void> {
    const { control, links, replicator, receiver, reconciler } = this;
    await links.start({
      ...control.handlers(),
      ...placementHandlers(this.#local),
      ...receiver.handlers(),
      ...this.verifier.handlers(),
      ...this.homes.handlers(),
      ...this.reads.handlers(),
      ...tunnelHandlers((arrived) => {
        if (this.#acceptTunnel === undefined) arrived.connection.destroy();
        else this.#acceptTunnel(arrived);
      }),
    });
    await control.start(links);
    const files = this.#options.federation.map(knownRegion);
    const follow = (): void => control.setKnown(knownMembers(files, links.members));
    follow();
    this.#closers.push({ what: "members", close: links.members.onChange(follow) });
    links.setMembers(control.view.members);
    const { metadata, groups } = this.#options;
    const jobs = new JobWorker({
      region: this.region,
      control,
      metadata: metadata.client,
      systemGroup,
      leads: (group) => groups.leads(group),
    });
    const unlisten = control.onChange(() => {
      links.setMembers(control.view.members);
      this.#runner.wake(reconciler.name);
      this.#runner.wake(jobs.name);
      this.#runner.wake(this.homes.keeper.name);
      replicator.wake();
    });
    this.#closers.push({ what: "directory", close: unlisten });
    this.#runner.add(reconciler, RECONCILER_PACE);
    this.#runner.add(jobs, JOBS_PACE);
    this.#runner.add(this.homes.keeper, FAILOVER_PACE);
    this.#closers.push({ what: "placement", close: () => this.#runner.stop() });
    await this.#shippedTo.start(receiver.handlers());
    this.#closers.push({ what: "own region", close: () => this.#shippedTo.stop() });
    replicator.start();
    this.#closers.push({ what: "replicator", close: () => replicator.stop() });
    this.homes.start();
    this.#closers.push(
      { what: "homes", close: () => this.homes.stop() },
      { what: "reads", close: () => this.reads.stop() },
    );
    const keys = new KeySync({ control, keys: this.#options.keys, ...this.#components });
    keys.start();
    this.#closers.push({ what: "keys", close: () => keys.stop() });
  }
}
