/** What is shipped of events: replicas with their contents, as they are in this region now. */
import type { BucketId, GroupId } from "../../base/ids.ts";
import type { CompiledRule, MetadataClient, ShippableVersion } from "../../metadata/index.ts";
import type { IncomingReplica, LargeReplica, ReplicaStore } from "../../region/index.ts";
import { SMALL_BYTES } from "../transfer/methods.ts";
import type { PendingEvent } from "./pending-events.ts";

export interface ShipmentComponents {
  readonly metadata: Pick<MetadataClient, "shippables">;
  readonly replicas: Pick<ReplicaStore, "read">;
}

/** A batch as it leaves, and what need not or cannot leave with it. */
export interface Shipment {
  readonly events: PendingEvent[];
  /** Of `events`, in their order. */
  readonly replicas: IncomingReplica[];
  /** Of contents. */
  bytes: number;
  /** Their version is gone: there is nothing to tell. */
  readonly gone: PendingEvent[];
  /** They turned out to be long, and go on streams of their own. */
  readonly large: PendingEvent[];
  /** Their content could not be read. */
  readonly unread: { readonly pending: PendingEvent; readonly error: unknown }[];
}

/** At the target, a rule's storage class counts. */
export type RuleOf = (pending: PendingEvent) => CompiledRule | undefined;

/**
 * Looks up what the events of one shard ship, in one query, and reads the contents.
 * @throws what the metadata does, and the signal's reason
 */
export async function prepareShipment(
  { metadata, replicas }: ShipmentComponents,
  shard: GroupId,
  batch: readonly PendingEvent[],
  { ruleOf, signal }: { readonly ruleOf: RuleOf; readonly signal: AbortSignal },
): Promise<Shipment> {
  const looked = batch.filter(({ event }) => event.kind === "put" || event.kind === "tags");
  const found = await lookUp(metadata, shard, looked);
  const shipment: Shipment = { events: [], replicas: [], bytes: 0, gone: [], large: [], unread: [] };
  const add = (pending: PendingEvent, replica: IncomingReplica): void => {
    shipment.events.push(pending);
    shipment.replicas.push(replica);
  };
  for (const pending of batch) {
    const { event } = pending;
    const { key, version } = event;
    switch (event.kind) {
      case "deleteMarker":
        add(pending, { kind: "deleteMarker", key, version, isNull: event.isNull, seen: event.seen });
        break;
      case "deleteVersion":
        add(pending, { kind: "deleteVersion", key, version, stamp: event.stamp });
        break;
      case "deleteNull":
        add(pending, { kind: "deleteNull", key, version, seen: event.seen });
        break;
      case "put":
      case "tags": {
        const shippable = found.get(event.id);
        if (shippable === undefined) {
          shipment.gone.push(pending);
        } else if (event.kind === "tags" && !pending.isInFull) {
          const { object, tagsStamp } = shippable;
          add(pending, { kind: "tags", key, version, tags: object.tags, tagsStamp });
        } else if (shippable.object.bytes > SMALL_BYTES) {
          shipment.large.push(pending);
        } else {
          await addPut(replicas, shipment, { pending, shippable, rule: ruleOf(pending), signal });
        }
        break;
      }
    }
  }
  return shipment;
}

async function lookUp(
  metadata: ShipmentComponents["metadata"],
  shard: GroupId,
  looked: readonly PendingEvent[],
): Promise<ReadonlyMap<string, ShippableVersion | undefined>> {
  if (looked.length === 0) return new Map();
  const found = await metadata.shippables(
    shard,
    looked.map(({ event }) => event),
  );
  return new Map(looked.map(({ event }, index) => [event.id, found[index]]));
}

async function addPut(
  replicas: ShipmentComponents["replicas"],
  shipment: Shipment,
  put: {
    readonly pending: PendingEvent;
    readonly shippable: ShippableVersion;
    readonly rule: CompiledRule | undefined;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { pending, shippable, rule, signal } = put;
  try {
    const body = await bodyOf(replicas, shippable, pending.event, signal);
    shipment.events.push(pending);
    shipment.replicas.push({ ...replicaOf(pending, shippable, rule), body });
    shipment.bytes += body.length;
  } catch (error) {
    signal.throwIfAborted();
    shipment.unread.push({ pending, error });
  }
}

/** The content itself where it is inline, else its bytes in one piece. */
async function bodyOf(
  replicas: ShipmentComponents["replicas"],
  shippable: ShippableVersion,
  at: { readonly bucket: BucketId; readonly key: string },
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { content, bytes } = shippable.object;
  if (content.kind === "inline") return content.bytes;
  const body = Buffer.allocUnsafeSlow(bytes);
  let filledBytes = 0;
  for await (const chunk of replicas.read(shippable, at, { from: 0, to: bytes }, signal)) {
    body.set(chunk, filledBytes);
    filledBytes += chunk.length;
  }
  return body.subarray(0, filledBytes);
}

/** The put that a version is, without its content. */
export function replicaOf(
  { event }: PendingEvent,
  { object, seen, tagsStamp }: ShippableVersion,
  rule: CompiledRule | undefined,
): LargeReplica["replica"] {
  const { bytes, etag, checksums, headers, userMetadata, tags, parts } = object;
  const storageClass = rule?.storageClass ?? object.storageClass;
  return {
    kind: "put",
    key: event.key,
    version: object.version,
    isNull: object.isNull,
    seen,
    tagsStamp,
    object: { bytes, etag, checksums, headers, userMetadata, tags, storageClass, parts },
  };
}
