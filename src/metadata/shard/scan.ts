/**
 * Pages of ordered rows, rolled up at a delimiter. A common prefix is met once and then skipped by seeking behind it,
 * so that a page costs what it shows and not what lies under its prefixes.
 */
import { compareBytes, copyBytes, successorOf } from "../../base/bytes.ts";
import { endOfPrefix, MAX_KEY_BYTES } from "../keyspace.ts";
import type { Listed, Page } from "../queries.ts";

/** Rows under a common prefix that are stepped over before it is worth a seek. */
const STEPS_BEFORE_SEEK = 4;

/** A row of a listing: its object key in UTF-8, and what to show of it. */
export interface ScannedRow<T> {
  readonly keyBytes: Uint8Array;
  read(): T;
}

export interface ScanOptions {
  readonly prefix: string;
  readonly delimiter: string;
  readonly limit: number;
}

/** Opens the rows whose object keys are not before these bytes. */
export type OpenRows<T> = (fromKey: Uint8Array) => Iterator<ScannedRow<T>>;

/** @param first the rows from the page's start on; `open` goes on behind a common prefix */
export function collectPage<T>(
  options: ScanOptions,
  first: Iterator<ScannedRow<T>>,
  open: OpenRows<T>,
): Page<T> {
  const { limit } = options;
  const prefix = Buffer.from(options.prefix);
  const delimiter = Buffer.from(options.delimiter);
  const items: Listed<T>[] = [];
  let rows = first;
  let common: Uint8Array | undefined;
  let steps = 0;
  try {
    for (;;) {
      const next = rows.next();
      if (next.done === true) return { items, isTruncated: false };
      const { keyBytes } = next.value;
      if (common !== undefined && startsWith(keyBytes, common)) {
        if (++steps < STEPS_BEFORE_SEEK) continue;
        rows.return?.();
        rows = open(endOfPrefix(common));
        steps = 0;
        continue;
      }
      if (!startsWith(keyBytes, prefix)) return { items, isTruncated: false };
      if (items.length >= limit) return { items, isTruncated: limit > 0 };
      const commonLength = commonPrefixBytes(keyBytes, prefix.length, delimiter);
      if (commonLength === 0) {
        items.push({ kind: "entry", key: textOf(keyBytes), value: next.value.read() });
        continue;
      }
      common = copyBytes(keyBytes.subarray(0, commonLength));
      steps = 0;
      items.push({ kind: "prefix", prefix: textOf(common) });
    }
  } finally {
    rows.return?.();
  }
}

/** Where a page begins: behind `after`, and behind all keys under it when it is a common prefix. */
export function startBehind(options: Omit<ScanOptions, "limit">, after: string): Uint8Array {
  const prefix = Buffer.from(options.prefix);
  if (after === "") return prefix;
  // What is longer than a key sorts behind the key that it begins with, like all that follow that key.
  const afterBytes = Buffer.from(after).subarray(0, MAX_KEY_BYTES);
  if (compareBytes(afterBytes, prefix) < 0) return prefix;
  return isCommonPrefix(options, after) ? endOfPrefix(afterBytes) : successorOf(afterBytes);
}

/** Whether a page would show this text as a common prefix. */
function isCommonPrefix({ prefix, delimiter }: Omit<ScanOptions, "limit">, text: string): boolean {
  if (delimiter === "" || !text.startsWith(prefix)) return false;
  const at = text.indexOf(delimiter, prefix.length);
  return at >= 0 && at + delimiter.length === text.length;
}

function commonPrefixBytes(key: Uint8Array, prefixBytes: number, delimiter: Buffer): number {
  if (delimiter.length === 0) return 0;
  const at = asBuffer(key).indexOf(delimiter, prefixBytes);
  return at < 0 ? 0 : at + delimiter.length;
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  if (bytes.length < prefix.length) return false;
  for (let at = 0; at < prefix.length; at++) if (bytes[at] !== prefix[at]) return false;
  return true;
}

const textOf = (bytes: Uint8Array): string => asBuffer(bytes).toString();

const asBuffer = (bytes: Uint8Array): Buffer =>
  bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
