/**
 * Is there one order of the operations, in which each takes effect between its call and its return, that explains
 * every output? (Herlihy and Wing, 1990.) Partitions are checked one by one, which is enough: linearizability is
 * local.
 *
 *     const verdict = checkLinearizability(keyValueModel, history.operations());
 *     if (verdict.kind !== "linearizable") throw new Error(describeVerdict(keyValueModel, verdict));
 */
import { unreachable } from "../../../src/base/assert.ts";
import { type Explanation, explain, search } from "./explanation.ts";
import type { Model, Operation } from "./model.ts";

/** Steps of search per partition. About a second of work; an ordinary partition needs a few thousand. */
const defaultMaxSteps = 2_000_000;

/** Lines of the explained order that a report shows: its end, where the trouble is. */
const shownOrderOperations = 12;
/** Operations that could not be placed that a report shows. */
const shownUnplacedOperations = 20;

export type Verdict<State, Input, Output> =
  | { readonly kind: "linearizable"; readonly steps: number }
  | {
      readonly kind: "violation";
      readonly steps: number;
      readonly partition: string;
      readonly explanation: Explanation<State, Input, Output>;
    }
  /** The search ran out of steps in these partitions, and no other has a violation. Not a pass. */
  | { readonly kind: "unknown"; readonly steps: number; readonly partitions: readonly string[] };

/** @param options `maxSteps` bounds the search in each partition. */
export function checkLinearizability<State, Input, Output>(
  model: Model<State, Input, Output>,
  operations: readonly Operation<Input, Output>[],
  options: { readonly maxSteps?: number } = {},
): Verdict<State, Input, Output> {
  const maxSteps = options.maxSteps ?? defaultMaxSteps;
  const undecided: string[] = [];
  let steps = 0;
  for (const [partition, all] of partitionsOf(model, operations)) {
    const result = search(model, all, maxSteps);
    steps += result.steps;
    if (result.kind === "none") {
      return { kind: "violation", steps, partition, explanation: explain(model, all, maxSteps) };
    }
    if (result.kind === "exhausted") undecided.push(partition);
  }
  if (undecided.length > 0) return { kind: "unknown", steps, partitions: undecided };
  return { kind: "linearizable", steps };
}

function partitionsOf<State, Input, Output>(
  model: Model<State, Input, Output>,
  operations: readonly Operation<Input, Output>[],
): Map<string, Operation<Input, Output>[]> {
  return Map.groupBy(operations, (operation) => model.partitionOf(operation.input));
}

/** For people: what could not be explained, and what the object held just before. */
export function describeVerdict<State, Input, Output>(
  model: Model<State, Input, Output>,
  verdict: Verdict<State, Input, Output>,
): string {
  switch (verdict.kind) {
    case "linearizable":
      return `linearizable (${verdict.steps} steps)`;
    case "unknown":
      return `undecided after ${verdict.steps} steps: ${verdict.partitions.join(", ")}`;
    case "violation":
      return describeViolation(model, verdict.partition, verdict.explanation);
    default:
      return unreachable(verdict);
  }
}

function describeViolation<State, Input, Output>(
  model: Model<State, Input, Output>,
  partition: string,
  { blocked, before, unplaced }: Explanation<State, Input, Output>,
): string {
  const line = (operation: Operation<Input, Output>): string => `  ${describeOperation(model, operation)}`;
  const lines = [
    `not linearizable: ${partition}`,
    "No order explains what this operation returned:",
    line(blocked),
  ];
  if (before !== undefined) {
    const shown = before.order.slice(-shownOrderOperations);
    lines.push(
      `What returned before it has an order; these are its last ${shown.length} of ${before.order.length}:`,
      ...shown.map(line),
      `which leave ${model.describeState(before.state)}.`,
    );
  }
  const shown = unplaced.slice(1, shownUnplacedOperations + 1);
  if (shown.length > 0) {
    lines.push(
      `Called by then and not in that order, ${shown.length} of ${unplaced.length - 1}:`,
      ...shown.map(line),
    );
  }
  return lines.join("\n");
}

function describeOperation<State, Input, Output>(
  model: Model<State, Input, Output>,
  { client, input, called, returned }: Operation<Input, Output>,
): string {
  const from = called.atMs.toFixed(3).padStart(12);
  const to = (returned === undefined ? "never" : returned.atMs.toFixed(3)).padStart(12);
  return `${from} ${to}  ${client.padEnd(8)}  ${model.describe(input, returned?.output)}`;
}
