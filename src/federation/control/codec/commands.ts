/** Commands and their results. Every decoder throws message.malformed. */
import { unreachable } from "../../../base/assert.ts";
import type { BucketAt, ControlCommand, ControlResult } from "../plane.ts";
import { atoll } from "./control.gen.js";
import {
  accessKeyOf,
  bucketMessage,
  bucketOf,
  bucketStates,
  jobMessage,
  jobOf,
  joiningMessage,
  joiningOf,
  memberMessage,
  memberOf,
  regionMessage,
  regionOf,
  tagOf,
  targetOf,
  versionings,
} from "./records.ts";
import { decodeReplication, encodeReplication } from "./rules.ts";
import {
  bytesOfId,
  decodeBucketId,
  decodeName,
  decodeRegion,
  decoding,
  malformed,
  required,
} from "./words.ts";

const { control: wire } = atoll;

type UpdateBucket = Extract<ControlCommand, { kind: "updateBucket" }>;

export function encodeCommand(command: ControlCommand): Uint8Array {
  return wire.Command.encode(commandMessage(command)).finish();
}

function commandMessage(command: ControlCommand): atoll.control.Command.$Properties {
  switch (command.kind) {
    case "joinRegion":
      return { joinRegion: regionMessage(command.region) };
    case "admitMember":
      return { admitMember: memberMessage(command.member) };
    case "revokeMember":
      return { revokeMember: { peerId: command.peerId } };
    case "createBucket": {
      const { name, id, region, tags, createdMs, versioning } = command;
      const bucket = { name, id: bytesOfId(id), region, tags: [...tags], createdMs };
      return {
        createBucket:
          versioning === undefined ? bucket : { ...bucket, versioning: versionings.number(versioning) },
      };
    }
    case "updateBucket":
      return { updateBucket: updateMessage(command) };
    case "removeBucket":
      return { removeBucket: atMessage(command.at) };
    case "pauseTarget":
      return { pauseTarget: { target: command.target, untilMs: command.untilMs } };
    case "putAccessKey":
      return { putAccessKey: command.key };
    case "removeAccessKey":
      return { removeAccessKey: { accessKeyId: command.accessKeyId } };
    case "putJob":
      return { putJob: jobMessage(command.job) };
    default:
      return unreachable(command);
  }
}

function updateMessage({ at, change }: UpdateBucket): atoll.control.UpdateBucket.$Properties {
  const { versioning, tags, state, replication, addRegions, targets, joining } = change;
  return {
    at: atMessage(at),
    ...(versioning === undefined ? {} : { versioning: versionings.number(versioning) }),
    ...(tags === undefined ? {} : { tags: { tags: [...tags] } }),
    ...(state === undefined ? {} : { state: bucketStates.number(state) }),
    ...(replication === undefined
      ? {}
      : replication === null
        ? { removeReplication: {} }
        : { setReplication: encodeReplication(replication) }),
    ...(addRegions === undefined ? {} : { addRegions: [...addRegions] }),
    ...(targets === undefined
      ? {}
      : {
          targets: {
            targets: targets.map(({ region, bucket }) => ({ region, bucket: bytesOfId(bucket) })),
          },
        }),
    ...(joining === undefined
      ? {}
      : joining === null
        ? { removeJoining: {} }
        : { setJoining: joiningMessage(joining) }),
  };
}

/** @throws message.malformed for what replicas could not apply */
export function decodeCommand(bytes: Uint8Array): ControlCommand {
  return decoding("a control command", (): ControlCommand => {
    const message = wire.Command.decode(bytes);
    if (message.joinRegion != null) return { kind: "joinRegion", region: regionOf(message.joinRegion) };
    if (message.admitMember != null) return { kind: "admitMember", member: memberOf(message.admitMember) };
    if (message.revokeMember != null) {
      return { kind: "revokeMember", peerId: decodeName(message.revokeMember.peerId, "a peer id") };
    }
    if (message.createBucket != null) return createOf(message.createBucket);
    if (message.updateBucket != null) return updateOf(message.updateBucket);
    if (message.removeBucket != null) return { kind: "removeBucket", at: atOf(message.removeBucket) };
    if (message.pauseTarget != null) return pauseOf(message.pauseTarget);
    if (message.putAccessKey != null) return { kind: "putAccessKey", key: accessKeyOf(message.putAccessKey) };
    if (message.removeAccessKey != null) {
      const accessKeyId = decodeName(message.removeAccessKey.accessKeyId, "an access key's id");
      return { kind: "removeAccessKey", accessKeyId };
    }
    if (message.putJob != null) return { kind: "putJob", job: jobOf(message.putJob) };
    throw malformed("a control command of an unknown kind");
  });
}

