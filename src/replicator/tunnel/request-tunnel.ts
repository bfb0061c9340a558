/**
 * Requests of clients whose bucket stands in other regions: handed on as they came, and answered as they are answered
 * there. HTTP/1.1 inside an rpc stream, one for each request: opening a stream costs no round trip, so there is nothing
 * to keep and to find broken later, and each goes to a member of the region that is healthy now.
 *
 *   const tunnel = new RequestTunnel({ links });
 *   const answer = await tunnel.send([regionNumber(2)], { method, target, rawHeaders, opening, body, signal });
 *   // answer.status, answer.rawHeaders; for await (const chunk of answer.body) …
 */
import type { ClientRequest, IncomingMessage } from "node:http";
import { AtollError } from "../../base/errors.ts";
import { request as httpRequest } from "../../base/http.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FederationLinks, RegionLink } from "../../federation/index.ts";
import { encodeOpening, type TunnelOpening } from "./opening.ts";
import { StreamDuplex } from "./stream-duplex.ts";
import { TUNNEL_METHOD } from "./tunnel-handlers.ts";

/** Windows of all requests that are under way to one region from one node. Above it requests are told to slow down. */
const MAX_WINDOWS_BYTES_PER_REGION = 256 * 1024 * 1024;

/**
 * Of one request each way: what waits here for a slow client, and there for a slow drive. One request gets this much a
 * round trip, 13 MB/s over 150 ms; a large transfer is many requests.
 */
const WINDOW_BYTES = 2 * 1024 * 1024;

/** An answer's body of at most this many bytes is read to its end and dropped; a longer one is broken off. */
const MAX_DRAINED_BYTES = 64 * 1024;

/** Metadata comes back in a longer form than it went. */
const MAX_ANSWER_HEADER_BYTES = 64 * 1024;

/** As long as the way to an earlier region of a bucket is not this many times longer, it is preferred. */
const FARTHER_FACTOR = 2;

export interface TunnelledRequest {
  readonly method: string;
  /** Path and query as on the wire. */
  readonly target: string;
  /** Names and values in turn, as `IncomingMessage.rawHeaders` has them: signatures cover them as they came. */
  readonly rawHeaders: readonly string[];
  readonly opening: TunnelOpening;
  /** Asked for its first byte when the other region wants it. Undefined: there is none. */
  readonly body: AsyncIterator<Uint8Array, unknown> | undefined;
  /** The client waits for `100 Continue`: the body is begun only when the other region says so. */
  readonly awaitsContinue: boolean;
  /** It belongs together with others: it goes to the first of the regions that is connected, however far that is. */
  readonly isBoundToFirst: boolean;
  /** More than the 2 MiB that a client's request gets, for bytes that are taken as fast as they come. */
  readonly windowBytes?: number;
  readonly signal: AbortSignal;
}

export interface TunnelledAnswer {
  readonly region: RegionLink;
  readonly status: number;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  /** To be read to its end, returned from, or discarded. Fails when the other region breaks off. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Of an answer of which only the head is of use. */
  discard(): void;
}

export interface TunnelCounters {
  /** Handed to another region. */
  requests: number;
  /** Of them: no answer, or one that broke off. */
  failures: number;
  /** Not handed on, because too many were under way. */
  refusals: number;
}

export interface RequestTunnelOptions {
  /** Of the windows of requests under way to one region: 128 clients' requests. Default 256 MiB, at least 2 MiB. */
  readonly maxWindowsBytesPerRegion: number;
}

export class RequestTunnel {
  readonly counters: TunnelCounters = { requests: 0, failures: 0, refusals: 0 };
  readonly #links: FederationLinks;
  readonly #maxWindowsBytesPerRegion: number;
  readonly #windowsBytes = new Map<RegionNumber, number>();

  constructor({ links }: { readonly links: FederationLinks }, options: Partial<RequestTunnelOptions> = {}) {
    this.#links = links;
    this.#maxWindowsBytesPerRegion = options.maxWindowsBytesPerRegion ?? MAX_WINDOWS_BYTES_PER_REGION;
  }

  isConnected(region: RegionNumber): boolean {
    return this.#links.link(region)?.isConnected === true;
  }

  /** Connected, and not heard as it should be. */
  isSuspect(region: RegionNumber): boolean {
    return this.#links.link(region)?.isSuspect === true;
  }

