/**
 * The search for a linearization of one partition: Wing and Gong's algorithm with Lowe's cache ("Testing for
 * linearizability", 2017), laid out as in Porcupine. The calls and returns that are not placed yet form a linked
 * list in real-time order; every call before the first return in it may go next.
 *
 * Four rules keep it small, none of which changes the verdict:
 * - A read that is right in the current state goes at once, without trying anything else instead: if some order
 *   has it later, moving it here disturbs no other operation, since a read changes no state.
 * - Operations of unknown outcome are optional, and tried only after the others. A place in the search is the set
 *   of placed operations, the set of unknown ones used up, and the state; one that used up more is dropped when
 *   one with the same placed operations and state has used up a subset, since that one can do all it can.
 * - Of unknown operations with equal inputs the one called first is used first.
 * - A state is not left while something still needs it that nothing could bring back (`Foresight`).
 */
import { assert, defined } from "../../../src/base/assert.ts";
import { BitSet } from "./bit-set.ts";
import { Foresight } from "./foresight.ts";
import { type CompletedOperation, isCompleted, type Model, type Operation, type Prepared } from "./model.ts";

export type SearchResult<State, Input, Output> =
  /** `state` is what `order` leaves. */
  | {
      readonly kind: "found";
      readonly order: readonly Operation<Input, Output>[];
      readonly state: State;
      readonly steps: number;
    }
  | { readonly kind: "none"; readonly steps: number }
  | { readonly kind: "exhausted"; readonly steps: number };

interface Frame<State> {
  /** A call's node in the list, or the number of an unknown operation. */
  readonly operation: number;
  readonly isUnknown: boolean;
  /** Nothing else was worth trying in its place. */
  readonly isForced: boolean;
  readonly stateBefore: State;
  /** The return at the front of the list at which the scan for calls stopped; for unknown operations only. */
  readonly blockedNode: number;
}

export class LinearizationSearch<State, Input, Output> {
  readonly #model: Model<State, Input, Output>;
  readonly #canonical: (state: State) => State | undefined;
  readonly #maxSteps: number;
  #steps = 0;

  /** In order of their calls. The call of number n is node 2n of the list, its return node 2n + 1. */
  readonly #completed: readonly CompletedOperation<Input, Output>[];
  readonly #isReadOnly: readonly boolean[];
  readonly #unknown: readonly Operation<Input, Output>[];
  /** The unknown operation with the same input before it, or -1: that one must be used first. */
  readonly #previousTwin: readonly number[];

  readonly #head: number;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;

  #state: State;
  readonly #placed: BitSet;
  readonly #used: BitSet;
  readonly #foresight: Foresight<State, Input, Output>;
  readonly #stack: Frame<State>[] = [];
  /** Where the scan for the next operation goes on: a node, and after the first return a number in `#unknown`. */
  #cursor: number;
  #unknownCursor = 0;
  #isFresh = true;

  /** By placed operations and state: the minimal sets of unknown operations used up on the way there. */
  readonly #visited = new Map<string, BitSet[]>();
  readonly #stateNumbers = new Map<string, number>();

