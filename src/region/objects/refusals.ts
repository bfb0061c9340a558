/** What the layers below say, in the words of the object service's contract. */
import { unreachable } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import type { Refusal } from "../../metadata/index.ts";

export function bucketNotFound(name: string): AtollError {
  return new AtollError("bucket.notFound", `there is no bucket "${name}"`);
}

export function uploadNotFound(uploadId: string): AtollError {
  return new AtollError("upload.notFound", `there is no upload ${uploadId}`);
}

export function refusalError(refusal: Refusal, locator: { bucket: string; key: string }): AtollError {
  const what = `${locator.bucket}/${locator.key}`;
  switch (refusal) {
    case "noSuchBucket":
      return bucketNotFound(locator.bucket);
    case "bucketNotEmpty":
      return new AtollError("bucket.notEmpty", `bucket "${locator.bucket}" is not empty`);
    case "preconditionFailed":
      return new AtollError("object.preconditionFailed", `${what}: the precondition does not hold`);
    case "noSuchKey":
      return new AtollError("object.notFound", `${what}: there is no such object`);
    case "noSuchVersion":
      return new AtollError("object.versionNotFound", `${what}: there is no such version`);
    case "methodNotAllowed":
      return new AtollError("object.methodNotAllowed", `${what}: the version is a delete marker`);
    case "noSuchUpload":
      return new AtollError("upload.notFound", `${what}: there is no such upload`);
    case "invalidPart":
      return new AtollError("upload.invalidPart", `${what}: a part is missing or was uploaded again`);
    case "entityTooSmall":
      return new AtollError("upload.partTooSmall", `${what}: a part before the last one is too small`);
    case "sourceChanged":
      return new AtollError("object.conflict", `${what}: the source of the copy is gone`);
    case "notHome":
    case "staleEpoch":
      return new AtollError("home.moved", `${what}: the bucket's home is not here, or in another epoch`);
    case "stampAhead":
      return new AtollError(
        "home.stampAhead",
        `${what}: the shard's last version is later than the region's lease allows`,
      );
    default:
      return unreachable(refusal);
  }
}

/** Everything that means "no quorum, no leader or no connection in time" is one thing to who calls: try again. */
export function asServiceError(error: unknown): unknown {
  if (!(error instanceof AtollError)) return error;
  const { code } = error;
  const isBelow = code.startsWith("raft.") || code.startsWith("rpc.") || code === "topology.missing";
  // Overload keeps its name: the client is told to slow down, not that something is broken.
  if (!isBelow || code.endsWith(".overloaded") || code === "raft.commandTooLarge") return error;
  return new AtollError("region.unavailable", `the metadata did not answer: ${error.message}`, {
    cause: error,
  });
}
