/**
 * The admin port's part of a region that leaves:
 *
 *     POST   /federation/leave   {"region": "ap-south-1", "isLost": false}: a `LeaveLine` of JSON a line, as it goes
 */
import { z } from "zod";
import { AtollError } from "../../base/errors.ts";
import type { FailoverAdminAnswer, FailoverAdminRequest } from "./admin.ts";
import type { LeaveLine, LeaveRequest, RegionLeave } from "./region-leave.ts";

const PATH = "/federation/leave";

const schema = z.strictObject({
  region: z.string().min(1).max(63),
  /** It is gone for good: nothing can be proved. */
  isLost: z.boolean().default(false),
});

/** @returns undefined for what is none of its paths */
export function answerLeaveAdmin(
  leave: RegionLeave,
  { method, path, body }: FailoverAdminRequest,
): FailoverAdminAnswer | undefined {
  if (path !== PATH) return undefined;
  if (method !== "POST") return refusal(405, "method not allowed", "only POST");
  let request: LeaveRequest;
  try {
    request = schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch {
    return refusal(400, "failover.invalid", 'expected JSON: {"region": NAME}, and "isLost" or not');
  }
  return {
    run: async (write, signal) => {
      const emit = (line: LeaveLine): Promise<void> => write(`${JSON.stringify(line)}\n`);
      try {
        await leave.run(request, { emit, signal });
      } catch (error) {
        // A reader that has gone hears nothing more.
        await emit(errorLine(error)).catch(() => {});
      }
    },
  };
}

function errorLine(error: unknown): LeaveLine {
  if (error instanceof AtollError) {
    return { kind: "error", error: error.code, message: error.message, action: error.action };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "error", error: "rpc.remoteFailed", message, action: "See the nodes' logs." };
}

const refusal = (status: number, error: string, message: string): FailoverAdminAnswer => ({
  status,
  json: { error, message, problems: [] },
});
