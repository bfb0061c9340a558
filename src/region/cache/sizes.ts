/** How much memory is held because of what is kept. Rather too much than too little: the sum is what bounds it. */
import type { Found, ObjectVersion } from "../../metadata/index.ts";

/** Of an entry: its links, its place in the map, the parsed record's own object, the headers made of it. */
export const ENTRY_BYTES = 1_536;
/** Of a string or a small object beside its characters or fields. */
const OBJECT_BYTES = 48;
/** Of a buffer outside the heap beside its bytes. */
const BUFFER_BYTES = 256;
/** V8 keeps what is not Latin-1 as UTF-16. */
const MAX_CHARACTER_BYTES = 2;

export const textBytes = (text: string): number => OBJECT_BYTES + text.length * MAX_CHARACTER_BYTES;

export const bufferBytes = (bytes: number): number => BUFFER_BYTES + bytes;

export function foundBytes(name: string, found: Found): number {
  const fixed = ENTRY_BYTES + textBytes(name);
  return found.kind === "object" ? fixed + objectBytes(found.object) : fixed;
}

function objectBytes(object: ObjectVersion): number {
  let bytes = 0;
  for (const { value } of object.checksums) bytes += OBJECT_BYTES + textBytes(value);
  for (const value of Object.values(object.headers)) bytes += OBJECT_BYTES + textBytes(String(value));
  for (const [name, value] of object.userMetadata) bytes += OBJECT_BYTES + textBytes(name) + textBytes(value);
  for (const { key, value } of object.tags) bytes += OBJECT_BYTES + textBytes(key) + textBytes(value);
  for (const { checksums } of object.parts) {
    bytes += 2 * OBJECT_BYTES;
    for (const { value } of checksums) bytes += OBJECT_BYTES + textBytes(value);
  }
  const { content } = object;
  if (content.kind === "inline") return bytes + bufferBytes(content.bytes.length);
  for (const { blob } of content.blobs) bytes += OBJECT_BYTES + textBytes(blob);
  return bytes;
}
