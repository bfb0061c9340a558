import { type BlobId, blobId, placementGroupId } from "../../src/base/ids.ts";
import type { BlobReference, Content, ObjectDescription, Page } from "../../src/metadata/index.ts";

export function described(text: string, content?: Content): ObjectDescription {
  const bytes = new Uint8Array(Buffer.from(text));
  return {
    bytes:
      content?.kind === "blobs" ? content.blobs.reduce((sum, blob) => sum + blob.bytes, 0) : bytes.length,
    etag: `etag-${text}`,
    checksums: [{ algorithm: "CRC32", value: "AAAAAA==", type: "FULL_OBJECT" }],
    headers: { contentType: "text/plain" },
    userMetadata: [["owner", "Zoë"]],
    tags: [{ key: "k", value: text }],
    storageClass: "STANDARD",
    parts: [],
    content: content ?? { kind: "inline", bytes },
  };
}

export const blobNumber = (number: number): BlobId => blobId(number.toString(16).padStart(32, "0"));

export function blob(number: number, bytes = 1000): BlobReference {
  return { blob: blobNumber(number), placementGroup: placementGroupId(1 + (number % 3)), bytes };
}

export const blobs = (...numbers: number[]): Content => ({
  kind: "blobs",
  blobs: numbers.map((number) => blob(number)),
});

/** Keys and common prefixes of a page, in its order. */
export function entriesOf(page: Page<unknown>): string[] {
  return page.items.map((item) => (item.kind === "prefix" ? item.prefix : item.key));
}
