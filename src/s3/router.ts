/**
 * A request becomes a typed operation, once:
 *
 *   const request = route({ method: "GET", host: "localhost:9001", rawPath: "/photos/a%20b", rawQuery: "", headers },
 *     { domains: ["localhost"] });
 *   // { level: "object", operation: "GetObject", bucket: "photos", key: "a b", parameters }
 */
import { S3Error } from "./errors.ts";
import type { RequestHeaders } from "./http/headers.ts";
import { decodePercentText } from "./http/percent.ts";
import { parseQuery, type QueryParameters } from "./http/query.ts";
import { checkBucketName, checkKey } from "./names.ts";
import {
  type BucketOperation,
  type Level,
  type ObjectOperation,
  routesOf,
  type ServiceOperation,
  subresources,
} from "./routes.ts";

export interface RequestToRoute {
  readonly method: string;
  /** The Host header, with its port where it has one. */
  readonly host: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: RequestHeaders;
}

export interface RouterOptions {
  /** Hosts under which the bucket may stand as the first label (`photos.s3.example.com`), in lower case. */
  readonly domains: readonly string[];
}

export type RoutedRequest =
  | {
      readonly level: "service";
      readonly operation: ServiceOperation;
      readonly parameters: QueryParameters;
    }
  | {
      readonly level: "bucket";
      readonly operation: BucketOperation;
      readonly bucket: string;
      readonly parameters: QueryParameters;
    }
  | {
      readonly level: "object";
      readonly operation: ObjectOperation;
      readonly bucket: string;
      readonly key: string;
      readonly parameters: QueryParameters;
    };

/**
 * @throws S3Error `InvalidURI`, `InvalidBucketName`, `KeyTooLongError`, `InvalidArgument` for names that can't be;
 * `NotImplemented` for what S3 has and we have not; `MethodNotAllowed` for what S3 has not.
 */
export function route(request: RequestToRoute, options: RouterOptions): RoutedRequest {
  const { bucket, key } = namesOf(request, options);
  const parameters = parseQuery(request.rawQuery);
  const facts = { method: request.method, headers: request.headers, parameters };
  if (bucket === "") {
    return { level: "service", operation: pick("service", routesOf("service"), facts), parameters };
  }
  checkBucketName(bucket);
  if (key === "") {
    return { level: "bucket", operation: pick("bucket", routesOf("bucket"), facts), bucket, parameters };
  }
  checkKey(key);
  return { level: "object", operation: pick("object", routesOf("object"), facts), bucket, key, parameters };
}

interface Facts {
  readonly method: string;
  readonly headers: RequestHeaders;
  readonly parameters: QueryParameters;
}

interface Row<Operation> {
  readonly operation: Operation;
  readonly method: string;
  readonly query?: readonly string[];
  readonly header?: string;
}

function pick<Operation>(level: Level, rows: readonly Row<Operation>[], facts: Facts): Operation {
  const { method, headers, parameters } = facts;
  const named = level === "service" ? undefined : subresourceOf(level, parameters);
  for (const row of rows) {
    if (row.method !== method) continue;
    if (row.header !== undefined && !headers.has(row.header)) continue;
    const query = row.query ?? [];
    if (!query.every((name) => parameters.has(name))) continue;
    if (named !== undefined && !query.includes(named.name)) continue;
    return row.operation;
  }
  if (method === "OPTIONS") throw new S3Error("AccessForbidden");
  if (named?.methods.includes(method) === true) throw notImplemented(named.name, parameters);
  if (level === "bucket" && method === "POST" && named === undefined) {
    throw new S3Error("NotImplemented", { message: "Uploads by HTML forms are not implemented." });
  }
  throw new S3Error("MethodNotAllowed", {
    fields: { Method: method, ResourceType: named?.name.toUpperCase() ?? level.toUpperCase() },
    headers: { allow: allowedMethods(rows, named?.name) },
  });
}

function subresourceOf(
  level: "bucket" | "object",
  parameters: QueryParameters,
): { name: string; methods: readonly string[] } | undefined {
  for (const name of parameters.keys()) {
    const methods = subresources[level].get(name);
    if (methods !== undefined) return { name, methods };
  }
  return undefined;
}

function notImplemented(name: string, parameters: QueryParameters): S3Error {
  // S3 has the method, and for an upload it lacks the number of the part.
  if (name === "uploadId" && !parameters.has("partNumber")) {
    return new S3Error("InvalidRequest", {
      message: "This operation does not accept a query-string of uploadId without partNumber.",
    });
  }
  return new S3Error("NotImplemented", { fields: { Header: name } });
}

function allowedMethods(rows: readonly Row<unknown>[], subresource: string | undefined): string {
  const methods = rows
    .filter(({ query = [] }) =>
      subresource === undefined ? query.length === 0 : query.includes(subresource),
    )
    .map(({ method }) => method);
  return [...new Set(methods)].join(", ");
}

function namesOf(request: RequestToRoute, options: RouterOptions): { bucket: string; key: string } {
  const path = request.rawPath.replace(/^\//, "");
  const hosted = hostedBucket(request.host, options.domains);
  if (hosted !== undefined) return { bucket: hosted, key: decodePath(path) };
  const slash = path.indexOf("/");
  if (slash < 0) return { bucket: decodePath(path), key: "" };
  return { bucket: decodePath(path.slice(0, slash)), key: decodePath(path.slice(slash + 1)) };
}

function decodePath(raw: string): string {
  return decodePercentText(raw, { plusIsSpace: false });
}

/** The labels before the longest of our domains that the host ends in. */
function hostedBucket(host: string, domains: readonly string[]): string | undefined {
  const name = host.toLowerCase().replace(/:\d*$/, "").replace(/\.$/, "");
  let longest = "";
  for (const domain of domains) {
    const isIn = name === domain || name.endsWith(`.${domain}`);
    if (isIn && domain.length > longest.length) longest = domain;
  }
  return longest === "" || name === longest ? undefined : name.slice(0, -longest.length - 1);
}
