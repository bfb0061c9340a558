import type { GroupId, LogIndex } from "../base/ids.ts";

/**
 * Whether what was read at an applied index is still what anyone may see.
 * @param stamp a witness's answer, asked for after the reader had asked
 */
export function isCurrent(stamp: LogIndex, asOf: LogIndex): boolean {
  return stamp <= asOf;
}

/** What a gateway asks before it serves what it has kept. */
export interface WitnessChecks {
  /**
   * An index of the shard's log such that no write of this slot behind it could have been seen by anyone when the call
   * began: what was read at this applied index or a later one is current. Undefined when nobody can say in time; then
   * the persistence tier can. Never rejects.
   */
  check(shard: GroupId, slot: number): Promise<LogIndex | undefined>;
}
