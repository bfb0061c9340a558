/** What a bucket and a key may be called. */
import { S3Error } from "./errors.ts";

const MIN_BUCKET_NAME_CHARACTERS = 3;
const MAX_BUCKET_NAME_CHARACTERS = 63;
/** Of its UTF-8. */
const MAX_KEY_BYTES = 1024;

const reservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
const reservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

/**
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 *
 * @throws S3Error `InvalidBucketName`
 */
export function checkBucketName(name: string): void {
  const isValid =
    name.length >= MIN_BUCKET_NAME_CHARACTERS &&
    name.length <= MAX_BUCKET_NAME_CHARACTERS &&
    /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(name) &&
    !name.includes("..") &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !reservedPrefixes.some((prefix) => name.startsWith(prefix)) &&
    !reservedSuffixes.some((suffix) => name.endsWith(suffix));
  if (!isValid) throw new S3Error("InvalidBucketName", { fields: { BucketName: name } });
}

/**
 * @throws S3Error `KeyTooLongError` above 1,024 bytes of UTF-8, `InvalidArgument` for a key with NUL, which neither
 * XML nor most clients can say, or with half a surrogate pair, which UTF-8 can't.
 */
export function checkKey(key: string): void {
  const bytes = Buffer.byteLength(key);
  if (bytes > MAX_KEY_BYTES) {
    throw new S3Error("KeyTooLongError", {
      fields: { Size: String(bytes), MaxSizeAllowed: String(MAX_KEY_BYTES) },
    });
  }
  if (key === "" || key.includes("\0") || !key.isWellFormed()) {
    throw new S3Error("InvalidArgument", {
      message: "Object keys are 1 to 1024 bytes of UTF-8 without NUL",
      fields: { ArgumentName: "Key" },
    });
  }
}
