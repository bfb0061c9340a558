/** What the leader sees to: that the regions it knows are in the directory, and their nodes in the group. */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { RaftGroup } from "../../consensus/index.ts";
import type { KnownMembers } from "./known-members.ts";
import { nextMembership, wantedMembers } from "./members.ts";
import type { ControlCommand, ControlResult, ControlView } from "./plane.ts";

/** Between two looks. */
const MEMBERS_MS = 500;

export interface MemberKeeperParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly view: Pick<ControlView, "regions" | "removedRegions" | "members">;
  readonly arbiters: readonly NodeId[];
  /** Undefined until it has begun here. */
  group(): RaftGroup | undefined;
  known(): KnownMembers;
  propose(command: ControlCommand): Promise<ControlResult>;
}

export class MemberKeeper {
  readonly #parts: MemberKeeperParts;
  #timer: Timer | undefined;
  #isWorking = false;
  #isStopped = false;

  constructor(parts: MemberKeeperParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = this.#parts.clock.after(MEMBERS_MS, () => {
      if (this.#isStopped) return;
      this.start();
      const group = this.#parts.group();
      if (group?.status().role === "leader" && !this.#isWorking) void this.#work(group);
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
  }

  async #work(group: RaftGroup): Promise<void> {
    this.#isWorking = true;
    try {
      await this.#joinRegions();
      await this.#changeMembers(group);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      // No majority, or another change under way: the next look does it.
      this.#parts.logger.debug({ code: error.code, reason: error.message }, "members: not now");
    } finally {
      this.#isWorking = false;
    }
  }

  async #joinRegions(): Promise<void> {
    const { view, logger, known, propose, arbiters } = this.#parts;
    for (const { number, name, nodes } of known().regions) {
      // An arbiter's place is no region: no bucket can stand there.
      if (nodes.length > 0 && nodes.every((node) => arbiters.includes(node))) continue;
      if (view.regions.some((region) => region.number === number)) continue;
      if (view.removedRegions.includes(number)) continue;
      const result = await propose({ kind: "joinRegion", region: { number, name } });
      if (result.kind === "refused") {
        logger.error({ region: name, number, reason: result.reason }, "a region cannot join");
      }
    }
  }

  async #changeMembers(group: RaftGroup): Promise<void> {
    const { view, arbiters, known, logger } = this.#parts;
    const { membership, lastIndex } = group.status();
    const { removedRegions: removed, members } = view;
    const wanted = wantedMembers({ ...known(), membership, arbiters, members, removed });
    const target = nextMembership(membership, wanted, { matches: group.matchIndexes(), lastIndex });
    if (target === undefined) return;
    logger.info({ ...target }, "the control plane's members change");
    await group.changeMembership(target);
  }
}
