import fc from "fast-check";
import { expect, it } from "vitest";
import { bucketId, nodeId, regionNumber } from "../../../base/ids.ts";
import type { ControlCommand, ControlResult } from "../plane.ts";
import type {
  BucketHome,
  FailoverRecord,
  FederatedBucket,
  MemberRecord,
  ReadMode,
  RegionLease,
  ReplicationConfiguration,
  ReplicationRule,
  TargetRecord,
} from "../records.ts";
import { decodeCommand, decodeResult, encodeCommand, encodeResult } from "./commands.ts";
import { bucketRow, failoverRow, jobRow, leaseRow, memberRow, type RegionRow, regionRow } from "./records.ts";

const text = fc.string({ maxLength: 12, unit: "grapheme" });
const name = fc.string({ minLength: 1, maxLength: 12 });
const region = fc.integer({ min: 1, max: 0xffff }).map(regionNumber);
const id = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => bucketId(Buffer.from(bytes).toString("hex")));
const millis = fc.integer({ min: 0, max: 2 ** 48 });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const setting = fc.constantFrom("Enabled", "Disabled", undefined);
const status = fc.constantFrom("Enabled", "Disabled");
const tags = fc.array(fc.record({ key: text, value: text }), { maxLength: 3 });
const versioning = fc.constantFrom("unversioned", "enabled", "suspended");

