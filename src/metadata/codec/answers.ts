/** The answers to a shard's queries, as they cross the wire. Every decoder throws message.malformed. */
import { logIndex } from "../../base/ids.ts";
import type { Listed, Page, ShardAnswers, ShardQuery } from "../queries.ts";
import { type AnswerCodec, decoder, finish, noBytes } from "./answer-codec.ts";
import { atoll } from "./metadata.gen.js";
import { bytesOfHex, decodeBlobId, decodeBucketId, decodeEntryId, required } from "./names.ts";
import { statuses } from "./replication.ts";
import { replicationAnswerCodecs } from "./replication-answers.ts";
import { stateMessage, stateOf } from "./rows.ts";
import { verificationAnswerCodecs } from "./verification-answers.ts";
import {
  bodyOfObject,
  markerOf,
  objectOf,
  objectSummaryOf,
  summaryMessage,
  summaryOf,
  summaryOfMarker,
  summaryOfObject,
} from "./version-row.ts";
import {
  decodeBlob,
  decodeList,
  decodeMissing,
  encodeBlob,
  encodeMissing,
  partMessage,
  partOf,
  uploadMessage,
  uploadOf,
} from "./words.ts";

const { metadata: wire } = atoll;

export const shardAnswerCodecs: { readonly [Kind in ShardQuery["kind"]]: AnswerCodec<ShardAnswers[Kind]> } = {
  find: {
    encode(found) {
      const { appliedIndex } = found;
      if (found.kind === "missing") {
        return finish(wire.FoundAnswer, { bucketMissing: found.isBucketMissing, appliedIndex });
      }
      if (found.kind === "deleteMarker") {
        const summary = summaryMessage(summaryOfMarker(found.marker));
        return finish(wire.FoundAnswer, { record: { summary }, appliedIndex });
      }
      const { object } = found;
      const summary = summaryMessage(summaryOfObject(object));
      const status = statuses.number(object.replicationStatus ?? "");
      return finish(wire.FoundAnswer, { record: { summary, ...bodyOfObject(object) }, status, appliedIndex });
    },
    decode: decoder(wire.FoundAnswer, ({ record, bucketMissing, status, appliedIndex: index }) => {
      const appliedIndex = logIndex(index ?? 0);
      if (record == null) return { kind: "missing", isBucketMissing: bucketMissing === true, appliedIndex };
      const summary = summaryOf(required(record.summary, "a summary"));
      if (summary.isMarker) return { kind: "deleteMarker", marker: markerOf(summary), appliedIndex };
      const body = { details: record.details ?? noBytes, content: record.content ?? noBytes };
      const object = objectOf(summary, body);
      const replicationStatus = statuses.name(status);
      return {
        kind: "object",
        object: replicationStatus === "" ? object : { ...object, replicationStatus },
        appliedIndex,
      };
    }),
  },
  list: {
    encode(page) {
      const items = page.items.map((item) =>
        item.kind === "prefix"
          ? { key: item.prefix }
          : { key: item.key, summary: summaryMessage(summaryOfObject(item.value)) },
      );
      return finish(wire.ListAnswer, { items, ...pageMessage(page) });
    },
    decode: decoder(wire.ListAnswer, (page) =>
      pageOf(page, ({ key, summary }) =>
        summary == null ? prefixOf(key) : entryOf(key, objectSummaryOf(summaryOf(summary))),
      ),
    ),
  },
  listVersions: {
    encode(page) {
      const items = page.items.map((item) => {
        if (item.kind === "prefix") return { key: item.prefix };
        const { version, isLatest } = item.value;
        const summary = version.kind === "object" ? summaryOfObject(version) : summaryOfMarker(version);
        return { key: item.key, summary: summaryMessage(summary), latest: isLatest };
      });
      return finish(wire.ListVersionsAnswer, { items, ...pageMessage(page) });
    },
    decode: decoder(wire.ListVersionsAnswer, (page) =>
      pageOf(page, ({ key, summary, latest }) => {
        if (summary == null) return prefixOf(key);
        const row = summaryOf(summary);
        const version = row.isMarker ? markerOf(row) : objectSummaryOf(row);
        return entryOf(key, { version, isLatest: latest === true });
      }),
    ),
  },
  listUploads: {
    encode(page) {
      const items = page.items.map((item) =>
        item.kind === "prefix" ? { prefix: item.prefix } : { upload: uploadMessage(item.value) },
      );
      return finish(wire.ListUploadsAnswer, { items, ...pageMessage(page) });
    },
    decode: decoder(wire.ListUploadsAnswer, (page) =>
      pageOf(page, ({ prefix, upload }) =>
        upload == null ? prefixOf(prefix) : entryOf(upload.key, uploadOf(upload)),
      ),
    ),
  },
  findUpload: {
    encode: ({ upload }) =>
      finish(wire.FindUploadAnswer, upload === undefined ? {} : { upload: uploadMessage(upload) }),
    decode: decoder(wire.FindUploadAnswer, ({ upload }) => ({
      upload: upload == null ? undefined : uploadOf(upload),
    })),
  },
  listParts: {
    encode({ upload, parts, isTruncated }) {
      const message = { parts: parts.map(partMessage), truncated: isTruncated };
      return finish(
        wire.ListPartsAnswer,
        upload === undefined ? message : { upload: uploadMessage(upload), ...message },
      );
    },
    decode: decoder(wire.ListPartsAnswer, ({ upload, parts, truncated }) => ({
      upload: upload == null ? undefined : uploadOf(upload),
      parts: decodeList(parts, partOf),
      isTruncated: truncated === true,
    })),
  },
  garbage: {
    encode({ entries }) {
      const message = entries.map(({ id, blob, droppedMs }) => ({
        id: bytesOfHex(id),
        garbage: { blob: encodeBlob(blob), droppedMs },
      }));
      return finish(wire.GarbageAnswer, { entries: message });
    },
    decode: decoder(wire.GarbageAnswer, ({ entries }) => ({
      entries: decodeList(entries, ({ id, garbage }) => ({
        id: decodeEntryId(id),
        blob: decodeBlob(garbage?.blob),
        droppedMs: garbage?.droppedMs ?? 0,
      })),
    })),
  },
  missing: {
    encode: ({ missing }) => finish(wire.MissingAnswer, { missing: missing.map(encodeMissing) }),
    decode: decoder(wire.MissingAnswer, ({ missing }) => ({ missing: decodeList(missing, decodeMissing) })),
  },
  held: {
    encode: ({ blobs }) => finish(wire.HeldAnswer, { blobs: blobs.map(bytesOfHex) }),
    decode: decoder(wire.HeldAnswer, ({ blobs }) => ({ blobs: decodeList(blobs, decodeBlobId) })),
  },
  oldUploads: {
    encode({ uploads }) {
      const message = uploads.map(({ bucket, upload }) => ({
        bucket: bytesOfHex(bucket),
        upload: uploadMessage(upload),
      }));
      return finish(wire.OldUploadsAnswer, { uploads: message });
    },
    decode: decoder(wire.OldUploadsAnswer, ({ uploads }) => ({
      uploads: decodeList(uploads, ({ bucket, upload }) => ({
        bucket: decodeBucketId(bucket),
        upload: uploadOf(required(upload, "an upload")),
      })),
    })),
  },
  shardStats: {
    encode: (stats) =>
      finish(wire.ShardStatsAnswer, {
        state: stateMessage({ ...stats, droppedMs: 0, completedCount: 0 }),
      }),
    decode: decoder(wire.ShardStatsAnswer, ({ state }) => statsOf(stateOf(required(state, "a state")))),
  },
  ...replicationAnswerCodecs,
  ...verificationAnswerCodecs,
};

