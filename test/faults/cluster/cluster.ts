/** Real nodes in real processes on this machine, and a client of theirs in this one. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { type NodeId, nodeId } from "../../../src/base/ids.ts";
import { silentLogger } from "../../../src/base/logger.ts";
import { GroupClient } from "../../../src/node/raft/index.ts";
import { realClock } from "../../../src/platform/real-clock.ts";
import { RealNetwork } from "../../../src/platform/real-network.ts";
import { RealRandom } from "../../../src/platform/real-random.ts";
import { RpcPeer } from "../../../src/rpc/index.ts";
import type { NodeConfig, NodeReport } from "./node-process.ts";

const host = "127.0.0.1";
const testOutput = join(import.meta.dirname, "../../../.test-output");
const CLIENT_NODE_ID = 1_000;

type Status = Extract<NodeReport, { kind: "status" }>;

export interface ClusterOptions {
  readonly nodeCount: number;
  readonly groupCount: number;
  /** Where the nodes' directories go; a temporary one of its own by default. */
  readonly parentDirectory?: string;
  readonly execArgv?: readonly string[];
  readonly segmentBytes?: number;
}

export interface ProcessOptions {
  readonly execArgv?: readonly string[] | undefined;
  /** RLIMIT_FSIZE: a write beyond it fails as on a disk without room, with EFBIG for ENOSPC. */
  readonly maxFileBytes?: number | undefined;
}

/** What `ulimit -f` counts in. */
const ULIMIT_BLOCK_BYTES = 512;

/** One life of a node's process. */
export class NodeProcess {
  readonly ready: Promise<NodeReport>;
  readonly exited: Promise<number | null>;
  readonly #child: ChildProcess;
  readonly #waiting: ((report: NodeReport) => void)[] = [];

  constructor(config: NodeConfig, options: ProcessOptions = {}) {
    const script = join(import.meta.dirname, "node-process.ts");
    const command = [process.execPath, ...(options.execArgv ?? []), script, JSON.stringify(config)];
    const { maxFileBytes } = options;
    // POSIX sh, whose unit is 512 bytes; it becomes the node, so signals reach the node itself.
    const limit = maxFileBytes === undefined ? "" : `ulimit -f ${maxFileBytes / ULIMIT_BLOCK_BYTES}; `;
    this.#child = spawn("sh", ["-c", `${limit}exec "$0" "$@"`, ...command], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // Without it most of a start is spent on stripping types.
      env: { ...process.env, NODE_COMPILE_CACHE: join(testOutput, "compile-cache") },
    });
    this.#child.setMaxListeners(0);
    this.exited = new Promise((resolve) => {
      this.#child.once("exit", (code) => resolve(code));
    });
    this.ready = this.#next();
    this.#child.on("message", (report) => this.#waiting.shift()?.(report as NodeReport));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async status(): Promise<Status> {
    const answer = this.#next();
    this.#child.send({ kind: "status" });
    return (await answer) as Status;
  }

  /** Resolves when the process is gone. */
  async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    this.#child.kill(signal);
    await this.exited;
  }

  #next(): Promise<NodeReport> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      this.exited.then(
        (code) => reject(new Error(`the node's process ended with ${code}`)),
        () => {},
      );
    });
  }
}

export class Cluster {
  readonly directory: string;
  readonly ports: readonly number[];
  readonly #options: ClusterOptions;
  readonly #processes = new Map<number, NodeProcess>();
  readonly #clients: (() => void)[] = [];

  private constructor(directory: string, ports: readonly number[], options: ClusterOptions) {
    this.directory = directory;
    this.ports = ports;
    this.#options = options;
  }

  /** Starts every node and waits until all are ready. End it with `close`. */
  static async start(options: ClusterOptions): Promise<Cluster> {
    const parent = options.parentDirectory ?? testOutput;
    await mkdir(parent, { recursive: true });
    const directory = await mkdtemp(join(parent, "cluster-"));
    const cluster = new Cluster(directory, await freePorts(options.nodeCount), options);
    try {
      await Promise.all(cluster.ids.map((id) => cluster.startNode(id)));
      return cluster;
    } catch (error) {
      await cluster.close();
      throw error;
    }
  }

  get ids(): readonly number[] {
    return this.ports.map((_, i) => i + 1);
  }

  configOf(id: number): NodeConfig {
    const { groupCount, segmentBytes } = this.#options;
    return {
      node: id,
      directory: join(this.directory, `node-${id}`),
      ports: this.ports,
      groupCount,
      logPath: join(this.directory, `node-${id}.log`),
      ...(segmentBytes !== undefined && { segmentBytes }),
    };
  }

  /** @returns how long it took, from before the process existed. */
  async startNode(id: number, options: ProcessOptions = {}): Promise<number> {
    const begunMs = performance.now();
    const process = new NodeProcess(this.configOf(id), { execArgv: this.#options.execArgv, ...options });
    this.#processes.set(id, process);
    const report = await process.ready;
    if (report.kind !== "ready") throw new Error(`node ${id} does not start: ${JSON.stringify(report)}`);
    return performance.now() - begunMs;
  }

  node(id: number): NodeProcess {
    const process = this.#processes.get(id);
    if (process === undefined) throw new Error(`node ${id} was not started`);
    return process;
  }

  async kill(id: number): Promise<void> {
    await this.node(id).end("SIGKILL");
  }

  /** A client with connections of its own. */
  client(deadlineMs = 10_000): GroupClient {
    const peers = new Map<NodeId, RpcPeer>();
    for (const id of this.ids) {
      const peer = new RpcPeer(
        {
          network: new RealNetwork(),
          clock: realClock,
          random: new RealRandom(),
          logger: silentLogger,
          identity: { nodeId: nodeId(CLIENT_NODE_ID), nodeName: "client", region: "test" },
        },
        { address: { host, port: this.ports[id - 1] ?? 0 }, security: { kind: "plaintext" } },
        { reconnectMinMs: 10, reconnectMaxMs: 50 },
      );
      peer.start();
      this.#clients.push(() => peer.stop());
      peers.set(nodeId(id), peer);
    }
    return new GroupClient(peers, realClock, { deadlineMs });
  }

  /** Ends every process and removes the data. */
  async close(options: { keepData?: boolean; signal?: "SIGKILL" | "SIGTERM" } = {}): Promise<void> {
    for (const stop of this.#clients) stop();
    await Promise.all([...this.#processes.values()].map((node) => node.end(options.signal ?? "SIGKILL")));
    if (options.keepData !== true) await rm(this.directory, { recursive: true, force: true });
  }
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => {
        server.listen(0, host, resolve);
      });
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
        }),
    ),
  );
  return ports;
}
