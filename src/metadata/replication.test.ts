import { describe, expect, test } from "vitest";
import { metadataOver, startMetadata } from "../../test/metadata/local-groups.ts";
import { blobs, described } from "../../test/metadata/objects.ts";
import { hasCode } from "../base/errors.ts";
import { bucketId, logIndex } from "../base/ids.ts";
import { millisOf, type VersionId, versionId, versionParts } from "../base/version-id.ts";
import type { CompiledRule, Metadata, OutboxEvent, Replica, Versioning } from "./index.ts";

const BUCKET = bucketId("00000000000000aa");
const TARGET = 7;
const red = { key: "colour", value: "red" };

function rule(more: Partial<CompiledRule> = {}): CompiledRule {
  return {
    id: "rule",
    target: TARGET,
    priority: 1,
    prefix: "",
    tags: [],
    shipsDeletes: true,
    shipsVersionDeletes: true,
    shipsReplicaChanges: true,
    storageClass: undefined,
    deadlineMs: undefined,
    ...more,
  };
}

const followed = (rules: readonly CompiledRule[], versioning: Versioning, federationGeneration = 1) => ({
  id: BUCKET,
  name: "bucket",
  createdMs: 5,
  versioning,
  tags: [],
  replication: {
    targets: [...new Set(rules.map(({ target }) => target))].map((id) => ({ id, region: 2, bucket: BUCKET })),
    rules,
  },
  federationGeneration,
});

async function start(rules: readonly CompiledRule[], versioning: Versioning = "enabled") {
  const world = await startMetadata(1);
  world.groups.isRemote = true;
  await world.metadata.followBucket(followed(rules, versioning));
  const shard = world.groups.shards[0];
  if (shard === undefined) throw new Error("a shard");
  const { metadata } = world;
  const waiting = async (target = TARGET): Promise<readonly OutboxEvent[]> =>
    (await metadata.outbox(shard, target, undefined, 1000)).events;
  return { ...world, shard, waiting };
}

async function put(metadata: Metadata, key: string, tags = [red]): Promise<VersionId> {
  const object = { ...described(key), tags };
  const result = await metadata.put({ bucket: BUCKET, key, object, precondition: {}, missing: [] });
  if (result.kind !== "written") throw new Error(result.refusal);
  return result.version;
}

const remove = (metadata: Metadata, key: string, version?: VersionId | "null") =>
  metadata.delete({ bucket: BUCKET, key, version, precondition: {} });

const statusOf = async (metadata: Metadata, key: string, version?: VersionId) => {
  const found = await metadata.find(BUCKET, key, version);
  return found.kind === "object" ? found.object.replicationStatus : found.kind;
};

const kindsOf = (events: readonly OutboxEvent[]): string[] => events.map(({ kind, key }) => `${kind} ${key}`);

const foreign = (millis: number, random = 0): VersionId =>
  versionId({ millis, counter: 0, region: 2, random });

test("a write waits for its target until that has it, and says so", async () => {
  const { metadata, shard, waiting } = await start([rule({ prefix: "a" })]);
  const version = await put(metadata, "a");
  await put(metadata, "b");
  expect(await statusOf(metadata, "a")).toBe("pending");
  expect(await statusOf(metadata, "b")).toBeUndefined();
  const [event] = await waiting();
  expect(event).toMatchObject({ kind: "put", key: "a", version, stamp: version, bytes: 1, rule: "rule" });
  const ids = [event?.id ?? ""];

  const failure = { attempts: 3, reason: "target.bucketMissing", message: "gone", atMs: 9 };
  await metadata.recordOutboxFailures(shard, TARGET, [{ id: event?.id ?? "", failure }]);
  expect(await statusOf(metadata, "a")).toBe("failed");
  const trace = await metadata.replicationTrace(BUCKET, "a", undefined);
  expect(trace).toMatchObject({ status: "failed", version, targets: [{ target: TARGET, rule: "rule" }] });
  expect(trace.events[0]?.failure).toEqual(failure);
  expect((await metadata.outboxSummary(shard)).backlogs).toEqual([
    {
      ...{ target: TARGET, bucket: BUCKET, rule: "rule", oldest: version },
      ...{ events: 1, bytes: 1, failedEvents: 1 },
    },
  ]);
  await metadata.recordOutboxFailures(shard, TARGET, [{ id: event?.id ?? "", failure: undefined }]);
  expect(await statusOf(metadata, "a")).toBe("pending");

  await metadata.acknowledgeOutbox(shard, TARGET, ids);
  await metadata.acknowledgeOutbox(shard, TARGET, ids);
  expect(await statusOf(metadata, "a")).toBe("completed");
  expect((await metadata.outboxSummary(shard)).backlogs).toEqual([]);
});

