/** What is asked of a shard: functions of one view. */
import { successorOf } from "../../base/bytes.ts";
import type { LogIndex } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { QueryHandler } from "../access.ts";
import { shardAnswerCodecs, statsOf } from "../codec/answers.ts";
import { decodeShardQuery } from "../codec/queries.ts";
import { decodeGarbage, decodeMissingRow, decodePartRow, decodeUploadRow } from "../codec/rows.ts";
import {
  blobKey,
  entryIdOfKey,
  partKey,
  Table,
  tableRange,
  uploadAgePrefix,
  uploadOfAgeKey,
} from "../keyspace.ts";
import type { ShardAnswers, ShardQuery } from "../queries.ts";
import type { GarbageEntry } from "../records.ts";
import { list, listUploads, listVersions } from "./list.ts";
import { replicationAnswerers } from "./replication-query.ts";
import { verificationAnswerers } from "./verification.ts";
import { find, readBlob, readState, readUpload } from "./view.ts";

type QueryOf<Kind extends ShardQuery["kind"]> = Extract<ShardQuery, { kind: Kind }>;
export type ShardAnswerers = {
  readonly [Kind in ShardQuery["kind"]]: (
    transaction: ReadTransaction,
    query: QueryOf<Kind>,
    appliedIndex: LogIndex,
  ) => ShardAnswers[Kind];
};

export const shardAnswerers: ShardAnswerers = {
  find,
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
  shardStats: (transaction) => statsOf(readState(transaction)),
  ...replicationAnswerers,
  ...verificationAnswerers,
};

export const shardQueryHandler: QueryHandler = (bytes, transaction, appliedIndex) => {
  const query = decodeShardQuery(bytes);
  return answered(query.kind, query, { transaction, appliedIndex });
};

/** The kind is the query's own. */
function answered<Kind extends ShardQuery["kind"]>(
  kind: Kind,
  query: ShardQuery,
  { transaction, appliedIndex }: { readonly transaction: ReadTransaction; readonly appliedIndex: LogIndex },
): Uint8Array {
  return shardAnswerCodecs[kind].encode(
    shardAnswerers[kind](transaction, query as QueryOf<Kind>, appliedIndex),
  );
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
    entries.push({ id: entryIdOfKey(key), ...row });
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
