/** A region in no federation: whatever a request asks for beyond S3 holds of every answer, or of none. */
import type { Answer } from "../answer.ts";
import { S3Error } from "../errors.ts";
import {
  ACK_REGIONS_HEADER,
  ackDemandOf,
  READ_PROOF_HEADER,
  readModeOf,
  SESSION_HEADER,
  sessionOf,
} from "../http/consistency.ts";
import type { RequestHeaders } from "../http/headers.ts";
import type { RoutedRequest } from "../router.ts";
import { isRead, isWrite } from "./kinds.ts";

/** @param region its name @throws S3Error `InvalidArgument`, what `here` throws */
export async function serveAlone(
  region: string,
  request: {
    readonly routed: RoutedRequest;
    readonly headers: RequestHeaders;
    here(): Promise<Answer> | Answer;
  },
): Promise<Answer> {
  const { routed, headers, here } = request;
  if (isWrite(routed.operation)) {
    const demand = ackDemandOf(headers, undefined);
    if (demand === undefined) return here();
    throw new S3Error("InvalidArgument", {
      message: `${ACK_REGIONS_HEADER} asks for ${demand.regions} regions, and this one is in no federation.`,
      fields: { ArgumentName: ACK_REGIONS_HEADER, ArgumentValue: String(demand.regions) },
    });
  }
  if (!isRead(routed.operation)) return here();
  // Of one region's buckets every read shows the last write.
  const mode = readModeOf(headers)?.mode ?? "local";
  sessionOf(headers);
  const answer = await here();
  answer.headers.push(READ_PROOF_HEADER, proofs[mode](region));
  const session = headers.get(SESSION_HEADER);
  if (session !== undefined) answer.headers.push(SESSION_HEADER, session);
  return answer;
}

const proofs = {
  local: (region: string) => `local; region=${region}`,
  bounded: (region: string) => `bounded; region=${region}; age=0ms`,
  strong: (region: string) => `strong; region=${region}; home=${region}`,
};
