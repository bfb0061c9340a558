/**
 * The documents that clients send. Elements of another name than we know are passed over, as S3 does, so that new
 * clients can say more.
 */
import {
  type Checksum,
  type ChecksumAlgorithm,
  isChecksumAlgorithm,
  isChecksumValue,
} from "../checksums/types.ts";
import { S3Error } from "../errors.ts";
import { checkTags, MAX_BUCKET_TAGS, type Tag } from "../http/tags.ts";
import { malformedXml, parseXml, type XmlBounds, type XmlElement } from "./parse.ts";

/** How much of each document is read. */
export const xmlBounds = {
  /** S3's own limit; 10,000 parts with an ETag and two checksums. */
  completeMultipartUpload: { maxBytes: 4 * 1024 * 1024, maxTags: 160_000 },
  /** S3's own limit in bytes; 1,000 objects. */
  delete: { maxBytes: 2 * 1024 * 1024, maxTags: 16_000 },
  tagging: { maxBytes: 128 * 1024, maxTags: 1_000 },
  versioning: { maxBytes: 8 * 1024, maxTags: 64 },
  createBucket: { maxBytes: 64 * 1024, maxTags: 1_000 },
  /** S3's own limit in bytes; 1,000 rules with ten tags each. */
  replication: { maxBytes: 2 * 1024 * 1024, maxTags: 160_000 },
} as const satisfies Record<string, XmlBounds>;

const MAX_PARTS = 10_000;
const MAX_DELETED_OBJECTS = 1_000;

export interface CompletedPart {
  readonly partNumber: number;
  /** Without its quotes. */
  readonly etag: string;
  /** Of the part itself, so they are of its whole. */
  readonly checksums: readonly Checksum[];
}

/**
 * @throws S3Error `MalformedXML`; `InvalidPartOrder` where the numbers do not rise; `InvalidArgument` for a number
 * outside 1 to 10,000; `InvalidRequest` for a checksum that can't be one.
 */
export function parseCompleteMultipartUpload(bytes: Uint8Array): CompletedPart[] {
  const root = rootNamed("CompleteMultipartUpload", bytes, xmlBounds.completeMultipartUpload);
  const parts = childrenNamed(root, "Part").map(completedPart);
  if (parts.length === 0) throw malformedXml("You must specify at least one part");
  if (parts.length > MAX_PARTS) throw malformedXml(`It has more than ${MAX_PARTS} parts.`);
  let previous = 0;
  for (const { partNumber } of parts) {
    if (partNumber <= previous) throw new S3Error("InvalidPartOrder");
    previous = partNumber;
  }
  return parts;
}

function completedPart(part: XmlElement): CompletedPart {
  const number = requiredText(part, "PartNumber").trim();
  const partNumber = Number(number);
  if (!/^\d{1,10}$/.test(number)) throw malformedXml();
  if (partNumber < 1 || partNumber > MAX_PARTS) {
    throw new S3Error("InvalidArgument", {
      message: `Part number must be an integer between 1 and ${MAX_PARTS}, inclusive`,
      fields: { ArgumentName: "partNumber", ArgumentValue: number },
    });
  }
  const checksums: Checksum[] = [];
  for (const { name, text } of part.children) {
    const algorithm = name.startsWith("Checksum") ? name.slice("Checksum".length) : "";
    const value = text.trim();
    if (isChecksumAlgorithm(algorithm) && value !== "") checksums.push(partChecksum(algorithm, value));
  }
  return { partNumber, etag: unquoted(requiredText(part, "ETag")), checksums };
}

function partChecksum(algorithm: ChecksumAlgorithm, value: string): Checksum {
  if (!isChecksumValue(algorithm, value)) {
    throw new S3Error("InvalidRequest", { message: `Value for Checksum${algorithm} is invalid.` });
  }
  return { algorithm, value, type: "FULL_OBJECT" };
}

export interface DeleteRequest {
  /** Answer with the failures only. */
  readonly isQuiet: boolean;
  readonly objects: readonly ObjectToDelete[];
}

export interface ObjectToDelete {
  readonly key: string;
  readonly versionId: string | undefined;
  /** Without its quotes; delete only if it is this one. */
  readonly etag: string | undefined;
}

/** @throws S3Error `MalformedXML`, also for no object or more than 1,000. */
export function parseDelete(bytes: Uint8Array): DeleteRequest {
  const root = rootNamed("Delete", bytes, xmlBounds.delete);
  const objects = childrenNamed(root, "Object").map((object) => {
    const etag = textOf(object, "ETag");
    return {
      key: requiredText(object, "Key"),
      versionId: textOf(object, "VersionId") || undefined,
      etag: etag === undefined ? undefined : unquoted(etag),
    };
  });
  if (objects.length === 0 || objects.length > MAX_DELETED_OBJECTS) throw malformedXml();
  return { isQuiet: textOf(root, "Quiet")?.trim().toLowerCase() === "true", objects };
}

/** @throws S3Error `MalformedXML`, `InvalidTag`, `BadRequest` for too many. */
export function parseTagging(bytes: Uint8Array, options: { readonly maxCount: number }): Tag[] {
  const root = rootNamed("Tagging", bytes, xmlBounds.tagging);
  const set = childrenNamed(root, "TagSet")[0];
  if (set === undefined) throw malformedXml();
  const tags = tagsOf(set);
  checkTags(tags, options);
  return tags;
}

/** @throws S3Error `MalformedXML`, `IllegalVersioningConfigurationException`, `NotImplemented` for MFA delete. */
export function parseVersioning(bytes: Uint8Array): "enabled" | "suspended" {
  const root = rootNamed("VersioningConfiguration", bytes, xmlBounds.versioning);
  if (textOf(root, "MfaDelete")?.trim() === "Enabled") {
    throw new S3Error("NotImplemented", { message: "MFA delete is not implemented." });
  }
  switch (textOf(root, "Status")?.trim()) {
    case "Enabled":
      return "enabled";
    case "Suspended":
      return "suspended";
    case undefined:
      throw new S3Error("IllegalVersioningConfigurationException", {
        message: "The Versioning element must be specified",
      });
    default:
      throw malformedXml();
  }
}

export interface CreateBucketConfiguration {
  readonly locationConstraint: string | undefined;
  readonly tags: readonly Tag[];
}

/** An empty body is no configuration. @throws S3Error `MalformedXML`, `InvalidTag`, `BadRequest`. */
export function parseCreateBucketConfiguration(bytes: Uint8Array): CreateBucketConfiguration {
  if (bytes.length === 0) return { locationConstraint: undefined, tags: [] };
  const root = rootNamed("CreateBucketConfiguration", bytes, xmlBounds.createBucket);
  const set = childrenNamed(root, "Tags")[0];
  const tags = set === undefined ? [] : tagsOf(set);
  checkTags(tags, { maxCount: MAX_BUCKET_TAGS });
  return { locationConstraint: textOf(root, "LocationConstraint")?.trim() || undefined, tags };
}

export function tagsOf(set: XmlElement): Tag[] {
  return childrenNamed(set, "Tag").map((tag) => ({
    key: requiredText(tag, "Key"),
    value: requiredText(tag, "Value"),
  }));
}

export function rootNamed(name: string, bytes: Uint8Array, bounds: XmlBounds): XmlElement {
  const root = parseXml(bytes, bounds);
  if (root.name !== name) throw malformedXml();
  return root;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function textOf(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}

export function requiredText(element: XmlElement, name: string): string {
  const text = textOf(element, name);
  if (text === undefined) throw malformedXml();
  return text;
}

function unquoted(etag: string): string {
  return etag.trim().replace(/^"(.*)"$/, "$1");
}