test("what is shipped is the version with all that its replica needs, and nothing of one that is gone", async () => {
  const { metadata, shard } = await start([rule()]);
  const version = await put(metadata, "a");
  const [shippable, gone] = await metadata.shippables(shard, [
    { bucket: BUCKET, key: "a", version },
    { bucket: BUCKET, key: "a", version: foreign(1) },
  ]);
  expect(structuredClone(shippable)).toMatchObject({
    object: { ...described("a"), tags: [red], version },
    seen: [],
    tagsStamp: version,
  });
  expect(gone).toBeUndefined();
});

test("what is removed before it was shipped waits no more, but its deletion does", async () => {
  const { metadata, waiting } = await start([rule()]);
  const version = await put(metadata, "a");
  await remove(metadata, "a", version);
  expect(kindsOf(await waiting())).toEqual(["deleteVersion a"]);

  const { metadata: other, waiting: waitingThere } = await start([rule()], "unversioned");
  await put(other, "k");
  await put(other, "k");
  expect(kindsOf(await waitingThere())).toEqual(["put k"]);
  await remove(other, "k");
  expect(kindsOf(await waitingThere())).toEqual(["deleteNull k"]);
  await remove(other, "k");
  expect(kindsOf(await waitingThere())).toEqual(["deleteNull k"]);
  await put(other, "k");
  expect(kindsOf(await waitingThere())).toEqual(["put k"]);
});

test("deletions are shipped by the rules that say so, and never by those with tags when the object is not known", async () => {
  const quiet = rule({ id: "quiet", target: 1, shipsDeletes: false, shipsVersionDeletes: false });
  const tagged = rule({ id: "tagged", target: 2, tags: [red] });
  const { metadata, waiting } = await start([quiet, tagged, rule()]);
  const version = await put(metadata, "a");
  await remove(metadata, "a");
  await remove(metadata, "a", version);
  expect(kindsOf(await waiting(1))).toEqual([]);
  expect(kindsOf(await waiting(2))).toEqual(["deleteVersion a"]);
  expect(kindsOf(await waiting())).toEqual(["deleteMarker a", "deleteVersion a"]);
  await remove(metadata, "unseen", foreign(77));
  expect(kindsOf(await waiting(2))).toEqual(["deleteVersion a"]);
  expect(kindsOf(await waiting())).toContain("deleteVersion unseen");
});

test("tags reach whoever has the object by the old ones and whoever shall have it by the new; the last ones only", async () => {
  const blue = { key: "colour", value: "blue" };
  const rules = [
    rule({ id: "red", target: 1, tags: [red] }),
    rule({ id: "blue", target: 2, tags: [blue] }),
    rule({ id: "all", target: 3, prefix: "elsewhere" }),
  ];
  const { metadata, shard, waiting } = await start(rules);
  await put(metadata, "a", [red]);
  await metadata.acknowledgeOutbox(shard, 1, [(await waiting(1))[0]?.id ?? ""]);
  const tag = (tags: (typeof red)[]) =>
    metadata.setTags({ bucket: BUCKET, key: "a", version: undefined, tags });
  await tag([blue]);
  expect(kindsOf(await waiting(1))).toEqual(["tags a"]);
  expect(kindsOf(await waiting(2))).toEqual(["tags a"]);
  await tag([blue, { key: "x", value: "y" }]);
  expect(kindsOf(await waiting(2))).toEqual(["tags a"]);
  expect(await waiting(3)).toEqual([]);
  expect(await statusOf(metadata, "a")).toBe("pending");
});

