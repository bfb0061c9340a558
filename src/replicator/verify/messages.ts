/** What is said on the stream of a session, as bytes (proto/verify.proto). Decoders throw message.malformed. */

import { AtollError } from "../../base/errors.ts";
import { type RegionNumber, regionNumber } from "../../base/ids.ts";
import { SUM_KEY_BYTES } from "../../base/keyed-sums.ts";
import { zeroVersion } from "../../base/version-id.ts";
import {
  type Element,
  type Enqueued,
  type Placed,
  type PlaceRange,
  placedOf,
  placeOf,
} from "../../metadata/index.ts";
import { decoding, malformed } from "../transfer/methods.ts";
import {
  decodeBucketId,
  decodeOptionalVersion,
  decodeVersion,
  encodeId,
  encodeOptionalVersion,
} from "../transfer/words.ts";
import {
  packBounds,
  packElements,
  packPlaces,
  packRanges,
  packSums,
  unpackBounds,
  unpackElements,
  unpackPlaces,
  unpackRanges,
  unpackSums,
} from "./bounds.ts";
import type { SetSum } from "./element-set.ts";
import type { Comparison } from "./region-set.ts";
import {
  type Damage,
  type DeepSums,
  type HeldThere,
  MAX_PLACES,
  type RegionStanding,
  type SideProgress,
} from "./side.ts";
import { atoll } from "./verify.gen.js";

const { verify: wire } = atoll;

/** One session: requests and answers in turn. */
export const SESSION_METHOD = "verify.session";
/** One verification, run by the first of its regions: its lines. */
export const RUN_METHOD = "verify.run";
/** Of one message: 64 ranges of 16 pieces with bounds of a kilobyte each are one eighth of it. */
export const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;
/** Moves when elements, sums or what is packed mean something else. */
const FORMAT = 1;
const MAX_PARTS = 256;

const whats: readonly Enqueued["what"][] = ["version", "tags", "deletion"];
const damageReasons: readonly Damage["reason"][] = ["unreadable", "digestMismatch"];

export function encodeOpen({ bucket, key, cut }: Comparison): Uint8Array {
  return wire.Open.encode({ format: FORMAT, bucket: encodeId(bucket), key, cut: encodeId(cut) }).finish();
}

/** @throws rpc.incompatible for another format's */
export function decodeOpen(bytes: Uint8Array): Comparison {
  const { format, bucket, key, cut } = decoding("a session's beginning", () => wire.Open.decode(bytes));
  if (format !== FORMAT) {
    const text = `a verification of format ${format} is asked for, and this release speaks ${FORMAT}`;
    throw new AtollError("rpc.incompatible", text);
  }
  if (key?.length !== SUM_KEY_BYTES) throw malformed("the key of fingerprints");
  return { bucket: decodeBucketId(bucket), key: new Uint8Array(key), cut: decodeVersion(cut) };
}

export type Request =
  | { readonly kind: "prepare" }
  | { readonly kind: "sums" | "list"; readonly ranges: readonly PlaceRange[] }
  | { readonly kind: "split"; readonly ranges: readonly PlaceRange[]; readonly parts: number }
  | { readonly kind: "standings"; readonly other: RegionNumber; readonly of: readonly Placed[] }
  | { readonly kind: "repair"; readonly other: RegionNumber; readonly of: readonly Enqueued[] }
  | { readonly kind: "deep"; readonly range: PlaceRange }
  | { readonly kind: "deepList" }
  /** Has no answer. */
  | { readonly kind: "alive" };

export function encodeRequest(request: Request): Uint8Array {
  return wire.Request.encode(requestMessage(request)).finish();
}

function requestMessage(request: Request): atoll.verify.Request.$Properties {
  switch (request.kind) {
    case "prepare":
      return { prepare: {} };
    case "sums":
      return { sums: packRanges(request.ranges) };
    case "list":
      return { list: packRanges(request.ranges) };
    case "split":
      return { split: { ranges: packRanges(request.ranges), parts: request.parts } };
    case "standings": {
      const places = request.of.map(({ key, version }) => placeOf(key, version));
      return { standings: { other: request.other, places: packPlaces(places) } };
    }
    case "repair": {
      const items = request.of.map(({ key, version, what }) => ({
        place: placeOf(key, version),
        what: whats.indexOf(what),
      }));
      return { repair: { other: request.other, items } };
    }
    case "deep":
      return { deep: packRanges([request.range]) };
    case "deepList":
      return { deepList: {} };
    case "alive":
      return { alive: {} };
  }
}

export function decodeRequest(bytes: Uint8Array): Request {
  const message = decoding("a verification's request", () => wire.Request.decode(bytes));
  const { prepare, sums, list, split, standings, repair, deep, deepList, alive } = message;
  if (sums != null) return { kind: "sums", ranges: unpackRanges(sums) };
  if (list != null) return { kind: "list", ranges: unpackRanges(list) };
  if (split != null) {
    const parts = split.parts ?? 0;
    if (parts < 2 || parts > MAX_PARTS) throw malformed(`a split into ${parts}`);
    return { kind: "split", ranges: unpackRanges(split.ranges ?? new Uint8Array(0)), parts };
  }
  if (standings != null) {
    const places = unpackPlaces(standings.places ?? new Uint8Array(0));
    if (places.length > MAX_PLACES) throw malformed(`a question about ${places.length} versions`);
    return { kind: "standings", other: regionNumber(standings.other ?? 0), of: places.map(placedOf) };
  }
  if (repair != null) {
    const items = repair.items ?? [];
    if (items.length > MAX_PLACES) throw malformed(`a repair of ${items.length} versions`);
    return { kind: "repair", other: regionNumber(repair.other ?? 0), of: items.map(enqueuedOf) };
  }
  if (deep != null) {
    const ranges = unpackRanges(deep);
    const [range] = ranges;
    if (range === undefined || ranges.length !== 1) throw malformed("contents of one range");
    return { kind: "deep", range };
  }
  if (deepList != null) return { kind: "deepList" };
  if (prepare != null) return { kind: "prepare" };
  if (alive != null) return { kind: "alive" };
  throw malformed("a verification's request of an unknown kind");
}

