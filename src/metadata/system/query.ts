/** What is asked of the system group. */
import { unreachable } from "../../base/assert.ts";
import { successorOf } from "../../base/bytes.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { QueryHandler } from "../access.ts";
import { decodeBucketRow, decodeSystemQuery, systemAnswerCodecs } from "../codec/system.ts";
import type { SystemAnswers, SystemQuery } from "../queries.ts";
import type { Bucket } from "../records.ts";
import { readBucketById, readBucketByName, readTopology } from "./apply.ts";
import { bucketNameKey, SystemTable } from "./keys.ts";

type QueryOf<Kind extends SystemQuery["kind"]> = Extract<SystemQuery, { kind: Kind }>;

export const systemAnswerers: {
  readonly [Kind in SystemQuery["kind"]]: (
    transaction: ReadTransaction,
    query: QueryOf<Kind>,
  ) => SystemAnswers[Kind];
} = {
  bucketByName: (transaction, { name }) => ({ bucket: readBucketByName(transaction, name) }),
  bucketById: (transaction, { bucket }) => ({ bucket: readBucketById(transaction, bucket) }),
  buckets(transaction, query) {
    const rows = rowsAfter(transaction, SystemTable.buckets, query);
    const buckets = rows.slice(0, query.limit).map(({ value }) => decodeBucketRow(value));
    return { buckets, isTruncated: isTruncated(rows, query) };
  },
  unfinishedBuckets(transaction, query) {
    const rows = rowsAfter(transaction, SystemTable.unfinished, query);
    const names = rows.slice(0, query.limit).map(({ key }) => Buffer.from(key.subarray(1)).toString());
    const buckets = names
      .map((name) => readBucketByName(transaction, name))
      .filter((bucket): bucket is Bucket => bucket !== undefined);
    return { buckets, isTruncated: isTruncated(rows, query) };
  },
  topology: (transaction) => ({ topology: readTopology(transaction) }),
};

interface BucketsQuery {
  readonly afterName: string;
  readonly limit: number;
}

function rowsAfter(
  transaction: ReadTransaction,
  table: typeof SystemTable.buckets | typeof SystemTable.unfinished,
  { afterName, limit }: BucketsQuery,
) {
  const from = afterName === "" ? Uint8Array.of(table) : successorOf(bucketNameKey(table, afterName));
  return [...transaction.range({ from, to: Uint8Array.of(table + 1), limit: limit + 1 })];
}

const isTruncated = (rows: readonly unknown[], { limit }: BucketsQuery): boolean =>
  limit > 0 && rows.length > limit;

export const systemQueryHandler: QueryHandler = (bytes, transaction) => {
  const query = decodeSystemQuery(bytes);
  switch (query.kind) {
    case "bucketByName":
      return systemAnswerCodecs.bucketByName.encode(systemAnswerers.bucketByName(transaction, query));
    case "bucketById":
      return systemAnswerCodecs.bucketById.encode(systemAnswerers.bucketById(transaction, query));
    case "buckets":
      return systemAnswerCodecs.buckets.encode(systemAnswerers.buckets(transaction, query));
    case "unfinishedBuckets":
      return systemAnswerCodecs.unfinishedBuckets.encode(
        systemAnswerers.unfinishedBuckets(transaction, query),
      );
    case "topology":
      return systemAnswerCodecs.topology.encode(systemAnswerers.topology(transaction, query));
    default:
      return unreachable(query);
  }
};
