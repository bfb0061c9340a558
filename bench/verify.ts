/**
 * What a verification costs: two regions of 10^6 versions each over four shards on LMDB, in this process and without a
 * network. What crosses between them is encoded and counted as it would be on the wire.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bucketId, type GroupId, groupId, type LogIndex, logIndex, term } from "../src/base/ids.ts";
import type { Store } from "../src/base/store.ts";
import { type VersionId, versionId } from "../src/base/version-id.ts";
import { EntryKind } from "../src/consensus/core/types.ts";
import { ReplicatedStore } from "../src/consensus/index.ts";
import {
  type GroupAccess,
  type LinearizableQuery,
  Metadata,
  type Replica,
  SLOT_COUNT,
  shardApplication,
  systemApplication,
} from "../src/metadata/index.ts";
import { openLmdbStore } from "../src/platform/lmdb-store.ts";
import { realClock } from "../src/platform/real-clock.ts";
import { RealRandom } from "../src/platform/real-random.ts";
import {
  packBounds,
  packElements,
  packRanges,
  packSums,
  unpackBounds,
  unpackElements,
  unpackRanges,
  unpackSums,
} from "../src/replicator/verify/bounds.ts";
import type { ElementSet } from "../src/replicator/verify/element-set.ts";
import { defaultVerifyOptions } from "../src/replicator/verify/options.ts";
import { reconcile } from "../src/replicator/verify/reconcile.ts";
import { RegionSet } from "../src/replicator/verify/region-set.ts";
import { type Figure, figure } from "./lib/report.ts";

const VERSIONS = 1_000_000;
const DIFFERENCES = 100;
const SHARDS = 4;
const BUCKET = bucketId("00000000000000aa");
/** A version by its bytes, its hash, and what of its key the one before has not. */
const LISTED_BYTES = 12 + 16 + 8;
/** Replicas in one command. */
const BATCH = 500;
const FLUSH_EVERY = 20_000;
const FIRST_MS = 1_790_000_000_000;
const random = new RealRandom();

