import fc from "fast-check";
import { expect, test } from "vitest";
import { blob, described } from "../../../test/metadata/objects.ts";
import { hasCode } from "../../base/errors.ts";
import { bucketId, logIndex } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ShardCommand } from "../commands.ts";
import type { ReplicationQuery } from "../queries.ts";
import type { CompiledRule, OutboxFailure, Replica } from "../replication.ts";
import { decodeShardCommand, decodeShardResult, encodeShardCommand, encodeShardResult } from "./commands.ts";
import { decodeShardQuery, encodeShardQuery } from "./queries.ts";
import {
  decodeConflict,
  decodeJobRow,
  decodeKeyRow,
  decodeOutboxCount,
  decodeOutboxRow,
  decodeReplication,
  encodeConflict,
  encodeJobRow,
  encodeKeyRow,
  encodeOutboxCount,
  encodeOutboxRow,
  encodeReplication,
  encodeTombstone,
  type OutboxRow,
} from "./replication.ts";
import { replicationAnswerCodecs } from "./replication-answers.ts";
import { decodeShardBucket, encodeShardBucket } from "./rows.ts";
import { decodeSystemCommand, encodeSystemCommand } from "./system.ts";
import { bodyOfObject, decodeRow, decodeRowSummary, encodeRow, summaryOfObject } from "./version-row.ts";

const bucket = bucketId("00ff00ff00ff00ff");
const version = "018bcfe568000001000212ab" as VersionId;
const other = "018bcfe568000002000312ab" as VersionId;
const id = "0000000000000007000000ff";
const seen = [other];
const failure: OutboxFailure = { attempts: 3, reason: "target.bucketMissing", message: "gone", atMs: 9 };
const rule: CompiledRule = {
  id: "ünd",
  target: 7,
  priority: 3,
  prefix: "photos/",
  tags: [{ key: "k", value: "" }],
  shipsDeletes: true,
  shipsVersionDeletes: false,
  shipsReplicaChanges: true,
  storageClass: "STANDARD_IA",
  deadlineMs: 900_000,
};
const replication = { targets: [{ id: 7, region: 2, bucket }], rules: [rule] };
const row: OutboxRow = {
  kind: "deleteMarker",
  bucket,
  key: "photos/ü.jpg",
  version,
  stamp: other,
  isNull: true,
  seen,
  bytes: 5,
  rule: "ünd",
  failure,
};
const put: Extract<Replica, { kind: "put" }> = {
  kind: "put",
  key: "k",
  version,
  isNull: true,
  seen,
  tagsStamp: other,
  object: described("x"),
  missing: [{ blob: blob(1), fragments: [2] }],
};
const others: readonly Replica[] = [
  { kind: "deleteMarker", key: "k", version, isNull: false, seen },
  { kind: "deleteVersion", key: "k", version, stamp: other },
  { kind: "deleteNull", key: "k", version, seen: [] },
  { kind: "tags", key: "k", version, tags: [{ key: "a", value: "b" }], tagsStamp: other },
];
const commands: readonly ShardCommand[] = [
  { kind: "receiveReplicas", bucket, replicas: others },
  { kind: "acknowledgeOutbox", target: 7, ids: [id] },
  {
    kind: "recordOutboxFailures",
    target: 7,
    failures: [
      { id, failure },
      { id, failure: undefined },
    ],
  },
  { kind: "enqueueExisting", job: "j", mode: "resync", bucket, rule, limit: 9, proposed: version },
  { kind: "dropJob", job: "j" },
  { kind: "dropConflicts", ids: [id] },
  { kind: "dropTombstones", beforeMs: 5, limit: 6 },
  { kind: "dropOutbox", target: 0xffff_ffff, limit: 1 },
  { kind: "passVersion", version },
];
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

