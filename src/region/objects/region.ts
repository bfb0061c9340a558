import type { Bucket, ListedVersion, ObjectSummary, Page, Part, Tag, Upload } from "../../metadata/index.ts";
import type {
  Body,
  CommittedWrite,
  CompleteUploadRequest,
  CopyRequest,
  CreateUploadRequest,
  DeleteOutcome,
  ListRequest,
  ListUploadsRequest,
  ListVersionsRequest,
  Lookup,
  ObjectLocator,
  ObjectService,
  PutRequest,
  UploadLocator,
  WriteOutcome,
} from "../object-service.ts";
import * as buckets from "./buckets.ts";
import { completeUpload } from "./complete-upload.ts";
import {
  defaultObjectServiceOptions,
  type ObjectServiceComponents,
  type ObjectServiceCounters,
  type ObjectServiceOptions,
} from "./components.ts";
import { ServiceContext } from "./context.ts";
import { copyObject } from "./copy.ts";
import { deleteObject, setObjectTags } from "./delete.ts";
import { findObject } from "./find.ts";
import { listObjects, listUploads, listVersions } from "./list.ts";
import { putObject } from "./put.ts";
import { asServiceError } from "./refusals.ts";
import * as uploads from "./uploads.ts";
import type { EchoedVersion } from "./version-echo.ts";

/** The object service over the region's metadata and drives. It holds no state of its own but what is under way. */
export class Region implements ObjectService {
  readonly #context: ServiceContext;

  constructor(components: ObjectServiceComponents, options: Partial<ObjectServiceOptions> = {}) {
    this.#context = new ServiceContext(components, { ...defaultObjectServiceOptions, ...options });
  }

  counters(): Readonly<ObjectServiceCounters> {
    return this.#context.counters;
  }

  /** Resolves when no deletion of dropped blobs is under way: for an orderly stop. */
  settled(): Promise<void> {
    return this.#context.drops.settled();
  }

  createBucket(name: string, options: { readonly tags?: readonly Tag[] } = {}): Promise<Bucket> {
    return served(buckets.createBucket(this.#context, name, options.tags ?? []));
  }

  deleteBucket(name: string): Promise<void> {
    return served(buckets.deleteBucket(this.#context, name));
  }

  bucket(name: string): Promise<Bucket> {
    return served(buckets.headBucket(this.#context, name));
  }

  listBuckets(options: {
    readonly after: string;
    readonly limit: number;
  }): Promise<{ buckets: readonly Bucket[]; isTruncated: boolean }> {
    return served(buckets.listBuckets(this.#context, options));
  }

  setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void> {
    return served(buckets.setVersioning(this.#context, name, versioning));
  }

  async setBucketTags(name: string, tags: readonly Tag[]): Promise<void> {
    await served(buckets.setBucketTags(this.#context, name, tags));
  }

  put(request: PutRequest): Promise<WriteOutcome> {
    return served(putObject(this.#context, request));
  }

  find(locator: ObjectLocator): Promise<Lookup> {
    return served(findObject(this.#context, locator));
  }

  delete(locator: ObjectLocator, precondition: { readonly ifMatch?: string }): Promise<DeleteOutcome> {
    return served(deleteObject(this.#context, locator, precondition));
  }

  copy(request: CopyRequest): Promise<WriteOutcome & { readonly modifiedMs: number }> {
    return served(copyObject(this.#context, request));
  }

  setTags(
    locator: ObjectLocator,
    tags: readonly Tag[],
  ): Promise<{ versionId: EchoedVersion; committed: CommittedWrite }> {
    return served(setObjectTags(this.#context, locator, tags));
  }

  list(request: ListRequest): Promise<Page<ObjectSummary>> {
    return served(listObjects(this.#context, request));
  }

  listVersions(request: ListVersionsRequest): Promise<Page<ListedVersion>> {
    return served(listVersions(this.#context, request));
  }

  createUpload(request: CreateUploadRequest): Promise<{ readonly uploadId: string }> {
    return served(uploads.createUpload(this.#context, request));
  }

  putPart(
    locator: UploadLocator,
    part: { readonly partNumber: number; readonly body: Body; readonly signal: AbortSignal },
  ): Promise<Part> {
    return served(uploads.putPart(this.#context, locator, part));
  }

  findUpload(locator: UploadLocator): Promise<Upload> {
    return served(uploads.findUpload(this.#context, locator));
  }

  completeUpload(request: CompleteUploadRequest): Promise<WriteOutcome> {
    return served(completeUpload(this.#context, request));
  }

  abortUpload(locator: UploadLocator): Promise<void> {
    return served(uploads.abortUpload(this.#context, locator));
  }

  listUploads(request: ListUploadsRequest): Promise<Page<Upload>> {
    return served(listUploads(this.#context, request));
  }

  listParts(
    locator: UploadLocator,
    options: { readonly after: number; readonly limit: number },
  ): Promise<{ readonly upload: Upload; readonly parts: readonly Part[]; readonly isTruncated: boolean }> {
    return served(uploads.listParts(this.#context, locator, options));
  }
}

export function createObjectService(
  components: ObjectServiceComponents,
  options: Partial<ObjectServiceOptions> = {},
): Region {
  return new Region(components, options);
}

async function served<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asServiceError(error);
  }
}
