import { type AnswerHeaders, emptyAnswer } from "../answer.ts";
import { BodyReader } from "../body/body-reader.ts";
import { contentHeadersOf, storageClassOf, userMetadataOf } from "../http/object-headers.ts";
import { parseTaggingHeader } from "../http/tags.ts";
import type { Handler, ObjectRequest } from "../request.ts";
import { defaultAlgorithm, planObjectBody, pushChecksums } from "./object-body.ts";
import { writePrecondition } from "./preconditions.ts";
import { checkObjectHeaders } from "./unsupported.ts";
import { pushWrittenVersion } from "./versions.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject: Handler<ObjectRequest> = async (gateway, request) => {
  const { bucket, key, headers, signal } = request;
  checkObjectHeaders(headers);
  const plan = planObjectBody(gateway, request, defaultAlgorithm);
  const tags = parseTaggingHeader(headers.get("x-amz-tagging"));
  const reach = await request.writes?.check({ key, kind: "write", tags });
  const { versionId, etag, checksums, committed } = await gateway.service.put({
    bucket,
    key,
    body: new BodyReader(request.incoming, plan, { hashPool: gateway.hashPool }),
    headers: contentHeadersOf(headers),
    userMetadata: userMetadataOf(headers),
    tags,
    storageClass: storageClassOf(headers),
    precondition: writePrecondition(headers),
    signal,
  });
  await request.writes?.written(committed, reach);
  const answer: AnswerHeaders = ["etag", `"${etag}"`];
  pushChecksums(answer, checksums);
  pushWrittenVersion(answer, versionId);
  return emptyAnswer(200, answer);
};