test("a replica is no client's write: it is shipped to nobody, except its tags when they change here", async () => {
  const { metadata, waiting, shard } = await start([rule()]);
  const version = foreign(2_000_000_000_000);
  const replica = {
    ...{ kind: "put" as const, key: "a", version, isNull: false, seen: [], tagsStamp: version },
    ...{ object: described("a"), missing: [] },
  };
  expect(await metadata.receiveReplicas(BUCKET, [replica])).toEqual([
    { kind: "received", outcome: "applied" },
  ]);
  expect(await waiting()).toEqual([]);
  expect(await statusOf(metadata, "a")).toBe("replica");
  const tags = [{ key: "new", value: "" }];
  await metadata.setTags({ bucket: BUCKET, key: "a", version: undefined, tags });
  expect(kindsOf(await waiting())).toEqual(["tags a"]);
  expect(await statusOf(metadata, "a")).toBe("pending");
  await metadata.acknowledgeOutbox(shard, TARGET, [(await waiting())[0]?.id ?? ""]);
  expect(await statusOf(metadata, "a")).toBe("replica");
  // Its stamp was far ahead: what is written here later is later still.
  expect((await put(metadata, "a")) > version).toBe(true);
});

describe("what another region puts in place of a null version that waits", () => {
  const THIRD = 3;
  /** To where it was written, and to a third region. */
  const both = [rule(), rule({ id: "third", target: THIRD })];
  const late = foreign(2_000_000_000_000);
  const foreignPut = (
    version = late,
    more: { readonly tags?: (typeof red)[]; readonly tagsStamp?: VersionId } = {},
  ) => ({
    ...{
      kind: "put" as const,
      key: "a",
      version,
      isNull: true,
      seen: [],
      tagsStamp: more.tagsStamp ?? version,
    },
    ...{ object: { ...described("new"), tags: more.tags ?? [red] }, missing: [] },
  });
  const marker = { kind: "deleteMarker" as const, key: "a", version: late, isNull: true, seen: [] };
  const deletion = { kind: "deleteNull" as const, key: "a", version: late, seen: [] };

  async function started(rules: readonly CompiledRule[] = both) {
    const world = await start([], "suspended");
    const row = followed(rules, "suspended", 2);
    const targets = [TARGET, THIRD].map((id) => ({ id, region: id === TARGET ? 2 : 3, bucket: BUCKET }));
    await world.metadata.followBucket({ ...row, replication: { targets, rules } });
    const take = async (replica: Replica) =>
      (await world.metadata.receiveReplicas(BUCKET, [replica])).map((each) =>
        each.kind === "received" ? each.outcome : each,
      );
    const arrive = async (target: number): Promise<void> => {
      const ids = (await world.waiting(target)).map(({ id }) => id);
      await world.metadata.acknowledgeOutbox(world.shard, target, ids);
    };
    return { ...world, take, arrive };
  }

  test.each<readonly [string, Replica]>([
    ["put a", foreignPut()],
    ["deleteMarker a", marker],
    ["deleteNull a", deletion],
  ])("waits in its place for a third region, and not for where it comes from: %s", async (kind, replica) => {
    const { metadata, shard, waiting, take, arrive } = await started();
    const write = await put(metadata, "a");
    for (const outcome of ["applied", "present"]) expect(await take(replica)).toEqual([outcome]);
    expect(kindsOf(await waiting())).toEqual([]);
    const events = await waiting(THIRD);
    expect(kindsOf(events)).toEqual([kind]);
    expect(events).toMatchObject([{ version: late, isNull: true, rule: "third" }]);
    const { backlogs } = await metadata.outboxSummary(shard);
    expect(backlogs).toMatchObject([{ target: THIRD, rule: "third", events: 1, bytes: events[0]?.bytes }]);
    if (kind === "put a") expect(await statusOf(metadata, "a")).toBe("replica");
    const index = logIndex(1);
    const asked = { bucket: BUCKET, key: "a", version: write, shard, index };
    expect(await metadata.undelivered(asked, [THIRD])).toEqual([THIRD]);
    await arrive(THIRD);
    expect((await metadata.outboxSummary(shard)).backlogs).toEqual([]);
    // Once it has arrived, nobody waits for what comes next either.
    expect(await take({ ...replica, version: foreign(2_000_000_000_001) } as Replica)).toEqual(["applied"]);
    expect((await metadata.outboxSummary(shard)).backlogs).toEqual([]);
  });

  test("is shipped to no target that has what was there, and once to one that lacks its tags too", async () => {
    const { metadata, waiting, take, arrive } = await started();
    await put(metadata, "a");
    await metadata.setTags({ bucket: BUCKET, key: "a", version: "null", tags: [] });
    expect(kindsOf(await waiting(THIRD))).toEqual(["put a", "tags a"]);
    await take(foreignPut(late, { tagsStamp: foreign(2_000_000_000_500) }));
    expect(await waiting(THIRD)).toMatchObject([
      {
        kind: "put",
        version: late,
        tagsStamp: foreign(2_000_000_000_500),
        stamp: foreign(2_000_000_000_500),
      },
    ]);
    await arrive(THIRD);
    await take(foreignPut(foreign(2_000_000_000_600)));
    expect(await waiting(THIRD)).toEqual([]);
  });

  test("is void itself when something takes its place, from here or from elsewhere", async () => {
    const { metadata, waiting, take } = await started();
    await put(metadata, "a");
    await take(foreignPut());
    const next = foreign(2_000_000_000_001);
    await take(foreignPut(next));
    expect(await waiting(THIRD)).toMatchObject([{ kind: "put", version: next }]);
    const own = await put(metadata, "a");
    expect(await waiting(THIRD)).toMatchObject([{ kind: "put", version: own }]);
    const last = foreign(2_000_000_000_003);
    await take({ ...deletion, version: last });
    expect(await waiting(THIRD)).toMatchObject([{ kind: "deleteNull", version: last }]);
    await put(metadata, "a");
    expect(kindsOf(await waiting(THIRD))).toEqual(["put a"]);
  });

  test("is shipped by the rules as they are: deletions where they say so, objects by their own tags", async () => {
    const quiet = rule({ id: "quiet", target: THIRD, shipsDeletes: false, shipsVersionDeletes: false });
    const byName = rule({ id: "by-name", target: THIRD, shipsVersionDeletes: false });
    const tagged = rule({ id: "tagged", target: THIRD, tags: [red] });
    for (const [third, replica, kinds] of [
      [quiet, marker, []],
      [quiet, deletion, []],
      [byName, marker, ["deleteMarker a"]],
      [byName, deletion, []],
      [quiet, foreignPut(), ["put a"]],
      [tagged, foreignPut(), ["put a"]],
      [tagged, foreignPut(late, { tags: [] }), []],
    ] as const) {
      const { metadata, waiting, take } = await started([rule(), third]);
      await put(metadata, "a");
      await take(replica);
      expect(kindsOf(await waiting(THIRD))).toEqual(kinds);
    }
  });
});

