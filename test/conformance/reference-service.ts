/**
 * The object service as plainly as it can be said: maps, and nothing that survives the process. The conformance suite
 * runs against it, and it is the model that other implementations are compared with.
 */
import { createHash } from "node:crypto";
import { AtollError } from "../../src/base/errors.ts";
import { blobId, bucketId, logIndex, placementGroupId } from "../../src/base/ids.ts";
import type { Random } from "../../src/base/random.ts";
import { newVersion, type VersionId, versionAfter, zeroVersion } from "../../src/base/version-id.ts";
import type { Content, DeleteMarker } from "../../src/metadata/index.ts";
import type {
  Body,
  Bucket,
  Checksum,
  CompleteUploadRequest,
  CopyRequest,
  CreateUploadRequest,
  DeleteOutcome,
  ListedVersion,
  ListRequest,
  ListUploadsRequest,
  ListVersionsRequest,
  Lookup,
  ObjectDescription,
  ObjectLocator,
  ObjectService,
  ObjectSummary,
  ObjectVersion,
  Page,
  Part,
  PutRequest,
  Tag,
  Upload,
  UploadLocator,
  VersionSelector,
  WriteOutcome,
  WritePrecondition,
} from "../../src/region/index.ts";
import { defaultMultipartType, multipartChecksum, multipartEtag } from "../../src/s3/checksums/multipart.ts";
import { runningDigest } from "../../src/s3/checksums/running.ts";
import { pageOf } from "./reference-pages.ts";

/** As the real service does, so that both ways of reading are taken. */
const INLINE_BYTES = 16 * 1024;
const READ_BYTES = 64 * 1024;
const MIN_PART_BYTES = 5 * 1024 * 1024;

type Version = ObjectVersion | DeleteMarker;

interface StoredUpload {
  readonly upload: Upload;
  readonly parts: Map<number, Part>;
}

interface StoredBucket {
  bucket: Bucket;
  /** Newest first. */
  readonly keys: Map<string, Version[]>;
  readonly uploads: Map<string, StoredUpload>;
}

export interface ReferenceComponents {
  wallMs(): number;
  readonly random: Random;
}

export class ReferenceService implements ObjectService {
  readonly #components: ReferenceComponents;
  readonly #buckets = new Map<string, StoredBucket>();
  /** Of contents that are not inline. */
  readonly #bytes = new WeakMap<Content, Uint8Array>();
  #lastVersion: VersionId = zeroVersion;
  #count = 0;

  constructor(components: ReferenceComponents) {
    this.#components = components;
  }

