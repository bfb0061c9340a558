/**
 * `npm run bench -- wan`: replication over a link of 150 ms round trip and 200 Mbit/s, against what the link can carry:
 * large objects and small ones from a backlog, and how late an object is readable while the link is half full.
 */
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { keys } from "../test/faults/s3/region.ts";
import { type Figure, figure } from "./lib/report.ts";
import { latencies } from "./raft/latencies.ts";
import { S3Load } from "./s3/load.ts";
import { bucket, rest, WanFederation } from "./wan/federation.ts";

const MIB = 1024 * 1024;
const RTT_MS = 150;
const LINK_BYTES_PER_SECOND = 25_000_000;
const LARGE_BYTES = 32 * MIB;
const LARGE_OBJECTS = 24;
const SMALL_BYTES = 4096;
const SMALL_OBJECTS = 20_000;
/** 32 KiB: of the range that is asked for, one with a body that is not in the record. */
const PROBE_BYTES = 32 * 1024;
const PROBES = 100;
const PROBE_REST_MS = 200;
/** Beside the probes, half of the link: 4 MiB objects. */
const LOAD_BYTES = 4 * MIB;
const HOUR_MS = 3_600_000;
const TARGET_LATENCY_MS = RTT_MS + 250;
const TARGET_SMALL_PER_SECOND = 2000;

export async function run(): Promise<Figure[]> {
  const wan = await WanFederation.start({ delayMs: RTT_MS / 2, bytesPerSecond: LINK_BYTES_PER_SECOND });
  const load = new S3Load();
  try {
    const large = await backlog(wan, load, { bytes: LARGE_BYTES, objects: LARGE_OBJECTS, connections: 4 });
    const small = await backlog(wan, load, { bytes: SMALL_BYTES, objects: SMALL_OBJECTS, connections: 32 });
    const lateness = await halfLoad(wan);
    return [
      figure("large objects, of the link's rate", "MB/s", large / 1e6, LINK_BYTES_PER_SECOND / 1e6),
      figure("4 KiB objects, of the target", "1/s", small / SMALL_BYTES, TARGET_SMALL_PER_SECOND),
      figure(
        "readable at the target, p50 at half load, of RTT + 250 ms",
        "ms",
        lateness.p50Ms,
        TARGET_LATENCY_MS,
      ),
      figure(
        "readable at the target, p99 at half load, of RTT + 250 ms",
        "ms",
        lateness.p99Ms,
        TARGET_LATENCY_MS,
      ),
    ];
  } finally {
    load.close();
    await wan.close();
  }
}

/** @returns bytes of objects a second, from the resumption until the source knows that all have arrived */
async function backlog(
  wan: WanFederation,
  load: S3Load,
  { bytes, objects, connections }: { bytes: number; objects: number; connections: number },
): Promise<number> {
  await wan.pause();
  const written = await load.run({
    port: wan.sourcePort,
    keys: { ...keys, region: "us-east-1" },
    method: "PUT",
    bytes,
    objects,
    bucket,
    connections,
    durationMs: HOUR_MS,
    requests: objects,
  });
  if (written.errors > 0) throw new Error(`writing the backlog: ${written.firstError}`);
  const begunMs = performance.now();
  await wan.resume();
  await wan.drained();
  return ((objects * bytes) / (performance.now() - begunMs)) * 1000;
}

async function halfLoad(wan: WanFederation): Promise<{ readonly p50Ms: number; readonly p99Ms: number }> {
  const stopping = new AbortController();
  const loading = steadyLoad(wan, stopping.signal);
  const samples: number[] = [];
  const begunMs = performance.now();
  for (let probe = 0; probe < PROBES; probe++) {
    const key = `probe-${probe}`;
    await wan.source.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: Buffer.alloc(PROBE_BYTES, probe) }),
    );
    const answeredMs = performance.now();
    await wan.arrived(key);
    samples.push(performance.now() - answeredMs);
    await rest(PROBE_REST_MS);
  }
  stopping.abort();
  await loading;
  return latencies(samples, performance.now() - begunMs);
}

/** Half of what the link carries, evenly. */
async function steadyLoad(wan: WanFederation, signal: AbortSignal): Promise<void> {
  const body = Buffer.alloc(LOAD_BYTES, 1);
  const everyMs = (LOAD_BYTES / (LINK_BYTES_PER_SECOND / 2)) * 1000;
  const begunMs = performance.now();
  for (let sent = 0; !signal.aborted; sent++) {
    await wan.source.send(new PutObjectCommand({ Bucket: bucket, Key: `load-${sent % 50}`, Body: body }));
    await rest(Math.max(0, begunMs + (sent + 1) * everyMs - performance.now()));
  }
}
