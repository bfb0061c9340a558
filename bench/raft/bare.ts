/**
 * What the machine can do at best, in processes of their own: one durable write at a time, and one message at a time
 * to another process and back.
 */
import { type ChildProcess, fork } from "node:child_process";
import { closeSync, fdatasyncSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { type Latencies, latencies } from "./latencies.ts";

const BLOCK_BYTES = 4096;
const FILE_BLOCKS = 4096;
const host = "127.0.0.1";

/** `write + fdatasync` of a block of a preallocated file, one after another. */
function durableWrites(directory: string, durationMs: number): Latencies {
  const path = `${directory}/bare`;
  const descriptor = openSync(path, "w+");
  const block = Buffer.alloc(BLOCK_BYTES, 1);
  try {
    for (let i = 0; i < FILE_BLOCKS; i++) writeSync(descriptor, block, 0, BLOCK_BYTES, i * BLOCK_BYTES);
    fsyncSync(descriptor);
    const samples: number[] = [];
    const begunMs = performance.now();
    for (let i = 0; performance.now() - begunMs < durationMs; i++) {
      const startedMs = performance.now();
      writeSync(descriptor, block, 0, BLOCK_BYTES, (i % FILE_BLOCKS) * BLOCK_BYTES);
      fdatasyncSync(descriptor);
      samples.push(performance.now() - startedMs);
    }
    return latencies(samples, performance.now() - begunMs);
  } finally {
    closeSync(descriptor);
    rmSync(path, { force: true });
  }
}

async function echoes(port: number, messageBytes: number, durationMs: number): Promise<Latencies> {
  const socket = connect({ host, port, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", () => resolve());
    socket.once("error", reject);
  });
  const message = Buffer.alloc(messageBytes, 1);
  const samples: number[] = [];
  const begunMs = performance.now();
  while (performance.now() - begunMs < durationMs) {
    const startedMs = performance.now();
    await new Promise<void>((resolve) => {
      let received = 0;
      const onData = (chunk: Buffer): void => {
        received += chunk.length;
        if (received < messageBytes) return;
        socket.off("data", onData);
        resolve();
      };
      socket.on("data", onData);
      socket.write(message);
    });
    samples.push(performance.now() - startedMs);
  }
  socket.destroy();
  return latencies(samples, performance.now() - begunMs);
}

type BareRequest =
  | { readonly kind: "durableWrites"; readonly directory: string; readonly durationMs: number }
  | { readonly kind: "echoServer" }
  | {
      readonly kind: "echoes";
      readonly port: number;
      readonly messageBytes: number;
      readonly durationMs: number;
    };

/** The parent's side: two processes, one of which echoes. */
export class BareProcesses {
  readonly #worker: ChildProcess;
  readonly #echo: ChildProcess;
  readonly #port: Promise<number>;

  constructor() {
    this.#worker = fork(new URL(import.meta.url));
    this.#echo = fork(new URL(import.meta.url));
    this.#worker.setMaxListeners(0);
    this.#port = ask<number>(this.#echo, { kind: "echoServer" });
  }

  durableWrites(directory: string, durationMs: number): Promise<Latencies> {
    return ask(this.#worker, { kind: "durableWrites", directory, durationMs });
  }

  async echoes(messageBytes: number, durationMs: number): Promise<Latencies> {
    return ask(this.#worker, { kind: "echoes", port: await this.#port, messageBytes, durationMs });
  }

  close(): void {
    this.#worker.kill("SIGKILL");
    this.#echo.kill("SIGKILL");
  }
}

function ask<T>(child: ChildProcess, request: BareRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (answer) => resolve(answer as T));
    child.once("exit", (code) => reject(new Error(`a bare process ended with ${code}`)));
    child.send(request);
  });
}

async function answer(request: BareRequest): Promise<Latencies | number> {
  switch (request.kind) {
    case "durableWrites":
      return durableWrites(request.directory, request.durationMs);
    case "echoes":
      return echoes(request.port, request.messageBytes, request.durationMs);
    case "echoServer": {
      const server = createServer({ noDelay: true }, (socket) => {
        socket.on("data", (chunk) => socket.write(chunk));
        socket.on("error", () => {});
      });
      await new Promise<void>((resolve) => {
        server.listen(0, host, resolve);
      });
      return (server.address() as AddressInfo).port;
    }
  }
}

if (process.argv[1] === import.meta.filename && process.send !== undefined) {
  process.on("message", (request: BareRequest) => {
    void answer(request).then((result) => process.send?.(result));
  });
  process.on("disconnect", () => process.exit(0));
}
