/** What `atoll up` and the `atoll serve` processes beneath it tell each other, over Node's own channel. */

export type FromNode =
  /** Once a second while it starts. */
  | { readonly kind: "starting"; readonly reasons: readonly string[] }
  | { readonly kind: "ready" }
  /** Its configuration or its data must be put right by somebody: starting it again would change nothing. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string; readonly action: string }
  /** No request is under way, and none is taken. */
  | { readonly kind: "drained" };

export type ToNode =
  /** Take no more requests, and finish those under way. */
  { readonly kind: "drain" } | { readonly kind: "stop" };

/** Of a node that was told to stop, and did. */
export const STOPPED_EXIT_CODE = 0;
export const FAILED_EXIT_CODE = 1;
/** Of a node that refused to start; see `refused`. */
export const REFUSED_EXIT_CODE = 3;
