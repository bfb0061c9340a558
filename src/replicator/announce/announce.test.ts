import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { AnnounceWorld, HOMED, PLAIN, TARGET } from "../../../test/replicator/announce-world.ts";
import { hasCode } from "../../base/errors.ts";
import { bucketId, groupId, logIndex, nodeId, regionNumber } from "../../base/ids.ts";
import { millisOf, type VersionId, versionId, zeroVersion } from "../../base/version-id.ts";
import { atoll } from "../transfer/replicator.gen.js";
import {
  type AnnouncedChanges,
  decodeAnnouncement,
  decodeHeard,
  decodeUpTo,
  encodeChanges,
  encodeHead,
  encodeHeard,
  encodeUpTo,
} from "./messages.ts";
import { RiskBook } from "./risk-book.ts";
import { ShardBook } from "./shard-book.ts";

const { replicator: wire } = atoll;
const version = "018bcfe568000001000212ab" as VersionId;
const id = (index: number, number = 0): string =>
  index.toString(16).padStart(16, "0") + number.toString(16).padStart(8, "0");
const event = (index: number, key = "k") => ({
  ...{ id: id(index), bucket: bucketId("00000000000000aa"), key, version },
  ...({ kind: "put", bytes: 5, stamp: version } as const),
});
const shard = groupId(3);
const changes = (change: Partial<AnnouncedChanges>): AnnouncedChanges => ({
  ...{ shard, index: logIndex(7), made: [], gone: [], filling: "changes", ...change },
});

describe("an announcement", () => {
  it("comes back as it was sent, its head before what all nodes are told alike", () => {
    const shards = [
      changes({ made: [event(7, "ü"), { ...event(8), kind: "deleteNull" }], gone: [id(1), id(2)] }),
      changes({ filling: "endsShort" }),
    ];
    const head = { session: 2 ** 32, sequence: 9, sentMs: 1_700_000_000_000 };
    const bytes = Buffer.concat([encodeHead(head), encodeChanges(shards)]);
    expect(decodeAnnouncement(bytes)).toEqual({ ...head, shards });
    const upTo = { ...head, shards: [groupId(1), groupId(2)], led: [groupId(2)] };
    expect(decodeUpTo(encodeUpTo(upTo))).toEqual(upTo);
    expect(decodeHeard(encodeHeard(17))).toBe(17);
  });

  it("tells which change of a version's tags it is, by the whole stamp, or as far as an older release told", () => {
    const short = fc.nat(0xffff);
    const millis = fc.nat(2 ** 47);
    const stamp = fc.record({ millis, counter: short, region: short, random: short }).map(versionId);
    fc.assert(
      fc.property(stamp, stamp, (of, changed) => {
        const tags = { ...event(7), kind: "tags" as const, version: of, stamp: changed };
        const bytes = encodeChanges([changes({ made: [tags] })]);
        expect(decodeAnnouncement(bytes).shards[0]?.made).toEqual([tags]);
        const message = wire.Announcement.decode(bytes);
        const made = message.shards?.[0]?.made?.[0];
        expect(made?.stampMs).toBe(millisOf(changed));
        if (made !== undefined) made.stamp = new Uint8Array(0);
        const before = decodeAnnouncement(wire.Announcement.encode(message).finish()).shards[0]?.made[0];
        expect(millisOf(before?.stamp ?? zeroVersion)).toBe(millisOf(changed));
        expect((before?.stamp ?? "") <= changed || millisOf(changed) === millisOf(of)).toBe(true);
        const brings = { ...event(7), tagsStamp: changed };
        expect(decodeAnnouncement(encodeChanges([changes({ made: [brings] })])).shards[0]?.made).toEqual([
          brings,
        ]);
      }),
    );
  });

  it("tells whether it is of a null version, as far as the release that tells it knew", () => {
    for (const told of [{}, { isNull: false }, { isNull: true }]) {
      const bytes = encodeChanges([changes({ made: [{ ...event(7), ...told }] })]);
      expect(decodeAnnouncement(bytes).shards[0]?.made).toEqual([{ ...event(7), ...told }]);
    }
  });

  it("that is noise is malformed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        for (const decode of [decodeAnnouncement, decodeUpTo, decodeHeard]) {
          try {
            decode(noise);
          } catch (error) {
            expect(hasCode(error, "message.malformed"), String(error)).toBe(true);
          }
        }
      }),
    );
  });
});

