/** What regions ask one another about reads, as bytes (proto/reads.proto). Decoders throw message.malformed. */
import { createHash } from "node:crypto";
import { type BucketId, groupId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import { parseVersionId, type VersionId } from "../../base/version-id.ts";
import type { Found, Tag, VersionSelector } from "../../metadata/index.ts";
import { decoding, malformed } from "../transfer/methods.ts";
import {
  decodeBucketId,
  decodeOptionalVersion,
  decodeVersion,
  encodeId,
  encodeOptionalVersion,
} from "../transfer/words.ts";
import type { FreshnessAnswer, ShardStanding } from "./knowledge.ts";
import type { SessionsAsked } from "./passing.ts";
import { atoll } from "./reads.gen.js";
import type { StampText } from "./session.ts";

/** Unary: is this what you have of the key? */
export const PROVE_METHOD = "reads.prove";
/** Unary: does anything of the bucket wait for us? */
export const PROVE_ALL_METHOD = "reads.proveAll";
/** Unary: what of these buckets waits for us? */
export const FRESHNESS_METHOD = "reads.freshness";

const { reads: wire } = atoll;

/** S3's limit on a key, in UTF-8. */
const MAX_KEY_BYTES = 1024;
/** Asked about in one call. */
export const MAX_ASKED_BUCKETS = 64;
/** Of a region, in one answer. */
const MAX_SHARDS = 4096;
/** Of one shard and bucket that are named in an answer; of more it is said that there are. */
export const MAX_WAITING_KEYS = 256;
const STAMP_BYTES = 8;
/** Of the tags: what is compared, not what is trusted. */
const TAGS_BYTES = 16;

const noBytes = new Uint8Array(0);

/** What a region has of a key: enough to tell it from everything else that could be there. */
export interface Holding {
  readonly kind: "missing" | "object" | "deleteMarker";
  /** Of what is there. */
  readonly version: VersionId | undefined;
  /** Fingerprint of its tags; empty: none. */
  readonly tags: Uint8Array;
}

const heldKinds: readonly Holding["kind"][] = ["missing", "object", "deleteMarker"];

export function holdingOf(found: Pick<Found, "kind"> & Partial<FoundVersion>): Holding {
  if (found.kind === "object" && found.object !== undefined) {
    return { kind: "object", version: found.object.version, tags: tagsFingerprint(found.object.tags) };
  }
  if (found.kind === "deleteMarker" && found.marker !== undefined) {
    return { kind: "deleteMarker", version: found.marker.version, tags: noBytes };
  }
  return { kind: "missing", version: undefined, tags: noBytes };
}

interface FoundVersion {
  readonly object: { readonly version: VersionId; readonly tags: readonly Tag[] };
  readonly marker: { readonly version: VersionId };
}

export function isSameHolding(a: Holding, b: Holding): boolean {
  return a.kind === b.kind && a.version === b.version && Buffer.compare(a.tags, b.tags) === 0;
}

/** In whatever order they are kept. */
function tagsFingerprint(tags: readonly Tag[]): Uint8Array {
  if (tags.length === 0) return noBytes;
  const sorted = tags.map(({ key, value }) => JSON.stringify([key, value])).sort();
  return createHash("sha256").update(sorted.join("\n")).digest().subarray(0, TAGS_BYTES);
}

export interface Prove {
  readonly bucket: BucketId;
  readonly key: string;
  readonly version: VersionSelector;
  readonly holding: Holding;
}

export function encodeProve({ bucket, key, version, holding }: Prove): Uint8Array {
  return wire.Prove.encode({
    bucket: encodeId(bucket),
    key,
    version: version ?? "",
    held: heldKinds.indexOf(holding.kind),
    found: encodeOptionalVersion(holding.version),
    tags: holding.tags,
  }).finish();
}

export function decodeProve(bytes: Uint8Array): Prove {
  const { bucket, key, version, held, found, tags } = decoding("a question about a key", () =>
    wire.Prove.decode(bytes),
  );
  const kind = heldKinds[held ?? 0];
  if (kind === undefined) throw malformed(`what is held is of kind ${held}`);
  return {
    bucket: decodeBucketId(bucket),
    key: checkedKey(key ?? ""),
    version: selectorOf(version ?? ""),
    holding: { kind, version: decodeOptionalVersion(found), tags: tags ?? noBytes },
  };
}

export type ProveAnswer =
  | {
      readonly kind: "current" | "different";
      readonly epoch: number;
      readonly shard: number;
      readonly index: number;
      /** Of one key: no version that had been written in its shard by then, by whatever region, is greater. */
      readonly last?: VersionId;
    }
  /** `home`: who is, as far as it knows. */
  | { readonly kind: "notHome"; readonly home: RegionNumber | undefined };

const standings: readonly ProveAnswer["kind"][] = ["current", "different", "notHome"];

export function encodeProveAnswer(answer: ProveAnswer): Uint8Array {
  const standing = standings.indexOf(answer.kind);
  if (answer.kind === "notHome")
    return wire.ProveAnswer.encode({ standing, home: answer.home ?? 0 }).finish();
  const { epoch, shard, index, last } = answer;
  const named = last === undefined ? {} : { last: encodeId(last) };
  return wire.ProveAnswer.encode({ standing, epoch, shard, index, ...named }).finish();
}

export function decodeProveAnswer(bytes: Uint8Array): ProveAnswer {
  const answer = decoding("an answer about a key", () => wire.ProveAnswer.decode(bytes));
  const kind = standings[answer.standing ?? 0];
  if (kind === undefined) throw malformed(`a standing of kind ${answer.standing}`);
  const { home, epoch, shard, index } = answer;
  if (kind === "notHome") return { kind, home: home ? regionNumber(home) : undefined };
  const last = decodeOptionalVersion(answer.last);
  return {
    ...{ kind, epoch: epoch ?? 0, shard: shard ?? 0, index: index ?? 0 },
    ...(last !== undefined && { last }),
  };
}

export const encodeProveAll = (bucket: BucketId): Uint8Array =>
  wire.ProveAll.encode({ bucket: encodeId(bucket) }).finish();

export const decodeProveAll = (bytes: Uint8Array): BucketId =>
  decodeBucketId(decoding("a question about a bucket", () => wire.ProveAll.decode(bytes)).bucket);

export interface AskFreshness {
  readonly buckets: readonly BucketId[];
  /** Of the only bucket. */
  readonly key: string | undefined;
  /** Undefined: no client with a session reads so. */
  readonly sessions?: SessionsAsked | undefined;
}

export function encodeAskFreshness({ buckets, key, sessions }: AskFreshness): Uint8Array {
  const asked =
    sessions === undefined
      ? {}
      : { needed: Buffer.from(sessions.needed, "hex"), wallMs: Math.max(0, Math.trunc(sessions.wallMs)) };
  return wire.AskFreshness.encode({ buckets: buckets.map(encodeId), key: key ?? "", ...asked }).finish();
}

export function decodeAskFreshness(bytes: Uint8Array): AskFreshness {
  const { buckets, key, needed, wallMs } = decoding("a question about freshness", () =>
    wire.AskFreshness.decode(bytes),
  );
  if ((buckets?.length ?? 0) > MAX_ASKED_BUCKETS) throw malformed(`${buckets?.length} buckets asked about`);
  return {
    buckets: (buckets ?? []).map(decodeBucketId),
    key: (key ?? "") === "" ? undefined : checkedKey(key ?? ""),
    sessions: sessionsOf(needed ?? noBytes, wallMs ?? 0),
  };
}

function sessionsOf(needed: Uint8Array, wallMs: number): SessionsAsked | undefined {
  if (needed.length === 0) return undefined;
  if (needed.length !== STAMP_BYTES) throw malformed("a stamp that clients have seen");
  return { needed: Buffer.from(needed).toString("hex") as StampText, wallMs };
}

/** Undefined: the region does not have the bucket, or nothing of it leads to whoever asks. */
export type MaybeFreshness = FreshnessAnswer | undefined;

export function encodeFreshness(answers: readonly MaybeFreshness[]): Uint8Array {
  const buckets = answers.map((answer) => {
    if (answer === undefined) return {};
    const { epoch, isHome, isCovered, isWhole, shards } = answer;
    return {
      ...{ epoch, isHome, isCovered, isWhole },
      shards: shards.map(({ shard, last, waiting }) => ({
        ...{ shard, last: encodeId(last) },
        ...(waiting === undefined
          ? { isTooMany: true }
          : { keys: [...waiting.keys()], stamps: Buffer.from([...waiting.values()].join(""), "hex") }),
      })),
    };
  });
  return wire.Freshness.encode({ buckets }).finish();
}

/** @param count of the buckets that were asked about */
export function decodeFreshness(bytes: Uint8Array, count: number): readonly MaybeFreshness[] {
  const { buckets } = decoding("what a region says of freshness", () => wire.Freshness.decode(bytes));
  if (buckets?.length !== count) throw malformed(`${buckets?.length} answers to ${count} questions`);
  return buckets.map(({ epoch, isHome, isCovered, isWhole, shards }) => {
    const count = shards?.length ?? 0;
    if (count === 0) return undefined;
    if (count > MAX_SHARDS) throw malformed(`${count} shards`);
    return {
      ...{ epoch: epoch ?? 0, isHome: isHome ?? false },
      ...{ isCovered: isCovered ?? false, isWhole: isWhole ?? false },
      shards: (shards ?? []).map(standingOf),
    };
  });
}

function standingOf(message: atoll.reads.ShardStanding.$Properties): ShardStanding {
  const { shard, last, keys, stamps, isTooMany } = message;
  const count = keys?.length ?? 0;
  if (count > MAX_WAITING_KEYS) throw malformed(`${count} keys that wait`);
  if ((stamps?.length ?? 0) !== count * STAMP_BYTES) throw malformed("the stamps of keys that wait");
  const text = Buffer.from(stamps ?? noBytes).toString("hex");
  const waiting = new Map<number, StampText>();
  for (const [index, key] of (keys ?? []).entries()) {
    const digits = STAMP_BYTES * 2;
    waiting.set(key, text.slice(index * digits, (index + 1) * digits) as StampText);
  }
  return {
    ...{ shard: groupId(shard ?? 0), last: decodeVersion(last) },
    waiting: isTooMany === true ? undefined : waiting,
  };
}

function checkedKey(key: string): string {
  if (Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
  throw malformed(`a key of more than ${MAX_KEY_BYTES} bytes`);
}

function selectorOf(text: string): VersionSelector {
  if (text === "") return undefined;
  if (text === "null") return "null";
  const version = parseVersionId(text);
  if (version === undefined) throw malformed("a version id that is none");
  return version;
}
