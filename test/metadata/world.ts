/** The metadata and its model side by side: each step is done to both, and what they answer must agree. */
import { expect } from "vitest";
import type { BlobId, BucketId } from "../../src/base/ids.ts";
import type { VersionId } from "../../src/base/version-id.ts";
import type {
  Content,
  Listed,
  ListedVersion,
  Metadata,
  ObjectDescription,
  Page,
  Refusal,
  ShardResult,
  Upload,
  Versioning,
  VersionSelector,
  WritePrecondition,
} from "../../src/metadata/index.ts";
import { type LocalGroups, startMetadata } from "./local-groups.ts";
import { BucketModel, type ModelVersion } from "./model.ts";
import { blobNumber, blobs, described } from "./objects.ts";

const MIN_PART_BYTES = 5 * 1024 * 1024;

export class MetadataWorld {
  readonly groups: LocalGroups;
  readonly metadata: Metadata;
  readonly bucket: BucketId;
  readonly model = new BucketModel();
  /** Every blob that was ever written and has not been collected. */
  readonly alive = new Set<BlobId>();
  #lastBlob = 0;
  #lastText = 0;

  private constructor(groups: LocalGroups, metadata: Metadata, bucket: BucketId) {
    this.groups = groups;
    this.metadata = metadata;
    this.bucket = bucket;
  }

  static async start(shardCount: number): Promise<MetadataWorld> {
    const { groups, metadata } = await startMetadata(shardCount);
    const { bucket } = await metadata.createBucket("bucket");
    return new MetadataWorld(groups, metadata, bucket.id);
  }

  async setVersioning(versioning: Versioning): Promise<void> {
    await this.metadata.setVersioning("bucket", versioning);
    this.model.versioning = versioning;
  }

  async put(key: string, size: "small" | "large" | "blobs", precondition: WritePrecondition): Promise<void> {
    const object = this.#object(size);
    const { bucket, model } = this;
    const expected = model.refusal(key, precondition);
    const result = await this.metadata.put({ bucket, key, object, precondition, missing: [] });
    if (expected !== undefined) {
      // What was written for it is not the metadata's yet.
      for (const blob of blobsOf(object.content)) this.alive.delete(blob);
    }
    this.#checkWritten(key, result, expected, object);
  }

  async copy(sourceKey: string, selector: VersionSelector, key: string): Promise<void> {
    const source = this.model.select(sourceKey, selector);
    if (source === undefined || source.isMarker) return;
    const { bucket, metadata } = this;
    if (!(await metadata.sharesShard({ bucket, key: sourceKey }, { bucket, key }))) return;
    const object = { ...described("copy"), etag: source.etag };
    const { headers, userMetadata, tags, storageClass, checksums, etag } = object;
    const result = await metadata.copyWithin({
      bucket,
      key,
      precondition: {},
      source: { bucket, key: sourceKey, version: source.version },
      changes: { headers, userMetadata, tags, storageClass },
      etag,
      checksums,
    });
    expect(result.kind).toBe("written");
    if (result.kind !== "written") return;
    const { bytes, blobs: shared } = source;
    this.#write(key, result.version, { etag, bytes, tags, blobs: shared });
  }

  async delete(key: string, selector: VersionSelector, ifMatch: string | undefined): Promise<void> {
    const { bucket, model } = this;
    const precondition = ifMatch === undefined ? {} : { ifMatch };
    const target = model.select(key, selector);
    const result = await this.metadata.delete({ bucket, key, version: selector, precondition });
    if (selector === undefined) {
      this.#checkSimpleDelete(key, result, model.refusal(key, precondition));
      return;
    }
    const isMatch =
      ifMatch === undefined || (target?.isMarker === false && [target.etag, "*"].includes(ifMatch));
    if (!isMatch) {
      const refusal = target === undefined ? "noSuchKey" : "preconditionFailed";
      expect(result).toEqual({ kind: "refused", refusal });
      return;
    }
    const { version, isNull = false, isMarker = false } = target ?? {};
    expect(result).toMatchObject({ kind: "deleted", version, isNull, isMarker });
    if (target !== undefined) model.remove(key, target);
  }

