/** What the front door can be told. Every limit has a default; `region` and `domains` come with the region's file. */

export interface S3Limits {
  /** Requests in work at once; further ones are told to slow down. Default 4096, at least 1. */
  readonly maxInFlightRequests: number;
  /** Without a byte of a body that we wait for, until `RequestTimeout`. Default 20,000 ms, at least 1. */
  readonly bodyIdleTimeoutMs: number;
  /** Without the client taking a byte of an answer that waits, until the connection is cut. Default 60,000 ms. */
  readonly answerIdleTimeoutMs: number;
  /** From the first byte of a request to the end of its headers. Default 20,000 ms. */
  readonly headersTimeoutMs: number;
  /** A connection without a request is closed after this. Default 65,000 ms, above what SDKs and proxies keep. */
  readonly keepAliveTimeoutMs: number;
  /** On one connection; the last answer closes it, so that clients spread over new gateways. Default 100,000. */
  readonly maxRequestsPerConnection: number;
  /** Objects and parts in one request. Default 5 GiB, as in S3. */
  readonly maxObjectBytes: number;
  /** An unread body of at most this many bytes is read and dropped, and the connection lives on. Default 64 KiB. */
  readonly maxDrainedBytes: number;
  /** Of a larger one as much is read, so that the client reads our error before it meets a reset. Default 4 MiB. */
  readonly maxLingeringBytes: number;
  /** For how long, at most. Default 2,000 ms. */
  readonly lingerMs: number;
}

export interface S3Options {
  /** That signatures must name and locations must match. */
  readonly region: string;
  /** Hosts under which a bucket may stand as the first label, in lower case. Default: none, path style only. */
  readonly domains: readonly string[];
  /** Shown to clients as `x-amz-id-2`, for people who look for the node that answered. */
  readonly hostId: string;
  readonly limits: S3Limits;
}

const KIBIBYTE = 1024;

export const defaultS3Limits: S3Limits = {
  maxInFlightRequests: 4096,
  bodyIdleTimeoutMs: 20_000,
  answerIdleTimeoutMs: 60_000,
  headersTimeoutMs: 20_000,
  keepAliveTimeoutMs: 65_000,
  maxRequestsPerConnection: 100_000,
  maxObjectBytes: 5 * KIBIBYTE ** 3,
  maxDrainedBytes: 64 * KIBIBYTE,
  maxLingeringBytes: 4 * KIBIBYTE ** 2,
  lingerMs: 2_000,
};