export async function run(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), "atoll-verify-"));
  try {
    return await measure(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(directory: string): Promise<Figure[]> {
  const ours = await LmdbRegion.open(join(directory, "ours"), 1);
  const theirs = await LmdbRegion.open(join(directory, "theirs"), 2);
  for (const region of [ours, theirs]) await region.fill();
  const equal = await verify(ours, theirs);
  if (equal.differences !== 0) throw new Error(`${equal.differences} differences of equal regions`);
  const readSeconds = await cpuOf(async () => ours.readRows());
  const expected = await theirs.differ();
  const different = await verify(ours, theirs);
  if (different.differences !== expected) {
    throw new Error(`${different.differences} differences were found of ${expected}`);
  }
  for (const region of [ours, theirs]) await region.store.close();
  return [
    ...figuresOf("10^6 equal versions", equal, readSeconds),
    ...figuresOf(`${expected} differences in 10^6`, different, readSeconds),
  ];
}

/** Beside what a list of all versions' places and hashes would cost, and what it costs to read the rows and no more. */
function figuresOf(name: string, outcome: Outcome, readSeconds: number): Figure[] {
  const { bytes, exchanges, ourSeconds, theirSeconds } = outcome;
  return [
    figure(`${name}: exchanged`, "bytes", bytes, VERSIONS * LISTED_BYTES),
    figure(`${name}: exchanges`, "", exchanges, 1),
    figure(`${name}: CPU of the side that asks`, "s", ourSeconds, readSeconds),
    figure(`${name}: CPU of the side that answers`, "s", theirSeconds, readSeconds),
  ];
}

interface Outcome {
  readonly differences: number;
  readonly bytes: number;
  readonly exchanges: number;
  readonly ourSeconds: number;
  readonly theirSeconds: number;
}

async function verify(ours: LmdbRegion, theirs: LmdbRegion): Promise<Outcome> {
  const cut = versionId({ millis: FIRST_MS + 2 * VERSIONS, counter: 0, region: 0, random: 0 });
  const comparison = { bucket: BUCKET, key: random.bytes(16), cut };
  const sets = [ours, theirs].map(({ metadata }) => {
    const parts = { metadata, clock: realClock };
    return new RegionSet(
      parts,
      comparison,
      { ...defaultVerifyOptions, restRatio: 0 },
      new AbortController().signal,
    );
  });
  const [own, other] = sets as [RegionSet, RegionSet];
  // One after the other, so that each side's time is its own; so is what it does for the other's questions.
  const ourReading = await cpuOf(() => own.prepare(() => {}));
  const theirReading = await cpuOf(() => other.prepare(() => {}));
  const wire = new CountedSet(other);
  let differences = 0;
  const comparing = await cpuOf(async () => {
    for await (const found of reconcile(own, wire)) differences += found.length;
  });
  return {
    differences,
    bytes: wire.bytes,
    exchanges: wire.exchanges,
    ourSeconds: ourReading + comparing - wire.seconds,
    theirSeconds: theirReading + wire.seconds,
  };
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The other side, with its messages as bytes. */
class CountedSet implements ElementSet {
  bytes = 0;
  exchanges = 0;
  seconds = 0;
  readonly #set: ElementSet;

  constructor(set: ElementSet) {
    this.#set = set;
  }

  sums(ranges: Parameters<ElementSet["sums"]>[0]) {
    return this.#exchange(packRanges(ranges), async (asked) =>
      packSums(await this.#set.sums(unpackRanges(asked))),
    ).then(unpackSums);
  }

  split(ranges: Parameters<ElementSet["split"]>[0], parts: number) {
    return this.#exchange(packRanges(ranges), async (asked) =>
      packBounds(await this.#set.split(unpackRanges(asked), parts)),
    ).then(unpackBounds);
  }

  list(ranges: Parameters<ElementSet["list"]>[0]) {
    return this.#exchange(packRanges(ranges), async (asked) =>
      packElements(await this.#set.list(unpackRanges(asked))),
    ).then(unpackElements);
  }

  /** Our own side waits meanwhile, so that the time is theirs. */
  async #exchange(
    request: Uint8Array,
    answer: (asked: Uint8Array) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    let answered: Uint8Array = request;
    this.seconds += await cpuOf(async () => {
      answered = await answer(request);
    });
    this.bytes += request.length + answered.length;
    this.exchanges++;
    return answered;
  }
}

/** A region's metadata over groups without consensus: a command is applied at once. */
class LmdbRegion implements GroupAccess {
  readonly store: Store;
  readonly metadata: Metadata;
  readonly #groups = new Map<GroupId, ReplicatedStore>();

  private constructor(store: Store, region: number) {
    this.store = store;
    this.metadata = new Metadata(
      { groups: this, clock: realClock, random, region },
      { systemGroup: groupId(1) },
    );
  }

  static async open(directory: string, number: number): Promise<LmdbRegion> {
    const region = new LmdbRegion(await openLmdbStore(directory), number);
    const shards = Array.from({ length: SHARDS }, (_, at) => groupId(2 + at));
    for (const group of [groupId(1), ...shards]) {
      const application = group === groupId(1) ? systemApplication : shardApplication;
      region.#groups.set(group, await ReplicatedStore.open({ store: region.store, group, application }));
    }
    const slots = Array.from({ length: SLOT_COUNT }, (_, slot) => shards[slot % SHARDS] as GroupId);
    await region.metadata.setTopology({ generation: 0, drives: [], placementGroups: [], slots, shards });
    await region.metadata.followBucket({
      ...{
        id: BUCKET,
        name: "bench",
        createdMs: 1,
        versioning: "enabled",
        tags: [],
        federationGeneration: 1,
      },
      replication: { targets: [], rules: [] },
    });
    return region;
  }

  async fill(): Promise<void> {
    for (let from = 0; from < VERSIONS; from += BATCH) {
      const replicas = Array.from({ length: BATCH }, (_, at) => replicaOf(from + at));
      await this.metadata.receiveReplicas(BUCKET, replicas);
      if (from % FLUSH_EVERY === 0) await this.store.flush();
    }
    await this.store.flush();
  }

  /** Loses some, has others that nobody else has, and some with other tags. @returns how many places differ */
  async differ(): Promise<number> {
    const changed = new Set<number>();
    while (changed.size < DIFFERENCES) changed.add(Math.floor((random.uint32() / 2 ** 32) * VERSIONS));
    for (const [at, number] of [...changed].entries()) {
      const { key, version } = replicaOf(number);
      if (at % 3 === 0) await this.metadata.delete({ bucket: BUCKET, key, version, precondition: {} });
      else if (at % 3 === 1) await this.metadata.setTags({ bucket: BUCKET, key, version, tags: [] });
      else
        await this.metadata.receiveReplicas(BUCKET, [
          { ...replicaOf(number), version: versionAt(number + VERSIONS) } as Replica,
        ]);
    }
    await this.store.flush();
    return changed.size;
  }

  readRows(): number {
    let rows = 0;
    for (const group of this.#groups.values()) {
      group.read((transaction) => {
        for (const { value } of transaction.range({ from: Uint8Array.of(3), to: Uint8Array.of(5) }))
          rows += value.length;
      });
    }
    return rows;
  }

  async propose(id: GroupId, data: Uint8Array): Promise<{ index: LogIndex; result: Uint8Array }> {
    const group = this.#groups.get(id) as ReplicatedStore;
    const index = logIndex(group.applied.index + 1);
    const [result] = group.apply([{ index, term: term(1), kind: EntryKind.command, data }]);
    return { index, result: result as Uint8Array };
  }

  async query<T>(id: GroupId, query: LinearizableQuery<T>): Promise<T> {
    const group = this.#groups.get(id) as ReplicatedStore;
    return group.read((transaction) => query.local(transaction, group.applied.index));
  }
}

const keyOf = (number: number): string => `photos/2026/${String(number).padStart(8, "0")}.jpg`;

const versionAt = (number: number): VersionId =>
  versionId({ millis: FIRST_MS + number, counter: 0, region: 1, random: number & 0xffff });

/** As a put of 4 KiB with an SDK leaves it. */
function replicaOf(number: number): Replica {
  const version = versionAt(number);
  return {
    ...{ kind: "put", key: keyOf(number), version, isNull: false, seen: [], tagsStamp: version, missing: [] },
    object: {
      bytes: 4096,
      etag: version.padStart(32, "0"),
      checksums: [{ algorithm: "CRC32", value: "AAAAAA==", type: "FULL_OBJECT" }],
      headers: { contentType: "image/jpeg" },
      userMetadata: [["camera", "one"]],
      tags: [],
      storageClass: "STANDARD",
      parts: [],
      // Short: a large body has a row of its own and would only make the corpus slow to fill.
      content: { kind: "inline", bytes: new Uint8Array(64) },
    },
  };
}
