/** Reads a request's signature out of its headers or its query, before anything is looked up or computed. */
import { S3Error } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { parseQuery, type QueryParameters } from "../http/query.ts";
import { formatAmzDate, parseAmzDate } from "./amz-date.ts";
import { remembering } from "./remembering.ts";
import { type CredentialScope, parseCredential } from "./scope.ts";

const ALGORITHM = "AWS4-HMAC-SHA256";
/** Seven days, in seconds: the longest that a presigned request may live. */
const MAX_PRESIGNED_SECONDS = 604_800;

export interface SignedRequest {
  readonly form: "header" | "query";
  readonly scope: CredentialScope;
  /** In lower case and sorted. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** When it was signed, as it was signed: `20130524T000000Z`. */
  readonly amzDate: string;
  readonly signedAtMs: number;
  /** Of a presigned request. */
  readonly expiresSeconds: number | undefined;
  /** What `x-amz-content-sha256` says, as it is signed. */
  readonly payloadHash: string;
  readonly securityToken: string | undefined;
}

export interface UnverifiedRequest {
  readonly rawQuery: string;
  readonly headers: RequestHeaders;
}

/**
 * @throws S3Error `AccessDenied` without a signature, `InvalidRequest` for Signature Version 2 and a missing
 * `x-amz-content-sha256`, `InvalidArgument` for both forms at once, `AuthorizationHeaderMalformed` or
 * `AuthorizationQueryParametersError` for what can't be read.
 */
export function readSignedRequest(request: UnverifiedRequest): SignedRequest {
  const authorization = request.headers.get("authorization");
  // The query costs its decoding, so it is looked at only where it may hold a signature.
  const query = /X-Amz-|Signature|%/.test(request.rawQuery) ? parseQuery(request.rawQuery) : new Map();
  const isPresigned = query.has("X-Amz-Algorithm") || query.has("X-Amz-Credential");
  const isPresignedVersion2 = query.has("AWSAccessKeyId") && query.has("Signature");
  if (authorization !== undefined && (isPresigned || isPresignedVersion2)) throw twoMechanisms(authorization);
  if (isPresignedVersion2) throw unsupportedMechanism();
  if (isPresigned) return readQueryForm(query, request.headers);
  if (authorization === undefined) throw new S3Error("AccessDenied");
  return readHeaderForm(authorization, request.headers);
}

function readHeaderForm(authorization: string, headers: RequestHeaders): SignedRequest {
  const space = authorization.indexOf(" ");
  const scheme = space < 0 ? authorization : authorization.slice(0, space);
  if (scheme !== ALGORITHM) throw unsupportedMechanism();
  const fields = new Map<string, string>();
  for (const field of authorization.slice(space + 1).split(",", 16)) {
    const equals = field.indexOf("=");
    if (equals > 0) fields.set(field.slice(0, equals).trim(), field.slice(equals + 1).trim());
  }
  const [credential, signedHeaders, signature] = ["Credential", "SignedHeaders", "Signature"].map((name) => {
    const value = fields.get(name);
    if (value === undefined || value === "") {
      throw malformedHeader(
        `the authorization header requires three components: Credential, SignedHeaders, and Signature.`,
      );
    }
    return value;
  }) as [string, string, string];
  const scope = parseCredential(credential);
  if (scope === undefined) {
    throw malformedHeader(
      `the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".`,
    );
  }
  if (scope.service !== "s3") {
    throw malformedHeader(`incorrect service "${scope.service}". This endpoint belongs to "s3".`);
  }
  const { amzDate, signedAtMs } = headerDate(headers);
  if (!amzDate.startsWith(scope.date)) {
    throw malformedHeader(
      `Invalid credential date "${scope.date}". This date is not the same as X-Amz-Date: "${amzDate.slice(0, 8)}".`,
    );
  }
  const payloadHash = headers.get("x-amz-content-sha256");
  if (payloadHash === undefined) {
    throw new S3Error("InvalidRequest", {
      message: "Missing required header for this request: x-amz-content-sha256",
    });
  }
  return {
    form: "header",
    scope,
    signedHeaders: splitSignedHeaders(signedHeaders),
    signature,
    amzDate,
    signedAtMs,
    expiresSeconds: undefined,
    payloadHash,
    securityToken: headers.get("x-amz-security-token"),
  };
}

