/** Heads of requests: routed, verified, and taken apart by every parser that a handler may use. */
import { validateHeaderValue } from "node:http";
import { SignatureVerifier } from "../../../src/s3/auth/verifier.ts";
import { planBody } from "../../../src/s3/body/plan.ts";
import { errorXml, S3Error } from "../../../src/s3/errors.ts";
import { copySourceConditions, readConditions, writeCondition } from "../../../src/s3/http/conditions.ts";
import { parseCopySource, parseDirective } from "../../../src/s3/http/copy-source.ts";
import { type RequestHeaders, requestHeadersOf, requestTargetOf } from "../../../src/s3/http/headers.ts";
import {
  contentHeadersOf,
  contentHeadersToSend,
  responseOverrides,
  storageClassOf,
  userMetadataOf,
  userMetadataToSend,
} from "../../../src/s3/http/object-headers.ts";
import {
  encodingTypeOf,
  maxKeysOf,
  partNumberMarkerOf,
  partNumberOf,
} from "../../../src/s3/http/parameters.ts";
import { encodeKeyForListing } from "../../../src/s3/http/percent.ts";
import { parseQuery } from "../../../src/s3/http/query.ts";
import { contentRange, parseCopySourceRange, parseRange } from "../../../src/s3/http/range.ts";
import { parseTaggingHeader } from "../../../src/s3/http/tags.ts";
import {
  checksumAlgorithmHeader,
  checksumTypeHeader,
  uploadChecksum,
  wholeChecksumHeader,
} from "../../../src/s3/operations/checksum-headers.ts";
import { continuationToken, parseContinuationToken } from "../../../src/s3/operations/paging.ts";
import { parseVersionSelector } from "../../../src/s3/operations/versions.ts";
import { route } from "../../../src/s3/router.ts";
import { requests, requestTokens } from "../s3-corpus.ts";
import { addedHeaders, presigned, type RawHead, type Signer, splitHead } from "../s3-head.ts";
import { anyOf, asyncVerdictOf, type FuzzTarget, type Verdict, verdictOf } from "../target.ts";

const signer: Signer = {
  accessKeyId: "AKIAATOLLFUZZ",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  region: "us-east-1",
  nowMs: Date.UTC(2026, 0, 2, 3, 4, 5),
};
const verifier = new SignatureVerifier({
  region: signer.region,
  lookUp: (accessKeyId) => (accessKeyId === signer.accessKeyId ? signer : undefined),
});
const OBJECT_BYTES = 100_000;

/** As the front door takes it: the first error is the answer, and an answer it must be. */
async function served({ method, url, rawHeaders }: RawHead): Promise<Verdict> {
  try {
    const headers = requestHeadersOf(rawHeaders);
    const { rawPath, rawQuery } = requestTargetOf(url);
    const host = headers.get("host") ?? "";
    route({ method, host, rawPath, rawQuery, headers }, { domains: ["localhost"] });
    const verified = await verifier.verify({ method, rawPath, rawQuery, headers, nowMs: signer.nowMs });
    parseHeaders(verified.headers);
    return "accepted";
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    errorXml(error, { resource: url, requestId: "1", hostId: "fuzz" });
    for (const value of Object.values(error.headers)) validateHeaderValue("x", value);
    return "refused";
  }
}

function sendable(headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) validateHeaderValue(name, value);
}

function parseHeaders(headers: RequestHeaders): Verdict[] {
  const bodies = [{ kind: "unsigned" } as const, { kind: "unsignedChunks" } as const];
  const checks: (() => unknown)[] = [
    () => readConditions(headers),
    () => copySourceConditions(headers),
    () => writeCondition(headers),
    () => parseCopySource(headers.get("x-amz-copy-source") ?? ""),
    () => parseDirective(headers.get("x-amz-metadata-directive"), "x-amz-metadata-directive"),
    () => parseCopySourceRange(headers.get("x-amz-copy-source-range"), OBJECT_BYTES),
    () => parseTaggingHeader(headers.get("x-amz-tagging")),
    // What is taken into the store must fit into the answer of a GET.
    () => sendable(contentHeadersToSend(contentHeadersOf(headers))),
    () => sendable(userMetadataToSend(userMetadataOf(headers))),
    () => storageClassOf(headers),
    () => checksumAlgorithmHeader(headers),
    () => checksumTypeHeader(headers),
    () => uploadChecksum(headers),
    () => wholeChecksumHeader(headers),
    ...bodies.map((payload) => () => planBody({ headers, payload, chunkSigning: undefined })),
    ...[0, 1, OBJECT_BYTES].map((bytes) => () => {
      const range = parseRange(headers.get("range"), bytes);
      if (range !== undefined) contentRange(range, bytes);
    }),
  ];
  return checks.map(verdictOf);
}

