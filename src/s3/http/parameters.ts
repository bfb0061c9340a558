/** Query parameters that are more than text. */
import { invalidArgument, S3Error } from "../errors.ts";
import type { QueryParameters } from "./query.ts";

/** The most that a page of any list holds. */
const MAX_LIST_KEYS = 1000;
const MAX_PART_NUMBER = 10_000;

/**
 * `max-keys` and its like: 0 to 2^31 - 1 as S3 takes them, and never more than a page.
 *
 * @throws S3Error `InvalidArgument`
 */
export function maxKeysOf(
  parameters: QueryParameters,
  name: "max-keys" | "max-uploads" | "max-parts" | "max-buckets",
): number {
  const value = parameters.get(name);
  if (value === undefined || value === "") return MAX_LIST_KEYS;
  return Math.min(integerOf(value, name, 0, 2 ** 31 - 1), MAX_LIST_KEYS);
}

/** `part-number-marker`: 0 where it is not given. @throws S3Error `InvalidArgument` */
export function partNumberMarkerOf(parameters: QueryParameters): number {
  const value = parameters.get("part-number-marker");
  return value === undefined || value === "" ? 0 : integerOf(value, "part-number-marker", 0, 2 ** 31 - 1);
}

/** `partNumber` of a part that is uploaded. @throws S3Error `InvalidArgument` outside 1 to 10,000 */
export function partNumberOf(parameters: QueryParameters): number {
  const value = parameters.get("partNumber") ?? "";
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < 1 || number > MAX_PART_NUMBER) {
    throw invalidArgument(
      `Part number must be an integer between 1 and ${MAX_PART_NUMBER}, inclusive`,
      "partNumber",
      value,
    );
  }
  return number;
}

/** `encoding-type`. @throws S3Error `InvalidArgument` for anything but `url` */
export function encodingTypeOf(parameters: QueryParameters): "url" | undefined {
  const value = parameters.get("encoding-type");
  if (value === undefined || value === "") return undefined;
  if (value.toLowerCase() === "url") return "url";
  throw invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", value);
}

/** `versionId`. @throws S3Error `InvalidArgument` where it is empty */
export function versionIdOf(parameters: QueryParameters): string | undefined {
  const value = parameters.get("versionId");
  if (value === "") throw invalidArgument("Version id cannot be the empty string", "versionId", "");
  return value;
}

function integerOf(value: string, name: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^[+-]?\d{1,15}$/.test(value)) {
    throw invalidArgument(`Provided ${name} not an integer or within integer range`, name, value);
  }
  if (number < least || number > most) {
    throw invalidArgument(`Argument ${name} must be an integer between ${least} and ${most}`, name, value);
  }
  return number;
}

/** A header that must not be there, because what it asks for is not done: better said than passed over. */
export function refuseHeaders(headers: ReadonlyMap<string, string>, names: readonly string[]): void {
  for (const name of names) {
    if (!headers.has(name)) continue;
    throw new S3Error("NotImplemented", {
      message: "A header you provided implies functionality that is not implemented",
      fields: { Header: name },
    });
  }
}