describe("the book of a shard", () => {
  const keys = (book: ShardBook): string[] =>
    [...book.of(bucketId("00000000000000aa"))].map(({ id: known }) => known).sort();

  it("is whole when everything was told, and no more once there may be a gap", () => {
    const book = new ShardBook({ left: 100 });
    const teller = {};
    expect(book.isWhole).toBe(false);
    book.apply(teller, changes({ filling: "begins" }));
    book.apply(teller, changes({ filling: "page", made: [event(1), event(2)] }));
    book.apply(teller, changes({ gone: [id(1)], made: [event(9)] }));
    // Read before the first was gone.
    book.apply(teller, changes({ filling: "page", made: [event(1), event(3)] }));
    expect(book.isWhole).toBe(false);
    book.apply(teller, changes({ filling: "ends" }));
    expect([book.isWhole, keys(book)]).toEqual([true, [id(2), id(3), id(9)]]);
    book.doubt({});
    expect(book.isWhole).toBe(true);
    book.doubt(teller);
    expect([book.isWhole, keys(book)]).toEqual([false, [id(2), id(3), id(9)]]);
  });

  it("forgets what a new leader does not tell of, and takes nothing old from the last one", () => {
    const book = new ShardBook({ left: 100 });
    const [old, young] = [{}, {}];
    book.apply(old, changes({ filling: "begins" }));
    book.apply(old, changes({ filling: "ends", made: [event(1), event(2)] }));
    book.apply(young, changes({ filling: "begins" }));
    book.apply(young, changes({ filling: "page", made: [event(2)] }));
    book.apply(young, changes({ filling: "ends", index: logIndex(5) }));
    book.apply(old, changes({ made: [event(4), event(6)] }));
    expect(keys(book)).toEqual([id(2), id(6)]);
  });

  it("knows how many of a bucket's events it has, whatever came and went", () => {
    const other = bucketId("00000000000000bb");
    const operation = fc.record({
      index: fc.integer({ min: 1, max: 6 }),
      bucket: fc.constantFrom(other, bucketId("00000000000000aa")),
      filling: fc.constantFrom("changes", "begins", "page", "ends"),
      isMade: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
        const book = new ShardBook({ left: 4 });
        const teller = {};
        for (const { index, bucket, filling, isMade } of operations) {
          const made = isMade ? [{ ...event(index), bucket }] : [];
          book.apply(teller, changes({ filling, made, gone: isMade ? [] : [id(index)] } as never));
        }
        for (const bucket of [other, bucketId("00000000000000aa")]) {
          expect(book.countOf(bucket)).toBe([...book.of(bucket)].length);
        }
      }),
    );
  });

  it("says that it is short where there was no room, until there is", () => {
    const room = { left: 2 };
    const book = new ShardBook(room);
    const teller = {};
    const fill = (...events: ReturnType<typeof event>[]): void => {
      book.apply(teller, changes({ filling: "begins" }));
      book.apply(teller, changes({ filling: "page", made: events }));
      book.apply(teller, changes({ filling: "ends" }));
    };
    fill(event(1), event(2), event(3));
    expect([book.isWhole, keys(book).length, room.left]).toEqual([false, 2, 0]);
    fill(event(3));
    expect([book.isWhole, keys(book), room.left]).toEqual([true, [id(3)], 1]);
    book.apply(teller, changes({ filling: "begins" }));
    book.apply(teller, changes({ filling: "endsShort" }));
    expect(book.isWhole).toBe(false);
  });
});

describe("the book of a region", () => {
  it("tells of as many events as it has room for", () => {
    const events = 200_000;
    const node = nodeId(0x1_0001);
    const book = new RiskBook({ homeOf: () => regionNumber(1), region: regionNumber(2) });
    const pageEvents = 1_000;
    for (let page = 0; page < events / pageEvents; page++) {
      const made = Array.from({ length: pageEvents }, (_, i) => event(page * pageEvents + i + 1));
      const head = encodeHead({ session: 1, sequence: page + 1, sentMs: 1 });
      book.onAnnounce(node, Buffer.concat([head, encodeChanges([changes({ made })])]));
    }
    const bucket = bucketId("00000000000000aa");
    expect(book.of(bucket).entries).toHaveLength(events);
    expect(book.countOf(bucket)).toBe(events);
    expect(book.countOf(bucketId("00000000000000bb"))).toBe(0);
  });
});

