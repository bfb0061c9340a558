/**
 * A group of three replicas in three processes, with the load in a fourth, against what the disk and the loopback
 * can do at best, and against etcd on the same machine. See docs/performance.md.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Cluster } from "../test/faults/cluster/cluster.ts";
import { type Figure, figure, median } from "./lib/report.ts";
import { BareProcesses } from "./raft/bare.ts";
import { BareReplication } from "./raft/bare-replication.ts";
import { EtcdCluster, etcdVersion } from "./raft/etcd.ts";
import { measureFailover } from "./raft/failover.ts";
import { measureIdle } from "./raft/idle.ts";
import type { Latencies } from "./raft/latencies.ts";
import { LoadProcess, type LoadResult, VALUE_BYTES } from "./raft/load.ts";

/** The busiest first: all code has been compiled when single commands are timed. */
const CONCURRENCIES = [256, 32, 1] as const;
const ROUNDS = 5;
const ROUND_MS = 2_500;
const WARM_UP_MS = 2_000;
const BARE_MS = 1_000;

export async function run(): Promise<Figure[]> {
  const directory = join(import.meta.dirname, "../.test-output");
  await mkdir(directory, { recursive: true });
  const figures = await measureLoad(directory);
  figures.push(...(await measureFailover()));
  figures.push(...(await measureIdle()));
  return figures;
}

interface Results {
  readonly ours: LoadResult[];
  readonly etcd: LoadResult[];
  readonly disk: Latencies[];
  readonly echo: Latencies[];
  readonly replication: Latencies[];
}

/** What closes when the measurement ends, however it ends. */
type Closer = () => void | Promise<void>;

async function measureLoad(directory: string): Promise<Figure[]> {
  const closers: Closer[] = [];
  try {
    return await measureWith(directory, closers);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function measureWith(directory: string, closers: Closer[]): Promise<Figure[]> {
  const cluster = await Cluster.start({ nodeCount: 3, groupCount: 1 });
  closers.push(() => cluster.close());
  const ours = new LoadProcess({ kind: "atoll", ports: cluster.ports });
  closers.push(() => ours.close());
  const etcd = await startEtcd(directory, closers);
  const bare = new BareProcesses();
  closers.push(() => bare.close());
  const replication = new BareReplication();
  closers.push(() => replication.close());
  await replication.start(directory);

  const figures: Figure[] = [];
  for (const concurrency of CONCURRENCIES) {
    const results: Results = { ours: [], etcd: [], disk: [], echo: [], replication: [] };
    await ours.run(concurrency, WARM_UP_MS);
    await etcd?.run(concurrency, WARM_UP_MS);
    for (let round = 0; round < ROUNDS; round++) {
      results.ours.push(await ours.run(concurrency, ROUND_MS));
      if (concurrency === 1) {
        results.disk.push(await bare.durableWrites(directory, BARE_MS));
        results.echo.push(await bare.echoes(VALUE_BYTES, BARE_MS));
        results.replication.push(await replication.run(VALUE_BYTES, BARE_MS));
      }
      if (etcd !== undefined) results.etcd.push(await etcd.run(concurrency, ROUND_MS));
    }
    figures.push(...againstEtcd(concurrency, results.ours, results.etcd));
    if (concurrency === 1) figures.push(...againstBare(results));
  }
  return figures;
}

async function startEtcd(directory: string, closers: Closer[]): Promise<LoadProcess | undefined> {
  const version = etcdVersion();
  if (version === undefined) {
    console.error("etcd is not installed (apt: etcd-server): the comparison with it is left out");
    return undefined;
  }
  const cluster = await EtcdCluster.start(directory);
  closers.push(() => cluster.close());
  const load = new LoadProcess({ kind: "etcd", ports: [await cluster.leaderPort()] });
  closers.push(() => load.close());
  return load;
}

const medianOf = <T>(results: readonly T[], of: (result: T) => number): number => median(results.map(of));

function againstEtcd(
  concurrency: number,
  ours: readonly LoadResult[],
  etcd: readonly LoadResult[],
): Figure[] {
  const compare = (name: string, unit: string, of: (result: LoadResult) => number): Figure =>
    figure(`${name}, concurrency ${concurrency}, vs etcd`, unit, medianOf(ours, of), medianOf(etcd, of));
  return [
    compare("commands", "1/s", (result) => result.perSecond),
    compare("median latency", "ms", (result) => result.p50Ms),
    compare("99th percentile", "ms", (result) => result.p99Ms),
    compare("load generator", "cores", (result) => result.clientCores),
  ];
}

/**
 * The least that a replicated write takes: to the leader and back, to a follower and back, one write to a disk. And
 * what it takes on this machine when all of it happens in three processes at once.
 */
function againstBare({ ours, disk, echo, replication }: Results): Figure[] {
  const diskMs = medianOf(disk, (result) => result.p50Ms);
  const echoMs = medianOf(echo, (result) => result.p50Ms);
  const oursMs = medianOf(ours, (result) => result.p50Ms);
  const bareMs = medianOf(replication, (result) => result.p50Ms);
  const name = "median latency, concurrency 1, vs";
  return [
    figure(`${name} fdatasync + 2 loopbacks`, "ms", oursMs, diskMs + 2 * echoMs),
    figure(`${name} bare replication`, "ms", oursMs, bareMs),
  ];
}
