/** What one turn changed in the outboxes, sorted by the regions that hear of it, and cut into announcements. */
import type { GroupId, LogIndex, RegionNumber } from "../../base/ids.ts";
import { regionNumber } from "../../base/ids.ts";
import type { GoneEvent, OutboxChanges, OutboxEvent } from "../../metadata/index.ts";
import type { ReplicationPlan } from "../sender/plan.ts";
import { type AnnouncedChanges, type AnnouncedEvent, announcedBytes, encodeChanges } from "./messages.ts";
import { MAX_ANNOUNCEMENT_BYTES } from "./options.ts";

/** Of an id that is told to be gone. */
const GONE_BYTES = 16;
const SHARD_BYTES = 32;

interface Growing {
  readonly shard: GroupId;
  index: LogIndex;
  readonly made: AnnouncedEvent[];
  readonly gone: string[];
}

/** One encoded announcement, without its head. */
export interface EncodedChanges {
  readonly bytes: Uint8Array;
  readonly events: number;
}

export class RegionChanges {
  readonly #plan: Pick<ReplicationPlan, "replicationOf">;
  /** Of this turn, so bounded by what one turn applies. */
  readonly #regions = new Map<RegionNumber, AnnouncementWriter>();

  constructor(plan: Pick<ReplicationPlan, "replicationOf">) {
    this.#plan = plan;
  }

  /** @returns false when it is not known for whom some of it is */
  add(shard: GroupId, { index, made, gone }: OutboxChanges): boolean {
    let isKnown = true;
    for (const event of gone) {
      const writer = this.#writerFor(event);
      if (writer === undefined) isKnown = false;
      else writer.gone(shard, index, event.id);
    }
    for (const event of made) {
      const writer = this.#writerFor(event);
      if (writer === undefined) isKnown = false;
      else writer.made(shard, index, announcedOf(event));
    }
    return isKnown;
  }

  take(): readonly { readonly region: RegionNumber; readonly announcements: readonly EncodedChanges[] }[] {
    const all = [...this.#regions].map(([region, writer]) => ({ region, announcements: writer.finish() }));
    this.#regions.clear();
    return all;
  }

  /** Nobody hears of it. */
  clear(): void {
    this.#regions.clear();
  }

  #writerFor({ bucket, target }: GoneEvent): AnnouncementWriter | undefined {
    const region = this.#plan.replicationOf(bucket)?.targets.find(({ id }) => id === target)?.region;
    if (region === undefined) return undefined;
    const number = regionNumber(region);
    let writer = this.#regions.get(number);
    if (writer === undefined) {
      writer = new AnnouncementWriter();
      this.#regions.set(number, writer);
    }
    return writer;
  }
}

/** Of tags, the stamp that they have wherever they are: their event may be of a repair. */
export function announcedOf(event: OutboxEvent): AnnouncedEvent {
  const { id, bucket, key, version, kind, bytes, stamp, tagsStamp, isNull } = event;
  const announced = { id, bucket, key, version, kind, bytes, stamp, isNull };
  if (tagsStamp === undefined) return announced;
  return kind === "tags" ? { ...announced, stamp: tagsStamp } : { ...announced, tagsStamp };
}

/** Changes in the order in which they happened, in announcements that each fit into a frame. */
class AnnouncementWriter {
  readonly #finished: EncodedChanges[] = [];
  #shards: Growing[] = [];
  #bytes = 0;
  #events = 0;

  made(shard: GroupId, index: LogIndex, event: AnnouncedEvent): void {
    this.#changesOf(shard, index, announcedBytes(event)).made.push(event);
    this.#events++;
  }

  gone(shard: GroupId, index: LogIndex, id: string): void {
    const changes = this.#changesOf(shard, index, GONE_BYTES);
    // What was made and is gone in one turn is told in that order.
    if (changes.made.length > 0) this.#open(shard, index).gone.push(id);
    else changes.gone.push(id);
  }

  finish(): readonly EncodedChanges[] {
    this.#cut();
    return this.#finished;
  }

  #changesOf(shard: GroupId, index: LogIndex, bytes: number): Growing {
    if (this.#bytes > 0 && this.#bytes + bytes > MAX_ANNOUNCEMENT_BYTES) this.#cut();
    this.#bytes += bytes;
    const last = this.#shards.at(-1);
    if (last?.shard !== shard) return this.#open(shard, index);
    last.index = index;
    return last;
  }

  #open(shard: GroupId, index: LogIndex): Growing {
    const changes: Growing = { shard, index, made: [], gone: [] };
    this.#shards.push(changes);
    this.#bytes += SHARD_BYTES;
    return changes;
  }

  #cut(): void {
    if (this.#shards.length === 0) return;
    const shards = this.#shards.map((each): AnnouncedChanges => ({ ...each, filling: "changes" }));
    this.#finished.push({ bytes: encodeChanges(shards), events: this.#events });
    this.#shards = [];
    this.#bytes = 0;
    this.#events = 0;
  }
}