describe("what a home has acknowledged", () => {
  it("is on its way to the other region when its writer is told, and known there when the home dies at once", async () => {
    const world = await AnnounceWorld.start();
    await world.pass(1_000);
    expect(world.book.of(HOMED)).toMatchObject({ entries: [], isExact: true });
    const before = world.link.announcements;
    await world.put("a");
    expect(world.link.announcements).toBe(before + 1);
    world.kill();
    await world.pass(100);
    expect(world.known()).toEqual(await world.waiting());
    expect(world.known()).toHaveLength(1);
    expect(world.book.of(HOMED).isExact).toBe(true);
  });

  it("is forgotten when it has arrived, was overwritten, or was deleted", async () => {
    const world = await AnnounceWorld.start();
    await world.pass(1_000);
    for (const key of ["a", "b", "c", "a"]) await world.put(key);
    await world.delete("b");
    await world.acknowledgeThird();
    await world.pass(100);
    expect(world.known()).toEqual(await world.waiting());
    expect(world.known()).toHaveLength(3);
    await world.acknowledge(TARGET, 100);
    await world.pass(100);
    expect(world.book.of(HOMED)).toMatchObject({ entries: [], isExact: true });
  });

  it("has tags by the stamp of their last change, however many there were in one millisecond", async () => {
    const world = await AnnounceWorld.start();
    await world.pass(1_000);
    await world.put("a");
    const stamps = async (): Promise<string[]> => {
      await world.pass(100);
      expect(world.known()).toEqual(await world.waiting());
      return world.book.of(HOMED).entries.flatMap(({ kind, stamp }) => (kind === "tags" ? [stamp] : []));
    };
    await world.tag("a", "first");
    const first = await stamps();
    const atMs = world.clock.wallMs();
    for (const value of ["second", "third"]) await world.tag("a", value);
    expect(world.clock.wallMs()).toBe(atMs);
    const last = await stamps();
    expect([first.length, last.length, (last[0] ?? "") > (first[0] ?? "")]).toEqual([1, 1, true]);
  });

  it("costs nothing where there is no home", async () => {
    const world = await AnnounceWorld.start();
    await world.pass(1_000);
    const { announcements } = world.link;
    for (const key of ["a", "b"]) await world.put(key, PLAIN);
    expect(world.link.announcements).toBe(announcements);
  });

  it("is told in full to whoever comes back, and as of when is said until then", async () => {
    const world = await AnnounceWorld.start();
    await world.put("before");
    await world.pass(1_000);
    world.link.cut();
    const { asOfMs } = world.book.of(HOMED);
    await world.pass(2_000);
    await world.put("meanwhile");
    expect(world.book.of(HOMED).asOfMs).toBe(asOfMs);
    expect(world.clock.wallMs() - asOfMs).toBeGreaterThan(1_900);
    expect(world.known()).toHaveLength(1);
    world.link.mend();
    await world.pass(3_000);
    expect(world.known()).toEqual(await world.waiting());
    const { isExact, asOfMs: now } = world.book.of(HOMED);
    expect([isExact, world.clock.wallMs() - now < 500]).toEqual([true, true]);
  });

  it("is told in full after a connection took the place of another without anybody's notice", async () => {
    const world = await AnnounceWorld.start();
    // Between two questions: nothing but the announcement is lost.
    await world.pass(1_150);
    await world.put("lost");
    world.link.replace();
    await world.pass(100);
    expect(world.known()).toEqual([]);
    // The lost one is missed when it is asked how far announcements have come.
    await world.pass(1_900);
    expect(world.known()).toEqual(await world.waiting());
    expect(world.book.of(HOMED).isExact).toBe(true);
    await world.put("lost again");
    world.link.replace();
    await world.put("next");
    await world.pass(50);
    expect(world.book.of(HOMED).isExact).toBe(false);
  });

  it("was not told of while the bucket had no home: from then on it is", async () => {
    const world = await AnnounceWorld.start({ hasHome: false });
    await world.follow(HOMED, undefined);
    await world.metadata.put({
      ...{ bucket: HOMED, key: "early", precondition: {}, missing: [] },
      object: described("early"),
    });
    await world.pass(1_000);
    expect(world.known()).toEqual([]);
    await world.follow(HOMED, world.home());
    await world.pass(1_500);
    expect(world.known()).toEqual(await world.waiting());
    expect(world.known()).toHaveLength(1);
  });

  it("is not exact while the home's node does not know where it is to go", async () => {
    const world = await AnnounceWorld.start({ shards: 1 });
    await world.pass(1_000);
    await world.put("told");
    world.isPlanKnown = false;
    await world.put("untold");
    world.isPlanKnown = true;
    await world.put("next");
    await world.pass(50);
    expect(world.known()).toHaveLength(2);
    expect(world.book.of(HOMED).isExact).toBe(false);
    world.isPlanKnown = false;
    await world.pass(3_000);
    expect(world.book.of(HOMED).isExact).toBe(false);
    world.isPlanKnown = true;
    await world.pass(3_000);
    expect(world.known()).toEqual(await world.waiting());
    expect(world.book.of(HOMED)).toMatchObject({ isExact: true });
  });

  it("is more than fits: the book says so", async () => {
    const world = await AnnounceWorld.start({ maxEntries: 3 });
    for (const key of ["a", "b", "c", "d", "e"]) await world.put(key);
    await world.pass(1_500);
    expect(world.known()).toHaveLength(3);
    expect(world.book.of(HOMED).isExact).toBe(false);
    expect(world.book.counters.entries).toBe(3);
  });

  it("is as the outboxes have it, whatever the link did, when the book says exact; and none of it is missing as of when it says", async () => {
    const key = fc.constantFrom("a", "b", "c", "d");
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant("put" as const), key }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("tag" as const), key }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("retag", "reput"), key }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete" as const), key }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("acknowledge" as const), count: fc.nat(3) }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("pass" as const), ms: fc.nat(900) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constantFrom("cut", "mend", "replace", "fill", "drain", "restart"),
        }),
      },
    );
    let exact = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.nat(1_000), async (steps, seed) => {
        const world = await AnnounceWorld.start({ seed, shards: 1 + (seed % 3) });
        const lostAt: number[] = [];
        const at = new Map<string, number>();
        for (const each of steps) {
          if (each.kind === "put") await world.put((each as { key: string }).key);
          if (each.kind === "tag") await world.tag((each as { key: string }).key, "v");
          if (each.kind === "retag") await world.repair((each as { key: string }).key, "tags");
          if (each.kind === "reput") await world.repair((each as { key: string }).key, "version");
          if (each.kind === "delete") await world.delete((each as { key: string }).key);
          if (each.kind === "acknowledge") await world.acknowledge(TARGET, (each as { count: number }).count);
          if (each.kind === "pass") await world.pass((each as { ms: number }).ms);
          if (each.kind === "cut") world.link.cut();
          if (each.kind === "mend") world.link.mend();
          if (each.kind === "replace") world.link.replace();
          if (each.kind === "fill") world.link.isFull = true;
          if (each.kind === "drain") world.link.isFull = false;
          if (each.kind === "restart") world.restart();
          if (["cut", "replace", "fill"].includes(each.kind)) lostAt.push(world.clock.wallMs());
          for (const name of await world.waiting()) if (!at.has(name)) at.set(name, world.clock.wallMs());
        }
        const isLinkWell = world.link.isUp && !world.link.isFull;
        world.kill();
        await world.pass(200);
        const waiting = await world.waiting();
        const { isExact, asOfMs } = world.book.of(HOMED);
        const known = world.known();
        if (isExact) {
          // What was acknowledged before then is known: more may be, and less only of what came later.
          const before = waiting.filter((name) => (at.get(name) ?? 0) < asOfMs);
          expect(before.filter((name) => !known.includes(name))).toEqual([]);
          const wasLost = lostAt.some((lostMs) => lostMs >= asOfMs - 100);
          if (isLinkWell && !wasLost) {
            exact++;
            expect(known).toEqual(waiting);
          }
        }
      }),
      { numRuns: 120 },
    );
    expect(exact).toBeGreaterThan(20);
  }, 60_000);
});
