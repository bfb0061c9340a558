/** What the control plane keeps, as messages; and as rows, whose values begin with the number of their format. */
import { AtollError } from "../../../base/errors.ts";
import type { RegionNumber } from "../../../base/ids.ts";
import protobuf from "../../../base/protobuf.ts";
import type {
  AccessKeyRecord,
  FailoverRecord,
  FederatedBucket,
  JobRecord,
  JoiningRegions,
  MemberRecord,
  RegionLease,
  Tag,
  TargetRecord,
} from "../records.ts";
import { atoll } from "./control.gen.js";
import {
  failoverMessage,
  failoverOf,
  homeMessage,
  homeOf,
  leaseMessage,
  leaseOf,
  pastHomeOf,
  readsMessage,
  readsOf,
} from "./homes.ts";
import { decodeReplication, encodeReplication } from "./rules.ts";
import {
  bytesOfId,
  decodeBucketId,
  decodeName,
  decodeRegion,
  decoding,
  NumberedNames,
  orUndefined,
  required,
} from "./words.ts";

const { control: wire } = atoll;
type Message = typeof atoll.control;

const ROW_FORMAT = 1;

export const versionings = new NumberedNames<FederatedBucket["versioning"]>("versioning", [
  "unversioned",
  "enabled",
  "suspended",
]);
export const bucketStates = new NumberedNames<FederatedBucket["state"]>("bucket state", [
  "active",
  "deleting",
]);
const jobKinds = new NumberedNames<JobRecord["kind"]>("kind of job", ["existing", "resync"]);
const jobStates = new NumberedNames<JobRecord["state"]>("state of a job", [
  "running",
  "paused",
  "done",
  "cancelled",
]);

/** Its lease has a row of its own, which is written often. */
export interface RegionRow {
  readonly number: RegionNumber;
  readonly name: string;
  readonly isRemoved?: true;
}

export const regionMessage = ({ number, name, isRemoved }: RegionRow): atoll.control.Region.$Properties => ({
  number,
  name,
  ...(isRemoved === true && { removed: true }),
});

export const regionOf = ({ number, name, removed }: atoll.control.Region.$Properties): RegionRow => ({
  number: decodeRegion(number),
  name: decodeName(name, "a region's name"),
  ...(removed === true && { isRemoved: true }),
});

export function memberMessage(member: MemberRecord): atoll.control.Member.$Properties {
  const { isRevoked, addresses, ...rest } = member;
  return { ...rest, addresses: [...addresses], revoked: isRevoked };
}

export function memberOf(message: atoll.control.Member.$Properties): MemberRecord {
  return {
    peerId: decodeName(message.peerId, "a peer id"),
    region: decodeRegion(message.region),
    nodeId: message.nodeId ?? 0,
    nodeName: message.nodeName ?? "",
    addresses: message.addresses ?? [],
    // Not a view of the command that brought it.
    voucher: Uint8Array.from(message.voucher ?? []),
    isRevoked: message.revoked === true,
  };
}

export const tagOf = ({ key, value }: atoll.control.Tag.$Properties): Tag => ({
  key: key ?? "",
  value: value ?? "",
});

function targetMessage({
  id,
  region,
  bucket,
  pausedUntilMs,
}: TargetRecord): atoll.control.Target.$Properties {
  const target = { id, region, bucket: bytesOfId(bucket) };
  return pausedUntilMs === undefined ? target : { ...target, pausedUntilMs };
}

export function targetOf(message: atoll.control.Target.$Properties): TargetRecord {
  return {
    id: message.id ?? 0,
    region: decodeRegion(message.region),
    bucket: decodeBucketId(message.bucket),
    pausedUntilMs: orUndefined(message.pausedUntilMs),
  };
}

export function joiningMessage({ regions, replication }: JoiningRegions): atoll.control.Joining.$Properties {
  return { regions: [...regions], replication: encodeReplication(replication) };
}

export function joiningOf(message: atoll.control.Joining.$Properties): JoiningRegions {
  return {
    regions: (message.regions ?? []).map(decodeRegion),
    replication: decodeReplication(required(message.replication, "its rules")),
  };
}

export function bucketMessage(bucket: FederatedBucket): atoll.control.Bucket.$Properties {
  return {
    id: bytesOfId(bucket.id),
    name: bucket.name,
    createdMs: bucket.createdMs,
    regions: [...bucket.regions],
    versioning: versionings.number(bucket.versioning),
    tags: [...bucket.tags],
    ...(bucket.replication === undefined ? {} : { replication: encodeReplication(bucket.replication) }),
    targets: bucket.targets.map(targetMessage),
    generation: bucket.generation,
    state: bucketStates.number(bucket.state),
    ...(bucket.joining === undefined ? {} : { joining: joiningMessage(bucket.joining) }),
    ...(bucket.home === undefined ? {} : { home: homeMessage(bucket.home) }),
    ...(bucket.pastHome === undefined ? {} : { pastHome: bucket.pastHome }),
    ...(bucket.reads === undefined ? {} : { reads: readsMessage(bucket.reads) }),
    ...(bucket.ackRegions === undefined ? {} : { ackRegions: bucket.ackRegions }),
  };
}

