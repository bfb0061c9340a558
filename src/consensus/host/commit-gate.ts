import type { LogIndex, Term } from "../../base/ids.ts";
import type { Entry } from "../core/types.ts";

/**
 * Holds back what a leader commits, so that "committed" means more than a quorum: no replica applies, and no read sees,
 * an entry behind `limit`. Followers learn what is committed from their leader, so the gate of the leader is enough.
 *
 *     host.addGroup(id, { stateMachine, recovered, firstMembers, gate });
 *
 * Everything is called in a turn of the group, and must neither throw nor wait. A gate has one group.
 */
export interface CommitGate {
  /** Since the last `led`: entries up to here may commit. Read again at each turn, and when the group is told. */
  readonly limit: LogIndex | number;

  /** Once, before anything else. */
  started(group: GatedGroup): void;

  /**
   * This replica leads from now on. Nothing commits in the term before `limit` says so.
   * @param lastIndex of its log, its own first entry included
   * @param isTransfer the leader before asked for this election, which its lease did not delay
   */
  led(term: Term, lastIndex: LogIndex, isTransfer: boolean): void;

  /** Appended as leader, behind the `lastIndex` of `led`; in order, each entry once, before any follower has it. */
  appended(entries: readonly Entry[]): void;

  /** It leads no more. */
  followed(): void;
}

/** A group as its gate sees it. */
export interface GatedGroup {
  /** `limit` has moved. Not to be called from within the gate's own methods. */
  limitMoved(): void;

  /**
   * When the heartbeat round was sent that its leader lease rests on: nobody else is elected before an election timeout
   * after it, unless this leader itself asks for that (thesis, sections 6.4.1 and 3.10). Undefined while it holds no
   * lease, or is handing over.
   */
  leaseSentMs(): number | undefined;
}