  async createBucket(name: string, options: { readonly tags?: readonly Tag[] } = {}): Promise<Bucket> {
    if (this.#buckets.has(name)) throw new AtollError("bucket.exists", name);
    const bucket: Bucket = {
      id: bucketId((++this.#count).toString(16).padStart(16, "0")),
      name,
      createdMs: this.#components.wallMs(),
      versioning: "unversioned",
      tags: options.tags ?? [],
      replication: { targets: [], rules: [] },
      federationGeneration: undefined,
      generation: 1,
      state: "active",
    };
    this.#buckets.set(name, { bucket, keys: new Map(), uploads: new Map() });
    return bucket;
  }

  async deleteBucket(name: string): Promise<void> {
    const { keys, uploads } = this.#bucket(name);
    if (keys.size > 0 || uploads.size > 0) throw new AtollError("bucket.notEmpty", name);
    this.#buckets.delete(name);
  }

  async bucket(name: string): Promise<Bucket> {
    return this.#bucket(name).bucket;
  }

  async listBuckets({ after, limit }: { readonly after: string; readonly limit: number }) {
    const names = [...this.#buckets.keys()].filter((name) => name > after).sort();
    const buckets = names.slice(0, limit).map((name) => this.#bucket(name).bucket);
    return { buckets, isTruncated: names.length > limit };
  }

  async setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void> {
    this.#changeBucket(name, { versioning });
  }

  async setBucketTags(name: string, tags: readonly Tag[]): Promise<void> {
    this.#changeBucket(name, { tags });
  }

  async put(request: PutRequest): Promise<WriteOutcome> {
    this.#bucket(request.bucket);
    const bytes = await readBody(request.body);
    const { etag, checksums } = await request.body.digest();
    const { headers, userMetadata, tags, storageClass } = request;
    const content = this.#contentOf(bytes);
    return this.#write(request, {
      bytes: bytes.length,
      etag,
      checksums,
      headers,
      userMetadata,
      tags,
      storageClass,
      parts: [],
      content,
    });
  }

  async find({ bucket, key, version }: ObjectLocator): Promise<Lookup> {
    const stored = this.#bucket(bucket);
    const { versioning } = stored.bucket;
    const found = versionOf(stored.keys.get(key), version);
    if (found === undefined) return { kind: "missing", versioning };
    if (found.kind === "deleteMarker") return { kind: "deleteMarker", marker: found, versioning };
    return {
      kind: "object",
      object: found,
      versioning,
      read: (range, signal) => this.#read(found.content, range, signal),
    };
  }

  async delete(
    { bucket, key, version }: ObjectLocator,
    { ifMatch }: { readonly ifMatch?: string },
  ): Promise<DeleteOutcome> {
    const stored = this.#bucket(bucket);
    const versions = stored.keys.get(key) ?? [];
    if (ifMatch !== undefined) checkMatch(versionOf(versions, version), ifMatch, key);
    const { versioning } = stored.bucket;
    const kept = (dropped: (candidate: Version) => boolean): void => {
      const rest = versions.filter((candidate) => !dropped(candidate));
      if (rest.length > 0) stored.keys.set(key, rest);
      else stored.keys.delete(key);
    };
    if (version !== undefined) {
      const removed = versionOf(versions, version);
      kept((candidate) => candidate === removed);
      return { versionId: version, isMarker: removed?.kind === "deleteMarker" };
    }
    if (versioning === "unversioned") {
      kept(({ isNull }) => isNull);
      return { versionId: undefined, isMarker: false };
    }
    const isNull = versioning === "suspended";
    const marker: DeleteMarker = {
      kind: "deleteMarker",
      version: this.#nextVersion(),
      isNull,
      logIndex: logIndex(1),
    };
    if (isNull) kept((candidate) => candidate.isNull);
    stored.keys.set(key, [marker, ...(stored.keys.get(key) ?? [])]);
    return { versionId: isNull ? "null" : marker.version, isMarker: true };
  }

  async copy(request: CopyRequest): Promise<WriteOutcome & { readonly modifiedMs: number }> {
    const { sourceVersion: source, replaced } = request;
    this.#bucket(request.bucket);
    const bytes = this.#bytesOf(source.content);
    const algorithm = request.checksumAlgorithm ?? source.checksums[0]?.algorithm;
    const isWhole =
      source.checksums[0]?.type === "FULL_OBJECT" && source.checksums[0].algorithm === algorithm;
    const outcome = this.#write(request, {
      bytes: bytes.length,
      etag: source.parts.length === 0 ? source.etag : createHash("md5").update(bytes).digest("hex"),
      checksums: algorithm === undefined ? [] : isWhole ? source.checksums : [checksumOf(algorithm, bytes)],
      headers: replaced?.headers ?? source.headers,
      userMetadata: replaced?.userMetadata ?? source.userMetadata,
      tags: request.tags ?? source.tags,
      storageClass: request.storageClass,
      parts: [],
      content: source.content,
    });
    return { ...outcome, modifiedMs: this.#components.wallMs() };
  }

  async setTags({ bucket, key, version }: ObjectLocator, tags: readonly Tag[]) {
    const stored = this.#bucket(bucket);
    const versions = stored.keys.get(key) ?? [];
    const found = versionOf(versions, version);
    if (found === undefined) throw missing(key, version);
    if (found.kind === "deleteMarker") {
      throw new AtollError(version === undefined ? "object.notFound" : "object.methodNotAllowed", key);
    }
    stored.keys.set(
      key,
      versions.map((candidate) => (candidate === found ? { ...found, tags } : candidate)),
    );
    return { versionId: this.#shown(stored.bucket, found) };
  }

  async list({ bucket, prefix, delimiter, after, limit }: ListRequest): Promise<Page<ObjectSummary>> {
    const entries: [string, ObjectSummary][] = [];
    for (const [key, [current]] of this.#bucket(bucket).keys) {
      if (current?.kind === "object") entries.push([key, current]);
    }
    return pageOf(entries, { prefix, delimiter, limit, after, isAfter: (key) => isBehind(key, after) });
  }

  async listVersions(request: ListVersionsRequest): Promise<Page<ListedVersion>> {
    const { prefix, delimiter, limit, afterKey, afterVersion } = request;
    const entries: [string, ListedVersion][] = [];
    for (const [key, versions] of this.#bucket(request.bucket).keys) {
      const marker = versionOf(versions, afterVersion);
      versions.forEach((version, index) => {
        const isOlder =
          marker !== undefined && afterVersion !== undefined && version.version < marker.version;
        if (key === afterKey && !isOlder) return;
        entries.push([key, { version, isLatest: index === 0 }]);
      });
    }
    const isAfter = (key: string): boolean => key === afterKey || isBehind(key, afterKey);
    return pageOf(entries, { prefix, delimiter, limit, after: afterKey, isAfter });
  }

  async createUpload(request: CreateUploadRequest): Promise<{ readonly uploadId: string }> {
    const stored = this.#bucket(request.bucket);
    const { bucket: _, ...rest } = request;
    const uploadId = `upload-${String(++this.#count).padStart(8, "0")}`;
    const upload: Upload = { ...rest, uploadId, initiatedMs: this.#components.wallMs() };
    stored.uploads.set(uploadId, { upload, parts: new Map() });
    return { uploadId };
  }

  async putPart(
    locator: UploadLocator,
    { partNumber, body }: { readonly partNumber: number; readonly body: Body },
  ): Promise<Part> {
    const { parts } = this.#upload(locator);
    const bytes = await readBody(body);
    const { etag, checksums } = await body.digest();
    const part: Part = {
      partNumber,
      bytes: bytes.length,
      etag,
      checksums,
      modifiedMs: this.#components.wallMs(),
      content: this.#contentOf(bytes),
    };
    parts.set(partNumber, part);
    return part;
  }

  async findUpload(locator: UploadLocator): Promise<Upload> {
    return this.#upload(locator).upload;
  }

  async completeUpload(request: CompleteUploadRequest): Promise<WriteOutcome> {
    const { upload, parts: uploaded } = this.#upload(request);
    const parts = request.parts.map((named) => {
      const part = uploaded.get(named.partNumber);
      const isEqual = named.checksums.every((checksum) =>
        part?.checksums.some(({ value }) => value === checksum.value),
      );
      if (part === undefined || part.etag !== named.etag || !isEqual) {
        throw new AtollError("upload.invalidPart", `part ${named.partNumber}`);
      }
      return part;
    });
    for (const part of parts.slice(0, -1)) {
      if (part.bytes < MIN_PART_BYTES) throw new AtollError("upload.partTooSmall", `part ${part.partNumber}`);
    }
    const checksums = wholeChecksums(upload, parts);
    const { expectedChecksum, expectedBytes } = request;
    const bytes = Buffer.concat(parts.map(({ content }) => this.#bytesOf(content)));
    if (expectedBytes !== undefined && bytes.length !== expectedBytes) {
      throw new AtollError("upload.sizeMismatch", `the parts have ${bytes.length} bytes`);
    }
    if (expectedChecksum !== undefined && checksums[0]?.value !== expectedChecksum.value) {
      throw new AtollError("upload.checksumMismatch", "the whole has another checksum");
    }
    const { headers, userMetadata, tags, storageClass } = upload;
    const outcome = this.#write(request, {
      bytes: bytes.length,
      etag: multipartEtag(parts.map(({ etag }) => etag)),
      checksums,
      headers,
      userMetadata,
      tags,
      storageClass,
      parts: parts.map((part) => ({
        partNumber: part.partNumber,
        bytes: part.bytes,
        checksums: part.checksums,
      })),
      content: this.#contentOf(bytes),
    });
    this.#bucket(request.bucket).uploads.delete(request.uploadId);
    return outcome;
  }

  async abortUpload(locator: UploadLocator): Promise<void> {
    this.#upload(locator);
    this.#bucket(locator.bucket).uploads.delete(locator.uploadId);
  }

  async listUploads(request: ListUploadsRequest): Promise<Page<Upload>> {
    const { prefix, delimiter, limit, afterKey, afterUploadId } = request;
    const entries: [string, Upload][] = [];
    for (const { upload } of this.#bucket(request.bucket).uploads.values()) {
      const isPassed = upload.key === afterKey && (afterUploadId === "" || upload.uploadId <= afterUploadId);
      if (!isPassed) entries.push([upload.key, upload]);
    }
    const isAfter = (key: string): boolean => key === afterKey || isBehind(key, afterKey);
    return pageOf(entries, { prefix, delimiter, limit, after: afterKey, isAfter });
  }

  async listParts(
    locator: UploadLocator,
    { after, limit }: { readonly after: number; readonly limit: number },
  ) {
    const { upload, parts } = this.#upload(locator);
    const rest = [...parts.values()]
      .filter(({ partNumber }) => partNumber > after)
      .sort((a, b) => a.partNumber - b.partNumber);
    return { upload, parts: rest.slice(0, limit), isTruncated: rest.length > limit };
  }

  #bucket(name: string): StoredBucket {
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) throw new AtollError("bucket.notFound", name);
    return bucket;
  }

  #upload({ bucket, key, uploadId }: UploadLocator): StoredUpload {
    const stored = this.#bucket(bucket).uploads.get(uploadId);
    if (stored === undefined || stored.upload.key !== key) throw new AtollError("upload.notFound", uploadId);
    return stored;
  }

  #changeBucket(name: string, change: Partial<Bucket>): void {
    const stored = this.#bucket(name);
    stored.bucket = { ...stored.bucket, ...change, generation: stored.bucket.generation + 1 };
  }

