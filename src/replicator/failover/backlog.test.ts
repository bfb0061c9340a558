import { expect, it } from "vitest";
import { groupId, regionNumber } from "../../base/ids.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { OutboxEvent } from "../../metadata/index.ts";
import { type BacklogParts, backlogFor } from "./backlog.ts";
import { versionsIn } from "./lines.ts";
import { MAX_RISK_KEYS } from "./options.ts";
import { distinct, linesOf, riskSetOf } from "./risk.ts";

const TO = regionNumber(2);
const bucket = { id: "00000000000000f1", targets: [{ id: 7, region: TO, bucket: "00000000000000f1" }] };

/** A version that a job ships, with tags that were changed since it was written. */
function tagged(at: number): OutboxEvent {
  const stamp = (millis: number): VersionId => versionId({ millis, counter: at, region: 1, random: 0 });
  const of = { key: `k${at}`, version: stamp(1_000), kind: "put", bytes: 10 };
  return {
    ...of,
    id: `${at}`.padStart(24, "0"),
    stamp: stamp(3_000),
    tagsStamp: stamp(2_000),
  } as OutboxEvent;
}

const taggedOnes = (count: number): OutboxEvent[] => Array.from({ length: count }, (_, at) => tagged(at));

function backlogOf(outboxes: readonly (readonly OutboxEvent[])[]): ReturnType<typeof backlogFor> {
  const metadata = {
    shards: async () => outboxes.map((_, at) => groupId(at + 1)),
    outboxSummary: async (shard: number) => {
      const events = outboxes[shard - 1] ?? [];
      const oldest = versionId({ millis: 3_000, counter: 0, region: 1, random: 0 });
      return { backlogs: [{ target: 7, events: events.length, bytes: 10 * events.length, oldest }] };
    },
    outbox: async (shard: number, _: number, after: string | undefined, limit: number) => {
      const events = (outboxes[shard - 1] ?? []).filter(({ id }) => after === undefined || id > after);
      return { events: events.slice(0, limit) };
    },
  };
  const parts = { metadata, clock: { wallMs: () => 5_000 } } as unknown as BacklogParts;
  return backlogFor(parts, bucket as unknown as FederatedBucket, TO);
}

it("versions that bring tags are counted as the same ones are that were announced, listed or not", async () => {
  for (const count of [1, 499, 500, 501, 600, MAX_RISK_KEYS]) {
    const events = taggedOnes(count);
    const { objects, bytes, entries } = await backlogOf([events]);
    const announced = riskSetOf(distinct(events.flatMap(linesOf)), { isExact: true, asOfMs: 5_000 });
    expect({ objects, bytes }).toEqual({ objects: count, bytes: 10 * count });
    expect({ objects, bytes }).toEqual({ objects: announced.objects, bytes: announced.bytes });
    // Whoever is told so many, and counts those that are listed, knows whether that is all.
    expect(versionsIn(entries)).toBe(Math.min(count, MAX_RISK_KEYS / 2));
    expect(entries).toHaveLength(2 * versionsIn(entries));
  }
});

it("versions of many outboxes are counted where each was read to its end, and events of longer ones", async () => {
  const events = taggedOnes(3_000);
  const shards = [events.slice(0, 900), events.slice(900, 1_800), events.slice(1_800, 2_700)];
  expect(await backlogOf(shards)).toMatchObject({ objects: 2_700, bytes: 27_000, isExact: true });
  const tags = events.slice(0, 600).map((each) => ({ ...each, id: `${each.id}t`, kind: "tags", bytes: 0 }));
  const both = [...events.slice(0, 600), ...tags] as OutboxEvent[];
  expect((await backlogOf([both])).objects).toBe(600);
  expect((await backlogOf([events])).objects).toBe(3_000);
  expect((await backlogOf([events])).entries).toHaveLength(MAX_RISK_KEYS);
});
