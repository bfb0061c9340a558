/** Multipart uploads: begun, filled, listed, completed and given up. */
import { hasCode } from "../../base/errors.ts";
import type { ObjectService, Tag, Upload, UploadLocator } from "../../region/index.ts";
import { type AnswerHeaders, emptyAnswer, xmlAnswer } from "../answer.ts";
import { BodyReader } from "../body/body-reader.ts";
import type { BodyPlan } from "../body/plan.ts";
import { invalidArgument, S3Error } from "../errors.ts";
import { contentHeadersOf, storageClassOf, userMetadataOf } from "../http/object-headers.ts";
import { encodingTypeOf, maxKeysOf, partNumberMarkerOf, partNumberOf } from "../http/parameters.ts";
import { encodePercentBytes } from "../http/percent.ts";
import { parseCopySourceRange } from "../http/range.ts";
import { parseTaggingHeader } from "../http/tags.ts";
import type { Handler, ObjectRequest } from "../request.ts";
import { listPartsXml } from "../xml/list-answers.ts";
import { completeMultipartUploadXml, copyPartXml, createMultipartUploadXml } from "../xml/object-answers.ts";
import { parseCompleteMultipartUpload, xmlBounds } from "../xml/requests.ts";
import {
  checksumTypeHeader,
  uploadChecksum,
  wholeChecksumHeader,
  withoutWholeChecksum,
} from "./checksum-headers.ts";
import { copiedBody } from "./copied-body.ts";
import { copySource, pushSourceVersion, sourceBytes } from "./copy-source.ts";
import { readDocument } from "./document.ts";
import { defaultAlgorithm, planObjectBody, pushPartChecksums } from "./object-body.ts";
import { owner } from "./owner.ts";
import { writePrecondition } from "./preconditions.ts";
import { checkObjectHeaders } from "./unsupported.ts";
import { pushWrittenVersion } from "./versions.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export const createMultipartUpload: Handler<ObjectRequest> = async ({ service }, request) => {
  const { bucket, key, headers } = request;
  checkObjectHeaders(headers);
  const checksum = uploadChecksum(headers);
  const { uploadId } = await service.createUpload({
    bucket,
    key,
    headers: contentHeadersOf(headers),
    userMetadata: userMetadataOf(headers),
    tags: parseTaggingHeader(headers.get("x-amz-tagging")),
    storageClass: storageClassOf(headers),
    ...checksum,
  });
  const answer: AnswerHeaders = [];
  if (checksum !== undefined) {
    answer.push("x-amz-checksum-algorithm", checksum.checksumAlgorithm);
    answer.push("x-amz-checksum-type", checksum.checksumType);
  }
  return xmlAnswer(createMultipartUploadXml({ bucket, key, uploadId }), answer);
};

