/**
 * S3 requests with as little work for each as can be, for histories of a million: one agent, one signing key a day, and an
 * answer as it came. Nothing is tried twice.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
import { createHash, createHmac } from "node:crypto";
import { Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { keys } from "../s3/region.ts";

const MAX_SOCKETS = 256;
const DEFAULT_TIMEOUT_MS = 15_000;
const INSIST_MS = 60_000;
const INSIST_PAUSE_MS = 100;

export interface LeanRequest {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  readonly bucket: string;
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Until the whole answer is there. Default: the client's. */
  readonly timeoutMs?: number;
}

export interface LeanAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** No answer came, or not all of it. */
export class NoAnswer extends Error {
  /** Nobody took the request: it has done nothing, and never will. */
  readonly isRefused: boolean;

  constructor(message: string, isRefused: boolean) {
    super(message);
    this.isRefused = isRefused;
  }
}

export class LeanS3 {
  readonly region: string;
  readonly #host: string;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  readonly #timeoutMs: number;
  #signing: { readonly day: string; readonly key: Buffer } | undefined;

  /** @param endpoint "http://127.0.0.1:9001" @param region that signatures are made for */
  constructor(endpoint: string, region: string, { timeoutMs = DEFAULT_TIMEOUT_MS } = {}) {
    const { hostname, port } = new URL(endpoint);
    this.region = region;
    this.#host = hostname;
    this.#port = Number(port);
    this.#timeoutMs = timeoutMs;
  }

  /** Whatever its status. @throws NoAnswer */
  async ask(request: LeanRequest): Promise<LeanAnswer> {
    const { method, body = "", timeoutMs = this.#timeoutMs } = request;
    const { path, headers } = this.#made(request);
    return new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException): void =>
        reject(new NoAnswer(error.code ?? error.message, error.code === "ECONNREFUSED"));
      const sent = httpRequest(
        {
          ...{ host: this.#host, port: this.#port, agent: this.#agent, method, headers },
          path,
          signal: AbortSignal.timeout(timeoutMs),
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", fail);
          incoming.on("end", () => {
            const { statusCode = 0 } = incoming;
            resolve({ status: statusCode, headers: incoming.headers, body: Buffer.concat(chunks) });
          });
        },
      );
      sent.on("error", fail);
      sent.end(body);
    });
  }

  /** As it goes over a connection, for those who have one; good for a quarter of an hour. Without a body. */
  textOf(request: Omit<LeanRequest, "body" | "timeoutMs">): string {
    const { path, headers } = this.#made(request);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `${request.method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`;
  }

  /** @throws NoAnswer, and whatever answer is none of success */
  async done(request: LeanRequest): Promise<LeanAnswer> {
    const answer = await this.ask(request);
    if (answer.status < 300) return answer;
    const what = `${request.method} ${request.bucket}/${request.key ?? ""} in ${this.region}`;
    throw new Error(`${what}: ${answer.status} ${answer.body.toString()}`);
  }

  /** Again and again while it fails as a busy or changing region does. @throws NoAnswer, Error: as it was last */
  async insist(request: LeanRequest, limitMs = INSIST_MS): Promise<LeanAnswer> {
    const untilMs = performance.now() + limitMs;
    for (;;) {
      try {
        return await this.done(request);
      } catch (error) {
        if (performance.now() > untilMs) throw error;
        await new Promise((resolve) => {
          setTimeout(resolve, INSIST_PAUSE_MS);
        });
      }
    }
  }

  /** Ends its connections. */
  close(): void {
    this.#agent.destroy();
  }

  #made(request: LeanRequest): { readonly path: string; readonly headers: Record<string, string> } {
    const { bucket, key, query = {}, body = "" } = request;
    const path = `/${bucket}${key === undefined ? "" : `/${key.split("/").map(encoded).join("/")}`}`;
    const queryText = Object.entries(query)
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join("&");
    const headers = this.#signed(request, { path, queryText, body });
    return { path: queryText === "" ? path : `${path}?${queryText}`, headers };
  }

  #signed(
    { method, headers: given = {} }: LeanRequest,
    { path, queryText, body }: { path: string; queryText: string; body: Uint8Array | string },
  ): Record<string, string> {
    const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
    const day = time.slice(0, 8);
    const bodyHash = createHash("sha256").update(body).digest("hex");
    const headers: Record<string, string> = {
      ...given,
      host: `${this.#host}:${this.#port}`,
      "x-amz-content-sha256": bodyHash,
      "x-amz-date": time,
    };
    const names = Object.keys(headers).sort();
    const lines = names.map((name) => `${name}:${headers[name]}\n`).join("");
    const canonical = [method, path, queryText, lines, names.join(";"), bodyHash].join("\n");
    const scope = `${day}/${this.region}/s3/aws4_request`;
    const hash = createHash("sha256").update(canonical).digest("hex");
    const text = ["AWS4-HMAC-SHA256", time, scope, hash].join("\n");
    const signature = createHmac("sha256", this.#keyOf(day)).update(text).digest("hex");
    const authorization = `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
    return { ...headers, authorization, "content-length": String(Buffer.byteLength(body)) };
  }

  #keyOf(day: string): Buffer {
    if (this.#signing?.day !== day) {
      const key = [day, this.region, "s3", "aws4_request"].reduce<Buffer>(
        (secret, part) => createHmac("sha256", secret).update(part).digest(),
        Buffer.from(`AWS4${keys.secretAccessKey}`),
      );
      this.#signing = { day, key };
    }
    return this.#signing.key;
  }
}

/** Of S3's errors. */
export const codeOf = ({ body }: LeanAnswer): string =>
  /<Code>([^<]*)<\/Code>/.exec(body.toString())?.[1] ?? "";

export const messageOf = ({ body }: LeanAnswer): string =>
  /<Message>([^<]*)<\/Message>/.exec(body.toString())?.[1] ?? "";

/** The only value of a header. */
export function header(answer: LeanAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The region that answered instead of the one that was asked. */
export const servedElsewhere = (answer: LeanAnswer): string | undefined =>
  header(answer, "x-atoll-served-by");

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
