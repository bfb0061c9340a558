/** Histories for the checker's tests: written by hand, made by a register that works, and judged by brute force. */
import { SeededRandom } from "../seeded-random.ts";
import {
  type KeyValueInput,
  type KeyValueOperation,
  type KeyValueOutput,
  type KeyValueState,
  keyValueModel,
} from "./key-value-model.ts";
import type { Operation } from "./model.ts";

export const get = (): KeyValueInput => ({ kind: "get", key: "x" });
export const put = (value: string): KeyValueInput => ({ kind: "put", key: "x", value });
export const append = (value: string): KeyValueInput => ({ kind: "append", key: "x", value });
export const remove = (): KeyValueInput => ({ kind: "delete", key: "x" });
export const swap = (expected: string | null, value: string): KeyValueInput => ({
  kind: "compareAndSwap",
  key: "x",
  expected,
  value,
});

export const holds = (value: string | null): KeyValueOutput => ({ kind: "value", value });
const done: KeyValueOutput = { kind: "done" };
export const swapped: KeyValueOutput = { kind: "swapped", swapped: true };
export const refused: KeyValueOutput = { kind: "swapped", swapped: false };

/** An operation from `from` to `to`, in one unit. Without an output its outcome is unknown. */
export function during(
  from: number,
  to: number,
  input: KeyValueInput,
  output: KeyValueOutput | undefined = input.kind === "get" ? holds(null) : done,
): KeyValueOperation {
  const called = { order: from, atMs: from };
  return { client: `c${from}`, input, called, returned: { order: to, atMs: to, output } };
}

export function unknownFrom(from: number, input: KeyValueInput): KeyValueOperation {
  return { client: `c${from}`, input, called: { order: from, atMs: from }, returned: undefined };
}

export interface Workload {
  readonly seed: number;
  readonly operations: number;
  readonly clients: number;
  readonly keys: number;
  readonly unknownShare: number;
  /** Values are drawn from this many; 0: every write has its own. */
  readonly values: number;
  readonly kinds: readonly KeyValueInput["kind"][];
}

/**
 * The history of clients that use a register which works: each operation takes effect at one moment between its
 * call and its return. Of those whose outcome the client never learns, a third take effect in time, a third long
 * after, and a third never.
 */
export function historyOfWorkingRegister(workload: Workload): KeyValueOperation[] {
  const random = new SeededRandom(workload.seed);
  const uniform = (): number => random.uint32() / 0x1_0000_0000;
  const planned: { operation: KeyValueOperation; effectAt: number; slot: number }[] = [];
  const freeAt = Array.from({ length: workload.clients }, () => uniform());
  for (let slot = 0; slot < workload.operations; slot++) {
    const client = freeAt.indexOf(Math.min(...freeAt));
    const from = freeAt[client] ?? 0;
    const to = from + 0.2 + uniform() * (random.chance(0.05) ? 10 : 1);
    freeAt[client] = to + uniform() * 0.1;
    const input = randomInput(workload, random, slot);
    const isUnknown = random.chance(workload.unknownShare);
    const operation = isUnknown ? unknownFrom(from, input) : during(from, to, input);
    const fate = random.pick([0, 1, 2]);
    const effectAt = from + uniform() * (to - from);
    const lateAt = [effectAt, effectAt + 20 * uniform(), Number.POSITIVE_INFINITY][fate] ?? effectAt;
    planned.push({
      operation: { ...operation, client: `c${client}` },
      effectAt: isUnknown ? lateAt : effectAt,
      slot,
    });
  }
  const history: KeyValueOperation[] = [];
  const states = new Map<string, KeyValueState>();
  for (const { operation, effectAt, slot } of planned.toSorted((a, b) => a.effectAt - b.effectAt)) {
    const { input, returned } = operation;
    const state = states.get(input.key) ?? null;
    const output = answer(state, input);
    if (effectAt !== Number.POSITIVE_INFINITY) states.set(input.key, keyValueModel.apply(state, input));
    history[slot] = returned === undefined ? operation : { ...operation, returned: { ...returned, output } };
  }
  return history;
}

function randomInput(workload: Workload, random: SeededRandom, slot: number): KeyValueInput {
  const draw = (): string => (workload.values === 0 ? `<${slot}>` : `${random.uint32() % workload.values}`);
  const key = `k${random.uint32() % workload.keys}`;
  const kind = random.pick(workload.kinds);
  if (kind === "get" || kind === "delete") return { kind, key };
  if (kind !== "compareAndSwap") return { kind, key, value: draw() };
  const recent = `<${Math.max(0, slot - 1 - (random.uint32() % (4 * workload.clients)))}>`;
  return { kind, key, expected: workload.values === 0 ? recent : draw(), value: draw() };
}

function answer(state: KeyValueState, input: KeyValueInput): KeyValueOutput {
  if (input.kind === "get") return holds(state);
  if (input.kind !== "compareAndSwap") return done;
  return state === input.expected ? swapped : refused;
}

/** The slow, obvious twin of the checker: tries every order, for one key and few operations. */
export function isLinearizableByBruteForce(operations: readonly KeyValueOperation[]): boolean {
  return canFinish(keyValueModel.initial, operations);
}

function canFinish(state: KeyValueState, left: readonly Operation<KeyValueInput, KeyValueOutput>[]): boolean {
  if (left.every(({ returned }) => returned === undefined)) return true;
  return left.some((operation) => {
    const others = left.filter((other) => other !== operation);
    const mustWait = others.some(
      ({ returned }) => returned !== undefined && returned.order < operation.called.order,
    );
    if (mustWait) return false;
    const { input, returned } = operation;
    const next =
      returned === undefined
        ? keyValueModel.apply(state, input)
        : keyValueModel.step(state, input, returned.output);
    return next !== undefined && canFinish(next, others);
  });
}
