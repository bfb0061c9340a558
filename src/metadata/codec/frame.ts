/**
 * Every row's value starts with the number of its format, so that a later release can tell what an earlier one wrote,
 * and this one refuses what it does not know.
 */
import { AtollError } from "../../base/errors.ts";
import protobuf from "../../base/protobuf.ts";

const ROW_FORMAT = 1;

/** A writer that has the format already: encoding a message behind it spares a copy of the whole. */
export function rowWriter(): protobuf.Writer {
  // Below 128 a varint is the byte itself.
  return protobuf.Writer.create().uint32(ROW_FORMAT);
}

/** The message within. @throws message.malformed when another format was written */
export function checkFormat(value: Uint8Array): Uint8Array {
  requireFormat(value);
  return value.subarray(1);
}

/** @throws message.malformed when another format was written */
export function requireFormat(value: Uint8Array): void {
  if (value[0] === ROW_FORMAT) return;
  const found = value[0] === undefined ? "is empty" : `has format ${value[0]}`;
  throw new AtollError("message.malformed", `a row ${found}, and this release reads format ${ROW_FORMAT}`);
}
