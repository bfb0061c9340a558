/** What must be so of a federation: at any sampled moment what it says of itself, and in the end everything. */
import { createHash } from "node:crypto";
import type { GroupId, LogIndex } from "../../../src/base/ids.ts";
import type { ReadTransaction } from "../../../src/base/store.ts";
import { shardAnswerers } from "../../../src/metadata/shard/query.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { FederationWorld } from "./federation-world.ts";
import { KeyModel, type ModelVersion } from "./key-model.ts";
import { type OracleWrite, type Site, type SiteName, textOf } from "./oracle.ts";
import { contentOf } from "./sim-blobs.ts";

const ROWS = 100_000;
const SAMPLED_WRITES = 6;
/** A sealed row whose bucket has gone is found by the next look at all rows, a minute later at most. */
const PLACED_MS = 140_000;

/** What a shard says at this moment must be true of the others, whose state is read without asking them. */
export function checkStatements(world: FederationWorld, random: SeededRandom): void {
  const { oracle, coverage } = world;
  const region = random.pick(world.regions);
  const shard = random.pick(world.shards);
  const group = world.leader(region, shard)?.group(shard);
  if (group === undefined) return;
  coverage.mark("statements sampled");
  const directory = world.directory();
  // What waits for a bucket that is gone goes with it.
  const own = oracle.writes.filter(
    ({ origin, shard: of }) =>
      origin.region === region && of === shard && directory?.bucket(origin.bucket) !== undefined,
  );
  group.read((transaction) => {
    checkBacklogs(world, transaction, own);
    for (let i = 0; i < SAMPLED_WRITES && own.length > 0; i++) {
      checkStatus(world, transaction, random.pick(own), own);
    }
  });
}

/** Of a target for which nothing waits. */
function checkBacklogs(
  { oracle, coverage }: FederationWorld,
  transaction: ReadTransaction,
  own: readonly OracleWrite[],
): void {
  const { backlogs } = shardAnswerers.outboxSummary(transaction, { kind: "outboxSummary" }, 0 as LogIndex);
  const waiting = new Set(backlogs.filter(({ events }) => events > 0).map(({ target }) => target));
  for (const write of own) {
    for (const target of write.targets) {
      if (waiting.has(target.id)) continue;
      coverage.mark("nothing waits, and all is there");
      if (oracle.isCovered(write, target)) continue;
      throw new Error(
        `nothing waits in r${write.origin.region} for r${target.region}, which lacks ${nameOf(write)}`,
      );
    }
  }
}

function checkStatus(
  { oracle, coverage }: FederationWorld,
  transaction: ReadTransaction,
  { key, version, origin }: OracleWrite,
  own: readonly OracleWrite[],
): void {
  const query = { kind: "find", bucket: origin.bucket, key, version } as const;
  const found = shardAnswerers.find(transaction, query, 0 as LogIndex);
  if (found.kind !== "object") return;
  const status = found.object.replicationStatus;
  coverage.mark(`status: ${status ?? "none"}`);
  if (status !== "completed") return;
  for (const write of own) {
    if (write.key !== key || write.version !== version) continue;
    const missing = write.targets.find((target) => !oracle.isCovered(write, target));
    if (missing === undefined) continue;
    throw new Error(
      `r${origin.region} says that ${key} ${version} is complete: r${missing.region} lacks ${nameOf(write)}`,
    );
  }
}

/** When nothing waits and nothing breaks any more. @param bodies by ETag */
export function checkEnd(world: FederationWorld, bodies: ReadonlyMap<string, Buffer>): void {
  for (const site of world.oracle.sites.values()) {
    // A bucket that is gone was empty everywhere when it went.
    const isThere = world.directory()?.bucket(site.bucket) !== undefined;
    if (isThere) checkSite(world, site);
    else checkGone(site);
    if (isThere) checkStored(world, site, bodies);
  }
  checkRegionsAgree(world);
  checkLedger(world);
  checkDirectory(world);
}

function checkGone(site: Site): void {
  for (const [key, model] of site.keys) {
    if (model.versions().length === 0) continue;
    throw new Error(`r${site.region} has ${key} of a bucket that is gone:\n${versionsText(model)}`);
  }
}

