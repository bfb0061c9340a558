/**
 * A real federation in real processes on this machine, made for one test: regions of nodes that can be killed, and a
 * relay in every path between two regions, each way of dialling, that can be slow, lossy or cut.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { ensureKeys } from "../../../src/cli/keys.ts";
import { nodeEnvironment, nodeFlags } from "../../../src/cli/node-environment.ts";
import { loadFederation } from "../../../src/config/index.ts";
import { RealDisk } from "../../../src/platform/real-disk.ts";
import type { Damage } from "../link/direction.ts";
import type { Endpoint } from "../link/relay.ts";
import { Relays } from "../link/relays.ts";
import type { LinkShape } from "../link/shape.ts";
import { keys } from "../s3/region.ts";
import { type Hosts, loopbackHosts, type NodeHost, namespaceHosts } from "./hosts.ts";

const project = join(import.meta.dirname, "../../..");
const testOutput = join(project, ".test-output");
const READY_LIMIT_MS = 60_000;
const READY_ANSWER_LIMIT_MS = 5_000;
const REQUEST_LIMIT_MS = 60_000;
const POLL_MS = 25;

export const regionNames = ["us-east-1", "eu-west-1", "ap-south-1", "sa-east-1"] as const;
export type RegionName = (typeof regionNames)[number];

export interface FederationLayout {
  readonly regions: number;
  readonly nodesPerRegion: number;
  readonly drivesPerNode: number;
  readonly dataFragments: number;
  readonly parityFragments: number;
  /** Without relays regions talk straight to each other. */
  readonly isRelayed: boolean;
  /** Default: loopback. Namespaces need root. */
  readonly hosts?: "loopback" | "namespaces";
  /** Merged into every region's file. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of every node's process. */
  readonly execArgv?: readonly string[];
}

export const smallFederation: FederationLayout = {
  regions: 3,
  nodesPerRegion: 1,
  drivesPerNode: 6,
  dataFragments: 4,
  parityFragments: 2,
  isRelayed: true,
};

interface NodeAt {
  readonly region: RegionName;
  readonly id: number;
  readonly at: NodeHost;
}

export class TestFederation {
  readonly directory: string;
  readonly names: readonly RegionName[];
  readonly #layout: FederationLayout;
  readonly #hosts: Hosts;
  readonly #nodes: readonly NodeAt[];
  readonly #relays = new Relays();
  readonly #processes = new Map<NodeAt, ChildProcess>();
  readonly #clients: S3Client[] = [];

