import { AtollError } from "../../base/errors.ts";
import { type StripeRange, unitsOfRange } from "../../erasure/index.ts";
import type { BlobReference, PlacementGroup } from "../../metadata/index.ts";
import { BatchMemory } from "./batch-memory.ts";
import { BatchRead, type Units } from "./batch-read.ts";
import type { BlobContext } from "./context.ts";
import type { Hedging } from "./hedging.ts";
import type { MissingReporter } from "./missing-reporter.ts";
import { READ_AHEAD_BATCHES } from "./options.ts";
import type { PlacementGroups } from "./placement-groups.ts";
import { codeOf, stripesPerBatch } from "./scheme.ts";
import type { SharedBudget } from "./stripes.ts";

export interface BlobReaderComponents {
  readonly context: BlobContext;
  readonly hedging: Hedging;
  readonly reporter: MissingReporter;
}

export interface BlobReadRequest {
  readonly from: number;
  readonly to: number;
  /** Not to be asked. */
  readonly excluded: ReadonlySet<number>;
  readonly signal: AbortSignal;
  /** A fragment is missing or damaged where it should be. */
  onMissing(blob: BlobReference, fragment: number): void;
}

interface Batch {
  readonly blob: BlobReference;
  readonly group: PlacementGroup;
  readonly ranges: readonly StripeRange[];
  /** Of memory, while nothing is missing. */
  readonly bytes: number;
}

interface StartedBatch {
  readonly batch: Batch;
  readonly memory: BatchMemory | undefined;
  readonly read: BatchRead;
}

/**
 * Bytes [from, to) of a row of blobs, in order, a few batches ahead of the consumer. The bytes of a chunk are there
 * until the next one is asked for.
 * @throws region.unreadable, the signal's reason
 */
export async function* readBlobs(
  components: BlobReaderComponents,
  groups: PlacementGroups,
  blobs: readonly BlobReference[],
  request: BlobReadRequest,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { counters } = components.context;
  const abort = new AbortController();
  const onAbort = (): void => abort.abort(request.signal.reason);
  request.signal.addEventListener("abort", onAbort);
  const { readBudget } = components.context;
  const batches = batchesOf(groups, blobs, request, readBudget);
  const ahead: StartedBatch[] = [];
  let current: Batch | undefined;
  try {
    request.signal.throwIfAborted();
    for (;;) {
      while (ahead.length === 0 || (ahead.length <= READ_AHEAD_BATCHES && !readBudget.isSpent)) {
        const next = batches.next();
        if (next.done === true) break;
        const batch = next.value;
        readBudget.take(batch.bytes);
        ahead.push(startBatch(components, batch, request, abort.signal));
      }
      const first = ahead.shift();
      if (first === undefined) return;
      current = first.batch;
      const units = await first.read.done;
      for (const piece of joined(piecesOf(first.batch.ranges, units))) {
        counters.bytesRead += piece.length;
        yield piece;
        request.signal.throwIfAborted();
      }
      if (!first.read.isMemoryHeldOn) first.memory?.release();
      readBudget.giveBack(current.bytes);
      current = undefined;
    }
  } finally {
    for (const { batch } of ahead) readBudget.giveBack(batch.bytes);
    if (current !== undefined) readBudget.giveBack(current.bytes);
    request.signal.removeEventListener("abort", onAbort);
    abort.abort(new AtollError("rpc.cancelled", "the reader has stopped"));
  }
}

function startBatch(
  { context, hedging }: BlobReaderComponents,
  batch: Batch,
  { excluded, onMissing }: BlobReadRequest,
  signal: AbortSignal,
): StartedBatch {
  const { blob, group, ranges } = batch;
  const memory = BatchMemory.of(context.memory, group, ranges);
  const read = new BatchRead(context, hedging, {
    blob,
    group,
    firstStripe: ranges[0]?.stripe ?? 0,
    wanted: ranges.map(({ units }) => units.map(({ unit }) => unit)),
    excluded,
    signal,
    memory,
    onMissing: (fragment) => onMissing(blob, fragment),
  });
  return { batch, memory, read };
}

function* batchesOf(
  groups: PlacementGroups,
  blobs: readonly BlobReference[],
  { from, to }: { readonly from: number; readonly to: number },
  budget: SharedBudget,
): Generator<Batch, void, undefined> {
  let startBytes = 0;
  for (const blob of blobs) {
    const first = Math.max(0, from - startBytes);
    const end = Math.min(blob.bytes, to - startBytes);
    startBytes += blob.bytes;
    if (first >= end) continue;
    const group = groups.get(blob.placementGroup);
    let ranges: StripeRange[] = [];
    for (const range of unitsOfRange(codeOf(group.scheme), blob.bytes, first, end)) {
      ranges.push(range);
      if (ranges.length < (budget.isSpent ? 1 : stripesPerBatch(group.scheme))) continue;
      yield batchOf(blob, group, ranges);
      ranges = [];
    }
    if (ranges.length > 0) yield batchOf(blob, group, ranges);
  }
}

function batchOf(blob: BlobReference, group: PlacementGroup, ranges: readonly StripeRange[]): Batch {
  const bytes = ranges.reduce((sum, { unitBytes, units }) => sum + unitBytes * units.length, 0);
  return { blob, group, ranges, bytes };
}

function* piecesOf(ranges: readonly StripeRange[], units: Units): Generator<Uint8Array, void, undefined> {
  for (const [stripe, range] of ranges.entries()) {
    for (const { unit, from, to } of range.units) {
      const bytes = units[stripe]?.[unit] as Uint8Array;
      yield from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to);
    }
  }
}

/** What lies behind one another in memory is one piece: fewer and longer writes to the client's connection. */
function* joined(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  let last: Uint8Array | undefined;
  for (const piece of pieces) {
    if (last === undefined) {
      last = piece;
    } else if (last.buffer === piece.buffer && last.byteOffset + last.length === piece.byteOffset) {
      last = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
    } else {
      yield last;
      last = piece;
    }
  }
  if (last !== undefined) yield last;
}
