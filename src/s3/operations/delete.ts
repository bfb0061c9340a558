/** One object deleted, or up to a thousand. */
import type { DeleteOutcome, VersionSelector } from "../../region/index.ts";
import { type AnswerHeaders, emptyAnswer, xmlAnswer } from "../answer.ts";
import { S3Error, s3ErrorOf } from "../errors.ts";
import { writeCondition } from "../http/conditions.ts";
import { refuseHeaders } from "../http/parameters.ts";
import { checkKey } from "../names.ts";
import type { BucketRequest, Gateway, Handler, ObjectRequest } from "../request.ts";
import { type DeletedObject, deleteObjectsXml } from "../xml/object-answers.ts";
import { type ObjectToDelete, parseDelete, xmlBounds } from "../xml/requests.ts";
import { readDocument } from "./document.ts";
import { hasChecksumHeader } from "./object-body.ts";
import { parseVersionSelector, pushWrittenVersion, versionParameter } from "./versions.ts";

/** Of one DeleteObjects at once, so that a thousand keys neither queue one by one nor flood the shards. */
const MAX_PARALLEL_DELETES = 32;

/** Conditions of directory buckets: to pass over them would delete what the client means to keep. */
const directoryBucketConditions = ["x-amz-if-match-last-modified-time", "x-amz-if-match-size"];

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject: Handler<ObjectRequest> = async (gateway, request) => {
  const { bucket, key, headers, writes } = request;
  refuseHeaders(headers, directoryBucketConditions);
  const version = versionParameter(request.parameters);
  const { ifMatch } = writeCondition(headers);
  const reach = await writes?.check({ key, kind: kindOf(version) });
  const outcome = await gateway.service.delete(
    { bucket, key, version },
    ifMatch === undefined ? {} : { ifMatch },
  );
  await writes?.written(outcome.committed, reach);
  return emptyAnswer(204, deletedHeaders(outcome));
};

const kindOf = (version: VersionSelector) => (version === undefined ? "delete" : "deleteVersion");

function deletedHeaders({ versionId, isMarker }: DeleteOutcome): AnswerHeaders {
  const headers: AnswerHeaders = [];
  if (isMarker) headers.push("x-amz-delete-marker", "true");
  pushWrittenVersion(headers, versionId);
  return headers;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export const deleteObjects: Handler<BucketRequest> = async (gateway, request) => {
  const { bucket, headers } = request;
  if (!headers.has("content-md5") && !hasChecksumHeader(headers)) {
    throw new S3Error("InvalidRequest", {
      message: "Missing required header for this request: Content-MD5 OR x-amz-checksum-*",
    });
  }
  const { isQuiet, objects } = parseDelete(await readDocument(request, xmlBounds.delete.maxBytes));
  await gateway.service.bucket(bucket);
  const outcomes = await inParallel(objects, (object) => deleteOne(gateway, request, object));
  return xmlAnswer(deleteObjectsXml(outcomes, { isQuiet }));
};

async function deleteOne(
  { service }: Gateway,
  { bucket, writes }: BucketRequest,
  { key, versionId, etag }: ObjectToDelete,
): Promise<DeletedObject> {
  try {
    checkKey(key);
    const version: VersionSelector = parseVersionSelector(versionId);
    const reach = await writes?.check({ key, kind: kindOf(version) });
    const outcome = await service.delete(
      { bucket, key, version },
      etag === undefined ? {} : { ifMatch: etag },
    );
    await writes?.written(outcome.committed, reach);
    return {
      kind: "deleted",
      key,
      versionId,
      markerVersionId: outcome.isMarker ? outcome.versionId : undefined,
    };
  } catch (error) {
    const { code, message } = s3ErrorOf(error);
    return { kind: "failed", key, versionId, code, message };
  }
}

/** Results in the order of the items. `run` does not throw. */
async function inParallel<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: Math.min(MAX_PARALLEL_DELETES, items.length) }, work));
  return results;
}
