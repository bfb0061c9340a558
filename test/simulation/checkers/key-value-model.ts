/** String values under string keys: the object that most of our histories are about. Each key is a partition. */
import { unreachable } from "../../../src/base/assert.ts";
import type { Model, Operation, Prepared } from "./model.ts";

export type KeyValueInput =
  | { readonly kind: "get"; readonly key: string }
  | { readonly kind: "put"; readonly key: string; readonly value: string }
  /** Adds to the end of the value; an absent one counts as empty. */
  | { readonly kind: "append"; readonly key: string; readonly value: string }
  /** Sets `value` if the key holds exactly `expected`; null stands for an absent key. */
  | {
      readonly kind: "compareAndSwap";
      readonly key: string;
      readonly expected: string | null;
      readonly value: string;
    }
  | { readonly kind: "delete"; readonly key: string };

export type KeyValueOutput =
  /** Of a get; null when the key is absent. */
  | { readonly kind: "value"; readonly value: string | null }
  /** Of a compare-and-swap. */
  | { readonly kind: "swapped"; readonly swapped: boolean }
  /** Of all others. */
  | { readonly kind: "done" };

/** What one key holds; null when it is absent. */
export type KeyValueState = string | null;

export type KeyValueOperation = Operation<KeyValueInput, KeyValueOutput>;

export const keyValueModel: Model<KeyValueState, KeyValueInput, KeyValueOutput> = {
  initial: null,
  partitionOf: (input) => input.key,
  step,
  apply,
  isReadOnly: (input, output) =>
    input.kind === "get" || (input.kind === "compareAndSwap" && output.kind === "swapped" && !output.swapped),
  stateKey,
  isSameInput,
  keyNeeded(input, output) {
    if (input.kind === "get" && output.kind === "value") return stateKey(output.value);
    const isSwapped = input.kind === "compareAndSwap" && output.kind === "swapped" && output.swapped;
    return isSwapped ? stateKey(input.expected) : undefined;
  },
  keyMade: (input) => (input.kind === "append" ? undefined : stateKey(writtenBy(input))),
  prepare,
  describe,
  describeState: quote,
};

function stateKey(state: KeyValueState): string {
  return state === null ? "absent" : `=${state}`;
}

function step(state: KeyValueState, input: KeyValueInput, output: KeyValueOutput): KeyValueState | undefined {
  switch (input.kind) {
    case "get":
      return output.kind === "value" && output.value === state ? state : undefined;
    case "compareAndSwap": {
      const isMatch = state === input.expected;
      return output.kind === "swapped" && output.swapped === isMatch ? apply(state, input) : undefined;
    }
    default:
      return output.kind === "done" ? apply(state, input) : undefined;
  }
}

function apply(state: KeyValueState, input: KeyValueInput): KeyValueState {
  switch (input.kind) {
    case "get":
      return state;
    case "put":
      return input.value;
    case "append":
      return (state ?? "") + input.value;
    case "compareAndSwap":
      return state === input.expected ? input.value : state;
    case "delete":
      return null;
    default:
      return unreachable(input);
  }
}

function isSameInput(a: KeyValueInput, b: KeyValueInput): boolean {
  return (
    a.kind === b.kind &&
    a.key === b.key &&
    writtenBy(a) === writtenBy(b) &&
    (a.kind !== "compareAndSwap" || b.kind !== "compareAndSwap" || a.expected === b.expected)
  );
}

function writtenBy(input: KeyValueInput): string | null {
  return input.kind === "get" || input.kind === "delete" ? null : input.value;
}

function prepare(
  operations: readonly KeyValueOperation[],
): Prepared<KeyValueState, KeyValueInput, KeyValueOutput> {
  const evidence = evidenceIn(operations);
  const simplified: KeyValueOperation[] = [];
  for (const operation of operations) {
    const kept = operation.returned === undefined ? simplifyUnknown(operation, evidence) : operation;
    if (kept !== undefined) simplified.push(kept);
  }
  return { operations: simplified, canonical: (state) => canonical(state, evidence) };
}

/** Everything in a history of one key from which one could tell what the key once held. */
interface Evidence {
  /** What gets returned and what swaps expected, whether they happened or not; sorted. */
  readonly seen: readonly string[];
  readonly isAbsenceSeen: boolean;
  /** A swap was refused: the key held *something else*, which may be a value that nothing else shows. */
  readonly isAnyRefusal: boolean;
  readonly isAnyAppend: boolean;
  /** With nothing but appends, what the key held at any time is the start of what it held later. */
  readonly isOnlyAppended: boolean;
  /** A value that is no part of any seen one. */
  readonly unseenValue: string;
}

