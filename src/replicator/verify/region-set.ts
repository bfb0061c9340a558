/**
 * A bucket's versions up to a cut, in this region, as an ordered set. Keys are hashed over the region's shards, so a
 * range's sum is that of its parts in all of them. Every shard is read once, in small questions; what is kept of it is
 * its index of sums. How a region is sharded shows nowhere.
 */
import { defined } from "../../base/assert.ts";
import { compareBytes } from "../../base/bytes.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { BucketId, GroupId } from "../../base/ids.ts";
import { addSums } from "../../base/keyed-sums.ts";
import type { VersionId } from "../../base/version-id.ts";
import {
  type Block,
  boundBetween,
  type Element,
  MAX_RANGES,
  type MetadataClient,
  type PlaceRange,
  wholeBucket,
} from "../../metadata/index.ts";
import { malformed } from "../transfer/methods.ts";
import { MAX_LISTED } from "./bounds.ts";
import type { ElementSet, SetSum } from "./element-set.ts";
import type { VerifyOptions } from "./options.ts";
import { Pacer } from "./pacer.ts";
import { ShardIndex } from "./shard-index.ts";

/** Bounds to choose from, for each that is wanted, before a range is read again for more. */
const CHOICES_PER_PART = 2;
/** Of a shard that does not answer, as while it elects a leader; the metadata's client tries for 10 s each time. */
const MAX_TRIES = 5;
const RETRY_MS = 500;
/** In place of a block's size: a range is one block. */
const NO_BLOCKS = 0x7fff_ffff;

export interface RegionSetComponents {
  readonly metadata: Pick<MetadataClient, "shards" | "fingerprints" | "elements">;
  readonly clock: Clock;
}

/** What is compared. Both sides of a verification have the same. */
export interface Comparison {
  readonly bucket: BucketId;
  /** Of the fingerprints. */
  readonly key: Uint8Array;
  /** Later versions are no part of it. */
  readonly cut: VersionId;
}

/** `prepare` first; then one thing at a time, beside which `list` may go on. */
export class RegionSet implements ElementSet {
  readonly #metadata: RegionSetComponents["metadata"];
  readonly #comparison: Comparison;
  readonly #options: VerifyOptions;
  readonly #pacer: Pacer;
  #indexes: ReadonlyMap<GroupId, ShardIndex> = new Map();
  #rows = 0;

  /** @param signal ends its work */
  constructor(
    { metadata, clock }: RegionSetComponents,
    comparison: Comparison,
    options: VerifyOptions,
    signal: AbortSignal,
  ) {
    this.#metadata = metadata;
    this.#comparison = comparison;
    this.#options = options;
    this.#pacer = new Pacer(clock, options.restRatio, signal);
  }

  /** Rows of shards that were read. */
  get rows(): number {
    return this.#rows;
  }

