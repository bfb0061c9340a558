import { describe, expect, it } from "vitest";
import {
  groupId,
  type LogIndex,
  logIndex,
  type NodeId,
  nodeId,
  type Term,
  term,
} from "../../../src/base/ids.ts";
import { type Invariant, InvariantViolation } from "./invariant-violation.ts";
import { RaftInvariants } from "./raft-invariants.ts";
import type { ObservedEntry } from "./shadow-log.ts";

const group = groupId(7);
const [n1, n2, n3] = [nodeId(1), nodeId(2), nodeId(3)];

/** Entries from `first` on, one for each term; the bytes follow from index and term unless said otherwise. */
function entries(first: number, terms: readonly number[], checksum?: number): ObservedEntry[] {
  return terms.map((value, i) => ({
    index: logIndex(first + i),
    term: term(value),
    checksum: checksum ?? (first + i) * 100 + value,
  }));
}

/** A run that reports in few words. Entries have the bytes that `entries` gives them. */
class Run {
  readonly invariants = new RaftInvariants();

  log(node: NodeId, first: number, terms: readonly number[], checksum?: number): this {
    this.invariants.onLogChanged(node, group, logIndex(first), entries(first, terms, checksum));
    return this;
  }

  durable(node: NodeId, index: number): this {
    this.invariants.onAppendDurable(node, group, logIndex(index));
    return this;
  }

  leader(node: NodeId, leaderTerm: number): this {
    this.invariants.onLeader(node, group, term(leaderTerm));
    return this;
  }

  commit(node: NodeId, index: number, entryTerm: number, checksum = index * 100 + entryTerm): this {
    this.invariants.onCommit(node, group, logIndex(index), term(entryTerm), checksum);
    return this;
  }

  apply(node: NodeId, index: number, entryTerm: number, checksum = index * 100 + entryTerm): this {
    this.invariants.onApply(node, group, logIndex(index), term(entryTerm), checksum);
    return this;
  }

  restore(node: NodeId, index: number, entryTerm: number): this {
    this.invariants.onRestore(node, group, logIndex(index), term(entryTerm));
    return this;
  }

  compact(node: NodeId, index: number): this {
    this.invariants.onCompacted(node, group, logIndex(index));
    return this;
  }

  acknowledge(index: number, entryTerm: number): this {
    this.invariants.onAcknowledged(group, logIndex(index), term(entryTerm));
    return this;
  }

  hash(node: NodeId, appliedIndex: number, hash: string): this {
    this.invariants.onStateHash(node, group, logIndex(appliedIndex), hash);
    return this;
  }

  persistVote(node: NodeId, voteTerm: number, votedFor: NodeId | 0): this {
    this.invariants.onVotePersisted(node, group, term(voteTerm), votedFor);
    return this;
  }

  sendVote(node: NodeId, voteTerm: number, votedFor: NodeId): this {
    this.invariants.onVoteSent(node, group, term(voteTerm), votedFor);
    return this;
  }

  recover(
    node: NodeId,
    terms: readonly number[],
    rest: {
      appliedIndex?: number;
      mark?: [number, number];
      isDamaged?: boolean;
      vote?: [number, NodeId | 0];
    } = {},
  ): this {
    const [markIndex, markTerm] = rest.mark ?? [0, 0];
    const [voteTerm, votedFor] = rest.vote ?? [0, 0];
    this.invariants.onRecovered(node, group, {
      appliedIndex: logIndex(rest.appliedIndex ?? markIndex),
      mark: { index: logIndex(markIndex), term: term(markTerm) },
      entries: entries(markIndex + 1, terms),
      isDamaged: rest.isDamaged ?? false,
      vote: { term: term(voteTerm), votedFor },
    });
    return this;
  }

  end(node: NodeId, appliedIndex: number, terms: readonly (number | undefined)[]): this {
    const termAt = (index: LogIndex): Term | undefined => terms[index - 1] as Term | undefined;
    this.invariants.checkAcknowledged([{ node, group, appliedIndex: logIndex(appliedIndex), termAt }]);
    return this;
  }
}