function evidenceIn(operations: readonly KeyValueOperation[]): Evidence {
  const seen = new Set<string>();
  let isAbsenceSeen = false;
  let isAnyRefusal = false;
  const see = (value: string | null): void => {
    if (value === null) isAbsenceSeen = true;
    else seen.add(value);
  };
  for (const { input, returned } of operations) {
    if (returned?.output.kind === "value") see(returned.output.value);
    if (returned?.output.kind === "swapped" && !returned.output.swapped) isAnyRefusal = true;
    if (input.kind === "compareAndSwap") see(input.expected);
  }
  let unseenValue = "(unseen)";
  while ([...seen].some((value) => value.includes(unseenValue))) unseenValue += "?";
  return {
    seen: [...seen].sort(),
    isAbsenceSeen,
    isAnyRefusal,
    isAnyAppend: operations.some(({ input }) => input.kind === "append"),
    isOnlyAppended: operations.every(({ input }) => input.kind === "append" || input.kind === "get"),
    unseenValue,
  };
}

/**
 * All values that will never show are one: gets and swaps tell them neither from each other nor, when something
 * is appended, from what they become.
 */
function canonical(state: KeyValueState, evidence: Evidence): KeyValueState | undefined {
  if (state === null || canBeSeen(state, evidence)) return state;
  const { isOnlyAppended, seen, unseenValue } = evidence;
  const longest = isOnlyAppended ? (seen.at(-1) ?? "") : "";
  return state.startsWith(longest) || state.startsWith(unseenValue) ? unseenValue : undefined;
}

/** Whether `value`, or what it becomes by appending, was ever seen. */
function canBeSeen(value: string, { seen, isAnyAppend }: Evidence): boolean {
  let low = 0;
  for (let high = seen.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((seen[middle] ?? "") < value) low = middle + 1;
    else high = middle;
  }
  const atOrAfter = seen[low];
  return isAnyAppend ? atOrAfter?.startsWith(value) === true : atOrAfter === value;
}

/**
 * An unknown write whose value nobody saw has no place that could be told from its absence, except just before a
 * swap that was refused. There all such writes are as good as each other, so they become one and the same.
 */
function simplifyUnknown(operation: KeyValueOperation, evidence: Evidence): KeyValueOperation | undefined {
  const { input } = operation;
  if (input.kind === "get") return undefined;
  if (isEffectSeen(input, evidence)) return operation;
  if (!evidence.isAnyRefusal) return undefined;
  const { key } = input;
  const value = evidence.unseenValue;
  return {
    ...operation,
    input: input.kind === "compareAndSwap" ? { ...input, value } : { kind: "put", key, value },
  };
}

function isEffectSeen(input: Exclude<KeyValueInput, { kind: "get" }>, evidence: Evidence): boolean {
  switch (input.kind) {
    case "delete":
      // An append to an absent key leaves its own value, which says nothing about what was deleted before.
      return evidence.isAbsenceSeen || evidence.isAnyAppend;
    case "append":
      return evidence.seen.some((value) => value.includes(input.value));
    case "put":
    case "compareAndSwap":
      return canBeSeen(input.value, evidence);
    default:
      return unreachable(input);
  }
}

function describe(input: KeyValueInput, output: KeyValueOutput | undefined): string {
  return `${describeInput(input)} → ${output === undefined ? "unknown" : describeOutput(output)}`;
}

function describeInput(input: KeyValueInput): string {
  const { kind, key } = input;
  switch (kind) {
    case "get":
    case "delete":
      return `${kind} ${key}`;
    case "put":
    case "append":
      return `${kind} ${key} ${quote(input.value)}`;
    case "compareAndSwap":
      return `swap ${key} ${quote(input.expected)} for ${quote(input.value)}`;
    default:
      return unreachable(input);
  }
}

function describeOutput(output: KeyValueOutput): string {
  switch (output.kind) {
    case "value":
      return quote(output.value);
    case "swapped":
      return output.swapped ? "swapped" : "refused";
    case "done":
      return "done";
    default:
      return unreachable(output);
  }
}

function quote(value: string | null): string {
  return value === null ? "absent" : JSON.stringify(value);
}