/** What came is what was to come: all writes of the site, and all that were shipped to it. */
function checkSite({ oracle }: FederationWorld, site: Site): void {
  const due = new Map<string, { readonly model: KeyModel; readonly tags: OracleWrite[] }>();
  for (const write of oracle.writes) {
    const isDue = isSame(write.origin, site) || write.targets.some((target) => isSame(target, site));
    if (!isDue) continue;
    let of = due.get(write.key);
    if (of === undefined) {
      of = { model: new KeyModel(), tags: [] };
      due.set(write.key, of);
    }
    if (write.kind === "tags") of.tags.push(write);
    else of.model.apply(write);
  }
  for (const key of new Set([...due.keys(), ...site.keys.keys()])) {
    const of = due.get(key);
    for (const tags of of?.tags ?? []) of?.model.apply(tags);
    const expected = versionsText(of?.model);
    const actual = versionsText(site.keys.get(key));
    if (expected === actual) continue;
    throw new Error(`r${site.region} does not hold of ${key} what it should:\n${expected}\nbut\n${actual}`);
  }
}

/** What the shards of every node hold is what they were told. */
function checkStored(world: FederationWorld, site: Site, bodies: ReadonlyMap<string, Buffer>): void {
  for (const node of world.nodesOf(site.region)) {
    for (const shard of world.shards) {
      const group = node.group(shard);
      if (group === undefined || group.status().applied < world.oracle.account(site.region, shard).lastIndex)
        continue;
      const stored = group.read((transaction) => storedIn(world, transaction, site, bodies));
      for (const [key, versions] of stored) {
        const expected = versionsText(site.keys.get(key));
        if (versions === expected) continue;
        throw new Error(`${node.host} holds of ${key}:\n${versions}\nwhere it was told:\n${expected}`);
      }
      checkNoneMissing(world, site, { shard, stored });
    }
  }
}

function checkNoneMissing(
  { oracle }: FederationWorld,
  site: Site,
  { shard, stored }: { readonly shard: GroupId; readonly stored: ReadonlyMap<string, string> },
): void {
  const ofShard = new Set(
    oracle.writes
      .filter((write) => isSame(write.origin, site) && write.shard === shard)
      .map(({ key }) => key),
  );
  for (const key of ofShard) {
    if (stored.has(key) || (site.keys.get(key)?.versions().length ?? 0) === 0) continue;
    throw new Error(`r${site.region} group ${shard} has nothing of ${key}`);
  }
}

function storedIn(
  world: FederationWorld,
  transaction: ReadTransaction,
  { region, bucket }: SiteName,
  bodies: ReadonlyMap<string, Buffer>,
): Map<string, string> {
  const query = { prefix: "", delimiter: "", afterKey: "", afterVersion: undefined, limit: ROWS };
  const page = shardAnswerers.listVersions(
    transaction,
    { kind: "listVersions", bucket, ...query },
    0 as LogIndex,
  );
  const stored = new Map<string, string>();
  const latest = new Set<string>();
  for (const item of page.items) {
    if (item.kind !== "entry" || item.key.startsWith(".atoll-probe/")) continue;
    const { key } = item;
    const { version, isNull, kind } = item.value.version;
    if (item.value.isLatest === latest.has(key))
      throw new Error(`${key} ${version}: the newest is the latest`);
    latest.add(key);
    const found = shardAnswerers.find(transaction, { kind: "find", bucket, key, version }, 0 as LogIndex);
    const object = found.kind === "object" ? found.object : undefined;
    if (object !== undefined) {
      const content = contentOf(world.drives[region - 1] as (typeof world.drives)[number], object.content);
      checkContent(key, object.etag, content, bodies.get(object.etag));
      if (object.replicationStatus === "pending") {
        throw new Error(`r${region} calls ${key} ${version} pending when nothing waits`);
      }
    }
    const text = textOfVersion({
      ...{ kind: kind === "object" ? "put" : "marker", version, isNull },
      ...{ etag: object?.etag ?? "", tags: object?.tags ?? [], tagsStamp: version },
    });
    const before = stored.get(key);
    stored.set(key, before === undefined ? text : `${before}\n${text}`);
  }
  return stored;
}

function checkContent(key: string, etag: string, content: Buffer, body: Buffer | undefined): void {
  const isRight =
    body === undefined ? createHash("md5").update(content).digest("hex") === etag : content.equals(body);
  if (!isRight) throw new Error(`the bytes of ${key} are not those of ${etag}`);
}

/** Regions of one bucket hold the same, whatever was expected of each. */
function checkRegionsAgree(world: FederationWorld): void {
  const { oracle, coverage } = world;
  for (const { id, name, regions } of world.directory()?.buckets("", ROWS) ?? []) {
    const [first, ...others] = regions.map((region) => oracle.site({ region, bucket: id }));
    if (first === undefined || others.length === 0) continue;
    for (const other of others) checkSame(first, other);
    coverage.mark("all regions agree on a bucket");
    const incomplete = oracle.writes.find(({ origin, targets }) => {
      const reached = [origin.region, ...targets.map(({ region }) => region)];
      return origin.bucket === id && regions.some((region) => !reached.includes(region));
    });
    if (incomplete !== undefined)
      throw new Error(`${nameOf(incomplete)} of ${name} was not to go everywhere`);
  }
}

