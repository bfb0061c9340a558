import { assert } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import type { Disk } from "../../base/disk.ts";
import { AtollError } from "../../base/errors.ts";
import { groupId, type NodeId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type { Store } from "../../base/store.ts";
import {
  type Membership,
  NodeLog,
  type RaftGroup,
  RaftHost,
  type RecoveredGroup,
  ReplicatedStore,
} from "../../consensus/index.ts";
import type { RpcHandlers } from "../../rpc/index.ts";
import type { NodeLinks } from "../links.ts";
import { controlApplication } from "./apply.ts";
import { controlDoor, PACKET_METHOD } from "./door.ts";
import { Founding } from "./founding.ts";
import { Table, tableOf } from "./keyspace.ts";
import type { KnownMembers } from "./known-members.ts";
import { LeaderAccess } from "./leader-access.ts";
import { MemberKeeper } from "./member-keeper.ts";
import { foundersOf } from "./members.ts";
import { ObservedStore, RecordingApplication } from "./observed-store.ts";
import { type ControlPlaneOptions, controlHostOptions, controlLogOptions } from "./options.ts";
import { checkOwner, writeOwner } from "./owner.ts";
import type { ControlCommand, ControlPlane, ControlResult, ControlView } from "./plane.ts";
import { CurrentView } from "./view.ts";

const CONTROL_GROUP = groupId(1);
/** How long a leader that stops waits until somebody leads in its place. */
const HANDOVER_MS = 1_500;
const HANDOVER_POLL_MS = 20;

export interface ControlPlaneComponents {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  openStore(directory: string): Promise<Store>;
  /** Its log, its store or our own code failed: nothing changes here any more, and the view stands still. */
  onFailure(error: Error): void;
}

/** For people: how the group stands as this node sees it. */
export interface ControlStatus {
  readonly role: "leader" | "follower" | "candidate" | "preCandidate" | "founding" | "stopped";
  /** 0: nobody is known to lead. */
  readonly leader: NodeId | 0;
  readonly term: number;
  readonly commitIndex: number;
  readonly appliedIndex: number;
  readonly voters: readonly NodeId[];
  /** While the voters change: those before, whose majority is needed as well. */
  readonly outgoing: readonly NodeId[];
  readonly learners: readonly NodeId[];
  /** While the federation is not founded: the nodes that have not been heard of. */
  readonly awaited: readonly NodeId[];
}

/**
 * One node's part of the control plane: a replica of its group, and the way to its leader.
 *
 *     const control = await RaftControlPlane.open(components, options);
 *     const links = new Federation({ …, handlers: control.handlers() });
 *     control.start(links);
 */
export class RaftControlPlane implements ControlPlane {
  readonly #components: ControlPlaneComponents;
  readonly #options: ControlPlaneOptions;
  readonly #founders: readonly NodeId[];
  readonly #view = new CurrentView();
  readonly #listeners = new Set<() => void>();
  readonly #leader: LeaderAccess;
  readonly #keeper: MemberKeeper;
  readonly #store: Store;
  readonly #log: NodeLog;
  readonly #host: RaftHost;
  readonly #stateMachine: ObservedStore;
  readonly #recovered: RecoveredGroup | undefined;
  #known: KnownMembers;
  #links: NodeLinks | undefined;
  #group: RaftGroup | undefined;
  #founding: Founding | undefined;
  #isStopped = false;

  private constructor(
    components: ControlPlaneComponents,
    options: ControlPlaneOptions,
    opened: {
      readonly store: Store;
      readonly log: NodeLog;
      readonly recovered: RecoveredGroup | undefined;
      readonly stateMachine: (plane: RaftControlPlane) => ObservedStore;
    },
  ) {
    this.#components = components;
    this.#options = options;
    this.#known = { regions: options.regions, revoked: [] };
    this.#founders = foundersOf(options.regions, options.arbiters ?? []);
    this.#store = opened.store;
    this.#log = opened.log;
    this.#recovered = opened.recovered;
    this.#stateMachine = opened.stateMachine(this);
    const { clock, random, logger } = components;
    this.#host = new RaftHost(
      {
        nodeId: options.self,
        clock,
        random,
        logger,
        log: opened.log,
        transport: { send: (to, chunks) => this.#send(to, chunks) },
        onFailure: (error) => components.onFailure(error),
      },
      { ...controlHostOptions, ...options.host },
    );
    this.#leader = new LeaderAccess({
      self: options.self,
      clock,
      group: () => this.#group,
      links: () => this.#links,
      viewIndex: () => this.#stateMachine.toldIndex,
    });
    this.#keeper = new MemberKeeper({
      clock,
      logger,
      view: this.#view,
      arbiters: options.arbiters ?? [],
      group: () => this.#group,
      known: () => this.#known,
      propose: (command) => this.#leader.propose(command),
    });
    this.#stateMachine.read((transaction) => this.#view.rebuild(transaction));
  }

  /**
   * Opens what the disk holds; the view is that from then on. Nothing is sent before `start`.
   * @throws node.directoryForeign, log.unreadable (the log lost votes, or is gone), log.unsupportedVersion,
   *   store.damaged, disk.*, store.*
   */
  static async open(
    components: ControlPlaneComponents,
    options: ControlPlaneOptions,
  ): Promise<RaftControlPlane> {
    const { disk, clock, random, logger, openStore } = components;
    const { directory, self, federation } = options;
    await disk.makeDirectory(directory);
    const owner = { federation, node: self };
    const isOwned = await checkOwner(disk, directory, owner);
    const store = await openStore(`${directory}/state`);
    try {
      const logOptions = { ...controlLogOptions, ...options.log, mustExist: isOwned };
      const logComponents = { clock, random, logger };
      const { log, groups } = await NodeLog.open(disk, `${directory}/log`, logComponents, logOptions);
      // A crash ahead of this line leaves a log without votes, which the next start takes as none.
      if (!isOwned) await writeOwner(disk, directory, owner);
      const application = new RecordingApplication(controlApplication);
      const inner = await ReplicatedStore.open({ store, group: CONTROL_GROUP, application });
      return new RaftControlPlane(components, options, {
        store,
        log,
        recovered: groups.get(CONTROL_GROUP),
        stateMachine: (plane) =>
          new ObservedStore(inner, application, {
            onApplied: (keys) => plane.#onApplied(keys),
            onInstalled: () => plane.#onInstalled(),
          }),
      });
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  get view(): ControlView {
    return this.#view;
  }

  /** To be mounted where the other nodes of the federation call. */
  handlers(): RpcHandlers {
    return controlDoor({
      group: () => this.#group,
      receive: (from, packet) => this.#host.receive(from, packet),
      founding: () => ({ hasBegun: this.#hasBegun, founders: this.#founders }),
      logger: this.#components.logger,
    });
  }

  /** Takes part from now on. @throws log.unreadable: this replica must never vote again under its number */
  async start(links: NodeLinks): Promise<void> {
    assert(this.#links === undefined, "the control plane is started twice");
    this.#links = links;
    this.#host.start();
    if (this.#recovered === undefined) {
      void this.#found(links);
    } else {
      await this.#addGroup(undefined);
    }
    this.#keeper.start();
  }

  propose(command: ControlCommand, options: { readonly deadlineMs?: number } = {}): Promise<ControlResult> {
    return this.#leader.propose(command, options.deadlineMs);
  }

  barrier(options: { readonly deadlineMs?: number } = {}): Promise<void> {
    return this.#leader.barrier(options.deadlineMs);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What this node knows of members now (`knownMembers`). The leader takes in who is new, and lets go of revoked ones. */
  setKnown(known: KnownMembers): void {
    this.#known = known;
  }

  status(): ControlStatus {
    const status = this.#group?.status();
    const awaited = this.#founding?.awaited ?? [];
    if (status === undefined) {
      const { index } = this.#stateMachine.applied;
      const role = this.#isStopped ? "stopped" : "founding";
      const nothing = { leader: 0, term: 0, commitIndex: index, appliedIndex: index } as const;
      return { ...nothing, role, voters: this.#founders, outgoing: [], learners: [], awaited };
    }
    return {
      role: status.role,
      leader: status.leader,
      term: status.term,
      commitIndex: status.commit,
      appliedIndex: status.applied,
      voters: status.membership.voters,
      outgoing: status.membership.outgoing,
      learners: status.membership.learners,
      awaited: [],
    };
  }

  /** Hands leadership over, and closes what `open` opened. Callers get control.unavailable. */
  async stop(): Promise<void> {
    if (this.#isStopped) return;
    await this.#handOver();
    this.#isStopped = true;
    this.#leader.stop();
    this.#founding?.stop();
    this.#keeper.stop();
    this.#host.stop();
    await this.#log.close();
    await this.#store.close();
  }

  get #hasBegun(): boolean {
    return this.#recovered !== undefined || this.#group !== undefined;
  }

  async #found(links: NodeLinks): Promise<void> {
    const { clock, logger } = this.#components;
    const { self } = this.#options;
    const founding = new Founding({ self, founders: this.#founders, links, clock, logger });
    this.#founding = founding;
    const decision = await founding.decide();
    if (decision === "stopped" || this.#isStopped) return;
    try {
      await this.#addGroup(decision === "join" ? undefined : this.#firstMembers());
    } catch (error) {
      this.#components.onFailure(error as Error);
    }
    this.#founding = undefined;
  }

  #firstMembers(): Membership {
    const voters = this.#founders;
    const nodes = new Set(this.#options.regions.flatMap((region) => region.nodes));
    const learners = [...nodes].filter((node) => !voters.includes(node)).sort((a, b) => a - b);
    return { voters, outgoing: [], learners };
  }

  async #addGroup(firstMembers: Membership | undefined): Promise<void> {
    const start = { stateMachine: this.#stateMachine, recovered: this.#recovered, firstMembers };
    const group = await this.#host.addGroup(CONTROL_GROUP, start);
    if (!this.#isStopped) this.#group = group;
  }

  #send(to: NodeId, chunks: readonly Uint8Array[]): void {
    try {
      this.#links?.notify(to, PACKET_METHOD, chunks);
    } catch (error) {
      // Ours to send, but a link that takes less must not stop this node.
      if (!(error instanceof AtollError)) throw error;
      this.#components.logger.warn({ to, code: error.code, reason: error.message }, "a packet was not sent");
    }
  }

  #onApplied(keys: readonly Uint8Array[]): void {
    if (keys.length === 0) return;
    this.#stateMachine.read((transaction) => this.#view.update(transaction, keys));
    if (keys.some((key) => tableOf(key) !== Table.leases)) this.#tell();
  }

  #onInstalled(): void {
    this.#stateMachine.read((transaction) => this.#view.rebuild(transaction));
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  async #handOver(): Promise<void> {
    const { clock } = this.#components;
    const group = this.#group;
    if (group?.status().role !== "leader") return;
    const { membership } = group.status();
    const others = [...group.matchIndexes()].filter(
      ([node]) => membership.voters.includes(node) && this.#links?.isConnected(node) === true,
    );
    const [heir] = others.sort(([, a], [, b]) => b - a)[0] ?? [];
    if (heir === undefined) return;
    try {
      group.transferLeadership(heir);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      return;
    }
    const untilMs = clock.monotonicMs() + HANDOVER_MS;
    while (group.status().role === "leader" && clock.monotonicMs() < untilMs) {
      await new Promise<void>((resolve) => {
        clock.after(HANDOVER_POLL_MS, resolve);
      });
    }
  }
}
