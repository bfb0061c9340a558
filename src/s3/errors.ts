/**
 * S3's errors: the codes that clients compare, their status, and the text that AWS documents for them.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and for the wording of details what S3
 * itself answers. What goes wrong beneath (an `AtollError`) becomes one of these at the edge: `s3ErrorOf`.
 */
import { AtollError } from "../base/errors.ts";
import { escapeXml } from "./xml/escape.ts";

interface S3ErrorKind {
  readonly status: number;
  readonly message: string;
}

const catalogue = {
  AccessDenied: { status: 403, message: "Access Denied" },
  AccessForbidden: { status: 403, message: "CORSResponse: CORS is not enabled for this bucket." },
  AccessControlListNotSupported: { status: 400, message: "The bucket does not allow ACLs" },
  AuthorizationHeaderMalformed: { status: 400, message: "The authorization header you provided is invalid." },
  AuthorizationQueryParametersError: {
    status: 400,
    message: "The authorization query parameters that you provided are not valid.",
  },
  BadDigest: {
    status: 400,
    message: "The Content-MD5 you specified did not match what we received.",
  },
  BadRequest: { status: 400, message: "Bad Request" },
  BucketAlreadyExists: {
    status: 409,
    message:
      "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
  },
  BucketAlreadyOwnedByYou: {
    status: 409,
    message: "Your previous request to create the named bucket succeeded and you already own it.",
  },
  BucketNotEmpty: { status: 409, message: "The bucket you tried to delete is not empty" },
  ConditionalRequestConflict: {
    status: 409,
    message: "The conditional request cannot succeed due to a conflicting operation against this resource.",
  },
  EntityTooLarge: {
    status: 400,
    message: "Your proposed upload exceeds the maximum allowed size",
  },
  EntityTooSmall: {
    status: 400,
    message: "Your proposed upload is smaller than the minimum allowed size",
  },
  IllegalLocationConstraintException: {
    status: 400,
    message:
      "The specified location constraint is incompatible for the region specific endpoint this request was sent to.",
  },
  IllegalVersioningConfigurationException: {
    status: 400,
    message: "The versioning configuration specified in the request is invalid.",
  },
  IncompleteBody: {
    status: 400,
    message: "You did not provide the number of bytes specified by the Content-Length HTTP header.",
  },
  InternalError: { status: 500, message: "We encountered an internal error. Please try again." },
  InvalidAccessKeyId: {
    status: 403,
    message: "The AWS Access Key Id you provided does not exist in our records.",
  },
  InvalidArgument: { status: 400, message: "Invalid Argument" },
  InvalidBucketName: { status: 400, message: "The specified bucket is not valid." },
  InvalidBucketState: {
    status: 409,
    message: "The request is not valid with the current state of the bucket.",
  },
  InvalidChunkSizeError: {
    status: 403,
    message: "Only the last chunk is allowed to have a size less than 8192 bytes",
  },
  InvalidDigest: { status: 400, message: "The Content-MD5 you specified is not valid." },
  InvalidEncryptionAlgorithmError: {
    status: 400,
    message: "The encryption request you specified is not valid. The valid value is AES256.",
  },
  InvalidLocationConstraint: {
    status: 400,
    message: "The specified location-constraint is not valid",
  },
  InvalidObjectState: {
    status: 403,
    message: "The operation is not valid for the object's storage class",
  },
  InvalidPart: {
    status: 400,
    message:
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  },
  InvalidPartNumber: { status: 416, message: "The requested partnumber is not satisfiable" },
  InvalidPartOrder: {
    status: 400,
    message: "The list of parts was not in ascending order. Parts must be ordered by part number.",
  },
  InvalidRange: { status: 416, message: "The requested range is not satisfiable" },
  InvalidRequest: { status: 400, message: "Invalid Request" },
  InvalidStorageClass: { status: 400, message: "The storage class you specified is not valid" },
  InvalidTag: { status: 400, message: "The tag provided was not a valid tag." },
  InvalidToken: {
    status: 400,
    message: "The provided token is malformed or otherwise invalid.",
  },
  InvalidURI: { status: 400, message: "Couldn't parse the specified URI." },
  KeyTooLongError: { status: 400, message: "Your key is too long" },
  MalformedTrailerError: {
    status: 400,
    message:
      "The request contained trailing data that was not well-formed or did not conform to our published schema.",
  },
  MalformedXML: {
    status: 400,
    message: "The XML you provided was not well-formed or did not validate against our published schema",
  },
  MaxMessageLengthExceeded: { status: 400, message: "Your request was too large." },
  MetadataTooLarge: {
    status: 400,
    message: "Your metadata headers exceed the maximum allowed metadata size",
  },
  MethodNotAllowed: {
    status: 405,
    message: "The specified method is not allowed against this resource.",
  },
  MissingContentLength: { status: 411, message: "You must provide the Content-Length HTTP header." },
  MissingRequestBodyError: { status: 400, message: "Request Body is empty" },
  MissingSecurityHeader: { status: 400, message: "Your request was missing a required header" },
  NoSuchBucket: { status: 404, message: "The specified bucket does not exist" },
  NoSuchBucketPolicy: { status: 404, message: "The bucket policy does not exist" },
  NoSuchCORSConfiguration: { status: 404, message: "The CORS configuration does not exist" },
  NoSuchKey: { status: 404, message: "The specified key does not exist." },
  NoSuchLifecycleConfiguration: {
    status: 404,
    message: "The lifecycle configuration does not exist",
  },
  NoSuchPublicAccessBlockConfiguration: {
    status: 404,
    message: "The public access block configuration was not found",
  },
  NoSuchTagSet: { status: 404, message: "The TagSet does not exist" },
  NoSuchUpload: {
    status: 404,
    message:
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
  },
  NoSuchVersion: { status: 404, message: "The specified version does not exist." },
  NoSuchWebsiteConfiguration: {
    status: 404,
    message: "The specified bucket does not have a website configuration",
  },
  NotImplemented: {
    status: 501,
    message: "A header or query you provided requests functionality that is not implemented.",
  },
  ObjectLockConfigurationNotFoundError: {
    status: 404,
    message: "Object Lock configuration does not exist for this bucket",
  },
  OperationAborted: {
    status: 409,
    message:
      "A conflicting conditional operation is currently in progress against this resource. Please try again.",
  },
  OwnershipControlsNotFoundError: {
    status: 404,
    message: "The bucket ownership controls were not found",
  },
  PermanentRedirect: {
    status: 301,
    message:
      "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.",
  },
  PreconditionFailed: {
    status: 412,
    message: "At least one of the pre-conditions you specified did not hold",
  },
  ReplicationConfigurationNotFoundError: {
    status: 404,
    message: "The replication configuration was not found",
  },
  RequestHeaderSectionTooLarge: {
    status: 400,
    message: "Your request header section exceeds the maximum allowed header section size.",
  },
  RequestTimeTooSkewed: {
    status: 403,
    message: "The difference between the request time and the current time is too large.",
  },
  RequestTimeout: {
    status: 400,
    message:
      "Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.",
  },
  ServerSideEncryptionConfigurationNotFoundError: {
    status: 404,
    message: "The server side encryption configuration was not found",
  },
  ServiceUnavailable: { status: 503, message: "Service is unable to handle request." },
  SignatureDoesNotMatch: {
    status: 403,
    message:
      "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
  },
  SlowDown: { status: 503, message: "Please reduce your request rate." },
  TooManyBuckets: { status: 400, message: "You have attempted to create more buckets than allowed" },
  UnexpectedContent: { status: 400, message: "This request contains unsupported content." },
  XAmzContentSHA256Mismatch: {
    status: 400,
    message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
  },
} as const satisfies Record<string, S3ErrorKind>;

