/** What another region answered, as our answer to the client. */
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { TunnelledAnswer } from "../../replicator/index.ts";
import type { Answer, AnswerBody, AnswerHeaders } from "../answer.ts";
import { S3Error } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";

/** Errors and lists of deletions are shorter; what is longer is passed on as it comes. */
const MAX_HELD_XML_BYTES = 64 * 1024;

/** On answers to other regions: the error's code. */
export const CODE_HEADER = "x-atoll-code";

/** And, of what has yet to arrive there, the number of a region that has it. */
const FOUND_IN_HEADER = "x-atoll-found-in";

/** The refusal of a lookup that came from another region, which goes on where it is told to. */
export function foundElsewhere(refusal: S3Error, region: RegionNumber): S3Error {
  const { code, message, fields } = refusal;
  return new S3Error(code, {
    message,
    fields,
    headers: { ...refusal.headers, [FOUND_IN_HEADER]: String(region) },
  });
}

/** Where the answer says that it is; one of the bucket's regions. */
export function foundIn(
  answer: TunnelledAnswer,
  { regions }: Pick<FederatedBucket, "regions">,
): RegionNumber | undefined {
  const said = Number(answerHeadersOf(answer).get(FOUND_IN_HEADER));
  return regions.find((region) => region === said && region !== answer.region.region);
}

/** Of one connection (RFC 9110, 7.6.1), or said of every answer by the node that the client reached. */
const notPassedOn: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
  "trailer",
  "upgrade",
  "content-length",
  "date",
  "server",
  "x-amz-id-2",
  "x-amz-request-id",
  "x-amz-bucket-region",
  CODE_HEADER,
  FOUND_IN_HEADER,
]);

/** By name in lower case; of several with one name the last. */
export function answerHeadersOf({ rawHeaders }: TunnelledAnswer): RequestHeaders {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.set((rawHeaders[index] ?? "").toLowerCase(), rawHeaders[index + 1] ?? "");
  }
  return headers;
}

/** With the region that served it. */
export async function passedOn(tunnelled: TunnelledAnswer, method: string): Promise<Answer> {
  const { status, rawHeaders, region } = tunnelled;
  const said = answerHeadersOf(tunnelled);
  const body = await bodyOf(tunnelled, said, method);
  const headers: AnswerHeaders = ["x-amz-bucket-region", region.name, "x-atoll-served-by", region.name];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = "", value = ""] = rawHeaders.slice(index, index + 2);
    const lower = name.toLowerCase();
    // XML brings its type along.
    const isSaid = notPassedOn.has(lower) || (body.kind === "xml" && lower === "content-type");
    if (!isSaid) headers.push(lower, value);
  }
  return { status, headers, body };
}

async function bodyOf(answer: TunnelledAnswer, said: RequestHeaders, method: string): Promise<AnswerBody> {
  const bytes = Number(said.get("content-length") ?? 0);
  if (method === "HEAD" && answer.status !== 304) {
    answer.discard();
    return { kind: "head", bytes };
  }
  if (bytes === 0 || answer.status === 204 || answer.status === 304) {
    answer.discard();
    return { kind: "none" };
  }
  const isSmallXml = said.get("content-type") === "application/xml" && bytes <= MAX_HELD_XML_BYTES;
  if (answer.status >= 300 && isSmallXml) return { kind: "xml", text: await textOf(answer) };
  return { kind: "stream", bytes, chunks: answer.body };
}

export async function textOf({ body }: TunnelledAnswer): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
