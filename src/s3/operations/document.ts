import { BodyReader, readWhole } from "../body/body-reader.ts";
import { planBody } from "../body/plan.ts";
import type { S3Request } from "../request.ts";

const nothing = new Uint8Array();

/**
 * The XML that a request brings, verified like any body. One without a body is an empty document.
 *
 * @throws S3Error `MaxMessageLengthExceeded` above `maxBytes`, and what reading a body throws.
 */
export async function readDocument(
  request: Pick<S3Request, "headers" | "payload" | "chunkSigning" | "incoming">,
  maxBytes: number,
): Promise<Uint8Array> {
  const { headers, payload, chunkSigning } = request;
  const isAbsent = !headers.has("content-length") && !headers.has("transfer-encoding");
  if (isAbsent || headers.get("content-length") === "0") return nothing;
  const body = new BodyReader(request.incoming, planBody({ headers, payload, chunkSigning }));
  return readWhole(body, maxBytes);
}
