/** Homes, leases and the history of both, as messages. */
import { nodeId } from "../../../base/ids.ts";
import type {
  BucketHome,
  FailoverPolicy,
  FailoverRecord,
  FederatedBucket,
  ReadMode,
  RegionLease,
  RiskKey,
  RiskSet,
} from "../records.ts";
import type { atoll } from "./control.gen.js";
import {
  bytesOfId,
  decodeBucketId,
  decodeName,
  decodeRegion,
  malformed,
  NumberedNames,
  required,
  type Wire,
} from "./words.ts";

type PastHome = NonNullable<FederatedBucket["pastHome"]>;

const failoverKinds = new NumberedNames<FailoverRecord["kind"]>("kind of failover", [
  "planned",
  "forced",
  "automatic",
  "rehearsal",
]);
const readModes = new NumberedNames<ReadMode["mode"]>("read mode", ["local", "strong", "bounded"]);

export function homeMessage(home: BucketHome): atoll.control.Home.$Properties {
  const { region, epoch, floorMs, beyondMs, failover, moving, isBeginning, leaving } = home;
  return {
    region,
    epoch,
    floorMs,
    failover,
    ...(beyondMs !== undefined && { beyondMs }),
    ...(moving !== undefined && { moving }),
    ...(isBeginning === true && { beginning: true }),
    ...(leaving !== undefined && { leaving }),
  };
}

export function homeOf(message: atoll.control.Home.$Properties): BucketHome {
  const { moving } = message;
  return {
    region: decodeRegion(message.region),
    epoch: decodeEpoch(message.epoch),
    floorMs: message.floorMs ?? 0,
    ...((message.beyondMs ?? 0) > 0 && { beyondMs: message.beyondMs ?? 0 }),
    failover: policyOf(message.failover),
    ...(moving != null && { moving: movingOf(moving) }),
    ...(message.beginning === true && { isBeginning: true }),
    ...leavingOf(message),
  };
}

export const leavingOf = ({ leaving }: { readonly leaving?: Wire<number> }): Pick<BucketHome, "leaving"> =>
  (leaving ?? 0) === 0 ? {} : { leaving: decodeRegion(leaving) };

export const policyOf = (message: Wire<atoll.control.Failover.$Properties>): FailoverPolicy => ({
  auto: message?.auto === true,
  afterMs: message?.afterMs ?? 0,
});

export const movingOf = ({ to, sinceMs }: atoll.control.Moving.$Properties) => ({
  to: decodeRegion(to),
  sinceMs: sinceMs ?? 0,
});

export const pastHomeOf = ({ epoch, floorMs }: atoll.control.PastHome.$Properties): PastHome => ({
  epoch: decodeEpoch(epoch),
  floorMs: floorMs ?? 0,
});

export const readsMessage = (reads: ReadMode): atoll.control.Reads.$Properties => ({
  mode: readModes.number(reads.mode),
  ...(reads.mode === "bounded" && { maxAgeMs: reads.maxAgeMs }),
});

export function readsOf(message: atoll.control.Reads.$Properties): ReadMode {
  const mode = readModes.name(message.mode);
  return mode === "bounded" ? { mode, maxAgeMs: message.maxAgeMs ?? 0 } : { mode };
}

export const leaseMessage = ({ nodes, ...rest }: RegionLease): atoll.control.Lease.$Properties => ({
  ...rest,
  nodes: [...nodes],
});

export const leaseOf = (message: atoll.control.Lease.$Properties): RegionLease => ({
  sequence: message.sequence ?? 0,
  ceilingMs: message.ceilingMs ?? 0,
  durationMs: message.durationMs ?? 0,
  nodes: (message.nodes ?? []).map(({ node, durationMs }) => ({
    node: nodeId(node ?? 0),
    durationMs: durationMs ?? 0,
  })),
});

export function failoverMessage(record: FailoverRecord): atoll.control.FailoverRecord.$Properties {
  const { bucket, kind, atRisk, pauseMs, beyondMs, settled, ...rest } = record;
  const { isExact, keys, ...risk } = atRisk;
  return {
    ...rest,
    bucket: bytesOfId(bucket),
    kind: failoverKinds.number(kind),
    atRisk: { ...risk, exact: isExact, keys: keys.map(riskKeyMessage) },
    ...(pauseMs !== undefined && { pauseMs }),
    ...(beyondMs !== undefined && { beyondMs }),
    ...(settled !== undefined && { settled }),
  };
}

const riskKeyMessage = ({ isNull, ...key }: RiskKey): atoll.control.RiskKey.$Properties => ({
  ...key,
  ...(isNull !== undefined && { null: isNull }),
});

export function failoverOf(message: atoll.control.FailoverRecord.$Properties): FailoverRecord {
  const { pauseMs, beyondMs, settled } = message;
  return {
    id: decodeName(message.id, "a failover's id"),
    bucket: decodeBucketId(message.bucket),
    bucketName: decodeName(message.bucketName, "a bucket's name"),
    from: decodeRegion(message.from),
    to: decodeRegion(message.to),
    epoch: decodeEpoch(message.epoch),
    atMs: message.atMs ?? 0,
    kind: failoverKinds.name(message.kind),
    atRisk: riskOf(required(message.atRisk, "what is at risk")),
    ...(pauseMs != null && { pauseMs }),
    ...(beyondMs != null && { beyondMs }),
    ...(settled != null && {
      settled: {
        atMs: settled.atMs ?? 0,
        objects: settled.objects ?? 0,
        bytes: settled.bytes ?? 0,
        missing: settled.missing ?? 0,
        unlisted: settled.unlisted ?? 0,
      },
    }),
  };
}

function riskOf(message: atoll.control.Risk.$Properties): RiskSet {
  return {
    objects: message.objects ?? 0,
    bytes: message.bytes ?? 0,
    oldestMs: message.oldestMs ?? 0,
    keys: (message.keys ?? []).map(({ key, version, bytes, kind, stamp, null: isNull }) => ({
      key: key ?? "",
      version: version ?? "",
      bytes: bytes ?? 0,
      kind: kind ?? "",
      ...((stamp ?? "") !== "" && { stamp: stamp ?? "" }),
      ...(isNull != null && { isNull }),
    })),
    isExact: message.exact === true,
    ...((message.reason ?? "") !== "" && { reason: message.reason ?? "" }),
    asOfMs: message.asOfMs ?? 0,
  };
}

/** They count from 1. */
export function decodeEpoch(value: Wire<number>): number {
  const epoch = value ?? 0;
  if (epoch < 1) throw malformed(`the epoch ${epoch}`);
  return epoch;
}
