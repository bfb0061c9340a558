/** What the directory says of homes, and what is proposed to it. */
import { AtollError, hasCode } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type {
  BucketHome,
  ControlCommand,
  ControlPlane,
  ControlView,
  FailoverRecord,
  FederatedBucket,
  MoveProof,
  RiskSet,
} from "../../federation/index.ts";
import { MOVE_DEADLINE_MS } from "./options.ts";
import type { FailoverView } from "./views.ts";

export type HomedBucket = FederatedBucket & { readonly home: BucketHome };
type BucketChange = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

export const hasHome = (bucket: FederatedBucket | undefined): bucket is HomedBucket =>
  bucket?.home !== undefined && bucket.state === "active";

/** @throws bucket.notFound, failover.invalid */
export function homedBucket(view: ControlView, id: BucketId): HomedBucket {
  const bucket = view.bucket(id);
  if (bucket === undefined || bucket.state !== "active") {
    throw new AtollError("bucket.notFound", `there is no bucket ${id} in the federation`);
  }
  if (hasHome(bucket)) return bucket;
  throw new AtollError(
    "failover.invalid",
    `${bucket.name} has no home: each of its regions takes its writes, and none has to be moved`,
  );
}

export const regionName = (view: ControlView, number: RegionNumber): string =>
  view.regionByNumber(number)?.name ?? `region ${number}`;

/** @returns the bucket as it is then; undefined when somebody else changed it. @throws control.unavailable, failover.invalid */
export async function changeBucket(
  control: ControlPlane,
  { id, generation, name }: FederatedBucket,
  change: BucketChange,
): Promise<FederatedBucket | undefined> {
  const result = await control.propose({ kind: "updateBucket", at: { id, generation }, change });
  if (result.kind === "bucket") return result.bucket;
  if (result.kind === "outdated" || result.kind === "missing") return undefined;
  const reason = result.kind === "refused" ? result.reason : `the directory says ${result.kind}`;
  throw new AtollError("failover.invalid", `${name}: ${reason}`);
}

export interface Move {
  readonly bucket: HomedBucket;
  readonly to: RegionNumber;
  readonly proof: MoveProof;
  readonly kind: FailoverRecord["kind"];
  readonly atMs: number;
  readonly atRisk: RiskSet;
}

export type Moved =
  | { readonly kind: "moved"; readonly bucket: HomedBucket; readonly record: FailoverRecord }
  /** The proof holds no more: why, for people. */
  | { readonly kind: "refused"; readonly reason: string }
  /** It may have moved, or will. The leader may have died with the home: whoever asks again asks the next one. */
  | { readonly kind: "unheard"; readonly cause: AtollError };

/** An epoch begins once, and so does its row. */
export async function moveHome(control: ControlPlane, move: Move): Promise<Moved> {
  const { bucket, to, proof, kind, atMs, atRisk } = move;
  const { id, name, home } = bucket;
  const record: FailoverRecord = {
    id: recordId(id, home.epoch + 1),
    ...{ bucket: id, bucketName: name, from: home.region, to, epoch: home.epoch + 1 },
    ...{ atMs: Math.trunc(atMs), kind, atRisk },
  };
  const command = { kind: "moveHome", bucket: id, epoch: home.epoch, to, proof, record } as const;
  const result = await control.propose(command, { deadlineMs: MOVE_DEADLINE_MS }).catch(unavailable);
  if (result instanceof AtollError) return { kind: "unheard", cause: result };
  if (result.kind === "bucket" && hasHome(result.bucket)) {
    const beyondMs = result.bucket.home.beyondMs ?? 0;
    return { kind: "moved", bucket: result.bucket, record: { ...record, beyondMs } };
  }
  const reason = result.kind === "refused" ? result.reason : `the directory says ${result.kind}`;
  return { kind: "refused", reason };
}

function unavailable(error: unknown): AtollError {
  if (hasCode(error, "control.unavailable")) return error;
  throw error;
}

const recordId = (bucket: BucketId, epoch: number): string => `${bucket}-${epoch}`;

export const recordOf = (view: ControlView, bucket: BucketId, epoch: number): FailoverRecord | undefined =>
  view.failovers(bucket).find((each) => each.epoch === epoch);

export function failoverView(view: ControlView, record: FailoverRecord): FailoverView {
  const { id, bucketName, from, to, epoch, atMs, kind, pauseMs, beyondMs, atRisk, settled } = record;
  return {
    ...{ id, bucket: bucketName, from: regionName(view, from), to: regionName(view, to), epoch, atMs, kind },
    ...{ atRisk },
    ...(pauseMs !== undefined && { pauseMs }),
    ...(beyondMs !== undefined && { beyondMs }),
    ...(settled !== undefined && { settled }),
  };
}
