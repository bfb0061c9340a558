/** The writes of one request to a bucket of the federation: in whose epoch, and where they are when it is answered. */
import { assert } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import { millisOf } from "../../base/version-id.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { CommittedWrite, Tag } from "../../region/index.ts";
import {
  emptySession,
  encodeSession,
  type Reach,
  type Session,
  sawOfRegion,
  sawVersion,
} from "../../replicator/index.ts";
import { S3Error } from "../errors.ts";
import { regionName, type S3Federation } from "../federation.ts";
import { ACK_REGIONS_HEADER, type AckDemand, SESSION_HEADER } from "../http/consistency.ts";

export interface WriteToCome {
  readonly key: string;
  readonly kind: CommittedWrite["kind"];
  /** Of the object, where they are known. */
  readonly tags?: readonly Tag[];
}

/** How a handler writes; undefined where nothing is asked beyond the region's own durability. */
export interface WriteGuard {
  /** Whether regions are awaited. */
  readonly isAwaited: boolean;
  /**
   * Before the body is read.
   * @returns what `written` is told of this very write
   * @throws S3Error `InvalidArgument` when the bucket's rules never reach so many regions
   */
  check(write: WriteToCome): Promise<Reach | undefined>;
  /**
   * Resolves when as many regions have it as was asked for.
   * @param reach by the rules as they were before it
   * @throws S3Error `ServiceUnavailable` that says which have not: the write stands
   */
  written(committed: CommittedWrite | undefined, reach: Reach | undefined): Promise<void>;
}

export interface GuardedWritesParts {
  readonly federation: S3Federation;
  readonly bucket: FederatedBucket;
  readonly demand: AckDemand | undefined;
  readonly session: Session | undefined;
  /** Under which this region takes the bucket's writes; undefined: it has no home. */
  readonly epoch: number | undefined;
  /** Made for those who wait. */
  signal(): AbortSignal;
}

export class GuardedWrites implements WriteGuard {
  readonly #parts: GuardedWritesParts;
  #session: Session;
  /** The greatest stamp that was written; 0: none is known. */
  #stampMs = 0;
  /** Of a write that a shard took in another epoch than the one that we set out in. */
  #otherEpoch: number | undefined;

  constructor(parts: GuardedWritesParts) {
    this.#parts = parts;
    this.#session = parts.session ?? emptySession;
  }

  get isAwaited(): boolean {
    return this.#parts.demand !== undefined;
  }

  async check(write: WriteToCome): Promise<Reach | undefined> {
    const { federation, bucket, demand } = this.#parts;
    if (demand === undefined) return undefined;
    const { tags, ...rest } = write;
    const reach = await federation.deliveries?.reachOf(bucket.id, { ...rest, tags });
    const regions = reach?.regions ?? [federation.region.number];
    if (regions.length >= demand.regions) return reach;
    throw new S3Error("InvalidArgument", {
      message: `${ACK_REGIONS_HEADER} asks for ${demand.regions} regions, and the rules of the bucket bring this key to ${regions.length}: ${this.#names(regions)}.`,
      fields: { ArgumentName: ACK_REGIONS_HEADER, ArgumentValue: String(demand.regions) },
    });
  }

  async written(committed: CommittedWrite | undefined, reach: Reach | undefined): Promise<void> {
    if (committed === undefined) return;
    await this.#remember(committed);
    const { federation, demand } = this.#parts;
    if (demand === undefined) return;
    const { deliveries } = federation;
    assert(reach !== undefined && deliveries !== undefined, "a write that is waited for was checked before");
    const lacking = await deliveries.lacking(committed, {
      ...{ reach, count: demand.regions, deadlineMs: demand.timeoutMs, signal: this.#parts.signal() },
    });
    const held = reach.regions.length - lacking.length;
    if (held >= demand.regions) return;
    throw new S3Error("ServiceUnavailable", {
      message: `The write stands in ${held} of the ${demand.regions} regions that were asked for, and is on its way: ${this.#names(lacking)} did not have it after ${demand.timeoutMs} ms.`,
      headers: Object.fromEntries(pairs(this.headers())),
    });
  }

  /**
   * Right before the answer leaves: whether this region may acknowledge what it has written.
   * @throws home.lost
   */
  confirm(): void {
    const { federation, bucket, epoch } = this.#parts;
    if (this.#otherEpoch !== undefined) {
      throw new AtollError("home.lost", `bucket "${bucket.name}" was written in epoch ${this.#otherEpoch}`);
    }
    if (epoch === undefined) return;
    federation.homes?.confirm(bucket.id, epoch, this.#stampMs === 0 ? undefined : this.#stampMs);
  }

  /**
   * Of a refusal that says what is there: whether that is what the home has.
   * @throws home.lost, home.moved
   */
  async confirmRefusal(key: string | undefined): Promise<void> {
    const { federation, bucket, epoch } = this.#parts;
    if (epoch === undefined || (await federation.reads?.isHome(bucket.id, epoch, key)) !== false) return;
    throw new AtollError("home.moved", `the home of bucket "${bucket.name}" is moving`);
  }

  /** Names and values in turn. */
  headers(): string[] {
    if (this.#session.size === 0) return [];
    return [SESSION_HEADER, encodeSession(this.#session)];
  }

  async #remember({ version, kind, epoch, bucket, key }: CommittedWrite): Promise<void> {
    const { federation } = this.#parts;
    if (epoch !== this.#parts.epoch) this.#otherEpoch = epoch ?? 0;
    if (kind === "write" && version !== undefined) {
      this.#stampMs = Math.max(this.#stampMs, millisOf(version));
      this.#session = sawVersion(this.#session, version);
      return;
    }
    // Deletions and tags have stamps that their outcomes don't name; none is above the shard's last one.
    if (this.#parts.bucket.regions.length < 2) return;
    const last = await federation.reads?.lastVersion(bucket, { key, version: undefined });
    if (last !== undefined) this.#session = sawOfRegion(this.#session, federation.region.number, last);
  }

  #names(regions: readonly RegionNumber[]): string {
    return regions.map((region) => regionName(this.#parts.federation, region)).join(", ");
  }
}

function* pairs(headers: readonly string[]): Generator<readonly [string, string]> {
  for (let index = 0; index + 1 < headers.length; index += 2) {
    yield [headers[index] ?? "", headers[index + 1] ?? ""];
  }
}