/** What is told of a shard's own row. */
export function statsOf(state: ShardAnswers["shardStats"]): ShardAnswers["shardStats"] {
  const { objects, versions, bytes, uploads } = state;
  const { garbageBlobs, garbageBytes, missingFragments, lastVersion } = state;
  const { conflicts, droppedConflicts, tombstones } = state;
  return {
    objects,
    versions,
    bytes,
    uploads,
    garbageBlobs,
    garbageBytes,
    missingFragments,
    conflicts,
    droppedConflicts,
    tombstones,
    lastVersion,
  };
}

const pageMessage = ({ isTruncated, isBucketMissing }: Page<unknown>) => ({
  truncated: isTruncated,
  bucketMissing: isBucketMissing === true,
});

interface PageMessage<Item> {
  readonly items?: readonly Item[] | null;
  readonly truncated?: boolean | null;
  readonly bucketMissing?: boolean | null;
}

function pageOf<Item, T>(page: PageMessage<Item>, read: (item: Item) => Listed<T>): Page<T> {
  return {
    items: decodeList(page.items, read),
    isTruncated: page.truncated === true,
    ...(page.bucketMissing === true ? { isBucketMissing: true as const } : {}),
  };
}

const prefixOf = (prefix: string | null | undefined): { kind: "prefix"; prefix: string } => ({
  kind: "prefix",
  prefix: prefix ?? "",
});

function entryOf<T>(key: string | null | undefined, value: T): { kind: "entry"; key: string; value: T } {
  return { kind: "entry", key: key ?? "", value };
}
