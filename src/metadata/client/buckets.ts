/**
 * Buckets across the system group and the shards. The system group's row is the truth, and its generation the order of
 * all that happens to a bucket; shards hear of it afterwards. A gateway may die between any two steps: the row's state
 * then says what is left to do, and `finish` does it, as often as it takes and by whoever comes first.
 *
 *     create   row creating g1 ──► configure g1 on every shard ──► row active g2
 *     change   row changing g  ──► configure g on every shard  ──► row active g+1
 *     delete   row deleting g  ──► seal g on every shard ──► all empty: row removed, if it is still at g
 *                                                       └──► one is not: row changing g+1, and on as above
 *     seal     as delete, of a bucket that follows the federation's; all empty: row sealed g+1, until it is removed
 *              or opened (row changing) because another region's is not empty
 */
import { assert } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import { type BucketId, bucketId, type GroupId } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import { BUCKET_ID_BYTES, hexOf } from "../codec/names.ts";
import type { FollowedBucket, SystemCommand } from "../commands.ts";
import type { Bucket, Tag, Versioning } from "../records.ts";
import type { Groups } from "./groups.ts";

/** Buckets that a gateway remembers. */
const MAX_CACHED_BUCKETS = 10_000;
/** Of one operation, while others change the same bucket. */
const MAX_TRIES = 16;
const FINISH_PAGE = 100;
/** S3's names are far shorter; it keeps whatever a client sends within the store's limit. */
const MAX_NAME_LENGTH = 255;

type BucketChange = Extract<SystemCommand, { kind: "updateBucket" }>["change"];

/** What became of a bucket that was not `active`. */
type Finished =
  | { readonly kind: "active"; readonly bucket: Bucket }
  /** A deletion met objects: it is active again. */
  | { readonly kind: "notEmpty"; readonly bucket: Bucket }
  | { readonly kind: "sealed"; readonly bucket: Bucket }
  | { readonly kind: "removed" };

interface BucketComponents {
  readonly groups: Groups;
  readonly clock: Clock;
  readonly random: Random;
  readonly shards: () => Promise<readonly GroupId[]>;
}

export class BucketDirectory {
  readonly #groups: Groups;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #shards: () => Promise<readonly GroupId[]>;
  /** Active ones only, the one that was asked for first in front. May be out of date. */
  readonly #cache = new Map<string, Bucket>();

  constructor({ groups, clock, random, shards }: BucketComponents) {
    this.#groups = groups;
    this.#clock = clock;
    this.#random = random;
    this.#shards = shards;
  }

  cached(name: string): Bucket | undefined {
    return this.#cache.get(name);
  }

  async read(name: string): Promise<Bucket | undefined> {
    if (name.length > MAX_NAME_LENGTH) return undefined;
    const { bucket } = await this.#groups.askSystem("bucketByName", { kind: "bucketByName", name });
    this.#remember(name, bucket);
    return bucket;
  }

  list(
    afterName: string,
    limit: number,
  ): Promise<{ readonly buckets: readonly Bucket[]; readonly isTruncated: boolean }> {
    const after = afterName.slice(0, MAX_NAME_LENGTH);
    return this.#groups.askSystem("buckets", { kind: "buckets", afterName: after, limit });
  }

