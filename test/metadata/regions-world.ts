/**
 * Several regions' metadata with one bucket that each ships to all others. Messages between them are taken from the
 * outboxes as a sender takes them, and then come in any order, any number of times, or late. Beside the metadata it is
 * remembered who wrote what knowing which other writes: what the ledger of conflicts must say follows from that.
 */
import { assert } from "../../src/base/assert.ts";
import { bucketId, type GroupId } from "../../src/base/ids.ts";
import type { VersionId } from "../../src/base/version-id.ts";
import {
  type BucketReplication,
  type Conflict,
  type Content,
  Metadata,
  type OutboxEvent,
  type Replica,
  type ReplicaOutcome,
  type Versioning,
  type VersionSelector,
} from "../../src/metadata/index.ts";
import { Scheduler } from "../simulation/scheduler.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { SimClock } from "../simulation/sim-clock.ts";
import { LocalGroups, systemGroup, topologyOf } from "./local-groups.ts";
import { blobs, described } from "./objects.ts";

export const BUCKET = bucketId("00000000000000aa");
const PAGE = 1000;

/** A write of a client that was acknowledged. */
export interface Written {
  readonly region: number;
  readonly key: string;
  readonly version: VersionId;
  readonly isNull: boolean;
  readonly isDelete: boolean;
  /** All writes of the key that its region knew. */
  readonly knew: ReadonlySet<VersionId>;
}

export interface Message {
  readonly from: RegionSide;
  readonly to: RegionSide;
  readonly shard: GroupId;
  readonly event: OutboxEvent;
  readonly replica: Replica;
  /** Of what it carries, and all that its writer knew. */
  readonly tells: ReadonlySet<VersionId>;
  outcome: ReplicaOutcome | undefined;
}

export interface RegionSide {
  readonly number: number;
  readonly groups: LocalGroups;
  readonly metadata: Metadata;
  readonly scheduler: Scheduler;
  readonly known: Map<string, Set<VersionId>>;
  generation: number;
}

export class RegionsWorld {
  readonly regions: readonly RegionSide[];
  readonly written: Written[] = [];
  /** Versions that clients deleted by their ids. */
  readonly deleted = new Set<VersionId>();
  readonly messages: Message[] = [];
  #lastBlob = 0;
  #lastText = 0;

  private constructor(regions: readonly RegionSide[]) {
    this.regions = regions;
  }

  static async start(regionCount: number, versioning: Versioning, seed: number): Promise<RegionsWorld> {
    const random = new SeededRandom(seed);
    const regions: RegionSide[] = [];
    for (let number = 1; number <= regionCount; number++) {
      const groups = new LocalGroups(1 + (number % 2));
      // One of them is reached as over the wire.
      groups.isRemote = number === 2;
      const scheduler = new Scheduler();
      const clock = new SimClock(scheduler);
      const parts = { groups, clock, random: random.fork(), region: number };
      const metadata = new Metadata(parts, { systemGroup });
      assert(await metadata.setTopology(topologyOf(groups.shards)), "the first topology");
      regions.push({ number, groups, metadata, scheduler, known: new Map(), generation: 0 });
    }
    const world = new RegionsWorld(regions);
    for (const side of regions) await world.follow(side, versioning);
    return world;
  }

