/** Commands of a shard, and their results. Every decoder throws message.malformed. */

import { unreachable } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import type { PutObject, Refusal, ShardCommand, ShardResult } from "../commands.ts";
import { isStorableKey, isStorableUploadId } from "../keyspace.ts";
import { type EncodedObject, encodedObjectMessage, encodedObjectOf } from "./encoded-object.ts";
import { fenceField, fenceOf, homeField, homeOf } from "./home.ts";
import { atoll } from "./metadata.gen.js";
import {
  bytesOfHex,
  decodeBucketId,
  decodeEntryId,
  decodeMillis,
  decodeVersionId,
  decoding,
  malformed,
  NumberedNames,
  required,
} from "./names.ts";
import { replicaOutcomes, replicationMessage, replicationOf } from "./replication.ts";
import {
  type DecodedReplicationCommand,
  type ReplicationCommand,
  replicationCommandMessage,
  replicationCommandOf,
} from "./replication-commands.ts";
import {
  decodeChecksum,
  decodeList,
  decodeMissing,
  decodePrecondition,
  decodeSelector,
  decodeStorageClass,
  decodeTag,
  detailsMessage,
  detailsOf,
  encodeChecksum,
  encodeMissing,
  encodePrecondition,
  encodeSelector,
  encodeStorageClass,
  partMessage,
  partOf,
  uploadMessage,
  uploadOf,
  versionings,
} from "./words.ts";

const { metadata: wire } = atoll;
type Message = atoll.metadata.ShardCommand.$Properties;

/** A put as `apply` takes it: what it only stores stays encoded. */
export interface EncodedPut extends Omit<PutObject, "object" | "missing">, EncodedObject {}

export type DecodedCommand =
  | Exclude<ShardCommand, PutObject | ReplicationCommand>
  | EncodedPut
  | DecodedReplicationCommand;

export function encodeShardCommand(command: ShardCommand): Uint8Array {
  return wire.ShardCommand.encode(commandMessage(command)).finish();
}

function commandMessage(command: ShardCommand): Message {
  switch (command.kind) {
    case "configureBucket":
      return {
        configureBucket: {
          bucket: bytesOfHex(command.bucket),
          generation: command.generation,
          versioning: versionings.number(command.versioning),
          replication: replicationMessage(command.replication),
          ...homeField(command.home),
        },
      };
    case "sealBucket":
      return { sealBucket: { bucket: bytesOfHex(command.bucket), generation: command.generation } };
    case "putObject":
      return { putObject: putMessage(command) };
    case "copyWithin":
      return {
        copyWithin: {
          ...keyMessage(command),
          proposed: bytesOfHex(command.proposed),
          precondition: encodePrecondition(command.precondition),
          sourceBucket: bytesOfHex(command.source.bucket),
          sourceKey: command.source.key,
          sourceVersion: bytesOfHex(command.source.version),
          changes: detailsMessage({ ...command.changes, parts: [] }),
          storageClass: encodeStorageClass(command.changes.storageClass),
          etag: command.etag,
          checksums: command.checksums.map(encodeChecksum),
          ...fenceField(command),
        },
      };
    case "deleteObject":
      return {
        deleteObject: {
          ...keyMessage(command),
          proposed: bytesOfHex(command.proposed),
          precondition: encodePrecondition(command.precondition),
          version: encodeSelector(command.version),
          ...fenceField(command),
        },
      };
    case "setTags":
      return {
        setTags: {
          ...keyMessage(command),
          proposed: bytesOfHex(command.proposed),
          version: encodeSelector(command.version),
          tags: [...command.tags],
          ...fenceField(command),
        },
      };
    case "createUpload": {
      const { bucket, upload } = command;
      return {
        createUpload: { bucket: bytesOfHex(bucket), upload: uploadMessage(upload), ...fenceField(command) },
      };
    }
    case "putPart":
      return {
        putPart: {
          ...keyMessage(command),
          uploadId: command.uploadId,
          part: partMessage(command.part),
          missing: command.missing.map(encodeMissing),
          ...fenceField(command),
        },
      };
    case "completeUpload":
      return {
        completeUpload: {
          ...keyMessage(command),
          uploadId: command.uploadId,
          proposed: bytesOfHex(command.proposed),
          precondition: encodePrecondition(command.precondition),
          parts: [...command.parts],
          etag: command.etag,
          checksums: command.checksums.map(encodeChecksum),
          ...fenceField(command),
        },
      };
    case "abortUpload":
      return { abortUpload: { ...keyMessage(command), uploadId: command.uploadId, nowMs: command.nowMs } };
    case "dropGarbage":
      return { dropGarbage: { ids: command.ids.map(bytesOfHex) } };
    case "reportMissing":
      return { reportMissing: { missing: command.missing.map(encodeMissing) } };
    case "settleMissing":
      return { settleMissing: { missing: command.missing.map(encodeMissing) } };
    default:
      return replicationCommandMessage(command);
  }
}

