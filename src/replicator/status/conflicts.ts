/** The region's ledger of concurrent writes, a page over all of its shards. Any node of the region can answer. */
import { AtollError } from "../../base/errors.ts";
import { type GroupId, groupId } from "../../base/ids.ts";
import { millisOf, versionParts } from "../../base/version-id.ts";
import type { ControlView } from "../../federation/index.ts";
import type { Conflict, ConflictSide } from "../../metadata/index.ts";
import type { StatusComponents } from "./components.ts";
import { bucketName, regionName } from "./names.ts";
import { problemOf, within } from "./time-limit.ts";
import { type ConflictSideView, type ConflictsView, type ConflictView, REPLICATION_FORMAT } from "./views.ts";

/** In one answer, and in one request to drop some. */
export const MAX_CONFLICTS = 1_000;
/** Looked through for one answer, when those of one bucket are wanted. */
const MAX_LOOKED_AT = 20_000;
const PAGE = 500;
/** Of one page, milliseconds. */
const ASK_LIMIT_MS = 3_000;

export interface ConflictsQuery {
  readonly bucket?: string;
  /** What the page before named as `next`: "SHARD" or "SHARD:ID". */
  readonly after?: string;
  /** At most `MAX_CONFLICTS`. */
  readonly limit: number;
}

/** A shard that cannot be asked is named, and passed over. @throws replication.invalid for a bad `after` */
export async function conflictsPage(
  components: StatusComponents,
  query: ConflictsQuery,
): Promise<ConflictsView> {
  const { region, metadata, clock } = components;
  const from = parseAfter(query.after);
  const shards = (await within(clock, ASK_LIMIT_MS, metadata.shards())).toSorted((a, b) => a - b);
  const conflicts: ConflictView[] = [];
  const problems: string[] = [];
  let next: string | undefined;
  let looked = 0;
  for (const shard of shards.filter((each) => each >= from.shard)) {
    let after = shard === from.shard ? from.id : undefined;
    try {
      while (next === undefined) {
        const limit = Math.min(PAGE, query.limit - conflicts.length);
        if (limit === 0 || looked >= MAX_LOOKED_AT) {
          next = after === undefined ? `${shard}` : `${shard}:${after}`;
          break;
        }
        const page = await within(clock, ASK_LIMIT_MS, metadata.conflicts(shard, after, limit));
        conflicts.push(...viewsOf(components, query, shard, page));
        looked += page.length;
        after = page.at(-1)?.id;
        if (page.length < limit) break;
      }
    } catch (error) {
      problems.push(`shard ${shard}: ${problemOf(error)}`);
    }
    if (next !== undefined) break;
  }
  return {
    format: REPLICATION_FORMAT,
    region: region.name,
    conflicts,
    ...(next !== undefined && { next }),
    problems,
  };
}

/** @throws region.unavailable, raft.*: some may be dropped */
export async function dropConflicts(
  { metadata }: StatusComponents,
  dropped: readonly { readonly shard: number; readonly id: string }[],
): Promise<void> {
  const shards = new Set<number>(await metadata.shards());
  const byShard = new Map<GroupId, string[]>();
  for (const { shard, id } of dropped) {
    if (!shards.has(shard)) throw new AtollError("replication.invalid", `there is no shard ${shard}`);
    byShard.set(groupId(shard), [...(byShard.get(groupId(shard)) ?? []), id]);
  }
  for (const [shard, ids] of byShard) await metadata.dropConflicts(shard, ids);
}

function parseAfter(after: string | undefined): { readonly shard: number; readonly id: string | undefined } {
  if (after === undefined) return { shard: 0, id: undefined };
  const [, shard, id] = /^(\d{1,9})(?::([0-9a-f]{24}))?$/.exec(after) ?? [];
  if (shard === undefined) throw new AtollError("replication.invalid", `after=${after}: no such page`);
  return { shard: Number(shard), id };
}

function viewsOf(
  { control }: StatusComponents,
  query: ConflictsQuery,
  shard: GroupId,
  page: readonly Conflict[],
): ConflictView[] {
  const { view } = control;
  return page.flatMap(({ id, bucket, key, winner, loser, isKept }): ConflictView[] => {
    const name = bucketName(view, bucket);
    if ((query.bucket ?? name) !== name) return [];
    const sides = { winner: sideView(view, winner), loser: sideView(view, loser) };
    return [{ shard, id, bucket: name, key, ...sides, isLoserKept: isKept }];
  });
}

function sideView(view: ControlView, { version, isDelete, etag, bytes }: ConflictSide): ConflictSideView {
  const { region } = versionParts(version);
  return {
    version,
    region: regionName(view, region),
    writtenMs: millisOf(version),
    ...{ isDelete, etag, bytes },
  };
}
