/** What the commands about rules are called with, and end with. */

/** As `terraform plan -detailed-exitcode` has it: 0 nothing to change, 1 an error, 2 something to change. */
export const DIFFERENCES_EXIT_CODE = 2;

/** Which node is asked. */
export interface AskOptions {
  readonly config: string;
  readonly admin?: readonly string[];
  readonly json?: boolean;
}

export interface FileOptions extends AskOptions {
  readonly file: string;
}

export interface ListOptions extends AskOptions {
  readonly yaml?: boolean;
}

export interface PauseOptions extends AskOptions {
  readonly to?: string;
  readonly for?: string;
}
