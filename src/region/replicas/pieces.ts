/** How a large content is cut. A rule that both of two receivers must follow, since one may go on where the other ended. */

/** Pieces of the usual length, before they become longer: an object has no more parts than the metadata can number. */
const MAX_USUAL_PIECES = 4096;
/** A blob's length: longer pieces are whole blobs. */
const BLOB_BYTES = 64 * 1024 * 1024;
const MAX_PIECES = 60_000;

/** Of each piece, in order. @param pieceBytes the usual length */
export function pieceLengths(totalBytes: number, pieceBytes: number): readonly number[] {
  const eachBytes = lengthOf(totalBytes, pieceBytes);
  const count = Math.ceil(totalBytes / eachBytes);
  return Array.from({ length: count }, (_, at) => Math.min(eachBytes, totalBytes - at * eachBytes));
}

function lengthOf(totalBytes: number, pieceBytes: number): number {
  if (totalBytes <= pieceBytes * MAX_USUAL_PIECES) return pieceBytes;
  return BLOB_BYTES * Math.ceil(totalBytes / (BLOB_BYTES * MAX_PIECES));
}
