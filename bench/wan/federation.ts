/** Two regions, a long link between them, and a bucket whose objects go from the first to the second. */
import {
  CreateBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { TestFederation } from "../../test/faults/federation/federation.ts";
import type { LinkShape } from "../../test/faults/link/shape.ts";

export const bucket = "photos";
/** Seldom: the metrics cost the source time. */
const POLL_MS = 250;
const NOT_THERE_POLL_MS = 2;

export class WanFederation {
  readonly federation: TestFederation;
  readonly source: S3Client;
  readonly target: S3Client;

  private constructor(federation: TestFederation) {
    this.federation = federation;
    this.source = federation.client("us-east-1");
    this.target = federation.client("eu-west-1");
  }

  static async start(shape: Partial<LinkShape>): Promise<WanFederation> {
    const federation = await TestFederation.start({
      regions: 2,
      nodesPerRegion: 1,
      drivesPerNode: 6,
      dataFragments: 4,
      parityFragments: 2,
      isRelayed: true,
    });
    const wan = new WanFederation(federation);
    await wan.#setUp();
    await federation.shapeLink("us-east-1", "eu-west-1", shape);
    return wan;
  }

  get sourcePort(): number {
    return Number(new URL(this.federation.s3Endpoint("us-east-1")).port);
  }

  /** What is written from now on waits. */
  async pause(): Promise<void> {
    await this.#tell("pause");
  }

  async resume(): Promise<void> {
    await this.#tell("resume");
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    for (;;) {
      const url = this.federation.adminUrl("us-east-1", "/metrics");
      const text = await (await fetch(url)).text();
      const pending = [...text.matchAll(/^atoll_replication_pending_operations\{[^}]*\} (\d+)/gm)];
      const sum = pending.reduce((all, [, count]) => all + Number(count), 0);
      if (sum === 0) return;
      await rest(POLL_MS);
    }
  }

  /** Resolves when the target has the object itself, rather than fetching it. */
  async arrived(key: string): Promise<void> {
    // A HEAD of what is not there goes to the source and back, and would look once in a round trip; a list stays here.
    while (!(await this.#isListed(key))) await rest(NOT_THERE_POLL_MS);
    if (!(await this.#isThere(key)))
      throw new Error(`${key} is listed at the target and fetched from the source`);
  }

  close(): Promise<void> {
    return this.federation.close();
  }

  async #isListed(key: string): Promise<boolean> {
    const { Contents = [] } = await this.target.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: key }),
    );
    return Contents.some((object) => object.Key === key);
  }

  async #isThere(key: string): Promise<boolean> {
    const command = new HeadObjectCommand({ Bucket: bucket, Key: key });
    let isFetched = false;
    command.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        const { headers } = result.response as { headers: Record<string, string> };
        isFetched = headers["x-atoll-served-by"] !== undefined;
        return result;
      },
      { step: "deserialize", priority: "low" },
    );
    try {
      await this.target.send(command);
      return !isFetched;
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
      throw error;
    }
  }

  async #setUp(): Promise<void> {
    await this.source.send(new CreateBucketCommand({ Bucket: bucket }));
    await this.source.send(
      new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: "Enabled" } }),
    );
    const rule = {
      ID: "all",
      Priority: 1,
      Status: "Enabled" as const,
      Filter: { Prefix: "" },
      DeleteMarkerReplication: { Status: "Enabled" as const },
      Destination: { Bucket: `arn:aws:s3:eu-west-1::${bucket}` },
    };
    const ReplicationConfiguration = { Role: "arn:aws:iam::000000000000:role/r", Rules: [rule] };
    await this.source.send(new PutBucketReplicationCommand({ Bucket: bucket, ReplicationConfiguration }));
  }

  async #tell(what: "pause" | "resume"): Promise<void> {
    const answer = await fetch(this.federation.adminUrl("us-east-1", `/replication/${what}`), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ bucket }),
    });
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
  }
}

export const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
