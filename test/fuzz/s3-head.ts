/** Requests as they are on the wire, and their signatures: a mutated request that is signed gets past the door. */
import { createHash } from "node:crypto";
import { formatAmzDate } from "../../src/s3/auth/amz-date.ts";
import { canonicalRequest } from "../../src/s3/auth/canonical-request.ts";
import { hmacSha256Hex } from "../../src/s3/auth/hmac.ts";
import { deriveSigningKey } from "../../src/s3/auth/signing-keys.ts";
import { S3Error } from "../../src/s3/errors.ts";
import { requestHeadersOf, requestTargetOf } from "../../src/s3/http/headers.ts";

export interface RawHead {
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, one character a byte. */
  readonly rawHeaders: readonly string[];
}

export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly nowMs: number;
}

const HEAD_END = "\r\n\r\n";

/** The request's line and headers, taken apart as leniently as can be; `bodyAt`: where what follows begins. */
export function splitHead(bytes: Buffer): { head: RawHead; bodyAt: number } {
  const end = bytes.indexOf(HEAD_END);
  const [line = "", ...lines] = bytes.toString("latin1", 0, end < 0 ? bytes.length : end).split("\r\n");
  const [method = "", url = "/"] = line.split(" ");
  const rawHeaders = lines.flatMap((header) => {
    const colon = header.indexOf(":");
    return colon < 0 ? [header, ""] : [header.slice(0, colon), header.slice(colon + 1)];
  });
  const bodyAt = end < 0 ? bytes.length : end + HEAD_END.length;
  return { head: { method, url: url === "" ? "/" : url, rawHeaders }, bodyAt };
}

/** The bytes with a valid `authorization` as the last of their headers; as they are where they can't be signed. */
export function signedRequest(bytes: Buffer, signer: Signer): Buffer {
  const { head, bodyAt } = splitHead(bytes);
  const added = addedHeaders(head, signer);
  if (added === undefined) return bytes;
  const at = Math.max(0, bodyAt - 2);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(added, "latin1"), bytes.subarray(at)]);
}

export function addedHeaders(head: RawHead, signer: Signer): string | undefined {
  try {
    const amzDate = formatAmzDate(signer.nowMs);
    const scope = `${amzDate.slice(0, 8)}/${signer.region}/s3/aws4_request`;
    const given = requestHeadersOf(head.rawHeaders);
    const headers = new Map(given).set("x-amz-date", amzDate);
    const payloadHash = given.get("x-amz-content-sha256") ?? "UNSIGNED-PAYLOAD";
    headers.set("x-amz-content-sha256", payloadHash);
    // They are the connection's own, or belong to another signature.
    const names = [...headers.keys()]
      .filter((name) => !["authorization", "connection"].includes(name))
      .sort();
    const { rawPath, rawQuery } = requestTargetOf(head.url);
    const { method } = head;
    const canonical = canonicalRequest({
      method,
      rawPath,
      rawQuery,
      headers,
      signedHeaders: names,
      payloadHash,
    });
    const hash = createHash("sha256").update(Buffer.from(canonical, "latin1")).digest("hex");
    const [date = "", region = "", service = ""] = scope.split("/");
    const key = deriveSigningKey({ date, region, service }, signer.secretAccessKey);
    const signature = hmacSha256Hex(key, `AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${hash}`);
    const lines = [
      ...(given.has("x-amz-date") ? [] : [`x-amz-date: ${amzDate}`]),
      ...(given.has("x-amz-content-sha256") ? [] : [`x-amz-content-sha256: ${payloadHash}`]),
      `authorization: AWS4-HMAC-SHA256 Credential=${signer.accessKeyId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
    ];
    return lines.map((text) => `${text}\r\n`).join("");
  } catch (error) {
    if (error instanceof S3Error) return undefined;
    throw error;
  }
}

/** The query of a presigned request, its signature the last parameter. */
export function presigned(method: string, path: string, query: string, signer: Signer): string {
  const amzDate = formatAmzDate(signer.nowMs);
  const scope = `${amzDate.slice(0, 8)}/${signer.region}/s3/aws4_request`;
  const parameters = [
    ...(query === "" ? [] : [query]),
    "X-Amz-Algorithm=AWS4-HMAC-SHA256",
    `X-Amz-Credential=${encodeURIComponent(`${signer.accessKeyId}/${scope}`)}`,
    `X-Amz-Date=${amzDate}`,
    "X-Amz-Expires=3600",
    "X-Amz-SignedHeaders=host",
  ].join("&");
  const canonical = canonicalRequest({
    method,
    rawPath: path,
    rawQuery: parameters,
    headers: new Map([["host", "localhost:9001"]]),
    signedHeaders: ["host"],
    payloadHash: "UNSIGNED-PAYLOAD",
  });
  const hash = createHash("sha256").update(Buffer.from(canonical, "latin1")).digest("hex");
  const [date = "", region = "", service = ""] = scope.split("/");
  const key = deriveSigningKey({ date, region, service }, signer.secretAccessKey);
  const signature = hmacSha256Hex(key, `AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${hash}`);
  return `${path}?${parameters}&X-Amz-Signature=${signature}`;
}