  async create(name: string): Promise<{ readonly bucket: Bucket; readonly isNew: boolean }> {
    assert(name !== "" && name.length <= MAX_NAME_LENGTH, "a bucket's name that was not checked");
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const id = bucketId(hexOf(this.#random.bytes(BUCKET_ID_BYTES)));
      const command = { kind: "createBucket", name, bucket: id, createdMs: this.#clock.wallMs() } as const;
      const result = await this.#groups.tellSystem(command);
      if (result.kind !== "bucket" && result.kind !== "exists") throw unexpected(result.kind);
      const { bucket } = result;
      if (bucket.state === "active" || bucket.state === "changing") return { bucket, isNew: false };
      if (bucket.state === "sealed") throw beingDeleted(name);
      // Dead here: a row that is `creating`. Its name is taken, and the next one to come finishes it.
      const finished = await this.#finish(bucket);
      if (result.kind === "bucket") {
        // Somebody may have deleted it meanwhile: then it was there between.
        return { bucket: finished.kind === "removed" ? bucket : finished.bucket, isNew: true };
      }
      if (finished.kind === "sealed") throw beingDeleted(name);
      if (finished.kind !== "removed") return { bucket: finished.bucket, isNew: false };
    }
    throw contended(name);
  }

  async delete(name: string): Promise<"deleted" | "notEmpty" | "missing"> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.read(name);
      if (bucket === undefined) return "missing";
      if (bucket.state === "creating") {
        await this.#finish(bucket);
        continue;
      }
      if (bucket.state === "deleting") {
        const finished = await this.#finish(bucket);
        if (finished.kind === "removed") return "deleted";
        if (finished.kind === "sealed") throw beingDeleted(name);
        continue;
      }
      if (bucket.state === "sealed") throw beingDeleted(name);
      // Sealing refuses writes for a moment, so what certainly cannot be deleted is not sealed.
      if (!(await this.#isEmpty(bucket.id))) return "notEmpty";
      const deleting = await this.#update(bucket, { state: "deleting" });
      if (deleting === undefined) continue;
      const finished = await this.#finish(deleting);
      if (finished.kind === "sealed") throw beingDeleted(name);
      return finished.kind === "removed" ? "deleted" : "notEmpty";
    }
    throw contended(name);
  }

  async readById(id: BucketId): Promise<Bucket | undefined> {
    const { bucket } = await this.#groups.askSystem("bucketById", { kind: "bucketById", bucket: id });
    if (bucket !== undefined) this.#remember(bucket.name, bucket);
    return bucket;
  }

  /** @throws bucket.exists when another bucket has the name */
  async follow(followed: FollowedBucket): Promise<Bucket> {
    const { id, name } = followed;
    assert(name !== "" && name.length <= MAX_NAME_LENGTH, "a bucket's name that was not checked");
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const result = await this.#groups.tellSystem({ kind: "followBucket", bucket: followed });
      if (result.kind === "exists") {
        throw new AtollError("bucket.exists", `"${name}" is bucket ${result.bucket.id} here, not ${id}`);
      }
      if (result.kind !== "bucket") throw unexpected(result.kind);
      const { bucket } = result;
      const finished = await this.#finish(bucket);
      if (finished.kind !== "removed") return finished.bucket;
    }
    throw contended(name);
  }

  /** Of a bucket that follows the federation's. */
  async seal(id: BucketId): Promise<"empty" | "notEmpty" | "missing"> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.readById(id);
      if (bucket === undefined) return "missing";
      if (bucket.state === "sealed") return "empty";
      if (bucket.state === "creating") {
        await this.#finish(bucket);
        continue;
      }
      if (bucket.state !== "deleting" && !(await this.#isEmpty(id))) return "notEmpty";
      const sealing =
        bucket.state === "deleting" ? bucket : await this.#update(bucket, { state: "deleting" });
      if (sealing === undefined) continue;
      const finished = await this.#finish(sealing);
      if (finished.kind === "sealed") return "empty";
      if (finished.kind === "notEmpty") return "notEmpty";
      if (finished.kind === "removed") return "missing";
    }
    throw contended(id);
  }

  /** @param options.federationGeneration does nothing to a bucket that follows another state of the federation's by now */
  async open(
    id: BucketId,
    { federationGeneration }: { readonly federationGeneration?: number } = {},
  ): Promise<Bucket | undefined> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.readById(id);
      if (bucket === undefined || bucket.state === "active") return bucket;
      const isMeant = federationGeneration ?? bucket.federationGeneration;
      if (bucket.federationGeneration !== isMeant) return bucket;
      const isClosed = bucket.state === "sealed" || bucket.state === "deleting";
      const opening = isClosed ? await this.#update(bucket, { state: "changing" }) : bucket;
      if (opening === undefined) continue;
      const finished = await this.#finish(opening);
      if (finished.kind === "active" || finished.kind === "notEmpty") return finished.bucket;
      if (finished.kind === "removed") return undefined;
    }
    throw contended(id);
  }

  /** Of a sealed bucket. @throws bucket.notEmpty when it is not sealed */
  async removeSealed(id: BucketId, beforeRemoval: (bucket: Bucket) => Promise<void>): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.readById(id);
      if (bucket === undefined) return;
      if (bucket.state !== "sealed") {
        throw new AtollError("bucket.notEmpty", `bucket "${bucket.name}" is ${bucket.state}, not sealed`);
      }
      await beforeRemoval(bucket);
      if (await this.#remove(bucket)) return;
    }
    throw contended(id);
  }

  /** A bucket that ever kept versions is suspended where "unversioned" is asked for. */
  setVersioning(name: string, versioning: Versioning): Promise<Bucket | undefined> {
    return this.#change(name, (bucket) => {
      const wasVersioned = bucket.versioning !== "unversioned";
      const target = wasVersioned && versioning === "unversioned" ? "suspended" : versioning;
      return bucket.versioning === target ? undefined : { versioning: target, state: "changing" };
    });
  }

  setTags(name: string, tags: readonly Tag[]): Promise<Bucket | undefined> {
    return this.#change(name, () => ({ tags }));
  }

  async finishAll(): Promise<number> {
    let count = 0;
    let afterName = "";
    for (;;) {
      const query = { kind: "unfinishedBuckets", afterName, limit: FINISH_PAGE } as const;
      const { buckets, isTruncated } = await this.#groups.askSystem("unfinishedBuckets", query);
      for (const bucket of buckets) {
        await this.#finish(bucket);
        count++;
        afterName = bucket.name;
      }
      if (!isTruncated || buckets.length === 0) return count;
    }
  }

  /** @param changeOf undefined when the bucket is as it should be */
  async #change(
    name: string,
    changeOf: (bucket: Bucket) => BucketChange | undefined,
  ): Promise<Bucket | undefined> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const bucket = await this.read(name);
      if (bucket === undefined) return undefined;
      if (bucket.state === "sealed") throw beingDeleted(name);
      const isUsable = bucket.state === "active" || bucket.state === "changing";
      const change = isUsable ? changeOf(bucket) : undefined;
      if (isUsable && change === undefined && bucket.state === "active") return bucket;
      // Another's change is finished first, or ours together with it.
      const changed = change === undefined ? bucket : await this.#update(bucket, change);
      if (changed === undefined) continue;
      const finished = await this.#finish(changed);
      if (finished.kind === "removed") return undefined;
      if (change !== undefined) return finished.bucket;
    }
    throw contended(name);
  }

  /** Takes a bucket to `active` or away; does nothing to one that is active. */
  async #finish(start: Bucket): Promise<Finished> {
    let bucket = start;
    let metObjects = false;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (bucket.state === "active") {
        this.#remember(bucket.name, bucket);
        return { kind: metObjects ? "notEmpty" : "active", bucket };
      }
      if (bucket.state === "sealed") return { kind: "sealed", bucket };
      let next: Bucket | undefined;
      if (bucket.state !== "deleting") {
        await this.#configureShards(bucket);
        // Dead here: every shard knows, the row does not say so; it is done again.
        next = await this.#update(bucket, { state: "active" });
      } else if (await this.#sealShards(bucket)) {
        // Dead here: sealed and empty everywhere, nothing can come any more; the next one goes on from here.
        if (bucket.federationGeneration !== undefined) next = await this.#update(bucket, { state: "sealed" });
        else if (await this.#remove(bucket)) return { kind: "removed" };
      } else {
        metObjects = true;
        // Dead here: some shards are sealed and the row is `deleting`; the next one tries to delete it again.
        next = await this.#update(bucket, { state: "changing" });
      }
      next ??= await this.read(bucket.name);
      if (next === undefined || next.id !== bucket.id) {
        this.#cache.delete(bucket.name);
        return { kind: "removed" };
      }
      bucket = next;
    }
    throw contended(bucket.name);
  }

  /** @returns undefined when somebody else changed it since it was read */
  async #update(bucket: Bucket, change: BucketChange): Promise<Bucket | undefined> {
    const { id, name, generation } = bucket;
    const result = await this.#groups.tellSystem({ kind: "updateBucket", bucket: id, generation, change });
    if (result.kind === "outdated" || result.kind === "missing") return undefined;
    if (result.kind !== "bucket") throw unexpected(result.kind);
    this.#remember(name, result.bucket);
    return result.bucket;
  }

  /** @returns whether it is gone; otherwise somebody has begun to open it again */
  async #remove({ id, name, generation }: Bucket): Promise<boolean> {
    const result = await this.#groups.tellSystem({ kind: "removeBucket", bucket: id, generation });
    if (result.kind === "outdated") return false;
    if (result.kind !== "done" && result.kind !== "missing") throw unexpected(result.kind);
    this.#cache.delete(name);
    return true;
  }

  async #configureShards({ id, generation, versioning, replication, home }: Bucket): Promise<void> {
    const settings = { bucket: id, generation, versioning, replication };
    const command = {
      kind: "configureBucket",
      ...settings,
      ...(home === undefined ? {} : { home }),
    } as const;
    const shards = await this.#shards();
    await Promise.all(shards.map((shard) => this.#groups.tellShard(shard, command)));
  }

  /** @returns whether every shard is empty and stays so */
  async #sealShards({ id, generation }: Bucket): Promise<boolean> {
    const command = { kind: "sealBucket", bucket: id, generation } as const;
    const shards = await this.#shards();
    const results = await Promise.all(shards.map((shard) => this.#groups.tellShard(shard, command)));
    return results.every(({ kind }) => kind === "done");
  }

  async #isEmpty(bucket: BucketId): Promise<boolean> {
    const scan = { bucket, prefix: "", delimiter: "", afterKey: "", limit: 1 };
    const shards = await this.#shards();
    const pages = await Promise.all(
      shards.flatMap((shard): Promise<{ readonly items: readonly unknown[] }>[] => [
        this.#groups.askShard(shard, "listVersions", {
          kind: "listVersions",
          ...scan,
          afterVersion: undefined,
        }),
        this.#groups.askShard(shard, "listUploads", { kind: "listUploads", ...scan, afterUploadId: "" }),
      ]),
    );
    return pages.every(({ items }) => items.length === 0);
  }

  #remember(name: string, bucket: Bucket | undefined): void {
    this.#cache.delete(name);
    if (bucket?.state !== "active") return;
    this.#cache.set(name, bucket);
    if (this.#cache.size <= MAX_CACHED_BUCKETS) return;
    for (const oldest of this.#cache.keys()) {
      this.#cache.delete(oldest);
      return;
    }
  }
}

const unexpected = (kind: string): AtollError =>
  new AtollError("message.malformed", `the system group answered "${kind}"`);

const contended = (name: string): AtollError =>
  new AtollError("raft.timeout", `bucket ${name} is being changed by others all the time`);

const beingDeleted = (name: string): AtollError =>
  new AtollError("bucket.notEmpty", `bucket ${name} is sealed until every region has found it empty`);
