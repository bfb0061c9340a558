/**
 * Verification's part of the admin port:
 *
 *     POST   /replication/verify   {"bucket": "photos", "regions": ["us-east-1", "eu-west-1"], "isDeep": false,
 *                                   "isRepair": false}: a `VerifyLine` of JSON a line, as they come
 *
 * What is wrong with the request is answered with 400. Later errors are the last line, since the answer has begun.
 */
import { AtollError } from "../../base/errors.ts";
import type { VerifyLine } from "./lines.ts";
import { parseVerifyRequest, type VerifyRequest } from "./request.ts";
import type { Verifier } from "./verifier.ts";

const PATH = "/replication/verify";

export interface VerifyAdminRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
}

export type VerifyAdminAnswer =
  | { readonly status: number; readonly json: unknown }
  | {
      /** With status 200: writes all lines, each with its end. Never rejects. */
      run(write: (text: string) => Promise<void>, signal: AbortSignal): Promise<void>;
    };

/** @returns undefined for what is none of its paths. */
export function answerVerifyAdmin(
  verifier: Verifier,
  { method, path, body }: VerifyAdminRequest,
): VerifyAdminAnswer | undefined {
  if (path !== PATH) return undefined;
  if (method !== "POST") return refusal(405, "method not allowed", "only POST");
  let request: VerifyRequest;
  try {
    request = parseVerifyRequest(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch (error) {
    if (error instanceof AtollError) return refusal(400, error.code, error.message);
    return refusal(400, "replication.invalid", "the body is no JSON");
  }
  return {
    run: async (write, signal) => {
      const emit = (line: VerifyLine): Promise<void> => write(`${JSON.stringify(line)}\n`);
      try {
        await verifier.run(request, { emit, signal });
      } catch (error) {
        // A reader that has gone hears nothing more.
        await emit(errorLine(error)).catch(() => {});
      }
    },
  };
}

function errorLine(error: unknown): VerifyLine {
  if (error instanceof AtollError) {
    return { kind: "error", error: error.code, message: error.message, action: error.action };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "error", error: "rpc.remoteFailed", message, action: "See the nodes' logs." };
}

const refusal = (status: number, error: string, message: string): VerifyAdminAnswer => ({
  status,
  json: { error, message, problems: [] },
});
