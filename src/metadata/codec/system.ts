/** The system group's commands, results, queries and rows. Every decoder throws message.malformed. */
import { unreachable } from "../../base/assert.ts";
import { driveId, groupId, nodeId, placementGroupId } from "../../base/ids.ts";
import type { SystemCommand, SystemResult } from "../commands.ts";
import { isStorableKey } from "../keyspace.ts";
import type { SystemAnswers, SystemQuery } from "../queries.ts";
import type { Bucket, Topology } from "../records.ts";
import type { AnswerCodec } from "./answer-codec.ts";
import { checkFormat, rowWriter } from "./frame.ts";
import { homeField, homeOf } from "./home.ts";
import { atoll } from "./metadata.gen.js";
import { bytesOfHex, decodeBucketId, decoding, malformed, NumberedNames } from "./names.ts";
import { replicationMessage, replicationOf } from "./replication.ts";
import { decodeList, decodeTag, versionings, type Wire } from "./words.ts";

const { metadata: wire } = atoll;

const bucketStates = new NumberedNames<Bucket["state"]>("bucket state", [
  "creating",
  "active",
  "changing",
  "deleting",
  "sealed",
]);

function bucketMessage(bucket: Bucket): atoll.metadata.Bucket.$Properties {
  return {
    id: bytesOfHex(bucket.id),
    name: bucket.name,
    createdMs: bucket.createdMs,
    versioning: versionings.number(bucket.versioning),
    tags: [...bucket.tags],
    generation: bucket.generation,
    state: bucketStates.number(bucket.state),
    ...(bucket.replication.targets.length === 0 && bucket.replication.rules.length === 0
      ? {}
      : { replication: replicationMessage(bucket.replication) }),
    ...(bucket.federationGeneration === undefined
      ? {}
      : { federationGeneration: bucket.federationGeneration }),
    ...homeField(bucket.home),
  };
}

function bucketOf(message: atoll.metadata.Bucket.$Properties): Bucket {
  return {
    id: decodeBucketId(message.id),
    name: message.name ?? "",
    createdMs: message.createdMs ?? 0,
    versioning: versionings.name(message.versioning),
    tags: decodeList(message.tags, decodeTag),
    generation: message.generation ?? 0,
    state: bucketStates.name(message.state),
    replication: replicationOf(message.replication),
    federationGeneration: message.federationGeneration ?? undefined,
    ...homeOf(message.home),
  };
}

export const encodeBucketRow = (bucket: Bucket): Uint8Array =>
  wire.Bucket.encode(bucketMessage(bucket), rowWriter()).finish();

export const decodeBucketRow = (value: Uint8Array): Bucket =>
  decoding("a bucket's row", () => bucketOf(wire.Bucket.decode(checkFormat(value))));

function topologyMessage(topology: Topology): atoll.metadata.Topology.$Properties {
  return {
    generation: topology.generation,
    drives: [...topology.drives],
    placementGroups: topology.placementGroups.map(({ id, scheme, drives }) => ({
      id,
      ...scheme,
      drives: [...drives],
    })),
    slots: [...topology.slots],
    shards: [...topology.shards],
  };
}

function topologyOf(message: atoll.metadata.Topology.$Properties): Topology {
  return {
    generation: message.generation ?? 0,
    drives: decodeList(message.drives, ({ id, node, zone, weight }) => ({
      id: driveId(id ?? 0),
      node: nodeId(node ?? 0),
      zone: zone ?? "",
      weight: weight ?? 0,
    })),
    placementGroups: decodeList(message.placementGroups, (group) => ({
      id: placementGroupId(group.id ?? 0),
      scheme: {
        dataFragments: group.dataFragments ?? 0,
        parityFragments: group.parityFragments ?? 0,
        unitBytes: group.unitBytes ?? 0,
      },
      drives: decodeList(group.drives, driveId),
    })),
    slots: decodeList(message.slots, groupId),
    shards: decodeList(message.shards, groupId),
  };
}

export const encodeTopologyRow = (topology: Topology): Uint8Array =>
  wire.Topology.encode(topologyMessage(topology), rowWriter()).finish();

