/**
 * The vocabulary of the Raft core. Sections named here are those of Ongaro's thesis, "Consensus: Bridging Theory
 * and Practice" (2014).
 */
import type { LogIndex, NodeId, Term } from "../../base/ids.ts";

/** What an entry's bytes are. The numbers are on disk and on the wire (proto/raft.proto). */
export const EntryKind = { command: 0, noop: 1, membership: 2 } as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

export interface Entry {
  readonly term: Term;
  readonly index: LogIndex;
  readonly kind: EntryKind;
  /** A command's bytes; empty for a noop; an encoded `Membership` for a membership entry. */
  readonly data: Uint8Array;
}

/** What must be on stable storage before a message that depends on it leaves (thesis, figure 3.1). */
export interface HardState {
  readonly term: Term;
  /** 0: no vote in this term. */
  readonly votedFor: NodeId | 0;
  /** The highest index known to be committed. May lag after a crash. */
  readonly commit: LogIndex;
  /**
   * This replica lost part of its log to a damaged disk and is being rebuilt: it accepts entries, but neither
   * votes nor campaigns until it holds again all that it may have acknowledged (docs/consistency.md).
   */
  readonly recovering: boolean;
}

/**
 * Who takes part (thesis, section 4.3). While `outgoing` is not empty the group is in joint consensus: elections
 * and commits need a majority of `voters` and one of `outgoing`. Learners receive entries and do not count. All
 * lists are sorted.
 */
export interface Membership {
  readonly voters: readonly NodeId[];
  readonly outgoing: readonly NodeId[];
  readonly learners: readonly NodeId[];
}

/** A place in the log, with the membership that was in force there. What precedes it is not needed any more. */
export interface SnapshotMark {
  readonly index: LogIndex;
  readonly term: Term;
  readonly membership: Membership;
}