test("without rules a write costs no rows, and a deletion leaves none", async () => {
  const { groups, metadata } = await startMetadata(1);
  const { bucket } = await metadata.createBucket("plain");
  const shard = groups.shards[0];
  if (shard === undefined) throw new Error("a shard");
  const rows = groups.dump(shard).length;
  const at = { bucket: bucket.id, key: "k" };
  await metadata.put({ ...at, object: described("x"), precondition: {}, missing: [] });
  await metadata.delete({ ...at, version: undefined, precondition: {} });
  expect(groups.dump(shard).length).toBe(rows);
});

test("a job puts what no rule saw into the outbox, once, a piece at a time, all of it when a target is lost", async () => {
  const { metadata, shard, waiting } = await start([]);
  const versions: VersionId[] = [];
  for (const key of ["a", "a", "b", "c/1", "c/2"]) versions.push(await put(metadata, key));
  await remove(metadata, "b");
  await metadata.followBucket(followed([rule()], "enabled", 2));
  await put(metadata, "d");
  const job = { job: "j1", mode: "existing" as const, bucket: BUCKET, rule: rule(), limit: 2 };
  let steps = 0;
  while ((await metadata.jobs(shard))[0]?.isDone !== true) {
    await metadata.enqueueExisting(shard, job);
    steps++;
  }
  expect(steps).toBe(4);
  expect(await metadata.jobs(shard)).toEqual([
    { job: "j1", shard, scannedVersions: 7, enqueuedEvents: 6, enqueuedBytes: 9, cursor: "d", isDone: true },
  ]);
  const kinds = kindsOf(await waiting());
  expect([...kinds].sort()).toEqual([
    "deleteMarker b",
    "put a",
    "put a",
    "put b",
    "put c/1",
    "put c/2",
    "put d",
  ]);
  expect(await statusOf(metadata, "a", versions[0])).toBe("pending");
  await metadata.acknowledgeOutbox(
    shard,
    TARGET,
    (await waiting()).map(({ id }) => id),
  );
  expect(await statusOf(metadata, "a", versions[0])).toBe("completed");

  await metadata.enqueueExisting(shard, { ...job, job: "again", limit: 100 });
  expect(await waiting(), "they had the target").toEqual([]);
  const tagged = { ...job, job: "lost", mode: "resync" as const, rule: rule({ tags: [red] }), limit: 100 };
  await metadata.enqueueExisting(shard, tagged);
  await metadata.enqueueExisting(shard, { ...tagged, job: "twice" });
  expect(await waiting()).toHaveLength(6);
  await metadata.dropJob(shard, "j1");
  expect((await metadata.jobs(shard)).map(({ job: id }) => id)).toEqual(["again", "lost", "twice"]);
  await metadata.dropOutbox(shard, TARGET);
  expect(await waiting()).toEqual([]);
  expect(await statusOf(metadata, "a"), "it has not arrived there").toBeUndefined();
  expect((await metadata.outboxSummary(shard)).backlogs).toEqual([]);
});

