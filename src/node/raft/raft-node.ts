import type { Clock } from "../../base/clock.ts";
import type { Disk } from "../../base/disk.ts";
import { hasCode } from "../../base/errors.ts";
import type { GroupId, NodeId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Address, Network } from "../../base/network.ts";
import type { Random } from "../../base/random.ts";
import type { Store } from "../../base/store.ts";
import {
  type LogStats,
  NodeLog,
  type RaftGroup,
  RaftHost,
  type RecoveredGroup,
  ReplicatedStore,
} from "../../consensus/index.ts";
import { type Identity, notification, type RpcHandlers, RpcPeer, RpcServer } from "../../rpc/index.ts";
import { checkOwner, writeOwner } from "./data-directory.ts";
import { groupDoor } from "./group-door.ts";
import { type CompleteOptions, completeOptions, type HostedGroup, type RaftNodeOptions } from "./options.ts";
import { PACKET_METHOD, RpcTransport } from "./rpc-transport.ts";

export interface RaftNodeComponents {
  readonly disk: Disk;
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  openStore(directory: string): Promise<Store>;
  /** @throws node.directoryInUse */
  lockDirectory(directory: string): { release(): void };
}

export interface RaftNodeStats {
  readonly host: ReturnType<RaftHost["stats"]>;
  readonly log: LogStats;
  readonly server: RpcServer["counters"];
}

/** Undoes one step of the start. */
interface Closer {
  readonly what: string;
  close(): void | Promise<void>;
}

/** A node that hosts replicas of Raft groups. See index.ts. */
export class RaftNode {
  /** Resolves when the node cannot go on: its host has stopped, and nothing is acknowledged any more. */
  readonly failed: Promise<Error>;
  readonly #options: CompleteOptions;
  readonly #components: RaftNodeComponents;
  /** In the order of the start. */
  readonly #closers: Closer[] = [];
  readonly #peers = new Map<NodeId, RpcPeer>();
  #fail: (error: Error) => void = () => {};
  #host: RaftHost | undefined;
  #log: NodeLog | undefined;
  #server: RpcServer | undefined;
  #address: Address;
  #stopping: Promise<void> | undefined;

  private constructor(options: CompleteOptions, components: RaftNodeComponents) {
    this.#options = options;
    this.#components = components;
    this.#address = options.listen;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
  }

  /**
   * Takes the data directory, recovers what is in it, and begins to take part. A start that fails undoes itself.
   * @throws node.invalidOptions, node.directoryInUse, node.directoryForeign, log.unreadable (the log lost votes,
   *   or is gone), log.unsupportedVersion, store.damaged, net.addressInUse, disk.*, store.*
   */
  static async start(options: RaftNodeOptions, components: RaftNodeComponents): Promise<RaftNode> {
    const node = new RaftNode(completeOptions(options), components);
    try {
      await node.#start();
      return node;
    } catch (error) {
      await node.stop();
      throw error;
    }
  }

  /** Where it listens; the port is never 0. */
  get address(): Address {
    return this.#address;
  }

  group(id: GroupId): RaftGroup | undefined {
    return this.#host?.group(id);
  }

  /** The other nodes of the region. */
  get peers(): ReadonlyMap<NodeId, RpcPeer> {
    return this.#peers;
  }

