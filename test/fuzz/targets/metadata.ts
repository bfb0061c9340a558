/** Commands and queries of metadata: decoded, applied to a store with something in it, and answered. */
import { hasCode } from "../../../src/base/errors.ts";
import { bucketId, type LogIndex, logIndex, term } from "../../../src/base/ids.ts";
import type { VersionId } from "../../../src/base/version-id.ts";
import type { Application } from "../../../src/consensus/index.ts";
import {
  decodeShardCommand,
  decodeShardResult,
  encodeShardCommand,
} from "../../../src/metadata/codec/commands.ts";
import { encodeShardQuery } from "../../../src/metadata/codec/queries.ts";
import {
  decodeSystemCommand,
  decodeSystemResult,
  encodeSystemCommand,
  encodeSystemQuery,
} from "../../../src/metadata/codec/system.ts";
import {
  type QueryHandler,
  type ShardCommand,
  type SystemCommand,
  shardApplication,
  shardQueryHandler,
  systemApplication,
  systemQueryHandler,
} from "../../../src/metadata/index.ts";
import type { Part } from "../../../src/metadata/records.ts";
import { type CompiledRule, noReplication, type Replica } from "../../../src/metadata/replication.ts";
import { partsFingerprint } from "../../../src/metadata/shard/complete-replica.ts";
import { topologyOf } from "../../metadata/local-groups.ts";
import { blob, blobs, described } from "../../metadata/objects.ts";
import { Scheduler } from "../../simulation/scheduler.ts";
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { SimClock } from "../../simulation/sim-clock.ts";
import { SimStore, type SimStoreImage } from "../../simulation/sim-store.ts";
import { mutatedMessage } from "../mutate-message.ts";
import { type FuzzTarget, type Verdict, verdictOf } from "../target.ts";

const bucket = bucketId("00ff00ff00ff00ff");
const suspended = bucketId("00ff00ff00ff00fe");
const proposed = "018bcfe568000001000212ab" as VersionId;
const at = { bucket, key: "photos/ü.jpg" };
const upload = {
  uploadId: "u",
  key: at.key,
  initiatedMs: 5,
  headers: { contentType: "a/b" },
  userMetadata: [["a", "b"]],
  tags: [{ key: "k", value: "v" }],
  storageClass: "STANDARD",
  checksumAlgorithm: "CRC64NVME",
  checksumType: "FULL_OBJECT",
} as const;

const putPart = (partNumber: number): ShardCommand => ({
  kind: "putPart",
  ...at,
  uploadId: "u",
  part: {
    partNumber,
    bytes: 6_000_000,
    etag: `p${partNumber}`,
    checksums: [],
    modifiedMs: 9,
    content: { kind: "blobs", blobs: [blob(20 + partNumber, 6_000_000)] },
  },
  missing: [{ blob: blob(20 + partNumber, 6_000_000), fragments: [0, 5] }],
});

const put = (key: string, number: number): ShardCommand => ({
  kind: "putObject",
  bucket,
  key,
  proposed,
  precondition: {},
  object: described(key, number === 0 ? undefined : blobs(number)),
  missing: number === 0 ? [] : [{ blob: blob(number), fragments: [1] }],
});

