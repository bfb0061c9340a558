/** A region's part when a home moves, from the region itself or from another one. */
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FederationLinks } from "../../federation/index.ts";
import { type RpcHandlers, unary } from "../../rpc/index.ts";
import {
  ANNOUNCED_METHOD,
  BACKLOG_METHOD,
  type Backlog,
  type CountedRisk,
  DRAIN_METHOD,
  type DrainAnswer,
  type DrainCall,
  decodeBacklog,
  decodeCounted,
  decodeDrainAnswer,
  decodeDrainCall,
  decodeRiskCall,
  decodeShipAnswer,
  decodeShipCall,
  encodeBacklog,
  encodeCounted,
  encodeDrainAnswer,
  encodeDrainCall,
  encodeMergeMark,
  encodeNodeRisk,
  encodeRiskCall,
  encodeShipAnswer,
  encodeShipCall,
  MERGES_METHOD,
  type NodeRisk,
  RISK_METHOD,
  SHIP_METHOD,
  type ShipCall,
} from "./messages.ts";
import { CALL_DEADLINE_MS } from "./options.ts";

export interface RegionFailover {
  /**
   * At the home, or any other: what its outboxes hold for a region; of 0, for whomever the bucket is shipped to.
   * @throws bucket.notFound, federation.unreachable, what the region's metadata throws
   */
  backlog(bucket: BucketId, to: RegionNumber | 0): Promise<Backlog>;
  /**
   * At the home that is being moved: its shards take no more writes of the bucket, and this is answered when nothing
   * waits for the region any more, or after `waitMs`.
   * @throws failover.outdated (it is not being moved there), as `backlog`
   */
  drain(call: DrainCall): Promise<DrainAnswer>;
  /** At any other region: what the home announced to it, and has not arrived. @throws as `backlog` */
  risk(bucket: BucketId): Promise<CountedRisk>;
  /**
   * At any other region: what it holds of these waits in its outboxes for the region that takes over.
   * @returns the positions of those that it holds. @throws as `backlog`
   */
  ship(call: ShipCall): Promise<readonly number[]>;
}

/** Whether it was done is unknown, and done again does no harm. */
const notAnswered: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "rpc.closed",
  "rpc.deadlineExceeded",
  "rpc.overloaded",
  "rpc.unknownMethod",
]);

export class RemoteFailover implements RegionFailover {
  readonly #links: FederationLinks;
  readonly #region: RegionNumber;

  constructor(links: FederationLinks, region: RegionNumber) {
    this.#links = links;
    this.#region = region;
  }

  async backlog(bucket: BucketId, to: RegionNumber | 0): Promise<Backlog> {
    return decodeBacklog(await this.#call(BACKLOG_METHOD, encodeRiskCall({ bucket, to }), CALL_DEADLINE_MS));
  }

  async drain(call: DrainCall): Promise<DrainAnswer> {
    const deadlineMs = call.waitMs + CALL_DEADLINE_MS;
    return decodeDrainAnswer(await this.#call(DRAIN_METHOD, encodeDrainCall(call), deadlineMs));
  }

  async risk(bucket: BucketId): Promise<CountedRisk> {
    return decodeCounted(await this.#call(RISK_METHOD, encodeRiskCall({ bucket, to: 0 }), CALL_DEADLINE_MS));
  }

  async ship(call: ShipCall): Promise<readonly number[]> {
    return decodeShipAnswer(await this.#call(SHIP_METHOD, encodeShipCall(call), CALL_DEADLINE_MS));
  }

  async #call(method: string, payload: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
    const link = this.#links.link(this.#region);
    if (link === undefined) {
      throw new AtollError("federation.unreachable", `there is no link to region ${this.#region}`);
    }
    try {
      return await link.call(method, payload, { deadlineMs });
    } catch (error) {
      if (!(error instanceof AtollError) || !notAnswered.has(error.code)) throw error;
      const message = `${link.name} did not answer ${method}: ${error.message}`;
      throw new AtollError("federation.unreachable", message, { cause: error });
    }
  }
}

/** What the other regions call, and the other nodes of ours. */
export function failoverHandlers(
  region: RegionFailover,
  node: { announced(bucket: BucketId): NodeRisk; mergeMarkOf(bucket: BucketId): number },
): RpcHandlers {
  return {
    [BACKLOG_METHOD]: unary(async (bytes) => {
      const { bucket, to } = decodeRiskCall(bytes);
      return encodeBacklog(await region.backlog(bucket, to));
    }),
    [DRAIN_METHOD]: unary(async (bytes) => encodeDrainAnswer(await region.drain(decodeDrainCall(bytes)))),
    [RISK_METHOD]: unary(async (bytes) => encodeCounted(await region.risk(decodeRiskCall(bytes).bucket))),
    [SHIP_METHOD]: unary(async (bytes) => encodeShipAnswer(await region.ship(decodeShipCall(bytes)))),
    [ANNOUNCED_METHOD]: unary(async (bytes) => encodeNodeRisk(node.announced(decodeRiskCall(bytes).bucket))),
    [MERGES_METHOD]: unary(async (bytes) => encodeMergeMark(node.mergeMarkOf(decodeRiskCall(bytes).bucket))),
  };
}