test("commands, results and queries of replication come back as they were sent", () => {
  for (const command of commands) expect(decodeShardCommand(encodeShardCommand(command))).toEqual(command);
  const received = { kind: "received", outcomes: ["applied", "present", "superseded", "missing"] } as const;
  expect(decodeShardResult(encodeShardResult(received))).toEqual(received);
  const queries: readonly ReplicationQuery[] = [
    { kind: "outbox", target: 7, after: undefined, limit: 3 },
    { kind: "outbox", target: 7, after: id, limit: 3 },
    { kind: "outboxSummary" },
    { kind: "trace", bucket, key: "k", version: "null" },
    { kind: "shippables", of: [{ bucket, key: "k", version }] },
    { kind: "replicaState", bucket, key: "k", version, isNull: true },
    { kind: "conflicts", after: id, limit: 2 },
    { kind: "jobs" },
    { kind: "freshness", bucket, target: 7 },
    { kind: "freshness", bucket, target: 0 },
    { kind: "undelivered", bucket, key: "k", version, index: logIndex(2 ** 40), targets: [7, 8] },
    { kind: "undelivered", bucket, key: "k", version: undefined, index: logIndex(1), targets: [] },
    { kind: "oldTombstones", beforeMs: 4 },
  ];
  for (const query of queries) expect(decodeShardQuery(encodeShardQuery(query))).toEqual(query);
  const follow = {
    kind: "followBucket",
    bucket: {
      ...{ id: bucket, name: "b", createdMs: 1, versioning: "enabled" as const, tags: [], replication },
      federationGeneration: 0,
    },
  } as const;
  expect(decodeSystemCommand(encodeSystemCommand(follow))).toEqual(follow);
});

test("a put's replica keeps what is only stored as it came", () => {
  const fingerprint = "ab".repeat(32);
  const received = decodeShardCommand(
    encodeShardCommand({ kind: "receiveReplicas", bucket, replicas: [put] }),
  );
  const completed = decodeShardCommand(
    encodeShardCommand({ kind: "completeReplica", bucket, uploadId: "~v", fingerprint, replica: put }),
  );
  const { object, missing, ...rest } = put;
  const encoded = { ...rest, missing, body: bodyOfObject(object) };
  expect(structuredClone(received)).toMatchObject({
    kind: "receiveReplicas",
    bucket,
    replicas: [structuredClone(encoded)],
  });
  expect(structuredClone(completed)).toMatchObject({
    uploadId: "~v",
    fingerprint,
    replica: structuredClone(encoded),
  });
});

test("answers come back as they were given", () => {
  const event = { id, target: 7, ...row };
  const index = logIndex(2 ** 40);
  const object = { ...described("x"), kind: "object", version, isNull: false, logIndex: index } as const;
  const backlog = { target: 7, bucket, rule: "ünd", events: 3, bytes: 4, failedEvents: 1, oldest: version };
  const answers = {
    outbox: { events: [event], appliedIndex: index },
    outboxSummary: { backlogs: [backlog, { ...backlog, oldest: undefined }], appliedIndex: index },
    trace: { status: "failed", version, events: [event], targets: [{ target: 7, rule: "ünd" }] },
    shippables: { shippables: [{ object, seen, tagsStamp: other }, undefined] },
    replicaState: { kind: "present", tagsStamp: other },
    conflicts: { conflicts: [{ id, ...conflict }] },
    jobs: { jobs: [{ job: "j", ...progress }] },
    freshness: {
      ...{ appliedIndex: index, lastVersion: other, oldest: version },
      home: { isHere: true, epoch: 3, floorMs: 4, isFrozen: true },
    },
    undelivered: { targets: [7, 8] },
    oldTombstones: { areAny: true },
  } as const;
  expect(Object.keys(answers).sort()).toEqual(Object.keys(replicationAnswerCodecs).sort());
  const codecs = replicationAnswerCodecs;
  const { outbox, outboxSummary, trace, shippables, replicaState, conflicts, jobs, oldTombstones } = codecs;
  expect(outbox.decode(outbox.encode(answers.outbox))).toEqual(answers.outbox);
  expect(outboxSummary.decode(outboxSummary.encode(answers.outboxSummary))).toEqual(answers.outboxSummary);
  expect(trace.decode(trace.encode(answers.trace))).toEqual(answers.trace);
  const nothing = { status: undefined, version: undefined, events: [], targets: [] };
  expect(trace.decode(trace.encode(nothing))).toEqual(nothing);
  const shipped = shippables.decode(shippables.encode(answers.shippables));
  expect(structuredClone(shipped)).toMatchObject(answers.shippables);
  expect(replicaState.decode(replicaState.encode(answers.replicaState))).toEqual(answers.replicaState);
  expect(conflicts.decode(conflicts.encode(answers.conflicts))).toEqual(answers.conflicts);
  expect(jobs.decode(jobs.encode(answers.jobs))).toEqual(answers.jobs);
  const { freshness, undelivered } = codecs;
  expect(undelivered.decode(undelivered.encode(answers.undelivered))).toEqual(answers.undelivered);
  expect(freshness.decode(freshness.encode(answers.freshness))).toEqual(answers.freshness);
  const least = { appliedIndex: index, lastVersion: version };
  expect(freshness.decode(freshness.encode(least))).toEqual(least);
  expect(oldTombstones.decode(oldTombstones.encode(answers.oldTombstones))).toEqual({ areAny: true });
});

