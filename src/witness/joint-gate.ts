import type { LogIndex, Term } from "../base/ids.ts";
import type { ShardGate, SlotsOfEntry, WitnessedEntry, WitnessedGroup } from "./shard-gate.ts";

/**
 * The gates of one shard, each with witnesses of its own that no other of them has: what all let through may commit.
 * Each is right about its own witnesses, whatever the others do, so that the least of their limits is right about all.
 * A gateway beside any of the witnesses in use need ask nobody else.
 */
export class JointGate {
  readonly #gates: readonly ShardGate[];

  constructor(gates: readonly ShardGate[]) {
    this.#gates = gates;
  }

  get limit(): LogIndex | number {
    let limit: number = Number.POSITIVE_INFINITY;
    for (const gate of this.#gates) limit = Math.min(limit, gate.limit);
    return limit;
  }

  /** Witnessed: by one at least, while none holds anything back. */
  get state(): ShardGate["state"] {
    const states = this.#gates.map((gate) => gate.state);
    for (const state of ["following", "held", "witnessed"] as const) if (states.includes(state)) return state;
    return "free";
  }

  started(group: WitnessedGroup): void {
    for (const gate of this.#gates) gate.started(group);
  }

  led(term: Term, lastIndex: LogIndex, isTransfer: boolean): void {
    for (const gate of this.#gates) gate.led(term, lastIndex, isTransfer);
  }

  appended(entries: readonly WitnessedEntry[]): void {
    for (const gate of this.#gates) gate.appended(entries);
  }

  followed(): void {
    for (const gate of this.#gates) gate.followed();
  }

  tick(): void {
    for (const gate of this.#gates) gate.tick();
  }

  paced(): void {
    for (const gate of this.#gates) gate.paced();
  }
}

/** Each gate asks the same of the same entry, one right after the other. */
export function remembering(slotsOf: SlotsOfEntry): SlotsOfEntry {
  let known: { readonly entry: WitnessedEntry; readonly slots: ReturnType<SlotsOfEntry> } | undefined;
  return (entry) => {
    if (known?.entry !== entry) known = { entry, slots: slotsOf(entry) };
    return known.slots;
  };
}

/** Of a shard's witnesses in their order, every n-th: each set begins with another of the preferred ones. */
export function dealt<T>(witnesses: readonly T[], sets: number): T[][] {
  const count = Math.max(1, Math.min(sets, witnesses.length));
  return Array.from({ length: count }, (_, set) => witnesses.filter((_, i) => i % count === set));
}
