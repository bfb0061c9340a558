/** What is said between sender and receiver, as bytes (proto/replicator.proto). Decoders throw message.malformed. */
import type { BucketId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ReplicaEpoch, VersionSelector } from "../../metadata/index.ts";
import type { IncomingReplica, LargeReplica, ReceivedOutcome } from "../../region/index.ts";
import { decoding, MAX_BATCH_BYTES, MAX_BATCH_REPLICAS, malformed } from "./methods.ts";
import { atoll } from "./replicator.gen.js";
import {
  decodeBucketId,
  decodeKey,
  decodeOptionalVersion,
  decodeSeen,
  decodeVersion,
  describedMessage,
  describedOf,
  encodeId,
  encodeOptionalVersion,
  tagsOf,
} from "./words.ts";

const { replicator: wire } = atoll;

const LENGTH_BYTES = 4;
const kinds = ["put", "deleteMarker", "deleteVersion", "deleteNull", "tags"] as const;
const outcomes: readonly (ReceivedOutcome | undefined)[] = [
  undefined,
  "applied",
  "present",
  "superseded",
  "missing",
  "bucketMissing",
  "clockAhead",
  "digestMismatch",
  "staleEpoch",
];
const { OBJECT, MARKER } = wire.FindAnswer.Found;

export interface Batch {
  readonly bucket: BucketId;
  readonly replicas: readonly IncomingReplica[];
  /** Absent: who sends it knows of no home, or of no epochs. */
  readonly epoch?: ReplicaEpoch;
}

type ReplicaHead = IncomingReplica | LargeReplica["replica"];

/** The contents are the replicas' own bytes, not copies. */
export function encodeBatch({ bucket, replicas, epoch }: Batch): readonly Uint8Array[] {
  const message = { bucket: encodeId(bucket), replicas: replicas.map(replicaMessage), ...epochField(epoch) };
  const head = wire.Batch.encode(message);
  const chunks = [lengthPrefixed(head.finish())];
  for (const replica of replicas) if (replica.kind === "put") chunks.push(replica.body);
  return chunks;
}

/** Contents are views of `payload`. */
export function decodeBatch(payload: Uint8Array): Batch {
  const { head, rest } = splitPrefixed(payload);
  const message = decoding("a batch of replicas", () => wire.Batch.decode(head));
  const messages = message.replicas ?? [];
  if (messages.length > MAX_BATCH_REPLICAS) throw malformed(`a batch of ${messages.length} replicas`);
  if (rest.length > MAX_BATCH_BYTES) throw malformed(`a batch of ${rest.length} bytes`);
  let at = 0;
  const replicas = messages.map((replica) => {
    const decoded = replicaOf(replica);
    if (decoded.kind !== "put") return decoded;
    const body = rest.subarray(at, at + decoded.object.bytes);
    if (body.length !== decoded.object.bytes) throw malformed("a content that is cut short");
    at += body.length;
    return { ...decoded, body };
  });
  if (at !== rest.length) throw malformed("more content than the batch describes");
  return { bucket: decodeBucketId(message.bucket), replicas, ...epochOf(message.epoch) };
}

export function encodeBatchAnswer(given: readonly ReceivedOutcome[]): Uint8Array {
  return wire.BatchAnswer.encode({ outcomes: given.map(outcomeNumber) }).finish();
}

/** @param count how many were sent */
export function decodeBatchAnswer(bytes: Uint8Array, count: number): readonly ReceivedOutcome[] {
  const answer = decoding("an answer to a batch", () => wire.BatchAnswer.decode(bytes));
  const given = answer.outcomes ?? [];
  if (given.length !== count) throw malformed(`${given.length} outcomes for ${count} replicas`);
  return given.map(outcomeOf);
}

export function encodeLarge({ bucket, replica, epoch }: LargeReplica): Uint8Array {
  const message = { bucket: encodeId(bucket), replica: replicaMessage(replica), ...epochField(epoch) };
  return wire.Large.encode(message).finish();
}

export function decodeLarge(bytes: Uint8Array): LargeReplica {
  const message = decoding("a large replica", () => wire.Large.decode(bytes));
  if (message.replica == null) throw malformed("a large replica without a description");
  const replica = replicaOf(message.replica);
  if (replica.kind !== "put") throw malformed("a large replica that is no object");
  return { bucket: decodeBucketId(message.bucket), replica, ...epochOf(message.epoch) };
}

export type LargeReport =
  | { readonly kind: "durable"; readonly bytes: number }
  | { readonly kind: "taken"; readonly bytes: number }
  | { readonly kind: "outcome"; readonly outcome: ReceivedOutcome };

export function encodeLargeReport(report: LargeReport): Uint8Array {
  switch (report.kind) {
    case "durable":
      return wire.LargeReport.encode({ durableBytes: report.bytes }).finish();
    case "taken":
      return wire.LargeReport.encode({ takenBytes: report.bytes }).finish();
    case "outcome":
      return wire.LargeReport.encode({ outcome: outcomeNumber(report.outcome) }).finish();
  }
}

export function decodeLargeReport(bytes: Uint8Array): LargeReport {
  const { durableBytes, takenBytes, outcome } = decoding("a report", () => wire.LargeReport.decode(bytes));
  if (durableBytes != null) return { kind: "durable", bytes: durableBytes };
  if (takenBytes != null) return { kind: "taken", bytes: takenBytes };
  return { kind: "outcome", outcome: outcomeOf(outcome ?? 0) };
}

