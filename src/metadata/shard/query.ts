/** What is asked of a shard: functions of one view. */
import { unreachable } from "../../base/assert.ts";
import { successorOf } from "../../base/bytes.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { QueryHandler } from "../access.ts";
import { shardAnswerCodecs, statsOf } from "../codec/answers.ts";
import { decodeShardQuery } from "../codec/queries.ts";
import {
  decodeChange,
  decodeGarbage,
  decodeMissingRow,
  decodePartRow,
  decodeUploadRow,
} from "../codec/rows.ts";
import {
  blobKey,
  garbageIdOfKey,
  indexKey,
  indexOfKey,
  partKey,
  Table,
  tableRange,
  uploadAgePrefix,
  uploadOfAgeKey,
} from "../keyspace.ts";
import type { ShardAnswers, ShardQuery } from "../queries.ts";
import type { Change, GarbageEntry } from "../records.ts";
import { list, listUploads, listVersions } from "./list.ts";
import { find, readBlob, readState, readUpload } from "./view.ts";

type QueryOf<Kind extends ShardQuery["kind"]> = Extract<ShardQuery, { kind: Kind }>;
type Answerers = {
  readonly [Kind in ShardQuery["kind"]]: (
    transaction: ReadTransaction,
    query: QueryOf<Kind>,
  ) => ShardAnswers[Kind];
};

export const shardAnswerers: Answerers = {
  find: (transaction, { bucket, key, version }) => find(transaction, bucket, key, version),
  list,
  listVersions,
  listUploads,
  findUpload: (transaction, { bucket, key, uploadId }) => ({
    upload: readUpload(transaction, bucket, key, uploadId),
  }),
  listParts,
  garbage,
  missing,
  held: (transaction, { blobs }) => ({
    blobs: blobs.filter((blob) => readBlob(transaction, blob) !== undefined),
  }),
  oldUploads,
  changes,
  shardStats: (transaction) => statsOf(readState(transaction)),
};

export const shardQueryHandler: QueryHandler = (bytes, transaction) => {
  const query = decodeShardQuery(bytes);
  switch (query.kind) {
    case "find":
      return answered("find", query, transaction);
    case "list":
      return answered("list", query, transaction);
    case "listVersions":
      return answered("listVersions", query, transaction);
    case "listUploads":
      return answered("listUploads", query, transaction);
    case "findUpload":
      return answered("findUpload", query, transaction);
    case "listParts":
      return answered("listParts", query, transaction);
    case "garbage":
      return answered("garbage", query, transaction);
    case "missing":
      return answered("missing", query, transaction);
    case "held":
      return answered("held", query, transaction);
    case "oldUploads":
      return answered("oldUploads", query, transaction);
    case "changes":
      return answered("changes", query, transaction);
    case "shardStats":
      return answered("shardStats", query, transaction);
    default:
      return unreachable(query);
  }
};

function answered<Kind extends ShardQuery["kind"]>(
  kind: Kind,
  query: QueryOf<Kind>,
  transaction: ReadTransaction,
): Uint8Array {
  return shardAnswerCodecs[kind].encode(shardAnswerers[kind](transaction, query));
}

function listParts(transaction: ReadTransaction, query: QueryOf<"listParts">): ShardAnswers["listParts"] {
  const { bucket, key, uploadId, after, limit } = query;
  const upload = readUpload(transaction, bucket, key, uploadId);
  if (upload === undefined) return { upload, parts: [], isTruncated: false };
  const from = successorOf(partKey(bucket, key, uploadId, Math.min(after, MAX_PART_NUMBER)));
  const to = successorOf(partKey(bucket, key, uploadId, MAX_PART_NUMBER));
  const rows = [...transaction.range({ from, to, limit: limit + 1 })];
  const parts = rows.slice(0, limit).map(({ value }) => decodePartRow(value));
  return { upload, parts, isTruncated: limit > 0 && rows.length > limit };
}

/** Of a key of the store; S3's limit is far below. */
const MAX_PART_NUMBER = 0xffff;

function garbage(transaction: ReadTransaction, query: QueryOf<"garbage">): ShardAnswers["garbage"] {
  const entries: GarbageEntry[] = [];
  for (const { key, value } of transaction.range({ ...tableRange(Table.garbage), limit: query.limit })) {
    const row = decodeGarbage(value);
    // They are in the order of time.
    if (row.droppedMs >= query.droppedBeforeMs) break;
    entries.push({ id: garbageIdOfKey(key), ...row });
  }
  return { entries };
}

function missing(
  transaction: ReadTransaction,
  { after, limit }: QueryOf<"missing">,
): ShardAnswers["missing"] {
  const { from, to } = tableRange(Table.missing);
  const start = after === undefined ? from : successorOf(blobKey(Table.missing, after));
  const rows = transaction.range({ from: start, to, limit });
  return { missing: Array.from(rows, ({ value }) => decodeMissingRow(value)) };
}

function oldUploads(transaction: ReadTransaction, query: QueryOf<"oldUploads">): ShardAnswers["oldUploads"] {
  const { from } = tableRange(Table.uploadAges);
  const to = uploadAgePrefix(query.initiatedBeforeMs);
  const uploads: ShardAnswers["oldUploads"]["uploads"][number][] = [];
  for (const { key } of transaction.range({ from, to, limit: query.limit })) {
    const { bucket, uploadKey } = uploadOfAgeKey(key);
    const value = transaction.get(uploadKey);
    if (value !== undefined) uploads.push({ bucket, upload: decodeUploadRow(value) });
  }
  return { uploads };
}

function changes(
  transaction: ReadTransaction,
  { after, limit }: QueryOf<"changes">,
): ShardAnswers["changes"] {
  const from = successorOf(indexKey(Table.changes, after));
  const { to } = tableRange(Table.changes);
  const found: Change[] = [];
  for (const { key, value } of transaction.range({ from, to, limit })) {
    found.push(decodeChange(indexOfKey(key), value));
  }
  return { changes: found, isGap: after < readState(transaction).trimmedIndex };
}
