import { AtollError } from "../../base/errors.ts";

/** What the disk told. Anything else is our own bug, and must end the process. */
export function asAtollError(error: unknown): AtollError {
  if (error instanceof AtollError) return error;
  throw error;
}

export function stoppedError(cause: AtollError): AtollError {
  return new AtollError("log.stopped", `the log stopped: ${cause.message}`, { cause });
}
