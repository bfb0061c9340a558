/**
 * Bugs that are put into the production code on purpose, as text, when it is loaded: the simulator must catch each.
 * A mutation whose text is not found exactly once is an error, so these keep up with the code.
 */
import { registerHooks } from "node:module";
import { assert } from "../../src/base/assert.ts";

/** A piece of the production code that is loaded as another one. */
export interface Replacement {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export interface Mutation extends Replacement {
  readonly name: string;
  /** What goes wrong, and which argument it breaks. */
  readonly danger: string;
  /** Seeds in which it must be found. */
  readonly withinSeeds: number;
  /** The first of them, near one that finds it as the code stands now: to search for a rare one takes long. Default 1. */
  readonly firstSeed?: number;
}

export const mutations: readonly Mutation[] = [
  {
    name: "forget-vote",
    withinSeeds: 500,
    danger: "A vote is sent but not persisted: after a crash the same replica votes again in the same term.",
    file: "src/consensus/core/raft.ts",
    find: "return { term, votedFor, commit, recovering: recoveryNonce !== 0 };",
    replace: "return { term, votedFor: 0, commit, recovering: recoveryNonce !== 0 };",
  },
  {
    name: "commit-old-term",
    withinSeeds: 500,
    danger: "An entry of an old term commits by counting (figure 3.7 of the thesis).",
    file: "src/consensus/core/replication.ts",
    find: "if (index <= state.commit || log.termAt(index) !== state.term) return;",
    replace: "if (index <= state.commit) return;",
  },
  {
    name: "ack-before-fsync",
    withinSeeds: 500,
    danger: "A follower acknowledges entries that its disk does not hold yet.",
    file: "src/consensus/core/raft.ts",
    find: "if (write !== undefined) {\n      const { lastIndex",
    replace:
      "messages.push(...promises.filter((promise) => promise.to !== this.#state.id));\n    promises = promises.filter((promise) => promise.to === this.#state.id);\n    if (write !== undefined) {\n      const { lastIndex",
  },
  {
    name: "read-without-lease",
    withinSeeds: 500,
    danger: "A leader answers reads without asking whether it still leads.",
    file: "src/consensus/core/reads.ts",
    find: "return !leadership.leaseIsVoid && state.nowMs < leadership.leaseUntilMs;",
    replace: "return true;",
  },
  {
    name: "lease-after-transfer",
    withinSeeds: 2000,
    danger: "A leader trusts its lease although it told another to campaign in spite of it.",
    file: "src/consensus/core/reads.ts",
    find: "return !leadership.leaseIsVoid && state.nowMs < leadership.leaseUntilMs;",
    replace: "return state.nowMs < leadership.leaseUntilMs;",
  },
  {
    name: "vote-for-stale-log",
    withinSeeds: 500,
    danger: "A replica votes for a candidate whose log lacks committed entries (section 3.6.1).",
    file: "src/consensus/core/raft-log.ts",
    find: "return lastTerm > this.lastTerm || (lastTerm === this.lastTerm && lastIndex >= this.lastIndex);",
    replace: "return lastTerm >= 0 && lastIndex >= 0;",
  },
  {
    name: "commit-by-incoming-majority",
    withinSeeds: 2000,
    firstSeed: 470,
    danger: "A joint configuration commits with a majority of the new voters alone.",
    file: "src/consensus/core/quorum.ts",
    find: "return Math.min(incoming, majorityValue(membership.outgoing, reachedBy));",
    replace: "return incoming;",
  },
  {
    name: "read-before-first-commit",
    withinSeeds: 500,
    danger: "A new leader answers reads before it knows what its predecessors committed.",
    file: "src/consensus/core/reads.ts",
    find: "return state.commit >= leadership.firstIndex;",
    replace: "return true;",
  },
  {
    name: "damaged-replica-votes",
    withinSeeds: 2000,
    firstSeed: 760,
    danger: "A replica that lost acknowledged entries to its disk votes before it has them back.",
    file: "src/consensus/core/raft.ts",
    find: "recoveryNonce: hardState.recovering ? components.random.uint32() || 1 : 0,",
    replace: "recoveryNonce: 0,",
  },
];

export function applyMutation(name: string, among: readonly Mutation[] = mutations): void {
  const mutation = among.find((candidate) => candidate.name === name);
  assert(mutation !== undefined, `no mutation is called ${name}: ${among.map((m) => m.name).join(", ")}`);
  replaceSource(mutation);
}

/** In what is loaded from now on. */
export function replaceSource({ file, find, replace }: Replacement): void {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(file)) return loaded;
      const source = String(loaded.source);
      assert(source.split(find).length === 2, `what is to be replaced is not in ${file} once: ${find}`);
      return { ...loaded, source: source.replace(find, () => replace) };
    },
  });
}