function createOf(message: atoll.control.CreateBucket.$Properties): ControlCommand {
  return {
    kind: "createBucket",
    name: decodeName(message.name, "a bucket's name"),
    id: decodeBucketId(message.id),
    region: decodeRegion(message.region),
    tags: (message.tags ?? []).map(tagOf),
    createdMs: message.createdMs ?? 0,
    versioning: versionings.name(message.versioning),
  };
}

function updateOf(message: atoll.control.UpdateBucket.$Properties): UpdateBucket {
  const { versioning, tags, state, setReplication, removeReplication, addRegions, targets } = message;
  const { setJoining, removeJoining } = message;
  return {
    kind: "updateBucket",
    at: atOf(required(message.at, "a bucket")),
    change: {
      ...(versioning == null ? {} : { versioning: versionings.name(versioning) }),
      ...(tags == null ? {} : { tags: (tags.tags ?? []).map(tagOf) }),
      ...(state == null ? {} : { state: bucketStates.name(state) }),
      ...(setReplication == null ? {} : { replication: decodeReplication(setReplication) }),
      ...(removeReplication == null ? {} : { replication: null }),
      ...(addRegions == null || addRegions.length === 0 ? {} : { addRegions: addRegions.map(decodeRegion) }),
      ...(targets == null ? {} : { targets: (targets.targets ?? []).map(wantedTargetOf) }),
      ...(setJoining == null ? {} : { joining: joiningOf(setJoining) }),
      ...(removeJoining == null ? {} : { joining: null }),
    },
  };
}

function wantedTargetOf(message: atoll.control.Target.$Properties) {
  const { region, bucket } = targetOf(message);
  return { region, bucket };
}

function pauseOf({ target, untilMs }: atoll.control.PauseTarget.$Properties): ControlCommand {
  const until = untilMs ?? 0;
  if (!(until >= 0)) throw malformed(`the time ${until}`);
  return { kind: "pauseTarget", target: target ?? 0, untilMs: until };
}

const atMessage = ({ id, generation }: BucketAt): atoll.control.BucketAt.$Properties => ({
  id: bytesOfId(id),
  generation,
});

const atOf = ({ id, generation }: atoll.control.BucketAt.$Properties): BucketAt => ({
  id: decodeBucketId(id),
  generation: generation ?? 0,
});

export function encodeResult(result: ControlResult): Uint8Array {
  return wire.Result.encode(resultMessage(result)).finish();
}

function resultMessage(result: ControlResult): atoll.control.Result.$Properties {
  switch (result.kind) {
    case "done":
      return { done: {} };
    case "missing":
      return { missing: {} };
    case "bucket":
      return { bucket: bucketMessage(result.bucket) };
    case "exists":
      return { exists: bucketMessage(result.bucket) };
    case "outdated":
      return { outdated: bucketMessage(result.bucket) };
    case "refused":
      return { refused: result.reason };
    default:
      return unreachable(result);
  }
}

export function decodeResult(bytes: Uint8Array): ControlResult {
  return decoding("a control result", (): ControlResult => {
    const { done, missing, bucket, exists, outdated, refused } = wire.Result.decode(bytes);
    if (done != null) return { kind: "done" };
    if (missing != null) return { kind: "missing" };
    if (bucket != null) return { kind: "bucket", bucket: bucketOf(bucket) };
    if (exists != null) return { kind: "exists", bucket: bucketOf(exists) };
    if (outdated != null) return { kind: "outdated", bucket: bucketOf(outdated) };
    if (refused != null) return { kind: "refused", reason: refused };
    throw malformed("a control result without an outcome");
  });
}
