/** Questions and the command of verification. Every decoder throws message.malformed. */
import { SUM_KEY_BYTES } from "../../base/keyed-sums.ts";
import { isStorableKey } from "../keyspace.ts";
import { isRange, MAX_BOUND_BYTES, noBound, type PlaceRange } from "../place.ts";
import type { NamedVersion } from "../replication.ts";
import { type Enqueued, type EnqueueVersions, MAX_RANGES, type VerificationQuery } from "../verification.ts";
import type { atoll } from "./metadata.gen.js";
import { bytesOfHex, decodeBucketId, decodeVersionId, malformed, NumberedNames } from "./names.ts";
import { decodeName, decodeTarget } from "./replication.ts";
import { decodeList, type Wire } from "./words.ts";

type Message = atoll.metadata.ShardQuery.$Properties;
type Elements = Exclude<VerificationQuery, { kind: "standings" }>;

export function verificationQueryMessage(query: VerificationQuery): Message {
  switch (query.kind) {
    case "standings": {
      const versions = query.of.map(({ bucket, key, version }) => ({
        bucket: bytesOfHex(bucket),
        key,
        version: bytesOfHex(version),
      }));
      return { standings: { versions } };
    }
    case "elements":
      return { elements: elementsMessage(query) };
    case "fingerprints":
      return { fingerprints: { ...elementsMessage(query), blockElements: query.blockElements } };
  }
}

const elementsMessage = ({
  bucket,
  key,
  cut,
  ranges,
}: Elements): atoll.metadata.ElementsQuery.$Properties => ({
  bucket: bytesOfHex(bucket),
  key,
  cut: bytesOfHex(cut),
  ranges: ranges.map(({ from, to }) => ({ from, to })),
});

/** @returns undefined for a query of another family */
export function verificationQueryOf({
  fingerprints,
  elements,
  standings,
}: Message): VerificationQuery | undefined {
  if (fingerprints != null) {
    const blockElements = fingerprints.blockElements ?? 0;
    if (blockElements < 1) throw malformed("blocks without elements");
    return { kind: "fingerprints", ...elementsOf(fingerprints), blockElements };
  }
  if (elements != null) return { kind: "elements", ...elementsOf(elements) };
  if (standings != null) return { kind: "standings", of: decodeList(standings.versions, namedOf) };
  return undefined;
}

function elementsOf({ bucket, key, cut, ranges }: atoll.metadata.ElementsQuery.$Properties) {
  if (key?.length !== SUM_KEY_BYTES) throw malformed("the key of fingerprints");
  const count = ranges?.length ?? 0;
  if (count === 0 || count > MAX_RANGES) throw malformed(`${count} ranges`);
  return {
    bucket: decodeBucketId(bucket),
    key,
    cut: decodeVersionId(cut),
    ranges: decodeList(ranges, rangeOf),
  };
}

function rangeOf({ from, to }: atoll.metadata.PlaceRange.$Properties): PlaceRange {
  const range = { from: decodeBound(from), to: decodeBound(to) };
  if (!isRange(range)) throw malformed("a range that ends before it begins");
  return range;
}

export function decodeBound(bytes: Wire<Uint8Array>): Uint8Array {
  if (bytes == null) return noBound;
  if (bytes.length > MAX_BOUND_BYTES) throw malformed(`a bound of ${bytes.length} bytes`);
  return bytes;
}

function namedOf({ bucket, key, version }: atoll.metadata.ShippablesQuery.Named.$Properties): NamedVersion {
  return { bucket: decodeBucketId(bucket), ...placedOf({ key, version }) };
}

function placedOf({ key, version }: { readonly key?: Wire<string>; readonly version?: Wire<Uint8Array> }) {
  if (key == null || !isStorableKey(key)) throw malformed("a version whose key is none");
  return { key, version: decodeVersionId(version) };
}

const whats = new NumberedNames<Enqueued["what"]>("what to enqueue", ["version", "tags", "deletion"]);

export function enqueueVersionsMessage(command: EnqueueVersions): atoll.metadata.EnqueueVersions.$Properties {
  const { bucket, target, rule, of, proposed } = command;
  return {
    bucket: bytesOfHex(bucket),
    target,
    rule,
    of: of.map(({ key, version, what }) => ({ key, version: bytesOfHex(version), what: whats.number(what) })),
    proposed: bytesOfHex(proposed),
  };
}

export function enqueueVersionsOf(message: atoll.metadata.EnqueueVersions.$Properties): EnqueueVersions {
  return {
    kind: "enqueueVersions",
    bucket: decodeBucketId(message.bucket),
    target: decodeTarget(message.target),
    rule: decodeName(message.rule),
    of: decodeList(message.of, (each) => ({ ...placedOf(each), what: whats.name(each.what) })),
    proposed: decodeVersionId(message.proposed),
  };
}