const rule: fc.Arbitrary<ReplicationRule> = fc.record({
  id: text,
  priority: maybe(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
  isEnabled: fc.boolean(),
  filter: fc.record({
    form: fc.constantFrom("V1Prefix", "None", "Prefix", "Tag", "And"),
    prefix: text,
    tags,
  }),
  deleteMarkerReplication: setting,
  existingObjectReplication: setting,
  replicaModifications: setting,
  sseKmsEncryptedObjects: setting,
  destination: fc.record({
    arn: text,
    account: maybe(text),
    storageClass: maybe(text),
    metrics: maybe(fc.record({ status, minutes: maybe(fc.nat(1440)) })),
    replicationTime: maybe(fc.record({ status, minutes: fc.nat(1440) })),
    ownerOverride: maybe(text),
    kmsKeyId: maybe(text),
  }),
  versionDeletes: maybe(fc.boolean()),
});
const configuration: fc.Arbitrary<ReplicationConfiguration> = fc.record({
  role: text,
  rules: fc.array(rule, { maxLength: 4 }),
});
const target: fc.Arbitrary<TargetRecord> = fc.record({
  id: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  region,
  bucket: id,
  pausedUntilMs: maybe(fc.oneof(millis, fc.constant(Number.POSITIVE_INFINITY))),
});
const joining = fc.record({ regions: fc.array(region, { maxLength: 3 }), replication: configuration });
const epoch = fc.integer({ min: 1, max: 2 ** 40 });
const failover = fc.record({ auto: fc.boolean(), afterMs: fc.nat() });
const moving = fc.record({ to: region, sinceMs: millis });
const home: fc.Arbitrary<BucketHome> = fc.record(
  {
    region,
    epoch,
    floorMs: millis,
    beyondMs: fc.integer({ min: 1, max: 2 ** 48 }),
    failover,
    moving,
    isBeginning: fc.constant(true as const),
    leaving: region,
  },
  { requiredKeys: ["region", "epoch", "floorMs", "failover"] },
);
const reads: fc.Arbitrary<ReadMode> = fc.oneof(
  fc.record({ mode: fc.constantFrom("local", "strong") }),
  fc.record({ mode: fc.constant("bounded" as const), maxAgeMs: fc.nat() }),
);
const ackRegions = fc.integer({ min: 1, max: 16 });
const lease: fc.Arbitrary<RegionLease> = fc.record({
  sequence: fc.nat(),
  ceilingMs: millis,
  durationMs: fc.nat(60_000),
  nodes: fc.array(fc.record({ node: fc.nat().map(nodeId), durationMs: fc.nat(60_000) }), { maxLength: 3 }),
});
const failoverRecord: fc.Arbitrary<FailoverRecord> = fc.record(
  {
    id: name,
    bucket: id,
    bucketName: name,
    from: region,
    to: region,
    epoch,
    atMs: millis,
    kind: fc.constantFrom("planned", "forced", "automatic", "rehearsal"),
    pauseMs: fc.nat(),
    beyondMs: fc.oneof(fc.constant(0), millis),
    atRisk: fc.record(
      {
        objects: fc.nat(),
        bytes: millis,
        oldestMs: millis,
        keys: fc.array(
          fc.record(
            { key: text, version: text, bytes: millis, kind: text, stamp: name, isNull: fc.boolean() },
            { requiredKeys: ["key", "version", "bytes", "kind"] },
          ),
          { maxLength: 3 },
        ),
        isExact: fc.boolean(),
        reason: name,
        asOfMs: millis,
      },
      { requiredKeys: ["objects", "bytes", "oldestMs", "keys", "isExact", "asOfMs"] },
    ),
    settled: fc.record({
      atMs: millis,
      objects: fc.nat(),
      bytes: millis,
      missing: fc.nat(),
      unlisted: fc.nat(),
    }),
  },
  {
    requiredKeys: ["id", "bucket", "bucketName", "from", "to", "epoch", "atMs", "kind", "atRisk"],
  },
);
const regionRecord: fc.Arbitrary<RegionRow> = fc.record(
  { number: region, name, isRemoved: fc.constant(true as const) },
  { requiredKeys: ["number", "name"] },
);
const bucket: fc.Arbitrary<FederatedBucket> = fc.record(
  {
    id,
    name,
    createdMs: millis,
    regions: fc.array(region, { maxLength: 4 }),
    versioning,
    tags,
    replication: maybe(configuration),
    targets: fc.array(target, { maxLength: 4 }),
    generation: fc.nat(),
    state: fc.constantFrom("active", "deleting"),
    joining,
    home,
    pastHome: fc.record({ epoch, floorMs: millis }),
    reads,
    ackRegions,
  },
  {
    requiredKeys: [
      "id",
      "name",
      "createdMs",
      "regions",
      "versioning",
      "tags",
      "replication",
      "targets",
      "generation",
      "state",
    ],
  },
);
const member: fc.Arbitrary<MemberRecord> = fc.record({
  peerId: name,
  region,
  nodeId: fc.nat(0xffff),
  nodeName: text,
  addresses: fc.array(text, { maxLength: 3 }),
  voucher: fc.uint8Array({ maxLength: 40 }).map((bytes): Uint8Array => bytes),
  isRevoked: fc.boolean(),
});
const job = fc.record({
  id: name,
  bucket: id,
  target: fc.nat(),
  rule: text,
  kind: fc.constantFrom("existing", "resync"),
  region,
  state: fc.constantFrom("running", "paused", "done", "cancelled"),
  createdMs: millis,
});
const change = fc.record(
  {
    versioning,
    tags,
    state: fc.constantFrom("active", "deleting"),
    replication: fc.option(configuration),
    addRegions: fc.array(region, { minLength: 1, maxLength: 3 }),
    targets: fc.array(fc.record({ region, bucket: id }), { maxLength: 3 }),
    joining: fc.option(joining),
    removeRegions: fc.array(region, { minLength: 1, maxLength: 3 }),
    home: fc.option(
      fc.record({ region, failover, leaving: region }, { requiredKeys: ["region", "failover"] }),
    ),
    begun: fc.record({ floorMs: millis }),
    moving: fc.option(moving),
    reads: fc.option(reads),
    ackRegions: fc.option(ackRegions),
    existing: fc.record({
      createdMs: millis,
      jobs: fc.array(
        fc.record({
          rule: text,
          from: region,
          to: fc.record({ region, bucket: id }),
          matched: fc.integer({ min: 0, max: 2 ** 48 - 1 }).map((n) => n.toString(16).padStart(12, "0")),
        }),
        { maxLength: 3 },
      ),
    }),
  },
  { requiredKeys: [] },
);
const at = fc.record({ id, generation: fc.nat() });
const command: fc.Arbitrary<ControlCommand> = fc.oneof(
  fc.record({ kind: fc.constant("joinRegion" as const), region: fc.record({ number: region, name }) }),
  fc.record({ kind: fc.constant("admitMember" as const), member }),
  fc.record({ kind: fc.constant("revokeMember" as const), peerId: name }),
  fc.record({
    kind: fc.constant("createBucket" as const),
    name,
    id,
    region,
    tags,
    createdMs: millis,
    versioning,
  }),
  fc.record({ kind: fc.constant("updateBucket" as const), at, change }),
  fc.record({ kind: fc.constant("removeBucket" as const), at }),
  fc.record({
    kind: fc.constant("pauseTarget" as const),
    target: fc.nat(),
    untilMs: fc.oneof(millis, fc.constant(Number.POSITIVE_INFINITY)),
  }),
  fc.record({
    kind: fc.constant("putAccessKey" as const),
    key: fc.record({ accessKeyId: name, secretAccessKey: text, createdMs: millis }),
  }),
  fc.record({ kind: fc.constant("removeAccessKey" as const), accessKeyId: name }),
  fc.record({ kind: fc.constant("putJob" as const), job }),
  fc.record({ kind: fc.constant("removeRegion" as const), region }),
  fc.record({
    kind: fc.constant("renewLease" as const),
    region,
    node: fc.nat().map(nodeId),
    ceilingMs: millis,
    durationMs: fc.nat(60_000),
  }),
  fc.record({
    kind: fc.constant("moveHome" as const),
    bucket: id,
    epoch,
    to: region,
    proof: fc.oneof(
      fc.record({ kind: fc.constant("drained" as const), generation: fc.nat() }),
      fc.record({ kind: fc.constant("leaseExpired" as const), sequence: fc.nat() }),
    ),
    record: failoverRecord,
  }),
  fc.record({ kind: fc.constant("putFailover" as const), record: failoverRecord }),
);
const result: fc.Arbitrary<ControlResult> = fc.oneof(
  fc.constant({ kind: "done" as const }),
  fc.constant({ kind: "missing" as const }),
  fc.record({ kind: fc.constantFrom("bucket", "exists", "outdated"), bucket }),
  fc.record({ kind: fc.constant("refused" as const), reason: text }),
  fc.record({ kind: fc.constant("lease" as const), sequence: fc.nat() }),
);

function holds<T>(arbitrary: fc.Arbitrary<T>, through: (value: T) => T): void {
  fc.assert(
    fc.property(arbitrary, (given) => {
      expect(through(given)).toEqual(given);
    }),
  );
}

it("commands and results come back as they were", () => {
  holds(command, (given) => decodeCommand(encodeCommand(given)));
  holds(result, (given) => decodeResult(encodeResult(given)));
});

it("rows come back as they were", () => {
  holds(bucket, (row) => bucketRow.decode(bucketRow.encode(row)));
  holds(member, (row) => memberRow.decode(memberRow.encode(row)));
  holds(job, (row) => jobRow.decode(jobRow.encode(row)));
  holds(regionRecord, (row) => regionRow.decode(regionRow.encode(row)));
  holds(lease, (row) => leaseRow.decode(leaseRow.encode(row)));
  holds(failoverRecord, (row) => failoverRow.decode(failoverRow.encode(row)));
});

it("a bucket's row from before there were homes is one without", () => {
  const old: FederatedBucket = {
    id: bucketId("00000000000000a1"),
    name: "photos",
    createdMs: 1,
    regions: [regionNumber(1), regionNumber(2)],
    versioning: "enabled",
    tags: [],
    replication: undefined,
    targets: [],
    generation: 3,
    state: "active",
  };
  const golden = "010a0800000000000000a1120670686f746f7318012202010228014803";
  expect(Buffer.from(bucketRow.encode(old)).toString("hex")).toBe(golden);
  expect(bucketRow.decode(Buffer.from(golden, "hex"))).toEqual(old);
});

it("what is none is malformed, and nothing else is thrown", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const rows = [bucketRow, leaseRow, failoverRow, regionRow].map(({ decode }) => decode);
      for (const decode of [decodeCommand, decodeResult, ...rows]) {
        try {
          decode(bytes);
        } catch (error) {
          expect(error).toMatchObject({ code: "message.malformed" });
        }
      }
    }),
  );
});

it("a row of another format is refused by its number", () => {
  const row = jobRow.encode({
    id: "j",
    bucket: bucketId("00000000000000b1"),
    target: 1,
    rule: "r",
    kind: "resync",
    region: regionNumber(1),
    state: "done",
    createdMs: 5,
  });
  // The golden bytes of format 1.
  expect(Buffer.from(row).toString("hex")).toBe(
    "010a016a120800000000000000b11801220172280130013802 4005".replace(" ", ""),
  );
  row[0] = 2;
  expect(() => jobRow.decode(row)).toThrow(/format 2/);
});
