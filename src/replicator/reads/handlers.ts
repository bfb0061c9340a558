/** What a region tells another one of its own, so that the other may answer a read. */
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
import type { StampPassing } from "./passing.ts";
import type { LocalReads, ReadsView } from "./ports.ts";
import { type StampText, stampOf } from "./session.ts";

export interface ReadHandlersComponents {
  readonly region: RegionNumber;
  readonly view: ReadsView;
  readonly homes: HomeGuard;
  readonly local: LocalReads;
  readonly coverages: Coverages;
  readonly passing: StampPassing;
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
      const { buckets, key, sessions } = decodeAskFreshness(bytes);
      const asker = askerOf(context);
      const answers = await Promise.all(
        buckets.map((bucket) => freshnessOf(components, { bucket, key, asker })),
      );
      // Of all shards, whatever bucket they were looked at for.
      const shards = key === undefined ? answers.find((answer) => answer !== undefined)?.shards : undefined;
      if (shards !== undefined && sessions !== undefined) components.passing.follow(shards, sessions);
      return encodeFreshness(answers);
    }),
  };
}

const askerOf = ({ peer }: CallContext): RegionNumber => regionOfNode(peer.nodeId);

async function prove(components: ReadHandlersComponents, question: Prove): Promise<ProveAnswer> {
  const { bucket, key, version, holding } = question;
  const { local } = components;
  return atHome(components, bucket, async (_, epoch) => {
    const found = await local.find(bucket, key, version);
    const last = await checkHome(components, { bucket, epoch, key });
    if (last === undefined) return undefined;
    const kind = isSameHolding(holding, holdingOf(found)) ? "current" : "different";
    return { kind, epoch, shard: await local.shardOf(bucket, key), index: found.appliedIndex, last };
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
    if ((await checkHome(components, { bucket, epoch, key: undefined })) === undefined) return undefined;
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
  components: ReadHandlersComponents,
  {
    bucket,
    key,
    asker,
  }: { readonly bucket: BucketId; readonly key: string | undefined; readonly asker: RegionNumber },
): Promise<MaybeFreshness> {
  const { view, region, local, coverages } = components;
  const row = view.bucket(bucket);
  if (row === undefined || !row.regions.includes(region)) return undefined;
  const { target, isCovered, isWhole } = coverages.of(row, region, asker);
  if (target === undefined) return undefined;
  const shards: readonly GroupId[] =
    key === undefined ? await local.shards() : [await local.shardOf(bucket, key)];
  const looks = await Promise.all(shards.map((shard) => standingOf(local, { shard, bucket, target })));
  const epoch = epochOf(components, row, looks);
  return {
    ...{ epoch, isHome: row.home?.region === region, isCovered, isWhole },
    shards: looks.map(({ standing }) => standing),
  };
}

/**
 * The epoch of the bucket's home where nothing of an earlier one is taken any more, and where we are home, nobody else was
 * when the shards had looked (as in `checkHome`); else 0.
 * @param row as it was before they looked
 */
function epochOf(
  { view, region, homes }: ReadHandlersComponents,
  { id, home }: FederatedBucket,
  looks: readonly Look[],
): number {
  if (home === undefined || home.isBeginning === true) return 0;
  const { epoch } = home;
  if (!looks.every((look) => look.home?.epoch === epoch)) return 0;
  if (home.region !== region) return epoch;
  const row = view.bucket(id);
  const turn = row && homes.turnOf(row);
  const isHome = looks.every((look) => look.home?.isHere === true && !look.home.isFrozen);
  return isHome && turn?.kind === "here" && turn.epoch === epoch ? epoch : 0;
}

interface Look {
  readonly standing: ShardStanding;
  /** By the shard's own record. */
  readonly home: Awaited<ReturnType<LocalReads["freshness"]>>["home"];
}

async function standingOf(
  local: LocalReads,
  of: { readonly shard: GroupId; readonly bucket: BucketId; readonly target: number },
): Promise<Look> {
  const { shard, bucket, target } = of;
  const { lastVersion: last, oldest, home } = await local.freshness(shard, bucket, target);
  const waiting = new Map<number, StampText>();
  if (oldest === undefined) return { standing: { shard, last, waiting }, home };
  // After the last version: what is not in it has reached the other region, and what it writes later is greater.
  const { events } = await local.outbox(shard, target, undefined, MAX_WAITING_KEYS + 1);
  if (events.length > MAX_WAITING_KEYS) return { standing: { shard, last, waiting: undefined }, home };
  // In the order of stamps: the last one of a key is its greatest.
  for (const { key, stamp } of events) waiting.set(fingerprintOf(key), stampOf(stamp));
  return { standing: { shard, last, waiting }, home };
}
