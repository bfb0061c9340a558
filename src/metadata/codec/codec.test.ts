import fc from "fast-check";
import { expect, test } from "vitest";
import { blob, blobs, described } from "../../../test/metadata/objects.ts";
import { hasCode } from "../../base/errors.ts";
import { type BucketId, bucketId, logIndex } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ShardCommand, ShardResult } from "../commands.ts";
import type { Found } from "../queries.ts";
import type { BucketReplication } from "../replication.ts";
import { shardAnswerCodecs } from "./answers.ts";
import { decodeShardCommand, decodeShardResult, encodeShardCommand, encodeShardResult } from "./commands.ts";
import { atoll } from "./metadata.gen.js";
import { decodeShardQuery, encodeShardQuery } from "./queries.ts";
import {
  decodeBlobState,
  decodeShardState,
  encodeBlobState,
  encodeShardState,
  freshShardState,
} from "./rows.ts";
import { decodeSystemCommand, encodeSystemCommand } from "./system.ts";
import {
  bodyOfObject,
  decodeRow,
  decodeRowSummary,
  encodeRow,
  objectOf,
  summaryOfObject,
} from "./version-row.ts";

const bucket: BucketId = bucketId("00ff00ff00ff00ff");
const version = "018bcfe568000001000212ab" as VersionId;
const object = described("golden");
const at = { bucket, key: "photos/ü.jpg" };

const replication: BucketReplication = {
  targets: [{ id: 7, region: 2, bucket: bucketId("00000000000000cd") }],
  rules: [
    {
      id: "rule",
      target: 7,
      priority: 3,
      prefix: "photos/",
      tags: [{ key: "k", value: "" }],
      shipsDeletes: true,
      shipsVersionDeletes: false,
      shipsReplicaChanges: true,
      storageClass: undefined,
      deadlineMs: 900_000,
    },
  ],
};

const commands: readonly Exclude<ShardCommand, { kind: "putObject" }>[] = [
  { kind: "configureBucket", bucket, generation: 3, versioning: "suspended", replication },
  { kind: "sealBucket", bucket, generation: 4 },
  {
    kind: "copyWithin",
    ...at,
    proposed: version,
    precondition: { ifMatch: "", ifNoneMatch: "*" },
    source: { bucket, key: "s", version },
    changes: { headers: { expires: "" }, userMetadata: [["a", ""]], tags: [], storageClass: "STANDARD_IA" },
    etag: "e",
    checksums: [{ algorithm: "SHA256", value: "x-3", type: "COMPOSITE" }],
  },
  { kind: "deleteObject", ...at, version: "null", proposed: version, precondition: { ifMatch: "*" } },
  { kind: "deleteObject", ...at, version: undefined, proposed: version, precondition: {} },
  { kind: "setTags", ...at, version, tags: [{ key: "", value: "v" }], proposed: version },
  {
    kind: "createUpload",
    ...at,
    upload: {
      uploadId: "u",
      key: at.key,
      initiatedMs: 5,
      headers: {},
      userMetadata: [],
      tags: [],
      storageClass: "STANDARD",
      checksumAlgorithm: "CRC64NVME",
      checksumType: "FULL_OBJECT",
    },
  },
  {
    kind: "putPart",
    ...at,
    uploadId: "u",
    part: { partNumber: 1, bytes: 1000, etag: "p", checksums: [], modifiedMs: 9, content: blobs(1) },
    missing: [{ blob: blob(1), fragments: [0, 5] }],
  },
  {
    kind: "completeUpload",
    ...at,
    uploadId: "u",
    proposed: version,
    precondition: {},
    parts: [{ partNumber: 1, etag: "p" }],
    etag: "w-1",
    checksums: [],
  },
  { kind: "abortUpload", ...at, uploadId: "u", nowMs: 1 },
  { kind: "dropGarbage", ids: ["0".repeat(24)] },
  { kind: "reportMissing", missing: [{ blob: blob(2), fragments: [1] }] },
  { kind: "settleMissing", missing: [] },
];

test("commands come back as they were sent", () => {
  for (const command of commands) expect(decodeShardCommand(encodeShardCommand(command))).toEqual(command);
});

test("results and queries come back as they were sent", () => {
  const results: ShardResult[] = [
    { kind: "done" },
    { kind: "written", version, isNull: true },
    { kind: "deleted", version: undefined, isNull: false, isMarker: false },
    { kind: "deleted", version, isNull: false, isMarker: true },
    { kind: "refused", refusal: "sourceChanged" },
  ];
  for (const result of results) expect(decodeShardResult(encodeShardResult(result))).toEqual(result);
  const scan = { bucket, prefix: "p", delimiter: "/", limit: 7 };
  const queries = [
    { kind: "find", ...at, version: undefined } as const,
    { kind: "find", ...at, version: "null" } as const,
    { kind: "list", ...scan, after: "" } as const,
    { kind: "listVersions", ...scan, afterKey: "k", afterVersion: version } as const,
    { kind: "missing", after: undefined, limit: 3 } as const,
  ];
  for (const query of queries) expect(decodeShardQuery(encodeShardQuery(query))).toEqual(query);
  const update = {
    kind: "updateBucket",
    bucket,
    generation: 1,
    change: { tags: [], state: "creating" },
  } as const;
  expect(decodeSystemCommand(encodeSystemCommand(update))).toEqual(update);
});

