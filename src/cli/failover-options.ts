/** What the commands about homes are called with. */
import type { AdminOptions } from "./admin-ports.ts";

export interface PlanOptions extends AdminOptions {
  readonly to?: string;
  readonly keys: string;
  readonly json?: boolean;
}

export interface SwitchOptions extends AdminOptions {
  readonly to: string;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export interface HistoryOptions extends AdminOptions {
  readonly keys: string;
  readonly json?: boolean;
}
