/**
 * The front door: from a connection to a typed operation and back. One request goes through here in order: its id, its
 * operation (`router.ts`), its signature (`auth/`), its handler (`operations/`), its answer (`send.ts`).
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import Koa from "koa";
import type { Clock, Timer } from "../base/clock.ts";
import { hasCode } from "../base/errors.ts";
import type { HashPool } from "../base/hash-pool.ts";
import type { Logger } from "../base/logger.ts";
import type { Random } from "../base/random.ts";
import type { Bucket, ObjectService } from "../region/index.ts";
import type { ArrivedTunnel } from "../replicator/index.ts";
import { type Answer, type AnswerHeaders, emptyAnswer } from "./answer.ts";
import { type Credentials, SignatureVerifier } from "./auth/verifier.ts";
import { FederationBuckets } from "./buckets/federation-buckets.ts";
import { RegionBuckets } from "./buckets/region-buckets.ts";
import { serveAlone } from "./elsewhere/alone.ts";
import { CODE_HEADER } from "./elsewhere/answers.ts";
import { OtherRegions } from "./elsewhere/other-regions.ts";
import { serve } from "./elsewhere/serve.ts";
import { errorXml, S3Error, s3ErrorOf } from "./errors.ts";
import { type Arrival, Exchange, type RequestRecord } from "./exchange.ts";
import { regionName, type S3Federation } from "./federation.ts";
import { requestHeadersOf, requestTargetOf } from "./http/headers.ts";
import { parseQuery } from "./http/query.ts";
import { handle } from "./operations/table.ts";
import type { S3Options } from "./options.ts";
import { type Gateway, verifiedRequest } from "./request.ts";
import { RequestIds } from "./request-ids.ts";
import { type RoutedRequest, type RouterOptions, route } from "./router.ts";
import { BrokenAnswer, type SendOptions, sendAnswer } from "./send.ts";

export interface S3Components {
  readonly service: ObjectService;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Asked for every request; keep it in memory. */
  lookUpCredentials(accessKeyId: string): Promise<Credentials | undefined> | Credentials | undefined;
  /** Hashes large bodies off the event loop; without it they are hashed on it. */
  readonly hashPool?: HashPool;
  /** Without it the region is on its own. */
  readonly federation?: S3Federation | undefined;
  /** Called when a request has ended: the access log and the metrics hang here. */
  onRequest?(record: RequestRecord): void;
}

export class S3App {
  readonly #components: S3Components;
  readonly #options: S3Options;
  readonly #gateway: Gateway;
  readonly #verifier: SignatureVerifier<Credentials>;
  readonly #routerOptions: RouterOptions;
  readonly #sendOptions: SendOptions;
  readonly #requestIds: RequestIds;
  /** By connection, with what ends one on which no request comes: its server's own watch is on sockets only. */
  readonly #arrivals = new WeakMap<object, { readonly arrival: Arrival; readonly watch: Timer }>();
  readonly #callback: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Those whose answer is not yet written to its end. */
  readonly #inFlight = new Set<Exchange>();
  #isStopping = false;
  #onIdle: (() => void) | undefined;

