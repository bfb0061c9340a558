/** Everything that waits in a shard for a region, told to one of its nodes page by page. */
import type { Clock } from "../../base/clock.ts";
import { type GroupId, type LogIndex, logIndex, type RegionNumber, regionNumber } from "../../base/ids.ts";
import { regionOfNode } from "../../federation/index.ts";
import type { MetadataClient, OutboxEvent } from "../../metadata/index.ts";
import type { ReplicationPlan } from "../sender/plan.ts";
import { announcedOf } from "./changes.ts";
import { type AnnouncedEvent, announcedBytes, encodeChanges, type Filling } from "./messages.ts";
import { FILL_PAGE_EVENTS, FILL_RETRY_MS, MAX_ANNOUNCEMENT_BYTES, MAX_FILL_EVENTS } from "./options.ts";
import type { TargetNode } from "./target-node.ts";

export interface FillComponents {
  readonly metadata: Pick<MetadataClient, "outbox" | "outboxSummary">;
  readonly plan: Pick<ReplicationPlan, "replicationOf">;
  readonly clock: Clock;
}

const noIndex = logIndex(0);

/**
 * What changes between the pages is told beside them. So whatever is in no page, and was not told of since it began, does
 * not wait any more.
 * @param mayGoOn asked before each announcement @returns whether all was told @throws as the metadata does
 */
export async function tellAll(
  components: FillComponents,
  target: TargetNode,
  shard: GroupId,
  mayGoOn: () => boolean,
): Promise<boolean> {
  const { metadata } = components;
  const tell = (filling: Filling, made: readonly AnnouncedEvent[], index: LogIndex): Promise<boolean> =>
    sent(components.clock, target, encodeChanges([{ shard, index, made, gone: [], filling }]), mayGoOn);
  if (!(await tell("begins", [], noIndex))) return false;
  // Behind a read barrier: what is made later is told as it is made.
  const { appliedIndex, backlogs } = await metadata.outboxSummary(shard);
  const ofHomes = backlogs.filter(({ home }) => home !== undefined);
  let count = 0;
  let isShort = false;
  for (const { id, bucket } of distinctTargets(ofHomes)) {
    const region = regionOf(components, bucket, id);
    isShort ||= region === undefined;
    if (region !== regionOfNode(target.node)) continue;
    let after: string | undefined;
    for (let isMore = true; isMore && count < MAX_FILL_EVENTS; ) {
      const { events } = await metadata.outbox(shard, id, after, FILL_PAGE_EVENTS);
      for (const made of chunksOf(events)) if (!(await tell("page", made, appliedIndex))) return false;
      count += events.length;
      after = events.at(-1)?.id;
      isMore = events.length === FILL_PAGE_EVENTS;
    }
  }
  return tell(count < MAX_FILL_EVENTS && !isShort ? "ends" : "endsShort", [], appliedIndex);
}

/** Where a target leads; undefined: this node does not know, and so cannot tell whose it is what waits for it. */
function regionOf(
  { plan }: FillComponents,
  bucket: OutboxEvent["bucket"],
  target: number,
): RegionNumber | undefined {
  const region = plan.replicationOf(bucket)?.targets.find(({ id }) => id === target)?.region;
  return region === undefined ? undefined : regionNumber(region);
}

function distinctTargets(
  backlogs: readonly Pick<OutboxEvent, "target" | "bucket">[],
): readonly { readonly id: number; readonly bucket: OutboxEvent["bucket"] }[] {
  const targets = new Map(backlogs.map(({ target, bucket }) => [target, bucket]));
  return [...targets].map(([id, bucket]) => ({ id, bucket }));
}

function* chunksOf(events: readonly OutboxEvent[]): Generator<readonly AnnouncedEvent[]> {
  let chunk: AnnouncedEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    const announced = announcedOf(event);
    if (chunk.length > 0 && bytes + announcedBytes(announced) > MAX_ANNOUNCEMENT_BYTES) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(announced);
    bytes += announcedBytes(announced);
  }
  if (chunk.length > 0) yield chunk;
}

/** Waits while the connection takes no more. */
async function sent(
  clock: Clock,
  target: TargetNode,
  changes: Uint8Array,
  mayGoOn: () => boolean,
): Promise<boolean> {
  for (;;) {
    if (!mayGoOn() || !target.isConnected) return false;
    if (target.send(changes)) return true;
    await new Promise<void>((resolve) => {
      clock.after(FILL_RETRY_MS, resolve);
    });
  }
}
