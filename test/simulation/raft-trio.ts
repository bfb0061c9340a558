/** Three nodes of a region that host replicas of groups: production code on simulated ports. */
import { defined } from "../../src/base/assert.ts";
import { groupId, type NodeId, nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { HostedGroups } from "../../src/node/hosted-groups.ts";
import { RaftNode } from "../../src/node/raft/raft-node.ts";
import { kvApplication } from "./kv-application.ts";
import { Links } from "./links.ts";
import { Scheduler } from "./scheduler.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import { SimDisk } from "./sim-disk.ts";
import { SimNetwork } from "./sim-network.ts";
import { SimStore } from "./sim-store.ts";

const PORT = 7_400;
const LIMIT_MS = 60_000;

export interface TrioNode {
  readonly id: NodeId;
  readonly raft: RaftNode;
  readonly groups: HostedGroups;
}

export class RaftTrio {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly groups = [1, 2, 3, 4].map(groupId);
  readonly nodes = new Map<NodeId, TrioNode>();
  readonly #random: SeededRandom;
  readonly #network: SimNetwork;

  private constructor(seed: number) {
    this.#random = new SeededRandom(seed);
    const links = new Links(this.scheduler, this.#random.fork());
    this.#network = new SimNetwork(this.scheduler, this.#random.fork(), links);
  }

  /** Each group has a leader when it resolves. */
  static async start(seed = 1): Promise<RaftTrio> {
    const trio = new RaftTrio(seed);
    const ids = [1, 2, 3].map(nodeId);
    await trio.run(Promise.all(ids.map((id) => trio.#start(id, ids))));
    await trio.until(() => trio.groups.every((_, i) => trio.leaderOf(i) !== undefined));
    return trio;
  }

  node(id: NodeId): TrioNode {
    return defined(this.nodes.get(id), `node ${id}`);
  }

  leaderOf(index: number): TrioNode | undefined {
    const group = defined(this.groups[index], "a group");
    return [...this.nodes.values()].find(({ groups }) => groups.leads(group));
  }

  /** The node leads all groups when it resolves. */
  async leadAll(id: NodeId): Promise<TrioNode> {
    const node = this.node(id);
    const isDone = (): boolean => this.groups.every((group) => node.groups.leads(group));
    while (!isDone()) {
      for (const [i, group] of this.groups.entries()) {
        const leader = this.leaderOf(i);
        if (leader === node || leader === undefined) continue;
        leader.raft.group(group)?.transferLeadership(id);
      }
      await this.pass(1_000);
    }
    return node;
  }

  /** Its process is gone. */
  kill(id: NodeId): void {
    this.#network.crash(String(id));
    this.nodes.delete(id);
  }

  pass(ms: number): Promise<void> {
    return this.scheduler.run({ untilMs: this.scheduler.nowMs + ms });
  }

  async until(condition: () => boolean): Promise<void> {
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + LIMIT_MS, isDone: condition });
    if (!condition()) throw new Error(`it did not come to it within ${LIMIT_MS} ms`);
  }

  /** Virtual time passes while the work is under way. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    work.then(settled, settled);
    await this.until(() => isSettled);
    return work;
  }

  async #start(id: NodeId, ids: readonly NodeId[]): Promise<void> {
    const { clock } = this;
    const addressOf = (of: NodeId) => ({ host: String(of), port: PORT });
    const others = ids.filter((other) => other !== id);
    const raft = await RaftNode.start(
      {
        identity: { region: "trio", nodeId: id, nodeName: `n${id}` },
        directory: "/data",
        listen: addressOf(id),
        security: { kind: "plaintext" },
        peers: others.map((other) => ({ nodeId: other, nodeName: `n${other}`, address: addressOf(other) })),
        groups: this.groups.map((group) => ({
          id: group,
          application: kvApplication,
          firstMembers: { voters: ids, outgoing: [], learners: [] },
        })),
      },
      {
        disk: new SimDisk(clock, this.#random.fork()),
        network: this.#network.forNode(String(id)),
        clock,
        random: this.#random.fork(),
        logger: silentLogger,
        openStore: async () => new SimStore({ clock, random: this.#random.fork() }),
        lockDirectory: () => ({ release: () => {} }),
      },
    );
    const groups = new HostedGroups(clock, this.groups, (group) => raft.group(group));
    this.nodes.set(id, { id, raft, groups });
  }
}