  stats(): RaftNodeStats | undefined {
    if (this.#host === undefined || this.#log === undefined || this.#server === undefined) return undefined;
    return { host: this.#host.stats(), log: this.#log.stats(), server: this.#server.counters };
  }

  /** Undoes the start in reverse. Callers of the groups get raft.stopped. Never rejects; may be called again. */
  stop(): Promise<void> {
    this.#stopping ??= this.#closeAll();
    return this.#stopping;
  }

  async #start(): Promise<void> {
    const { disk, lockDirectory, openStore, clock, random, logger } = this.#components;
    const { directory, identity, groups, listen, security } = this.#options;
    await disk.makeDirectory(directory);
    const lock = lockDirectory(directory);
    this.#closers.push({ what: "lock", close: () => lock.release() });
    const isOwned = await checkOwner(disk, directory, identity);

    const store = await openStore(`${directory}/state`);
    this.#closers.push({ what: "store", close: () => store.close() });
    const logDirectory = `${directory}/log`;
    const logOptions = { ...this.#options.log, mustExist: isOwned };
    const opened = await NodeLog.open(disk, logDirectory, { clock, random, logger }, logOptions);
    const { log } = opened;
    this.#log = log;
    this.#closers.push({ what: "log", close: () => log.close() });
    // Behind the log's first batches, so that an identity without a log never comes from a crash. A crash before this
    // line leaves a log that holds no votes yet, and the next start takes it as it would take none.
    if (!isOwned) await writeOwner(disk, directory, identity);

    const host = this.#createHost(log);
    await Promise.all(groups.map((group) => this.#addGroup(host, store, group, opened.groups.get(group.id))));
    for (const [id, state] of opened.groups) if (host.group(id) === undefined) host.keepInLog(id, state);
    for (const peer of this.#peers.values()) peer.start();
    const handlers = await this.#attach(host);
    await this.#listen(host, { listen, security, handlers });
    host.start();
  }

  #createHost(log: NodeLog): RaftHost {
    const { network, clock, random, logger } = this.#components;
    const { identity, peers, security, rpc } = this.#options;
    for (const { nodeId, nodeName, address } of peers) {
      const target = { address, security, expected: { nodeId, nodeName } };
      this.#peers.set(nodeId, new RpcPeer({ network, clock, random, logger, identity }, target, rpc));
    }
    const host = new RaftHost(
      {
        nodeId: identity.nodeId,
        clock,
        random,
        logger,
        log,
        transport: new RpcTransport(this.#peers, logger),
        onFailure: (error) => this.#fail(error),
      },
      this.#options.host,
    );
    this.#host = host;
    this.#closers.push({ what: "host", close: () => host.stop() });
    this.#closers.push({ what: "peers", close: () => this.#stopPeers() });
    return host;
  }

  /** A replica that must never vote again stays out; it does not keep the others from serving. */
  async #addGroup(
    host: RaftHost,
    store: Store,
    { id, application, firstMembers, gate }: HostedGroup,
    recovered: RecoveredGroup | undefined,
  ): Promise<void> {
    const stateMachine = await ReplicatedStore.open({ store, group: id, application });
    try {
      await host.addGroup(id, { stateMachine, recovered, firstMembers, ...(gate !== undefined && { gate }) });
    } catch (error) {
      if (!hasCode(error, "log.unreadable")) throw error;
      const { message, action } = error;
      this.#components.logger.error({ group: id, reason: message, action }, "a replica is lost");
    }
  }

  async #attach(host: RaftHost): Promise<RpcHandlers> {
    const attachment = await this.#options.attach?.({ peers: this.#peers, group: (id) => host.group(id) });
    if (attachment === undefined) return {};
    this.#closers.push({ what: "attachment", close: () => attachment.close() });
    return attachment.handlers;
  }

  async #listen(
    host: RaftHost,
    {
      listen,
      security,
      handlers,
    }: Pick<RaftNodeOptions, "listen" | "security"> & { readonly handlers: RpcHandlers },
  ): Promise<void> {
    const { network, clock, logger } = this.#components;
    const { identity, rpc, peers } = this.#options;
    const nameOf = new Map(peers.map(({ nodeId, nodeName }) => [nodeId, nodeName]));
    // With TLS the name is the certificate's: another node of the region cannot speak in a member's name.
    const isMember = (peer: Identity): boolean => nameOf.get(peer.nodeId) === peer.nodeName;
    const server = new RpcServer(
      { network, clock, logger, identity },
      {
        ...handlers,
        ...groupDoor((id) => host.group(id)),
        [PACKET_METHOD]: notification((packet, peer) => {
          if (isMember(peer)) host.receive(peer.nodeId, packet);
          else logger.warn({ peer }, "a packet from a node that is no peer was dropped");
        }),
      },
      rpc,
    );
    this.#server = server;
    this.#closers.push({ what: "server", close: () => server.close() });
    this.#address = await server.listen(listen, security);
  }

  #stopPeers(): void {
    for (const peer of this.#peers.values()) peer.stop();
  }

  async #closeAll(): Promise<void> {
    for (const { what, close } of this.#closers.reverse()) {
      try {
        await close();
      } catch (error) {
        this.#components.logger.error({ what, error }, "closing failed");
      }
    }
  }
}
