import { assert } from "../../base/assert.ts";
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import { type NodeId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Address, Network } from "../../base/network.ts";
import type { Random } from "../../base/random.ts";
import { type Payload, type RpcHandlers, RpcServer, type RpcStream, unary } from "../../rpc/index.ts";
import type { MemberRecord } from "../control/records.ts";
import { federationNodeId, issueAddresses, memberName, type Statements } from "../identity/index.ts";
import type { FederationLinks, LinkOptions, NodeLinks, RegionLink } from "../links.ts";
import {
  decodeGossip,
  decodeHeartbeat,
  encodeGossip,
  encodeHeartbeatAnswer,
  GOSSIP_METHOD,
  HEARTBEAT_METHOD,
} from "./codec.ts";
import type { Member, MemberDirectory } from "./member-directory.ts";
import { MemberLink } from "./member-link.ts";
import { completeFederationOptions, type FederationOptions } from "./options.ts";
import { RegionLinks } from "./region-link.ts";
import type { FederationSettings } from "./settings.ts";
import { type FederationView, viewOf } from "./view.ts";

export interface FederationComponents {
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** Between two looks at whose voucher has expired. */
const EXPIRY_CHECK_MS = 30_000;

/** Members of our own region are reached for the control plane alone. */
const lanesWithin = ["control"] as const;
const lanesBetween = ["control", "bulk"] as const;

/**
 * This node in its federation: it keeps connections to all other members, knows how each of them is, and hands around
 * who is a member.
 */
export class Federation implements FederationLinks, NodeLinks {
  readonly members: MemberDirectory;
  readonly #components: FederationComponents;
  readonly #settings: FederationSettings;
  readonly #options: FederationOptions;
  readonly #self: NodeId;
  readonly #links = new Map<NodeId, MemberLink>();
  readonly #regions = new Map<RegionNumber, RegionLinks>();
  /** When each member was last given our statements, monotonic. */
  readonly #gossipedMs = new Map<NodeId, number>();
  /** Where the control plane has members; for those who have not told. */
  readonly #recorded = new Map<NodeId, Address>();
  readonly #suspects = new Set<NodeId>();
  #server: RpcServer | undefined;
  #address: Address | undefined;
  #timers: Timer[] = [];
  #unsubscribe: () => void = () => {};
  #isRunning = false;

  constructor(
    components: FederationComponents,
    settings: FederationSettings,
    members: MemberDirectory,
    options: Partial<FederationOptions> = {},
  ) {
    this.#components = components;
    this.#settings = settings;
    this.members = members;
    this.#options = completeFederationOptions(options);
    const { region, nodeId } = settings.self;
    this.#self = federationNodeId(region, nodeId);
    for (const each of settings.configured) this.#addRegion(each.region, each.regionName);
  }

  /** This node's number in the federation. */
  get nodeId(): NodeId {
    return this.#self;
  }

