/** Keys, versions and uploads, a page at a time. */
import { millisOf } from "../../base/version-id.ts";
import type { ListedVersion, ObjectSummary, Page, Upload } from "../../region/index.ts";
import { xmlAnswer } from "../answer.ts";
import { invalidArgument } from "../errors.ts";
import { encodingTypeOf, maxKeysOf } from "../http/parameters.ts";
import type { QueryParameters } from "../http/query.ts";
import type { BucketRequest, Gateway, Handler } from "../request.ts";
import type { EncodingType, Owner } from "../xml/common.ts";
import {
  type ListedObject,
  type ListedUpload,
  listMultipartUploadsXml,
  listObjectsV2Xml,
  listObjectsXml,
  listObjectVersionsXml,
  type ListedVersion as VersionEntry,
} from "../xml/list-answers.ts";
import { owner } from "./owner.ts";
import { continuationToken, parseContinuationToken } from "./paging.ts";
import { parseVersionSelector, versionText } from "./versions.ts";

interface ListParameters {
  readonly prefix: string;
  readonly delimiter: string;
  readonly encoding: EncodingType;
  readonly limit: number;
}

function listParameters(parameters: QueryParameters, limitName: "max-keys" | "max-uploads"): ListParameters {
  return {
    prefix: parameters.get("prefix") ?? "",
    delimiter: parameters.get("delimiter") ?? "",
    encoding: encodingTypeOf(parameters),
    limit: maxKeysOf(parameters, limitName),
  };
}

/** A page of no keys says nothing of what follows, as in S3; the bucket must be there all the same. */
async function emptyPage({ service }: Gateway, bucket: string): Promise<Page<never>> {
  await service.bucket(bucket);
  return { items: [], isTruncated: false };
}

function guarded<T>({ reads }: BucketRequest, look: () => Promise<T>): Promise<T> {
  return reads === undefined ? look() : reads.list(look);
}

function commonPrefixes(page: Page<unknown>): string[] {
  const prefixes: string[] = [];
  for (const item of page.items) if (item.kind === "prefix") prefixes.push(item.prefix);
  return prefixes;
}

function entriesOf<T, R>(page: Page<T>, show: (key: string, value: T) => R): R[] {
  const entries: R[] = [];
  for (const item of page.items) if (item.kind === "entry") entries.push(show(item.key, item.value));
  return entries;
}

/** The key or common prefix that the next page comes after. */
function lastName(page: Page<unknown>): string | undefined {
  const last = page.items.at(-1);
  if (last === undefined) return undefined;
  return last.kind === "prefix" ? last.prefix : last.key;
}

