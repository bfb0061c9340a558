/**
 * A blob that lost drives in the middle of its write has k fragments or more, and not enough to be good: its bytes are
 * read back from what is durable, verified as in every read, and written to a placement group whose drives are there.
 *
 *   drives fail ──► the blob ends, k fragments or more are made durable ──► read back ──► another placement group
 *                   (the body goes on in a new blob meanwhile)                 ▲ attempt after attempt │
 *                                                                              └───────────────────────┘
 * The fragments that it is read from stay until the last attempt is over.
 */
import { assert } from "../../base/assert.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { MissingFragments } from "../../metadata/index.ts";
import { type BlobReaderComponents, readBlobs } from "./blob-reader.ts";
import type { BlobWriter } from "./blob-writer.ts";
import { ByteSource } from "./byte-source.ts";
import { fillBlob } from "./fill-blob.ts";
import { MAX_RESCUE_ATTEMPTS } from "./options.ts";
import type { PlacementGroups } from "./placement-groups.ts";
import { settledWithin } from "./time-limit.ts";
import { UploadWindow } from "./upload-window.ts";

export interface RescueComponents {
  readonly reader: BlobReaderComponents;
  readonly groups: PlacementGroups;
  /** A new blob in a group of drives that are there. @throws region.tooFewDrives */
  begin(): BlobWriter;
}

/**
 * @param short a blob of which all but the fragments named are durable
 * @returns the blob that has its bytes, good
 * @throws region.tooFewDrives, the signal's reason; then nothing but `short` is left on drives that answer
 */
export async function rescueBlob(
  components: RescueComponents,
  short: MissingFragments,
  signal: AbortSignal,
): Promise<MissingFragments> {
  const { clock, counters, logger, options } = components.reader.context;
  let cause: unknown;
  for (let attempt = 0; attempt < MAX_RESCUE_ATTEMPTS; attempt++) {
    const writer = components.begin();
    let isGood = false;
    try {
      await copyInto(components, writer, short, signal);
      if (writer.isShort) continue;
      const { blob, fragments, ...committed } = await writer.commit(signal);
      isGood = committed.isGood;
      if (isGood) {
        assert(blob.bytes === short.blob.bytes, "a rescued blob is as long as it was");
        counters.rescuedBlobs++;
        logger.warn({ blob: short.blob.blob, as: blob.blob }, "a blob was brought to other drives");
        return { blob, fragments };
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!hasCode(error, "region.tooFewDrives")) throw unreadableAsTooFew(error);
      cause = error;
    } finally {
      if (!isGood) await settledWithin(clock, options.deleteDeadlineMs, writer.abort());
    }
  }
  const message = `drives failed in each of ${MAX_RESCUE_ATTEMPTS} attempts to write blob ${short.blob.blob} elsewhere`;
  throw new AtollError("region.tooFewDrives", message, { cause });
}

/** Ends early when the drives of the writer fail too. */
async function copyInto(
  { reader, groups }: RescueComponents,
  writer: BlobWriter,
  { blob, fragments }: MissingFragments,
  signal: AbortSignal,
): Promise<void> {
  const { context } = reader;
  // A read under way is not waited for when the writer has failed.
  const abort = new AbortController();
  const onAbort = (): void => abort.abort(signal.reason);
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  const bytes = readBlobs(reader, groups, [blob], {
    from: 0,
    to: blob.bytes,
    excluded: new Set(fragments),
    signal: abort.signal,
    // No record names this blob: there is nothing to repair.
    onMissing: () => {},
  });
  const source = new ByteSource(bytes, abort.signal);
  const { clock, budget, options } = context;
  try {
    await fillBlob(
      context,
      source,
      writer,
      new UploadWindow(clock, budget, abort.signal, options.slowDriveMs),
    );
  } finally {
    source.close();
    signal.removeEventListener("abort", onAbort);
    abort.abort(new AtollError("rpc.cancelled", "the rescue has stopped"));
  }
}

/** For who writes, a blob that lost one drive too many is a write without drives. */
function unreadableAsTooFew(cause: unknown): unknown {
  if (!hasCode(cause, "region.unreadable")) return cause;
  return new AtollError("region.tooFewDrives", "too many drives failed while a blob was written", { cause });
}