function expectViolation(invariant: Invariant, act: () => unknown): void {
  let thrown: unknown;
  try {
    act();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(InvariantViolation);
  expect(thrown).toMatchObject({ invariant, observed: { group } });
}

/** Leader 1 of term 1 replicates three entries to node 2, commits two and applies them; node 3 has one. */
function ordinaryRun(): Run {
  const run = new Run().leader(n1, 1).log(n1, 1, [1, 1, 1]).log(n2, 1, [1, 1, 1]).log(n3, 1, [1]);
  run.durable(n1, 3).durable(n2, 3).durable(n3, 1);
  for (const index of [1, 2]) run.commit(n1, index, 1).apply(n1, index, 1).acknowledge(index, 1);
  return run.commit(n2, 1, 1).apply(n2, 1, 1);
}

describe("election safety", () => {
  it("allows one leader a term, however often it is seen", () => {
    ordinaryRun().leader(n1, 1).leader(n2, 2).leader(n1, 3);
  });

  it("refuses two leaders in one term", () => {
    const run = ordinaryRun().leader(n2, 2);
    expectViolation("election safety", () => run.leader(n1, 2));
  });

  it("keeps groups apart", () => {
    ordinaryRun().invariants.onLeader(n2, groupId(8), term(1));
  });
});

describe("log matching", () => {
  it("allows a follower's conflicting tail to be replaced", () => {
    ordinaryRun().log(n3, 2, [2, 2]).log(n3, 2, [1]).log(n3, 3, [1]).log(n3, 3, []);
  });

  it("refuses two entries of one index and term with different bytes", () => {
    const run = ordinaryRun();
    expectViolation("log matching", () => run.log(n3, 2, [1], 666));
  });

  it("refuses one entry after different predecessors", () => {
    const run = ordinaryRun().log(n3, 2, [2]);
    expectViolation("log matching", () => run.log(n3, 3, [1]));
  });

  it("knows the term at the snapshot mark", () => {
    const run = ordinaryRun().restore(n3, 2, 1).log(n3, 3, [1]).log(n1, 4, [2]);
    expectViolation("log matching", () => run.log(n3, 3, [2, 2]));
  });
});

describe("leader completeness", () => {
  it("allows a leader that holds what is committed, also behind its snapshot mark", () => {
    ordinaryRun().leader(n2, 2).log(n2, 4, [2]).commit(n2, 2, 1).compact(n2, 2).leader(n2, 3);
  });

  it("refuses a leader that misses a committed entry", () => {
    const run = ordinaryRun().commit(n1, 3, 1).log(n2, 3, [2]);
    expectViolation("leader completeness", () => run.leader(n2, 3));
  });

  it("names a write that was acknowledged", () => {
    expectViolation("acknowledged write", () => ordinaryRun().leader(n3, 2));
  });

  it("looks again at what changed since it last looked", () => {
    const run = ordinaryRun().leader(n2, 2).log(n2, 2, [2]);
    expectViolation("acknowledged write", () => run.leader(n2, 4));
  });

  it("refuses an entry that turns out to be committed and is not in the newest leader's log", () => {
    const run = ordinaryRun().log(n2, 3, []).leader(n2, 2);
    expectViolation("leader completeness", () => run.commit(n1, 3, 1));
  });

  it("does not hold a restarted leader to entries that it had not made durable", () => {
    const run = ordinaryRun().log(n1, 4, [1]).log(n2, 4, [1]).log(n3, 2, [1, 1, 1]);
    run.recover(n1, [1, 1, 1]).commit(n2, 2, 1).commit(n2, 3, 1).commit(n2, 4, 1);
  });
});

describe("state machine safety", () => {
  it("refuses two different commits at one index", () => {
    expectViolation("state machine safety", () => ordinaryRun().commit(n2, 2, 2));
    expectViolation("state machine safety", () => ordinaryRun().commit(n2, 2, 1, 666));
  });

  it("refuses to apply other bytes than were committed", () => {
    expectViolation("state machine safety", () => ordinaryRun().apply(n2, 2, 1, 666));
  });

  it("refuses to apply what nobody committed", () => {
    expectViolation("state machine safety", () => ordinaryRun().apply(n1, 3, 1));
  });

  it("lets a log keep what follows a snapshot only if it holds the entry at its end", () => {
    ordinaryRun().log(n2, 1, [1, 1, 1]).restore(n2, 2, 1).compact(n2, 1).commit(n1, 3, 1).leader(n2, 2);
    const run = ordinaryRun().log(n3, 2, [2, 2]).restore(n3, 2, 1).commit(n1, 3, 1);
    expectViolation("leader completeness", () => run.leader(n3, 3));
  });

  it("refuses a snapshot of what nobody committed", () => {
    expectViolation("state machine safety", () => ordinaryRun().restore(n3, 3, 1));
    expectViolation("state machine safety", () => ordinaryRun().restore(n3, 2, 2));
  });
});

describe("apply order", () => {
  it("allows a replica to go on from a snapshot, and to apply again after a crash", () => {
    ordinaryRun().restore(n3, 1, 1).log(n3, 2, [1]).apply(n3, 2, 1);
    ordinaryRun().recover(n1, [1, 1, 1], { appliedIndex: 1 }).apply(n1, 2, 1);
  });

  it("refuses gaps, repetitions and steps back", () => {
    expectViolation("apply order", () => ordinaryRun().apply(n3, 2, 1));
    expectViolation("apply order", () => ordinaryRun().apply(n1, 2, 1));
    expectViolation("apply order", () => ordinaryRun().restore(n1, 1, 1));
  });

  it("refuses a recovered state or snapshot that was never committed", () => {
    expectViolation("apply order", () => ordinaryRun().recover(n1, [1, 1, 1], { appliedIndex: 3 }));
    expectViolation("apply order", () => ordinaryRun().recover(n1, [], { mark: [3, 1] }));
  });
});

describe("durable log", () => {
  it("allows a crash to take what was not durable, or was replaced", () => {
    ordinaryRun().log(n3, 2, [1, 1]).recover(n3, [1]);
    ordinaryRun().log(n2, 3, [2]).recover(n2, [1, 1]).log(n2, 3, [2]);
    ordinaryRun().log(n2, 3, [2]).recover(n2, [1, 1, 1]);
  });

  it("refuses to lose what was durable", () => {
    expectViolation("durable log", () => ordinaryRun().recover(n2, [1, 1]));
    expectViolation("durable log", () => ordinaryRun().recover(n2, [1, 1, 2]));
    expectViolation("durable log", () => ordinaryRun().compact(n2, 2).recover(n2, [1]));
    expectViolation("durable log", () => ordinaryRun().compact(n2, 3).recover(n2, [1, 1]));
  });

  it("lets a damaged disk lose anything, after which the replica may not lead", () => {
    const run = ordinaryRun().recover(n2, [1], { isDamaged: true });
    expectViolation("acknowledged write", () => run.leader(n2, 2));
  });
});

describe("durable vote", () => {
  it("allows a vote a term, repeated after a crash", () => {
    const run = new Run().persistVote(n1, 1, 0).persistVote(n1, 1, n2).sendVote(n1, 1, n2);
    run.recover(n1, [], { vote: [1, n2] }).sendVote(n1, 1, n2);
    run.persistVote(n1, 2, n3).sendVote(n1, 2, n3);
  });

  it("allows a vote to be sent when a later term is persisted already", () => {
    new Run().persistVote(n1, 2, 0).sendVote(n1, 1, n2);
  });

  it("refuses a vote that is sent before it is persisted", () => {
    expectViolation("durable vote", () => new Run().sendVote(n1, 1, n2));
    expectViolation("durable vote", () => new Run().persistVote(n1, 1, 0).sendVote(n1, 1, n2));
  });

  it("refuses a second candidate in one term, also across a crash", () => {
    const run = new Run().persistVote(n1, 1, n2).sendVote(n1, 1, n2);
    expectViolation("durable vote", () => run.persistVote(n1, 1, n3));
    expectViolation("durable vote", () => run.persistVote(n1, 2, 0).sendVote(n1, 1, n3));
    expectViolation("durable vote", () => run.recover(n1, [], { vote: [2, n3] }).sendVote(n1, 1, n3));
  });

  it("refuses a term or vote that a crash took back", () => {
    const run = new Run().persistVote(n1, 3, n2);
    expectViolation("durable vote", () => run.recover(n1, [], { vote: [2, 0] }));
    expectViolation("durable vote", () => run.recover(n1, [], { vote: [3, 0] }));
    expectViolation("durable vote", () => run.persistVote(n1, 2, 0));
  });
});

describe("acknowledged writes", () => {
  it("are there at the end, in the log or in the state", () => {
    ordinaryRun().end(n1, 2, [1, 1]).end(n2, 3, [undefined, undefined, 1]);
  });

  it("are refused when they are not committed", () => {
    expectViolation("acknowledged write", () => ordinaryRun().acknowledge(3, 1));
    expectViolation("acknowledged write", () => ordinaryRun().acknowledge(2, 2));
  });

  it("are missed at the end", () => {
    expectViolation("acknowledged write", () => ordinaryRun().end(n3, 1, [1]));
    expectViolation("acknowledged write", () => ordinaryRun().end(n3, 2, [1, 2]));
  });
});

describe("same state", () => {
  it("holds for replicas that applied the same entries", () => {
    ordinaryRun().hash(n1, 1, "a").hash(n1, 2, "b").hash(n2, 1, "a");
    expectViolation("same state", () => ordinaryRun().hash(n1, 1, "a").hash(n2, 1, "b"));
  });
});

it("shows both sides", () => {
  const run = ordinaryRun().leader(n2, 2);
  expect(() => run.leader(n1, 2)).toThrow(
    "election safety: observed group 7, node 1, term 2; contradicts leader 2, term 2",
  );
});

it("takes no longer for a long log than for what is new in it", () => {
  const run = new Run();
  const count = 20_000;
  for (let index = 1; index <= count; index++) {
    for (const node of [n1, n2]) run.log(node, index, [1]);
    for (const node of [n1, n2]) run.commit(node, index, 1).apply(node, index, 1);
    if (index % 10 === 0) run.leader(index % 20 === 0 ? n1 : n2, index);
  }
});