  private constructor(directory: string, layout: FederationLayout, hosts: Hosts) {
    this.directory = directory;
    this.names = regionNames.slice(0, layout.regions);
    this.#layout = layout;
    this.#hosts = hosts;
    this.#nodes = this.names.flatMap((region, i) =>
      Array.from({ length: layout.nodesPerRegion }, (_, n): NodeAt => {
        return { region, id: n + 1, at: hosts.node(i + 1, n + 1) };
      }),
    );
  }

  /** Starts every node and waits until all are ready. End it with `close`. */
  static async start(layout: FederationLayout = smallFederation): Promise<TestFederation> {
    await mkdir(testOutput, { recursive: true });
    const directory = await mkdtemp(join(testOutput, "federation-"));
    const makeHosts = layout.hosts === "namespaces" ? namespaceHosts : loopbackHosts;
    const hosts = await makeHosts(layout.regions, layout.nodesPerRegion);
    const federation = new TestFederation(directory, layout, hosts);
    try {
      await federation.#writeFiles();
      await Promise.all(federation.names.map((name) => federation.startRegion(name)));
      return federation;
    } catch (error) {
      await federation.close({ keepData: true });
      throw error;
    }
  }

  /** Of each region's nodes. */
  get nodeIds(): readonly number[] {
    return Array.from({ length: this.#layout.nodesPerRegion }, (_, i) => i + 1);
  }

  /** @returns how long it took until every node of it was ready */
  async startRegion(region: RegionName): Promise<number> {
    const begunMs = performance.now();
    await Promise.all(this.#of(region).map((node) => this.#startNode(node, begunMs + READY_LIMIT_MS)));
    return performance.now() - begunMs;
  }

  /** Resolves when every process of it is gone. */
  async endRegion(region: RegionName, signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<void> {
    await Promise.all(this.#of(region).map((node) => this.#end(node, signal)));
  }

  /** One node of a region. @returns how long it took until it was ready */
  async startNode(region: RegionName, id: number): Promise<number> {
    const begunMs = performance.now();
    await this.#startNode(this.#node(region, id), begunMs + READY_LIMIT_MS);
    return performance.now() - begunMs;
  }

  /** Resolves when its process is gone. */
  async endNode(region: RegionName, id: number, signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<void> {
    await this.#end(this.#node(region, id), signal);
  }

  /** Stops or continues its processes where they stand. */
  signalRegion(region: RegionName, signal: "SIGSTOP" | "SIGCONT"): void {
    for (const node of this.#of(region)) this.#processes.get(node)?.kill(signal);
  }

  /** Whether some process of it is gone. */
  isDown(region: RegionName): boolean {
    return this.#of(region).some((node) => hasEnded(this.#processes.get(node)));
  }

  /** As in version ids and sessions. */
  numberOf(region: RegionName): number {
    return numberOf(region);
  }

  pid(region: RegionName, id = 1): number {
    return this.#processes.get(this.#node(region, id))?.pid ?? 0;
  }

  s3Endpoint(region: RegionName, id = 1): string {
    const { host, ports } = this.#node(region, id).at;
    return `http://${host}:${ports.s3}`;
  }

  adminUrl(region: RegionName, path: string, id = 1): string {
    const { host, ports } = this.#node(region, id).at;
    return `http://${host}:${ports.admin}${path}`;
  }

  /** Where other regions would reach it without a relay. */
  federationAddress(region: RegionName, id = 1): Endpoint {
    const { host, ports } = this.#node(region, id).at;
    return { host, port: ports.federation };
  }

  logFile(region: RegionName, id = 1): string {
    return join(this.directory, `${region}-${id}.log`);
  }

  /** The folder of region files as this region sees the federation: `--config` of commands. */
  configDirectory(region: RegionName): string {
    return join(this.directory, `config-${region}`);
  }

  /** Both ways, whoever dials. */
  async shapeLink(a: RegionName, b: RegionName, shape: Partial<LinkShape>): Promise<void> {
    for (const link of this.#linksBetween(a, b)) await this.#relays.shape(link, shape);
  }

  async cutLink(a: RegionName, b: RegionName): Promise<void> {
    for (const link of this.#linksBetween(a, b)) await this.#relays.cut(link);
  }

  /** Nothing from `from` reaches `to`; the other way goes on. */
  async cutOneWay(from: RegionName, to: RegionName): Promise<void> {
    for (const link of this.#links(from, to)) await this.#relays.cut(link, ["forward"]);
    for (const link of this.#links(to, from)) await this.#relays.cut(link, ["backward"]);
  }

  async healLink(a: RegionName, b: RegionName): Promise<void> {
    for (const link of this.#linksBetween(a, b)) await this.#relays.heal(link);
  }

  async resetLink(a: RegionName, b: RegionName): Promise<void> {
    for (const link of this.#linksBetween(a, b)) await this.#relays.reset(link);
  }

  /** The next message that goes from one region to another, on each path, is altered or comes twice. */
  async damageLink(from: RegionName, to: RegionName, how: Damage): Promise<void> {
    for (const link of this.#links(from, to)) await this.#relays.damage(link, how, ["forward"]);
    for (const link of this.#links(to, from)) await this.#relays.damage(link, how, ["backward"]);
  }

  /** Bytes that went from one region to another so far, whoever had dialled. */
  async bytesSent(from: RegionName, to: RegionName): Promise<number> {
    let sum = 0;
    for (const link of this.#links(from, to)) sum += (await this.#relays.bytes(link)).forward;
    for (const link of this.#links(to, from)) sum += (await this.#relays.bytes(link)).backward;
    return sum;
  }

  /** Without retries: what a request came to is what the test sees. */
  client(region: RegionName, options: S3ClientConfig = {}): S3Client {
    const client = new S3Client({
      endpoint: this.s3Endpoint(region),
      region,
      credentials: keys,
      forcePathStyle: true,
      maxAttempts: 1,
      // An answer that never begins is a failure that the test must see, not wait for.
      requestHandler: { requestTimeout: REQUEST_LIMIT_MS, throwOnRequestTimeout: true },
      ...options,
    });
    this.#clients.push(client);
    return client;
  }

  /** Ends every process and removes the data. */
  async close(options: { keepData?: boolean; signal?: "SIGKILL" | "SIGTERM" } = {}): Promise<void> {
    for (const client of this.#clients) client.destroy();
    await Promise.all(this.#nodes.map((node) => this.#end(node, options.signal ?? "SIGKILL")));
    await this.#relays.close();
    await this.#hosts.close();
    if (options.keepData !== true) await rm(this.directory, { recursive: true, force: true });
  }

  #of(region: RegionName): readonly NodeAt[] {
    return this.#nodes.filter((node) => node.region === region);
  }

  #node(region: RegionName, id: number): NodeAt {
    const node = this.#of(region)[id - 1];
    if (node === undefined) throw new Error(`there is no node ${id} in ${region}`);
    return node;
  }

  #links(from: RegionName, to: RegionName): string[] {
    if (!this.#layout.isRelayed) throw new Error("this federation has no relays");
    return this.#of(to).map(({ id }) => linkName(from, to, id));
  }

  #linksBetween(a: RegionName, b: RegionName): string[] {
    return [...this.#links(a, b), ...this.#links(b, a)];
  }

  /** A folder of region files for each region, in which the others stand behind their relays. */
  async #writeFiles(): Promise<void> {
    const profile = `[atoll]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`;
    await writeFile(join(this.directory, "credentials"), profile, { mode: 0o600 });
    for (const viewer of this.names) {
      await mkdir(this.configDirectory(viewer));
      for (const region of this.names) {
        const file = join(this.configDirectory(viewer), `${region}.yaml`);
        // JSON is YAML.
        await writeFile(file, JSON.stringify(await this.#regionFile(region, viewer), undefined, 2));
      }
    }
    for (const region of this.names) {
      const drives = this.#layout.nodesPerRegion * this.#layout.drivesPerNode;
      for (let drive = 1; drive <= drives; drive++) {
        await mkdir(join(this.directory, region, `drive-${drive}`), { recursive: true });
      }
    }
    await ensureKeys(await loadFederation(new RealDisk(), this.configDirectory("us-east-1")));
  }

  async #regionFile(region: RegionName, viewer: RegionName): Promise<object> {
    const { drivesPerNode, dataFragments, parityFragments, isRelayed, options } = this.#layout;
    const nodes = this.#of(region).map(async ({ id, at: { host, ports } }) => {
      const own = { host, port: ports.federation };
      const isDirect = region === viewer || !isRelayed;
      const relay = (): Endpoint => this.#hosts.relayAt(numberOf(viewer));
      const reached = isDirect ? own : await this.#relays.open(linkName(viewer, region, id), own, relay());
      return {
        id,
        name: `${region}-${id}`,
        zone: `zone-${id}`,
        s3: `${host}:${ports.s3}`,
        admin: `${host}:${ports.admin}`,
        rpc: `${host}:${ports.rpc}`,
        federation: `${reached.host}:${reached.port}`,
        directory: `node-${id}`,
        drives: Array.from({ length: drivesPerNode }, (_, d) => {
          const drive = (id - 1) * drivesPerNode + d + 1;
          return { id: drive, directory: `drive-${drive}` };
        }),
      };
    });
    return {
      region,
      number: numberOf(region),
      directory: `../${region}`,
      credentials: "../credentials",
      ...(this.#hosts.needsCertificates && { certificates: "certificates" }),
      federation: { name: "test", directory: "../federation" },
      nodes: await Promise.all(nodes),
      placement: { dataFragments, parityFragments },
      storage: { reserveBytes: 0 },
      ...options,
    };
  }

  async #startNode(node: NodeAt, untilMs: number): Promise<void> {
    const cli = join(project, "src/cli/main.ts");
    const config = join(this.configDirectory(node.region), `${node.region}.yaml`);
    const serve = ["serve", "--config", config, "--node", String(node.id)];
    const argv = [
      ...node.at.prefix,
      process.execPath,
      ...nodeFlags,
      ...(this.#layout.execArgv ?? []),
      cli,
      ...serve,
    ];
    const [command = "", ...rest] = argv;
    const child = spawn(command, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      env: nodeEnvironment(process.env),
    });
    const log = createWriteStream(this.logFile(node.region, node.id), { flags: "a" });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    this.#processes.set(node, child);
    await this.#untilReady(node, child, untilMs);
  }

  async #end(node: NodeAt, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#processes.get(node);
    if (child === undefined || hasEnded(child)) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  async #untilReady(node: NodeAt, child: ChildProcess, untilMs: number): Promise<void> {
    const url = this.adminUrl(node.region, "/ready", node.id);
    let last = "no answer";
    while (performance.now() < untilMs) {
      if (child.exitCode !== null) throw new Error(`${node.region}/${node.id} ended with ${child.exitCode}`);
      try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(READY_ANSWER_LIMIT_MS) });
        if (answer.ok) return;
        last = await answer.text();
      } catch {
        // It does not listen yet.
      }
      await new Promise((resolve) => {
        setTimeout(resolve, POLL_MS);
      });
    }
    throw new Error(`${node.region}/${node.id} is not ready: ${last}`);
  }
}

const hasEnded = (child: ChildProcess | undefined): boolean =>
  child === undefined || child.exitCode !== null || child.signalCode !== null;

const numberOf = (region: RegionName): number => regionNames.indexOf(region) + 1;

const linkName = (from: RegionName, to: RegionName, id: number): string => `${from}>${to}/${id}`;
