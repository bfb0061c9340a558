import { millisOf } from "../../base/version-id.ts";
import type { DeleteMarker, Lookup, OpenObject, VersionSelector } from "../../region/index.ts";
import type { ReadGuard } from "../elsewhere/guarded-reads.ts";
import { S3Error } from "../errors.ts";
import type { Gateway } from "../request.ts";
import { versionText } from "./versions.ts";

/**
 * The version that a request names, or the current one. A request's own guard decides whether it is read here; of what
 * is copied nobody asks.
 *
 * @throws S3Error `NoSuchKey`, `NoSuchVersion`; for a delete marker `NoSuchKey` where no version was named and
 * `MethodNotAllowed` where it was named, with the headers that tell it.
 */
export async function findObject(
  { service }: Gateway,
  locator: { readonly bucket: string; readonly key: string; readonly reads?: ReadGuard | undefined },
  version: VersionSelector,
  options?: { readonly isOfTags?: boolean },
): Promise<OpenObject> {
  const { bucket, key, reads } = locator;
  const look = (): Promise<Lookup> => service.find({ bucket, key, version });
  const found = await (reads === undefined ? look() : reads.find({ key, version }, look, options));
  switch (found.kind) {
    case "object":
      return found;
    case "deleteMarker":
      throw markerError(found.marker, locator.key, version);
    case "missing":
      if (version === undefined) throw noSuchKey(locator.key);
      throw new S3Error("NoSuchVersion", { fields: { Key: locator.key, VersionId: version } });
  }
}

/** Not there at all, and not deleted either: a delete marker is an answer of its own. */
export function isMissing(error: unknown): error is S3Error {
  const isLookup = error instanceof S3Error && (error.code === "NoSuchKey" || error.code === "NoSuchVersion");
  return isLookup && error.headers["x-amz-delete-marker"] === undefined;
}

function noSuchKey(key: string): S3Error {
  return new S3Error("NoSuchKey", { fields: { Key: key } });
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html */
function markerError(marker: DeleteMarker, key: string, version: VersionSelector): S3Error {
  const headers: Record<string, string> = {
    "x-amz-delete-marker": "true",
    "x-amz-version-id": versionText(marker),
  };
  if (version === undefined) return new S3Error("NoSuchKey", { fields: { Key: key }, headers });
  headers.allow = "DELETE";
  headers["last-modified"] = new Date(millisOf(marker.version)).toUTCString();
  return new S3Error("MethodNotAllowed", {
    fields: { Method: "GET", ResourceType: "DeleteMarker" },
    headers,
  });
}
