import type { Page } from "../../src/region/index.ts";

export interface PageOptions {
  readonly prefix: string;
  readonly delimiter: string;
  readonly limit: number;
  /** A common prefix that is named here is passed over with all its keys. */
  readonly after: string;
  /** Whether a key lies behind the marker. */
  isAfter(key: string): boolean;
}

/** S3's listing of all there is, in the order of UTF-8: keys, with those under a common prefix rolled up. */
export function pageOf<T>(entries: readonly (readonly [string, T])[], options: PageOptions): Page<T> {
  const { prefix, delimiter, limit } = options;
  const sorted = entries
    .map(([key, value], order) => ({ key, bytes: Buffer.from(key), value, order }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes) || a.order - b.order);
  const items: Page<T>["items"][number][] = [];
  for (const { key, value } of sorted) {
    if (!key.startsWith(prefix)) continue;
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    const name = end < 0 ? key : key.slice(0, end + delimiter.length);
    if ((end >= 0 && name === options.after) || !options.isAfter(key)) continue;
    const last = items.at(-1);
    if (end >= 0 && last?.kind === "prefix" && last.prefix === name) continue;
    if (items.length === limit) return { items, isTruncated: true };
    items.push(end < 0 ? { kind: "entry", key, value } : { kind: "prefix", prefix: name });
  }
  return { items, isTruncated: false };
}