export const decodeTopologyRow = (value: Uint8Array): Topology =>
  decoding("the topology's row", () => topologyOf(wire.Topology.decode(checkFormat(value))));

export function encodeSystemCommand(command: SystemCommand): Uint8Array {
  return wire.SystemCommand.encode(commandMessage(command)).finish();
}

function commandMessage(command: SystemCommand): atoll.metadata.SystemCommand.$Properties {
  switch (command.kind) {
    case "createBucket": {
      const { name, bucket, createdMs } = command;
      return { createBucket: { name, bucket: bytesOfHex(bucket), createdMs } };
    }
    case "updateBucket": {
      const { versioning, tags, state } = command.change;
      return {
        updateBucket: {
          bucket: bytesOfHex(command.bucket),
          generation: command.generation,
          ...(versioning === undefined ? {} : { versioning: versionings.number(versioning) }),
          ...(tags === undefined ? {} : { tags: { tags: [...tags] } }),
          ...(state === undefined ? {} : { state: bucketStates.number(state) }),
        },
      };
    }
    case "removeBucket":
      return { removeBucket: { bucket: bytesOfHex(command.bucket), generation: command.generation } };
    case "followBucket":
      return { followBucket: bucketMessage({ ...command.bucket, generation: 0, state: "creating" }) };
    case "setTopology":
      return { setTopology: topologyMessage(command) };
    default:
      return unreachable(command);
  }
}

export function decodeSystemCommand(bytes: Uint8Array): SystemCommand {
  return decoding("a system command", (): SystemCommand => {
    const message = wire.SystemCommand.decode(bytes);
    const { createBucket, updateBucket, removeBucket, setTopology, followBucket } = message;
    if (createBucket != null) {
      const { name, bucket, createdMs } = createBucket;
      return {
        kind: "createBucket",
        name: bucketNameOf(name),
        bucket: decodeBucketId(bucket),
        createdMs: createdMs ?? 0,
      };
    }
    if (updateBucket != null) {
      const { versioning, tags, state } = updateBucket;
      return {
        kind: "updateBucket",
        bucket: decodeBucketId(updateBucket.bucket),
        generation: updateBucket.generation ?? 0,
        change: {
          ...(versioning == null ? {} : { versioning: versionings.name(versioning) }),
          ...(tags == null ? {} : { tags: decodeList(tags.tags, decodeTag) }),
          ...(state == null ? {} : { state: bucketStates.name(state) }),
        },
      };
    }
    if (removeBucket != null) {
      const bucket = decodeBucketId(removeBucket.bucket);
      return { kind: "removeBucket", bucket, generation: removeBucket.generation ?? 0 };
    }
    if (setTopology != null) return { kind: "setTopology", ...topologyOf(setTopology) };
    if (followBucket != null) {
      const { generation: _, state: __, ...bucket } = bucketOf(followBucket);
      const { federationGeneration } = bucket;
      bucketNameOf(bucket.name);
      if (federationGeneration === undefined) throw malformed("a bucket that follows nothing");
      return { kind: "followBucket", bucket: { ...bucket, federationGeneration } };
    }
    throw malformed("a system command of an unknown kind");
  });
}

export function encodeSystemResult(result: SystemResult): Uint8Array {
  return wire.SystemResult.encode(resultMessage(result)).finish();
}

function resultMessage(result: SystemResult): atoll.metadata.SystemResult.$Properties {
  switch (result.kind) {
    case "bucket":
      return { bucket: bucketMessage(result.bucket) };
    case "exists":
      return { exists: bucketMessage(result.bucket) };
    case "done":
      return { done: {} };
    case "missing":
      return { missing: {} };
    case "outdated":
      return { outdated: {} };
    default:
      return unreachable(result);
  }
}

