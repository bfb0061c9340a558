/**
 * A replicated write without Raft: the message goes to the leader, on to two followers, each writes 4 KiB with O_DSYNC
 * through Node's thread pool, and when two of the three are done the leader answers. What three processes and a client
 * need on this machine, whatever the protocol.
 */
import { type ChildProcess, fork } from "node:child_process";
import { constants, fsyncSync, openSync, rmSync, writeSync, writev } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type Latencies, latencies } from "./latencies.ts";

const BLOCK_BYTES = 4096;
const FILE_BLOCKS = 4096;
const host = "127.0.0.1";

type Request =
  | { readonly kind: "listen"; readonly directory: string }
  | { readonly kind: "follow"; readonly ports: readonly number[] };

export class BareReplication {
  readonly #members: readonly ChildProcess[];
  #port: number | undefined;

  constructor() {
    this.#members = [1, 2, 3].map(() => fork(new URL(import.meta.url)));
  }

  async start(directory: string): Promise<void> {
    const ports = await Promise.all(
      this.#members.map((member) => ask(member, { kind: "listen", directory })),
    );
    await ask(this.#members[0] as ChildProcess, { kind: "follow", ports: ports.slice(1) });
    this.#port = ports[0];
  }

  /** From this process, one message at a time. */
  async run(messageBytes: number, durationMs: number): Promise<Latencies> {
    const socket = await connected(this.#port ?? 0);
    const message = Buffer.alloc(messageBytes, 1);
    const samples: number[] = [];
    const begunMs = performance.now();
    while (performance.now() - begunMs < durationMs) {
      const startedMs = performance.now();
      await new Promise((resolve) => {
        socket.once("data", resolve);
        socket.write(message);
      });
      samples.push(performance.now() - startedMs);
    }
    socket.destroy();
    return latencies(samples, performance.now() - begunMs);
  }

  close(): void {
    for (const member of this.#members) member.kill("SIGKILL");
  }
}

function ask(member: ChildProcess, request: Request): Promise<number> {
  return new Promise((resolve) => {
    member.once("message", (answer) => resolve(answer as number));
    member.send(request);
  });
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

function member(): void {
  const followers: Socket[] = [];
  const block = Buffer.alloc(BLOCK_BYTES, 1);
  let descriptor = 0;
  let writes = 0;
  let onDone: (() => void) | undefined;
  const write = (done: () => void): void => {
    writev(descriptor, [block], (writes++ % FILE_BLOCKS) * BLOCK_BYTES, done);
  };
  /** One message at a time, so every answer of a follower belongs to the last one. */
  const replicate = (message: Buffer, answer: () => void): void => {
    let [isWritten, acknowledged] = [false, 0];
    const settle = (): void => {
      if (!isWritten || acknowledged === 0) return;
      isWritten = false;
      answer();
    };
    onDone = () => {
      acknowledged++;
      settle();
    };
    for (const follower of followers) follower.write(message);
    write(() => {
      isWritten = true;
      settle();
    });
  };
  const listen = (directory: string): Promise<number> => {
    descriptor = preparedFile(directory);
    const server = createServer({ noDelay: true }, (socket) => {
      socket.on("error", () => {});
      socket.on("data", (message) => {
        const answer = (): void => {
          socket.write(message);
        };
        if (followers.length === 0) write(answer);
        else replicate(message, answer);
      });
    });
    return new Promise((resolve) => {
      server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
    });
  };
  const follow = async (ports: readonly number[]): Promise<number> => {
    for (const port of ports) {
      const socket = await connected(port);
      socket.on("data", () => onDone?.());
      followers.push(socket);
    }
    return followers.length;
  };
  process.on("message", (request: Request) => {
    const answer = request.kind === "listen" ? listen(request.directory) : follow(request.ports);
    void answer.then((result) => process.send?.(result));
  });
  process.on("disconnect", () => process.exit(0));
}

function preparedFile(directory: string): number {
  const path = `${directory}/bare-${process.pid}`;
  const prepared = openSync(path, "w+");
  const block = Buffer.alloc(BLOCK_BYTES);
  for (let i = 0; i < FILE_BLOCKS; i++) writeSync(prepared, block, 0, BLOCK_BYTES, i * BLOCK_BYTES);
  fsyncSync(prepared);
  const descriptor = openSync(path, constants.O_RDWR | constants.O_DSYNC);
  rmSync(path);
  return descriptor;
}

if (process.argv[1] === import.meta.filename && process.send !== undefined) member();
