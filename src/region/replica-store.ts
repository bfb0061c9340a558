/**
 * The region's side of replication: what other regions' writes become here, and what is read to be shipped. It writes
 * through the region's own erasure coding and commits with the origin's version, so that both regions hold the same.
 */
import type { BucketId } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type {
  ObjectDescription,
  Replica,
  ReplicaEpoch,
  ReplicaOutcome,
  ShippableVersion,
} from "../metadata/index.ts";

/** A replica as it comes over the wire: the content of a put beside its description, in memory. */
export type IncomingReplica =
  | (Omit<Extract<Replica, { kind: "put" }>, "object" | "missing"> & {
      readonly object: Omit<ObjectDescription, "content">;
      readonly body: Uint8Array;
    })
  | Exclude<Replica, { kind: "put" }>;

/** A large one, whose content comes in pieces that are durable one by one. */
export interface LargeReplica {
  readonly bucket: BucketId;
  /** Absent: who ships it knows of no home. */
  readonly epoch?: ReplicaEpoch;
  readonly replica: Omit<Extract<Replica, { kind: "put" }>, "object" | "missing"> & {
    readonly object: Omit<ObjectDescription, "content">;
  };
}

export type ReceivedOutcome =
  | ReplicaOutcome
  /** No such bucket here (yet), or it is being deleted. */
  | "bucketMissing"
  /** The bucket's home has moved since the epoch that it was shipped in, and it is no merge. Nothing was written. */
  | "staleEpoch"
  /** Its stamp is too far ahead of our clock. */
  | "clockAhead"
  /** Of a small put: its bytes are not what its description says. Nothing was written. */
  | "digestMismatch";

export interface ReplicaStore {
  /**
   * Applies small replicas of one bucket, in as few entries as there are shards. What resolved is durable.
   * @param epoch absent: who ships them knows of no home @returns an outcome for each, in order. @throws region.unavailable, region.tooFewDrives: nobody knows; send again
   */
  receive(
    bucket: BucketId,
    replicas: readonly IncomingReplica[],
    signal: AbortSignal,
    epoch?: ReplicaEpoch,
  ): Promise<readonly ReceivedOutcome[]>;

  /**
   * Where a large replica's transfer begins or goes on: the bytes that are durable here already, or the outcome when
   * there is nothing to send. @throws as `receive`
   */
  beginLarge(
    large: LargeReplica,
    signal: AbortSignal,
  ): Promise<{ readonly durableBytes: number } | ReceivedOutcome>;

  /**
   * Takes the rest of its bytes from what `beginLarge` said on, makes them durable in pieces, and applies it with the
   * last. Another sender may be at the same replica.
   * A broken body leaves the whole pieces, for the next `beginLarge`.
   * @param rest.onReadBack pieces that are here are read again to be verified, which takes its time: so many bytes more
   * @throws replica.digestMismatch when the whole is not what the description says; replica.cutShort when the body
   *   ends early; replica.interrupted when the pieces are others now: begin again; as `receive`
   */
  writeLarge(
    large: LargeReplica,
    rest: {
      readonly fromBytes: number;
      readonly body: AsyncIterable<Uint8Array>;
      readonly onReadBack?: (bytes: number) => void;
    },
    signal: AbortSignal,
  ): Promise<ReceivedOutcome>;

  /** What a sender ships; undefined when the version is gone (its event is void then). */
  shippable(bucket: BucketId, key: string, version: VersionId): Promise<ShippableVersion | undefined>;

  /** Its content, from inclusive, to exclusive. */
  read(
    shippable: ShippableVersion,
    at: { readonly bucket: BucketId; readonly key: string },
    range: { readonly from: number; readonly to: number },
    signal: AbortSignal,
  ): AsyncIterable<Uint8Array>;
}