export function decodeSystemResult(bytes: Uint8Array): SystemResult {
  return decoding("a system result", (): SystemResult => {
    const { bucket, exists, done, missing, outdated } = wire.SystemResult.decode(bytes);
    if (bucket != null) return { kind: "bucket", bucket: bucketOf(bucket) };
    if (exists != null) return { kind: "exists", bucket: bucketOf(exists) };
    if (done != null) return { kind: "done" };
    if (missing != null) return { kind: "missing" };
    if (outdated != null) return { kind: "outdated" };
    throw malformed("a system result without an outcome");
  });
}

export function encodeSystemQuery(query: SystemQuery): Uint8Array {
  return wire.SystemQuery.encode(queryMessage(query)).finish();
}

function queryMessage(query: SystemQuery): atoll.metadata.SystemQuery.$Properties {
  switch (query.kind) {
    case "bucketByName":
      return { bucketByName: { name: query.name } };
    case "bucketById":
      return { bucketById: { bucket: bytesOfHex(query.bucket) } };
    case "buckets":
      return { buckets: { afterName: query.afterName, limit: query.limit } };
    case "unfinishedBuckets":
      return { unfinishedBuckets: { afterName: query.afterName, limit: query.limit } };
    case "topology":
      return { topology: {} };
    default:
      return unreachable(query);
  }
}

export function decodeSystemQuery(bytes: Uint8Array): SystemQuery {
  return decoding("a system query", (): SystemQuery => {
    const message = wire.SystemQuery.decode(bytes);
    const { bucketByName, bucketById, buckets, topology, unfinishedBuckets } = message;
    if (bucketById != null) return { kind: "bucketById", bucket: decodeBucketId(bucketById.bucket) };
    if (bucketByName != null) return { kind: "bucketByName", name: bucketNameOf(bucketByName.name) };
    if (buckets != null) return { kind: "buckets", ...bucketsQueryOf(buckets) };
    if (unfinishedBuckets != null) return { kind: "unfinishedBuckets", ...bucketsQueryOf(unfinishedBuckets) };
    if (topology != null) return { kind: "topology" };
    throw malformed("a system query of an unknown kind");
  });
}

/** It becomes part of a row's key, as an object's key does. */
function bucketNameOf(name: string | null | undefined): string {
  if (name == null || !isStorableKey(name)) throw malformed("a bucket's name that is none");
  return name;
}

function bucketsQueryOf({ afterName, limit }: atoll.metadata.BucketsQuery.$Properties) {
  return { afterName: afterName ?? "", limit: limit ?? 0 };
}

const bucketCodec: AnswerCodec<SystemAnswers["bucketByName"]> = {
  encode: ({ bucket }) =>
    wire.BucketByNameAnswer.encode(bucket === undefined ? {} : { bucket: bucketMessage(bucket) }).finish(),
  decode: (bytes) =>
    decoding("a bucket", () => ({
      bucket: optional(wire.BucketByNameAnswer.decode(bytes).bucket, bucketOf),
    })),
};

const bucketsCodec: AnswerCodec<SystemAnswers["buckets"]> = {
  encode({ buckets, isTruncated }) {
    const message = { buckets: buckets.map(bucketMessage), truncated: isTruncated };
    return wire.BucketsAnswer.encode(message).finish();
  },
  decode: (bytes) =>
    decoding("a list of buckets", () => {
      const { buckets, truncated } = wire.BucketsAnswer.decode(bytes);
      return { buckets: decodeList(buckets, bucketOf), isTruncated: truncated === true };
    }),
};

export const systemAnswerCodecs: {
  readonly [Kind in SystemQuery["kind"]]: AnswerCodec<SystemAnswers[Kind]>;
} = {
  bucketByName: bucketCodec,
  bucketById: bucketCodec,
  buckets: bucketsCodec,
  unfinishedBuckets: bucketsCodec,
  topology: {
    encode: ({ topology }) =>
      wire.TopologyAnswer.encode(
        topology === undefined ? {} : { topology: topologyMessage(topology) },
      ).finish(),
    decode: (bytes) =>
      decoding("a topology", () => ({
        topology: optional(wire.TopologyAnswer.decode(bytes).topology, topologyOf),
      })),
  },
};

function optional<From, To>(message: Wire<From>, decode: (from: From) => To): To | undefined {
  return message == null ? undefined : decode(message);
}
