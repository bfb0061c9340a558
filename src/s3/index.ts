/**
 * s3: the S3 protocol in front of a region's object service. Signature Version 4, S3's operations, XML and errors, on
 * koa and Node's http server.
 *
 *   const options = { region: "us-east-1", domains: ["s3.example.com"], hostId: "node-1", limits: defaultS3Limits };
 *   const app = createS3App({ service, clock, random, logger, lookUpCredentials, onRequest }, options);
 *   const server = createServer(s3ServerOptions(options));
 *   serveS3(server, app, options);
 *   server.listen(9001);
 *   ...
 *   server.close();
 *   const cutOff = await app.close(30_000);  // requests under way end first
 *
 * As one of a federation's it is given an `S3Federation`, and takes what other regions hand on:
 *
 *   const handlers = tunnelHandlers((arrived) => app.acceptTunnel(server, arrived));
 *
 * What it promises:
 * - Bodies stream both ways, as fast as the slower side: a request holds some 128 KiB, whatever its object's size.
 * - A write reaches the service only with its signature, headers and limits checked, and is committed only when its
 *   length, checksums and chunk signatures are. `100 Continue` is said when the body is about to be read.
 * - A failure is one of S3's errors, with its code, status and request id, or a cut connection where the answer had
 *   begun. What nobody foresaw is `InternalError`, and the logger has its cause.
 * - A request for a bucket of another region is answered by that region, through here. What has arrived is handed on to
 *   none; the first region goes on to where it is told.
 * - A read says what it was shown to be (`x-atoll-read-proof`), and is answered where it can be shown to be what was asked.
 *   A write of a bucket with a home is done there, and confirmed right before its answer leaves.
 * - The client's going away fires the `AbortSignal` that the service was given.
 */
export { createS3App, type S3App, type S3Components } from "./app.ts";
export type { Credentials } from "./auth/verifier.ts";
export type { RequestRecord } from "./exchange.ts";
export type { ObjectSearch, S3Federation } from "./federation.ts";
export { objectDigests, objectDigestsOn } from "./object-digests.ts";
export { defaultS3Limits, type S3Limits, type S3Options } from "./options.ts";
export { s3ServerOptions, serveS3 } from "./server.ts";
