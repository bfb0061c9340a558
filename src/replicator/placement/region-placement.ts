/** A region's part in a bucket, from the region itself or from another one. */
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FederationLinks } from "../../federation/index.ts";
import { type RpcHandlers, unary } from "../../rpc/index.ts";
import {
  type BucketState,
  decodeBucketState,
  decodeProbeOutcome,
  decodeSealOutcome,
  decodeStopAnswer,
  encodeBucketState,
  encodeProbeOutcome,
  encodeSealOutcome,
  encodeStopAnswer,
  FOLLOW_METHOD,
  PROBE_METHOD,
  type ProbeOutcome,
  SEAL_METHOD,
  type SealOutcome,
  STOP_METHOD,
} from "./calls.ts";

/** Of one call to another region. */
const CALL_DEADLINE_MS = 10_000;

export interface RegionPlacement {
  /**
   * Resolves when the region's shards treat the bucket as the directory has it at this state or a later one.
   * @throws bucket.notFound (it stands elsewhere, is being deleted, or gone), bucket.exists (the region has a bucket
   *   of its own of that name), control.unavailable, federation.unreachable, what the region's metadata throws
   */
  follow(state: BucketState): Promise<void>;
  /**
   * As `follow`, of a bucket whose home is beginning: the region's shards take no writes of clients from then on.
   * @returns the greatest stamp that any of them has given or taken, milliseconds since 1970
   * @throws as `follow`; control.refused when its home is not beginning
   */
  stop(state: BucketState): Promise<number>;
  /** "empty": the region takes no more writes to it. Otherwise it does. @throws as `follow` */
  seal(state: BucketState): Promise<SealOutcome>;
  /** Writes a replica there, reads it and deletes it. */
  probe(state: BucketState): Promise<ProbeOutcome>;
}

/** Whether it was done is unknown, and done again does no harm. */
const notAnswered: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "rpc.closed",
  "rpc.deadlineExceeded",
  "rpc.overloaded",
  "rpc.unknownMethod",
]);

export class RemotePlacement implements RegionPlacement {
  readonly #links: FederationLinks;
  readonly #region: RegionNumber;

  constructor(links: FederationLinks, region: RegionNumber) {
    this.#links = links;
    this.#region = region;
  }

  async follow(state: BucketState): Promise<void> {
    await this.#call(FOLLOW_METHOD, state);
  }

  async stop(state: BucketState): Promise<number> {
    return decodeStopAnswer(await this.#call(STOP_METHOD, state));
  }

  async seal(state: BucketState): Promise<SealOutcome> {
    return decodeSealOutcome(await this.#call(SEAL_METHOD, state));
  }

  async probe(state: BucketState): Promise<ProbeOutcome> {
    try {
      return decodeProbeOutcome(await this.#call(PROBE_METHOD, state));
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      return { kind: "failed", reason: "unreachable", message: error.message };
    }
  }

  async #call(method: string, state: BucketState): Promise<Uint8Array> {
    const link = this.#links.link(this.#region);
    if (link === undefined) {
      throw new AtollError("federation.unreachable", `there is no link to region ${this.#region}`);
    }
    try {
      return await link.call(method, encodeBucketState(state), { deadlineMs: CALL_DEADLINE_MS });
    } catch (error) {
      if (!(error instanceof AtollError) || !notAnswered.has(error.code)) throw error;
      const message = `${link.name} did not answer ${method}: ${error.message}`;
      throw new AtollError("federation.unreachable", message, { cause: error });
    }
  }
}

/** What the other regions call. */
export function placementHandlers(placement: RegionPlacement): RpcHandlers {
  return {
    [FOLLOW_METHOD]: unary(async (bytes) => {
      await placement.follow(decodeBucketState(bytes));
      return new Uint8Array(0);
    }),
    [STOP_METHOD]: unary(async (bytes) => encodeStopAnswer(await placement.stop(decodeBucketState(bytes)))),
    [SEAL_METHOD]: unary(async (bytes) => encodeSealOutcome(await placement.seal(decodeBucketState(bytes)))),
    [PROBE_METHOD]: unary(async (bytes) =>
      encodeProbeOutcome(await placement.probe(decodeBucketState(bytes))),
    ),
  };
}
