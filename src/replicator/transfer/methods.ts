/** The calls between regions, and what one message holds at most. */
import { AtollError } from "../../base/errors.ts";

/** Unary: small replicas of one bucket, with their contents. */
export const BATCH_METHOD = "replica.batch";
/** Stream: one large replica. */
export const LARGE_METHOD = "replica.large";
/** Unary: whether a version is here. */
export const FIND_METHOD = "replica.find";

/** Larger objects go on streams of their own. */
export const SMALL_BYTES = 1024 * 1024;
/** Replicas in one call. */
export const MAX_BATCH_REPLICAS = 256;
/** Contents in one call; with what describes them it stays far below rpc's 16 MiB. */
export const MAX_BATCH_BYTES = 4 * 1024 * 1024;
/** The description of one object: 10,000 parts with their checksums are a tenth of it. */
export const MAX_DESCRIPTION_BYTES = 4 * 1024 * 1024;

export function malformed(what: string, cause?: unknown): AtollError {
  return new AtollError("message.malformed", what, { cause });
}

/** Runs a decoder; what protobuf throws becomes message.malformed. */
export function decoding<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof AtollError) throw cause;
    throw malformed(`${what} cannot be decoded`, cause);
  }
}