const theirs = "018bcfe568000009000212ab" as VersionId;
const rule: CompiledRule = {
  id: "rule",
  target: 7,
  priority: 1,
  prefix: "",
  tags: [],
  shipsDeletes: true,
  shipsVersionDeletes: true,
  shipsReplicaChanges: true,
  storageClass: undefined,
  deadlineMs: 900_000,
};
const replication = { targets: [{ id: 7, region: 2, bucket }], rules: [rule] };
const replica = (key: string, isNull: boolean, number: number): Extract<Replica, { kind: "put" }> => ({
  ...{ kind: "put", key, version: theirs, isNull, seen: [proposed], tagsStamp: theirs },
  object: described(key, number === 0 ? undefined : blobs(number)),
  missing: number === 0 ? [] : [{ blob: blob(number), fragments: [1] }],
});
const replicas: readonly Replica[] = [
  replica(at.key, false, 0),
  replica("a/1", true, 40),
  { kind: "deleteMarker", key: "a/2", version: theirs, isNull: true, seen: [] },
  { kind: "deleteVersion", key: at.key, version: proposed, stamp: theirs },
  { kind: "deleteNull", key: "a/1", version: "018bcfe568000004000212ab" as VersionId, seen: [theirs] },
  { kind: "tags", key: at.key, version: theirs, tags: [{ key: "k", value: "w" }], tagsStamp: theirs },
];
const hidden = { uploadId: `~${theirs}`, key: "film" };
const home = { isHere: true, epoch: 4, floorMs: 2 ** 40, isFrozen: false };
const filmPart: Part = {
  ...{ partNumber: 1, bytes: 100, etag: "", checksums: [], modifiedMs: 9 },
  content: { kind: "blobs", blobs: [blob(50, 100)] },
};
const film = replica("film", true, 0);
/** In a bucket that is shipped, and of one that is received. */
const replicationCommands: readonly ShardCommand[] = [
  { kind: "configureBucket", bucket, generation: 2, versioning: "enabled", replication },
  put("a/2", 3),
  { kind: "setTags", bucket, key: "a/2", version: undefined, tags: [{ key: "k", value: "v" }], proposed },
  { kind: "receiveReplicas", bucket, replicas },
  { kind: "configureBucket", bucket, generation: 3, versioning: "enabled", replication, home },
  { ...put("a/2", 4), epoch: home.epoch, ceilingMs: 2 ** 47 } as ShardCommand,
  { kind: "receiveReplicas", bucket, replicas, epoch: { epoch: 4, isMerge: true } },
  { kind: "configureBucket", bucket, generation: 4, versioning: "enabled", replication },
  { kind: "deleteObject", bucket, key: "a/2", version: theirs, proposed, precondition: {} },
  { kind: "deleteObject", bucket, key: "a/1", version: "null", proposed, precondition: {} },
  { kind: "createUpload", bucket, key: "film", upload: { ...upload, ...hidden } },
  { kind: "putPart", bucket, ...hidden, part: filmPart, missing: [] },
  {
    ...{ kind: "completeReplica", bucket, uploadId: hidden.uploadId },
    fingerprint: partsFingerprint([filmPart]),
    replica: { ...film, object: { ...film.object, bytes: 100 } },
  },
  {
    ...{ kind: "enqueueExisting", job: "j", mode: "resync", bucket },
    ...{ rule, limit: 3, proposed },
  },
  {
    ...{ kind: "recordOutboxFailures", target: 7 },
    failures: [
      {
        id: "0000000000000016".padEnd(24, "0"),
        failure: { attempts: 1, reason: "r", message: "m", atMs: 3 },
      },
    ],
  },
  { kind: "acknowledgeOutbox", target: 7, ids: ["0000000000000016".padEnd(24, "0")] },
  { kind: "dropConflicts", ids: ["0000000000000017".padEnd(24, "0")] },
  { kind: "dropTombstones", beforeMs: 2 ** 47, limit: 3 },
  { kind: "dropJob", job: "j" },
  { kind: "dropOutbox", target: 7, limit: 2 },
  { kind: "passVersion", version: proposed },
];