  #checkSimpleDelete(key: string, result: ShardResult, refusal: Refusal | undefined): void {
    const { model } = this;
    if (refusal !== undefined) {
      expect(result).toEqual({ kind: "refused", refusal });
      return;
    }
    if (model.versioning === "unversioned") {
      const [removed] = model.versionsOf(key);
      const version = removed?.version;
      expect(result).toMatchObject({
        kind: "deleted",
        version,
        isNull: removed !== undefined,
        isMarker: false,
      });
      if (removed !== undefined) model.remove(key, removed);
      return;
    }
    expect(result).toMatchObject({
      kind: "deleted",
      isMarker: true,
      isNull: model.versioning === "suspended",
    });
    if (result.kind !== "deleted" || result.version === undefined) return;
    this.#write(key, result.version, { etag: "", bytes: 0, tags: [], blobs: [], isMarker: true });
  }

  async setTags(key: string, selector: VersionSelector, value: string): Promise<void> {
    const { bucket, model } = this;
    const tags = value === "" ? [] : [{ key: "tag", value }];
    const target = model.select(key, selector);
    const result = await this.metadata.setTags({ bucket, key, version: selector, tags });
    if (target === undefined || target.isMarker) {
      const marker = selector === undefined ? "noSuchKey" : "methodNotAllowed";
      const none = selector === undefined ? "noSuchKey" : "noSuchVersion";
      expect(result).toEqual({ kind: "refused", refusal: target === undefined ? none : marker });
      return;
    }
    expect(result).toMatchObject({ kind: "written", version: target.version, isNull: target.isNull });
    model.replace(key, target, { ...target, tags });
  }

  async createUpload(key: string, number: number): Promise<void> {
    const uploadId = `upload-${number}`;
    const { headers, userMetadata, storageClass } = described("upload");
    const upload = { uploadId, key, initiatedMs: number, headers, userMetadata, tags: [], storageClass };
    if (this.model.uploads.has(uploadId)) return;
    expect(await this.metadata.createUpload({ bucket: this.bucket, key, upload })).toEqual({ kind: "done" });
    this.model.uploads.set(uploadId, { key, uploadId, parts: new Map() });
  }

  async putPart(number: number, partNumber: number, isLarge: boolean): Promise<void> {
    const upload = this.model.uploads.get(`upload-${number}`);
    const etag = `part-${++this.#lastText}`;
    const bytes = isLarge ? MIN_PART_BYTES : 1000;
    const content = this.#newBlobs(2);
    const part = { partNumber, bytes, etag, checksums: [], modifiedMs: 0, content };
    const { bucket } = this;
    const key = upload?.key ?? "none";
    const result = await this.metadata.putPart({
      bucket,
      key,
      uploadId: `upload-${number}`,
      part,
      missing: [],
    });
    if (upload === undefined) {
      expect(result).toEqual({ kind: "refused", refusal: "noSuchUpload" });
      for (const blob of blobsOf(content)) this.alive.delete(blob);
      return;
    }
    expect(result).toEqual({ kind: "done" });
    upload.parts.set(partNumber, { etag, bytes, blobs: blobsOf(content) });
  }

  async completeUpload(number: number, count: number, isWrong: boolean): Promise<void> {
    const uploadId = `upload-${number}`;
    const upload = this.model.uploads.get(uploadId);
    if (upload === undefined) return;
    const { bucket, model } = this;
    const { key } = upload;
    const named = [...upload.parts].sort(([a], [b]) => a - b).slice(0, count);
    const parts = named.map(([partNumber, { etag }]) => ({ partNumber, etag: isWrong ? "x" : etag }));
    const etag = `whole-${++this.#lastText}`;
    const command = { bucket, key, uploadId, precondition: {}, parts, etag, checksums: [] };
    const result = await this.metadata.completeUpload(command);
    const isTooSmall = named.slice(0, -1).some(([, { bytes }]) => bytes < MIN_PART_BYTES);
    if (isWrong || named.length === 0) {
      expect(result).toEqual({ kind: "refused", refusal: "invalidPart" });
    } else if (isTooSmall) {
      expect(result).toEqual({ kind: "refused", refusal: "entityTooSmall" });
    } else {
      expect(result.kind).toBe("written");
      if (result.kind !== "written") return;
      model.uploads.delete(uploadId);
      const bytes = named.reduce((sum, [, part]) => sum + part.bytes, 0);
      this.#write(key, result.version, {
        etag,
        bytes,
        tags: [],
        blobs: named.flatMap(([, part]) => part.blobs),
      });
      const { version, isNull } = result;
      const repeated = await this.metadata.completeUpload(command);
      expect(repeated, "a repeated completion").toMatchObject({ kind: "written", version, isNull });
    }
  }

  async abortUpload(number: number): Promise<void> {
    const uploadId = `upload-${number}`;
    const upload = this.model.uploads.get(uploadId);
    const { bucket } = this;
    const command = { bucket, key: upload?.key ?? "none", uploadId, nowMs: 5 };
    const result = await this.metadata.abortUpload(command);
    const isThere = this.model.uploads.delete(uploadId);
    expect(result).toEqual(isThere ? { kind: "done" } : { kind: "refused", refusal: "noSuchUpload" });
  }

  /** Deletes some of what is garbage, and checks that nothing else is offered. */
  async collect(limit: number): Promise<void> {
    for (const shard of this.groups.shards) {
      const entries = await this.metadata.garbage(shard, Number.MAX_SAFE_INTEGER, limit);
      const held = this.model.heldBlobs();
      for (const { blob } of entries) {
        expect(held.has(blob.blob), "garbage that is held").toBe(false);
        expect(this.alive.delete(blob.blob), "garbage that is unknown").toBe(true);
      }
      await this.metadata.dropGarbage(
        shard,
        entries.map(({ id }) => id),
      );
    }
  }

  #object(size: "small" | "large" | "blobs"): ObjectDescription {
    const text = `${++this.#lastText}`;
    if (size === "blobs") return described(text, this.#newBlobs(1 + (this.#lastText % 3)));
    return described(size === "small" ? text : text.padEnd(3000, "."));
  }

  #newBlobs(count: number): Content {
    const numbers = Array.from({ length: count }, () => ++this.#lastBlob);
    for (const number of numbers) this.alive.add(blobNumber(number));
    return blobs(...numbers);
  }

  #checkWritten(
    key: string,
    result: ShardResult,
    refusal: Refusal | undefined,
    object: ObjectDescription,
  ): void {
    if (refusal !== undefined) {
      expect(result).toEqual({ kind: "refused", refusal });
      return;
    }
    expect(result.kind).toBe("written");
    if (result.kind !== "written") return;
    const { etag, bytes, tags, content } = object;
    const written = this.#write(key, result.version, { etag, bytes, tags, blobs: blobsOf(content) });
    expect(result.isNull).toBe(written.isNull);
  }

  #write(
    key: string,
    version: VersionId,
    what: Pick<ModelVersion, "etag" | "bytes" | "tags" | "blobs"> & { isMarker?: boolean },
  ): ModelVersion {
    const [newest] = this.model.versionsOf(key);
    if (newest !== undefined) expect(version > newest.version, "versions follow one another").toBe(true);
    return this.model.write(key, { isMarker: false, ...what, version });
  }

  /** Compares all that can be asked with the model. */
  async check(limit: number): Promise<void> {
    const { model, bucket, metadata } = this;
    for (const [key, versions] of model.keys) {
      expect(shown(await metadata.find(bucket, key, undefined))).toEqual(versions[0]);
      expect(shown(await metadata.find(bucket, key, "null"))).toEqual(versions.find(({ isNull }) => isNull));
      for (const version of versions) {
        expect(shown(await metadata.find(bucket, key, version.version))).toEqual(version);
      }
    }
    for (const delimiter of ["", "/"]) {
      for (const prefix of ["", "a", "a/"]) await this.#checkLists(prefix, delimiter, limit);
    }
    await this.#checkBlobs();
    await this.#checkStats();
  }

  async #checkLists(prefix: string, delimiter: string, limit: number): Promise<void> {
    const { model, bucket, metadata } = this;
    const scan = { bucket, prefix, delimiter, limit };
    const objects = await allPages(limit, (last) =>
      metadata.list({ ...scan, after: last === undefined ? "" : nameOf(last) }),
    );
    const current = model.sortedKeys().filter((key) => model.current(key) !== undefined);
    expect(objects.map(shownName)).toEqual(model.listed(prefix, delimiter, current));

    const versions = await allPages<ListedVersion>(limit, (last) =>
      metadata.listVersions({
        ...scan,
        afterKey: last === undefined ? "" : nameOf(last),
        afterVersion: last?.kind !== "entry" ? undefined : selectorOf(last.value.version),
      }),
    );
    const names = versions.map(shownName).filter((name, at, all) => name !== all[at - 1]);
    expect(names).toEqual(model.listed(prefix, delimiter));
    for (const key of new Set(versions.flatMap((item) => (item.kind === "entry" ? [item.key] : [])))) {
      const own = versions.flatMap((item) => (item.kind === "entry" && item.key === key ? [item.value] : []));
      expect(own.map(({ version }) => version.version)).toEqual(
        model.versionsOf(key).map(({ version }) => version),
      );
      expect(own.map(({ isLatest }) => isLatest)).toEqual(own.map((_, at) => at === 0));
    }

    const uploads = await allPages<Upload>(limit, (last) =>
      metadata.listUploads({
        ...scan,
        afterKey: last === undefined ? "" : nameOf(last),
        afterUploadId: last?.kind === "entry" ? last.value.uploadId : "",
      }),
    );
    const uploadKeys = [...model.uploads.values()].map(({ key }) => key).sort(byBytes);
    expect(uploads.map(shownName)).toEqual(model.listed(prefix, delimiter, uploadKeys));
  }

  /** Each blob is held or garbage, as the model says, and `held` knows both. */
  async #checkBlobs(): Promise<void> {
    const held = this.model.heldBlobs();
    const garbage = new Set<BlobId>();
    const known = new Set<BlobId>();
    for (const shard of this.groups.shards) {
      for (const { blob } of await this.metadata.garbage(shard, Number.MAX_SAFE_INTEGER, 10_000)) {
        expect(garbage.has(blob.blob), "garbage twice").toBe(false);
        garbage.add(blob.blob);
      }
    }
    for (const key of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      for (const blob of await this.metadata.held(this.bucket, key, [...this.alive])) known.add(blob);
    }
    expect([...this.alive].filter((blob) => !held.has(blob)).sort()).toEqual([...garbage].sort());
    expect([...known].sort()).toEqual([...this.alive].sort());
  }

  /** Removes all there is, version by version, and looks for rows that should have gone with it. */
  async checkNothingIsLeft(): Promise<void> {
    for (const [key, versions] of [...this.model.keys]) {
      for (const { version } of versions) await this.delete(key, version, undefined);
    }
    for (const uploadId of [...this.model.uploads.keys()]) await this.abortUpload(Number(uploadId.slice(-1)));
    await this.collect(10_000);
    expect([...this.alive]).toEqual([]);
    const kept = new Set(["01", "02", "0a", "0b", "0f"]);
    for (const shard of this.groups.shards) {
      expect(this.groups.dump(shard).filter((row) => !kept.has(row.slice(0, 2)))).toEqual([]);
    }
  }

  async #checkStats(): Promise<void> {
    const all = await Promise.all(this.groups.shards.map((shard) => this.metadata.shardStats(shard)));
    const sum = (name: "objects" | "versions" | "bytes" | "uploads"): number =>
      all.reduce((total, stats) => total + stats[name], 0);
    const versions = [...this.model.keys.values()].flat();
    expect(sum("versions")).toBe(versions.length);
    expect(sum("bytes")).toBe(versions.reduce((total, { bytes }) => total + bytes, 0));
    expect(sum("objects")).toBe([...this.model.keys.keys()].filter((key) => this.model.current(key)).length);
    expect(sum("uploads")).toBe(this.model.uploads.size);
  }
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function blobsOf(content: Content): readonly BlobId[] {
  return content.kind === "blobs" ? content.blobs.map(({ blob }) => blob) : [];
}

