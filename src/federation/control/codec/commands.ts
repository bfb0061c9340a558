/** Commands and their results. Every decoder throws message.malformed. */
import { unreachable } from "../../../base/assert.ts";
import { nodeId } from "../../../base/ids.ts";
import type { BucketAt, ControlCommand, ControlResult, ExistingJobs, MoveHome } from "../plane.ts";
import { atoll } from "./control.gen.js";
import {
  decodeEpoch,
  failoverMessage,
  failoverOf,
  leavingOf,
  movingOf,
  policyOf,
  readsMessage,
  readsOf,
} from "./homes.ts";
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
    case "removeRegion":
      return { removeRegion: { region: command.region } };
    case "renewLease": {
      const { region, node, ceilingMs, durationMs } = command;
      return { renewLease: { region, node, ceilingMs, durationMs } };
    }
    case "moveHome":
      return { moveHome: moveMessage(command) };
    case "putFailover":
      return { putFailover: failoverMessage(command.record) };
    default:
      return unreachable(command);
  }
}

function updateMessage({ at, change }: UpdateBucket): atoll.control.UpdateBucket.$Properties {
  const { versioning, tags, state, replication, addRegions, removeRegions, targets, joining } = change;
  const { existing } = change;
  const message: atoll.control.UpdateBucket.$Properties = {
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
  return {
    ...message,
    ...homeChangeMessage(change),
    ...(removeRegions === undefined ? {} : { removeRegions: [...removeRegions] }),
    ...(existing === undefined ? {} : { existing: existingMessage(existing) }),
  };
}

function existingMessage({ createdMs, jobs }: ExistingJobs): atoll.control.ExistingJobs.$Properties {
  const messages = jobs.map(({ rule, from, to, matched }) => {
    return { rule, from, toRegion: to.region, toBucket: bytesOfId(to.bucket), matched };
  });
  return { createdMs, jobs: messages };
}

function existingOf({ createdMs, jobs }: atoll.control.ExistingJobs.$Properties): ExistingJobs {
  const decoded = (jobs ?? []).map(({ rule, from, toRegion, toBucket, matched }) => ({
    rule: rule ?? "",
    from: decodeRegion(from),
    to: { region: decodeRegion(toRegion), bucket: decodeBucketId(toBucket) },
    matched: decodeMatched(matched),
  }));
  return { createdMs: createdMs ?? 0, jobs: decoded };
}

/** It becomes part of a job's id. */
function decodeMatched(matched: string | null | undefined): string {
  if (matched == null || !/^[0-9a-f]{12}$/.test(matched)) throw malformed("a digest of a rule's filter");
  return matched;
}

function homeChangeMessage({
  home,
  begun,
  moving,
  reads,
  ackRegions,
}: UpdateBucket["change"]): atoll.control.UpdateBucket.$Properties {
  return {
    ...(home === undefined ? {} : home === null ? { removeHome: {} } : { setHome: home }),
    ...(begun === undefined ? {} : { begun }),
    ...(moving === undefined ? {} : moving === null ? { removeMoving: {} } : { setMoving: moving }),
    ...(reads === undefined ? {} : reads === null ? { removeReads: {} } : { setReads: readsMessage(reads) }),
    ...(ackRegions === undefined ? {} : { ackRegions: ackRegions ?? 0 }),
  };
}

function moveMessage({ bucket, epoch, to, proof, record }: MoveHome): atoll.control.MoveHome.$Properties {
  return {
    bucket: bytesOfId(bucket),
    epoch,
    to,
    record: failoverMessage(record),
    ...(proof.kind === "drained" ? { drained: proof.generation } : { leaseExpired: proof.sequence }),
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
    if (message.removeRegion != null) {
      return { kind: "removeRegion", region: decodeRegion(message.removeRegion.region) };
    }
    if (message.renewLease != null) return renewalOf(message.renewLease);
    if (message.moveHome != null) return moveOf(message.moveHome);
    if (message.putFailover != null) return { kind: "putFailover", record: failoverOf(message.putFailover) };
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
  const { setJoining, removeJoining, existing } = message;
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
      ...homeChangeOf(message),
      ...(existing == null ? {} : { existing: existingOf(existing) }),
    },
  };
}

function homeChangeOf(message: atoll.control.UpdateBucket.$Properties): UpdateBucket["change"] {
  const { removeRegions, setHome, removeHome, begun, setMoving, removeMoving } = message;
  const { setReads, removeReads, ackRegions } = message;
  return {
    ...(removeRegions == null || removeRegions.length === 0
      ? {}
      : { removeRegions: removeRegions.map(decodeRegion) }),
    ...(setHome == null
      ? {}
      : {
          home: {
            region: decodeRegion(setHome.region),
            failover: policyOf(setHome.failover),
            ...leavingOf(setHome),
          },
        }),
    ...(removeHome == null ? {} : { home: null }),
    ...(begun == null ? {} : { begun: { floorMs: begun.floorMs ?? 0 } }),
    ...(setMoving == null ? {} : { moving: movingOf(setMoving) }),
    ...(removeMoving == null ? {} : { moving: null }),
    ...(setReads == null ? {} : { reads: readsOf(setReads) }),
    ...(removeReads == null ? {} : { reads: null }),
    ...(ackRegions == null ? {} : { ackRegions: ackRegions === 0 ? null : ackRegions }),
  };
}

function renewalOf(message: atoll.control.RenewLease.$Properties): ControlCommand {
  return {
    kind: "renewLease",
    region: decodeRegion(message.region),
    node: nodeId(message.node ?? 0),
    ceilingMs: message.ceilingMs ?? 0,
    durationMs: message.durationMs ?? 0,
  };
}

function moveOf(message: atoll.control.MoveHome.$Properties): MoveHome {
  const { drained, leaseExpired } = message;
  if (drained == null && leaseExpired == null) throw malformed("a home's move without its proof");
  return {
    kind: "moveHome",
    bucket: decodeBucketId(message.bucket),
    epoch: decodeEpoch(message.epoch),
    to: decodeRegion(message.to),
    proof:
      leaseExpired == null
        ? { kind: "drained", generation: drained ?? 0 }
        : { kind: "leaseExpired", sequence: leaseExpired },
    record: failoverOf(required(message.record, "its record")),
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
    case "lease":
      return { lease: result.sequence };
    default:
      return unreachable(result);
  }
}

export function decodeResult(bytes: Uint8Array): ControlResult {
  return decoding("a control result", (): ControlResult => {
    const { done, missing, bucket, exists, outdated, refused, lease } = wire.Result.decode(bytes);
    if (done != null) return { kind: "done" };
    if (missing != null) return { kind: "missing" };
    if (bucket != null) return { kind: "bucket", bucket: bucketOf(bucket) };
    if (exists != null) return { kind: "exists", bucket: bucketOf(exists) };
    if (outdated != null) return { kind: "outdated", bucket: bucketOf(outdated) };
    if (refused != null) return { kind: "refused", reason: refused };
    if (lease != null) return { kind: "lease", sequence: lease };
    throw malformed("a control result without an outcome");
  });
}
