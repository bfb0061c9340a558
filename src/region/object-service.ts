/**
 * One region's object service: what the S3 front door (and later replication) calls. It speaks in typed operations
 * and knows neither HTTP nor XML. `s3/` maps its errors to S3's.
 *
 * Errors it throws, beside those of the layers below: bucket.notFound, bucket.exists, bucket.notEmpty,
 * object.notFound, object.versionNotFound, object.preconditionFailed, object.methodNotAllowed, object.conflict,
 * upload.notFound, upload.invalidPart, upload.partTooSmall, region.tooFewDrives, region.unreadable,
 * region.unavailable (no quorum or no leader in time: retry); of writes to a bucket with a home, home.moved (it is
 * another region, or moving: ask who it is) and home.stampAhead.
 */
import type { BucketId, GroupId, LogIndex } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type {
  Bucket,
  Checksum,
  ChecksumAlgorithm,
  ContentHeaders,
  DeleteMarker,
  ListedVersion,
  ObjectDescription,
  ObjectSummary,
  ObjectVersion,
  Page,
  Part,
  Tag,
  Upload,
  Versioning,
  VersionSelector,
  WritePrecondition,
} from "../metadata/index.ts";

/** A request's bytes, and what is known of them once they have all been read. */
export interface Body {
  /** The bytes of a chunk are there until the next one is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Undefined when the client did not say. */
  readonly expectedBytes: number | undefined;
  /** Called after the last chunk and before anything is committed; throws when a digest does not match. */
  digest(): Promise<BodyDigest> | BodyDigest;
}

export interface BodyDigest {
  /** MD5 in hex. */
  readonly etag: string;
  readonly checksums: readonly Checksum[];
}

export interface PutRequest {
  readonly bucket: string;
  readonly key: string;
  readonly body: Body;
  readonly headers: ContentHeaders;
  readonly userMetadata: ObjectDescription["userMetadata"];
  readonly tags: readonly Tag[];
  readonly storageClass: string;
  readonly precondition: WritePrecondition;
  readonly signal: AbortSignal;
}

/** The entry of a shard's log that a write is, for whoever waits until other regions have it. */
export interface CommittedWrite {
  readonly shard: GroupId;
  readonly index: LogIndex;
  readonly bucket: BucketId;
  readonly key: string;
  readonly kind: "write" | "delete" | "deleteVersion" | "tags";
  /** That was written, deleted or tagged; undefined where nothing was there to delete. */
  readonly version: VersionId | undefined;
  /** Of the bucket's home under which it was taken; absent where every region takes writes. */
  readonly epoch?: number;
}

export interface WriteOutcome {
  readonly committed?: CommittedWrite;
  /** Undefined in a bucket that was never versioned; "null" for the null version of a suspended one. */
  readonly versionId: VersionId | "null" | undefined;
  readonly etag: string;
  readonly bytes: number;
  readonly checksums: readonly Checksum[];
}

export interface ObjectLocator {
  readonly bucket: string;
  readonly key: string;
  readonly version: VersionSelector;
}

