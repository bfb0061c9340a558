/**
 * Requests to an S3 endpoint, signed as clients sign them.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
import { createHash, createHmac } from "node:crypto";
import { AtollError } from "../base/errors.ts";

const REQUEST_TIMEOUT_MS = 60_000;

export interface S3Endpoint {
  /** "http://127.0.0.1:9001" */
  readonly origin: string;
  /** Its region's name, which signatures are made for. */
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface S3Request {
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "HEAD";
  readonly bucket: string;
  /** Default: the bucket itself. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface S3Response {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Whatever its status. @throws net.unreachable */
export async function sendS3(endpoint: S3Endpoint, request: S3Request): Promise<S3Response> {
  const body = request.body ?? "";
  const url = new URL(endpoint.origin);
  url.pathname = `/${request.bucket}${request.key === undefined ? "" : `/${encodedPath(request.key)}`}`;
  const query = queryText(request.query ?? {});
  const headers = signed(endpoint, request, { path: url.pathname, query, body });
  try {
    const response = await fetch(`${url.origin}${url.pathname}${query === "" ? "" : `?${query}`}`, {
      method: request.method,
      headers,
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ...(request.body !== undefined && { body: request.body }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    throw new AtollError("net.unreachable", `${endpoint.origin} does not answer`, { cause });
  }
}

/** @throws net.unreachable, rpc.remoteFailed with what the endpoint said */
export async function askS3(endpoint: S3Endpoint, request: S3Request): Promise<S3Response> {
  const response = await sendS3(endpoint, request);
  if (response.status < 300) return response;
  const [, code = String(response.status)] = /<Code>([^<]*)<\/Code>/.exec(response.text) ?? [];
  const [, message = ""] = /<Message>([^<]*)<\/Message>/.exec(response.text) ?? [];
  const where = `${request.method} ${request.bucket}${request.key === undefined ? "" : `/${request.key}`}`;
  throw new AtollError("rpc.remoteFailed", `${endpoint.origin}: ${where}: ${code}: ${message}`);
}

function signed(
  endpoint: S3Endpoint,
  { method, headers: given = {} }: S3Request,
  {
    path,
    query,
    body,
  }: { readonly path: string; readonly query: string; readonly body: string | Uint8Array },
): Record<string, string> {
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = time.slice(0, 8);
  const bodyHash = createHash("sha256").update(body).digest("hex");
  const headers: Record<string, string> = {
    ...lowerCased(given),
    host: new URL(endpoint.origin).host,
    "x-amz-content-sha256": bodyHash,
    "x-amz-date": time,
  };
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
  const canonical = [method, path, query, lines, names.join(";"), bodyHash].join("\n");
  const scope = `${day}/${endpoint.region}/s3/aws4_request`;
  const canonicalHash = createHash("sha256").update(canonical).digest("hex");
  const text = ["AWS4-HMAC-SHA256", time, scope, canonicalHash].join("\n");
  const key = [day, endpoint.region, "s3", "aws4_request"].reduce<Buffer>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    Buffer.from(`AWS4${endpoint.secretAccessKey}`),
  );
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const credential = `${endpoint.accessKeyId}/${scope}`;
  const { host: _, ...sent } = headers;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...sent, authorization };
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const queryText = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");

const encodedPath = (key: string): string => key.split("/").map(encoded).join("/");

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