function checkSame(a: Site, b: Site): void {
  for (const key of new Set([...a.keys.keys(), ...b.keys.keys()])) {
    const [one, other] = [a, b].map(({ keys }) => versionsText(keys.get(key)));
    if (one === other) continue;
    throw new Error(`r${a.region} and r${b.region} differ in ${key}:\n${one}\nand\n${other}`);
  }
}

const versionsText = (model: KeyModel | undefined): string =>
  (model?.versions() ?? []).map(textOfVersion).join("\n");

/** A null version that a write took the place of, whose writer knew nothing of it, is in a ledger. */
function checkLedger(world: FederationWorld): void {
  const { oracle, coverage } = world;
  const losers = new Set<string>();
  for (const region of world.regions) {
    for (const shard of world.shards) {
      const query = { kind: "conflicts", after: undefined, limit: ROWS } as const;
      const rows = world
        .leader(region, shard)
        ?.group(shard)
        ?.read((transaction) => shardAnswerers.conflicts(transaction, query, 0 as LogIndex).conflicts);
      for (const { key, loser } of rows ?? []) losers.add(`${key} ${loser.version}`);
    }
  }
  const nulls = oracle.writes.filter(
    (write) =>
      write.kind === "deleteNull" || ((write.kind === "put" || write.kind === "marker") && write.isNull),
  );
  for (const lost of nulls) {
    if (lost.kind !== "put") continue;
    const later = nulls.filter(
      (write) => write.key === lost.key && isSame2(write, lost) && write.version > lost.version,
    );
    if (later.length === 0 || later.some(({ knew }) => knew.has(lost.version))) continue;
    coverage.mark("lost to a concurrent write");
    if (losers.has(`${lost.key} ${lost.version}`)) continue;
    throw new Error(`${nameOf(lost)} of r${lost.origin.region} is gone, and no ledger says so`);
  }
}

const isSame2 = (a: OracleWrite, b: OracleWrite): boolean => a.origin.bucket === b.origin.bucket;

/** Every node has the same directory, in which names are unique, and every region follows it. */
function checkDirectory(world: FederationWorld): void {
  const views = world.nodes.map(({ process }) => process.control.view.buckets("", Number.POSITIVE_INFINITY));
  const texts = views.map((buckets) => JSON.stringify(buckets));
  const differing = texts.findIndex((text) => text !== texts[0]);
  if (differing >= 0) {
    throw new Error(`${world.nodes[0]?.host} and ${world.nodes[differing]?.host} have different directories`);
  }
  const buckets = views[0] ?? [];
  if (new Set(buckets.map(({ name }) => name)).size !== buckets.length) {
    throw new Error("two buckets of one name");
  }
}

/** Each region comes to have a row for each bucket that stands there, as the directory has it, and no other. */
export async function checkPlacement(world: FederationWorld): Promise<void> {
  const untilMs = world.scheduler.nowMs + PLACED_MS;
  for (;;) {
    const problem = await misplaced(world);
    if (problem === undefined) return;
    if (world.scheduler.nowMs > untilMs) throw new Error(problem);
    await world.pause(PLACED_MS / 20);
  }
}

async function misplaced(world: FederationWorld): Promise<string | undefined> {
  const buckets = world.directory()?.buckets("", ROWS) ?? [];
  for (const region of world.regions) {
    const { metadata } = (world.nodesOf(region)[0] as (typeof world.nodes)[number]).process;
    const rows = new Map((await metadata.listBuckets("", ROWS)).buckets.map((row) => [row.id, row]));
    for (const { id, name, regions, versioning, generation } of buckets) {
      const row = rows.get(id);
      rows.delete(id);
      const isHere = regions.some((each) => each === region);
      if (!isHere && row?.state !== "sealed" && row !== undefined) return `r${region} has ${name} as well`;
      if (!isHere) continue;
      if (row?.state === "active" && row.versioning === versioning && row.federationGeneration === generation)
        continue;
      return `r${region} does not follow ${name} at ${generation}: ${JSON.stringify(row)}`;
    }
    const [stray] = rows.values();
    if (stray !== undefined) return `r${region} has a bucket ${stray.name} that the directory has not`;
  }
  return undefined;
}

function textOfVersion({ kind, version, isNull, etag, tags }: ModelVersion): string {
  return `${kind} ${version} ${isNull ? "null" : ""} ${etag} ${textOf(tags)}`;
}

const nameOf = ({ kind, key, stamp }: OracleWrite): string => `${kind} ${key} ${stamp}`;

const isSame = (a: SiteName, b: SiteName): boolean => a.region === b.region && a.bucket === b.bucket;
