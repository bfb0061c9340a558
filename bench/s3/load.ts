/**
 * The load generator of the S3 benchmarks, in a process of its own: signed requests on kept-alive connections, written
 * to bare sockets so that the generator costs little beside any server.
 */
import { type ChildProcess, fork } from "node:child_process";
import { connect, type Socket } from "node:net";
import { type Latencies, latencies } from "../raft/latencies.ts";
import { Signer, type SigningKeys } from "./sign.ts";

export interface LoadRequest {
  readonly port: number;
  readonly keys: SigningKeys;
  readonly method: "GET" | "PUT";
  /** Of each object; the names end with it. */
  readonly bytes: number;
  /** Different objects, named `/bucket/NAME-BYTES`. */
  readonly objects: number;
  readonly bucket: string;
  readonly connections: number;
  /** Ends at the first of these. */
  readonly durationMs: number;
  readonly requests?: number | undefined;
  /** Requests under way at the end of the time are cut off. */
  readonly cutOff?: boolean;
}

export interface LoadResult extends Latencies {
  readonly errors: number;
  readonly firstError: string | undefined;
  readonly bytesPerSecond: number;
  /** Of this process. */
  readonly clientCores: number;
}

export class S3Load {
  readonly #child: ChildProcess = fork(new URL(import.meta.url));

  constructor() {
    this.#child.setMaxListeners(0);
  }

  run(request: LoadRequest): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      this.#child.once("message", (result) => resolve(result as LoadResult));
      this.#child.once("exit", (code) => reject(new Error(`the load generator ended with ${code}`)));
      this.#child.send(request);
    });
  }

  close(): void {
    this.#child.removeAllListeners("exit");
    this.#child.disconnect();
  }
}

const HEAD_END = Buffer.from("\r\n\r\n");

/** One connection, one request at a time. */
class Connection {
  readonly #socket: Socket;
  #settle: ((status: number) => void) | undefined;
  #head: Buffer = Buffer.alloc(0);
  #status = 0;
  #leftBytes = -1;
  #text = "";

  constructor(port: number) {
    this.#socket = connect({ host: "127.0.0.1", port, noDelay: true });
    this.#socket.on("data", (chunk) => this.#onData(chunk));
    this.#socket.on("error", () => this.#end(0));
    this.#socket.on("close", () => this.#end(0));
  }

  /** Resolves with the status; 0: the connection broke. */
  request(head: string, body: Buffer | undefined): Promise<number> {
    return new Promise((resolve) => {
      this.#settle = resolve;
      if (body === undefined) {
        this.#socket.write(head, "latin1");
        return;
      }
      this.#socket.cork();
      this.#socket.write(head, "latin1");
      this.#socket.write(body);
      this.#socket.uncork();
    });
  }

  get lastError(): string {
    return `${this.#status} ${this.#text}`;
  }

  close(): void {
    this.#socket.destroy();
  }

  #onData(chunk: Buffer): void {
    if (this.#leftBytes >= 0) {
      this.#take(chunk);
      return;
    }
    this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.#head.toString("latin1", 0, end);
    const rest = this.#head.subarray(end + HEAD_END.length);
    this.#head = Buffer.alloc(0);
    this.#status = Number(head.slice(9, 12));
    this.#text = "";
    this.#leftBytes = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    this.#take(rest);
  }

  #take(bytes: Buffer): void {
    this.#leftBytes -= bytes.length;
    if (this.#status >= 300 && this.#text.length < 500) this.#text += bytes.toString();
    if (this.#leftBytes > 0) return;
    this.#leftBytes = -1;
    this.#end(this.#status);
  }

  #end(status: number): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(status);
  }
}

async function run(request: LoadRequest): Promise<LoadResult> {
  const { port, keys, method, bytes, objects, bucket, connections, durationMs } = request;
  const signer = new Signer(keys, `127.0.0.1:${port}`);
  const body = method === "PUT" ? Buffer.alloc(bytes, 7) : undefined;
  const samples: number[] = [];
  let errors = 0;
  let firstError: string | undefined;
  let next = 0;
  const cpuBefore = process.cpuUsage();
  const begunMs = performance.now();
  const limit = request.requests ?? Number.POSITIVE_INFINITY;
  const open: Connection[] = [];
  const cutting = request.cutOff === true ? setTimeout(() => closeAll(open), durationMs) : undefined;
  const user = async (): Promise<void> => {
    const connection = new Connection(port);
    open.push(connection);
    while (next < limit && performance.now() - begunMs < durationMs) {
      const path = `/${bucket}/object-${next++ % objects}-${bytes}`;
      const length = body === undefined ? "" : `content-length: ${bytes}\r\n`;
      const head = `${method} ${path} HTTP/1.1\r\n${signer.headers(method, path)}${length}\r\n`;
      const startedMs = performance.now();
      const status = await connection.request(head, body);
      if (status === 200) samples.push(performance.now() - startedMs);
      else {
        errors++;
        firstError ??= connection.lastError;
        if (status === 0) break;
      }
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, user));
  clearTimeout(cutting);
  const tookMs = performance.now() - begunMs;
  const { user: userUs, system } = process.cpuUsage(cpuBefore);
  const bytesPerSecond = ((samples.length * bytes) / tookMs) * 1000;
  return {
    ...latencies(samples, tookMs),
    errors,
    firstError,
    bytesPerSecond,
    clientCores: (userUs + system) / 1000 / tookMs,
  };
}

function closeAll(connections: readonly Connection[]): void {
  for (const connection of connections) connection.close();
}

if (process.argv[1] === import.meta.filename && process.send !== undefined) {
  process.on("message", (request: LoadRequest) => {
    void run(request).then((result) => process.send?.(result));
  });
  process.on("disconnect", () => process.exit(0));
}