/** A lookup's answer in the model's terms. */
function shown(found: Awaited<ReturnType<Metadata["find"]>>): ModelVersion | undefined {
  if (found.kind === "missing") return undefined;
  if (found.kind === "deleteMarker") {
    const { version, isNull } = found.marker;
    return { version, isNull, isMarker: true, etag: "", bytes: 0, tags: [], blobs: [] };
  }
  const { version, isNull, etag, bytes, tags, content } = found.object;
  return { version, isNull, isMarker: false, etag, bytes, tags, blobs: blobsOf(content) };
}

/** As a client names the version that a page ended with. */
const selectorOf = ({ version, isNull }: { version: VersionId; isNull: boolean }): VersionSelector =>
  isNull ? "null" : version;

async function allPages<T>(
  limit: number,
  ask: (last: Listed<T> | undefined) => Promise<Page<T>>,
): Promise<Listed<T>[]> {
  const items: Listed<T>[] = [];
  for (;;) {
    const page = await ask(items.at(-1));
    expect(page.isTruncated ? page.items.length === limit : page.items.length <= limit).toBe(true);
    items.push(...page.items);
    if (!page.isTruncated) return items;
  }
}

const nameOf = (item: Listed<unknown>): string => (item.kind === "prefix" ? item.prefix : item.key);
const shownName = (item: Listed<unknown>): string => (item.kind === "prefix" ? `${item.prefix}…` : item.key);