function parseParameters(rawQuery: string): Verdict[] {
  return [
    verdictOf(() => {
      const parameters = parseQuery(rawQuery);
      const checks: (() => unknown)[] = [
        () => maxKeysOf(parameters, "max-keys"),
        () => maxKeysOf(parameters, "max-parts"),
        () => partNumberOf(parameters),
        () => partNumberMarkerOf(parameters),
        () => encodingTypeOf(parameters),
        () => sendable(responseOverrides(parameters)),
        () => parseVersionSelector(parameters.get("versionId")),
        () => parseVersionSelector(parameters.get("version-id-marker")),
        () => continuationToken(parseContinuationToken(parameters.get("continuation-token") ?? "")),
        () => encodeKeyForListing(parameters.get("prefix") ?? ""),
      ];
      checks.forEach(verdictOf);
    }),
  ];
}

/** What Node's parser lets through (RFC 9110, 5.1 and 5.5): tokens for names, and no control characters in values. */
function isHttp({ method, url, rawHeaders }: RawHead): boolean {
  const isToken = (text: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  const hasControl = (text: string): boolean => /[\x00-\x08\x0a-\x1f\x7f]/.test(text);
  const areHeaders = rawHeaders.every((text, at) => (at % 2 === 0 ? isToken(text) : !hasControl(text)));
  return isToken(method) && !/[\s\x7f]/.test(url) && !hasControl(url) && areHeaders;
}

/** Once as it came, once with a signature that fits what it became. */
async function run(input: Buffer): Promise<Verdict> {
  const { head } = splitHead(input);
  if (!isHttp(head)) return "refused";
  const asItCame = await served(head);
  const added = addedHeaders(head, signer);
  const lines = (added ?? "").split("\r\n").filter((line) => line !== "");
  const extra = lines.flatMap((line) => [
    line.slice(0, line.indexOf(":")),
    line.slice(line.indexOf(":") + 1),
  ]);
  const signed = await served({ ...head, rawHeaders: [...head.rawHeaders, ...extra] });
  const parsed = await asyncVerdictOf(async () => {
    parseHeaders(requestHeadersOf(head.rawHeaders));
    parseParameters(requestTargetOf(head.url).rawQuery);
  });
  return parsed === "refused" ? "refused" : anyOf([asItCame, signed]);
}

export const requestTarget: FuzzTarget = {
  name: "requests",
  corpus: requests,
  tokens: requestTokens,
  run,
  share: 190,
};

/** What presigners move into the query, and S3 takes for headers. */
const hoisted = [
  "x-amz-meta-a",
  "x-amz-website-redirect-location",
  "x-amz-storage-class",
  "x-amz-tagging",
  "x-amz-copy-source",
  "x-amz-checksum-mode",
  "x-amz-content-sha256",
  "response-content-disposition",
];
const hoistedValues = [
  "a",
  "%0A",
  "%00",
  "%C3%BC",
  "%7F",
  "a%0D%0Ab:%20c",
  "%F0%9F%98%80",
  "=%3FUTF-8%3FQ%3F=0A%3F=",
  "%20",
  "",
];

const presignedHead = (url: string): Buffer =>
  Buffer.from(`GET ${url} HTTP/1.1\r\nhost: localhost:9001\r\n\r\n`);

export const presignedTarget: FuzzTarget = {
  name: "presigned",
  corpus: [
    presigned("GET", "/fuzz-bucket/a/1", "", signer),
    presigned("GET", "/fuzz-bucket/%C3%BC", "versionId=null&response-content-type=text%2Fplain", signer),
    presigned("GET", "/fuzz-bucket", "list-type=2&x-amz-meta-a=%C3%BC", signer),
  ].map(presignedHead),
  tokens: requestTokens,
  mutate: (input, random) => {
    if (random.chance(0.6)) return input;
    const pairs = [1, 2].map(() => `${random.pick(hoisted)}=${random.pick(hoistedValues)}`);
    return presignedHead(presigned("GET", "/fuzz-bucket/a/1", pairs.join("&"), signer));
  },
  run: async (input) => {
    const { head } = splitHead(input);
    return isHttp(head) ? served(head) : "refused";
  },
  share: 30,
};
