/** A federation on the simulated network: members with keys and vouchers, each reached under its name. */
import { type NodeId, regionNumber } from "../../src/base/ids.ts";
import { type Logger, silentLogger } from "../../src/base/logger.ts";
import {
  type ConfiguredMember,
  Federation,
  type FederationOptions,
  MemberDirectory,
} from "../../src/federation/directory/index.ts";
import {
  createNodeKey,
  createRootKey,
  federationNodeId,
  issueRevocation,
  issueVoucher,
  memberName,
  type NodeKey,
  type Root,
  type RootKey,
  type Voucher,
} from "../../src/federation/identity/index.ts";
import type { RpcHandlers } from "../../src/rpc/index.ts";
import { type LinkOptions, Links } from "../simulation/links.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { SimNetwork } from "../simulation/sim-network.ts";

const YEAR_MS = 365 * 86_400_000;
const PORT = 9_301;

export interface SimMember extends ConfiguredMember {
  readonly key: NodeKey;
  readonly number: NodeId;
  /** "REGION/NODE", which is its host on the network too. */
  readonly name: string;
}

export interface RunningMember {
  readonly member: SimMember;
  readonly federation: Federation;
  readonly directory: MemberDirectory;
  readonly clock: SimClock;
}

export interface SimFederationSettings {
  readonly seed?: number;
  /** Nodes in each region. */
  readonly nodes: readonly number[];
  readonly links?: Partial<LinkOptions>;
  readonly options?: Partial<FederationOptions>;
}

export class SimFederation {
  readonly scheduler = new Scheduler();
  readonly random: SeededRandom;
  readonly links: Links;
  readonly network: SimNetwork;
  readonly rootKey: RootKey;
  readonly root: Root;
  readonly members: readonly SimMember[];
  readonly #options: Partial<FederationOptions>;

  private constructor(settings: SimFederationSettings, random: SeededRandom, members: readonly SimMember[]) {
    this.random = random;
    this.links = new Links(this.scheduler, random.fork(), settings.links ?? {});
    this.network = new SimNetwork(this.scheduler, random.fork(), this.links);
    this.rootKey = createRootKey(random);
    this.root = { federation: "test", publicKey: this.rootKey.publicKey };
    this.members = members;
    this.#options = settings.options ?? {};
  }

  static async create(settings: SimFederationSettings): Promise<SimFederation> {
    const random = new SeededRandom(settings.seed ?? 1);
    const members: SimMember[] = [];
    for (const [i, count] of settings.nodes.entries()) {
      const regionName = `region-${i + 1}`;
      for (let nodeId = 1; nodeId <= count; nodeId++) {
        const nodeName = `node-${nodeId}`;
        const name = memberName(regionName, nodeName);
        members.push({
          region: regionNumber(i + 1),
          regionName,
          nodeId,
          nodeName,
          address: { host: name, port: PORT },
          key: await createNodeKey(random),
          number: federationNodeId(i + 1, nodeId),
          name,
        });
      }
    }
    return new SimFederation(settings, random, members);
  }

  /** @param change what differs from a good voucher */
  voucher(member: SimMember, change: Partial<Voucher> = {}): Uint8Array {
    const { region, regionName, nodeId, nodeName, key } = member;
    const named = {
      federation: this.root.federation,
      peerId: key.peerId,
      region,
      regionName,
      nodeId,
      nodeName,
    };
    const valid = { notBeforeMs: 0, notAfterMs: 100 * YEAR_MS, serial: 1 };
    return issueVoucher({ ...named, ...valid, ...change }, this.rootKey.privateKey);
  }

  revocation({ key }: SimMember): Uint8Array {
    const { federation } = this.root;
    const revocation = { federation, peerId: key.peerId, revokedMs: 1, reason: "stolen" };
    return issueRevocation(revocation, this.rootKey.privateKey);
  }

  /** @param known whose vouchers it has, and whose addresses, beside its own. Default: everybody's */
  async start(
    member: SimMember,
    handlers: RpcHandlers = {},
    { known = this.members, logger = silentLogger }: { known?: readonly SimMember[]; logger?: Logger } = {},
  ): Promise<RunningMember> {
    const clock = new SimClock(this.scheduler);
    const directory = new MemberDirectory(this.root, clock);
    directory.learn({ vouchers: [...known, member].map((each) => this.voucher(each)) });
    const federation = new Federation(
      { network: this.network.forNode(member.name), clock, random: this.random.fork(), logger },
      {
        self: member,
        key: member.key,
        listenAt: member.address,
        release: "test",
        configured: known.map(({ region, regionName, nodeId, nodeName, address }) => {
          return { region, regionName, nodeId, nodeName, address };
        }),
      },
      directory,
      this.#options,
    );
    await federation.start(handlers);
    return { member, federation, directory, clock };
  }

  async startAll(handlers: RpcHandlers = {}): Promise<RunningMember[]> {
    return Promise.all(this.members.map((member) => this.start(member, handlers)));
  }

  pass(durationMs: number): Promise<void> {
    return this.scheduler.run({ untilMs: this.scheduler.nowMs + durationMs });
  }

  /** Lets time go by until it is so. */
  async until(isSo: () => boolean, withinMs = 60_000): Promise<void> {
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + withinMs, isDone: isSo });
    if (!isSo()) throw new Error(`it is not so within ${withinMs} virtual ms`);
  }

  /** Waits for a promise by letting time go by. */
  async drive<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = promise.finally(() => {
      isSettled = true;
    });
    settled.catch(() => {});
    await this.until(() => isSettled, 600_000);
    return settled;
  }
}