function enqueuedOf({ place, what }: atoll.verify.Repair.Item.$Properties): Enqueued {
  const known = whats[what ?? 0];
  if (known === undefined) throw malformed("a repair of an unknown kind");
  return { ...placedOf(place ?? new Uint8Array(0)), what: known };
}

export type Response =
  | { readonly kind: "progress"; readonly progress: SideProgress }
  | { readonly kind: "sums"; readonly sums: readonly SetSum[] }
  | { readonly kind: "bounds"; readonly bounds: readonly (readonly Uint8Array[])[] }
  | { readonly kind: "elements"; readonly elements: readonly (readonly Element[])[] }
  | { readonly kind: "standings"; readonly standings: readonly RegionStanding[] }
  | { readonly kind: "enqueued"; readonly isEnqueued: boolean }
  | { readonly kind: "deep"; readonly deep: DeepSums };

export function encodeResponse(response: Response): Uint8Array {
  return wire.Response.encode(responseMessage(response)).finish();
}

function responseMessage(response: Response): atoll.verify.Response.$Properties {
  switch (response.kind) {
    case "progress":
      return { progress: response.progress };
    case "sums":
      return { sums: packSums(response.sums) };
    case "bounds":
      return { bounds: packBounds(response.bounds) };
    case "elements":
      return { elements: packElements(response.elements) };
    case "standings":
      return { standings: { standings: response.standings.map(standingMessage) } };
    case "enqueued":
      return { enqueued: response.isEnqueued };
    case "deep": {
      const { bytes, damages } = response.deep;
      const named = damages.map(({ place, reason }) => ({ place, reason }));
      return { deep: { sums: packSums([response.deep]), bytes, damages: named } };
    }
  }
}

export function decodeResponse(bytes: Uint8Array): Response {
  const message = decoding("a verification's answer", () => wire.Response.decode(bytes));
  const { progress, sums, bounds, elements, standings, enqueued, deep } = message;
  if (sums != null) return { kind: "sums", sums: unpackSums(sums) };
  if (bounds != null) return { kind: "bounds", bounds: unpackBounds(bounds) };
  if (elements != null) return { kind: "elements", elements: unpackElements(elements) };
  if (progress != null) {
    return { kind: "progress", progress: { rows: progress.rows ?? 0, bytes: progress.bytes ?? 0 } };
  }
  if (standings != null) {
    return { kind: "standings", standings: (standings.standings ?? []).map(standingOf) };
  }
  if (enqueued != null) return { kind: "enqueued", isEnqueued: enqueued };
  if (deep != null) return { kind: "deep", deep: deepOf(deep) };
  throw malformed("a verification's answer of an unknown kind");
}

function deepOf({ sums, bytes, damages }: atoll.verify.DeepSums.$Properties): DeepSums {
  const measured = unpackSums(sums ?? new Uint8Array(0));
  const [sum] = measured;
  if (sum === undefined || measured.length !== 1) throw malformed("a sum of contents");
  return { ...sum, bytes: bytes ?? 0, damages: (damages ?? []).map(damageOf) };
}

function damageOf({ place, reason }: atoll.verify.DeepSums.Damage.$Properties): Damage {
  const known = damageReasons.find((each) => each === reason);
  if (known === undefined || place == null) throw malformed("a damage of an unknown kind");
  return { place: new Uint8Array(place), reason: known };
}

function standingMessage(standing: RegionStanding): atoll.verify.Standings.Standing.$Properties {
  const { held, deletedAt, newerNull, waiting, isChosen } = standing;
  return {
    ...(held !== undefined && { held: heldMessage(held) }),
    deletedAt: encodeOptionalVersion(deletedAt),
    newerNull: encodeOptionalVersion(newerNull?.version),
    newerNullIsDeletion: newerNull?.isDeletion === true,
    ...(waiting !== undefined && { waiting }),
    chosen: isChosen,
  };
}

const heldMessage = (held: HeldThere): atoll.verify.Standings.Held.$Properties => ({
  marker: held.isMarker,
  null: held.isNull,
  replica: held.isReplica,
  bytes: held.bytes,
  etag: held.etag,
  checksums: held.checksums,
  tagsStamp: encodeId(held.tagsStamp),
});

function standingOf(message: atoll.verify.Standings.Standing.$Properties): RegionStanding {
  const newerNull = decodeOptionalVersion(message.newerNull);
  const { held, waiting } = message;
  return {
    held: held == null ? undefined : heldOf(held),
    deletedAt: decodeOptionalVersion(message.deletedAt),
    newerNull:
      newerNull === undefined
        ? undefined
        : { version: newerNull, isDeletion: message.newerNullIsDeletion === true },
    waiting: waiting == null ? undefined : { attempts: waiting.attempts ?? 0, reason: waiting.reason ?? "" },
    isChosen: message.chosen === true,
  };
}

function heldOf(held: atoll.verify.Standings.Held.$Properties): HeldThere {
  return {
    isMarker: held.marker === true,
    isNull: held.null === true,
    isReplica: held.replica === true,
    bytes: held.bytes ?? 0,
    etag: held.etag ?? "",
    checksums: held.checksums ?? "",
    tagsStamp: decodeOptionalVersion(held.tagsStamp) ?? zeroVersion,
  };
}