test("what was deleted is remembered for a time, and then costs nothing", async () => {
  for (const versioning of ["enabled", "unversioned"] as const) {
    const { groups, metadata, shard, waiting, scheduler } = await start([rule()], versioning);
    const rows = groups.dump(shard).length;
    for (const key of ["a", "b"]) {
      const version = await put(metadata, key);
      await remove(metadata, key, versioning === "enabled" ? version : undefined);
    }
    await metadata.acknowledgeOutbox(
      shard,
      TARGET,
      (await waiting()).map(({ id }) => id),
    );
    expect((await metadata.shardStats(shard)).tombstones).toBe(2);
    const nowMs = Number.parseInt((await metadata.shardStats(shard)).lastVersion.slice(0, 12), 16);
    expect(await metadata.hasOldTombstones(shard, nowMs)).toBe(false);
    await scheduler.run({ untilMs: scheduler.nowMs + 1000 });
    expect(await metadata.hasOldTombstones(shard, nowMs + 1)).toBe(true);
    await metadata.dropTombstones(shard, nowMs + 1, 1);
    await metadata.dropTombstones(shard, nowMs + 1, 10);
    expect((await metadata.shardStats(shard)).tombstones).toBe(0);
    expect(groups.dump(shard).length).toBe(rows);
  }
});

