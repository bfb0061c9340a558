/** What a handler sees of a request: verified, and read no further than its headers. */
import type { Clock } from "../base/clock.ts";
import type { HashPool } from "../base/hash-pool.ts";
import type { ObjectService } from "../region/index.ts";
import type { Answer } from "./answer.ts";
import type { PayloadSigning } from "./auth/payload.ts";
import type { ChunkSigning, Credentials, VerifiedRequest } from "./auth/verifier.ts";
import type { BucketDirectory } from "./buckets/directory.ts";
import type { ReadGuard } from "./elsewhere/guarded-reads.ts";
import type { WriteGuard } from "./elsewhere/guarded-writes.ts";
import type { OtherRegions } from "./elsewhere/other-regions.ts";
import type { Exchange } from "./exchange.ts";
import type { S3Federation } from "./federation.ts";
import type { RequestHeaders } from "./http/headers.ts";
import type { QueryParameters } from "./http/query.ts";
import type { S3Limits } from "./options.ts";

/** What handlers work with. */
export interface Gateway {
  /** Objects of the buckets that stand here. */
  readonly service: ObjectService;
  /** Buckets of the region, or of its federation. */
  readonly buckets: BucketDirectory;
  /** Undefined: the region is on its own. */
  readonly federation: S3Federation | undefined;
  readonly otherRegions: OtherRegions | undefined;
  readonly clock: Clock;
  /** Its name. */
  readonly region: string;
  readonly limits: S3Limits;
  /** Where large bodies are hashed; undefined: here. */
  readonly hashPool: HashPool | undefined;
}

export interface S3Request {
  readonly requestId: string;
  readonly clientAddress: string | undefined;
  readonly parameters: QueryParameters;
  /** With those that a presigned request carries in its query. */
  readonly headers: RequestHeaders;
  readonly accessKeyId: string;
  /** What it was signed with. */
  readonly credentials: Credentials;
  readonly payload: PayloadSigning;
  readonly chunkSigning: ChunkSigning | undefined;
  /** Fires when the client has gone away. */
  readonly signal: AbortSignal;
  /** As on the wire; taking from it says `100 Continue`. */
  readonly incoming: AsyncIterableIterator<Uint8Array, undefined>;
  /** Of a read that is to be proved, or is one of several regions'. */
  readonly reads?: ReadGuard | undefined;
  /** Of a write to a bucket of the federation. */
  readonly writes?: WriteGuard | undefined;
}

export interface BucketRequest extends S3Request {
  readonly bucket: string;
}

export interface ObjectRequest extends BucketRequest {
  readonly key: string;
}

export type Handler<Request extends S3Request> = (
  gateway: Gateway,
  request: Request,
) => Promise<Answer> | Answer;

/** Lazy where most requests need nothing. */
class VerifiedS3Request implements ObjectRequest {
  readonly bucket: string;
  readonly key: string;
  readonly parameters: QueryParameters;
  readonly headers: RequestHeaders;
  readonly accessKeyId: string;
  /** What it was signed with. */
  readonly credentials: Credentials;
  readonly payload: PayloadSigning;
  readonly chunkSigning: ChunkSigning | undefined;
  readonly #exchange: Exchange;

  constructor(exchange: Exchange, parameters: QueryParameters, verified: VerifiedRequest<Credentials>) {
    this.#exchange = exchange;
    this.bucket = exchange.bucket ?? "";
    this.key = exchange.key ?? "";
    this.parameters = parameters;
    this.headers = verified.headers;
    this.accessKeyId = verified.accessKeyId;
    this.credentials = verified.credentials;
    this.payload = verified.payload;
    this.chunkSigning = verified.chunkSigning;
  }

  get requestId(): string {
    return this.#exchange.requestId;
  }

  get clientAddress(): string | undefined {
    return this.#exchange.clientAddress;
  }

  get signal(): AbortSignal {
    return this.#exchange.signal;
  }

  get incoming(): AsyncIterableIterator<Uint8Array, undefined> {
    return this.#exchange.body;
  }

  get reads(): ReadGuard | undefined {
    return this.#exchange.reads;
  }

  get writes(): WriteGuard | undefined {
    return this.#exchange.writes;
  }
}

/** Bucket and key are empty where the operation has none; the table's types keep handlers from looking. */
export function verifiedRequest(
  exchange: Exchange,
  parameters: QueryParameters,
  verified: VerifiedRequest<Credentials>,
): ObjectRequest {
  return new VerifiedS3Request(exchange, parameters, verified);
}
