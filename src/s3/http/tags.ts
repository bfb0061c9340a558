/**
 * Tags: the `x-amz-tagging` header, and what a tag may be.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
 */
import { invalidArgument, S3Error } from "../errors.ts";
import { decodePercentText } from "./percent.ts";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export const MAX_OBJECT_TAGS = 10;
export const MAX_BUCKET_TAGS = 50;
/** UTF-16 code units, as S3 counts. */
const MAX_TAG_KEY_CHARACTERS = 128;
const MAX_TAG_VALUE_CHARACTERS = 256;

const allowedCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** @throws S3Error `BadRequest` for too many tags, `InvalidTag` for one that can't be, or for two of a key. */
export function checkTags(tags: readonly Tag[], options: { readonly maxCount: number }): void {
  if (tags.length > options.maxCount) {
    const kind = options.maxCount === MAX_OBJECT_TAGS ? "Object" : "Bucket";
    throw new S3Error("BadRequest", { message: `${kind} tags cannot be greater than ${options.maxCount}` });
  }
  const keys = new Set<string>();
  for (const { key, value } of tags) {
    if (key === "" || key.length > MAX_TAG_KEY_CHARACTERS || !allowedCharacters.test(key)) {
      throw invalidTag("The TagKey you have provided is invalid", key);
    }
    if (value.length > MAX_TAG_VALUE_CHARACTERS || !allowedCharacters.test(value)) {
      throw new S3Error("InvalidTag", {
        message: "The TagValue you have provided is invalid",
        fields: { TagKey: key, TagValue: value },
      });
    }
    if (key.startsWith("aws:")) {
      throw invalidTag("System tags cannot be added/updated by requester", key);
    }
    if (keys.has(key)) throw invalidTag("Cannot provide multiple Tags with the same key", key);
    keys.add(key);
  }
}

/**
 * `x-amz-tagging: key1=value1&key2=value2`, URL-encoded. An absent header is no tags.
 *
 * @throws S3Error `InvalidArgument` for malformed escapes, and what `checkTags` throws.
 */
export function parseTaggingHeader(header: string | undefined): Tag[] {
  if (header === undefined || header === "") return [];
  // One more than allowed is enough to tell.
  const tags = header
    .split("&", MAX_OBJECT_TAGS + 1)
    .filter((pair) => pair !== "")
    .map((pair) => tagOf(pair, header));
  checkTags(tags, { maxCount: MAX_OBJECT_TAGS });
  return tags;
}

function tagOf(pair: string, header: string): Tag {
  const equals = pair.indexOf("=");
  const key = equals < 0 ? pair : pair.slice(0, equals);
  const value = equals < 0 ? "" : pair.slice(equals + 1);
  try {
    return {
      key: decodePercentText(key, { plusIsSpace: true }),
      value: decodePercentText(value, { plusIsSpace: true }),
    };
  } catch {
    throw invalidArgument(
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
      "x-amz-tagging",
      header,
    );
  }
}

function invalidTag(message: string, key: string): S3Error {
  return new S3Error("InvalidTag", { message, fields: { TagKey: key } });
}
