import { hash } from "node:crypto";
import type { RequestHeaders } from "../http/headers.ts";
import { formatAmzDate } from "./amz-date.ts";
import { canonicalRequest } from "./canonical-request.ts";
import { hmacSha256Hex } from "./hmac.ts";
import { deriveSigningKey } from "./signing-keys.ts";
import type { Credentials } from "./verifier.ts";

/** Of no bytes: what a request without a body is signed with. */
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

export interface RequestToSign {
  readonly method: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  /** In lower case, with `host`. */
  readonly headers: RequestHeaders;
}

export interface Signer {
  readonly accessKeyId: string;
  readonly credentials: Credentials;
  /** That the signature names. */
  readonly region: string;
  /** Wall-clock time, milliseconds since 1970. */
  readonly nowMs: number;
}

/**
 * The headers of a request without a body, signed in the name of a client whose own request needs it.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signedHeaders(request: RequestToSign, signer: Signer): RequestHeaders {
  const { credentials, accessKeyId, region } = signer;
  const amzDate = formatAmzDate(signer.nowMs);
  const headers = new Map(request.headers);
  headers.set("x-amz-date", amzDate);
  headers.set("x-amz-content-sha256", EMPTY_SHA256);
  if (credentials.sessionToken !== undefined) headers.set("x-amz-security-token", credentials.sessionToken);
  const names = [...headers.keys()].sort();
  const canonical = canonicalRequest({
    ...request,
    headers,
    signedHeaders: names,
    payloadHash: EMPTY_SHA256,
  });
  const date = amzDate.slice(0, 8);
  const scope = `${date}/${region}/s3/aws4_request`;
  const requestHash = hash("sha256", Buffer.from(canonical, "latin1"), "hex");
  const key = deriveSigningKey({ date, region, service: "s3" }, credentials.secretAccessKey);
  const signature = hmacSha256Hex(key, `AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${requestHash}`);
  headers.set(
    "authorization",
    `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  );
  return headers;
}