const shardCommands: readonly ShardCommand[] = [
  { kind: "configureBucket", bucket, generation: 1, versioning: "enabled", replication: noReplication },
  {
    kind: "configureBucket",
    bucket: suspended,
    generation: 3,
    versioning: "suspended",
    replication: noReplication,
  },
  put(at.key, 1),
  put(at.key, 0),
  put("a/1", 2),
  { kind: "createUpload", ...at, upload },
  putPart(1),
  putPart(2),
  {
    kind: "completeUpload",
    ...at,
    uploadId: "u",
    proposed,
    precondition: {},
    parts: [
      { partNumber: 1, etag: "p1" },
      { partNumber: 2, etag: "p2" },
    ],
    etag: "w-2",
    checksums: [{ algorithm: "SHA256", value: "x-2", type: "COMPOSITE" }],
  },
  {
    kind: "copyWithin",
    bucket,
    key: "copy",
    proposed,
    precondition: { ifMatch: "*" },
    source: { ...at, version: proposed },
    changes: { headers: {}, userMetadata: [], tags: [], storageClass: "STANDARD_IA" },
    etag: "e",
    checksums: [],
  },
  { kind: "setTags", ...at, version: undefined, tags: [{ key: "", value: "v" }], proposed },
  { kind: "deleteObject", ...at, version: undefined, proposed, precondition: {} },
  { kind: "deleteObject", bucket, key: "a/1", version: "null", proposed, precondition: { ifMatch: "*" } },
  { kind: "abortUpload", ...at, uploadId: "u", nowMs: 1 },
  { kind: "reportMissing", missing: [{ blob: blob(2), fragments: [1, 3] }] },
  { kind: "settleMissing", missing: [{ blob: blob(2), fragments: [1] }] },
  { kind: "dropGarbage", ids: ["0".repeat(24)] },
  ...replicationCommands,
  { kind: "sealBucket", bucket: suspended, generation: 4 },
];

const systemCommands: readonly SystemCommand[] = [
  { kind: "createBucket", name: "photos", bucket, createdMs: 7 },
  {
    kind: "followBucket",
    bucket: {
      ...{ id: suspended, name: "films", createdMs: 7, versioning: "suspended", tags: [], replication },
      federationGeneration: 3,
    },
  },
  {
    kind: "updateBucket",
    bucket,
    generation: 1,
    change: { state: "active", tags: [], versioning: "enabled" },
  },
  { kind: "updateBucket", bucket, generation: 2, change: { state: "deleting" } },
  { kind: "setTopology", ...topologyOf([]), slots: [], generation: 0 },
  { kind: "removeBucket", bucket, generation: 3 },
];

const scan = { bucket, prefix: "p", delimiter: "/", limit: 7 };
const shardQueries = [
  { kind: "find", ...at, version: undefined },
  { kind: "find", ...at, version: "null" },
  { kind: "list", ...scan, after: "" },
  { kind: "listVersions", ...scan, afterKey: at.key, afterVersion: proposed },
  { kind: "listUploads", ...scan, afterKey: "k", afterUploadId: "u" },
  { kind: "findUpload", ...at, uploadId: "u" },
  { kind: "listParts", ...at, uploadId: "u", after: 0, limit: 3 },
  { kind: "garbage", droppedBeforeMs: 2 ** 50, limit: 3 },
  { kind: "missing", after: undefined, limit: 3 },
  { kind: "held", blobs: [blob(1).blob] },
  { kind: "oldUploads", initiatedBeforeMs: 10, limit: 3 },
  { kind: "shardStats" },
  { kind: "outbox", target: 7, after: undefined, limit: 3 },
  { kind: "outboxSummary" },
  { kind: "trace", bucket, key: "a/2", version: undefined },
  { kind: "shippables", of: [{ ...at, version: theirs }] },
  { kind: "replicaState", bucket, key: "a/1", version: theirs, isNull: true },
  { kind: "conflicts", after: undefined, limit: 3 },
  { kind: "jobs" },
  { kind: "oldTombstones", beforeMs: 2 ** 47 },
  { kind: "undelivered", bucket, key: "a/1", version: theirs, index: logIndex(2), targets: [7] },
] as const;
const systemQueries = [
  { kind: "bucketByName", name: "photos" },
  { kind: "bucketById", bucket },
  { kind: "buckets", afterName: "a", limit: 3 },
  { kind: "unfinishedBuckets", afterName: "", limit: 3 },
  { kind: "topology" },
] as const;

function openStore(image?: SimStoreImage): SimStore {
  const components = { clock: new SimClock(new Scheduler()), random: new SeededRandom(1) };
  return image === undefined ? new SimStore(components) : new SimStore(components, image);
}

/** A store in the middle of its life. */
function imageAfter(application: Application, commands: readonly Uint8Array[]): SimStoreImage {
  const store = openStore();
  for (const [index, command] of commands.entries()) {
    store.write((transaction) =>
      application.apply(command, transaction, { index: logIndex(index + 1), term: term(1) }),
    );
  }
  return store.kill();
}