export interface Find {
  readonly bucket: BucketId;
  readonly key: string;
  readonly version: VersionSelector;
}

export function encodeFind({ bucket, key, version }: Find): Uint8Array {
  const selector =
    version === undefined ? {} : version === "null" ? { null: true } : { version: encodeId(version) };
  return wire.Find.encode({ bucket: encodeId(bucket), key, ...selector }).finish();
}

export function decodeFind(bytes: Uint8Array): Find {
  const message = decoding("a question for a version", () => wire.Find.decode(bytes));
  const version = message.null === true ? "null" : decodeOptionalVersion(message.version);
  return { bucket: decodeBucketId(message.bucket), key: decodeKey(message.key), version };
}

export interface FindAnswer {
  readonly found: "nothing" | "object" | "marker";
  /** Undefined for nothing. */
  readonly version: VersionId | undefined;
  /** Its clients know the version as "null". */
  readonly isNull: boolean;
}

export function encodeFindAnswer({ found, version, isNull }: FindAnswer): Uint8Array {
  const number = found === "object" ? OBJECT : found === "marker" ? MARKER : 0;
  const answer = { found: number, version: encodeOptionalVersion(version), null: isNull };
  return wire.FindAnswer.encode(answer).finish();
}

export function decodeFindAnswer(bytes: Uint8Array): FindAnswer {
  const message = decoding("an answer to a question", () => wire.FindAnswer.decode(bytes));
  const found = message.found === OBJECT ? "object" : message.found === MARKER ? "marker" : "nothing";
  return { found, version: decodeOptionalVersion(message.version), isNull: message.null === true };
}

/** A message behind its length, for streams and for what content follows. */
export function lengthPrefixed(message: Uint8Array): Uint8Array {
  const framed = Buffer.allocUnsafe(LENGTH_BYTES + message.length);
  framed.writeUInt32BE(message.length);
  framed.set(message, LENGTH_BYTES);
  return framed;
}

function splitPrefixed(payload: Uint8Array): { head: Uint8Array; rest: Uint8Array } {
  if (payload.length < LENGTH_BYTES) throw malformed("a batch without its length");
  const length = new DataView(payload.buffer, payload.byteOffset).getUint32(0);
  const end = LENGTH_BYTES + length;
  if (end > payload.length) throw malformed("a batch that is cut short");
  return { head: payload.subarray(LENGTH_BYTES, end), rest: payload.subarray(end) };
}

function replicaMessage(replica: ReplicaHead): atoll.replicator.Replica.$Properties {
  const common = {
    kind: kinds.indexOf(replica.kind),
    key: replica.key,
    version: encodeId(replica.version),
  };
  switch (replica.kind) {
    case "put":
      return {
        ...common,
        null: replica.isNull,
        seen: replica.seen.map(encodeId),
        stamp: encodeId(replica.tagsStamp),
        object: describedMessage(replica.object),
      };
    case "deleteMarker":
      return { ...common, null: replica.isNull, seen: replica.seen.map(encodeId) };
    case "deleteVersion":
      return { ...common, stamp: encodeId(replica.stamp) };
    case "deleteNull":
      return { ...common, seen: replica.seen.map(encodeId) };
    case "tags":
      return { ...common, stamp: encodeId(replica.tagsStamp), tags: [...replica.tags] };
  }
}

/** A put comes without its content. */
function replicaOf(
  message: atoll.replicator.Replica.$Properties,
): Exclude<IncomingReplica, { kind: "put" }> | LargeReplica["replica"] {
  const kind = kinds[message.kind ?? 0];
  const common = { key: decodeKey(message.key), version: decodeVersion(message.version) };
  const seen = decodeSeen(message.seen);
  const isNull = message.null === true;
  switch (kind) {
    case "put": {
      if (message.object == null) throw malformed("a put without an object");
      const object = describedOf(message.object);
      return { kind, ...common, isNull, seen, tagsStamp: decodeVersion(message.stamp), object };
    }
    case "deleteMarker":
      return { kind, ...common, isNull, seen };
    case "deleteVersion":
      return { kind, ...common, stamp: decodeVersion(message.stamp) };
    case "deleteNull":
      return { kind, ...common, seen };
    case "tags":
      return { kind, ...common, tagsStamp: decodeVersion(message.stamp), tags: tagsOf(message.tags) };
    case undefined:
      throw malformed(`replica kind ${message.kind}`);
  }
}

function epochField(epoch: ReplicaEpoch | undefined): { epoch?: atoll.replicator.Epoch.$Properties } {
  return epoch === undefined ? {} : { epoch: { epoch: epoch.epoch, merge: epoch.isMerge } };
}

function epochOf(message: atoll.replicator.Epoch.$Properties | null | undefined): { epoch?: ReplicaEpoch } {
  if (message == null) return {};
  const epoch = message.epoch ?? 0;
  if (!Number.isSafeInteger(epoch) || epoch < 1) throw malformed(`the epoch ${epoch}`);
  return { epoch: { epoch, isMerge: message.merge === true } };
}

const outcomeNumber = (outcome: ReceivedOutcome): number => outcomes.indexOf(outcome);

function outcomeOf(number: number): ReceivedOutcome {
  const outcome = outcomes[number];
  if (outcome === undefined) throw malformed(`outcome ${number}`);
  return outcome;
}
