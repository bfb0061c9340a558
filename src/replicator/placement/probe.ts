/** Whether a region can take replicas of a bucket: one is written as a sender's would be, read, compared, deleted. */
import { createHash } from "node:crypto";
import type { Clock } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import { newVersion, type VersionId } from "../../base/version-id.ts";
import type { IncomingReplica, ReceivedOutcome, ReplicaStore } from "../../region/index.ts";
import type { ProbeFailure, ProbeOutcome } from "./calls.ts";

/** More than what stays inline, so that the drives are proved too. */
const PROBE_BYTES = 20 * 1024;
/** Of all its steps. */
const PROBE_DEADLINE_MS = 8_000;
const NAME_BYTES = 8;

export interface ProbeComponents {
  readonly replicas: ReplicaStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly region: RegionNumber;
}

interface Probe {
  readonly bucket: BucketId;
  readonly key: string;
  readonly version: VersionId;
  readonly body: Uint8Array;
}

/** @param isNull whether the bucket keeps no versions now */
export async function probeBucket(
  { replicas, clock, random, region }: ProbeComponents,
  bucket: BucketId,
  isNull: boolean,
): Promise<ProbeOutcome> {
  const abort = new AbortController();
  const timer = clock.after(PROBE_DEADLINE_MS, () => {
    abort.abort(new AtollError("region.unavailable", "the probe was not done in time"));
  });
  const probe: Probe = {
    bucket,
    key: `.atoll-probe/${Buffer.from(random.bytes(NAME_BYTES)).toString("hex")}`,
    version: newVersion(clock.wallMs(), region, random),
    body: random.bytes(PROBE_BYTES),
  };
  try {
    const [outcome] = await replicas.receive(bucket, [putOf(probe, isNull)], abort.signal);
    const failure = failureOf(outcome);
    if (failure !== undefined) return failed(failure, `a probe was not taken: ${outcome}`);
    const isSame = await readsBack(replicas, probe, abort.signal);
    const stamp = newVersion(clock.wallMs(), region, random);
    const { key, version } = probe;
    await replicas.receive(bucket, [{ kind: "deleteVersion", key, version, stamp }], abort.signal);
    return isSame ? { kind: "good" } : failed("digestMismatch", "a probe read back is not what was written");
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    return failed(hasCode(error, "region.tooFewDrives") ? "tooFewDrives" : "regionFailed", error.message);
  } finally {
    timer.cancel();
  }
}

function putOf({ key, version, body }: Probe, isNull: boolean): IncomingReplica {
  return {
    kind: "put",
    key,
    version,
    isNull,
    seen: [],
    tagsStamp: version,
    body,
    object: {
      bytes: body.length,
      etag: createHash("md5").update(body).digest("hex"),
      checksums: [],
      headers: {},
      userMetadata: [],
      tags: [],
      storageClass: "STANDARD",
      parts: [],
    },
  };
}

async function readsBack(replicas: ReplicaStore, probe: Probe, signal: AbortSignal): Promise<boolean> {
  const { bucket, key, version, body } = probe;
  const found = await replicas.shippable(bucket, key, version);
  if (found === undefined) return false;
  const chunks: Uint8Array[] = [];
  const range = { from: 0, to: body.length };
  for await (const chunk of replicas.read(found, { bucket, key }, range, signal)) chunks.push(chunk);
  return Buffer.concat(chunks).equals(body);
}

function failureOf(outcome: ReceivedOutcome | undefined): ProbeFailure | undefined {
  switch (outcome) {
    case "applied":
    case "present":
      return undefined;
    case "bucketMissing":
    case "clockAhead":
    case "digestMismatch":
      return outcome;
    default:
      return "regionFailed";
  }
}

const failed = (reason: ProbeFailure, message: string): ProbeOutcome => ({ kind: "failed", reason, message });