test("concurrent writes are in the ledger until they are dropped; successive ones never", async () => {
  const { metadata, shard } = await start([rule()], "unversioned");
  const mine = await put(metadata, "a");
  const theirs = foreign(2_000_000_000_000);
  const replica = {
    ...{ kind: "put" as const, key: "a", version: theirs, isNull: true, seen: [], tagsStamp: theirs },
    ...{ object: described("theirs"), missing: [] },
  };
  await metadata.receiveReplicas(BUCKET, [replica]);
  const after = foreign(2_000_000_000_001);
  await metadata.receiveReplicas(BUCKET, [{ ...replica, version: after, tagsStamp: after, seen: [mine] }]);
  const ledger = await metadata.conflicts(shard, undefined, 10);
  expect(ledger).toMatchObject([
    { key: "a", winner: { version: theirs }, loser: { version: mine, etag: "etag-a" }, isKept: false },
  ]);
  expect((await metadata.shardStats(shard)).conflicts).toBe(1);
  expect(await metadata.conflicts(shard, ledger[0]?.id, 10)).toEqual([]);
  await metadata.dropConflicts(shard, ["0".repeat(24), ledger[0]?.id ?? ""]);
  expect(await metadata.conflicts(shard, undefined, 10)).toEqual([]);
  expect((await metadata.shardStats(shard)).conflicts).toBe(0);
});

test("a replica whose blobs may be half deleted is refused, and one of a sealed bucket is", async () => {
  const { metadata, shard, groups } = await start([], "unversioned");
  const put1 = { bucket: BUCKET, key: "a", object: described("x", blobs(1)), precondition: {}, missing: [] };
  await metadata.put(put1);
  await metadata.put({ ...put1, object: described("y") });
  expect((await metadata.garbage(shard, Number.MAX_SAFE_INTEGER, 5)).length).toBe(1);
  const version = foreign(2_000_000_000_000);
  const replica = {
    ...{ kind: "put" as const, key: "a", version, isNull: true, seen: [], tagsStamp: version },
    ...{ object: described("x", blobs(1)), missing: [] },
  };
  const before = groups.dump(shard);
  expect(await metadata.receiveReplicas(BUCKET, [replica])).toEqual([
    { kind: "refused", refusal: "sourceChanged" },
  ]);
  expect(groups.dump(shard)).toEqual(before);
});

test("a bucket follows the federation's, never back, and is sealed, opened and removed with it", async () => {
  const { groups, metadata, shard, waiting } = await start([rule()], "unversioned");
  const first = await metadata.bucketById(BUCKET);
  expect(first).toMatchObject({ state: "active", federationGeneration: 1, versioning: "unversioned" });
  expect((await metadata.bucket("bucket"))?.replication.rules).toEqual([rule()]);
  const third = await metadata.followBucket(followed([rule()], "enabled", 3));
  expect(third).toMatchObject({ versioning: "enabled", federationGeneration: 3, state: "active" });
  expect(await metadata.followBucket(followed([], "suspended", 2))).toEqual(third);
  const stranger = { ...followed([], "enabled"), id: bucketId("00000000000000bb") };
  const refused = await metadata.followBucket(stranger).catch((error: unknown) => error);
  expect(hasCode(refused, "bucket.exists")).toBe(true);

  const version = await put(metadata, "a");
  expect(await metadata.sealBucket(BUCKET)).toBe("notEmpty");
  await put(metadata, "b").then((b) => remove(metadata, "b", b));
  await remove(metadata, "a", version);
  expect(await metadata.sealBucket(BUCKET)).toBe("empty");
  expect(await metadata.sealBucket(BUCKET)).toBe("empty");
  expect(await metadata.finishBuckets(), "it waits for the other regions").toBe(0);
  const refusedPut = { bucket: BUCKET, key: "c", object: described("c"), precondition: {}, missing: [] };
  expect(await metadata.put(refusedPut)).toEqual({ kind: "refused", refusal: "noSuchBucket" });
  const { federationGeneration = 0 } = (await metadata.bucketById(BUCKET)) ?? {};
  const late = await metadata.openBucket(BUCKET, { federationGeneration: federationGeneration - 1 });
  expect(late, "opened for a state that another deletion has followed").toMatchObject({ state: "sealed" });
  expect(await metadata.openBucket(BUCKET, { federationGeneration })).toMatchObject({ state: "active" });
  await put(metadata, "c").then((c) => remove(metadata, "c", c));
  const unsealed = await metadata.removeFollowed(BUCKET).catch((error: unknown) => error);
  expect(hasCode(unsealed, "bucket.notEmpty")).toBe(true);
  expect(await metadata.sealBucket(BUCKET)).toBe("empty");
  expect((await waiting()).length).toBeGreaterThan(0);
  await metadata.removeFollowed(BUCKET);
  await metadata.removeFollowed(BUCKET);
  expect(await metadata.bucketById(BUCKET)).toBeUndefined();
  expect(await waiting()).toEqual([]);
  expect((await metadata.outboxSummary(shard)).backlogs).toEqual([]);
  expect(await metadata.sealBucket(BUCKET)).toBe("missing");
  expect(groups.shards).toHaveLength(1);
});

