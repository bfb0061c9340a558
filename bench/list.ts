/**
 * What a LIST page costs: 1000 keys, merged over four shards on LMDB, in this process and without a network. The cost
 * must follow the page and neither the bucket nor the number of old versions.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GroupId, groupId, type LogIndex, logIndex, term } from "../src/base/ids.ts";
import type { Store } from "../src/base/store.ts";
import { EntryKind } from "../src/consensus/core/types.ts";
import { type Application, ReplicatedStore } from "../src/consensus/index.ts";
import {
  type GroupAccess,
  type LinearizableQuery,
  Metadata,
  type ObjectDescription,
  SLOT_COUNT,
  shardApplication,
  systemApplication,
} from "../src/metadata/index.ts";
import { openLmdbStore } from "../src/platform/lmdb-store.ts";
import { realClock } from "../src/platform/real-clock.ts";
import { RealRandom } from "../src/platform/real-random.ts";
import { type Figure, figure, interleave } from "./lib/report.ts";

const SHARDS = 4;
const PAGE_KEYS = 1000;
const ROUNDS = 7;
const PAGES_A_ROUND = 40;
const SIZES = [10_000, 100_000, 1_000_000] as const;
const VERSIONED_KEYS = 2_000;
const VERSIONS = 100;
/** Puts between two flushes. */
const FLUSH_EVERY = 20_000;

interface Corpus {
  readonly metadata: Metadata;
  readonly bucket: Awaited<ReturnType<Metadata["createBucket"]>>["bucket"]["id"];
  readonly keys: number;
  close(): Promise<void>;
}

export async function run(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), "atoll-list-"));
  try {
    return await measure(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(directory: string): Promise<Figure[]> {
  const corpora = new Map<string, Corpus>();
  for (const keys of SIZES) corpora.set(`${keys} keys`, await fill(join(directory, `${keys}`), keys, 1));
  const name = `${VERSIONED_KEYS} keys of ${VERSIONS} versions`;
  corpora.set(name, await fill(join(directory, "versions"), VERSIONED_KEYS, VERSIONS));
  const contestants = Object.fromEntries(
    Array.from(corpora, ([each, corpus]) => [each, () => pageRate(corpus)]),
  );
  const rates = await interleave(ROUNDS, contestants);
  for (const corpus of corpora.values()) await corpus.close();
  const baseline = rates[`${SIZES[0]} keys`] ?? Number.NaN;
  return Object.entries(rates).map(([each, rate]) => figure(`list, ${each}`, "pages/s", rate, baseline));
}

/** Pages from places all over the bucket. */
async function pageRate({ metadata, bucket, keys }: Corpus): Promise<number> {
  const startMs = performance.now();
  for (let page = 0; page < PAGES_A_ROUND; page++) {
    const first = Math.floor(((page + 0.5) / PAGES_A_ROUND) * (keys - PAGE_KEYS - 1));
    const query = { bucket, prefix: "", delimiter: "", after: keyOf(first), limit: PAGE_KEYS };
    const { items } = await metadata.list(query);
    if (items.length !== PAGE_KEYS) throw new Error(`a page of ${items.length} keys`);
  }
  return (PAGES_A_ROUND * 1000) / (performance.now() - startMs);
}

const keyOf = (number: number): string => `photos/2026/${String(number).padStart(8, "0")}.jpg`;

async function fill(directory: string, keys: number, versions: number): Promise<Corpus> {
  const groups = await LmdbGroups.open(directory);
  const metadata = new Metadata(
    { groups, clock: realClock, random: new RealRandom(), region: 1 },
    { systemGroup: groups.system },
  );
  const { shards } = groups;
  const slots = Array.from({ length: SLOT_COUNT }, (_, slot) => shards[slot % SHARDS] as GroupId);
  await metadata.setTopology({ generation: 0, drives: [], placementGroups: [], slots, shards });
  const { bucket } = await metadata.createBucket("bench");
  if (versions > 1) await metadata.setVersioning("bench", "enabled");
  let puts = 0;
  for (let version = 0; version < versions; version++) {
    for (let number = 0; number < keys; number++) {
      const key = keyOf(number);
      await metadata.put({ bucket: bucket.id, key, object, precondition: {}, missing: [] });
      if (++puts % FLUSH_EVERY === 0) await groups.store.flush();
    }
  }
  await groups.store.flush();
  return { metadata, bucket: bucket.id, keys, close: () => groups.store.close() };
}

/** As an SDK's put of 4 KiB leaves it. */
const object: ObjectDescription = {
  bytes: 4096,
  etag: "d41d8cd98f00b204e9800998ecf8427e",
  checksums: [{ algorithm: "CRC32", value: "AAAAAA==", type: "FULL_OBJECT" }],
  headers: { contentType: "image/jpeg" },
  userMetadata: [["camera", "one"]],
  tags: [],
  storageClass: "STANDARD",
  parts: [],
  // Short: a large body has a row of its own and would only make the corpus slow to fill.
  content: { kind: "inline", bytes: new Uint8Array(64) },
};

/** Groups without consensus: a command is applied at once. */
class LmdbGroups implements GroupAccess {
  readonly store: Store;
  readonly system = groupId(1);
  readonly shards: readonly GroupId[] = Array.from({ length: SHARDS }, (_, at) => groupId(2 + at));
  readonly #groups = new Map<GroupId, ReplicatedStore>();

  private constructor(store: Store) {
    this.store = store;
  }

  static async open(directory: string): Promise<LmdbGroups> {
    const groups = new LmdbGroups(await openLmdbStore(directory));
    await groups.#add(groups.system, systemApplication);
    for (const shard of groups.shards) await groups.#add(shard, shardApplication);
    return groups;
  }

  async #add(group: GroupId, application: Application): Promise<void> {
    this.#groups.set(group, await ReplicatedStore.open({ store: this.store, group, application }));
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
