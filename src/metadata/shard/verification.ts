/** What is asked of a shard by a verification. */
import { copyBytes, successorOf } from "../../base/bytes.ts";
import type { LogIndex } from "../../base/ids.ts";
import { type KeyedSums, keyedSums } from "../../base/keyed-sums.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { bytesOfHex, VERSION_ID_BYTES } from "../codec/names.ts";
import { decodeTombstone } from "../codec/replication.ts";
import type { RowSummary } from "../codec/version-row.ts";
import { type KeyOf, Table, versionKey } from "../keyspace.ts";
import { boundBetween, invertBytes, noBound, type PlaceRange } from "../place.ts";
import type { NamedVersion } from "../replication.ts";
import type {
  Block,
  Element,
  Elements,
  ElementsQuery,
  Fingerprints,
  FingerprintsQuery,
  HeldVersion,
  NewerNull,
  RangeBlocks,
  Standings,
  VerificationAnswers,
  VerificationQuery,
  VersionStanding,
  WaitingEvent,
} from "../verification.ts";
import { readHistory } from "./key-history.ts";
import { eventsOfVersion, readEvent } from "./outbox-view.ts";
import { chosenTargets } from "./replication-query.ts";
import { walkVersions } from "./version-walk.ts";
import { locate } from "./view.ts";

/** One question's rows, at about 1 µs each. */
const MAX_ROWS_PER_QUERY = 4096;
/** What it costs to go to a range, in rows. */
const ROWS_PER_SEEK = 4;

type QueryOf<Kind extends VerificationQuery["kind"]> = Extract<VerificationQuery, { kind: Kind }>;

export const verificationAnswerers: {
  readonly [Kind in VerificationQuery["kind"]]: (
    transaction: ReadTransaction,
    query: QueryOf<Kind>,
    appliedIndex: LogIndex,
  ) => VerificationAnswers[Kind];
} = { fingerprints, elements, standings };

/** The versions of ranges that are not behind the cut, hashed one by one, while the budget of rows lasts. */
class ElementWalk {
  readonly sums: KeyedSums;
  rows = 0;
  readonly #transaction: ReadTransaction;
  readonly #query: FingerprintsQuery | ElementsQuery;
  readonly #invertedCut: Uint8Array;
  #budget = MAX_ROWS_PER_QUERY;

