/**
 * A write that was handed to a bucket's home hangs there when the home does, until the connection breaks. It need not:
 * when the home has moved, or is not heard, a client that is told so tries again and comes to the next one.
 */
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import { S3Error } from "../errors.ts";
import { regionName } from "../federation.ts";
import type { OtherRegions } from "./other-regions.ts";

/** Between two looks. */
const LOOK_MS = 100;
/** In a row: one may come right after this process stood still itself, and heard nobody. */
const SUSPICIOUS_LOOKS = 3;
/** An old home that is alive hears of the move as we do, and says where to go before this is over. */
const MOVED_GRACE_MS = 1_000;
/** What a client is told to wait for. */
const RETRY_AFTER_SECONDS = 1;

export interface HomeWatch {
  /** Fires with the client's, and with the refusal that the client gets when there is nothing to wait for any more. */
  readonly signal: AbortSignal;
  stop(): void;
}

/** @param epoch in which the region is home, or that it ended, as our copy of the directory had it */
export function watchHome(
  regions: OtherRegions,
  bucket: FederatedBucket,
  {
    region,
    epoch,
    signal,
  }: { readonly region: RegionNumber; readonly epoch: number; readonly signal: AbortSignal },
): HomeWatch {
  const { federation } = regions;
  const name = regionName(federation, region);
  const ended = new AbortController();
  let suspicions = 0;
  let movedMs: number | undefined;
  const stop = regions.every(LOOK_MS, () => {
    suspicions = federation.tunnel.isSuspect(region) ? suspicions + 1 : 0;
    if (hasMoved(regions, bucket, { region, epoch })) movedMs ??= regions.nowMs();
    const isOver = movedMs !== undefined && regions.nowMs() - movedMs >= MOVED_GRACE_MS;
    if (suspicions < SUSPICIOUS_LOOKS && !isOver) return;
    stop();
    const why = isOver ? "is no more" : "is not heard";
    ended.abort(unavailable(`${name}, the home of ${bucket.name} when the write was handed to it, ${why}`));
  });
  return { signal: AbortSignal.any([signal, ended.signal]), stop };
}

/** Our copy may also be older than what the request was told where it was before. */
function hasMoved(
  { federation }: OtherRegions,
  bucket: FederatedBucket,
  { region, epoch }: { readonly region: RegionNumber; readonly epoch: number },
): boolean {
  const turn = federation.homes?.turnOf(bucket);
  if (turn?.kind === "elsewhere") return turn.region !== region && turn.epoch > epoch;
  return turn?.kind === "here" || turn?.kind === "noLease";
}

export function unavailable(why: string): S3Error {
  return new S3Error("ServiceUnavailable", {
    message: `Service is unable to handle request: ${why}.`,
    headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
  });
}
