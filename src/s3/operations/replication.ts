/** A bucket's replication rules, which the federation's control plane holds. A region on its own has none. */
import { AtollError } from "../../base/errors.ts";
import type { FederatedBucket, ReplicationConfiguration } from "../../federation/index.ts";
import { checkDestinations, checkRules, InvalidRules, type RuleProblem } from "../../replicator/index.ts";
import { emptyAnswer, xmlAnswer } from "../answer.ts";
import { S3Error } from "../errors.ts";
import type { S3Federation } from "../federation.ts";
import type { BucketRequest, Gateway, Handler } from "../request.ts";
import { malformedXml } from "../xml/parse.ts";
import { parseReplication, replicationXml } from "../xml/replication.ts";
import { xmlBounds } from "../xml/requests.ts";
import { readDocument } from "./document.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html */
export const getBucketReplication: Handler<BucketRequest> = async (gateway, { bucket: name }) => {
  const { federation, buckets } = gateway;
  await buckets.get(name);
  const replication = federation === undefined ? undefined : (await find(federation, name)).replication;
  if (replication !== undefined) return xmlAnswer(replicationXml(replication));
  throw new S3Error("ReplicationConfigurationNotFoundError", { fields: { BucketName: name } });
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html */
export const putBucketReplication: Handler<BucketRequest> = async (gateway, request) => {
  const federation = await federationOf(gateway, request);
  const document = await readDocument(request, xmlBounds.replication.maxBytes);
  const configuration = parseReplication(document);
  const before = await find(federation, request.bucket);
  await checkConfiguration(configuration, before, federation);
  await set(federation, before, configuration);
  return emptyAnswer(200);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketReplication.html */
export const deleteBucketReplication: Handler<BucketRequest> = async (gateway, request) => {
  const federation = await federationOf(gateway, request);
  const before = await find(federation, request.bucket);
  if (before.replication !== undefined) await set(federation, before, undefined);
  return emptyAnswer(204);
};

/**
 * What rules rely on stays: a bucket with rules is not suspended, as in S3, and one that has kept no versions begins to
 * only if its destinations do.
 *
 * @throws S3Error `InvalidBucketState`, `InvalidRequest`
 */
export async function checkVersioningChange(
  federation: S3Federation,
  name: string,
  versioning: "enabled" | "suspended",
): Promise<void> {
  const bucket = await federation.buckets.find(name);
  if (bucket?.replication === undefined) return;
  if (versioning === "enabled") {
    return checkConfiguration(bucket.replication, { ...bucket, versioning }, federation);
  }
  throw new S3Error("InvalidBucketState", {
    message:
      "A replication configuration is present on this bucket, so the versioning state cannot be changed.",
  });
}

/** @throws S3Error `NotImplemented`: there is nowhere to replicate to. @throws bucket.notFound */
async function federationOf(
  { federation, buckets }: Gateway,
  { bucket }: BucketRequest,
): Promise<S3Federation> {
  await buckets.get(bucket);
  if (federation !== undefined) return federation;
  throw new S3Error("NotImplemented", {
    message: "This region is in no federation, so that there is nowhere to replicate to.",
  });
}

async function find({ buckets }: S3Federation, name: string): Promise<FederatedBucket> {
  const bucket = await buckets.find(name);
  if (bucket === undefined) throw new AtollError("bucket.notFound", `no bucket ${name}`);
  return bucket;
}

async function checkConfiguration(
  configuration: ReplicationConfiguration,
  source: FederatedBucket,
  { view, buckets }: S3Federation,
): Promise<void> {
  let problems = checkRules(configuration, source.name);
  if (problems.length === 0) {
    const directory = { regions: view.regions, find: (name: string) => buckets.find(name) };
    problems = await checkDestinations(configuration, source, directory);
  }
  const [first] = problems;
  if (first !== undefined) throw errorOf(first, source.name);
}

async function set(
  { buckets }: S3Federation,
  { name }: FederatedBucket,
  configuration: ReplicationConfiguration | undefined,
): Promise<void> {
  try {
    await buckets.setReplication(name, configuration);
  } catch (error) {
    const [problem] = error instanceof InvalidRules ? error.problems : [];
    if (problem !== undefined) throw errorOf(problem, name);
    const isRefused =
      error instanceof AtollError && ["replication.invalid", "replication.targetFailed"].includes(error.code);
    if (!isRefused) throw error;
    // Nothing that S3 knows: its targets are proved when they are used.
    throw new S3Error("InvalidRequest", { message: error.message.replace(/\.?$/, "."), cause: error });
  }
}

function errorOf({ code, reason, argument }: RuleProblem, bucket: string): S3Error {
  if (code === "MalformedXML") return malformedXml(reason);
  const fields: Record<string, string> =
    argument === undefined
      ? { BucketName: bucket }
      : { ArgumentName: argument.name, ArgumentValue: argument.value };
  return new S3Error(code, { message: reason, fields });
}
