/** The query, split and decoded once. A name without a value has the empty one, as S3 has it. */
import { S3Error } from "../errors.ts";
import { decodePercentText } from "./percent.ts";

/** Far above what any S3 request needs: a presigned request has about a dozen. */
const MAX_QUERY_PARAMETERS = 128;

export type QueryParameters = ReadonlyMap<string, string>;

export interface RawParameter {
  readonly name: string;
  readonly value: string;
}

/** @throws S3Error `InvalidURI` for more than 128 parameters. */
export function splitQuery(rawQuery: string): RawParameter[] {
  if (rawQuery === "") return [];
  const pairs = rawQuery.split("&", MAX_QUERY_PARAMETERS + 1);
  if (pairs.length > MAX_QUERY_PARAMETERS) throw new S3Error("InvalidURI");
  return pairs
    .filter((pair) => pair !== "")
    .map((pair) => {
      const equals = pair.indexOf("=");
      return equals < 0
        ? { name: pair, value: "" }
        : { name: pair.slice(0, equals), value: pair.slice(equals + 1) };
    });
}

/**
 * By decoded name; of several with one name the first counts.
 *
 * @throws S3Error `InvalidURI` for malformed escapes, bytes that are no UTF-8, or more than 128 parameters.
 */
export function parseQuery(rawQuery: string): QueryParameters {
  const parameters = new Map<string, string>();
  for (const { name, value } of splitQuery(rawQuery)) {
    const decoded = decodePercentText(name, { plusIsSpace: true });
    if (!parameters.has(decoded)) parameters.set(decoded, decodePercentText(value, { plusIsSpace: true }));
  }
  return parameters;
}