  /** Targets are numbered by their regions. */
  #rules(from: RegionSide): BucketReplication {
    const others = this.regions.filter(({ number }) => number !== from.number);
    return {
      targets: others.map(({ number }) => ({ id: number, region: number, bucket: BUCKET })),
      rules: others.map(({ number }) => ({
        id: `to-${number}`,
        target: number,
        priority: 1,
        prefix: "",
        tags: [],
        shipsDeletes: true,
        shipsVersionDeletes: true,
        shipsReplicaChanges: true,
        storageClass: undefined,
        deadlineMs: undefined,
      })),
    };
  }

  async follow(side: RegionSide, versioning: Versioning): Promise<void> {
    side.generation++;
    await side.metadata.followBucket({
      id: BUCKET,
      name: "bucket",
      createdMs: 1,
      versioning,
      tags: [],
      replication: this.#rules(side),
      federationGeneration: side.generation,
    });
  }

  async put(side: RegionSide, key: string, hasBlobs: boolean): Promise<void> {
    const content = hasBlobs ? this.#newBlobs() : undefined;
    const object = described(`${side.number}-${++this.#lastText}`, content);
    const put = { bucket: BUCKET, key, object, precondition: {}, missing: [] };
    const result = await side.metadata.put(put);
    assert(result.kind === "written", "a put is taken");
    this.#wrote(side, key, { version: result.version, isNull: result.isNull, isDelete: false });
  }

  async delete(side: RegionSide, key: string): Promise<void> {
    const before = await this.#lastVersions(side);
    const command = { bucket: BUCKET, key, version: undefined, precondition: {} };
    const result = await side.metadata.delete(command);
    assert(result.kind === "deleted", "a deletion is taken");
    if (result.isMarker && result.version !== undefined) {
      this.#wrote(side, key, { version: result.version, isNull: result.isNull, isDelete: true });
    } else {
      await this.#deletedNull(side, key, before);
    }
  }

  /** By its place among the versions that the region has, or the null version. */
  async deleteVersion(side: RegionSide, key: string, place: number | "null"): Promise<void> {
    const version = place === "null" ? place : (await this.versionsOf(side, key))[place]?.version;
    if (version === undefined) return;
    const before = await this.#lastVersions(side);
    const result = await side.metadata.delete({ bucket: BUCKET, key, version, precondition: {} });
    assert(result.kind === "deleted", "a deletion is taken");
    if (result.version === undefined) return;
    if (result.isNull) await this.#deletedNull(side, key, before);
    else this.deleted.add(result.version);
  }

  /** Of a version that another region has, which its reader may have seen there. */
  async deleteAhead(side: RegionSide, other: RegionSide, key: string, place: number): Promise<void> {
    const found = (await this.versionsOf(other, key))[place];
    if (found === undefined || found.isNull) return;
    const command = { bucket: BUCKET, key, version: found.version, precondition: {} };
    await side.metadata.delete(command);
    this.deleted.add(found.version);
  }

  async setTags(side: RegionSide, key: string, place: number | "null", value: string): Promise<void> {
    const version = place === "null" ? place : (await this.versionsOf(side, key))[place]?.version;
    if (version === undefined) return;
    await side.metadata.setTags({ bucket: BUCKET, key, version, tags: [{ key: "t", value }] });
  }

  /** A deletion of the null version has a stamp that its answer does not name: it is the shard's last one. */
  async #deletedNull(side: RegionSide, key: string, before: ReadonlyMap<GroupId, VersionId>): Promise<void> {
    const shard = await side.metadata.shardOf(BUCKET, key);
    const { lastVersion } = await side.metadata.shardStats(shard);
    assert(lastVersion !== before.get(shard), "a deletion has a stamp");
    this.#wrote(side, key, { version: lastVersion, isNull: true, isDelete: true });
  }

  async #lastVersions(side: RegionSide): Promise<ReadonlyMap<GroupId, VersionId>> {
    const last = new Map<GroupId, VersionId>();
    for (const shard of side.groups.shards) {
      last.set(shard, (await side.metadata.shardStats(shard)).lastVersion);
    }
    return last;
  }

  #wrote(side: RegionSide, key: string, what: Pick<Written, "version" | "isNull" | "isDelete">): void {
    const known = this.#knownTo(side, key);
    this.written.push({ region: side.number, key, knew: new Set(known), ...what });
    known.add(what.version);
  }

  #knownTo(side: RegionSide, key: string): Set<VersionId> {
    let known = side.known.get(key);
    if (known === undefined) {
      known = new Set();
      side.known.set(key, known);
    }
    return known;
  }

  /** Takes what waits for a target, as it is now, on its way. */
  async capture(from: RegionSide, to: RegionSide): Promise<readonly Message[]> {
    const taken: Message[] = [];
    for (const shard of from.groups.shards) {
      const { events } = await from.metadata.outbox(shard, to.number, undefined, PAGE);
      for (const event of events) {
        const replica = await this.#replicaOf(from, event, false);
        if (replica === undefined) continue;
        const tells = this.#toldBy(event.version);
        taken.push({ from, to, shard, event, replica, tells, outcome: undefined });
      }
    }
    this.messages.push(...taken);
    return taken;
  }

  #toldBy(version: VersionId): ReadonlySet<VersionId> {
    const write = this.written.find((each) => each.version === version);
    return new Set([version, ...(write?.knew ?? [])]);
  }

  async #replicaOf(from: RegionSide, event: OutboxEvent, isWhole: boolean): Promise<Replica | undefined> {
    const { kind, key, version, isNull, seen, stamp } = event;
    if (kind === "deleteMarker") return { kind, key, version, isNull, seen };
    if (kind === "deleteVersion") return { kind, key, version, stamp };
    if (kind === "deleteNull") return { kind, key, version, seen };
    const found = await from.metadata.shippable(BUCKET, key, version);
    if (found === undefined) return undefined;
    const { object, tagsStamp } = found;
    if (kind === "tags" && !isWhole) return { kind, key, version, tags: object.tags, tagsStamp };
    const { kind: _, isNull: isFoundNull, version: __, logIndex: ___, ...description } = object;
    return {
      ...{ kind: "put", key, version, isNull: isFoundNull, seen: found.seen, tagsStamp },
      ...{ object: description, missing: [] },
    };
  }

  /** A target takes a message, also one that it has taken before. */
  async deliver(message: Message): Promise<void> {
    const { to, from, replica, event } = message;
    let outcome = await this.#receive(to, replica);
    if (outcome === "missing") {
      const whole = await this.#replicaOf(from, event, true);
      if (whole === undefined) return;
      outcome = await this.#receive(to, whole);
    }
    message.outcome = outcome;
    const known = this.#knownTo(to, event.key);
    for (const version of message.tells) known.add(version);
  }

  async #receive(to: RegionSide, replica: Replica): Promise<ReplicaOutcome> {
    // Its content is this region's own: other blobs.
    const hasBlobs = replica.kind === "put" && replica.object.content.kind === "blobs";
    const own = hasBlobs ? { ...replica, object: { ...replica.object, content: this.#newBlobs() } } : replica;
    const [received] = await to.metadata.receiveReplicas(BUCKET, [own]);
    assert(received?.kind === "received", `a replica is taken: ${JSON.stringify(received)}`);
    return received.outcome;
  }

  async acknowledge({ from, to, shard, event, outcome }: Message): Promise<void> {
    if (outcome === undefined || outcome === "missing") return;
    await from.metadata.acknowledgeOutbox(shard, to.number, [event.id]);
  }

  /** Until no outbox holds anything, and all that was ever on its way has come once more. */
  async drain(): Promise<void> {
    for (let round = 0; round < 10; round++) {
      let shipped = 0;
      for (const from of this.regions) {
        for (const to of this.regions) {
          if (from === to) continue;
          for (const message of await this.capture(from, to)) {
            shipped++;
            await this.deliver(message);
            await this.acknowledge(message);
          }
        }
      }
      if (shipped === 0) {
        for (const side of this.regions)
          assert((await this.#waiting(side)) === 0, "what is void was dropped");
        for (const message of this.messages) await this.deliver(message);
        return;
      }
    }
    throw new Error("the outboxes never became empty");
  }

  async #waiting({ groups, metadata }: RegionSide): Promise<number> {
    let events = 0;
    for (const shard of groups.shards) {
      for (const backlog of (await metadata.outboxSummary(shard)).backlogs) events += backlog.events;
    }
    return events;
  }

  async versionsOf(side: RegionSide, key: string) {
    const query = { bucket: BUCKET, prefix: key, delimiter: "", afterKey: "", limit: PAGE };
    const page = await side.metadata.listVersions({ ...query, afterVersion: undefined });
    return page.items.flatMap((item) =>
      item.kind === "entry" && item.key === key ? [item.value.version] : [],
    );
  }

  /** All that clients can see of a key. */
  async shown(side: RegionSide, key: string) {
    const versions = [];
    for (const { version, isNull, kind } of await this.versionsOf(side, key)) {
      versions.push({ version, isNull, kind, ...(await this.#described(side, key, version)) });
    }
    const current = await side.metadata.find(BUCKET, key, undefined);
    const nullVersion = await side.metadata.find(BUCKET, key, "null");
    return { versions, current: idOf(current), null: idOf(nullVersion) };
  }

  async #described(side: RegionSide, key: string, version: VersionSelector) {
    const found = await side.metadata.find(BUCKET, key, version);
    if (found.kind !== "object") return {};
    const { etag, tags, bytes } = found.object;
    return { etag, tags, bytes };
  }

  async ledger(): Promise<readonly Conflict[]> {
    const all: Conflict[] = [];
    for (const { groups, metadata } of this.regions) {
      for (const shard of groups.shards) all.push(...(await metadata.conflicts(shard, undefined, PAGE)));
    }
    return all;
  }

  #newBlobs(): Content {
    this.#lastBlob++;
    return blobs(this.#lastBlob);
  }
}

type Found = Awaited<ReturnType<Metadata["find"]>>;

function idOf(found: Found): VersionId | "missing" {
  if (found.kind === "missing") return "missing";
  return found.kind === "object" ? found.object.version : found.marker.version;
}
