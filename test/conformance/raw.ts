/** Requests that SDKs don't send: bytes on a socket, signed by hand. */
import { createHash, createHmac } from "node:crypto";
import { connect, type Socket } from "node:net";
import type { Target } from "./harness.ts";

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A connection on which requests are written as they are, and answers read one after another. */
export class RawConnection {
  readonly socket: Socket;
  #received = Buffer.alloc(0);
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(target: Target) {
    this.socket = connect({ host: target.host, port: target.port, noDelay: true });
    this.socket.on("data", (chunk) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake?.();
    });
    this.socket.on("error", () => {});
    this.socket.on("close", () => {
      this.#isClosed = true;
      this.#wake?.();
    });
  }

  send(bytes: string | Uint8Array): void {
    this.socket.write(bytes);
  }

  /** @param options.hasNoBody of the answer to a HEAD, whatever its length says */
  async answer(options: { readonly hasNoBody?: boolean } = {}): Promise<RawAnswer> {
    const headEnd = await this.#until(() => {
      const at = this.#received.indexOf("\r\n\r\n");
      return at < 0 ? undefined : at;
    });
    const [statusLine = "", ...lines] = this.#received.toString("latin1", 0, headEnd).split("\r\n");
    const headers = new Map<string, string>();
    for (const line of lines) {
      const colon = line.indexOf(":");
      headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
    }
    const length = options.hasNoBody === true ? 0 : Number(headers.get("content-length") ?? 0);
    const end = headEnd + 4 + length;
    await this.#until(() => (this.#received.length >= end ? end : undefined));
    const body = this.#received.toString("utf8", headEnd + 4, end);
    this.#received = this.#received.subarray(end);
    return { status: Number(statusLine.split(" ")[1]), headers, body };
  }

  /** Resolves when the other side has closed. */
  async closed(): Promise<void> {
    await this.#until(() => (this.#isClosed ? 0 : undefined), { mayClose: true });
  }

  close(): void {
    this.socket.destroy();
  }

  async #until(check: () => number | undefined, options: { mayClose?: boolean } = {}): Promise<number> {
    for (;;) {
      const found = check();
      if (found !== undefined) return found;
      if (this.#isClosed && options.mayClose !== true) throw new Error("the connection was closed");
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

export function codeIn(body: string): string | undefined {
  return /<Code>(.*?)<\/Code>/.exec(body)?.[1];
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payloadHash?: string;
  /** Instead of the target's. */
  readonly region?: string;
  readonly secretAccessKey?: string;
  readonly accessKeyId?: string;
  readonly timeMs?: number;
  /** Headers that are sent and not signed. */
  readonly unsigned?: Readonly<Record<string, string>>;
}

export interface SignedHead {
  /** The request's line and headers, with the blank line after them. */
  readonly text: string;
  readonly signature: string;
  readonly signingKey: Buffer;
  readonly amzDate: string;
  readonly scope: string;
}

/** Signature Version 4 as the documentation says it, sharing no code with what verifies it. */
export function signedHead(target: Target, request: RawRequest): SignedHead {
  const amzDate = new Date(request.timeMs ?? Date.now()).toISOString().replaceAll(/[:-]|\.\d+/g, "");
  const payloadHash = request.payloadHash ?? "UNSIGNED-PAYLOAD";
  const headers: Record<string, string> = {
    host: `${target.host}:${target.port}`,
    "x-amz-content-sha256": payloadHash,
    "x-amz-date": amzDate,
    ...request.headers,
  };
  const names = Object.keys(headers).sort();
  const scope = `${amzDate.slice(0, 8)}/${request.region ?? target.region}/s3/aws4_request`;
  const canonical = [
    request.method,
    request.path,
    request.query ?? "",
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    payloadHash,
  ].join("\n");
  const toSign = `AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${sha256(canonical)}`;
  let signingKey: Buffer = Buffer.from(
    `AWS4${request.secretAccessKey ?? target.credentials.secretAccessKey}`,
  );
  for (const part of scope.split("/")) signingKey = hmac(signingKey, part);
  const signature = hmac(signingKey, toSign).toString("hex");
  const credential = `${request.accessKeyId ?? target.credentials.accessKeyId}/${scope}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  const all = { ...headers, authorization, ...request.unsigned };
  const url = request.query === undefined ? request.path : `${request.path}?${request.query}`;
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const text = `${request.method} ${url} HTTP/1.1\r\n${lines.join("")}\r\n`;
  return { text, signature, signingKey, amzDate, scope };
}

/** One chunk of an aws-chunked body, signed after `previous`. */
export function signedChunk(
  head: SignedHead,
  previous: string,
  bytes: Uint8Array,
): { bytes: Buffer; signature: string } {
  const toSign = [
    "AWS4-HMAC-SHA256-PAYLOAD",
    head.amzDate,
    head.scope,
    previous,
    sha256(""),
    sha256(bytes),
  ].join("\n");
  const signature = hmac(head.signingKey, toSign).toString("hex");
  const line = Buffer.from(`${bytes.length.toString(16)};chunk-signature=${signature}\r\n`);
  return { bytes: Buffer.concat([line, bytes, Buffer.from("\r\n")]), signature };
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
