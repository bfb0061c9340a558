/** CopyObject, and what copying a part has in common with it: the source. */
import { millisOf } from "../../base/version-id.ts";
import type { ObjectLocator, OpenObject } from "../../region/index.ts";
import { type AnswerHeaders, xmlAnswer } from "../answer.ts";
import { S3Error } from "../errors.ts";
import { checkCopyConditions, copySourceConditions } from "../http/conditions.ts";
import { parseCopySource, parseDirective } from "../http/copy-source.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { contentHeadersOf, storageClassOf, userMetadataOf } from "../http/object-headers.ts";
import { parseTaggingHeader } from "../http/tags.ts";
import type { Gateway, Handler, ObjectRequest } from "../request.ts";
import { copyObjectXml } from "../xml/object-answers.ts";
import { checksumAlgorithmHeader } from "./checksum-headers.ts";
import { findObject } from "./find.ts";
import { writePrecondition } from "./preconditions.ts";
import { checkObjectHeaders } from "./unsupported.ts";
import { parseVersionSelector, pushWrittenVersion, versionText } from "./versions.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export const copyObject: Handler<ObjectRequest> = async (gateway, request) => {
  const { bucket, key, headers, signal } = request;
  checkObjectHeaders(headers);
  const metadataDirective = parseDirective(
    headers.get("x-amz-metadata-directive"),
    "x-amz-metadata-directive",
  );
  const taggingDirective = parseDirective(headers.get("x-amz-tagging-directive"), "x-amz-tagging-directive");
  const precondition = writePrecondition(headers);
  const { source, found } = await copySource(gateway, headers);
  const { object } = found;
  if (object.bytes > gateway.limits.maxObjectBytes) throw tooLargeToCopy(gateway.limits.maxObjectBytes);
  const changes = metadataDirective === "REPLACE" || taggingDirective === "REPLACE";
  if (!changes && isItself(source, request) && !changesByHeader(headers)) throw copyOntoItself();
  const copied = await gateway.service.copy({
    bucket,
    key,
    source,
    sourceVersion: object,
    replaced:
      metadataDirective === "REPLACE"
        ? { headers: contentHeadersOf(headers), userMetadata: userMetadataOf(headers) }
        : undefined,
    tags: taggingDirective === "REPLACE" ? parseTaggingHeader(headers.get("x-amz-tagging")) : undefined,
    checksumAlgorithm: checksumAlgorithmHeader(headers),
    storageClass: storageClassOf(headers),
    precondition,
    signal,
  });
  const answer: AnswerHeaders = [];
  pushWrittenVersion(answer, copied.versionId);
  pushSourceVersion(answer, found);
  return xmlAnswer(copyObjectXml(copied), answer);
};

/**
 * The version that `x-amz-copy-source` names, if its conditions hold.
 *
 * @throws S3Error `NoSuchKey`, `NoSuchVersion`, `PreconditionFailed`, `InvalidRequest` for a delete marker by version
 */
export async function copySource(
  gateway: Gateway,
  headers: RequestHeaders,
): Promise<{ readonly source: ObjectLocator; readonly found: OpenObject }> {
  const { bucket, key, versionId } = parseCopySource(headers.get("x-amz-copy-source") ?? "");
  const source = { bucket, key, version: parseVersionSelector(versionId) };
  const found = await findSource(gateway, source);
  const { etag, version } = found.object;
  checkCopyConditions(copySourceConditions(headers), { etag, modifiedMs: millisOf(version) });
  return { source, found };
}

async function findSource(gateway: Gateway, source: ObjectLocator): Promise<OpenObject> {
  try {
    return await findObject(gateway, source, source.version);
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    if (error.code === "MethodNotAllowed") {
      throw new S3Error("InvalidRequest", {
        message: "The source of a copy request may not specifically refer to a delete marker by version id.",
      });
    }
    // The headers of a source's marker would be taken for the copy's.
    throw new S3Error(error.code, { fields: error.fields });
  }
}

export function pushSourceVersion(answer: AnswerHeaders, { object, versioning }: OpenObject): void {
  if (versioning !== "unversioned") answer.push("x-amz-copy-source-version-id", versionText(object));
}

/** An old version copied onto its key is a change: it becomes the current one. */
function isItself(source: ObjectLocator, target: ObjectRequest): boolean {
  return source.bucket === target.bucket && source.key === target.key && source.version === undefined;
}

function changesByHeader(headers: RequestHeaders): boolean {
  return (
    headers.has("x-amz-storage-class") ||
    headers.has("x-amz-website-redirect-location") ||
    headers.has("x-amz-checksum-algorithm")
  );
}

function copyOntoItself(): S3Error {
  return new S3Error("InvalidRequest", {
    message:
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  });
}

function tooLargeToCopy(maxBytes: number): S3Error {
  return new S3Error("InvalidRequest", {
    message: `The specified copy source is larger than the maximum allowable size for a copy source: ${maxBytes}`,
  });
}
