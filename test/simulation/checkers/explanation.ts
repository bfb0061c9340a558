/** Cuts a history that is not linearizable down to the moment at which it stopped being so. */
import { assert, defined } from "../../../src/base/assert.ts";
import { LinearizationSearch, type SearchResult } from "./linearization-search.ts";
import { type CompletedOperation, isCompleted, type Model, type Operation } from "./model.ts";

export interface Explanation<State, Input, Output> {
  /** The first operation in real time whose return no order explains. */
  readonly blocked: CompletedOperation<Input, Output>;
  /**
   * An order that explains all that had returned before `blocked` did, and the state in which it leaves the
   * object. Undefined when the search for it ran out of steps.
   */
  readonly before: { readonly order: readonly Operation<Input, Output>[]; readonly state: State } | undefined;
  /** What had been called when `blocked` returned and is not in that order. `blocked` is first. */
  readonly unplaced: readonly Operation<Input, Output>[];
}

/** Searches `operations`, of one partition, as the model prepares them. */
export function search<State, Input, Output>(
  model: Model<State, Input, Output>,
  operations: readonly Operation<Input, Output>[],
  maxSteps: number,
): SearchResult<State, Input, Output> {
  const prepared = model.prepare?.(operations) ?? { operations, canonical: (state: State) => state };
  return new LinearizationSearch(model, prepared, maxSteps).run();
}

/** @param operations of one partition, in which a search has found no order. */
export function explain<State, Input, Output>(
  model: Model<State, Input, Output>,
  operations: readonly Operation<Input, Output>[],
  maxSteps: number,
): Explanation<State, Input, Output> {
  const returns = operations.filter(isCompleted).toSorted((a, b) => a.returned.order - b.returned.order);
  // The longest cut certainly has no order, and what is added to such a cut does not help: bisect.
  let explained = -1;
  let unexplained = returns.length - 1;
  assert(unexplained >= 0, "a history in which nothing returned is linearizable");
  while (unexplained - explained > 1) {
    const middle = (explained + unexplained) >>> 1;
    const cut = cutAfter(operations, defined(returns[middle], "a return").returned.order);
    if (search(model, cut, maxSteps).kind === "none") unexplained = middle;
    else explained = middle;
  }
  const blocked = defined(returns[unexplained], "the blocked operation");
  const called = operations.filter((each) => each.called.order <= blocked.returned.order);
  const earlier = cutAfter(called, returns[explained]?.returned.order ?? Number.NEGATIVE_INFINITY);
  const found = search(model, earlier, maxSteps);
  if (found.kind !== "found") return { blocked, before: undefined, unplaced: [blocked] };
  // Cutting and preparing reword operations, but not when they were called.
  const originals = new Map(operations.map((original) => [original.called, original]));
  const order = found.order.map((each) => defined(originals.get(each.called), "the original operation"));
  const placed = new Set(order);
  const others = called.filter((each) => each !== blocked && !placed.has(each));
  return { blocked, before: { order, state: found.state }, unplaced: [blocked, ...others] };
}

/** What was known right after the moment `order`: later calls are not there, later returns are not known. */
function cutAfter<Input, Output>(
  operations: readonly Operation<Input, Output>[],
  order: number,
): Operation<Input, Output>[] {
  return operations
    .filter((each) => each.called.order <= order || each.returned === undefined)
    .map((each) =>
      each.returned !== undefined && each.returned.order > order ? { ...each, returned: undefined } : each,
    );
}