function listedObjects(page: Page<ObjectSummary>, shownOwner: Owner | undefined): ListedObject[] {
  return entriesOf(page, (key, object) => ({
    key,
    modifiedMs: millisOf(object.version),
    etag: object.etag,
    bytes: object.bytes,
    storageClass: object.storageClass,
    checksums: object.checksums,
    owner: shownOwner,
  }));
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export const listObjects: Handler<BucketRequest> = async (gateway, request) => {
  const { bucket, parameters } = request;
  const { service, region } = gateway;
  const { prefix, delimiter, encoding, limit } = listParameters(parameters, "max-keys");
  const marker = parameters.get("marker") ?? "";
  const page = await (limit === 0
    ? emptyPage(gateway, bucket)
    : guarded(request, () => service.list({ bucket, prefix, delimiter, after: marker, limit })));
  const text = listObjectsXml({
    bucket,
    prefix,
    delimiter,
    encoding,
    isTruncated: page.isTruncated,
    objects: listedObjects(page, owner),
    commonPrefixes: commonPrefixes(page),
    marker,
    nextMarker: page.isTruncated && delimiter !== "" ? lastName(page) : undefined,
    maxKeys: limit,
  });
  return xmlAnswer(text, ["x-amz-bucket-region", region]);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2: Handler<BucketRequest> = async (gateway, request) => {
  const { bucket, parameters } = request;
  const { service, region } = gateway;
  const version = parameters.get("list-type") ?? "";
  if (version !== "2") throw invalidArgument("Invalid List Type specified in Request", "list-type", version);
  const { prefix, delimiter, encoding, limit } = listParameters(parameters, "max-keys");
  const token = parameters.get("continuation-token");
  const startAfter = parameters.get("start-after");
  const after = token === undefined ? (startAfter ?? "") : parseContinuationToken(token);
  const page = await (limit === 0
    ? emptyPage(gateway, bucket)
    : guarded(request, () => service.list({ bucket, prefix, delimiter, after, limit })));
  const last = page.isTruncated ? lastName(page) : undefined;
  const text = listObjectsV2Xml({
    bucket,
    prefix,
    delimiter,
    encoding,
    isTruncated: page.isTruncated,
    objects: listedObjects(page, parameters.get("fetch-owner") === "true" ? owner : undefined),
    commonPrefixes: commonPrefixes(page),
    startAfter,
    continuationToken: token,
    nextContinuationToken: last === undefined ? undefined : continuationToken(last),
    maxKeys: limit,
  });
  return xmlAnswer(text, ["x-amz-bucket-region", region]);
};

function versionEntry(key: string, { version, isLatest }: ListedVersion): VersionEntry {
  const common = {
    key,
    versionId: versionText(version),
    isLatest,
    modifiedMs: millisOf(version.version),
    owner,
  };
  if (version.kind === "deleteMarker") return { ...common, kind: "deleteMarker" };
  const { etag, bytes, storageClass, checksums } = version;
  return { ...common, kind: "object", etag, bytes, storageClass, checksums };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export const listObjectVersions: Handler<BucketRequest> = async (gateway, request) => {
  const { bucket, parameters } = request;
  const { service } = gateway;
  const { prefix, delimiter, encoding, limit } = listParameters(parameters, "max-keys");
  const keyMarker = parameters.get("key-marker") ?? "";
  const versionIdMarker = parameters.get("version-id-marker") ?? "";
  if (versionIdMarker !== "" && keyMarker === "") {
    throw invalidArgument(
      "A version-id marker cannot be specified without a key marker.",
      "version-id-marker",
      versionIdMarker,
    );
  }
  const afterVersion =
    versionIdMarker === "" ? undefined : parseVersionSelector(versionIdMarker, "version-id-marker");
  const page = await (limit === 0
    ? emptyPage(gateway, bucket)
    : guarded(request, () =>
        service.listVersions({ bucket, prefix, delimiter, afterKey: keyMarker, afterVersion, limit }),
      ));
  const last = page.isTruncated ? page.items.at(-1) : undefined;
  const text = listObjectVersionsXml({
    bucket,
    prefix,
    delimiter,
    encoding,
    keyMarker,
    versionIdMarker,
    nextKeyMarker: last === undefined ? undefined : lastName(page),
    nextVersionIdMarker: last?.kind === "entry" ? versionText(last.value.version) : undefined,
    maxKeys: limit,
    isTruncated: page.isTruncated,
    versions: entriesOf(page, versionEntry),
    commonPrefixes: commonPrefixes(page),
  });
  return xmlAnswer(text);
};

function uploadEntry(key: string, upload: Upload): ListedUpload {
  return {
    key,
    uploadId: upload.uploadId,
    initiatedMs: upload.initiatedMs,
    storageClass: upload.storageClass,
    owner,
    checksumAlgorithm: upload.checksumAlgorithm,
    checksumType: upload.checksumType,
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html */
export const listMultipartUploads: Handler<BucketRequest> = async (gateway, { bucket, parameters }) => {
  const { service } = gateway;
  const { prefix, delimiter, encoding, limit } = listParameters(parameters, "max-uploads");
  const keyMarker = parameters.get("key-marker") ?? "";
  // Without a key the upload's id means nothing.
  const uploadIdMarker = keyMarker === "" ? "" : (parameters.get("upload-id-marker") ?? "");
  const page = await (limit === 0
    ? emptyPage(gateway, bucket)
    : service.listUploads({
        bucket,
        prefix,
        delimiter,
        afterKey: keyMarker,
        afterUploadId: uploadIdMarker,
        limit,
      }));
  const last = page.isTruncated ? page.items.at(-1) : undefined;
  const text = listMultipartUploadsXml({
    bucket,
    prefix,
    delimiter,
    encoding,
    keyMarker,
    uploadIdMarker,
    nextKeyMarker: last === undefined ? undefined : lastName(page),
    nextUploadIdMarker: last?.kind === "entry" ? last.value.uploadId : undefined,
    maxUploads: limit,
    isTruncated: page.isTruncated,
    uploads: entriesOf(page, uploadEntry),
    commonPrefixes: commonPrefixes(page),
  });
  return xmlAnswer(text);
};