test("a shard that has passed a version writes nothing below it, and never goes back", async () => {
  const { metadata, shard } = await start([rule()]);
  const lastVersion = async () => (await metadata.freshness(shard, BUCKET, 0)).lastVersion;
  const first = await put(metadata, "a");
  const ahead = versionId({ ...versionParts(first), millis: millisOf(first) + 60_000 });
  await metadata.passVersion(shard, ahead);
  expect(await lastVersion()).toBe(ahead);
  await metadata.passVersion(shard, first);
  expect(await lastVersion()).toBe(ahead);
  expect((await put(metadata, "b")) > ahead).toBe(true);
});

test("whatever step a gateway dies at, another one makes the bucket follow, seals it and removes it", async () => {
  for (let failing = 0; failing < 40; failing++) {
    const { groups, metadata, scheduler } = await startMetadata(2);
    let commands = 0;
    groups.beforePropose = () => {
      if (commands++ >= failing) throw new Error("the gateway is dead");
    };
    const life = async (by: Metadata): Promise<void> => {
      await by.followBucket(followed([rule()], "unversioned", 1));
      await by.followBucket(followed([rule()], "enabled", 2));
      if ((await by.sealBucket(BUCKET)) === "empty") await by.removeFollowed(BUCKET);
    };
    const died = await life(metadata).then(
      () => false,
      () => true,
    );
    groups.beforePropose = () => {};
    const other = metadataOver(groups, scheduler, failing + 2);
    await other.finishBuckets();
    expect(await other.finishBuckets()).toBe(0);
    const bucket = await other.bucketById(BUCKET);
    if (bucket !== undefined) {
      await other.openBucket(BUCKET);
      const latest = await other.followBucket(followed([rule()], "enabled", 2));
      expect(latest).toMatchObject({ state: "active", versioning: "enabled" });
      expect(await other.sealBucket(BUCKET)).toBe("empty");
      await other.removeFollowed(BUCKET);
      expect(await other.bucketById(BUCKET)).toBeUndefined();
    }
    if (!died) return;
  }
  throw new Error("the bucket's life never came to its end");
});

test("the oldest of each rule is known, or said to be older, whichever of them stands ahead", async () => {
  const rules = ["a", "b", "c"].map((prefix) => rule({ id: prefix, prefix }));
  const { metadata, shard } = await start(rules);
  const oldest = async (): Promise<ReadonlyMap<string, VersionId | undefined>> => {
    const { backlogs } = await metadata.outboxSummary(shard);
    return new Map(backlogs.map((backlog) => [backlog.rule, backlog.oldest]));
  };
  const firsts = new Map<string, VersionId>();
  for (const prefix of ["b", "a"]) {
    for (let i = 0; i < 3; i++) {
      const version = await put(metadata, `${prefix}${i}`);
      if (i === 0) firsts.set(prefix, version);
    }
  }
  expect(await oldest()).toEqual(firsts);
  for (let i = 0; i < 400; i++) await put(metadata, `b-${i}`);
  const late = await put(metadata, "c");
  const shown = await oldest();
  expect(shown.get("a")).toBe(firsts.get("a"));
  expect(shown.get("c")).toBeDefined();
  expect((shown.get("c") as VersionId) < late).toBe(true);
});