const side = (of: VersionId) => ({ version: of, isDelete: false, etag: "e", bytes: 3 });
const conflict = { bucket, key: "k", winner: side(other), loser: side(version), isKept: true };
const progress = { scannedVersions: 1, enqueuedEvents: 2, enqueuedBytes: 3, cursor: "ü", isDone: true };

test("an event of an older release does not say which tags it brings", () => {
  const before =
    "010804120800ff00ff00ff00ff1a016b220c018bcfe568000001000212ab2a0c018bcfe568000002000312ab4a0172";
  const tags: OutboxRow = {
    ...{ kind: "tags", bucket, key: "k", version, stamp: other, isNull: false, seen: [] },
    ...{ bytes: 0, rule: "r", failure: undefined },
  };
  expect(decodeOutboxRow(Buffer.from(before, "hex"))).toEqual(tags);
  expect(hex(encodeOutboxRow(tags))).toBe(before);
  // A repair's; an older release passes over the field.
  expect(hex(encodeOutboxRow({ ...tags, tagsStamp: version }))).toBe(`${before}5a0c${version}`);
});

test("rows come back, and format 1 of them is what it was", () => {
  const job = { ...progress, cursorVersion: version };
  const key = { seen, nullDeletion: { version, seen } };
  const count = { bucket, events: 1, bytes: 2, failed: 3 };
  const settings = {
    ...({ generation: 3, versioning: "enabled", isSealed: false, isReplicated: true } as const),
    replication: encodeReplication(replication),
  };
  expect(decodeOutboxRow(encodeOutboxRow(row))).toEqual(row);
  const plain = { ...row, stamp: version, failure: undefined };
  expect(decodeOutboxRow(encodeOutboxRow(plain))).toEqual(plain);
  const brings = { ...plain, kind: "put" as const, tagsStamp: other };
  expect(decodeOutboxRow(encodeOutboxRow(brings))).toEqual(brings);
  expect(decodeKeyRow(encodeKeyRow(key))).toEqual(key);
  expect(decodeConflict(encodeConflict(conflict))).toEqual(conflict);
  expect(decodeJobRow(encodeJobRow(job))).toEqual(job);
  expect(decodeOutboxCount(encodeOutboxCount(count))).toEqual(count);
  expect(decodeShardBucket(encodeShardBucket(settings)).replication).toEqual(settings.replication);
  expect(decodeReplication(settings.replication)).toEqual(replication);
  expect(encodeReplication({ targets: [], rules: [] })).toHaveLength(0);
  expect(hex(encodeOutboxRow(row))).toMatchInlineSnapshot(
    `"010801120800ff00ff00ff00ff1a0d70686f746f732fc3bc2e6a7067220c018bcfe568000001000212ab2a0c018bcfe568000002000312ab30013a0c018bcfe568000002000312ab40054a04c3bc6e645220080312147461726765742e6275636b65744d697373696e671a04676f6e652009"`,
  );
  expect(hex(encodeKeyRow(key))).toMatchInlineSnapshot(
    `"010a0c018bcfe568000002000312ab120c018bcfe568000001000212ab1a0c018bcfe568000002000312ab"`,
  );
  expect(hex(encodeConflict(conflict))).toMatchInlineSnapshot(
    `"010a0800ff00ff00ff00ff12016b1a130a0c018bcfe568000002000312ab1a0165200322130a0c018bcfe568000001000212ab1a016520032801"`,
  );
  expect(hex(encodeJobRow(job))).toMatchInlineSnapshot(
    `"010801100218032202c3bc2a0c018bcfe568000001000212ab3001"`,
  );
  expect(hex(encodeOutboxCount(count))).toMatchInlineSnapshot(`"010a0800ff00ff00ff00ff100118022003"`);
  expect(hex(encodeTombstone(version))).toMatchInlineSnapshot(`"010a0c018bcfe568000001000212ab"`);
  expect(hex(encodeShardBucket(settings))).toMatchInlineSnapshot(
    `"0108031001223f0a0e080710021a0800ff00ff00ff00ff122d0a04c3bc6e6410071803220770686f746f732f2a030a016b300140014a0b5354414e444152445f494150a0f7362801"`,
  );
});

