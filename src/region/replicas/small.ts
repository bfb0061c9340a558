/** Small replicas of one bucket: contents to the drives first, then all in as few entries as there are shards. */
import { AtollError } from "../../base/errors.ts";
import type { BucketId } from "../../base/ids.ts";
import { millisOf } from "../../base/version-id.ts";
import type { ReceivedReplica, Replica, ReplicaEpoch } from "../../metadata/index.ts";
import { hadNoEffect } from "../groups/local-group.ts";
import { asServiceError } from "../objects/refusals.ts";
import type { IncomingReplica, ReceivedOutcome } from "../replica-store.ts";
import type { ReplicaContext } from "./components.ts";
import { isAsDescribed } from "./digest-check.ts";

/** Contents of one batch that are on their way to drives at once. */
const MAX_PARALLEL_WRITES = 8;

type IncomingPut = Extract<IncomingReplica, { kind: "put" }>;

/** See `ReplicaStore.receive`. */
export async function receiveSmall(
  context: ReplicaContext,
  {
    bucket,
    replicas,
    epoch,
  }: {
    readonly bucket: BucketId;
    readonly replicas: readonly IncomingReplica[];
    readonly epoch: ReplicaEpoch | undefined;
  },
  signal: AbortSignal,
): Promise<readonly ReceivedOutcome[]> {
  const refusals = await Promise.all(replicas.map((replica) => refusalOf(context, replica)));
  const taken = replicas.filter((_, at) => refusals[at] === undefined);
  const written = await writeContents(context, bucket, taken, signal);
  const received = await context.metadata.receiveReplicas(bucket, written, epoch);
  for (const [at, replica] of written.entries()) dropUnheld(context, replica, received[at]);
  const failed = received.find((each) => each.kind === "failed");
  if (failed !== undefined) throw asServiceError(failed.error);
  const outcomes = received.map(outcomeOf)[Symbol.iterator]();
  const all = refusals.map((refusal) => refusal ?? (outcomes.next().value as ReceivedOutcome));
  for (const [at, outcome] of all.entries()) count(context, outcome, replicas[at]);
  return all;
}

/** Of what is not even tried. */
async function refusalOf(
  context: ReplicaContext,
  replica: IncomingReplica,
): Promise<ReceivedOutcome | undefined> {
  if (isClockAhead(context, replica)) return "clockAhead";
  if (replica.kind !== "put") return undefined;
  if (await isAsDescribed(context.digests, replica.object, replica.body)) return undefined;
  const { key, version } = replica;
  context.logger.error({ key, version }, "a replica's bytes are not what its description says");
  return "digestMismatch";
}

/** Whether it says that it was made later than our clock may be behind the origin's. */
export function isClockAhead(
  { clock, options }: Pick<ReplicaContext, "clock" | "options">,
  replica: Pick<Replica, "version"> & { readonly stamp?: string; readonly tagsStamp?: string },
): boolean {
  const latestMs = clock.wallMs() + options.maxClockAheadMs;
  const { version, stamp = version, tagsStamp = version } = replica;
  return [version, stamp, tagsStamp].some((each) => millisOf(each as typeof version) > latestMs);
}

/** Where one cannot be written, none stays. @throws region.tooFewDrives */
async function writeContents(
  context: ReplicaContext,
  bucket: BucketId,
  replicas: readonly IncomingReplica[],
  signal: AbortSignal,
): Promise<readonly Replica[]> {
  const written: (Replica | undefined)[] = replicas.map((replica) =>
    replica.kind === "put" ? undefined : replica,
  );
  const puts = replicas.flatMap((replica, at) => (replica.kind === "put" ? [{ at, replica }] : []));
  const queue = puts[Symbol.iterator]();
  let failure: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    for (const { at, replica } of queue) {
      if (failure !== undefined) return;
      try {
        written[at] = await writeContent(context, bucket, replica, signal);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(MAX_PARALLEL_WRITES, puts.length) }, worker));
  if (failure === undefined) return written.filter((replica) => replica !== undefined);
  for (const replica of written) {
    if (replica?.kind === "put") context.drops.drop(replica.object.content);
  }
  throw failure.error;
}

async function writeContent(
  { blobs }: ReplicaContext,
  bucket: BucketId,
  { body, object, ...replica }: IncomingPut,
  signal: AbortSignal,
): Promise<Replica> {
  const { content, missing } = await blobs.write(oneChunk(body), {
    owner: { bucket, key: replica.key },
    expectedBytes: body.length,
    storageClass: object.storageClass,
    signal,
  });
  return { ...replica, object: { ...object, content }, missing };
}

async function* oneChunk(body: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (body.length > 0) yield body;
}

/** Blobs that no version names go again, unless nobody knows whether one does: the orphan collector finds out. */
function dropUnheld(context: ReplicaContext, replica: Replica, result: ReceivedReplica | undefined): void {
  if (replica.kind !== "put") return;
  const isHeld = result?.kind === "received" && result.outcome === "applied";
  const isUnknown = result?.kind === "failed" && !hadNoEffect(result.error);
  if (!isHeld && !isUnknown) context.drops.drop(replica.object.content);
}

/** @throws object.conflict when the shard could not name the blobs: sent again, they are others */
export function outcomeOf(received: ReceivedReplica): ReceivedOutcome {
  if (received.kind === "received") return received.outcome;
  if (received.kind === "refused" && received.refusal === "noSuchBucket") return "bucketMissing";
  if (received.kind === "refused" && received.refusal === "staleEpoch") return "staleEpoch";
  throw new AtollError("object.conflict", "a replica's content was collected before it was named");
}

function count({ counters }: ReplicaContext, outcome: ReceivedOutcome, replica: IncomingReplica | undefined) {
  if (outcome === "applied") {
    counters.applied++;
    if (replica?.kind === "put") counters.appliedBytes += replica.body.length;
  } else if (outcome === "present") counters.present++;
  else if (outcome === "superseded") counters.superseded++;
  else if (outcome === "clockAhead") counters.clockAhead++;
  else if (outcome === "staleEpoch") counters.staleEpochs++;
  else if (outcome === "digestMismatch") counters.digestMismatches++;
}
