/** The words of the linearizability checker: what clients did, and what a correct object would have done. */

/** A place in the history. `order` is total: what was recorded first has the smaller one. */
export interface Moment {
  readonly order: number;
  /** Virtual time, for people only. */
  readonly atMs: number;
}

export interface Returned<Output> extends Moment {
  readonly output: Output;
}

/** One call of one client. Calls that certainly did nothing are not part of a history. */
export interface Operation<Input, Output> {
  readonly client: string;
  readonly input: Input;
  readonly called: Moment;
  /** Undefined: the outcome is unknown. It may take effect at any time after the call, or never. */
  readonly returned: Returned<Output> | undefined;
}

/** An operation whose output the client saw. */
export interface CompletedOperation<Input, Output> extends Operation<Input, Output> {
  readonly returned: Returned<Output>;
}

export function isCompleted<Input, Output>(
  operation: Operation<Input, Output>,
): operation is CompletedOperation<Input, Output> {
  return operation.returned !== undefined;
}

/** A sequential, deterministic object. States are values: `step` and `apply` never change the one they get. */
export interface Model<State, Input, Output> {
  readonly initial: State;

  /** Operations with different names here never influence each other, so each name is checked alone. */
  partitionOf(input: Input): string;

  /** The state after the operation; undefined when the object in `state` would not have answered `output`. */
  step(state: State, input: Input, output: Output): State | undefined;

  /** The state after an operation whose output nobody saw; `state` itself when it has no effect there. */
  apply(state: State, input: Input): State;

  /** Whether an operation with this output leaves *every* state that allows it as it was. */
  isReadOnly(input: Input, output: Output): boolean;

  /** Equal for equal states and different for different ones. */
  stateKey(state: State): string;

  isSameInput(a: Input, b: Input): boolean;

  /** Optional: the `stateKey` of the only state that allows this output; undefined when several do. */
  keyNeeded?(input: Input, output: Output): string | undefined;

  /** Optional: the `stateKey` that this input leaves if it changes anything; undefined when that depends. */
  keyMade?(input: Input): string | undefined;

  /** Optional: what the history of one partition as a whole tells, to make the search in it smaller. */
  prepare?(operations: readonly Operation<Input, Output>[]): Prepared<State, Input, Output>;

  describe(input: Input, output: Output | undefined): string;
  describeState(state: State): string;
}

export interface Prepared<State, Input, Output> {
  /**
   * Linearizable exactly when the given operations are, with fewer or more alike ones of unknown outcome. What is
   * left of the others keeps its `called`.
   */
  readonly operations: readonly Operation<Input, Output>[];

  /**
   * One state for all those that no sequence of these operations can tell apart; undefined for a state that the
   * object can't have been in.
   */
  canonical(state: State): State | undefined;
}
