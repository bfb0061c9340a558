import type { CompletedOperation, Model, Operation } from "./model.ts";

/**
 * Sees early that a search has left a state too soon: an operation that is not placed yet is right in that state
 * only, and nothing is left that could bring it back. Histories in which every write has a value of its own, as
 * ours mostly do, hardly need any search with it.
 */
export class Foresight<State, Input, Output> {
  readonly #needs: readonly (string | undefined)[];
  readonly #makes: readonly (string | undefined)[];
  readonly #unknownMakes: readonly (string | undefined)[];
  /** Off when the model can't tell, for some operation, which state it makes. */
  readonly #isOn: boolean;
  /** By state: operations not placed yet that need it, and operations not placed or used yet that make it. */
  readonly #needing = new Map<string, number>();
  readonly #making = new Map<string, number>();

  constructor(
    model: Model<State, Input, Output>,
    completed: readonly CompletedOperation<Input, Output>[],
    isReadOnly: readonly boolean[],
    unknown: readonly Operation<Input, Output>[],
  ) {
    this.#needs = completed.map(({ input, returned }) => model.keyNeeded?.(input, returned.output));
    this.#makes = completed.map(({ input }, i) => (isReadOnly[i] ? undefined : model.keyMade?.(input)));
    this.#unknownMakes = unknown.map(({ input }) => model.keyMade?.(input));
    this.#isOn =
      this.#makes.every((key, i) => key !== undefined || isReadOnly[i] === true) &&
      this.#unknownMakes.every((key) => key !== undefined);
    for (const key of this.#needs) change(this.#needing, key, 1);
    for (const key of [...this.#makes, ...this.#unknownMakes]) change(this.#making, key, 1);
  }

  place(completed: number): void {
    change(this.#needing, this.#needs[completed], -1);
    change(this.#making, this.#makes[completed], -1);
  }

  unplace(completed: number): void {
    change(this.#needing, this.#needs[completed], 1);
    change(this.#making, this.#makes[completed], 1);
  }

  use(unknown: number): void {
    change(this.#making, this.#unknownMakes[unknown], -1);
  }

  unuse(unknown: number): void {
    change(this.#making, this.#unknownMakes[unknown], 1);
  }

  /** Whether an operation still needs the state with this key, while none is left that makes it. */
  isLost(stateKey: string): boolean {
    return this.#isOn && (this.#needing.get(stateKey) ?? 0) > 0 && (this.#making.get(stateKey) ?? 0) === 0;
  }
}

function change(counts: Map<string, number>, key: string | undefined, by: number): void {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + by);
}
