/** Versions as clients name them and as answers show them. */
import { parseVersionId, type VersionId } from "../../base/version-id.ts";
import type { Versioning, VersionSelector } from "../../region/index.ts";
import type { AnswerHeaders } from "../answer.ts";
import { invalidArgument } from "../errors.ts";
import type { QueryParameters } from "../http/query.ts";

/** @throws S3Error `InvalidArgument` for what was never a version's id. */
export function parseVersionSelector(text: string | undefined, argument = "versionId"): VersionSelector {
  if (text === undefined) return undefined;
  if (text === "null") return "null";
  const version = parseVersionId(text);
  if (version === undefined) {
    const message = text === "" ? "Version id cannot be the empty string" : "Invalid version id specified";
    throw invalidArgument(message, argument, text);
  }
  return version;
}

export function versionParameter(parameters: QueryParameters): VersionSelector {
  return parseVersionSelector(parameters.get("versionId"));
}

export function versionText(version: { readonly version: VersionId; readonly isNull: boolean }): string {
  return version.isNull ? "null" : version.version;
}

/** Answers about a bucket that was never versioned don't name versions. */
export function pushVersion(
  headers: AnswerHeaders,
  versioning: Versioning,
  version: { readonly version: VersionId; readonly isNull: boolean },
): void {
  if (versioning !== "unversioned") headers.push("x-amz-version-id", versionText(version));
}

export function pushWrittenVersion(headers: AnswerHeaders, versionId: string | undefined): void {
  if (versionId !== undefined) headers.push("x-amz-version-id", versionId);
}
