/** What regions say to one another about a bucket's place (proto/placement.proto). Decoders throw message.malformed. */
import { AtollError } from "../../base/errors.ts";
import { type BucketId, bucketId } from "../../base/ids.ts";
import { atoll } from "./placement.gen.js";

export const FOLLOW_METHOD = "bucket.follow";
export const STOP_METHOD = "bucket.stop";
export const SEAL_METHOD = "bucket.seal";
export const PROBE_METHOD = "bucket.probe";

const { placement: wire } = atoll;

/** A bucket at a state of the directory, or a later one. */
export interface BucketState {
  readonly id: BucketId;
  readonly generation: number;
}

export type SealOutcome =
  | "empty"
  | "notEmpty"
  /** The bucket is not being deleted, or by another attempt. */
  | "outdated";

const sealOutcomes: readonly SealOutcome[] = ["empty", "notEmpty", "outdated"];
const BUCKET_ID_BYTES = 8;

/** Why a replica could not be written, read or deleted at a place. */
export type ProbeFailure =
  | "unreachable"
  | "bucketMissing"
  | "clockAhead"
  | "tooFewDrives"
  | "digestMismatch"
  | "regionFailed";

export type ProbeOutcome =
  | { readonly kind: "good" }
  | { readonly kind: "failed"; readonly reason: ProbeFailure; readonly message: string };

const probeFailures: readonly ProbeFailure[] = [
  "unreachable",
  "bucketMissing",
  "clockAhead",
  "tooFewDrives",
  "digestMismatch",
  "regionFailed",
];

export const encodeBucketState = ({ id, generation }: BucketState): Uint8Array =>
  wire.BucketCall.encode({ bucket: Buffer.from(id, "hex"), generation }).finish();

export function decodeBucketState(bytes: Uint8Array): BucketState {
  const { bucket, generation } = decoded("a call about a bucket", () => wire.BucketCall.decode(bytes));
  if (bucket?.length !== BUCKET_ID_BYTES) throw malformed("the id of a bucket");
  return { id: bucketId(Buffer.from(bucket).toString("hex")), generation: generation ?? 0 };
}

/** @param stampMs the greatest that there is, milliseconds since 1970 */
export const encodeStopAnswer = (stampMs: number): Uint8Array => wire.StopAnswer.encode({ stampMs }).finish();

export const decodeStopAnswer = (bytes: Uint8Array): number =>
  decoded("a region's greatest stamp", () => wire.StopAnswer.decode(bytes)).stampMs ?? 0;

export const encodeSealOutcome = (outcome: SealOutcome): Uint8Array =>
  wire.SealAnswer.encode({ outcome: sealOutcomes.indexOf(outcome) }).finish();

export function decodeSealOutcome(bytes: Uint8Array): SealOutcome {
  const { outcome } = decoded("the outcome of a seal", () => wire.SealAnswer.decode(bytes));
  const found = sealOutcomes[outcome ?? 0];
  if (found === undefined) throw malformed("the outcome of a seal");
  return found;
}

export const encodeProbeOutcome = (outcome: ProbeOutcome): Uint8Array =>
  wire.ProbeAnswer.encode(outcome.kind === "good" ? {} : outcome).finish();

export function decodeProbeOutcome(bytes: Uint8Array): ProbeOutcome {
  const answer = decoded("the outcome of a probe", () => wire.ProbeAnswer.decode(bytes));
  if ((answer.reason ?? "") === "") return { kind: "good" };
  // A newer release may know more reasons.
  const reason = probeFailures.find((known) => known === answer.reason) ?? "regionFailed";
  return { kind: "failed", reason, message: answer.message ?? "" };
}

function decoded<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw malformed(what, cause);
  }
}

const malformed = (what: string, cause?: unknown): AtollError =>
  new AtollError("message.malformed", `${what} cannot be decoded`, { cause });
