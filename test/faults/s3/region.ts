/** A real region in real processes on this machine, made for one test: a file, keys, nodes that can be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { nodeEnvironment, nodeFlags } from "../../../src/cli/node-environment.ts";
import { freePorts } from "../cluster/cluster.ts";

const host = "127.0.0.1";
const project = join(import.meta.dirname, "../../..");
const testOutput = join(project, ".test-output");
const READY_LIMIT_MS = 60_000;
const POLL_MS = 25;

export const keys = { accessKeyId: "ATOLLTESTKEY", secretAccessKey: "a-secret-of-the-tests-alone" };

export interface RegionLayout {
  readonly nodes: number;
  /** Nodes behind those, with nothing but a witness. Default: none, and the nodes with the metadata are the witnesses. */
  readonly witnesses?: number;
  readonly drivesPerNode: number;
  readonly dataFragments: number;
  readonly parityFragments: number;
  /** Merged into the region's file. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of every node's process. */
  readonly execArgv?: readonly string[];
}

interface NodePorts {
  readonly s3: number;
  readonly admin: number;
  readonly rpc: number;
}

export class TestRegion {
  readonly directory: string;
  readonly #layout: RegionLayout;
  readonly #ports: readonly NodePorts[];
  readonly #processes = new Map<number, ChildProcess>();
  readonly #clients: S3Client[] = [];

  private constructor(directory: string, layout: RegionLayout, ports: readonly NodePorts[]) {
    this.directory = directory;
    this.#layout = layout;
    this.#ports = ports;
  }

  /** Starts every node and waits until all are ready. End it with `close`. */
  static async start(layout: RegionLayout): Promise<TestRegion> {
    await mkdir(testOutput, { recursive: true });
    const directory = await mkdtemp(join(testOutput, "region-"));
    const count = layout.nodes + (layout.witnesses ?? 0);
    const free = await freePorts(count * 3);
    const ports = Array.from({ length: count }, (_, i) => {
      const [s3 = 0, admin = 0, rpc = 0] = free.slice(i * 3);
      return { s3, admin, rpc };
    });
    const region = new TestRegion(directory, layout, ports);
    try {
      await region.#writeFiles();
      await Promise.all(region.ids.map((id) => region.startNode(id)));
      return region;
    } catch (error) {
      await region.close();
      throw error;
    }
  }

  get ids(): readonly number[] {
    return this.#ports.map((_, i) => i + 1);
  }

