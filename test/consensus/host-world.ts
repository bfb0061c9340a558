/** One node's host on simulated ports, and what it says to the others. */
import { expect } from "vitest";
import { type GroupId, type NodeId, nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import type { Membership } from "../../src/consensus/core/types.ts";
import type { CommitGate } from "../../src/consensus/host/commit-gate.ts";
import type { RaftGroup } from "../../src/consensus/host/group.ts";
import { RaftHost } from "../../src/consensus/host/host.ts";
import { defaultHostOptions, type HostOptions } from "../../src/consensus/host/options.ts";
import { NodeLog } from "../../src/consensus/log/node-log.ts";
import { ReplicatedStore } from "../../src/consensus/state-machine/replicated-store.ts";
import type { StateMachine } from "../../src/consensus/state-machine/types.ts";
import { decodePacket, type Packet } from "../../src/consensus/wire/packet.ts";
import { kvApplication } from "../simulation/kv-application.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimDisk } from "../simulation/sim-disk.ts";
import { SimStore } from "../simulation/sim-store.ts";

const me = nodeId(1);
export const alone: Membership = { voters: [me], outgoing: [], learners: [] };
export const ofThree: Membership = { voters: [1, 2, 3].map(nodeId), outgoing: [], learners: [] };
export const logOptions = { segmentBytes: 16 << 10, retainBytes: 64 << 10 };

export const put = (value: string): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ kind: "put", key: "k", value }));

export interface Sent {
  readonly to: NodeId;
  readonly atMs: number;
  readonly packet: Packet;
}

export class HostWorld {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly random = new SeededRandom(7);
  readonly disk = new SimDisk(new SimClock(this.scheduler), this.random.fork());
  readonly store = new SimStore({ clock: this.clock, random: this.random.fork() });
  readonly failures: Error[] = [];
  /** Nobody gets it. */
  readonly sent: Sent[] = [];

  openLog(): Promise<Awaited<ReturnType<typeof NodeLog.open>>> {
    const components = { clock: this.clock, logger: silentLogger, random: this.random.fork() };
    return NodeLog.open(this.disk, "/log", components, logOptions);
  }

  host(log: NodeLog, options: Partial<HostOptions> = {}): RaftHost {
    const send = (to: NodeId, chunks: readonly Uint8Array[]): void => {
      const packet = decodePacket(Buffer.concat(chunks), me, to);
      this.sent.push({ to, atMs: this.scheduler.nowMs, packet });
    };
    const host = new RaftHost(
      {
        nodeId: me,
        clock: this.clock,
        random: this.random.fork(),
        logger: silentLogger,
        log,
        transport: { send },
        onFailure: (error) => this.failures.push(error),
      },
      { ...defaultHostOptions, ...options },
    );
    host.start();
    return host;
  }

  /** A replica of a group, and a state machine of its own. */
  async replica(
    host: RaftHost,
    id: GroupId,
    more: {
      readonly firstMembers: Membership;
      readonly gate?: CommitGate;
      wrap?(inner: StateMachine): StateMachine;
    },
  ): Promise<RaftGroup> {
    const inner = await ReplicatedStore.open({ store: this.store, group: id, application: kvApplication });
    const { firstMembers, gate } = more;
    const stateMachine = more.wrap?.(inner) ?? inner;
    const start = { stateMachine, recovered: undefined, firstMembers, ...(gate !== undefined && { gate }) };
    return await host.addGroup(id, start);
  }

  /** A group of this node alone, once it leads. */
  async add(host: RaftHost, id: GroupId, wrap: (inner: StateMachine) => StateMachine = (inner) => inner) {
    const group = await this.replica(host, id, { firstMembers: alone, wrap });
    await this.until(() => group.status().role === "leader" && group.status().applied >= 2);
    return group;
  }

  /** Lets virtual time pass until the condition holds. */
  async until(condition: () => boolean): Promise<void> {
    const untilMs = this.scheduler.nowMs + 60_000;
    await this.scheduler.run({ untilMs, isDone: condition });
    expect(condition()).toBe(true);
  }

  async pass(ms: number): Promise<void> {
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + ms, isDone: () => false });
  }

  /** Runs virtual time while `work` is under way. */
  async during<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    work.then(settled, settled);
    await this.until(() => isSettled);
    return work;
  }
}

/** A state machine some of whose methods are others. */
export function withMethods(inner: StateMachine, methods: Partial<StateMachine>): StateMachine {
  return {
    get applied() {
      return inner.applied;
    },
    get flushed() {
      return inner.flushed;
    },
    apply: (entries) => inner.apply(entries),
    flush: () => inner.flush(),
    read: (body) => inner.read(body),
    openSnapshot: () => inner.openSnapshot(),
    beginInstall: (mark, snapshotId) => inner.beginInstall(mark, snapshotId),
    ...methods,
  };
}
