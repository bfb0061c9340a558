/** How a shard learns of buckets. The newest generation counts, in whatever order gateways' commands arrive. */
import type { BucketId } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";
import { encodeShardBucket } from "../codec/rows.ts";
import type { ConfigureBucket, SealBucket, ShardResult } from "../commands.ts";
import { bucketKey, bucketPrefix, endOfPrefix, Table } from "../keyspace.ts";
import type { ShardEdit } from "./edit.ts";
import { refused } from "./objects.ts";
import { readBucket } from "./view.ts";

const done: ShardResult = { kind: "done" };

export function configureBucket(edit: ShardEdit, command: ConfigureBucket): ShardResult {
  const { bucket, generation } = command;
  const known = readBucket(edit.transaction, bucket);
  if (known !== undefined && known.generation >= generation) return done;
  // A bucket that ever kept versions keeps those that it has: S3 knows no way back to unversioned.
  const wasVersioned = known !== undefined && known.versioning !== "unversioned";
  const versioning = wasVersioned && command.versioning === "unversioned" ? "suspended" : command.versioning;
  edit.transaction.put(bucketKey(bucket), encodeShardBucket({ generation, versioning, isSealed: false }));
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
  const versioning = known?.versioning ?? "unversioned";
  edit.transaction.put(bucketKey(bucket), encodeShardBucket({ generation, versioning, isSealed: true }));
  return done;
}

function isEmpty(transaction: ReadTransaction, bucket: BucketId): boolean {
  return [Table.current, Table.versions, Table.uploads].every((table) => {
    const from = bucketPrefix(table, bucket);
    const [first] = transaction.range({ from, to: endOfPrefix(from), limit: 1 });
    return first === undefined;
  });
}