function putMessage(command: PutObject): atoll.metadata.PutObject.$Properties {
  return {
    ...keyMessage(command),
    proposed: bytesOfHex(command.proposed),
    precondition: encodePrecondition(command.precondition),
    ...encodedObjectMessage(command.object, command.missing),
    ...fenceField(command),
  };
}

const keyMessage = ({
  bucket,
  key,
}: {
  bucket: string;
  key: string;
}): { bucket: Uint8Array; key: string } => ({
  bucket: bytesOfHex(bucket),
  key,
});

export function decodeShardCommand(bytes: Uint8Array): DecodedCommand {
  return decoding("a shard's command", () => commandOf(wire.ShardCommand.decode(bytes)));
}

function commandOf(message: Message): DecodedCommand {
  const { putObject, copyWithin, deleteObject, setTags } = message;
  if (putObject != null) return putOf(putObject);
  if (deleteObject != null) {
    const { ifMatch } = decodePrecondition(deleteObject.precondition);
    return {
      kind: "deleteObject",
      ...keyOf(deleteObject),
      proposed: decodeVersionId(deleteObject.proposed),
      precondition: ifMatch === undefined ? {} : { ifMatch },
      version: decodeSelector(deleteObject.version),
      ...fenceOf(deleteObject.fence),
    };
  }
  if (copyWithin != null) {
    const { headers, userMetadata, tags } = detailsOf(required(copyWithin.changes, "changes"));
    const source = keyOf({ bucket: copyWithin.sourceBucket, key: copyWithin.sourceKey });
    return {
      kind: "copyWithin",
      ...keyOf(copyWithin),
      proposed: decodeVersionId(copyWithin.proposed),
      precondition: decodePrecondition(copyWithin.precondition),
      source: { ...source, version: decodeVersionId(copyWithin.sourceVersion) },
      changes: { headers, userMetadata, tags, storageClass: decodeStorageClass(copyWithin.storageClass) },
      etag: copyWithin.etag ?? "",
      checksums: decodeList(copyWithin.checksums, decodeChecksum),
      ...fenceOf(copyWithin.fence),
    };
  }
  if (setTags != null) {
    return {
      kind: "setTags",
      ...keyOf(setTags),
      proposed: decodeVersionId(setTags.proposed),
      version: decodeSelector(setTags.version),
      tags: decodeList(setTags.tags, decodeTag),
      ...fenceOf(setTags.fence),
    };
  }
  return uploadCommandOf(message) ?? replicationCommandOf(message) ?? upkeepCommandOf(message);
}

function uploadCommandOf(message: Message): DecodedCommand | undefined {
  const { createUpload, putPart, completeUpload, abortUpload } = message;
  if (createUpload != null) {
    const upload = uploadOf(required(createUpload.upload, "an upload"));
    checkUploadId(upload.uploadId);
    const key = keyOf({ bucket: createUpload.bucket, key: upload.key });
    return { kind: "createUpload", ...key, upload, ...fenceOf(createUpload.fence) };
  }
  if (putPart != null) {
    return {
      kind: "putPart",
      ...keyOf(putPart),
      uploadId: checkUploadId(putPart.uploadId),
      part: partOf(required(putPart.part, "a part")),
      missing: decodeList(putPart.missing, decodeMissing),
      ...fenceOf(putPart.fence),
    };
  }
  if (completeUpload != null) {
    return {
      kind: "completeUpload",
      ...keyOf(completeUpload),
      uploadId: checkUploadId(completeUpload.uploadId),
      proposed: decodeVersionId(completeUpload.proposed),
      precondition: decodePrecondition(completeUpload.precondition),
      parts: decodeList(completeUpload.parts, ({ partNumber, etag }) => ({
        partNumber: partNumber ?? 0,
        etag: etag ?? "",
      })),
      etag: completeUpload.etag ?? "",
      checksums: decodeList(completeUpload.checksums, decodeChecksum),
      ...fenceOf(completeUpload.fence),
    };
  }
  if (abortUpload != null) {
    const uploadId = checkUploadId(abortUpload.uploadId);
    return { kind: "abortUpload", ...keyOf(abortUpload), uploadId, nowMs: decodeMillis(abortUpload.nowMs) };
  }
  return undefined;
}

