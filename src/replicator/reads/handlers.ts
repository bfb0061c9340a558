/** What a region tells another one of its own, so that the other may answer a read. */
import type { Clock } from "../../base/clock.ts";
import type { BucketId, GroupId, RegionNumber } from "../../base/ids.ts";
import { type FederatedBucket, type HomeGuard, regionOfNode } from "../../federation/index.ts";
import { type CallContext, type RpcHandlers, unary } from "../../rpc/index.ts";
import type { Coverages } from "./coverage.ts";
import { checkHome } from "./home-check.ts";
import { fingerprintOf, type ShardStanding } from "./knowledge.ts";
import {
  decodeAskFreshness,
  decodeProve,
  decodeProveAll,
  encodeFreshness,
  encodeProveAnswer,
  FRESHNESS_METHOD,
  holdingOf,
  isSameHolding,
  MAX_WAITING_KEYS,
  type MaybeFreshness,
  PROVE_ALL_METHOD,
  PROVE_METHOD,
  type Prove,
  type ProveAnswer,
} from "./messages.ts";
import type { LocalReads, ReadsView } from "./ports.ts";
import { type StampText, stampOf } from "./session.ts";

export interface ReadHandlersComponents {
  readonly region: RegionNumber;
  readonly view: ReadsView;
  readonly homes: HomeGuard;
  readonly local: LocalReads;
  readonly coverages: Coverages;
  readonly clock: Pick<Clock, "wallMs">;
  /** Whether all that other regions wrote in earlier epochs is here. */
  hasAllOf(bucket: FederatedBucket, epoch: number, signal: AbortSignal): Promise<boolean>;
}

export function readHandlers(components: ReadHandlersComponents): RpcHandlers {
  return {
    [PROVE_METHOD]: unary(async (bytes) => encodeProveAnswer(await prove(components, decodeProve(bytes)))),
    [PROVE_ALL_METHOD]: unary(async (bytes, context) =>
      encodeProveAnswer(await proveAll(components, decodeProveAll(bytes), context)),
    ),
    [FRESHNESS_METHOD]: unary(async (bytes, context) => {
      const { buckets, key } = decodeAskFreshness(bytes);
      const asker = askerOf(context);
      return encodeFreshness(
        await Promise.all(buckets.map((bucket) => freshnessOf(components, { bucket, key, asker }))),
      );
    }),
  };
}

const askerOf = ({ peer }: CallContext): RegionNumber => regionOfNode(peer.nodeId);

async function prove(components: ReadHandlersComponents, question: Prove): Promise<ProveAnswer> {
  const { bucket, key, version, holding } = question;
  const { local } = components;
  return atHome(components, bucket, async (_, epoch) => {
    const found = await local.find(bucket, key, version);
    if (!(await checkHome(components, { bucket, epoch, key }))) return undefined;
    const kind = isSameHolding(holding, holdingOf(found)) ? "current" : "different";
    return { kind, epoch, shard: await local.shardOf(bucket, key), index: found.appliedIndex };
  });
}

async function proveAll(
  components: ReadHandlersComponents,
  bucket: BucketId,
  context: CallContext,
): Promise<ProveAnswer> {
  const { local, coverages, region } = components;
  return atHome(components, bucket, async (row, epoch) => {
    const { target, isWhole } = coverages.of(row, region, askerOf(context));
    const different = { kind: "different", epoch, shard: 0, index: 0 } as const;
    if (target === undefined || !isWhole) return different;
    // Else who asks may have what an earlier home has yet to ship here, or is that home: it shows more than we do.
    if (!(await components.hasAllOf(row, epoch, context.signal))) return different;
    const shards = await local.shards();
    const waiting = await Promise.all(shards.map((shard) => local.freshness(shard, bucket, target)));
    if (!(await checkHome(components, { bucket, epoch, key: undefined }))) return undefined;
    const isDrained = waiting.every(({ oldest }) => oldest === undefined);
    return isDrained ? { ...different, kind: "current" } : different;
  });
}

/** @param answer undefined: the region's shards do not follow, so that another one may be home */
async function atHome(
  { view, homes }: ReadHandlersComponents,
  bucket: BucketId,
  answer: (row: FederatedBucket, epoch: number) => Promise<ProveAnswer | undefined>,
): Promise<ProveAnswer> {
  const row = view.bucket(bucket);
  if (row === undefined) return { kind: "notHome", home: undefined };
  const turn = homes.turnOf(row);
  if (turn.kind !== "here") {
    return { kind: "notHome", home: turn.kind === "elsewhere" ? turn.region : undefined };
  }
  return (await answer(row, turn.epoch)) ?? { kind: "notHome", home: undefined };
}

async function freshnessOf(
  { view, region, local, coverages, clock }: ReadHandlersComponents,
  {
    bucket,
    key,
    asker,
  }: { readonly bucket: BucketId; readonly key: string | undefined; readonly asker: RegionNumber },
): Promise<MaybeFreshness> {
  const row = view.bucket(bucket);
  if (row === undefined || !row.regions.includes(region)) return undefined;
  const { target, isCovered, isWhole } = coverages.of(row, region, asker);
  if (target === undefined) return undefined;
  // Before the barriers: what is acknowledged here after this node has heard of an epoch was in the shards before it.
  const { home } = row;
  const epoch = home === undefined || home.isBeginning === true ? 0 : home.epoch;
  const wallMs = Math.trunc(clock.wallMs());
  const shards: readonly GroupId[] =
    key === undefined ? await local.shards() : [await local.shardOf(bucket, key)];
  return {
    ...{ epoch, isHome: home?.region === region, isCovered, isWhole, wallMs },
    shards: await Promise.all(shards.map((shard) => standingOf(local, { shard, bucket, target }))),
  };
}

async function standingOf(
  local: LocalReads,
  of: { readonly shard: GroupId; readonly bucket: BucketId; readonly target: number },
): Promise<ShardStanding> {
  const { shard, bucket, target } = of;
  const { lastVersion: last, oldest } = await local.freshness(shard, bucket, target);
  const waiting = new Map<number, StampText>();
  if (oldest === undefined) return { shard, last, waiting };
  // After the last version: what is not in it has reached the other region, and what it writes later is greater.
  const { events } = await local.outbox(shard, target, undefined, MAX_WAITING_KEYS + 1);
  if (events.length > MAX_WAITING_KEYS) return { shard, last, waiting: undefined };
  // In the order of stamps: the last one of a key is its greatest.
  for (const { key, stamp } of events) waiting.set(fingerprintOf(key), stampOf(stamp));
  return { shard, last, waiting };
}