export function bucketOf(message: atoll.control.Bucket.$Properties): FederatedBucket {
  return {
    id: decodeBucketId(message.id),
    name: decodeName(message.name, "a bucket's name"),
    createdMs: message.createdMs ?? 0,
    regions: (message.regions ?? []).map(decodeRegion),
    versioning: versionings.name(message.versioning),
    tags: (message.tags ?? []).map(tagOf),
    replication: message.replication == null ? undefined : decodeReplication(message.replication),
    targets: (message.targets ?? []).map(targetOf),
    generation: message.generation ?? 0,
    state: bucketStates.name(message.state),
    ...(message.joining == null ? {} : { joining: joiningOf(message.joining) }),
    ...(message.home == null ? {} : { home: homeOf(message.home) }),
    ...(message.pastHome == null ? {} : { pastHome: pastHomeOf(message.pastHome) }),
    ...(message.reads == null ? {} : { reads: readsOf(message.reads) }),
    // Absent: 0.
    ...(message.ackRegions ? { ackRegions: message.ackRegions } : {}),
  };
}

export function accessKeyOf(message: atoll.control.AccessKey.$Properties): AccessKeyRecord {
  return {
    accessKeyId: decodeName(message.accessKeyId, "an access key's id"),
    secretAccessKey: message.secretAccessKey ?? "",
    createdMs: message.createdMs ?? 0,
  };
}

export function jobMessage(job: JobRecord): atoll.control.Job.$Properties {
  const { bucket, kind, state, ...rest } = job;
  return {
    ...rest,
    bucket: bytesOfId(bucket),
    kind: jobKinds.number(kind),
    state: jobStates.number(state),
  };
}

export function jobOf(message: atoll.control.Job.$Properties): JobRecord {
  return {
    id: decodeName(message.id, "a job's id"),
    bucket: decodeBucketId(message.bucket),
    target: message.target ?? 0,
    rule: message.rule ?? "",
    kind: jobKinds.name(message.kind),
    region: decodeRegion(message.region),
    state: jobStates.name(message.state),
    createdMs: message.createdMs ?? 0,
  };
}

export interface RowCodec<Row> {
  encode(row: Row): Uint8Array;
  /** @throws message.malformed, also for a format that this release does not know */
  decode(value: Uint8Array): Row;
}

interface MessageType<Properties> {
  encode(message: Properties, writer?: protobuf.Writer): protobuf.Writer;
  decode(bytes: Uint8Array): Properties;
}

function rowCodec<Row, Properties>(
  what: string,
  type: MessageType<Properties>,
  words: { message(row: Row): Properties; of(message: Properties): Row },
): RowCodec<Row> {
  return {
    encode: (row) => {
      // Below 128 a varint is the byte itself.
      const writer = protobuf.Writer.create().uint32(ROW_FORMAT);
      return type.encode(words.message(row), writer).finish();
    },
    decode: (value) =>
      decoding(what, () => {
        if (value[0] !== ROW_FORMAT) {
          const reads = `this release reads format ${ROW_FORMAT}`;
          throw new AtollError("message.malformed", `${what} has format ${value[0]}, and ${reads}`);
        }
        return words.of(type.decode(value.subarray(1)));
      }),
  };
}

const typeOf = <Name extends keyof Message>(name: Name): Message[Name] => wire[name];

export const regionRow: RowCodec<RegionRow> = rowCodec("a region's row", typeOf("Region"), {
  message: regionMessage,
  of: regionOf,
});
export const leaseRow: RowCodec<RegionLease> = rowCodec("a lease's row", typeOf("Lease"), {
  message: leaseMessage,
  of: leaseOf,
});
export const failoverRow: RowCodec<FailoverRecord> = rowCodec("a failover's row", typeOf("FailoverRecord"), {
  message: failoverMessage,
  of: failoverOf,
});
export const memberRow: RowCodec<MemberRecord> = rowCodec("a member's row", typeOf("Member"), {
  message: memberMessage,
  of: memberOf,
});
export const bucketRow: RowCodec<FederatedBucket> = rowCodec("a bucket's row", typeOf("Bucket"), {
  message: bucketMessage,
  of: bucketOf,
});
export const accessKeyRow: RowCodec<AccessKeyRecord> = rowCodec("an access key's row", typeOf("AccessKey"), {
  message: (key) => key,
  of: accessKeyOf,
});
export const jobRow: RowCodec<JobRecord> = rowCodec("a job's row", typeOf("Job"), {
  message: jobMessage,
  of: jobOf,
});