function upkeepCommandOf(message: Message): DecodedCommand {
  const { configureBucket, sealBucket, dropGarbage, reportMissing, settleMissing } = message;
  if (configureBucket != null) {
    return {
      kind: "configureBucket",
      bucket: decodeBucketId(configureBucket.bucket),
      generation: configureBucket.generation ?? 0,
      versioning: versionings.name(configureBucket.versioning),
      replication: replicationOf(configureBucket.replication),
      ...homeOf(configureBucket.home),
    };
  }
  if (sealBucket != null) {
    const bucket = decodeBucketId(sealBucket.bucket);
    return { kind: "sealBucket", bucket, generation: sealBucket.generation ?? 0 };
  }
  if (dropGarbage != null) return { kind: "dropGarbage", ids: decodeList(dropGarbage.ids, decodeEntryId) };
  if (reportMissing != null) {
    return { kind: "reportMissing", missing: decodeList(reportMissing.missing, decodeMissing) };
  }
  if (settleMissing != null) {
    return { kind: "settleMissing", missing: decodeList(settleMissing.missing, decodeMissing) };
  }
  throw malformed("a shard's command of an unknown kind");
}

function putOf(message: atoll.metadata.PutObject.$Properties): EncodedPut {
  return {
    kind: "putObject",
    ...keyOf(message),
    proposed: decodeVersionId(message.proposed),
    precondition: decodePrecondition(message.precondition),
    ...encodedObjectOf(message),
    ...fenceOf(message.fence),
  };
}

interface KeyMessage {
  readonly bucket?: Uint8Array | null | undefined;
  readonly key?: string | null | undefined;
}

function keyOf({ bucket, key }: KeyMessage): { bucket: ReturnType<typeof decodeBucketId>; key: string } {
  if (key == null || !isStorableKey(key)) throw malformed("a command whose key is none");
  return { bucket: decodeBucketId(bucket), key };
}

function checkUploadId(uploadId: string | null | undefined): string {
  if (uploadId == null || !isStorableUploadId(uploadId)) throw malformed("a command whose upload id is none");
  return uploadId;
}

const refusals = new NumberedNames<Refusal | "">("refusal", [
  "",
  "noSuchBucket",
  "bucketNotEmpty",
  "preconditionFailed",
  "noSuchKey",
  "noSuchVersion",
  "methodNotAllowed",
  "noSuchUpload",
  "invalidPart",
  "entityTooSmall",
  "sourceChanged",
  "notHome",
  "staleEpoch",
  "stampAhead",
]);

export function encodeShardResult(result: ShardResult): Uint8Array {
  return wire.ShardResult.encode(resultMessage(result)).finish();
}

function resultMessage(result: ShardResult): atoll.metadata.ShardResult.$Properties {
  switch (result.kind) {
    case "done":
      return { done: {} };
    case "written":
      return { written: { version: bytesOfHex(result.version), null: result.isNull } };
    case "deleted": {
      const { version, isNull, isMarker } = result;
      const known = version === undefined ? {} : { version: bytesOfHex(version) };
      return { deleted: { ...known, null: isNull, marker: isMarker } };
    }
    case "received":
      return { received: { outcomes: result.outcomes.map((outcome) => replicaOutcomes.number(outcome)) } };
    case "refused":
      return { refused: refusals.number(result.refusal) };
    default:
      return unreachable(result);
  }
}

export function decodeShardResult(bytes: Uint8Array): ShardResult {
  return decoding("a shard's result", (): ShardResult => {
    const { done, written, deleted, refused, received } = wire.ShardResult.decode(bytes);
    if (written != null) {
      return { kind: "written", version: decodeVersionId(written.version), isNull: written.null === true };
    }
    if (deleted != null) {
      const isKnown = deleted.version != null && deleted.version.length > 0;
      return {
        kind: "deleted",
        version: isKnown ? decodeVersionId(deleted.version) : undefined,
        isNull: deleted.null === true,
        isMarker: deleted.marker === true,
      };
    }
    if (done != null) return { kind: "done" };
    if (received != null) {
      const outcomes = decodeList(received.outcomes, (outcome: number) => replicaOutcomes.name(outcome));
      return { kind: "received", outcomes };
    }
    const refusal = refusals.name(refused);
    if (refusal === "") throw new AtollError("message.malformed", "a shard's result without an outcome");
    return { kind: "refused", refusal };
  });
}
