/** Bounds of what is read of a request's body before it is understood. */

/** One line of a chunk: its size in hex and its signature; SDKs use about 90 bytes. */
export const MAX_CHUNK_LINE_BYTES = 512;
export const MAX_TRAILER_LINE_BYTES = 1024;
/** A checksum and a signature are all that S3 knows. */
export const MAX_TRAILER_LINES = 8;
/** S3 refuses smaller signed chunks but the last: each costs a signature. */
export const MIN_SIGNED_CHUNK_BYTES = 8 * 1024;
/** S3's limit for a single PUT and a part. */
export const MAX_OBJECT_BYTES = 5 * 1024 * 1024 * 1024;