function uploadLocator({ bucket, key, parameters }: ObjectRequest) {
  return { bucket, key, uploadId: parameters.get("uploadId") ?? "" };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export const uploadPart: Handler<ObjectRequest> = async (gateway, request) => {
  checkObjectHeaders(request.headers);
  const partNumber = partNumberOf(request.parameters);
  const locator = uploadLocator(request);
  // Before the body: an upload that is gone spares it, and the upload says which checksum its parts need.
  const upload = await gateway.service.findUpload(locator);
  const plan = planObjectBody(gateway, request, upload.checksumAlgorithm ?? defaultAlgorithm);
  checkPartAlgorithm(plan, upload);
  const body = new BodyReader(request.incoming, plan, { hashPool: gateway.hashPool });
  const part = await gateway.service.putPart(locator, { partNumber, body, signal: request.signal });
  const answer: AnswerHeaders = ["etag", `"${part.etag}"`];
  pushPartChecksums(answer, part.checksums);
  return emptyAnswer(200, answer);
};

function checkPartAlgorithm({ algorithm }: BodyPlan, { checksumAlgorithm }: Upload): void {
  if (checksumAlgorithm === undefined || algorithm === checksumAlgorithm) return;
  throw new S3Error("InvalidRequest", {
    message: `Checksum Type mismatch occurred, expected checksum Type: ${checksumAlgorithm.toLowerCase()}, actual checksum Type: ${algorithm?.toLowerCase() ?? "null"}`,
  });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html */
export const uploadPartCopy: Handler<ObjectRequest> = async (gateway, request) => {
  const { headers, parameters, signal } = request;
  checkObjectHeaders(headers);
  const partNumber = partNumberOf(parameters);
  const locator = uploadLocator(request);
  const upload = await gateway.service.findUpload(locator);
  const source = await copySource(gateway, request);
  const { bytes } = source;
  const range = parseCopySourceRange(headers.get("x-amz-copy-source-range"), bytes) ?? { from: 0, to: bytes };
  const body = copiedBody(gateway, sourceBytes(source, range, signal), {
    bytes: range.to - range.from,
    algorithm: upload.checksumAlgorithm ?? defaultAlgorithm,
  });
  const part = await gateway.service.putPart(locator, { partNumber, body, signal });
  const answer: AnswerHeaders = [];
  pushSourceVersion(answer, source);
  return xmlAnswer(copyPartXml(part), answer);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export const completeMultipartUpload: Handler<ObjectRequest> = async ({ service }, request) => {
  const { bucket, key, headers, writes } = request;
  const locator = uploadLocator(request);
  const precondition = writePrecondition(headers);
  const expectedChecksum = wholeChecksumHeader(headers);
  const expectedBytes = expectedObjectBytes(headers.get("x-amz-mp-object-size"));
  const expectedType = checksumTypeHeader(headers);
  // The headers' checksums are the object's, not this document's.
  const document = await readDocument(
    {
      headers: withoutWholeChecksum(headers),
      payload: request.payload,
      chunkSigning: request.chunkSigning,
      incoming: request.incoming,
    },
    xmlBounds.completeMultipartUpload.maxBytes,
  );
  const parts = parseCompleteMultipartUpload(document);
  if (expectedType !== undefined) checkUploadType(await service.findUpload(locator), expectedType);
  const reach =
    writes?.isAwaited === true
      ? await writes.check({ key, kind: "write", ...(await tagsOf(service, locator)) })
      : undefined;
  const written = await service.completeUpload({
    ...locator,
    parts,
    precondition,
    expectedBytes,
    expectedChecksum,
  });
  await writes?.written(written.committed, reach);
  const answer: AnswerHeaders = [];
  pushWrittenVersion(answer, written.versionId);
  const path = encodePercentBytes(Buffer.from(`${bucket}/${key}`), { keepSlash: true });
  const location = `http://${headers.get("host") ?? ""}/${path}`;
  const { etag, checksums } = written;
  return xmlAnswer(completeMultipartUploadXml({ location, bucket, key, etag, checksums }), answer);
};

/** Of an upload that was completed before, and is again, nothing is known any more. */
async function tagsOf(service: ObjectService, locator: UploadLocator): Promise<{ tags?: readonly Tag[] }> {
  try {
    return { tags: (await service.findUpload(locator)).tags };
  } catch (error) {
    if (hasCode(error, "upload.notFound")) return {};
    throw error;
  }
}

function expectedObjectBytes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,16}$/.test(text)) return Number(text);
  throw invalidArgument("Value for x-amz-mp-object-size header is invalid.", "x-amz-mp-object-size", text);
}

function checkUploadType({ checksumType }: Upload, expected: Upload["checksumType"]): void {
  if (checksumType === undefined || checksumType === expected) return;
  throw new S3Error("InvalidRequest", {
    message: `The upload was created using the ${checksumType} checksum mode. The complete request must use the same checksum mode.`,
  });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export const abortMultipartUpload: Handler<ObjectRequest> = async ({ service }, request) => {
  await service.abortUpload(uploadLocator(request));
  return emptyAnswer(204);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html */
export const listParts: Handler<ObjectRequest> = async ({ service }, request) => {
  const { bucket, key, parameters } = request;
  const locator = uploadLocator(request);
  const encoding = encodingTypeOf(parameters);
  const maxParts = maxKeysOf(parameters, "max-parts");
  const after = partNumberMarkerOf(parameters);
  const { upload, parts, isTruncated } =
    maxParts === 0
      ? { upload: await service.findUpload(locator), parts: [], isTruncated: false }
      : await service.listParts(locator, { after, limit: maxParts });
  const text = listPartsXml({
    bucket,
    key,
    uploadId: locator.uploadId,
    encoding,
    owner,
    storageClass: upload.storageClass,
    checksumAlgorithm: upload.checksumAlgorithm,
    checksumType: upload.checksumType,
    partNumberMarker: after,
    nextPartNumberMarker: parts.at(-1)?.partNumber ?? after,
    maxParts,
    isTruncated,
    parts,
  });
  return xmlAnswer(text);
};
