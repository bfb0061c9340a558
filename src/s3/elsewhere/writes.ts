/**
 * Writes of buckets that one region at a time writes: done here under the epoch in which this region is home, handed to
 * the home from everywhere else, and held while a home moves. What is answered with success was done by a region that
 * was home when it answered.
 */
import { AtollError, hasCode } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket, WriteTurn } from "../../federation/index.ts";
import type { Answer } from "../answer.ts";
import { S3Error, s3ErrorOf } from "../errors.ts";
import { regionName } from "../federation.ts";
import { ackDemandOf, sessionOf } from "../http/consistency.ts";
import { foundElsewhere } from "./answers.ts";
import { refusedWith } from "./guarded-reads.ts";
import { GuardedWrites } from "./guarded-writes.ts";
import { handedTo } from "./handing-on.ts";
import { unavailable } from "./home-watch.ts";
import { isDocument } from "./kinds.ts";
import type { OtherRegions } from "./other-regions.ts";
import { isServedHere } from "./placement.ts";
import type { ServedRequest } from "./served-request.ts";

/** A write waits so long, unread, for a home that moves; a planned move takes less than two seconds. */
const MAX_HOLD_MS = 5_000;
/** Between two looks whether it has moved. */
const HOLD_STEP_MS = 20;

/** @param rest answers a write that any of the bucket's regions may take */
export async function serveWrite(
  regions: OtherRegions,
  bucket: FederatedBucket,
  request: ServedRequest,
  rest: () => Promise<Answer>,
): Promise<Answer> {
  const { exchange } = request;
  const beganMs = regions.nowMs();
  for (;;) {
    const turn = turnOf(regions, bucket);
    try {
      const answer = await taken(regions, bucket, { request, rest, turn });
      if (answer !== undefined) return answer;
    } catch (error) {
      // A shard knew before this node's copy of the directory. What was read of the body is gone.
      if (!hasCode(error, "home.moved") || exchange.body.hasBegun) throw error;
    }
    if (regions.nowMs() - beganMs > MAX_HOLD_MS) throw moving(bucket);
    await regions.pause(HOLD_STEP_MS, exchange.signal);
  }
}

interface Taken {
  readonly request: ServedRequest;
  readonly rest: () => Promise<Answer>;
  readonly turn: WriteTurn;
}

/** @returns undefined when nobody takes it at the moment */
async function taken(
  regions: OtherRegions,
  bucket: FederatedBucket,
  { request, rest, turn }: Taken,
): Promise<Answer | undefined> {
  switch (turn.kind) {
    case "anyone":
      if (!isServedHere(regions, bucket, request.exchange)) return rest();
      return written(regions, bucket, { request, epoch: undefined, write: rest });
    case "here":
      if (!(await mayBegin(regions, bucket, { request, epoch: turn.epoch }))) return undefined;
      return written(regions, bucket, { request, epoch: turn.epoch, write: async () => request.here() });
    case "elsewhere":
      return atHome(regions, bucket, { request, home: turn.region, epoch: turn.epoch });
    case "moving":
      return undefined;
    case "noLease":
      throw unavailable(
        `this region is the home of ${bucket.name}, and has not been heard by a majority of the regions lately`,
      );
  }
}

/**
 * Whether the shards follow the home already. Most writes find out by themselves, before anything of them is gone; one
 * that is a document has been read by then, and can't be held any more.
 */
async function mayBegin(
  { federation }: OtherRegions,
  { id }: FederatedBucket,
  { request, epoch }: { readonly request: ServedRequest; readonly epoch: number },
): Promise<boolean> {
  const { routed, exchange } = request;
  if (!isDocument(routed.operation) || federation.reads === undefined) return true;
  return federation.reads.isHome(id, epoch, exchange.key);
}

function turnOf({ federation }: OtherRegions, bucket: FederatedBucket): WriteTurn {
  return federation.homes?.turnOf(bucket) ?? { kind: "anyone" };
}

interface Written {
  readonly request: ServedRequest;
  readonly epoch: number | undefined;
  readonly write: () => Promise<Answer>;
}

async function written(
  { federation }: OtherRegions,
  bucket: FederatedBucket,
  { request, epoch, write }: Written,
): Promise<Answer> {
  const { exchange, headers } = request;
  const guard = new GuardedWrites({
    ...{ federation, bucket, epoch, demand: ackDemandOf(headers, bucket.ackRegions) },
    ...{ session: sessionOf(headers), signal: () => exchange.signal },
  });
  exchange.writes = guard;
  exchange.beforeAnswer = () => guard.confirm();
  try {
    const answer = await write();
    // Of its keys some may have been refused.
    if (request.routed.operation === "DeleteObjects") await guard.confirmRefusal(undefined);
    answer.headers.push(...guard.headers());
    return answer;
  } catch (error) {
    exchange.beforeAnswer = undefined;
    if (saysWhatIsThere(error)) await guard.confirmRefusal(exchange.key);
    throw error instanceof S3Error ? refusedWith(error, guard.headers()) : error;
  }
}

/** Conditions that do not hold, and what is not there: said by who is home only. */
function saysWhatIsThere(error: unknown): boolean {
  const { status } = s3ErrorOf(error);
  return status === 404 || status === 409 || status === 412;
}

async function atHome(
  regions: OtherRegions,
  bucket: FederatedBucket,
  {
    request,
    home,
    epoch,
  }: { readonly request: ServedRequest; readonly home: RegionNumber; readonly epoch: number },
): Promise<Answer> {
  const { exchange } = request;
  const name = regionName(regions.federation, home);
  if (exchange.arrived !== undefined) throw foundElsewhere(unavailable(`the bucket's home is ${name}`), home);
  try {
    return await handedTo(regions, exchange, { bucket, to: [home], epoch });
  } catch (error) {
    if (!hasCode(error, "federation.unreachable")) throw error;
    throw new AtollError("federation.unreachable", `no connection to ${name}, the home of ${bucket.name}`, {
      cause: error,
    });
  }
}

const moving = ({ name }: FederatedBucket): S3Error => unavailable(`the home of ${name} is moving`);
