import { stripeBytesOf } from "../../erasure/index.ts";
import type { BlobWriter } from "./blob-writer.ts";
import type { ByteSource } from "./byte-source.ts";
import type { BlobContext } from "./context.ts";
import { codeOf } from "./scheme.ts";
import { stripeMemoryBytes } from "./stripes.ts";
import type { UploadWindow } from "./upload-window.ts";

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
  while (writer.bytes < options.blobBytes && (await source.hasMore())) {
    await window.room(stripeMemoryBytes(scheme), () => writer.dropSlow());
    if (writer.isShort && writer.bytes > 0) return;
    const stripe = stripes.take(scheme);
    window.opened(stripe.bytes);
    let isHandedOver = false;
    try {
      const limit = Math.min(stripeBytesOf(codeOf(scheme)), options.blobBytes - writer.bytes);
      const filled = await source.fill(stripe.data.subarray(0, limit));
      isHandedOver = true;
      writer.write(stripe, filled, () => window.closed(stripe.bytes));
    } finally {
      if (!isHandedOver) {
        stripe.release();
        window.closed(stripe.bytes);
      }
    }
  }
}
