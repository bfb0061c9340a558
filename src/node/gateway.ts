/** The S3 port of a node. */
import type { Server } from "node:http";
import { join } from "node:path";
import type { EndedRequest } from "../admin/index.ts";
import type { Clock } from "../base/clock.ts";
import type { HashPool } from "../base/hash-pool.ts";
import { createServer } from "../base/http.ts";
import type { Logger } from "../base/logger.ts";
import type { Address } from "../base/network.ts";
import type { Random } from "../base/random.ts";
import type { AccessKey, NodeConfig, RegionConfig } from "../config/index.ts";
import { GatheringFile, RotatingFile } from "../platform/rotating-file.ts";
import type { ObjectService } from "../region/index.ts";
import {
  createS3App,
  defaultS3Limits,
  type RequestRecord,
  type S3App,
  type S3Options,
  s3ServerOptions,
  serveS3,
} from "../s3/index.ts";
import type { FederationParts } from "./federation-parts.ts";
import { closeServer, listen } from "./http-listener.ts";

export interface GatewayComponents {
  readonly service: ObjectService;
  /** Undefined: the region is on its own. */
  readonly federation: FederationParts | undefined;
  readonly hashPool: HashPool;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  requestEnded(request: EndedRequest): void;
}

export interface GatewayOptions {
  readonly region: RegionConfig;
  readonly node: NodeConfig;
  readonly listen: Address;
  readonly keys: readonly AccessKey[];
}

export class Gateway {
  readonly #app: S3App;
  readonly #server: Server;
  readonly #accessLog: GatheringFile | undefined;
  readonly #drainTimeoutMs: number;
  #draining: Promise<void> | undefined;

  private constructor(components: GatewayComponents, options: GatewayOptions) {
    const { region, node, keys } = options;
    const { clock, federation, ...rest } = components;
    this.#accessLog = region.s3.accessLog ? openAccessLog(options, clock) : undefined;
    this.#drainTimeoutMs = region.stopping.drainTimeout;
    const secrets = new Map(
      keys.map(({ accessKeyId, secretAccessKey }) => [accessKeyId, { secretAccessKey }]),
    );
    const s3Options: S3Options = {
      region: region.name,
      domains: region.s3.domains,
      hostId: node.name,
      limits: {
        ...defaultS3Limits,
        bodyIdleTimeoutMs: region.s3.bodyIdleTimeout,
        headersTimeoutMs: region.s3.headersTimeout,
        keepAliveTimeoutMs: region.s3.keepAliveTimeout,
      },
    };
    this.#app = createS3App(
      {
        ...rest,
        clock,
        federation: federation?.s3(),
        lookUpCredentials: (accessKeyId) => secrets.get(accessKeyId) ?? federation?.accessKey(accessKeyId),
        onRequest: (record) => {
          // The region that the client reached counts it.
          if (record.arrivedFrom === undefined) components.requestEnded(endedRequest(record));
          this.#accessLog?.write(accessLine(record, clock.wallMs()));
        },
      },
      s3Options,
    );
    this.#server = createServer(s3ServerOptions(s3Options));
    this.#server.maxConnections = region.s3.maxConnections;
    serveS3(this.#server, this.#app, s3Options);
    federation?.acceptTunnels((arrived) => this.#app.acceptTunnel(this.#server, arrived));
  }

  /** Takes requests from now on. @throws net.addressInUse, net.failed */
  static async start(components: GatewayComponents, options: GatewayOptions): Promise<Gateway> {
    const gateway = new Gateway(components, options);
    await listen(gateway.#server, options.listen);
    return gateway;
  }

  get inFlightRequests(): number {
    return this.#app.inFlightRequests;
  }

  /** Takes no more requests, and resolves when those under way have ended or were cut off. */
  drain(): Promise<void> {
    this.#draining ??= this.#drain();
    return this.#draining;
  }

  async close(): Promise<void> {
    await this.drain();
    await closeServer(this.#server);
    this.#accessLog?.close();
  }

  async #drain(): Promise<void> {
    this.#server.close();
    this.#server.closeIdleConnections();
    await this.#app.close(this.#drainTimeoutMs);
  }
}

function openAccessLog({ region, node }: GatewayOptions, clock: Clock): GatheringFile {
  const path = join(node.directory, "logs", "access.log");
  return new GatheringFile(new RotatingFile(path, region.logging.fileBytes), clock);
}

/** Refused before it was understood: a label all the same. */
const UNKNOWN_OPERATION = "Unknown";

function endedRequest(record: RequestRecord): EndedRequest {
  return {
    operation: record.operation ?? UNKNOWN_OPERATION,
    status: record.status,
    code: record.code ?? (record.isBroken ? "Broken" : ""),
    bytesIn: record.receivedBytes,
    bytesOut: record.sentBytes,
    durationMs: record.durationMs,
  };
}

function accessLine(record: RequestRecord, endedMs: number): string {
  return `${JSON.stringify({ time: new Date(endedMs).toISOString(), ...record })}\n`;
}
