/** CopyObject: within the region no byte is read that need not be, and from another one all are. */
import type { CopyRequest } from "../../region/index.ts";
import { type AnswerHeaders, xmlAnswer } from "../answer.ts";
import type { RemoteObject } from "../elsewhere/remote-object.ts";
import { S3Error } from "../errors.ts";
import { parseDirective } from "../http/copy-source.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { contentHeadersOf, storageClassOf, userMetadataOf } from "../http/object-headers.ts";
import { parseTaggingHeader } from "../http/tags.ts";
import type { Gateway, Handler, ObjectRequest } from "../request.ts";
import { copyObjectXml } from "../xml/object-answers.ts";
import { checksumAlgorithmHeader } from "./checksum-headers.ts";
import { copiedBody, tooLargeToCopy } from "./copied-body.ts";
import { type CopySource, copySource, pushSourceVersion } from "./copy-source.ts";
import { defaultAlgorithm } from "./object-body.ts";
import { writePrecondition } from "./preconditions.ts";
import { checkObjectHeaders } from "./unsupported.ts";
import { pushWrittenVersion } from "./versions.ts";

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
  const source = await copySource(gateway, request);
  if (source.bytes > gateway.limits.maxObjectBytes) throw tooLargeToCopy(gateway.limits.maxObjectBytes);
  const changes = metadataDirective === "REPLACE" || taggingDirective === "REPLACE";
  if (!changes && isItself(source, request) && !changesByHeader(headers)) throw copyOntoItself();
  const target: CopyTarget = {
    bucket,
    key,
    replaced:
      metadataDirective === "REPLACE"
        ? { headers: contentHeadersOf(headers), userMetadata: userMetadataOf(headers) }
        : undefined,
    tags: taggingDirective === "REPLACE" ? parseTaggingHeader(headers.get("x-amz-tagging")) : undefined,
    checksumAlgorithm: checksumAlgorithmHeader(headers),
    storageClass: storageClassOf(headers),
    precondition,
    signal,
  };
  const { writes } = request;
  const sourceTags = source.kind === "here" ? source.found.object.tags : undefined;
  const tags = target.tags ?? sourceTags;
  const reach = await writes?.check({ key, kind: "write", ...(tags !== undefined && { tags }) });
  const copied =
    source.kind === "here"
      ? await gateway.service.copy({ ...target, source: source.locator, sourceVersion: source.found.object })
      : await copyFromElsewhere(gateway, source.remote, target);
  await writes?.written(copied.committed, reach);
  const answer: AnswerHeaders = [];
  pushWrittenVersion(answer, copied.versionId);
  pushSourceVersion(answer, source);
  return xmlAnswer(copyObjectXml(copied), answer);
};

type CopyTarget = Omit<CopyRequest, "source" | "sourceVersion">;

async function copyFromElsewhere(
  gateway: Gateway,
  remote: RemoteObject,
  { replaced, tags, checksumAlgorithm, ...target }: CopyTarget,
) {
  const { bytes, checksum, headers, userMetadata } = remote;
  const keptTags = tags ?? (await remote.tags());
  const body = copiedBody(gateway, remote.read({ from: 0, to: bytes }), {
    bytes,
    algorithm: checksumAlgorithm ?? checksum?.algorithm ?? defaultAlgorithm,
    expected: checksum,
  });
  const written = await gateway.service.put({
    ...target,
    body,
    headers: replaced?.headers ?? headers,
    userMetadata: replaced?.userMetadata ?? userMetadata,
    tags: keptTags,
  });
  return { ...written, modifiedMs: gateway.clock.wallMs() };
}

/** An old version copied onto its key is a change: it becomes the current one. */
function isItself({ locator }: CopySource, target: ObjectRequest): boolean {
  return locator.bucket === target.bucket && locator.key === target.key && locator.version === undefined;
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
