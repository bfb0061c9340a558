/** An object's tags. */
import { type AnswerHeaders, emptyAnswer, xmlAnswer } from "../answer.ts";
import { MAX_OBJECT_TAGS } from "../http/tags.ts";
import type { Handler, ObjectRequest } from "../request.ts";
import { taggingXml } from "../xml/object-answers.ts";
import { parseTagging, xmlBounds } from "../xml/requests.ts";
import { readDocument } from "./document.ts";
import { findObject } from "./find.ts";
import { pushVersion, pushWrittenVersion, versionParameter } from "./versions.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
export const getObjectTagging: Handler<ObjectRequest> = async (gateway, request) => {
  const { object, versioning } = await findObject(gateway, request, versionParameter(request.parameters), {
    isOfTags: true,
  });
  const headers: AnswerHeaders = [];
  pushVersion(headers, versioning, object);
  return xmlAnswer(taggingXml(object.tags), headers);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html */
export const putObjectTagging: Handler<ObjectRequest> = async ({ service }, request) => {
  const { bucket, key, parameters, writes } = request;
  const version = versionParameter(parameters);
  const document = await readDocument(request, xmlBounds.tagging.maxBytes);
  const tags = parseTagging(document, { maxCount: MAX_OBJECT_TAGS });
  const reach = await writes?.check({ key, kind: "tags", tags });
  const { versionId, committed } = await service.setTags({ bucket, key, version }, tags);
  await writes?.written(committed, reach);
  const headers: AnswerHeaders = [];
  pushWrittenVersion(headers, versionId);
  return emptyAnswer(200, headers);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html */
export const deleteObjectTagging: Handler<ObjectRequest> = async ({ service }, request) => {
  const { bucket, key, parameters, writes } = request;
  const version = versionParameter(parameters);
  const reach = await writes?.check({ key, kind: "tags" });
  const { versionId, committed } = await service.setTags({ bucket, key, version }, []);
  await writes?.written(committed, reach);
  const headers: AnswerHeaders = [];
  pushWrittenVersion(headers, versionId);
  return emptyAnswer(204, headers);
};
