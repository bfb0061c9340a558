/** Where a page of a list goes on. */
import { invalidArgument } from "../errors.ts";

/** The first character of every token, so that another form can be told apart. */
const TOKEN_VERSION = "1";

/** Opaque to clients: where the next page goes on. */
export function continuationToken(after: string): string {
  return TOKEN_VERSION + Buffer.from(after).toString("base64url");
}

/** @throws S3Error `InvalidArgument` for what `continuationToken` never made. */
export function parseContinuationToken(token: string): string {
  const after = Buffer.from(token.slice(TOKEN_VERSION.length), "base64url").toString();
  if (after === "" || continuationToken(after) !== token) {
    throw invalidArgument("The continuation token provided is incorrect", "continuation-token", token);
  }
  return after;
}