  /** Reads all shards. @throws what the metadata throws; the signal's reason */
  async prepare(onProgress: (rows: number) => void): Promise<SetSum> {
    const shards = await this.#metadata.shards();
    const indexes = new Map(shards.map((shard) => [shard, new ShardIndex()]));
    const waiting = [...indexes];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await this.#read(...next, onProgress);
      }
    };
    await Promise.all(Array.from({ length: this.#options.shardsAtOnce }, worker));
    this.#indexes = indexes;
    const [whole] = await this.sums([wholeBucket]);
    return defined(whole, "the sum of the whole");
  }

  async #read(shard: GroupId, index: ShardIndex, onProgress: (rows: number) => void): Promise<void> {
    const { maxBlocksPerShard } = this.#options;
    let { blockElements } = this.#options;
    let range: PlaceRange | undefined = wholeBucket;
    while (range !== undefined) {
      const asked: PlaceRange = range;
      const { blocks, next } = await this.#fingerprints(shard, asked, blockElements);
      index.append(blocks);
      range = next === undefined ? undefined : { from: next, to: asked.to };
      onProgress(this.#rows);
      while (index.blockCount > maxBlocksPerShard) {
        index.coarsen();
        blockElements *= 2;
      }
    }
    index.finish();
  }

  async #fingerprints(shard: GroupId, range: PlaceRange, blockElements: number) {
    const query = { ...this.#comparison, ranges: [range], blockElements };
    const { ranges, rows } = await this.#asked(() => this.#metadata.fingerprints(shard, query));
    this.#rows += rows;
    const [answer] = ranges;
    if (answer === undefined) throw malformed("an answer without a range");
    return answer;
  }

  async sums(ranges: readonly PlaceRange[]): Promise<readonly SetSum[]> {
    const bounds = boundsOf(ranges);
    await this.#ofShards((shard, index) => this.#align(shard, index, bounds));
    return ranges.map((range) => this.#sum(range));
  }

  #sum(range: PlaceRange): SetSum {
    let count = 0;
    let sum = 0n;
    for (const index of this.#indexes.values()) {
      const part = index.sum(range);
      count += part.count;
      sum = addSums(sum, part.sum);
    }
    return { count, sum };
  }

  /** Makes blocks of a shard end at these bounds. */
  async #align(shard: GroupId, index: ShardIndex, bounds: readonly Uint8Array[]): Promise<void> {
    // What was parted and is not needed any more makes room.
    while (index.blockCount > 2 * this.#options.maxBlocksPerShard) index.coarsen();
    const pieces = index.piecesAt(bounds);
    if (pieces.length === 0) return;
    const blocks = await this.#blocksOf(shard, pieces, NO_BLOCKS);
    index.replaceAll(pieces.map((range, at) => ({ range, blocks: joined(range, blocks[at] ?? []) })));
  }

  async split(ranges: readonly PlaceRange[], parts: number): Promise<readonly (readonly Uint8Array[])[]> {
    const sums = await this.sums(ranges);
    /** By the size of blocks that they are to be read again with. */
    const coarse = new Map<number, PlaceRange[]>();
    for (const [at, range] of ranges.entries()) {
      const { count } = defined(sums[at], "a sum");
      if (this.#choices(range).length >= CHOICES_PER_PART * parts) continue;
      const wanted = count / (parts * CHOICES_PER_PART * this.#indexes.size);
      const blockElements = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, wanted))));
      coarse.set(blockElements, [...(coarse.get(blockElements) ?? []), range]);
    }
    for (const [blockElements, again] of coarse) {
      await this.#ofShards(async (shard, index) => {
        const blocks = await this.#blocksOf(shard, again, blockElements);
        index.replaceAll(again.map((range, at) => ({ range, blocks: blocks[at] ?? [] })));
      });
    }
    const bounds = ranges.map((range) => chosenBounds(this.#choices(range), parts));
    return this.#withListed(ranges, bounds, parts);
  }

  /** Ends of blocks within a range, of all shards, in order, with what is in front of each since the one before. */
  #choices({ from, to }: PlaceRange): readonly Block[] {
    const found: Block[] = [];
    for (const index of this.#indexes.values()) found.push(...index.within({ from, to }));
    const inner = found.filter(({ end, count }) => count > 0 && compareBytes(end, to) !== 0);
    return inner.sort((a, b) => compareBytes(a.end, b.end));
  }

  /** Where no shard has a block that ends within a range, each has few elements there. */
  async #withListed(
    ranges: readonly PlaceRange[],
    bounds: readonly (readonly Uint8Array[])[],
    parts: number,
  ): Promise<readonly (readonly Uint8Array[])[]> {
    const unsplit = ranges.filter((_, at) => bounds[at]?.length === 0);
    if (unsplit.length === 0) return bounds;
    const lists = await this.list(unsplit);
    const listed = new Map(unsplit.map((range, at) => [range, boundsAmong(lists[at] ?? [], parts)]));
    return ranges.map((range, at) => listed.get(range) ?? bounds[at] ?? []);
  }

  async list(ranges: readonly PlaceRange[]): Promise<readonly (readonly Element[])[]> {
    const lists = ranges.map((): Element[] => []);
    let listed = 0;
    await this.#ofShards((shard) =>
      this.#inParts(ranges, async (part, first) => {
        const query = { ...this.#comparison, ranges: part };
        const answer = await this.#asked(() => this.#metadata.elements(shard, query));
        this.#rows += answer.rows;
        for (const [at, { elements }] of answer.ranges.entries()) {
          lists[first + at]?.push(...elements);
          listed += elements.length;
        }
        if (listed > MAX_LISTED) throw malformed(`a list of more than ${MAX_LISTED} elements`);
        return answer.ranges;
      }),
    );
    for (const list of lists) list.sort((a, b) => compareBytes(a.place, b.place));
    return lists;
  }

  async #blocksOf(
    shard: GroupId,
    ranges: readonly PlaceRange[],
    blockElements: number,
  ): Promise<readonly (readonly Block[])[]> {
    const found = ranges.map((): Block[] => []);
    await this.#inParts(ranges, async (part, first) => {
      const query = { ...this.#comparison, ranges: part, blockElements };
      const answer = await this.#asked(() => this.#metadata.fingerprints(shard, query));
      this.#rows += answer.rows;
      for (const [at, { blocks }] of answer.ranges.entries()) found[first + at]?.push(...blocks);
      return answer.ranges;
    });
    return found;
  }

  /** Asks until every range is done. @param ask of ranges, the first of which is the one numbered `first` */
  async #inParts(
    ranges: readonly PlaceRange[],
    ask: (
      part: readonly PlaceRange[],
      first: number,
    ) => Promise<readonly { readonly next: Uint8Array | undefined }[]>,
  ): Promise<void> {
    let first = 0;
    let from: Uint8Array | undefined;
    while (first < ranges.length) {
      const [head, ...rest] = ranges.slice(first, first + MAX_RANGES);
      const begun = { ...defined(head, "a range"), ...(from !== undefined && { from }) };
      const answers = await ask([begun, ...rest], first);
      const last = answers.at(-1);
      if (last === undefined || answers.length > rest.length + 1)
        throw malformed("an answer to other ranges");
      from = last.next;
      first += from === undefined ? answers.length : answers.length - 1;
    }
  }

  async #ofShards(work: (shard: GroupId, index: ShardIndex) => Promise<void>): Promise<void> {
    const waiting = [...this.#indexes];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(...next);
    };
    await Promise.all(Array.from({ length: this.#options.shardsAtOnce }, worker));
  }

  async #asked<T>(ask: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#pacer.turn(ask);
      } catch (error) {
        const mayRetry = error instanceof AtollError && error.retryable && tries < MAX_TRIES;
        if (!mayRetry) throw error;
        await this.#pacer.rest(RETRY_MS * tries);
      }
    }
  }
}

