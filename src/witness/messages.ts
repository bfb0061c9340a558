import type { GroupId, LogIndex, Term } from "../base/ids.ts";

/**
 * A leadership's use of a witness: the term of the leader, and its how-manieth try. A later one ends all before it, so
 * what is still on its way from those finds nobody.
 */
export interface Session {
  readonly term: Term;
  readonly sequence: number;
}

export function isLater(session: Session, than: Session): boolean {
  return session.term > than.term || (session.term === than.term && session.sequence > than.sequence);
}

export function isSame(session: Session, other: Session): boolean {
  return session.term === other.term && session.sequence === other.sequence;
}

/** What the leader of a shard says to a witness. */
export interface ShardMarks extends Session {
  readonly shard: GroupId;
  /** Of the witness that took the session; 0: it is asked to take it, and nothing else. */
  readonly incarnation: number;
  /** The stamp of every slot is at least this. */
  readonly floor: LogIndex;
  /** On the witness's clock; undefined: the lease stays as it is. */
  readonly renewUntilMs: number | undefined;
  /** Each slot's stamp is its offset behind this. */
  readonly base: LogIndex;
  readonly slots: readonly number[];
  readonly offsets: readonly number[];
}

export interface MarksAnswer {
  /** A random number drawn at the witness's start, never 0. */
  readonly incarnation: number;
  /** A reading of the witness's clock, taken before what was said took effect. */
  readonly clockMs: number;
  /** For each, in their order. False: the witness knows a later session, or does not know this one. */
  readonly taken: readonly boolean[];
}

/** Slots by the shards that they are of, side by side. */
export interface Checks {
  readonly shards: readonly number[];
  readonly slots: readonly number[];
}
