/** What the clients of a run asked for and saw, in the order in which it happened, for the linearizability checker. */
import { assert, defined } from "../../src/base/assert.ts";
import type { Moment, Operation, Returned } from "./checkers/model.ts";

/** Operations a history takes. A run is meant to be short; one beyond this is a run that does not end. */
const maxHistoryOperations = 1_000_000;

interface Recorded<Input, Output> {
  readonly client: string;
  readonly input: Input;
  readonly called: Moment;
  outcome: "pending" | "failed" | "unknown" | Returned<Output>;
}

export class History<Input, Output> {
  readonly #recorded: Recorded<Input, Output>[] = [];
  #order = 0;

  /** @returns the id by which to report the outcome. */
  invoke(client: string, input: Input, atMs: number): number {
    assert(this.#recorded.length < maxHistoryOperations, "the history is full");
    this.#recorded.push({ client, input, called: this.#moment(atMs), outcome: "pending" });
    return this.#recorded.length - 1;
  }

  complete(id: number, output: Output, atMs: number): void {
    this.#pending(id).outcome = { ...this.#moment(atMs), output };
  }

  /** It certainly had no effect and never will: it was refused before anyone could act on it. */
  fail(id: number): void {
    this.#pending(id).outcome = "failed";
  }

  /** It may have had an effect, may yet have one, or may never: the client timed out or lost its connection. */
  unknown(id: number): void {
    this.#pending(id).outcome = "unknown";
  }

  get count(): number {
    return this.#recorded.length;
  }

  /** What the checker needs: all but the failed ones. Whatever is still pending counts as unknown. */
  operations(): Operation<Input, Output>[] {
    const operations: Operation<Input, Output>[] = [];
    for (const { client, input, called, outcome } of this.#recorded) {
      if (outcome === "failed") continue;
      const returned = typeof outcome === "string" ? undefined : outcome;
      operations.push({ client, input, called, returned });
    }
    return operations;
  }

  #pending(id: number): Recorded<Input, Output> {
    const recorded = defined(this.#recorded[id], `operation ${id}`);
    assert(recorded.outcome === "pending", `operation ${id} has its outcome already`);
    return recorded;
  }

  #moment(atMs: number): Moment {
    return { order: this.#order++, atMs };
  }
}
