import { AtollError } from "../../base/errors.ts";
import { type StripeRange, unitsOfRange } from "../../erasure/index.ts";
import type { BlobReference, PlacementGroup } from "../../metadata/index.ts";
import type { BlobOwner } from "../blob-store.ts";
import { BatchRead, type Units } from "./batch-read.ts";
import type { BlobContext } from "./context.ts";
import type { Hedging } from "./hedging.ts";
import type { MissingReporter } from "./missing-reporter.ts";
import { READ_AHEAD_BATCHES } from "./options.ts";
import type { PlacementGroups } from "./placement-groups.ts";
import { codeOf, stripesPerBatch } from "./scheme.ts";

const noFragments: ReadonlySet<number> = new Set();

export interface BlobReaderComponents {
  readonly context: BlobContext;
  readonly hedging: Hedging;
  readonly reporter: MissingReporter;
}

interface Batch {
  readonly blob: BlobReference;
  readonly group: PlacementGroup;
  readonly ranges: readonly StripeRange[];
}

/**
 * Bytes [from, to) of a row of blobs, in order, a few batches ahead of the consumer.
 * @throws region.unreadable, the signal's reason
 */
export async function* readBlobs(
  components: BlobReaderComponents,
  groups: PlacementGroups,
  blobs: readonly BlobReference[],
  request: {
    readonly from: number;
    readonly to: number;
    readonly owner: BlobOwner;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<Uint8Array, void, undefined> {
  const { counters } = components.context;
  const abort = new AbortController();
  const onAbort = (): void => abort.abort(request.signal.reason);
  request.signal.addEventListener("abort", onAbort);
  const batches = batchesOf(groups, blobs, request.from, request.to);
  const ahead: { batch: Batch; done: Promise<Units> }[] = [];
  try {
    request.signal.throwIfAborted();
    for (;;) {
      while (ahead.length <= READ_AHEAD_BATCHES) {
        const next = batches.next();
        if (next.done === true) break;
        const batch = next.value;
        ahead.push({ batch, done: startBatch(components, batch, request.owner, abort.signal) });
      }
      const first = ahead.shift();
      if (first === undefined) return;
      const units = await first.done;
      for (const piece of piecesOf(first.batch.ranges, units)) {
        counters.bytesRead += piece.length;
        yield piece;
        request.signal.throwIfAborted();
      }
    }
  } finally {
    request.signal.removeEventListener("abort", onAbort);
    abort.abort(new AtollError("rpc.cancelled", "the reader has stopped"));
  }
}

function startBatch(
  { context, hedging, reporter }: BlobReaderComponents,
  { blob, group, ranges }: Batch,
  owner: BlobOwner,
  signal: AbortSignal,
): Promise<Units> {
  const read = new BatchRead(context, hedging, {
    blob,
    group,
    firstStripe: ranges[0]?.stripe ?? 0,
    wanted: ranges.map(({ units }) => units.map(({ unit }) => unit)),
    excluded: noFragments,
    signal,
    onMissing: (fragment) => reporter.found(owner, blob, fragment),
  });
  return read.done;
}

function* batchesOf(
  groups: PlacementGroups,
  blobs: readonly BlobReference[],
  from: number,
  to: number,
): Generator<Batch, void, undefined> {
  let startBytes = 0;
  for (const blob of blobs) {
    const first = Math.max(0, from - startBytes);
    const end = Math.min(blob.bytes, to - startBytes);
    startBytes += blob.bytes;
    if (first < end) yield* batchesOfBlob(groups.get(blob.placementGroup), blob, first, end);
  }
}

function* batchesOfBlob(
  group: PlacementGroup,
  blob: BlobReference,
  from: number,
  to: number,
): Generator<Batch, void, undefined> {
  const code = codeOf(group.scheme);
  const batchStripes = stripesPerBatch(group.scheme);
  let ranges: StripeRange[] = [];
  for (const range of unitsOfRange(code, blob.bytes, from, to)) {
    ranges.push(range);
    if (ranges.length < batchStripes) continue;
    yield { blob, group, ranges };
    ranges = [];
  }
  if (ranges.length > 0) yield { blob, group, ranges };
}

function* piecesOf(ranges: readonly StripeRange[], units: Units): Generator<Uint8Array, void, undefined> {
  for (const [stripe, range] of ranges.entries()) {
    for (const { unit, from, to } of range.units) {
      const bytes = units[stripe]?.[unit] as Uint8Array;
      yield from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to);
    }
  }
}
