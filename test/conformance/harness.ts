/**
 * A conformance run's target: an S3 endpoint, whoever serves it. The suites know nothing else of it, so that they run
 * against the reference service and against real nodes alike.
 *
 *   conformance("a real node", async () => ({ ...await startNode(), isReference: false }));
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  CreateBucketCommand,
  type GetObjectCommandOutput,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandOutput,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll } from "vitest";
import { defined } from "../../src/base/assert.ts";
import { type Logger, silentLogger } from "../../src/base/logger.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import type { ObjectService } from "../../src/region/index.ts";
import {
  createS3App,
  defaultS3Limits,
  type RequestRecord,
  type S3App,
  type S3Federation,
  type S3Limits,
  type S3Options,
  s3ServerOptions,
  serveS3,
} from "../../src/s3/index.ts";
import { ReferenceService } from "./reference-service.ts";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Target {
  readonly host: string;
  readonly port: number;
  readonly region: string;
  /** Where its buckets stand, if that is another one. */
  readonly bucketRegion?: string;
  readonly credentials: Credentials;
  /** What buckets may stand before as a label; undefined: path style only. */
  readonly domain: string | undefined;
  /** Whether it is the reference, whose limits are small and whose inside the tests may look at. */
  readonly isReference: boolean;
  close(): Promise<void>;
}

export interface ReferenceTarget extends Target {
  readonly isReference: true;
  readonly app: S3App;
  readonly options: S3Options;
  readonly service: ReferenceService;
  readonly records: RequestRecord[];
}

export const credentials: Credentials = {
  accessKeyId: "AKIAATOLLCONFORMANCE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

/** Limits that tests can reach in milliseconds. */
const smallLimits: S3Limits = {
  ...defaultS3Limits,
  bodyIdleTimeoutMs: 150,
  answerIdleTimeoutMs: 1_000,
  headersTimeoutMs: 400,
  lingerMs: 300,
};

export interface ReferenceOptions {
  readonly region?: string;
  readonly limits?: Partial<S3Limits>;
  /** What stands between the front door and the reference: faults, mostly. */
  wrap?(reference: ReferenceService): ObjectService;
  readonly logger?: Logger;
  /** Beside localhost. */
  readonly domain?: string;
  /** Makes it one region of several. */
  federate?(reference: ReferenceService): S3Federation;
}

/** The front door over the reference service, on a loopback port. */
export async function startReference(options: ReferenceOptions = {}): Promise<ReferenceTarget> {
  const region = options.region ?? "us-east-1";
  const random = new RealRandom();
  const service = new ReferenceService({ wallMs: () => realClock.wallMs(), random });
  const records: RequestRecord[] = [];
  const s3Options: S3Options = {
    region,
    domains: options.domain === undefined ? ["localhost"] : ["localhost", options.domain],
    hostId: "reference",
    limits: { ...smallLimits, ...options.limits },
  };
  const app = createS3App(
    {
      service: options.wrap?.(service) ?? service,
      clock: realClock,
      random,
      logger: options.logger ?? silentLogger,
      federation: options.federate?.(service),
      lookUpCredentials: (accessKeyId) => (accessKeyId === credentials.accessKeyId ? credentials : undefined),
      onRequest: (record) => records.push(record),
    },
    s3Options,
  );
  const server = createServer(s3ServerOptions(s3Options));
  serveS3(server, app, s3Options);
  await listen(server);
  return {
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    region,
    credentials,
    domain: "localhost",
    isReference: true,
    app,
    options: s3Options,
    service,
    records,
    close: async () => {
      server.close();
      await app.close(1_000);
      server.closeAllConnections();
    },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}

/** The SDK as people have it, with its default checksums; it does not try again, so that a failure shows. */
export function clientOf(target: Target, options: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint: `http://${target.host}:${target.port}`,
    region: target.region,
    credentials: target.credentials,
    forcePathStyle: true,
    maxAttempts: 1,
    ...options,
  });
}

let names = 0;

/** One that no other test has, also where several runs share a target. */
export function bucketName(): string {
  names++;
  return `conformance-${process.pid}-${Math.round(performance.timeOrigin)}-${names}`;
}

/** One target for all cases of a run, started before the first and closed after the last. */
export class Suite {
  #target: Target | undefined;
  #client: S3Client | undefined;

  constructor(start: () => Promise<Target>) {
    beforeAll(async () => {
      this.#target = await start();
      this.#client = clientOf(this.#target);
    });
    afterAll(async () => {
      this.#client?.destroy();
      await this.#target?.close();
    });
  }

  get target(): Target {
    return defined(this.#target, "the target");
  }

  /** With the SDK's defaults. */
  get client(): S3Client {
    return defined(this.#client, "the client");
  }

  /** A new bucket. */
  async bucket(options: { readonly versioning?: "Enabled" | "Suspended" } = {}): Promise<string> {
    const Bucket = bucketName();
    await this.client.send(new CreateBucketCommand({ Bucket }));
    if (options.versioning !== undefined) await this.setVersioning(Bucket, options.versioning);
    return Bucket;
  }

  async setVersioning(Bucket: string, Status: "Enabled" | "Suspended"): Promise<void> {
    await this.client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
  }

  async put(Bucket: string, Key: string, Body: string | Uint8Array = Key): Promise<PutObjectCommandOutput> {
    return this.client.send(new PutObjectCommand({ Bucket, Key, Body }));
  }
}

export interface Refusal {
  readonly code: string;
  readonly status: number | undefined;
}

/** How a request was refused; fails when it was not. */
export async function refusalOf(request: Promise<unknown>): Promise<Refusal> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    return { code: error.name, status: error.$metadata.httpStatusCode };
  }
  throw new Error("the request was not refused");
}

/** The same bytes for the same length, no two chunks alike. */
export function patternOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff);
}

export async function bytesOf(answer: GetObjectCommandOutput): Promise<Uint8Array> {
  return (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
}