  #write(
    request: { readonly bucket: string; readonly key: string; readonly precondition: WritePrecondition },
    description: ObjectDescription,
  ): WriteOutcome {
    const stored = this.#bucket(request.bucket);
    const versions = stored.keys.get(request.key) ?? [];
    const { ifMatch, ifNoneMatch } = request.precondition;
    if (ifNoneMatch !== undefined && versions[0]?.kind === "object") {
      throw new AtollError("object.preconditionFailed", request.key);
    }
    if (ifMatch !== undefined) checkMatch(versions[0], ifMatch, request.key);
    const isNull = stored.bucket.versioning !== "enabled";
    const version: ObjectVersion = {
      kind: "object",
      ...description,
      version: this.#nextVersion(),
      isNull,
      logIndex: logIndex(1),
    };
    const kept = isNull ? versions.filter((old) => !old.isNull) : versions;
    stored.keys.set(request.key, [version, ...kept]);
    const { etag, bytes, checksums } = description;
    return { versionId: this.#shown(stored.bucket, version), etag, bytes, checksums };
  }

  #shown({ versioning }: Bucket, { isNull, version }: Version): VersionId | "null" | undefined {
    if (versioning === "unversioned") return undefined;
    return isNull ? "null" : version;
  }

  #nextVersion(): VersionId {
    const { wallMs, random } = this.#components;
    this.#lastVersion = versionAfter(this.#lastVersion, newVersion(wallMs(), 1, random));
    return this.#lastVersion;
  }

  #contentOf(bytes: Uint8Array): Content {
    if (bytes.length <= INLINE_BYTES) return { kind: "inline", bytes };
    const blob = blobId((++this.#count).toString(16).padStart(32, "0"));
    const content: Content = {
      kind: "blobs",
      blobs: [{ blob, placementGroup: placementGroupId(1), bytes: bytes.length }],
    };
    this.#bytes.set(content, bytes);
    return content;
  }

  #bytesOf(content: Content): Uint8Array {
    return content.kind === "inline" ? content.bytes : (this.#bytes.get(content) ?? new Uint8Array());
  }

  async *#read(
    content: Content,
    range: { readonly from: number; readonly to: number },
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    const bytes = this.#bytesOf(content);
    for (let from = range.from; from < range.to; from += READ_BYTES) {
      signal.throwIfAborted();
      yield bytes.subarray(from, Math.min(range.to, from + READ_BYTES));
    }
  }
}