/** A version that was looked up: answer from its record, then read its bytes. */
export interface OpenObject {
  readonly object: ObjectVersion;
  /** Whether responses for this bucket name versions. */
  readonly versioning: Versioning;
  /** From inclusive, to exclusive. The bytes of a chunk are there until the next one is asked for. */
  read(range: { readonly from: number; readonly to: number }, signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** Other requests may get the very same record: what is made of it may be kept as long as it is. */
  readonly isShared?: boolean;
  /** All its bytes, where they are in memory; nobody may change them. Undefined: `read` has them. */
  body?(): Uint8Array | undefined;
}

/** What a lookup finds; never throws for what is merely not there. */
export type Lookup =
  | ({ readonly kind: "object" } & OpenObject)
  | { readonly kind: "deleteMarker"; readonly marker: DeleteMarker; readonly versioning: Versioning }
  | { readonly kind: "missing"; readonly versioning: Versioning };

export interface DeleteOutcome {
  readonly committed?: CommittedWrite;
  readonly versionId: VersionId | "null" | undefined;
  /** A marker was made, or a marker was removed. */
  readonly isMarker: boolean;
}

export interface CopyRequest extends Omit<PutRequest, "body" | "headers" | "userMetadata" | "tags"> {
  readonly source: ObjectLocator;
  /** The version that the caller has looked up and checked its copy-source conditions on. */
  readonly sourceVersion: ObjectVersion;
  /** Undefined: as the source (x-amz-metadata-directive: COPY). */
  readonly replaced:
    | { readonly headers: ContentHeaders; readonly userMetadata: ObjectDescription["userMetadata"] }
    | undefined;
  /** Undefined: as the source (x-amz-tagging-directive: COPY). */
  readonly tags: readonly Tag[] | undefined;
  /** To be computed for the copy, where the client asks for another one than the source has. */
  readonly checksumAlgorithm: ChecksumAlgorithm | undefined;
}

export interface ListRequest {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly after: string;
  readonly limit: number;
}

export interface ListVersionsRequest extends Omit<ListRequest, "after"> {
  readonly afterKey: string;
  readonly afterVersion: VersionSelector;
}

export interface ListUploadsRequest extends Omit<ListRequest, "after"> {
  readonly afterKey: string;
  readonly afterUploadId: string;
}

export interface UploadLocator {
  readonly bucket: string;
  readonly key: string;
  readonly uploadId: string;
}

export interface CreateUploadRequest
  extends Pick<PutRequest, "bucket" | "key" | "headers" | "userMetadata" | "tags" | "storageClass"> {
  readonly checksumAlgorithm?: ChecksumAlgorithm;
  readonly checksumType?: Checksum["type"];
}

export interface CompleteUploadRequest extends UploadLocator {
  readonly parts: readonly {
    readonly partNumber: number;
    readonly etag: string;
    readonly checksums: readonly Checksum[];
  }[];
  readonly precondition: WritePrecondition;
  /** What the client expects of the whole: checked before anything changes. */
  readonly expectedBytes: number | undefined;
  readonly expectedChecksum: Checksum | undefined;
}

export interface ObjectService {
  createBucket(name: string, options?: { readonly tags?: readonly Tag[] }): Promise<Bucket>;
  /** @throws bucket.notEmpty */
  deleteBucket(name: string): Promise<void>;
  /** @throws bucket.notFound */
  bucket(name: string): Promise<Bucket>;
  listBuckets(options: {
    readonly after: string;
    readonly limit: number;
  }): Promise<{ buckets: readonly Bucket[]; isTruncated: boolean }>;
  setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void>;
  /** An empty list removes them. */
  setBucketTags(name: string, tags: readonly Tag[]): Promise<void>;

  put(request: PutRequest): Promise<WriteOutcome>;
  find(locator: ObjectLocator): Promise<Lookup>;
  delete(locator: ObjectLocator, precondition: { readonly ifMatch?: string }): Promise<DeleteOutcome>;
  copy(request: CopyRequest): Promise<WriteOutcome & { readonly modifiedMs: number }>;
  /** An empty list removes them. */
  setTags(
    locator: ObjectLocator,
    tags: readonly Tag[],
  ): Promise<{ readonly versionId: VersionId | "null" | undefined; readonly committed?: CommittedWrite }>;

  list(request: ListRequest): Promise<Page<ObjectSummary>>;
  listVersions(request: ListVersionsRequest): Promise<Page<ListedVersion>>;

  createUpload(request: CreateUploadRequest): Promise<{ readonly uploadId: string }>;
  putPart(
    locator: UploadLocator,
    part: { readonly partNumber: number; readonly body: Body; readonly signal: AbortSignal },
  ): Promise<Part>;
  findUpload(locator: UploadLocator): Promise<Upload>;
  completeUpload(request: CompleteUploadRequest): Promise<WriteOutcome>;
  abortUpload(locator: UploadLocator): Promise<void>;
  listUploads(request: ListUploadsRequest): Promise<Page<Upload>>;
  listParts(
    locator: UploadLocator,
    options: { readonly after: number; readonly limit: number },
  ): Promise<{ readonly upload: Upload; readonly parts: readonly Part[]; readonly isTruncated: boolean }>;
}

export type {
  Bucket,
  BucketId,
  Checksum,
  ChecksumAlgorithm,
  ContentHeaders,
  DeleteMarker,
  ListedVersion,
  ObjectDescription,
  ObjectSummary,
  ObjectVersion,
  Page,
  Part,
  Tag,
  Upload,
  Versioning,
  VersionSelector,
  WritePrecondition,
};