function headerDate(headers: RequestHeaders): { amzDate: string; signedAtMs: number } {
  const amzDate = headers.get("x-amz-date");
  if (amzDate !== undefined) {
    const signedAtMs = parseAmzDate(amzDate);
    if (signedAtMs !== undefined) return { amzDate, signedAtMs };
  } else {
    const date = headers.get("date") ?? "";
    const signedAtMs = parseAmzDate(date) ?? Date.parse(date);
    // The string to sign holds the time in the basic form, whatever form the header has.
    if (isRepresentable(signedAtMs)) return { amzDate: formatAmzDate(signedAtMs), signedAtMs };
  }
  throw new S3Error("AccessDenied", {
    message: "AWS authentication requires a valid Date or x-amz-date header",
  });
}

function readQueryForm(query: QueryParameters, headers: RequestHeaders): SignedRequest {
  if (query.get("X-Amz-Algorithm") !== ALGORITHM) {
    throw malformedQuery('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"');
  }
  const [credential, amzDate, expires, signedHeaders, signature] = [
    "X-Amz-Credential",
    "X-Amz-Date",
    "X-Amz-Expires",
    "X-Amz-SignedHeaders",
    "X-Amz-Signature",
  ].map((name) => {
    const value = query.get(name);
    if (value === undefined || value === "") {
      throw malformedQuery(
        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.",
      );
    }
    return value;
  }) as [string, string, string, string, string];
  const scope = parseCredential(credential);
  if (scope === undefined) {
    throw malformedQuery(
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    );
  }
  if (scope.service !== "s3") {
    throw malformedQuery(
      `Error parsing the X-Amz-Credential parameter; incorrect service "${scope.service}". This endpoint belongs to "s3".`,
    );
  }
  const signedAtMs = parseAmzDate(amzDate);
  if (signedAtMs === undefined) {
    throw malformedQuery("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  }
  if (!amzDate.startsWith(scope.date)) {
    throw malformedQuery(
      `Invalid credential date "${scope.date}". This date is not the same as X-Amz-Date: "${amzDate.slice(0, 8)}".`,
    );
  }
  return {
    form: "query",
    scope,
    signedHeaders: splitSignedHeaders(signedHeaders),
    signature,
    amzDate,
    signedAtMs,
    expiresSeconds: parseExpires(expires),
    payloadHash:
      query.get("X-Amz-Content-Sha256") ?? headers.get("x-amz-content-sha256") ?? "UNSIGNED-PAYLOAD",
    securityToken: query.get("X-Amz-Security-Token") ?? headers.get("x-amz-security-token"),
  };
}

function parseExpires(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw malformedQuery("X-Amz-Expires should be a number");
  const seconds = Number(text);
  if (seconds < 0) throw malformedQuery("X-Amz-Expires must be non-negative");
  if (seconds > MAX_PRESIGNED_SECONDS) {
    throw malformedQuery(
      "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
    );
  }
  return seconds;
}

const splitSignedHeaders = remembering((text): readonly string[] =>
  [...new Set(text.toLowerCase().split(";"))].filter((name) => name !== "").sort(),
);

function isRepresentable(timeMs: number): boolean {
  // Years of four digits: what the basic form can say.
  return timeMs >= Date.UTC(1970, 0) && timeMs < Date.UTC(10_000, 0);
}

function malformedHeader(detail: string): S3Error {
  return new S3Error("AuthorizationHeaderMalformed", {
    message: `The authorization header is malformed; ${detail}`,
  });
}

function malformedQuery(message: string): S3Error {
  return new S3Error("AuthorizationQueryParametersError", { message });
}

function unsupportedMechanism(): S3Error {
  return new S3Error("InvalidRequest", {
    message: "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.",
  });
}

function twoMechanisms(authorization: string): S3Error {
  return new S3Error("InvalidArgument", {
    message:
      "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified",
    fields: { ArgumentName: "Authorization", ArgumentValue: authorization.split(" ", 1)[0] ?? "" },
  });
}