/** All of them, each once, in order. */
function boundsOf(ranges: readonly PlaceRange[]): readonly Uint8Array[] {
  const bounds: Uint8Array[] = [];
  const add = (bound: Uint8Array): void => {
    const last = bounds.at(-1);
    if (bound.length > 0 && (last === undefined || compareBytes(last, bound) < 0)) bounds.push(bound);
  };
  for (const { from, to } of ranges) {
    add(from);
    add(to);
  }
  return bounds;
}

/** What a range that was read in several parts holds, as one block. */
function joined({ to }: PlaceRange, blocks: readonly Block[]): readonly Block[] {
  let count = 0;
  let sum = 0n;
  for (const block of blocks) {
    count += block.count;
    sum = addSums(sum, block.sum);
  }
  return [{ end: to, count, sum }];
}

/** Those that part best. */
function chosenBounds(choices: readonly Block[], parts: number): readonly Uint8Array[] {
  const total = choices.reduce((sum, { count }) => sum + count, 0);
  const bounds: Uint8Array[] = [];
  let passed = 0;
  for (const { end, count } of choices) {
    passed += count;
    const last = bounds.at(-1);
    if (last !== undefined && compareBytes(last, end) === 0) continue;
    if (bounds.length + 1 >= parts) break;
    if (passed * parts >= total * (bounds.length + 1)) bounds.push(end);
  }
  return bounds;
}

function boundsAmong(elements: readonly Element[], parts: number): readonly Uint8Array[] {
  const bounds: Uint8Array[] = [];
  const step = Math.max(1, Math.ceil(elements.length / parts));
  for (let at = step; at < elements.length; at += step) {
    const [before, after] = [elements[at - 1], elements[at]];
    if (before !== undefined && after !== undefined) bounds.push(boundBetween(before.place, after.place));
  }
  return bounds;
}
