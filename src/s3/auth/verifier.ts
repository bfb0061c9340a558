/**
 * Verifies who sent a request, by AWS Signature Version 4 in its header or its query.
 *
 *   const verifier = new SignatureVerifier({ region: "us-east-1", lookUp: (id) => credentials.get(id) });
 *   const { credentials, payload } = await verifier.verify({ method, rawPath, rawQuery, headers, nowMs });
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
import { hash, timingSafeEqual } from "node:crypto";
import { checksumAlgorithms, checksumHeader } from "../checksums/types.ts";
import { invalidArgument, S3Error } from "../errors.ts";
import type { RequestHeaders } from "../http/headers.ts";
import { parseQuery } from "../http/query.ts";
import { formatAmzDate } from "./amz-date.ts";
import { canonicalRequest } from "./canonical-request.ts";
import { hmacSha256Hex } from "./hmac.ts";
import { KnownSignatures } from "./known-signatures.ts";
import { type PayloadSigning, parsePayloadSigning } from "./payload.ts";
import { readSignedRequest, type SignedRequest } from "./signed-request.ts";
import { SigningKeys } from "./signing-keys.ts";

/** How far a client's clock may be from ours, either way. */
const MAX_CLOCK_SKEW_MS = 15 * 60 * 1000;

export interface Credentials {
  readonly secretAccessKey: string;
  /** Of temporary credentials: each request must bring it. */
  readonly sessionToken?: string;
}

export interface VerifierOptions<C extends Credentials> {
  /** The region that signatures should name, and that others are told of. */
  readonly region: string;
  /** Others that they may name: of the federation, whose endpoints serve each other's buckets. */
  isOtherRegion?(name: string): boolean;
  lookUp(accessKeyId: string): Promise<C | undefined> | C | undefined;
}

export interface RequestToVerify {
  readonly method: string;
  /** As on the wire, before decoding (`requestTargetOf`). */
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: RequestHeaders;
  /** Wall-clock time, milliseconds since 1970. */
  readonly nowMs: number;
}

/** What the chunks of an aws-chunked body are signed with. */
export interface ChunkSigning {
  readonly signingKey: Buffer;
  /** The request's own signature, from which the chain of the chunks' goes on. */
  readonly seedSignature: string;
  readonly amzDate: string;
  readonly scope: string;
}

export interface VerifiedRequest<C extends Credentials> {
  readonly accessKeyId: string;
  readonly credentials: C;
  readonly isPresigned: boolean;
  /** The request's headers, with those of a presigned request that its query carries. */
  readonly headers: RequestHeaders;
  readonly payload: PayloadSigning;
  /** Where the payload is signed chunk by chunk. */
  readonly chunkSigning: ChunkSigning | undefined;
}

export class SignatureVerifier<C extends Credentials> {
  readonly #options: VerifierOptions<C>;
  readonly #keys = new SigningKeys();
  readonly #known = new KnownSignatures();

  constructor(options: VerifierOptions<C>) {
    this.#options = options;
  }

  /**
   * @throws S3Error `AccessDenied` (no signature, expired, unsigned headers), `AuthorizationHeaderMalformed`,
   * `AuthorizationQueryParametersError`, `InvalidAccessKeyId`, `InvalidToken`, `RequestTimeTooSkewed`,
   * `SignatureDoesNotMatch`, `InvalidRequest`, `InvalidArgument`; and what `lookUp` throws.
   */
  async verify(request: RequestToVerify): Promise<VerifiedRequest<C>> {
    const signed = readSignedRequest(request);
    this.#checkRegion(signed);
    checkTime(signed, request.nowMs);
    const payload = parsePayloadSigning(signed.payloadHash);
    checkSignedHeaders(signed, request.headers);
    const { accessKeyId } = signed.scope;
    const credentials = await this.#options.lookUp(accessKeyId);
    if (credentials === undefined) {
      throw new S3Error("InvalidAccessKeyId", { fields: { AWSAccessKeyId: accessKeyId } });
    }
    checkToken(credentials, signed.securityToken);
    const signingKey = this.#keys.keyOf(signed.scope, credentials.secretAccessKey);
    this.#checkSignature(request, signed, signingKey);
    return {
      accessKeyId,
      credentials,
      isPresigned: signed.form === "query",
      headers: signed.form === "query" ? withHoistedHeaders(request) : request.headers,
      payload,
      chunkSigning:
        payload.kind === "signedChunks"
          ? {
              signingKey,
              seedSignature: signed.signature,
              amzDate: signed.amzDate,
              scope: signed.scope.text,
            }
          : undefined,
    };
  }

  #checkSignature(request: RequestToVerify, signed: SignedRequest, signingKey: Buffer): void {
    const { signedHeaders, payloadHash, amzDate } = signed;
    const canonical = canonicalRequest({ ...request, signedHeaders, payloadHash });
    // With the key, which is of one credential, day and region, all that the signature depends on.
    const text = `${amzDate}\n${canonical}`;
    const known = this.#known.of(text, signingKey);
    const signature = known ?? hmacSha256Hex(signingKey, stringToSignOf(signed, canonical));
    if (!equalInConstantTime(signature, signed.signature)) throw wrongSignature(signed, canonical);
    if (known === undefined) this.#known.remember(text, signingKey, signature);
  }

  #checkRegion({ form, scope }: SignedRequest): void {
    const { region } = this.#options;
    if (scope.region === region || this.#options.isOtherRegion?.(scope.region) === true) return;
    const detail = `the region '${scope.region}' is wrong; expecting '${region}'`;
    throw form === "header"
      ? new S3Error("AuthorizationHeaderMalformed", {
          message: `The authorization header is malformed; ${detail}`,
          fields: { Region: region },
        })
      : new S3Error("AuthorizationQueryParametersError", {
          message: `Error parsing the X-Amz-Credential parameter; ${detail}`,
          fields: { Region: region },
        });
  }
}