interface Machine {
  readonly application: Application;
  readonly answer: QueryHandler;
  readonly commands: readonly Buffer[];
  readonly queries: readonly Buffer[];
  check(command: Uint8Array): unknown;
  decodeResult(result: Uint8Array): unknown;
}

const shard: Machine = {
  application: shardApplication,
  answer: shardQueryHandler,
  commands: shardCommands.map((command) => Buffer.from(encodeShardCommand(command))),
  queries: shardQueries.map((query) => Buffer.from(encodeShardQuery(query))),
  check: decodeShardCommand,
  decodeResult: decodeShardResult,
};
const system: Machine = {
  application: systemApplication,
  answer: systemQueryHandler,
  commands: systemCommands.map((command) => Buffer.from(encodeSystemCommand(command))),
  queries: systemQueries.map((query) => Buffer.from(encodeSystemQuery(query))),
  check: decodeSystemCommand,
  decodeResult: decodeSystemResult,
};

const MAX_FOLLOWERS = 4;
const LENGTH_BYTES = 4;

/** Several commands in one input: what one leaves behind may be what the next one stumbles over. */
const joined = (commands: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    commands.flatMap((command) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(command.length);
      return [length, command];
    }),
  );

function apart(input: Buffer): Buffer[] {
  const commands: Buffer[] = [];
  for (let from = 0; from + LENGTH_BYTES <= input.length && commands.length <= MAX_FOLLOWERS; ) {
    const end = from + LENGTH_BYTES + input.readUInt32LE(from);
    commands.push(input.subarray(from + LENGTH_BYTES, end));
    from = end;
  }
  return commands;
}

/** What a replica does with a command that is in its log: if it decodes, it has a result. */
function applied(store: SimStore, machine: Machine, command: Uint8Array, index: LogIndex): Verdict {
  const decodes = verdictOf(() => machine.check(command)) === "accepted";
  try {
    const result = store.write((transaction) =>
      machine.application.apply(command, transaction, { index, term: term(1) }),
    );
    machine.decodeResult(result);
    return "accepted";
  } catch (error) {
    if (!decodes && hasCode(error, "message.malformed")) return "refused";
    throw error;
  }
}

function commandTarget(name: string, machine: Machine, share: number): FuzzTarget {
  const images = machine.commands.map((_, count) =>
    imageAfter(machine.application, machine.commands.slice(0, count)),
  );
  return {
    name,
    corpus: machine.commands.map((command) => joined([command])),
    mutate: (input, random) => {
      const commands = apart(input).map((command) => mutatedMessage(command, random));
      while (commands.length < MAX_FOLLOWERS && random.chance(0.7)) {
        const next = random.pick(machine.commands);
        commands.push(random.chance(0.5) ? mutatedMessage(next, random) : next);
      }
      return joined(commands);
    },
    run: (input) => {
      const random = new SeededRandom(input.length * 31 + (input[3] ?? 0));
      const store = openStore(random.pick(images));
      let index = machine.commands.length + 1;
      let verdict: Verdict = "refused";
      for (const command of apart(input)) {
        if (applied(store, machine, command, logIndex(index++)) === "accepted") verdict = "accepted";
      }
      // What was written can be read.
      for (const query of machine.queries) {
        store.read((view) => machine.answer(query, view, logIndex(index)));
      }
      return verdict;
    },
    share,
  };
}

function queryTarget(name: string, machine: Machine, share: number): FuzzTarget {
  const store = openStore(imageAfter(machine.application, machine.commands.slice(0, 8)));
  return {
    name,
    corpus: machine.queries,
    mutate: (input, random) => (random.chance(0.7) ? mutatedMessage(input, random) : input),
    run: (input) => verdictOf(() => store.read((view) => machine.answer(input, view, logIndex(8)))),
    share,
  };
}

export const shardCommandTarget = commandTarget("shard-commands", shard, 30);
export const systemCommandTarget = commandTarget("system-commands", system, 30);
export const shardQueryTarget = queryTarget("shard-queries", shard, 40);
export const systemQueryTarget = queryTarget("system-queries", system, 20);
