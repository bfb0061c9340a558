import { describe, expect, it } from "vitest";
import { bucketId, groupId } from "../../../src/base/ids.ts";
import { versionId } from "../../../src/base/version-id.ts";
import {
  encodeAskFreshness,
  encodeFreshness,
  FRESHNESS_METHOD,
} from "../../../src/replicator/reads/messages.ts";
import { Sight } from "./sight.ts";

const bucket = bucketId("00000000000000aa");
const at = { host: "r1n1", region: 2, bucket, key: "k" };
const answer = (changes: { isCovered?: boolean; waiting?: undefined } = {}): Uint8Array =>
  encodeFreshness([
    {
      ...{ epoch: 0, isHome: false, isCovered: true, isWhole: true, wallMs: 1 },
      shards: [
        {
          shard: groupId(1),
          last: versionId({ millis: 1, counter: 0, region: 2, random: 0 }),
          waiting: new Map(),
          ...("waiting" in changes && { waiting: undefined }),
        },
      ],
      ...("isCovered" in changes && { isCovered: false }),
    },
  ]);

describe("a node's sight of another region", () => {
  let nowMs = 0;
  const made = (): Sight => new Sight(() => nowMs);
  const tell = (
    sight: Sight,
    {
      askedMs,
      atMs,
      bytes = answer(),
      key,
    }: { askedMs: number; atMs: number; bytes?: Uint8Array; key?: string | undefined },
  ): void => {
    nowMs = atMs;
    const call = { host: at.host, region: at.region, method: FRESHNESS_METHOD, askedMs };
    sight.answered(call, encodeAskFreshness({ buckets: [bucket], key }), bytes);
  };
  const away = (sight: Sight, atMs: number): void => {
    nowMs = atMs;
    sight.away(at.host, at.region);
  };

  it("was cut off when it found it away during the read, and had heard of nothing since", () => {
    const sight = made();
    expect(sight.wasCutOff(at, { sinceMs: 0, calledMs: 0 })).toBe(false);
    away(sight, 100);
    expect(sight.wasCutOff(at, { sinceMs: 50, calledMs: 100 })).toBe(true);
    expect(sight.wasCutOff(at, { sinceMs: 50, calledMs: 101 })).toBe(false);
    expect(sight.wasCutOff({ ...at, host: "r1n2" }, { sinceMs: 50, calledMs: 100 })).toBe(false);
    expect(sight.wasCutOff({ ...at, region: 3 }, { sinceMs: 50, calledMs: 100 })).toBe(false);
  });

  it.each([undefined, "k"])("was not when it had been told before what there was: of key %s", (key) => {
    const sight = made();
    tell(sight, { askedMs: 60, atMs: 90, key });
    away(sight, 100);
    const cutOff = (sinceMs: number) => sight.wasCutOff(at, { sinceMs, calledMs: 95 });
    expect([cutOff(60), cutOff(61)]).toEqual([false, true]);
  });

  it.each([undefined, "k"])("was not when the read was told before it found it away: of key %s", (key) => {
    const sight = made();
    const isCutOff = (): boolean => sight.wasCutOff(at, { sinceMs: 60, calledMs: 80 });
    away(sight, 85);
    tell(sight, { askedMs: 82, atMs: 90, key });
    expect(isCutOff()).toBe(true);
    away(sight, 100);
    expect(isCutOff()).toBe(false);
  });

  it("is not told of one key by what it is told of another", () => {
    const sight = made();
    tell(sight, { askedMs: 60, atMs: 90, key: "another" });
    away(sight, 100);
    expect(sight.wasCutOff(at, { sinceMs: 50, calledMs: 95 })).toBe(true);
  });

  it("is not told by answers that leave something out", () => {
    const sight = made();
    tell(sight, { askedMs: 60, atMs: 90, key: "k", bytes: answer({ isCovered: false }) });
    tell(sight, { askedMs: 60, atMs: 90, bytes: answer({ isCovered: false }) });
    tell(sight, { askedMs: 60, atMs: 90, bytes: answer({ waiting: undefined }) });
    tell(sight, { askedMs: 60, atMs: 90, bytes: encodeFreshness([undefined]) });
    away(sight, 100);
    expect(sight.wasCutOff(at, { sinceMs: 50, calledMs: 95 })).toBe(true);
  });
});