test("a version's row says where it came from; one of before says that it came from here and went nowhere", () => {
  const object = described("x");
  const summary = summaryOfObject({
    kind: "object",
    version,
    isNull: false,
    logIndex: logIndex(1),
    ...object,
  });
  const replicated = { ...summary, isReplica: true, seen, tagsStamp: other, targets: [7, 300] };
  const value = encodeRow({ summary: replicated, body: bodyOfObject(object) });
  expect(decodeRowSummary(value)).toEqual(replicated);
  expect(hex(value.subarray(0, 120))).toMatchInlineSnapshot(
    `"010a4b0a0c018bcfe568000001000212ab200128013206657461672d78420c080112084141414141413d3d5801620c018bcfe568000002000312ab6a0c018bcfe568000002000312ab720307ac0212250a0c0a0a746578742f706c61696e120d0a056f776e657212045a6fc3ab1a060a016b1201781a030a"`,
  );
  const before = Buffer.from(
    "010a2f0a0c018bcfe568000001000212ab180120072806320b657461672d676f6c64656e420c080112084141414141413d3d",
    "hex",
  );
  expect(decodeRow(before).summary).toMatchObject({
    isReplica: false,
    seen: [],
    tagsStamp: undefined,
    targets: [],
  });
});

test("what could not be applied is refused when it is decoded, and noise is malformed", () => {
  const long = "x".repeat(256);
  const wrong: readonly ShardCommand[] = [
    { kind: "dropJob", job: long },
    {
      kind: "enqueueExisting",
      job: "j",
      mode: "existing",
      bucket,
      rule: { ...rule, id: long },
      limit: 1,
      proposed: version,
    },
    { kind: "dropOutbox", target: 7, limit: 1 },
    { kind: "receiveReplicas", bucket, replicas: [{ ...put, key: "" }] },
    { kind: "receiveReplicas", bucket, replicas: [{ ...put, version: "ab" as VersionId }] },
    { kind: "completeReplica", bucket, uploadId: "", fingerprint: "ab".repeat(32), replica: put },
    { kind: "completeReplica", bucket, uploadId: "u", fingerprint: "ab", replica: put },
    { kind: "acknowledgeOutbox", target: 7, ids: ["ab"] },
    { kind: "passVersion", version: "ab" as VersionId },
    { kind: "dropTombstones", beforeMs: 2 ** 48, limit: 1 },
  ];
  for (const command of wrong.filter(({ kind }) => kind !== "dropOutbox")) {
    expect(() => decodeShardCommand(encodeShardCommand(command)), command.kind).toThrow("cannot be decoded");
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
      const rows = [decodeOutboxRow, decodeKeyRow, decodeConflict, decodeJobRow, decodeOutboxCount];
      const answers = Object.values(replicationAnswerCodecs).map(({ decode }) => decode);
      for (const decode of [...rows, ...answers, decodeReplication]) {
        try {
          decode(noise);
        } catch (error) {
          expect(hasCode(error, "message.malformed"), String(error)).toBe(true);
        }
      }
    }),
  );
});
