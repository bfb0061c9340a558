import { millisOf } from "../../base/version-id.ts";
import type { ObjectVersion } from "../../region/index.ts";
import { type AnswerHeaders, xmlAnswer } from "../answer.ts";
import { invalidArgument } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { maxKeysOf, partNumberMarkerOf } from "../http/parameters.ts";
import type { Handler, ObjectRequest } from "../request.ts";
import { objectAttributesXml } from "../xml/object-answers.ts";
import { findObject } from "./find.ts";
import { pushVersion, versionParameter } from "./versions.ts";

const names = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"] as const;
type AttributeName = (typeof names)[number];

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html */
export const getObjectAttributes: Handler<ObjectRequest> = async (gateway, request) => {
  const asked = askedAttributes(request.headers.get("x-amz-object-attributes"));
  const page = partsPage(request.headers);
  const { object, versioning } = await findObject(gateway, request, versionParameter(request.parameters));
  const headers: AnswerHeaders = ["last-modified", new Date(millisOf(object.version)).toUTCString()];
  pushVersion(headers, versioning, object);
  const text = objectAttributesXml({
    etag: asked.has("ETag") ? object.etag : undefined,
    checksums: asked.has("Checksum") ? object.checksums : undefined,
    parts: asked.has("ObjectParts") ? partsOf(object, page) : undefined,
    storageClass: asked.has("StorageClass") ? object.storageClass : undefined,
    bytes: asked.has("ObjectSize") ? object.bytes : undefined,
  });
  return xmlAnswer(text, headers);
};

function askedAttributes(header: string | undefined): ReadonlySet<AttributeName> {
  const asked = new Set<AttributeName>();
  for (const text of (header ?? "").split(",")) {
    const name = names.find((candidate) => candidate === text.trim());
    if (name !== undefined) asked.add(name);
    else if (text.trim() !== "") {
      throw invalidArgument("Invalid attribute name specified.", "x-amz-object-attributes", text.trim());
    }
  }
  if (asked.size > 0) return asked;
  throw invalidArgument(
    "The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty",
    "x-amz-object-attributes",
    header ?? "",
  );
}

interface PartsPage {
  readonly maxParts: number;
  readonly after: number;
}

/** What other lists take from the query, this one takes from headers. */
function partsPage(headers: RequestHeaders): PartsPage {
  const parameters = new Map([
    ["max-parts", headers.get("x-amz-max-parts") ?? ""],
    ["part-number-marker", headers.get("x-amz-part-number-marker") ?? ""],
  ]);
  return { maxParts: maxKeysOf(parameters, "max-parts"), after: partNumberMarkerOf(parameters) };
}

/** Of an object that did not come in parts there is nothing to say. */
function partsOf(object: ObjectVersion, { maxParts, after }: PartsPage) {
  if (object.parts.length === 0) return undefined;
  const rest = object.parts.filter(({ partNumber }) => partNumber > after);
  const parts = rest.slice(0, maxParts);
  return {
    totalCount: object.parts.length,
    partNumberMarker: after,
    nextPartNumberMarker: parts.at(-1)?.partNumber ?? after,
    maxParts,
    isTruncated: rest.length > parts.length,
    parts: object.checksums.length > 0 ? parts : [],
  };
}
