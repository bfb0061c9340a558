/** The way of commands to the group's leader, wherever it is, and of reads to its read index. */
import { assert, defined } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { LogIndex, NodeId } from "../../base/ids.ts";
import type { RaftGroup } from "../../consensus/index.ts";
import type { NodeLinks } from "../links.ts";
import { Attempt } from "./attempt.ts";
import { decodeProposeAnswer } from "./codec/calls.ts";
import { decodeCommand, decodeResult, encodeCommand } from "./codec/commands.ts";
import { PROPOSE_METHOD } from "./door.ts";
import { DEFAULT_DEADLINE_MS, MAX_PENDING, RETRY_MS } from "./options.ts";
import type { ControlCommand, ControlResult } from "./plane.ts";

export interface LeaderAccessParts {
  readonly self: NodeId;
  readonly clock: Clock;
  /** Undefined until it has begun here. */
  group(): RaftGroup | undefined;
  links(): Pick<NodeLinks, "call"> | undefined;
  /** The view here has the effect of every entry up to it. */
  viewIndex(): LogIndex;
}

type Outcome =
  | { readonly kind: "answered"; readonly result: ControlResult }
  /** It was not taken. 0: nobody is known to lead. */
  | { readonly kind: "elsewhere"; readonly leader: NodeId | 0 };

/** After these a command certainly has no effect, now or later: it is sent again. */
const withoutEffect: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "raft.notLeader",
  "raft.overloaded",
  "raft.superseded",
  "federation.unreachable",
  "rpc.overloaded",
  "rpc.unknownMethod",
]);

/** Done twice they come to the same, whatever happened in between: what was made may have been removed. */
const repeatable: ReadonlySet<ControlCommand["kind"]> = new Set<ControlCommand["kind"]>([
  "joinRegion",
  "revokeMember",
  "renewLease",
]);

export class LeaderAccess {
  readonly #parts: LeaderAccessParts;
  #pending = 0;
  #isStopped = false;

  constructor(parts: LeaderAccessParts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** @throws control.unavailable, control.refused (too large), message.malformed (a name that is none) */
  async propose(command: ControlCommand, deadlineMs = DEFAULT_DEADLINE_MS): Promise<ControlResult> {
    const attempt = new Attempt(this.#parts.clock, deadlineMs);
    return this.#counted(async () => {
      const bytes = encodeCommand(command);
      // Once it is in the log every replica must apply it, and one that can't is no replica any more.
      decodeCommand(bytes);
      let cause: AtollError | undefined;
      let hint: NodeId | 0 = 0;
      while (attempt.leftMs > 0 && !this.#isStopped) {
        const leader: NodeId | 0 = hint === 0 ? (this.#parts.group()?.status().leader ?? 0) : hint;
        hint = 0;
        try {
          const outcome = await this.#proposeAt(leader, bytes, attempt);
          if (outcome.kind === "answered") return outcome.result;
          if (outcome.leader !== leader) hint = outcome.leader;
        } catch (error) {
          cause = mayRepeat(command, error);
        }
        if (hint === 0) await attempt.rest(RETRY_MS);
      }
      const why = cause === undefined ? "no leader is known" : cause.message;
      throw new AtollError("control.unavailable", `${command.kind}: ${why}`, { cause });
    });
  }

  /** @throws control.unavailable */
  async barrier(deadlineMs = DEFAULT_DEADLINE_MS): Promise<void> {
    const attempt = new Attempt(this.#parts.clock, deadlineMs);
    await this.#counted(async () => {
      while (this.#parts.group() === undefined && attempt.leftMs > 0 && !this.#isStopped) {
        await attempt.rest(RETRY_MS);
      }
      const group = this.#parts.group();
      if (group === undefined) throw unavailable("the federation has not begun: a first region is missing");
      try {
        await attempt.within(group.readBarrier(), "a read");
      } catch (error) {
        if (!(error instanceof AtollError) || error.code === "control.unavailable") throw error;
        throw unavailable(`a read: ${error.message}`, error);
      }
    });
  }

  async #proposeAt(leader: NodeId | 0, command: Uint8Array, attempt: Attempt): Promise<Outcome> {
    if (leader === 0) return { kind: "elsewhere", leader };
    if (leader === this.#parts.self) {
      const group = defined(this.#parts.group(), "the group that we lead");
      const { result } = await attempt.within(group.propose(command), "a command");
      return { kind: "answered", result: decodeResult(result) };
    }
    const links = defined(this.#parts.links(), "links");
    const deadlineMs = Math.max(1, attempt.leftMs);
    const answer = decodeProposeAnswer(await links.call(leader, PROPOSE_METHOD, command, { deadlineMs }));
    if (answer.kind === "notLeader") return { kind: "elsewhere", leader: answer.leader };
    await this.#untilInView(answer.index, attempt);
    return { kind: "answered", result: decodeResult(answer.result) };
  }

  /** It is committed; the caller is to find it in the copy here, too, and not only with the next heartbeat. */
  async #untilInView(index: LogIndex, attempt: Attempt): Promise<void> {
    if (this.#parts.viewIndex() >= index) return;
    const group = defined(this.#parts.group(), "the group whose leader we know");
    await attempt.within(group.readBarrier(), "the copy here");
    assert(this.#parts.viewIndex() >= index, "a read that does not see what was committed before it");
  }

  async #counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#pending >= MAX_PENDING) throw unavailable(`${MAX_PENDING} commands and reads wait already`);
    this.#pending++;
    try {
      return await work();
    } finally {
      this.#pending--;
    }
  }
}

/**
 * @returns the error of a try after which there may be another
 * @throws control.unavailable when nobody knows, control.refused when no try will do
 */
function mayRepeat(command: ControlCommand, error: unknown): AtollError {
  if (!(error instanceof AtollError)) throw error;
  if (error.code === "raft.commandTooLarge" || error.code === "rpc.tooLarge") {
    throw new AtollError("control.refused", `${command.kind}: ${error.message}`, { cause: error });
  }
  if (withoutEffect.has(error.code) || repeatable.has(command.kind)) return error;
  throw unavailable(`${command.kind} may or may not take effect: ${error.message}`, error);
}

const unavailable = (message: string, cause?: unknown): AtollError =>
  new AtollError("control.unavailable", message, { cause });
