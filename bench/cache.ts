/**
 * Hot GETs of 4 KiB on a region of three nodes, with the cache behind the witness and without it: two regions of real
 * processes, the same load on each in turn, on one gateway at a time and on all three. And what a check adds.
 */
import { readFileSync } from "node:fs";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { type RegionLayout, TestRegion, keys as testKeys } from "../test/faults/s3/region.ts";
import { type Figure, figure, median } from "./lib/report.ts";
import { type LoadRequest, type LoadResult, S3Load } from "./s3/load.ts";

const ROUNDS = 7;
const ROUND_MS = 2_000;
const WARM_UP_MS = 2_500;
const OBJECTS = 64;
const OBJECT_BYTES = 4 * 1024;
/** Of a gateway's clients together. */
const CONNECTIONS = 16;
const MAX_WRITE_MS = 60_000;
const CACHE_BYTES = 256 * 1024 * 1024;
const CHECK_LIMIT_MS = 0.3;
const bucket = "bench";
const keys = { ...testKeys, region: "us-east-1" };
const CHECK_METRIC = "atoll_witness_check_seconds";
/** A tick of /proc/PID/stat. */
const TICK_MS = 10;

const layout = (cacheBytes: number): RegionLayout => ({
  nodes: 3,
  drivesPerNode: 2,
  dataFragments: 4,
  parityFragments: 2,
  options: { logging: { level: "warn" }, cache: { bytes: cacheBytes } },
});

type Load = Omit<LoadRequest, "port">;

const gets: Load = {
  keys,
  bucket,
  method: "GET",
  bytes: OBJECT_BYTES,
  objects: OBJECTS,
  connections: CONNECTIONS,
  durationMs: ROUND_MS,
};

/** What one contestant did in one round. */
interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
  /** Of all nodes, for one request. */
  readonly cpuUs: number;
}

export async function run(): Promise<Figure[]> {
  const loads = [new S3Load(), new S3Load(), new S3Load()];
  const regions: TestRegion[] = [];
  try {
    for (const bytes of [CACHE_BYTES, 0]) {
      const region = await TestRegion.start(layout(bytes));
      regions.push(region);
      await prepare(region, loads);
    }
    const [cached, plain] = regions as [TestRegion, TestRegion];
    return [
      ...(await compared("all gateways", cached, plain, (region) => ofAll(region, loads, gets))),
      ...(await compared("one gateway", cached, plain, (region, round) => {
        return ofOne(region, loads[0] as S3Load, (round % 3) + 1, gets);
      })),
      ...(await compared("one client", cached, plain, (region, round) => {
        return ofOne(region, loads[0] as S3Load, (round % 3) + 1, { ...gets, connections: 1 });
      })),
      ...(await checkFigures(cached, loads[0] as S3Load)),
    ];
  } finally {
    for (const load of loads) load.close();
    for (const region of regions) await region.close();
  }
}

async function prepare(region: TestRegion, loads: readonly S3Load[]): Promise<void> {
  await region.client(1).send(new CreateBucketCommand({ Bucket: bucket }));
  const puts = { ...gets, method: "PUT", requests: 2 * OBJECTS, durationMs: MAX_WRITE_MS } as const;
  await healthy(loads[0] as S3Load, { ...puts, port: region.s3Port(1) });
  await ofAll(region, loads, { ...gets, durationMs: WARM_UP_MS });
}

async function compared(
  name: string,
  cached: TestRegion,
  plain: TestRegion,
  measure: (region: TestRegion, round: number) => Promise<Round>,
): Promise<Figure[]> {
  const ours: Round[] = [];
  const theirs: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await measure(cached, round));
    theirs.push(await measure(plain, round));
  }
  const of = (rounds: readonly Round[], key: keyof Round): number => median(rounds.map((each) => each[key]));
  return [
    figure(`hot GET 4 KiB, ${name}`, "requests/s", of(ours, "perSecond"), of(theirs, "perSecond")),
    figure(`hot GET 4 KiB, ${name}, median`, "ms", of(ours, "p50Ms"), of(theirs, "p50Ms")),
    figure(`hot GET 4 KiB, ${name}, CPU of the nodes`, "µs", of(ours, "cpuUs"), of(theirs, "cpuUs")),
  ];
}

/** Each gateway has its own clients, all at once. */
async function ofAll(region: TestRegion, loads: readonly S3Load[], load: Load): Promise<Round> {
  return measured(region, () =>
    Promise.all(
      loads.map((generator, i) => healthy(generator, { ...load, port: region.s3Port((i % 3) + 1) })),
    ),
  );
}

async function ofOne(region: TestRegion, generator: S3Load, node: number, load: Load): Promise<Round> {
  return measured(region, async () => [await healthy(generator, { ...load, port: region.s3Port(node) })]);
}

async function measured(region: TestRegion, work: () => Promise<readonly LoadResult[]>): Promise<Round> {
  const beforeMs = cpuMs(region);
  const begunMs = performance.now();
  const results = await work();
  const tookMs = performance.now() - begunMs;
  const perSecond = results.reduce((sum, each) => sum + each.perSecond, 0);
  return {
    perSecond,
    p50Ms: median(results.map(({ p50Ms }) => p50Ms)),
    cpuUs: ((cpuMs(region) - beforeMs) * 1_000) / ((perSecond * tookMs) / 1_000),
  };
}

async function healthy(load: S3Load, request: LoadRequest): Promise<LoadResult> {
  const result = await load.run(request);
  if (result.errors > 0) throw new Error(`${result.errors} requests failed: ${result.firstError}`);
  return result;
}

/** Of one client's requests, and of many clients': what the gateways' own histograms say. */
async function checkFigures(region: TestRegion, load: S3Load): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const connections of [1, CONNECTIONS]) {
    const medians: number[] = [];
    for (const node of region.ids) {
      const before = await checkCounts(region, node);
      await ofOne(region, load, node, { ...gets, connections });
      medians.push(medianOf(before, await checkCounts(region, node)));
    }
    const name = `check of the witness, median, ${connections} client${connections === 1 ? "" : "s"}`;
    figures.push(figure(name, "ms", median(medians), CHECK_LIMIT_MS));
  }
  return figures;
}

/** Cumulative counts by their bounds in milliseconds. */
async function checkCounts(region: TestRegion, node: number): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const [name, value] of await region.metrics(node)) {
    const bound = new RegExp(`^${CHECK_METRIC}_bucket\\{le="(.*)"\\}$`).exec(name)?.[1];
    if (bound !== undefined)
      counts.set(bound === "+Inf" ? Number.POSITIVE_INFINITY : Number(bound) * 1_000, value);
  }
  return counts;
}

/** Between two scrapes, by a straight line within the bucket that it falls into. */
function medianOf(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  const counts = [...after].map(([bound, count]) => ({ bound, count: count - (before.get(bound) ?? 0) }));
  const half = (counts.at(-1)?.count ?? 0) / 2;
  let lower = { bound: 0, count: 0 };
  for (const upper of counts) {
    if (upper.count >= half) {
      const share = (half - lower.count) / Math.max(1, upper.count - lower.count);
      return lower.bound + share * (upper.bound - lower.bound);
    }
    lower = upper;
  }
  return Number.POSITIVE_INFINITY;
}

function cpuMs(region: TestRegion): number {
  let ticks = 0;
  for (const id of region.ids) {
    const fields =
      readFileSync(`/proc/${region.pid(id)}/stat`, "utf8")
        .split(") ")[1]
        ?.split(" ") ?? [];
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks * TICK_MS;
}
