/** Homes and their epochs, between our types and proto/metadata.proto. Every decoder throws message.malformed. */
import type { Fenced } from "../commands.ts";
import type { BucketHome } from "../records.ts";
import type { ReplicaEpoch } from "../replication.ts";
import type { atoll } from "./metadata.gen.js";
import { decodeMillis, malformed } from "./names.ts";
import type { Wire } from "./words.ts";

type HomeMessage = atoll.metadata.BucketHome.$Properties;
type FenceMessage = atoll.metadata.Fence.$Properties;
type EpochMessage = atoll.metadata.ReplicaEpoch.$Properties;

/** As a field that is absent without a home. */
export function homeField(home: BucketHome | undefined): { readonly home?: HomeMessage } {
  if (home === undefined) return {};
  const { isHere, epoch, floorMs, isFrozen } = home;
  return { home: { here: isHere, epoch, floorMs, frozen: isFrozen } };
}

export function homeOf(message: Wire<HomeMessage>): { readonly home?: BucketHome } {
  if (message == null) return {};
  const { here, floorMs, frozen } = message;
  const epoch = decodeEpoch(message.epoch);
  return {
    home: { isHere: here === true, epoch, floorMs: decodeMillis(floorMs), isFrozen: frozen === true },
  };
}

export function fenceField({ epoch, ceilingMs }: Fenced): { readonly fence?: FenceMessage } {
  if (epoch === undefined) return {};
  return { fence: { epoch, ...(ceilingMs === undefined ? {} : { ceilingMs }) } };
}

export function fenceOf(message: Wire<FenceMessage>): Fenced {
  if (message == null) return {};
  const epoch = decodeEpoch(message.epoch);
  return message.ceilingMs == null ? { epoch } : { epoch, ceilingMs: decodeMillis(message.ceilingMs) };
}

export function epochField(epoch: ReplicaEpoch | undefined): { readonly epoch?: EpochMessage } {
  return epoch === undefined ? {} : { epoch: { epoch: epoch.epoch, merge: epoch.isMerge } };
}

export function epochOf(message: Wire<EpochMessage>): { readonly epoch?: ReplicaEpoch } {
  if (message == null) return {};
  return { epoch: { epoch: decodeEpoch(message.epoch), isMerge: message.merge === true } };
}

function decodeEpoch(value: Wire<number>): number {
  const epoch = value ?? 0;
  if (!Number.isSafeInteger(epoch) || epoch < 1) throw malformed(`the epoch ${epoch}`);
  return epoch;
}
