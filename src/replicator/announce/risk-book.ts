/** What other regions have acknowledged and not yet shipped here, as they announced it: kept in memory, and bounded. */
import type { BucketId, GroupId, NodeId, RegionNumber } from "../../base/ids.ts";
import { regionOfNode } from "../../federation/index.ts";
import { notification, type RpcHandlers, unary } from "../../rpc/index.ts";
import {
  ANNOUNCE_METHOD,
  ANNOUNCED_METHOD,
  type AnnouncedEvent,
  decodeAnnouncement,
  decodeUpTo,
  encodeHeard,
} from "./messages.ts";
import { MAX_BOOK_ENTRIES, MAX_BOOK_SHARDS } from "./options.ts";
import { type Room, ShardBook } from "./shard-book.ts";

export interface AnnouncedToUs {
  /** In no order. */
  readonly entries: readonly AnnouncedEvent[];
  /** Every event that waited in the region, as of `asOfMs`: nothing was lost on the way or found no room. */
  readonly isExact: boolean;
  /** What the region acknowledged before is in it, by the region's own wall clock. 0: it was never heard. */
  readonly asOfMs: number;
}

export interface RiskBookComponents {
  /** The region whose announcements count, as this node's copy of the control plane has it (`announcingHome`). */
  readonly homeOf: (bucket: BucketId) => RegionNumber | undefined;
  readonly region: RegionNumber;
}

export interface RiskBookCounters {
  /** Kept now. */
  entries: number;
  messages: number;
  /** Announcements that were missing in a node's sequence. */
  gaps: number;
}

/** One session of one node. */
interface Teller {
  readonly session: number;
  readonly region: Region;
  sequence: number;
  hasGap: boolean;
}

interface Region {
  /** All of them, as a node of the region said last; undefined: none has yet. */
  shards: readonly GroupId[] | undefined;
  /** At most MAX_BOOK_SHARDS. */
  readonly books: Map<GroupId, ShardBook>;
}

/** One of each node: whatever node of this region asks, the others' books are as good as its own. */
export class RiskBook {
  readonly #components: RiskBookComponents;
  readonly #room: Room;
  readonly #maxEntries: number;
  /** As many as the federation has regions and nodes. */
  readonly #regions = new Map<RegionNumber, Region>();
  readonly #tellers = new Map<NodeId, Teller>();
  #messages = 0;
  #gaps = 0;

  /** @param options.maxEntries of all regions and buckets, default 250,000 */
  constructor(components: RiskBookComponents, options: { readonly maxEntries?: number } = {}) {
    this.#components = components;
    this.#maxEntries = options.maxEntries ?? MAX_BOOK_ENTRIES;
    this.#room = { left: this.#maxEntries };
  }

  handlers(): RpcHandlers {
    return {
      [ANNOUNCE_METHOD]: notification((payload, { nodeId }) => this.onAnnounce(nodeId, payload)),
      [ANNOUNCED_METHOD]: unary((request, { peer }) => this.onUpTo(peer.nodeId, request)),
    };
  }

  get counters(): Readonly<RiskBookCounters> {
    const entries = this.#maxEntries - this.#room.left;
    return { entries, messages: this.#messages, gaps: this.#gaps };
  }

  /**
   * What a bucket's home has announced. Of one whose home is here, what the home announced that it was taken from; of one
   * that was taken from nobody, what all others have.
   */
  of(bucket: BucketId): AnnouncedToUs {
    const told = this.#regionsOf(bucket).map((region) => toldOf(region, bucket));
    return {
      entries: told.flatMap(({ entries }) => entries),
      isExact: told.every(({ isExact }) => isExact),
      asOfMs: told.length === 0 ? 0 : Math.min(...told.map(({ asOfMs }) => asOfMs)),
    };
  }

  /** How many entries that has. */
  countOf(bucket: BucketId): number {
    let count = 0;
    for (const region of this.#regionsOf(bucket)) {
      for (const book of region?.books.values() ?? []) count += book.countOf(bucket);
    }
    return count;
  }

  /** @throws message.malformed */
  onAnnounce(node: NodeId, payload: Uint8Array): void {
    const { session, sequence, sentMs, shards } = decodeAnnouncement(payload);
    const teller = this.#tellerOf(node, session);
    this.#messages++;
    if (sequence !== teller.sequence + 1) this.#onGap(teller);
    teller.sequence = sequence;
    for (const changes of shards) {
      const book = bookOf(teller.region, changes.shard, this.#room);
      book?.apply(teller, changes);
      book?.confirm(teller, sentMs);
    }
  }

  /** @throws message.malformed */
  onUpTo(node: NodeId, request: Uint8Array): Uint8Array {
    const { session, sequence, sentMs, shards, led } = decodeUpTo(request);
    const teller = this.#tellerOf(node, session);
    teller.region.shards = shards;
    const isWhole = !teller.hasGap && teller.sequence === sequence;
    for (const shard of led) {
      const book = teller.region.books.get(shard);
      if (isWhole) book?.confirm(teller, sentMs);
      // Told everything, by its own account: it has to do so again, also when there is room for what found none.
      const isRoomy = this.#room.left * 2 > this.#maxEntries;
      if (isWhole && (book?.isFilledBy(teller) !== true || (book.isShort && isRoomy))) teller.hasGap = true;
    }
    return encodeHeard(teller.hasGap ? 0 : teller.sequence);
  }

  /** Undefined: it has told nothing yet. */
  #regionsOf(bucket: BucketId): readonly (Region | undefined)[] {
    const { homeOf, region: ours } = this.#components;
    const home = homeOf(bucket);
    const isElsewhere = home !== undefined && home !== ours;
    return isElsewhere ? [this.#regions.get(home)] : [...this.#regions.values()];
  }

  #tellerOf(node: NodeId, session: number): Teller {
    const known = this.#tellers.get(node);
    if (known?.session === session) return known;
    // What the one before told may have had more to come.
    if (known !== undefined) doubt(known);
    const region = this.#regionOf(regionOfNode(node));
    const teller = { session, region, sequence: 0, hasGap: false };
    this.#tellers.set(node, teller);
    return teller;
  }

  #regionOf(number: RegionNumber): Region {
    const known = this.#regions.get(number);
    if (known !== undefined) return known;
    const made = { shards: undefined, books: new Map<GroupId, ShardBook>() };
    this.#regions.set(number, made);
    return made;
  }

  #onGap(teller: Teller): void {
    this.#gaps++;
    teller.hasGap = true;
    doubt(teller);
  }
}

function doubt(teller: Teller): void {
  for (const book of teller.region.books.values()) book.doubt(teller);
}

function bookOf({ books }: Region, shard: GroupId, room: Room): ShardBook | undefined {
  const known = books.get(shard);
  if (known !== undefined || books.size >= MAX_BOOK_SHARDS) return known;
  const made = new ShardBook(room);
  books.set(shard, made);
  return made;
}

function toldOf(region: Region | undefined, bucket: BucketId): AnnouncedToUs {
  if (region === undefined) return { entries: [], isExact: false, asOfMs: 0 };
  const entries: AnnouncedEvent[] = [];
  // One by one: a call takes fewer arguments than a book has entries.
  for (const book of region.books.values()) for (const event of book.of(bucket)) entries.push(event);
  const books = region.shards?.map((shard) => region.books.get(shard)) ?? [];
  const isExact = books.length > 0 && books.every((book) => book?.isWhole === true);
  const asOfMs = books.length === 0 ? 0 : Math.min(...books.map((book) => book?.asOfMs ?? 0));
  return { entries, isExact, asOfMs };
}