test("what was found comes back with how far the shard had applied", () => {
  const appliedIndex = logIndex(2 ** 41);
  const found: readonly Found[] = [
    {
      kind: "object",
      object: { kind: "object", version, isNull: true, logIndex: logIndex(2 ** 40), ...object },
      appliedIndex,
    },
    {
      kind: "deleteMarker",
      marker: { kind: "deleteMarker", version, isNull: false, logIndex: logIndex(7) },
      appliedIndex,
    },
    { kind: "missing", isBucketMissing: false, appliedIndex },
    { kind: "missing", isBucketMissing: true, appliedIndex },
  ];
  const { encode, decode } = shardAnswerCodecs.find;
  for (const each of found) expect(structuredClone(decode(encode(each)))).toMatchObject(each);
});

test("an object's row comes back whole, and its summary without the rest", () => {
  for (const content of [{ kind: "inline", bytes: new Uint8Array(0) } as const, blobs(1, 2)]) {
    const description = { ...object, content };
    const summary = {
      ...summaryOfObject({
        kind: "object",
        version,
        isNull: true,
        logIndex: logIndex(2 ** 40),
        ...description,
      }),
      hasBlobs: content.kind === "blobs",
    };
    const value = encodeRow({ summary, body: bodyOfObject(description) });
    expect(decodeRowSummary(value)).toEqual(summary);
    const row = decodeRow(value);
    expect(structuredClone(objectOf(row.summary, row.body))).toMatchObject(description);
    // Whatever follows the summary may be anything.
    const cut = value.subarray(0, value.length - bodyOfObject(description).content.length - 4);
    expect(decodeRowSummary(cut)).toEqual(summary);
  }
});

test("format 1 of the rows is what it was", () => {
  const summary = summaryOfObject({
    kind: "object",
    version,
    isNull: true,
    logIndex: logIndex(7),
    ...object,
  });
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
  expect(hex(encodeRow({ summary, body: bodyOfObject(object) }))).toMatchInlineSnapshot(
    `"010a2f0a0c018bcfe568000001000212ab180120072806320b657461672d676f6c64656e420c080112084141414141413d3d122a0a0c0a0a746578742f706c61696e120d0a056f776e657212045a6fc3ab1a0b0a016b1206676f6c64656e1a080a06676f6c64656e"`,
  );
  expect(hex(encodeBlobState({ kind: "held", references: 2 }))).toMatchInlineSnapshot(`"010802"`);
  expect(
    hex(encodeShardState({ ...freshShardState(), lastVersion: version, objects: 3 })),
  ).toMatchInlineSnapshot(`"010a0c018bcfe568000001000212ab1003"`);
});

test("rows of another format and bytes that are none are refused", () => {
  expect(() => decodeRow(Uint8Array.of(2, 10, 0))).toThrow("this release reads format 1");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
      const decoders = [decodeShardCommand, decodeShardResult, decodeShardQuery, decodeSystemCommand];
      const rows = [decodeRow, decodeRowSummary, decodeBlobState, decodeShardState];
      for (const decode of [...decoders, ...rows]) {
        try {
          decode(noise);
        } catch (error) {
          expect(hasCode(error, "message.malformed"), String(error)).toBe(true);
        }
      }
    }),
  );
});

test("what could not be applied or found is refused when it is decoded, not by every replica later", () => {
  const put: ShardCommand = {
    kind: "putObject",
    ...at,
    proposed: version,
    precondition: {},
    object,
    missing: [],
  };
  const { ShardCommand: Command } = atoll.metadata;
  const sent = Command.decode(encodeShardCommand(put)).putObject;
  const noise = Uint8Array.of(0xff, 0xff);
  const wrong = [
    Command.encode({ putObject: { ...sent, content: noise } }),
    Command.encode({ putObject: { ...sent, details: noise } }),
    Command.encode({ putObject: { ...sent, summary: { ...sent?.summary, hasBlobs: true } } }),
    ...commands.flatMap((command) => {
      const message = Command.decode(encodeShardCommand(command));
      if (message.putPart?.part != null) message.putPart.part.partNumber = 65_536;
      else if (message.createUpload?.upload != null) message.createUpload.upload.initiatedMs = 2 ** 48;
      else return [];
      return [Command.encode(message)];
    }),
  ].map((writer) => writer.finish());
  expect(wrong).toHaveLength(5);
  for (const bytes of wrong) expect(() => decodeShardCommand(bytes)).toThrow("cannot be decoded");

  const long = "a".repeat(1_025);
  const queries = [
    { kind: "find", bucket, key: long, version: undefined } as const,
    { kind: "findUpload", ...at, uploadId: long } as const,
    { kind: "oldUploads", initiatedBeforeMs: 2 ** 48, limit: 1 } as const,
  ];
  for (const query of queries) {
    expect(() => decodeShardQuery(encodeShardQuery(query))).toThrow("cannot be decoded");
  }
  const create = { kind: "createBucket", name: long, bucket, createdMs: 1 } as const;
  expect(() => decodeSystemCommand(encodeSystemCommand(create))).toThrow("cannot be decoded");
});
