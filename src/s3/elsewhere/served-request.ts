import type { Bucket } from "../../region/index.ts";
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
  /** This region's own record of the bucket; undefined: it has none. */
  record(): Promise<Pick<Bucket, "home"> | undefined>;
}
