/** What the commands about members are called with. */

export const VOUCHER_LIFETIME_DAYS = 5 * 365;

export interface InitOptions {
  readonly dir: string;
  readonly json?: boolean;
}

export interface VouchOptions {
  readonly region: string;
  readonly node: string;
  readonly peer?: string;
  readonly days: string;
  readonly renew?: boolean;
  readonly json?: boolean;
}

export interface MembersOptions {
  readonly config: string;
  readonly json?: boolean;
}

export interface RevokeOptions {
  readonly config: string;
  readonly reason: string;
  readonly json?: boolean;
}