  /**
   * Hands a request to the nearest of the regions that can be reached now (or the first). One that can't even be begun there goes to
   * the next; what was begun is not sent twice, since it may have taken effect.
   *
   * @param regions in the bucket's order, which decides between ways of about the same length
   * @throws federation.unreachable (nothing was sent), tunnel.broken (before the answer: it may have taken effect),
   * rpc.overloaded, what reading the body throws, the signal's reason
   */
  async send(regions: readonly RegionNumber[], request: TunnelledRequest): Promise<TunnelledAnswer> {
    let cause: unknown;
    for (const link of this.#connected(regions, request.isBoundToFirst)) {
      const connection = await this.#open(link, request).catch((error: unknown) => {
        request.signal.throwIfAborted();
        cause = error;
      });
      if (connection === undefined) continue;
      this.counters.requests++;
      return this.#exchange(link, connection, request);
    }
    if (cause instanceof AtollError && cause.code === "rpc.overloaded") throw cause;
    throw this.#unreachable(regions, cause);
  }

  #connected(regions: readonly RegionNumber[], isInOrder: boolean): RegionLink[] {
    const links: RegionLink[] = [];
    for (const region of regions) {
      const link = this.#links.link(region);
      if (link?.isConnected !== true) continue;
      const at = isInOrder ? -1 : links.findIndex((other) => rttOf(link) * FARTHER_FACTOR < rttOf(other));
      links.splice(at < 0 ? links.length : at, 0, link);
    }
    return links;
  }

  async #open(link: RegionLink, request: TunnelledRequest): Promise<StreamDuplex> {
    const { opening, signal, windowBytes = WINDOW_BYTES } = request;
    const release = this.#takeWindow(link, windowBytes);
    try {
      const options = { lane: "bulk", windowBytes, signal } as const;
      const stream = await link.open(TUNNEL_METHOD, encodeOpening(opening), options);
      const connection = new StreamDuplex(stream);
      connection.on("close", release);
      // Once Node is done with a connection it does not listen any more.
      connection.on("error", () => {});
      return connection;
    } catch (error) {
      release();
      throw error;
    }
  }

  /** @returns what gives it back, once */
  #takeWindow({ region, name }: RegionLink, windowBytes: number): () => void {
    const takenBytes = this.#windowsBytes.get(region) ?? 0;
    if (takenBytes + windowBytes > this.#maxWindowsBytesPerRegion) {
      this.counters.refusals++;
      throw new AtollError("rpc.overloaded", `too many requests are under way to ${name}`);
    }
    this.#windowsBytes.set(region, takenBytes + windowBytes);
    return () => this.#windowsBytes.set(region, (this.#windowsBytes.get(region) ?? 0) - windowBytes);
  }

  #exchange(link: RegionLink, connection: StreamDuplex, request: TunnelledRequest): Promise<TunnelledAnswer> {
    const message = begun(connection, request);
    return new Promise((resolve, reject) => {
      let isAnswered = false;
      const fail = (error: unknown): void => {
        // The answer's body breaks off by itself.
        if (!isAnswered) reject(error);
        message.destroy();
      };
      message.on("response", (response: IncomingMessage) => {
        isAnswered = true;
        response.on("error", () => {
          if (!request.signal.aborted) this.counters.failures++;
        });
        response.on("close", () => {
          // The client may have asked to keep its connection; this one was for its request alone.
          if (response.complete && message.writableFinished) connection.end();
          else message.destroy();
        });
        resolve(answerOf(link, response, message));
      });
      message.on("error", (cause) => {
        if (isAnswered) return;
        if (!request.signal.aborted) this.counters.failures++;
        fail(
          request.signal.aborted
            ? request.signal.reason
            : new AtollError("tunnel.broken", `${link.name} broke off before its answer`, { cause }),
        );
      });
      const { body } = request;
      if (body === undefined) {
        message.end();
        return;
      }
      const pump = (): void => {
        sendBody(message, body).catch(fail);
      };
      // Else they leave with the body's first bytes, in one frame.
      if (request.awaitsContinue) message.once("continue", pump).flushHeaders();
      else pump();
    });
  }

  #unreachable(regions: readonly RegionNumber[], cause: unknown): AtollError {
    const names = regions.map((region) => this.#links.link(region)?.name ?? `region ${region}`);
    const which = names.length === 1 ? `region ${names[0]}` : `any of the regions ${names.join(", ")}`;
    return new AtollError("federation.unreachable", `no connection to ${which}`, { cause });
  }
}

function answerOf(region: RegionLink, response: IncomingMessage, message: ClientRequest): TunnelledAnswer {
  return {
    region,
    status: response.statusCode ?? 0,
    rawHeaders: response.rawHeaders,
    body: response,
    discard: () => {
      const isShort =
        message.method === "HEAD" || Number(response.headers["content-length"]) <= MAX_DRAINED_BYTES;
      if (isShort) response.resume();
      else message.destroy();
    },
  };
}

/** Before the first measurement a way may be any length. */
function rttOf({ rttMs }: RegionLink): number {
  return rttMs ?? Number.POSITIVE_INFINITY;
}

function begun(connection: StreamDuplex, request: TunnelledRequest): ClientRequest {
  const { method, target, rawHeaders, signal } = request;
  const message = httpRequest({
    method,
    path: target,
    setHost: false,
    maxHeaderSize: MAX_ANSWER_HEADER_BYTES,
    signal,
    createConnection: () => connection,
  });
  const values = new Map<string, { readonly name: string; readonly values: string[] }>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = "", value = ""] = rawHeaders.slice(index, index + 2);
    const same = values.get(name.toLowerCase());
    if (same === undefined) values.set(name.toLowerCase(), { name, values: [value] });
    else same.values.push(value);
  }
  for (const { name, values: all } of values.values())
    message.setHeader(name, all.length > 1 ? all : (all[0] ?? ""));
  if (!values.has("content-length") && !values.has("transfer-encoding")) {
    // Else Node would say one of them for a client that said neither, and the answer may depend on it.
    message.removeHeader("content-length");
    message.removeHeader("transfer-encoding");
  }
  return message;
}

async function sendBody(message: ClientRequest, body: AsyncIterator<Uint8Array, unknown>): Promise<void> {
  for (;;) {
    const result = await body.next();
    // An answer came before the body's end, and the rest is of no use.
    if (message.destroyed) return;
    if (result.done === true) break;
    await written(message, result.value);
  }
  message.end();
}

/** Resolves when the tunnel has room for more, or is gone. */
function written(message: ClientRequest, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    message.write(bytes, () => resolve());
  });
}
