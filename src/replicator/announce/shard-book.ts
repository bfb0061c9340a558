/** What one shard of another region has told of what waits there: a map that follows its outbox. */
import type { BucketId, LogIndex } from "../../base/ids.ts";
import type { AnnouncedChanges, AnnouncedEvent } from "./messages.ts";

/** Who tells: one session of one node. */
export type Teller = object;

/** Room that all shards of a book share, in events. */
export interface Room {
  left: number;
}

/** While everything is told: in pages, with changes between them. */
interface Filling {
  readonly by: Teller;
  readonly told: Set<string>;
  /** Gone since it began: a page may have been read before. */
  readonly gone: Set<string>;
  isShort: boolean;
}

/** Of an event's id: the log index that made it. */
const INDEX_DIGITS = 16;

export class ShardBook {
  readonly #room: Room;
  readonly #events = new Map<string, AnnouncedEvent>();
  /** Of those events, by bucket: status pages and metrics count them all the time. */
  readonly #counts = new Map<BucketId, number>();
  #filling: Filling | undefined;
  /** Who told everything last, and every change since; undefined: nobody, or there may be a gap. */
  #filledBy: Teller | undefined;
  /** Up to here whoever filled it knew what waits: what others tell of before it is old. */
  #filledIndex = 0;
  /** Some events found no room, here or in what was told. */
  #isShort = false;
  /** All that was acknowledged before then is in it, by the clock of who told it. */
  #asOfMs = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  get isWhole(): boolean {
    return this.#filledBy !== undefined && !this.#isShort;
  }

  /** There was more than found room. */
  get isShort(): boolean {
    return this.#isShort;
  }

  get asOfMs(): number {
    return this.#asOfMs;
  }

  isFilledBy(teller: Teller): boolean {
    return this.#filledBy === teller;
  }

  apply(teller: Teller, { index, made, gone, filling }: AnnouncedChanges): void {
    if (filling === "begins") {
      this.#filling = { by: teller, told: new Set(), gone: new Set(), isShort: false };
      // What is told again needs the room.
      if (this.#isShort) for (const id of [...this.#events.keys()]) this.#remove(id);
    }
    for (const id of gone) {
      this.#remove(id);
      this.#filling?.gone.add(id);
      this.#filling?.told.delete(id);
    }
    const own = this.#filling?.by === teller ? this.#filling : undefined;
    const isPage = filling !== "changes";
    for (const event of made) {
      const isKnownToBeGone = isPage ? own?.gone.has(event.id) !== false : this.#isOld(teller, event);
      if (isKnownToBeGone) continue;
      this.#add(event);
      this.#filling?.told.add(event.id);
    }
    if (own === undefined || (filling !== "ends" && filling !== "endsShort")) return;
    this.#end(own, index, filling === "endsShort");
  }

  /** @param sentMs when the teller had told all that it had acknowledged */
  confirm(teller: Teller, sentMs: number): void {
    if (this.#filledBy === teller && sentMs > this.#asOfMs) this.#asOfMs = sentMs;
  }

  /** Something that the teller told may be missing. */
  doubt(teller: Teller): void {
    if (this.#filledBy === teller) this.#filledBy = undefined;
    if (this.#filling?.by === teller) this.#filling = undefined;
  }

  *of(bucket: BucketId): Generator<AnnouncedEvent> {
    for (const event of this.#events.values()) if (event.bucket === bucket) yield event;
  }

  countOf(bucket: BucketId): number {
    return this.#counts.get(bucket) ?? 0;
  }

  #end(filling: Filling, index: LogIndex, isShort: boolean): void {
    for (const id of [...this.#events.keys()]) if (!filling.told.has(id)) this.#remove(id);
    this.#filling = undefined;
    this.#filledBy = filling.by;
    this.#filledIndex = index;
    this.#isShort = isShort || filling.isShort;
  }

  /** Told late by a node that led the shard before who filled it: it is there, if it still waits. */
  #isOld(teller: Teller, { id }: AnnouncedEvent): boolean {
    if (this.#filledBy === teller || this.#filling?.by === teller) return false;
    return Number.parseInt(id.slice(0, INDEX_DIGITS), 16) <= this.#filledIndex;
  }

  #add(event: AnnouncedEvent): void {
    if (this.#events.has(event.id)) return;
    if (this.#room.left <= 0) {
      this.#isShort = true;
      if (this.#filling !== undefined) this.#filling.isShort = true;
      return;
    }
    this.#room.left--;
    this.#events.set(event.id, event);
    this.#counts.set(event.bucket, this.countOf(event.bucket) + 1);
  }

  #remove(id: string): void {
    const event = this.#events.get(id);
    if (event === undefined) return;
    this.#events.delete(id);
    this.#room.left++;
    const count = this.countOf(event.bucket) - 1;
    if (count > 0) this.#counts.set(event.bucket, count);
    else this.#counts.delete(event.bucket);
  }
}
