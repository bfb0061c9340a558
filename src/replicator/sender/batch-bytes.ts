import { BATCH_BYTES } from "./options.ts";

/** With so many bytes a batch has enough, about: few, and so many that the batches of all lanes fill the path. */
export function batchBytes(pathBytes: number, lanes: number): number {
  return Math.max(BATCH_BYTES, pathBytes / lanes);
}
