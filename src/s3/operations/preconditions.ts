import type { WritePrecondition } from "../../region/index.ts";
import { writeCondition } from "../http/conditions.ts";
import type { RequestHeaders } from "../http/headers.ts";

const unconditional: WritePrecondition = {};

/** @throws S3Error as `writeCondition` */
export function writePrecondition(headers: RequestHeaders): WritePrecondition {
  const { ifMatch, ifNoneMatch } = writeCondition(headers);
  if (ifMatch !== undefined) return { ifMatch };
  return ifNoneMatch === undefined ? unconditional : { ifNoneMatch };
}