  constructor(transaction: ReadTransaction, query: FingerprintsQuery | ElementsQuery) {
    this.#transaction = transaction;
    this.#query = query;
    this.sums = keyedSums(query.key);
    this.#invertedCut = bytesOfHex(query.cut);
    invertBytes(this.#invertedCut, 0, VERSION_ID_BYTES);
  }

  /** The first range is begun in any case. */
  get isExhausted(): boolean {
    return this.#budget <= 0;
  }

  /**
   * @param onElement called with each element's place at the start of `sums.bytes`, and the bytes of the element
   * @returns where to go on; undefined: the range is done
   */
  range(
    range: PlaceRange,
    onElement: (placeBytes: number, elementBytes: number) => void,
  ): Uint8Array | undefined {
    const { bytes } = this.sums;
    this.#budget -= ROWS_PER_SEEK;
    let next: Uint8Array | undefined;
    walkVersions(this.#transaction, this.#query.bucket, range, bytes, (placeBytes, row) => {
      this.rows++;
      this.#budget--;
      if (this.#isBehindCut(bytes, placeBytes)) {
        if (this.#budget > 0) return true;
        next = successorOf(bytes.subarray(0, placeBytes));
        return false;
      }
      onElement(placeBytes, row.copyTo(bytes, placeBytes));
      if (this.#budget > 0) return true;
      next = successorOf(bytes.subarray(0, placeBytes));
      return false;
    });
    return next;
  }

  /** A later version has the lesser bytes in its place. */
  #isBehindCut(place: Uint8Array, placeBytes: number): boolean {
    const cut = this.#invertedCut;
    const from = placeBytes - VERSION_ID_BYTES;
    for (let at = 0; at < VERSION_ID_BYTES; at++) {
      const difference = (place[from + at] as number) - (cut[at] as number);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}

function fingerprints(transaction: ReadTransaction, query: FingerprintsQuery): Fingerprints {
  const walk = new ElementWalk(transaction, query);
  const ranges: RangeBlocks[] = [];
  for (const range of query.ranges) {
    if (walk.isExhausted) break;
    ranges.push(blocksOf(walk, range, query.blockElements));
  }
  return { ranges, rows: walk.rows };
}

function blocksOf(walk: ElementWalk, range: PlaceRange, blockElements: number): RangeBlocks {
  const { sums } = walk;
  const blocks: Block[] = [];
  let count = 0;
  /** Of a full block, whose end is known with the element behind it. */
  let lastPlace: Uint8Array = noBound;
  const next = walk.range(range, (placeBytes, elementBytes) => {
    if (count === blockElements) {
      const end = copyBytes(boundBetween(lastPlace, sums.bytes.subarray(0, placeBytes)));
      blocks.push({ end, count, sum: sums.take() });
      count = 0;
    }
    sums.add(elementBytes);
    count++;
    if (count === blockElements) lastPlace = copyBytes(sums.bytes.subarray(0, placeBytes));
  });
  if (count > 0) blocks.push({ end: next ?? range.to, count, sum: sums.take() });
  return { blocks, next };
}

function elements(transaction: ReadTransaction, query: ElementsQuery): Elements {
  const walk = new ElementWalk(transaction, query);
  const ranges: Elements["ranges"][number][] = [];
  for (const range of query.ranges) {
    if (walk.isExhausted) break;
    const found: Element[] = [];
    const next = walk.range(range, (placeBytes, elementBytes) => {
      walk.sums.add(elementBytes);
      found.push({ place: copyBytes(walk.sums.bytes.subarray(0, placeBytes)), hash: walk.sums.take() });
    });
    ranges.push({ elements: found, next });
  }
  return { ranges, rows: walk.rows };
}

function standings(transaction: ReadTransaction, { of }: QueryOf<"standings">): Standings {
  return { standings: of.map((named) => standingOf(transaction, named)) };
}

function standingOf(transaction: ReadTransaction, named: NamedVersion): VersionStanding {
  const { bucket, key, version } = named;
  const at = { bucket, key };
  const located = locate(transaction, bucket, key, version);
  const tombstone = transaction.get(versionKey(Table.tombstones, bucket, key, version));
  const newerNull = newerNullOf(transaction, at, version);
  const waiting = waitingFor(transaction, at, version);
  return {
    held: located === undefined ? undefined : heldOf(located.row.summary),
    deletedAt: tombstone === undefined ? undefined : decodeTombstone(tombstone),
    newerNull,
    waiting:
      newerNull === undefined ? waiting : [...waiting, ...waitingFor(transaction, at, newerNull.version)],
    targets: located === undefined ? [] : chosenTargets(transaction, at, located),
  };
}

function heldOf(summary: RowSummary): HeldVersion {
  const { version, isMarker, isNull, isReplica, bytes, etag, checksums, tagsStamp = version } = summary;
  return { isMarker, isNull, isReplica, bytes, etag, checksums, tagsStamp };
}

function newerNullOf(transaction: ReadTransaction, at: KeyOf, version: VersionId): NewerNull | undefined {
  const current = locate(transaction, at.bucket, at.key, "null")?.row.summary.version;
  const found = current ?? readHistory(transaction, at).nullDeletion?.version;
  if (found === undefined || found <= version) return undefined;
  return { version: found, isDeletion: current === undefined };
}

function waitingFor(transaction: ReadTransaction, at: KeyOf, version: VersionId): readonly WaitingEvent[] {
  return eventsOfVersion(transaction, at, version).flatMap(({ target, id }) => {
    const event = readEvent(transaction, target, id);
    return event === undefined ? [] : [{ target, kind: event.kind, failure: event.failure }];
  });
}
