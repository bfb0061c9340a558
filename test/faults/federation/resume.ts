/**
 * An object of a GiB is on its way when one end is killed and started again: little may be sent twice, and what arrives
 * is the object. Bytes are counted by the relays between the regions.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { createEverywhere, until } from "./buckets.ts";
import { smallFederation, TestFederation } from "./federation.ts";
import { presence } from "./recorder.ts";

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const PART_BYTES = 16 * MIB;
/** Slow enough that the middle of the object is met, whatever the machine. */
const LINK_BYTES_PER_SECOND = 80 * MIB;
const MAX_RESENT_BYTES = 64 * MIB;
const ARRIVAL_LIMIT_MS = 600_000;
const DOWN_MS = 1_000;
const BUCKET = "films";

const [source, target] = ["us-east-1", "eu-west-1"] as const;

export interface Resumption {
  readonly killed: "receiver" | "sender" | "nobody";
  /** Across the link when it was killed. */
  readonly sentBeforeBytes: number;
  /** Beyond the object's size: framing, heartbeats, and what was sent twice. */
  readonly extraBytes: number;
  readonly tookMs: number;
}

export interface ResumeReport {
  readonly bytes: number;
  readonly runs: readonly Resumption[];
  readonly problems: readonly string[];
}

/** @param bytes of each object, rounded down to whole parts */
export async function resume(
  { bytes = GIB }: { readonly bytes?: number },
  tell: (text: string) => void = () => {},
): Promise<ResumeReport> {
  const federation = await TestFederation.start({ ...smallFederation, regions: 2 });
  const problems: string[] = [];
  const runs: Resumption[] = [];
  try {
    await createEverywhere(federation.client(source), {
      bucket: BUCKET,
      isVersioned: true,
      regions: [target],
    });
    await federation.shapeLink(source, target, { bytesPerSecond: LINK_BYTES_PER_SECOND });
    for (const killed of ["nobody", "receiver", "sender"] as const) {
      runs.push(await ship(federation, { killed, bytes, problems, tell }));
    }
    return { bytes, runs, problems };
  } finally {
    await federation.close({ keepData: runs.length < 3 || problems.length > 0 });
  }
}

interface Shipping {
  readonly killed: Resumption["killed"];
  readonly bytes: number;
  readonly problems: string[];
  tell(text: string): void;
}

async function ship(
  federation: TestFederation,
  { killed, bytes, problems, tell }: Shipping,
): Promise<Resumption> {
  const key = `killed-${killed}`;
  const sentAtBegin = await federation.bytesSent(source, target);
  const sent = async (): Promise<number> => (await federation.bytesSent(source, target)) - sentAtBegin;
  const { version, sha256 } = await upload(federation.client(source), key, bytes);
  const begunMs = performance.now();
  await until(async () => (await sent()) > bytes / 2, { limitMs: ARRIVAL_LIMIT_MS, pollMs: 20 });
  const sentBeforeBytes = await sent();
  const reader = federation.client(target);
  const isThere = async (): Promise<boolean> =>
    (await presence(reader, BUCKET, { key, version })).presence === "here";
  if (killed !== "nobody") {
    if (await isThere()) problems.push(`${key} had arrived before anything was killed`);
    const region = killed === "receiver" ? target : source;
    tell(`killing the ${killed} after ${Math.round(sentBeforeBytes / MIB)} MiB`);
    await federation.endRegion(region, "SIGKILL");
    await new Promise((resolve) => {
      setTimeout(resolve, DOWN_MS);
    });
    await federation.startRegion(region);
  }
  const arrivedMs = await until(isThere, { limitMs: ARRIVAL_LIMIT_MS, pollMs: 200 });
  const extraBytes = (await sent()) - bytes;
  const tookMs = Math.round(performance.now() - begunMs);
  tell(
    `killed ${killed}: there after ${tookMs} ms, ${(extraBytes / MIB).toFixed(1)} MiB more than the object`,
  );
  if (arrivedMs === undefined) problems.push(`${key} did not arrive`);
  else if ((await readSha256(reader, key)) !== sha256) problems.push(`${key} arrived with other bytes`);
  if (extraBytes > MAX_RESENT_BYTES) problems.push(`${key}: ${extraBytes} bytes were sent beyond its size`);
  return { killed, sentBeforeBytes, extraBytes, tookMs };
}

async function upload(
  client: S3Client,
  key: string,
  bytes: number,
): Promise<{ readonly version: string; readonly sha256: string }> {
  const object = { Bucket: BUCKET, Key: key };
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
  const sha256 = createHash("sha256");
  const Parts = [];
  for (let PartNumber = 1; PartNumber * PART_BYTES <= bytes; PartNumber++) {
    const Body = randomBytes(PART_BYTES);
    sha256.update(Body);
    const { ETag } = await client.send(new UploadPartCommand({ ...object, UploadId, PartNumber, Body }));
    Parts.push({ ETag, PartNumber });
  }
  const { VersionId: version = "" } = await client.send(
    new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload: { Parts } }),
  );
  return { version, sha256: sha256.digest("hex") };
}

async function readSha256(client: S3Client, key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }));
  const sha256 = createHash("sha256");
  for await (const chunk of Body as AsyncIterable<Uint8Array>) sha256.update(chunk);
  return sha256.digest("hex");
}
