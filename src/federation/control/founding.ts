/**
 * How the group begins. Its first entry names its members and must be the same on each founder, and a federation must
 * not be founded twice: so a voter without a log founds it only when every other founder has said that it has none
 * either and would found the same; once anybody has begun, the others join. Until then the federation waits.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { NodeLinks } from "../links.ts";
import { decodeStatusAnswer, type FoundingStatus } from "./codec/calls.ts";

export const STATUS_METHOD = "control.status";

/** Between two rounds of questions. */
const ROUND_MS = 100;
const CALL_DEADLINE_MS = 2_000;
/** Rounds between two reports of who is missing. */
const ROUNDS_PER_REPORT = 100;

export interface FoundingComponents {
  readonly self: NodeId;
  /** Ascending. */
  readonly founders: readonly NodeId[];
  readonly links: Pick<NodeLinks, "call">;
  readonly clock: Clock;
  readonly logger: Logger;
}

export class Founding {
  readonly #components: FoundingComponents;
  /** Founders that have not said yet that they are ready, too. */
  readonly #awaited: Set<NodeId>;
  #isStopped = false;

  constructor(components: FoundingComponents) {
    this.#components = components;
    this.#awaited = new Set(components.founders.filter((node) => node !== components.self));
  }

  get awaited(): readonly NodeId[] {
    return [...this.#awaited];
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** However long it takes. @returns "stopped" after `stop` */
  async decide(): Promise<"found" | "join" | "stopped"> {
    const { self, founders, clock, logger } = this.#components;
    if (!founders.includes(self)) return "join";
    for (let round = 1; !this.#isStopped; round++) {
      const answers = await Promise.all([...this.#awaited].map((node) => this.#ask(node)));
      if (answers.some((answer) => answer?.hasBegun === true)) return "join";
      if (this.#awaited.size === 0) return "found";
      if (round % ROUNDS_PER_REPORT === 0) {
        logger.warn({ awaited: this.awaited }, "the federation begins when all its first regions are there");
      }
      await new Promise<void>((resolve) => {
        clock.after(ROUND_MS, resolve);
      });
    }
    return "stopped";
  }

  async #ask(node: NodeId): Promise<FoundingStatus | undefined> {
    const { links, founders, logger } = this.#components;
    try {
      const bytes = await links.call(node, STATUS_METHOD, new Uint8Array(0), {
        deadlineMs: CALL_DEADLINE_MS,
      });
      const answer = decodeStatusAnswer(bytes);
      if (isSame(answer.founders, founders)) {
        this.#awaited.delete(node);
      } else if (!answer.hasBegun) {
        const fields = { node, theirs: answer.founders, ours: founders };
        logger.warn(fields, "a node would found the federation with other regions: compare the region files");
      }
      return answer;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      return undefined;
    }
  }
}

const isSame = (a: readonly NodeId[], b: readonly NodeId[]): boolean =>
  a.length === b.length && a.every((node, i) => node === b[i]);
