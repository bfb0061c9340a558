/** The answers to the questions of verification. Every decoder throws message.malformed. */

import { logIndex } from "../../base/ids.ts";
import { bytesOfSum, SUM_BYTES, sumOfBytes } from "../../base/keyed-sums.ts";
import { type VersionId, zeroVersion } from "../../base/version-id.ts";
import type { HeldVersion, VerificationAnswers, VersionStanding } from "../verification.ts";
import { type AnswerCodec, decoder, finish, noBytes } from "./answer-codec.ts";
import { atoll } from "./metadata.gen.js";
import { bytesOfHex, decodeOptionalVersion, malformed } from "./names.ts";
import { failureOf, replicaKinds } from "./replication.ts";
import { decodeBound } from "./verification.ts";
import { type RowSummary, summaryMessage, summaryOf, unreplicated } from "./version-row.ts";
import { decodeList, type Wire } from "./words.ts";

const { metadata: wire } = atoll;

export const verificationAnswerCodecs: {
  readonly [Kind in keyof VerificationAnswers]: AnswerCodec<VerificationAnswers[Kind]>;
} = {
  fingerprints: {
    encode: ({ ranges, rows }) =>
      finish(wire.FingerprintsAnswer, {
        ranges: ranges.map(({ blocks, next }) => ({
          blocks: blocks.map(({ end, count, sum }) => ({ end, count, sum: bytesOfSum(sum) })),
          next: next ?? noBytes,
        })),
        rows,
      }),
    decode: decoder(wire.FingerprintsAnswer, ({ ranges, rows }) => ({
      ranges: decodeList(ranges, ({ blocks, next }) => ({
        blocks: decodeList(blocks, ({ end, count, sum }) => ({
          end: decodeBound(end),
          count: count ?? 0,
          sum: decodeSum(sum),
        })),
        next: nextOf(next),
      })),
      rows: rows ?? 0,
    })),
  },
  elements: {
    encode: ({ ranges, rows }) =>
      finish(wire.ElementsAnswer, {
        ranges: ranges.map(({ elements, next }) => ({
          elements: elements.map(({ place, hash }) => ({ place, hash: bytesOfSum(hash) })),
          next: next ?? noBytes,
        })),
        rows,
      }),
    decode: decoder(wire.ElementsAnswer, ({ ranges, rows }) => ({
      ranges: decodeList(ranges, ({ elements, next }) => ({
        elements: decodeList(elements, ({ place, hash }) => ({
          place: decodeBound(place),
          hash: decodeSum(hash),
        })),
        next: nextOf(next),
      })),
      rows: rows ?? 0,
    })),
  },
  standings: {
    encode: ({ standings }) => finish(wire.StandingsAnswer, { standings: standings.map(standingMessage) }),
    decode: decoder(wire.StandingsAnswer, ({ standings }) => ({
      standings: decodeList(standings, standingOf),
    })),
  },
};

/** An end is never empty: what follows a place has a byte more. */
function nextOf(bytes: Wire<Uint8Array>): Uint8Array | undefined {
  return bytes == null || bytes.length === 0 ? undefined : decodeBound(bytes);
}

function decodeSum(bytes: Wire<Uint8Array>): bigint {
  if (bytes?.length !== SUM_BYTES) throw malformed("a fingerprint");
  return sumOfBytes(bytes);
}

function standingMessage(standing: VersionStanding): atoll.metadata.StandingsAnswer.Standing.$Properties {
  const { held, deletedAt, newerNull, waiting, targets } = standing;
  return {
    ...(held !== undefined && { held: summaryMessage(summaryOfHeld(held)) }),
    ...(deletedAt !== undefined && { deletedAt: bytesOfHex(deletedAt) }),
    ...(newerNull !== undefined && {
      newerNull: bytesOfHex(newerNull.version),
      newerNullIsDeletion: newerNull.isDeletion,
    }),
    waiting: waiting.map(({ target, kind, failure }) => ({
      target,
      kind: replicaKinds.number(kind),
      ...(failure !== undefined && { failure }),
    })),
    targets: [...targets],
  };
}

/** The tags' stamp stands for the version, which the question has named. */
function summaryOfHeld(held: HeldVersion): RowSummary {
  const { isMarker, isNull, isReplica, bytes, etag, checksums, tagsStamp } = held;
  const stored = { storageClass: "STANDARD", logIndex: logIndex(0), isApart: false, hasBlobs: false };
  return {
    ...{ ...unreplicated, ...stored, version: zeroVersion as VersionId },
    ...{ isMarker, isNull, isReplica, bytes, etag, checksums, tagsStamp },
  };
}

function standingOf(message: atoll.metadata.StandingsAnswer.Standing.$Properties): VersionStanding {
  const newerNull = decodeOptionalVersion(message.newerNull);
  return {
    held: message.held == null ? undefined : heldOf(summaryOf(message.held)),
    deletedAt: decodeOptionalVersion(message.deletedAt),
    newerNull:
      newerNull === undefined
        ? undefined
        : { version: newerNull, isDeletion: message.newerNullIsDeletion === true },
    waiting: decodeList(message.waiting, ({ target, kind, failure }) => ({
      target: target ?? 0,
      kind: replicaKinds.name(kind),
      failure: failure == null ? undefined : failureOf(failure),
    })),
    targets: decodeList(message.targets, ({ target, rule }) => ({ target: target ?? 0, rule: rule ?? "" })),
  };
}

function heldOf({ isMarker, isNull, isReplica, bytes, etag, checksums, tagsStamp }: RowSummary): HeldVersion {
  if (tagsStamp === undefined) throw malformed("a version without the stamp of its tags");
  return { isMarker, isNull, isReplica, bytes, etag, checksums, tagsStamp };
}
