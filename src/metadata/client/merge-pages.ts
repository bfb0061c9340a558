/**
 * One page from the pages of several shards. Each is first asked for somewhat more than its even share, and again only
 * when the merge has used that up: keys are hashed over the shards, so a listing costs its page and not a page of
 * every shard.
 */
import type { Listed, Page } from "../queries.ts";
import { compareKeys } from "./key-order.ts";

/** Shares of a page are nearly binomial: five standard deviations of 1000 over 4 shards are 68. */
const SHARE_FACTOR = 1.25;
const SHARE_EXTRA = 8;

/** @param after the last item that this shard gave; undefined: from the query's own start */
export type AskPage<T> = (after: Listed<T> | undefined, limit: number) => Promise<Page<T>>;

interface Source<T> {
  readonly ask: AskPage<T>;
  items: readonly Listed<T>[];
  at: number;
  isTruncated: boolean;
}

const missingBucket = { items: [], isTruncated: false, isBucketMissing: true } as const;

export async function mergePages<T>(shards: readonly AskPage<T>[], limit: number): Promise<Page<T>> {
  const [only] = shards;
  if (shards.length === 1 && only !== undefined) return only(undefined, limit);
  const share = Math.min(limit, Math.ceil((limit / shards.length) * SHARE_FACTOR) + SHARE_EXTRA);
  const sources = shards.map((ask): Source<T> => ({ ask, items: [], at: 0, isTruncated: false }));
  const firstPages = await Promise.all(sources.map((source) => fill(source, share)));
  if (firstPages.includes("bucketMissing")) return missingBucket;

  const items: Listed<T>[] = [];
  while (items.length < limit) {
    if (sources.some(isUsedUp)) {
      const size = Math.min(share, limit - items.length);
      const pages = await Promise.all(sources.filter(isUsedUp).map((source) => fill(source, size)));
      if (pages.includes("bucketMissing")) return missingBucket;
      continue;
    }
    const next = takeLeast(sources);
    if (next === undefined) break;
    items.push(next);
  }
  // What a shard holds back is behind all that was taken from it, so whatever is left belongs to the next page.
  const isTruncated =
    limit > 0 && sources.some((source) => source.at < source.items.length || source.isTruncated);
  return { items, isTruncated };
}

/** More of it may come before what the others have. */
const isUsedUp = <T>({ items, at, isTruncated }: Source<T>): boolean => at === items.length && isTruncated;

async function fill<T>(source: Source<T>, limit: number): Promise<"filled" | "bucketMissing"> {
  const { items, isTruncated, isBucketMissing } = await source.ask(source.items.at(-1), limit);
  source.items = items;
  source.at = 0;
  source.isTruncated = isTruncated;
  return isBucketMissing === true ? "bucketMissing" : "filled";
}

/** The least of the sources' next items, taken from all of them: shards share common prefixes, but never a key. */
function takeLeast<T>(sources: readonly Source<T>[]): Listed<T> | undefined {
  let least: Listed<T> | undefined;
  for (const { items, at } of sources) {
    const head = items[at];
    if (head === undefined) continue;
    if (least === undefined || compareKeys(nameOf(head), nameOf(least)) < 0) least = head;
  }
  if (least === undefined) return undefined;
  const name = nameOf(least);
  for (const source of sources) {
    const head = source.items[source.at];
    if (head !== undefined && nameOf(head) === name) source.at++;
  }
  return least;
}

const nameOf = (item: Listed<unknown>): string => (item.kind === "prefix" ? item.prefix : item.key);
