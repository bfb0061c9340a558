/** How a shard learns of buckets. The newest generation counts, in whatever order gateways' commands arrive. */
import type { BucketId } from "../../base/ids.ts";
import type { ReadTransaction, StoreEntry } from "../../base/store.ts";
import { encodeReplication } from "../codec/replication.ts";
import { encodeShardBucket, type ShardBucket } from "../codec/rows.ts";
import type { ConfigureBucket, SealBucket, ShardResult } from "../commands.ts";
import { bucketKey, bucketPrefix, endOfPrefix, isReplicaUploadRow, Table } from "../keyspace.ts";
import type { ShardEdit } from "./edit.ts";
import { refused } from "./refused.ts";
import { readBucket } from "./view.ts";

const done: ShardResult = { kind: "done" };

/** A seal that arrives before the bucket's first configuration. */
const unknownBucket: Omit<ShardBucket, "generation" | "isSealed"> = {
  versioning: "unversioned",
  replication: new Uint8Array(0),
  isReplicated: false,
};

export function configureBucket(edit: ShardEdit, command: ConfigureBucket): ShardResult {
  const { bucket, generation, home } = command;
  const known = readBucket(edit.transaction, bucket);
  if (known !== undefined && known.generation >= generation) return done;
  // A bucket that ever kept versions keeps those that it has: S3 knows no way back to unversioned.
  const wasVersioned = known !== undefined && known.versioning !== "unversioned";
  const versioning = wasVersioned && command.versioning === "unversioned" ? "suspended" : command.versioning;
  const { targets } = command.replication;
  const replication = encodeReplication(command.replication);
  // What was shipped once may still be on its way when the rules are gone.
  const isReplicated = known?.isReplicated === true || targets.length > 0;
  const settings = { generation, versioning, isSealed: false, replication, isReplicated };
  const row: ShardBucket = home === undefined ? settings : { ...settings, home };
  edit.transaction.put(bucketKey(bucket), encodeShardBucket(row));
  if (home !== undefined && known?.home === undefined) edit.noteHome();
  return done;
}

/**
 * A sealed bucket's row stays: a command of the bucket's past that arrives late must not open it again. An outdated
 * seal changes nothing and need not say so, since the system group refuses to remove the bucket at that generation.
 */
export function sealBucket(edit: ShardEdit, { bucket, generation }: SealBucket): ShardResult {
  const known = readBucket(edit.transaction, bucket);
  if (known !== undefined && known.generation > generation) return done;
  if (!isEmpty(edit.transaction, bucket)) return refused("bucketNotEmpty");
  const row: ShardBucket = { ...(known ?? unknownBucket), generation, isSealed: true };
  edit.transaction.put(bucketKey(bucket), encodeShardBucket(row));
  return done;
}

function isEmpty(transaction: ReadTransaction, bucket: BucketId): boolean {
  const rows = (table: Parameters<typeof bucketPrefix>[0]): Iterable<StoreEntry> => {
    const from = bucketPrefix(table, bucket);
    return transaction.range({ from, to: endOfPrefix(from) });
  };
  for (const _ of rows(Table.current)) return false;
  for (const _ of rows(Table.versions)) return false;
  // A replica on its way is nobody's upload yet; its parts are dropped when it expires.
  for (const { key } of rows(Table.uploads)) if (!isReplicaUploadRow(key)) return false;
  return true;
}
