/** What the commands about replication are called with, and end with. */
import type { AdminOptions } from "./admin-ports.ts";

export const DONE_EXIT_CODE = 0;
/** Not everybody could be asked. */
export const INCOMPLETE_EXIT_CODE = 1;
/** Something waits. */
export const PENDING_EXIT_CODE = 2;

export interface AskOptions extends AdminOptions {
  readonly json?: boolean;
}

export interface StatusOptions extends AskOptions {
  readonly shards?: boolean;
}

export interface ExplainOptions extends AskOptions {
  readonly version?: string;
}

export interface FailedOptions extends AskOptions {
  readonly reason?: string;
  readonly limit: string;
}

export interface RetryOptions extends AskOptions {
  readonly target?: string;
}

export interface ConflictOptions extends AskOptions {
  readonly limit: string;
  readonly drop?: boolean;
}

export interface JobOptions extends AskOptions {
  readonly to?: string;
  readonly from?: string;
  readonly wait?: boolean;
}
