/** The metadata groups of this node, as it sees them. */
import type { GroupView } from "../admin/index.ts";
import type { Clock } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { GroupId, LogIndex, NodeId } from "../base/ids.ts";
import type { RaftGroup } from "../consensus/index.ts";
import { groupName } from "./region-options.ts";

/** How long a node that stops waits until others lead in its place. */
const HANDOVER_MS = 1000;
const HANDOVER_POLL_MS = 10;

export class HostedGroups {
  readonly #clock: Clock;
  readonly #ids: readonly GroupId[];
  readonly #group: (id: GroupId) => RaftGroup | undefined;

  /** @param ids of those that the node hosts; one whose replica is lost is not found */
  constructor(clock: Clock, ids: readonly GroupId[], group: (id: GroupId) => RaftGroup | undefined) {
    this.#clock = clock;
    this.#ids = ids;
    this.#group = group;
  }

  leads(id: GroupId): boolean {
    return this.#group(id)?.status().role === "leader";
  }

  /** How far this node's replica is; undefined when it has none. */
  appliedIndex(id: GroupId): LogIndex | undefined {
    return this.#group(id)?.status().applied;
  }

  /** Those that nobody is known to lead, by name; and those whose replica is lost. */
  unserved(): string[] {
    return this.#ids.flatMap((id) => {
      const group = this.#group(id);
      if (group === undefined) return [`the replica of ${groupName(id)} is lost: see the node's log`];
      return group.status().leader === 0 ? [`${groupName(id)} has no leader yet`] : [];
    });
  }

  views(): GroupView[] {
    return this.#ids.flatMap((id): GroupView[] => {
      const group = this.#group(id);
      if (group === undefined) return [];
      const { role, term, leader, commit, applied, membership, recovering } = group.status();
      return [
        {
          id,
          name: groupName(id),
          role,
          leader,
          term,
          commitIndex: commit,
          appliedIndex: applied,
          logBytes: group.stats().logBytes,
          voters: membership.voters,
          isRecovering: recovering,
        },
      ];
    });
  }

  /**
   * Hands leadership to followers that are there and have most of the log, so that nobody waits for an election. One
   * that does not take it within an election timeout is passed over, when it was not heard meanwhile.
   */
  async handOver(): Promise<void> {
    const untilMs = this.#clock.monotonicMs() + HANDOVER_MS;
    while (this.#handOn() && this.#clock.monotonicMs() < untilMs) {
      await new Promise<void>((resolve) => {
        this.#clock.after(HANDOVER_POLL_MS, resolve);
      });
    }
  }

  /** @returns whether a group is led here that somebody could lead */
  #handOn(): boolean {
    let isLeft = false;
    for (const id of this.#ids) {
      const heir = this.#group(id)?.heir();
      if (heir === undefined) continue;
      isLeft = true;
      this.#transfer(id, heir);
    }
    return isLeft;
  }

  #transfer(id: GroupId, heir: NodeId): void {
    try {
      this.#group(id)?.transferLeadership(heir);
    } catch (error) {
      // Deposed meanwhile, or handing over already: as good.
      if (!(error instanceof AtollError)) throw error;
    }
  }
}
