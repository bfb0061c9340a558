import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { Address } from "../../base/network.ts";
import {
  type CallOptions,
  type Payload,
  RpcPeer,
  type RpcPeerComponents,
  type RpcStream,
} from "../../rpc/index.ts";
import type { Lane } from "../links.ts";
import { ClockOffset } from "./clock-offset.ts";
import { decodeHeartbeatAnswer, encodeHeartbeat, HEARTBEAT_METHOD } from "./codec.ts";
import type { Member } from "./member-directory.ts";
import { AVOID_MS, type FederationOptions, MAX_HEARTBEATS_UNDER_WAY } from "./options.ts";
import { PhiAccrual } from "./phi-accrual.ts";

/** Weight of a new round trip in the smoothed one (RFC 6298, 2.3). */
const RTT_WEIGHT = 1 / 8;

/** Failures after which another member may do better; what the handler itself refused is none of them. */
const linkFailures: ReadonlySet<string> = new Set([
  "rpc.closed",
  "rpc.deadlineExceeded",
  "rpc.overloaded",
  "net.failed",
  "net.unreachable",
]);

/**
 * Another member as this node reaches it: a peer for each lane, and what its heartbeats tell. Its address and key are
 * fixed; when they change it is replaced.
 */
export class MemberLink {
  readonly member: Member;
  readonly address: Address;
  readonly lanes: Readonly<Record<Lane, RpcPeer>>;
  readonly #clock: Clock;
  readonly #options: FederationOptions;
  readonly #phi: PhiAccrual;
  readonly #offset = new ClockOffset();
  #heartbeatsUnderWay = 0;
  #avoidUntilMs = Number.NEGATIVE_INFINITY;
  #lastHeardMs: number | undefined;
  #rttMs: number | undefined;
  #digest: Uint8Array | undefined;
  release = "";

  constructor(components: RpcPeerComponents, member: Member, address: Address, options: FederationOptions) {
    this.member = member;
    this.address = address;
    this.#clock = components.clock;
    this.#options = options;
    this.#phi = new PhiAccrual({ ...options.phi, firstIntervalMs: options.heartbeatIntervalMs });
    const target = {
      address,
      security: { kind: "federation", peerId: member.voucher.peerId },
      expected: { nodeId: member.nodeId, nodeName: member.name },
    } as const;
    this.lanes = {
      control: new RpcPeer(components, target, options.control),
      bulk: new RpcPeer(components, target, options.bulk),
    };
  }

  start(lanes: readonly Lane[]): void {
    for (const lane of lanes) this.lanes[lane].start();
  }

  stop(): void {
    for (const peer of Object.values(this.lanes)) peer.stop();
  }

  get isConnected(): boolean {
    return this.lanes.control.isConnected;
  }

  /** Whether its heartbeats are overdue. */
  get isSuspect(): boolean {
    return this.phi >= this.#options.suspectPhi;
  }

  get phi(): number {
    return this.#phi.phi(this.#clock.monotonicMs());
  }

  get rttMs(): number | undefined {
    return this.#rttMs;
  }

  /** How far its wall clock is ahead of ours. */
  get offsetMs(): number | undefined {
    return this.#offset.offsetMs;
  }

  /** Since its last answer to a heartbeat. */
  get silentMs(): number | undefined {
    return this.#lastHeardMs === undefined ? undefined : this.#clock.monotonicMs() - this.#lastHeardMs;
  }

  /** Of the statements that it holds, as it said last. */
  get digest(): Uint8Array | undefined {
    return this.#digest;
  }

  /** Whether a call to it has just failed. */
  get isAvoided(): boolean {
    return this.#clock.monotonicMs() < this.#avoidUntilMs;
  }

  notify(method: string, payload: Payload): boolean {
    return this.lanes.control.notify(method, payload);
  }

  handedOver(deadlineMs: number): Promise<boolean> {
    return this.lanes.control.handedOver(deadlineMs);
  }

  /** @throws federation.unreachable, else as `RpcPeer.call` */
  async call(lane: Lane, method: string, payload: Payload, options: CallOptions): Promise<Uint8Array> {
    this.#requireConnection(lane);
    try {
      return await this.lanes[lane].call(method, payload, options);
    } catch (error) {
      throw this.#noted(error);
    }
  }

  /** @throws federation.unreachable, else as `RpcPeer.open` */
  async open(lane: Lane, method: string, payload: Payload, options: CallOptions): Promise<RpcStream> {
    this.#requireConnection(lane);
    try {
      return await this.lanes[lane].open(method, payload, options);
    } catch (error) {
      throw this.#noted(error);
    }
  }

  /** Sends one, if the lane is there and not too many wait; its answer is measured. */
  async heartbeat(digest: Uint8Array, release: string): Promise<void> {
    if (!this.isConnected || this.#heartbeatsUnderWay >= MAX_HEARTBEATS_UNDER_WAY) return;
    this.#heartbeatsUnderWay++;
    const sentMs = this.#clock.wallMs();
    const begunMs = this.#clock.monotonicMs();
    try {
      const request = encodeHeartbeat({ sentMs, digest, release });
      const deadlineMs = this.#options.heartbeatDeadlineMs;
      const answer = decodeHeartbeatAnswer(
        await this.lanes.control.call(HEARTBEAT_METHOD, request, { deadlineMs }),
      );
      const nowMs = this.#clock.monotonicMs();
      this.#lastHeardMs = nowMs;
      this.#phi.heard(nowMs);
      const { receivedMs, answeredMs } = answer;
      const rttMs = Math.max(0, nowMs - begunMs - Math.max(0, answeredMs - receivedMs));
      this.#rttMs = this.#rttMs === undefined ? rttMs : this.#rttMs + (rttMs - this.#rttMs) * RTT_WEIGHT;
      // The monotonic clock says how long it took: the wall clock may have been set meanwhile.
      this.#offset.add({ sentMs, receivedMs, answeredMs, arrivedMs: sentMs + (nowMs - begunMs) });
      this.#digest = answer.digest;
      this.release = answer.release;
    } catch (error) {
      // Silence is what phi counts.
      if (!(error instanceof AtollError)) throw error;
    } finally {
      this.#heartbeatsUnderWay--;
    }
  }

  #requireConnection(lane: Lane): void {
    if (this.lanes[lane].isConnected) return;
    throw new AtollError("federation.unreachable", `${this.member.name} is not connected`);
  }

  #noted(error: unknown): unknown {
    if (error instanceof AtollError && linkFailures.has(error.code)) {
      this.#avoidUntilMs = this.#clock.monotonicMs() + AVOID_MS;
    }
    return error;
  }
}
