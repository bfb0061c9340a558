import fc from "fast-check";
import { expect, test } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { bucketId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { Fenced, FollowedBucket, ShardCommand } from "../commands.ts";
import type { Bucket, BucketHome } from "../records.ts";
import { decodeShardCommand, decodeShardResult, encodeShardCommand, encodeShardResult } from "./commands.ts";
import { fenceField, homeField } from "./home.ts";
import { atoll } from "./metadata.gen.js";
import { decodeShardQuery, encodeShardQuery } from "./queries.ts";
import { replicationAnswerCodecs } from "./replication-answers.ts";
import { decodeShardBucket, encodeShardBucket, type ShardBucket } from "./rows.ts";
import { decodeBucketRow, decodeSystemCommand, encodeBucketRow, encodeSystemCommand } from "./system.ts";

const bucket = bucketId("00ff00ff00ff00ff");
const proposed = "018bcfe568000001000212ab" as VersionId;
const home: BucketHome = { isHere: true, epoch: 3, floorMs: 1_700_000_000_123, isFrozen: false };
const replication = { targets: [], rules: [] };
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const row: ShardBucket = {
  generation: 7,
  versioning: "enabled",
  isSealed: false,
  replication: new Uint8Array(0),
  isReplicated: true,
};

test("format 1 of a bucket's row is what it was, also of one that knows no home", () => {
  const old = Buffer.from("01080710012801", "hex");
  expect(hex(encodeShardBucket(row))).toBe(hex(old));
  expect(structuredClone(decodeShardBucket(old))).toEqual(structuredClone(row));
  expect(decodeShardBucket(old)).not.toHaveProperty("home");
  const encoded = encodeShardBucket({ ...row, home });
  expect(hex(encoded)).toMatchInlineSnapshot(`"01080710012801320b0801100318fbd095ffbc31"`);
  expect(structuredClone(decodeShardBucket(encoded))).toEqual(structuredClone({ ...row, home }));
});

const at = { bucket, key: "k" };
const upload = {
  ...{ uploadId: "u", key: "k", initiatedMs: 5, headers: {}, userMetadata: [], tags: [] },
  storageClass: "STANDARD",
};
const part = {
  ...{ partNumber: 1, bytes: 0, etag: "p", checksums: [], modifiedMs: 9 },
  content: { kind: "inline", bytes: new Uint8Array(0) },
} as const;
const whole = { uploadId: "u", proposed, precondition: {}, parts: [], etag: "e", checksums: [] };
const changes = { headers: {}, userMetadata: [], tags: [], storageClass: "STANDARD" };
const copy = { proposed, precondition: {}, source: { ...at, version: proposed }, changes, etag: "e" };

const clients: readonly ShardCommand[] = [
  { kind: "copyWithin", ...at, ...copy, checksums: [] },
  { kind: "deleteObject", ...at, version: undefined, proposed, precondition: {} },
  { kind: "setTags", ...at, version: undefined, tags: [], proposed },
  { kind: "createUpload", ...at, upload },
  { kind: "putPart", ...at, uploadId: "u", part, missing: [] },
  { kind: "completeUpload", ...at, ...whole },
];
const put: ShardCommand = {
  ...{ kind: "putObject", ...at, proposed, precondition: {} },
  ...{ object: described("x"), missing: [] },
};

const fences: readonly Fenced[] = [{}, { epoch: 1 }, { epoch: 2 ** 40, ceilingMs: 0 }];

test("every client's write carries the epoch that it was taken in, and the ceiling of its lease", () => {
  for (const fence of fences) {
    for (const command of clients) {
      const fenced = { ...command, ...fence } as ShardCommand;
      expect(structuredClone(decodeShardCommand(encodeShardCommand(fenced)))).toEqual(
        structuredClone(fenced),
      );
    }
    const decoded = decodeShardCommand(encodeShardCommand({ ...put, ...fence } as ShardCommand));
    expect(decoded).toMatchObject({ kind: "putObject", ...fence });
    expect("epoch" in decoded).toBe("epoch" in fence);
  }
});

test("a write of a bucket without a home is the bytes that it always was", () => {
  expect(hex(encodeShardCommand(clients[1] as ShardCommand))).toMatchInlineSnapshot(
    `"2a1b0a0800ff00ff00ff00ff12016b1a0c018bcfe568000001000212ab"`,
  );
  expect(fenceField({})).toEqual({});
  expect(homeField(undefined)).toEqual({});
});

test("homes, replicas' epochs and refusals come back as they were sent", () => {
  const epoch = { epoch: 4, isMerge: true };
  const commands: readonly ShardCommand[] = [
    { kind: "configureBucket", bucket, generation: 3, versioning: "enabled", replication, home },
    { kind: "receiveReplicas", bucket, replicas: [], epoch },
    { kind: "receiveReplicas", bucket, replicas: [], epoch: { epoch: 1, isMerge: false } },
  ];
  for (const command of commands) expect(decodeShardCommand(encodeShardCommand(command))).toEqual(command);
  for (const refusal of ["notHome", "staleEpoch", "stampAhead"] as const) {
    const result = { kind: "refused", refusal } as const;
    expect(decodeShardResult(encodeShardResult(result))).toEqual(result);
  }
  const query = { kind: "replicaState", ...at, version: proposed, isNull: false, epoch } as const;
  expect(decodeShardQuery(encodeShardQuery(query))).toEqual(query);
  const { replicaState, outboxSummary } = replicationAnswerCodecs;
  expect(replicaState.decode(replicaState.encode({ kind: "staleEpoch" }))).toEqual({ kind: "staleEpoch" });
  const backlog = { target: 7, rule: "r", bucket, events: 1, bytes: 2, failedEvents: 0, oldest: proposed };
  const summary = { backlogs: [{ ...backlog, home }, backlog], appliedIndex: 9 };
  const answer = outboxSummary.decode(outboxSummary.encode(summary as never));
  expect(answer).toEqual(summary);
  expect(answer.backlogs[1]).not.toHaveProperty("home");
});

test("a region's row of a bucket keeps its home", () => {
  const followed: FollowedBucket = {
    ...{ id: bucket, name: "photos", createdMs: 5, versioning: "enabled", tags: [], replication },
    ...{ federationGeneration: 9, home },
  };
  const command = { kind: "followBucket", bucket: followed } as const;
  expect(decodeSystemCommand(encodeSystemCommand(command))).toEqual(command);
  const record: Bucket = { ...followed, generation: 2, state: "active" };
  expect(decodeBucketRow(encodeBucketRow(record))).toEqual(record);
});

test("any home comes back, and an epoch that is none is refused", () => {
  const homes = fc.record({
    isHere: fc.boolean(),
    epoch: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    floorMs: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
    isFrozen: fc.boolean(),
  });
  fc.assert(
    fc.property(homes, (each) => {
      expect(decodeShardBucket(encodeShardBucket({ ...row, home: each })).home).toEqual(each);
    }),
  );
  const { ShardCommand: Command } = atoll.metadata;
  const noEpoch = Command.encode({
    receiveReplicas: { bucket: Buffer.from(bucket, "hex"), epoch: { merge: true } },
  });
  expect(() => decodeShardCommand(noEpoch.finish())).toThrow(
    expect.objectContaining({ code: "message.malformed" }),
  );
});
