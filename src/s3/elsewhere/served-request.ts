import type { Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import type { RequestHeaders } from "../http/headers.ts";
import type { RoutedRequest } from "../router.ts";

/** A request on its way to whoever answers it. */
export interface ServedRequest {
  readonly exchange: Exchange;
  readonly routed: RoutedRequest;
  /** With those that a presigned request carries in its query. */
  readonly headers: RequestHeaders;
  /** Answers it in this region. */
  here(): Promise<Answer> | Answer;
  /** Whether one region at a time writes the bucket, as this region's own record of it says. */
  hasHome(): Promise<boolean>;
}