export type S3ErrorCode = keyof typeof catalogue;

export const s3ErrorCodes: readonly S3ErrorCode[] = Object.keys(catalogue) as S3ErrorCode[];

export function isS3ErrorCode(text: string): text is S3ErrorCode {
  return Object.hasOwn(catalogue, text);
}

export interface S3ErrorOptions {
  /** Instead of the catalogue's text. */
  readonly message?: string;
  /** Further elements of the answer's XML (`BucketName`, `Key`, `Region`, `ArgumentName`, …), in their order. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Headers that the answer carries besides (`content-range`, `x-amz-delete-marker`, `allow`, …). */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** What a client is told when its request fails. */
export class S3Error extends Error {
  override readonly name = "S3Error";
  readonly code: S3ErrorCode;
  readonly status: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: S3ErrorCode, options: S3ErrorOptions = {}) {
    super(
      options.message ?? catalogue[code].message,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.status = catalogue[code].status;
    this.fields = options.fields ?? {};
    this.headers = options.headers ?? {};
  }
}

/** `InvalidArgument`, with the argument's name and value as S3 names them. */
export function invalidArgument(message: string, name: string, value: string): S3Error {
  return new S3Error("InvalidArgument", { message, fields: { ArgumentName: name, ArgumentValue: value } });
}

/** What the object service says by name (src/region/object-service.ts), and refusals that waiting does not mend. */
const codes: ReadonlyMap<string, S3ErrorCode> = new Map<string, S3ErrorCode>([
  ["bucket.notFound", "NoSuchBucket"],
  ["bucket.exists", "BucketAlreadyOwnedByYou"],
  ["bucket.notEmpty", "BucketNotEmpty"],
  ["object.notFound", "NoSuchKey"],
  ["object.versionNotFound", "NoSuchVersion"],
  ["object.preconditionFailed", "PreconditionFailed"],
  ["object.methodNotAllowed", "MethodNotAllowed"],
  ["object.conflict", "ConditionalRequestConflict"],
  ["upload.notFound", "NoSuchUpload"],
  ["upload.invalidPart", "InvalidPart"],
  ["upload.partTooSmall", "EntityTooSmall"],
  ["upload.sizeMismatch", "InvalidRequest"],
  ["upload.checksumMismatch", "BadDigest"],
  ["region.writeExpired", "RequestTimeout"],
  ["region.tooFewDrives", "ServiceUnavailable"],
  ["region.unavailable", "ServiceUnavailable"],
  ["control.unavailable", "ServiceUnavailable"],
  ["federation.unreachable", "ServiceUnavailable"],
  ["home.lost", "ServiceUnavailable"],
  ["home.moved", "ServiceUnavailable"],
  ["reads.needsHome", "InvalidRequest"],
  ["reads.notCurrent", "ServiceUnavailable"],
  ["tunnel.broken", "ServiceUnavailable"],
  ["raft.commandTooLarge", "InternalError"],
  ["raft.membershipInvalid", "InternalError"],
]);

/** What a client's owner can have mended by whoever runs the drives and links: their text names what is missing. */
const told: ReadonlySet<string> = new Set([
  "region.unreadable",
  "region.tooFewDrives",
  "control.unavailable",
  "federation.unreachable",
  "tunnel.broken",
  "home.lost",
  "home.moved",
  "reads.needsHome",
  "reads.notCurrent",
]);

/**
 * The S3 error that a client is told for any error. `SlowDown` and `ServiceUnavailable` (503) tell SDKs to try again
 * after a pause; all that nobody foresaw is `InternalError` (500), and the cause stays on the error for the log.
 */
export function s3ErrorOf(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  if (!(error instanceof AtollError)) return new S3Error("InternalError", { cause: error });
  const code = s3CodeOf(error);
  if (!told.has(error.code)) return new S3Error(code, { cause: error });
  const { message } = catalogue[code];
  return new S3Error(code, { message: `${message.replace(/\.$/, "")}: ${error.message}.`, cause: error });
}

function s3CodeOf(error: AtollError): S3ErrorCode {
  const named = codes.get(error.code);
  if (named !== undefined) return named;
  if (error.code.endsWith(".overloaded")) return "SlowDown";
  if (error.code.startsWith("raft.") || error.retryable) return "ServiceUnavailable";
  return "InternalError";
}

export interface ErrorContext {
  /** The path that was asked for, percent-encoded as it came. */
  readonly resource: string;
  readonly requestId: string;
  readonly hostId: string;
}

/** The body of an error's answer. Errors have no namespace in S3, unlike every other answer. */
export function errorXml(error: S3Error, context: ErrorContext): string {
  let fields = "";
  for (const [name, value] of Object.entries(error.fields))
    fields += `<${name}>${escapeXml(value)}</${name}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code>` +
    `<Message>${escapeXml(error.message)}</Message>${fields}` +
    `<Resource>${escapeXml(context.resource)}</Resource>` +
    `<RequestId>${escapeXml(context.requestId)}</RequestId><HostId>${escapeXml(context.hostId)}</HostId></Error>`
  );
}
