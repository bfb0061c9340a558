import type { Witness } from "./witness.ts";

export const MARK_METHOD = "witness.mark";
export const CHECK_METHOD = "witness.check";

/** The way to a witness on another node; the bytes are those of `Witness.onMarks` and `onChecks`. */
export interface RemoteWitness {
  /** False: a call would wait for a connection. */
  readonly isConnected: boolean;
  call(
    method: typeof MARK_METHOD | typeof CHECK_METHOD,
    request: Uint8Array,
    options: { readonly deadlineMs: number },
  ): Promise<Uint8Array>;
}

/** A witness of the region: the one in this process, or one that calls reach. */
export type WitnessPlace =
  | { readonly kind: "local"; readonly witness: Witness }
  | { readonly kind: "remote"; readonly remote: RemoteWitness };
