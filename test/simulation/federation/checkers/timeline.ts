/**
 * What a key of a bucket with a home was, when: the state that its home of that moment had. A home that moves without
 * the old one's consent takes the key back to what the new home has; what the old one ships later may change it again.
 */
import type { VersionId } from "../../../../src/base/version-id.ts";

export interface KeyState {
  /** Of the current object or marker; undefined: nothing is there. */
  readonly version: VersionId | undefined;
  /** undefined: there is no object. */
  readonly etag: string | undefined;
}

interface Change {
  readonly atMs: number;
  readonly state: KeyState;
}

const nothing: KeyState = { version: undefined, etag: undefined };

export class Timeline {
  readonly #changes: Change[] = [];

  /** In order of time. */
  became(atMs: number, state: KeyState): void {
    this.#changes.push({ atMs, state });
  }

  /** Of changes so far. */
  get count(): number {
    return this.#changes.length;
  }

  /** The state after so many changes, and each later one. */
  since(count: number): KeyState[] {
    const before = count === 0 ? nothing : (this.#changes[count - 1]?.state ?? nothing);
    return [before, ...this.#changes.slice(count).map(({ state }) => state)];
  }

  /** As it is since the last change. */
  get now(): KeyState {
    return this.#changes.at(-1)?.state ?? nothing;
  }

  /** Each state that it had at some moment from one to the other, both included. */
  between(fromMs: number, toMs: number): KeyState[] {
    const states: KeyState[] = [];
    let before = nothing;
    for (const { atMs, state } of this.#changes) {
      if (atMs > toMs) break;
      if (atMs > fromMs) states.push(before);
      before = state;
    }
    states.push(before);
    return states;
  }
}

export interface BoundedRead {
  readonly state: KeyState;
  readonly calledMs: number;
  readonly returnedMs: number;
  /** Nothing may be missing that was there so long before the call. */
  readonly maxAgeMs: number;
}

/** @throws when the read shows less than what was there at the bound. What has come from elsewhere may be newer. */
export function checkBounded(
  timeline: Timeline,
  { state, calledMs, returnedMs, maxAgeMs }: BoundedRead,
): void {
  const due = timeline.between(calledMs - maxAgeMs, returnedMs).map(({ version }) => version ?? "");
  const least = due.sort()[0] ?? "";
  if ((state.version ?? "") >= least) return;
  throw new Error(
    `a read with a bound of ${maxAgeMs} ms from ${calledMs.toFixed(1)} to ${returnedMs.toFixed(1)} ms shows ` +
      `${state.version ?? "nothing"}: the oldest that it might is ${least}`,
  );
}

/**
 * Called when the read returns.
 * @param read.called the count of changes at the call @throws when the key was not so at any moment since then
 */
export function checkLocal(
  timeline: Timeline,
  read: { readonly name: string; readonly state: KeyState; readonly called: number },
): void {
  const { name, state, called } = read;
  const states = timeline.since(called);
  if (states.some(({ version, etag }) => version === state.version && etag === state.etag)) return;
  const had = states.map(({ version }) => version ?? "nothing").join(", ");
  throw new Error(`a read of ${name} shows ${state.version ?? "nothing"}: the region had ${had}`);
}

/** @throws when the key was not so at any moment between call and return */
export function checkStrong(
  timeline: Timeline,
  { state, calledMs, returnedMs }: Omit<BoundedRead, "maxAgeMs">,
): void {
  const states = timeline.between(calledMs, returnedMs);
  if (states.some(({ version }) => version === state.version)) return;
  const had = states.map(({ version }) => version ?? "nothing").join(", ");
  throw new Error(
    `a strong read from ${calledMs.toFixed(1)} to ${returnedMs.toFixed(1)} ms shows ` +
      `${state.version ?? "nothing"}: the home had ${had}`,
  );
}