async function readBody(body: Body): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body.chunks) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function versionOf(versions: readonly Version[] = [], selector: VersionSelector): Version | undefined {
  if (selector === undefined) return versions[0];
  return versions.find(({ version, isNull }) =>
    selector === "null" ? isNull : version === selector && !isNull,
  );
}

function missing(key: string, version: VersionSelector): AtollError {
  return new AtollError(version === undefined ? "object.notFound" : "object.versionNotFound", key);
}

function checkMatch(version: Version | undefined, ifMatch: string, key: string): void {
  if (version?.kind !== "object") throw new AtollError("object.notFound", key);
  if (ifMatch !== "*" && ifMatch !== version.etag) throw new AtollError("object.preconditionFailed", key);
}

/** In the order of UTF-8, which is not that of JavaScript's strings. */
function isBehind(key: string, after: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0;
}

function checksumOf(algorithm: Checksum["algorithm"], bytes: Uint8Array): Checksum {
  const digest = runningDigest(algorithm);
  digest.update(bytes);
  return { algorithm, value: digest.digest().toString("base64"), type: "FULL_OBJECT" };
}

function wholeChecksums(upload: Upload, parts: readonly Part[]): Checksum[] {
  const algorithm = upload.checksumAlgorithm ?? "CRC64NVME";
  const known = parts.flatMap(({ checksums, bytes }) =>
    checksums.filter((checksum) => checksum.algorithm === algorithm).map(({ value }) => ({ value, bytes })),
  );
  if (known.length < parts.length) return [];
  return [multipartChecksum(algorithm, upload.checksumType ?? defaultMultipartType(algorithm), known)];
}
