/**
 * A region of one node and six drives, RS(4,2), every write fsynced, against a bare koa server that discards what it is
 * sent and returns bytes from memory: the same load generator, signatures and sizes, in turn. And the memory of the node
 * under many large uploads at once.
 */
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { type RegionLayout, TestRegion, keys as testKeys } from "../test/faults/s3/region.ts";
import { type Figure, figure, median } from "./lib/report.ts";
import { type LoadRequest, type LoadResult, S3Load } from "./s3/load.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
const ROUNDS = 3;
const bucket = "bench";
const keys = { ...testKeys, region: "us-east-1" };

const layout: RegionLayout = {
  nodes: 1,
  drivesPerNode: 6,
  dataFragments: 4,
  parityFragments: 2,
  options: { workers: { garbageDelay: "1s" } },
};

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly objects: number;
  readonly connections: number;
  readonly durationMs: number;
}

const sizes: readonly Size[] = [
  { name: "4 KiB", bytes: 4 * KIB, objects: 1_000, connections: 64, durationMs: 4_000 },
  { name: "1 MiB", bytes: MIB, objects: 64, connections: 8, durationMs: 4_000 },
  { name: "64 MiB", bytes: 64 * MIB, objects: 8, connections: 4, durationMs: 8_000 },
];

/** However slow the machine: what was not written could not be read. */
const MAX_WARM_UP_MS = 120_000;
const MEMORY_UPLOADS = 64;
const MEMORY_LIMIT_MIB = 600;
const MEMORY_POLL_MS = 200;
/** Stored in full they would take 96 GiB. */
const MEMORY_MS = 40_000;

export async function run(): Promise<Figure[]> {
  const region = await TestRegion.start(layout);
  const bare = fork(new URL("./s3/bare-koa.ts", import.meta.url));
  const load = new S3Load();
  try {
    await region.client(1).send(new CreateBucketCommand({ Bucket: bucket }));
    const barePort = await new Promise<number>((resolve) => {
      bare.once("message", (message) => resolve((message as { port: number }).port));
    });
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(...(await measure(load, size, region.s3Port(1), barePort)));
    await region.close();
    figures.push(await memoryOfUploads(load));
    return figures;
  } finally {
    load.close();
    bare.disconnect();
    await region.close();
  }
}

async function measure(load: S3Load, size: Size, port: number, barePort: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const method of ["PUT", "GET"] as const) {
    const request = { ...size, keys, bucket, method };
    const ours: LoadResult[] = [];
    const theirs: LoadResult[] = [];
    // Every object is there before one is read, and all code is warm.
    const all = { requests: 2 * size.objects, durationMs: MAX_WARM_UP_MS };
    if (method === "PUT") await healthy(load, { ...request, ...all, port });
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await healthy(load, { ...request, port }));
      theirs.push(await healthy(load, { ...request, port: barePort }));
    }
    const rate = (results: readonly LoadResult[]): number =>
      median(results.map(({ perSecond }) => perSecond));
    const p99 = (results: readonly LoadResult[]): number => median(results.map(({ p99Ms }) => p99Ms));
    figures.push(figure(`${method} ${size.name}`, "requests/s", rate(ours), rate(theirs)));
    figures.push(figure(`${method} ${size.name}, 99th percentile`, "ms", p99(ours), p99(theirs)));
  }
  return figures;
}

async function healthy(load: S3Load, request: LoadRequest): Promise<LoadResult> {
  const result = await load.run(request);
  if (result.errors > 0) throw new Error(`${result.errors} requests failed: ${result.firstError}`);
  return result;
}

/**
 * The greatest resident size of a node that just started, while 64 uploads of 1 GiB run at once, each as one PUT, until
 * the time is over.
 */
async function memoryOfUploads(load: S3Load): Promise<Figure> {
  const region = await TestRegion.start(layout);
  try {
    await region.client(1).send(new CreateBucketCommand({ Bucket: bucket }));
    return await peakOfUploads(load, region);
  } finally {
    await region.close();
  }
}

async function peakOfUploads(load: S3Load, region: TestRegion): Promise<Figure> {
  let peakMiB = 0;
  const timer = setInterval(() => {
    peakMiB = Math.max(peakMiB, residentMiB(region.pid(1)));
  }, MEMORY_POLL_MS);
  await load.run({
    port: region.s3Port(1),
    keys,
    bucket,
    method: "PUT",
    bytes: GIB,
    objects: MEMORY_UPLOADS,
    connections: MEMORY_UPLOADS,
    requests: MEMORY_UPLOADS,
    durationMs: MEMORY_MS,
    cutOff: true,
  });
  clearInterval(timer);
  return figure(`peak memory, ${MEMORY_UPLOADS} uploads of 1 GiB`, "MiB", peakMiB, MEMORY_LIMIT_MIB);
}

function residentMiB(pid: number): number {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kib) / KIB;
}