  /**
   * Listens, and begins to connect. Returns where it listens.
   * @param handlers what other members may call; "federation.heartbeat" and "federation.gossip" are added
   * @throws federation.untrusted, federation.expired, federation.revoked when nobody vouches for this node;
   * net.addressInUse, net.failed
   */
  async start(handlers: RpcHandlers): Promise<Address> {
    assert(this.#server === undefined, "a federation is started once");
    const { self, key, listenAt } = this.#settings;
    this.#checkOwnVoucher();
    const name = memberName(self.regionName, self.nodeName);
    const identity = { nodeId: this.#self, nodeName: name, region: this.members.root.federation };
    const server = new RpcServer(
      { ...this.#components, identity },
      { ...handlers, ...this.#ownHandlers() },
      this.#options.bulk,
    );
    this.#server = server;
    this.#address = await server.listen(listenAt, { kind: "federation" });
    this.#isRunning = true;
    this.#unsubscribe = this.members.onChange(() => this.#follow());
    const announced = this.#settings.announced ?? [addressText(this.#address)];
    const record = { federation: identity.region, peerId: key.peerId, addresses: announced };
    this.learn({
      addresses: [issueAddresses({ ...record, sequence: Math.trunc(this.#components.clock.wallMs()) }, key)],
    });
    this.#follow();
    this.#every(this.#options.heartbeatIntervalMs, () => this.#beat());
    this.#every(EXPIRY_CHECK_MS, () => this.#follow());
    return this.#address;
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#unsubscribe();
    for (const timer of this.#timers) timer.cancel();
    this.#timers = [];
    for (const link of this.#links.values()) link.stop();
    this.#links.clear();
    await this.#server?.close();
  }

  get regions(): readonly RegionLink[] {
    return [...this.#regions.values()];
  }

  link(region: RegionNumber): RegionLink | undefined {
    return this.#regions.get(region);
  }

  get nodes(): readonly NodeId[] {
    return [...this.#links.keys()];
  }

  isConnected(node: NodeId): boolean {
    return this.#links.get(node)?.isConnected === true;
  }

  notify(node: NodeId, method: string, payload: Payload): boolean {
    return this.#links.get(node)?.notify(method, payload) === true;
  }

  async handedOver(node: NodeId, deadlineMs: number): Promise<boolean> {
    return (await this.#links.get(node)?.handedOver(deadlineMs)) ?? true;
  }

  async call(node: NodeId, method: string, payload: Payload, options: LinkOptions = {}): Promise<Uint8Array> {
    const { lane = "control", ...rest } = options;
    return this.#linkTo(node).call(lane, method, payload, rest);
  }

  async open(node: NodeId, method: string, payload: Payload, options: LinkOptions = {}): Promise<RpcStream> {
    const { lane = "control", ...rest } = options;
    return this.#linkTo(node).open(lane, method, payload, rest);
  }

  /** Vouchers and revocations from files, an operator or the control plane; they go round by gossip. */
  learn(statements: Partial<Statements>): AtollError[] {
    const refused = this.members.learn(statements);
    for (const { code, message } of refused) {
      this.#components.logger.warn({ code, reason: message }, "federation: a statement is refused");
    }
    return refused;
  }

  /** What the control plane knows of members, all of it. */
  setMembers(records: readonly MemberRecord[]): void {
    this.learn({ vouchers: records.map(({ voucher }) => voucher) });
    this.#recorded.clear();
    for (const { region, nodeId, addresses } of records) {
      const address = parseAddress(addresses[0] ?? "");
      if (address !== undefined) this.#recorded.set(federationNodeId(region, nodeId), address);
    }
    const revoked = records.filter(({ isRevoked }) => isRevoked);
    this.members.bar(new Set(revoked.map(({ peerId }) => peerId)));
    this.#follow();
  }

  /** For status and metrics. */
  view(): FederationView {
    const { self, configured, release } = this.#settings;
    return viewOf({
      federation: this.members.root.federation,
      self: { ...self, name: memberName(self.regionName, self.nodeName), nodeId: this.#self },
      release,
      address: this.#address,
      members: this.members,
      links: this.#links,
      configured,
      suspectPhi: this.#options.suspectPhi,
    });
  }

  #linkTo(node: NodeId): MemberLink {
    const link = this.#links.get(node);
    if (link !== undefined) return link;
    throw new AtollError("federation.unreachable", `no member has the number ${node}`);
  }

  #checkOwnVoucher(): void {
    const { self, key } = this.#settings;
    const { voucher } = this.members.admit(key.peerId);
    if (voucher.region !== self.region || voucher.nodeId !== self.nodeId) {
      const whose = memberName(voucher.regionName, voucher.nodeName);
      throw new AtollError("federation.untrusted", `this node has the key of ${whose}`);
    }
    const leftMs = voucher.notAfterMs - this.#components.clock.wallMs();
    if (leftMs > this.#options.expiryWarningMs) return;
    const ends = new Date(voucher.notAfterMs).toISOString();
    this.#components.logger.warn({ ends }, "federation: this node's voucher ends soon; renew it");
  }

  #ownHandlers(): RpcHandlers {
    const { clock } = this.#components;
    return {
      [HEARTBEAT_METHOD]: unary((request, { peer }) => {
        const receivedMs = clock.wallMs();
        this.members.admitNode(peer.nodeId);
        decodeHeartbeat(request);
        const { digest } = this.members;
        const { release } = this.#settings;
        return encodeHeartbeatAnswer({ receivedMs, answeredMs: clock.wallMs(), digest, release });
      }),
      [GOSSIP_METHOD]: unary((request, { peer }) => {
        this.members.admitNode(peer.nodeId);
        this.learn(decodeGossip(request));
        return encodeGossip(this.members.statements());
      }),
    };
  }

  /** Links to those who are members now, and to nobody else. */
  #follow(): void {
    if (!this.#isRunning) return;
    const wanted = new Map<NodeId, Member>();
    for (const member of this.members.all()) {
      const { region, regionName } = member.voucher;
      this.#addRegion(region, regionName);
      if (member.nodeId !== this.#self && this.#isAdmitted(member)) wanted.set(member.nodeId, member);
    }
    for (const [node, link] of [...this.#links]) {
      const member = wanted.get(node);
      const isSame =
        member?.voucher.peerId === link.member.voucher.peerId &&
        addressText(this.#addressOf(member) ?? link.address) === addressText(link.address);
      if (isSame) continue;
      link.stop();
      this.#links.delete(node);
      this.#gossipedMs.delete(node);
      this.#suspects.delete(node);
    }
    for (const member of wanted.values()) this.#connect(member);
  }

  #connect(member: Member): void {
    const address = this.#addressOf(member);
    if (address === undefined || this.#links.has(member.nodeId)) return;
    const { self } = this.#settings;
    const name = memberName(self.regionName, self.nodeName);
    const identity = { nodeId: this.#self, nodeName: name, region: this.members.root.federation };
    const link = new MemberLink({ ...this.#components, identity }, member, address, this.#options);
    this.#links.set(member.nodeId, link);
    link.start(member.voucher.region === self.region ? lanesWithin : lanesBetween);
  }

  #isAdmitted({ voucher }: Member): boolean {
    try {
      this.members.admit(voucher.peerId);
      return true;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      return false;
    }
  }

  /** As the region files have it, since there may be a reason; else as the member says, or the control plane. */
  #addressOf(member: Member): Address | undefined {
    const { configured } = this.#settings;
    const named = configured.find(({ region, nodeId }) => federationNodeId(region, nodeId) === member.nodeId);
    const announced = parseAddress(member.addresses[0] ?? "");
    return named?.address ?? announced ?? this.#recorded.get(member.nodeId);
  }

  #addRegion(region: RegionNumber, name: string): void {
    if (region === this.#settings.self.region || this.#regions.has(region)) return;
    const members = (): MemberLink[] =>
      [...this.#links.values()].filter(({ member }) => member.voucher.region === region);
    this.#regions.set(regionNumber(region), new RegionLinks(region, name, members));
  }

  #beat(): void {
    const { digest } = this.members;
    for (const link of this.#links.values()) {
      this.#noteSuspicion(link);
      void link.heartbeat(digest, this.#settings.release);
      if (link.digest !== undefined && Buffer.compare(link.digest, digest) !== 0) void this.#gossipWith(link);
    }
  }

  #noteSuspicion(link: MemberLink): void {
    const { nodeId, name: peer } = link.member;
    const { phi, isSuspect } = link;
    if (isSuspect === this.#suspects.has(nodeId)) return;
    if (isSuspect) this.#suspects.add(nodeId);
    else this.#suspects.delete(nodeId);
    const fields = { peer, phi: Math.round(phi * 10) / 10, silentMs: Math.round(link.silentMs ?? 0) };
    if (isSuspect) this.#components.logger.warn(fields, "federation: a member is suspected to be away");
    else this.#components.logger.info(fields, "federation: a member is back");
  }

  async #gossipWith(link: MemberLink): Promise<void> {
    const nowMs = this.#components.clock.monotonicMs();
    const { nodeId } = link.member;
    const lastMs = this.#gossipedMs.get(nodeId) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - lastMs < this.#options.gossipIntervalMs) return;
    this.#gossipedMs.set(nodeId, nowMs);
    try {
      const deadlineMs = this.#options.heartbeatDeadlineMs;
      const ours = encodeGossip(this.members.statements());
      const theirs = await link.call("control", GOSSIP_METHOD, ours, { deadlineMs });
      this.learn(decodeGossip(theirs));
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      const fields = { peer: link.member.name, code: error.code, reason: error.message };
      this.#components.logger.debug(fields, "federation: no gossip");
    }
  }

  #every(intervalMs: number, work: () => void): void {
    const { clock } = this.#components;
    const index = this.#timers.length;
    const plan = (): void => {
      this.#timers[index] = clock.after(intervalMs, () => {
        if (!this.#isRunning) return;
        work();
        plan();
      });
    };
    plan();
  }
}

const addressText = ({ host, port }: Address): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;

/** Of "host:port" or "[ipv6]:port"; undefined when it is neither. */
export function parseAddress(text: string): Address | undefined {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || Number(port) > 65_535) return undefined;
  return { host, port: Number(port) };
}
