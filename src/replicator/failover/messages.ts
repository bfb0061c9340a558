/** What regions say to one another when a home moves (proto/failover.proto). Decoders throw message.malformed. */
import { AtollError } from "../../base/errors.ts";
import { type BucketId, bucketId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import { parseVersionId, type VersionId } from "../../base/version-id.ts";
import { stampOfTold, toldStamp } from "../transfer/words.ts";
import type { AnnouncedRisk, MergedCount, RiskEntry } from "./components.ts";
import { atoll } from "./failover.gen.js";
import { MAX_ANNOUNCED_BYTES } from "./options.ts";

/** At the home: what waits in its outboxes for a region. */
export const BACKLOG_METHOD = "failover.backlog";
/** At the home: no more writes, until nothing waits. */
export const DRAIN_METHOD = "failover.drain";
/** At another region: what was announced to it, and has not arrived. */
export const RISK_METHOD = "failover.risk";
/** The same, of one node of our own region. */
export const ANNOUNCED_METHOD = "failover.announced";
/** At another node of our own region: whether something has been merged since. */
export const MERGES_METHOD = "failover.merges";
/** At a region that survives: what it holds of a list is shipped to the one that takes over. */
export const SHIP_METHOD = "failover.ship";
/** A switch, run where it leads to, told line by line. */
export const RUN_METHOD = "failover.run";

const { failover: wire } = atoll;
const BUCKET_ID_BYTES = 8;
/** Entries of an answer that are encoded at once: as much as that is left out of one that is full. */
const PART_ENTRIES = 500;

export interface RiskCall {
  readonly bucket: BucketId;
  readonly to: RegionNumber | 0;
}

/** Numbers, and of what they count as much as an answer takes, the oldest first. */
export interface CountedRisk {
  readonly objects: number;
  readonly bytes: number;
  readonly oldestMs: number;
  readonly isExact: boolean;
  readonly asOfMs: number;
  readonly entries: readonly RiskEntry[];
}

/** Of a home's outboxes. */
export interface Backlog extends CountedRisk {
  /** Of the bucket as the region follows it; 0: it has no home there. */
  readonly epoch: number;
}

export interface NodeRisk extends AnnouncedRisk {
  readonly merged: readonly MergedCount[];
}

export interface DrainCall {
  readonly bucket: BucketId;
  readonly generation: number;
  readonly to: RegionNumber;
  readonly waitMs: number;
}

export interface DrainAnswer {
  readonly isDrained: boolean;
  readonly objects: number;
  readonly bytes: number;
  readonly frozenMs: number;
}

export interface ShipCall {
  readonly bucket: BucketId;
  readonly to: RegionNumber;
  readonly entries: readonly RiskEntry[];
  /** Nothing is shipped: the answer says what could be. */
  readonly onlyAsks: boolean;
}

export const encodeRiskCall = ({ bucket, to }: RiskCall): Uint8Array =>
  wire.RiskCall.encode({ bucket: Buffer.from(bucket, "hex"), to }).finish();

export function decodeRiskCall(bytes: Uint8Array): RiskCall {
  const { bucket, to } = decoded("a question about a bucket's home", () => wire.RiskCall.decode(bytes));
  return { bucket: bucketOf(bucket), to: (to ?? 0) === 0 ? 0 : regionNumber(to ?? 0) };
}

export function encodeBacklog({ entries, isExact, ...rest }: Backlog): Uint8Array {
  const { objects, bytes, oldestMs, asOfMs, epoch } = rest;
  return wire.RiskAnswer.encode({
    ...{ objects, bytes, oldestMs: whole(oldestMs), asOfMs: whole(asOfMs), epoch, exact: isExact },
    entries: entries.map(encodedEntry),
  }).finish();
}

export function decodeBacklog(bytes: Uint8Array): Backlog {
  const answer = decodeRisk(bytes);
  return { ...countedOf(answer), epoch: answer.epoch ?? 0 };
}

export const encodeCounted = (risk: CountedRisk): Uint8Array => encodeBacklog({ ...risk, epoch: 0 });

export const decodeCounted = (bytes: Uint8Array): CountedRisk => countedOf(decodeRisk(bytes));

/** @param maxBytes of the answer: of more entries it has what fits beside the numbers, and is not exact */
export function encodeNodeRisk(
  { entries, isExact, asOfMs, merged }: NodeRisk,
  maxBytes: number = MAX_ANNOUNCED_BYTES,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const headOf = (exact: boolean): Uint8Array =>
    wire.RiskAnswer.encode({ exact, asOfMs: whole(asOfMs), merged: [...merged] }).finish();
  let left = maxBytes - headOf(true).length;
  let told = 0;
  while (told < entries.length) {
    const some = entries.slice(told, told + PART_ENTRIES).map(encodedEntry);
    const part = wire.RiskAnswer.encode({ entries: some }).finish();
    if (part.length > left) break;
    parts.push(part);
    left -= part.length;
    told += some.length;
  }
  const head = headOf(isExact && told === entries.length);
  // Messages that follow one another are one message to protobuf.
  return Buffer.concat([head, ...parts]);
}

export function decodeNodeRisk(bytes: Uint8Array): NodeRisk {
  const answer = decodeRisk(bytes);
  const { entries, isExact, asOfMs } = countedOf(answer);
  const merged = (answer.merged ?? []).map(({ region, epoch, objects, bytes: of }) => ({
    ...{ region: region ?? 0, epoch: epoch ?? 0, objects: objects ?? 0, bytes: of ?? 0 },
  }));
  return { entries, isExact, asOfMs, merged };
}

/** @param mark a number that no merge leaves as it was */
export const encodeMergeMark = (mark: number): Uint8Array => wire.MergesAnswer.encode({ mark }).finish();

export const decodeMergeMark = (bytes: Uint8Array): number =>
  decoded("whether something was merged", () => wire.MergesAnswer.decode(bytes)).mark ?? 0;

export const encodeDrainCall = ({ bucket, ...rest }: DrainCall): Uint8Array =>
  wire.DrainCall.encode({ bucket: Buffer.from(bucket, "hex"), ...rest }).finish();

export function decodeDrainCall(bytes: Uint8Array): DrainCall {
  const call = decoded("a call to stop writes", () => wire.DrainCall.decode(bytes));
  const { generation, to, waitMs } = call;
  if ((to ?? 0) === 0) throw malformed("a call to stop writes");
  return {
    bucket: bucketOf(call.bucket),
    generation: generation ?? 0,
    to: regionNumber(to ?? 0),
    waitMs: waitMs ?? 0,
  };
}

export const encodeDrainAnswer = ({ isDrained, objects, bytes, frozenMs }: DrainAnswer): Uint8Array =>
  wire.DrainAnswer.encode({ drained: isDrained, objects, bytes, frozenMs: whole(frozenMs) }).finish();

export function decodeDrainAnswer(bytes: Uint8Array): DrainAnswer {
  const answer = decoded("what is on its way", () => wire.DrainAnswer.decode(bytes));
  return {
    isDrained: answer.drained === true,
    objects: answer.objects ?? 0,
    bytes: answer.bytes ?? 0,
    frozenMs: answer.frozenMs ?? 0,
  };
}

export const encodeShipCall = ({ bucket, to, entries, onlyAsks }: ShipCall): Uint8Array =>
  wire.ShipCall.encode({
    bucket: Buffer.from(bucket, "hex"),
    to,
    entries: entries.map(encodedEntry),
    onlyAsks,
  }).finish();

export function decodeShipCall(bytes: Uint8Array): ShipCall {
  const call = decoded("a call to ship versions", () => wire.ShipCall.decode(bytes));
  const { bucket, to, entries, onlyAsks } = call;
  if ((to ?? 0) === 0) throw malformed("a call to ship versions");
  return {
    ...{ bucket: bucketOf(bucket), to: regionNumber(to ?? 0) },
    ...{ entries: (entries ?? []).map(entryOf), onlyAsks: onlyAsks ?? false },
  };
}

/** @param held positions in the call's entries */
export const encodeShipAnswer = (held: readonly number[]): Uint8Array =>
  wire.ShipAnswer.encode({ held: [...held] }).finish();

export const decodeShipAnswer = (bytes: Uint8Array): readonly number[] =>
  decoded("which versions are shipped", () => wire.ShipAnswer.decode(bytes)).held ?? [];

function encodedEntry({
  key,
  version,
  bytes,
  kind,
  stamp: given,
  isNull,
}: RiskEntry): atoll.failover.RiskEntry.$Properties {
  const { stamp, stampMs } = toldStamp(given, version);
  return {
    ...{ key, version, bytes, kind, stampMs },
    ...(stamp !== undefined && { stamp }),
    ...(isNull !== undefined && { null: isNull }),
  };
}

const decodeRisk = (bytes: Uint8Array) => decoded("what is at risk", () => wire.RiskAnswer.decode(bytes));

function countedOf(answer: ReturnType<typeof decodeRisk>): CountedRisk {
  return {
    objects: answer.objects ?? 0,
    bytes: answer.bytes ?? 0,
    oldestMs: answer.oldestMs ?? 0,
    isExact: answer.exact === true,
    asOfMs: answer.asOfMs ?? 0,
    entries: (answer.entries ?? []).map(entryOf),
  };
}

type WireEntry = NonNullable<ReturnType<typeof decodeRisk>["entries"]>[number];

function entryOf({ key, version, bytes, kind, stamp, stampMs, null: isNull }: WireEntry): RiskEntry {
  const told = { stamp: stampText(stamp), stampMs: stampMs ?? 0 };
  return {
    key: key ?? "",
    version: version ?? "",
    bytes: bytes ?? 0,
    kind: kind ?? "",
    stamp: stampOfTold(told, version ?? ""),
    ...(isNull != null && { isNull }),
  };
}

function stampText(text: string | null | undefined): VersionId | undefined {
  if (text == null || text === "") return undefined;
  const stamp = parseVersionId(text);
  if (stamp === undefined) throw malformed("a stamp");
  return stamp;
}

const whole = (ms: number): number => Math.max(0, Math.trunc(ms));

function bucketOf(bytes: Uint8Array | null | undefined): BucketId {
  if (bytes?.length !== BUCKET_ID_BYTES) throw malformed("the id of a bucket");
  return bucketId(Buffer.from(bytes).toString("hex"));
}

function decoded<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw malformed(what, cause);
  }
}

const malformed = (what: string, cause?: unknown): AtollError =>
  new AtollError("message.malformed", `${what} cannot be decoded`, { cause });
