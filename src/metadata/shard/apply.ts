/** A metadata shard's state machine: one command, one transaction, one result. */
import { unreachable } from "../../base/assert.ts";
import type { Application } from "../../consensus/index.ts";
import type { CommandCheck } from "../access.ts";
import { type DecodedCommand, decodeShardCommand, encodeShardResult } from "../codec/commands.ts";
import type { ShardResult } from "../commands.ts";
import type { OutboxChanges } from "../replication.ts";
import { configureBucket, sealBucket } from "./buckets.ts";
import { completeReplica } from "./complete-replica.ts";
import { dropConflicts } from "./conflicts.ts";
import { dropOutbox } from "./drop-outbox.ts";
import { ShardEdit } from "./edit.ts";
import { enqueueVersions } from "./enqueue-versions.ts";
import { dropJob, enqueueExisting } from "./jobs.ts";
import { dropTombstones } from "./key-history.ts";
import { copyWithin, deleteObject, putObject, setTags } from "./objects.ts";
import { acknowledgeOutbox, recordOutboxFailures } from "./outbox.ts";
import { receiveReplicas } from "./replicas.ts";
import { dropGarbage } from "./upkeep.ts";
import { abortUpload, completeUpload, createUpload, putPart } from "./uploads.ts";

/**
 * @param onEvents called while an entry is applied that put events into the outbox: they can be read when the turn has
 *   ended. Must not throw
 * @param onChanges called while an entry is applied that changed what waits of buckets with a home, before its proposer
 *   has its result. The same entry may come twice, where a store was too busy for it. Must not throw
 */
export function shardApplicationWith(
  onEvents: () => void,
  onChanges?: (changes: OutboxChanges) => void,
): Application {
  return {
    apply(command, transaction, { index }) {
      const edit = new ShardEdit(transaction, index, onChanges !== undefined);
      const result = applied(edit, decodeShardCommand(command));
      if (result.kind !== "refused") edit.finish();
      if (edit.madeEvents) onEvents();
      const { changes } = edit;
      if (changes !== undefined) onChanges?.(changes);
      return encodeShardResult(result);
    },
  };
}

export const shardApplication: Application = shardApplicationWith(() => {});

export const checkShardCommand: CommandCheck = (command) => {
  decodeShardCommand(command);
};

function applied(edit: ShardEdit, command: DecodedCommand): ShardResult {
  switch (command.kind) {
    case "putObject":
      return putObject(edit, command);
    case "deleteObject":
      return deleteObject(edit, command);
    case "copyWithin":
      return copyWithin(edit, command);
    case "setTags":
      return setTags(edit, command);
    case "createUpload":
      return createUpload(edit, command);
    case "putPart":
      return putPart(edit, command);
    case "completeUpload":
      return completeUpload(edit, command);
    case "abortUpload":
      return abortUpload(edit, command);
    case "configureBucket":
      return configureBucket(edit, command);
    case "sealBucket":
      return sealBucket(edit, command);
    case "dropGarbage":
      return dropGarbage(edit, command);
    case "reportMissing":
      edit.addMissing(command.missing);
      return { kind: "done" };
    case "settleMissing":
      edit.settleMissing(command.missing);
      return { kind: "done" };
    case "receiveReplicas":
      return receiveReplicas(edit, command);
    case "completeReplica":
      return completeReplica(edit, command);
    case "acknowledgeOutbox":
      return acknowledgeOutbox(edit, command);
    case "recordOutboxFailures":
      return recordOutboxFailures(edit, command);
    case "enqueueExisting":
      return enqueueExisting(edit, command);
    case "dropJob":
      return dropJob(edit, command);
    case "dropConflicts":
      return dropConflicts(edit, command);
    case "dropTombstones":
      return dropTombstones(edit, command);
    case "dropOutbox":
      return dropOutbox(edit, command);
    case "enqueueVersions":
      return enqueueVersions(edit, command);
    case "passVersion":
      edit.passVersion(command.version);
      return { kind: "done" };
    default:
      return unreachable(command);
  }
}
