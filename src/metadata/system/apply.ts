/** The system group's state machine: the region's buckets by name, and its topology. */
import { defined, unreachable } from "../../base/assert.ts";
import type { BucketId } from "../../base/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../base/store.ts";
import type { Application } from "../../consensus/index.ts";
import type { CommandCheck } from "../access.ts";
import {
  decodeBucketRow,
  decodeSystemCommand,
  decodeTopologyRow,
  encodeBucketRow,
  encodeSystemResult,
  encodeTopologyRow,
} from "../codec/system.ts";
import type { SystemCommand, SystemResult } from "../commands.ts";
import type { Bucket, Topology } from "../records.ts";
import { noReplication } from "../replication.ts";
import { bucketIdKey, bucketNameKey, SystemTable, topologyKey } from "./keys.ts";

type CommandOf<Kind extends SystemCommand["kind"]> = Extract<SystemCommand, { kind: Kind }>;

export const systemApplication: Application = {
  apply(command, transaction) {
    return encodeSystemResult(applied(transaction, decodeSystemCommand(command)));
  },
};

export const checkSystemCommand: CommandCheck = (command) => {
  decodeSystemCommand(command);
};

function applied(transaction: WriteTransaction, command: SystemCommand): SystemResult {
  switch (command.kind) {
    case "createBucket":
      return createBucket(transaction, command);
    case "updateBucket":
      return updateBucket(transaction, command);
    case "removeBucket":
      return removeBucket(transaction, command);
    case "followBucket":
      return followBucket(transaction, command);
    case "setTopology":
      return setTopology(transaction, command);
    default:
      return unreachable(command);
  }
}

function createBucket(transaction: WriteTransaction, command: CommandOf<"createBucket">): SystemResult {
  const { name, bucket: id, createdMs } = command;
  const known = readBucketByName(transaction, name);
  if (known !== undefined) return { kind: "exists", bucket: known };
  const bucket: Bucket = {
    id,
    name,
    createdMs,
    versioning: "unversioned",
    tags: [],
    replication: noReplication,
    federationGeneration: undefined,
    generation: 1,
    state: "creating",
  };
  transaction.put(bucketIdKey(id), Buffer.from(name));
  writeBucket(transaction, bucket);
  return { kind: "bucket", bucket };
}

function followBucket(transaction: WriteTransaction, command: CommandOf<"followBucket">): SystemResult {
  const { id, name, federationGeneration } = command.bucket;
  const known = readBucketById(transaction, id);
  if (known !== undefined) {
    if ((known.federationGeneration ?? -1) >= federationGeneration) return { kind: "bucket", bucket: known };
    const generation = known.generation + 1;
    // One that is being made, deleted or sealed comes to its end with the new settings.
    const state = known.state === "active" ? "changing" : known.state;
    // A home that the state does not have is no more.
    const { home: _, ...row } = known;
    const bucket: Bucket = { ...row, ...command.bucket, name: known.name, generation, state };
    writeBucket(transaction, bucket);
    return { kind: "bucket", bucket };
  }
  const other = readBucketByName(transaction, name);
  if (other !== undefined) return { kind: "exists", bucket: other };
  const bucket: Bucket = { ...command.bucket, generation: 1, state: "creating" };
  transaction.put(bucketIdKey(id), Buffer.from(name));
  writeBucket(transaction, bucket);
  return { kind: "bucket", bucket };
}

function updateBucket(transaction: WriteTransaction, command: CommandOf<"updateBucket">): SystemResult {
  const known = readBucketById(transaction, command.bucket);
  if (known === undefined) return { kind: "missing" };
  if (known.generation !== command.generation) return { kind: "outdated" };
  const bucket = { ...known, ...command.change, generation: known.generation + 1 };
  writeBucket(transaction, bucket);
  return { kind: "bucket", bucket };
}

function removeBucket(transaction: WriteTransaction, command: CommandOf<"removeBucket">): SystemResult {
  const known = readBucketById(transaction, command.bucket);
  if (known === undefined) return { kind: "missing" };
  const isEnding = known.state === "deleting" || known.state === "sealed";
  if (known.generation !== command.generation || !isEnding) return { kind: "outdated" };
  transaction.delete(bucketNameKey(SystemTable.buckets, known.name));
  transaction.delete(bucketNameKey(SystemTable.unfinished, known.name));
  transaction.delete(bucketIdKey(known.id));
  return { kind: "done" };
}

function setTopology(transaction: WriteTransaction, command: CommandOf<"setTopology">): SystemResult {
  const { kind: _, ...next } = command;
  const known = readTopology(transaction);
  if ((known?.generation ?? 0) !== next.generation) return { kind: "outdated" };
  transaction.put(topologyKey, encodeTopologyRow({ ...next, generation: next.generation + 1 }));
  return { kind: "done" };
}

function writeBucket(transaction: WriteTransaction, bucket: Bucket): void {
  transaction.put(bucketNameKey(SystemTable.buckets, bucket.name), encodeBucketRow(bucket));
  const unfinished = bucketNameKey(SystemTable.unfinished, bucket.name);
  if (bucket.state === "active" || bucket.state === "sealed") transaction.delete(unfinished);
  else transaction.put(unfinished, new Uint8Array(0));
}

export function readBucketByName(transaction: ReadTransaction, name: string): Bucket | undefined {
  const value = transaction.get(bucketNameKey(SystemTable.buckets, name));
  return value === undefined ? undefined : decodeBucketRow(value);
}

export function readBucketById(transaction: ReadTransaction, bucket: BucketId): Bucket | undefined {
  const name = transaction.get(bucketIdKey(bucket));
  if (name === undefined) return undefined;
  return defined(readBucketByName(transaction, Buffer.from(name).toString()), "the bucket of a name");
}

export function readTopology(transaction: ReadTransaction): Topology | undefined {
  const value = transaction.get(topologyKey);
  return value === undefined ? undefined : decodeTopologyRow(value);
}
