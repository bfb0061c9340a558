/** Buckets that stand in every region of a test's federation, and what is waited for. */
import {
  CreateBucketCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  type S3Client,
} from "@aws-sdk/client-s3";

export interface PlacedBucket {
  readonly bucket: string;
  readonly isVersioned: boolean;
  /** Besides the one that the client asks. */
  readonly regions: readonly string[];
}

/** Made in the client's region, and shipped from everywhere to everywhere. */
export async function createEverywhere(
  client: S3Client,
  { bucket, isVersioned, regions }: PlacedBucket,
): Promise<void> {
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  if (isVersioned) {
    const VersioningConfiguration = { Status: "Enabled" as const };
    await client.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration }));
  }
  const Rules = regions.map((region, i) => ({
    ID: `to-${region}`,
    Priority: i + 1,
    Status: "Enabled" as const,
    Filter: { Prefix: "" },
    DeleteMarkerReplication: { Status: "Enabled" as const },
    Destination: { Bucket: `arn:aws:s3:${region}::${bucket}` },
  }));
  const ReplicationConfiguration = { Role: "arn:aws:iam::000000000000:role/replication", Rules };
  await client.send(new PutBucketReplicationCommand({ Bucket: bucket, ReplicationConfiguration }));
}

/** Asks again and again. @returns how long it took, or undefined when it was not so in time */
export async function until(
  isSo: () => Promise<boolean>,
  { limitMs, pollMs = 50 }: { readonly limitMs: number; readonly pollMs?: number },
): Promise<number | undefined> {
  const begunMs = performance.now();
  for (;;) {
    if (await isSo()) return performance.now() - begunMs;
    if (performance.now() - begunMs > limitMs) return undefined;
    await new Promise((resolve) => {
      setTimeout(resolve, pollMs);
    });
  }
}
