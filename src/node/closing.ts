/**
 * How a node stops: what it owes its clients and the other nodes first, then its start undone in reverse.
 *
 *     requests    no more are taken; those under way end while this node can serve them
 *     leadership  handed over while the federation is there: the shards of a home announce and ship through the node that
 *                 leads them, and what they take pauses from the moment at which that one cannot, until another one leads
 *     the rest    what was started last is closed first
 */
import type { Logger } from "../base/logger.ts";
import type { HostedGroups } from "./hosted-groups.ts";

/** Undoes one step of the start. */
export interface Closer {
  readonly what: string;
  close(): void | Promise<void>;
}

export interface NodeToClose {
  /** Resolves when no request is under way, and none will be. */
  drain(): Promise<void>;
  /** Undefined when the start did not come so far. */
  readonly groups: Pick<HostedGroups, "handOver"> | undefined;
  /** In the order of the start. */
  readonly closers: readonly Closer[];
  readonly logger: Logger;
}

/** Never rejects: what fails is logged, and keeps nothing else from being closed. */
export async function closeNode({ drain, groups, closers, logger }: NodeToClose): Promise<void> {
  const steps: readonly Closer[] = [
    { what: "requests", close: drain },
    { what: "leadership", close: () => groups?.handOver() },
    ...closers.toReversed(),
  ];
  for (const { what, close } of steps) {
    try {
      await close();
    } catch (error) {
      logger.error({ what, error }, "closing failed");
    }
  }
}