  /** Those that answer S3. */
  get gatewayIds(): readonly number[] {
    return this.ids.slice(0, this.#layout.nodes);
  }

  get witnessIds(): readonly number[] {
    return this.ids.slice(this.#layout.nodes);
  }

  s3Port(id: number): number {
    return this.#portsOf(id).s3;
  }

  driveDirectory(drive: number): string {
    return join(this.directory, `drive-${drive}`);
  }

  get driveIds(): readonly number[] {
    return Array.from({ length: this.#layout.nodes * this.#layout.drivesPerNode }, (_, i) => i + 1);
  }

  pid(id: number): number {
    return this.#processes.get(id)?.pid ?? 0;
  }

  /** @returns how long it took until it was ready, from before the process existed. */
  async startNode(id: number): Promise<number> {
    const begunMs = performance.now();
    const cli = join(project, "src/cli/main.ts");
    const serve = ["serve", "--config", join(this.directory, "region.yaml"), "--node", String(id)];
    const child = spawn(process.execPath, [...nodeFlags, ...(this.#layout.execArgv ?? []), cli, ...serve], {
      stdio: ["ignore", "inherit", "inherit"],
      env: nodeEnvironment(process.env),
    });
    this.#processes.set(id, child);
    await this.#untilReady(id, child, begunMs + READY_LIMIT_MS);
    return performance.now() - begunMs;
  }

  isRunning(id: number): boolean {
    const child = this.#processes.get(id);
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** Resolves when the process is gone. */
  async end(id: number, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#processes.get(id);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  async status(id: number): Promise<Record<string, unknown>> {
    const answer = await fetch(`http://${host}:${this.#portsOf(id).admin}/status`);
    return (await answer.json()) as Record<string, unknown>;
  }

  async isReady(id: number): Promise<boolean> {
    return (await fetch(`http://${host}:${this.#portsOf(id).admin}/ready`)).ok;
  }

  /** Values of the metrics that have no labels, by name. */
  async metrics(id: number): Promise<ReadonlyMap<string, number>> {
    const answer = await fetch(`http://${host}:${this.#portsOf(id).admin}/metrics`);
    const lines = (await answer.text()).split("\n").filter((line) => !line.startsWith("#"));
    return new Map(
      lines.map((line) => {
        const [name = "", value] = line.split(" ");
        return [name, Number(value)];
      }),
    );
  }

  /** Without retries: what a request came to is what the test sees. */
  client(id: number, options: S3ClientConfig = {}): S3Client {
    const client = new S3Client({
      endpoint: `http://${host}:${this.s3Port(id)}`,
      region: "us-east-1",
      credentials: keys,
      forcePathStyle: true,
      maxAttempts: 1,
      ...options,
    });
    this.#clients.push(client);
    return client;
  }

  /** Ends every process and removes the data. */
  async close(options: { keepData?: boolean; signal?: "SIGKILL" | "SIGTERM" } = {}): Promise<void> {
    for (const client of this.#clients) client.destroy();
    await Promise.all(this.ids.map((id) => this.end(id, options.signal ?? "SIGKILL")));
    if (options.keepData !== true) await rm(this.directory, { recursive: true, force: true });
  }

  #portsOf(id: number): NodePorts {
    const ports = this.#ports[id - 1];
    if (ports === undefined) throw new Error(`there is no node ${id}`);
    return ports;
  }

  async #writeFiles(): Promise<void> {
    const { nodes, drivesPerNode, dataFragments, parityFragments, options } = this.#layout;
    const region = {
      region: "us-east-1",
      number: 1,
      directory: ".",
      credentials: "credentials",
      nodes: this.#ports.map(({ s3, admin, rpc }, i) => ({
        id: i + 1,
        name: `node-${i + 1}`,
        zone: `zone-${i + 1}`,
        admin: `${host}:${admin}`,
        rpc: `${host}:${rpc}`,
        directory: `node-${i + 1}`,
        ...(i < nodes ? { s3: `${host}:${s3}` } : { roles: ["witness"] }),
        drives: Array.from({ length: i < nodes ? drivesPerNode : 0 }, (_, d) => {
          const drive = i * drivesPerNode + d + 1;
          return { id: drive, directory: `drive-${drive}` };
        }),
      })),
      placement: { dataFragments, parityFragments },
      storage: { reserveBytes: 0 },
      ...options,
    };
    // JSON is YAML.
    await writeFile(join(this.directory, "region.yaml"), JSON.stringify(region, undefined, 2));
    const profile = `[atoll]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\nregion = us-east-1\n`;
    await writeFile(join(this.directory, "credentials"), profile, { mode: 0o600 });
    for (const drive of this.driveIds) await mkdir(this.driveDirectory(drive));
  }

  async #untilReady(id: number, child: ChildProcess, untilMs: number): Promise<void> {
    const url = `http://${host}:${this.#portsOf(id).admin}/ready`;
    let last = "no answer";
    while (performance.now() < untilMs) {
      if (child.exitCode !== null) throw new Error(`node ${id} ended with ${child.exitCode}`);
      try {
        const answer = await fetch(url);
        if (answer.ok) return;
        last = await answer.text();
      } catch {
        // It does not listen yet.
      }
      await new Promise((resolve) => {
        setTimeout(resolve, POLL_MS);
      });
    }
    throw new Error(`node ${id} is not ready: ${last}`);
  }
}
