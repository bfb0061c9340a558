/**
 * What a client has seen, carried by the client (`x-atoll-session`): of each region the greatest stamp of its writes.
 * Whoever has everything that these regions wrote up to these stamps shows the client nothing older than it has seen
 * (Terry et al., "Session Guarantees for Weakly Consistent Replicated Data", 1994: read your writes, monotonic reads).
 *
 *   1 (version), then in the order of regions: │ region(2) │ millis(6) │ counter(2) │ ...        base64url, no padding
 *
 * Region 0 stands for all. Merging is the pointwise maximum: commutative, associative, idempotent.
 */
import { assert } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import { type VersionId, zeroVersion } from "../../base/version-id.ts";

declare const brand: unique symbol;
/** The first 16 hex digits of a version: its milliseconds and counter. String order is their order. */
export type StampText = string & { readonly [brand]: "StampText" };

/** By region; 0 stands for all of them, and no entry is at or below that one. */
export type Session = ReadonlyMap<number, StampText>;

/** Of the text, as a header holds it. */
export const MAX_SESSION_BYTES = 128;

const TOKEN_FORMAT = 1;
const PAIR_BYTES = 10;
const STAMP_DIGITS = 16;
const MILLIS_DIGITS = 12;
/** Regions that a token names; of more, those that are behind most are told of as "all". */
const MAX_PAIRS = 9;
const ALL = 0;

export const emptySession: Session = new Map();

export function stampOf(version: VersionId): StampText {
  return version.slice(0, STAMP_DIGITS) as StampText;
}

/** The least version that has it. */
export const versionOfStamp = (stamp: StampText): VersionId =>
  stamp.padEnd(zeroVersion.length, "0") as VersionId;

/** Below every other one. */
export const zeroStamp: StampText = stampOf(zeroVersion);

/** Milliseconds since 1970, by the writer's clock. */
export function stampMsOf(stamp: StampText): number {
  return Number.parseInt(stamp.slice(0, MILLIS_DIGITS), 16);
}

/** Whose write it is. */
function writerOf(version: VersionId): number {
  return Number.parseInt(version.slice(STAMP_DIGITS, STAMP_DIGITS + 4), 16);
}

/** With a write that the client made or saw. */
export function sawVersion(session: Session, version: VersionId): Session {
  return raised(session, [[writerOf(version), stampOf(version)]]);
}

/** With whatever a region wrote up to a version. */
export function sawOfRegion(session: Session, region: RegionNumber, version: VersionId): Session {
  return raised(session, [[region, stampOf(version)]]);
}

/** With whatever any region wrote up to a version: of what is not there nobody can say who removed it. */
export function sawAllUpTo(session: Session, version: VersionId): Session {
  return raised(session, [[ALL, stampOf(version)]]);
}

export function mergeSessions(a: Session, b: Session): Session {
  return raised(a, b);
}

/** Up to where a region's writes must be known to be here; undefined: the client saw nothing of it. */
export function neededOf(session: Session, region: RegionNumber): StampText | undefined {
  return session.get(region) ?? session.get(ALL);
}

/** The greatest stamp in it. */
export function greatestOf(session: Session): StampText | undefined {
  let greatest: StampText | undefined;
  for (const stamp of session.values()) if (greatest === undefined || stamp > greatest) greatest = stamp;
  return greatest;
}

/** At most `MAX_SESSION_BYTES` characters. What it says is at least what the session says. */
export function encodeSession(session: Session): string {
  const entries = [...bounded(session)].sort(([a], [b]) => a - b);
  const bytes = Buffer.alloc(1 + entries.length * PAIR_BYTES);
  bytes.writeUInt8(TOKEN_FORMAT, 0);
  for (const [index, [region, stamp]] of entries.entries()) {
    const at = 1 + index * PAIR_BYTES;
    bytes.writeUInt16BE(region, at);
    bytes.write(stamp, at + 2, "hex");
  }
  const text = bytes.toString("base64url");
  assert(text.length <= MAX_SESSION_BYTES, "a session's token is within its bound");
  return text;
}

/** @throws message.malformed, with what is wrong with it */
export function decodeSession(text: string): Session {
  if (text.length > MAX_SESSION_BYTES) throw malformed(`it is longer than ${MAX_SESSION_BYTES} characters`);
  if (!/^[A-Za-z0-9_-]+$/.test(text)) throw malformed("it is not base64url");
  const bytes = Buffer.from(text, "base64url");
  if (bytes.toString("base64url") !== text) throw malformed("it is not base64url as this store writes it");
  if (bytes[0] !== TOKEN_FORMAT) throw malformed(`its version is ${bytes[0]}, and this release knows 1`);
  if ((bytes.length - 1) % PAIR_BYTES !== 0) throw malformed("it is cut short");
  const session = new Map<number, StampText>();
  let last = -1;
  for (let at = 1; at < bytes.length; at += PAIR_BYTES) {
    const region = bytes.readUInt16BE(at);
    if (region <= last) throw malformed("its regions are not in order");
    last = region;
    session.set(region, bytes.toString("hex", at + 2, at + PAIR_BYTES) as StampText);
  }
  return canonical(session);
}

const malformed = (what: string): AtollError => new AtollError("message.malformed", what);

function raised(session: Session, by: Iterable<readonly [number, StampText]>): Session {
  let merged: Map<number, StampText> | undefined;
  for (const [region, stamp] of by) {
    const known = (merged ?? session).get(region);
    if (known !== undefined && known >= stamp) continue;
    merged ??= new Map(session);
    merged.set(region, stamp);
  }
  return merged === undefined ? session : canonical(merged);
}

/** Without what "all" says already. */
function canonical(session: Map<number, StampText>): Session {
  const all = session.get(ALL);
  if (all === undefined) return session;
  for (const [region, stamp] of session) if (region !== ALL && stamp <= all) session.delete(region);
  return session;
}

/** In as few entries as a token has: the smallest stamps move into "all", which then is the greatest of them. */
function bounded(session: Session): Session {
  if (session.size <= MAX_PAIRS) return session;
  const byStamp = [...session].filter(([region]) => region !== ALL).sort(([, a], [, b]) => (a < b ? -1 : 1));
  const folded = byStamp.slice(0, byStamp.length - (MAX_PAIRS - 1));
  const greatest = folded.at(-1);
  assert(greatest !== undefined, "more entries than a token has");
  return raised(session, [[ALL, greatest[1]]]);
}
