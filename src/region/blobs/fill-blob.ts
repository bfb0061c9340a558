import { stripeBytesOf } from "../../erasure/index.ts";
import type { BlobWriter } from "./blob-writer.ts";
import type { ByteSource } from "./byte-source.ts";
import type { BlobContext } from "./context.ts";
import { codeOf } from "./scheme.ts";
import { stripeMemoryBytes } from "./stripes.ts";
import type { UploadWindow } from "./upload-window.ts";

/** Handed to the drives at once: each write costs them a trip to another thread, and some time on the drive. */
const MAX_RUN_BYTES = 1024 * 1024;

/**
 * Hands bytes to the drives of a blob until it or the source is full or at its end, or too few of the drives are left.
 * At least one stripe, if the source has one. @throws the source's error, the window's
 */
export async function fillBlob(
  { stripes, options }: BlobContext,
  source: ByteSource,
  writer: BlobWriter,
  window: UploadWindow,
): Promise<void> {
  const { scheme } = writer;
  const bytes = stripeMemoryBytes(scheme);
  const runStripes = Math.max(1, Math.floor(MAX_RUN_BYTES / stripeBytesOf(codeOf(scheme))));
  let unseen = 0;
  while (writer.bytes < options.blobBytes && (await source.hasMore())) {
    // What the drives have not seen, they cannot make room for.
    if (!window.hasRoom(bytes)) writer.flush();
    await window.room(bytes, () => writer.dropSlow());
    if (writer.isShort && writer.bytes > 0) break;
    const stripe = stripes.take(scheme);
    window.opened(stripe.bytes);
    let isHandedOver = false;
    try {
      const limit = Math.min(stripeBytesOf(codeOf(scheme)), options.blobBytes - writer.bytes);
      const filled = await source.fill(stripe.data.subarray(0, limit));
      isHandedOver = true;
      writer.write(stripe, filled, () => window.closed(stripe.bytes));
      if (++unseen % runStripes === 0) writer.flush();
    } finally {
      if (!isHandedOver) {
        stripe.release();
        window.closed(stripe.bytes);
      }
    }
  }
  writer.flush();
}
