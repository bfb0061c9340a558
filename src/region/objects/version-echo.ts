/** Which version id a response names, as S3 does (Using versioning in S3 buckets). Pure. */
import type { VersionId } from "../../base/version-id.ts";
import type { Versioning, VersionSelector } from "../../metadata/index.ts";

export type EchoedVersion = VersionId | "null" | undefined;

/** Of a version that was written or found: none where the bucket was never versioned. */
export function echoedVersion(
  { version, isNull }: { readonly version: VersionId; readonly isNull: boolean },
  versioning: Versioning,
): EchoedVersion {
  if (!isNull) return version;
  return versioning === "unversioned" ? undefined : "null";
}

/** Of a deletion: the version that was named, or the marker that was made. */
export function echoedDeletion(
  asked: VersionSelector,
  deleted: { readonly version: VersionId | undefined; readonly isNull: boolean },
  versioning: Versioning,
): EchoedVersion {
  if (asked !== undefined) return asked;
  const { version, isNull } = deleted;
  return version === undefined ? undefined : echoedVersion({ version, isNull }, versioning);
}