  constructor(
    model: Model<State, Input, Output>,
    prepared: Prepared<State, Input, Output>,
    maxSteps: number,
  ) {
    const inCallOrder = prepared.operations.toSorted((a, b) => a.called.order - b.called.order);
    this.#model = model;
    this.#canonical = prepared.canonical;
    this.#maxSteps = maxSteps;
    this.#completed = inCallOrder.filter(isCompleted);
    this.#isReadOnly = this.#completed.map((each) => model.isReadOnly(each.input, each.returned.output));
    this.#unknown = inCallOrder.filter((each) => !isCompleted(each));
    this.#previousTwin = this.#unknown.map((each, i) =>
      this.#unknown.slice(0, i).findLastIndex((other) => model.isSameInput(other.input, each.input)),
    );
    this.#head = this.#completed.length * 2;
    this.#next = new Int32Array(this.#head + 1);
    this.#previous = new Int32Array(this.#head + 1);
    this.#linkAll();
    this.#state = model.initial;
    this.#placed = new BitSet(this.#completed.length);
    this.#used = new BitSet(this.#unknown.length);
    this.#foresight = new Foresight(model, this.#completed, this.#isReadOnly, this.#unknown);
    this.#cursor = this.#head;
  }

  /** Steps are uses of the model and comparisons with visited places. */
  run(): SearchResult<State, Input, Output> {
    for (;;) {
      const steps = this.#steps;
      if (this.#first() === this.#head) {
        return { kind: "found", order: this.#order(), state: this.#state, steps };
      }
      if (steps > this.#maxSteps) return { kind: "exhausted", steps };
      if (!this.#advance() && !this.#retreat()) return { kind: "none", steps: this.#steps };
    }
  }

  #advance(): boolean {
    if (this.#isFresh) {
      this.#isFresh = false;
      this.#cursor = this.#first();
      this.#unknownCursor = 0;
      const read = this.#findLegalRead();
      if (read !== undefined) return this.#tryCompleted(read, true);
    }
    let node = this.#cursor;
    for (; isCall(node); node = this.#following(node)) {
      if (this.#tryCompleted(node, false)) return true;
    }
    return this.#tryUnknown(node);
  }

  #findLegalRead(): number | undefined {
    for (let node = this.#first(); isCall(node); node = this.#following(node)) {
      if (this.#isReadOnly[node >> 1] === true && this.#stepOf(node) !== undefined) return node;
    }
    return undefined;
  }

  #stepOf(node: number): State | undefined {
    this.#steps++;
    const { input, returned } = this.#completedAt(node);
    const after = this.#model.step(this.#state, input, returned.output);
    return after === undefined ? undefined : this.#canonical(after);
  }

  #tryCompleted(node: number, isForced: boolean): boolean {
    const after = this.#stepOf(node);
    if (after === undefined) return false;
    this.#place(node >> 1);
    if (!this.#visit(after)) {
      this.#unplace(node >> 1);
      return false;
    }
    this.#lift(node);
    this.#push({ operation: node, isUnknown: false, isForced, stateBefore: this.#state, blockedNode: -1 });
    this.#state = after;
    return true;
  }

  #tryUnknown(blockedNode: number): boolean {
    const limit = this.#completedAt(blockedNode).returned.order;
    for (let i = this.#unknownCursor; i < this.#unknown.length; i++) {
      const { input, called } = defined(this.#unknown[i], "an unknown operation");
      if (called.order > limit) break;
      const twin = defined(this.#previousTwin[i], "a twin");
      if (this.#used.has(i) || (twin >= 0 && !this.#used.has(twin))) continue;
      this.#steps++;
      const after = this.#canonical(this.#model.apply(this.#state, input));
      if (after === undefined) continue;
      this.#use(i);
      if (this.#visit(after)) {
        this.#push({ operation: i, isUnknown: true, isForced: false, stateBefore: this.#state, blockedNode });
        this.#state = after;
        return true;
      }
      this.#unuse(i);
    }
    return false;
  }

  /** Whether it is worth going on from `state` with what is placed and used now. */
  #visit(state: State): boolean {
    const stateKey = this.#model.stateKey(state);
    const leftKey = this.#model.stateKey(this.#state);
    if (stateKey !== leftKey && this.#foresight.isLost(leftKey)) return false;
    const key = `${this.#placed.key()}/${this.#numberOf(stateKey)}`;
    const visited = this.#visited.get(key);
    if (visited === undefined) {
      this.#visited.set(key, [this.#used.copy()]);
      return true;
    }
    this.#steps += visited.length;
    if (visited.some((used) => used.isSubsetOf(this.#used))) return false;
    const incomparable = visited.filter((used) => !this.#used.isSubsetOf(used));
    this.#visited.set(key, [...incomparable, this.#used.copy()]);
    return true;
  }

  /** States get numbers, so that a long value is hashed once and not with every place that holds it. */
  #numberOf(stateKey: string): number {
    const known = this.#stateNumbers.get(stateKey);
    if (known !== undefined) return known;
    this.#stateNumbers.set(stateKey, this.#stateNumbers.size);
    return this.#stateNumbers.size - 1;
  }

  #place(completed: number): void {
    this.#placed.add(completed);
    this.#foresight.place(completed);
  }

  #unplace(completed: number): void {
    this.#placed.remove(completed);
    this.#foresight.unplace(completed);
  }

  #use(unknown: number): void {
    this.#used.add(unknown);
    this.#foresight.use(unknown);
  }

  #unuse(unknown: number): void {
    this.#used.remove(unknown);
    this.#foresight.unuse(unknown);
  }

  #push(frame: Frame<State>): void {
    this.#stack.push(frame);
    this.#isFresh = true;
  }

  /** Takes back the last choice for which there may be another. False when there is none. */
  #retreat(): boolean {
    for (;;) {
      const frame = this.#stack.pop();
      if (frame === undefined) return false;
      this.#state = frame.stateBefore;
      if (frame.isUnknown) {
        this.#unuse(frame.operation);
        this.#cursor = frame.blockedNode;
        this.#unknownCursor = frame.operation + 1;
      } else {
        this.#unplace(frame.operation >> 1);
        this.#unlift(frame.operation);
        this.#cursor = this.#following(frame.operation);
        this.#unknownCursor = 0;
      }
      this.#isFresh = false;
      if (!frame.isForced) return true;
    }
  }

  /** What is placed and used, in order. */
  #order(): Operation<Input, Output>[] {
    return this.#stack.map(({ isUnknown, operation }) =>
      isUnknown ? defined(this.#unknown[operation], "an unknown operation") : this.#completedAt(operation),
    );
  }

  #completedAt(node: number): CompletedOperation<Input, Output> {
    return defined(this.#completed[node >> 1], "a completed operation");
  }

  #linkAll(): void {
    const orderOf = (node: number): number => {
      const { called, returned } = this.#completedAt(node);
      return isCall(node) ? called.order : returned.order;
    };
    const nodes = Array.from({ length: this.#head }, (_, node) => node);
    // At the same moment calls go first: the two operations overlap.
    nodes.sort((a, b) => orderOf(a) - orderOf(b) || (a & 1) - (b & 1));
    let last = this.#head;
    for (const node of nodes) {
      this.#link(last, node);
      last = node;
    }
    this.#link(last, this.#head);
  }

  #link(before: number, after: number): void {
    this.#next[before] = after;
    this.#previous[after] = before;
  }

  #first(): number {
    return this.#following(this.#head);
  }

  #following(node: number): number {
    return this.#next[node] as number;
  }

  /** Takes a call and its return out of the list; each keeps its own links, so that `#unlift` can put it back. */
  #lift(call: number): void {
    assert(isCall(call), "only a call is lifted");
    this.#unlink(call);
    this.#unlink(call + 1);
  }

  /** Only in the reverse order of lifting. */
  #unlift(call: number): void {
    this.#relink(call + 1);
    this.#relink(call);
  }

  #unlink(node: number): void {
    this.#link(this.#previous[node] as number, this.#following(node));
  }

  #relink(node: number): void {
    this.#next[this.#previous[node] as number] = node;
    this.#previous[this.#following(node)] = node;
  }
}

/** The head of the list is even too, and reached only when nothing is left, which `run` sees first. */
function isCall(node: number): boolean {
  return (node & 1) === 0;
}
