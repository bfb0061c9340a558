/**
 * Every row's value starts with the number of its format, so that a later release can tell what an earlier one wrote,
 * and this one refuses what it does not know.
 */
import { AtollError } from "../../base/errors.ts";

const ROW_FORMAT = 1;

/** @param message encoded by protobuf */
export function framed(message: Uint8Array): Uint8Array {
  const value = Buffer.allocUnsafe(message.length + 1);
  value[0] = ROW_FORMAT;
  value.set(message, 1);
  return value;
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
