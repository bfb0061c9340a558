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
    find: "const write = this.#takeWrite(output);",
    replace:
      "output.messages.push(...output.promises.filter((promise) => promise.to !== state.id));\n    output.promises = output.promises.filter((promise) => promise.to === state.id);\n    const write = this.#takeWrite(output);",
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
  {
    name: "serve-one-behind",
    withinSeeds: 1000,
    danger: "A gateway serves what it kept although one write of the slot came after it.",
    file: "src/witness/checks.ts",
    find: "return stamp <= asOf;",
    replace: "return stamp <= asOf + 1;",
  },
  {
    name: "expose-before-mark",
    withinSeeds: 1000,
    danger: "A leader commits what a quorum holds, marked or not.",
    file: "src/consensus/core/replication.ts",
    find: "const index = Math.min(held, leadership.commitLimit) as LogIndex;",
    replace: "const index = held as LogIndex;",
  },
  {
    name: "skip-lease-wait",
    withinSeeds: 1000,
    danger: "A new leader goes on without having waited out the leases of earlier ones.",
    file: "src/witness/shard-gate.ts",
    find: "return Math.max(0, leaseMs * (1 + clockDriftBound) - timeoutMs);",
    replace: "return Math.min(0, timeoutMs);",
  },
  {
    name: "abandon-without-waiting",
    withinSeeds: 1000,
    danger: "A leader whose witness does not answer goes on while the lease may last.",
    file: "src/witness/shard-gate.ts",
    find: "standing.leaseOutMs = Math.max(standing.leaseOutMs, outMs);",
    replace: "standing.leaseOutMs = Math.min(standing.leaseOutMs, outMs);",
  },
  {
    name: "wait-for-the-slow",
    withinSeeds: 1000,
    danger: "A leader stays with a witness that answers late, and each write waits for it.",
    file: "src/witness/pace.ts",
    find: "if (this.#lateMs < LATE_BUDGET_MS) return false;",
    replace: "if (this.#lateMs < 1_000 * LATE_BUDGET_MS) return false;",
  },
  {
    name: "leave-without-waiting",
    withinSeeds: 1000,
    danger: "A leader that leaves a slow witness goes on although that one may still speak for the shard.",
    file: "src/witness/shard-gate.ts",
    find: "else if (this.#inUse.link.isSlow) this.#giveUp(this.#inUse, { isShunned: false });",
    replace:
      "else if (this.#inUse.link.isSlow) {\n      this.#inUse.leaseOutMs = 0;\n      this.#giveUp(this.#inUse, { isShunned: false });\n    }",
  },
  {
    name: "any-session",
    withinSeeds: 1000,
    danger: "A witness takes marks and renewals of sessions that are over.",
    file: "src/witness/witness.ts",
    find: "if (known === undefined || marks.incarnation !== this.incarnation || !isSame(marks, known.session)) {",
    replace: "if (known === undefined) {",
  },
  {
    name: "renew-from-receipt",
    withinSeeds: 1000,
    danger:
      "A renewal counts from when it arrives, so that one long on its way extends a lease that its leader waited out.",
    file: "src/witness/witness.ts",
    find: "Math.max(shard.leaseUntilMs, untilMs)",
    replace: "Math.max(shard.leaseUntilMs, nowMs + this.#leaseMs)",
  },
  {
    name: "one-gate-is-enough",
    withinSeeds: 1000,
    danger: "Of several witnesses in use, one that has the mark lets a write be seen.",
    file: "src/witness/joint-gate.ts",
    find: "let limit: number = Number.POSITIVE_INFINITY;\n    for (const gate of this.#gates) limit = Math.min(limit, gate.limit);",
    replace: "let limit = 0;\n    for (const gate of this.#gates) limit = Math.max(limit, gate.limit);",
  },
  {
    name: "renew-without-lead",
    withinSeeds: 1000,
    danger: "A leader renews although it may have been deposed.",
    file: "src/witness/shard-gate.ts",
    find: "const sentMs = this.#group?.leaseSentMs();",
    replace: "const sentMs = Number.POSITIVE_INFINITY as number | undefined;",
  },
  {
    name: "floor-in-the-past",
    withinSeeds: 1000,
    danger: "A session begins without making stale what its log had before.",
    file: "src/witness/shard-gate.ts",
    find: "this.#floor = this.#lastIndex;",
    replace: "this.#floor = 0 as LogIndex;",
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
