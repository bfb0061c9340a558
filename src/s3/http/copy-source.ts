/** `x-amz-copy-source`: what is copied. */
import { invalidArgument } from "../errors.ts";
import { checkBucketName, checkKey } from "../names.ts";
import { decodePercentText } from "./percent.ts";

export interface CopySource {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | undefined;
}

/**
 * `[/]BUCKET/KEY[?versionId=ID]`, URL-encoded, or the same as an ARN.
 *
 * @throws S3Error `InvalidArgument` for what names no object, `InvalidBucketName`, `KeyTooLongError`, `InvalidURI`
 */
export function parseCopySource(header: string): CopySource {
  // The question mark of a key is encoded, so the last bare one begins the version.
  const versionAt = header.lastIndexOf("?versionId=");
  const path = versionAt < 0 ? header : header.slice(0, versionAt);
  const versionId = versionAt < 0 ? undefined : header.slice(versionAt + "?versionId=".length);
  const plain = withoutArn(decodePercentText(path, { plusIsSpace: false })).replace(/^\//, "");
  const slash = plain.indexOf("/");
  if (slash <= 0 || slash === plain.length - 1) {
    throw invalidArgument(
      "Copy Source must mention the source bucket and key: sourcebucket/sourcekey",
      "x-amz-copy-source",
      header,
    );
  }
  if (versionId === "") {
    throw invalidArgument("Version id cannot be the empty string", "x-amz-copy-source", header);
  }
  const bucket = plain.slice(0, slash);
  const key = plain.slice(slash + 1);
  checkBucketName(bucket);
  checkKey(key);
  return {
    bucket,
    key,
    versionId: versionId === undefined ? undefined : decodePercentText(versionId, { plusIsSpace: false }),
  };
}

function withoutArn(path: string): string {
  return path.replace(/^arn:[^:/]*:s3:[^:/]*:[^:/]*:/, "");
}

/** `x-amz-metadata-directive` and `x-amz-tagging-directive`. @throws S3Error `InvalidArgument` */
export function parseDirective(header: string | undefined, name: string): "COPY" | "REPLACE" {
  if (header === undefined || header === "" || header === "COPY") return "COPY";
  if (header === "REPLACE") return "REPLACE";
  throw invalidArgument(`Unknown ${name.replace(/^x-amz-/, "").replaceAll("-", " ")}.`, name, header);
}