  constructor(components: S3Components, options: S3Options) {
    const { clock, service, random, federation, logger } = components;
    this.#components = components;
    this.#options = options;
    this.#gateway = {
      service,
      buckets:
        federation === undefined
          ? new RegionBuckets(service, options.region)
          : new FederationBuckets(federation),
      federation,
      otherRegions:
        federation === undefined
          ? undefined
          : new OtherRegions({ federation, clock, logger, domains: options.domains }),
      clock,
      region: options.region,
      limits: options.limits,
      hashPool: components.hashPool,
    };
    this.#verifier = new SignatureVerifier({
      region: options.region,
      isOtherRegion: (name) => federation?.view.regionByName(name) !== undefined,
      lookUp: (accessKeyId) => components.lookUpCredentials(accessKeyId),
    });
    this.#routerOptions = { domains: options.domains };
    this.#sendOptions = { clock, answerIdleTimeoutMs: options.limits.answerIdleTimeoutMs };
    this.#requestIds = new RequestIds(random);
    this.#callback = this.#koa().callback();
  }

  get inFlightRequests(): number {
    return this.#inFlight.size;
  }

  /** A listener for `request` and, with `100 Continue` under our control, `checkContinue` (`serveS3`). */
  readonly callback = (request: IncomingMessage, response: ServerResponse): void => {
    void this.#callback(request, response);
  };

  /** Takes a request that another region has handed on. @param server one that the app stands behind (`serveS3`) */
  acceptTunnel(server: Server, { connection, opening, from }: ArrivedTunnel): void {
    const { federation } = this.#components;
    const name = federation === undefined ? String(from) : regionName(federation, from);
    const { headersTimeoutMs } = this.#options.limits;
    const watch = this.#components.clock.after(headersTimeoutMs, () => connection.destroy());
    connection.once("close", () => watch.cancel());
    this.#arrivals.set(connection, { arrival: { ...opening, from: name }, watch });
    server.emit("connection", connection);
  }

  /** For an answer that no request belongs to. */
  nextRequestId(): string {
    return this.#requestIds.next();
  }

  /** Those on a connection whose answers are not yet written. */
  onConnection(socket: unknown): Exchange[] {
    return [...this.#inFlight].filter(({ request }) => request.socket === socket);
  }

  /**
   * Refuses new requests from now on, and resolves when those under way are answered, or cut off after `deadlineMs`.
   *
   * @returns how many were cut off
   */
  async close(deadlineMs: number): Promise<number> {
    this.#isStopping = true;
    if (this.#inFlight.size === 0) return 0;
    let cut = 0;
    const timer = this.#components.clock.after(deadlineMs, () => {
      cut = this.#inFlight.size;
      for (const { response } of this.#inFlight) response.destroy();
    });
    await new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
    timer.cancel();
    return cut;
  }

  #koa(): Koa {
    const koa = new Koa();
    koa.use((context) => {
      // The answer is written here, without koa's buffering of headers and guessing at bodies.
      context.respond = false;
      return this.#serve(context.req, context.res);
    });
    koa.on("error", (error: unknown) => this.#components.logger.debug({ error }, "a connection failed"));
    return koa;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrival = this.#arrivals.get(request.socket);
    arrival?.watch.cancel();
    const arrived = arrival?.arrival;
    const exchange = new Exchange(request, response, {
      requestId: arrived?.requestId ?? this.#requestIds.next(),
      arrived,
      clock: this.#components.clock,
      limits: this.#options.limits,
    });
    this.#inFlight.add(exchange);
    response.on("close", () => this.#end(exchange));
    try {
      this.#checkLoad();
      const answer = await this.#answer(exchange);
      exchange.beforeAnswer?.();
      await this.#send(exchange, answer);
    } catch (error) {
      await this.#refuse(exchange, error);
    }
  }

  #checkLoad(): void {
    if (this.#isStopping) throw new S3Error("ServiceUnavailable", { message: "The node is shutting down." });
    if (this.#inFlight.size > this.#options.limits.maxInFlightRequests) throw new S3Error("SlowDown");
  }

  async #answer(exchange: Exchange): Promise<Answer> {
    const { request } = exchange;
    const method = request.method ?? "";
    const { rawPath, rawQuery } = requestTargetOf(request.url ?? "/");
    const headers = requestHeadersOf(request.rawHeaders);
    exchange.userAgent = headers.get("user-agent");
    const host = headers.get("host") ?? "";
    const routerOptions = exchange.arrived ?? this.#routerOptions;
    const routed = route({ method, host, rawPath, rawQuery, headers }, routerOptions);
    exchange.operation = routed.operation;
    if (routed.level !== "service") exchange.bucket = routed.bucket;
    if (routed.level === "object") exchange.key = routed.key;
    const nowMs = this.#components.clock.wallMs();
    const verified = await this.#verifier.verify({ method, rawPath, rawQuery, headers, nowMs });
    exchange.accessKeyId = verified.accessKeyId;
    const { otherRegions } = this.#gateway;
    const { parameters } = routed;
    const here = () => handle(this.#gateway, routed, verifiedRequest(exchange, parameters, verified));
    if (otherRegions === undefined)
      return serveAlone(this.#options.region, { routed, headers: verified.headers, here });
    const record = () => this.#record(routed);
    return serve(otherRegions, { exchange, routed, headers: verified.headers, here, record });
  }

  async #record(routed: RoutedRequest): Promise<Bucket | undefined> {
    if (routed.level === "service") return undefined;
    try {
      return await this.#gateway.service.bucket(routed.bucket);
    } catch (error) {
      if (hasCode(error, "bucket.notFound")) return undefined;
      throw error;
    }
  }

  async #send(exchange: Exchange, answer: Answer): Promise<void> {
    const { response } = exchange;
    const { limits } = this.#options;
    const { unreadBytes } = exchange;
    const common = this.#commonHeaders(exchange);
    // What did not come in time may come late, where the next request is looked for.
    const isLate = exchange.code === "RequestTimeout";
    if (unreadBytes <= limits.maxDrainedBytes && !isLate && !this.#isStopping) {
      exchange.sentBytes = await sendAnswer(response, answer, common, this.#sendOptions);
      // What nobody began to read Node drops by itself.
      if (exchange.body.hasBegun && !exchange.body.isComplete) exchange.body.discard();
      return;
    }
    common.push("connection", "close");
    const isLingering = unreadBytes > 0 && !isLate && !exchange.isBodyWithheld && answer.body.kind === "xml";
    if (isLingering) await this.#sendAndLinger(exchange, answer, common);
    else exchange.sentBytes = await sendAnswer(response, answer, common, this.#sendOptions);
  }

  /** A client that is still sending would meet a reset before it has read our answer, were we to close at once. */
  async #sendAndLinger(exchange: Exchange, answer: Answer, common: AnswerHeaders): Promise<void> {
    const { maxLingeringBytes, lingerMs } = this.#options.limits;
    const bytes = Buffer.from(answer.body.kind === "xml" ? answer.body.text : "");
    const headers = common.concat(answer.headers, ["content-type", "application/xml"]);
    headers.push("content-length", String(bytes.length));
    exchange.response.writeHead(answer.status, headers);
    exchange.response.write(bytes);
    exchange.sentBytes = bytes.length;
    await new Promise<void>((resolve) => {
      const timer = this.#components.clock.after(lingerMs, resolve);
      void exchange.body.drop(maxLingeringBytes).then(() => {
        timer.cancel();
        resolve();
      });
    });
    exchange.response.end();
  }

  async #refuse(exchange: Exchange, cause: unknown): Promise<void> {
    const { response, requestId } = exchange;
    const error = namedError(s3ErrorOf(cause instanceof BrokenAnswer ? cause.cause : cause), exchange);
    exchange.code = error.code;
    if (error.status >= 500) {
      const { operation, bucket, key } = exchange;
      const fields = { requestId, operation, bucket, key, error: error.cause ?? error };
      if (error.code === "InternalError") this.#components.logger.error(fields, "a request failed");
      else this.#components.logger.warn(fields, "a request could not be served");
    }
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    try {
      await this.#send(exchange, this.#errorAnswer(exchange, error));
    } catch (failure) {
      this.#components.logger.error({ requestId, error: failure }, "an error could not be answered");
      response.destroy();
    }
  }

  #errorAnswer(exchange: Exchange, error: S3Error): Answer {
    const headers: AnswerHeaders = Object.entries(error.headers).flat();
    if (exchange.operation === "HeadBucket") headers.push("x-amz-bucket-region", this.#options.region);
    // For the other region's log: a HEAD's refusal has no body that would name it.
    if (exchange.arrived !== undefined) headers.push(CODE_HEADER, error.code);
    if (exchange.isHead || error.status === 304) {
      if (exchange.isHead) headers.push("content-type", "application/xml");
      return emptyAnswer(error.status, headers);
    }
    const { rawPath } = requestTargetOf(exchange.request.url ?? "/");
    const context = {
      resource: rawPath,
      requestId: exchange.requestId,
      hostId: this.#options.hostId,
    };
    return { status: error.status, headers, body: { kind: "xml", text: errorXml(error, context) } };
  }

  #commonHeaders(exchange: Exchange): AnswerHeaders {
    return ["x-amz-id-2", this.#options.hostId, "x-amz-request-id", exchange.requestId, "server", "Atoll"];
  }

  #end(exchange: Exchange): void {
    this.#inFlight.delete(exchange);
    const record = exchange.ended();
    this.#components.onRequest?.(record);
    if (this.#inFlight.size === 0) this.#onIdle?.();
  }
}

/** What the service refuses it need not name: the request does. */
function namedError(error: S3Error, { bucket = "", key = "", request }: Exchange): S3Error {
  if (Object.keys(error.fields).length > 0) return error;
  const fields = fieldsOf(error.code, { bucket, key, url: request.url ?? "" });
  if (fields === undefined) return error;
  const { message, headers, cause } = error;
  return new S3Error(error.code, { message, headers, fields, cause });
}

function fieldsOf(
  code: S3Error["code"],
  { bucket, key, url }: { readonly bucket: string; readonly key: string; readonly url: string },
): Record<string, string> | undefined {
  switch (code) {
    case "NoSuchBucket":
    case "BucketAlreadyOwnedByYou":
    case "BucketNotEmpty":
      return { BucketName: bucket };
    case "NoSuchKey":
    case "NoSuchVersion":
      return { Key: key };
    case "NoSuchUpload":
      return { UploadId: parseQuery(requestTargetOf(url).rawQuery).get("uploadId") ?? "" };
    default:
      return undefined;
  }
}

export function createS3App(components: S3Components, options: S3Options): S3App {
  return new S3App(components, options);
}
