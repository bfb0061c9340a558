/**
 * A node's front door without HTTP: which region answers, whose turn it is to write, and what a read must prove is the
 * production code's (`s3/elsewhere`); a request is a value, and travels to other regions as JSON in an rpc call.
 */
import { createHash } from "node:crypto";
import type { Clock } from "../../../src/base/clock.ts";
import { AtollError } from "../../../src/base/errors.ts";
import { type RegionNumber, regionNumber } from "../../../src/base/ids.ts";
import type { Logger } from "../../../src/base/logger.ts";
import type { RegionRecord } from "../../../src/federation/index.ts";
import type { CommittedWrite, Lookup, Region } from "../../../src/region/index.ts";
import type { RequestTunnel, TunnelledAnswer, TunnelledRequest } from "../../../src/replicator/index.ts";
import { type RpcHandlers, unary } from "../../../src/rpc/index.ts";
import type { Answer } from "../../../src/s3/answer.ts";
import { OtherRegions } from "../../../src/s3/elsewhere/other-regions.ts";
import { serve } from "../../../src/s3/elsewhere/serve.ts";
import { S3Error, s3ErrorOf } from "../../../src/s3/errors.ts";
import type { Exchange } from "../../../src/s3/exchange.ts";
import type { S3Federation } from "../../../src/s3/federation.ts";
import { READ_PROOF_HEADER } from "../../../src/s3/http/consistency.ts";
import { writePrecondition } from "../../../src/s3/operations/preconditions.ts";
import type { RoutedRequest } from "../../../src/s3/router.ts";
import { regionNameOf, type SimLinks } from "./sim-links.ts";

const METHOD = "sim.request";
/** Of a request that another region answers. */
const DEADLINE_MS = 6_000;
/** On answers: the version that was written, or found. */
export const VERSION_HEADER = "x-sim-version";

export interface SimRequest {
  /** TAG: a PUT of tags. */
  readonly method: keyof typeof operations;
  readonly bucket: string;
  readonly key: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SimAnswer {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Hears of what a region answers as a home, at the moment at which it makes sure that it may. */
export interface FrontDoorWatch {
  acknowledged(write: CommittedWrite, what: string): void;
}

export interface FrontDoorParts {
  readonly region: number;
  readonly service: Region;
  readonly links: SimLinks;
  readonly federation: Omit<S3Federation, "region" | "tunnel" | "crossRegion" | "whoHas">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly watch: FrontDoorWatch;
  /** How long it does something else before it looks for what it was asked for, milliseconds. */
  readonly busyMs: () => number;
}

const operations = {
  GET: "GetObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
  TAG: "PutObjectTagging",
} as const;

export class FrontDoor {
  readonly #parts: FrontDoorParts;
  readonly #regions: OtherRegions;

  constructor(parts: FrontDoorParts) {
    this.#parts = parts;
    const { region, links, clock, logger } = parts;
    const own: RegionRecord = { number: regionNumber(region), name: regionNameOf(region) };
    const tunnel = new SimTunnel(links) as unknown as RequestTunnel;
    const federation: S3Federation = {
      ...{ ...parts.federation, region: own, tunnel, crossRegion: "proxy" },
      whoHas: () => Promise.resolve(undefined),
    };
    this.#regions = new OtherRegions({ federation, clock, logger, domains: [] });
  }

  handlers(): RpcHandlers {
    return {
      [METHOD]: unary(async (bytes, { signal }) => {
        const request = JSON.parse(Buffer.from(bytes).toString()) as SimRequest;
        return Buffer.from(JSON.stringify(await this.#answer(request, { hasArrived: true, signal })));
      }),
    };
  }

  request(request: SimRequest): Promise<SimAnswer> {
    return this.#answer(request, { hasArrived: false, signal: new AbortController().signal });
  }

  /** As `s3/app.ts` does. */
  async #answer(
    request: SimRequest,
    { hasArrived, signal }: { readonly hasArrived: boolean; readonly signal: AbortSignal },
  ): Promise<SimAnswer> {
    const exchange = exchangeOf(request, { hasArrived, signal });
    const headers = new Map(Object.entries(request.headers));
    const written: CommittedWrite[] = [];
    try {
      const routed = routedOf(request);
      const here = (): Promise<Answer> => this.#here(request, { exchange, headers, written });
      const { service } = this.#parts;
      const record = () => service.bucket(request.bucket);
      const answer = await serve(this.#regions, { exchange, routed, headers, here, record });
      exchange.beforeAnswer?.();
      const { watch } = this.#parts;
      for (const write of written) watch.acknowledged(write, `${request.method} ${request.key}`);
      return { status: answer.status, code: exchange.code ?? "", headers: recordOf(answer.headers) };
    } catch (error) {
      const refusal = s3ErrorOf(error);
      if (refusal.status === 500 && !(error instanceof AtollError)) throw error;
      return { status: refusal.status, code: refusal.code, headers: refusal.headers };
    }
  }

  #here(request: SimRequest, context: HereContext): Promise<Answer> {
    if (request.method === "GET") return this.#get(request, context);
    if (request.method === "TAG") return this.#tag(request, context);
    return request.method === "PUT" ? this.#put(request, context) : this.#delete(request, context);
  }

  async #get({ bucket, key }: SimRequest, { exchange }: HereContext): Promise<Answer> {
    const look = async (): Promise<Lookup> => {
      await this.#beBusy();
      return this.#parts.service.find({ bucket, key, version: undefined });
    };
    const found = await (exchange.reads?.find({ key, version: undefined }, look) ?? look());
    switch (found.kind) {
      case "object":
        return answerOf(200, {
          ...{ [VERSION_HEADER]: found.object.version, etag: found.object.etag },
        });
      case "deleteMarker":
        // A marker is an answer of its own, and read nowhere else.
        throw new S3Error("NoSuchKey", {
          headers: {
            ...{ [VERSION_HEADER]: found.marker.version, "x-amz-delete-marker": "true" },
          },
        });
      case "missing":
        throw new S3Error("NoSuchKey");
    }
  }

  async #beBusy(): Promise<void> {
    const { busyMs, clock } = this.#parts;
    const forMs = busyMs();
    if (forMs === 0) return;
    await new Promise<void>((resolve) => {
      clock.after(forMs, resolve);
    });
  }

  async #put(
    { bucket, key, body }: SimRequest,
    { exchange, headers, written }: HereContext,
  ): Promise<Answer> {
    const reach = await exchange.writes?.check({ key, kind: "write", tags: [] });
    // What follows reads the body.
    Object.assign(exchange.body, { hasBegun: true });
    const bytes = Buffer.from(body);
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield bytes;
    }
    const { etag, committed } = await this.#parts.service.put({
      ...{ bucket, key, headers: {}, userMetadata: [], tags: [], storageClass: "STANDARD" },
      body: {
        chunks: chunks(),
        expectedBytes: bytes.length,
        digest: () => ({ etag: etagOf(bytes), checksums: [] }),
      },
      ...{ precondition: writePrecondition(headers), signal: exchange.signal },
    });
    if (committed !== undefined) written.push(committed);
    await exchange.writes?.written(committed, reach);
    return answerOf(200, { etag, [VERSION_HEADER]: committed?.version ?? "" });
  }

  async #tag({ bucket, key, body }: SimRequest, { exchange, written }: HereContext): Promise<Answer> {
    const tags = [{ key: "t", value: body }];
    const reach = await exchange.writes?.check({ key, kind: "tags", tags });
    const { committed } = await this.#parts.service.setTags({ bucket, key, version: undefined }, tags);
    written.push(committed);
    await exchange.writes?.written(committed, reach);
    return answerOf(200, {});
  }

  async #delete({ bucket, key }: SimRequest, { exchange, written }: HereContext): Promise<Answer> {
    const reach = await exchange.writes?.check({ key, kind: "delete" });
    const outcome = await this.#parts.service.delete({ bucket, key, version: undefined }, {});
    const { committed, isMarker } = outcome;
    if (committed !== undefined) written.push(committed);
    await exchange.writes?.written(committed, reach);
    return answerOf(204, isMarker ? { [VERSION_HEADER]: committed?.version ?? "" } : {});
  }
}