function checkTime(signed: SignedRequest, nowMs: number): void {
  if (signed.expiresSeconds !== undefined) {
    checkPresignedTime(signed, signed.expiresSeconds, nowMs);
  } else if (Math.abs(nowMs - signed.signedAtMs) > MAX_CLOCK_SKEW_MS) {
    throw new S3Error("RequestTimeTooSkewed", {
      fields: {
        RequestTime: signed.amzDate,
        ServerTime: isoSeconds(nowMs),
        MaxAllowedSkewMilliseconds: String(MAX_CLOCK_SKEW_MS),
      },
    });
  }
}

function checkPresignedTime(signed: SignedRequest, expiresSeconds: number, nowMs: number): void {
  if (signed.signedAtMs - nowMs > MAX_CLOCK_SKEW_MS) {
    throw new S3Error("AccessDenied", {
      message: "Request is not valid yet",
      fields: { "X-Amz-Date": signed.amzDate, ServerTime: isoSeconds(nowMs) },
    });
  }
  const expiresAtMs = signed.signedAtMs + expiresSeconds * 1000;
  if (nowMs > expiresAtMs) {
    throw new S3Error("AccessDenied", {
      message: "Request has expired",
      fields: {
        "X-Amz-Expires": String(expiresSeconds),
        Expires: isoSeconds(expiresAtMs),
        ServerTime: isoSeconds(nowMs),
      },
    });
  }
}

/**
 * S3 refuses x-amz-* headers that the signature does not cover: whoever relays a request could add them. The payload's
 * hash is covered in any case, as the canonical request's last line.
 */
function checkSignedHeaders({ signedHeaders }: SignedRequest, headers: RequestHeaders): void {
  const unsigned: string[] = [];
  if (!signedHeaders.includes("host")) unsigned.push("host");
  for (const name of headers.keys()) {
    if (name.startsWith("x-amz-") && name !== "x-amz-content-sha256" && !signedHeaders.includes(name)) {
      unsigned.push(name);
    }
  }
  if (unsigned.length > 0) {
    throw new S3Error("AccessDenied", {
      message: "There were headers present in the request which were not signed",
      fields: { HeadersNotSigned: unsigned.join(", ") },
    });
  }
}

/** Presigners move x-amz-* headers into the query, where S3 takes them as if they were headers; so are ours. */
function withHoistedHeaders({ headers, rawQuery }: RequestToVerify): RequestHeaders {
  const all = new Map(headers);
  for (const [name, value] of parseQuery(rawQuery)) {
    const header = name.toLowerCase();
    if (!/^x-(?:amz|atoll)-/.test(header) || passedOver.has(header) || all.has(header)) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a header can't hold them, and an answer could not repeat them.
    if (/[\x00-\x08\x0a-\x1f\x7f]/.test(value)) {
      throw invalidArgument("The value cannot be that of a header", name, value);
    }
    // Headers are text with one character a byte, as on the wire.
    all.set(header, Buffer.from(value).toString("latin1").trim());
  }
  return all;
}

/**
 * The signature's own, and checksums: SDKs that sign a PUT to come put the checksum of no bytes at all into its query
 * (`x-amz-checksum-crc32=AAAAAA==`), and S3 passes over it (https://github.com/localstack/localstack/issues/12169,
 * https://github.com/aws/aws-sdk-go-v2/issues/2610). As a header it counts.
 */
const passedOver: ReadonlySet<string> = new Set([
  "x-amz-sdk-checksum-algorithm",
  ...checksumAlgorithms.map(checksumHeader),
  "x-amz-algorithm",
  "x-amz-credential",
  "x-amz-date",
  "x-amz-expires",
  "x-amz-signedheaders",
  "x-amz-signature",
  "x-amz-security-token",
]);

function checkToken(credentials: Credentials, token: string | undefined): void {
  if (credentials.sessionToken === undefined && token === undefined) return;
  if (!equalInConstantTime(credentials.sessionToken ?? "", token ?? "")) throw new S3Error("InvalidToken");
}

function stringToSignOf({ amzDate, scope }: SignedRequest, canonical: string): string {
  const requestHash = hash("sha256", Buffer.from(canonical, "latin1"), "hex");
  return `AWS4-HMAC-SHA256\n${amzDate}\n${scope.text}\n${requestHash}`;
}

function wrongSignature(signed: SignedRequest, canonical: string): S3Error {
  const stringToSign = stringToSignOf(signed, canonical);
  return new S3Error("SignatureDoesNotMatch", {
    fields: {
      AWSAccessKeyId: signed.scope.accessKeyId,
      StringToSign: stringToSign,
      SignatureProvided: signed.signature,
      StringToSignBytes: hexBytes(Buffer.from(stringToSign)),
      CanonicalRequest: canonical,
      CanonicalRequestBytes: hexBytes(Buffer.from(canonical, "latin1")),
    },
  });
}

/** Takes the same time wherever two texts of one length differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  const left = Buffer.from(a, "latin1");
  const right = Buffer.from(b, "latin1");
  return left.length === right.length && timingSafeEqual(left, right);
}

function hexBytes(bytes: Buffer): string {
  return (bytes.toString("hex").match(/../g) ?? []).join(" ");
}

function isoSeconds(timeMs: number): string {
  const amzDate = formatAmzDate(timeMs);
  return amzDate.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6Z");
}
