import { expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { LogIndex, Term } from "../../base/ids.ts";
import { ProposalWaiters, ReadWaiters } from "./waiters.ts";

const index = (value: number): LogIndex => value as LogIndex;
const term = (value: number): Term => value as Term;
const result = new Uint8Array([7]);

type Outcome = "resolved" | ErrorCode;

function propose(waiters: ProposalWaiters, at: number, inTerm: number, deadlineMs = 100): Outcome[] {
  const outcome: Outcome[] = [];
  waiters.add(index(at), {
    term: term(inTerm),
    deadlineMs,
    resolve: () => outcome.push("resolved"),
    reject: (error) => outcome.push(error.code),
  });
  return outcome;
}

function read(waiters: ReadWaiters, deadlineMs = 100): (number | ErrorCode)[] {
  const outcome: (number | ErrorCode)[] = [];
  waiters.add({
    deadlineMs,
    resolve: (applied) => outcome.push(applied),
    reject: (error) => outcome.push(error.code),
  });
  return outcome;
}

it("a proposal is done when its very entry is applied, and void when another's is", () => {
  const waiters = new ProposalWaiters();
  const mine = propose(waiters, 5, 2);
  const other = propose(waiters, 6, 2);
  waiters.settle(index(5), term(2), result);
  waiters.settle(index(6), term(3), result);
  expect([mine, other]).toEqual([["resolved"], ["raft.superseded"]]);
  expect(waiters.count).toBe(0);
});

it("a proposal whose place is taken before anything commits has an unknown outcome", () => {
  const waiters = new ProposalWaiters();
  const old = propose(waiters, 5, 2);
  const fresh = propose(waiters, 5, 4);
  expect(old).toEqual(["raft.dropped"]);
  waiters.settle(index(5), term(4), result);
  expect(fresh).toEqual(["resolved"]);
});

it("proposals that a snapshot overtook have an unknown outcome; later ones go on waiting", () => {
  const waiters = new ProposalWaiters();
  const before = propose(waiters, 5, 2);
  const after = propose(waiters, 9, 2);
  waiters.dropThrough(index(7));
  expect([before, after]).toEqual([["raft.dropped"], []]);
});

it("proposals and reads end at their deadline", () => {
  const proposals = new ProposalWaiters();
  const reads = new ReadWaiters(new SeededRandom(1));
  const late = propose(proposals, 1, 1, 50);
  const unasked = read(reads, 50);
  const asked = read(reads, 50);
  reads.ask(0);
  const confirmed = read(reads, 50);
  reads.confirm(reads.ask(0), index(9), index(3));
  const patient = read(reads, 200);
  proposals.expire(60);
  reads.expire(60);
  expect(late).toEqual(["raft.timeout"]);
  expect([unasked, asked, confirmed]).toEqual([["raft.timeout"], ["raft.timeout"], ["raft.timeout"]]);
  expect(patient).toEqual([]);
  expect(reads.count).toBe(1);
});

it("a read waits until its index is applied", () => {
  const waiters = new ReadWaiters(new SeededRandom(1));
  const outcome = read(waiters);
  waiters.confirm(waiters.ask(0), index(9), index(7));
  waiters.onApplied(index(8));
  expect(outcome).toEqual([]);
  waiters.onApplied(index(9));
  expect(outcome).toEqual([9]);
});

it("a read whose leader was deposed is asked again under a new context", () => {
  const waiters = new ReadWaiters(new SeededRandom(1));
  const outcome = read(waiters);
  const first = waiters.ask(0);
  waiters.unask(first);
  expect(waiters.hasUnasked).toBe(true);
  waiters.confirm(first, index(1), index(1));
  expect(outcome).toEqual([]);
  waiters.confirm(waiters.ask(0), index(4), index(4));
  expect(outcome).toEqual([4]);
});

it("a stopping node rejects everyone", () => {
  const proposals = new ProposalWaiters();
  const reads = new ReadWaiters(new SeededRandom(1));
  const outcomes = [propose(proposals, 1, 1), read(reads)];
  const stopped = new AtollError("raft.stopped", "test");
  proposals.rejectAll(stopped);
  reads.rejectAll(stopped);
  expect(outcomes).toEqual([["raft.stopped"], ["raft.stopped"]]);
});

it("a read asked long ago is asked again, however many were asked since", () => {
  const waiters = new ReadWaiters(new SeededRandom(1));
  const old = read(waiters);
  waiters.ask(0);
  const fresh = read(waiters);
  const context = waiters.ask(50);
  waiters.unaskOlderThan(40);
  expect(waiters.hasUnasked).toBe(true);
  waiters.confirm(context, index(1), index(1));
  waiters.confirm(waiters.ask(60), index(2), index(2));
  expect([old, fresh]).toEqual([[2], [1]]);
});

it("an answer to an earlier life of the process answers no read of this one", () => {
  const before = new ReadWaiters(new SeededRandom(1));
  read(before);
  const late = before.ask(0);
  const after = new ReadWaiters(new SeededRandom(2));
  const outcome = read(after);
  after.ask(0);
  after.confirm(late, index(3), index(3));
  expect(outcome).toEqual([]);
});