interface HereContext {
  readonly exchange: Exchange;
  readonly headers: ReadonlyMap<string, string>;
  readonly written: CommittedWrite[];
}

export const etagOf = (bytes: Uint8Array): string => createHash("md5").update(bytes).digest("hex");

/** Which read proof an answer brings: "strong", "bounded", … */
export const proofOf = ({ headers }: SimAnswer): string =>
  (headers[READ_PROOF_HEADER] ?? "").split(";")[0] ?? "";

function routedOf({ method, bucket, key }: SimRequest): RoutedRequest {
  const operation = operations[method];
  return { level: "object", operation, bucket, key, parameters: new Map() } as unknown as RoutedRequest;
}

/** What `s3/elsewhere` asks of one. */
function exchangeOf(
  request: SimRequest,
  { hasArrived, signal }: { readonly hasArrived: boolean; readonly signal: AbortSignal },
): Exchange {
  const arrived = hasArrived ? { requestId: "", from: "", domains: [] } : undefined;
  const text = JSON.stringify(request);
  return {
    ...{ requestId: "", signal, arrived, hasBody: false, body: { hasBegun: false } },
    ...{ operation: operations[request.method], bucket: request.bucket, key: request.key },
    request: {
      method: request.method === "TAG" ? "PUT" : request.method,
      url: "/",
      rawHeaders: [METHOD, text],
      headers: {},
    },
  } as unknown as Exchange;
}

class SimTunnel {
  readonly #links: SimLinks;

  constructor(links: SimLinks) {
    this.#links = links;
  }

  isConnected(region: RegionNumber): boolean {
    return this.#links.link(region)?.isConnected === true;
  }

  isSuspect(region: RegionNumber): boolean {
    return this.#links.link(region)?.isSuspect === true;
  }

  async send(regions: readonly RegionNumber[], request: TunnelledRequest): Promise<TunnelledAnswer> {
    const links = regions.map((region) => this.#links.link(region));
    const link = links.find((each) => each?.isConnected === true);
    if (link === undefined)
      throw new AtollError("federation.unreachable", "no region of the bucket is connected");
    const text = request.rawHeaders[1] ?? "";
    const bytes = await link
      .call(METHOD, Buffer.from(text), { deadlineMs: DEADLINE_MS })
      .catch((cause: unknown) => {
        if (!(cause instanceof AtollError)) throw cause;
        throw new AtollError("tunnel.broken", "no answer came", { cause });
      });
    const { status, code, headers } = JSON.parse(Buffer.from(bytes).toString()) as SimAnswer;
    const rawHeaders = Object.entries({ ...headers, "x-atoll-code": code }).flat();
    async function* none(): AsyncGenerator<Uint8Array> {}
    return { region: link, status, rawHeaders, body: none(), discard: () => {} };
  }
}

function answerOf(status: number, headers: Readonly<Record<string, string>>): Answer {
  return { status, headers: Object.entries(headers).flat(), body: { kind: "none" } };
}

function recordOf(headers: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let i = 0; i + 1 < headers.length; i += 2) record[headers[i] ?? ""] = headers[i + 1] ?? "";
  return record;
}
